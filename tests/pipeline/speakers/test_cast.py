"""Whom and what a text names."""

import pytest

from pipeline.language.names import Name
from pipeline.speakers.cast import cast, initials_of, of_names


def named(reading):
    """List the figures with how often each is named."""
    persons = cast(reading)
    return {
        figure.name: sum(mention.figure == at for mention in persons.mentions)
        for at, figure in enumerate(persons.figures)
    }


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("Anna Lind met Anna B. Lind. Lind left.", {"Anna B. Lind": 3}, id="middle initial"),
        pytest.param("Anna Lind came. Anna left.", {"Anna Lind": 2}, id="given name later"),
        pytest.param("Lind came. Anna Lind left.", {"Anna Lind": 2}, id="surname first"),
        pytest.param("Paul Okoro met Paul Okoro Jr.", {"Paul Okoro Jr.": 1, "Paul Okoro": 1}, id="junior"),
        pytest.param("Kim Jong-un met Kim Yo-jong. Mr. Kim left.", {"Kim Jong-un": 1, "Kim Yo-jong": 1}, id="two Kims"),
        pytest.param("The Fjord Energy Institute met. FEI left.", {"Fjord Energy Institute": 2}, id="initials"),
        pytest.param("Fjord Institute (FJI) met. FJI left.", {"Fjord Institute": 3, "FJI": 0}, id="brackets"),
        pytest.param("Tom Perez met Thomas Perez. Perez left.", {"Tom Perez": 3}, id="nickname"),
        pytest.param("REMARKS BY ANNA LIND\n\nAnna Lind left.", {"Anna Lind": 2}, id="capitals"),
        pytest.param(
            "The Fjord Energy Institute met. Fjord said it left.", {"Fjord Energy Institute": 2}, id="first word"
        ),
        pytest.param(
            "The USDA Forest Service met the USDA.", {"USDA Forest Service": 1, "USDA": 1}, id="not by acronym"
        ),
        pytest.param("William S. Saturn asks. WSS: Why?", {"William S. Saturn": 2}, id="a person's initials"),
        pytest.param("The Senate met. The Senate left.", {"Senate": 2}, id="article"),
    ],
)
def test_figures(read, text, figures):
    """File each name with its figure."""
    found = named(read(text))
    assert {name: times for name, times in found.items() if times} == {n: t for n, t in figures.items() if t}


@pytest.mark.parametrize("word", ["Democrats", "Lawmakers", "I've", "Governors"])
def test_words_written_large(word):
    """Take a word that an encoder reads as a person's name for the word that it is; a given name is none."""
    assert not of_names(word, [Name(0, len(word), "person", None)]).figures
    assert of_names("Dawn", [Name(0, 4, "person", None)]).figures


def test_main_person(read):
    """Give a frequent surname to the one whom the text names first and most."""
    text = "Carla Bruun spoke. Erik Bruun is her son. Carla Bruun left. Bruun slept. Bruun ate. Bruun read."
    assert named(read(text)) == {"Carla Bruun": 5, "Erik Bruun": 1}


def test_rare_surname_stays_open(read):
    """Leave a surname open that two people share and that stands there but once."""
    reading = read("Carla Bruun spoke. Erik Bruun is her son. Carla Bruun left. Bruun slept.")
    assert [mention.figure for mention in cast(reading).mentions][-1] == -1


def test_within(read):
    """Give the names of a stretch only."""
    reading = read("Anna Lind met Paul Okoro.")
    persons = cast(reading)
    assert [m.span.of(reading.text) for m in persons.within(reading.blocks[0].span)] == ["Anna Lind", "Paul Okoro"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        pytest.param("Center for a Northern Europe", "CNE", id="small words left out"),
        pytest.param("People's Bank of Norway", "PBN", id="apostrophe"),
    ],
)
def test_initials_of(name, short):
    """Abbreviate by capitals."""
    assert initials_of(name) == short
