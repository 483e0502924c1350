"""Tips to the reader of a short text."""

import pytest

from pipeline.recommendations.tips import tip

TIPS = {
    "for those with a wish": ("If you like quiet rooms, ask at the desk.", "could"),
    "you can": ("You can easily walk to the old harbour.", "could"),
    "a recommendation": ("I can recommend the soup at the corner.", "recommend"),
    "a warning": ("Lovely beach, but beware of the jellyfish.", "imperative"),
    "what is worth it": ("The museum is worth a visit.", "should"),
    "what is near": ("There is a good bakery around the corner.", "could"),
    "an order behind so": ("There is no kettle, so bring your own mug and take your tea along.", "imperative"),
}
NO_TIPS = {
    "a question": "Can you walk to the harbour?",
    "what was done": "We took the bus and had a coffee at the pier.",
    "a look back": "You could have asked at the desk.",
    "plain": "The room was clean and quiet.",
    "to be sure": "To be sure, the soup was cold.",
}


@pytest.mark.parametrize(("sentence", "modality"), TIPS.values(), ids=TIPS)
def test_tips(sentence, modality):
    """Each form counts as the modality that it comes nearest to."""
    found = tip(sentence)
    assert found is not None
    assert (found.modality, found.method) == (modality, f"tip:{modality}")
    assert found.span.of(sentence)


@pytest.mark.parametrize("sentence", NO_TIPS.values(), ids=NO_TIPS)
def test_no_tips(sentence):
    """Reports, questions and looks back tell nobody what to do."""
    assert tip(sentence) is None


def test_a_warning_is_negative():
    """What one should beware of is not to be done."""
    assert tip("Lovely beach, but beware of the jellyfish.").is_negated
    assert not tip("You can easily walk to the old harbour.").is_negated
