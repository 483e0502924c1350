"""Words in quotation marks that are signed: "…" — Ruth Adler, Harbour Board."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.language.spans import Span, stripped
from pipeline.quotes.lexicon import cues
from pipeline.quotes.marks import Marked
from pipeline.quotes.segments import Quoted

_DASH = re.compile(r"[\s\xa0]{0,3}\(?(?P<cue>[―—–-]{1,2})[ \xa0]?(?=[A-Z@])")
_SHORTEST, _LONGEST = 3, 16  # words
_EDGES = " \t\r\n\xa0.,;:()"


class Signature(NamedTuple):
    """A stretch in marks with the dash and the name behind it."""

    stretch: Marked
    cue: Span
    source: Span


def signatures(quoted: Quoted) -> Iterator[Signature]:
    """Yield signed stretches: the name ends its paragraph, or goes on to the next stretch in marks."""
    for number, one in enumerate(quoted.stretches):
        later = quoted.stretches[number + 1 : number + 2]
        limit = later[0].outer.start_char if later else len(quoted.text)
        if len(one.inner.of(quoted.text).split()) < _SHORTEST:
            continue
        dash = _DASH.match(quoted.text, one.outer.end_char)
        source = _signer(quoted, dash.end(), limit) if dash else None
        if dash and source:
            yield Signature(one, Span(*dash.span("cue")), source)


class SetApart(NamedTuple):
    """A paragraph set apart without marks, with the dash and the name in the paragraph below it."""

    content: Span
    cue: Span
    source: Span


def set_apart(quoted: Quoted) -> Iterator[SetApart]:
    """Yield paragraphs that a colon announces above and a name signs below, as block quotations are."""
    for above, content, below in zip(quoted.paragraphs, quoted.paragraphs[1:], quoted.paragraphs[2:], strict=False):
        dash = _DASH.match(quoted.text, *below)
        is_announced = above.of(quoted.text).rstrip().endswith(":")
        is_plain = not quoted.within(Span(content.start_char, content.start_char + 1))
        if not dash or not is_announced or not is_plain or len(content.of(quoted.text).split()) < _SHORTEST:
            continue
        if source := _signer(quoted, dash.end(), len(quoted.text)):
            yield SetApart(stripped(quoted.text, content), Span(*dash.span("cue")), source)


def _signer(quoted: Quoted, start: int, limit: int) -> Span | None:
    end = min(quoted.paragraph(start).end_char, limit)
    source = stripped(quoted.text, Span(start, end), _EDGES) if start < end else Span(start, start)
    words = source.of(quoted.text).split()
    is_name = 0 < len(words) <= _LONGEST and not any(word.strip(",").lower() in cues() for word in words)
    return source if is_name else None
