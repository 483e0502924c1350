"""Transcripts: the speaker in the margin."""

import re
from collections.abc import Iterable, Iterator

from pipeline.language.readings import Block
from pipeline.language.spans import Span, stripped
from pipeline.quotes.linking import Attribution, Segment

TURN = "speaker_turn"
_ENDS_TURN = frozenset({"heading", "title"})
# The name in the margin: "MR. PRICE:", "Q:", "Q  ", "The Chairman.", "Senator Lugar.", "((Zara Kay))".
_MARGIN = re.compile(
    r"\s*(?:(?P<letter>[QA])(?::\s*|\.?\s+)"
    r"|\(\((?P<guest>[^()\n]{1,60})\)\)\s*:?\s*"
    r"|(?P<name>[^\s:][^:\n]{0,90}?)\s*:(?:\s+|$)"
    r"|(?P<title>(?i:the(?: \w+){1,3}"
    r"|(?:mr|mrs|ms|dr|senator|representative|congressman|chair(?:man|woman)|secretary|ambassador|general|admiral"
    r"|governor|judge|professor)\.? [\w'’. -]{2,40}?))\.(?:\s+|$))"
)


def turns(text: str, blocks: Iterable[Block]) -> list[Attribution]:
    """Read each turn as one direct quote of the speaker in the margin; paragraphs below go on with it."""
    return [one for turn in _grouped(blocks) if (one := _turn(text, turn)) is not None]


def outside_turns(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks that belong to no turn."""
    is_inside = False
    for block in blocks:
        is_inside = block.role == TURN or (is_inside and block.role not in _ENDS_TURN)
        if not is_inside:
            yield block


def _grouped(blocks: Iterable[Block]) -> list[list[Block]]:
    groups: list[list[Block]] = []
    is_inside = False
    for block in blocks:
        if block.role == TURN:
            groups.append([block])
        elif is_inside and block.role not in _ENDS_TURN:
            groups[-1].append(block)
        is_inside = block.role == TURN or (is_inside and block.role not in _ENDS_TURN)
    return groups


def _turn(text: str, turn: list[Block]) -> Attribution | None:
    first, *rest = (block.span for block in turn)
    margin = _MARGIN.match(text, *first)
    mention = Span(*margin.span(margin.lastgroup or 0)) if margin else None
    spans = [Span(margin.end(), first.end_char) if margin else first, *rest]
    words = [span for span in (stripped(text, span) for span in spans) if span.start_char < span.end_char]
    if not words:
        return None
    segments = tuple(Segment(*span, in_quotation_marks=False) for span in words)
    return Attribution("turn", segments, source=mention, resolution=TURN)
