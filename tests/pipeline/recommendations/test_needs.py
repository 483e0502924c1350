"""What is needed, hoped for, or a mistake."""

import pytest

from pipeline.recommendations.performatives import performative_advice

# sentence, modality, actor, action, negated
CASES = {
    "a country needs": ("The United States needs a clear plan.", "need_to", "The United States", "a clear plan", False),
    "the time has come": (
        "The time has come for Chile to open the port.",
        "of_importance",
        "Chile",
        "open the port",
        False,
    ),
    "more is needed": ("Further study of the reef is needed.", "need_to", None, "Further study of the reef", False),
    "a mistake": ("It would be a mistake to close the mine.", "should", None, "close the mine", True),
    "the way forward": ("The best way forward is to share the dam.", "recommend", None, "share the dam", False),
    "like to see": ("We would like to see more ferries.", "would_encourage", None, "more ferries", False),
    "a recommendation to": (
        "We made a recommendation to the council to publish its fares.",
        "recommend",
        "the council",
        "publish its fares",
        False,
    ),
    "hope": ("I hope the council will reopen it.", "would_encourage", "the council", "reopen it", False),
    "doing is vital": ("Keeping the ferry open is essential.", "of_importance", None, "Keeping the ferry open", False),
    "we call for": ("We call for an end to the blockade.", "urge", None, "an end to the blockade", False),
}
NONE = {
    "a pronoun's luck": "I hope it rains.",
    "a noun in ing": "Nothing in the report is essential.",
    "what somebody has": "The mill needs rain.",
}


@pytest.mark.parametrize(("sentence", "modality", "actor", "action", "is_negated"), CASES.values(), ids=CASES)
def test_needs(sentence, modality, actor, action, is_negated):
    """Needs, hopes and mistakes advise, each in its modality."""
    (found,) = performative_advice(sentence)
    assert (found.modality, found.is_negated) == (modality, is_negated)
    assert (found.actor.of(sentence) if found.actor else None) == actor
    assert found.action.of(sentence) == action


@pytest.mark.parametrize("sentence", NONE.values(), ids=NONE)
def test_no_needs(sentence):
    """What nobody governs, or only describes, is no advice."""
    assert list(performative_advice(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [("It is essential to mend the dam.", None), ("It is important to repair the dam.", "medium")],
    ids=["essential", "important"],
)
def test_strength_of_importance(sentence, strength):
    """What is essential binds as its modality does; what is only important counsels."""
    assert [found.strength for found in performative_advice(sentence.replace("mend", "repair"))] == [strength]
