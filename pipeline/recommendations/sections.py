"""What a heading or a lead-in says of the advice below it: that it is advice, and who should act."""

import re
from typing import NamedTuple

from pipeline.language.readings import Reading
from pipeline.recommendations.modalities import OPERATIVE_STRENGTHS, plain, worded

_ADVICE = worded(
    r"\b(?:recommend\w*|advice|ways? (?:to|the|in which|for|of)|ways \w+ (?:can|could)|steps|should|must|need "
    r"to|needs to|"
    r"ought|priorit\w+|opportunit(?:y|ies) (?:for|to)\b|next steps|way forward|path forward|going forward|policy "
    r"(?:options|responses?|"
    r"proposals?|implications)|"
    r"options for|proposals?|what to do|to-?do|how to|action (?:plan|items?|points)|(?:recommended|"
    r"priority|key|urgent|immediate|proposed|concrete|possible|next) actions|actions (?:for|to)\b|tips|agenda for|"
    r"call(?:s)? (?:to|for) action|calls? on|urge[sd]?|guidelines|best practices|dos and don'ts)\b"
)
_ACTOR_CAN = worded(
    r"(?:\b(?:ways|steps|things|reasons|lessons|priorities|ideas|options|how|what|where|why|tips)\b(?: in "
    r"which| that| for| where| on how| more)? |^\W*)"
    r"(?P<actor>(?:(?!\b(?:ways|how|what|can|could|should|must)\b).){2,80}?) "
    r"(?P<modal>can|could|should|must|needs? to|ought to|may|might|has to|have to|will)\b"
)
_ACTOR_FOR = worded(
    r"\b(?:recommendations?|advice|priorities|options|proposals|next steps|agenda|considerations|guidance|"
    r"actions|steps|"
    r"message|questions|tasks|tips)(?: \w+)? (?:for|to) (?P<actor>(?:the |all |our )?[^:;,.]{2,80})"
)
_TO_ACTOR = worded(
    r"^\W*(?:to|for) (?P<actor>(?:the |all )?(?:(?-i:[A-Z])[\w.]*|governments?|policy ?makers|donors|states|"
    r"members?)[^:;.]{0,60}):?$"
)
_OPERATIVE = worded(
    r"\b(?:demands?|decides?|requests?|urges?|calls? (?:up)?on|insists?|invites?|recommends?|directs?|"
    r"recommend(?:ed)?)(?: further| also)?(?: that)? "
    r"(?P<actor>[^:;.]{2,120}?)(?: (?:shall|should|must|to))?(?: take the following \w+| do the following|,? "
    r"inter alia,?)?:$"
)
_ASKING = worded(rf"\b(?P<verb>{'|'.join(OPERATIVE_STRENGTHS)})\b")
_NO_ACTOR = worded(
    r"(?:improv|strengthen|achiev|mak|enhanc|ensur|\w+ing\b|further|future|action|change|success|executive "
    r"action|congressional consideration|the record|it$|this$|that$|they$|better)"
)
_CAN_ACT = re.compile(
    r"\b[A-Z]|^(?:the|all|every|each)\b|(?i:\b(?:governments?|countr(?:y|ies)|states?|nations?|leaders?|officials?|"
    r"policy ?makers|"
    r"lawmakers|donors|companies|firms|businesses|employers|schools|cities|parents|members|we|you|agenc(?:y|"
    r"ies)|allies)\b)"
)
# "Agencies could establish …" in a list says what might be done, where "it could help" says what might come.
_DEED = worded(
    r"\b(?:agenc(?:y|ies)|departments?|governments?|policy ?-?makers|congress|parliament|officials|administration|"
    r"states|"
    r"regulators|companies|industry|allies|countries|donors|(?-i:[A-Z]{3,})) (?:could|can)(?: also| better| instead|"
    r" \w+ly)? "
    r"(?:consider|explore|amend|require|direct|establish|develop|create|expand|adopt|revise|clarify|conduct|issue|"
    r"designate|coordinate|convene|prioriti[sz]e|publish|leverage|support|encourage|promote|invest|fund|build|share|"
    r"set|"
    r"define|review|update|improve|strengthen|take|work|collaborate)\b"
)
_MODALITIES = {"should": "should", "must": "must", "could": "could", "can": "imperative"}


_ENACTS = worded(
    r"^(?:The (?-i:[A-Z])[\w' -]*(?:Council|Assembly|Parliament|Congress|Commission|Conference|Committee|"
    r"Board|Court)),?$"
)
_FIRST_BLOCKS = 6


class Frame(NamedTuple):
    """What the words above a list say of its items."""

    is_advice: bool
    actor: str | None
    modality: str | None
    strength: str | None = None


NO_FRAME = Frame(is_advice=False, actor=None, modality=None)


def frame(heading: str | None) -> Frame:
    """Read a heading, a title, or the lead-in of a list."""
    words = plain(heading or "").strip()
    if not words or len(words) > 250:
        return NO_FRAME
    found = _OPERATIVE.search(words) or _ACTOR_CAN.search(words) or _ACTOR_FOR.search(words) or _TO_ACTOR.search(words)
    actor = found["actor"].strip(' *_#"“”') if found else ""
    modal = (found.groupdict().get("modal") or "").casefold() if found else ""
    if _NO_ACTOR.match(actor) or not _CAN_ACT.search(actor):
        actor = ""
    is_advice = _ADVICE.search(words) is not None or (bool(actor) and modal not in {"", "may", "might", "will"})
    is_operative = _OPERATIVE.search(words) is not None
    modality = "operative" if is_operative else _MODALITIES.get(modal)
    verb = _ASKING.search(words)
    strength = OPERATIVE_STRENGTHS.get(verb["verb"].casefold()) if is_operative and verb else None
    return Frame(is_advice=is_advice or is_operative, actor=actor or None, modality=modality, strength=strength)


def enacting_body(reading: Reading) -> str | None:
    """Name the body whose act a document is: a line near the top has its name and nothing else."""
    lines = (plain(block.span.of(reading.text)).strip() for block in reading.blocks[:_FIRST_BLOCKS])
    return next((line.rstrip(",") for line in lines if _ENACTS.match(line)), None)


def names_deed(words: str) -> bool:
    """Say whether a list item says what somebody in office could do."""
    return _DEED.search(words) is not None
