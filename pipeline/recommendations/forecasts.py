"""Predictions: what a text or somebody in it says will happen, how sure the words are, and on which condition."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.language.sentences import sentences
from pipeline.language.spans import Span
from pipeline.recommendations import decoys
from pipeline.recommendations.clauses import condition_before, parts_after
from pipeline.recommendations.modalities import worded
from pipeline.recommendations.subjects import subject_before

# How sure the words are. Will is sure unless a word beside it doubts; may only opens a possibility.
_SURELY = r"ultimately|eventually|inevitably|surely|certainly|undoubtedly|definitely|never|soon|always|almost certainly"
_FUTURE = worded(
    r"(?:(?P<high>\b(?:will|won't|shall)(?! (?:of the|and testament|to\b))|'ll\b|\b(?:is|are|'s|'re) (?:\w+ly )?"
    rf"(?:going to|bound to|certain to|sure to|destined to|set to|about to)(?= (?:(?:{_SURELY}) )?(?:be\b|[a-z]+\b)))|"
    r"(?P<medium>\b(?:is|are) (?:now |also |still |widely |highly |very |more )*(?:likely|expected|projected|"
    r"forecast(?:ed)?|predicted|anticipated|poised|estimated) to\b|\bwould(?! (?:like|rather|have|you|i|also like)\b))|"
    r"(?P<low>\b(?:(?-i:may)|might|could)(?! (?:have|also have|be (?:used|made|required|needed)|i|we|you)\b)))"
    r"(?![\w'-])"
)
_MANNER = worded(r"(?: (?:not|also|now|then|still|only|\w+ly|never|soon|always|even|probably|perhaps))* ")
_DOUBT = worded(r" (?:\w+ly )?(?:probably|likely|presumably|perhaps|possibly)\b")
# What a body sets itself, plans by the calendar or lays down as a rule is not a forecast.
_FIRST_PERSON = worded(r"(?:i|we|you|let us|us)$|.*\b(?:of us|and i)$")
_EMPTY = frozenset(("it", "this", "that", "these", "those", "there", "he", "she", "they"))
_PLANNED = worded(
    r" (?:\w+ly )?(?:be (?:held|published|released|discussed|required|used|considered|paid|made available|located|"
    r"based|open|closed|responsible|able|asked|given|presented|chaired|hosted|followed|followed by|"
    r"effective|conducted|led|subject to|eligible|entitled|staffed|reviewed|determined|treated|deemed|represented)\b|"
    r"(?:also )?(?:meet|host|hold|visit|attend|travel|discuss|speak|arrive|deliver|address|consider|review|examine|"
    r"provide|publish|focus|describe|present|seek|continue to (?:work|support|monitor)|work (?:with|to|on|closely)|"
    r"hear|receive|include|consist|apply|chair|report|submit|serve|join|take effect|take place|expire|begin on|"
    r"announce|brief|need|have to|have (?:his|her|their) own|underscore|underline|emphasi[sz]e|stress|give|raise|ask|"
    r"say|tell|note|explain|"
    r"require|convene|oversee|compete|face off|play)\b)"
)
_BY_CALENDAR = worded(
    r"\b(?:on|next|this|tomorrow|tonight|at) (?:(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December) \d|morning|"
    r"afternoon|evening|week|\d{1,2}(?::\d\d)? ?[ap]\.?m)"
)
_HORIZON = worded(
    r"\b(?:by (?:the (?:end|year|middle)|\d{4}|mid-|early|late|next)|in (?:the )?(?:coming|next|near|years? to come|"
    r"future|long (?:run|term)|short (?:run|term)|\d+ years|\d{4})|within (?:a |the next |\d+|\w+ )?(?:years?|months?|"
    r"weeks?|decade)|over the (?:next|coming)|after the (?:election|vote|war|summit)|for (?:years|decades|generations)|"
    r"next (?:year|month|decade)|one day|sooner or later|ultimately|eventually|in time|this (?:year|decade)|"
    r"until after)\b"
)
_COUNTERFACT = worded(r"\b(?:if|had|were) [^.;]{2,120}?\b(?:had|were|been)\b|\bwould have\b")
_FORETELLING = worded(
    r"\b(?:predict|forecast|expect|anticipat|warn|foresee|project|estimat|fear|hope|bet|think|believ|doubt|confident|"
    r"optimistic|pessimistic|convinced|certain|sure)\w*\b"
)
_SUPPOSING = frozenset(
    ("if", "whether", "unless", "how", "what", "when", "whenever", "where", "who", "lest", "than", "until", "before")
)
_DUTY = worded(r"\b(?:shall)\b")
_SHORTEST_WORDS, _LONGEST = 3, 3000
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
        if not _foretells(words, future, subject.span.of(words), certainty):
            continue
        manner = _MANNER.match(words, future.end())
        parts = parts_after(words, manner.end() if manner else future.end(), len(words))
        span = Span(subject.span.start_char, parts.end_char)
        if len(span.of(words).split()) >= _SHORTEST_WORDS and parts.end_char > future.end():
            condition = condition_before(words, span.start_char) or parts.condition
            yield Forecast(
                span,
                Span(*future.span()),
                subject.span,
                certainty,
                condition,
                CONFIDENCES[certainty],
                f"ahead:{certainty}",
            )


def _certainty(words: str, future: "re.Match[str]") -> str:
    """Say how sure the words are; a doubting word lowers a will."""
    kind = str(future.lastgroup)
    return "medium" if kind == "high" and _DOUBT.match(words, future.end()) else kind


def _foretells(words: str, future: "re.Match[str]", subject: str, certainty: str) -> bool:
    """Say whether a verb that looks ahead foretells: no promise, no appointment, no rule, no mere possibility."""
    who, after = subject.casefold(), words[future.end() :]
    if _FIRST_PERSON.match(who) or _PLANNED.match(after) or _BY_CALENDAR.search(after) or _DUTY.match(future[0]):
        return False
    if certainty == "high":
        return True
    ahead = _HORIZON.search(words) is not None or _FORETELLING.search(words, 0, future.start()) is not None
    if future[0].casefold() == "would":
        return (ahead or who not in _EMPTY - {"this", "that", "it"}) and _COUNTERFACT.search(words) is None
    return certainty == "medium" or ahead


def _shifted(found: Forecast, by: int) -> Forecast:
    """Move a prediction to its place in the text."""
    moved: dict[str, Any] = {name: part.shifted(by) for name, part in found._asdict().items() if isinstance(part, Span)}
    return found._replace(**moved)
