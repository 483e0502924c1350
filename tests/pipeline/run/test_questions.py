"""What the stages that see everything write into the build."""

from datetime import date

import polars as pl
import pytest

from pipeline import recommendations as advice
from pipeline.run import composition, questions
from pipeline.speakers import Authorities
from warehouse.store import Build
from warehouse.tables import TABLES


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


SENTENCE = "Chile and Peru signed the fishing accord."


def rows(table, **columns):
    """Make valid rows of a table with only the interesting columns given; the rest is empty or does not matter."""
    count = len(next(iter(columns.values())))
    empty = {n: [None] * count for n, c in TABLES[table].columns().items() if c.nullable and n not in columns}
    return TABLES[table].sample(count, overrides=empty | columns)


@pytest.fixture
def dated(build):
    """Give a build of an earlier and a later text; both name Chile and Peru, the first predicts."""
    ids, names = ["d1", "d2"], ["Chile", "Peru"]
    days = [date(2012, 5, 1), date(2015, 5, 1)]
    build.write(
        "documents",
        rows("documents", document_id=ids, path=ids, published_on=days, published_on_basis=["stated"] * 2,
             text=["Nothing yet.", SENTENCE]),
    )  # fmt: skip
    build.write(
        "mentions",
        rows("mentions", document_id=["d1", "d1", "d2", "d2"], start_char=[0, 9, 0, 9], speaker_name=names * 2),
    )
    build.write(
        "predictions",
        rows("predictions", prediction_id=["p1", "p2"], document_id=ids, about=[names] * 2,
             text=["they will sign the fishing accord"] * 2),
    )  # fmt: skip
    return build


def offered(build):
    """Tell what is offered for which prediction."""
    question = "SELECT prediction_id, outcome, outcome_document_id FROM predictions ORDER BY 1"
    return build.ask(question).rows()


def test_outcomes_are_offered_and_taken_back(dated):
    """A later text that reports the event is offered for the earlier prediction alone, until it is gone."""
    for _ in range(2):
        questions.offer_outcomes(dated, advice.outcomes)
        assert offered(dated) == [("p1", "open", "d2"), ("p2", None, None)]
    dated.do("DELETE FROM mentions WHERE document_id = 'd2'")
    questions.offer_outcomes(dated, advice.outcomes)
    assert offered(dated) == [("p1", None, None), ("p2", None, None)]


def test_groups_are_kept(dated):
    """Advice of one meaning has one group, in whatever documents it stands."""
    given = ["ratify the fishing accord", "ratify the fishing accord soon", "paint the lighthouse"]
    dated.write(
        "recommendations",
        rows("recommendations", recommendation_id=["r1", "r2", "r3"], document_id=["d1", "d2", "d2"], action=given,
             actors=[["Chile"]] * 3, polarity=["do"] * 3),
    )  # fmt: skip
    questions.keep_groups(dated, advice.groups(dated.ask(questions.ADVICE)))
    groups = dict(dated.ask("SELECT recommendation_id, group_id FROM recommendations").rows())
    assert groups["r1"] == groups["r2"] != groups["r3"]


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
