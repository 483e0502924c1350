"""Hearings, briefings and interviews: what the margins of real transcripts bring along."""

import pytest

TURN, TEXT, HEAD = "speaker_turn", "paragraph", "heading"


@pytest.mark.parametrize(
    ("text", "mention", "words"),
    [
        pytest.param("Chairman Caddick. The hearing will come to order.", "Chairman Caddick",
                     "The hearing will come to order.", id="chair with a name"),
        pytest.param("Dr. VARGA. Thank you, Mr. Chairman.", "Dr. VARGA", "Thank you, Mr. Chairman.",
                     id="a title inside"),
        pytest.param("The PRESIDING OFFICER. The clerk will read.", "The PRESIDING OFFICER", "The clerk will read.",
                     id="office of two words"),
        pytest.param("MINISTER ROTH: (Laughs.) We will see.", "MINISTER ROTH", "(Laughs.) We will see.", id="laughter"),
        pytest.param("PIET VOS, CHIEF ENGINEER: It is old.", "PIET VOS, CHIEF ENGINEER", "It is old.",
                     id="with office"),
        pytest.param("Ms. QUILL: Article 4: void.", "Ms. QUILL", "Article 4: void.", id="a second colon"),
    ],
)  # fmt: skip
def test_margins(rows, text, mention, words):
    """The first margin counts, whatever stands behind it."""
    (row,) = rows(text, [TURN])
    assert (row["mention"], row["text"], row["kind"]) == (mention, words, "direct")


def test_an_interview_of_letters(rows):
    """Questions are left out, answers belong to the answering letter."""
    text = "Q: Is the dam safe?\nA: It is.\nQ: Since when?\nA: Since it was built. Ask the town."
    assert [(row["mention"], row["text"]) for row in rows(text, [TURN] * 4)] == [
        ("A", "It is."),
        ("A", "Since it was built. Ask the town."),
    ]


def test_a_turn_is_stated_and_in_no_headline(rows):
    """What a transcript holds was said."""
    (row,) = rows("MS. QUILL: Would I say so? If he asks, never.", [TURN])
    assert (row["status"], row["in_headline"], row["is_speech"], row["is_for_review"]) == ("stated", False, True, False)


def test_a_turn_is_carried_to_nobody(rows):
    """A heading ends the turn, and its words follow nobody."""
    text = "MS. QUILL: It is old.\nAnnex\nThe table below lists pumps."
    assert [row["mention"] for row in rows(text, [TURN, HEAD, "table"])] == ["MS. QUILL"]
