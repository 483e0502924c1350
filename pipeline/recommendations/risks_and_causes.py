"""What a text states as a risk or as a cause: the items of its lists, and sentences that say so."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.language.readings import Block, Reading
from pipeline.language.sentences import sentences
from pipeline.language.spans import Span, stripped
from pipeline.language.tokens import listed
from pipeline.recommendations import decoys
from pipeline.recommendations.causes import cause_said
from pipeline.recommendations.modalities import plain, worded
from pipeline.recommendations.words import any_of

_HEADS = {
    "risk": worded(
        r"\b(?:dangers?|risks?|threats?|hazards?|perils?|vulnerabilities|downsides|what could go wrong|"
        r"consequences of|(?:the )?costs? of (?:inaction|doing nothing|delay|failure|waiting|a \w+))\b"
    ),
    "cause": worded(
        r"\b(?:causes?(?! of action)|drivers?|root causes?|(?:sources|origins|roots) of|reasons? (?:for|why|behind)|"
        r"factors (?:behind|driving|contributing|in|for)|what (?:is driving|drives|caused|led to)|why (?!it matters))\b"
    ),
}
# "Managing the risks", "risk assessment", "recommendations": a list of what to do or of what was done.
_NO_HEAD = worded(
    r"\b(?:manag|reduc|mitigat|address|assess|respond|prevent|tackl|limit|combat|counter|recommend|should|must|how to|"
    r"ways to|steps|options|monitor|protect|against|insurance|programs?\b|policy\b|strategy\b|analysis\b|appetite|"
    r"score|threat reduction|study\b|act\b)"
)
_LONGEST_HEAD = 160
_UNKNOWN = worded(r"\b(?:causes?|reasons?|motives?)\b[^.;]{0,60}\b(?:unknown|unclear|not known|under investigation)\b")
_NUMBER = worded(r"\W*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)] )?")
_WITHOUT_FORCE = worded(
    r"\b(?:no|not|without|little|never|neither|nor|n't|reduc\w+|lower\w*|minimi[sz]\w+|mitigat\w+|prevent\w*|avoid\w*|"
    r"limit\w*|eliminat\w+|address\w*|end(?:ing|ed|s)?|stop\w*|counter\w*|resol\w+|combat\w*|protect\w*|defend\w*|manag\w+|assess\w*|"
    r"whether|if) (?:[\w-]+ ){0,4}$"
)
# "See the box for examples of …", a note that cites: nothing is stated.
_POINTER = worded(
    r"\W*(?:see|figure|table|note|source|report|(?:\d{1,2}[.,)] ?)?(?:also |further |strongly )?(?:calls|requests|"
    r"demands|urges|decides|reaffirms|"
    r"requires|invites|recommends|declares|directs|asks)|examples? of)\b"
)
_RECITAL = worded(r"\W*(?:\w+(?:ing|ed)|conscious|aware|mindful) ")
_FEWEST_WORDS, _MOST_WORDS, _MOST_ITEM_WORDS = 5, 70, 120
_FEWEST_ITEMS = 2
_ASIDE = frozenset(("caption", "table", "heading", "title", "speaker_turn_label"))
CONFIDENCES = {"item": 0.85, "risk": 0.65, "cause": 0.6}


class Finding(NamedTuple):
    """A risk or a cause where a text states it."""

    kind: str
    span: Span
    saying: Span
    """The words that make it one."""
    block: Block
    method: str

    @property
    def confidence(self) -> float:
        """Say how often findings of this form were right when rows were read."""
        return CONFIDENCES[self.method]


def findings_in(reading: Reading) -> Iterator[Finding]:
    """Yield the risks and causes of a document in reading order: items whole, else sentence by sentence."""
    text, lead_in = plain(reading.text), None
    items = _written_as_lists(text, reading.blocks)
    for block in reading.blocks:
        words = block.span.of(text).rstrip()
        kind = _kind_of_head(block.section) if block.role == "list_item" or block in items else None
        if block.role == "list_item":
            kind = kind or lead_in
        elif block not in items:
            lead_in = _kind_of_head(words.split(". ")[-1]) if words.endswith(":") else None
        if kind and not words.endswith(":"):
            yield from _item(text, block, kind)
        elif block.role not in _ASIDE and not decoys.is_call_to_action(words):
            yield from _stated(text, block)


def _written_as_lists(text: str, blocks: list[Block]) -> frozenset[Block]:
    """Collect the paragraphs that are items of a list of risks or causes: a lead-in with a colon opens it."""
    found: list[Block] = []
    section: str | None = None
    is_open = False
    for block in blocks:
        if block.section != section:
            section, is_open = block.section, False
        if block.role == "paragraph" and is_open and len(block.span.of(text).split()) <= _MOST_ITEM_WORDS:
            found.append(block)
        elif block.span.of(text).rstrip().endswith(":") and _kind_of_head(section):
            is_open = True
        elif block.role != "list_item":
            is_open = False
    counted = [block for block in found if sum(other.section == block.section for other in found) >= _FEWEST_ITEMS]
    return frozenset(counted)


def _kind_of_head(head: str | None) -> str | None:
    """Say whether a heading or lead-in announces risks or causes, rather than what to do about them."""
    words = plain(head or "")
    if not words or len(words) > _LONGEST_HEAD or _NO_HEAD.search(words):
        return None
    return next((kind for kind, pattern in _HEADS.items() if pattern.search(words)), None)


def _item(text: str, block: Block, kind: str) -> Iterator[Finding]:
    """Take an item of a list as it stands, its number left out."""
    number = _NUMBER.match(text, block.start_char, block.end_char)
    span = stripped(text, Span(_opening_mark(text, number.end() if number else block.start_char), block.end_char))
    if _FEWEST_WORDS <= len(span.of(text).split()) <= _MOST_ITEM_WORDS:
        yield Finding(kind, span, span, block, "item")


def _opening_mark(text: str, place: int) -> int:
    """Step back over a quotation mark that opens the words."""
    return place - 1 if text[place - 1 : place] in {'"', "“"} else place


def _stated(text: str, block: Block) -> Iterator[Finding]:
    """Yield what sentences state: a sentence is one finding, a risk before a cause."""
    for sentence in sentences(text, block.span):
        words = sentence.of(text)
        if not _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS or decoys.is_question(words) or _is_aside(words):
            continue
        said = next(((kind, saying) for kind in ("risk", "cause") if (saying := _saying(words, kind))), None)
        if said:
            yield Finding(said[0], sentence, said[1].shifted(sentence.start_char), block, said[0])


def _is_aside(words: str) -> bool:
    """Say whether a sentence points elsewhere, asks for something, is a title, or was torn by the end of a page."""
    end = words.rstrip("_* \n")[-1:]
    is_torn = words[:1].islower() or end.isalnum() or (end in {",", ":", "("} and not _RECITAL.match(words))
    return is_torn or _POINTER.match(words) is not None or decoys.is_title(words)


@cache
def _risks() -> "re.Pattern[str]":
    """Compile every form that states a risk into one pattern."""
    forms = "|".join(f"(?:{form})" for form in listed("pipeline.recommendations", "risk_forms.txt"))
    return worded(forms.replace("{harms}", any_of("harms")).replace("{ills}", any_of("ills")))


def _saying(words: str, kind: str) -> Span | None:
    """Find the words by which a sentence states a risk or a cause, unless it denies it or tells a remedy."""
    if _UNKNOWN.search(words):
        return None
    risk = _risks().search(words) if kind == "risk" else None
    span = Span(*risk.span()) if risk else cause_said(words) if kind == "cause" else None
    return span if span and not _WITHOUT_FORCE.search(words, 0, span.start_char) else None
