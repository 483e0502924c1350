"""One person, many spellings, across documents."""

import polars as pl
import pytest

from pipeline.speakers import identities, speakers
from pipeline.speakers.identities import clusters, fullest_first
from warehouse.tables.speakers import Speakers

SCHEMA = {"document_id": pl.String, "speaker_name": pl.String, "speaker_kind": pl.String}


def named(*names, kind="person"):
    """Let each document use one name."""
    rows = [(f"d{at}", name, kind) for at, name in enumerate(names)]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def groups(*names, kind="person"):
    """Group names by the speaker they are given to."""
    found = speakers(named(*names, kind=kind))["aliases"].to_list()
    return sorted(sorted(aliases) for aliases in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Patrick Cronin", "Patrick M. Cronin", id="middle initial"),
        pytest.param("Hillary Clinton", "Hillary Rodham Clinton", id="middle name"),
        pytest.param("J.K. Rowling", "J. K. Rowling", id="blanks between initials"),
        pytest.param("P. Cronin", "Patrick Cronin", id="initial of the only given name"),
        pytest.param("José María Aznar", "Jose Maria Aznar", id="diacritics"),
        pytest.param("Beto O’Rourke", "Beto O'Rourke", id="apostrophes"),
        pytest.param("Kim Jong-un", "Kim Jong Un", id="hyphen and capital"),
        pytest.param("Bashar al-Assad", "Bashar Assad", id="article"),
        pytest.param("Dr. Patrick Cronin", "Patrick Cronin", id="title"),
        pytest.param("Patrick Cronin’s", "Patrick Cronin", id="possessive"),
        pytest.param("Ursula von der Leyen", "Ursula Von Der Leyen", id="particles"),
        pytest.param("Jean‑Claude Juncker", "Jean-Claude Juncker", id="hyphens"),
    ],
)
def test_same_person(one, other):
    """Join spellings of one name."""
    assert speakers(named(one, other)).height == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Patrick Cronin", "Audrey Cronin", id="given names"),
        pytest.param("Patrick Cronin", "Patrick Cronins", id="family names"),
        pytest.param("George W. Bush", "George H.W. Bush", id="middle initials"),
        pytest.param("Donald Trump", "Donald Trump Jr.", id="junior"),
        pytest.param("John Adams Sr.", "John Adams Jr.", id="senior and junior"),
        pytest.param("Kim Jong-un", "Kim Yo-jong", id="family name first"),
        pytest.param("Cronin", "Patrick Cronin", id="lone surname and full name"),
        pytest.param("Cronin", "Cronin", id="lone surnames of two documents"),
    ],
)
def test_different_people(one, other):
    """Keep different people apart; a lone surname never joins across documents."""
    assert speakers(named(one, other)).height == 2


def test_ambiguous_initial():
    """Leave an initial that fits two given names on its own."""
    assert groups("P. Cronin", "Patrick Cronin", "Paula Cronin") == [
        ["P. Cronin"],
        ["Patrick Cronin"],
        ["Paula Cronin"],
    ]


def test_bare_name_between_two():
    """Leave a name without middle name on its own when two middle names contradict each other."""
    assert len(groups("George Bush", "George W. Bush", "George H. W. Bush")) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("the United Nations", "United Nations", id="article"),
        pytest.param("Fjord Energy Institute", "FEI", id="abbreviation"),
        pytest.param("Fjord Energy Institute (FEI)", "Fjord Energy Institute", id="abbreviation in brackets"),
        pytest.param("Marsh & Reed", "Marsh and Reed", id="ampersand"),
    ],
)
def test_same_body(one, other):
    """Join a body's name with its article, ampersand and abbreviation variants."""
    assert speakers(named(one, other, kind="organisation")).height == 1


def test_ambiguous_abbreviation():
    """Leave an abbreviation that two names share on its own."""
    assert len(groups("Fjord Energy Institute", "Finnish Economic Institute", "FEI", kind="organisation")) == 3


def test_well_known_abbreviation():
    """Leave an abbreviation that everybody knows to its own bearer."""
    assert len(groups("Nordic Association of Trout Owners", "NATO", kind="organisation")) == 2


def test_kinds_stay_apart():
    """Keep a person and a body of one name apart."""
    both = pl.concat([named("Morgan Stanley"), named("Morgan Stanley", kind="organisation")])
    assert speakers(both).height == 2


def test_name_is_the_fullest():
    """Go by the fullest name, and list every other as an alias behind it."""
    (row,) = speakers(named("Patrick Cronin", "Patrick Cronin", "Patrick M. Cronin")).to_dicts()
    assert row["name"] == "Patrick M. Cronin"
    assert row["aliases"] == ["Patrick M. Cronin", "Patrick Cronin"]


def test_frequency_decides_between_equals():
    """Prefer the more frequent of equally full names, then the one with diacritics."""
    (often,) = clusters(named("Jose Diaz", "Jose Diaz", "José Díaz"))
    (once,) = clusters(named("Jose Diaz", "José Díaz"))
    assert fullest_first(often)[0] == "Jose Diaz"
    assert fullest_first(once)[0] == "José Díaz"


def test_id_is_stable():
    """Keep a speaker's id as documents with other spellings arrive."""
    before = speakers(named("Patrick Cronin"))["speaker_id"].to_list()
    after = speakers(named("Patrick Cronin", "Patrick M. Cronin", "Anna Lind"))
    assert before == after.filter(pl.col("name") == "Patrick M. Cronin")["speaker_id"].to_list()


def test_order_does_not_matter():
    """Give the same answers whatever the order of the rows."""
    names = named("Patrick Cronin", "P. Cronin", "George W. Bush", "George Bush", "Kim Jong-un", "Kim Jong Un", "Lind")
    rows = names.rows()
    rows = rows[::-2] + rows[-2::-2]
    shuffled = pl.DataFrame(rows, schema=SCHEMA, orient="row")
    assert speakers(names).equals(speakers(shuffled))
    assert identities(names).equals(identities(shuffled))


def test_identities_point_at_speakers():
    """Lead each document's name to a speaker that exists; unnamed rows lead nowhere."""
    names = pl.concat([named("Patrick Cronin", "Patrick M. Cronin"), named(None, kind="group")])
    found = identities(names)
    assert found.columns == ["document_id", "speaker_name", "speaker_id"]
    assert found["speaker_id"].to_list() == speakers(names)["speaker_id"].to_list() * 2


def test_nothing_in_nothing_out():
    """Answer an empty frame with empty frames of the declared columns."""
    assert Speakers.validate(speakers(named()), cast=True).is_empty()
    assert identities(named()).is_empty()
