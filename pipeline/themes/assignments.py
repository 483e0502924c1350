"""Which themes documents, passages, quotes and recommendations belong to, and the words that decided."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.themes.evidence import MOST_WORDS, Evidence, evidence, ranked
from pipeline.themes.policy_topics import theme_ids
from pipeline.themes.term_search import Hit, hits
from warehouse.ids import digest

# A title says in ten words what the text says in a thousand.
TITLE_WEIGHT = 3.0
# A theme of a document has this share of its points; below the least points nothing is said at all.
LEAST_SHARE = 0.12
LEAST_POINTS = 0.5
LEAST_PASSAGE_POINTS = 1.0
# In a passage or a quote, further themes count when they come near the strongest.
NEAR_STRONGEST = 0.6
MOST_THEMES = 5
# A title and a line below it may name a place and little else.
_FEW_PASSAGES = 4
_IN_PASSING = 2
# What somebody died of is no topic of an obituary.
_DEATH = re.compile(r"\b(?:dies|died|dead|passes away|death of|obituary)\b", re.IGNORECASE)
_HEALTH = "3"
_SMOOTHING_WORDS = 20


class Passage(NamedTuple):
    """A stretch of a document with its terms; the title weighs more."""

    span: Span
    hits: list[Hit]
    weight: float


class Coded(NamedTuple):
    """A document with the terms of all its passages and the topics they add up to, strongest first."""

    reading: Reading
    passages: list[Passage]
    themes: list[Evidence]


def assignments(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the themes of a document: its primary one, and those of its passages, quotes and recommendations."""
    coded = _coded(reading)
    if not coded.themes:
        return
    decided = _deciding_passage(coded, coded.themes[0].code)
    yield _row(
        reading.document_id, decided.span, _scored(coded.themes[0], _words(reading, coded.passages)), is_primary=True
    )
    for passage in coded.passages:
        for found in _passage_themes(coded, passage):
            if (passage, found.code) != (decided, coded.themes[0].code):
                yield _row(reading.document_id, passage.span, _scored(found, _words(reading, [passage])))
    yield from _of_statements(coded, reading.quotes, "quote_id")
    yield from _of_statements(coded, reading.recommendations, "recommendation_id")


def _coded(reading: Reading) -> Coded:
    """Find the terms of a document, passage by passage, and what they add up to."""
    passages = [Passage(block.span, hits(reading.text, block.span), 1.0) for block in reading.blocks]
    if reading.title_start_char is not None and reading.title_end_char is not None:
        title = Span(reading.title_start_char, reading.title_end_char)
        passages.insert(0, Passage(title, hits(reading.text, title), TITLE_WEIGHT))
    grounded = _grounded(_added(passages), passages)
    if reading.title and _DEATH.search(reading.title) and _HEALTH not in _entitled(passages):
        grounded = [each for each in grounded if each.code != _HEALTH]
    return Coded(reading, passages, _document_themes(grounded))


def _grounded(found: list[Evidence], passages: list[Passage]) -> list[Evidence]:
    """Leave out the topics of a running text for which only names of places speak, or a word or two in passing."""
    if len(passages) <= _FEW_PASSAGES:
        return found
    stated = _codes(hit for passage in passages for hit in passage.hits)
    entitled = _entitled(passages)
    return [each for each in found if each.code in entitled or (each.code in stated and len(each.words) > _IN_PASSING)]


def _entitled(passages: list[Passage]) -> set[str]:
    """Collect the topics that the title speaks for."""
    return _codes(hit for passage in passages if passage.weight > 1 for hit in passage.hits)


def _codes(found: Iterable[Hit]) -> set[str]:
    """Collect the topics for which something else than a place speaks: every text names places."""
    return {code for hit in found if not hit.meaning.is_place for code, _ in hit.meaning.weights}


def _added(passages: list[Passage]) -> list[Evidence]:
    """Add up the points of passages, the title's several times."""
    titles = [passage.hits for passage in passages if passage.weight > 1]
    whole = {found.code: found for found in evidence(hit for passage in passages for hit in passage.hits)}
    for found in evidence(hit for title in titles for hit in title):
        added = whole[found.code].points + found.points * (TITLE_WEIGHT - 1)
        words = dict.fromkeys([*found.words, *whole[found.code].words])
        whole[found.code] = Evidence(found.code, round(added, 4), tuple(words)[:MOST_WORDS])
    return ranked(whole.values())


