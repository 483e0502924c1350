"""Operative clauses of resolutions."""

import pytest

from pipeline.recommendations.operatives import operative_advice

CASES = {
    "calls upon to": (
        "1. Calls upon all parties to the dispute to cease fire;",
        "all parties to the dispute", "cease fire",
    ),
    "requests to": (
        "Requests the Secretary-General to report within ten days.",
        "the Secretary-General", "report within ten days",
    ),
    "demands that": (
        "Demands that the forces withdraw from the valley",
        "the forces", "withdraw from the valley",
    ),
    "decides that shall": (
        "Decides that all members shall freeze such assets",
        "all members", "freeze such assets",
    ),
    "adverb": (
        "Strongly urges the government to open the crossing",
        "the government", "open the crossing",
    ),
    "condition in the actor": (
        "Requests all States which are in a position to do so to lend ships",
        "all States which are in a position to do so", "lend ships",
    ),
    "calls for a thing": (
        "Calls for an immediate ceasefire",
        None, "an immediate ceasefire",
    ),
    "a step in between": (
        "Demands that, as a first step, the fleets return to port",
        "the fleets", "return to port",
    ),
}  # fmt: skip

NONE = {
    "preamble": "Recalling its resolution of May,",
    "decision about itself": "Decides to remain seized of the matter.",
    "decision that binds nobody": "Decides that the sanctions are lifted.",
    "noun": "Requests for comment went unanswered.",
    "in the middle of prose": "urges caution",
    "what a decision covers": "Decides that the ban shall not apply to medicine.",
    "welcome": "Welcomes the agreement;",
}


@pytest.mark.parametrize(("clause", "actor", "action"), CASES.values(), ids=CASES)
def test_operative_clauses(clause, actor, action):
    """Who is called upon, and to do what."""
    (found,) = operative_advice(clause)
    assert (found.actor.of(clause) if found.actor else None) == actor
    assert found.action.of(clause) == action
    assert found.modality == "operative"


@pytest.mark.parametrize("clause", NONE.values(), ids=NONE)
def test_other_clauses(clause):
    """Preambles, nouns and self-administration ask nothing of anybody."""
    assert operative_advice(clause) == []


def test_no_state_shall():
    """What nobody shall do is a prohibition."""
    (found,) = operative_advice("Decides that no State shall sell arms to the region")
    assert found.is_negated


SEVERAL = {
    "two verbs": ("Urges the parties to meet and requests the envoy to report.", ["meet", "report"]),
    "behind a condemnation": ("2. Condemns the attack and demands that the guards withdraw;", ["withdraw"]),
    "a call made again": ("Reiterates its call upon all sides to open the road.", ["open the road"]),
}


@pytest.mark.parametrize(("clause", "actions"), SEVERAL.values(), ids=SEVERAL)
def test_all_that_a_clause_asks(clause, actions):
    """Each verb of a clause asks for something of its own."""
    assert [found.action.of(clause) for found in operative_advice(clause)] == actions


def test_lead_in_of_a_list():
    """A clause that only names who should do what stands below it asks for nothing itself."""
    assert operative_advice("3. Demands that the harbour board:") == []


@pytest.mark.parametrize(
    ("clause", "strength"),
    [
        ("Demands that the fleets return to port", "strong"),
        ("Calls upon all captains to slow down", "medium"),
        ("Encourages the two towns to share a pier", "weak"),
    ],
    ids=["demands", "calls upon", "encourages"],
)
def test_strength_is_the_verbs(clause, strength):
    """What is demanded binds, what is called for counsels, what is encouraged opens a possibility."""
    assert [found.strength for found in operative_advice(clause)] == [strength]
