"""Words in quotation marks that no report takes in: they go on with the report before, or follow its speaker."""

import re
from typing import NamedTuple

from pipeline.quotes.marks import Marked
from pipeline.quotes.segments import Quoted, Segment, between_marks

_SHORTEST = 5  # words
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"”’')\]]*\s*$|[.!?…,][\"”’']\s*$")
_ENDS, _GOES_ON = frozenset(".!?…"), frozenset("—–-,;(")


class Floating(NamedTuple):
    """Words in marks that stand alone, and whether they open their paragraph."""

    segments: tuple[Segment, ...]
    opens_paragraph: bool


def floating(quoted: Quoted, taken: set[int]) -> list[Floating]:
    """List the stretches that make a sentence of their own and are not taken by a report, by place."""
    found, taken = [], set(taken)
    for one in quoted.stretches:
        if one.outer.start_char in taken or not _is_alone(quoted, one):
            continue
        segments = tuple(between_marks(quoted, one))
        taken |= {part.outer.start_char for part in quoted.chain(one)}
        if segments and len(quoted.text[segments[0].start_char : segments[-1].end_char].split()) >= _SHORTEST:
            found.append(Floating(segments, not _before(quoted, one).strip()))
    return found


def _before(quoted: Quoted, one: Marked) -> str:
    return quoted.text[quoted.paragraph(one.outer.start_char).start_char : one.outer.start_char]


def _is_alone(quoted: Quoted, one: Marked) -> bool:
    """Say whether a sentence ends right before the marks, and another begins right after them."""
    before, paragraph = _before(quoted, one), quoted.paragraph(one.outer.start_char)
    if before.strip() and not _ENDS_SENTENCE.search(before):
        return False
    after = quoted.text[one.outer.end_char : paragraph.end_char].lstrip(" \xa0.!?")
    is_ended = one.inner.of(quoted.text).rstrip()[-1:] in _ENDS
    return not after or (is_ended and not after[0].islower() and after[0] not in _GOES_ON)
