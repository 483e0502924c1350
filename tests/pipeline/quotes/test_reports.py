"""What is no report though a verb of saying stands there."""

import pytest

from pipeline.quotes.rows import _is_report


def row(cue, mention):
    """Make a sure row of words without marks."""
    fields = {"kind": "indirect", "is_speech": True, "confidence": 0.9, "text": "the burden that others bear"}
    return fields | {"cue": cue, "mention": mention}


@pytest.mark.parametrize(
    ("found", "is_report"),
    [
        pytest.param(row("said", "the mayor"), True, id="said"),
        pytest.param(row("acknowledges", None), True, id="without a source"),
        pytest.param(row("Acknowledge", None), False, id="an order"),
        pytest.param(row("should be considered", None), False, id="what ought to be"),
        pytest.param(row("could begin a dialogue on", "the two ports"), False, id="what begins"),
        pytest.param(row("began", "the mayor") | {"kind": "direct"}, True, id="words in marks are begun with"),
    ],
)
def test_reports(found, is_report):
    """Keep what somebody is said to have said."""
    assert _is_report(found) == is_report
