"""Text from outside shows as text, on the page and in a spreadsheet."""

import polars as pl
import pytest

from dashboard import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Straße, 東京, naïve 🐟", "Straße, 東京, naïve 🐟"),
        ("one\ttwo\nthree", "one\ttwo\nthree"),
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
        ("a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("a\rb", "a⟨U+000D⟩b"),
    ],
    ids=["letters", "blanks", "escape", "direction", "zero width", "tag", "carriage return"],
)
def test_visible(text, shown):
    """What cannot be seen is named; what can is left alone."""
    assert plain.visible(text) == shown


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "＝"])
def test_csv_holds_no_formula(sign):
    """A cell that a spreadsheet would calculate gets an apostrophe."""
    assert f"'{sign}1+1" in plain.csv(pl.DataFrame({"text": [f"{sign}1+1"]})).decode("utf-8-sig")


def test_csv_carriage_return():
    """A leading carriage return is named before it can act."""
    assert "⟨U+000D⟩=1" in plain.csv(pl.DataFrame({"text": ["\r=1"]})).decode("utf-8-sig")


def test_csv_leaves_numbers_alone():
    """A negative number is no formula."""
    rows = pl.DataFrame(
        {"number": [-1], "text": ["a=b"], "names": [["=x", "y"]], "nothing": pl.Series([None], dtype=pl.String)}
    )
    assert plain.csv(rows).decode("utf-8-sig").splitlines() == ["number,text,names,nothing", "-1,a=b,'=x; y,"]


def test_csv_opens_as_unicode():
    """A spreadsheet reads the signs as they were."""
    assert plain.csv(pl.DataFrame({"text": ["é"]})).startswith(b"\xef\xbb\xbf")


def test_shown_goes_into_lists():
    """Lists of texts are made visible too, and missing ones stay missing."""
    rows = pl.DataFrame({"names": [["\x1b"], None], "name": [None, "\x07"]})
    assert plain.shown(rows).to_dicts() == [
        {"names": ["⟨U+001B⟩"], "name": None},
        {"names": None, "name": "⟨U+0007⟩"},
    ]
