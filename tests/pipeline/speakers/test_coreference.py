"""Who a quote's source is: [[marked]] in the text."""

import pytest

from pipeline.language.spans import Span
from pipeline.speakers.coreference import UNNAMED, Source, attributed_rows, resolved, scene

INTRODUCED = "Ingrid Solberg, an energy analyst at the Fjord Institute, met Senator Paul Okoro on Monday."


def who(read, *paragraphs, **known):
    """Resolve the marked mention."""
    text = "\n\n".join(paragraphs)
    start = text.index("[[")
    end = text.index("]]") - 2
    unmarked = [paragraph.replace("[[", "").replace("]]", "") for paragraph in paragraphs]
    return resolved(scene(read(*unmarked, **known)), Span(start, end))


@pytest.mark.parametrize(
    ("paragraphs", "name", "resolution"),
    [
        pytest.param(["“It works,” [[Ingrid Solberg]] said."], "Ingrid Solberg", "full_name", id="full name"),
        pytest.param([INTRODUCED, "It works, [[Solberg]] said."], "Ingrid Solberg", "surname", id="surname"),
        pytest.param([INTRODUCED, "It works, [[Ms. Solberg]] said."], "Ingrid Solberg", "surname", id="courtesy title"),
        pytest.param([INTRODUCED, "It works, [[Sen. Okoro]] said."], "Paul Okoro", "surname", id="office"),
        pytest.param([INTRODUCED, "It works, [[the senator]] said."], "Paul Okoro", "title", id="title alone"),
        pytest.param(["Tom Gray, 24, [[who]] held on, said it works."], "Tom Gray", "full_name", id="an age between"),
        pytest.param(["[[Tom Gray per Harbour News]] said it works."], "Tom Gray", "full_name", id="as told elsewhere"),
        pytest.param(
            ["Tony Harlow spoke. Harlow laughed.", "[[Harlow]] said it works.", "His wife, Jane Harlow, left."],
            "Tony Harlow",
            "surname",
            id="a namesake who comes later",
        ),
        pytest.param(
            ["Pope Leo spoke in Rome.", "[[The letter signed by the Pope]] said it works."],
            "Leo",
            "title",
            id="whose letter",
        ),
        pytest.param([INTRODUCED, "It works, [[the energy analyst]] said."], "Ingrid Solberg", "nominal", id="nominal"),
        pytest.param(
            ["[[Ingrid Solberg, an analyst at the Fjord Institute,]] said it works."],
            "Ingrid Solberg",
            "full_name",
            id="apposition in the mention",
        ),
        pytest.param(
            ["[[Fjord Institute analyst Ingrid Solberg]] said it works."],
            "Ingrid Solberg",
            "full_name",
            id="role before the name",
        ),
        pytest.param(
            ["[[A spokeswoman for the ministry, Jane Harlow,]] said it works."],
            "Jane Harlow",
            "full_name",
            id="named spokeswoman",
        ),
        pytest.param(["It works, said [[the port's lawyer]], Jane Harlow."], "Jane Harlow", "full_name", id="behind"),
        pytest.param(
            ["[[The Senate Minority Leader]], Jane Harlow, said it works."], "Jane Harlow", "full_name", id="body in it"
        ),
        pytest.param(
            ["It is [[Ingrid Solberg's]] view that it works."], "Ingrid Solberg", "full_name", id="possessive mention"
        ),
        pytest.param(
            [INTRODUCED, "He met Solberg, [[who]] said it works."], "Ingrid Solberg", "surname", id="relative pronoun"
        ),
        pytest.param(
            ["“It works,” Ingrid Solberg said.", "“It is cheap,” [[she]] added."],
            "Ingrid Solberg",
            "pronoun",
            id="last speaker",
        ),
        pytest.param(["[[Kim Jong-un]] said no.", "x"], "Kim Jong-un", "full_name", id="family name first"),
        pytest.param(["Kim Jong-un spoke.", "No, [[Mr Kim]] said."], "Kim Jong-un", "surname", id="family name, first"),
        pytest.param(["[[Zorvane Quillby]] sees it so."], "Zorvane Quillby", "full_name", id="a name no list knows"),
    ],
)
def test_persons(read, paragraphs, name, resolution):
    """Lead from a mention to the fullest name the text gives."""
    assert who(read, *paragraphs) == Source(name, "person", resolution)


@pytest.mark.parametrize(
    ("paragraphs", "name", "kind"),
    [
        pytest.param(["[[South Korea]] announced a pact."], "South Korea", "government", id="country"),
        pytest.param(["[[Tokyo]] said it would wait."], "Japan", "government", id="capital"),
        pytest.param(["[[The Chinese government]] denied it."], "China", "government", id="people's government"),
        pytest.param(["[[The White House]] said it would wait."], "White House", "government", id="seat"),
        pytest.param(["[[The Ministry of Defence]] said no."], "Ministry of Defence", "organisation", id="ministry"),
        pytest.param(
            ["The Fjord Energy Institute (FEI) met.", "It works, [[the FEI]] said."],
            "Fjord Energy Institute",
            "organisation",
            id="abbreviation",
        ),
        pytest.param(
            ["The Fjord Energy Institute met.", "It works, [[the institute]] said."],
            "Fjord Energy Institute",
            "organisation",
            id="body noun",
        ),
    ],
)
def test_bodies(read, paragraphs, name, kind):
    """Let countries, their capitals and bodies speak under their own names."""
    found = who(read, *paragraphs)
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(["[[Officials]] said no."], id="officials"),
        pytest.param(["[[US officials]] said no."], id="officials of a country"),
        pytest.param(["[[A spokesman]] said no."], id="spokesman"),
        pytest.param(["[[A spokesman for Paul Okoro]] said no."], id="spokesman for somebody named"),
        pytest.param(["[[A spokeswoman for the White House]] said no."], id="spokeswoman for a body"),
        pytest.param(["[[Police]] said no."], id="police"),
        pytest.param([INTRODUCED, "It works, [[they]] said."], id="they"),
        pytest.param(["[[Paul Okoro and Ingrid Solberg]] said no."], id="two at once"),
        pytest.param(["[[Paul Okoro and his allies]] said no."], id="a name and others"),
        pytest.param([INTRODUCED, "It works, [[the minister]] said."], id="a title nobody bears"),
        pytest.param([INTRODUCED, "It works, [[a senator]] said."], id="an indefinite title"),
        pytest.param(["[[Okoro's allies]] said no."], id="possessor"),
    ],
)
def test_unnamed(read, paragraphs):
    """Leave groups and unnamed sources unnamed."""
    assert who(read, *paragraphs) == UNNAMED


