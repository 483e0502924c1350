"""Advice that a modal verb gives: X should, must, has to, needs to, ought to, could do Y."""

import re
from collections.abc import Iterator

from pipeline.language.spans import Span, stripped
from pipeline.recommendations import decoys, necessities
from pipeline.recommendations.agents import PASSIVE, agent
from pipeline.recommendations.clauses import INVERTED, condition_before, parts_after, reason_before
from pipeline.recommendations.modalities import CONFIDENCES, Advice, worded
from pipeline.recommendations.subjects import Subject, subject_before
from pipeline.recommendations.words import is_base_form

_MODAL = worded(
    r"\b(?:(?P<should>should(?:n't)?)|(?P<must>must(?:n't)?)|(?P<ought_to>ought (?:not )?to)|"
    r"(?P<have_to>(?:has|have)(?: got)? to)|"
    r"(?P<need_to>needs? to)|(?P<could>could|can|(?:(?<=congress\s)|(?<=makers\s)|(?<=parliament\s)|"
    r"(?<=legislators\s)|(?<=members\s)|(?<=congress\salso\s)|(?<=members\salso\s))(?:may|might)|"
    r"(?:may|might)(?= (?:also |still |then )?(?:wish to |want to |choose to |opt to |elect to )?(?:consider|explore|"
    r"evaluate|examine|reconsider|weigh)\b)))(?![\w'-])"
)
_AFTER = worded(
    r"(?P<not>(?: (?:also|now|just|really|simply|\w+ly))* (?:not|never|no longer)\b)?(?: (?:also|now|then|"
    r"just|at least|\w+ly))*,? "
)
_UNBOUND = worded(
    r"\b(?:will|would|may|might|could|did|didn't|do|don't|does|doesn't|not|used|shall|going to|to|never|'ll|'d|won't|"
    r"wouldn't|hardly|the|a|no|any|all)(?: likely| probably| also)?[ \"“]*$"
)
_WILL_NEED = worded(r"\b(?:will|'ll|shall)(?: also)? ?$")
_IDLE = worded(r" ?(?:wrap|be (?:honest|frank|fair)|do with|say|admit|know basis|be seen|offer)\b")
_POSSIBLE = worded(
    r" ?(?:be (?!used|made|done|given|built|expanded)|have been|see|say|imagine|tell|afford|not|only|never|"
    r"hardly)\b"
)
_NO = worded(r"(?:no|neither|none|nobody|nothing) ?\b")
_JOINT = worded(r"[,;:—]|\b(?:and|or|but|so|that|because)\b")
_NEAR = 60
# "Congress may consider …" is how reports to a parliament advise.
_LAWMAKERS = worded(
    r"(?:^|\b(?:the|any|other|state|federal|local|national|u\.s\.|us) )(?:congress|parliament|lawmakers|legislators|"
    r"policy ?-?makers|members(?: of congress)?|governments?|administration|congressional committees|regulators)$"
)
_MAKERS = worded(
    r"(?:^|\b(?:the|u\.s\.|us|federal|state) )(?:congress|lawmakers|legislators|parliament|policy ?-?makers|members)$"
)
_VERB = worded(
    r" (?:also |instead |then |either |(?:choose|opt|elect|decide|seek|wish|want) to |\w+ly )*(?P<verb>[a-z-]+)"
)
# What may befall lawmakers or come of what they do is no option.
_BEFALLS = frozenset(
    (
        "face",
        "see",
        "find",
        "receive",
        "lose",
        "get",
        "have",
        "feel",
        "know",
        "hear",
        "come",
        "need",
        "want",
        "meet",
        "return",
        "vote",
        "adjourn",
    )
)
_CONSIDER = worded(
    r" (?:also |still |then )?(?:wish to |want to |choose to |opt to |elect to )?(?:consider|explore|evaluate|examine|"
    r"reconsider|weigh)\b"
)
# "The bill still has to pass the house": how things go on, not what anybody wants.
_STILL = worded(r"\bstill ?$")
_PROCEDURE = worded(
    r" (?:be (?:approved|ratified|signed|passed|voted|confirmed|finali[sz]ed|determined|decided|worked out|hammered "
    r"out)|vote|pass|"
    r"move|go|win|approve|sign|clear|decide|wait|figure)\b"
)
_SHORTEST = 3
_PRONOUNS = frozenset(["it", "this", "that", "these", "those"])
_VAGUE = frozenset(["he", "she", "they", "you", "everyone", "everybody", "people", "one"])
_ANYBODY = frozenset(["he", "she", "they", "you", "people", "one"])
_ALL = worded(r"(?:all|everything|anything|the (?:only )?thing) (?:that )?(?:he|she|they|we|you|i|it|one) ?$")
_WINNING = worded(
    r"(?: also| still)? (?:win|clinch|score|earn|get|collect|reach|garner|secure|capture|average)\b[^.;]{0,25}\d"
)


