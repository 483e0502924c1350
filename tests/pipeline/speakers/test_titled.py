"""What stands before a person's name."""

import pytest

from pipeline.speakers.titled import holds, titled


@pytest.mark.parametrize(
    ("written", "office", "bare"),
    [
        pytest.param("Anna Lind", set(), "Anna Lind", id="no title"),
        pytest.param("Vermont Sen. Anna Lind", {"senator"}, "Anna Lind", id="state"),
        pytest.param("Former Florida Gov. Anna Lind", {"governor"}, "Anna Lind", id="former"),
        pytest.param("House Speaker Anna Lind", {"house", "speaker"}, "Anna Lind", id="chamber"),
        pytest.param("FBI Director Anna Lind", {"director"}, "Anna Lind", id="agency"),
        pytest.param(
            "Secretary of the Treasury Anna Lind", {"secretary", "treasury"}, "Anna Lind", id="of the Treasury"
        ),
        pytest.param("Ambassador to the United Nations Anna Lind", {"ambassador"}, "Anna Lind", id="to the UN"),
        pytest.param("Maj. Gen. Anna Lind", {"major", "general"}, "Anna Lind", id="ranks"),
        pytest.param("White House Press Secretary Anna Lind", {"house", "press", "secretary"}, "Anna Lind", id="house"),
        pytest.param("China's President Xi Jinping", {"president"}, "Xi Jinping", id="country"),
        pytest.param("presidential candidate Anna Lind", set(), "Anna Lind", id="lower case"),
        pytest.param("President Lind’s", {"president"}, "Lind", id="possessive"),
        pytest.param("Martin Luther King Jr.", set(), "Martin Luther King Jr.", id="title within a name"),
        pytest.param("Virginia Okoro", set(), "Virginia Okoro", id="state as a given name"),
        pytest.param("Don Okoro", set(), "Don Okoro", id="title as a given name"),
        pytest.param("Dr. Lind", set(), "Lind", id="courtesy is no office"),
        pytest.param("President", set(), "President", id="nothing but a title"),
        pytest.param("", set(), "", id="nothing"),
    ],
)
def test_titled(written, office, bare):
    """Part what is written into office and name."""
    found = titled(written)
    assert (set(found.office), found.bare) == (office, bare)


@pytest.mark.parametrize(
    ("written", "is_it"),
    [
        pytest.param("Pope Boniface", True, id="pope"),
        pytest.param("Queen Margrethe II", True, id="number"),
        pytest.param("King Harald", False, id="king without number"),
        pytest.param("President Lind", False, id="president"),
    ],
)
def test_reigns(written, is_it):
    """Know whose single name is all that they are called."""
    assert titled(written).reigns is is_it


@pytest.mark.parametrize(
    ("office", "known", "is_it"),
    [
        pytest.param("President", "President", True, id="the same"),
        pytest.param("Secretary", "Secretary of State", True, id="in brief"),
        pytest.param("Senator", "Sen.", True, id="abbreviation"),
        pytest.param("President", "Vice President", False, id="vice"),
        pytest.param("Secretary of State", "Secretary of the Treasury", False, id="business"),
    ],
)
def test_holds(office, known, is_it):
    """Know which office is meant by which words."""
    assert holds(titled(f"{office} Lind").office, titled(f"{known} Anna Lind").office) is is_it
