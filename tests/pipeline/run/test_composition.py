"""Where stages meet."""

import subprocess
import sys

import polars as pl

from pipeline.run import composition
from pipeline.speakers import Authorities
from warehouse.tables.speakers import Speakers

NAMES = pl.DataFrame(
    {
        "document_id": ["d1", "d2", "d2"],
        "speaker_name": ["Ines Vogel", "Ines Vogel", "Ada Lindqvist"],
        "speaker_kind": ["person"] * 3,
        "speaks": [True, False, False],
    }
)


NOBODY = Speakers.create_empty()


def test_only_who_speaks_is_a_speaker():
    """A person named everywhere and quoted somewhere is a speaker; one who is only named is none."""
    told = composition.speaking(NAMES, NOBODY, Authorities())
    assert told.speakers["name"].to_list() == ["Ines Vogel"]
    assert told.identities.height == NAMES.height


def test_nobody_speaks():
    """Without names there are no speakers."""
    assert composition.speaking(NAMES.clear(), NOBODY, Authorities()).speakers.is_empty()


def test_changes_are_of_speakers():
    """What became of the id of somebody who no longer speaks is not told."""
    known = composition.speaking(NAMES.with_columns(speaks=True), NOBODY, Authorities()).speakers
    more = pl.concat([NAMES.filter(~pl.col("speaks")), NAMES.with_columns(document_id=pl.lit("d3"))])
    assert composition.speaking(more, known, Authorities()).changes.is_empty()


def test_settled(tmp_path):
    """Read raw/authorities.csv where there is one; a broken line is told with its number."""
    assert composition.settled(tmp_path) == Authorities()
    (tmp_path / "authorities.csv").write_text("name,kind\nInes Vogel,person\nAda,cat\n", encoding="utf-8")
    found = composition.settled(tmp_path)
    assert [row.name for row in found.rows] == ["Ines Vogel"]
    assert [warning.partition(":")[0] for warning in found.warnings] == ["authorities.csv, line 3"]


def test_workers_never_import_dagster():
    """What a worker loads to find quotes leaves out Dagster, which takes seconds and memory in every process."""
    code = "import sys, pipeline.run.composition, pipeline.run.executors; print('dagster' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
