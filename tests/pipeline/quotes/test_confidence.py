"""Evidence as numbers, and numbers as odds."""

import math

import pytest

from pipeline.quotes.confidence import REVIEW_BELOW, Evidence, Shares, confidence, features, weighed

SURE = Shares(0.99, 0.9, 0.8)
FLAT = dict.fromkeys(("bias", "cue", "source", "content", "no_source", "marked", "speech", "floating"), 0.0)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param(Evidence("model", SURE, is_marked=True, is_speech=True), (0, 1, 1, 0), id="direct"),
        pytest.param(Evidence("model", SURE, is_marked=False, is_speech=True), (0, 0, 1, 0), id="indirect"),
        pytest.param(Evidence("model", SURE, is_marked=False, is_speech=False), (0, 0, 0, 0), id="a belief"),
        pytest.param(Evidence("floating", SURE, is_marked=True, is_speech=True), (0, 1, 1, 1), id="floating"),
        pytest.param(Evidence("model", Shares(0.9, 0, 0.9), is_marked=True, is_speech=True), (1, 1, 1, 0), id="nobody"),
        pytest.param(Evidence("turn", None, is_marked=False, is_speech=True), (1, 0, 1, 0), id="no shares"),
    ],
)
def test_features(evidence, expected):
    """What holds is 1, what does not is 0."""
    found = features(evidence)
    assert tuple(found[name] for name in ("no_source", "marked", "speech", "floating")) == expected


@pytest.mark.parametrize(
    ("share", "odds"),
    [
        pytest.param(0.5, 0, id="even"),
        pytest.param(0.9, math.log(9), id="likely"),
        pytest.param(0.1, -math.log(9), id="unlikely"),
        pytest.param(0.0, -math.log(9999), id="never is bounded"),
        pytest.param(1.0, math.log(9999), id="always is bounded"),
    ],
)
def test_shares_become_odds(share, odds):
    """Shares enter as the logarithm of their odds."""
    found = features(Evidence("model", Shares(share, 0.5, share), is_marked=False, is_speech=True))
    assert found["cue"] == pytest.approx(odds)
    assert found["content"] == pytest.approx(odds)


def test_a_missing_source_has_no_odds():
    """No source is a fact of its own, not a very unlikely one."""
    found = features(Evidence("model", Shares(0.9, 0.0, 0.9), is_marked=False, is_speech=True))
    assert (found["source"], found["no_source"]) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("numbers", "weights", "expected"),
    [
        pytest.param([], {"bias": 0.0}, 0.5, id="nothing known"),
        pytest.param([], {"bias": math.log(4)}, 0.8, id="bias alone"),
        pytest.param([("cue", 2.0)], {"bias": 0.0, "cue": math.log(2)}, 0.8, id="one number"),
        pytest.param([("cue", 1.0), ("marked", 1.0)], {"bias": 0.0, "cue": 3.0, "marked": -3.0}, 0.5, id="balanced"),
        pytest.param([("cue", 9.0)], {"bias": 9.0, "cue": 9.0}, 0.995, id="never quite sure"),
        pytest.param([("cue", -9.0)], {"bias": -9.0, "cue": 9.0}, 0.0, id="almost never"),
    ],
)
def test_weighed(numbers, weights, expected):
    """A logistic curve, flat at its top."""
    assert weighed(numbers, weights) == pytest.approx(expected, abs=1e-6)


def test_every_feature_has_a_weight():
    """Features and weights speak of the same things."""
    evidence = Evidence("model", SURE, is_marked=True, is_speech=True)
    assert {*features(evidence), "bias"} == set(FLAT)
    assert weighed(features(evidence).items(), FLAT) == 0.5


def test_more_is_surer():
    """With a weight above 0, a surer tagger makes a surer quote."""
    shares = [Shares(share, share, share) for share in (0.1, 0.5, 0.9, 0.99)]
    weights = FLAT | {"cue": 1.0, "source": 1.0, "content": 1.0}
    odds = [
        weighed(features(Evidence("model", one, is_marked=False, is_speech=True)).items(), weights) for one in shares
    ]
    assert odds == sorted(odds)
    assert odds[0] < REVIEW_BELOW < odds[-1]


def test_turns_are_counted_by_eye():
    """What rules find needs no curve."""
    assert confidence(Evidence("turn", None, is_marked=False, is_speech=True)) == 0.95
