"""Which attributions are speech."""

import pytest

from pipeline.quality.speech import is_speech


@pytest.mark.parametrize(
    ("cue", "kind", "expected"),
    [
        pytest.param("said", "indirect", True, id="saying"),
        pytest.param("Said", "indirect", True, id="capital"),
        pytest.param("had been saying", "indirect", True, id="among-other-words"),
        pytest.param("believes", "indirect", False, id="believing"),
        pytest.param("believes", "direct", True, id="marks-are-speech"),
        pytest.param("believes", "mixed", True, id="some-marks-are-speech"),
        pytest.param(":", "indirect", True, id="colon"),
        pytest.param("unsaid", "indirect", False, id="part-of-a-word"),
        pytest.param("", "indirect", False, id="no-cue"),
    ],
)
def test_is_speech(cue, kind, expected):
    """Marks, a colon or a word of saying make speech."""
    assert is_speech(cue, {"cue": [[0, len(cue)]] if cue else [], "type": kind}) is expected
