"""Needs that a sentence only describes, and what somebody denies."""

import pytest

from pipeline.recommendations.modal_advice import modal_advice

DESCRIBED = {
    "those whom a rule addresses": "Applicants must sign the second page.",
    "any person": "To fly a kite on the pier, an individual must wear gloves.",
    "to qualify": "To qualify for a berth, a boat must have a mast.",
    "a definition": "A gale must sustain winds of nine knots.",
    "a sum": "When imports rise, the kingdom must borrow from its neighbours.",
    "an identity": "By definition, the two sides must equal each other.",
    "a deficit": "To be a net buyer of rope, the island must run a rope deficit.",
    "law": "Under the Act, banks must file returns.",
    "a paragraph's sign": "Lenders must keep books, 9 U.S.C. § 12.",
    "a ruling": "According to the ruling, the baker must pay for the window.",
    "a cadence": "Harbours must report their catch quarterly.",
    "a term": "The form must reach the clerk within twenty working days.",
    "what often happens": "Small ports often have to wait for pilots.",
    "what is counted": "It is one of a number of ships that the navy needs to refit.",
    "the object stands before": "These are the cuts the mayor must make to save the ferry.",
    "what will come of it": "Her victory should give the sailors hope.",
    "support for somebody": "Support for the pier among Norway and Spain should show that it matters.",
    "a guess": "The sailors must be wondering where the pier is.",
    "an explanation": "The only explanation must be the tide.",
    "what follows": "The tides are so high that we have to close the pier.",
    "should for if": "The mayor would close the pier should he win the vote.",
    "something else": "If the roof is small, something else must be small.",
    "a burden": "In a bad year, towns have to close schools.",
    "a game": "This is a match that Lee must win.",
    "things that": "He spoke of things that the port should be looking at.",
    "a responsibility": "There are duties and responsibilities that the owners must meet with care.",
    "to make sure": "It is meant to make sure the town has to approve the sale.",
    "the end of a talk": "I think we have to wrap here.",
    "a preposition at the end": "Gulls are something all sailors must be mindful of while they eat.",
    "others deny it": "The mayor did not believe the ferry should stop.",
    "not everyone agrees": "Not everyone agreed there should be another bridge.",
    "what is believed": "To believe the state must pay is to believe in tides.",
}
ADVISED = {
    "law to be made": "We must reform section 9 of the code.",
    "greater what": "There has to be greater trust between Bern and Oslo.",
    "an object": "The mayor must make the ferry free.",
    "a decision to come": "The council's decision should protect the pier.",
    "the nation": "The nation has to act.",
    "wages": "Wages must rise.",
    "agreement": "Everyone agreed that there should be another bridge.",
}


@pytest.mark.parametrize("sentence", DESCRIBED.values(), ids=DESCRIBED)
def test_descriptions_are_no_advice(sentence):
    """Law, procedure, definitions, sums, objects of relative clauses and denials ask nobody for anything."""
    assert list(modal_advice(sentence)) == []


@pytest.mark.parametrize("sentence", ADVISED.values(), ids=ADVISED)
def test_advice_stays(sentence):
    """What looks alike and asks for something is advice."""
    assert len(list(modal_advice(sentence))) == 1


def test_who_denies_it_in_the_first_person_advises_against_it():
    """I do not think that we should: we should not."""
    (found,) = modal_advice("I don't think we should sell the ferry.")
    assert found.is_negated
