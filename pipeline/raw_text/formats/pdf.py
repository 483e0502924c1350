"""PDF: the layer of text, read column by column; running heads and feet after the paragraph that they interrupt."""

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium

from pipeline.raw_text.formats.decoded import Block, Decoded, Stated
from pipeline.raw_text.formats.rendered import decoded
from pipeline.raw_text.markup.rendering import laid_out
from pipeline.raw_text.pages import columns, furniture, hyphens, paragraphs, roles, scans
from pipeline.raw_text.pages.furniture import Page
from pipeline.raw_text.pages.lines import Line, lines
from pipeline.raw_text.pages.paragraphs import Paragraph
from pipeline.raw_text.pages.runs import Characters, runs

PAGE_LIMIT = 3_000
FIELDS = {"Title": "title", "Author": "author"}
NAMELESS = frozenset({"(anonymous)", "(unspecified)", "anonymous", "untitled", "unknown", "none"})
Words = tuple[str, Block]


def read(content: bytes) -> Decoded:
    """Read a document; one without a layer of text is read from its picture where that is possible."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        return Decoded(problem="encrypted" if is_locked else "malformed", problem_detail=str(error))
    try:
        return _read(document)
    finally:
        document.close()


def _read(document: pdfium.PdfDocument) -> Decoded:
    if len(document) > PAGE_LIMIT:
        return Decoded(problem="too_large", problem_detail=f"more than {PAGE_LIMIT:,} pages")
    pages = [_page(document, number) for number in range(len(document))]
    if not any(page.runs for page in pages):
        return scans.read(document)
    return decoded(laid_out(_blocks(pages)), None, _stated(document))


def _page(document: pdfium.PdfDocument, number: int) -> Page:
    """Take the runs from a page; a broken page has none."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return Page(number + 1, 0.0, [])
    found = Page(number + 1, page.get_height(), list(runs(Characters(text.raw, text.count_chars()))))
    text.close()
    page.close()
    return found


def _blocks(pages: Sequence[Page]) -> Iterator[Words]:
    """Yield what stands on the pages, paragraph by paragraph."""
    known = furniture.repeated(pages)
    margins = {page.number: _margins(page, known) for page in pages}
    bodies = [_columns(page, known) for page in pages]
    vocabulary = hyphens.vocabulary(line.words for body in bodies for column in body for line in column)
    size = paragraphs.body_size(column for body in bodies for column in body)
    parts = [
        roles.named([found for column in body for found in paragraphs.paragraphs(column, page.number)], size)
        for page, body in zip(pages, bodies, strict=True)
    ]
    paragraphs.mend(parts)
    for page, part in zip(pages, parts, strict=True):
        yield from margins[page.number]["header"]
        yield from (_block(found, vocabulary) for found in part)
        yield from margins[page.number]["footer"]


def _margins(page: Page, known: frozenset[str]) -> dict[str, list[Words]]:
    """Gather the running heads and feet of a page."""
    found: dict[str, list[Words]] = {}
    for kind in ("header", "footer"):
        own = [run for run in page.runs if furniture.kind(page, run, known) == kind]
        found[kind] = [(line.words, Block(0, 0, kind, is_main=False, page=page.number)) for line in lines(own)]
    return found


def _columns(page: Page, known: frozenset[str]) -> list[list[Line]]:
    """Give the lines of a page, column by column, without its running heads and feet."""
    own = [run for run in page.runs if furniture.kind(page, run, known) is None]
    return [list(lines(flow)) for flow in columns.flows(own)]


def _block(found: Paragraph, vocabulary: frozenset[str]) -> Words:
    return found.words(vocabulary), Block(0, 0, found.tag, found.path, page=found.page)


def _stated(document: pdfium.PdfDocument) -> Iterator[Stated]:
    """Read what the document says of itself; when it was made is left out, for that is not when it was published."""
    for name, value in document.get_metadata_dict(skip_empty=True).items():
        if name in FIELDS and value.lower() not in NAMELESS:
            yield Stated(FIELDS[name], value, "pdf info")
