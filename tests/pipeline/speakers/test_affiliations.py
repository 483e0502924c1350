"""Who somebody was, and the words that say so."""

from datetime import date

import pytest

from pipeline.run import composition
from pipeline.speakers import people
from warehouse.tables.affiliations import Affiliations


def affiliations(documents):
    """Read documents, and look at the affiliations alone."""
    return composition.said(documents)["affiliations"]


def stated(reading):
    """List what a reading states: name, role, unit, organisation."""
    return [
        (row["speaker_name"], row["role"], row["unit"], row["organisation"])
        for row in sorted(people(reading, []).affiliations, key=lambda row: (row["start_char"], row["end_char"]))
    ]


def spans(reading):
    """List the words that state it."""
    rows = sorted(people(reading, []).affiliations, key=lambda row: (row["start_char"], row["end_char"]))
    return [reading.text[row["start_char"] : row["end_char"]] for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Anna Lind, a researcher at Uppsala University, told us.",
            ("Anna Lind", "researcher", None, "Uppsala University"),
            id="at",
        ),
        pytest.param(
            "Anna Lind, director of the Ocean Security Program at the Center for a Northern Europe, told us.",
            ("Anna Lind", "director", "Ocean Security Program", "Center for a Northern Europe"),
            id="unit and organisation",
        ),
        pytest.param(
            "Anna Lind, a researcher at the Oslo office of the International Institute for Strategic Studies, said so.",
            ("Anna Lind", "researcher", "Oslo office", "International Institute for Strategic Studies"),
            id="unit in lower case",
        ),
        pytest.param(
            "Anna Lind, 45, the mayor of Oakland, said so.",
            ("Anna Lind", "mayor", None, "Oakland"),
            id="age and a place",
        ),
        pytest.param(
            "Anna Lind is a professor at Uppsala University.",
            ("Anna Lind", "professor", None, "Uppsala University"),
            id="is a",
        ),
        pytest.param(
            "said Anna Lind, the former deputy director of the CIA.",
            ("Anna Lind", "former deputy director", None, "CIA"),
            id="former",
        ),
        pytest.param("said Anna Lind, a retired teacher.", ("Anna Lind", "retired teacher", None, None), id="no body"),
        pytest.param(
            "said Anna Lind, Greenpeace's campaign manager.",
            ("Anna Lind", "campaign manager", None, "Greenpeace"),
            id="body's role behind",
        ),
    ],
)
def test_behind(read, text, expected):
    """Read the apposition behind a name."""
    assert stated(read(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "We met White House spokesman Paul Okoro.",
            ("Paul Okoro", "spokesman", None, "White House"),
            id="body and role",
        ),
        pytest.param(
            "We met Greenpeace’s Ocean Policy Chair Anna Lind.",
            ("Anna Lind", "Ocean Policy Chair", None, "Greenpeace"),
            id="body's unit and role",
        ),
        pytest.param(
            "We met Japanese Prime Minister Haruto Mori.",
            ("Haruto Mori", "Prime Minister", None, "Japan"),
            id="people and office",
        ),
        pytest.param(
            "We met the Greek prime minister Nikos Vale.",
            ("Nikos Vale", "prime minister", None, "Greece"),
            id="office in lower case",
        ),
        pytest.param(
            "We met New Jersey governor Paul Okoro.", ("Paul Okoro", "governor", None, "New Jersey"), id="state"
        ),
        pytest.param(
            "We met Secretary of State Anna Lind.", ("Anna Lind", "Secretary of State", None, None), id="of State"
        ),
        pytest.param("We met analyst Anna Lind.", ("Anna Lind", "analyst", None, None), id="role alone"),
    ],
)
def test_before(read, text, expected):
    """Read the office before a name."""
    assert stated(read(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We met Mr. Okoro and Dr. Anna Lind.", id="courtesy titles"),
        pytest.param("We met Anna Lind, who laughed.", id="relative clause"),
        pytest.param("After Anna Lind, and a teacher, we left.", id="and"),
        pytest.param("Well, Anna Lind, the president will speak later.", id="somebody addressed"),
        pytest.param("We met Anna Lind, in a hurry.", id="adverbial"),
    ],
)
def test_nothing_stated(read, text):
    """State nothing where nothing is stated."""
    assert stated(read(text)) == []


def test_two_at_once(read):
    """Make two rows of two roles, each with its own words."""
    reading = read("So says Anna Lind, a student at Oxford University focusing on ports and a fellow at Chatham House.")
    assert stated(reading) == [
        ("Anna Lind", "student", None, "Oxford University"),
        ("Anna Lind", "fellow", None, "Chatham House"),
    ]
    assert spans(reading) == ["student at Oxford University", "fellow at Chatham House"]


def test_span_before(read):
    """Let the span of an office before a name run from the body to the name."""
    assert spans(read("He met Greenpeace’s Ocean Chair Anna Lind.")) == ["Greenpeace’s Ocean Chair Anna Lind"]


def test_short_body_name(read):
    """Spell out a shortened body when the text or the publisher does."""
    sentence = "A report by Fjord’s Ocean Chair Anna Lind."
    assert stated(read(sentence, publisher="Fjord Institute"))[0][3] == "Fjord Institute"
    assert stated(read(sentence, "The Fjord Institute is old."))[0][3] == "Fjord Institute"
    assert stated(read(sentence))[0][3] == "Fjord"


def test_said_once(read):
    """State the same thing once a document, under the fullest name."""
    reading = read("President Paul Okoro came.", "President Okoro left. President Okoro slept.")
    assert stated(reading) == [("Paul Okoro", "President", None, None)]


def test_kept_text_only(read):
    """Leave names in dropped lines alone."""
    reading = read("Listen: analyst Anna Lind.", "Rain fell.")
    assert stated(reading._replace(blocks=reading.blocks[1:])) == []


def test_dated_as_the_document(read, framed):
    """Date a statement as its document is, with the same basis."""
    frame = affiliations(framed(read("We met analyst Anna Lind.")))
    assert frame.select("as_of", "as_of_basis").row(0) == (date(2020, 5, 1), "stated")
    undated = read("We met analyst Anna Lind.", published_on=None, published_on_basis="unknown")
    assert affiliations(framed(undated))["as_of"].to_list() == [None]


def test_declared(read, framed):
    """Fit the declared table, with and without rows."""
    frame = framed(read("We met analyst Anna Lind."))
    assert Affiliations.validate(affiliations(frame), cast=True).height == 1
    assert Affiliations.validate(affiliations(frame.clear()), cast=True).is_empty()
