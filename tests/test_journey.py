"""The small corpus through every stage, twice, with the same rows; and the result as prose."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from pipeline.run import building
from pipeline.run.journey import silent
from pipeline.run.settings import Settings
from tests.conftest import CORPUS, STARTED_AT
from warehouse import snapshots, store
from warehouse.problems import Failed
from warehouse.promises import PROMISES
from warehouse.tables import TABLES

GOLDEN = Path(__file__).parent / "golden"
# What a run says of itself, and when a file was last changed, differ from one machine to the next.
OF_THE_RUN = {"runs", "changes", "progress"}
PROSE = {
    "documents": "SELECT path, title, title_basis, publisher, publisher_basis, author, published_on,"
    " published_on_basis, kind, word_count, problem FROM documents ORDER BY path",
    "blocks": "SELECT d.path, role, kept, list_number, section, span(b.document_id, b.start_char, b.end_char) AS words"
    " FROM blocks b JOIN documents d USING (document_id) ORDER BY d.path, block_number",
    "quotes": "SELECT path, speaker, affiliation, kind, resolution, cue, quote FROM quotes_per_speaker"
    " ORDER BY path, start_char, quote_id",
    "speakers": "SELECT name, kind, aliases FROM speakers ORDER BY name",
    "affiliations": "SELECT speaker, role, unit, organisation, as_of, as_of_basis FROM affiliation_timeline"
    " ORDER BY ALL",
    "recommendations": "SELECT d.path, recommended_by, actor, actors, modality, strength, polarity, action, condition,"
    " rationale, list_number FROM recommendations r JOIN documents d USING (document_id) ORDER BY d.path, r.start_char",
    "findings": "SELECT d.path, f.kind, stated_by, f.text, method FROM findings f JOIN documents d USING (document_id)"
    " ORDER BY d.path, f.start_char",
    "predictions": "SELECT d.path, predicted_by, about, certainty, condition, p.text, outcome, outcome_basis"
    " FROM predictions p JOIN documents d USING (document_id) ORDER BY d.path, p.start_char",
    "advice_groups": "SELECT wording, actors, advisers, first_on, recommendation_count FROM advice_groups ORDER BY ALL",
    "themes": "SELECT d.path, t.label, a.evidence FROM theme_assignments a JOIN themes t USING (theme_id)"
    " JOIN documents d USING (document_id) WHERE a.is_primary ORDER BY ALL",
    "coverage": "SELECT path, stage_reached, stopped_by, quote_count, unattributed_count, recommendation_count"
    " FROM coverage ORDER BY path",
}


def build(raw, warehouse, *, days=0, **settings):
    """Build on some day."""
    return building.build(Settings(raw, warehouse, **settings), STARTED_AT + timedelta(days=days), silent)


def everything(warehouse):
    """Give every row of every table that does not speak of the run itself."""
    snapshot = snapshots.current(warehouse)
    tables = {name: store.read(snapshot, f"FROM {name}").sort(t.primary_key()) for name, t in TABLES.items()}
    return {
        name: rows.drop("collected_at", strict=False).rows() for name, rows in tables.items() if name not in OF_THE_RUN
    }


def lasting(warehouse):
    """Give every row but those of themes found in the corpus: these keep what they were from build to build."""
    rows = everything(warehouse)
    found = {row[0] for row in rows["themes"] if row[1] == "discovered"}
    rows["themes"] = [row for row in rows["themes"] if row[0] not in found]
    rows["theme_assignments"] = [row for row in rows["theme_assignments"] if row[1] not in found]
    rows["passages"] = [row[:5] for row in rows["passages"]]
    return rows


@pytest.fixture
def raw(tmp_path):
    """Give a copy of the small corpus that a test may change."""
    return Path(shutil.copytree(CORPUS, tmp_path / "raw"))


@pytest.mark.parametrize("promise", PROMISES)
def test_promises_are_kept(built, promise):
    """Whatever must hold between tables holds."""
    snapshot = snapshots.current(built)
    assert PROMISES[promise].broken_by(lambda question: store.read(snapshot, question)).is_empty()


@pytest.mark.parametrize("subject", PROSE)
def test_result_reads_as_before(built, subject, request):
    """What users will read is what was reviewed: pytest --golden writes it anew."""
    rows = store.read(snapshots.current(built), PROSE[subject])
    lines = [
        " | ".join("–" if cell is None else str(cell).replace("\n", " ") for cell in row) for row in rows.iter_rows()
    ]
    prose = "\n".join([" | ".join(rows.columns), *lines]) + "\n"
    path = GOLDEN / f"{subject}.txt"
    if request.config.getoption("--golden"):
        path.write_text(prose, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == prose


def test_same_input_same_rows(built, raw, tmp_path):
    """A second build elsewhere, with other batches and two processes, gives the same rows."""
    build(raw, tmp_path / "warehouse", days=1, batch_size=2, workers=2)
    assert everything(tmp_path / "warehouse") == everything(built)


def test_nothing_new_is_nothing_done(raw, tmp_path):
    """A second build does no document twice, and says so."""
    build(raw, tmp_path / "warehouse")
    before = everything(tmp_path / "warehouse")
    again = build(raw, tmp_path / "warehouse", days=1)
    assert set(again.renewed.values()) == {0}
    assert everything(tmp_path / "warehouse") == before
    assert store.read(snapshots.current(tmp_path / "warehouse"), "FROM changes").is_empty()


def test_changes_cost_what_they_are(raw, tmp_path):
    """A changed, a new, a moved and a vanished file are done, nothing else, and the rows are those of a fresh build."""
    build(raw, tmp_path / "warehouse")
    (raw / "council" / "notice.txt").write_text("Closed for the Winter\n\nThe library on the quay is closed.\n")
    (raw / "council" / "new.txt").write_text('A New Pier\n\n"It will hold," said Ines Vogel, an engineer.\n')
    (raw / "council" / "ferry.txt").rename(raw / "ferry.txt")
    (raw / "council" / "briefing.txt").unlink()
    again = build(raw, tmp_path / "warehouse", days=1)
    assert (again.renewed["raw_texts"], again.renewed["quotes"]) == (3, 3)
    build(raw, tmp_path / "fresh", days=2)
    assert lasting(tmp_path / "warehouse") == lasting(tmp_path / "fresh")
    changes = store.read(snapshots.current(tmp_path / "warehouse"), "SELECT change, table_name FROM changes")
    assert {("added", "documents"), ("removed", "documents"), ("added", "quotes")} <= set(changes.unique().rows())


def test_changed_rule_redoes_its_stage_alone(raw, tmp_path, monkeypatch):
    """Another version of a stage renews it and what depends on it, and leaves the stages before alone."""
    from pipeline.run import increments

    build(raw, tmp_path / "warehouse")
    real = increments.version
    monkeypatch.setattr(increments, "version", lambda stage: "new" if stage == "recommendations" else real(stage))
    again = build(raw, tmp_path / "warehouse", days=1)
    assert (again.renewed["documents"], again.renewed["quotes"]) == (0, 0)
    assert again.renewed["recommendations"] == again.renewed["theme_assignments"] > 0


def test_full_does_everything_again(raw, tmp_path):
    """On demand every document is done again."""
    build(raw, tmp_path / "warehouse")
    again = build(raw, tmp_path / "warehouse", days=1, full=True)
    assert again.renewed["raw_texts"] == len(store.read(snapshots.current(tmp_path / "warehouse"), "FROM raw_texts"))


def test_full_lets_go_of_what_has_vanished(raw, tmp_path):
    """A full build, too, takes out the rows of a file that is gone."""
    build(raw, tmp_path / "warehouse")
    (raw / "council" / "storm_2018-07-09.txt").unlink()
    build(raw, tmp_path / "warehouse", days=1, full=True)
    build(raw, tmp_path / "fresh", days=2)
    assert lasting(tmp_path / "warehouse") == lasting(tmp_path / "fresh")


def test_broken_promise_is_not_published(raw, tmp_path, monkeypatch):
    """A stage that breaks a promise stops the publication; the snapshot before stays, and the next build mends it."""
    from pipeline import quotes

    build(raw, tmp_path / "warehouse")
    before = snapshots.current(tmp_path / "warehouse")
    real = quotes.quote_rows
    with monkeypatch.context() as patched:
        patched.setattr(quotes, "quote_rows", lambda reading: [row | {"cue": "never said"} for row in real(reading)])
        with pytest.raises(Failed, match="cues_give_back_their_words"):
            build(raw, tmp_path / "warehouse", days=1, full=True)
    assert snapshots.current(tmp_path / "warehouse") == before
    build(raw, tmp_path / "warehouse", days=2, full=True)
    assert snapshots.current(tmp_path / "warehouse") != before


def test_text_that_breaks_a_stage_costs_only_itself(raw, tmp_path, monkeypatch):
    """A document on which a stage fails is named on the coverage page; the rest of the run is unharmed."""
    from pipeline import recommendations

    real = recommendations.recommendations

    def failing(readings):
        if readings["text"].str.contains("open from nine").any():
            raise ValueError("no such day")
        return real(readings)

    monkeypatch.setattr(recommendations, "recommendations", failing)
    build(raw, tmp_path / "warehouse")
    snapshot = snapshots.current(tmp_path / "warehouse")
    failed = store.read(snapshot, "SELECT path FROM coverage WHERE stopped_by = 'recommendations_failed'")
    assert failed["path"].to_list() == ["council/notice.txt"]
    assert store.read(snapshot, "FROM recommendations").height > 0


def test_empty_folder_is_published(tmp_path):
    """No texts make an empty warehouse, not an error; themes and figures are there before any text."""
    (tmp_path / "raw").mkdir()
    build(tmp_path / "raw", tmp_path / "warehouse")
    assert all(
        rows == [] for name, rows in everything(tmp_path / "warehouse").items() if name not in {"themes", "quality"}
    )


def test_archives_come_and_go_whole(raw, tmp_path):
    """An unchanged archive is not opened again; a changed one brings its rows anew; gone, it takes them along."""
    import zipfile

    def packed(**texts):
        with zipfile.ZipFile(raw / "texts.zip", "w") as archive:
            for name, words in texts.items():
                archive.writestr(f"{name}.txt", words)

    def inside():
        question = "SELECT path FROM raw_texts WHERE container = 'texts.zip' ORDER BY path"
        return store.read(snapshots.current(tmp_path / "warehouse"), question)["path"].to_list()

    packed(pier="The pier is closed, the board said.", mole="The mole is open, the board said.")
    build(raw, tmp_path / "warehouse")
    assert inside() == ["texts.zip/mole.txt", "texts.zip/pier.txt"]
    assert build(raw, tmp_path / "warehouse", days=1).renewed["raw_texts"] == 0
    packed(quay="The quay is new, the board said on Monday.")
    again = build(raw, tmp_path / "warehouse", days=2)
    assert (again.renewed["raw_texts"], again.renewed["blocks"], inside()) == (1, 1, ["texts.zip/quay.txt"])
    (raw / "texts.zip").unlink()
    build(raw, tmp_path / "warehouse", days=3)
    build(raw, tmp_path / "fresh", days=4)
    assert lasting(tmp_path / "warehouse") == lasting(tmp_path / "fresh")
