"""Which source said which content: reports, reports within reports, signed words, and words in marks carried on."""

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.language.encoded import Encoded, sections
from pipeline.language.sentences import sentences
from pipeline.language.spans import Span
from pipeline.quotes.attributions import Attribution, reported
from pipeline.quotes.beside import beside, inverted, with_somebody
from pipeline.quotes.coordinated import uncoordinated
from pipeline.quotes.floating import Floating, floating
from pipeline.quotes.lexicon import is_speech
from pipeline.quotes.nested import nested
from pipeline.quotes.participles import SENTENCE_END, with_participles
from pipeline.quotes.segments import Quoted, Segment, between_marks, parted
from pipeline.quotes.signed import set_apart, signatures
from pipeline.quotes.statuses import STATED

_OPENINGS = " \t\r\n\xa0\"“”„«‘'`"
_TITLED = re.compile(r"(?:[A-Z][\w’'-]*|(?:a|an|the|of|in|on|at|to|for|and|or|with|by|from)(?=\s))(?:\s+|\Z)")


def linked(text: str, paragraphs: list[Span], encoded: Encoded | None = None) -> list[Attribution]:
    """Find who said what in the paragraphs of a text, in the order of the text."""
    quoted, encoded = Quoted(text, paragraphs), encoded or Encoded(text)
    read = [one for part in sections(text, paragraphs) for one in reported(quoted, *encoded.signals(part))]
    found = [part for one in _unshared(quoted, read) for part in _apart(quoted, one) if not _is_of_works(text, part)]
    found = list(_with_somebody(quoted, with_participles(quoted, list(uncoordinated(text, found)))))
    found += list(nested(quoted, found))
    found += list(_signed(quoted, _taken(quoted, found)))
    found += list(_beside(quoted, _taken(quoted, found)))
    found += list(_inverted(quoted, found))
    for alone in floating(quoted, _taken(quoted, found)):
        _float(found, quoted, alone)
    return sorted(found, key=lambda one: one.segments[0])


def _unshared(quoted: Quoted, found: list[Attribution]) -> Iterator[Attribution]:
    """Leave marks that two cues outside them claim to the nearer one."""
    nearest: dict[Segment, tuple[int, int]] = {}
    for one in found:
        for part in one.segments:
            nearest[part] = min(_distance(quoted, part, one), nearest.get(part, (len(quoted.text), 0)))
    for one in found:
        marked = (part for part in one.segments if part.in_quotation_marks)
        lost = {part for part in marked if _distance(quoted, part, one) != nearest[part]}
        own = tuple(part for part in one.segments if part not in lost)
        if own:
            yield one._replace(segments=own)


def _distance(quoted: Quoted, segment: Segment, one: Attribution) -> tuple[int, int]:
    """Count ends of sentences, then characters, between marks and a cue."""
    if one.cue is None:
        return 0, 0
    is_behind = one.cue.start_char >= segment.end_char
    gap = (segment.end_char, one.cue.start_char) if is_behind else (one.cue.end_char, segment.start_char)
    return len(SENTENCE_END.findall(quoted.text, *gap)), gap[1] - gap[0]


def _apart(quoted: Quoted, one: Attribution) -> Iterator[Attribution]:
    """Make words in marks that stand in later paragraphs quotes of their own, which follow the same speaker."""
    home = quoted.number(one.cue.start_char) if one.cue is not None else len(quoted.paragraphs)
    near = tuple(part for part in one.segments if not _is_carried(quoted, part, home))
    if not near:
        yield one
        return
    yield one._replace(segments=near)
    far = [part for part in one.segments if part not in near]
    for _, parts in groupby(far, key=lambda part: quoted.number(part.start_char)):
        yield one._replace(rule="floating", segments=tuple(parts), resolution="carried", status=STATED)


def _is_carried(quoted: Quoted, part: Segment, home: int) -> bool:
    """Say whether marks stand in a later paragraph, and do not go on from the one of the cue."""
    if not part.in_quotation_marks or quoted.number(part.start_char) <= home:
        return False
    return all(quoted.number(quoted.opening(mark).outer.start_char) > home for mark in quoted.within(Span(*part[:2])))


