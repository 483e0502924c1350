"""Which of the capitalised words that stand together name a person, a body, a country or an agreement."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.language import countries
from pipeline.language.capitalised import Token, is_common, is_particle
from pipeline.language.word_lists import words

Chunk = Sequence[Token]

UNKNOWN = "unknown"
_COMPLEMENT = frozenset(("of", "for", "on", "against", "of the", "for the", "for a", "for an", "on the", "of a"))
_OFFICES = frozenset(
    "State Defense Defence Treasury Commerce Labor Labour Energy Education Interior Transportation Agriculture Staff"
    " Homeland Security Health Human Services Justice War Intelligence Foreign Affairs Finance Trade National House"
    " Senate Veterans Housing Environment Navy Army Force Air".split()
)
_ACRONYM = re.compile(r"(?:[A-Z]{2,6}|(?:[A-Z]\.){2,}|[A-Z]{1,3}&[A-Z]{1,2})\Z")
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
    chunks = list(_chunks(run))
    at = 0
    while at < len(chunks):
        width = _country_width(chunks, at)
        if width > 1:
            yield _piece([token for chunk in chunks[at : at + width] for token in chunk], "government")
        elif (width := _body_width(chunks, at)) > 1:
            yield from _absorbed(chunks[at : at + width])
        else:
            width = 1
            yield from chunk_pieces(_without_office(chunks, at))
        at += width


def _chunks(run: Sequence[Token]) -> Iterator[list[Token]]:
    """Part a run at words like `The` and at every `of` or `and`; van, de and bin stay inside."""
    chunk: list[Token] = []
    for token in run:
        is_stop = token.word in words("function_words") and not _is_initial_like(token, chunk)
        if chunk and (is_stop or not (token.joint == " " or is_particle(token.joint))):
            yield chunk
            chunk = []
        if not is_stop:
            chunk.append(token)
    if chunk:
        yield chunk


def _is_initial_like(token: Token, chunk: Chunk) -> bool:
    """Keep words such as New or June that begin or continue a name."""
    if token.word in {"New", "Western", "Northern", "Southern", "Eastern", "European", "African", "Asian", "Arab"}:
        return True
    if token.word in {"Democratic", "Republican", "Christian", "Muslim", "Jewish", "Catholic", "Islamic"}:
        return True
    return bool(chunk) and token.word in {"May", "June", "April", "August", "Well", "Good", "Christ", "Good"}


def _country_width(chunks: Sequence[Chunk], at: int) -> int:
    """Count the chunks that make up a country's name with `and` or `of` in it."""
    for width in (3, 2):
        together = [token for chunk in chunks[at : at + width] for token in chunk]
        if len(chunks) - at >= width and _spelled(together) in countries.by_name():
            return width
    return 1


def _body_width(chunks: Sequence[Chunk], at: int) -> int:
    """Count the chunks that a body's or agreement's name takes up (Department | of Health | and Human Services)."""
    width = 2 if _is_pair(chunks, at) else 1
    if chunks[at + width - 1][-1].word not in words("body_heads") | words("agreement_words"):
        return width
    while at + width < len(chunks) and _continues(chunks[at + width], is_first=width == 1):
        width += 1
    return width


def _is_pair(chunks: Sequence[Chunk], at: int) -> bool:
    """Recognise `Food and Drug Administration`, where the first word alone is no name."""
    if at + 1 >= len(chunks) or chunks[at + 1][0].joint not in {"and", "&", "of", "on"} or len(chunks[at]) > 2:
        return False
    first, second = chunks[at], chunks[at + 1]
    if first[-1].word in words("titles") or (second[0].joint in {"of", "on"} and len(second) < 2):
        return False
    if first[0].opens and second[0].joint == "and" and len(second) < 2:
        return False
    is_plain = all(is_common(token.word) and not _is_known(token.word) for token in first)
    return is_plain and second[-1].word in words("body_words") | words("agreement_words") and len(second) <= 4


