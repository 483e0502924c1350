"""What the stages that see everything write into the build."""

import polars as pl
import pytest

from pipeline.run import composition, questions
from pipeline.speakers import Authorities
from warehouse.store import Build


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
