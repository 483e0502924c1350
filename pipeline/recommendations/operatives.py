"""Advice in the operative clauses of resolutions: Calls upon …, Demands that …, Decides that all States shall …."""

import re

from pipeline.language.spans import Span, stripped
from pipeline.recommendations.agents import agent
from pipeline.recommendations.clauses import parts_after
from pipeline.recommendations.mandates import verb_from
from pipeline.recommendations.modalities import CONFIDENCES, Advice, operative_strength, worded
from pipeline.recommendations.words import is_base_form

_MANNER = (
    r"(?:also |further |again |strongly |urgently |solemnly |once more |once again |accordingly |therefore |"
    r"\w+ly )*"
)
_ONE_VERB = (
    r"calls upon|calls on|calls for|urges|requests|asks|demands|invites|encourages|recommends|authori[sz]es|"
    r"appeals (?:\w+ly )?to|"
    r"instructs|directs|exhorts|insists|reminds|proposes|advises|mandates|requires|"
    r"(?:decides|resolves|agrees) to (?:authori[sz]e|request|ask|invite|call (?:up)?on|urge|instruct|entrust)|"
    r"decides|declares|resolves|"
    r"re(?:iterates|affirms|news|peats) (?:its|the) (?:\w+ )?(?:call|demand|request|appeal|invitation)"
    r"(?: (?:up)?on| to| for)?"
)
# "Appeals to and encourages", "Calls upon and urges": two verbs that ask the same of the same.
_VERBS = rf"(?:(?:{_ONE_VERB}) and (?:\w+ly )?)?(?:{_ONE_VERB})"
_OPERATIVE = worded(rf"\W*(?:\(?\w{{1,3}}[.,)]? )?\W*(?P<clause>{_MANNER}(?P<verb>{_VERBS})(?=[ ,]) ?{_MANNER})")
# "Condemns the attack and demands that …": another verb of the same subject.
_SECOND = worded(rf"(?:, (?:and )?| and )(?P<clause>(?:in this regard,? )?{_MANNER}(?P<verb>{_VERBS}) {_MANNER})")
_ENACTING = worded(
    rf"\W*(?:\(?\w{{1,3}}[.,)]? )?\W*(?-i:(?=[A-Z])){_MANNER}(?:condemns|welcomes|notes|expresses|"
    r"deplores|endorses|approves|recalls|reaffirms|affirms|stresses|emphasi[sz]es|underlines|commends|supports|"
    r"takes|acknowledges|recogni[sz]es|declares|determines|regrets|reiterates|confirms|expects|looks forward|"
    r"remains|appreciates) "
)
_THAT = worded(
    r"(?:, [^,]{2,120}, )?(?:to [^,;]{2,60} )?(?:, [^,]{2,120}, )?that,? ?(?:(?:as|in|upon|for|with|on|at|"
    r"until|pending|pursuant)\b[^,]{2,120}, )?"
)
_SHALL = worded(r" (?:shall|should|must) (?:also |immediately |therefore |\w+ly )*")
_RELATIVE = worded(r"\b(?:who|which)$")
_TO = worded(r",?(?: [a-z]+ly)? to (?:[a-z]+ly )?(?P<verb>[a-z-]+)")
_HELD_BY = worded(
    r"\b(?:position|able|in order|ready|wish|wishing|willing|so as|need|right|intended|designed|contribution|"
    r"contributions|response)$"
)
_ASKS_NOTHING = worded(r"to (?:remain|be) (?:actively )?(?:seized|seised)|to consider\b|to meet\b|to adjourn")
_BINDING_THAT = worded(r"[^;.]*? (?:shall|must|should) ")
_IS_NOUN = worded(r" (?:have|has|had|were|was|are|is|for|from|by|on|will|would|of|about|made|came|include)\b")
_FORCELESS = worded(
    r"\bshall (?:have no (?:further )?(?:force|effect)|remain in force|enter into force|cease to apply|"
    r"(?:not )?apply to)\b"
)
_ITEM = worded(r"\W*(?:\(?\w{1,3}[.)] )?(?P<actor>[^;:]{3,160}?),? shall (?P<action>[a-z])")
_DECIDING = frozenset(("decides", "declares", "resolves"))


