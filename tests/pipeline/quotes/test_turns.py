"""Transcripts: the speaker in the margin."""

import pytest

TURN, TEXT, HEAD = "speaker_turn", "paragraph", "heading"


@pytest.mark.parametrize(
    ("text", "mention", "words"),
    [
        pytest.param("MR. ADLER: We agree.", "MR. ADLER", "We agree.", id="capitals and colon"),
        pytest.param("Q: Do you agree?", "Q", "Do you agree?", id="question"),
        pytest.param("Q    Do you agree?", "Q", "Do you agree?", id="question without a colon"),
        pytest.param("A. We do.", "A", "We do.", id="answer"),
        pytest.param("The CHAIRMAN. We agree.", "The CHAIRMAN", "We agree.", id="chair in capitals"),
        pytest.param("    The Chairman. We agree.", "The Chairman", "We agree.", id="chair, indented"),
        pytest.param("Mr. Adler. We agree. Fully.", "Mr. Adler", "We agree. Fully.", id="name and full stop"),
        pytest.param("Senator OKAFOR of Ohio. We agree.", "Senator OKAFOR of Ohio", "We agree.", id="senator of"),
        pytest.param("((Ruth Adler))  We agree.", "Ruth Adler", "We agree.", id="double brackets"),
        pytest.param("((RA)) : We agree: all of us.", "RA", "We agree: all of us.", id="double brackets and colon"),
        pytest.param("Ruth Adler: We agree.", "Ruth Adler", "We agree.", id="plain name"),
        pytest.param("SENIOR OFFICIAL:   We agree.", "SENIOR OFFICIAL", "We agree.", id="office"),
        pytest.param("We agree all the same", None, "We agree all the same", id="no name"),
    ],
)
def test_margin(rows, text, mention, words):
    """The name stays outside the words."""
    (row,) = rows(text, [TURN])
    assert (row["mention"], row["text"]) == (mention, words)
    assert (row["kind"], row["resolution"], row["is_speech"]) == ("direct", "speaker_turn", True)


def test_turns_go_on(rows):
    """Paragraphs below belong to the turn above, until the next."""
    text = "MR. ADLER: We agree.\nAll of us.\nQ: Why?\nMR. ADLER: Because."
    found = rows(text, [TURN, TEXT, TURN, TURN])
    expected = [("MR. ADLER", "We agree. All of us."), ("Q", "Why?"), ("MR. ADLER", "Because.")]
    assert [(row["mention"], row["text"]) for row in found] == expected


def test_a_heading_ends_a_turn(rows):
    """What stands under a new heading belongs to nobody."""
    text = "MR. ADLER: We agree.\nPart two\nIt rained."
    assert [row["text"] for row in rows(text, [TURN, HEAD, TEXT])] == ["We agree."]


def test_text_before_the_first_turn(rows):
    """An introduction is read like any text."""
    text = "Adler said it rained.\nQ: Why?"
    assert [row["mention"] for row in rows(text, [TEXT, TURN])] == ["Adler", "Q"]


def test_reports_within_a_turn_stay_part_of_it(rows):
    """A turn is one quote, whatever it reports."""
    assert len(rows('MR. ADLER: Okafor said, "We agree."', [TURN])) == 1


@pytest.mark.parametrize("text", ["MR. ADLER:", "Q:  "])
def test_an_empty_turn(rows, text):
    """A name without words says nothing."""
    assert rows(text, [TURN]) == []
