"""Whom he and she mean: the pronoun is [[marked]]."""

import pytest

from pipeline.language.spans import Span
from pipeline.speakers.cast import cast
from pipeline.speakers.pronouns import pronouns
from pipeline.speakers.salience import is_speaking


def meant(read, *paragraphs):
    """Name the figure that the marked pronoun means."""
    start = "\n\n".join(paragraphs).index("[[")
    reading = read(*(paragraph.replace("[[", "").replace("]]", "") for paragraph in paragraphs))
    persons = cast(reading)
    figure = pronouns(reading, persons).get(start)
    return None if figure is None else persons.figures[figure].name


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [
        pytest.param(["Ingrid Solberg spoke first. [[She]] was brief."], "Ingrid Solberg", id="subject before"),
        pytest.param(["Carl Dahl left early. Peter Lund said [[he]] would stay."], "Peter Lund", id="who says so here"),
        pytest.param(
            ["“It works,” Ingrid Solberg said.", "“It is cheap,” [[she]] said."], "Ingrid Solberg", id="speaker before"
        ),
        pytest.param(
            ["“Anna Lind is wrong,” Ingrid Solberg said.", "“I know it,” [[she]] said."],
            "Ingrid Solberg",
            id="a name inside a quotation weighs little",
        ),
        pytest.param(
            ["Peter Lund stayed at home.", "Lund aide Carl Dahl said no on Monday. [[He]] left early."],
            "Carl Dahl",
            id="a name that only says whose somebody is",
        ),
        pytest.param(
            ["Ingrid Solberg met Peter Lund.", "Then [[he]] left."], "Peter Lund", id="the only one who is a he"
        ),
        pytest.param(["Ms. Quillby met Mr. Zorvane.", "Then [[she]] left."], "Quillby", id="told by courtesy titles"),
        pytest.param(
            ["Peter Lund wrote to Carl Dahl. [[He]] asked for help."], "Peter Lund", id="subject rather than object"
        ),
        pytest.param(
            [
                "Peter Lund wrote a letter.",
                "Carl Dahl, a rival, called it a mistake.",
                "“We have better plans,” [[he]] said.",
            ],
            "Carl Dahl",
            id="who was only just introduced",
        ),
        pytest.param(
            ["Governor Peter Lund met Carl Dahl twice.", "The governor left early. [[He]] was tired."],
            "Peter Lund",
            id="an office between",
        ),
        pytest.param(["Peter Lund praised [[his]] staff."], "Peter Lund", id="possessive in the same sentence"),
        pytest.param(
            ["Peter Lund said no. He said it twice. Later [[he]] said yes."], "Peter Lund", id="through another pronoun"
        ),
        pytest.param(
            ["Ingrid Bruun spoke. Erik Bruun is her son. Bruun said no.", "“Never,” [[she]] added."],
            "Ingrid Bruun",
            id="one of two of a family name",
        ),
        pytest.param(
            ["Rain fell on Paul Okoro's house.", "Okoro said no.", "“Never,” [[he]] added."],
            "Paul Okoro",
            id="surname before",
        ),
    ],
)
def test_meant(read, paragraphs, name):
    """Mean whom a reader takes it to mean."""
    assert meant(read, *paragraphs) == name


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(["Then [[he]] left."], id="nobody named"),
        pytest.param(["Ingrid Solberg spoke.", "Then [[he]] left."], id="nobody who is a he"),
        pytest.param(["Then [[he]] left, Peter Lund said."], id="named only afterwards"),
        pytest.param(
            ["Peter Lund spoke.", *["It rained all day. It rained all night. It was wet."] * 3, "[[He]] left."],
            id="named too long ago",
        ),
        pytest.param(["Carl Bruun met Erik Bruun.", "Bruun spoke. [[He]] left."], id="a surname that two share"),
        pytest.param(["Peter Lund and Carl Dahl met.", "Then it rained.", "[[He]] left."], id="two at once"),
    ],
)
def test_unclear(read, paragraphs):
    """Mean nobody when it is not clear."""
    assert meant(read, *paragraphs) is None


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        pytest.param("Lund said no.", True, id="verb behind"),
        pytest.param("“No,” said Lund.", True, id="verb before"),
        pytest.param("“No,” said Mr. Lund.", True, id="verb before the title"),
        pytest.param("Lund has said no.", True, id="perfect"),
        pytest.param("He said Lund was ill.", False, id="somebody else says it"),
        pytest.param("Lund left.", False, id="another verb"),
    ],
)
def test_is_speaking(text, is_it):
    """Recognise who speaks by the verb beside the name."""
    start = text.index("Lund")
    assert is_speaking(text, Span(start, start + 4)) is is_it


def test_gender_stays_inside(read):
    """Keep what pronouns tell within one reading of one document."""
    reading = read("Robin Vale spoke. She was brief.")
    persons = cast(reading)
    assert list(pronouns(reading, persons).values()) == [0]
    assert persons.figures[0].pronouns == set()
    assert cast(reading).figures[0].pronouns == set()
