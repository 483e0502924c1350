"""Findings and predictions as rows of their tables."""

from collections.abc import Iterator
from typing import Any

from pipeline.language.readings import Block, Reading
from pipeline.language.spans import Span
from pipeline.recommendations import decoys
from pipeline.recommendations.actors import actors_meant, named
from pipeline.recommendations.forecasts import UNQUOTED, Forecast, forecasts
from pipeline.recommendations.modalities import plain, worded
from pipeline.recommendations.quoted import quote_around, said_part, speaker_of, words_of
from pipeline.recommendations.risks_and_causes import Finding, findings_in
from warehouse.ids import digest

CONTEXT_CHARACTERS = 3000
_FEWEST_WORDS = 4
_VERB = worded(r"\b(?:is|are|am|was|were|has|have|had|will|would|could|can|may|might|\w{2,}(?:s|ed))\b")
_ASIDE = frozenset(("caption", "table", "heading"))


def finding_rows(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the risks and causes of a document in reading order, each span once."""
    seen: set[Span] = set()
    for found in findings_in(reading):
        quote = quote_around(reading.quotes, found.saying)
        span = _told(reading.text, said_part(reading.text, quote, found.span, found.saying), found.span)
        if span not in seen and span.start_char < span.end_char:
            seen.add(span)
            yield _finding_row(reading, found, span, quote)


def _told(text: str, said: Span, sentence: Span) -> Span:
    """Keep to what is said where it can stand alone, else take the sentence that it stands in."""
    words = said.of(text).split()
    is_clause = len(words) >= _FEWEST_WORDS and _VERB.search(said.of(text)) is not None
    return said if is_clause and words[0].casefold() not in {"to", "and", "about"} else sentence


def _finding_row(reading: Reading, found: Finding, span: Span, quote: dict[str, Any] | None) -> dict[str, Any]:
    """Write one risk or cause as a row."""
    return {
        "finding_id": digest(reading.document_id, *span),
        "document_id": reading.document_id,
        "quote_id": quote["quote_id"] if quote else None,
        "kind": found.kind,
        "stated_by": speaker_of(quote),
        "section": found.block.section,
        "list_number": found.block.list_number,
        "text": span.of(reading.text),
        "start_char": span.start_char,
        "end_char": span.end_char,
        "confidence": found.confidence,
        "method": found.method,
    }


def prediction_rows(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the predictions of a document in reading order."""
    text = plain(reading.text)
    for block in _read(text, reading.blocks):
        for found in forecasts(text, block.span):
            yield _prediction_row(reading, found)


def _read(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks that hold sentences."""
    for block in blocks:
        if block.role not in _ASIDE and not decoys.is_call_to_action(block.span.of(text)):
            yield block


def spoken_of(text: str, span: Span) -> list[str]:
    """Name the countries and bodies that some words speak of, those that a group points back to included."""
    before = text[max(0, span.start_char - CONTEXT_CHARACTERS) : span.start_char]
    names = [name.canonical for name in named(plain(span.of(text)))]
    return list(dict.fromkeys([*actors_meant(span.of(text), before, []), *names]))


def _prediction_row(reading: Reading, found: Forecast) -> dict[str, Any]:
    """Write one prediction as a row; what somebody is quoted as predicting is surer to be one."""
    quote = quote_around(reading.quotes, found.saying)
    span = said_part(reading.text, quote, found.span, found.saying)
    return {
        "prediction_id": digest(reading.document_id, *span),
        "document_id": reading.document_id,
        "quote_id": quote["quote_id"] if quote else None,
        "predicted_by": speaker_of(quote) if quote else reading.author or reading.publisher,
        "about": spoken_of(reading.text, span),
        "certainty": found.certainty,
        "condition": words_of(reading.text, found.condition),
        "text": span.of(reading.text),
        "start_char": span.start_char,
        "end_char": span.end_char,
        "confidence": round(found.confidence - (0 if quote else UNQUOTED), 2),
        "method": found.method,
        "outcome": None,
        "outcome_document_id": None,
        "outcome_basis": None,
    }
