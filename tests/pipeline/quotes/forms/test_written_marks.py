"""The same words in the marks of many hands, whole and damaged."""

import pytest


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        pytest.param('"', '"', id="straight"),
        pytest.param("“", "”", id="curly"),
        pytest.param("«", "»", id="guillemets"),
        pytest.param("« ", " »", id="guillemets with blanks"),
        pytest.param("„", "“", id="german"),
        pytest.param("‘", "’", id="single curly"),
        pytest.param("'", "'", id="single straight"),
        pytest.param("``", "''", id="typewriter"),
    ],
)
@pytest.mark.parametrize(
    "form", ["{}The old dam is still safe,{} Piet Vos said.", "Piet Vos said: {}The old dam is still safe.{}"]
)
def test_every_mark(only, opening, closing, form):
    """Whatever the marks, the words between them are a direct quote, and the marks are none of them."""
    row = only(form.format(opening, closing), "Piet Vos", "The old dam is still safe")
    assert row["kind"] == "direct"
    assert not set(row["text"]) & set("\"“”„«»‘’'`")


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        pytest.param("‘The workers’ boats aren’t safe,’ Vos said.", "Vos", "The workers’ boats aren’t safe",
                     id="curly apostrophes"),
        pytest.param("'We don't want the miners' money,' Quill said.", "Quill", "We don't want … money",
                     id="straight apostrophes"),
        pytest.param("\"He told me 'never again' and left,\" Quill said.", "Quill",
                     "He told me … never again … and left",
                     id="single within double"),
        pytest.param("‘She shouted “stop the pumps” twice,’ Vos said.", "Vos", "She shouted … stop the pumps … twice",
                     id="double within single"),
        pytest.param('"The dam -- if it is one -- is safe," Vos said.', "Vos", "The dam -- if it is one -- is safe",
                     id="double hyphens within"),
        pytest.param('"The dam is safe" -- Vos said so twice -- "and so is the road."', "Vos", "The dam is safe",
                     id="double hyphens around the attribution"),
        pytest.param('Vos said: "[The dam] is safe … for now."', "Vos", "[The dam] is safe … for now",
                     id="brackets and dots"),
        pytest.param('"The dam is safe", said Vos.', "Vos", "The dam is safe", id="comma outside"),
        pytest.param("(“The dam is safe,” Vos said.)", "Vos", "The dam is safe", id="all in brackets"),
    ],
)  # fmt: skip
def test_marks_within_words(only, text, who, words):
    """Apostrophes, inner marks and dashes do not cut a quote."""
    row = only(text, who, words)
    assert row["kind"] == "direct"
    assert "said" not in row["text"]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param('Brandl said "the pumps are old and left the room.', id="never closed"),
        pytest.param('The pumps are old" Brandl said and left.', id="never opened"),
        pytest.param('Brandl said "the "pumps are old and left.', id="opened twice"),
        pytest.param("Brandl said the “pumps are 'old and left the ‘room.", id="all kinds at once"),
        pytest.param('"', id="a mark alone"),
    ],
)
def test_damage_ends_with_its_paragraph(only, damage):
    """An open mark costs no other paragraph its quote."""
    row = only(f'{damage}\nQuill said: "The dam is safe."\nThe crowd went home.', "Quill", "The dam is safe")
    assert row["kind"] == "direct"
    assert "crowd" not in row["text"]
    assert "pumps" not in row["text"]


@pytest.mark.parametrize(
    ("text", "who", "words", "count"),
    [
        pytest.param('Vos said: "The dam is old.\n"It has stood for ninety years.\n"It will stand for ninety more."',
                     "Vos", "The dam is old … ninety years … ninety more", 3, id="cue before"),
        pytest.param("“The dam is old.\n“It has stood for ninety years,” Vos said.", "Vos",
                     "The dam is old … ninety years", 2, id="cue at the end"),
        pytest.param('"The dam is old," Vos said. "It has stood for ninety years.\n"It will stand for ninety more."',
                     "Vos", "The dam is old … ninety years … ninety more", 3, id="interrupted first"),
        pytest.param("‘The dam is old,’ Vos wrote:\n‘It has stood for ninety years.’", "Vos", "ninety years", 1,
                     id="closed and opened again"),
    ],
)  # fmt: skip
def test_over_several_paragraphs(told, text, who, words, count):
    """Marks that open again in the next paragraph go on with the same quote."""
    (row,) = told(text, who, words)
    assert len(row["segments"]) >= count
    assert row["kind"] == "direct"
