"""The figures that are shipped."""

import json
from datetime import date

import polars as pl
import pytest

from pipeline.quality import stored
from warehouse.problems import Unusable
from warehouse.tables.quality import Quality

LINE = {
    "corpus": "here", "task": "quotes", "metric": "m", "model": "rules", "value": 1.5, "n": 3,
    "measured_on": "2026-01-02",
}  # fmt: skip


def rows(**changes):
    """Give one row of the table."""
    row = {**LINE, "measured_on": date(2026, 1, 2), **changes}
    return pl.DataFrame([row], schema=Quality.create_empty().schema)


@pytest.mark.parametrize("contents", [None, "", "\n"], ids=["no-file", "empty-file", "blank-line"])
def test_nothing_stored_is_an_empty_table(tmp_path, contents):
    """A build without figures has an empty table."""
    path = tmp_path / "results.jsonl"
    if contents is not None:
        path.write_text(contents)
    assert stored.results(path).equals(Quality.create_empty())


def test_stored_figures_come_back(tmp_path):
    """What was kept is read as it was."""
    path = tmp_path / "results.jsonl"
    stored.keep(rows(), path)
    assert stored.results(path).equals(rows())
    assert json.loads(path.read_text()) == LINE


def test_same_corpus_and_task_are_replaced(tmp_path):
    """Older figures of the same task on the same corpus go, by whatever model; the others stay."""
    path = tmp_path / "results.jsonl"
    for change in ({"metric": "old", "model": "older"}, {"corpus": "there"}, {"task": "themes"}, {"value": 2.5}):
        stored.keep(rows(**change), path)
    kept = stored.results(path).select("corpus", "task", "metric", "value").rows()
    assert kept == [("here", "quotes", "m", 2.5), ("here", "themes", "m", 1.5), ("there", "quotes", "m", 1.5)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{", id="no-json"),
        pytest.param("3", id="no-object"),
        pytest.param(json.dumps({**LINE, "more": 1}), id="too-much"),
        pytest.param(json.dumps({k: v for k, v in LINE.items() if k != "n"}), id="too-little"),
        pytest.param(json.dumps({**LINE, "value": "much"}), id="no-number"),
        pytest.param(json.dumps({**LINE, "value": None}), id="no-value"),
        pytest.param(json.dumps({**LINE, "n": -1}), id="fewer-than-none"),
        pytest.param(json.dumps({**LINE, "metric": None}), id="no-metric"),
        pytest.param(json.dumps({**LINE, "measured_on": "once"}), id="no-date"),
        pytest.param(json.dumps({**LINE, "measured_on": 3}), id="a-number-for-a-date"),
    ],
)
def test_broken_line_is_named(tmp_path, line):
    """Bad set-up: the file and the line."""
    path = tmp_path / "results.jsonl"
    path.write_text(json.dumps(LINE | {"metric": "first"}) + "\n" + line + "\n")
    with pytest.raises(Unusable, match=r"results\.jsonl, line 2"):
        stored.results(path)


def test_same_figure_twice_is_refused(tmp_path):
    """Two answers to one question are no answer."""
    path = tmp_path / "results.jsonl"
    path.write_text(2 * (json.dumps(LINE) + "\n"))
    with pytest.raises(Unusable, match="quality table"):
        stored.results(path)


def test_unreadable_file_says_so(tmp_path):
    """A file in another encoding is bad set-up."""
    (tmp_path / "results.jsonl").write_bytes(b"\xff")
    with pytest.raises(Unusable, match="cannot be read"):
        stored.results(tmp_path / "results.jsonl")


def test_unwritable_file_says_so(tmp_path):
    """Where nothing can be written, the message says where to."""
    with pytest.raises(Unusable, match="cannot be written"):
        stored.keep(rows(), tmp_path / "nowhere" / "results.jsonl")


def test_shipped_figures_are_usable():
    """What lies in the package is what a build can lay down."""
    assert stored.results().columns == Quality.column_names()
