"""One person or body, many spellings, across documents."""

import polars as pl
import pytest

from pipeline.speakers import told_apart
from pipeline.speakers.identities import clusters, fullest_first
from warehouse.tables.speakers import Speakers

SCHEMA = {"document_id": pl.String, "speaker_name": pl.String, "speaker_kind": pl.String}


def speakers(names):
    """List the speakers of some names."""
    return told_apart(names).speakers


def identities(names):
    """Say who bears which name."""
    return told_apart(names).identities


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
        pytest.param("Former Florida Gov. Anna Lind", "Sen. Anna B. Lind", id="offices of states"),
        pytest.param("FBI Director Anna Lind", "Anna Lind", id="office of a body"),
        pytest.param("Gen. Anna Lind", "Secretary of the Treasury Anna Lind", id="rank, office behind of"),
        pytest.param("Mike Okoro", "Michael J. Okoro", id="short given name"),
        pytest.param("Paul J. Okoro Jr.", "Paul Okoro", id="junior left out with the initial"),
        pytest.param("Paul Okoro III", "Paul Okoro", id="third"),
        pytest.param("P. Christopher Vogel", "Chris Vogel", id="goes by the middle name"),
        pytest.param("José Díaz", "JosÃ© DÃ\xadaz", id="broken encoding"),
        pytest.param("Mahmoud Karimi", "Mahmud al-Karimi", id="another spelling of a given name"),
        pytest.param("Qasem Haddadi", "Kassim Hadadi", id="another script"),
        pytest.param("Minsu Ahn", "Ahn Minsu", id="family name first or last"),
        pytest.param("Taro Suzuki", "Suzuki Tarō", id="Japanese order"),
        pytest.param("Kim Jung-ho", "Kim Jong Ho", id="Korean vowels"),
        pytest.param("Ines Morales", "Inés Morales Quiroga", id="second family name"),
        pytest.param("Deborah Hasselbring Vogel", "Debbie Hasselbring-Vogel", id="double family name"),
        pytest.param("Hasselbring Vogel", "Deborah Hasselbring Vogel", id="double family name alone"),
        pytest.param("Mohammad Javad Karimi", "Javad Karimi", id="first of a compound left out"),
        pytest.param("Anna Hasslebring", "Anna Hasselbring", id="slip of the pen"),
        pytest.param("Jean-Claude Vogel", "Jean Claude Vogel", id="double given name"),
        pytest.param("Abdel Fattah Karimi", "Abdel-Fattah al-Karimi", id="Arabic double given name"),
        pytest.param("Pope Boniface", "Pope Boniface", id="pope"),
        pytest.param("Queen Margrethe II", "Margrethe II", id="queen"),
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
        pytest.param("President Cronin", "Patrick Cronin", id="office that nobody is known with"),
        pytest.param("King Harald", "King Harald", id="kings without number"),
        pytest.param("Alan Hasselbring", "Alana Hasselbring", id="given names one letter apart"),
        pytest.param("Carl Hasselbring", "Carla Hasselbring", id="his and her name"),
        pytest.param("Laura Petersen", "Laura Peterson", id="family names one letter apart"),
        pytest.param("Harry Reid", "Harry Reed", id="family names that sound alike"),
        pytest.param("Zhang Ying", "Zhang Yang", id="short names of one sound"),
        pytest.param("Syed Rizwan Karimi", "Syed Raheel Karimi", id="middle names"),
        pytest.param("Mir Karim Safi", "Omar Mir Karim Safi", id="father in the son's name"),
        pytest.param("Scott Walker", "Walker Scott", id="either order"),
        pytest.param("Ron Okoro", "Ronald Okoro III", id="short name and number"),
        pytest.param("Anna Lind", "Anna Lind Tweets", id="headline"),
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
    ("names", "expected"),
    [
        pytest.param(
            ["President Lind", "President Anna Lind", "Eva Lind"],
            [["Anna Lind", "Lind"], ["Eva Lind"]],
            id="the one with this office",
        ),
        pytest.param(
            ["Secretary Lind", "Secretary of State Anna Lind"], [["Anna Lind", "Lind"]], id="office said in brief"
        ),
        pytest.param(
            ["President Lind", "Vice President Anna Lind"], [["Anna Lind"], ["Lind"]], id="another office's word"
        ),
        pytest.param(
            ["Sen. Lind", "Sen. Anna Lind", "Sen. Eva Lind"], [["Anna Lind"], ["Eva Lind"], ["Lind"]], id="two senators"
        ),
        pytest.param(
            ["Ted Lind", "Edward Lind", "Theodore Lind"],
            [["Edward Lind"], ["Ted Lind"], ["Theodore Lind"]],
            id="short for two",
        ),
        pytest.param(
            ["Rick Lind", "Dick Lind", "Richard Lind"],
            [["Dick Lind"], ["Richard Lind"], ["Rick Lind"]],
            id="two short names for one",
        ),
        pytest.param(
            ["Paul J. Lind", "Paul J. Lind Jr.", "Paul Lind Jr."],
            [["Paul J. Lind"], ["Paul J. Lind Jr.", "Paul Lind Jr."]],
            id="junior told from his father",
        ),
        pytest.param(
            ["Paul A. Lind", "Paul A. Lind Jr.", "Paul A. Lind Sr."],
            [["Paul A. Lind"], ["Paul A. Lind Jr."], ["Paul A. Lind Sr."]],
            id="junior and senior",
        ),
    ],
)
def test_who_is_meant(names, expected):
    """Join what fits one person only."""
    assert groups(*names) == expected


def test_a_slip_does_not_part():
    """Keep a name without middle name with the one that nearly all middle names are of."""
    often = ["Paul B. Lind"] * 20
    assert groups("Paul Lind", "Paul C. Lind", *often) == [["Paul B. Lind", "Paul Lind"], ["Paul C. Lind"]]


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


def test_slips_and_broken_names_come_last():
    """Never go by a broken spelling, nor by one that is hardly ever used."""
    (broken,) = clusters(named("José Díaz", "JosÃ© DÃ\xadaz Quiroga", "José Díaz Quiroga"))
    (rare,) = clusters(named("Paul Q. Okoro", *["Paul Okoro"] * 30))
    (headline,) = clusters(named("Ines Morales Zarelling", *["Ines Morales"] * 3))
    assert fullest_first(broken)[0] == "José Díaz Quiroga"
    assert fullest_first(rare)[0] == "Paul Okoro"
    assert fullest_first(headline)[0] == "Ines Morales"


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
