"""Who is a speaker at the start of a paragraph, and what is only a word and a colon."""

import pytest

from pipeline.documents.turns import label, labels


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("MR. HALL: Good morning.", "MR. HALL"),
        ("MS. O'NEIL:Good morning.", "MS. O'NEIL"),
        ("MR. McCABE:  Yes.", "MR. McCABE"),
        ("SENIOR HARBOUR OFFICIAL: No.", "SENIOR HARBOUR OFFICIAL"),
        ("Q    Will it rain?", "Q"),
        ("Q And then?", "Q"),
        ("Q: And then?", "Q"),
        ("The Chairman. We begin.", "The Chairman"),
        ("The CHAIRMAN. We begin.", "The CHAIRMAN"),
        ("Mr. Lee. Thank you.", "Mr. Lee"),
        ("Senator Hall of Maine. Thank you.", "Senator Hall of Maine"),
        ("Ann Lee: We sail at nine.", "Ann Lee"),
        ("((ABC)) : When do you sail?", "((ABC))"),
        ("((Ann Lee))  When do you sail?", "((Ann Lee))"),
        ("NOTE: The pier is closed.", None),
        ("Source: the harbour board", None),
        ("Appendix I: Objectives of the Survey", None),
        ("Step 3: Dry the rope", None),
        ("Q4 results were fine.", None),
        ("The ferry sails at 9:30 sharp.", None),
        ("Mr. Lee said so.", None),
        ("A ship came.", None),
        ("OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF OF x", None),
    ],
)
def test_label_is_what_stands_before_the_speech(words: str, expected: str | None) -> None:
    """Labels end in a colon, or in a full stop after a title."""
    assert label(words) == expected


LEE, HALL = "Ann Lee: I sail at nine.", "Bo Hall: And then?"


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param([LEE, HALL] * 2, {"Ann Lee", "Bo Hall"}, id="two who take turns"),
        pytest.param(["MR. LEE: No.", "Q Why?"] * 3 + ["MS. HALL: I see."], {"MR. LEE", "Q", "MS. HALL"}, id="a guest"),
        pytest.param([LEE, HALL] * 2 + ["Roof: new"], {"Ann Lee", "Bo Hall"}, id="one word and a colon"),
        pytest.param(["((AB)) : Why?", "Because I can."] * 4, {"((AB))"}, id="only the questions have a label"),
        pytest.param(["GOALS: we sail", "METHODS: we row", "LIMITS: we sink", "END: me"], set(), id="an abstract"),
        pytest.param([LEE, LEE], set(), id="too few"),
        pytest.param(["MS. LEE: Yes.", "QUESTION: Why?", "MS. LEE: No."], {"MS. LEE", "QUESTION"}, id="asked once"),
        pytest.param(["MS. LEE: Yes.", "MR. HALL: No."], set(), id="nobody comes back"),
        pytest.param(["Rope Length: 12 metres", "Rope Price: 9 crowns"] * 9, set(), id="a list of goods"),
        pytest.param(["Pros: you save time.", "Cons: you pay more."] * 9, set(), id="a comparison"),
        pytest.param(["Q: Can I sail?", "A: You can."] * 9, set(), id="questions and answers of nobody"),
        pytest.param([], set(), id="nothing"),
    ],
)
def test_speakers_come_back(paragraphs: list[str], expected: set[str]) -> None:
    """In a transcript labels repeat, and what follows them sounds like speech."""
    assert labels(paragraphs) == expected
