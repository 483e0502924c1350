"""Verbs of advising, and what is said to be needed."""

import pytest

from pipeline.recommendations.performatives import performative_advice

# sentence, modality, actor, action, adviser
CASES = {
    "would encourage": (
        "I would encourage the two clubs to share a stadium until the debts are paid.",
        "would_encourage", "the two clubs", "share a stadium until the debts are paid", None,
    ),
    "somebody urged": (
        "The bishop urged the council to open the shelters.",
        "urge", "the council", "open the shelters", "The bishop",
    ),
    "called on": (
        "Amina Diallo called on donors to fund the clinic.",
        "urge", "donors", "fund the clinic", "Amina Diallo",
    ),
    "continues to call on": (
        "We continue to call on the mill to pay its workers.",
        "urge", "the mill", "pay its workers", None,
    ),
    "calls for somebody to": (
        "The union has called for the owners to repair the roof.",
        "urge", "the owners", "repair the roof", "The union",
    ),
    "some have urged": (
        "Several senators have urged the mill to publish its accounts.",
        "urge", "the mill", "publish its accounts", "Several senators",
    ),
    "a letter urging": (
        "She signed a letter urging the mill to publish its accounts.",
        "urge", "the mill", "publish its accounts", None,
    ),
    "recommended doing": (
        "The panel recommended closing the mine.",
        "recommend", None, "closing the mine", "The panel",
    ),
    "is urged to": (
        "The company is urged to withdraw the toys.",
        "urge", "The company", "withdraw the toys", None,
    ),
    "of utmost importance": (
        "It is of utmost importance for Chile and Peru to sign the accord.",
        "of_importance", "Chile and Peru", "sign the accord", None,
    ),
    "it is time": (
        "It is time to reform the pension fund.",
        "of_importance", None, "reform the pension fund", None,
    ),
    "in the interest of": (
        "It is in the interest of both banks to settle the dispute.",
        "in_the_interest_of", "both banks", "settle the dispute", None,
    ),
    "would do well to": (
        "Brussels would do well to listen.",
        "should", "Brussels", "listen", None,
    ),
    "there is a need to": (
        "There is an urgent need to train midwives.",
        "of_importance", None, "train midwives", None,
    ),
    "we need more": (
        "We need more judges in rural districts.",
        "need_to", "We", "more judges in rural districts", None,
    ),
    "it would be better": (
        "It would be better to close the mine.",
        "would_encourage", None, "close the mine", None,
    ),
}  # fmt: skip

NONE = {
    "an effect": "He denied that the swap would encourage other sailors to be taken.",
    "let somebody advise": "Let the council advise others to sell the ferry.",
    "worth knowing": "It is important to note that prices fell.",
    "a purpose": "The rain was important to the farmers.",
    "a question": "Is it time to go?",
    "call as a noun": "The call to prayer sounded.",
    "politeness": "I'd like to thank the committee.",
    "for the speaker": "It might be useful for me to repeat the dates.",
    "no need": "There is no need to hurry.",
    "nothing of the kind": "The band played until dawn.",
}


@pytest.mark.parametrize(("sentence", "modality", "actor", "action", "adviser"), CASES.values(), ids=CASES)
def test_forms(sentence, modality, actor, action, adviser):
    """Each form gives who should do what, and who advises when a name is given."""
    (found,) = performative_advice(sentence)
    assert found.modality == modality
    assert (found.actor.of(sentence) if found.actor else None) == actor
    assert found.action.of(sentence) == action
    assert (found.adviser.of(sentence) if found.adviser else None) == adviser


@pytest.mark.parametrize("sentence", NONE.values(), ids=NONE)
def test_nothing_of_the_kind(sentence):
    """The same words in other uses give nothing."""
    assert list(performative_advice(sentence)) == []


def test_wishes_only_where_advice_is_expected():
    """A wish is advice in a suggestion box and politeness in a hearing."""
    sentence = "A map of the building would be useful."
    assert list(performative_advice(sentence)) == []
    assert len(list(performative_advice(sentence, is_expected=True))) == 1


def test_negation():
    """Urging not to is a negation."""
    (found,) = performative_advice("The bishop urged the council not to sell the chapel.")
    assert found.is_negated
