"""Stretches of what was said, with and without marks around them."""

import pytest

from pipeline.language.spans import Span
from pipeline.quotes.segments import _without_notes, between_marks, parted


def shown(text, segments):
    """Write segments down: words in marks between angle brackets, others bare."""
    return [f"<{text[one.start_char : one.end_char]}>" if one.in_quotation_marks else text[slice(*one[:2])]
            for one in segments]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        pytest.param("Adler said the port will close.", "the port will close", ["the port will close"], id="no marks"),
        pytest.param('Adler said, "We agree."', '"We agree."', ["<We agree.>"], id="marks and all"),
        pytest.param('Adler said, "We agree."', "We agree.", ["<We agree.>"], id="content without its marks"),
        pytest.param('Adler said, "We agree."', "We agr", ["<We agree.>"], id="content that stops short"),
        pytest.param('Adler said, "We all agree on that."', ', "We all agree', ["<We all agree on that.>"],
                     id="a good part"),
        pytest.param('Adler said, "We all of us here agree."', ', "We', [], id="too small a part"),
        pytest.param('Adler said it was "a mess" and late.', 'it was "a mess" and late',
                     ["it was", "<a mess>", "and late"], id="marks in the middle"),
        pytest.param('It was "a mess," Adler said.', 'It was "a mess,"', ["It was", "<a mess,>"],
                     id="marks at the end"),
        pytest.param('Adler wants "more" and "better" ships.', '"more" and "better" ships',
                     ["<more>", "and", "<better>", "ships"], id="two pairs"),
        pytest.param('Adler said "" and left.', '"" and left', ["and left"], id="marks around nothing"),
        pytest.param('Adler said ", " at last.', '", "', [], id="marks around punctuation"),
        pytest.param("Adler said: — (so it is).", ": — (so it is).", ["so it is"], id="punctuation stays outside"),
        pytest.param("Adler said …", " …", [], id="punctuation alone"),
        pytest.param("Adler said ‘we agree’ twice.", "‘we agree’ twice", ["<we agree>", "twice"], id="single marks"),
        pytest.param("Adler said «we agree» twice.", "«we agree»", ["<we agree>"], id="guillemets"),
        pytest.param('Adler said "we never close', '"we never close', ["we never close"], id="never closed"),
        pytest.param("One is late\nand two is lost", "is late\nand two", ["is late", "and two"], id="over two lines"),
        pytest.param("One is late\n\n\nand two is lost", "is late\n\n\nand", ["is late", "and"], id="a gap between"),
    ],
)  # fmt: skip
def test_parted(quoted, place, text, content, expected):
    """Marks bound the words between them, taken whole or not at all."""
    assert shown(text, parted(quoted(text), [place(text, content)], None)) == expected


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        pytest.param('"We agree.\n"All of us do," Adler said.', '"We agree.', ["<We agree.>", "<All of us do,>"],
                     id="first of two"),
        pytest.param('"We agree.\n"All of us do," Adler said.', '"All of us do,"', ["<We agree.>", "<All of us do,>"],
                     id="second of two"),
        pytest.param('Okafor said: "We agree.\n"All of us do," Adler said.', '"All of us do,"', ["<All of us do,>"],
                     id="introduced by somebody else"),
        pytest.param('"We agree.\nAll of us do," Adler said.', "We agree", ["We agree"], id="never opened again"),
        pytest.param("„We agree.\n„All of us do“, Adler said.", "We agree.", ["<We agree.>", "<All of us do>"],
                     id="german marks"),
    ],
)  # fmt: skip
def test_marks_that_run_on(quoted, place, text, content, expected):
    """A stretch brings along what the next paragraphs open with, and what came before if nobody introduced it."""
    assert shown(text, parted(quoted(text), [place(text, content)], None)) == expected


