"""Who acts in a clause that says what is to be done or to happen: passives, "there must be", "talks shall start"."""

from pipeline.language.spans import Span
from pipeline.recommendations.modalities import worded

PASSIVE = worded(
    r"(?:not )?be (?!interested|concerned|committed|prepared|aware|engaged|involved|determined|tired|scared|"
    r"worried|able|\w+ing\b)(?:\w+ly )?(?:\w+ed|made|done|given|taken|held|kept|put|set|built|brought|found|sought|"
    r"drawn|"
    r"left|met|paid|seen|sent|taught|written|borne|undertaken)\b"
)
_BY = worded(
    r"\bby (?P<agent>(?:the |all |both |its |their )?[\w'.-]+(?: [\w'.-]+){0,5}?)(?=$|[,.;]| (?:to|in|on|at|"
    r"for|with|as|when|by)\b)"
)
_BETWEEN = worded(
    r"\b(?:between|among) (?P<agent>[^,;.]+?)(?=,| (?:and (?:their|its)|in|on|to|over|under|at|by|for|with)\b|$)"
)
_NO_ONE = worded(r"^(?-i:[a-z])+ing\b|(?: only|ing)$")
_THERE = worded(r"there(?: also| now)?$")
_EVENT = worded(
    r"\b(?:negotiations?|talks|dialogue|discussions?|consultations?|settlement|agreement|cease-?fire|co-?operation|"
    r"coordination|peace|exchange of \w+)$"
)


def agent(sentence: str, subject: Span, action: Span) -> Span | None:
    """Find who should act: the subject, or whom by or between name where the subject is what is to be done."""
    is_passive = PASSIVE.match(sentence, action.start_char) is not None
    is_event = _THERE.search(subject.of(sentence)) or _EVENT.search(subject.of(sentence))
    if not is_passive and not is_event:
        return subject
    by = None if _THERE.search(subject.of(sentence)) else _BY.search(sentence, *action)
    by = None if by and _NO_ONE.search(by["agent"]) else by
    found = by or (_BETWEEN.search(sentence, *action) if is_event or is_passive else None)
    return Span(*found.span("agent")) if found else None
