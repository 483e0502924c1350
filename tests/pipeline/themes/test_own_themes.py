"""The user's own themes."""

import pytest

from pipeline.language.readings import readings
from pipeline.themes import further_assignments, themes, user_themes
from pipeline.themes.own_themes import user_assignments
from tests.pipeline.themes.test_discovery import reading
from warehouse.tables.themes import Themes

FILE = 'label,description,terms\nFerries,"Boats, and what they cost",ferry;ticket*\nPiers,,pier|jetty\n'


def test_themes_are_read():
    """Labels, descriptions and terms."""
    found = user_themes(FILE)
    assert [(theme.label, theme.terms) for theme in found.themes] == [
        ("Ferries", ("ferry", "ticket*")), ("Piers", ("pier", "jetty")),
    ]  # fmt: skip
    assert found.warnings == ()
    assert Themes.validate(themes(own=found.themes), cast=True).filter(scheme="user").height == 2


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("name\nFerries\n", "line 1: there is no column called label"),
        ("label,terms\nFerries\n", "line 2: the number of fields is not that of the header"),
        ("label,terms\n ,boat\n", "line 2: there is no label"),
        ("label\nFerries\nferries\n", "line 3: the label stands there before"),
    ],
    ids=["no-label-column", "too-few-fields", "no-label", "again"],
)
def test_broken_lines_are_told(text, warning):
    """A broken line is told with its number and skipped."""
    assert user_themes(text).warnings == (f"themes.csv, {warning}",)


def test_assignments_by_terms():
    """What has a theme's terms belongs to it, with the terms as evidence; the document has one primary theme."""
    (one,) = readings(reading())
    own = user_themes(FILE).themes
    rows = list(user_assignments(one, own))
    labels = {theme.theme_id: theme.label for theme in own}
    found = [
        (labels[row["theme_id"]], row["evidence"]) for row in rows if not (row["quote_id"] or row["recommendation_id"])
    ]
    assert found == [("Ferries", ["ferry", "tickets"]), ("Ferries", ["tickets", "ferry"]), ("Piers", ["pier"])]
    assert sum(row["is_primary"] for row in rows) == 1
    assert [labels[row["theme_id"]] for row in rows if row["quote_id"] == "q1"] == ["Piers"]


def test_a_theme_without_terms_goes_by_its_description(monkeypatch):
    """Without terms, what points the same way as the description belongs to a theme."""
    monkeypatch.setattr("pipeline.themes.own_themes.NEAR_FROM", -1.0)
    found = further_assignments(reading(), {}, user_themes("label,description\nFerries,Boats to the island\n").themes)
    assert found.filter(found["score"] > 0)["evidence"].to_list() in ([], [[]] * found.height)