@pytest.mark.parametrize(
    ("paragraphs", "name", "kind"),
    [
        pytest.param(
            ["Rain fell in Norway. Norway is large. Norway and Sweden met.", "[[The government]] said it works."],
            "Norway",
            "government",
            id="the one country",
        ),
        pytest.param(
            ["The Court of Appeal met. The Court of Appeal sat again.", "[[The three-judge court]] said it works."],
            "Court of Appeal",
            "organisation",
            id="a counted court",
        ),
    ],
)
def test_described_bodies(read, paragraphs, name, kind):
    """Lead from a description to the one body or country that it fits."""
    assert who(read, *paragraphs) == Source(name, kind, "nominal")


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(["Carla Bruun met Erik Bruun.", "It works, [[Bruun]] said."], id="one surname, two people"),
        pytest.param(["It works, [[she]] said."], id="nobody before"),
        pytest.param(["Peter Lund and Carl Dahl met.", "Later it rained.", "[[He]] said no."], id="two he could be"),
        pytest.param(["Peter Lund spoke.", "No, [[she]] said."], id="another pronoun"),
    ],
)
def test_abstentions(read, paragraphs):
    """Name nobody rather than guess."""
    assert who(read, *paragraphs) == Source(None, "person", "none")


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        pytest.param("[[Mrs. Bruun]]", "Carla Bruun", id="courtesy title"),
        pytest.param("[[Mr. Bruun]]", "Erik Bruun", id="the other one"),
    ],
)
def test_titles_part_namesakes(read, mention, name):
    """Let a courtesy title decide between two people with one surname."""
    assert who(read, "Carla Bruun met Erik Bruun.", f"It works, {mention} said.").name == name


def attribute(read, quoted, marks, *paragraphs):
    """Attribute quotes to the marked sources, in the order given."""
    reading = read(*paragraphs)
    quotes = [quoted(reading.text, *mark) for mark in marks]
    rows = {row["quote_id"]: row for row in attributed_rows(scene(reading), quotes)}
    return [(rows[quote["quote_id"]]["speaker_name"], rows[quote["quote_id"]]["resolution"]) for quote in quotes]


def test_carried_and_elided(read, quoted):
    """Go on with the speaker before when a quote has no source of its own."""
    marks = [("Ingrid Solberg", 0, "none"), (None, 60, "carried"), (None, 70, "elided")]
    found = attribute(
        read, quoted, marks, "Ingrid Solberg said it works.", "“And it is cheap. Very,” and so on and on."
    )
    assert found == [("Ingrid Solberg", "full_name"), ("Ingrid Solberg", "carried"), ("Ingrid Solberg", "elided")]


def test_nothing_to_carry(read, quoted):
    """Leave a floating quote unnamed when the one before is."""
    marks = [("Officials", 0, "none"), (None, 40, "carried")]
    found = attribute(read, quoted, marks, "Officials said it works.", "“And it is cheap.”")
    assert found == [(None, "none"), (None, "none")]


def test_elided_with_a_source(read, quoted):
    """Keep how the quotes stage found the source when it names one."""
    found = attribute(read, quoted, [("Solberg", 1, "elided")], "Ingrid Solberg came. Solberg smiled, and said no.")
    assert found == [("Ingrid Solberg", "elided")]


def test_speaker_turn(read, quoted):
    """Give the label in the margin the full name that the text states."""
    paragraphs = ["With me is Ben Ortega of the council.", "MR. ORTEGA: Thank you all for coming today."]
    assert attribute(read, quoted, [("MR. ORTEGA", 0, "speaker_turn")], *paragraphs) == [("Ben Ortega", "speaker_turn")]


def test_title_block_introduces(read):
    """Use the title for names, though it is no part of the kept text."""
    text = "Briefing by Ben Ortega\n\n“Thank you,” Ortega said."
    reading = read(text)
    reading = reading._replace(blocks=reading.blocks[1:], title_start_char=0, title_end_char=22)
    start = text.rindex("Ortega")
    assert resolved(scene(reading), Span(start, start + 6)).name == "Ben Ortega"


@pytest.mark.parametrize(
    ("kind", "publisher", "text", "name"),
    [
        pytest.param("report", "Harbour Audit Office", "[[We]] found that the pier is old.", "Harbour Audit Office",
                     id="a body's report"),
        pytest.param("article", "Harbour News", "[[We]] found that the pier is old.", None, id="an article"),
        pytest.param("report", None, "[[We]] found that the pier is old.", None, id="nobody's report"),
        pytest.param("report", "Harbour Audit Office", "Crews said: “[[We]] found that it is old.”", None,
                     id="in marks somebody else speaks"),
    ],
)  # fmt: skip
def test_we_in_a_report(read, kind, publisher, text, name):
    """A report's own voice is its publisher's."""
    assert who(read, text, kind=kind, publisher=publisher).name == name
