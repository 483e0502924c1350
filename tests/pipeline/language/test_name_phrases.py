"""Names and leftovers of one run of capitalised words."""

import pytest

from pipeline.language.capitalised import runs
from pipeline.language.name_phrases import pieces


def read(text):
    """List kind and words of each piece."""
    return [(piece.kind, " ".join(piece.words)) for run in runs(text, 0, len(text)) for piece in pieces(run)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("so Anna Lind left", [("person", "Anna Lind")], id="person"),
        pytest.param("so Senator Okoro left", [("person", "Okoro")], id="title"),
        pytest.param(
            "so U.S. Senator Paul Okoro left",
            [("government", "U.S."), ("person", "Paul Okoro")],
            id="country, title and person",
        ),
        pytest.param(
            "so White House Press Secretary Anna Lind left",
            [("government", "White House"), ("person", "Anna Lind")],
            id="seat, titles and person",
        ),
        pytest.param(
            "so University of Texas Professor Anna Lind left",
            [("organisation", "University Texas"), ("person", "Anna Lind")],
            id="body with complement, title and person",
        ),
        pytest.param(
            "so Secretary of Defense Anna Lind left", [("person", "Anna Lind")], id="office between title and name"
        ),
        pytest.param(
            "so Justice Department spokesman Paul Okoro left",
            [("organisation", "Justice Department"), ("person", "Paul Okoro")],
            id="lower-case role between",
        ),
        pytest.param("so the Fjord Council left", [("organisation", "Fjord Council")], id="body"),
        pytest.param("so the Fjord Treaty fell", [("agreement", "Fjord Treaty")], id="agreement"),
        pytest.param("so Marsh & Quillby left", [("organisation", "Marsh & Quillby")], id="firm"),
        pytest.param("so Tokyo left", [("capital", "Tokyo")], id="capital"),
        pytest.param("so the French left", [("people", "French")], id="people"),
        pytest.param("so Ohio left", [("place", "Ohio")], id="place"),
        pytest.param("so Quillby left", [("unknown", "Quillby")], id="unknown"),
        pytest.param("so Republican New Hampshire voted", [("place", "New Hampshire")], id="party before a place"),
        pytest.param("so Vice Presidents left", [("unknown", "Presidents")], id="titles of several"),
        pytest.param("The Senate rose", [("organisation", "Senate")], id="article opens"),
        pytest.param("so The left", [], id="function word"),
    ],
)
def test_pieces(text, expected):
    """Part a run into what it names."""
    assert [(kind, words.replace(" of ", " ")) for kind, words in read(text)] == [
        (kind, words.replace("Marsh & Quillby", "Marsh Quillby")) for kind, words in expected
    ]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        pytest.param("so the U.S. left", "United States", id="short form"),
        pytest.param("so Tokyo left", "Japan", id="capital"),
        pytest.param("so the French left", "France", id="people"),
        pytest.param("so Anna Lind left", None, id="person"),
    ],
)
def test_canonical(text, canonical):
    """Say which country a piece stands for."""
    (found,) = [piece for run in runs(text, 0, len(text)) for piece in pieces(run)]
    assert found.canonical == canonical
