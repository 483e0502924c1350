"""Names in a text, kind by kind and difficulty by difficulty."""

from itertools import pairwise

import pytest

from pipeline.language.names import names
from pipeline.language.spans import Span


def found(text, kind=None):
    """List the words of the names in a text."""
    return [name.span.of(text) for name in names(text) if kind in {None, name.kind}]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        pytest.param("We met Ingrid Solberg there.", ["Ingrid Solberg"], id="given name and family name"),
        pytest.param("We met John Q. Harlow there.", ["John Q. Harlow"], id="initial"),
        pytest.param("We met J. K. Harlow there.", ["J. K. Harlow"], id="initials"),
        pytest.param("We met President Okoro there.", ["Okoro"], id="office and family name"),
        pytest.param("We met Mr. Brown there.", ["Brown"], id="courtesy title and a common word"),
        pytest.param("We met Sen. Paul Okoro (D-Ohio) there.", ["Paul Okoro"], id="abbreviated title"),
        pytest.param("We met Secretary of State Jane Harlow there.", ["Jane Harlow"], id="of State"),
        pytest.param("We met Secretary of State Harlow there.", ["Harlow"], id="of State and family name"),
        pytest.param("We met Prime Minister Anna Lind there.", ["Anna Lind"], id="title of two words"),
        pytest.param("We met Paul Okoro Jr. there.", ["Paul Okoro Jr."], id="junior"),
        pytest.param("We met Maria van der Berg there.", ["Maria van der Berg"], id="particles"),
        pytest.param("We met Omar al-Karimi there.", ["Omar al-Karimi"], id="article inside"),
        pytest.param("We met Kim Jong-un there.", ["Kim Jong-un"], id="family name first, hyphen"),
        pytest.param("We met Xi Jinping there.", ["Xi Jinping"], id="family name first"),
        pytest.param("We met Ingrid\u00a0Solberg there.", ["Ingrid\u00a0Solberg"], id="no-break space"),
        pytest.param("We met Ingrid\nSolberg there.", ["Ingrid\nSolberg"], id="wrapped line"),
        pytest.param("We met Mary-Jane O'Brien there.", ["Mary-Jane O'Brien"], id="hyphen and apostrophe"),
        pytest.param("We took Ingrid Solberg's car.", ["Ingrid Solberg"], id="possessive"),
        pytest.param("We took Ingrid Solberg’s car.", ["Ingrid Solberg"], id="possessive, curly"),
        pytest.param("Yesterday Ingrid Solberg left.", ["Ingrid Solberg"], id="behind a sentence's first word"),
        pytest.param("Ingrid Solberg left. Solberg slept.", ["Ingrid Solberg", "Solberg"], id="surname later"),
        pytest.param("“No,” said Batcheler.", ["Batcheler"], id="spelling as written, lone but speaking"),
        pytest.param("Zorvane Quillby, a farmer, left.", ["Zorvane Quillby"], id="unlisted, with an apposition"),
        pytest.param("Zorvane Quillby, 45, left.", ["Zorvane Quillby"], id="unlisted, with an age"),
        pytest.param("We met analyst Zorvane Quillby there.", ["Zorvane Quillby"], id="unlisted, behind a role"),
        pytest.param("We met Paul Okoro and Anna Lind.", ["Paul Okoro", "Anna Lind"], id="two joined by and"),
        pytest.param("Matthew Prince left.", ["Matthew Prince"], id="family name that is also a title"),
        pytest.param("White House spokesman Paul Okoro left.", ["Paul Okoro"], id="behind a body"),
        pytest.param("We met Brian English there.", ["Brian English"], id="family name that is also a people"),
        pytest.param("We met James Americans there.", [], id="people behind a given name"),
        pytest.param("MR. McORTEGA: Thank you all.", ["McORTEGA"], id="label, capitals but one"),
        pytest.param("MR. ORTEGA:Thank you all.", ["ORTEGA"], id="label without a blank"),
        pytest.param("We met Marine Le Brun there. Le Brun left.", ["Marine Le Brun", "Le Brun"], id="French particle"),
        pytest.param("MR. ORTEGA: Thank you all.", ["ORTEGA"], id="label in the margin"),
        pytest.param("BEN ORTEGA: Thank you all.", ["BEN ORTEGA"], id="label with a given name"),
        pytest.param("The Trend Lines blog said so.", [], id="common words"),
        pytest.param("NOTE TO EDITORS: see below.", [], id="label that names nobody"),
        pytest.param("They live on Long Island and in New Hampshire.", [], id="places"),
        pytest.param("On Monday in May the French left.", [], id="days, months, peoples"),
        pytest.param("THE SENATE WILL COME TO ORDER AT NOON", [], id="capitals throughout"),
        pytest.param("However, Experts Say the Plan Works", [], id="headline"),
        pytest.param("Will the plan work?", [], id="a given name that is a verb"),
    ],
)
def test_persons(text, persons):
    """Find persons, and only their names."""
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param("at the Fjord Energy Institute", ["Fjord Energy Institute"], id="word of a body"),
        pytest.param("at the Center for a New American Security", ["Center for a New American Security"], id="for a"),
        pytest.param("at the Department of Health and Human Services", ["Department of Health and Human Services"],
                     id="of and and"),
        pytest.param("at the Food and Drug Administration", ["Food and Drug Administration"], id="pair"),
        pytest.param(
            "the Institute for Strategic Studies and Oxford University",
            ["Institute for Strategic Studies", "Oxford University"],
            id="two bodies",
        ),
        pytest.param("at the Bank of Japan", ["Bank of Japan"], id="a country inside"),
        pytest.param("the People's Bank of China", ["People's Bank of China"], id="apostrophe inside"),
        pytest.param("a report by Marsh & Reed Ltd.", ["Marsh & Reed Ltd."], id="firm"),
        pytest.param("a report by NATO and the IAEA", ["NATO", "IAEA"], id="abbreviations"),
        pytest.param("the Fjord Institute (FI5) and the FEI", ["Fjord Institute", "FEI"], id="in brackets"),
        pytest.param("a U.S. Senate committee", ["U.S. Senate"], id="country before"),
        pytest.param("the Chinese foreign ministry", ["Chinese foreign ministry"], id="people and ministry"),
        pytest.param("the Nurses' Council of Norway", ["Nurses' Council of Norway"], id="plural possessive inside"),
        pytest.param("a report by the FEI OIG", ["FEI OIG"], id="two abbreviations"),
        pytest.param("the Norwegian Polar Survey", ["Norwegian Polar Survey"], id="survey"),
        pytest.param("an article in USA Today", ["USA Today"], id="a country in a newspaper's name"),
        pytest.param("on TV at 5 PM EDT, its CEO", [], id="abbreviations of no body"),
    ],
)  # fmt: skip
def test_bodies(text, bodies):
    """Find bodies with everything that belongs to the name."""
    assert found(f"He read it {text}.", "organisation") == bodies


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        pytest.param("South Korea postponed it.", {"South Korea": "South Korea"}, id="two words"),
        pytest.param("The U.S. and the US agree.", {"U.S.": "United States", "US": "United States"}, id="short forms"),
        pytest.param("Between Seoul and Tokyo", {"Seoul": "South Korea", "Tokyo": "Japan"}, id="capitals"),
        pytest.param("The Seoul-Tokyo strain", {"Seoul": "South Korea", "Tokyo": "Japan"}, id="hyphenated capitals"),
        pytest.param("Beijing's overtures", {"Beijing": "China"}, id="capital's"),
        pytest.param("They met in Beijing.", {}, id="in a capital"),
        pytest.param("a Tokyo-based bank", {}, id="based in a capital"),
        pytest.param("Bosnia and Herzegovina left.", {"Bosnia and Herzegovina": "Bosnia and Herzegovina"}, id="and"),
        pytest.param("The Chinese government left.", {"Chinese government": "China"}, id="people's government"),
        pytest.param("The Chinese left.", {}, id="people"),
        pytest.param("The White House denied it.", {"White House": None}, id="seat"),
        pytest.param("The People's Republic of China left.", {"People's Republic of China": "China"}, id="long form"),
    ],
)
def test_governments(text, countries):
    """Find countries, and capitals where they act rather than lie."""
    assert {n.span.of(text): n.canonical for n in names(text) if n.kind == "government"} == countries


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        pytest.param("the Paris Agreement", ["Paris Agreement"], id="word of an agreement"),
        pytest.param("the Mid-Range Forces (MRF) Treaty", ["Mid-Range Forces (MRF) Treaty"], id="brackets inside"),
        pytest.param("the Treaty on Fish Stocks", ["Treaty on Fish Stocks"], id="on"),
        pytest.param(
            "the General Security of Military Information Agreement",
            ["General Security of Military Information Agreement"],
            id="of inside",
        ),
        pytest.param("a fishing agreement, or AFSA,", ["AFSA"], id="abbreviation of common words"),
        pytest.param("the CARES Act", ["CARES Act"], id="act"),
    ],
)
def test_agreements(text, agreements):
    """Find agreements and laws."""
    assert found(f"They signed {text} at last.", "agreement") == agreements


def test_stretches():
    """Look only where told, and count from the beginning of the whole text."""
    text = "Anna Lind left. Paul Okoro stayed."
    (name,) = names(text, [Span(16, len(text))])
    assert name.span == Span(16, 26)


def test_no_overlaps():
    """Give each word to one name, in the order of the text."""
    text = "U.S. Secretary of State Jane Harlow told the Bank of Japan and NATO's Paul Okoro of the Paris Agreement."
    spans = [name.span for name in names(text)]
    assert spans == sorted(spans)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "a", "A", "“", "((((", "A. B. C. D. E. F. " * 200, "Of And The " * 500]
)
def test_odd_texts(text):
    """Survive texts without names."""
    assert isinstance(names(text), list)
