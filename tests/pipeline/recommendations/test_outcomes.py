"""Evidence of what became of a prediction: offered by later texts, never decided."""

from datetime import date

import polars as pl
import pytest

from pipeline.recommendations import outcomes
from pipeline.recommendations.outcomes import Later, evidence

PREDICTION = {
    "prediction_id": "p",
    "text": "the two parties will ultimately sign the fishing accord",
    "about": ["Chile", "Peru"],
    "published_on": date(2012, 5, 1),
}
TOLD = "The sea was calm. Chile and Peru renewed the fishing accord on Monday."


def offered(text, published_on):
    """Ask for evidence in one later text."""
    return evidence(PREDICTION, [Later("d", text, published_on)])


@pytest.mark.parametrize(
    ("text", "published_on", "basis"),
    [
        pytest.param(TOLD, date(2015, 1, 1), "published on 2015-01-01", id="later"),
        pytest.param(
            f"{TOLD} The games of 2014 are over.", None, "undated, names the year 2014", id="undated-but-later"
        ),
    ],
)
def test_offered(text, published_on, basis):
    """A later sentence that names those it is about and the thing itself is evidence, with its basis and words."""
    found = offered(text, published_on)
    assert found.document_id == "d"
    assert found.basis.startswith(basis)
    assert found.basis.endswith("Chile and Peru renewed the fishing accord on Monday.")


@pytest.mark.parametrize(
    ("text", "published_on"),
    [
        pytest.param(TOLD, date(2011, 1, 1), id="earlier"),
        pytest.param(TOLD, None, id="undated-without-a-year"),
        pytest.param("Chile renewed the fishing accord on Monday.", date(2015, 1, 1), id="one-of-two-names"),
        pytest.param("Chile and Peru played football.", date(2015, 1, 1), id="another-event"),
        pytest.param("Chile and Peru may renew the fishing accord.", date(2015, 1, 1), id="looks-ahead-itself"),
    ],
)
def test_not_offered(text, published_on):
    """Whatever does not surely speak of the same event later is no evidence."""
    assert offered(text, published_on) is None


def test_frames():
    """The frame says open where evidence is offered, and nothing where there is none."""
    later = [{"document_id": "d", "text": TOLD, "published_on": date(2015, 1, 1)}]
    rows = pl.DataFrame(
        [PREDICTION | {"later": later}, PREDICTION | {"prediction_id": "q", "about": ["Chad"], "later": later}]
    )
    assert outcomes(rows).select("prediction_id", "outcome", "outcome_document_id").rows() == [("p", "open", "d")]
