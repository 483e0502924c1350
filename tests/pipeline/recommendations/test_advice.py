"""Advice in whole documents: lists, headings and what they hand down."""

import pytest

from pipeline.language.readings import Block, Reading
from pipeline.recommendations.advice import advice_in


def reading(*lines, title=None):
    """Build a document from lines of (role, section, words); a numbered item begins with its number."""
    text, blocks = "", []
    for role, section, words in lines:
        number = int(words.split(".")[0]) if role == "list_item" and words[0].isdigit() else None
        blocks.append(Block(len(text), len(text) + len(words), role, section, number))
        text += words + "\n\n"
    return Reading("d", text, title, None, None, None, None, None, "unknown", "article", "en", blocks, [], [], [])


def words_of(document):
    """Give the words of the advice, in order."""
    return [found.advice.span.of(document.text) for found in advice_in(document)]


LONG = ("paragraph", None, "The winter was long, and the river froze in December for the first time. " * 12)
HEADING = "4 Ways Norway Can Protect Its Cables"


def test_numbered_items_of_advice():
    """An item up to its colon is the advice, the sentences behind it give the reason or elaborate."""
    document = reading(
        LONG,
        ("heading", None, HEADING),
        ("list_item", HEADING, "1. Bury the lines: Anchors do much harm to lines that lie open. Storms do more."),
        ("list_item", HEADING, "2. Train crews: To save time, the navy should lend its divers. All ports could help."),
    )
    found = list(advice_in(document))
    assert words_of(document) == [
        "Bury the lines",
        "Train crews",
        "the navy should lend its divers",
        "All ports could help",
    ]
    assert [part.parent is not None for part in found] == [False, False, True, True]
    assert found[0].advice.rationale.of(document.text).startswith("Anchors do much harm")
    assert found[2].parent == found[1].advice.span
    assert found[2].advice.condition.of(document.text) == "To save time"
    assert {part.frame.actor for part in found} == {"Norway"}


def test_lists_of_dangers_give_nothing():
    """Items that state what is or may be are no advice."""
    heading = "The Dangers of Open Lines"
    document = reading(
        LONG,
        ("heading", None, heading),
        ("list_item", heading, "1. Thieves can cut the lines, which could stop all trade."),
        ("list_item", heading, "2. Rising tides wash the shore away."),
    )
    assert words_of(document) == []


def test_calls_to_action_give_nothing():
    """What a page wants clicked is no advice, whatever block it stands in."""
    document = reading(
        LONG,
        ("paragraph", HEADING, "Read The Cable Book: A History"),
        ("list_item", HEADING, "Watch Now"),
        ("paragraph", None, "Skip to main content"),
    )
    assert words_of(document) == []


def test_a_heading_that_advises_owns_its_paragraphs():
    """Advice in the paragraphs under a heading of advice elaborates it."""
    document = reading(
        LONG,
        ("heading", "Recommendations", "Recommendations"),
        ("heading", "Recommendations", "Strengthen the harbour wall"),
        ("paragraph", "Strengthen the harbour wall", "The town should borrow for it."),
    )
    found = list(advice_in(document))
    assert [part.advice.span.of(document.text) for part in found][-1] == "The town should borrow for it"


def test_lead_in():
    """A sentence that ends with a colon names the actor and the modality of the items below it."""
    document = reading(
        LONG,
        ("paragraph", None, "The ministry should:"),
        ("list_item", None, "publish all tenders"),
        ("list_item", None, "audit the port"),
    )
    found = [part for part in advice_in(document) if part.block.role == "list_item"]
    assert [part.advice.modality for part in found] == ["should", "should"]
    assert {part.frame.actor for part in found} == {"The ministry"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Take measures against noise at night.", ["Take measures against noise at night"]),
        ("That the port authority mark the reef.", ["the port authority mark the reef"]),
        ("The ferry left at noon.", []),
    ],
    ids=["everyday verb", "subjunctive", "statement"],
)
def test_short_documents_may_be_advice(sentence, expected):
    """A document of a sentence or two may be nothing but advice."""
    assert words_of(reading(("paragraph", None, sentence))) == expected
    assert words_of(reading(LONG, LONG, LONG, ("paragraph", None, sentence))) == []


def test_a_text_that_is_only_a_title():
    """Where cleaning kept no block, the title is read."""
    document = reading()._replace(text="Ratify the accord", title_start_char=0, title_end_char=17)
    assert words_of(document) == ["Ratify the accord"]


def test_pieces_of_sentences_give_nothing():
    """A paragraph that opens in the middle of a sentence lacks its subject; its later sentences are whole."""
    document = reading(LONG, ("paragraph", None, "port owners should hire pilots. The board should pay for them."))
    assert words_of(document) == ["The board should pay for them"]


def test_endless_sentences_give_nothing():
    """No sentence is as long as a table or noise."""
    document = reading(LONG, ("paragraph", None, "the board should pay " * 1000 + "now."))
    assert words_of(document) == []


def test_captions_and_cited_titles_are_left_alone():
    """The verb in the middle of a cited title has a capital."""
    document = reading(
        LONG,
        ("caption", None, "Protesters say the mayor should resign"),
        ("paragraph", None, "Harbour Office, Ports Should Improve Their Records, Report 12."),
    )
    assert words_of(document) == []


def test_infinitives_below_a_lead_in():
    """Items that open with to, or say who shall, are what the lead-in asks for, with its modality and strength."""
    document = reading(
        LONG,
        ("paragraph", None, "5. Calls upon the harbour board to do the following:"),
        ("list_item", None, "(a) To repair the northern pier;"),
        ("list_item", None, "(b) The pilots shall publish the fares."),
    )
    below = [found for found in advice_in(document) if found.block.role == "list_item"]
    assert [found.advice.span.of(document.text) for found in below] == [
        "repair the northern pier",
        "The pilots shall publish the fares",
    ]
    assert {(found.advice.modality, found.advice.strength) for found in below} == {("operative", "medium")}


def test_deeds_that_could_be_done():
    """In a list, what somebody in office could do counts, whatever stands above."""
    document = reading(LONG, ("list_item", None, "- Agencies could establish a joint register of ships."))
    assert words_of(document) == ["Agencies could establish a joint register of ships"]
