"""Who gives the advice."""

import pytest

from pipeline.recommendations import recommendations
from tests.pipeline.recommendations.test_rows import documents

COUNCIL = (
    "The Harbour Council,\n\nRecalling that it requested the mayor to repair the quay,\n\n1. Urges Chile to pay;\n\n"
)


def advisers(text, **fields):
    """List adviser, basis and modality of the advice in a document of paragraphs."""
    blocks, start = [], 0
    for words in text.split("\n\n"):
        span = {"start_char": start, "end_char": start + len(words)}
        blocks += [span | {"role": "paragraph", "section": None, "list_number": None}] if words else []
        start += len(words) + 2
    rows = recommendations(documents(text=text, blocks=blocks, **({"quotes": []} | fields))).sort("start_char")
    return rows.select("recommended_by", "recommended_by_basis", "modality").rows()


def test_the_act_of_a_body():
    """What a body's act urges or recalls is the body's own."""
    council = ("The Harbour Council", "stated", "operative")
    assert advisers(COUNCIL + "The winter was long, and the river froze for the first time in years. " * 12) == [
        council, council,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "adviser"),
    [
        ("Mayor Diallo asked the town to pay.", ("Mayor Diallo", "stated")),
        ("It was a letter asking the town to pay.", (None, "unknown")),
        ("We asked the town to pay.", ("The Lake Post", "publisher")),
    ],
)
def test_reports(sentence, adviser):
    """A report's own requests are its publisher's, others are whoever's is named, or nobody's."""
    text = sentence + " The winter was long, and the river froze in December for the first time." * 12
    assert advisers(text, kind="report")[0][:2] == adviser
