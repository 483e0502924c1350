"""Whether a report states something, or asks, denies or supposes it."""

import re

from pipeline.language.spans import Span
from pipeline.quotes.lexicon import words

STATED = "stated"
_WORD = re.compile(r"[\w’'-]+")
# "No. 10" is an address, "May" a month or a name.
_SEEMING = re.compile(r"\bNo\.?\s?(?=\d)|\bMay\b")
_CONTEXT = 60  # characters before source and cue that may turn the report round
_NEAR = 2  # words before the cue, or before the report, that do
_EDGE = re.compile(r"[.!?;:,\n\"“”()—]")


def status(text: str, cue: Span | None, source: Span | None, *, is_marked: bool) -> str:
    """Say whether a report is stated, a question, negated or hypothetical; words in marks were said in any case."""
    if cue is None:
        return STATED
    spoken = _words(cue.of(text))
    if words("asking") & set(spoken):
        return "question"
    if is_marked:
        return STATED
    report = source if source is not None and source < cue else cue
    leading = _words(_EDGE.split(text[max(0, report.start_char - _CONTEXT) : report.start_char])[-1])
    helping = _words(text[report.end_char : cue.start_char])
    if any(_negates(word) for word in [*[*leading, *helping][-_NEAR:], *_opening(text, source), *spoken]):
        return "negated"
    is_supposed = words("supposing") & {*helping[-_NEAR:], *spoken} or words("condition") & set(leading[-_NEAR:])
    return "hypothetical" if is_supposed else STATED


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(_SEEMING.sub("", text))]


def _opening(text: str, source: Span | None) -> list[str]:
    """Give the first word of a source: "none of the crew" said nothing."""
    return _words(source.of(text))[:1] if source is not None else []


def _negates(word: str) -> bool:
    return word in words("negation") or word.endswith("n't")
