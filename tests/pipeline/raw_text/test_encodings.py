"""Bytes become characters: as declared, as marked, as they look."""

import pytest

from pipeline.raw_text.encodings import characters

RUSSIAN = "Совет порта решил закрыть старый причал до весны, сообщил его председатель. " * 4
JAPANESE = "港湾委員会は春まで古い桟橋を閉鎖することを決めたと委員長が述べた。" * 6


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        pytest.param("Fähre".encode() + b"\xc3", None, "utf-8", id="cut too short to trust"),
        pytest.param(("Der Rat der Fähre tagt am Hafen. " * 3).encode() + b"\xc3", "Hafen. ", "utf-8", id="cut off"),
        pytest.param("Fähre über Öresund – ja".encode() + b" \xff ", "ja \ufffd ", "utf-8", id="a stray byte"),
        pytest.param("Fähre “heute”".encode("cp1252"), "Fähre “heute”", "windows-1252", id="western"),
        pytest.param(RUSSIAN.encode("cp1251"), "причал", None, id="russian is detected"),
        pytest.param(JAPANESE.encode("shift_jis"), "桟橋", None, id="japanese is detected"),
    ],
)
def test_detection(content: bytes, text: str | None, encoding: str | None) -> None:
    """What is almost right is mended, what is foreign is guessed."""
    found = characters(content)
    assert found.text is not None
    assert (text or "") in found.text
    assert encoding is None or found.encoding in {encoding, "windows-1252" if text is None else encoding}


def test_remarks_tell_what_was_done() -> None:
    """Whoever reads the row learns that a byte was not readable."""
    assert characters("Fähre über Öresund – ja".encode() + b" \xff ").remark
    assert characters(b"plain").remark is None
