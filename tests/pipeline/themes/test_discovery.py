"""Themes of the corpus itself: ids that last, wider themes, and what belongs to them."""

import numpy as np
import polars as pl

from pipeline.language.passages import WIDTH, packed
from pipeline.language.readings import readings
from pipeline.themes import discovered, further_assignments, themes
from pipeline.themes.membership import memberships
from warehouse.tables.themes import ThemeAssignments, Themes

WORDS = ("ferry tickets", "measles outbreak", "stone pier", "library hours", "power plant", "border wall")


def passages(counts, **columns):
    """Make passages around a few middles, so many of each."""
    drawing = np.random.default_rng(3)
    rows = []
    for number, count in enumerate(counts):
        for place in range(count):
            direction = np.eye(WIDTH, dtype=np.float32)[number] + drawing.normal(0, 0.01, WIDTH).astype(np.float32)
            rows.append(
                {
                    "document_id": f"d{place:02}", "start_char": number, "end_char": number + 20,
                    "passage_word_count": 9,
                    "direction": packed(direction[None])[0], "theme_id": None,
                }
            )  # fmt: skip
    schema = {"start_char": pl.UInt32, "end_char": pl.UInt32, "passage_word_count": pl.UInt32, "theme_id": pl.String}
    return pl.DataFrame(rows, schema_overrides=schema).with_columns(**columns)


def texts(rows):
    """Give the words of passages."""
    return [f"The {WORDS[number]} are here." for number in rows["start_char"]]


def again(rows, found):
    """Give passages with the themes that were found."""
    return rows.drop("theme_id").join(found.members, on=["document_id", "start_char", "end_char"], how="left")


def test_themes_are_found_and_named():
    """One theme for each middle, called after its words."""
    found = discovered(passages([12, 10, 8]), texts)
    assert [row["label"].lower() for row in found.themes] == list(WORDS[:3])
    assert Themes.validate(themes(found), cast=True).filter(scheme="discovered").height == 3
    assert found.members.height == 30


def test_ids_last():
    """A theme keeps its id when documents come and go; a new one gets an id of its own."""
    rows = passages([12, 10, 8])
    first = discovered(rows, texts)
    more = pl.concat([again(rows, first).drop("closeness").select(rows.columns), passages([0, 0, 0, 9])])
    second = discovered(more.filter(pl.col("document_id") != "d03"), texts)
    before = {row["label"]: row["theme_id"] for row in first.themes}
    after = {row["label"]: row["theme_id"] for row in second.themes}
    assert len(after) == 4
    assert before.items() <= after.items()


def test_nothing_to_find():
    """Without passages there are no themes; one passage is one."""
    assert discovered(passages([1]).clear(), texts).themes == []
    assert len(discovered(passages([1]), texts).themes) == 1
    short = passages([1], passage_word_count=pl.lit(2, pl.UInt32))
    assert discovered(short, texts).members.is_empty()


def reading():
    """Give a document with three passages, two of them in one theme, and what is said in it."""
    text = "The ferry tickets cost more. Tickets for the ferry. The pier broke."
    spans = [(0, 28, "t1", 0.9), (29, 51, "t1", 0.8), (52, 67, "t2", 0.95)]
    listed = [
        {
            "document_id": "d1", "start_char": start, "end_char": end, "passage_word_count": 5, "theme_id": theme_id,
            "closeness": near, "direction": bytes(range(1, 128)) + bytes(WIDTH - 127),
        }
        for start, end, theme_id, near in spans
    ]  # fmt: skip
    said = [{"quote_id": "q1", "recommendation_id": "r1", "start_char": 56, "end_char": 66}]
    row = {
        "document_id": "d1", "text": text, "title": None, "title_start_char": None, "title_end_char": None,
        "publisher": None, "author": None, "published_on": None, "published_on_basis": "unknown", "kind": "article",
        "language": "en", "blocks": [], "passages": listed, "quotes": said, "recommendations": said,
    }  # fmt: skip
    return pl.DataFrame([row])


def test_memberships():
    """The theme that holds most of a document is its primary one; what is said takes the theme around it."""
    (one,) = readings(reading())
    rows = list(memberships(one, {"t1": ["ferry tickets", "Tickets"], "t2": ["pier"]}))
    passages_of = [row for row in rows if row["quote_id"] is None and row["recommendation_id"] is None]
    assert [row["theme_id"] for row in passages_of if row["is_primary"]] == ["t1"]
    assert max(passages_of, key=lambda row: row["score"])["theme_id"] == "t1"
    assert [row["evidence"] for row in passages_of] == [["ferry tickets", "Tickets"], ["Tickets"], ["pier"]]
    said = [row for row in rows if row not in passages_of]
    assert [(row["quote_id"], row["recommendation_id"], row["theme_id"]) for row in said] == [
        ("q1", None, "t2"), (None, "r1", "t2"),
    ]  # fmt: skip


def test_further_assignments_keep_the_declaration():
    """What is assigned is what the table declares, and nothing for no documents."""
    found = further_assignments(reading(), {"t1": [], "t2": []})
    assert ThemeAssignments.validate(found, cast=True).height == 5
    assert further_assignments(reading().clear(), {}).is_empty()
