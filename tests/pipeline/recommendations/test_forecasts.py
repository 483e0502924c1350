"""Predictions: what looks ahead, how surely, and what only plans."""

import pytest

from pipeline.language.spans import Span
from pipeline.recommendations.forecasts import forecasts


def found(text):
    """List words, certainty and condition of each prediction."""
    return [
        (one.span.of(text), one.certainty, one.condition.of(text) if one.condition else None)
        for one in forecasts(text, Span(0, len(text)))
    ]


AHEAD = {
    "will": ("The two towns will ultimately share the well.", "the two towns will ultimately share the well", "high"),
    "going to": ("He said prices are going to rise.", "prices are going to rise", "high"),
    "likely to": ("Demand is likely to fall in the winter.", "Demand is likely to fall in the winter", "medium"),
    "will probably": ("The mill will probably close.", "The mill will probably close", "medium"),
    "would": ("A new tax would anger the shopkeepers.", "A new tax would anger the shopkeepers", "medium"),
    "an event": ("The river will rise.", "The river will rise", "high"),
    "a state": ("The pier will be a burden.", "The pier will be a burden", "high"),
    "predicted": ("He warned that the mayor will paint it.", "the mayor will paint it", "high"),
    "may with a horizon": ("Rice may run short by 2040.", "Rice may run short by 2040", "low"),
}
NOT_AHEAD = {
    "a promise": "We will repair the road.",
    "an appointment": "The council will meet on Monday.",
    "by the calendar": "The tunnel will reopen on Friday.",
    "a mere possibility": "Visitors may enter through the garden.",
    "a month": "The clinic opened in May 2022.",
    "a question": "Will the mill close?",
    "a look back": "If the dam had held, the town would stand dry.",
    "a condition": "If the rain will not stop, go home.",
    "a rule": "Members shall pay the fee.",
    "a judgement": "A new pier would be helpful to the crews.",
    "a hope": "She hopes the river will rise.",
    "done on purpose": "The mayor will paint the bridge.",
    "a briefing": "There will be a briefing in the hall.",
    "a noun": "They lack the political will to pay for a new pier by 2040.",
    "half a subject": "The mill has both old and new wheels will turn.",
}


@pytest.mark.parametrize(("sentence", "words", "certainty"), AHEAD.values(), ids=AHEAD)
def test_what_looks_ahead(sentence, words, certainty):
    """A clause about the future is a prediction, as sure as its words."""
    ((said, sure, _),) = found(sentence)
    assert (said.casefold(), sure) == (words.casefold(), certainty)


@pytest.mark.parametrize("sentence", NOT_AHEAD.values(), ids=NOT_AHEAD)
def test_what_does_not(sentence):
    """Promises, appointments, rules and questions predict nothing."""
    assert found(sentence) == []


def test_condition():
    """What it hangs on is told apart, before or behind."""
    ((_, _, before),) = found("If the levee breaks, the lower town will drown.")
    ((_, _, behind),) = found("The lower town will drown unless the levee holds.")
    assert (before, behind) == ("If the levee breaks", "unless the levee holds")
