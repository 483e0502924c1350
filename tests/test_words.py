"""One column name has one meaning, and the generated pages are up to date."""

from pathlib import Path

import pytest

from warehouse.dictionary import dictionary
from warehouse.tables import TABLES

ROOT = Path(__file__).parents[1]
# Words whose meaning the table completes: a title is of the row's own thing.
OWN = {
    "name", "kind", "label", "description", "note", "change", "problem", "code", "scheme", "terms", "method", "title",
    "role", "unit", "organisation", "condition", "author", "text", "duplicate_of", "value", "status", "certainty",
    "theme_id", "quote_count", "recommendation_count", "theme_count", "speaker_count", "document_count", "path",
    "document_id", "quote_id", "field", "table_name", "row_fingerprint", "recommendation_id",
    "old_value", "new_value", "recommended_by", "predicted_by", "stated_by",
}  # fmt: skip


def columns():
    """Yield every declared column with its table."""
    return [(t, name, c) for t, table in TABLES.items() for name, c in table.columns().items()]


def test_dictionary_is_up_to_date():
    """The data dictionary is what the tables declare: make dictionary."""
    assert (ROOT / "warehouse" / "README.md").read_text(encoding="utf-8") == dictionary()


@pytest.mark.parametrize(("table", "name", "column"), columns())
def test_every_column_says_what_it_means(table, name, column):
    """A column without a meaning cannot be used."""
    assert column.description, f"{table}.{name}"
    assert column.description.endswith(".")


def test_one_name_has_one_type():
    """The same word is the same type in every table."""
    types = {}
    for _, name, column in columns():
        types.setdefault(name, set()).add(str(column.dtype))
    assert {name: kinds for name, kinds in types.items() if len(kinds) > 1} == {}


def test_one_name_has_one_meaning():
    """The same word means the same in every table, but for those that a row completes."""
    meanings = {}
    for _, name, column in columns():
        meanings.setdefault(name, set()).add(column.description)
    assert {name for name, said in meanings.items() if len(said) > 1} <= OWN


@pytest.mark.parametrize(("name", "column"), [(name, column) for _, name, column in columns()])
def test_names_tell_what_they_hold(name, column):
    """Suffixes carry meaning: _id and text are strings, _count whole numbers, _share from 0 to 1."""
    suffix = name.rsplit("_", 1)[-1]
    expected = {"id": "String", "count": "UInt", "share": "Float64", "on": "Date", "at": "Datetime", "char": "UInt32"}
    assert expected.get(suffix, "") in str(column.dtype)


@pytest.mark.parametrize(
    "name",
    ["quotes_per_speaker", "theme_attention", "recommendation_matrix", "affiliation_timeline", "unheard", "syndication",
     "span(", "snippet(", "quotes_by("],
)  # fmt: skip
def test_every_view_is_in_the_dictionary(name):
    """What SQL users rely on is written down."""
    assert f"| `{name}" in dictionary()
