"""How bytes become characters: what is declared, a mark at the start, then detection."""

import codecs
from typing import NamedTuple

import charset_normalizer

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Pages that declare Latin-1 or ASCII are in Windows-1252, says the standard of the web.
WESTERN = frozenset({"iso8859-1", "ascii"})
FEW = 0.1
SHORT = 32
TRUSTED = 4
SAMPLE = 100_000


class Characters(NamedTuple):
    """A text, the encoding it was in, and what had to be put right; or the fault alone."""

    text: str | None
    encoding: str | None = None
    remark: str | None = None


def characters(content: bytes, declared: str | None = None) -> Characters:
    """Decode by the mark at the start, by what is declared, as UTF-8, else by what the bytes look like."""
    marked = next((encoding for mark, encoding in MARKS if content.startswith(mark)), None)
    for encoding in [marked] if marked else [_known(declared), "utf-8"]:
        if encoding and (text := _strictly(content, encoding)) is not None:
            return Characters(text, encoding)
    if marked:
        return _mended(content, marked) or Characters(None, None, f"its first bytes promise {marked}, which it is not")
    return _mended(content, "utf-8") or _detected(content)


def _known(declared: str | None) -> str | None:
    """Name the codec that a declaration means, if there is one."""
    try:
        name = codecs.lookup((declared or "").strip().strip("'\"")).name
    except (LookupError, ValueError):
        return None
    return "windows-1252" if name in WESTERN else name


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _mended(content: bytes, encoding: str) -> Characters | None:
    """Decode what is almost right: cut off in the middle of a character, or with a few stray bytes in it."""
    text = content.decode(encoding, "replace")
    faults = text.count("\ufffd")
    if faults == 1 and text.endswith("\ufffd") and len(text) > SHORT and _is_cut(content):
        return Characters(text[:-1], encoding, "ends in the middle of a character, which is left out")
    foreign = sum(character > "\x7f" for character in text) - faults
    if faults * TRUSTED > (foreign if encoding == "utf-8" else len(text)):
        return None
    return Characters(text, encoding, f"{faults} places are not {encoding}; they hold replacement characters")


def _is_cut(content: bytes) -> bool:
    """Ask whether the last bytes begin a character of UTF-8 or UTF-16 and do not end it."""
    return content[-1] >= 0xC2 or content[-2] >= 0xE0 or content[-3] >= 0xF0 or len(content) % 2 == 1


def _detected(content: bytes) -> Characters:
    """Take a text with few foreign bytes, or a short one, for Western; else let statistics decide."""
    foreign = sum(byte > 0x7F for byte in content[:SAMPLE])
    western = _strictly(content, "windows-1252")
    if western is not None and foreign < max(SHORT, FEW * len(content[:SAMPLE])):
        return Characters(western, "windows-1252")
    best = charset_normalizer.from_bytes(content[:SAMPLE]).best() if foreign >= SHORT else None
    guessed = _strictly(content, best.encoding) if best else None
    if best and guessed is not None:
        return Characters(guessed, best.encoding, "the encoding is guessed")
    if western is not None:
        return Characters(western, "windows-1252", "the encoding is guessed")
    return Characters(None, None, "neither UTF-8 nor Windows-1252 nor anything that detection knows")
