"""Advice in the operative clauses of resolutions: Calls upon Member States to …, Demands that …, Decides that all States shall …"""

from pipeline.language.spans import Span, stripped
from pipeline.recommendations.clauses import parts_after
from pipeline.recommendations.modalities import CONFIDENCES, Advice, worded

_MANNER = r"(?:also |further |again |strongly |urgently |solemnly |once more |once again |accordingly |therefore |\w+ly )*"
_OPERATIVE = worded(
    rf"\W*(?:\(?\w{{1,3}}[.)]? )?\W*{_MANNER}(?P<verb>calls upon|calls on|calls for|urges|requests|demands|invites|encourages|"
    rf"recommends|authorizes|authorises|appeals to|instructs|directs|exhorts|decides|insists|reminds|proposes|advises|mandates) "
    rf"(?:{_MANNER})"
)
_THAT = worded(r"(?:, [^,]{2,120}, )?(?:to [^,;]{2,60} )?that (?P<actor>[^;:.]{2,160}?) (?P<shall>shall|should|must|will|may|(?=[a-z]))")
_TO = worded(r"(?P<actor>[^;:]{2,240}?),? to (?P<verb>(?:[a-z]+ly )?[a-z])")
_ASKS_NOTHING = worded(r"to (?:remain|be) (?:actively )?(?:seized|seised)|to consider\b|to meet\b|to adjourn")
_BINDING_THAT = worded(r"[^;.]*? (?:shall|must|should) ")
_MEMBERS = "decides"


def operative_advice(clause: str) -> Advice | None:
    """Read an operative clause; decisions count only when they bind somebody (shall, must, should)."""
    head = _OPERATIVE.match(clause)
    if head is None or _ASKS_NOTHING.match(clause, head.end()):
        return None
    verb = head["verb"].casefold()
    if verb == _MEMBERS and not _BINDING_THAT.match(clause, head.end()):
        return None
    actor, start = _actor_and_action(clause, head.end(), verb)
    parts = parts_after(clause, start, len(clause))
    action = stripped(clause, Span(start, max(start, parts.end_char)))
    if action.start_char == action.end_char:
        return None
    return Advice(
        span=Span(head.start("verb"), action.end_char),
        modality="operative",
        action=action,
        actor=actor,
        condition=parts.condition,
        rationale=parts.rationale,
        is_negated=clause.startswith("not ", start),
        confidence=CONFIDENCES["operative"],
        method="operative",
    )


def _actor_and_action(clause: str, place: int, verb: str) -> tuple[Span | None, int]:
    """Part an operative clause after its verb: who, and where the action begins."""
    if verb == "calls for":
        return None, place
    if found := _THAT.match(clause, place):
        return stripped(clause, Span(*found.span("actor")), " ,"), _skip_blanks(clause, found.end())
    if found := _TO.match(clause, place):
        return stripped(clause, Span(*found.span("actor")), " ,"), found.start("verb")
    return None, place


def _skip_blanks(clause: str, place: int) -> int:
    """Step over blanks."""
    return place + len(clause[place:]) - len(clause[place:].lstrip())
