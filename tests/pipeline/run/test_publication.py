"""What a publication adds to the record."""

from datetime import timedelta

from pipeline.run import building
from pipeline.run.journey import silent
from pipeline.run.settings import Settings
from tests.conftest import CORPUS, STARTED_AT
from warehouse import snapshots, store


def test_first_run_is_recorded_without_changes(built):
    """The first publication counts everything, and has nothing to compare with."""
    (run,) = store.read(snapshots.current(built), "FROM runs").to_dicts()
    assert (run["raw_text_count"], run["document_count"], run["renewed_count"]) == (11, 6, 6)
    assert run["quote_count"] == store.read(snapshots.current(built), "FROM quotes").height
    assert store.read(snapshots.current(built), "FROM changes").is_empty()


def test_runs_follow_each_other(tmp_path):
    """Every publication adds its row; settings and rules that stay give the same digests."""
    for day in range(2):
        building.build(Settings(CORPUS, tmp_path), STARTED_AT + timedelta(days=day), silent)
    runs = store.read(snapshots.current(tmp_path), "FROM runs ORDER BY started_at")
    assert runs["renewed_count"].to_list() == [6, 0]
    assert runs["model_version"].n_unique() == runs["settings_hash"].n_unique() == 1
    assert [path.stem for path in snapshots.earlier(tmp_path)] == runs["run_id"].to_list()


def test_renamed_speaker_is_a_change(tmp_path):
    """What a later text makes of a quote's speaker shows as a change of the quote."""
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").write_text(
        'A Pier\n\n"It is safe," said Ines Vogel, an engineer.\n\n"I doubt it," said Ada Lindqvist.\n'
    )
    building.build(Settings(raw, tmp_path / "w"), STARTED_AT, silent)
    (raw / "a.txt").write_text('A Pier\n\n"It is safe," said Ines Vogel, an engineer.\n')
    building.build(Settings(raw, tmp_path / "w"), STARTED_AT + timedelta(days=1), silent)
    changes = store.read(snapshots.current(tmp_path / "w"), "SELECT table_name, change FROM changes ORDER BY ALL")
    assert ("speakers", "removed") in changes.rows()
