"""Rich Text: its words, paragraph by paragraph."""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from pipeline.raw_text.formats.decoded import Block, Decoded, Stated
from pipeline.raw_text.formats.rendered import decoded
from pipeline.raw_text.markup import rendering

CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
INFORMATION = re.compile(r"\{\\(title|author|company)\s+([^{}\\]{1,300})\}")
FIELDS = {"title": "title", "author": "author", "company": "publisher"}


def read(content: bytes) -> Decoded:
    """Read a document in its own code page."""
    if not content.lstrip().startswith(b"{\\rtf"):
        return Decoded(problem="malformed", problem_detail="does not begin like Rich Text")
    found = CODE_PAGE.search(content[:2_000])
    encoding = f"cp{found[1].decode()}" if found else "cp1252"
    source = content.decode("latin-1")
    words = rtf_to_text(source, encoding=encoding, errors="replace")  # type: ignore[no-untyped-call]  # has no types
    lines = (line.strip(" |\t\x00") for line in words.replace("\x00", "").splitlines())
    shown = rendering.laid_out((line, Block(0, 0, "p")) for line in lines if line)
    return decoded(shown, encoding, _stated(source))


def _stated(source: str) -> Iterator[Stated]:
    for name, value in INFORMATION.findall(source[:20_000]):
        yield Stated(FIELDS[name], value, "rtf info")
