"""Lines put together again: which line breaks part paragraphs, and which only wrap them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from pipeline.documents.turns import label

BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
# Zero-width characters, soft hyphens, marks of writing direction, and the colours of a terminal.
INVISIBLE = re.compile(
    "[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u061c\ufeff\xad]|\x1b\\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0e-\x1b\x7f]"
)
WRAPPED_HYPHEN = re.compile(r"(?<=\w[-‐])\s*[\r\n]\s*(?=[a-z])")
BULLET = re.compile(r"(?:[•●▪◦‣∙·■□➢*–-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])(?=\s|$)")
RULE = re.compile(r"[-–—=_*~#.•\s]{3,}$")
WIDE_GAP = re.compile(r"\S(?: {4,}|\t+)\S")
SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
CLAUSE_END = re.compile(r"[.!?…;,:][\"'”’)\]\d]*$")
LABEL = re.compile(r"(?:By|BY) [A-Z]|[A-Z][A-Za-z.'’ -]*[A-Z]{2}:")
OPEN_END = re.compile(r" (?:to|of|and|the|for|in|on|with|by|an?|or|from|at|as|their|its)$")
ACCENT = re.compile("[\u0300-\u036f]")
WORD = re.compile(r"\w+")
ASCII_WORD = re.compile(r"[a-z0-9_]+")
LONGEST_KEY = 300
LONGEST_WRAP = 120
COLUMN_WRAP = 30
MARGIN = 45
RAGGED = 0.6
SPILLED = 1.1
LONGEST_JOINED = 4
TITLE_REACH = 0.85


class Line(NamedTuple):
    """A line that is not blank: its words, how far it is indented, and whether a blank line stands above."""

    start_char: int
    end_char: int
    words: str
    indent: int
    is_apart: bool

    @property
    def width(self) -> int:
        """How far to the right it reaches."""
        return self.indent + len(self.words)


class Stretch(NamedTuple):
    """One line, or several wrapped ones: where it stands, and its words without the wrapping."""

    start_char: int
    end_char: int
    words: str
    raw: str
    indent: int
    is_apart: bool


def unwrapped(words: str) -> str:
    """Put words on one line: no line breaks, no special blanks, nothing invisible."""
    if not words.isprintable():
        words = INVISIBLE.sub("", WRAPPED_HYPHEN.sub("", words))
    return " ".join(words.split())


def has_wide_gap(words: str) -> bool:
    """Ask whether a line has columns."""
    return ("    " in words or "\t" in words) and WIDE_GAP.search(words) is not None


@lru_cache(maxsize=8192)
def key(words: str) -> str:
    """Reduce words to what makes two lines the same: letters without accents, and digits."""
    plain = words[:LONGEST_KEY].casefold()
    if plain.isascii():
        return " ".join(ASCII_WORD.findall(plain))
    return " ".join(WORD.findall(ACCENT.sub("", normalize("NFKD", plain))))


def stretches(text: str) -> list[Stretch]:
    """Part a text into paragraphs, headings, list items: whatever stands on lines of its own."""
    everything = list(lines(text))
    measure = _reach(everything) if _is_hard_wrapped(everything) else None
    groups = [group for passage in _passages(everything) for group in _groups(passage, measure)]
    return [_stretch(text, group) for group in _mended(groups, measure)]


def lines(text: str) -> Iterator[Line]:
    """Yield the lines that hold anything."""
    is_apart, start = True, 0
    for end, after in [*(match.span() for match in BREAK.finditer(text)), (len(text), len(text))]:
        line = text[start:end]
        words = line.strip()
        if words and (words[0].isprintable() or INVISIBLE.sub("", words)):
            blank = len(line) - len(line.lstrip())
            indent = len(line[:blank].expandtabs(8)) if blank else 0
            yield Line(start + blank, start + blank + len(words), words, indent, is_apart)
            is_apart = False
        else:
            is_apart = True
        is_apart = is_apart or text[end:after] == "\f"
        start = after


def _is_hard_wrapped(everything: Sequence[Line]) -> bool:
    """Ask whether lines were broken to fit a width: then every other line or so begins in the middle of a sentence."""
    pairs = [(a, b) for a, b in pairwise(everything) if not b.is_apart and len(a.words) >= COLUMN_WRAP]
    goes_on = sum(b.words[0].islower() for a, b in pairs if len(a.words) <= LONGEST_WRAP)
    return goes_on > 0 and goes_on >= 0.3 * len(pairs)


def _passages(everything: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines between two blank lines."""
    passage: list[Line] = []
    for line in everything:
        if line.is_apart and passage:
            yield passage
            passage = []
        passage.append(line)
    if passage:
        yield passage


