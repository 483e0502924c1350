"""Names in a text: persons, bodies, governments and agreements, exactly as written."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.language.capitalised import is_common, is_heading, is_shouted, runs
from pipeline.language.name_evidence import acting_words, is_described, is_place, is_speaking_single, speaks
from pipeline.language.name_kinds import ACRONYM, is_given_name, known_kind
from pipeline.language.name_phrases import UNKNOWN, Piece, pieces
from pipeline.language.spans import Span
from pipeline.language.word_lists import words

KINDS = frozenset(("person", "organisation", "government", "agreement"))
_GOVERNMENT = re.compile(r"\s+(?:government|regime|administration|authorities)\b")
_MINISTRY = re.compile(r"\s+(?:[a-z]+\s+){0,2}(?:ministry|parliament|embassy|army|military|central bank)\b")
_OF_AN_AGREEMENT = re.compile(
    r"\b(?:agreement|treaty|pact|accord|act|convention|protocol)(?:,\s+or|\s+\()\s*\Z", re.IGNORECASE
)
_SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV"))
_LABEL = re.compile(r"(?:(?:Ma?c)?[A-Z][A-Z'’.-]*\s+){1,4}(?:Ma?c)?[A-Z][A-Z'’-]+(?=\s*(?:\([^)\n]{1,40}\))?:[\sA-Z“])")


class Name(NamedTuple):
    """A name where it stands; `canonical` is the country that a name, a capital or a people's government stands for."""

    start_char: int
    end_char: int
    kind: str
    canonical: str | None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start_char, self.end_char)


class Known(NamedTuple):
    """What a text's full names tell about its single words."""

    persons: frozenset[str]
    bodies: frozenset[str]


def names(text: str, stretches: Iterable[Span] | None = None) -> list[Name]:
    """Find the names in the given stretches of a text, in order and without overlaps."""
    spans = [Span(0, len(text))] if stretches is None else list(stretches)
    found = [piece for span in spans for piece in _stretch_pieces(text, span)]
    persons = _person_words(found) | acting_words(text, found)
    persons |= {piece.words[0] for piece in found if is_speaking_single(text, piece)}
    known = Known(frozenset(persons), _body_words(found) - _person_words(found))
    named = (_name(text, piece, known) for piece in found)
    return sorted(name for name in named if name is not None)


def _stretch_pieces(text: str, span: Span) -> Iterator[Piece]:
    start, end = span
    if label := _LABEL.match(text, start, end):
        yield from _label_pieces(label)
        start = label.end()
    if is_shouted(text, start, end):
        yield from _shouted_persons(text, start, end)
        return
    in_heading = is_heading(text, start, end)
    for run in runs(text, start, end):
        for piece in pieces(run):
            is_sure = not in_heading or _is_sure(piece)
            yield piece if is_sure else piece._replace(kind="heading")


def _shouted_persons(text: str, start: int, end: int) -> Iterator[Piece]:
    """Read full names in a line of capitals, where nothing but a known given name tells a name."""
    for run in runs(text, start, end):
        evened = [token._replace(word=token.word.title()) for token in run]
        for piece in pieces(evened):
            if piece.kind == "person" and is_given_name(piece.words[0]) and not is_common(piece.words[0]):
                yield piece


def _is_sure(piece: Piece) -> bool:
    """Say whether a name stands even where every word is capitalised."""
    return piece.kind != UNKNOWN and not (
        known_kind(" ".join(piece.words)) is None and all(map(is_common, piece.words))
    )


def _label_pieces(label: "re.Match[str]") -> Iterator[Piece]:
    """Read the name of a speaker in the margin: MR. PRICE."""
    spelled = label.group().split()
    first = next((at for at, word in enumerate(spelled) if not _is_label_title(word)), len(spelled))
    if first < len(spelled) and (first or is_given_name(spelled[0].title())):
        start = label.end() - len(label.group().split(None, first)[-1])
        yield Piece(start, label.end(), "person", tuple(word.title() for word in spelled[first:]), opens=True)


