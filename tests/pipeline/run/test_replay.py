"""What a reviewer decides holds on every build, and is undone without a trace when it is taken back."""

import shutil
from datetime import timedelta

import pytest

from pipeline.run import building
from pipeline.run.journey import silent
from pipeline.run.settings import Settings
from tests.conftest import CORPUS, STARTED_AT
from warehouse import decisions, snapshots, store
from warehouse.decisions import Decision
from warehouse.promises import PROMISES

TABLES = ("quotes", "speakers", "recommendations", "theme_assignments", "coverage", "corrections")


@pytest.fixture(scope="module")
def case(built, tmp_path_factory):
    """Give copies of the small corpus and of its build, to decide on."""
    folder = tmp_path_factory.mktemp("reviewed")
    shutil.copytree(CORPUS, folder / "raw")
    shutil.copytree(built, folder / "warehouse", symlinks=True)
    return Settings(folder / "raw", folder / "warehouse")


def rebuilt(settings, days, **changed):
    """Build again on a later day; gives the tables."""
    building.build(settings._replace(**changed), STARTED_AT + timedelta(days=days), silent)
    snapshot = snapshots.current(settings.warehouse)
    assert not [
        name for name, promise in PROMISES.items() if promise.broken_by(lambda q: store.read(snapshot, q)).height
    ]
    return {table: store.read(snapshot, f"FROM {table} ORDER BY ALL") for table in TABLES}


def about(row, field, old, new):
    """Decide something about a quote of the snapshot."""
    place = {name: row[name] for name in ("document_id", "path", "start_char", "end_char")}
    return Decision("quotes", row["quote_id"], field, old, new, STARTED_AT, **place, words=row["text"], kind="person")


def test_decisions_hold_and_can_be_taken_back(case):
    """Rejected, renamed and moved quotes, joined and parted people: on the next build, on a full one, and undone."""
    snapshot = snapshots.current(case.warehouse)
    before = {table: store.read(snapshot, f"FROM {table} ORDER BY ALL") for table in TABLES}
    question = "SELECT q.*, path FROM quotes q JOIN documents USING (document_id) WHERE speaker_id IS NOT NULL"
    first, second, third = store.read(snapshot, question).sort("quote_id").head(3).iter_rows(named=True)
    names = store.read(snapshot, "SELECT name FROM speakers WHERE kind = 'person' ORDER BY name")["name"].to_list()
    told = [
        about(first, "verdict", None, "wrong"),
        about(second, "speaker_name", second["speaker_name"], "Zoe Quill"),
        about(
            third,
            "span",
            f"{third['start_char']}-{third['end_char']}",
            f"{third['start_char']}-{third['end_char'] - 2}",
        ),
        about({**third, "quote_id": "gone", "start_char": 0, "end_char": 1, "text": "?"}, "verdict", None, "wrong"),
        Decision("speakers", names[0], "same_as", None, names[1], STARTED_AT, kind="person"),
    ]
    for decision in told:
        decisions.append(case.raw, decision)

    after = rebuilt(case, 1)
    quotes = after["quotes"]
    assert first["quote_id"] not in quotes["quote_id"].to_list()
    assert "Zoe Quill" in after["speakers"]["name"].to_list()
    assert third["text"][:-2] in quotes["text"].to_list()
    assert [name for name in after["speakers"]["aliases"].to_list() if set(names[:2]) <= set(name)]
    statuses = dict(after["corrections"].select("correction_id", "status").iter_rows())
    assert [statuses[decision.correction_id] for decision in told] == ["applied"] * 3 + ["orphaned", "applied"]

    assert all(rows.equals(after[table]) for table, rows in rebuilt(case, 2, full=True).items())

    for decision in told:
        back = Decision("corrections", decision.correction_id, "withdrawn", None, "withdrawn", STARTED_AT)
        decisions.append(case.raw, back)
    undone = rebuilt(case, 4)
    for table, rows in undone.items():
        ignored = {"speaker_id"} if table in {"quotes", "speakers"} else set()
        assert rows.drop(ignored, strict=False).equals(before[table].drop(ignored, strict=False)), table
