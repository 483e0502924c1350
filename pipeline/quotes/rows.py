"""Attributions as rows of the quotes table."""

from types import MappingProxyType
from typing import Any

from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.quotes.linking import Attribution, linked
from pipeline.quotes.turns import TURN, outside_turns, turns
from warehouse.ids import digest

_TEXT_ROLES = frozenset({"paragraph", "list_item", "caption", "quotation"})
# How often a rule's rows are right: content with at least half of the words in common, and a source that shares a word
# with the right one; counted against all 19,832 attributions of PolNeAR's training part (840 news articles).
# The turns of transcripts were read by eye (36 turns of four kinds).
CONFIDENCE = MappingProxyType(
    {
        "turn": 0.95,
        "quote-before": 0.95,
        "that": 0.87,
        "quote": 0.83,
        "clause": 0.85,
        "according": 0.82,
        "before": 0.78,
        "wh": 0.8,
        "margin": 0.76,
        "object": 0.8,
        "belief": 0.75,
        "preposition": 0.75,
        "to": 0.71,
        "small": 0.68,
        "colon": 0.42,
        "floating": 0.42,
    }
)
# The same where the subject was left out and taken from elsewhere in the sentence.
ELIDED_CONFIDENCE = MappingProxyType(
    {
        "that": 0.8,
        "quote": 0.73,
        "clause": 0.75,
        "wh": 0.62,
        "to": 0.67,
        "small": 0.71,
        "object": 0.82,
        "preposition": 0.56,
        "colon": 0.4,
        "belief": 0.3,
    }
)


def quote_rows(reading: Reading) -> list[dict[str, Any]]:
    """List the quotes of one document, by place."""
    spoken = turns(reading.text, reading.blocks)
    paragraphs = [block.span for block in outside_turns(reading.blocks) if block.role in _TEXT_ROLES]
    found = [*spoken, *linked(reading.text, paragraphs)]
    rows = {row["quote_id"]: row for row in (_row(reading, one) for one in found)}
    return sorted(rows.values(), key=lambda row: (row["start_char"], row["end_char"], row["quote_id"]))


def _row(reading: Reading, one: Attribution) -> dict[str, Any]:
    text, segments = reading.text, sorted(one.segments)
    places = [place for segment in segments for place in (segment.start_char, segment.end_char)]
    return {
        "quote_id": digest(reading.document_id, *places, *(one.source or ()), *(one.cue or ())),
        "document_id": reading.document_id,
        "kind": "direct" if one.resolution == TURN else one.kind,
        "is_speech": one.is_speech,
        "text": " ".join(text[segment.start_char : segment.end_char] for segment in segments),
        "start_char": min(places),
        "end_char": max(places),
        "segments": [segment._asdict() for segment in segments],
        **_span("cue", text, one.cue),
        **_span("mention", text, one.source),
        "speaker_name": None,
        "speaker_kind": None,
        "speaker_id": None,
        "resolution": one.resolution,
        "addressee": one.addressee.of(text) if one.addressee is not None else None,
        "duplicate_of": None,
        "confidence": _confidence(one),
        "method": f"rule:{one.rule}",
    }


def _confidence(one: Attribution) -> float:
    elided = ELIDED_CONFIDENCE.get(one.rule) if one.resolution == "elided" else None
    return CONFIDENCE[one.rule] if elided is None else elided


def _span(name: str, text: str, span: Span | None) -> dict[str, Any]:
    if span is None:
        return {name: None, f"{name}_start_char": None, f"{name}_end_char": None}
    return {name: span.of(text), f"{name}_start_char": span.start_char, f"{name}_end_char": span.end_char}
