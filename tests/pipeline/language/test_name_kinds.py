"""What the word lists know."""

import pytest

from pipeline.language.name_kinds import (
    is_body_word,
    is_family_first,
    is_given_name,
    is_initials,
    is_known,
    known_kind,
)
from pipeline.language.word_lists import words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("Japan", "government", id="country"),
        pytest.param("White House", "government", id="seat"),
        pytest.param("Tokyo", "capital", id="capital"),
        pytest.param("Congress", "organisation", id="body"),
        pytest.param("NAFTA", "agreement", id="agreement"),
        pytest.param("Ohio", "place", id="state"),
        pytest.param("Dutch", "people", id="people"),
        pytest.param("Quillby", None, id="unknown"),
    ],
)
def test_known_kind(name, kind):
    """Say what the lists know a name to be."""
    assert known_kind(name) == kind


@pytest.mark.parametrize(
    ("first", "second", "is_it"),
    [
        pytest.param("Kim", "Jong-un", True, id="hyphen"),
        pytest.param("Xi", "Jinping", True, id="one word"),
        pytest.param("Moon", "Jae-in", True, id="a common word as family name"),
        pytest.param("Kim", "Philip", False, id="western given name behind"),
        pytest.param("Lee", "Agreement", False, id="common word behind"),
        pytest.param("Lind", "Jong-un", False, id="other family name"),
    ],
)
def test_is_family_first(first, second, is_it):
    """Recognise names whose family name stands first."""
    assert is_family_first(first, second) is is_it


@pytest.mark.parametrize(
    ("word", "is_it"),
    [
        pytest.param("Anna", True, id="she"),
        pytest.param("Peter", True, id="he"),
        pytest.param("Robin", True, id="any"),
        pytest.param("Mary-Jane", True, id="hyphen"),
        pytest.param("Quillby", False, id="no"),
    ],
)
def test_is_given_name(word, is_it):
    """Know given names."""
    assert is_given_name(word) is is_it


@pytest.mark.parametrize(("word", "is_it"), [("J.", True), ("J.K.", True), ("U.S.", False), ("Jr.", False)])
def test_is_initials(word, is_it):
    """Tell initials from countries."""
    assert is_initials(word) is is_it


def test_body_words():
    """Know words of bodies and agreements."""
    assert is_body_word("Institute")
    assert is_body_word("Treaty")
    assert not is_body_word("River")
    assert is_known("Anna")


def test_pronoun_lists_are_disjoint():
    """Let no given name stand for two pronouns."""
    assert not words("given_names_he") & words("given_names_she")
    assert not words("given_names_any") & (words("given_names_he") | words("given_names_she"))
    assert not words("titles_he") & words("titles_she")


@pytest.mark.parametrize("name", ["titles_he", "titles_she"])
def test_titles_are_titles(name):
    """List pronouns of titles for words that are titles, Señora and Duchess included."""
    assert len(words(name) & words("titles")) > 0.8 * len(words(name))
