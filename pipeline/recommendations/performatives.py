"""Advice that a verb of advising gives: would encourage X to, X is urged to, it is vital for X to."""

import re
from collections.abc import Iterator

from pipeline.language.spans import Span, stripped
from pipeline.recommendations import decoys, needs, reported, usefulness
from pipeline.recommendations.agents import PASSIVE
from pipeline.recommendations.askers import adviser, asker, first_word, part
from pipeline.recommendations.clauses import condition_before, parts_after
from pipeline.recommendations.modal_advice import opens_with_verb
from pipeline.recommendations.modalities import CONFIDENCES, IT_IS, WHO, Advice, worded

_SOFT = (
    r"(?:(?:also|strongly|very much|further|therefore|again|really|highly|respectfully|continues?|continued|would|"
    r"'d|do|does|"
    r"has|have|to|like|want|"
    r"\w+ly) )*"
)
_TO_WHOM = (
    r"(?!(?:that|not|to|the interests?|the sake|because|since|if|when|so|as|in order)\b)"
    r"(?P<actor>(?:(?!\bbe\b)[^,;:.\"“”]){2,120}?)"
)

_URGING = (
    r"(?P<cue>urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:(?:up)?on|for)|encourag(?:e|es)|"
    r"implor(?:e|es|ed)|appeal(?:s|ed)? to|advis(?:e|es|ed)|exhort(?:s|ed)?|would ask|ask that|beg|"
    r"press(?:es|ed) )"
)
_URGE = worded(rf"\b{WHO} ?{_SOFT}{_URGING} {_TO_WHOM} (?P<not>not )?(?P<to>to) (?P<action>(?:not )?[a-z])")
_SOME = r"(?:some|many|several|most|other|certain|various|both|all|these|those|a number of) (?:\w+ ){0,3}?\w+s|\w{3,}s"
_THEY_URGE = worded(
    rf"(?:^|[,;(] |\b(?:and|but|while|that|as) )(?P<adviser>{_SOME}) {_SOFT}(?:continue to )?"
    r"(?P<cue>urge[d]?|call(?:ed)? (?:(?:up)?on|for)|encourage[d]?|implore[d]?|appeal(?:ed)? to|advise[d]?|"
    r"press(?:ed)?) "
    rf"{_TO_WHOM} (?P<not>not )?(?P<to>to) (?P<action>(?:not )?[a-z])"
)
_URGING_TO = worded(
    r"(?:^\W*|[,;] |\b(?:and|by|while|letters?|resolutions?|statements?|bills?|measures?) )(?:also |further |"
    r"strongly |again )*"
    r"(?P<cue>urging|calling (?:(?:up)?on|for)|encouraging|imploring|pressing|advising|requesting|inviting) "
    rf"{_TO_WHOM} (?P<not>not )?(?P<to>to) (?P<action>(?:not )?[a-z])"
)
_RECOMMENDED_DOING = worded(
    r"\b(?P<adviser>i|we|(?:the )?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+){0,3}|the \w+) (?:also |has |have |had |"
    r"previously )*"
    r"(?:recommended|suggested|proposed|recommends|suggests|proposes) (?P<action>(?!during|nothing|something|"
    r"anything)[a-z]+ing )"
)
_RECOMMEND_THING = worded(
    rf"(?:\b(?P<adviser>i|we|gao|the (?:commission|committee|report|panel|study|authors)) ?{_SOFT}|(?:^|[,;.(] ?|"
    rf"\band |\bbut )would "
    rf"{_SOFT})(?P<not>not )?(?:\w+ly )?"
    r"(?P<cue>recommend(?:ed)?|suggest|propose|advocate)(?:ing|s)? (?!that\b|by\b|in\b|to\b)(?P<action>[\w(])"
)
_WOULD_LIKE = worded(
    r"\bi(?:'d| would) (?:also |really |very much |just )?(?:like|love|prefer) (?:it if |to see |for "
    r")?(?P<action>(?:(?!(?:now |also |just )?to\b)|to (?:be able|have)\b)\w)"
)
_THING_WISHED = worded(
    r"(?:^|[,;] |\band |\bbut )(?P<action>(?!(?:it|that|this|he|she|they|there|which|what|who|i|"
    r"we)\b)[\w'\"][^,;:.!?]{2,120}?) would(?: also| really| certainly)* be (?:\w+ )?"
    r"(?:good|great|nice|useful|helpful|awesome|cool|better|wise|handy|preferable|desirable|appreciated|"
    r"welcome|ideal)(?= ?[.!,;)]| if| to| for| in| as| ?$)"
)
_URGED = worded(
    rf"(?:^|[,;:] |\band )(?P<actor>[^,;:.\"“”]{{2,120}}?) (?:is|are|should be|must be|ha(?:s|ve) been) {_SOFT}"
    r"(?P<cue>urged|encouraged|advised|recommended|called upon|called on|requested|invited|reminded) "
    r"(?P<to>to) (?P<action>(?:not )?[a-z])"
)
_BETTER = (
    r"(?:(?:\w+ly )?(?:advisable|wise|wiser|prudent|better|best|useful|helpful|desirable|preferable|good|"
    r"great|nice|awesome|cool|handy|ideal|sensible|beneficial))"
)
_IMPERSONAL = worded(rf"{IT_IS}(?: (?P<not>not )?to| (?:for )?{_TO_WHOM} (?P<to>to)) (?P<action>(?:not )?[a-z][\w-]*)")
_WISHED = worded(
    rf"\b(?:it(?:'d| would| will|'ll| might)|would|that would|that'd)(?: also| just| really| certainly)? be "
    rf"(?:a )?(?:\w+ )?(?P<wish>{_BETTER})"
    r"(?: idea| thing| addition| feature| step)?(?: to| having| if| that| for(?= [^,;:.]{2,60} to )) "
    r"(?P<action>[a-z])"
)
_INTEREST = worded(
    rf"\bit (?:is|'s|would be)(?: also| clearly)? in (?:the (?:\w+ )?interests? of )?{_TO_WHOM}(?:'s? (?:\w+ "
    rf")?interests?)? (?P<to>to) (?P<action>[a-z])"
)
_NEED = worded(
    r"\bthere(?: is|'s| remains)(?: also| now| therefore| still)* (?!no\b|little\b)(?:an? )?(?:\w+ )?(?:\w+ )?"
    r"need (?:for "
    r"(?P<actor>[^,;:.\"“”]{2,80}?) )?(?:to|for) (?P<action>[a-z])"
)
_WELL = worded(
    r"(?:^|[,;:] |\b(?:that|believes?|thinks?|says?|said) )(?P<actor>"
    r"(?!(?:i|they|we|he|she) (?:believe|think|say|said)s?\b)"
    r"[^,;:.\"“”]{2,80}?)(?: would(?: \w+)? do well| (?:had|'d) better| would "
    r"be (?:well advised|wise|smart|better off))(?: to)? (?P<action>[a-z])"
)
_URGE_HINTS = ("urg", "call", "encourag", "implor", "appeal", "advis", "exhort", "ask", "beg", "press")
_RECOMMEND_HINTS = ("recommend", "suggest", "propos", "advocat")
_URGED_HINTS = ("urged", "encouraged", "advised", "recommended", "called", "requested", "invited", "reminded")
# Each form with the modality it stands for and with words of which it needs one: asking for these first is quick.
_FORMS = (
    (_URGE, "urge", _URGE_HINTS),
    (_THEY_URGE, "urge", _URGE_HINTS),
    (
        _URGING_TO,
        "urge",
        ("urging", "calling", "encouraging", "imploring", "pressing", "advising", "requesting", "inviting"),
    ),
    (_RECOMMENDED_DOING, "recommend", ("recommend", "suggest", "propos")),
    (_RECOMMEND_THING, "recommend", _RECOMMEND_HINTS),
    (_URGED, "urge", _URGED_HINTS),
    (_IMPERSONAL, "of_importance", ("it ", "it'", "this ")),
    (_WISHED, "would_encourage", (" be ",)),
    (_INTEREST, "in_the_interest_of", ("interest",)),
    (_NEED, "of_importance", (" need ",)),
    (_WELL, "should", ("would", "better")),
    *needs.FORMS,
)
# Wishes are advice in a text of a sentence or two, and politeness in a conversation.
_WISHES = (
    (_WOULD_LIKE, "would_encourage", ("like", "love", "prefer")),
    (_THING_WISHED, "would_encourage", ("would",)),
)
# "The swap would encourage others to": what comes of it, not what anybody advises.
_EFFECT = worded(r"^(?!(?:i|we)\b).+ (?:would|will|could|might|may)$")
# What is essential or urgent binds; what is important or timely counsels.
_URGENT = worded(
    r"\b(?:utmost|essential|vital|critical|crucial|imperative|indispensable|urgent(?:ly)?|paramount|incumbent|"
    r"necessary|"
    r"high time|long past time)\b"
)
_LET = worded(r"\blet $")
# A form that holds more of the action than how it begins holds all of it.
_OPENING_WORDS = 2


