"""Whom the user has settled."""

import polars as pl
import pytest

from pipeline.speakers import authorities, told_apart

SCHEMA = {"document_id": pl.String, "speaker_name": pl.String, "speaker_kind": pl.String}
HEADER = "name,kind,wikidata_id,aliases\n"


def settled(names, lines, kind="person"):
    """Tell names apart as the lines say; gives name, item and aliases of each speaker."""
    rows = [(f"d{at}", name, kind) for at, name in enumerate(names)]
    told = told_apart(pl.DataFrame(rows, schema=SCHEMA, orient="row"), settled=authorities(HEADER + lines).rows)
    return told.speakers.sort("name").select("name", "wikidata_id", "aliases").rows()


@pytest.mark.parametrize(
    ("names", "lines", "expected"),
    [
        pytest.param(
            ["Jebediah", "John Lind"],
            "John Ellis Lind,person,Q1,Jebediah;John Lind\n",
            [("John Ellis Lind", "Q1", ["John Ellis Lind", "John Lind", "Jebediah"])],
            id="what only the user knows",
        ),
        pytest.param(
            ["Anna Lind", "Anna B. Lind"],
            "Anna Lind,person,Q2,\n",
            [("Anna Lind", "Q2", ["Anna Lind", "Anna B. Lind"])],
            id="brings its cluster along",
        ),
        pytest.param(
            ["Anna Lind", "Anna B. Lind", "Sen. Anna Lind"],
            "Anna Lind,person,Q2,Sen. Anna Lind\nAnna Beata Lind,person,Q3,Anna B. Lind\n",
            [("Anna Beata Lind", "Q3", ["Anna Beata Lind", "Anna B. Lind"]), ("Anna Lind", "Q2", ["Anna Lind"])],
            id="parts a cluster",
        ),
        pytest.param(["Eva Lind"], "Anna Lind,person,Q2,\n", [("Eva Lind", None, ["Eva Lind"])], id="nobody's name"),
    ],
)
def test_settled(names, lines, expected):
    """Take all names of an authority for one speaker, under its name and item."""
    assert settled(names, lines) == expected


def test_a_person_is_no_body():
    """Leave a body alone that is called like an authority's person."""
    assert settled(["Anna Lind"], "Anna Lind,person,Q2,\n", kind="organisation") == [("Anna Lind", None, ["Anna Lind"])]


def test_the_kind_is_the_users():
    """Give a body the kind that the user says."""
    rows = pl.DataFrame([("d1", "Fed", "organisation")], schema=SCHEMA, orient="row")
    told = told_apart(rows, settled=authorities(f"{HEADER}Federal Reserve,government,Q53536,Fed|the Fed\n").rows)
    assert told.speakers.select("name", "kind").rows() == [("Federal Reserve", "government")]


@pytest.mark.parametrize(
    ("text", "count", "warning"),
    [
        pytest.param(HEADER + "A,person,Q1,\n", 1, None, id="fine"),
        pytest.param("\ufeff" + HEADER + "A,person,,\n", 1, None, id="byte order mark"),
        pytest.param("name,kind\nA,person\n", 1, None, id="without optional columns"),
        pytest.param("name\nA\n", 0, "line 1: there is no column called kind", id="no kinds"),
        pytest.param("", 0, "line 1: there is no column called name", id="empty"),
        pytest.param(HEADER + "A,person\nB,person,,\n", 1, "line 2: the number of fields is not", id="fields missing"),
        pytest.param(HEADER + "A,cat,,\nB,person,,\n", 1, "line 2: 'cat' is no kind", id="no kind"),
        pytest.param(HEADER + ",person,,\nB,person,,\n", 1, "line 2: there is no name", id="no name"),
        pytest.param(HEADER + "A,person,76,\nB,person,,\n", 1, "line 2: '76' is no item like Q76", id="no item"),
        pytest.param(HEADER + "A,person,,B\nB,person,,\n", 1, "line 3: B was named before", id="named twice"),
        pytest.param(HEADER + 'A,person,,\n"B,person,,\n', 1, "the lines after it are skipped too", id="open mark"),
    ],
)
def test_lines(text, count, warning):
    """Skip a broken line and say which and why."""
    found = authorities(text)
    assert len(found.rows) == count
    assert [warning in said for said in found.warnings] == ([True] if warning else [])
