"""One report in one sentence, and what makes it firm enough to keep."""

from typing import NamedTuple

from pipeline.quotes import phrases
from pipeline.quotes.clauses import QUOTED, Sentence

Stretch = tuple[int, int]  # token numbers, half open
# What is reported as a noun phrase: in short, and with a subject from elsewhere, it states too little to be sure.
LOOSE = frozenset({"object", "preposition", "to", "small", "belief"})
_SHORTEST_LOOSE = 4


class Tagged(NamedTuple):
    """One report in one sentence, in token numbers of that sentence."""

    rule: str
    cue: Stretch
    source: Stretch
    pieces: tuple[Stretch, ...]
    is_speech: bool
    is_elided: bool = False
    addressee: Stretch | None = None


def is_firm(sentence: Sentence, report: Tagged) -> bool:
    """Say whether a reported noun phrase is long enough, or in marks, to state something: not "dismissed a lawsuit"."""
    reported = [token for start, end in report.pieces for token in sentence[start:end] if token.word[0].isalnum()]
    if is_marked(sentence, report):
        return True
    if report.rule not in LOOSE:
        return True
    speaks = report.rule == "belief" or phrases.is_personal(sentence, *report.source)
    return speaks and not report.is_elided and len(reported) >= _SHORTEST_LOOSE


def is_marked(sentence: Sentence, report: Tagged) -> bool:
    """Say whether some of what is reported stands in quotation marks."""
    return any(sentence[place].word == QUOTED for start, end in report.pieces for place in range(start, end))