def test_interrupted_contents_are_in_order(quoted, place):
    """Contents come out by place, each stretch once."""
    text = '"We," Adler said, "agree."'
    contents = [place(text, '"agree."'), place(text, '"We,"'), place(text, "agree")]
    assert shown(text, parted(quoted(text), contents, None)) == ["<We,>", "<agree.>"]


def test_a_report_within_marks(quoted, place):
    """A cue that stands in marks itself tells of part of them, as plain words."""
    text = '"Lund told me the port will close," Adler said.'
    found = parted(quoted(text), [place(text, "the port will close")], place(text, "told"))
    assert shown(text, found) == ["the port will close"]


def test_a_cue_outside_takes_the_marks(quoted, place):
    """A cue outside the marks tells of all that stands in them."""
    text = '"Lund told me the port will close," Adler said.'
    found = parted(quoted(text), [place(text, "the port will close")], place(text, "said"))
    assert shown(text, found) == ["<Lund told me the port will close,>"]


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        pytest.param('A "b" c "d" e', (0, 13), ["b", "d"], id="all of it"),
        pytest.param('A "b" c "d" e', (0, 5), ["b"], id="the first"),
        pytest.param('A "b" c "d" e', (8, 9), ["d"], id="a mark alone"),
        pytest.param('A "b" c "d" e', (5, 8), [], id="between two"),
        pytest.param("A b c", (0, 5), [], id="no marks"),
    ],
)
def test_within(quoted, text, span, expected):
    """A stretch counts when it shares a character, its marks included."""
    assert [one.inner.of(text) for one in quoted(text).within(Span(*span))] == expected


def test_at_knows_the_inside_only(quoted):
    """The marks themselves stand between nothing."""
    found = quoted('A "b" c')
    assert found.at(2) is None
    assert found.at(3).inner == Span(3, 4)
    assert found.at(4) is None
    assert found.at(0) is None


def test_paragraphs_by_place(quoted):
    """A place between two paragraphs belongs to the one before."""
    found = quoted("One\n\nTwo")
    assert [found.number(place) for place in (0, 3, 4, 5, 8)] == [0, 0, 0, 1, 1]
    assert found.paragraph(6) == Span(5, 8)


def test_a_chain_has_a_limit(quoted):
    """A text that opens a mark in every line makes no endless quote."""
    found = quoted("\n".join(['"We agree.'] * 200))
    assert max(len(found.chain(one)) for one in found.stretches) == 50


def test_where_it_began(quoted):
    """Every stretch knows the first one of its run."""
    found = quoted('Adler said: "We agree.\n"All of us do." "Now."')
    assert [found.opening(one).inner.start_char for one in found.stretches] == [13, 13, 40]


def test_between_marks_without_blanks(quoted):
    """Blanks inside the marks are left out."""
    found = quoted("He said « we agree » twice")
    assert [segment[:2] for one in found.stretches for segment in between_marks(found, one)] == [(10, 18)]


def test_nothing(quoted):
    """No text, no stretches; no contents, no segments."""
    assert quoted("").stretches == []
    assert parted(quoted('He said "we agree"'), [], None) == ()


@pytest.mark.parametrize("part", ['"a b" ', '"a\n', "a b ", "‘a’ b\n"])
def test_long_contents_are_quick(quoted, part):
    """Sixty kilobytes cost no more than their length."""
    text = part * (60000 // len(part))
    assert len(parted(quoted(text), [Span(0, len(text))], None)) > 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("the dam will hold. [30]", "the dam will hold.", id="behind"),
        pytest.param("15] the dam will hold", " the dam will hold", id="before"),
        pytest.param("it cost 30", "it cost 30", id="a number"),
        pytest.param("in 2019, 30", "in 2019,", id="behind a comma"),
        pytest.param("30", "30", id="a number alone"),
    ],
)
def test_footnotes_are_no_words(text, words):
    """The number of a footnote at either end is left out."""
    assert _without_notes(text, Span(0, len(text))).of(text).strip() == words.strip()
