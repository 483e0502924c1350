"""Plain text: the characters themselves, newlines untouched, the byte order mark left out."""

from pipeline.raw_text.encodings import MARKS, characters
from pipeline.raw_text.formats.decoded import Decoded


def read(content: bytes) -> Decoded:
    """Decode a text as it is."""
    is_wide = any(content.startswith(mark) for mark, encoding in MARKS if encoding != "utf-8-sig")
    if not is_wide and b"\x00" in content:
        return Decoded(problem="binary", problem_detail="contains NUL bytes")
    text, encoding, remark = characters(content)
    if text is None:
        return Decoded(problem="undecodable", problem_detail=remark)
    decoded = judged(text, encoding)
    return decoded._replace(problem_detail=decoded.problem_detail or remark)


def judged(text: str, encoding: str | None) -> Decoded:
    """Refuse a text that holds nothing, or what no table can hold."""
    if "\x00" in text:
        return Decoded(problem="binary", problem_detail="contains NUL characters")
    if not text.strip("\ufeff \t\r\n\f\v\xa0\u200b"):
        return Decoded(problem="empty", problem_detail="nothing but blanks")
    return Decoded(text=text, encoding=encoding)
