"""Transcripts: the speaker in the margin."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from pipeline.language.readings import Block
from pipeline.language.spans import Span, stripped
from pipeline.quotes.attributions import Attribution
from pipeline.quotes.segments import Segment

TURN = "speaker_turn"
_ENDS_TURN = frozenset({"heading", "title"})
# The name in the margin: "MR. PRICE:", "Q:", "Q  ", "The Chairman.", "Senator Lugar.", "((Zara Kay))".
_MARGIN = re.compile(
    r"\s*(?:(?P<letter>[QA](?=:|\.?\s)|Q(?=[A-Z][a-z’']))(?::\s*|\.?\s+)?"
    r"|\(\((?P<guest>[^()\n]{1,60})\)\)\s*:?\s*"
    r"|(?P<name>[^\s:][^:\n]{0,90}?)\s*:(?:\s+|$)"
    r"|(?P<capitals>(?:[A-Z][A-Za-z'’.-]*\s+){0,4}[A-Z]+):(?=[A-Z“\"])"
    r"|(?P<title>(?i:the(?: \w+){1,3}"
    r"|(?:mr|mrs|ms|dr|senator|representative|congressman|chair(?:man|woman)|secretary|ambassador|general|admiral"
    r"|governor|judge|professor)\.? [\w'’. -]{2,40}?))(?: \[continuing\])?\.(?:\s+|$))"
)
# Who goes on after an interruption: "Senator Lugar [continuing]. "
_CONTINUED = re.compile(r"\s*(?:The \w+|[A-Z][a-z]+\.? [\w'’. -]{2,40}?) \[continuing\]\.\s")
# A question whose blank got lost: "QWhy not?"
_GLUED = re.compile(r"Q(?=(?:I|[A-Z][a-z’']+)[\s,])")
# Who only asks: what they say in a transcript is no statement.
_ASKING = frozenset({"q", "question", "questions", "questioner", "reporter", "reporters", "press", "the press"})
_LEAST_TURNS = 3


def turns(text: str, blocks: Iterable[Block]) -> list[Attribution]:
    """Read each turn as one direct quote of the speaker in the margin; the questions of interviewers are left out."""
    found = [one for turn in _grouped(text, blocks) if (one := _turn(text, turn)) is not None]
    asking = _interviewers(text, found)
    return [one for one in found if not _is_question(text, one, asking)]


def _interviewers(text: str, found: list[Attribution]) -> set[str]:
    """List the labels whose turns are questions: for the most part, or all of them where few turns or no others are."""
    labels = Counter(_label(text, one) for one in found)
    asked = Counter(_label(text, one) for one in found if _opens_with_question(text, one))
    has_others = len(labels) > 1
    return {label for label, times in asked.items() if label and _mostly_asks(labels[label], times, firm=has_others)}


def _mostly_asks(turns_taken: int, questions: int, *, firm: bool) -> bool:
    if firm and turns_taken >= _LEAST_TURNS:
        return 2 * questions > turns_taken
    return turns_taken > 1 and questions == turns_taken


def _label(text: str, one: Attribution) -> str:
    return " ".join(one.source.of(text).lower().split()) if one.source is not None else ""


def _opens_with_question(text: str, one: Attribution) -> bool:
    return Span(*one.segments[0][:2]).of(text).endswith("?")


def _is_question(text: str, one: Attribution, asking: set[str]) -> bool:
    """Say whether a turn only asks: by its label, or as an interviewer's question, captions below it included."""
    label = _label(text, one)
    return label in _ASKING or (label in asking and _opens_with_question(text, one))


def outside_turns(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks that belong to no turn."""
    is_inside = False
    for block in blocks:
        is_inside = block.role == TURN or (is_inside and block.role not in _ENDS_TURN)
        if not is_inside:
            yield block


def _grouped(text: str, blocks: Iterable[Block]) -> list[list[Block]]:
    groups: list[list[Block]] = []
    is_inside = False
    for block in blocks:
        if block.role == TURN or (is_inside and _opens_turn(text, block.span)):
            groups.append([block])
        elif is_inside and block.role not in _ENDS_TURN:
            groups[-1].append(block)
        is_inside = block.role == TURN or (is_inside and block.role not in _ENDS_TURN)
    return groups


def _opens_turn(text: str, span: Span) -> bool:
    """Say whether another speaks here, though the line looks like text."""
    return bool(_GLUED.match(text, *span) or _CONTINUED.match(text, *span))


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
