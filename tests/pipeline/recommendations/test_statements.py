"""Findings and predictions as rows: whose words they are, and that they stand where they say."""

import polars as pl

from pipeline.recommendations import findings, predictions
from tests.pipeline.recommendations.test_rows import documents
from warehouse.tables.findings import Findings
from warehouse.tables.predictions import Predictions

TEXT = (
    "Chad and Niger share the lake.\n\n“The drought could destroy the harvest,” said Amina Diallo. She said that the "
    "two countries will sign the treaty.\n\nLate rains led to a strike of the millers."
)
SAID = ["The drought could destroy the harvest,", "that the two countries will sign the treaty"]


def quote(number, words):
    """Let Amina Diallo say some words."""
    start = TEXT.index(words)
    segment = {"start_char": start, "end_char": start + len(words), "in_quotation_marks": number == 0}
    return {"quote_id": f"q{number}", "speaker_name": "Amina Diallo", "segments": [segment]} | {
        key: segment[key] for key in ("start_char", "end_char")
    }


def told():
    """Build a frame of one document with two quotes."""
    blocks, start = [], 0
    for words in TEXT.split("\n\n"):
        start = TEXT.index(words)
        blocks.append(
            {"start_char": start, "end_char": start + len(words), "role": "paragraph", "section": None,
             "list_number": None}
        )  # fmt: skip
    return documents(text=TEXT, blocks=blocks, quotes=[quote(number, words) for number, words in enumerate(SAID)])


def test_findings_are_the_speakers_or_the_texts():
    """A finding inside a quote is narrowed to it and is its speaker's; outside the text itself states it."""
    rows = Findings.validate(findings(told()), cast=True).sort("start_char").to_dicts()
    assert [(row["kind"], row["stated_by"], row["quote_id"], row["text"]) for row in rows] == [
        ("risk", "Amina Diallo", "q0", "The drought could destroy the harvest"),
        ("cause", None, None, "Late rains led to a strike of the millers."),
    ]
    assert all(row["text"] == TEXT[row["start_char"] : row["end_char"]] for row in rows)


def test_predictions_name_who_and_about_whom():
    """A prediction in a quote is its speaker's; a group points back to the countries named before."""
    (row,) = Predictions.validate(predictions(told()), cast=True).to_dicts()
    assert (row["predicted_by"], row["certainty"]) == ("Amina Diallo", "high")
    assert row["about"] == ["Chad", "Niger"]
    assert row["text"] == "the two countries will sign the treaty"
    assert (row["outcome"], row["outcome_document_id"]) == (None, None)


def test_predictions_outside_quotes_are_the_publishers():
    """What no quote says, the text says."""
    text = "The old pier will collapse within a decade."
    blocks = [{"start_char": 0, "end_char": len(text), "role": "paragraph", "section": None, "list_number": None}]
    (row,) = predictions(documents(text=text, blocks=blocks, quotes=[])).to_dicts()
    assert (row["predicted_by"], row["quote_id"]) == ("The Lake Post", None)
    quoted = predictions(told()).to_dicts()[0]
    assert row["confidence"] < quoted["confidence"]


def test_nothing_in_nothing_out():
    """No documents give no rows, with the declared columns."""
    assert findings(documents().clear()).equals(Findings.create_empty())
    assert predictions(documents().clear()).equals(Predictions.create_empty())


def test_headings_predict_nothing():
    """A heading or a caption is no statement."""
    heading = told().with_columns(
        blocks=pl.col("blocks").list.eval(pl.element().struct.with_fields(role=pl.lit("heading")))
    )
    assert predictions(heading).is_empty()
    assert findings(heading).is_empty()
