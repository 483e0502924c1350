"""The characters of a page, gathered to runs: words on one line without a wide gap between them."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2.raw as pdfium

# A gap this many times the size of the letters parts columns or cells; words are parted by a third of that.
WIDE_GAP = 1.3
LIFT = 0.6
RAISED = 0.8
BOLD = 600
MOSTLY = 0.95
MARKER = 2
LETTERS = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
    | {"\ufffe": "-", "\x02": "-", "\xad": "-", "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\u2010": "-", "\xa0": " "}
)
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Run(NamedTuple):
    """Some words: where they begin and end, on which line, how large, how heavy."""

    words: str
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool


@dataclass
class _Open:
    """A run that goes on."""

    left: float
    right: float
    baseline: float
    size: float
    pieces: list[str] = field(default_factory=list)
    bold_count: int = 0
    count: int = 0

    def closed(self) -> Iterator[Run]:
        """End the run; one without words is none."""
        if words := " ".join("".join(self.pieces).split()):
            is_bold = self.bold_count > MOSTLY * self.count
            yield Run(words, self.left, self.right, self.baseline, self.size, is_bold)


class _Glyph(NamedTuple):
    """One character and its box."""

    letter: str
    left: float
    right: float
    baseline: float
    height: float


class Characters:
    """The characters of a page as PDFium finds them."""

    def __init__(self, page: "pdfium.FPDF_TEXTPAGE", count: int) -> None:
        self._page, self.count = page, count
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def glyph(self, place: int) -> _Glyph | str | None:
        """Give a character with its box, a blank that only a gap stands for, or nothing where a line ends."""
        code = pdfium.FPDFText_GetUnicode(self._page, place)
        if code in {0, 10, 13} or 0xD800 <= code < 0xE000:
            return None
        letter = chr(code).translate(LETTERS)
        if pdfium.FPDFText_IsGenerated(self._page, place) == 1:
            return letter
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._page, place, box)
        pdfium.FPDFText_GetCharOrigin(self._page, place, self._x, self._y)
        return _Glyph(letter, box.left, box.right, self._y.value, box.top - box.bottom)

    def style(self, place: int) -> tuple[float, bool]:
        """Tell how large and whether bold a character is; a turned one has no size."""
        pdfium.FPDFText_GetMatrix(self._page, place, self._matrix)
        size = pdfium.FPDFText_GetFontSize(self._page, place) * self._matrix.d
        return max(0.0, size), pdfium.FPDFText_GetFontWeight(self._page, place) >= BOLD


def runs(characters: Characters) -> Iterator[Run]:
    """Gather characters to runs, in the order in which the page draws them; what is turned is left out."""
    opened: _Open | None = None
    for glyph, size, is_bold in _styled(characters):
        if isinstance(glyph, _Glyph) and (opened is None or _goes_on(opened, glyph, size)):
            opened = opened or _Open(glyph.left, glyph.right, glyph.baseline, size)
            _add(opened, glyph, size, is_bold=is_bold)
        elif isinstance(glyph, str) and opened:
            opened.pieces.append(" ")
        elif opened:
            yield from opened.closed()
            opened = None
            if isinstance(glyph, _Glyph):
                opened = _Open(glyph.left, glyph.right, glyph.baseline, size)
                _add(opened, glyph, size, is_bold=is_bold)
    if opened:
        yield from opened.closed()


def _styled(characters: Characters) -> Iterator[tuple[_Glyph | str | None, float, bool]]:
    """Yield characters with size and weight, which are looked up only where they may have changed."""
    height, size, is_bold = -1.0, 0.0, False
    for place in range(characters.count):
        glyph = characters.glyph(place)
        if isinstance(glyph, _Glyph):
            if abs(glyph.height - height) > 0.05 * height or place % 8 == 0:
                size, is_bold = characters.style(place)
                height = glyph.height
            if size <= 0:
                continue
        yield glyph, size, is_bold


def _goes_on(run: _Open, glyph: _Glyph, size: float) -> bool:
    """Ask whether a character stands on the same line, close to the one before."""
    gap, larger = glyph.left - run.right, max(size, run.size)
    return -larger < gap < WIDE_GAP * larger and abs(glyph.baseline - run.baseline) < LIFT * larger


def _add(run: _Open, glyph: _Glyph, size: float, *, is_bold: bool) -> None:
    """Add a character; a small raised digit is written as the raised digit it is."""
    is_raised = size < RAISED * run.size and glyph.baseline > run.baseline + 0.1 * run.size
    run.pieces.append(glyph.letter.translate(SUPERSCRIPTS) if is_raised else glyph.letter)
    run.right = max(run.right, glyph.right)
    # A bullet before the words has a size of its own.
    if size > run.size * 1.1 or (run.count == MARKER and not is_raised):
        run.size, run.baseline = size, glyph.baseline
    run.count += 1
    run.bold_count += is_bold