def _continues(chunk: Chunk, *, is_first: bool) -> bool:
    if chunk[0].joint in _COMPLEMENT:
        return chunk[0].word not in words("courtesy_titles")
    if is_first or chunk[0].joint not in {"and", "and the"}:
        return False
    fits = all(is_common(token.word) or token.word in words("body_words") for token in chunk)
    return fits and chunk[-1].word not in words("body_heads") and not _is_known(_spelled(chunk))


def _absorbed(chunks: Sequence[Chunk]) -> Iterator[Piece]:
    """Name the body that the chunks make up; a person after it is a name of its own."""
    last = chunks[-1]
    cut = next((place for place in range(1, len(last)) if _begins_person(last[place:])), len(last))
    whole = [token for chunk in chunks[:-1] for token in chunk] + list(last[:cut])
    while len(whole) > 2 and whole[0].opens and whole[0].word in words("titles"):
        whole = whole[1:]
    is_agreement = chunks[0][-1].word in words("agreement_words") or whole[-1].word in words("agreement_words")
    yield _piece(whole, "agreement" if is_agreement else "organisation")
    if cut < len(last):
        yield from chunk_pieces(last[cut:])


def _begins_person(tokens: Chunk) -> bool:
    first, has_more = tokens[0].word, len(tokens) > 1
    return has_more and (is_given_name(first) or first in words("titles")) and not _names_body(tokens)


def _without_office(chunks: Sequence[Chunk], at: int) -> Chunk:
    """Drop the office between title and name: Secretary of State Kerry."""
    chunk = chunks[at]
    if at == 0 or chunk[0].joint not in {"of", "for", "of the"} or chunks[at - 1][-1].word not in words("titles"):
        return chunk
    offices = next((place for place, token in enumerate(chunk) if token.word not in _OFFICES), len(chunk))
    return chunk[offices:]


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
    last = max(place for place, token in enumerate(chunk) if _is_body_word(token.word))
    kind = "agreement" if chunk[last].word in words("agreement_words") else "organisation"
    yield _piece(chunk[: last + 1], kind)
    yield from chunk_pieces(_without_titles(chunk[last + 1 :]))


def _leftover(chunk: Chunk) -> Iterator[Piece]:
    """Give what no list knows as unknown; a common word that only opens the sentence is left out."""
    rest = _without_titles(chunk)
    if len(rest) > 1 and rest[0].opens and is_common(rest[0].word):
        rest = rest[1:]
    if rest:
        has_title = len(rest) < len(chunk) and chunk[0].word in words("titles") and len(rest) <= 3
        is_person = has_title and not _is_plain(rest)
        yield _piece(rest, "person" if is_person else UNKNOWN)


def _is_plain(tokens: Chunk) -> bool:
    return any(_is_known(token.word) for token in tokens) or all(is_common(token.word) for token in tokens)


def _known_prefix(chunk: Chunk) -> tuple[int, str]:
    """Find the longest beginning that a word list knows."""
    for width in range(min(len(chunk), 5), 0, -1):
        spelled = _spelled(chunk[:width])
        kind = known_kind(spelled)
        if kind and not (width == 1 < len(chunk) and is_given_name(spelled)):
            return width, kind
    return 0, UNKNOWN


def known_kind(name: str) -> str | None:
    """Say what the word lists know a name to be."""
    if name in countries.by_name() or name in words("seats_of_government"):
        return "government"
    if name in countries.by_capital():
        return "capital"
    if name in words("known_bodies"):
        return "organisation"
    if name in words("known_agreements"):
        return "agreement"
    if name in words("places"):
        return "place"
    return "people" if name in countries.by_people() else None


def _is_known(name: str) -> bool:
    return known_kind(name) is not None or is_given_name(name)


def _person_place(chunk: Chunk) -> int | None:
    """Find where a person's name begins, behind titles and whatever stands before them."""
    titles = [place for place, token in enumerate(chunk) if token.word in words("titles")]
    start = titles[-1] + 1 if titles else 0
    if titles and _is_person_after_title(chunk[start:], chunk[titles[-1]].word):
        return start
    for place in range(len(chunk) - 1):
        if _is_full_name(chunk[place:]):
            return place
    return None


