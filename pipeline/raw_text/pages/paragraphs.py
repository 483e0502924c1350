"""Lines put together to paragraphs, headings and items, across columns and pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.raw_text.pages import hyphens
from pipeline.raw_text.pages.lines import Line

ENDS = re.compile(r"[.!?:;…][\"”’'»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
CAPTION = re.compile(r"(?:Figure|Fig\.|Table|Chart|Map|Box|Source|Sources|Notes?)\b[ .:]")
FOOTNOTE = re.compile(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}|[*†‡])\s?\S")
LOOSE = 1.3
USUAL, WIDEST = 1.2, 2.6
FEW = 2
OTHER_SIZE = 0.07
INDENT = 0.8
FULL = 0.85
SMALL = 0.93
HEADING_WORDS = 18
LOOK_BACK = 6


@dataclass
class Paragraph:
    """Lines that belong together, on which page they begin, and what they are."""

    lines: list[Line]
    page: int
    right: float
    tag: str = "p"
    path: str = ""
    opens_column: bool = False

    @property
    def last(self) -> Line:
        """The line it ends with."""
        return self.lines[-1]

    @property
    def is_open(self) -> bool:
        """Ask whether its last sentence is not over."""
        return not ENDS.search(self.last.words) and self.tag in {"p", "li"} and not self.last.is_row

    def words(self, known: frozenset[str]) -> str:
        """Write it on one line."""
        text = self.lines[0].words
        for line in self.lines[1:]:
            text = hyphens.joined(text, line.words, known)
        return text


def paragraphs(column: Sequence[Line], page: int) -> Iterator[Paragraph]:
    """Put the lines of a column together to paragraphs."""
    if not column:
        return
    right = _right_edge(column)
    spacing = _spacing(column, right)
    found = Paragraph([column[0]], page, right, opens_column=True)
    for line in column[1:]:
        if _goes_on(found, line, spacing):
            found.lines.append(line)
        else:
            yield found
            found = Paragraph([line], page, right)
    yield found


def _right_edge(column: Sequence[Line]) -> float:
    """Tell how far lines reach before they wrap."""
    edges = sorted(line.right for line in column if not line.is_row) or [max(line.right for line in column)]
    return edges[int(0.9 * (len(edges) - 1))]


def _spacing(column: Sequence[Line], right: float) -> float:
    """Tell how far lines of a paragraph are apart, in sizes of their letters: a full line is followed by its rest."""
    steps = [
        ((above.baseline - below.baseline) / below.size, above.right > FULL * right)
        for above, below in pairwise(column)
        if abs(above.size - below.size) < OTHER_SIZE * below.size and above.baseline > below.baseline
    ]
    wrapped = [step for step, is_full in steps if is_full]
    usual = median(wrapped) if len(wrapped) > FEW else min((step for step, _ in steps), default=USUAL)
    return min(usual, WIDEST)


def _goes_on(found: Paragraph, line: Line, spacing: float) -> bool:
    """Ask whether a line belongs to the paragraph above it."""
    before, first = found.last, found.lines[0]
    step = (before.baseline - line.baseline) / line.size
    if line.is_row or before.is_row or line.is_item or step > LOOSE * max(spacing, 1.0) or step < 0:
        return False
    if abs(before.size - line.size) > OTHER_SIZE * line.size or _is_set_off(before, line):
        return False
    if line.left > before.left + INDENT * line.size and not (first.is_item and len(found.lines) == 1):
        return not _is_over(found, line) and before.left <= first.left
    return not _is_over(found, line)


def _is_set_off(before: Line, line: Line) -> bool:
    """Ask whether bold lines are a heading of what follows, and not a sentence that begins or ends in bold."""
    return before.is_bold != line.is_bold and (before.is_bold or bool(ENDS.search(before.words)))


def _is_over(found: Paragraph, line: Line) -> bool:
    """Ask whether a sentence ends above and the next word would have fitted there: then a paragraph ends too."""
    before = found.last
    word = line.words.split(" ", 1)[0]
    room = found.right - before.right
    return bool(ENDS.search(before.words)) and room > 0.6 * line.size * (len(word) + 1)


def mend(pages: Sequence[list[Paragraph]]) -> None:
    """Put sentences together that the end of a column or a page breaks; the words move to where they begin."""
    before: list[Paragraph] = []
    for page in pages:
        for found in list(page):
            if found.opens_column and (start := _unfinished(before, found)):
                start.lines += found.lines
                page.remove(found)
            else:
                before.append(found)


def _unfinished(before: Sequence[Paragraph], after: Paragraph) -> Paragraph | None:
    """Find the paragraph that another goes on with: close to the end, as large, and open in its last sentence."""
    line = after.lines[0]
    if after.tag != "p" or line.is_item or line.is_row or line.is_bold:
        return None
    for found in list(before)[: -LOOK_BACK - 1 : -1]:
        is_alike = abs(found.last.size - line.size) < OTHER_SIZE * line.size and len(found.last.words.split()) > 2
        if found.is_open and is_alike and not found.last.is_bold:
            is_full = found.last.right > FULL * found.right or found.last.words.endswith("-")
            is_running = line.words[0].islower() or (found is before[-1] and len(found.lines) > 1)
            return found if is_full and is_running else None
        if len(found.lines) > 3 and found.tag == "p" and not found.path:
            return None
    return None


def body_size(pages: Iterable[Iterable[Line]]) -> float:
    """Tell how large most letters are."""
    sizes = Counter[float]()
    for page in pages:
        for line in page:
            sizes[round(line.size * 2) / 2] += len(line.words)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0
