"""Names in a text: persons, bodies, governments and agreements, exactly as written."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.language.capitalised import is_common, is_heading, is_shouted, runs
from pipeline.language.name_phrases import UNKNOWN, Piece, is_given_name, known_kind, pieces
from pipeline.language.spans import Span
from pipeline.language.word_lists import words

_GOVERNMENT = re.compile(r"\s+(?:government|regime|administration|authorities)\b")
_MINISTRY = re.compile(r"\s+(?:[a-z]+\s+){0,2}(?:ministry|parliament|embassy|army|military|central bank)\b")
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|from|to|into|around|through|inside|across|toward|via|visit(?:ed|ing|s)?|left|leav(?:e|ing)"
    r"|over|throughout|downtown|of|for|central|north|south|east|west)(?:\s+the)?\s+\Z",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r",\s+[A-Z]|[-‑]based\b|\s+(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_ACRONYM = re.compile(r"(?:[A-Z]{2,6}|(?:[A-Z]\.){2,}|[A-Z]{1,3}&[A-Z]{1,2})\Z")
_OF_AN_AGREEMENT = re.compile(r"\b(?:agreement|treaty|pact|accord|act|convention|protocol)(?:,\s+or|\s+\()\s*\Z", re.I)
_LABEL = re.compile(r"(?:[A-Z][A-Z'’.-]*\s+){1,4}[A-Z][A-Z'’-]+(?=\s*(?:\([^)\n]{1,40}\))?:\s)")
_APPOSITION = re.compile(r",\s+(?:\d{1,3},|who\b|whose\b|((?:[\w’'.-]+ ){0,5}[\w’'.-]+))|\s+(?:\([DRI]-|who\s)")
_NEXT_WORD = re.compile(r"\s+(?:has\s+|have\s+|had\s+|also\s+|later\s+)?([a-z]+)")
_LAST_WORD = re.compile(r"([A-Za-z-]+)[\s\u00a0]+\Z")


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


def names(text: str, stretches: Iterable[Span] | None = None) -> list[Name]:
    """Find the names in the given stretches of a text, in order and without overlaps."""
    spans = [Span(0, len(text))] if stretches is None else list(stretches)
    found = [piece for span in spans for piece in _stretch_pieces(text, span)]
    known = _known_words(found)
    known |= {piece.words[0]: "person" for piece in found if _is_speaking_single(text, piece)}
    named = (_name(text, piece, known) for piece in found)
    return sorted(name for name in named if name is not None)


def _stretch_pieces(text: str, span: Span) -> Iterator[Piece]:
    start, end = span
    if label := _LABEL.match(text, start, end):
        yield from _label_pieces(label)
        start = label.end()
    if is_shouted(text, start, end):
        return
    in_heading = is_heading(text, start, end)
    for run in runs(text, start, end):
        for piece in pieces(run):
            if not in_heading or _is_sure(piece):
                yield piece


def _is_sure(piece: Piece) -> bool:
    """Say whether a name stands even where every word is capitalised."""
    return piece.kind != UNKNOWN and not (known_kind(" ".join(piece.words)) is None and all(map(is_common, piece.words)))


def _label_pieces(label: "re.Match[str]") -> Iterator[Piece]:
    """Read the name of a speaker in the margin: MR. PRICE."""
    spelled = label.group().split()
    first = next((at for at, word in enumerate(spelled) if not _is_label_title(word)), len(spelled))
    if first < len(spelled) and (first or is_given_name(spelled[0].title())):
        start = label.end() - len(label.group().split(None, first)[-1])
        yield Piece(start, label.end(), "person", tuple(word.title() for word in spelled[first:]), opens=True)


def _is_label_title(word: str) -> bool:
    return word.title() in words("titles") or word.title().rstrip(".") in words("titles") or word == "OF"


def _known_words(found: Iterable[Piece]) -> dict[str, str]:
    """Learn from the text itself which single words are persons' names, and which abbreviations agreements."""
    known: dict[str, str] = {}
    for piece in found:
        if piece.kind == "person":
            last = next((word for word in reversed(piece.words) if not word.rstrip(".") in {"Jr", "Sr", "II", "III"}), "")
            known[last] = "person"
            if not is_common(piece.words[0]):
                known.setdefault(piece.words[0], "person")
    return known


