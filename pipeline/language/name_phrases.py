"""Which of the capitalised words that stand together name a person, a body, a country or an agreement."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.language import countries
from pipeline.language.capitalised import Token, is_common
from pipeline.language.name_chunks import Chunk, body_width, chunks, country_width, spelled
from pipeline.language.name_kinds import (
    ACRONYM,
    is_body_word,
    is_family_first,
    is_given_name,
    is_initials,
    is_known,
    known_kind,
)
from pipeline.language.word_lists import words

UNKNOWN = "unknown"
_SUFFIX = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"))


class Piece(NamedTuple):
    """Words that name something, or might."""

    start_char: int
    end_char: int
    kind: str
    """person, organisation, government, agreement, place, people or unknown."""
    words: tuple[str, ...]
    opens: bool
    canonical: str | None = None


def pieces(run: Sequence[Token]) -> Iterator[Piece]:
    """Part a run of capitalised words into names and leftovers."""
    parts = list(chunks(run))
    at = 0
    while at < len(parts):
        width = country_width(parts, at)
        if width > 1:
            yield _piece([token for chunk in parts[at : at + width] for token in chunk], "government")
        elif (width := body_width(parts, at)) > 1:
            yield from _absorbed(parts[at : at + width])
        else:
            width = 1
            yield from _behind_office(parts, at)
        at += width


def _absorbed(parts: Sequence[Chunk]) -> Iterator[Piece]:
    """Name the body that the parts make up; a person after it is a name of its own."""
    last = parts[-1]
    cut = next((place for place in range(1, len(last)) if _begins_person(last[place:])), len(last))
    whole = [token for chunk in parts[:-1] for token in chunk] + list(last[:cut])
    while len(whole) > 2 and whole[0].opens and whole[0].word in words("titles"):
        whole = whole[1:]
    is_agreement = parts[0][-1].word in words("agreement_words") or whole[-1].word in words("agreement_words")
    yield _piece(whole, "agreement" if is_agreement else "organisation")
    if cut < len(last):
        yield from chunk_pieces(last[cut:])


def _begins_person(tokens: Chunk) -> bool:
    first, has_more = tokens[0].word, len(tokens) > 1
    return has_more and (is_given_name(first) or first in words("titles")) and not _names_body(tokens)


def _behind_office(parts: Sequence[Chunk], at: int) -> Iterator[Piece]:
    """Drop the office between title and name: Secretary of State Kerry."""
    chunk = parts[at]
    has_title = at > 0 and chunk[0].joint in {"of", "for", "of the"} and parts[at - 1][-1].word in words("titles")
    offices = next((place for place, token in enumerate(chunk) if token.word not in words("offices")), len(chunk))
    rest = chunk[offices:] if has_title else chunk
    if rest and len(rest) < len(chunk) and len(rest) < 4 and not _is_plain(rest):
        yield _piece(rest, "person")
    else:
        yield from chunk_pieces(rest)


def chunk_pieces(chunk: Chunk) -> Iterator[Piece]:
    """Name what a chunk without `of` and `and` holds, left to right."""
    if not chunk:
        return
    width, kind = _known_prefix(chunk)
    if width == len(chunk):
        yield _piece(chunk, kind)
        return
    place = _person_place(chunk)
    if place is not None:
        yield from chunk_pieces(_without_titles(chunk[:place]))
        yield _piece(_person_words(chunk[place:]), "person")
    elif _names_body(chunk):
        yield from _body_pieces(chunk)
    elif width:
        yield _piece(chunk[:width], kind)
        yield from chunk_pieces(chunk[width:])
    else:
        yield from _leftover(chunk)


def _body_pieces(chunk: Chunk) -> Iterator[Piece]:
    last = max(place for place, token in enumerate(chunk) if is_body_word(token.word))
    kind = "agreement" if chunk[last].word in words("agreement_words") else "organisation"
    yield _piece(chunk[: last + 1], kind)
    yield from chunk_pieces(_without_titles(chunk[last + 1 :]))


def _leftover(chunk: Chunk) -> Iterator[Piece]:
    """Give what no list knows as unknown; a common word that only opens the sentence is left out."""
    rest = _without_titles(chunk)
    if len(rest) > 1 and rest[0].opens and is_common(rest[0].word):
        rest = rest[1:]
    if 0 < len(rest) < len(chunk) and known_kind(spelled(rest)):
        yield from chunk_pieces(rest)
    elif rest:
        has_title = len(rest) < len(chunk) and chunk[0].word in words("titles") and len(rest) <= 3
        kind = "person" if has_title and not _is_plain(rest) else UNKNOWN
        is_firm = any(token.joint == "&" for token in rest) and not _is_plain(rest)
        yield _piece(rest, "organisation" if is_firm else kind)


def _known_prefix(chunk: Chunk) -> tuple[int, str]:
    """Find the longest beginning that a word list knows."""
    for width in range(min(len(chunk), 5), 0, -1):
        written = spelled(chunk[:width])
        kind = known_kind(written)
        if kind and not (width == 1 < len(chunk) and is_given_name(written)):
            return width, kind
    return 0, UNKNOWN


def _person_place(chunk: Chunk) -> int | None:
    """Find where a person's name begins, behind titles and whatever stands before them."""
    titles = [place for place, token in enumerate(chunk) if token.word in words("titles")]
    start = titles[-1] + 1 if titles else 0
    if titles and _is_person_after_title(chunk[start:], chunk[titles[-1]].word):
        return start
    if titles and start == len(chunk) and not is_given_name(chunk[start - 2].word):
        return None
    for place in range(len(chunk) - 1):
        if _is_full_name(chunk[place:]):
            return place
    return None


