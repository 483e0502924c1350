"""What is said to be of use, where counsel is given."""

import pytest

from pipeline.recommendations.performatives import performative_advice

# sentence, modality, actor, action
CASES = {
    "doing would help": ("Pooling the nets would help small crews.", "could", None, "Pooling the nets"),
    "a thing would be useful": ("One list of wrecks could be useful.", "could", None, "One list of wrecks"),
    "it may be helpful": ("It may be helpful to mark the reef.", "could", None, "mark the reef"),
    "has an opportunity": ("The town has an opportunity to buy the mill.", "could", "The town", "buy the mill"),
    "opportunities exist": ("Opportunities exist to share costs.", "could", None, "share costs"),
    "options include": ("Options include selling the ferry.", "could", None, "selling the ferry"),
    "an option is": ("One option is to sell the ferry.", "could", None, "sell the ferry"),
    "a need is stressed": ("He stressed the need for Peru to act.", "need_to", "Peru", "act"),
    "the importance of somebody's doing": (
        "She underscored the importance of Peru lifting the ban.", "of_importance", "Peru", "lifting the ban",
    ),
    "a noun is vital": ("Close cooperation on nets is essential.", "of_importance", None, "Close cooperation on nets"),
    "requires an effort": ("The reef requires a sustained effort.", "need_to", None, "a sustained effort"),
    "a need in marks": ('They noted the need to "dredge the port."', "need_to", None, "dredge the port"),
}  # fmt: skip
NONE = {
    "a burden": "The need to file two forms delays the crews.",
    "under way": "Options are slipping through the nets.",
    "thanks": "I appreciate the opportunity to speak.",
    "a pronoun": "That would be helpful.",
    "a plain thing": "Bread is essential.",
}


def found(sentence):
    """Read a sentence where counsel is given."""
    return [
        (advice.modality, advice.actor.of(sentence) if advice.actor else None, advice.action.of(sentence))
        for advice in performative_advice(sentence, is_counsel=True)
    ]


@pytest.mark.parametrize(("sentence", "modality", "actor", "action"), CASES.values(), ids=CASES)
def test_of_use(sentence, modality, actor, action):
    """An option, or a need, is counsel."""
    assert found(sentence) == [(modality, actor, action)]


@pytest.mark.parametrize("sentence", NONE.values(), ids=NONE)
def test_of_no_use(sentence):
    """Burdens, thanks and plain remarks are none."""
    assert found(sentence) == []
