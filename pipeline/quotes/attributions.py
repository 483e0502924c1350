"""The tagger's reports, placed in the text."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.language.encoder import Signals, arguments
from pipeline.language.pieces import Pieces
from pipeline.language.spans import Span, stripped
from pipeline.quotes.addressees import addressee
from pipeline.quotes.beside import source_behind
from pipeline.quotes.confidence import Evidence, Shares, confidence
from pipeline.quotes.lexicon import is_judging, is_speech
from pipeline.quotes.segments import Quoted, Segment, parted
from pipeline.quotes.statuses import STATED, status
from pipeline.quotes.tagger import Report, Stretch, reports
from pipeline.quotes.topics import is_topic

_EDGES = ' \t\r\n\xa0,;:.—–-()[]"“”'
TRAINED = "model"
SHARED = 0.9  # how sure a source is that a rule finds beside its verb, where the tagger names none


class Attribution(NamedTuple):
    """Somebody is reported to have said something, in places of the text."""

    rule: str
    segments: tuple[Segment, ...]
    is_speech: bool = True
    cue: Span | None = None
    source: Span | None = None
    resolution: str = "none"
    addressee: Span | None = None
    status: str = STATED
    shares: Shares | None = None

    @property
    def kind(self) -> str:
        """Say how much of it stands in quotation marks."""
        quoted = {segment.in_quotation_marks for segment in self.segments}
        return "mixed" if len(quoted) == 2 else "direct" if True in quoted else "indirect"

    @property
    def spans(self) -> list[Span]:
        """List the places of its parts."""
        named = [span for span in (self.cue, self.source) if span is not None]
        return [*named, *(Span(*segment[:2]) for segment in self.segments)]

    @property
    def confidence(self) -> float:
        """Give the odds that it is right."""
        return confidence(Evidence(self.rule, self.shares, self.kind != "indirect", self.is_speech))


def reported(quoted: Quoted, read: Pieces, found: Signals) -> Iterator[Attribution]:
    """Yield what is reported in stretches of a text, which the encoder has read at once."""
    seen = set()
    for report in reports(found.tags, found.narrow, arguments) if len(read) else []:
        one = _placed(quoted, read, report)
        if one.segments and one.segments not in seen:
            seen.add(one.segments)
            yield one


def _placed(quoted: Quoted, read: Pieces, report: Report) -> Attribution:
    text = quoted.text
    cue, source = _place(text, read, report.cue), _place(text, read, report.source)
    source = _beside_cue(quoted, cue, source)
    source_share = report.source_share
    if source is None and cue is not None and (source := source_behind(text, cue)):
        source_share = SHARED
    contents = [span for one in report.contents if (span := _span(read, one))]
    segments = parted(quoted, contents, cue)
    is_marked = any(segment.in_quotation_marks for segment in segments)
    return Attribution(
        TRAINED,
        segments,
        is_marked or (cue is not None and _speaks(text, cue, segments)),
        cue,
        source,
        "none",
        addressee(text, cue, contents) if cue is not None else None,
        status(text, cue, source, is_marked=is_marked),
        Shares(report.cue_share, source_share, report.content_share),
    )


def _speaks(text: str, cue: Span, segments: tuple[Segment, ...]) -> bool:
    """Say whether a cue tells of words, and the words say something: more than a topic, or what the cue says of it."""
    said = " ".join(text[part.start_char : part.end_char] for part in segments)
    return is_speech(cue.of(text)) and (is_judging(cue.of(text)) or not is_topic(said))


def _beside_cue(quoted: Quoted, cue: Span | None, source: Span | None) -> Span | None:
    """Leave out what of a source stands in another paragraph than its cue, or in another than most of it."""
    if source is None or "\n" not in source.of(quoted.text):
        return source
    paragraphs = {quoted.paragraph(place) for place in (source.start_char, source.end_char - 1)}
    home = quoted.paragraph(cue.start_char) if cue is not None else None
    kept = home if home in paragraphs else quoted.paragraph(source.end_char - 1)
    start, end = max(source.start_char, kept.start_char), min(source.end_char, kept.end_char)
    return stripped(quoted.text, Span(start, end), _EDGES) if start < end else source


def _span(read: Pieces, stretch: Stretch) -> Span:
    return Span(int(read.starts[stretch[0]]), int(read.ends[stretch[1] - 1]))


def _place(text: str, read: Pieces, stretch: Stretch | None) -> Span | None:
    """Give the place of a cue or source; one that is all punctuation keeps it."""
    if stretch is None:
        return None
    span = _span(read, stretch)
    words = stripped(text, span, _EDGES)
    return words if words.start_char < words.end_char else span
