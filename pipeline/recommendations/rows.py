"""Advice as rows of the table."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.language.readings import Reading
from pipeline.recommendations.actors import actors_meant, actors_named
from pipeline.recommendations.advice import Found, advice_in
from pipeline.recommendations.details import polarity, target
from pipeline.recommendations.modalities import STRENGTHS, plain, worded
from pipeline.recommendations.quoted import quote_around, words_of
from warehouse.ids import digest

_ENACTS = worded(
    r"^(?:The (?-i:[A-Z])[\w' -]*(?:Council|Assembly|Parliament|Congress|Commission|Conference|Committee|"
    r"Board|Court)),?$"
)
_PLURAL_SELF = frozenset(("we", "us", "i", "you", "it", "they", "he", "she"))
_CONTEXT_CHARACTERS = 3000
LEAST_CONFIDENCE = 0.4


class Actor(NamedTuple):
    """Who should act, how we know, and the canonical names."""

    words: str | None
    basis: str
    names: list[str]


def rows(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the recommendations of a document in reading order, each span once."""
    adviser, seen = _document_adviser(reading), set()
    for found in advice_in(reading):
        span = found.advice.span
        if found.advice.confidence >= LEAST_CONFIDENCE and span not in seen:
            seen.add(span)
            yield _row(reading, found, adviser)


def _row(reading: Reading, found: Found, adviser: tuple[str | None, str]) -> dict[str, Any]:
    """Write one piece of advice as a row."""
    advice, text = found.advice, reading.text
    quote = quote_around(reading.quotes, advice.span)
    by, basis = _adviser(reading, found, quote, adviser)
    actor, action = actor_of(reading, found), words_of(text, advice.action) or ""
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
        "modality": advice.modality,
        "strength": STRENGTHS[advice.modality],
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


def actor_of(reading: Reading, found: Found) -> Actor:
    """Say who should act: as the sentence states it, as the heading above names it, or as the words before tell."""
    addressed = actors_named(found.frame.actor) if found.frame.actor else []
    stated = words_of(reading.text, found.advice.actor)
    if stated:
        before = reading.text[max(0, found.advice.span.start_char - _CONTEXT_CHARACTERS) : found.advice.span.start_char]
        meant = actors_meant(stated, before, addressed)
        return Actor(stated, "stated", meant or actors_named(stated))
    if found.frame.actor:
        return Actor(found.frame.actor, "heading", addressed)
    return Actor(None, "unknown", [])


def _adviser(
    reading: Reading, found: Found, quote: dict[str, Any] | None, document: tuple[str | None, str]
) -> tuple[str | None, str]:
    """Say who gives the advice: whom the sentence names, the speaker of the quote, else the document's author."""
    named = words_of(reading.text, found.advice.adviser)
    if named and plain(named).casefold() not in _PLURAL_SELF:
        return named, "stated"
    if quote is not None and not _speaks_for_document(quote):
        return (quote["speaker_name"], "quote") if quote.get("speaker_name") else (None, "unknown")
    return document


def _speaks_for_document(quote: dict[str, Any]) -> bool:
    """Say whether a quote without quotation marks and speaker is the document's own "we said that …"."""
    is_own = plain(quote.get("mention") or "").casefold() in {"we", "i"}
    in_marks = any(part.get("in_quotation_marks") for part in quote["segments"])
    return is_own and not in_marks and not quote.get("speaker_name")


def _document_adviser(reading: Reading) -> tuple[str | None, str]:
    """Say whose words a document is: the body that enacts it, its author, or its publisher."""
    for block in reading.blocks[:6]:
        if enacting := _ENACTS.match(plain(block.span.of(reading.text)).strip()):
            return enacting[0].rstrip(","), "stated"
    if reading.kind == "transcript":
        return None, "unknown"
    if reading.author:
        return reading.author, "author"
    return (reading.publisher, "publisher") if reading.publisher else (None, "unknown")
