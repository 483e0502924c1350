"""The parts of a person's name."""

import pytest

from pipeline.speakers.person_names import PersonName, are_compatible, are_nicknamed, folded, parsed, plain


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Anna Lind", PersonName("anna", (), "lind", ""), id="two parts"),
        pytest.param("Lind", PersonName("", (), "lind", ""), id="family name alone"),
        pytest.param("John Q. Harlow", PersonName("john", ("q",), "harlow", ""), id="initial"),
        pytest.param("J.K. Harlow", PersonName("j", ("k",), "harlow", ""), id="initials together"),
        pytest.param("Paul Okoro, Jr.", PersonName("paul", (), "okoro", "jr"), id="junior"),
        pytest.param("Maria van der Berg", PersonName("maria", (), "berg", ""), id="particles"),
        pytest.param("Kim Jong-un", PersonName("jongun", (), "kim", ""), id="family name first"),
        pytest.param("Kim Jong Un", PersonName("jongun", (), "kim", ""), id="family name first, no hyphen"),
        pytest.param("Omar al-Karimi", PersonName("omar", (), "karimi", ""), id="article"),
        pytest.param("Mary O’Brien", PersonName("mary", (), "obrien", ""), id="apostrophe"),
        pytest.param("Ben Rhodes", PersonName("ben", (), "rhodes", ""), id="given name like a particle"),
        pytest.param("Al Gore", PersonName("al", (), "gore", ""), id="given name like an article"),
        pytest.param("Van Jones", PersonName("van", (), "jones", ""), id="rare given name"),
        pytest.param("Van Rompuy", PersonName("", (), "rompuy", ""), id="particle with a capital"),
        pytest.param("Von der Leyen", PersonName("", (), "leyen", ""), id="two particles"),
        pytest.param("Le Drian", PersonName("", (), "drian", ""), id="French particle"),
        pytest.param("de Gaulle", PersonName("", (), "gaulle", ""), id="particle in lower case"),
        pytest.param("", PersonName("", (), "", ""), id="nothing"),
    ],
)
def test_parsed(name, expected):
    """Take names apart."""
    assert parsed(name) == expected


@pytest.mark.parametrize(
    ("one", "other", "is_it"),
    [
        pytest.param("Anna Lind", "Anna B. Lind", True, id="one middle initial"),
        pytest.param("A. Lind", "Anna Lind", True, id="initial"),
        pytest.param("Lind", "Anna Lind", True, id="surname"),
        pytest.param("Anna B. Lind", "Anna Beata Lind", True, id="middle initial and name"),
        pytest.param("Anna B. Lind", "Anna C. Lind", False, id="two middle initials"),
        pytest.param("Anna Lind", "Eva Lind", False, id="given names"),
        pytest.param("Paul Okoro", "Paul Okoro Jr.", False, id="junior"),
    ],
)
def test_compatible(one, other, is_it):
    """Say which names with one family name can be one person's."""
    assert are_compatible(parsed(one), parsed(other)) is is_it
    assert are_compatible(parsed(other), parsed(one)) is is_it


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("Sen. Paul Okoro", "Paul Okoro", id="title"),
        pytest.param("Prime Minister Anna Lind", "Anna Lind", id="titles"),
        pytest.param("Anna Lind's", "Anna Lind", id="possessive"),
        pytest.param("Anna\u00a0 Lind,", "Anna Lind", id="blanks and comma"),
        pytest.param("Batcheler", "Batcheler", id="spelling as written"),
        pytest.param("Speaker", "Speaker", id="nothing but a title"),
    ],
)
def test_plain(written, expected):
    """Leave out what is no part of a name."""
    assert plain(written) == expected


def test_folded():
    """Write spellings alike."""
    assert folded("JOSÉ‑María  O’Brien") == folded("jose-maria o'brien")


@pytest.mark.parametrize(
    ("one", "other", "is_it"),
    [
        pytest.param("Tom Perez", "Thomas Perez", True, id="short and long"),
        pytest.param("Thomas Perez", "Tom Perez", True, id="long and short"),
        pytest.param("Tom Perez", "Tim Perez", False, id="two short names"),
        pytest.param("Tom Perez", "Thomas Perez Jr.", False, id="junior"),
    ],
)
def test_nicknamed(one, other, is_it):
    """Know which given names are short for which."""
    assert are_nicknamed(parsed(one), parsed(other)) is is_it
