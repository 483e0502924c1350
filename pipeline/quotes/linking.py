"""Which source said which content: reports placed in the text, interrupted ones joined, floating ones carried on."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pipeline.language.spans import Span, stripped
from pipeline.quotes.clauses import QUOTED, Sentence, clauses
from pipeline.quotes.marks import Marked, marked
from pipeline.quotes.reports import Stretch, Tagged
from pipeline.quotes.tagger import statements

_EDGES = " \t\r\n,;:.—–-()[]…"
_SHORTEST_FLOATING = 5
_LONGEST_CHAIN = 50
_SPOKEN = frozenset({"quote-before", "quote", "margin", "colon"})


class Segment(NamedTuple):
    """A stretch of what was said, without the marks around it."""

    start_char: int
    end_char: int
    in_quotation_marks: bool


class Attribution(NamedTuple):
    """Somebody is reported to have said something, in places of the text."""

    rule: str
    segments: tuple[Segment, ...]
    is_speech: bool = True
    cue: Span | None = None
    source: Span | None = None
    resolution: str = "none"
    addressee: Span | None = None

    @property
    def kind(self) -> str:
        """Say how much of it stands in quotation marks."""
        quoted = {segment.in_quotation_marks for segment in self.segments}
        return "mixed" if len(quoted) == 2 else "direct" if True in quoted else "indirect"


class _Paragraph(NamedTuple):
    span: Span
    sentences: list[Sentence]


Chains = dict[int, list[Marked]]


def linked(text: str, paragraphs: list[Span]) -> list[Attribution]:
    """Find who said what in the paragraphs of a text, in the order of the text."""
    quoted = marked(text, paragraphs)
    chains = _chains(quoted)
    attributions: list[Attribution] = []
    parted = [
        _Paragraph(span, clauses(text, span, stretches)) for span, stretches in zip(paragraphs, quoted, strict=True)
    ]
    for paragraph in _announced(parted):
        for number in range(len(paragraph.sentences)):
            _extend(attributions, text, (paragraph, number), chains)
    return attributions


def _announced(paragraphs: list[_Paragraph]) -> list[_Paragraph]:
    """Put a sentence that ends with a colon before the words in marks that open the next paragraph."""
    for earlier, later in pairwise(paragraphs):
        if not (earlier.sentences and later.sentences):
            continue
        announcing, announced = earlier.sentences[-1], later.sentences[0]
        if announcing[-1].word == ":" and announced[0].word == QUOTED:
            later.sentences[0] = [*earlier.sentences.pop(), *announced]
    return paragraphs


def _chains(quoted: list[list[Marked]]) -> Chains:
    """Tie a stretch that runs on to what the next paragraph opens with."""
    chains: Chains = {}
    open_chain: list[Marked] = []
    for stretches in quoted:
        for one in stretches:
            chain = [*open_chain, one] if open_chain else [one]
            open_chain = chain if one.runs_on and len(chain) < _LONGEST_CHAIN else []
            for member in chain:
                chains[member.outer.start_char] = chain
    return chains


def _extend(attributions: list[Attribution], text: str, at: tuple[_Paragraph, int], chains: Chains) -> None:
    """Add what one sentence reports; words in marks that stand alone go on with, or follow, the report before."""
    paragraph, number = at
    sentence = paragraph.sentences[number]
    found = [_placed(text, sentence, report, chains) for report in statements(sentence)]
    if found:
        attributions.extend(_distinct(attributions, found))
        return
    segments = tuple(_floating(text, sentence, chains))
    if segments and not _is_known(attributions, segments):
        _float(attributions, text, segments, at)


def _placed(text: str, sentence: Sentence, report: Tagged, chains: Chains) -> Attribution:
    segments = tuple(segment for piece in report.pieces for segment in _segments(text, sentence, piece, chains))
    return Attribution(
        report.rule,
        segments,
        report.is_speech,
        _place(sentence, report.cue),
        _place(sentence, report.source),
        "elided" if report.is_elided else "none",
        _place(sentence, report.addressee) if report.addressee is not None else None,
    )


def _place(sentence: Sentence, stretch: Stretch) -> Span:
    return Span(sentence[stretch[0]].start_char, sentence[stretch[1] - 1].end_char)


def _segments(text: str, sentence: Sentence, piece: Stretch, chains: Chains) -> Iterator[Segment]:
    """Part a piece where quotation marks open and close."""
    plain: list[int] = []
    for token in sentence[piece[0] : piece[1]]:
        if token.marked is None:
            plain += [token.start_char, token.end_char]
            continue
        yield from _plain(text, plain)
        plain = []
        yield from _between_marks(text, chains.get(token.start_char, [token.marked]))
    yield from _plain(text, plain)


def _between_marks(text: str, chain: list[Marked]) -> Iterator[Segment]:
    """Yield what stands between the marks of a chain; marks around nothing hold no words."""
    for one in chain:
        span = stripped(text, one.inner)
        if span.start_char < span.end_char:
            yield Segment(*span, in_quotation_marks=True)


def _plain(text: str, places: list[int]) -> Iterator[Segment]:
    if places:
        span = stripped(text, Span(places[0], places[-1]), _EDGES)
        if span.start_char < span.end_char:
            yield Segment(*span, in_quotation_marks=False)


def _distinct(attributions: list[Attribution], found: list[Attribution]) -> Iterator[Attribution]:
    """Keep the first of reports with the same content, and none without any."""
    seen = {one.segments for one in attributions[-8:]}
    for one in found:
        if one.segments and one.segments not in seen:
            seen.add(one.segments)
            yield one


def _floating(text: str, sentence: Sentence, chains: Chains) -> Iterator[Segment]:
    if any(token.word != QUOTED and token.word[0].isalnum() for token in sentence):
        return
    for token in sentence:
        yield from _between_marks(text, chains.get(token.start_char, []) if token.marked is not None else [])


def _is_known(attributions: list[Attribution], segments: tuple[Segment, ...]) -> bool:
    return any(segments[0] in one.segments for one in attributions[-8:])


def _float(
    attributions: list[Attribution], text: str, segments: tuple[Segment, ...], at: tuple[_Paragraph, int]
) -> None:
    """Give words in marks without a cue to the speaker of the report right before them."""
    last = attributions[-1] if attributions else None
    paragraph, _ = at
    if last is None or not _is_near(text, last, segments[0], at):
        return
    begun = _interrupted(attributions, paragraph)
    if begun is not None:
        interrupted = attributions[begun]
        attributions[begun] = interrupted._replace(segments=(*interrupted.segments, *segments))
    elif len(text[segments[0].start_char : segments[-1].end_char].split()) >= _SHORTEST_FLOATING:
        attributions.append(last._replace(rule="floating", segments=segments, resolution="carried", is_speech=True))


def _interrupted(attributions: list[Attribution], paragraph: _Paragraph) -> int | None:
    """Find the direct speech that this paragraph has begun last."""
    for number in range(len(attributions) - 1, -1, -1):
        one = attributions[number]
        if one.segments[-1].end_char <= paragraph.span.start_char:
            return None
        if one.rule in _SPOKEN and one.is_speech and one.segments[-1].in_quotation_marks:
            return number
    return None


def _is_near(text: str, last: Attribution, segment: Segment, at: tuple[_Paragraph, int]) -> bool:
    """Say whether the report stands in the sentence before, or closes the paragraph before with words in marks."""
    paragraph, number = at
    places = [last.segments[-1].end_char, *(span.end_char for span in (last.source, last.cue) if span is not None)]
    if number > 0:
        return max(places) > paragraph.sentences[number - 1][0].start_char
    gap = text[max(places) : segment.start_char]
    return last.segments[-1].in_quotation_marks and not gap.strip(' \n"“”.,')
