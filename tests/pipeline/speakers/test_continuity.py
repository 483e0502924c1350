"""How a known speaker keeps its id."""

import polars as pl

from pipeline.speakers import told_apart
from warehouse.ids import digest
from warehouse.tables.identity_changes import IdentityChanges

SCHEMA = {"document_id": pl.String, "speaker_name": pl.String, "speaker_kind": pl.String}


def named(*names, kind="person"):
    """Let each document use one name."""
    rows = [(f"d{at}", name, kind) for at, name in enumerate(names)]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def ids(told):
    """Map each alias to its speaker's id."""
    return {alias: row["speaker_id"] for row in told.speakers.to_dicts() for alias in row["aliases"]}


def then(*batches):
    """Tell speakers apart in one build after the other, each with all names so far; gives every build's answer."""
    told = [told_apart(named(*batches[0]))]
    for at in range(1, len(batches)):
        names = [name for batch in batches[: at + 1] for name in batch]
        told.append(told_apart(named(*names), known=told[-1].speakers))
    return told


def test_a_fuller_name_arrives():
    """Keep the id when a fuller and when a plainer name joins, though a new build would make another of it."""
    first, second, third = then(["Anna B. Lind"], ["Anna Beata Lind"], ["Anna Lind"])
    assert ids(first)["Anna B. Lind"] == ids(second)["Anna Beata Lind"] == ids(third)["Anna Lind"]
    assert ids(third)["Anna Lind"] != digest("person", "anna lind")
    assert third.changes.is_empty()


def test_two_become_one():
    """Keep the id of the one with more names, and record the other's."""
    first, second = then(["Ted Lind", "Theodore Lind", "Edward Lind", "Edward A. Lind"], [])
    assert second.changes.is_empty()
    joined = told_apart(named("Ted Lind", "Edward Lind", "Edward A. Lind"), known=first.speakers)
    assert ids(joined)["Ted Lind"] == ids(first)["Edward Lind"]
    assert joined.changes.to_dicts() == [
        {
            "speaker_id": ids(first)["Edward Lind"],
            "other_id": ids(first)["Ted Lind"],
            "change": "joined",
            "because": "Ted Lind is the same",
        }
    ]


def test_one_becomes_two():
    """Give the id to the part that shares more names, a new one to the other, and record it."""
    first, second = then(["Paul Lind", "Paul B. Lind", "Paul Beata Lind", "P. Lind"], ["Paul C. Lind"])
    assert len(set(ids(second).values())) == 4
    kept = ids(first)["Paul Lind"]
    assert ids(second)["Paul B. Lind"] == ids(second)["Paul Beata Lind"] == kept
    assert {(row["other_id"], row["change"]) for row in second.changes.to_dicts()} == {(kept, "parted")}
    assert set(second.changes["speaker_id"]) == {ids(second)["Paul Lind"], ids(second)["P. Lind"]}


def test_no_change_is_recorded_twice():
    """Find nothing to record once an id has been joined or parted."""
    *_, second, third = then(["Paul Lind", "Paul B. Lind"], ["Paul C. Lind"], [])
    assert not second.changes.is_empty()
    assert third.changes.is_empty()
    assert third.speakers.equals(second.speakers)


def test_a_lone_name_finds_its_bearer():
    """Keep the id when a lone family name turns out to be somebody's; where somebody was known, record it."""
    first, second = then(["President Lind"], ["President Anna Lind"])
    assert ids(second)["Anna Lind"] == ids(first)["Lind"]
    first, second = then(["President Lind", "Anna Lind", "Anna B. Lind"], ["President Anna Lind"])
    assert ids(second)["Lind"] == ids(first)["Anna Lind"]
    assert second.changes["other_id"].to_list() == [ids(first)["Lind"]]


def test_lone_names_keep_apart():
    """Never hand a lone family name's id to another document's."""
    first, second = then(["Lind", "Lind", "Foreign Ministry"], ["Lind"])
    assert set(first.speakers["speaker_id"]) < set(second.speakers["speaker_id"])
    assert second.changes.is_empty()


def test_a_body_changes_its_kind():
    """Keep a body's id when more documents take it for a government's."""
    first = told_apart(named("Federal Reserve", kind="organisation"))
    second = told_apart(named("Federal Reserve", kind="government"), known=first.speakers)
    assert ids(first) == ids(second)


def test_changes_are_declared():
    """Give changes as their table declares them, and none from nothing."""
    assert IdentityChanges.validate(then(["Paul B. Lind", "Paul Lind"], ["Paul C. Lind"])[1].changes, cast=True).height
    assert IdentityChanges.validate(told_apart(named()).changes, cast=True).is_empty()
