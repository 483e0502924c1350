"""What the command line shows."""

import polars as pl
import pytest

from pipeline import reporting
from warehouse.problems import Unusable

FACTS = {
    "files": 12, "documents": 9, "unread": 2, "kept_blocks": 1200, "dropped_blocks": 30, "quotes": 7, "unattributed": 1,
    "speakers": 3, "themes": 4, "recommendations": 5, "unread_because": {"binary": 1, "empty": 1},
    "dropped_because": {"navigation": 30}, "failures": [], "renewed": {"documents": 9}, "seconds": {"quotes": 1.5},
    "snapshot": "/a/b.duckdb",
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({}, "12 found, 10 read (1 binary, 1 empty)", id="what-was-read-and-why-not"),
        pytest.param({}, "1,200 kept, 30 dropped (30 navigation)", id="what-was-dropped-and-why"),
        pytest.param({}, "7, 1 without a named speaker", id="quotes"),
        pytest.param({"renewed": {"documents": 0}}, "0 of them new or changed (nothing to do)", id="nothing-new"),
        pytest.param({"failures": [{}]}, "1 documents in some stage", id="a-stage-failed"),
        pytest.param({}, "/a/b.duckdb", id="where-it-is"),
    ],
)
def test_summary(capsys, change, expected):
    """The closing table says what was read, kept, dropped and found, and where it is."""
    reporting.print_summary(FACTS | change, as_json=False)
    assert expected in " ".join(capsys.readouterr().out.replace("│", " ").split())


def test_progress_is_silent_when_not_shown(capsys):
    """Scripts get no bars."""
    with reporting.progress(is_shown=False) as report:
        report("quotes", 1, 2)
    assert capsys.readouterr() == ("", "")


def test_progress_shows_a_bar_per_stage(capsys):
    """Each stage has a bar, also one with nothing to do."""
    with reporting.progress(is_shown=True) as report:
        report("quotes", 1, 2)
        report("quotes", 2, 2)
        report("mentions", 0, 0)
    shown = capsys.readouterr().err
    assert "quotes" in shown
    assert "2/2" in shown
    assert "0/0" in shown


def test_rows_in_an_unknown_format_are_refused():
    """A format nobody knows is named with those that are."""
    with pytest.raises(Unusable, match="table, csv, json"):
        reporting.print_rows(pl.DataFrame({"a": [1]}), "doc")


def test_figures_stand_side_by_side(capsys):
    """What differs in the last word only shares a line; the name of a corpus is no markup."""
    figures = [("all.attribution.p", 50.0, 2), ("all.attribution.f1", 66.7, 4), ("calibration_error", 0.0115, 3)]
    rows = pl.DataFrame(figures, schema=["metric", "value", "n"], orient="row")
    reporting.print_figures(rows.with_columns(corpus=pl.lit("[b]here"), model=pl.lit("rules")), as_json=False)
    lines = [" ".join(line.replace("│", " ").split()) for line in capsys.readouterr().out.splitlines()]
    assert {"[b]here, read by rules", "all.attribution P 50 F1 66.7 4", "calibration_error 0.0115 3"} <= set(lines)


def test_figures_for_scripts(capsys):
    """JSON lines, and nothing else."""
    rows = pl.DataFrame({"metric": ["m"], "value": [1.5]})
    reporting.print_figures(rows, as_json=True)
    assert capsys.readouterr().out == '{"metric":"m","value":1.5}\n'
