"""Where stages meet."""

import subprocess
import sys

import polars as pl

from pipeline.run import composition
from pipeline.speakers import identities

NAMES = pl.DataFrame(
    {
        "document_id": ["d1", "d2", "d2"],
        "speaker_name": ["Ines Vogel", "Ines Vogel", "Ada Lindqvist"],
        "speaker_kind": ["person"] * 3,
        "speaks": [True, False, False],
    }
)


def test_only_who_speaks_is_a_speaker():
    """A person named everywhere and quoted somewhere is a speaker; one who is only named is none."""
    assert composition.speaking(NAMES, identities(NAMES))["name"].to_list() == ["Ines Vogel"]


def test_nobody_speaks():
    """Without names there are no speakers."""
    assert composition.speaking(NAMES.clear(), identities(NAMES.clear())).is_empty()


def test_workers_never_import_dagster():
    """What a worker loads to find quotes leaves out Dagster, which takes seconds and memory in every process."""
    code = "import sys, pipeline.run.composition, pipeline.run.executors; print('dagster' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
