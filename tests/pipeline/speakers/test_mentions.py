"""Every name in kept text."""

import pytest

from pipeline.run import composition
from warehouse.tables.mentions import Mentions


def mentions(documents):
    """Read documents, and look at the names alone."""
    return composition.said(documents)["mentions"]


def entities(frame):
    """List text, kind and name of each mention."""
    return frame.select("text", "entity_kind", "speaker_name").rows()


def test_fullest_name(read, framed):
    """Give each mention the fullest name of its figure; agreements do not speak."""
    frame = mentions(framed(read("Anna Lind signed the Paris Agreement in Norway. Lind smiled.")))
    assert entities(frame) == [
        ("Anna Lind", "person", "Anna Lind"),
        ("Paris Agreement", "agreement", None),
        ("Norway", "government", "Norway"),
        ("Lind", "person", "Anna Lind"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("the U.S.", "the United States", id="country"),
        pytest.param("Seoul's", "South Korea", id="capital"),
        pytest.param("the Fjord Energy Institute (FEI)", "the FEI", id="abbreviation"),
        pytest.param("Anna Lind", "Ms. Lind", id="surname"),
    ],
)
def test_one_entity(read, framed, one, other):
    """Give one entity one id, whatever it is called."""
    frame = mentions(framed(read(f"We read of {one} plan.", f"We read of {other} again.")))
    assert frame["entity_id"].n_unique() == 1


def test_same_entity_in_two_documents(read, framed):
    """Name an entity by its kind and name, so that documents agree."""
    one, other = read("Norway rose."), read("All of Norway fell.", document_id="d2")
    assert mentions(framed(one, other))["entity_id"].n_unique() == 1


def test_kept_text_only(read, framed):
    """Leave out names in dropped lines."""
    reading = read("Listen to Paul Okoro.", "Norway rose.")
    frame = mentions(framed(reading._replace(blocks=reading.blocks[1:])))
    assert frame["text"].to_list() == ["Norway"]


def test_exact_words(read, framed):
    """Repeat the words exactly, odd blanks included."""
    reading = read("So Anna\u00a0Lind met Paul\nOkoro.")
    frame = mentions(framed(reading))
    assert frame["text"].to_list() == ["Anna\u00a0Lind", "Paul\nOkoro"]
    assert frame["speaker_name"].to_list() == ["Anna Lind", "Paul Okoro"]
    places = frame.select("start_char", "end_char", "text").rows()
    assert all(reading.text[start:end] == words for start, end, words in places)


def test_ambiguous_surname(read, framed):
    """Keep a surname that two people share, without a name."""
    frame = mentions(framed(read("Carla Bruun met Erik Bruun. Bruun left.")))
    assert entities(frame)[-1] == ("Bruun", "person", None)


def test_declared(read, framed):
    """Fit the declared table, with and without rows."""
    frame = framed(read("Norway rose."))
    assert Mentions.validate(mentions(frame), cast=True).height == 1
    assert Mentions.validate(mentions(frame.clear()), cast=True).is_empty()
