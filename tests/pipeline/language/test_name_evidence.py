"""What stands beside a name."""

import pytest

from pipeline.language.capitalised import runs
from pipeline.language.name_evidence import acting_words, is_described, is_place, is_speaking_single, speaks
from pipeline.language.name_phrases import pieces


def piece_of(text, word):
    """Read the piece that begins with a word."""
    return next(piece for run in runs(text, 0, len(text)) for piece in pieces(run) if piece.words[0] == word)


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        pytest.param("They met in Tokyo today.", True, id="in"),
        pytest.param("They flew to Tokyo today.", True, id="to"),
        pytest.param("Then Tokyo, Japan, shook.", True, id="country behind"),
        pytest.param("Then Tokyo agreed.", False, id="subject"),
        pytest.param("in Tokyo's view", False, id="possessive"),
        pytest.param("between Seoul and Tokyo, which agree", False, id="relative clause"),
    ],
)
def test_is_place(text, is_it):
    """Tell a city from a capital that acts."""
    assert is_place(text, piece_of(text, "Tokyo")) is is_it


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        pytest.param("Quillby said no.", True, id="verb behind"),
        pytest.param("No, said Quillby.", True, id="verb before"),
        pytest.param("the analyst Quillby left", True, id="role before"),
        pytest.param("Quillby, who left", True, id="who"),
        pytest.param("Quillby himself", True, id="himself"),
        pytest.param("Quillby left.", False, id="other verb"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_speaks(text, is_it):
    """Notice verbs of speaking and roles."""
    assert is_it is None or speaks(text, piece_of(text, "Quillby")) is is_it


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        pytest.param("Zorv Quillby, 45, left.", True, id="age"),
        pytest.param("Zorv Quillby, a retired teacher, left.", True, id="role"),
        pytest.param("Zorv Quillby (D-Ohio) left.", True, id="party"),
        pytest.param("Zorv Quillby who left", True, id="who"),
        pytest.param("Zorv Quillby, a river, rose.", False, id="no role"),
        pytest.param("Zorv Quillby left.", False, id="nothing"),
    ],
)
def test_is_described(text, is_it):
    """Notice what describes a person."""
    assert is_described(text, piece_of(text, "Zorv")) is is_it


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        pytest.param("Quillby said no.", True, id="speaks"),
        pytest.param("Quillby said it would pay.", False, id="speaks of itself: a body"),
        pytest.param("Energy said no.", False, id="common word"),
        pytest.param("XQZT said no.", False, id="abbreviation"),
    ],
)
def test_is_speaking_single(text, is_it):
    """Take a lone word for a family name when it speaks."""
    assert is_speaking_single(text, piece_of(text, text.split()[0])) is is_it


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        pytest.param("Then Quillby smiled. Later Quillby left.", {"Quillby"}, id="acts twice"),
        pytest.param("Then Quillby smiled. He met Quillby.", set(), id="acts once"),
        pytest.param("Then Quillby grew. Quillby's roads. We live in Quillby.", set(), id="a place"),
        pytest.param("Then the Quillby turned. The Quillby waited.", set(), id="an article before"),
    ],
)
def test_acting_words(text, acting):
    """Learn lone names from what they do."""
    found = [piece for run in runs(text, 0, len(text)) for piece in pieces(run)]
    assert acting_words(text, found) == acting
