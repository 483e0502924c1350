"""What kind of text it is."""

import pytest

from pipeline.documents.cleaning import read
from pipeline.documents.kinds import kind

BODY = (
    "The harbour board has agreed to repair the northern pier before the winter storms, Ann Lee said on Monday.\n\n"
    "Fishermen had asked for a new roof ever since the great storm took the old one away two years ago, she said."
)
TURNS = "MR. LEE: Good morning.\n\nQ    Is the pier open?\n\nMR. LEE: It is.\n\nQ And the roof?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Pier to Be Repaired\n\n{BODY}", "article", id="a title and paragraphs"),
        pytest.param(f"For Immediate Release\n\nPier to Be Repaired\n\n{BODY}", "release", id="a release says so"),
        pytest.param(f"Briefing\n\nFor Immediate Release\n\n{TURNS}", "transcript", id="turns count more"),
        pytest.param(f"The Pier in Brief\n\nReport No.: B12\n\n{BODY}", "report", id="a report has a number"),
        pytest.param(f"Resolution 12 (2019)\n\n{BODY}", "other", id="a legal act"),
        pytest.param(f"Skip to content\n\nThe Pier\n\n{BODY}\n\nWatch Now", "web_page", id="navigation around it"),
        pytest.param(f"Pier to Be Repaired\n\n{BODY} A press release said so.", "article", id="a release is mentioned"),
        pytest.param("Pier", "other", id="hardly anything"),
        pytest.param("", "other", id="nothing"),
    ],
)
def test_kinds(text: str, expected: str) -> None:
    """The top of a text and what it is made of tell its kind."""
    assert kind(read(text)) == expected
