"""Interrupted quotes are one, floating ones are carried on, and running ones cross paragraphs."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            '"We agree," Adler said. "All of us."', ["We agree,", "All of us."], id="after the sentence's end"
        ),
        pytest.param('"We," Adler said, "agree."', ["We,", "agree."], id="within the sentence"),
        pytest.param('"The risk," said Adler, a judge in Oslo, "is cost."', ["The risk,", "is cost."], id="inverted"),
        pytest.param(
            '"We agree," Ruth Adler, head of the U.S. port, told Harbour News. "All of us do."',
            ["We agree,", "All of us do."],
            id="long attribution",
        ),
        pytest.param(
            '"We agree," Adler said, noting that Okafor left. "All of us do."',
            ["We agree,", "All of us do."],
            id="a participle between",
        ),
        pytest.param('"Why?" Adler asked. "Who knows?" "Nobody."', ["Why?", "Who knows?", "Nobody."], id="three parts"),
    ],
)
def test_interrupted_quotes_are_one(rows, text, words):
    """One row with several segments, outer marks left out."""
    row = min(rows(text), key=lambda row: row["start_char"])
    assert [text[part["start_char"] : part["end_char"]] for part in row["segments"]] == words
    assert (row["kind"], row["text"]) == ("direct", " ".join(words))


def test_marks_around_nothing(rows):
    """Empty marks make no segment."""
    found = rows('Adler said, "We agree" and "" and "all of us."')
    assert all(part["start_char"] < part["end_char"] for row in found for part in row["segments"])


def test_own_cue_means_own_row(rows):
    """A second half with its own attribution is a quote of its own."""
    found = rows('"We agree," Adler said. "All of us," Okafor added.')
    assert [(row["mention"], row["text"]) for row in found] == [("Adler", "We agree,"), ("Okafor", "All of us,")]


def test_floating_paragraph_is_carried(rows):
    """Words in marks alone in the next paragraph go to the last speaker."""
    first, second = rows('"We agree," Adler said.\n"All of us do, and we always did."')
    assert (first["resolution"], first["mention"]) == ("none", "Adler")
    assert (second["resolution"], second["text"]) == ("carried", "All of us do, and we always did.")
    assert second["mention"] == "Adler"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"All of us do, and we always did."', id="nobody before"),
        pytest.param('It rained. "All of us do, and we always did."', id="narration before"),
        pytest.param('Adler said it rained.\nThe ships left.\n"We all do, and always did."', id="too far away"),
    ],
)
def test_nothing_to_carry(rows, text):
    """Without a speaker close by, floating words are left alone."""
    assert [row for row in rows(text) if row["kind"] == "direct" and row["mention"]] == []


def test_running_over_paragraphs(rows):
    """Marks that reopen in the next paragraph go on with the same quote."""
    text = 'Adler said: "We agree.\n"All of us do.\n"We always did."'
    (row,) = rows(text)
    assert row["text"] == "We agree. All of us do. We always did."
    assert len(row["segments"]) == 3


def test_attribution_at_the_end_of_a_run(rows):
    """A run over paragraphs may name its speaker only at its end."""
    (row,) = rows('"We agree.\n"All of us do," Adler said.')
    assert (row["mention"], row["text"]) == ("Adler", "We agree. All of us do,")


def test_colon_before_a_paragraph(rows):
    """A paragraph that ends with a cue and a colon announces the next one."""
    (row,) = rows('Adler continued:\n"We agree, and we always did."')
    assert (row["mention"], row["cue"], row["kind"]) == ("Adler", "continued", "direct")


def test_damage_ends_with_its_paragraph(rows):
    """An open mark costs its own paragraph at most."""
    found = rows('Adler said "we never close\n"We agree", Okafor said.\n"Good," said Adler.')
    assert ("Adler", "Good,") in [(row["mention"], row["text"]) for row in found]


def test_segments_give_back_their_words(rows):
    """Segments lie within the quote and hold no marks."""
    text = 'Adler said the "new" plan was "a mess" and "late."'
    (row,) = rows(text)
    assert row["text"].removesuffix(".") == "the new plan was a mess and late"
    for part in row["segments"]:
        words = text[part["start_char"] : part["end_char"]]
        assert row["start_char"] <= part["start_char"] < part["end_char"] <= row["end_char"]
        assert words.strip(' "') == words


@pytest.mark.parametrize("word", ["he said ", "he said, ", "X said that ", '"Hi," he said. ', "“a?” X ", ". "])
def test_one_long_line_is_quick(rows, word):
    """Sixty kilobytes in one line cost no more than their length."""
    assert isinstance(rows(word * (60000 // len(word))), list)