def _is_label_title(word: str) -> bool:
    return word.title() in words("titles") or word.title().rstrip(".") in words("titles") or word == "OF"


def _person_words(found: Iterable[Piece]) -> set[str]:
    """Learn from the full names in a text which single words mean persons in it."""
    persons = set()
    for piece in found:
        if piece.kind == "person":
            persons |= set([word for word in piece.words if word.rstrip(".") not in _SUFFIXES][-1:])
            persons |= {word for word in piece.words[:1] if not is_common(word) and known_kind(word) is None}
    return persons


def _body_words(found: Iterable[Piece]) -> frozenset[str]:
    """Learn which single words are short for a body that the text names in full: Ford, the Ford Motor Company."""
    full = (piece.words for piece in found if piece.kind == "organisation" and len(piece.words) > 1)
    return frozenset(spelled[0] for spelled in full if not is_common(spelled[0]) and known_kind(spelled[0]) is None)


def _name(text: str, piece: Piece, known: Known) -> Name | None:
    """Decide what a piece names, from its words and what stands beside it."""
    start, end, kind, spelled, _, canonical = piece
    if kind not in {"person", "organisation", "agreement"} and len(spelled) == 1 and _is_known_person(piece, known):
        return Name(start, end, "person", None)
    if kind == "capital":
        return None if is_place(text, piece) else Name(start, end, "government", canonical)
    if kind == "people":
        return _of_people(text, piece)
    if kind == UNKNOWN:
        return _unknown(text, piece, known)
    return Name(start, end, kind, canonical) if kind in KINDS else None


def _is_known_person(piece: Piece, known: Known) -> bool:
    (word,) = piece.words
    if piece.kind == UNKNOWN and word in known.bodies:
        return False
    return word in known.persons and not (piece.kind == "heading" and is_common(word))


def _of_people(text: str, piece: Piece) -> Name | None:
    if match := _GOVERNMENT.match(text, piece.end_char):
        return Name(piece.start_char, match.end(), "government", piece.canonical)
    if match := _MINISTRY.match(text, piece.end_char):
        return Name(piece.start_char, match.end(), "organisation", None)
    return None


def _unknown(text: str, piece: Piece, known: Known) -> Name | None:
    """Take words that no list knows for a person only when something beside them, or later in the text, says so."""
    start, end, _, spelled, *_ = piece
    if len(spelled) == 1:
        return _single(text, piece, known)
    if all(ACRONYM.match(word) and word not in words("not_bodies") for word in spelled):
        return Name(start, end, "organisation", None)
    if spelled[-1] in known.persons and (is_common(spelled[0]) or re.search(r"-[a-z]|ly\Z", spelled[0])):
        return Name(end - len(spelled[-1]), end, "person", None)
    is_odd = (
        any(known_kind(word) or word in words("function_words") or ACRONYM.match(word) for word in spelled)
        or len(spelled) > 3
    )
    if is_odd or all(is_common(word) for word in spelled):
        return None
    is_person = spelled[-1] in known.persons or speaks(text, piece) or is_described(text, piece)
    return Name(start, end, "person", None) if is_person else None


def _single(text: str, piece: Piece, known: Known) -> Name | None:
    start, end, _, (word,), *_ = piece
    if word in known.bodies:
        return Name(start, end, "organisation", None)
    if ACRONYM.match(word):
        return _acronym(text, piece)
    if is_common(word) or not is_given_name(word):
        return None
    return Name(start, end, "person", None)


def _acronym(text: str, piece: Piece) -> Name | None:
    start, end, _, (word,), *_ = piece
    if word in words("not_bodies") or (len(word) == 2 and word not in {"EU", "UN", "AP"}):
        return None
    is_agreement = _OF_AN_AGREEMENT.search(text, max(0, start - 20), start)
    return Name(start, end, "agreement" if is_agreement else "organisation", None)
