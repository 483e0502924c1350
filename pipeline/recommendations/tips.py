"""Tips: what a text of a sentence or two tells its reader to do, as reviews and forums do, rarely with a modal verb."""

import re
from functools import cache

from pipeline.language.spans import Span
from pipeline.language.tokens import listed
from pipeline.recommendations import decoys
from pipeline.recommendations.clauses import parts_after
from pipeline.recommendations.modalities import Advice, worded
from pipeline.recommendations.words import entries, is_base_form

# An everyday order behind a joint: "so take your kettle", "and have a seat".
_JOINED = worded(
    r"(?:[,;:–(]| - |\b(?:but|and|so|or|then|however|also|please|instead)\b,?) ?(?P<order>(?:just |please |then )?"
    r"(?P<not>don'?t (?:even )?|do not |never )?(?P<verb>[a-z-]+) (?:a|an|the|your|this|that|it|up|on|away|at|in|from|"
    r"elsewhere|for|to|some|any|more|back|off|out|another|down)\b)"
)
_SUBJECT_BEFORE = worded(
    r"\b(?:we|i|they|he|she|it|who|that|which|you|to|will|would|can|could|should|might|may|not|was|were|had|have|has|did|"
    r"does|do|staff|people|hotel|\w+s)(?: \w+ly| also| just)? ?$|\b(?:i|we|they|he|she) (?:had|did|was|were|went|took|"
    r"got|used|ate|walked|paid|asked|\w+ed)\b"
)
_PAST = worded(
    r"\b(?:if you had|you could have|i would have|recommended to us|was recommended|were recommended|had been)\b"
)
_TO_READER = worded(r"\b(?:you|your|yourself|there(?:'s| is| are)|if|for a|tip|so)\b|^[^,]{0,20}$")
_TO_BE_SURE = worded(r"\W*to be sure\b|\bplease know\b")
# "Mr. Doe and Jane Roe": who tells of people gives no tip.
_NAMES_PEOPLE = re.compile(
    r"\b(?:Mr|Ms|Mrs|Sen|Rep|Gov)\. |\b[A-Z][a-z]+ and [A-Z][a-z]+ [A-Z][a-z]+\b|, [A-Z]\w+ and [A-Z]\w+\b"
)
_CONFIDENCE = 0.5
# No tip is this long: noise.
_LONGEST = 1000


def tip(sentence: str) -> Advice | None:
    """Read a sentence as a tip to its reader, if it is one."""
    if (
        len(sentence) > _LONGEST
        or decoys.is_question(sentence)
        or _PAST.search(sentence)
        or _TO_BE_SURE.search(sentence)
    ):
        return None
    for modality, form in _forms():
        if (found := form.search(sentence)) and not (modality == "could" and _NAMES_PEOPLE.search(sentence)):
            return _advice(sentence, modality, found.start(), is_negated=_is_negated(found[0]))
    return _joined(sentence)


@cache
def _forms() -> "tuple[tuple[str, re.Pattern[str]], ...]":
    """Read the forms in which tips are worded, each with the modality that it comes nearest to."""
    lines = (line.partition(": ") for line in listed("pipeline.recommendations", "tip_forms.txt"))
    return tuple((modality, worded(form)) for modality, _, form in lines)


def _is_negated(words: str) -> bool:
    """Say whether the form advises against something."""
    return re.search(r"(?i)n[o']?t\b|beware|forget|away|clear|elsewhere", words) is not None


def _joined(sentence: str) -> Advice | None:
    """Find an order behind a joint that no subject governs."""
    for found in _JOINED.finditer(sentence):
        known = is_base_form(found["verb"]) or found["verb"] in entries("everyday_verbs")
        is_to_reader = _TO_READER.search(sentence, 0, found.start("order")) is not None
        if known and is_to_reader and not _SUBJECT_BEFORE.search(sentence, 0, found.start()):
            return _advice(sentence, "imperative", found.start("order"), is_negated=bool(found["not"]))
    return None


def _advice(sentence: str, modality: str, start: int, *, is_negated: bool) -> Advice:
    """Put a tip together: its words from the form on are the action."""
    parts = parts_after(sentence, start, len(sentence))
    span = Span(start, max(parts.end_char, start + 1))
    return Advice(
        span=span, modality=modality, action=span, condition=parts.condition, rationale=parts.rationale,
        is_negated=is_negated, confidence=_CONFIDENCE, method=f"tip:{modality}",
    )  # fmt: skip