def _reach(passage: Sequence[Line]) -> int:
    """Tell how far lines reach before they wrap; a few longer ones (joined by somebody already) count for nothing."""
    widths = sorted(line.width for line in passage[:-1]) or [LONGEST_WRAP]
    return widths[int(0.7 * (len(widths) - 1))]


def _groups(passage: list[Line], measure: int | None) -> Iterator[list[Line]]:
    """Yield the lines that belong to one paragraph; without a measure nothing was wrapped."""
    reach = 0 if measure is None else _least_reach(passage, measure)
    group = passage[:1]
    for before, line in pairwise(passage):
        if _is_lone_bullet(before) or (measure is not None and _goes_on(before, line, reach)):
            group.append(line)
        else:
            yield group
            group = [line]
    yield group


def _mended(groups: list[list[Line]], measure: int | None) -> list[list[Line]]:
    """Put sentences together that a blank line breaks: a page ended there, or a column."""
    mended: list[list[Line]] = []
    for group in groups:
        if mended and measure is not None and _breaks_off(mended[-1][-1], group[0], measure):
            mended[-1] = mended[-1] + group
        else:
            mended.append(group)
    return mended


def _breaks_off(before: Line, line: Line, measure: int) -> bool:
    """Ask whether a line stops in the middle of a sentence that the next one, in small letters, goes on with."""
    if _is_cut_heading(before, line):
        return True
    stops = before.words[-1].isalnum() or before.words[-1] == ","
    goes_on = line.words[0].islower() and not _begins_anew(line)
    return stops and goes_on and RAGGED < before.width / measure < SPILLED and not _stands_alone(before)


def _is_cut_heading(before: Line, line: Line) -> bool:
    """Ask whether a short line in capitals goes on in the next: it ends in a word that ends no heading."""
    are_short = max(len(before.words), len(line.words)) <= MARGIN and before.words.count(" ") > 0
    are_titles = before.words[0].isupper() and line.words[0].isupper() and before.indent == line.indent
    return are_short and are_titles and OPEN_END.search(before.words) is not None and not _begins_anew(line)


def _least_reach(passage: list[Line], measure: int) -> int:
    """Tell from which width on a line counts as full: running text has its own measure, titles the document's."""
    is_running = len(passage) > 3 or CLAUSE_END.search(passage[-1].words[-9:])
    return max(_reach(passage), COLUMN_WRAP) if is_running else max(_reach(passage), int(TITLE_REACH * measure))


def _goes_on(before: Line, line: Line, reach: int) -> bool:
    """Ask whether a line is the rest of the one before: its first word would not have fitted there any more."""
    if _stands_alone(before) or _stands_alone(line):
        return False
    if len(before.words) > LONGEST_WRAP:
        return before.width < LONGEST_JOINED * reach and not (
            SENTENCE_END.search(before.words[-9:]) or _begins_anew(line)
        )
    is_full = before.width + 1 + len(line.words.split(maxsplit=1)[0]) > reach
    if _begins_anew(line):
        return is_full and before.words[-1].isalnum() and line.words[0].isdigit()
    if line.indent > before.indent + 1 and not BULLET.match(before.words):
        return line.words.isupper() and before.words.isupper()
    is_unfinished = before.width >= RAGGED * reach and not SENTENCE_END.search(before.words[-9:])
    return line.words[0].islower() or is_full or is_unfinished


def _stands_alone(line: Line) -> bool:
    """Ask whether a line is a rule, a row of a table or of a form."""
    return line.words.startswith("|") or " | " in line.words or bool(RULE.match(line.words) or has_wide_gap(line.words))


def _begins_anew(line: Line) -> bool:
    """Ask whether a line opens a list item or somebody's turn to speak, or signs the text."""
    if BULLET.match(line.words) or LABEL.match(line.words):
        return True
    return line.indent > 1 and label(line.words) is not None


def _is_lone_bullet(line: Line) -> bool:
    """Ask whether a line holds a bullet and nothing else."""
    found = BULLET.match(line.words)
    return bool(found) and found is not None and found.end() == len(line.words)


def _stretch(text: str, group: list[Line]) -> Stretch:
    """Make one of several lines."""
    start, end = group[0].start_char, group[-1].end_char
    return Stretch(start, end, unwrapped(text[start:end]), text[start:end], group[0].indent, group[0].is_apart)
