"""Reports within reports, verbs that share a subject, and words half in marks."""

import pytest


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        pytest.param("Quill said the minister had told her that the port would close.",
                     ("Quill", "the minister had told … close"), ("the minister", "the port would close"),
                     id="told"),
        pytest.param("According to Vos, the mayor promised that the pumps would be replaced.",
                     ("Vos", "the mayor promised … would be replaced"), ("the mayor", "the pumps would be replaced"),
                     id="according to"),
        pytest.param('"The minister told me she was sorry," Quill said.', ("Quill",
                     "The minister told me she was sorry"),
                     ("The minister", "she was sorry"), id="within marks"),
        pytest.param("The Kelmont Herald reported that Roth believes the talks are over.",
                     ("Kelmont Herald", "Roth believes the talks are over"), ("Roth", "the talks are over"),
                     id="a belief"),
        pytest.param("Malverne said critics had claimed that the bridge was unsafe.",
                     ("Malverne", "critics had claimed … unsafe"), ("critics", "the bridge was unsafe"), id="critics"),
        pytest.param("The bridge was unsafe, Okonjo had argued, according to two members of the panel.",
                     ("two members", "The bridge was unsafe"), ("Okonjo", "The bridge was unsafe"), id="behind"),
    ],
)  # fmt: skip
def test_both_levels_are_rows(told, text, outer, inner):
    """Each level has its speaker and its words; the inner words do not take the outer ones in."""
    assert told(text, *outer)
    found = told(text, *inner)
    assert found
    assert min(len(row["text"]) for row in found) <= min(len(row["text"]) for row in told(text, *outer))


def test_an_inner_belief_is_no_speech(told):
    """The level decides whether words were spoken."""
    text = "The Kelmont Herald reported that Roth believes the talks are over."
    assert [row["is_speech"] for row in told(text, "Roth", "the talks are over")] == [False]
    assert [row["is_speech"] for row in told(text, "Herald", "the talks are over")] == [True]


@pytest.mark.parametrize(
    ("text", "who", "first", "second"),
    [
        pytest.param("Caddick called it symbolic and said the quarry would open anyway.", "Caddick", "symbolic",
                     "the quarry would open anyway", id="called and said"),
        pytest.param("The union said that the crews were tired, and urged the port to hire more of them.", "The union",
                     "the crews were tired", "the port to hire more of them", id="said and urged"),
        pytest.param('"The line is safe," Vos said, adding that the last inspection was in May.', "Vos",
                     "The line is safe", "the last inspection was in May", id="participle"),
        pytest.param("Roth insisted that she had kept every receipt but conceded that some were late.", "Roth",
                     "she had kept every receipt", "some were late", id="but conceded"),
        pytest.param("Quill said the crew was tired, then added that she would sail again.", "Quill",
                     "the crew was tired", "she would sail again", id="then added"),
    ],
)  # fmt: skip
def test_elided_subjects(only, text, who, first, second):
    """Two verbs with one subject are two rows with the same mention."""
    rows = [only(text, who, words) for words in (first, second)]
    assert len({row["quote_id"] for row in rows}) == 2
    assert len({(row["mention"], row["mention_start_char"]) for row in rows}) == 1


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        pytest.param('Vos said the pumps were "older than the town" and should be sold.', "Vos",
                     "the pumps were … older than the town", id="in the middle"),
        pytest.param("The plan is “a gift to the quarry,” Caddick said.", "Caddick", "The plan is … a gift",
                     id="before"),
        pytest.param('Roth told the assembly that she would "never again" sign such a text.', "Roth",
                     "she would … never again … sign such a text", id="two words"),
        pytest.param('According to the panel, the dam is in a "critical" state and "could fail at any time."',
                     "the panel", "the dam is in a … could fail at any time", id="two pairs"),
        pytest.param("The union said its members ‘will not sail’ with broken radios.", "The union",
                     "its members … will not sail … with broken radios", id="single marks"),
    ],
)  # fmt: skip
def test_mixed(only, text, who, words):
    """Some words verbatim, some not; each segment says which it is."""
    row = only(text, who, words)
    assert row["kind"] == "mixed"
    assert {segment["in_quotation_marks"] for segment in row["segments"]} == {True, False}
