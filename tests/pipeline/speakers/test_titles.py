"""Titles before a name."""

import pytest

from pipeline.speakers.titles import pronouns_of_given_name, pronouns_of_titles, titles_before


@pytest.mark.parametrize(
    ("before", "titles"),
    [
        pytest.param("We met Senator ", ["Senator"], id="one"),
        pytest.param("We met Prime Minister ", ["Prime", "Minister"], id="two"),
        pytest.param("We met Secretary of State ", ["Secretary", "of", "State"], id="of State"),
        pytest.param("We met prime minister ", ["prime", "minister"], id="lower case"),
        pytest.param("We met the State ", [], id="office without a title"),
        pytest.param("We met ", [], id="none"),
        pytest.param("", [], id="nothing before"),
        pytest.param("the President.\n\n", [], id="another paragraph"),
    ],
)
def test_titles_before(before, titles):
    """Read titles backwards from the name."""
    assert titles_before(f"{before}Lind", len(before)) == titles


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        pytest.param(["Mrs."], {"she"}, id="she"),
        pytest.param(["MR."], {"he"}, id="he, in capitals"),
        pytest.param(["Senator"], set(), id="neither"),
    ],
)
def test_pronouns_of_titles(titles, said):
    """Tell by which pronoun somebody goes, where a title does."""
    assert pronouns_of_titles(titles) == said


@pytest.mark.parametrize(("given", "said"), [("Anna", {"she"}), ("Peter", {"he"}), ("Robin", set()), ("", set())])
def test_pronouns_of_given_name(given, said):
    """Tell it from a given name only where the name does."""
    assert pronouns_of_given_name(given) == said
