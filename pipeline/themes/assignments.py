"""Which topics documents, passages, quotes and recommendations belong to, and the words that decided."""

from collections.abc import Iterator
from typing import Any

from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.themes.coding import Coded, Passage, Share, best, coded, statements
from pipeline.themes.policy_topics import theme_ids
from warehouse.ids import digest

# In a passage or a quote, further topics count when they come near the strongest.
NEAR_STRONGEST = 0.6
# A topic of a document has this share of it; a passage needs more to have a topic that its document has not.
LEAST_SHARE = 0.12
LEAST_PASSAGE_SHARE = 0.3
LEAST_OWN_SHARE = 0.7
MOST_THEMES = 5


def assignments(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the topics of a document: its primary one, and those of its passages, quotes and recommendations."""
    document = coded(reading)
    themes = _document_themes(document)
    if not themes:
        return
    decided = _deciding_passage(document, themes[0])
    yield _row(document, decided.span, themes[0], evidence=decided.evidence(themes[0].code), is_primary=True)
    for passage in document.passages:
        for found in _passage_themes(passage, themes):
            if (passage, found.code) != (decided, themes[0].code):
                yield _row(document, passage.span, found, evidence=passage.evidence(found.code))
    yield from _of_statements(document, themes, "quote_id")
    yield from _of_statements(document, themes, "recommendation_id")


def _document_themes(document: Coded) -> list[Share]:
    """Keep the topics that hold a fair share of a document, the primary one first; none when none comes first."""
    if best(document.shares) is None:
        return []
    return [each for each in document.shares if each.code and each.share >= LEAST_SHARE][:MOST_THEMES]


def _deciding_passage(document: Coded, theme: Share) -> Passage:
    """Find the passage that speaks most for a topic, of those that have words for it where any has."""
    order = sorted(document.passages, key=lambda each: (-each.share(theme.code) * each.weight, each.span.start_char))
    return next((passage for passage in order if passage.evidence(theme.code)), order[0])


def _passage_themes(passage: Passage, themes: list[Share]) -> list[Share]:
    """Keep the topics of a passage that are its document's, too, or of which it leaves no doubt."""
    first = best(passage.shares)
    if first is None:
        return []
    codes = {theme.code for theme in themes}
    least = max(LEAST_PASSAGE_SHARE, NEAR_STRONGEST * first.share)
    near = [each for each in passage.shares if each.code and each.share >= least]
    return [each for each in near if each.code in codes or each.share >= LEAST_OWN_SHARE]


def _of_statements(document: Coded, themes: list[Share], key: str) -> Iterator[dict[str, Any]]:
    """Yield the topics of quotes or recommendations: of their own words, else of what is around them."""
    listed = document.reading.quotes if key == "quote_id" else document.reading.recommendations
    spans = [Span(row["start_char"], row["end_char"]) for row in listed]
    for row, statement in zip(listed, statements(document, spans), strict=True):
        for found in _passage_themes(statement, themes)[:2] or _around(document, statement.span, themes):
            evidence = statement.evidence(found.code) or _surrounding(document, statement.span, found.code)
            yield _row(document, statement.span, found, evidence=evidence, **{key: row[key]})


def _around(document: Coded, span: Span, themes: list[Share]) -> list[Share]:
    """Take half of the topic of the passage around a statement, or of its document."""
    near = [found for passage in document.passages if passage.span.overlaps(span) for found in passage.shares[:1]]
    known = [found for found in near if found.code in {theme.code for theme in themes}]
    return [each._replace(share=each.share / 2) for each in (known or themes)[:1]]


def _surrounding(document: Coded, span: Span, code: str) -> list[str]:
    """Name the words that decided for a statement that has none of its own: those around it, or of the document."""
    around = [word for each in document.passages if each.span.overlaps(span) for word in each.evidence(code)]
    return around or max(document.passages, key=lambda each: each.share(code) * each.weight).evidence(code)


def _row(document: Coded, span: Span, found: Share, *, evidence: list[str], **about: Any) -> dict[str, Any]:
    """Write one assignment as a row; `about` says what it is about, if not a passage, and whether it is primary."""
    theme_id, document_id = theme_ids()[found.code], document.reading.document_id
    quote_id, recommendation_id = about.get("quote_id"), about.get("recommendation_id")
    return {
        "assignment_id": digest(theme_id, document_id, *span, quote_id, recommendation_id),
        "theme_id": theme_id,
        "document_id": document_id,
        "quote_id": quote_id,
        "recommendation_id": recommendation_id,
        "start_char": span.start_char,
        "end_char": span.end_char,
        "score": round(found.share, 4),
        "is_primary": about.get("is_primary", False),
        "evidence": evidence,
    }