def performative_advice(sentence: str, *, is_expected: bool = False, is_counsel: bool = False) -> Iterator[Advice]:
    """Yield the advice that a sentence gives by naming the act of advising, or by saying what is needed.

    Where counsel is given (reports, hearings, resolutions) what is of use and what others asked for count as well.
    """
    if decoys.is_question(sentence):
        return
    taken: list[Span] = []
    forms = (*_FORMS, *(_WISHES if is_expected else ()))
    read = [*_read(sentence, forms, "performative")]
    if is_counsel:
        read += [*_read(sentence, reported.FORMS, "reported"), *_read(sentence, usefulness.FORMS, "useful")]
    for advice in read:
        if not any(advice.span.overlaps(span) for span in taken):
            taken.append(advice.span)
            yield advice


def _read(sentence: str, forms: tuple[needs.Form, ...], kind: str) -> Iterator[Advice]:
    """Yield what the forms of a kind find in a sentence."""
    for found, modality in _forms_in(sentence, forms):
        advice = _advice_from(sentence, found, modality, kind)
        if advice:
            yield advice


def _forms_in(sentence: str, forms: tuple[needs.Form, ...]) -> "Iterator[tuple[re.Match[str], str]]":
    """Yield every form that a sentence holds, with its modality."""
    lowered = sentence.lower()
    for pattern, modality, hints in forms:
        if any(hint in lowered for hint in hints):
            yield from ((found, modality) for found in pattern.finditer(sentence))


