"""Risks and causes: the items of lists, and sentences that state them."""

import pytest

from pipeline.language.readings import Block, Reading
from pipeline.recommendations.risks_and_causes import findings_in


def reading(*blocks):
    """Make a document of blocks: role, section and words each."""
    text, placed = "", []
    for role, section, words in blocks:
        placed.append(Block(len(text), len(text) + len(words), role, section, None))
        text += words + "\n\n"
    known = dict.fromkeys(Reading._fields) | {"document_id": "d", "text": text, "blocks": placed, "quotes": []}
    return Reading(**known)


def found(*blocks):
    """List the kinds and words of what is found."""
    document = reading(*blocks)
    return [(finding.kind, finding.span.of(document.text)) for finding in findings_in(document)]


STATED = {
    "could undermine": ("A second strike could undermine trust in the port.", "risk"),
    "a risk that": ("There is a real risk that the dam will be closed for years.", "risk"),
    "poses a threat": ("The old reactor poses a serious threat to the valley.", "risk"),
    "risks doing": ("The ministry risks losing its best engineers to the mines.", "risk"),
    "may lead to": ("Higher tolls may lead to shortages in the north.", "risk"),
    "caused by": ("The outage was largely caused by a fallen pylon.", "cause"),
    "led to": ("Late payments led to a strike of the ferry crews.", "cause"),
    "an obstacle to": ("The old border quarrel remains the main obstacle to a common grid.", "cause"),
    "because of": ("The clinic closed in March because of the rising rents.", "cause"),
    "faced with": ("Faced with angry fishermen, the council put off the vote.", "cause"),
    "the reason lies": ("The reason the bridge is closed lies in its rusty cables.", "cause"),
}
NEITHER = {
    "a question": "Could a second strike undermine trust in the port?",
    "a remedy": "The plan would reduce the chance that floods damage the quay.",
    "an unknown cause": "The fire burned all night, and the cause of it is still unknown.",
    "plain news": "The minister opened the new bridge on Monday morning.",
    "a good effect": "The new pier could help the islands in winter.",
}


@pytest.mark.parametrize(("sentence", "kind"), STATED.values(), ids=STATED)
def test_sentences_that_state(sentence, kind):
    """A sentence is one finding, of the kind its words say."""
    assert found(("paragraph", None, sentence)) == [(kind, sentence)]


@pytest.mark.parametrize("sentence", NEITHER.values(), ids=NEITHER)
def test_sentences_that_do_not(sentence):
    """What is asked, denied, unknown or good is neither a risk nor a cause."""
    assert found(("paragraph", None, sentence)) == []


def test_items_under_a_heading():
    """Items below a heading that names dangers are risks, whatever their words."""
    head = "The Dangers of a Late Harvest"
    items = ["1. Crews leave the island for better ports.", "2. “Harvest drift” plays into the hands of the mill."]
    assert found(*(("list_item", head, item) for item in items)) == [
        ("risk", "Crews leave the island for better ports."),
        ("risk", "“Harvest drift” plays into the hands of the mill."),
    ]


def test_items_below_a_lead_in():
    """A lead-in with a colon announces causes, and ends with the list."""
    blocks = [
        ("paragraph", None, "The main causes of the delay are:"),
        ("list_item", None, "- a shortage of steel in the spring"),
        ("paragraph", None, "The port will open again in the autumn of next year."),
    ]
    assert [kind for kind, _ in found(*blocks)] == ["cause"]


def test_a_list_written_as_paragraphs():
    """Paragraphs behind a lead-in under such a heading are its items."""
    head = "Causes of the Water Dispute"
    blocks = [
        ("paragraph", head, "What divides the two valleys:"),
        ("paragraph", head, "Unequal shares of the river since the first dam."),
        ("paragraph", head, "Old quarrels over the grazing land on the ridge."),
    ]
    assert [kind for kind, _ in found(*blocks)] == ["cause", "cause"]


def test_what_to_do_about_risks_is_none():
    """A list of measures is no list of risks."""
    assert found(("list_item", "Managing the Risks of Fire", "- Check every pump before the season begins.")) == []


def test_captions_are_left_out():
    """A caption states nothing of its own."""
    assert found(("caption", None, "The outage was largely caused by a fallen pylon.")) == []
