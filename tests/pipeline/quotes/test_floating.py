"""Words in marks that stand alone."""

import pytest

from pipeline.quotes.floating import floating


def alone(found, taken=frozenset()):
    """List the words of what floats, segments joined by a bar, and whether it opens its paragraph."""
    text = found.text
    return [("|".join(text[slice(*segment[:2])] for segment in one.segments), one.opens_paragraph)
            for one in floating(found, set(taken))]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"All of us do, and we always did."', id="the whole paragraph"),
        pytest.param('"All of us do, and we always did." Rain fell.', id="a sentence behind"),
        pytest.param("“All of us do, and we always did.”", id="curly"),
        pytest.param("‘All of us do, and we always did.’", id="single"),
        pytest.param('"All of us do, and we always did".', id="full stop outside"),
        pytest.param('"Do all of us know that?" Rain fell.', id="question"),
        pytest.param('   "All of us do, and we always did."', id="indented"),
    ],
)
def test_opening_a_paragraph(quoted, text):
    """A sentence in marks at the head of a paragraph floats."""
    ((words, opens),) = alone(quoted(text))
    assert words.startswith(("All of us do", "Do all of us"))
    assert opens


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"We agree," Adler said. "All of us do, and always did."', id="after an attribution"),
        pytest.param('He took the floor: "All of us do, and always did."', id="after a colon"),
        pytest.param('Adler left (at noon.) "All of us do, and always did."', id="after a bracket"),
        pytest.param('Then it went dark… "All of us do, and always did."', id="after dots"),
    ],
)
def test_after_a_sentence(quoted, text):
    """A sentence in marks behind another sentence floats, and does not open the paragraph."""
    assert alone(quoted(text))[-1] == ("All of us do, and always did.", False)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"All of us do, and we always did," Adler said.', id="an attribution behind"),
        pytest.param('"Do all of us know that now?" asked Adler.', id="an inverted attribution behind"),
        pytest.param('"All of us do, and we always did" — Ruth Adler', id="a dash and a name behind"),
        pytest.param('Adler said "all of us do and always did."', id="within a sentence"),
        pytest.param('The book "All of Us Do and Always Did" sold well.', id="title of a work"),
        pytest.param('"All of us do."', id="too short"),
        pytest.param('"" Rain fell.', id="marks around nothing"),
        pytest.param('"All of us do, and we never closed.', id="never closed"),
        pytest.param("All of us do, and always did.", id="no marks"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_does_not_float(quoted, text):
    """Words that belong to a sentence around them are left to the reports."""
    assert alone(quoted(text)) == []


def test_running_on_is_one(quoted):
    """Marks that open again in the next paragraphs go on with the same words."""
    text = '"We all of us agree.\n"And we always did.\n"Always."\n"Others may well think so."'
    assert alone(quoted(text)) == [
        ("We all of us agree.|And we always did.|Always.", True),
        ("Others may well think so.", True),
    ]


def test_taken_stretches_do_not_float(quoted):
    """What a report holds already is left alone, and the caller's set with it."""
    found, taken = quoted('"All of us do, and we always did."'), {0}
    assert floating(found, taken) == []
    other = quoted('"All of us do, and we always did."\n"Others may well think so."')
    assert [words for words, _ in alone(other, taken)] == ["Others may well think so."]
    assert taken == {0}


def test_the_callers_set_is_not_written_to(quoted):
    """Finding what floats changes nothing."""
    taken = set()
    assert len(floating(quoted('"All of us do, and we always did."'), taken)) == 1
    assert taken == set()