def _is_of_works(text: str, one: Attribution) -> bool:
    """Say whether all that stands in marks is written like a title, and nobody is said to say it."""
    if one.kind == "indirect" or one.cue is None or is_speech(one.cue.of(text)):
        return False
    written = [text[part.start_char : part.end_char] for part in one.segments if part.in_quotation_marks]
    return all(" " in words and not _TITLED.sub("", words) for words in written)


def _with_somebody(quoted: Quoted, found: list[Attribution]) -> Iterator[Attribution]:
    """Give what stands right behind `with X stating` to X, and leave it out elsewhere."""
    told = {segment: one for one in with_somebody(quoted) for segment in between_marks(quoted, one.stretch)}
    cues = {one.cue for one in told.values()}
    for one in found:
        is_other = one.cue is None or not any(one.cue.overlaps(cue) for cue in cues)
        own = tuple(part for part in one.segments if not (is_other and part in told))
        if own:
            yield one._replace(segments=own)
    left = {segment: one for segment, one in told.items() if not _is_told(found, segment, one.cue)}
    for cue in sorted({one.cue for one in left.values()}):
        segments = tuple(sorted(segment for segment, one in left.items() if one.cue == cue))
        yield Attribution("beside", segments, cue=cue, source=left[segments[0]].source)


def _is_told(found: list[Attribution], segment: Segment, cue: Span) -> bool:
    """Say whether the tagger has given marks to this very cue."""
    return any(one.cue is not None and one.cue.overlaps(cue) and segment in one.segments for one in found)


def _beside(quoted: Quoted, taken: set[int]) -> Iterator[Attribution]:
    for stretch, cue, source in beside(quoted, taken):
        segments = tuple(between_marks(quoted, stretch))
        if segments:
            yield Attribution("beside", segments, cue=cue, source=source)


def _inverted(quoted: Quoted, found: list[Attribution]) -> Iterator[Attribution]:
    told = sorted(span for one in found for span in one.spans)
    for content, cue, source in inverted(quoted, told):
        segments = parted(quoted, [content], cue)
        yield Attribution("beside", segments, cue=cue, source=source, addressee=None)


def _taken(quoted: Quoted, found: list[Attribution]) -> set[int]:
    """Say which stretches in marks (by their beginning) are somebody's already."""
    segments = (segment for one in found for segment in one.segments if segment.in_quotation_marks)
    return {mark.outer.start_char for segment in segments for mark in quoted.within(Span(*segment[:2]))}


def _signed(quoted: Quoted, taken: set[int]) -> Iterator[Attribution]:
    for stretch, cue, source in signatures(quoted):
        segments = tuple(between_marks(quoted, stretch))
        if stretch.outer.start_char not in taken and segments:
            yield Attribution("signed", segments, cue=cue, source=source)
    for content, cue, source in set_apart(quoted):
        yield Attribution("signed", (Segment(*content, in_quotation_marks=False),), cue=cue, source=source)


def _float(found: list[Attribution], quoted: Quoted, alone: Floating) -> None:
    """Give words in marks without a cue to the report right before them."""
    start = alone.segments[0].start_char
    before = [one for one in found if one.segments[0].start_char < start]
    last = max(before, key=lambda one: (one.segments[-1].end_char, -one.segments[0].start_char), default=None)
    if last is None or last.shares is None or not last.is_speech or not _is_near(quoted, last, alone):
        return
    if alone.opens_paragraph:
        found.append(last._replace(rule="floating", segments=alone.segments, resolution="carried", status=STATED))
    else:
        found[found.index(last)] = last._replace(segments=tuple(sorted((*last.segments, *alone.segments))))


def _is_near(quoted: Quoted, last: Attribution, alone: Floating) -> bool:
    """Say whether only the rest of the report's sentence stands between, here or at the end of the paragraph before."""
    start = alone.segments[0].start_char
    spans = [span for span in (last.source, last.cue) if span is not None]
    end = max(last.segments[-1].end_char, *(span.end_char for span in spans), 0) - 1
    if quoted.number(start) - quoted.number(end) != alone.opens_paragraph:
        return False
    if alone.opens_paragraph and not last.segments[-1].in_quotation_marks:
        return False
    rest = quoted.text[end:start].rstrip(_OPENINGS)
    return len(list(sentences(quoted.text, Span(end, end + len(rest))))) <= 1
