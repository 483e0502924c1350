"""Themes of the whole corpus: how they get into the build, and what becomes of them."""

import shutil
from datetime import timedelta
from pathlib import Path

from pipeline.run import building
from pipeline.run.journey import silent
from pipeline.run.publication import MOVED
from pipeline.run.settings import Settings
from tests.conftest import CORPUS, STARTED_AT
from tests.warehouse.test_views import rows
from warehouse import snapshots, store
from warehouse.store import Build

OWN = """SELECT t.label, count(*) FILTER (is_primary) FROM theme_assignments JOIN themes t USING (theme_id)
    WHERE scheme = 'user' GROUP BY ALL"""
FOUND = "SELECT theme_id FROM themes WHERE scheme = 'discovered'"
UNNAMED = """SELECT count(*) FROM (SELECT unnest(terms) AS term FROM themes WHERE scheme = 'discovered')
    WHERE NOT EXISTS (FROM raw_texts WHERE contains(lower(text), lower(term)))"""


def test_the_users_themes_come_and_go(tmp_path):
    """A theme of raw/themes.csv is assigned on the next build, though no text is new, and goes with its line."""
    raw = Path(shutil.copytree(CORPUS, tmp_path / "raw"))
    counts = []
    for day, lines in enumerate(("label,terms\nFerries,ferry;ferries\n", "label,terms\nPiers,pier\n")):
        (raw / "themes.csv").write_text(lines, encoding="utf-8")
        settings = Settings(raw, tmp_path / "warehouse")
        building.build(settings, STARTED_AT + timedelta(days=day), silent)
        counts.append(store.read(snapshots.current(tmp_path / "warehouse"), OWN).rows())
    assert [[label for label, _ in found] for found in counts] == [["Ferries"], ["Piers"]]
    assert all(primary > 0 for found in counts for _, primary in found)


def test_labels_are_words_of_the_texts(built):
    """What a theme is called stands in some text."""
    snapshot = snapshots.current(built)
    assert store.read(snapshot, FOUND).height > 1
    assert store.read(snapshot, UNNAMED).item() == 0


def passages(build, themes):
    """Put a passage into each theme of a list."""
    build.do("DELETE FROM passages")
    build.do("DELETE FROM themes")
    ids = [f"d{number:02}" for number in range(len(themes))]
    build.write("passages", rows("passages", document_id=ids, start_char=[0] * len(ids), end_char=[9] * len(ids),
                                 theme_id=themes, closeness=[0.5] * len(ids)))  # fmt: skip
    known = sorted(set(themes))
    build.write("themes", rows("themes", theme_id=known, label=known, scheme=["discovered"] * len(known)))


def test_splits_and_mergers_are_told(tmp_path):
    """A new theme that took much of an old one was split off; one whose passages went to another was merged into it."""
    before = Build(tmp_path / "before.duckdb")
    passages(before, ["old"] * 8 + ["gone"] * 4 + ["kept"] * 4)
    before.close()
    now = Build(tmp_path / "now.duckdb")
    passages(now, ["old"] * 5 + ["new"] * 3 + ["kept"] * 8)
    now.attach(tmp_path / "before.duckdb", "before")
    found = now.ask(MOVED).select("row_fingerprint", "field", "old_value", "new_value").rows()
    now.detach("before")
    now.close()
    assert sorted(found) == [("gone", "merged_into", "gone", "kept"), ("new", "split_from", "old", "new")]
