"""Advice as rows of the table."""

from collections.abc import Iterator
from typing import Any

from pipeline.language.readings import Reading
from pipeline.recommendations.advice import LEAST_CONFIDENCE, Found, advice_in
from pipeline.recommendations.contexts import Given, actor_of
from pipeline.recommendations.details import polarity, target
from pipeline.recommendations.modalities import STRENGTHS, Advice, plain
from pipeline.recommendations.quoted import quote_around, words_of
from pipeline.recommendations.sections import enacting_body
from warehouse.ids import digest

_SELF = frozenset(("we", "i"))
_PLURAL_SELF = _SELF | {"us", "you", "it", "they", "he", "she", "which", "who", "that"}


def rows(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the recommendations of a document in reading order, each span once."""
    adviser, seen = _document_adviser(reading), set()
    before: dict[str, Any] | None = None
    for found in advice_in(reading):
        span = found.advice.span
        if found.advice.confidence >= LEAST_CONFIDENCE and span not in seen:
            seen.add(span)
            before = _row(Given(reading, found, quote_around(reading.quotes, span), before), adviser)
            yield before


def _row(given: Given, adviser: tuple[str | None, str]) -> dict[str, Any]:
    """Write one piece of advice as a row."""
    reading, found, quote, _ = given
    advice, text = found.advice, reading.text
    by, basis = _adviser(reading, found, quote, adviser)
    actor, action = actor_of(given), words_of(text, advice.action) or ""
    modality = "operative" if _recalls_act(advice, by, adviser) else advice.modality
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


def _recalls_act(advice: Advice, by: str | None, document: tuple[str | None, str]) -> bool:
    """Say whether the act of a body recalls what the body itself asked for before ("it requested the chairman to")."""
    is_act = document[1] == "stated" and advice.method.startswith(("reported", "mandate"))
    return is_act and by in {None, document[0]}


def _adviser(
    reading: Reading, found: Found, quote: dict[str, Any] | None, document: tuple[str | None, str]
) -> tuple[str | None, str]:
    """Say who gives the advice: whom the sentence names, the speaker of the quote, else the document's author."""
    named, is_reported = words_of(reading.text, found.advice.adviser), found.advice.method.startswith("reported")
    if named and plain(named).casefold() not in _PLURAL_SELF:
        return named, "stated"
    if quote is not None and not _speaks_for_document(quote):
        return (quote["speaker_name"], "quote") if quote.get("speaker_name") else (None, "unknown")
    is_own = named is not None and plain(named).casefold() in _SELF
    return (None, "unknown") if is_reported and not is_own else document


def _speaks_for_document(quote: dict[str, Any]) -> bool:
    """Say whether a quote without quotation marks and speaker is the document's own "we said that …"."""
    is_own = plain(quote.get("mention") or "").casefold() in {"we", "i"}
    in_marks = any(part.get("in_quotation_marks") for part in quote["segments"])
    return is_own and not in_marks and not quote.get("speaker_name")


def _document_adviser(reading: Reading) -> tuple[str | None, str]:
    """Say whose words a document is: the body that enacts it, its author, or its publisher."""
    if body := enacting_body(reading):
        return body, "stated"
    if reading.kind == "transcript":
        return None, "unknown"
    if reading.author:
        return reading.author, "author"
    return (reading.publisher, "publisher") if reading.publisher else (None, "unknown")
