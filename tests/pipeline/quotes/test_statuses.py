"""Stated, asked, denied or supposed."""

import pytest

from pipeline.quotes.statuses import status


@pytest.mark.parametrize(
    ("text", "source", "cue", "expected"),
    [
        pytest.param("Adler said the port will close.", "Adler", "said", "stated", id="plain"),
        pytest.param("Adler has said the port will close.", "Adler", "has said", "stated", id="helper"),
        pytest.param("The port will close, Adler said.", "Adler", "said", "stated", id="cue after"),
        pytest.param("The port will close, said Adler.", "Adler", "said", "stated", id="inverted"),
        pytest.param("Adler denied that the port will close.", "Adler", "denied", "stated", id="a denial is stated"),
        pytest.param("According to Adler, the port will close.", "Adler", "According to", "stated", id="according to"),
        pytest.param("Saying the port will close, he left.", None, "Saying", "stated", id="no source"),
        pytest.param("Adler asked whether the port will close.", "Adler", "asked", "question", id="asked"),
        pytest.param("Adler questioned the plan.", "Adler", "questioned", "question", id="questioned"),
        pytest.param("Adler has been wondering if it will.", "Adler", "has been wondering", "question", id="wondering"),
        pytest.param("Adler did not ask whether it will.", "Adler", "did not ask", "question", id="not even asked"),
        pytest.param("Adler did not say that it will.", "Adler", "did not say", "negated", id="did not say"),
        pytest.param("Adler did not say that it will.", "Adler", "say", "negated", id="not stands before the cue"),
        pytest.param("Adler didn't say that it will.", "Adler", "didn't say", "negated", id="shortened"),
        pytest.param("Adler didn’t say that it will.", "Adler", "didn’t say", "negated", id="curly apostrophe"),
        pytest.param("Adler never said that it will.", "Adler", "said", "negated", id="never"),
        pytest.param("Adler declined to say whether it will.", "Adler", "declined to say", "negated", id="declined"),
        pytest.param("Adler refused to say that it will.", "Adler", "refused to say", "negated", id="refused"),
        pytest.param("Adler left without saying that it will.", "Adler", "saying", "negated", id="without"),
        pytest.param("Nobody said that it will.", "Nobody", "said", "negated", id="nobody"),
        pytest.param("None of the crew on board said it will.", "None of the crew on board", "said", "negated",
                     id="none of a long source"),
        pytest.param("No minister said that it will.", "minister", "said", "negated", id="no is not in the source"),
        pytest.param("Adler would not say that it will.", "Adler", "would not say", "negated", id="denial beats would"),
        pytest.param("Adler would say that it will.", "Adler", "would say", "hypothetical", id="would"),
        pytest.param("Adler might say that it will.", "Adler", "say", "hypothetical", id="might before the cue"),
        pytest.param("If Adler says that it will, we go.", "Adler", "says", "hypothetical", id="if"),
        pytest.param("We stay unless he says that it will.", "he", "says", "hypothetical", id="unless"),
        pytest.param("If the new minister says it will, we go.", "the new minister", "says", "hypothetical",
                     id="if before a long source"),
    ],
)  # fmt: skip
def test_status(place, text, source, cue, expected):
    """Cue and what stands close before it decide."""
    found = status(text, place(text, cue), place(text, source) if source else None, is_marked=False)
    assert found == expected


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        pytest.param("The talks will not, Adler said, go on.", "Adler", "said", id="not in the content before"),
        pytest.param("The port is safe or it is not. Adler said so.", "Adler", "said", id="not in the sentence before"),
        pytest.param("It will not, said Adler.", "Adler", "said", id="inverted, not before"),
        pytest.param("No. 10 said that it will.", "No. 10", "said", id="an address"),
        pytest.param("No 10 said that it will.", "No 10", "said", id="an address without its dot"),
        pytest.param("In May Adler said that it will.", "Adler", "said", id="a month before"),
        pytest.param("Adler in May said that it will.", "Adler", "said", id="a month between"),
        pytest.param("Mrs May said that it will.", "Mrs May", "said", id="a name"),
        pytest.param("Better safe than sorry if, as Adler says, it fails.", "Adler", "says", id="if of the content"),
        pytest.param("Nobody left.\nAdler said that it will.", "Adler", "said", id="nobody in the line before"),
        pytest.param("The man who could not swim said that it will.", "The man who could not swim", "said",
                     id="could not within the source"),
    ],
)  # fmt: skip
def test_what_does_not_turn_a_report_round(place, text, source, cue):
    """Small words that belong to something else change nothing."""
    assert status(text, place(text, cue), place(text, source), is_marked=False) == "stated"


def test_words_in_marks_were_said(place):
    """What stands in marks is stated, whatever stands around; a question stays one."""
    text = 'If Adler would not say "no," who asked "why"?'
    assert status(text, place(text, "would not say"), place(text, "Adler"), is_marked=True) == "stated"
    assert status(text, place(text, "asked"), place(text, "who"), is_marked=True) == "question"


def test_no_cue():
    """Without a cue there is nothing that turns words round."""
    assert status('"We agree."', None, None, is_marked=False) == "stated"