def operative_advice(clause: str) -> list[Advice]:
    """Read an operative clause with all that it asks for, verb by verb."""
    head = _OPERATIVE.match(clause)
    if head and (head["clause"][0].islower() or _IS_NOUN.match(clause, head.end("verb"))):
        return []
    if head is None and _ENACTING.match(clause) is None:
        return []
    heads = [*([head] if head else []), *_SECOND.finditer(clause, head.end() if head else 0)]
    ends = [each.start() for each in heads[1:]] + [len(clause)] * bool(heads)
    found = [_asked(clause[:end], each) for each, end in zip(heads, ends, strict=True)]
    return [advice for advice in found if advice]


def _asked(clause: str, head: "re.Match[str]") -> Advice | None:
    """Read what one verb asks for; decisions count only when they bind somebody (shall, must, should)."""
    verb = head["verb"].casefold()
    if _ASKS_NOTHING.match(clause, head.end()) or _FORCELESS.search(clause, head.end()):
        return None
    if (verb in _DECIDING and not _BINDING_THAT.match(clause, head.end())) or (
        verb != "calls for" and _leads_in(clause, head.end())
    ):
        return None
    actor, start = _actor_and_action(clause, head.end(), verb)
    parts = parts_after(clause, start, len(clause))
    action = stripped(clause, Span(start, max(start, parts.end_char)))
    no_one = actor is not None and clause.startswith("no ", actor.start_char)
    actor = agent(clause, actor, action) if actor else None
    if action.start_char == action.end_char:
        return None
    return Advice(
        span=Span(head.start("verb"), action.end_char),
        modality="operative",
        action=action,
        actor=actor,
        condition=parts.condition,
        rationale=parts.rationale,
        is_negated=clause.startswith("not ", start) or no_one,
        confidence=CONFIDENCES["operative"],
        method="operative",
        strength=operative_strength(verb),
    )


def _leads_in(clause: str, place: int) -> bool:
    """Say whether a clause only names who should do what a list below it says ("Demands that Iraq:")."""
    that = _THAT.match(clause, place)
    return that is not None and clause.rstrip().endswith(":") and _at_that(clause, place) is None


def _actor_and_action(clause: str, place: int, verb: str) -> tuple[Span | None, int]:
    """Part an operative clause after its verb: who, and where the action begins."""
    parted = None if verb == "calls for" else _at_that(clause, place) or _at_infinitive(clause, place)
    if parted is None:
        return None, place
    actor, start = parted
    return stripped(clause, actor, " ,"), start


def _at_that(clause: str, place: int) -> tuple[Span, int] | None:
    """Part "Demands that X do Y" and "Decides that X shall do Y"."""
    that = _THAT.match(clause, place)
    if that is None:
        return None
    shall = _SHALL.search(clause, that.end())
    if shall and not _RELATIVE.search(clause, 0, shall.start()):
        return Span(that.end(), shall.start()), shall.end()
    start = verb_from(clause, that.end())
    return None if start is None else (Span(that.end(), start), start)


def _at_infinitive(clause: str, place: int) -> tuple[Span, int] | None:
    """Part "Requests X to do Y"; an infinitive that hangs on a noun ("in a position to") is passed over."""
    free = [to for to in _TO.finditer(clause, place + 1) if not _HELD_BY.search(clause, 0, to.start())]
    to = next((to for to in free if is_base_form(to["verb"]) or to["verb"] == "be"), None)
    return (Span(place, to.start()), to.start("verb")) if to else None


def bound_by_shall(clause: str) -> Advice | None:
    """Read a clause that binds by shall on its own ("(a) Iraq shall submit …", "The Force shall be led by …")."""
    found = _ITEM.match(clause)
    if found is None or _OPERATIVE.match(clause) or _FORCELESS.search(clause) or _RELATIVE.search(found["actor"]):
        return None
    parts = parts_after(clause, found.start("action"), len(clause))
    action = stripped(clause, Span(found.start("action"), max(found.start("action"), parts.end_char)))
    return Advice(
        span=Span(found.start("actor"), action.end_char),
        modality="operative",
        action=action,
        actor=agent(clause, Span(*found.span("actor")), action),
        condition=parts.condition,
        rationale=parts.rationale,
        is_negated=clause.startswith("not ", found.start("action")),
        confidence=CONFIDENCES["operative"],
        method="operative",
        strength="strong",
    )
