"""Who is said, right beside quotation marks, to say what stands in them."""

import pytest

from pipeline.language.spans import Span
from pipeline.quotes.beside import beside, inverted, source_behind, with_somebody


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        pytest.param("“The road is open again!” the district posted on its page.", "the district", "posted", id="noun"),
        pytest.param('"We will not sail," Piet Vos said.', "Piet Vos", "said", id="name"),
        pytest.param('"We will not sail," she later wrote.', "she", "wrote", id="adverb between"),
        pytest.param('"We will not sail," answered Mrs. Quill.', "Mrs. Quill", "answered", id="inverted"),
        pytest.param('"We will not sail", said the harbour master.', "the harbour master", "said", id="comma outside"),
        pytest.param('From the desk of Senator Wyn Caddick: "My office is open."', "Senator Wyn Caddick", ":",
                     id="from the desk of"),
        pytest.param('She said, in remarks printed in May, "We will not sail"', "She", "said", id="a remark between"),
    ],
)  # fmt: skip
def test_found(quoted, text, source, cue):
    """The name and the verb stand next to the marks."""
    ((_, verb, name),) = beside(quoted(text), set())
    assert (name.of(text), verb.of(text)) == (source, cue)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('The "open road" Piet Vos said he loved.', id="scare marks"),
        pytest.param('"We will not sail." The harbour was empty.', id="no verb of saying"),
        pytest.param('"We will not sail," the harbour froze.', id="a verb of something else"),
        pytest.param('"No," Vos said.', id="too short to be sure"),
        pytest.param('The desk of Wyn Caddick: "My office is open."', id="a desk alone"),
    ],
)
def test_left_alone(quoted, text):
    """Without a verb of saying beside the marks nobody is named."""
    assert list(beside(quoted(text), set())) == []


def test_taken_marks_are_left_alone(quoted):
    """What a report has taken already is not asked about."""
    text = '"We will not sail," Piet Vos said.'
    assert list(beside(quoted(text), {0})) == []


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        pytest.param("It is late, answered Mrs. Quill.", "answered", "Mrs. Quill", id="title"),
        pytest.param("It is late, added Richard Malverne, a baker.", "added", "Richard Malverne", id="apposition"),
        pytest.param("It is late, insisted the port authority.", "insisted", "the port authority", id="noun"),
        pytest.param("It is late, added later.", "added", None, id="nobody"),
        pytest.param("It was seen by Malverne.", "seen", None, id="no verb of saying"),
    ],
)
def test_source_behind(text, cue, source):
    """An inverted subject stands right behind its verb."""
    start = text.index(cue)
    found = source_behind(text, Span(start, start + len(cue)))
    assert (found.of(text) if found else None) == source


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("The rule will hurt small banks, warned the Guild of Savings Houses.",
                     ("The rule will hurt small banks", "warned", "the Guild of Savings Houses"), id="a body"),
        pytest.param("It rained. The dam will not hold, said Piet Vos.", ("The dam will not hold", "said", "Piet Vos"),
                     id="a name, second sentence"),
        pytest.param("They came late, tired Vos among them.", None, id="no verb of saying"),
        pytest.param('"The dam will not hold," said Piet Vos.', None, id="marks are found elsewhere"),
    ],
)  # fmt: skip
def test_inverted_without_marks(quoted, text, parts):
    """A sentence may end in who says it."""
    found = [tuple(span.of(text) for span in one) for one in inverted(quoted(text), [])]
    assert found == ([parts] if parts else [])


def test_inverted_leaves_reports_alone(quoted):
    """A sentence with a report in it is not read again."""
    text = "The dam will not hold, said Piet Vos. It is far too late, warned Piet Vos."
    assert [cue.of(text) for _, cue, _ in inverted(quoted(text), [Span(0, 200)])] == []
    assert [cue.of(text) for _, cue, _ in inverted(quoted(text), [Span(24, 28)])] == ["warned"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            'It named two critics, with Piet Vos stating: "We will not sail."', [("Piet Vos", "stating")], id="a"
        ),
        pytest.param('It sailed with Piet Vos steering: "The Tern."', [], id="no verb of saying"),
        pytest.param('Piet Vos, stating: "We will not sail."', [], id="without with"),
    ],
)
def test_with_somebody(quoted, text, found):
    """Whoever stands between `with` and a verb of saying speaks."""
    assert [(one.source.of(text), one.cue.of(text)) for one in with_somebody(quoted(text))] == found
