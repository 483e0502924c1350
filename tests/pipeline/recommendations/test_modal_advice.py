"""Modal verbs: which of them advise whom to do what."""

import pytest

from pipeline.recommendations.modal_advice import modal_advice

# sentence, actor, modality, action
ADVICE = {
    "plain should": (
        "The ministry should publish the figures.",
        "The ministry", "should", "publish the figures",
    ),
    "must with an adverb between": (
        "Parliament must urgently repair the dam.",
        "Parliament", "must", "repair the dam",
    ),
    "has to": (
        "The bank has to raise its reserves.",
        "The bank", "have_to", "raise its reserves",
    ),
    "needs to": (
        "Lisbon needs to modernise its ports.",
        "Lisbon", "need_to", "modernise its ports",
    ),
    "will need to": (
        "The council will need to train inspectors.",
        "The council", "need_to", "train inspectors",
    ),
    "ought to": (
        "Farmers ought to rotate their crops.",
        "Farmers", "ought_to", "rotate their crops",
    ),
    "two actors joined by and": (
        "Oslo and Helsinki should share their radar data.",
        "Oslo and Helsinki", "should", "share their radar data",
    ),
    "a list of actors": (
        "The army, the navy, and the coast guard must pool their budgets.",
        "The army, the navy, and the coast guard", "must", "pool their budgets",
    ),
    "an opening purpose stays outside": (
        "To prevent floods, the province should widen the canal.",
        "the province", "should", "widen the canal",
    ),
    "a parenthesis between subject and verb": (
        "The governor, who took office in May, should release the report.",
        "The governor, who took office in May", "should", "release the report",
    ),
    "a relative clause within the subject": (
        "Countries that fail to comply should lose their vote.",
        "Countries that fail to comply", "should", "lose their vote",
    ),
    "the clause that somebody says": (
        "She said the agency should hire more nurses.",
        "the agency", "should", "hire more nurses",
    ),
    "the that-clause that somebody says": (
        "He argued that the courts must act now.",
        "the courts", "must", "act now",
    ),
    "drawn from a reason": (
        "Prices are rising, so the regulator should cap the fees.",
        "the regulator", "should", "cap the fees",
    ),
    "existential": (
        "There has to be closer contact between Vienna and Prague on the border.",
        "Vienna and Prague", "have_to", "be closer contact between Vienna and Prague on the border",
    ),
    "a passive leaves the actor open": (
        "The treaty should be ratified this year.",
        None, "should", "be ratified this year",
    ),
    "a passive names its agent": (
        "The roads should be repaired by the county.",
        "the county", "should", "be repaired by the county",
    ),
    "quoted words break off at the mark": (
        '"We must protect the river," the mayor said.',
        "We", "must", "protect the river",
    ),
    "a second subject ends the first clause": (
        "The union should accept the offer, and the company must keep its word.",
        "The union", "should", "accept the offer",
    ),
}  # fmt: skip

NONE = {
    "inverted conditional": "Should talks collapse, prices would soar.",
    "inverted conditional behind the clause": "Prices would soar should North Island withdraw.",
    "inverted conditional behind a comma": "She promised to build three schools, should she win.",
    "epistemic should": "That should be enough for a week.",
    "epistemic must": "The pilot must have known the risk.",
    "look back in anger": "The ministry should have acted in March.",
    "a remark": "It should be noted that the figures are old.",
    "what one must say": "I must admit that the plan is bold.",
    "question": "Should the council pay for it?",
    "embedded question": "Nobody knows how the council should respond.",
    "whether": "They discussed whether the port should close.",
    "if": "If the river should rise again, the town floods.",
    "past obligation": "The minister had to resign.",
    "no obligation": "Visitors do not have to register.",
    "have to do with": "The delay has to do with the weather.",
    "might have to": "Voters may have to wait.",
    "the first person about itself": "I have to leave early.",
    "hyphenated word": "The song is a must-hear hit.",
    "all he has to do": "All he has to do is win.",
    "could outside of advice": "The storm could reach the coast on Monday.",
    "what it takes to win": "The club must win 3 of its last 4 games.",
    "a clause before the subject": "It is old, which is a pity, and all he has to do is sell.",
    "a relative clause without pronoun": "These are the tasks we have to finish.",
    "than": "The bill is higher than it should be.",
}


@pytest.mark.parametrize(("sentence", "actor", "modality", "action"), ADVICE.values(), ids=ADVICE)
def test_advice_is_read(sentence, actor, modality, action):
    """The first advice of a sentence comes out with its parts, in the sentence's own words."""
    found = min(modal_advice(sentence), key=lambda advice: advice.span)
    assert (found.actor.of(sentence) if found.actor else None) == actor
    assert (found.modality, found.action.of(sentence)) == (modality, action)
    assert found.span.covers(found.action)


@pytest.mark.parametrize("sentence", NONE.values(), ids=NONE)
def test_decoys_give_nothing(sentence):
    """Guesses, conditions, questions, facts and idioms are no advice."""
    assert list(modal_advice(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("The two banks could share a vault.", "The two banks"),
        ("All four cities can join the scheme.", "All four cities"),
    ],
    ids=["could", "can"],
)
def test_options_count_in_lists_of_advice(sentence, actor):
    """Could and can advise only where advice is being listed."""
    assert list(modal_advice(sentence)) == []
    (found,) = modal_advice(sentence, counts_options=True)
    assert (found.modality, found.actor.of(sentence)) == ("could", actor)


def test_negation_is_kept():
    """Advice against something knows that it is negated, and its action begins with the verb."""
    sentence = "The club should not sell the stadium."
    (found,) = modal_advice(sentence)
    assert found.is_negated
    assert found.action.of(sentence) == "sell the stadium"


def test_nobody_is_a_negation():
    """What no company should do is advised against."""
    (found,) = modal_advice("No company should sell such data.")
    assert found.is_negated


@pytest.mark.parametrize(
    ("sure", "unsure"),
    [
        ("Banks need to lend more.", "Under the Act, banks need to file returns."),
        ("The town needs to save water.", "You need to save water."),
    ],
    ids=["law", "nobody in particular"],
)
def test_confidence_falls(sure, unsure):
    """What law demands already, and what nobody in particular must do, is less surely advice."""
    assert next(iter(modal_advice(sure))).confidence > next(iter(modal_advice(unsure))).confidence


@pytest.mark.parametrize(
    ("sentence", "is_option"),
    [
        ("Congress may wish to consider a smaller fleet.", True),
        ("Policymakers could weigh a second bridge.", True),
        ("Congress could amend the act.", True),
        ("Policymakers might instead establish a fund.", True),
        ("The ship may consider another port.", False),
        ("Congress may meet in May.", False),
    ],
    ids=[
        "may wish to consider",
        "could weigh",
        "could do",
        "might do instead",
        "nobody who decides",
        "nothing considered",
    ],
)
def test_what_lawmakers_may_consider(sentence, is_option):
    """Reports to a parliament advise by what it may consider."""
    assert [found.modality for found in modal_advice(sentence)] == ["could"] * is_option


def test_what_is_at_hand_is_no_need():
    """An opportunity that somebody has to do something obliges nobody."""
    assert list(modal_advice("Any opportunity that we have to use the port helps.")) == []
