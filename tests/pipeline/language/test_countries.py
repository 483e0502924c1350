"""Countries, capitals and peoples."""

import pytest

from pipeline.language.countries import by_capital, by_name, by_people, countries, is_country


def test_names_are_unambiguous():
    """List no name for two countries."""
    listed = [name for country in countries() for name in (country.name, *country.other_names)]
    assert len(listed) == len(set(listed)) == len(by_name())


@pytest.mark.parametrize(
    ("lookup", "word", "country"),
    [
        pytest.param(by_name, "USA", "United States", id="short form"),
        pytest.param(by_name, "North Korea", "North Korea", id="name"),
        pytest.param(by_capital, "Pyongyang", "North Korea", id="capital"),
        pytest.param(by_people, "Dutch", "Netherlands", id="people"),
    ],
)
def test_lookups(lookup, word, country):
    """Lead every word to its country."""
    assert lookup()[word] == country


def test_is_country():
    """Tell countries and capitals from other places."""
    assert [is_country(word) for word in ("Japan", "Tokyo", "Osaka")] == [True, True, False]
