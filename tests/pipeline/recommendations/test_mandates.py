"""Recommendations in that-clauses and bare subjunctives."""

import pytest

from pipeline.recommendations.mandates import mandates

CASES = {
    "we recommend that": ("We recommend that the mayor close the tunnel.", "the mayor", "close the tunnel", None),
    "with should": ("We recommend that the mayor should close the tunnel.", "the mayor", "close the tunnel", None),
    "somebody recommended": (
        "The Lake Commission recommended that ferries carry more vests.",
        "ferries", "carry more vests", "The Lake Commission",
    ),
    "a long name before the verb": (
        "We recommend that the Director of Public Works review the design.",
        "the Director of Public Works", "review the design", None,
    ),
    "passive": ("She recommended that the tunnel be closed.", None, "be closed", "She"),
    "several points": (
        "We recommended that the board (1) publish its plan and (2) hire pilots.",
        "the board", "publish its plan and (2) hire pilots", None,
    ),
    "an infinitive further on": (
        "We recommend that the board review and find ways to better complete its plans.",
        "the board", "review and find ways to better complete its plans", None,
    ),
    "a that left out": (
        "The panel recommends the agency publish its rules.", "the agency", "publish its rules", "The panel",
    ),
    "not yet a passive": ("It is vital that Chad and Mali be vigilant.", "Chad and Mali", "be vigilant", None),
    "it is essential that": ("It is essential that the board publish it.", "the board", "publish it", None),
}  # fmt: skip

BARE = {
    "that at the start": ("That the harbour authority strengthen its patrols.", "strengthen its patrols"),
    "be done": ("Steps be taken to mark the reef.", "be taken to mark the reef"),
    "singular without s": ("The operator ensure that brakes are tested.", "ensure that brakes are tested"),
    "recommended a thing": ("Recommended the creation of a rescue fund.", "creation of a rescue fund"),
}


@pytest.mark.parametrize(("sentence", "actor", "action", "adviser"), CASES.values(), ids=CASES)
def test_that_clauses(sentence, actor, action, adviser):
    """The clause behind the verb gives actor and action."""
    (found,) = mandates(sentence, is_expected=False)
    assert (found.actor.of(sentence) if found.actor else None) == actor
    assert found.action.of(sentence) == action
    assert (found.adviser.of(sentence) if found.adviser else None) == adviser


@pytest.mark.parametrize(("sentence", "action"), BARE.values(), ids=BARE)
def test_bare_subjunctives(sentence, action):
    """Terse lists leave the verb of advising out: they count where advice is expected."""
    assert list(mandates(sentence, is_expected=False)) == []
    (found,) = mandates(sentence, is_expected=True)
    assert found.action.of(sentence) == action


@pytest.mark.parametrize(
    "sentence",
    [
        "The results suggest that smaller doses may help.",
        "Will he demand that the port make room?",
        "The law may also suggest that the tide does not matter.",
        "Tenants could request that the clerk reopen the file.",
        "Surveys suggest that some sailors find the pier dull.",
        "The tide will be high at noon.",
        "The ferry was delayed by fog.",
        "That has kept the price of rice low.",
        "The voter count is due at noon.",
        "We recommend the Blue Hotel for families.",
    ],
    ids=[
        "a finding",
        "a question",
        "an indicative",
        "a possibility",
        "a survey",
        "a forecast",
        "a report",
        "that as a pronoun",
        "a noun like a verb",
        "a thing praised",
    ],
)
def test_statements_are_no_mandates(sentence):
    """Statements of fact are left alone, even where advice is expected."""
    assert list(mandates(sentence, is_expected=True)) == []
