"""What looks like advice and is none."""

import pytest

from pipeline.recommendations import decoys

CALLS = {
    "read": "Read The Lighthouse Report: Ten Years On",
    "watch": "Watch Now",
    "skip": "Skip to main content",
    "subscribe": "Subscribe to our newsletter",
    "share": "Share this article",
    "continue": "Continue reading",
    "contact": "If you have questions, please contact the press office.",
    "follow": "Follow us on Facebook",
    "see": "See also the annex",
    "bulleted": "- Download PDF",
}
NO_CALLS = {
    "share with an object": "Share intelligence with the neighbours",
    "continue with an object": "Continue efforts to vaccinate children",
    "follow with an object": "Follow the advice of the auditors",
    "plain advice": "Plant trees along the avenue",
}


@pytest.mark.parametrize("words", CALLS.values(), ids=CALLS)
def test_calls_to_action(words):
    """Lines that tell a visitor where to click are no advice."""
    assert decoys.is_call_to_action(words)


@pytest.mark.parametrize("words", NO_CALLS.values(), ids=NO_CALLS)
def test_advice_is_no_call(words):
    """The same verbs with an object of policy are."""
    assert not decoys.is_call_to_action(words)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" have known", True),
        (" be enough", True),
        (" also be noted", True),
        (" not have been sold", True),
        (" have access to water", False),
        (" be repaired", False),
        (" build a dam", False),
    ],
    ids=["perfect", "enough", "noted", "passive perfect", "have as a verb", "passive", "active"],
)
def test_epistemic(after, expected):
    """What follows the modal verb tells a guess from advice."""
    assert decoys.is_epistemic(after) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("Who should pay?", True), ('"Who should pay?"', True), ("The state should pay.", False)],
    ids=["plain", "quoted", "statement"],
)
def test_question(sentence, expected):
    """A question mark at the end, quoted or not."""
    assert decoys.is_question(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Under the Clean Rivers Act, mills must report spills.", True),
        ("Applicants must send two copies.", True),
        ("Mills must stop polluting.", False),
    ],
    ids=["act", "applicants", "advice"],
)
def test_law(sentence, expected):
    """Law as it stands is known by its words."""
    assert decoys.is_about_law(sentence) is expected
