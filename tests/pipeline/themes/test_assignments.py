"""Themes of documents, passages, quotes and recommendations."""

import polars as pl
import pytest

from pipeline.themes import theme_assignments, themes
from pipeline.themes.policy_topics import theme_ids
from warehouse.tables.themes import ThemeAssignments, Themes

TITLE = "Teachers return to the classroom"
PARAGRAPHS = (
    "The teachers of the valley went on strike in May, and no school was open for six weeks.",
    "“Every pupil needs a textbook,” said the head of the school board, a former teacher.",
    "The hospital sent nurses and vaccines, and the clinic opened its doors to every patient.",
    "It rained a little.",
)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))


def statement(key, words):
    """Place a quote or a recommendation where its words stand."""
    return {key: words[:6], "start_char": TEXT.index(words), "end_char": TEXT.index(words) + len(words)}


def documents(**fields):
    """Build a frame of one document."""
    blocks = [
        {
            "start_char": TEXT.index(words), "end_char": TEXT.index(words) + len(words),
            "role": "paragraph", "section": None, "list_number": None,
        }
        for words in PARAGRAPHS
    ]  # fmt: skip
    row = {
        "document_id": "d1", "text": TEXT, "title": TITLE, "title_start_char": 0, "title_end_char": len(TITLE),
        "publisher": None, "author": None, "published_on": None, "published_on_basis": "unknown", "kind": "article",
        "language": "en", "blocks": blocks,
        "quotes": [statement("quote_id", "Every pupil needs a textbook"), statement("quote_id", "It rained a little")],
        "recommendations": [statement("recommendation_id", "opened its doors to every patient")],
    }  # fmt: skip
    return pl.DataFrame([row | fields])


def coded(frame):
    """Assign themes and show the codes."""
    codes = {theme_id: code for code, theme_id in theme_ids().items()}
    rows = ThemeAssignments.validate(theme_assignments(frame), cast=True)
    return rows.with_columns(code=pl.col("theme_id").replace_strict(codes, return_dtype=pl.String))


def test_one_primary_theme():
    """A document has one primary theme, whose row is about the passage that decided."""
    (row,) = coded(documents()).filter("is_primary").to_dicts()
    assert row["code"] == "6"
    assert (row["quote_id"], row["recommendation_id"]) == (None, None)
    assert TEXT[row["start_char"] : row["end_char"]] in (TITLE, *PARAGRAPHS)
    assert "teachers" in row["evidence"]


def test_passages_have_further_themes():
    """A passage about something else is assigned to its own theme."""
    rows = coded(documents()).filter(pl.col("quote_id").is_null() & pl.col("recommendation_id").is_null())
    health = rows.filter(code="3").to_dicts()
    assert [TEXT[row["start_char"] : row["end_char"]] for row in health] == [PARAGRAPHS[2]]
    assert not any(row["is_primary"] for row in health)


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [("quote_id", "Every ", "6"), ("quote_id", "It rai", "6"), ("recommendation_id", "opened", "3")],
    ids=["its own words", "no words of its own: the document's", "a recommendation"],
)
def test_statements(key, value, code):
    """Quotes and recommendations have themes of their own, or those around them."""
    rows = coded(documents()).filter(pl.col(key) == value).to_dicts()
    assert rows[0]["code"] == code
    assert rows[0]["evidence"]
    assert not rows[0]["is_primary"]


def test_borrowed_themes_score_lower():
    """A theme taken from around a statement counts less than one of its own words."""
    rows = {
        row["quote_id"]: row["score"] for row in coded(documents()).filter(pl.col("quote_id").is_not_null()).to_dicts()
    }
    assert rows["It rai"] < rows["Every "]


def test_the_title_counts_more():
    """With one word for each of two topics, the title's decides."""
    text = "Nurses\n\nA teacher spoke."
    block = {"start_char": 8, "end_char": len(text), "role": "paragraph", "section": None, "list_number": None}
    frame = documents(text=text, title_end_char=6, blocks=[block], quotes=[], recommendations=[])
    assert coded(frame).filter("is_primary")["code"].to_list() == ["3"]


def test_no_theme():
    """A text about none of the topics gets none."""
    text = "It rained a little."
    block = {"start_char": 0, "end_char": len(text), "role": "paragraph", "section": None, "list_number": None}
    frame = documents(
        text=text, title_start_char=None, title_end_char=None, blocks=[block], quotes=[], recommendations=[]
    )
    assert theme_assignments(frame).is_empty()


def test_places_alone_make_no_theme_of_a_running_text():
    """Every text names places."""
    lines = ("It rained in Kenya.", "It rained in Uganda.", "It rained in France.", "It rained.", "It rained on.")
    text, blocks = "\n\n".join(lines), []
    for line in lines:
        start = text.index(line)
        span = {"start_char": start, "end_char": start + len(line)}
        blocks.append(span | {"role": "paragraph", "section": None, "list_number": None})
    fields = {"title_start_char": None, "title_end_char": None, "quotes": [], "recommendations": []}
    assert theme_assignments(documents(text=text, blocks=blocks, **fields)).is_empty()
    assert not theme_assignments(documents(text=text, blocks=blocks[:1], **fields)).is_empty()


def test_a_word_in_passing_makes_no_theme_of_a_running_text():
    """A life that ended in a hospital is no matter of health."""
    lines = ("It rained.", "He was old.", "He lay in the hospital.", "It rained on.", "Many came.")
    text, blocks = "\n\n".join(lines), []
    for line in lines:
        span = {"start_char": text.index(line), "end_char": text.index(line) + len(line)}
        blocks.append(span | {"role": "paragraph", "section": None, "list_number": None})
    fields = {"title_start_char": None, "title_end_char": None, "quotes": [], "recommendations": []}
    assert theme_assignments(documents(text=text, blocks=blocks, **fields)).is_empty()
    assert not theme_assignments(documents(text=text, blocks=blocks[2:3], **fields)).is_empty()


def test_the_illness_of_the_dead_is_no_theme():
    """An obituary is not about health, whatever its subject died of."""
    title, line = (
        "Bishop of the valley dies",
        "Cancer took him, said the doctors of the clinic, in a ward for patients.",
    )
    text = f"{title}\n\n{line}"
    block = {"start_char": len(title) + 2, "end_char": len(text), "role": "paragraph", "section": None}
    fields = {"blocks": [block | {"list_number": None}], "quotes": [], "recommendations": []}
    frame = documents(text=text, title=title, title_start_char=0, title_end_char=len(title), **fields)
    assert "3" not in coded(frame)["code"].to_list()
    assert coded(documents(text=text, title="A life", title_start_char=None, title_end_char=None, **fields))[
        "code"
    ].to_list()


def test_a_text_that_is_only_a_title():
    """A headline alone has a theme."""
    frame = documents(text=TITLE, blocks=[], quotes=[], recommendations=[])
    assert coded(frame)["code"].to_list() == ["6"]


def test_themes():
    """The scheme fits its table."""
    assert Themes.validate(themes(), cast=True).height == 20


def test_nothing_in_nothing_out():
    """No documents give no rows, with the declared columns."""
    assert theme_assignments(documents().clear()).equals(ThemeAssignments.create_empty())


def test_the_same_twice():
    """The same input gives the same rows in the same order."""
    assert theme_assignments(documents()).equals(theme_assignments(documents()))
