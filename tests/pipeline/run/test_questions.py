"""What the stages that see everything write into the build."""

import polars as pl
import pytest

from pipeline.run import composition, questions
from pipeline.speakers import Authorities
from warehouse.store import Build


@pytest.fixture
def build(tmp_path):
    """Open an empty build."""
    opened = Build(tmp_path / "build.duckdb")
    yield opened
    opened.close()


def kept(build, *names):
    """Tell the names of a build apart, as the asset does; gives the ids by name."""
    rows = [(f"d{at}", name, "person", True) for at, name in enumerate(names)]
    frame = pl.DataFrame(rows, schema=["document_id", "speaker_name", "speaker_kind", "speaks"], orient="row")
    questions.keep_speakers(build, composition.speaking(frame, build.ask("FROM speakers"), Authorities()))
    return dict(build.ask("SELECT name, speaker_id FROM speakers").iter_rows())


def test_speakers_keep_their_ids(build):
    """Keep an id from one build to the next, though a plainer name arrives."""
    before = kept(build, "Ines K. Vogel", "Ada Lindqvist")
    after = kept(build, "Ines K. Vogel", "Ada Lindqvist", "Ines Vogel")
    assert before == after
    assert build.ask("FROM identity_changes").is_empty()


def test_joined_ids_are_noted(build):
    """Note once, and for good, which ids turned out to be one speaker's."""
    before = kept(build, "Ted Vogel", "Theodore Vogel", "Edward Vogel")
    assert len(before) == 3
    for _ in range(2):
        after = kept(build, "Ted Vogel", "Theodore Vogel")
        ids = {before["Ted Vogel"], before["Theodore Vogel"]}
        assert list(after.values()) == [min(ids)]
        noted = build.ask("SELECT speaker_id, other_id, change FROM identity_changes").rows()
        assert noted == [(min(ids), max(ids), "joined")]


def test_quotes_of_copies_lead_to_the_first(build):
    """The same words in a copy are the original's quote; words that stand in one text twice are two."""
    texts = pl.DataFrame(
        [("a", None, 1), ("b", "a", 2), ("c", "a", 3), ("d", None, 4)],
        schema=["document_id", "duplicate_of", "day"], orient="row",
    )  # fmt: skip
    said = pl.DataFrame(
        [("a1", "a", "It is over."), ("a2", "a", "It is over."), ("b1", "b", "it is  over"), ("c1", "c", "Not yet."),
         ("d1", "d", "It is over.")],
        schema=["quote_id", "document_id", "text"], orient="row",
    )  # fmt: skip
    with build.as_table("texts", texts), build.as_table("said", said):
        build.do(
            "CREATE OR REPLACE TABLE documents AS SELECT document_id, duplicate_of,"
            " DATE '2020-01-01' + day::INTEGER AS published_on FROM texts"
        )
        build.do("CREATE OR REPLACE TABLE quotes AS SELECT *, 0 AS start_char, NULL::VARCHAR AS duplicate_of FROM said")
    questions.mark_repeated_quotes(build)
    assert dict(build.ask("SELECT quote_id, duplicate_of FROM quotes").rows()) == {
        "a1": None, "a2": None, "b1": "a1", "c1": None, "d1": None,
    }  # fmt: skip


def test_copies_are_marked_and_unmarked(build):
    """A copy is one as long as its original is there."""
    hashes = list(range(100, 200))
    rows = pl.DataFrame(
        {"document_id": ["a", "b"], "hashes": [hashes, hashes[:80]]}, schema_overrides={"hashes": pl.List(pl.UInt64)}
    )
    with build.as_table("rows", rows):
        build.do("INSERT INTO fingerprints BY NAME SELECT * FROM rows")
        build.do(
            "CREATE OR REPLACE TABLE documents AS SELECT document_id, DATE '2020-01-01' AS published_on,"
            " len(hashes) AS word_count, NULL::VARCHAR AS duplicate_of, NULL::DOUBLE AS duplicate_share FROM rows"
        )
    questions.mark_duplicates(build)
    question = "SELECT document_id, duplicate_of, duplicate_share FROM documents ORDER BY ALL"
    assert build.ask(question).rows() == [("a", None, None), ("b", "a", 1.0)]
    build.do("DELETE FROM fingerprints WHERE document_id = 'a'")
    questions.mark_duplicates(build)
    assert build.ask(question).rows() == [("a", None, None), ("b", None, None)]