def _is_person_after_title(tokens: Chunk, title: str) -> bool:
    if not 1 <= len(tokens) <= 5 or _names_body(tokens) or title == "Former":
        return False
    if title in words("courtesy_titles") and title.endswith("."):
        return True
    spelled = _spelled(tokens)
    return known_kind(spelled) is None and not all(is_common(token.word) for token in tokens)


def _is_full_name(tokens: Chunk) -> bool:
    """Recognise a full name by its given name, its initials or the order of Chinese and Korean names."""
    first, second = tokens[0].word, tokens[1].word
    if _names_body(tokens) or known_kind(_spelled(tokens[:2])) or second in words("titles"):
        return False
    if is_given_name(first) or _is_initials(first):
        return not _is_plain_surname(tokens, is_initial=_is_initials(first))
    if _is_initials(second) and len(tokens) > 2:
        return not _is_known(first) and not _ACRONYM.match(first)
    return is_family_first(first, second)


def _is_plain_surname(tokens: Chunk, *, is_initial: bool) -> bool:
    """Notice that what follows a given name is no surname: May Day, Will Americans, J. The."""
    rest = [token.word for token in tokens[1:] if not _is_initials(token.word)]
    if not rest or rest[0] in countries.by_people() or (is_initial and _ACRONYM.match(tokens[0].word + rest[0])):
        return True
    return is_common(tokens[0].word) and is_common(rest[0])


def is_family_first(first: str, second: str) -> bool:
    """Recognise Kim Jong-un, Xi Jinping and Moon Jae-in, whose family name stands first."""
    if first not in words("family_first_names") or is_given_name(second):
        return False
    has_hyphen = bool(re.fullmatch(r"[A-Z][a-z]+[-‑][A-Za-z][a-z]+", second))
    return has_hyphen or (not is_common(second) and not _is_known(second) and not second.isupper())


def is_given_name(word: str) -> bool:
    """Say whether a word is a given name that we know."""
    lists = ("given_names_he", "given_names_she", "given_names_any")
    return any(word in words(listed) for listed in lists) or (
        "-" in word and word.split("-")[0] in words("given_names_he") | words("given_names_she")
    )


def _is_initials(word: str) -> bool:
    return bool(re.fullmatch(r"(?:[A-Z]\.)+(?:-[A-Z]\.)?", word)) and word not in countries.by_name()


def _names_body(tokens: Chunk) -> bool:
    """Say whether a body's or agreement's word stands behind the first word."""
    return any(_is_body_word(token.word) for token in tokens[1:])


def _is_body_word(word: str) -> bool:
    return word in words("body_words") or word in words("agreement_words")


def _person_words(tokens: Chunk) -> Chunk:
    """End a person's name before anything that no name holds."""
    end = 1
    while end < min(len(tokens), 6) and not _ends_name(tokens, end):
        end += 1
    return tokens[:end]


def _ends_name(tokens: Chunk, place: int) -> bool:
    word = tokens[place].word
    if word in _SUFFIX or _is_initials(word):
        return False
    return word in words("titles") or word in countries.by_people() or (_ACRONYM.match(word) is not None)


def _without_titles(chunk: Chunk) -> Chunk:
    titles = words("titles")
    start = next((place for place, token in enumerate(chunk) if token.word not in titles), len(chunk))
    end = len(chunk)
    while end > start and chunk[end - 1].word in titles:
        end -= 1
    return chunk[start:end]


def _spelled(tokens: Chunk) -> str:
    first, *rest = tokens
    return first.word + "".join(
        f" {token.word}" if token.joint in {" ", ""} else f" {token.joint} {token.word}" for token in rest
    )


def _piece(tokens: Chunk, kind: str) -> Piece:
    spelled = tuple(token.word for token in tokens)
    whole = _spelled(tokens)
    canonical = countries.by_name().get(whole) or countries.by_capital().get(whole)
    if whole in countries.by_people():
        canonical = countries.by_people()[whole]
    return Piece(tokens[0].start_char, tokens[-1].end_char, kind, spelled, tokens[0].opens, canonical)
