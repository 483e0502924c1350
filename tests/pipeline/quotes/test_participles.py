"""Participles that go on with a report."""

import pytest


@pytest.mark.parametrize(
    ("text", "rows_expected"),
    [
        pytest.param('"We agree," Adler said, noting that Okafor left. "All of us do, and always did."',
                     [("Adler", "We agree, All of us do, and always did."), ("Adler", "that Okafor left")],
                     id="a sentence in marks behind"),
        pytest.param('Adler said, "It is late. We must go," also observing, "The doors are shut for good."',
                     [("Adler", "It is late. We must go,"), ("Adler", "The doors are shut for good.")],
                     id="a participle between marks"),
        pytest.param('"The line is safe," Vos said, adding that the last inspection was in May.',
                     [("Vos", "The line is safe,"), ("Vos", "that the last inspection was in May")],
                     id="nothing behind"),
    ],
)  # fmt: skip
def test_participles(rows, text, rows_expected):
    """Both reports have the one subject, and marks behind the sentence go on with the words before."""
    assert [(row["mention"], row["text"]) for row in rows(text)] == rows_expected
