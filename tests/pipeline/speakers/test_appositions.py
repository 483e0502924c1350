"""Statements behind a name."""

import pytest

from pipeline.speakers.appositions import stated_behind
from pipeline.speakers.cast import cast


def behind(read, text):
    """List role, unit, organisation and words stated behind the first name."""
    reading = read(text)
    persons = cast(reading)
    mention = next(mention for mention in persons.mentions if mention.kind == "person")
    return [
        (found.role, found.unit, found.organisation, text[found.start_char : found.end_char])
        for found in stated_behind(reading, persons, mention)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Anna Lind, chair of the Fjord Council, spoke.",
            ("chair", None, "Fjord Council", "chair of the Fjord Council"),
            id="chair of",
        ),
        pytest.param(
            "Anna Lind, the Fjord Council's ports adviser, spoke.",
            ("ports adviser", None, "Fjord Council", "Fjord Council's ports adviser"),
            id="body's role",
        ),
        pytest.param(
            "Anna Lind was a senior fellow at Chatham House until May.",
            ("senior fellow", None, "Chatham House", "senior fellow at Chatham House"),
            id="was a",
        ),
        pytest.param(
            "Anna Lind, co-founder of Quillby, an airline, spoke.",
            ("co-founder", None, "Quillby", "co-founder of Quillby"),
            id="a body no list knows",
        ),
        pytest.param(
            "Anna Lind, president of France, spoke.", ("president", None, "France", "president of France"), id="country"
        ),
        pytest.param(
            "Anna Lind, head of the UN relief operation in Norway, spoke.",
            ("head", None, "UN", "head of the UN"),
            id="the country is only where",
        ),
        pytest.param(
            "Anna Lind, chairwoman of the harbour commission, spoke.",
            ("chairwoman", None, "harbour commission", "chairwoman of the harbour commission"),
            id="a body in lower case",
        ),
        pytest.param(
            "Anna Lind, deputy adviser for Northern Shipping, spoke.",
            ("deputy adviser", "Northern Shipping", None, "deputy adviser for Northern Shipping"),
            id="what an office answers for",
        ),
        pytest.param("Anna Lind, chair of the meeting, spoke.", ("chair", None, None, "chair"), id="no body"),
        pytest.param("Anna Lind, a lawyer who left, spoke.", ("lawyer", None, None, "lawyer"), id="ends before who"),
        pytest.param(
            "Anna Lind, a lawyer for Greenpeace in the U.S. and abroad, spoke.",
            ("lawyer", None, "Greenpeace", "lawyer for Greenpeace"),
            id="abbreviation inside",
        ),
    ],
)
def test_stated(read, text, expected):
    """Read role and body, and the words that state them."""
    assert behind(read, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Lind spoke.", id="no comma"),
        pytest.param("Anna Lind, Greenpeace and Oxfam spoke.", id="a list"),
        pytest.param("Anna Lind, 45, spoke.", id="an age alone"),
        pytest.param("Anna Lind, it is said, spoke.", id="a clause"),
        pytest.param("Anna Lind, a river in the north, rose.", id="no role"),
        pytest.param("Anna Lind, " + "very " * 80 + "old director, spoke.", id="too long"),
    ],
)
def test_not_stated(read, text):
    """State nothing where no role is said."""
    assert behind(read, text) == []


def test_three_at_once(read):
    """Read a list of roles one by one."""
    text = "Anna Lind, a student at Oxford University and a fellow at Chatham House and a member of the Fjord Council."
    assert [role for role, *_ in behind(read, text)] == ["student", "fellow", "member"]
