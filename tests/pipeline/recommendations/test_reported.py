"""What somebody is reported to have asked for, where counsel is given."""

import pytest

from pipeline.recommendations.performatives import performative_advice

# sentence, adviser, actor, action
CASES = {
    "asked to": ("The Harbour Board asked Chile to lift the ban.", "The Harbour Board", "Chile", "lift the ban"),
    "directing to": ("A letter directing mills to clean the river.", None, "mills", "clean the river"),
    "it requested": ("In May it requested the mayor to resign.", None, "the mayor", "resign"),
    "called for": ("The plan calls for a new bridge.", "The plan", None, "a new bridge"),
    "asked somebody for": ("Mayor Diallo asked Chile for a loan.", "Mayor Diallo", "Chile", "a loan"),
    "recommended doing": ("A report recommending the closure of mills.", None, None, "the closure of mills"),
    "an appeal by": (
        "The appeal by the Pilots Union to the town for fair fares.", "the Pilots Union", "the town", "fair fares",
    ),
    "recommendations made to": (
        "We made three recommendations to the Fishing Board on reporting nets.", None, "the Fishing Board",
        "reporting nets",
    ),
}  # fmt: skip
NONE = {
    "whom it is asked of": "The mayor was asked to leave.",
    "what is due": "No reform is called for.",
    "a thing asked for": "The mill requested help to dry its wheat.",
    "what law calls for": "Its calls for calm were heard.",
}


def found(sentence, *, is_counsel=True):
    """Read a sentence; gives adviser, actor and action of each piece of advice."""
    return [
        tuple(part.of(sentence) if part else None for part in (advice.adviser, advice.actor, advice.action))
        for advice in performative_advice(sentence, is_counsel=is_counsel)
    ]


@pytest.mark.parametrize(("sentence", "adviser", "actor", "action"), CASES.values(), ids=CASES)
def test_requests(sentence, adviser, actor, action):
    """Who asks, whom, and for what."""
    assert found(sentence) == [(adviser, actor, action)]


@pytest.mark.parametrize("sentence", NONE.values(), ids=NONE)
def test_no_requests(sentence):
    """Passives and things asked for ask nobody to act."""
    assert found(sentence) == []


def test_only_where_counsel_is_given():
    """News tells all day what others ask for."""
    assert found("The plan calls for a new bridge.", is_counsel=False) == []
