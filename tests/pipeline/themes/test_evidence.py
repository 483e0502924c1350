"""What terms add up to."""

from pipeline.language.spans import Span
from pipeline.themes.evidence import Evidence, evidence, ranked
from pipeline.themes.term_search import hits


def read(text):
    """Add up a whole text."""
    return evidence(hits(text, Span(0, len(text))))


def test_strongest_first():
    """The topic with most points leads, with the words that decided."""
    found = read("The teachers and students left the classroom; a nurse came.")
    assert found[0].code == "6"
    assert set(found[0].words) == {"teachers", "students", "classroom"}
    assert found[1].code == "3"


def test_repetition_adds_less():
    """The second mention of a term is worth less than the first, and less than another term."""
    once, twice, other = read("nurse"), read("nurse nurse"), read("nurse hospital")
    assert once[0].points < twice[0].points < other[0].points


def test_places_count_together():
    """Three countries weigh like one country named three times."""
    several, same = read("Peru, Chile, Japan"), read("Chile, Chile, Chile")
    assert several[0].points == same[0].points


def test_nothing_found():
    """Without terms there is no evidence."""
    assert read("The cat sat on the mat.") == []


def test_ties_go_to_the_lower_code():
    """Order never depends on chance."""
    tie = [Evidence("12", 1.0, ()), Evidence("3", 1.0, ())]
    assert [each.code for each in ranked(tie)] == ["3", "12"]
