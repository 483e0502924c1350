"""Pages that are only pictures: read by tesseract, where it is installed."""

import shutil
import subprocess
from collections.abc import Iterator

import pypdfium2 as pdfium

from pipeline.raw_text.formats.decoded import Block, Decoded
from pipeline.raw_text.formats.rendered import decoded
from pipeline.raw_text.markup.rendering import laid_out, verbatim

PROGRAM = "tesseract"
PAGE_LIMIT = 200
SECONDS = 120
DOTS_PER_POINT = 300 / 72


def read(document: pdfium.PdfDocument) -> Decoded:
    """Read the pictures of a document's pages, or say that there is no text in it."""
    if shutil.which(PROGRAM) is None:
        detail = f"{len(document)} pages of pictures; they are read where {PROGRAM} is installed"
        return Decoded(problem="no_text_layer", problem_detail=detail)
    found = decoded(laid_out(_blocks(document)), f"read from pictures by {PROGRAM}")
    if found.text is None:
        return Decoded(problem="no_text_layer", problem_detail=f"{PROGRAM} finds no words in its pictures")
    return found


def _blocks(document: pdfium.PdfDocument) -> Iterator[tuple[str, Block]]:
    for number in range(min(len(document), PAGE_LIMIT)):
        for passage in verbatim(_words(document[number]).replace("\f", "")):
            yield " ".join(passage.split()), Block(0, 0, "p", page=number + 1)


def _words(page: pdfium.PdfPage) -> str:
    """Let tesseract read one page, handed over as a plain grey picture; a page it fails on has no words."""
    picture = page.render(scale=DOTS_PER_POINT, grayscale=True).to_numpy()
    head = f"P5 {picture.shape[1]} {picture.shape[0]} 255\n".encode()
    try:
        done = subprocess.run(
            [PROGRAM, "stdin", "stdout"],
            input=head + picture.tobytes(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return bytes(done.stdout).decode("utf-8", "replace")
