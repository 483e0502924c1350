"""What stands beside capitalised words and says what they name: verbs of speaking, roles, ages, prepositions."""

import re
from collections import Counter
from collections.abc import Iterable

from pipeline.language.capitalised import is_common
from pipeline.language.name_kinds import ACRONYM
from pipeline.language.name_phrases import UNKNOWN, Piece
from pipeline.language.word_lists import words

_LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|from|to|into|around|through|inside|across|toward|via|visit(?:ed|ing|s)?|left|leav(?:e|ing)"
    r"|over|throughout|downtown|of|for|central|north|south|east|west)(?:\s+the)?\s+\Z",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r",\s+(?:[A-Z][a-z]+(?:\s[A-Z][a-z]+)?[,.]|D\.C\.)|\s+(?:on\s+)?(?:[A-Z][a-z]{2,5}day)\b")
_IT = re.compile(r"\s+[a-z]+\s+(?:that\s+)?it(?:s|self)?\b")
"""Nabisco said it would: a body, not a person."""
_APPOSITION = re.compile(r",\s+(?:\d{1,3},|who\b|whose\b|((?:[\w’'.-]+ ){0,5}[\w’'.-]+))|\s+(?:\([DRI]-|who\s)")
_NOT_BEFORE_PERSONS = frozenset(("the", "a", "an", "in", "at", "on", "this", "into", "through"))
_ACTS = re.compile(
    r"['’]s\s+[a-z]|\s+(?:[a-z]+ed|was|is|had|has|went|made|took|came|got|gave|left|found|began|met|won|led|became|did)\b"
)
_NEXT_WORD = re.compile(r"\s+(?:has\s+|have\s+|had\s+|also\s+|later\s+)?([a-z]+)")
_LAST_WORD = re.compile(r"([A-Za-z-]+)[\s\u00a0]+\Z")


def is_place(text: str, piece: Piece) -> bool:
    """Tell a city that one is in from a capital that acts."""
    if text[piece.end_char : piece.end_char + 2] in {"'s", "’s"}:
        return False
    before = text[max(0, piece.start_char - 24) : piece.start_char]
    return bool(_LOCATIVE.search(before) or _ELSEWHERE.match(text, piece.end_char))


def is_described(text: str, piece: Piece) -> bool:
    """Recognise an age, a party, a relative clause or a role behind the words."""
    if match := _APPOSITION.match(text, piece.end_char):
        return match[1] is None or any(word in words("role_words") for word in match[1].split())
    return False


def is_speaking_single(text: str, piece: Piece) -> bool:
    """Recognise a lone family name by the verb or the role beside it."""
    if piece.kind != UNKNOWN or len(piece.words) > 1:
        return False
    (word,) = piece.words
    if len(word) < 3 or is_common(word) or ACRONYM.match(word) or _IT.match(text, piece.end_char):
        return False
    return speaks(text, piece)


def acting_words(text: str, found: Iterable[Piece]) -> set[str]:
    """Learn which lone words act like persons: they do something or own something, and nobody is in or at them."""
    acting: Counter[str] = Counter()
    for piece in found:
        if piece.kind == UNKNOWN and len(piece.words) == 1 and not is_common(piece.words[0]):
            before = _LAST_WORD.search(text, max(0, piece.start_char - 20), piece.start_char)
            acting[piece.words[0]] += -9 if before and before[1] in _NOT_BEFORE_PERSONS else 0
            acting[piece.words[0]] -= 9 if _IT.match(text, piece.end_char) else 0
            acting[piece.words[0]] += bool(_ACTS.match(text, piece.end_char))
    return {word for word, times in acting.items() if times >= 2 and word.isalpha() and not word.isupper()}


def speaks(text: str, piece: Piece) -> bool:
    """Say whether a verb of speaking or a role stands beside the words."""
    after = _NEXT_WORD.match(text, piece.end_char)
    if after and after.group(1) in words("speech_verbs"):
        return True
    if text.startswith(", who ", piece.end_char) or text.startswith(" himself", piece.end_char):
        return True
    before = _LAST_WORD.search(text, max(0, piece.start_char - 20), piece.start_char)
    return bool(before and (before.group(1) in words("role_words") or before.group(1) in words("speech_verbs")))
