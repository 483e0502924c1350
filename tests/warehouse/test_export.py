"""What leaves the warehouse as files."""

import polars as pl
import pytest

from warehouse import export, snapshots, store
from warehouse.problems import Unusable
from warehouse.tables import TABLES


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+49 30", "'+49 30", id="plus"),
        pytest.param("-- he said", "'-- he said", id="dashes"),
        pytest.param("@all", "'@all", id="at"),
        pytest.param("plain = text", "plain = text", id="harmless"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_harmless(cell, written):
    """A spreadsheet never takes words for a formula."""
    assert export.harmless(pl.DataFrame({"a": [cell]}, schema={"a": pl.String})).item() == written


def test_flat_writes_lists_as_json():
    """Lists and structs fit one cell; an empty one is not a missing one."""
    rows = pl.DataFrame({"a": [["x", "é"], [], None]})
    assert export.flat(rows)["a"].to_list() == ['["x", "é"]', "[]", None]


@pytest.mark.parametrize("style", list(export.FORMATS))
def test_export_writes_every_table(tmp_path, style):
    """Every table and view becomes a file, in every format."""
    build = store.Build(tmp_path / snapshots.BUILD)
    build.close()
    snapshot = snapshots.publish(tmp_path, "run1")
    paths = export.export(snapshot, tmp_path / "out", style)
    assert {path.stem for path in paths} > set(TABLES)
    assert all(path.exists() for path in paths)


def test_unknown_format_is_refused(tmp_path):
    """A format nobody knows stops before anything is written."""
    with pytest.raises(Unusable, match="csv"):
        export.export(tmp_path / "x.duckdb", tmp_path / "out", "doc")
    assert not (tmp_path / "out").exists()
