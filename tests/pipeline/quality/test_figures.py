"""What is measured, under the names of the table's metrics."""

from datetime import date

from pipeline.quality.figures import TASK, Figure, Origin, as_rows, of_quotes
from pipeline.quality.gold import Annotated


def by_metric(figures):
    """Give value and number of cases by metric."""
    return {figure.metric: (figure.value, figure.n) for figure in figures}


def test_quotes_are_measured(text, one):
    """One of two is right with three of four words; a thought is kept out of speech."""
    gold = [one("Ann", "said rain", "rain will come soon"), one("Cy", "Cy said", "Snow falls", "direct")]
    thought = one("Bob", "soon", "rain", confidence=0.2)
    found = [one("Ann", "said rain", "rain will come", confidence=0.8), thought]
    measured = by_metric(of_quotes([(Annotated("a", text, gold), found)]))
    assert measured["all.attribution.p"] == (50, 2)
    assert measured["all.attribution.r"] == (50, 2)
    assert measured["speech.attribution.p"] == (100, 1)
    assert measured["speech.attribution.f1"] == (66.7, 2)
    assert measured["all.content.exact.f1"] == (0, 2)
    assert measured["all.content_iou50.p"] == (50, 2)
    assert measured["all.content.token.r"] == (50, 6)
    assert measured["all.recall_by_kind.indirect"] == (100, 1)
    assert measured["all.recall_by_kind.direct"] == (0, 1)
    assert "all.recall_by_kind.mixed" not in measured
    assert measured["calibration_error"] == (0.2, 2)
    assert measured["reliability.0.8-0.9.right_share"] == (1, 1)
    assert measured["reliability.0.2-0.3.confidence"] == (0.2, 1)


def test_nothing_found(text, one):
    """A text in which nothing is found still counts; of confidence there is nothing to say."""
    measured = by_metric(of_quotes([(Annotated("a", text, [one("Ann", "", "Snow falls")]), [])]))
    assert measured["all.attribution.r"] == (0, 1)
    assert measured["all.attribution.p"] == (0, 0)
    assert "calibration_error" not in measured


def test_figures_are_rows_of_the_table():
    """The origin of a figure stands in every row."""
    (row,) = as_rows([Figure("m", 1.5, 3)], Origin("here", TASK, "rules", date(2026, 1, 2))).to_dicts()
    assert row == {
        "corpus": "here", "task": "quotes", "metric": "m", "model": "rules", "value": 1.5, "n": 3,
        "measured_on": date(2026, 1, 2),
    }  # fmt: skip
