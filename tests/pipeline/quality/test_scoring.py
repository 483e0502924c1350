"""Measures of found attributions, with numbers reckoned by hand."""

import pytest

from pipeline.quality.scoring import Rate, Tally, right_places

RAIN = ("Ann", "said rain", "rain will come soon")
SNOW = ("Cy", "Cy said", "Snow falls", "direct")


def tally(text, gold, found):
    """Count one text."""
    counted = Tally()
    counted.add(text, gold, found)
    return counted


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param([RAIN, SNOW], (100, 100, 100, 100), id="all-right"),
        pytest.param([], (0, 0, 0, 0), id="nothing-found"),
        pytest.param([("Ann", "", "rain will come"), SNOW], (50, 100, 100, 50), id="three-of-four-words-are-enough"),
        pytest.param([("Ann", "", "rain"), SNOW], (50, 50, 50, 50), id="one-of-four-is-not"),
        pytest.param([("Ann", "", "rain will"), SNOW], (50, 100, 100, 50), id="half-is-enough"),
        pytest.param([("Bob", "", "Snow falls"), RAIN], (100, 100, 50, 100), id="wrong-source"),
        pytest.param([("", "", "Snow falls"), RAIN], (100, 100, 50, 100), id="no-source-where-there-is-one"),
        pytest.param([("Ann", "", "")], (0, 0, 0, 0), id="without-content-it-does-not-count"),
    ],
)
def test_contents(text, one, found, expected):
    """F1 of content as spans, matched by half, attributed, and matched exactly; two of each side where not said."""
    counted = tally(text, [one(*RAIN), one(*SNOW)], [one(*quote) for quote in found])
    measures = counted.measures()
    assert tuple(measures[name] for name in ("content_exact", "half", "attribution", "exact")) == expected


def test_roles(text, one):
    """Spans and words of each role: a cut content keeps its words, a wrong source and cue do not."""
    found = [one("Ann", "said rain", "rain will come"), one("Bob", "added", "Snow falls")]
    counted = tally(text, [one(*RAIN), one(*SNOW)], found)
    assert counted.role("content", "exact") == Rate(1, 2, 2)
    assert counted.role("content", "token") == Rate(5, 5, 6)
    assert counted.role("source", "exact") == Rate(1, 2, 2)
    assert counted.role("source", "token") == Rate(1, 2, 2)
    assert counted.role("cue", "exact") == Rate(1, 2, 2)
    assert counted.role("cue", "token") == Rate(2, 3, 4)
    assert counted.contents("exact and source") == Rate(0, 2, 2)
    assert counted.measures()["content_token"] == pytest.approx(100 * 10 / 11)


def test_kinds(text, one):
    """Recall is also counted by the annotated kind."""
    counted = tally(text, [one(*RAIN), one(*SNOW)], [one(*RAIN)])
    assert (counted.kind("indirect").recall, counted.kind("direct").recall, counted.kind("mixed").gold) == (100, 0, 0)


def test_each_is_matched_once(text, one):
    """Of two found for one annotated, the more alike is matched, the other is too many."""
    found = [one("Ann", "", "come soon"), one("Ann", "", "rain will come")]
    counted = tally(text, [one(*RAIN)], found)
    assert counted.contents("attribution") == Rate(1, 2, 1)
    assert right_places(text, [one(*RAIN)], found) == {1}


def test_source_missing_on_both_sides_is_the_same(text, one):
    """Nobody named is right where nobody is to be named."""
    nobody = one("", "", "Snow falls")
    assert right_places(text, [nobody], [nobody]) == {0}


def test_texts_add_up(text, one):
    """Counts of several texts are one sum, so long texts weigh more."""
    counted = tally(text, [one(*RAIN), one(*SNOW)], [one(*RAIN)])
    counted.add(text, [one(*RAIN)], [])
    assert counted.contents("attribution") == Rate(1, 1, 3)


def test_rate():
    """Percentages of counts."""
    rate = Rate(2, 4, 5)
    assert (rate.precision, rate.recall, rate.f1) == (50, 40, pytest.approx(2 * 50 * 40 / 90))
    assert Rate(0, 0, 0) == (0, 0, 0)
    assert (Rate(0, 0, 0).precision, Rate(0, 0, 0).recall, Rate(0, 0, 0).f1) == (0, 0, 0)