def _name(text: str, piece: Piece, known: dict[str, str]) -> Name | None:
    """Decide what a piece names, from its words and what stands beside it."""
    start, end, kind, spelled, _, canonical = piece
    if kind in {"person", "organisation", "agreement"}:
        return Name(start, end, kind, None)
    if len(spelled) == 1 and known.get(spelled[0]) == "person" and kind != "people":
        return Name(start, end, "person", None)
    if kind == "government":
        return Name(start, end, kind, canonical)
    if kind == "capital":
        return None if _is_place(text, piece) else Name(start, end, "government", canonical)
    if kind == "people":
        return _of_people(text, piece)
    return _unknown(text, piece, known) if kind == UNKNOWN else None


def _is_place(text: str, piece: Piece) -> bool:
    """Tell a city that one is in from a capital that acts."""
    if text[piece.end_char : piece.end_char + 2] in {"'s", "’s"}:
        return False
    before = text[max(0, piece.start_char - 24) : piece.start_char]
    return bool(_LOCATIVE.search(before) or _ELSEWHERE.match(text, piece.end_char))


def _of_people(text: str, piece: Piece) -> Name | None:
    if match := _GOVERNMENT.match(text, piece.end_char):
        return Name(piece.start_char, match.end(), "government", piece.canonical)
    if match := _MINISTRY.match(text, piece.end_char):
        return Name(piece.start_char, match.end(), "organisation", None)
    return None


def _unknown(text: str, piece: Piece, known: dict[str, str]) -> Name | None:
    """Take words that no list knows for a person only when something beside them, or later in the text, says so."""
    start, end, _, spelled, *_ = piece
    if len(spelled) == 1:
        return _single(text, piece)
    if known.get(spelled[-1]) == "person" and (is_common(spelled[0]) or re.search(r"-[a-z]|ly\Z", spelled[0])):
        return Name(end - len(spelled[-1]), end, "person", None)
    is_odd = any(known_kind(word) or _ACRONYM.match(word) for word in spelled) or len(spelled) > 3
    if is_odd or all(is_common(word) for word in spelled):
        return None
    is_person = known.get(spelled[-1]) == "person" or _speaks(text, piece) or _is_described(text, piece)
    return Name(start, end, "person", None) if is_person else None


def _is_described(text: str, piece: Piece) -> bool:
    """Recognise an age, a party, a relative clause or a role behind the words."""
    if match := _APPOSITION.match(text, piece.end_char):
        return match[1] is None or any(word in words("role_words") for word in match[1].split())
    return False


def _single(text: str, piece: Piece) -> Name | None:
    start, end, _, (word,), *_ = piece
    if _ACRONYM.match(word):
        return _acronym(text, piece)
    if is_common(word) or not is_given_name(word):
        return None
    return Name(start, end, "person", None)


def _is_speaking_single(text: str, piece: Piece) -> bool:
    """Recognise a lone family name by the verb or the role beside it."""
    if piece.kind != UNKNOWN or len(piece.words) > 1:
        return False
    (word,) = piece.words
    return len(word) > 2 and not is_common(word) and not _ACRONYM.match(word) and _speaks(text, piece)


def _acronym(text: str, piece: Piece) -> Name | None:
    start, end, _, (word,), *_ = piece
    if word in words("not_bodies") or (len(word) == 2 and word not in {"EU", "UN", "AP"}):
        return None
    is_agreement = _OF_AN_AGREEMENT.search(text, max(0, start - 20), start)
    return Name(start, end, "agreement" if is_agreement else "organisation", None)


def _speaks(text: str, piece: Piece) -> bool:
    """Say whether a verb of speaking or a role stands beside the words."""
    after = _NEXT_WORD.match(text, piece.end_char)
    if after and after.group(1) in words("speech_verbs"):
        return True
    before = _LAST_WORD.search(text, max(0, piece.start_char - 20), piece.start_char)
    return bool(before and (before.group(1) in words("role_words") or before.group(1) in words("speech_verbs")))
