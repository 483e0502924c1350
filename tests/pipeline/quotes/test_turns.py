"""Transcripts: the speaker in the margin."""

import pytest

TURN, TEXT, HEAD = "speaker_turn", "paragraph", "heading"


@pytest.mark.parametrize(
    ("text", "mention", "words"),
    [
        pytest.param("MR. ADLER: We agree.", "MR. ADLER", "We agree.", id="capitals and colon"),
        pytest.param("MR. McADLER: We agree.", "MR. McADLER", "We agree.", id="capitals but one"),
        pytest.param("MR. ADLER:We agree.", "MR. ADLER", "We agree.", id="no blank behind the colon"),
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
    expected = [("MR. ADLER", "We agree. All of us."), ("MR. ADLER", "Because.")]
    assert [(row["mention"], row["text"]) for row in found] == expected


def test_a_heading_ends_a_turn(rows):
    """What stands under a new heading belongs to nobody."""
    text = "MR. ADLER: We agree.\nPart two\nIt rained."
    assert [row["text"] for row in rows(text, [TURN, HEAD, TEXT])] == ["We agree."]


def test_text_before_the_first_turn(rows):
    """An introduction is read like any text."""
    text = "Adler said it rained.\nMR. LUND: We agree."
    assert [row["mention"] for row in rows(text, [TEXT, TURN])] == ["Adler", "MR. LUND"]


def test_reports_within_a_turn_stay_part_of_it(rows):
    """A turn is one quote, whatever it reports."""
    assert len(rows('MR. ADLER: Okafor said, "We agree."', [TURN])) == 1


@pytest.mark.parametrize("label", ["Q:", "Q ", "Q.", "QUESTION:", "REPORTER:", "The Press:"])
def test_who_only_asks(rows, label):
    """Questions of the press are no statements, even where they end with a full stop."""
    text = f"{label} On the port, please.\nMR. ADLER: We agree.\n{label} Do you agree?"
    assert [row["mention"] for row in rows(text, [TURN] * 3)] == ["MR. ADLER"]


def test_a_question_without_its_blank(rows):
    """A lost blank does not give the question to the one who spoke before."""
    text = "MR. ADLER: We agree.\nQWhy not, Mr. Adler?\nMR. ADLER: Because."
    found = rows(text, [TURN, TEXT, TURN])
    assert [(row["mention"], row["text"]) for row in found] == [("MR. ADLER", "We agree."), ("MR. ADLER", "Because.")]


def test_an_interrupted_speaker_goes_on(rows):
    """Who goes on after an interruption has a turn, though the line was not seen to be one."""
    text = "    Mr. Adler. We cannot----\n    Senator Okafor [continuing]. Agree on that.\n    Mr. Adler. No."
    expected = [("Mr. Adler", "We cannot----"), ("Senator Okafor", "Agree on that."), ("Mr. Adler", "No.")]
    assert [(row["mention"], row["text"]) for row in rows(text, [TURN, TEXT, TURN])] == expected


def interview(questions, answers):
    """Write questions and answers of two people in turn."""
    lines = [line for asked, said in zip(questions, answers, strict=True) for line in (f"((RA)) {asked}", said) if line]
    return "\n".join(lines), [TURN] * len(lines)


@pytest.mark.parametrize(
    ("questions", "answers", "kept"),
    [
        pytest.param(["Why?", "When?", "Who?"], ["Tom Lund: Rain."] * 3, ["Tom Lund"] * 3, id="interview"),
        pytest.param(["Why?", "I see.", "Who?"], ["Tom Lund: So."] * 3, ["Tom Lund", "RA", "Tom Lund", "Tom Lund"],
                     id="a remark of the interviewer stays"),
        pytest.param(["Why?", "I see.", "It is."], ["Tom Lund: So."] * 3, ["RA", "Tom Lund"] * 3, id="a talk of two"),
        pytest.param(["Why?", "I see."], ["Tom Lund: So."] * 2, ["RA", "Tom Lund"] * 2, id="too few to tell"),
        pytest.param(["Why?", "When?"], ["Tom Lund: So."] * 2, ["Tom Lund"] * 2, id="few, but all are questions"),
        pytest.param(["Why?", "When?", "Who?"], [""] * 3, [], id="answers without labels"),
        pytest.param(["Why?", "It is.", "Who?"], [""] * 3, ["RA"] * 3, id="a speaker who stands alone"),
    ],
)  # fmt: skip
def test_interviewers(rows, questions, answers, kept):
    """Whoever asks for the most part interviews: the questions are left out, remarks stay."""
    assert [row["mention"] for row in rows(*interview(questions, answers))] == kept


@pytest.mark.parametrize("text", ["MR. ADLER:", "Q:  "])
def test_an_empty_turn(rows, text):
    """A name without words says nothing."""
    assert rows(text, [TURN]) == []
