"""One body, many spellings, across documents."""

import polars as pl
import pytest

from pipeline.speakers import told_apart
from pipeline.speakers.bodies import Body, body

SCHEMA = {"document_id": pl.String, "speaker_name": pl.String, "speaker_kind": pl.String}


def speakers(names):
    """List the speakers of some names."""
    return told_apart(names).speakers


def named(*names, kind="organisation"):
    """Let each document use one name."""
    rows = [(f"d{at}", name, kind) for at, name in enumerate(names)]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def groups(*names, kind="organisation"):
    """Group names by the speaker they are given to."""
    found = speakers(named(*names, kind=kind))["aliases"].to_list()
    return sorted(sorted(aliases) for aliases in found)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("Bank of Fjordland", Body("", "bankoffjordland", "", is_relative=False), id="as it stands"),
        pytest.param(
            "the U.S. Department of Fisheries (DOF)",
            Body("united states", "departmentfisheries", "DOF", is_relative=False),
            id="owner, head, abbreviation",
        ),
        pytest.param("Foreign Ministry", Body("", "ministryforeign", "", is_relative=True), id="whose?"),
        pytest.param(
            "American Bar Association", Body("", "americanbarassociation", "", is_relative=False), id="no owner"
        ),
    ],
)
def test_body(written, expected):
    """Read whose body a name names, and which."""
    assert body(written) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("the United Nations", "United Nations", id="article"),
        pytest.param("Fjord Energy Institute", "FEI", id="abbreviation"),
        pytest.param("Fjord Energy Institute (FEI)", "Fjord Energy Institute", id="abbreviation in brackets"),
        pytest.param("Marsh & Reed", "Marsh and Reed", id="ampersand"),
        pytest.param("F.E.I.", "Fjord Energy Institute", id="abbreviation with dots"),
        pytest.param("Fjord Energy Organisation", "Fjord Energy Organization", id="British spelling"),
        pytest.param("Marsh & Reed Group Inc.", "Marsh and Reed", id="legal form"),
        pytest.param("Sea-Land", "SeaLand", id="hyphen"),
        pytest.param("Department of Fisheries", "Fisheries Department", id="order of a department"),
        pytest.param("U.S. Department of Fisheries", "Fisheries Department", id="country left out at home"),
        pytest.param("Norwegian Foreign Ministry", "Norway's Ministry of Foreign Affairs", id="adjective and genitive"),
        pytest.param("Ministry of Finance of Norway", "Norwegian Finance Ministry", id="country behind"),
        pytest.param("Supreme Court of Ohio", "Ohio Supreme Court", id="state"),
        pytest.param("Senate Committee on Fisheries", "Senate Fisheries Committee", id="committee"),
        pytest.param("Federal Elevators Commission", "Federal Elevator Commission", id="plural"),
        pytest.param("Pentagon", "U.S. Department of Defense", id="byname"),
        pytest.param("UN", "United Nations", id="two letters that all know"),
        pytest.param("BOF", "Bank of Fjordland", id="abbreviation with of"),
        pytest.param("Republic of Korea", "South Korea", id="country"),
    ],
)
def test_same_body(one, other):
    """Join a body's name with its article, ampersand and abbreviation variants."""
    assert speakers(named(one, other, kind="organisation")).height == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Department of Fisheries", "Department of Forestry", id="departments"),
        pytest.param("Norwegian Foreign Ministry", "Swedish Foreign Ministry", id="countries"),
        pytest.param("Foreign Ministry", "Ministry of Foreign Affairs", id="ministries of no country"),
        pytest.param("Foreign Ministry", "Norwegian Foreign Ministry", id="ministries of no country and of one"),
        pytest.param("Fisheries Department", "Ohio Fisheries Department", id="country and state"),
        pytest.param("Labour Party", "Labor Party", id="two countries' parties"),
        pytest.param("University of Fjordland", "Fjordland University", id="universities"),
        pytest.param("House Fisheries Committee", "Senate Fisheries Committee", id="chambers"),
        pytest.param("News Corp", "News", id="legal form that makes the name"),
    ],
)
def test_different_bodies(one, other):
    """Keep bodies apart whose names are close."""
    assert speakers(named(one, other, kind="organisation")).height == 2


def test_country_left_out_abroad():
    """Leave a body without its country alone when two countries have one."""
    names = ("House of Deputies", "U.S. House of Deputies", "Libyan House of Deputies")
    assert len(groups(*names, kind="government")) == 3


def test_ministry_of_its_document():
    """Let the Foreign Ministry be the one of the country whose ministry the document names."""
    rows = [("d1", "Foreign Ministry", "government"), ("d1", "Norwegian Foreign Ministry", "government")]
    assert speakers(pl.DataFrame(rows, schema=SCHEMA, orient="row")).height == 1


def test_one_body_two_kinds():
    """Take a body for one that documents take for an organisation or a government's; the more frequent kind counts."""
    names = pl.concat([named("Fed", "Federal Reserve", kind="government"), named("Fed", kind="organisation")])
    assert speakers(names)["kind"].to_list() == ["government"]


def test_ambiguous_abbreviation():
    """Leave an abbreviation that two names share on its own."""
    assert len(groups("Fjord Energy Institute", "Finnish Economic Institute", "FEI", kind="organisation")) == 3


def test_well_known_abbreviation():
    """Leave an abbreviation that everybody knows to its own bearer."""
    assert len(groups("Nordic Association of Trout Owners", "NATO", kind="organisation")) == 2
