"""Where advice stands: its block, what is above it, what that hands down, and what the place lets one expect."""

from typing import NamedTuple

from pipeline.language.readings import Block, Reading
from pipeline.language.spans import Span
from pipeline.recommendations.modalities import Advice, worded
from pipeline.recommendations.sections import Frame, enacting_body, frame

# "Congress may consider whether to": the items below go on.
_BREAKS_OFF = worded(r"\b(?:to|should|must|could|shall)$")
_COUNSELLING = frozenset(("report", "transcript", "release"))


class Found(NamedTuple):
    """Advice in its place: the block it stands in, what stands above it, and the advice it elaborates."""

    advice: Advice
    block: Block
    frame: Frame
    parent: Span | None


class Above(NamedTuple):
    """What has been read on the way to a block."""

    frame: Frame
    heading: Span | None
    is_orders: bool = False


class Setting(NamedTuple):
    """What kind of advice the sentences of a place may give beside the kinds that are advice everywhere."""

    orders: bool = False
    """Bare orders, as in lists and texts of a sentence or two."""
    options: bool = False
    """What could be done."""
    counsel: bool = False
    """What is said to be of use, and what others are reported to have asked for: news tells of it all day long."""
    binds: bool = False
    """What shall be done, as the sentences behind an operative clause say."""


def is_counsel(reading: Reading) -> bool:
    """Say whether a document is of a kind that gives counsel: a report, a hearing, a release, the act of a body."""
    return reading.kind in _COUNSELLING or enacting_body(reading) is not None


def section_frame(block: Block, title: str | None) -> Frame:
    """Read the heading above a block; where it is silent, the title may speak."""
    own = frame(block.section)
    return own if own.is_advice or block.section else frame(title)


def below(text: str, block: Block, above: Above, found: list[Found]) -> Above:
    """Say what a block hands down to the ones under it: a lead-in its actor, a heading that advises its advice."""
    words = block.span.of(text).rstrip(" *_\n\r")
    if block.role == "heading":
        return Above(frame(words), found[0].advice.span if found else None)
    if handed_down := _handed_down(text, words, found):
        return Above(handed_down, None)
    if words.endswith(":"):
        lead_in = frame(words.split(". ")[-1])
        return Above(lead_in if lead_in.is_advice else above.frame, None)
    return above


def _handed_down(text: str, words: str, found: list[Found]) -> Frame | None:
    """Say what an operative clause that ends in a colon, or advice that breaks off, hands down to the items below."""
    last = found[-1].advice if found else None
    if last is None or not (is_lead_in(text, found[-1]) or (last.modality == "operative" and words.endswith(":"))):
        return None
    actor = last.actor.of(text) if last.actor else None
    return Frame(is_advice=True, actor=actor, modality=last.modality, strength=last.strength)


def is_lead_in(text: str, found: Found) -> bool:
    """Say whether advice breaks off where its block ends, since the items below go on with it."""
    return _BREAKS_OFF.search(found.advice.span.of(text)) is not None and found.block.role != "list_item"
