"""Who stands right beside a verb of saying, by rule: "answered Mrs. Quill", "the district posted"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from pipeline.language.sentences import sentences
from pipeline.language.spans import Span
from pipeline.quotes.lexicon import is_saying
from pipeline.quotes.marks import Marked
from pipeline.quotes.segments import Quoted

_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|St)\.\s+)"
_NAME = rf"{_TITLE}?[A-Z][\w’'-]+(?:\s+(?:(?:of|de|van|von|bin|al)\s+)?(?:[A-Z]\.|[A-Z][\w’'-]+)){{0,4}}"
_NOUN = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+"
_WHO = rf"(?:{_NAME}|{_NOUN}|[Hh]e|[Ss]he|[Tt]hey)"
_VERB = r"(?:(?:also|later|then|has|had|once)\s+)?(?P<cue>[a-z]+)"
_ENDS = r"(?=\s*(?:[.,;:!?)—–]|\Z)|\s+(?:of|in|on|at|to|for|from|with|by|who|after|when|as|that|this|last|while)\b)"
_INVERTED = re.compile(rf"\s+(?P<source>{_NAME}|{_NOUN}){_ENDS}")
_BEHIND = re.compile(rf"\s*,?\s*(?:(?P<source>{_WHO})\s+{_VERB}{_ENDS})")
_BEHIND_INVERTED = re.compile(rf"\s*,?\s*{_VERB}\s+(?P<source>{_NAME}|{_NOUN}){_ENDS}")
_LABEL = re.compile(rf"\s*(?:From\s+the\s+(?:desk|office)\s+of\s+)(?P<source>{_NAME})\s*(?P<cue>:)\s*\Z")
_INVERTED_REPORT = re.compile(
    rf"(?P<content>[^\"“”«»]{{12,}}),\s+(?P<cue>[a-z]+ed|said|says|wrote)\s+(?P<source>(?:{_NAME}|{_NOUN})[^,;:\"“”]{{0,60}}?)[.!]?\Z"
)
_BEFORE = re.compile(
    rf"(?:\A|(?<=[\s(]))(?P<source>{_WHO})\s+(?:(?:also|later|then|has|had|once)\s+)?(?P<cue>[a-z]+)"
    r"(?:,\s[^\"“”.;:]{3,80},|\s(?:in|on|at|to|via|through)\s[^\"“”.;:]{2,60}[,:])\s*(?:that\s+)?\Z"
)
_WITH = re.compile(rf"\bwith\s+(?P<source>{_NAME}|{_NOUN})\s+(?P<cue>[a-z]+ing)(?:\s*[,:]|\s+that)\s*\Z")
_ENDS_SPEECH = re.compile(r"[,!?.][\"”’'»]?\Z")
_SHORTEST = 3  # words
_FAR = 200  # characters before the marks in which their speaker may stand


class Beside(NamedTuple):
    """A stretch in marks with the verb and the name beside it."""

    stretch: Marked
    cue: Span
    source: Span


def source_behind(text: str, cue: Span) -> Span | None:
    """Find the subject right behind a verb of saying, when the tagger names none."""
    if not is_saying(cue.of(text).split()[-1]):
        return None
    match = _INVERTED.match(text, cue.end_char)
    return Span(*match.span("source")) if match else None


def inverted(quoted: Quoted, taken: list[Span]) -> Iterator[tuple[Span, Span, Span]]:
    """Yield words, cue and source of sentences without a report that end in one: …, warned the guild."""
    starts, reached = [span.start_char for span in taken], list(accumulate((span.end_char for span in taken), max))
    for paragraph in quoted.paragraphs:
        for sentence in sentences(quoted.text, paragraph):
            before = bisect_left(starts, sentence.end_char)
            if before and reached[before - 1] > sentence.start_char:
                continue
            match = _INVERTED_REPORT.match(quoted.text, *sentence)
            if match and is_saying(match["cue"]):
                content, cue, source = (Span(*match.span(name)) for name in ("content", "cue", "source"))
                yield content, cue, source


def beside(quoted: Quoted, taken: set[int]) -> Iterator[Beside]:
    """Yield stretches that no report takes, with who is said beside them to say them."""
    for one in quoted.stretches:
        if one.outer.start_char in taken or len(one.inner.of(quoted.text).split()) < _SHORTEST:
            continue
        match = _beside(quoted, one)
        if match:
            yield Beside(one, Span(*match.span("cue")), Span(*match.span("source")))


def with_somebody(quoted: Quoted) -> Iterator[Beside]:
    """Yield stretches right behind somebody else's saying, whoever else the sentence names: with X stating."""
    for one in quoted.stretches:
        start = max(quoted.paragraph(one.outer.start_char).start_char, one.outer.start_char - _FAR)
        match = _WITH.search(quoted.text, start, one.outer.start_char)
        if match and is_saying(match["cue"]):
            yield Beside(one, Span(*match.span("cue")), Span(*match.span("source")))


def _beside(quoted: Quoted, one: Marked) -> re.Match[str] | None:
    paragraph = quoted.paragraph(one.outer.start_char)
    if label := _LABEL.match(quoted.text, paragraph.start_char, one.outer.start_char):
        return label
    before = _BEFORE.search(quoted.text, max(paragraph.start_char, one.outer.start_char - _FAR), one.outer.start_char)
    if before and is_saying(before["cue"]):
        return before
    around = Span(one.outer.end_char, paragraph.end_char)
    is_ended = _ENDS_SPEECH.search(one.outer.of(quoted.text)) or quoted.text.startswith(",", around.start_char)
    if not is_ended or around.start_char >= around.end_char:
        return None
    found = (pattern.match(quoted.text, *around) for pattern in (_BEHIND, _BEHIND_INVERTED))
    return next((match for match in found if match and is_saying(match["cue"])), None)