def _is_person_after_title(tokens: Chunk, title: str) -> bool:
    if not 1 <= len(tokens) <= 5 or any(is_body_word(token.word) for token in tokens) or title == "Former":
        return False
    if tokens[0].word.removesuffix("s") in words("titles"):
        return False
    if title in words("courtesy_titles") and title.endswith("."):
        return True
    return known_kind(spelled(tokens)) is None and not all(is_common(token.word) for token in tokens)


def _is_full_name(tokens: Chunk) -> bool:
    """Recognise a full name by its given name, its initials or the order of Chinese and Korean names."""
    first, second = tokens[0].word, tokens[1].word
    if _names_body(tokens) or known_kind(spelled(tokens[:2])) or (second in words("titles") and len(tokens) > 2):
        return False
    if is_given_name(first) or is_initials(first):
        return not _is_plain_surname(tokens, is_initial=is_initials(first))
    if is_initials(second) and len(tokens) > 2:
        return not is_known(first) and not ACRONYM.match(first)
    return is_family_first(first, second)


def _is_plain_surname(tokens: Chunk, *, is_initial: bool) -> bool:
    """Notice that what follows a given name is no surname: May Day, Will Americans, J. The."""
    rest = [token.word for token in tokens[1:] if not is_initials(token.word)]
    if not rest or (is_initial and ACRONYM.match(tokens[0].word + rest[0])):
        return True
    if rest[0] in countries.by_people() and (len(rest) > 1 or rest[0].endswith("s") or is_common(tokens[0].word)):
        return True
    if is_initials(tokens[0].word) and known_kind(rest[0]):
        return True
    return tokens[0].opens and is_common(tokens[0].word) and is_common(rest[0])


def _names_body(tokens: Chunk) -> bool:
    """Say whether a body's or agreement's word stands behind the first word."""
    return any(is_body_word(token.word) for token in tokens[1:])


def _person_words(tokens: Chunk) -> Chunk:
    """End a person's name before anything that no name holds."""
    end = 1
    while end < min(len(tokens), 6) and not _ends_name(tokens, end):
        end += 1
    return tokens[:end]


def _ends_name(tokens: Chunk, place: int) -> bool:
    word = tokens[place].word
    if word in _SUFFIX or is_initials(word):
        return False
    if word in words("titles"):
        return place + 1 < len(tokens)
    if place + 1 == len(tokens) == 2:
        return False
    return word in countries.by_people() or (ACRONYM.match(word) is not None)


def _without_titles(chunk: Chunk) -> Chunk:
    titles = words("titles")
    start = next((place for place, token in enumerate(chunk) if token.word not in titles), len(chunk))
    end = len(chunk)
    while end > start and chunk[end - 1].word in titles:
        end -= 1
    return chunk[start:end]


def _piece(tokens: Chunk, kind: str) -> Piece:
    whole = spelled(tokens)
    each = tuple(token.word for token in tokens)
    canonical = countries.by_name().get(whole) or countries.by_capital().get(whole)
    if whole in countries.by_people():
        canonical = countries.by_people()[whole]
    return Piece(tokens[0].start_char, tokens[-1].end_char, kind, each, tokens[0].opens, canonical)


def _is_plain(tokens: Chunk) -> bool:
    if tokens[0].word.removesuffix("s") in words("titles"):
        return True
    return any(is_known(token.word) for token in tokens) or all(is_common(token.word) for token in tokens)
