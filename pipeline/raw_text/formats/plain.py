"""Plain text: the characters themselves, newlines untouched, the byte order mark left out."""

import codecs

from pipeline.raw_text.formats.decoded import Decoded

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read(content: bytes) -> Decoded:
    """Decode a text; the mark at its start decides, then UTF-8 is tried, then Windows-1252."""
    marked = next((encoding for mark, encoding in MARKS if content.startswith(mark)), None)
    if marked != "utf-16" and b"\x00" in content:
        return Decoded(problem="binary", problem_detail="contains NUL bytes")
    for encoding in [marked] if marked else ["utf-8", "windows-1252"]:
        try:
            return _judged(content.decode(encoding), encoding)
        except UnicodeDecodeError as error:
            fault = error
    return Decoded(problem="undecodable", problem_detail=f"{fault.encoding}: {fault.reason} at byte {fault.start}")


def _judged(text: str, encoding: str) -> Decoded:
    """Refuse a text that holds nothing, or what no table can hold."""
    if "\x00" in text:
        return Decoded(problem="binary", problem_detail="contains NUL characters")
    if not text.strip("\ufeff \t\r\n\f\v\xa0\u200b"):
        return Decoded(problem="empty", problem_detail="nothing but blanks")
    return Decoded(text=text, encoding=encoding)
