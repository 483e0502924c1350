"""Orders: sentences that open with a bare verb."""

import pytest

from pipeline.recommendations.imperatives import imperative_advice, inner_order

ANYWHERE = {
    "plain verb": ("Ratify the fisheries accord.", "Ratify the fisheries accord"),
    "behind an adverb": ("Fully implement the audit's findings.", "implement the audit's findings"),
    "behind an adjunct": ("In consultation with unions, adopt a safety plan.", "adopt a safety plan"),
    "numbered": ("2. Strengthen the harbour wall", "Strengthen the harbour wall"),
    "noun or verb with an object": ("Support the village clinics.", "Support the village clinics"),
    "two verbs": ("Review and amend the by-laws.", "Review and amend the by-laws"),
    "negated": ("Do not sell the archive.", "sell the archive"),
    "please": ("Please repair the lift.", "repair the lift"),
}
ONLY_WHERE_EXPECTED = {
    "everyday verb": "Take measures against noise.",
    "noun or verb with a bare noun": "Target smuggling routes.",
}
NEVER = {
    "noun": "Support for the bill is falling.",
    "subject": "Review boards are slow.",
    "call to action": "Read the full report here.",
    "question": "Adopt a pet?",
    "declarative": "The town adopted a plan.",
    "a title": "Update: the vote is over",
    "caption": "Figure 7 shows the trend",
    "an agency": "POOL the photos of the pier",
    "not to forget": "Don't forget that the pier is old.",
    "dropped subject": "Don't know what to say.",
}


@pytest.mark.parametrize(("sentence", "action"), ANYWHERE.values(), ids=ANYWHERE)
def test_orders_anywhere(sentence, action):
    """Verbs of policy at the start are orders in running text, too."""
    found = imperative_advice(sentence, is_expected=False)
    assert found.action.of(sentence) == action
    assert found.modality == "imperative"


@pytest.mark.parametrize("sentence", ONLY_WHERE_EXPECTED.values(), ids=ONLY_WHERE_EXPECTED)
def test_orders_where_expected(sentence):
    """Other verbs count in lists of advice only."""
    assert imperative_advice(sentence, is_expected=False) is None
    assert imperative_advice(sentence, is_expected=True) is not None


@pytest.mark.parametrize("sentence", NEVER.values(), ids=NEVER)
def test_no_orders(sentence):
    """Nouns, captions, questions and web pages give no orders."""
    assert imperative_advice(sentence, is_expected=False) is None
    assert imperative_advice(sentence, is_expected=True) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Phase two awards generally provide more rope.",
        "Aggregate data totals vary from year to year.",
        "Secure storage, access rules and training.",
        "Clarify roles and duties.",
        "If ports detect, test, treat and trace.",
        "Conduct More Port Sales and Find the Buyers",
    ],
    ids=["a kind", "a sum", "a list", "a heading", "a list of verbs", "a headline"],
)
def test_verbs_without_a_plain_object(sentence):
    """In running text a verb counts before an article or its like; else it may be a noun or a heading."""
    assert imperative_advice(sentence, is_expected=False) is None


def test_parts_of_an_order():
    """The opening condition is kept apart from the words, and a negation is known."""
    sentence = "If the river rises, evacuate the school."
    found = imperative_advice(sentence, is_expected=True)
    assert found.condition.of(sentence) == "If the river rises"
    assert found.span.of(sentence) == "evacuate the school"
    sentence = "If the river rises, don't wait for help."
    assert imperative_advice(sentence, is_expected=True).span.of(sentence) == "don't wait for help"
    assert imperative_advice("Never lower the guard rails.", is_expected=True).is_negated


def test_order_inside():
    """Please and don't may stand inside a sentence."""
    sentence = "A fine inn, but don't order the soup."
    found = inner_order(sentence)
    assert found.is_negated
    assert found.action.of(sentence) == "order the soup"
    assert inner_order("A fine inn, and we ordered soup.") is None