def _advice_from(sentence: str, found: "re.Match[str]", modality: str, kind: str) -> Advice | None:
    """Read one match: who advises, who should act, and what."""
    groups, start = found.groupdict(), found.start("action")
    if _LET.search(sentence, 0, found.start()) or not _counts(sentence, groups, start):
        return None
    parts = parts_after(sentence, start, len(sentence))
    action = stripped(sentence, Span(start, max(start, parts.end_char)))
    if action.end_char - action.start_char < 3:
        return None
    if len(found["action"].split()) > _OPENING_WORDS:
        action = Span(start, found.end("action"))
    wording = "would_encourage" if (groups.get("cue") or "").startswith("encourage") else modality
    first = first_word(sentence, found)
    return Advice(
        span=Span(first, max(parts.end_char, action.end_char)),
        modality=wording,
        action=action,
        actor=None if PASSIVE.match(sentence, start) else part(sentence, found, "actor"),
        adviser=adviser(sentence, found) or (asker(sentence, found) if kind == "reported" else None),
        condition=condition_before(sentence, first) or parts.condition,
        rationale=parts.rationale,
        is_negated=sentence.startswith("not ", start) or bool(found.groupdict().get("not")),
        confidence=CONFIDENCES[wording],
        method=f"{kind}:{wording}",
        strength="medium" if wording == "of_importance" and not _URGENT.search(sentence, first) else None,
    )


def _counts(sentence: str, groups: dict[str, str | None], start: int) -> bool:
    """Say whether the words after the form are an action: a verb after to, no call to note or remember."""
    after, actor = sentence[start - 1 :], groups.get("actor") or ""
    if (
        actor.strip().casefold() == "me"
        or (groups.get("adviser") or "").strip().casefold() in {"it", "this", "that"}
        or after.startswith(" me ")
        or _EFFECT.search(groups.get("adviser") or "")
        or decoys.KNOWLEDGE.match(after)
        or (groups.get("adviser") or "").strip().casefold().startswith(("having", "let "))
    ):
        return False
    if "needful" in groups or groups.get("to") == "to":
        return opens_with_verb(sentence[start:]) or sentence.startswith(("be ", "not "), start)
    return not actor.casefold().startswith(("i ", "it "))
