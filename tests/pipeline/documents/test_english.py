"""English or not, or too little to tell."""

import pytest

from pipeline.documents.english import language

ENGLISH = "The board has agreed that the pier will be closed, and they said it is for the best. "
GERMAN = "Der Rat hat beschlossen, dass die Brücke gesperrt wird, und alle sagten, es sei gut so. "
FRENCH = "Le conseil a décidé que le port sera fermé, et tout le monde dit que cela vaut mieux. "
JAPANESE = "港は来月から閉鎖されると市長が述べた。"
NAMES = "Harbour board members present today: Chairman, Secretary, Treasurer, Engineer, three fishermen, two " * 2
RUSSIAN = "Совет решил закрыть порт, и все говорят, что так лучше для всех нас сегодня. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(ENGLISH * 2, "en", id="english"),
        pytest.param(GERMAN * 2, "de", id="german"),
        pytest.param(FRENCH * 2, "fr", id="french"),
        pytest.param(RUSSIAN * 2, "ru", id="russian"),
        pytest.param(JAPANESE * 6, "ja", id="no blanks between words"),
        pytest.param(NAMES, "en", id="english without small words"),
        pytest.param("Pier closed.", None, id="too few words"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_language_by_small_words(text: str, expected: str | None) -> None:
    """Every English text uses the small words."""
    assert language(text) == expected
