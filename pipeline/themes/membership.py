"""Which discovered themes a document, its passages, quotes and recommendations belong to, and the words they share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import sqrt
from typing import Any

from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from warehouse.ids import digest

_MOST_WORDS = 8

Passage = dict[str, Any]


def memberships(reading: Reading, terms: Mapping[str, list[str]]) -> Iterator[dict[str, Any]]:
    """Yield a row for each passage that belongs to a theme, and for each quote and recommendation in one."""
    passages = [passage for passage in reading.passages if passage["theme_id"] is not None]
    held = _held(passages)
    if not held:
        return
    primary = max(held, key=lambda theme_id: (held[theme_id], theme_id))
    decided = max(
        (passage for passage in passages if passage["theme_id"] == primary),
        key=lambda passage: (passage["closeness"], -passage["start_char"]),
    )
    for passage in passages:
        score = _score(passage, held)
        yield _row(reading, passage, terms) | {"score": score, "is_primary": passage is decided}
    for key, listed in (("quote_id", reading.quotes), ("recommendation_id", reading.recommendations)):
        for said in listed:
            if (around := _around(passages, Span(said["start_char"], said["end_char"]))) is not None:
                place = {"start_char": said["start_char"], "end_char": said["end_char"]}
                row = _row(reading, around | place, terms, **{key: said[key]})
                yield row | {"score": _score(around, held)}


def _held(passages: list[Passage]) -> dict[str, float]:
    """Say which part of a document each theme holds; the root of its words is a passage's weight."""
    weights: dict[str, float] = defaultdict(float)
    for passage in passages:
        weights[passage["theme_id"]] += sqrt(passage["passage_word_count"])
    whole = sum(weights.values())
    return {theme_id: weight / whole for theme_id, weight in weights.items()}


def _score(passage: Passage, held: Mapping[str, float]) -> float:
    """Put the closeness of a passage to its theme together with the part of its document that the theme holds."""
    closeness: float = max(0.0, passage["closeness"])
    return round(closeness * (1 + held[passage["theme_id"]]) / 2, 4)


def _around(passages: list[Passage], span: Span) -> Passage | None:
    """Find the passage in which most of a statement stands."""
    near = [(_shared(passage, span), passage) for passage in passages]
    most = max(near, key=lambda each: each[0])
    return most[1] if most[0] > 0 else None


def _shared(passage: Passage, span: Span) -> int:
    return min(int(passage["end_char"]), span.end_char) - max(int(passage["start_char"]), span.start_char)


def _row(reading: Reading, passage: Passage, terms: Mapping[str, list[str]], **about: str) -> dict[str, Any]:
    span = Span(passage["start_char"], passage["end_char"])
    theme_id, words = passage["theme_id"], span.of(reading.text).lower()
    quote_id, recommendation_id = about.get("quote_id"), about.get("recommendation_id")
    return {
        "assignment_id": digest(theme_id, reading.document_id, *span, quote_id, recommendation_id),
        "theme_id": theme_id,
        "document_id": reading.document_id,
        "quote_id": quote_id,
        "recommendation_id": recommendation_id,
        "start_char": span.start_char,
        "end_char": span.end_char,
        "is_primary": False,
        "evidence": [term for term in terms.get(theme_id, []) if term.lower() in words][:_MOST_WORDS],
    }
