"""How much a name or pronoun stands out where it stands: who speaks, who is the subject, who is only mentioned."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from pipeline.language.spans import Span
from pipeline.language.word_lists import words
from pipeline.speakers.figures import Cast

_MARKS = re.compile(r"[\"“”]")
_NEXT_WORD = re.compile(r"(?:\s+(?:has|have|had|also|later|then|would|who))?\s+([a-z]+)\b(?!\s+for\b)")
_LAST_WORD = re.compile(r"\b([a-z]+)\s+(?:[A-Z][\w.]*\s+){0,4}\Z")
_INVERTED = frozenset(("said", "says", "added", "explained", "asked", "argued", "told", "wrote"))
_PLAIN_WORD = re.compile(r" ([a-z]+)")
_CLAUSE_OPENS = re.compile(
    r"(?:\A|[.!?:;\"“”]|\b(?:when|that|while|as|because|if|but|and|after|before|since|although))"
    r"[\s\"“”]*(?:[A-Z]\w*\.?\s+|the\s+){0,4}\Z"
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:of|for|with|to|by|about|against|under|on|from|than|between|in|at|like|including|as|behind|over)"
    r"\s+(?:[A-Z][\w.’-]*\s+|former\s+){0,4}\Z"
)
_SPEAKING_BEFORE = re.compile(r"\baccording to (?:(?:the )?(?:[\w.’'-]+ ){0,4})?\Z", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:asked|pressed|questioned|challenged) (?:[\w.’'-]+ ){0,3}\Z")
_VERB = re.compile(
    r"(?:,[^,.;\n]{3,120},)?\s+(?:also\s+|never\s+|later\s+|then\s+|often\s+)?"
    r"(?:[a-z]+(?:ed|es|s)|is|was|has|had|will|would|did|does|may|might|could|can|should|must|made|went|took|came|got"
    r"|gave|left|found|began|held|kept|won|lost|ran|met|led|became|spoke|wrote|saw|knew|thought|felt|grew|fell|sent|put)\b"
)
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "speaking": 1.4,
        "subject": 1.9,
        "possessive": 0.7,
        "other": 0.25,
        "object": 0.25,
        "quoted": 0.0,
        "modifier": 0.0,
        "known": 0.3,
        "unknown": -0.1,
        "within": 0.4,
        "turn": 0.5,
        "often": 0.05,
        "sentence": 0.6,
        "paragraph": 0.2,
        "read": 1.0,
        "reporting": 3.0,
        "leading": 0.5,
        "introduced": 1.0,
        "otherwise": 1.5,
    }
)
"""What each sign is worth, fitted to 613 pronouns of news read by eye; `sentence` and `paragraph` are taken away."""


class Trace(NamedTuple):
    """A place where somebody is spoken of, by name or by pronoun."""

    start_char: int
    end_char: int
    figure: int
    sentence: int
    weight: float
    is_new: bool = False
    """Whether nobody spoke of them before."""


@dataclass
class Walk:
    """What the reader remembers on the way through a document."""

    text: str
    persons: Cast
    starts: list[int]
    """Where sentences begin."""
    paragraphs: list[int]
    """Where paragraphs begin."""
    quoted: list[Span]
    traces: list[Trace] = field(default_factory=list)
    often: Counter[int] = field(default_factory=Counter)
    """How often each figure was spoken of so far."""
    called: dict[int, str] = field(default_factory=dict)
    """The first pronoun that meant a figure; less sure than a title or a given name."""
    families: dict[str, list[int]] = field(default_factory=dict)
    """The figures of each family name."""
    meant: dict[int, int] = field(default_factory=dict)
    """The figure that the pronoun at a place means."""
    together: dict[int, int] = field(default_factory=dict)
    """With whom a figure was named together when it was named last: Lund and Dahl."""
    odds: dict[int, dict[int, float]] = field(default_factory=dict)
    """For the pronoun at a place, the log odds that each figure named around it is meant, as the encoder reads it."""


def quoted(text: str, block: Span) -> Iterator[Span]:
    """Yield what stands in quotation marks, an open one up to the end of its paragraph."""
    marks = [match.start() for match in _MARKS.finditer(text, *block)]
    if len(marks) % 2:
        marks.append(block.end_char)
    yield from (Span(start, end) for start, end in zip(marks[::2], marks[1::2], strict=True))


def is_quoted(walk: Walk, place: int) -> bool:
    """Say whether a place stands in quotation marks."""
    at = bisect_right(walk.quoted, Span(place, place)) - 1
    return at >= 0 and walk.quoted[at].start_char <= place < walk.quoted[at].end_char


def weight(walk: Walk, place: Span) -> float:
    """Weigh a place: who speaks weighs most, then subjects; possessives and names inside quotations weigh little."""
    if is_quoted(walk, place.start_char):
        return WEIGHTS["quoted"]
    if is_modifier(walk.text, place):
        return WEIGHTS["modifier"]
    before = walk.text[max(0, place.start_char - 60) : place.start_char]
    if is_speaking(walk.text, place) or _SPEAKING_BEFORE.search(before) or _ASKED.search(before):
        return WEIGHTS["speaking"]
    if _AFTER_PREPOSITION.search(before):
        return WEIGHTS["object"]
    if walk.text[place.end_char : place.end_char + 2] in {"'s", "’s"} or place.of(walk.text).lower() in {"his", "her"}:
        return WEIGHTS["possessive"]
    return WEIGHTS["subject"] if _is_subject(walk, place, before) else WEIGHTS["other"]


def is_modifier(text: str, place: Span) -> bool:
    """Notice a name that only says whose somebody is: the Trump campaign manager."""
    after = _PLAIN_WORD.match(text, place.end_char)
    listed = ("role_words", "role_modifiers", "group_words")
    return after is not None and any(after[1] in words(name) for name in listed)


def _is_subject(walk: Walk, place: Span, before: str) -> bool:
    """Guess the subject: at the head of a sentence or clause, or with a verb right behind."""
    if _is_start(walk, place.start_char) or _CLAUSE_OPENS.search(before):
        return True
    after = _VERB.match(walk.text, place.end_char)
    return bool(after) and place.of(walk.text).lower() not in {"him", "her", "himself", "herself"}


def _is_start(walk: Walk, place: int) -> bool:
    at = bisect_left(walk.starts, place)
    return at < len(walk.starts) and walk.starts[at] == place


def is_speaking(text: str, place: Span) -> bool:
    """Say whether a verb of saying stands right beside a name; in `said Lund was ill` somebody else speaks."""
    after = _NEXT_WORD.match(text, place.end_char)
    if after and after[1] in words("speech_verbs"):
        return True
    before = _LAST_WORD.search(text, max(0, place.start_char - 40), place.start_char)
    has_verb = before is not None and before[1] in _INVERTED
    return has_verb and not _VERB.match(text, place.end_char)
