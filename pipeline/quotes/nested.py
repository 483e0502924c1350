"""Reports within reports: he said that they had told him so."""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.language.encoder import signals
from pipeline.language.pieces import pieces
from pipeline.language.spans import Span
from pipeline.quotes.attributions import Attribution, reported
from pipeline.quotes.lexicon import cues, is_past, words
from pipeline.quotes.segments import Quoted

_KEPT_FROM = 0.5
_THAT = "that "


def nested(quoted: Quoted, found: list[Attribution]) -> Iterator[Attribution]:
    """Read what was said as a text of its own; the annotated texts hold no second level, so the first pass has none."""
    told = sorted({span for one in found if one.is_speech for span in _retold(quoted.text, one)})
    known = {one.cue for one in found}
    read = pieces(quoted.text, told)
    for one in reported(quoted, read, signals(read)):
        is_within = any(all(outer.covers(span) for span in one.spans) for outer in told)
        if is_within and one.cue not in known and one.confidence >= _KEPT_FROM and _is_others(quoted, one):
            yield one


def _retold(text: str, one: Attribution) -> Iterator[Span]:
    """Yield contents in which a verb of saying or thinking stands behind words that are not the speaker's own."""
    for segment in one.segments:
        span = Span(*segment[:2])
        spoken = [word.strip(".,;:!?\"“”'‘’()").lower() for word in span.of(text).split()]
        if any(word in cues() and before not in words("not_telling") for before, word in pairwise(spoken)):
            yield span._replace(start_char=span.start_char + len(_THAT) * span.of(text).lower().startswith(_THAT))


def _is_others(quoted: Quoted, one: Attribution) -> bool:
    """Say whether somebody else is reported; in marks by the past tense, since "people say" is a way of speaking."""
    if one.cue is None or one.source is None or one.source.of(quoted.text).lower() in words("own"):
        return False
    is_marked = quoted.at(one.cue.start_char) is not None
    return not is_marked or (one.is_speech and is_past(one.cue.of(quoted.text)))
