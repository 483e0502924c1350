"""Advice as rows of the table."""

from collections.abc import Iterator
from typing import Any

from pipeline.language.readings import Reading
from pipeline.recommendations.advice import LEAST_CONFIDENCE, advice_in
from pipeline.recommendations.advisers import Adviser, adviser_of, document_adviser, is_own_act
from pipeline.recommendations.contexts import Given, actor_of
from pipeline.recommendations.details import polarity, target
from pipeline.recommendations.modalities import STRENGTHS
from pipeline.recommendations.quoted import quote_around, words_of
from warehouse.ids import digest


def rows(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the recommendations of a document in reading order, each span once."""
    adviser, seen = document_adviser(reading), set()
    before: dict[str, Any] | None = None
    for found in advice_in(reading):
        span = found.advice.span
        if found.advice.confidence >= LEAST_CONFIDENCE and span not in seen:
            seen.add(span)
            before = _row(Given(reading, found, quote_around(reading.quotes, span), before), adviser)
            yield before


def _row(given: Given, adviser: Adviser) -> dict[str, Any]:
    """Write one piece of advice as a row."""
    reading, found, quote, _ = given
    advice, text = found.advice, reading.text
    actor, action = actor_of(given), words_of(text, advice.action) or ""
    by, basis = adviser_of(given, actor, adviser)
    is_act = (by, basis) == adviser and is_own_act(advice.method, adviser)
    modality = "operative" if is_act else advice.modality
    return {
        "recommendation_id": digest(reading.document_id, *advice.span),
        "document_id": reading.document_id,
        "quote_id": quote["quote_id"] if quote else None,
        "parent_id": digest(reading.document_id, *found.parent) if found.parent else None,
        "group_id": None,
        "recommended_by": by,
        "recommended_by_basis": basis,
        "actor": actor.words,
        "actor_basis": actor.basis,
        "actors": actor.names,
        "action": action,
        "target": target(action),
        "modality": modality,
        "strength": advice.strength or STRENGTHS[modality],
        "polarity": polarity(action, is_negated=advice.is_negated),
        "condition": words_of(text, advice.condition),
        "rationale": words_of(text, advice.rationale),
        "section": found.block.section,
        "list_number": found.block.list_number,
        "text": advice.span.of(text),
        "start_char": advice.span.start_char,
        "end_char": advice.span.end_char,
        "confidence": advice.confidence,
        "method": advice.method,
    }