def _document_themes(found: list[Evidence]) -> list[Evidence]:
    """Keep the topics that hold a fair share of a document's points."""
    total = sum(each.points for each in found)
    return [each for each in found if each.points >= max(LEAST_POINTS, LEAST_SHARE * total)][:MOST_THEMES]


def _deciding_passage(coded: Coded, code: str) -> Passage:
    """Find the passage that speaks most for a topic."""
    return max(coded.passages, key=lambda passage: (_points(passage, code) * passage.weight, -passage.span.start_char))


def _points(passage: Passage, code: str) -> float:
    """Count a passage's points for one topic."""
    return next((found.points for found in evidence(passage.hits) if found.code == code), 0.0)


def _passage_themes(coded: Coded, passage: Passage) -> list[Evidence]:
    """Keep the themes of a passage that are themes of its document, too: a passing word makes no theme."""
    codes = {theme.code for theme in coded.themes}
    found = [each for each in evidence(passage.hits) if each.code in codes and each.points >= LEAST_PASSAGE_POINTS]
    return [each for each in found if each.points >= NEAR_STRONGEST * found[0].points]


def _of_statements(coded: Coded, statements: list[dict[str, Any]], key: str) -> Iterator[dict[str, Any]]:
    """Yield the themes of quotes or recommendations: of their own words, else of what is around them."""
    for statement in statements:
        span = Span(statement["start_char"], statement["end_char"])
        for found in _statement_themes(coded, span):
            score = _scored(found, len(span.of(coded.reading.text).split()))
            yield _row(coded.reading.document_id, span, score, **{key: statement[key]})


def _statement_themes(coded: Coded, span: Span) -> list[Evidence]:
    """Read the themes from the statement's own words; a statement without any takes half of what surrounds it."""
    own = evidence(_hits_in(coded, span))
    if own and own[0].points >= LEAST_PASSAGE_POINTS:
        return [each for each in own if each.points >= NEAR_STRONGEST * own[0].points][:2]
    around = [
        found for passage in coded.passages if passage.span.overlaps(span) for found in _passage_themes(coded, passage)
    ]
    context = ranked(around)[:1] or coded.themes[:1]
    return [each._replace(points=min(each.points, LEAST_PASSAGE_POINTS) / 2) for each in context]


def _hits_in(coded: Coded, span: Span) -> list[Hit]:
    """Pick the terms inside a span."""
    found: list[Hit] = []
    for passage in coded.passages:
        if passage.span.overlaps(span):
            first = bisect_left(passage.hits, span.start_char, key=lambda hit: hit.span.start_char)
            last = bisect_left(passage.hits, span.end_char, key=lambda hit: hit.span.start_char)
            found.extend(passage.hits[first:last])
    return found


def _words(reading: Reading, passages: list[Passage]) -> int:
    """Count the words of passages."""
    return sum(len(passage.span.of(reading.text).split()) for passage in passages)


def _scored(found: Evidence, words: int) -> Evidence:
    """Set points against length: points per hundred words, short texts smoothed."""
    return found._replace(points=round(100 * found.points / (words + _SMOOTHING_WORDS), 4))


def _row(document_id: str, span: Span, found: Evidence, **about: Any) -> dict[str, Any]:
    """Write one assignment as a row; `about` says what it is about, if not a passage, and whether it is primary."""
    theme_id = theme_ids()[found.code]
    quote_id, recommendation_id = about.get("quote_id"), about.get("recommendation_id")
    return {
        "assignment_id": digest(theme_id, document_id, *span, quote_id, recommendation_id),
        "theme_id": theme_id,
        "document_id": document_id,
        "quote_id": quote_id,
        "recommendation_id": recommendation_id,
        "start_char": span.start_char,
        "end_char": span.end_char,
        "score": found.points,
        "is_primary": about.get("is_primary", False),
        "evidence": list(found.words),
    }
