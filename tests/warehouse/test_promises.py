"""Each promise notices what breaks it, and nothing else."""

import shutil

import pytest

from warehouse import snapshots
from warehouse.promises import PROMISES
from warehouse.store import Build

ONE = "WHERE {key} = (SELECT min({key}) FROM {table})"


def one(table, key):
    """Name one row of a table."""
    return ONE.format(table=table, key=key)


QUOTE, DOCUMENT = one("quotes", "quote_id"), one("documents", "document_id")
MENTION = one("mentions", "start_char")
FINDING = """INSERT INTO findings BY NAME SELECT 'f' AS finding_id, min(document_id) AS document_id, 'risk' AS kind,
    'no such words' AS text, 0 AS start_char, 5 AS end_char, 1 AS confidence, 'rule' AS method FROM documents"""
PREDICTION = """INSERT INTO predictions BY NAME SELECT 'p' AS prediction_id, min(document_id) AS document_id,
    [] AS about, 'no such words' AS text, 0 AS start_char, 5 AS end_char, 1 AS confidence, 'rule' AS method
    FROM documents"""
STATED = "WHERE document_id = (SELECT min(document_id) FROM documents WHERE title_basis = 'stated')"
DEFECTS = {
    "blocks_lie_within_their_text": f"UPDATE blocks SET end_char = 1000000 {one('blocks', 'start_char')}",
    "every_readable_text_is_a_document": f"DELETE FROM documents {DOCUMENT}",
    "titles_give_back_their_words": f"UPDATE documents SET title_start_char = title_start_char + 1 {STATED}",
    "quotes_stand_in_documents": f"UPDATE quotes SET document_id = 'elsewhere' {QUOTE}",
    "mentions_give_back_their_words": f"UPDATE mentions SET start_char = start_char + 1 {MENTION}",
    "quoted_mentions_give_back_their_words": "UPDATE quotes SET mention = 'she' WHERE mention = 'Dahl'",
    "cues_give_back_their_words": "UPDATE quotes SET cue_end_char = cue_end_char + 1 WHERE cue = 'said'",
    "segments_lie_within_their_quote": f"UPDATE quotes SET end_char = start_char + 1 {QUOTE}",
    "quotes_give_back_their_words": f"UPDATE quotes SET text = text || ' indeed' {QUOTE}",
    "corrected_quotes_give_back_their_words": f"UPDATE quotes SET text = 'x', method = 'reviewer' {QUOTE}",
    "speakers_of_quotes_exist": f"DELETE FROM speakers {one('speakers', 'speaker_id')}",
    "named_sources_have_a_speaker": "UPDATE quotes SET speaker_id = NULL WHERE speaker_name = 'Henrik Dahl'",
    "affiliations_stand_in_documents": "UPDATE affiliations SET document_id = 'elsewhere'",
    "recommendations_give_back_their_words": "UPDATE recommendations SET start_char = start_char + 1",
    "recommendations_know_their_quotes": "UPDATE recommendations SET quote_id = 'never said'",
    "conflicts_know_their_recommendations": """INSERT INTO advice_conflicts BY NAME SELECT 'c' AS conflict_id,
        'never given' AS recommendation_id, 'nor this' AS other_recommendation_id, 'raise / lower' AS verbs,
        1 AS confidence""",
    "findings_know_their_quotes": "UPDATE findings SET quote_id = 'never said'",
    "predictions_know_their_quotes": "UPDATE predictions SET quote_id = 'never said'",
    "outcomes_are_offered_by_documents": "UPDATE predictions SET outcome_document_id = 'elsewhere'",
    "findings_give_back_their_words": FINDING,
    "predictions_give_back_their_words": PREDICTION,
    "assignments_name_themes": f"DELETE FROM themes {one('theme_assignments', 'theme_id')}",
    "assignments_name_quotes": "UPDATE theme_assignments SET quote_id = 'never said'",
    "assignments_name_recommendations": "UPDATE theme_assignments SET recommendation_id = 'never given'",
    "one_primary_topic_or_a_reason": "UPDATE theme_assignments SET is_primary = FALSE",
    "every_file_is_accounted_for": "DELETE FROM coverage WHERE path = 'council/notice.txt'",
}


@pytest.fixture
def build(built, tmp_path):
    """Give a copy of what the small corpus becomes, to be damaged."""
    shutil.copy(snapshots.current(built), tmp_path / "build.duckdb")
    opened = Build(tmp_path / "build.duckdb")
    yield opened
    opened.close()


def test_every_promise_is_broken_once():
    """There is a defect for every promise."""
    assert set(DEFECTS) == set(PROMISES)


@pytest.mark.parametrize("name", PROMISES)
def test_promise_notices_what_breaks_it(build, name):
    """A promise is kept before the damage, and names offenders after it."""
    assert PROMISES[name].broken_by(build.ask).is_empty()
    build.do(DEFECTS[name])
    assert not PROMISES[name].broken_by(build.ask).is_empty()
