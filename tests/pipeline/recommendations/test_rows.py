"""Advice as rows: who gives it, who should act, and that the words are the raw text's."""

import polars as pl
import pytest

from pipeline.language.spans import Span
from pipeline.recommendations import recommendations
from pipeline.recommendations.quoted import quote_around
from warehouse.tables.recommendations import Recommendations

TEXT = (
    "Kenya and Uganda share the lake. The harvest failed twice in a row, and the price of maize doubled.\n\n"
    "“These governments should open\nthe border,” said Amina Diallo, who studies trade.\n\n"
    "The finance minister must not raise the duty because farmers are poor."
)


def block(words, **fields):
    """Place a block where its words stand."""
    start = TEXT.index(words)
    return {
        "start_char": start, "end_char": start + len(words), "role": "paragraph", "section": None, "list_number": None,
    } | fields  # fmt: skip


def documents(**fields):
    """Build a frame of one document."""
    start = TEXT.index("These")
    row = {
        "document_id": "d1", "text": TEXT, "title": "Maize", "title_start_char": None, "title_end_char": None,
        "publisher": "The Lake Post", "author": None, "published_on": None, "published_on_basis": "unknown",
        "kind": "article", "language": "en",
        "blocks": [block(paragraph) for paragraph in TEXT.split("\n\n")],
        "quotes": [{
            "quote_id": "q1", "speaker_name": "Amina Diallo", "start_char": start, "end_char": TEXT.index(",” said"),
            "segments": [{"start_char": start, "end_char": TEXT.index(",” said"), "in_quotation_marks": True}],
        }],
    }  # fmt: skip
    return pl.DataFrame([row | fields])


def test_rows_fit_the_table():
    """The frame is as declared, and every text is what stands at its offsets."""
    rows = Recommendations.validate(recommendations(documents()), cast=True)
    assert rows.height == 2
    for row in rows.to_dicts():
        assert row["text"] == TEXT[row["start_char"] : row["end_char"]]


def test_advice_in_a_quote():
    """The speaker of the quote advises; the group it names is found in the words before."""
    row = recommendations(documents()).filter(pl.col("quote_id") == "q1").to_dicts()[0]
    assert (row["recommended_by"], row["recommended_by_basis"]) == ("Amina Diallo", "quote")
    assert (row["actor"], row["actors"]) == ("These governments", ["Kenya", "Uganda"])
    assert row["action"] == "open the border"
    assert row["target"] == "the border"
    assert (row["modality"], row["strength"], row["polarity"]) == ("should", "medium", "do")


def test_advice_outside_a_quote():
    """Outside of quotes the document advises."""
    row = recommendations(documents()).filter(pl.col("quote_id").is_null()).to_dicts()[0]
    assert (row["recommended_by"], row["recommended_by_basis"]) == ("The Lake Post", "publisher")
    assert (row["modality"], row["strength"], row["polarity"]) == ("must", "strong", "stop")
    assert row["rationale"] == "because farmers are poor"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"author": "Juma Otieno"}, ("Juma Otieno", "author")),
        ({}, ("The Lake Post", "publisher")),
        ({"publisher": None}, (None, "unknown")),
        ({"kind": "transcript"}, (None, "unknown")),
    ],
    ids=["author before publisher", "publisher", "nobody", "many speak in a transcript"],
)
def test_adviser_of_the_document(fields, expected):
    """The author comes before the publisher; nobody is made up."""
    row = recommendations(documents(**fields)).filter(pl.col("quote_id").is_null()).to_dicts()[0]
    assert (row["recommended_by"], row["recommended_by_basis"]) == expected


def test_a_quote_without_speaker():
    """Words in a quote nobody can be named for are not the publisher's."""
    nameless = documents().with_columns(
        quotes=pl.col("quotes").list.eval(pl.element().struct.with_fields(speaker_name=pl.lit(None, pl.String)))
    )
    row = recommendations(nameless).filter(pl.col("quote_id") == "q1").to_dicts()[0]
    assert (row["recommended_by"], row["recommended_by_basis"]) == (None, "unknown")


def test_what_the_document_says_of_itself():
    """We recommended: the document advises, though the words count as a report of what was said."""
    own = documents().with_columns(
        quotes=pl.col("quotes").list.eval(
            pl.element().struct.with_fields(
                speaker_name=pl.lit(None, pl.String),
                mention=pl.lit("We"),
                segments=pl.element()
                .struct.field("segments")
                .list.eval(pl.element().struct.with_fields(in_quotation_marks=pl.lit(value=False))),
            )
        )
    )
    row = recommendations(own).filter(pl.col("quote_id") == "q1").to_dicts()[0]
    assert (row["recommended_by"], row["recommended_by_basis"]) == ("The Lake Post", "publisher")


def test_the_narrowest_quote_counts():
    """Of nested quotes the inner one is said by the one who advises."""
    outer = {"quote_id": "a", "segments": [{"start_char": 0, "end_char": 50}]}
    inner = {"quote_id": "b", "segments": [{"start_char": 10, "end_char": 30}]}
    assert quote_around([outer, inner], Span(12, 28)) is inner
    assert quote_around([outer, inner], Span(40, 48)) is outer
    assert quote_around([outer, inner], Span(60, 70)) is None


def test_resolutions_speak_for_their_body():
    """The body that enacts a resolution advises, whoever publishes it."""
    text = "The Harbour Council,\n\n1. Calls upon all captains to slow down;"
    blocks = [
        {"start_char": 0, "end_char": 20, "role": "paragraph", "section": None, "list_number": None},
        {"start_char": 22, "end_char": len(text), "role": "list_item", "section": None, "list_number": 1},
    ]
    (row,) = recommendations(documents(text=text, blocks=blocks, quotes=[])).to_dicts()
    assert (row["recommended_by"], row["recommended_by_basis"]) == ("The Harbour Council", "stated")
    assert (row["modality"], row["action"]) == ("operative", "slow down")


def test_nothing_in_nothing_out():
    """No documents give no rows, with the declared columns."""
    assert recommendations(documents().clear()).equals(Recommendations.create_empty())


def test_the_same_twice():
    """The same input gives the same rows in the same order."""
    assert recommendations(documents()).equals(recommendations(documents()))
