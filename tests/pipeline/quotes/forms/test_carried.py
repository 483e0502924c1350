"""Words in marks without a cue: they go on with the quote before, or follow its speaker."""

import pytest


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        pytest.param('"We will rebuild," Salt said. "It will take years, and nobody has told you the cost."', "Salt",
                     "We will rebuild … told you the cost", id="behind the attribution"),
        pytest.param('Salt said the town would rebuild. "It will take years, and nobody has told you the cost."',
                     "Salt", "the town would rebuild … told you the cost", id="behind an indirect report"),
        pytest.param('"We will rebuild," Salt told Harbour News on Monday. "It will take years, and a lot of stone."',
                     "Salt", "We will rebuild … a lot of stone", id="behind hearer and day"),
        pytest.param("“We lost the harvest,” she said. “There was no rain. There was no help from anyone, either.”",
                     "she", "We lost the harvest … no help from anyone", id="several sentences"),
        pytest.param('Salt said: "We will rebuild." He paused. "We always have, and we always will."', "Salt",
                     "We will rebuild", id="narration between, the first half at least"),
    ],
)  # fmt: skip
def test_same_paragraph(told, text, who, words):
    """The quote gets another segment, not another row."""
    assert len(told(text, who, words)) == 1


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        pytest.param('"We will rebuild," Salt said.\n"It will take years, and nobody has told you the cost."', "Salt",
                     "It will take years … the cost", id="name"),
        pytest.param("“We lost the harvest,” she said.\n“There was no rain from March to August, and no help.”", "she",
                     "There was no rain … no help", id="pronoun"),
        pytest.param('"The line is closed," said Piet Vos, chief engineer of the works.\n"It will stay closed until the'
                     ' rails are cool again."', "Piet Vos", "It will stay closed … cool again", id="apposition"),
        pytest.param('Vos warned, "The line is closed."\n"It will stay closed until the rails are cool."', "Vos",
                     "It will stay closed … are cool", id="cue before"),
        pytest.param('"One line is closed," Vos said. "The other will close by noon."\n"After that, nothing will move'
                     ' before Sunday."', "Vos", "After that … before Sunday", id="after an interrupted quote"),
    ],
)  # fmt: skip
def test_next_paragraph(only, text, who, words):
    """A paragraph of its own goes on with the quote before, or is a quote of its own, carried from its speaker."""
    row = only(text, who, words)
    assert len(row["segments"]) > 1 or row["resolution"] == "carried"
    assert (row["segments"][-1]["in_quotation_marks"], row["status"]) == (True, "stated")


def test_carried_twice(only):
    """Two paragraphs in marks follow the same speaker."""
    text = ('"We will rebuild," Salt said.\n"It will take years, and nobody has told you the cost."\n'
            '"But every stone will be where it was before the flood."')  # fmt: skip
    assert only(text, "Salt", "It will take years")
    assert only(text, "Salt", "But every stone")


def test_a_second_speaker_takes_over(told, only):
    """A paragraph with its own attribution is not carried, and is followed by its own speaker."""
    text = ('"We will rebuild," Salt said.\n"You promised that last year," answered Mrs. Quill.\n'
            '"We are still waiting for the first load of stone."')  # fmt: skip
    assert only(text, "Quill", "You promised that last year")["resolution"] != "carried"
    assert only(text, "Quill", "We are still waiting")
    assert told(text, "Salt", "You promised") == told(text, "Salt", "still waiting") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"It will take years, and nobody has told you the cost."', id="nobody before"),
        pytest.param('The square was empty by noon.\n"It will take years, and nobody has told you the cost."',
                     id="narration before"),
        pytest.param('Salt believes the town will rebuild.\n"It will take years, and nobody has told you the cost."',
                     id="a belief before"),
    ],
)  # fmt: skip
def test_nobody_to_carry_from(told, text):
    """Without words of a speaker close by, nobody is named."""
    assert [row["mention"] for row in told(text, None, "It will take years") if row["mention"]] == []