def modal_advice(sentence: str, *, counts_options: bool = False) -> Iterator[Advice]:
    """Yield the advice of a sentence's modal verbs; `counts_options` lets could and can count, as in lists."""
    if decoys.is_question(sentence):
        return
    limit = len(sentence)
    for modal in reversed(list(_MODAL.finditer(sentence))):
        advice = _advice_at(sentence, modal, limit=limit, counts_options=counts_options)
        if advice is not None:
            limit = _joint_before(sentence, advice.span.start_char)
            yield advice


def _joint_before(sentence: str, place: int) -> int:
    """Find where the clause before another one ends: at the comma or conjunction that joins the two."""
    joints = [joint.start() for joint in _JOINT.finditer(sentence, 0, place)]
    return joints[-1] if joints and place - joints[-1] < _NEAR else place


def _advice_at(sentence: str, modal: "re.Match[str]", *, limit: int, counts_options: bool) -> Advice | None:
    """Read the clause around one modal verb."""
    modality = str(modal.lastgroup)
    subject = subject_before(sentence, modal.start())
    if subject is None or modal.end() >= limit or not _is_open(sentence, modal, subject, counts_options=counts_options):
        return None
    if _MODAL.search(sentence, *subject.span) or decoys.embeds(subject.opener) or not _binds(sentence, modal, subject):
        return None
    denied = necessities.denial(sentence, subject.span.start_char)
    if denied == "others" or necessities.is_described(sentence, modality, subject.span, Span(*modal.span())):
        return None
    after = _AFTER.match(sentence, modal.end())
    start = after.end() if after else modal.end()
    parts = parts_after(sentence, start, limit)
    action = stripped(sentence, Span(start, max(start, parts.end_char)))
    if action.end_char - action.start_char < _SHORTEST:
        return None
    is_negated = _is_negated(sentence, modal, subject, has_not=bool(after and after["not"]))
    return Advice(
        span=Span(subject.span.start_char, action.end_char),
        modality=modality,
        action=action,
        actor=agent(sentence, subject.span, action),
        condition=condition_before(sentence, subject.span.start_char) or parts.condition,
        rationale=parts.rationale or reason_before(sentence, subject.span.start_char),
        is_negated=is_negated != (denied == "ours"),
        confidence=_confidence(sentence, modality, subject.span.of(sentence)),
        method=f"modal:{modality}",
    )


def _is_open(sentence: str, modal: "re.Match[str]", subject: Subject, *, counts_options: bool) -> bool:
    """Say whether a verb may count at all: could does in lists of advice, and where lawmakers may consider it."""
    if modal.lastgroup != "could" or counts_options:
        return True
    who = subject.span.of(sentence)
    if _LAWMAKERS.search(who) and _CONSIDER.match(sentence, modal.end()):
        return True
    verb = _VERB.match(sentence, modal.end())
    done = verb["verb"].casefold() if verb else ""
    return _MAKERS.search(who) is not None and is_base_form(done) and done not in _BEFALLS


def _is_negated(sentence: str, modal: "re.Match[str]", subject: Subject, *, has_not: bool) -> bool:
    """Say whether the clause itself says not or no."""
    is_none = _NO.match(sentence, subject.span.start_char) is not None
    return has_not or is_none or "n't" in modal.group() or " not " in modal.group()


def _binds(sentence: str, modal: "re.Match[str]", subject: Subject) -> bool:
    """Say whether the verb counsels: no guess, no look back, no idiom, nothing the first person says of itself."""
    modality, after = str(modal.lastgroup), sentence[modal.end() :]
    before, who = sentence[: modal.start()], subject.span.of(sentence).casefold()
    is_inverted = before.rstrip().endswith(",") and INVERTED.match(sentence, len(before.rstrip()) - 1)
    is_procedure = _STILL.search(before) and _PROCEDURE.match(after)
    if is_inverted or is_procedure or _ALL.match(who) or _WINNING.match(after):
        return False
    if modality in {"have_to", "need_to"}:
        is_free = _UNBOUND.search(before) is None or (modality == "need_to" and _WILL_NEED.search(before) is not None)
        if not is_free or _IDLE.match(after):
            return False
    elif modality == "could":
        return who not in _PRONOUNS | {"i", "there"} and _POSSIBLE.match(after) is None
    elif decoys.is_epistemic(after):
        return False
    is_passive = PASSIVE.match(sentence, modal.end() + 1) is not None
    return who.split()[-1] != "i" and (
        who not in _PRONOUNS or is_passive or modality not in {"should", "have_to", "need_to"}
    )


def _confidence(sentence: str, modality: str, who: str) -> float:
    """Lower the confidence for law as it stands and for vague subjects."""
    confidence = CONFIDENCES[modality]
    confidence -= 0.15 if modality == "need_to" and decoys.is_about_law(sentence) else 0.0
    if who.casefold() in _VAGUE:
        is_nobody = modality in {"have_to", "need_to"} and who.casefold() in _ANYBODY
        confidence -= 0.25 if is_nobody else 0.1
    return round(confidence, 2)


def opens_with_verb(words: str) -> bool:
    """Say whether words begin with a verb in its base form."""
    first = re.match(r"\W*(?:not )?([A-Za-z-]+)", words)
    return bool(first and is_base_form(first[1]))
