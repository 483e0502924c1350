"""What must hold between tables: each promise finds the rows that break it."""

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import NamedTuple

import polars as pl

from warehouse.reading_back import Ask, misread


class Promise(NamedTuple):
    """A sentence that holds for a whole warehouse, the table it is checked on, and what finds what breaks it."""

    table: str
    meaning: str
    find: Callable[[Ask], pl.DataFrame]

    def broken_by(self, ask: Ask) -> pl.DataFrame:
        """List the rows that break the promise; none when it is kept."""
        return self.find(ask)


# Lengths are counted once per text, not once per row that is compared with them.
SIZES = """(SELECT document_id, length(text) AS size FROM raw_texts WHERE same_bytes_as IS NULL) r
    ON r.document_id = x.document_id"""


def _never(table: str, meaning: str, question: str) -> Promise:
    return Promise(table, meaning, lambda ask: ask(question))


def _gives_back(table: str, column: str = "text", span: str = "") -> Promise:
    spans = f"[{{start_char: {span}start_char, end_char: {span}end_char}}]"
    return _reads(table, column, f"SELECT document_id, {spans} AS spans, {column} AS words FROM {table}")


def _reads(table: str, column: str, rows: str) -> Promise:
    meaning = f"The {column} of every row of {table} is what stands at its offsets."
    return Promise(table, meaning, lambda ask: misread(rows, ask))


def _misread_titles(ask: Ask) -> pl.DataFrame:
    stated = ask(
        "SELECT x.document_id, x.title,"
        " substring(r.text, x.title_start_char + 1, x.title_end_char - x.title_start_char) AS words"
        " FROM documents x JOIN raw_texts r ON r.document_id = x.document_id AND r.same_bytes_as IS NULL"
        " WHERE x.title_basis = 'stated'"
    )
    return stated.filter([_letters(title) != _letters(words or "") for _, title, words in stated.iter_rows()])


def _letters(words: str) -> list[str]:
    return re.findall(r"\w+", words)


def _exists(table: str, column: str, elsewhere: str) -> Promise:
    return _never(
        table,
        f"Every {column} of {table} stands in {elsewhere}.",
        f"SELECT DISTINCT x.{column} FROM {table} x WHERE x.{column} IS NOT NULL"
        f" AND NOT EXISTS (FROM {elsewhere} y WHERE y.{column} = x.{column})",
    )


QUOTED = "SELECT document_id, list_sort(segments) AS spans, text AS words FROM quotes"
PROMISES = MappingProxyType(
    {
        "blocks_lie_within_their_text": _never(
            "blocks",
            "Every block ends within its text.",
            f"SELECT x.document_id, x.block_number FROM blocks x LEFT JOIN {SIZES}"
            " WHERE r.size IS NULL OR x.end_char > r.size",
        ),
        "every_readable_text_is_a_document": _never(
            "documents",
            "Every distinct readable text is a document, and nothing else is.",
            "SELECT document_id FROM (SELECT DISTINCT document_id FROM raw_texts WHERE text IS NOT NULL)"
            " FULL JOIN documents d USING (document_id) LEFT JOIN raw_texts r USING (document_id)"
            " WHERE d.path IS NULL OR r.path IS NULL",
        ),
        "titles_give_back_their_words": Promise(
            "documents", "A title that the text states stands at its offsets, blanks and marks apart.", _misread_titles
        ),
        "quotes_stand_in_documents": _exists("quotes", "document_id", "documents"),
        "mentions_give_back_their_words": _gives_back("mentions"),
        "quoted_mentions_give_back_their_words": _gives_back("quotes", "mention", "mention_"),
        "cues_give_back_their_words": _gives_back("quotes", "cue", "cue_"),
        "segments_lie_within_their_quote": _never(
            "quotes",
            "Every segment of a quote runs forward, within the quote and the text.",
            f"SELECT x.quote_id FROM (SELECT *, unnest(segments) AS s FROM quotes) x LEFT JOIN {SIZES}"
            " WHERE r.size IS NULL OR NOT (x.start_char <= s.start_char AND s.start_char < s.end_char"
            " AND s.end_char <= x.end_char AND s.end_char <= r.size)",
        ),
        "quotes_give_back_their_words": _reads("quotes", "text", QUOTED),
        "corrected_quotes_give_back_their_words": Promise(
            "corrections",
            "Every quote that a reviewer has corrected is what stands at its offsets.",
            lambda ask: misread(f"{QUOTED} WHERE method = 'reviewer'", ask),
        ),
        "speakers_of_quotes_exist": _never(
            "speakers",
            "Every named speaker of a quote is a speaker, and every speaker speaks.",
            "SELECT speaker_id FROM (SELECT DISTINCT speaker_id, TRUE AS quoted FROM quotes"
            " WHERE speaker_id IS NOT NULL)"
            " FULL JOIN speakers s USING (speaker_id) WHERE s.name IS NULL OR quoted IS NULL",
        ),
        "named_sources_have_a_speaker": _never(
            "speakers",
            "A quote has a speaker exactly when its document names one.",
            "SELECT quote_id FROM quotes WHERE (speaker_name IS NULL) <> (speaker_id IS NULL)",
        ),
        "affiliations_stand_in_documents": _exists("affiliations", "document_id", "documents"),
        "recommendations_give_back_their_words": _gives_back("recommendations"),
        "recommendations_know_their_quotes": _exists("recommendations", "quote_id", "quotes"),
        "conflicts_know_their_recommendations": _never(
            "advice_conflicts",
            "Both recommendations of a conflict exist.",
            "SELECT conflict_id FROM advice_conflicts c WHERE (SELECT count(*) FROM recommendations r"
            " WHERE r.recommendation_id IN (c.recommendation_id, c.other_recommendation_id)) < 2",
        ),
        "findings_know_their_quotes": _exists("findings", "quote_id", "quotes"),
        "predictions_know_their_quotes": _exists("predictions", "quote_id", "quotes"),
        "outcomes_are_offered_by_documents": _never(
            "predictions",
            "A text that is offered as evidence of an outcome exists.",
            "SELECT prediction_id FROM predictions p WHERE outcome_document_id IS NOT NULL"
            " AND NOT EXISTS (FROM documents d WHERE d.document_id = p.outcome_document_id)",
        ),
        "findings_give_back_their_words": _gives_back("findings"),
        "predictions_give_back_their_words": _gives_back("predictions"),
        "assignments_name_themes": _exists("theme_assignments", "theme_id", "themes"),
        "assignments_name_quotes": _exists("theme_assignments", "quote_id", "quotes"),
        "assignments_name_recommendations": _exists("theme_assignments", "recommendation_id", "recommendations"),
        "one_primary_topic_or_a_reason": _never(
            "theme_assignments",
            "Every document has one primary cap theme, or none and the reason.",
            "SELECT d.document_id FROM documents d LEFT JOIN (SELECT a.document_id FROM theme_assignments a"
            " JOIN themes t USING (theme_id) WHERE t.scheme = 'cap' AND a.is_primary) p USING (document_id)"
            " GROUP BY d.document_id, d.problem"
            " HAVING count(p.document_id) > 1 OR (count(p.document_id) = 0 AND d.problem IS NULL)",
        ),
        "every_file_is_accounted_for": _never(
            "coverage",
            "Coverage has one row for every file, and for nothing else.",
            "SELECT path FROM raw_texts FULL JOIN coverage c USING (path) WHERE c.stage_reached IS NULL"
            " OR path NOT IN (SELECT path FROM raw_texts)",
        ),
    }
)
