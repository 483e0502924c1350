"""Policy texts of raw/, annotated by hand before anybody looked at what is found in them."""

from pathlib import Path

import pytest

from pipeline.quality import advice
from pipeline.run.scoring import advice_in
from warehouse import snapshots

pytestmark = pytest.mark.slow
GOLD = Path(__file__).parent / "gold" / "advice"


@pytest.fixture(scope="module")
def tally(published):
    """Compare what raw/ gives with the annotation."""
    return advice_in(snapshots.current(published[0]), advice.stretches(GOLD))


def figures(tally):
    """Give the figures by metric."""
    return {figure.metric: figure.value for figure in tally.figures()}


def test_there_is_enough_to_judge(tally):
    """At least 20 texts are asked for."""
    assert len({one.path for one in advice.stretches(GOLD)}) >= 20
    assert tally.counts["gold"] >= 150


def test_advice_is_found(tally):
    """Precision is what is reached (94) less a little, and so is F1 (68); the aim of 80 is missed by weak wordings."""
    assert figures(tally)["finding.p"] >= 90, [error for error in tally.errors if error[0] == "extra"]
    assert figures(tally)["finding.f1"] >= 66, [error for error in tally.errors if error[0] == "missed"]


def test_who_should_act(tally):
    """Of what is found, who should act: what is reached (70) less a little; the aim is 80."""
    assert figures(tally)["actor.right"] >= 68, [error for error in tally.errors if error[0] == "actor"]


def test_how_it_is_worded(tally):
    """Of what is found, modality and polarity."""
    assert figures(tally)["modality.right"] >= 92, [error for error in tally.errors if error[0] == "modality"]
    assert figures(tally)["polarity.right"] >= 87, [error for error in tally.errors if error[0] == "polarity"]
