"""Whom `he` and `she` mean: a walk through the text that remembers who was spoken of last, and how."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from pipeline.language.readings import Reading
from pipeline.language.sentences import sentences
from pipeline.language.spans import Span
from pipeline.language.word_lists import words
from pipeline.speakers.figures import Cast

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
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
_VERB = re.compile(
    r"(?:,[^,.;\n]{3,120},)?\s+(?:also\s+|never\s+|later\s+|then\s+|often\s+)?"
    r"(?:[a-z]+(?:ed|es|s)|is|was|has|had|will|would|did|does|may|might|could|can|should|must|made|went|took|came|got"
    r"|gave|left|found|began|held|kept|won|lost|ran|met|led|became|spoke|wrote|saw|knew|thought|felt|grew|fell|sent|put)\b"
)
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "speaking": 1.4,
        "subject": 1.3,
        "possessive": 0.7,
        "other": 0.5,
        "object": 0.25,
        "quoted": 0.0,
        "modifier": 0.0,
        "known": 0.2,
        "unknown": 0.1,
        "within": 0.4,
        "dialogue": 0.6,
        "often": 0.05,
        "sentence": 0.5,
        "paragraph": 0.2,
    }
)
"""What each sign is worth, chosen by hand with an eye on GAP's development texts; the last two are taken away."""
_REACH = 4
"""How many sentences back a name can be meant."""
_LEAST, _LEAD = 0.5, 0.15
"""What the best candidate must weigh, and by how much more than the next."""


class Trace(NamedTuple):
    """A place where somebody is spoken of, by name or by pronoun."""

    start_char: int
    figure: int
    sentence: int
    weight: float


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
    meant: dict[int, int] = field(default_factory=dict)
    """The figure that the pronoun at a place means."""


def pronouns(reading: Reading, persons: Cast) -> dict[int, int]:
    """Map the place of every he and she to the figure it means, where one is clear."""
    walk = Walk(
        reading.text,
        persons,
        [span.start_char for block in reading.blocks for span in sentences(reading.text, block.span)],
        [block.start_char for block in reading.blocks],
        [span for block in reading.blocks for span in _quoted(reading.text, block.span)],
    )
    for place, figure in _stops(reading, persons):
        if figure is None:
            _resolve(walk, place)
        else:
            _remember(walk, place, figure)
    return walk.meant


def _stops(reading: Reading, persons: Cast) -> list[tuple[Span, int | None]]:
    """List names and pronouns in the order of the text."""
    stops: list[tuple[Span, int | None]] = [
        (mention.span, mention.figure) for mention in persons.mentions if mention.kind == "person"
    ]
    for block in reading.blocks:
        found = _PRONOUN.finditer(reading.text, block.start_char, block.end_char)
        stops += [(Span(*match.span()), None) for match in found]
    return sorted(stops, key=lambda stop: stop[0])


def _quoted(text: str, block: Span) -> Iterator[Span]:
    """Yield what stands in quotation marks, an open one up to the end of its paragraph."""
    marks = [match.start() for match in _MARKS.finditer(text, *block)]
    if len(marks) % 2:
        marks.append(block.end_char)
    yield from (Span(start, end) for start, end in zip(marks[::2], marks[1::2], strict=True))


def _is_quoted(walk: Walk, place: int) -> bool:
    at = bisect_right(walk.quoted, Span(place, place)) - 1
    return at >= 0 and walk.quoted[at].start_char <= place < walk.quoted[at].end_char


def _remember(walk: Walk, place: Span, figure: int) -> None:
    sentence = bisect_right(walk.starts, place.start_char) - 1
    walk.traces.append(Trace(place.start_char, figure, sentence, _weight(walk, place)))
    walk.often[figure] += 1


def _weight(walk: Walk, place: Span) -> float:
    """Weigh a place: who speaks weighs most, then subjects; possessives and names inside quotations weigh little."""
    if _is_quoted(walk, place.start_char):
        return WEIGHTS["quoted"]
    if _is_modifier(walk.text, place):
        return WEIGHTS["modifier"]
    if is_speaking(walk.text, place):
        return WEIGHTS["speaking"]
    before = walk.text[max(0, place.start_char - 60) : place.start_char]
    if _AFTER_PREPOSITION.search(before):
        return WEIGHTS["object"]
    if walk.text[place.end_char : place.end_char + 2] in {"'s", "’s"} or place.of(walk.text).lower() in {"his", "her"}:
        return WEIGHTS["possessive"]
    return WEIGHTS["subject"] if _is_subject(walk, place, before) else WEIGHTS["other"]


def _is_modifier(text: str, place: Span) -> bool:
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


def _resolve(walk: Walk, place: Span) -> None:
    said = PRONOUNS[place.of(walk.text).lower()]
    sentence = bisect_right(walk.starts, place.start_char) - 1
    weights = _candidates(walk, place, said, sentence)
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (ranked[0][1] < _LEAST and not _is_only_one(walk, ranked, said)):
        return
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _LEAD:
        return
    figure = ranked[0][0]
    if figure < 0:
        return
    walk.meant[place.start_char] = figure
    walk.persons.figures[figure].pronouns.add(said)
    _remember(walk, place, figure)


def _is_only_one(walk: Walk, ranked: list[tuple[int, float]], said: str) -> bool:
    """Say whether nobody else could be meant, and the one who could is known to go by the pronoun."""
    return len(ranked) == 1 and ranked[0][0] >= 0 and said in walk.persons.figures[ranked[0][0]].pronouns


def _candidates(walk: Walk, place: Span, said: str, sentence: int) -> dict[int, float]:
    """Weigh everybody named shortly before, by how they were named and how long ago."""
    weights: dict[int, float] = {}
    is_dependent = place.of(walk.text).lower() not in {"he", "she"}
    speaks = is_speaking(walk.text, place) and not _is_quoted(walk, place.start_char)
    for trace in walk.traces[-40:]:
        distance = sentence - trace.sentence
        known = walk.persons.figures[trace.figure].pronouns if trace.figure >= 0 else set()
        if distance > _REACH or (known and said not in known):
            continue
        far = WEIGHTS["sentence"] * distance + WEIGHTS["paragraph"] * _between(walk, trace, place)
        weight = trace.weight + WEIGHTS["known" if known else "unknown"] - far
        weight += WEIGHTS["within"] if distance == 0 and is_dependent else 0.0
        weight += WEIGHTS["dialogue"] if speaks and trace.weight == WEIGHTS["speaking"] else 0.0
        weights[trace.figure] = max(weight, weights.get(trace.figure, weight))
    return {figure: weight + WEIGHTS["often"] * min(walk.often[figure], 8) for figure, weight in weights.items()}


def _between(walk: Walk, trace: Trace, place: Span) -> int:
    """Count the paragraphs that begin between a name and a pronoun."""
    return bisect_right(walk.paragraphs, place.start_char) - bisect_left(walk.paragraphs, trace.start_char + 1)
