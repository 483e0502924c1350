"""Predictions: what a text or somebody in it says will happen, how sure the words are, and on which condition."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.language.sentences import sentences
from pipeline.language.spans import Span, stripped
from pipeline.recommendations import decoys
from pipeline.recommendations.clauses import condition_before, parts_after
from pipeline.recommendations.foretelling import FINITE, Clause, foretells
from pipeline.recommendations.modalities import worded
from pipeline.recommendations.subjects import subject_before

# How sure the words are. Will is sure unless a word beside it doubts; may only opens a possibility.
_SURELY = r"ultimately|eventually|inevitably|surely|certainly|undoubtedly|definitely|never|soon|always|almost certainly"
_FUTURE = worded(
    r"(?:(?P<high>\b(?:will|won't|shall)(?! (?:of the|and testament|to\b))|'ll\b|\b(?:is|are|'s|'re) (?:\w+ly )?"
    rf"(?:going to|bound to|certain to|sure to|destined to|set to|about to)(?= (?:(?:{_SURELY}) )?(?:be\b|[a-z]+\b)))|"
    r"(?P<medium>\b(?:is|are) (?:now |also |still |widely |highly |very |more )*(?:likely|expected|projected|"
    r"forecast(?:ed)?|predicted|anticipated|poised(?! to be)|estimated) to\b|\bwould(?! (?:like|rather|have|you|i|"
    r"also like)\b))|"
    r"(?P<low>\b(?:(?-i:may)|might|could)(?! (?:have|also have|be (?:used|made|required|needed)|i|we|you)\b)))"
    r"(?![\w'-])"
)
_MANNER = worded(r"(?: (?:not|also|now|then|still|only|\w+ly|never|soon|always|even|probably|perhaps))* ")
_DOUBT = worded(r" (?:\w+ly )?(?:probably|likely|presumably|perhaps|possibly)\b")
_CLOSING = re.compile(r"(?<=\w)[,.]?[\"”](?= )")
_BROKEN_OFF = worded(r"^(?:if|as|and|or|once|when)\b|\b(?:if|be|the|an?|to|of|is|and|or|its|their)$|--")
_SUPPOSING = frozenset(
    "which if whether unless how what when whenever where who lest than until before".split()  # noqa: SIM905
)
_SHORTEST_WORDS, _LONGEST = 4, 3000
CONFIDENCES = {"high": 0.7, "medium": 0.6, "low": 0.55}
UNQUOTED = 0.1


class Forecast(NamedTuple):
    """A prediction where a text makes it."""

    span: Span
    saying: Span
    """The words that look ahead."""
    subject: Span
    certainty: str
    condition: Span | None
    confidence: float
    method: str


def forecasts(text: str, within: Span) -> Iterator[Forecast]:
    """Yield the predictions in a part of a text: of each sentence the first clause that looks ahead."""
    for sentence in sentences(text, within):
        words = sentence.of(text)
        if sentence.end_char - sentence.start_char > _LONGEST or decoys.is_question(words):
            continue
        found = next(_in_sentence(words), None)
        if found:
            yield _shifted(found, sentence.start_char)


def _in_sentence(words: str) -> Iterator[Forecast]:
    """Read every verb of a sentence that looks ahead."""
    for future in _FUTURE.finditer(words):
        subject = subject_before(words, future.start())
        if subject is None or subject.opener.casefold() in _SUPPOSING:
            continue
        certainty = _certainty(words, future)
        clause = Clause(words, subject.span, Span(*future.span()), certainty)
        if not foretells(clause):
            continue
        manner = _MANNER.match(words, future.end())
        parts = parts_after(words, manner.end() if manner else future.end(), len(words))
        span = _whole(words, Span(subject.span.start_char, parts.end_char))
        said = span.of(words)
        if len(said.split()) < _SHORTEST_WORDS or parts.end_char <= future.end() or _BROKEN_OFF.search(said):
            continue
        condition = condition_before(words, span.start_char) or parts.condition
        yield Forecast(
            span, Span(*future.span()), subject.span, certainty, condition, CONFIDENCES[certainty], f"ahead:{certainty}"
        )


def _whole(words: str, span: Span) -> Span:
    """Take in the first of two subjects that are joined, and end where a quotation ends that began before."""
    before, mark = words[: span.start_char], _CLOSING.search(words, *span)
    is_joined = before.rstrip().endswith(("and", "or")) and not FINITE.search(before)
    end = mark.start() if mark and mark.start() > span.start_char else span.end_char
    return stripped(words, Span(0 if is_joined else span.start_char, end), ' ,."”')


def _certainty(words: str, future: "re.Match[str]") -> str:
    """Say how sure the words are; a doubting word lowers a will."""
    kind = str(future.lastgroup)
    return "medium" if kind == "high" and _DOUBT.match(words, future.end()) else kind


def _shifted(found: Forecast, by: int) -> Forecast:
    """Move a prediction to its place in the text."""
    moved: dict[str, Any] = {name: part.shifted(by) for name, part in found._asdict().items() if isinstance(part, Span)}
    return found._replace(**moved)
