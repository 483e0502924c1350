"""Word pieces with their places and hints."""

import pytest

from pipeline.language.pieces import HINTS, pieces
from pipeline.language.spans import Span


def cut(text, *spans):
    """Cut a text, or some stretches of it."""
    return pieces(text, [Span(*span) for span in spans or [(0, len(text))]])


def words(text, read):
    """Give the words of the pieces."""
    return [text[start:end] for start, end in zip(read.starts, read.ends, strict=True)]


def hints(read):
    """Take hints apart: how a piece is written, how it is set apart, whether it stands in marks."""
    return [(hint // 8, hint // 2 % 4, hint % 2) for hint in read.hints.tolist()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We agree.", ["We", "agree", "."], id="words and a full stop"),
        pytest.param('"We agree," he said.', ['"', "We", "agree", ",", '"', "he", "said", "."], id="straight marks"),
        pytest.param("“Oui”", ["“", "Ou", "i", "”"], id="curly marks"),
        pytest.param("can't", ["can", "'", "t"], id="apostrophe"),
        pytest.param("a  b\t\tc", ["a", "b", "c"], id="blanks"),
        pytest.param("Ōtāhuhu İ ﬁsh e\u0301t", None, id="letters that change their length"),
        pytest.param("港口将关闭", ["港", "口", "将", "关", "闭"], id="han"),
        pytest.param("порт закрыт", None, id="cyrillic"),
        pytest.param("ميناء ปากน้ำ 🚢 done", None, id="arabic, thai, a picture"),
        pytest.param("a\u200bb\ufeffc\x00d", None, id="invisible signs"),
        pytest.param("x" * 10000, ["x" * 10000], id="one endless word"),
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t ", [], id="blanks alone"),
    ],
)
def test_words_come_back(text, expected):
    """Places run forward through the text, and the words are those that stand there."""
    read = cut(text)
    if expected is not None:
        assert words(text, read) == expected
    assert len(read) == len(read.ids) == len(read.hints)
    assert all(0 <= start <= end <= len(text) for start, end in zip(read.starts, read.ends, strict=True))
    assert read.starts.tolist() == sorted(read.starts.tolist())
    assert all(0 <= hint < HINTS for hint in read.hints.tolist())


def test_no_letter_is_lost():
    """Pieces side by side hold every letter of the text."""
    text = "Adler’s “Port–Law” (No. 10/B) cost €3.5m; the workers' co-op objected — “why?” — in vain… naïvely."
    assert "".join(words(text, cut(text))) == text.replace(" ", "")


def test_capitals_do_not_change_numbers():
    """The vocabulary knows small letters only; the hints tell the difference."""
    small, large = cut("we agree"), cut("WE Agree")
    assert small.ids.tolist() == large.ids.tolist()
    assert small.hints.tolist() != large.hints.tolist()


@pytest.mark.parametrize(
    ("text", "form"),
    [("port", 0), ("Port", 1), ("A", 1), ("UN", 2), ("eU", 3), ("5", 4), (".", 4), ("“", 4)],
)
def test_hint_of_form(text, form):
    """Small, Capital, CAPITALS, miXed, other."""
    assert hints(cut(text))[0][0] == form


def test_hint_of_distance():
    """Glued, by blanks, by a new line, by an empty line."""
    text = "We agree.\nDo you?\n\nNo."
    read = pieces(text, [Span(0, 9), Span(10, 17), Span(19, 22)])
    assert [apart for _, apart, _ in hints(read)] == [3, 1, 0, 2, 1, 0, 3, 0]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param("He said, “we agree” twice", [0, 0, 0, 1, 1, 1, 1, 0], id="curly"),
        pytest.param('He said, "we agree" twice', [0, 0, 0, 1, 1, 1, 1, 0], id="straight"),
        pytest.param('"We," he said, "agree"', [1, 1, 1, 1, 0, 0, 0, 1, 1, 1], id="interrupted"),
        pytest.param("Il dit «we agree» twice", None, id="guillemets"),
        pytest.param('Open "we agree', [0, 1, 1, 1], id="never closed"),
        pytest.param('He left ("we agree") twice', [0, 0, 0, 1, 1, 1, 1, 0, 0], id="behind a bracket"),
    ],
)
def test_hint_of_marks(text, inside):
    """Marks and what stands between them are inside."""
    found = [inside for _, _, inside in hints(cut(text))]
    if inside is None:
        expected = [int(start >= text.index("«") and end <= text.index("»") + 1) for start, end in
                    zip(cut(text).starts, cut(text).ends, strict=True)]  # fmt: skip
        assert found == expected
    else:
        assert found == inside


def test_an_open_mark_ends_with_its_line():
    """Damage does not reach the next line."""
    text = 'Open "we\nthey agree'
    read = pieces(text, [Span(0, 8), Span(9, 19)])
    assert [inside for _, _, inside in hints(read)] == [0, 1, 1, 0, 0]


def test_places_are_those_of_the_whole():
    """A part of a text is cut as it is, at its place."""
    text = "Skip this. We agree."
    read = cut(text, (11, 20))
    assert words(text, read) == ["We", "agree", "."]
    assert read.ids.tolist() == cut("We agree.").ids.tolist()


def test_empty_spans_are_stepped_over():
    """Stretches without characters make no pieces, nor do no stretches."""
    assert len(pieces("We agree", [])) == 0
    assert words("We agree", cut("We agree", (0, 0), (3, 8), (8, 8))) == ["agree"]


def test_a_long_text_is_not_cut_short():
    """The vocabulary's own limit of length does not hold here."""
    assert len(cut("we agree " * 5000)) == 10000
