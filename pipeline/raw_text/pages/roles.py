"""What a paragraph of a page is by its looks: heading, item, caption, row, footnote."""

from collections.abc import Sequence

from pipeline.raw_text.pages.paragraphs import CAPTION, FOOTNOTE, HEADING_WORDS, SMALL, Paragraph

TITLE = 1.5
LARGER = 1.12
LEVELS = ("h1", "h2", "h3", "h4")


def named(found: Sequence[Paragraph], body: float) -> list[Paragraph]:
    """Name the paragraphs of a page."""
    for paragraph in found:
        paragraph.tag = _tag(paragraph, body)
    return _with_footnotes(found, body)


def _tag(paragraph: Paragraph, body: float) -> str:
    first = paragraph.lines[0]
    words = sum(len(line.words.split()) for line in paragraph.lines)
    if first.is_row:
        return "tr"
    if CAPTION.match(first.words) and (first.is_bold or first.size < SMALL * body):
        return "figcaption"
    if words <= HEADING_WORDS and first.size > LARGER * body and any(c.isalpha() for c in first.words):
        return "h1" if first.size > TITLE * body else "h2"
    if words <= HEADING_WORDS and all(line.is_bold for line in paragraph.lines) and not first.is_item:
        return "h3" if not first.words.endswith((".", ",")) else "p"
    return "li" if first.is_item else "p"


def _with_footnotes(found: Sequence[Paragraph], body: float) -> list[Paragraph]:
    """Name the small paragraphs at the foot of a page, from the first that begins with a number."""
    small = len(found)
    while small and found[small - 1].lines[0].size < SMALL * body:
        small -= 1
    notes = next((n for n in range(small, len(found)) if FOOTNOTE.match(found[n].lines[0].words)), len(found))
    for paragraph in found[notes:]:
        paragraph.path = "footnotes"
    return list(found)
