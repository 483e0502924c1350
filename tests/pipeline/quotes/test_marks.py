"""Quotation marks of many kinds, whole and damaged."""

import pytest

from pipeline.language.spans import Span
from pipeline.quotes.marks import marked


def inner(text):
    """List what stands between the marks, paragraph by paragraph."""
    paragraphs, place = [], 0
    for line in text.split("\n"):
        paragraphs.append(Span(place, place + len(line)))
        place += len(line) + 1
    return [[one.inner.of(text) for one in stretches] for stretches in marked(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('He said, "We agree."', ["We agree."], id="straight"),
        pytest.param("He said, “We agree.”", ["We agree."], id="curly"),
        pytest.param("Er sagte: „Wir sind einig.“", ["Wir sind einig."], id="german"),
        pytest.param("Il a dit : «Nous voulons.»", ["Nous voulons."], id="guillemets"),
        pytest.param("Er sagte: »Wir wollen.«", ["Wir wollen."], id="guillemets turned inwards"),
        pytest.param("``We agree,'' he said.", ["We agree,"], id="typewriter"),
        pytest.param("''We agree,'' he said. ''Now.''", ["We agree,", "Now."], id="doubled apostrophes"),
        pytest.param("‘We agree,’ he said.", ["We agree,"], id="single curly"),
        pytest.param("'We agree,' he said.", ["We agree,"], id="single straight"),
        pytest.param("‘The workers’ rights matter,’ he said.", ["The workers’ rights matter,"], id="plural possessive"),
        pytest.param("The workers' rights and the mothers' hopes", [], id="apostrophes only"),
        pytest.param("It's the '90s, and don't stop 'em", [], id="elisions"),
        pytest.param("Rock ’n’ roll isn’t dead", [], id="curly elisions"),
        pytest.param("\"He told me 'no' twice,\" she said.", ["He told me 'no' twice,"], id="single within double"),
        pytest.param("'He told me \"no\" twice,' she said.", ['He told me "no" twice,'], id="double within single"),
        pytest.param('"One," he said. "Two."', ["One,", "Two."], id="two pairs"),
        pytest.param('A 5" pipe and a "good" one', ["good"], id="inches"),
        pytest.param('He said "we agree', [], id="never closed"),
        pytest.param('we agree" he said', [], id="never opened"),
        pytest.param('He said "we (or "they") agree', ["they"], id="the first of two openings spoilt"),
        pytest.param('("We agree")', ["We agree"], id="in brackets"),
        pytest.param('He said--"We agree"--and left', ["We agree"], id="after double hyphens"),
        pytest.param("He said—“We agree”—and left", ["We agree"], id="after a long dash"),
        pytest.param("” … the train has left,” wrote the paper", [" … the train has left,"], id="closing mark opens"),
        pytest.param('""', [""], id="nothing between"),
        pytest.param("", [], id="no text"),
    ],
)
def test_marks_of_one_paragraph(text, expected):
    """Outermost pairs only; apostrophes are none."""
    assert inner(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('He said "we\n"You did"', [["we"], ["You did"]], id="runs on and reopens"),
        pytest.param("“One.\n“Two.\n“Three.”", [["One."], ["Two."], ["Three."]], id="over three paragraphs"),
        pytest.param('He said "we\nThen he left. "Why?"', [[], ["Why?"]], id="damage ends with the paragraph"),
        pytest.param('we" he said\n"You did"', [[], ["You did"]], id="a stray close harms no other"),
    ],
)
def test_marks_over_paragraphs(text, expected):
    """A mark left open counts only when the next paragraph opens one again."""
    assert inner(text) == expected


def test_running_on_is_said():
    """The stretch that goes on in the next paragraph is flagged."""
    text = "“One.\n“Two.”"
    first, second = marked(text, [Span(0, 5), Span(6, 12)])
    assert [one.runs_on for one in first] == [True]
    assert [one.runs_on for one in second] == [False]


def test_no_paragraphs():
    """Nothing gives nothing."""
    assert marked("", []) == []


@pytest.mark.parametrize(
    "text", ['"' * 20000, '" ' * 20000, "'a " * 20000, "“a " * 20000, "‘a b’ " * 9000, "\"a\" 'b' " * 5000]
)
def test_marks_alone_are_quick(text):
    """Twenty thousand marks cost no more than their length."""
    assert len(marked(text, [Span(0, len(text))])) == 1
