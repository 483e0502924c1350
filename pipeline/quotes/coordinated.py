"""Second verbs of one subject: what Lund said and what he conceded are two reports, one behind the other."""

import re
from collections.abc import Iterator

from pipeline.language.spans import Span, stripped
from pipeline.quotes.attributions import Attribution

_JOINT = re.compile(r"[,;]?\s+(?:and|but|then|yet|while)\s+(?:(?:also|later|then)\s+)?\Z")
_WIDEST = 40  # characters of a joint


def uncoordinated(text: str, found: list[Attribution]) -> Iterator[Attribution]:
    """End what the first of two coordinated verbs reports before the second, where both have the very same source."""
    for one in found:
        cuts = [cut for other in found if (cut := _cut(text, one, other)) is not None]
        yield _ended(text, one, min(cuts)) if cuts else one


def _cut(text: str, one: Attribution, other: Attribution) -> int | None:
    """Find where the joint before a second verb begins, if that verb stands in what the first one reports."""
    if one.cue is None or other.cue is None or one.source is None or other.source != one.source:
        return None
    for part in one.segments:
        if (
            not part.in_quotation_marks
            and part.start_char < other.cue.start_char
            and other.cue.end_char <= part.end_char
        ):
            joint = _JOINT.search(text, max(part.start_char, other.cue.start_char - _WIDEST), other.cue.start_char)
            return joint.start() if joint and one.cue.start_char < part.start_char < joint.start() else None
    return None


def _ended(text: str, one: Attribution, end: int) -> Attribution:
    kept = []
    for part in one.segments:
        span = stripped(text, Span(part.start_char, min(part.end_char, end))) if part.start_char < end else None
        if span is not None and span.start_char < span.end_char:
            kept.append(part._replace(start_char=span.start_char, end_char=span.end_char))
    return one._replace(segments=tuple(kept))
