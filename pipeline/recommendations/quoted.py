"""What stands in which quote, and whose words it therefore is."""

from typing import Any

from pipeline.language.spans import Span, stripped
from pipeline.recommendations.modalities import worded

_MARK_AND_BLANK = 3
_THAT = worded(r"\W*(?:that|how) ")


def words_of(text: str, span: Span | None) -> str | None:
    """Read the words of a span, line breaks as blanks."""
    return " ".join(span.of(text).split()) or None if span else None


def quote_around(quotes: list[dict[str, Any]], span: Span) -> dict[str, Any] | None:
    """Find the quote that the advice stands in: the one with a segment around its beginning and most of its words."""
    best: tuple[int, str] | None = None
    chosen = None
    for quote in quotes:
        if quote.get("start_char", 0) >= span.end_char or quote.get("end_char", span.end_char) <= span.start_char:
            continue
        shared = sum(
            max(0, min(part["end_char"], span.end_char) - max(part["start_char"], span.start_char))
            for part in quote["segments"]
        )
        length = sum(part["end_char"] - part["start_char"] for part in quote["segments"])
        rank = (-length, quote["quote_id"])
        if shared * 2 > span.end_char - span.start_char and (best is None or rank > best):
            best, chosen = rank, quote
    return chosen


def said_part(text: str, quote: dict[str, Any] | None, span: Span, within: Span) -> Span:
    """Narrow a sentence to what the quote around some words of it says; without a quote it stays whole."""
    for said in _stretches(quote["segments"] if quote else []):
        if said.overlaps(within):
            shared = Span(max(said.start_char, span.start_char), min(said.end_char, span.end_char))
            that = _THAT.match(text, *shared)
            return stripped(text, Span(that.end() if that else shared.start_char, shared.end_char), ' ,;"“”\n')
    return span


def _stretches(segments: list[dict[str, Any]]) -> list[Span]:
    """Join segments that only quotation marks part."""
    joined: list[Span] = []
    for start, end in sorted((part["start_char"], part["end_char"]) for part in segments):
        if joined and start - joined[-1].end_char <= _MARK_AND_BLANK:
            joined[-1] = Span(joined[-1].start_char, end)
        else:
            joined.append(Span(start, end))
    return joined


def speaker_of(quote: dict[str, Any] | None) -> str | None:
    """Name who speaks a quote, when somebody can be named."""
    return quote.get("speaker_name") if quote else None
