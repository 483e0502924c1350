"""Statements before a name."""

import pytest

from pipeline.speakers.cast import cast
from pipeline.speakers.offices import stated_before


def before(read, text):
    """List role, organisation and words stated before the last name."""
    reading = read(text)
    persons = cast(reading)
    mention = [mention for mention in persons.mentions if mention.kind == "person"][-1]
    return [
        (found.role, found.organisation, text[found.start_char : found.end_char])
        for found in stated_before(reading, persons, mention)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "the Fjord Council spokesman Paul Okoro",
            ("spokesman", "Fjord Council", "Fjord Council spokesman Paul Okoro"),
            id="body",
        ),
        pytest.param(
            "the Fjord Council’s chief policy adviser Paul Okoro",
            ("chief policy adviser", "Fjord Council", "Fjord Council’s chief policy adviser Paul Okoro"),
            id="body's, with known modifiers",
        ),
        pytest.param(
            "with French President Paul Okoro", ("President", "France", "French President Paul Okoro"), id="people"
        ),
        pytest.param("with Ohio Sen. Paul Okoro", ("Sen.", "Ohio", "Ohio Sen. Paul Okoro"), id="state"),
        pytest.param(
            "with Senator Paul Okoro of New Mexico today",
            ("Senator", "New Mexico", "Senator Paul Okoro of New Mexico"),
            id="state behind",
        ),
        pytest.param(
            "with President Okoro of Ghana today",
            ("President", "Ghana", "President Okoro of Ghana"),
            id="country behind",
        ),
        pytest.param(
            "with Commissioner Okoro of the Ohio Department of Ports",
            ("Commissioner", None, "Commissioner Okoro"),
            id="a body that begins with a place",
        ),
        pytest.param(
            "our friend, Under Secretary of State Paul Okoro",
            ("Under Secretary of State", None, "Under Secretary of State Paul Okoro"),
            id="under secretary",
        ),
        pytest.param("with Professor Okoro of late", ("Professor", None, "Professor Okoro"), id="no place behind"),
        pytest.param("by former President Okoro", ("former President", None, "former President Okoro"), id="former"),
        pytest.param("by President-elect Okoro", ("President-elect", None, "President-elect Okoro"), id="elect"),
        pytest.param("Old Disputes\n\nPresident Okoro", ("President", None, "President Okoro"), id="below a heading"),
        pytest.param("said economist Paul Okoro", ("economist", None, "economist Paul Okoro"), id="behind a verb"),
    ],
)
def test_stated(read, text, expected):
    """Read role and body, and the words that state them."""
    assert before(read, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("said Paul Okoro", id="verb"),
        pytest.param("said Mr. Paul Okoro", id="courtesy"),
        pytest.param("He is the president. Paul Okoro left", id="sentence between"),
        pytest.param("the president, Paul Okoro", id="comma between"),
        pytest.param("Paul Okoro", id="nothing"),
    ],
)
def test_not_stated(read, text):
    """State nothing where no role is said."""
    assert before(read, text) == []
