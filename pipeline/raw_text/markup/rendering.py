"""A tree of tags as plain text: one block a line, a blank line between, and of each block where it stood."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from pipeline.raw_text.formats.decoded import Block
from pipeline.raw_text.markup import places, tables, tags

BREAK = "\x00"
BLANKS = re.compile(r"[ \t\n\r\f]+")
BREAKS = re.compile(r"(?: ?\x00){2,} ?")
ONE_BREAK = re.compile(r" ?\x00 ?")
# Elements that only their style sets apart (a headline, its teaser) would run into one another.
GLUED = re.compile(r"[^\W\d_][A-Z][a-z]|[a-z][A-Z]")
EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")


class Rendered(NamedTuple):
    """The text of a tree and its blocks."""

    text: str
    blocks: list[Block]


def rendered(root: etree._Element) -> Rendered:
    """Write down everything visible below an element."""
    return laid_out(_Walk(root).blocks())


def laid_out(blocks: Iterable[tuple[str, Block]]) -> Rendered:
    """Set blocks below each other, and note where each came to stand."""
    parts, placed, start = [], [], 0
    for words, block in blocks:
        parts.append(words)
        placed.append(block._replace(start_char=start, end_char=start + len(words)))
        start += len(words) + 2
    return Rendered("\n\n".join(parts), placed)


class _Walk:
    """One pass over a tree; what is open, what has been gathered since the last block ended, and the blocks so far."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.found: list[tuple[str, Block]] = []
        self.places = [("div", "")]
        self.data_tables = [False]
        self.pieces: list[str] = []
        self.links = self.linked = 0
        self.number = ""

    def blocks(self) -> list[tuple[str, Block]]:
        """Give the words of each block with what is known of it; its place in the text is yet to come."""
        walk, skipped = etree.iterwalk(self.root, events=("start", "end")), None
        for event, element in walk:
            if event == "start":
                if self._is_done(element):
                    skipped = element
                    walk.skip_subtree()
                continue
            if element is not skipped:
                self._close(tags.local(element.tag))
            if (tail := element.tail) and element is not self.root:
                self._gather(tail)
        self._flush()
        return self.found

    def _is_done(self, element: etree._Element) -> bool:
        """Begin an element; say whether that was all, so that nothing in it needs to be seen."""
        tag = tags.local(element.tag)
        if tags.is_never_shown(element, tag):
            return True
        if tag == "tr" and self.data_tables[-1]:
            self._row(element)
            return True
        self._open(element, tag)
        return False

    def _open(self, element: etree._Element, tag: str) -> None:
        """Begin an element: a block ends what was gathered before it."""
        if tag in tags.BLOCKS:
            self._flush()
            self.places.append((tag, places.path(self.places[-1][1], tag, element)))
            if tag == "table":
                self.data_tables.append(tables.is_data(element))
            elif tag == "li":
                self.number = places.number(element)
        elif tag == "a":
            self.links += 1
        elif tag == "br":
            self.pieces.append(BREAK)
        if text := element.text:
            self._gather(text)

    def _close(self, tag: str) -> None:
        """End an element."""
        if tag in tags.BLOCKS:
            self._flush()
            self.places.pop()
            if tag == "table":
                self.data_tables.pop()
            elif tag == "li":
                self.number = ""
        elif tag == "a":
            self.links -= 1

    def _row(self, row: etree._Element) -> None:
        """Add a row of data as one block, its cells parted by bars."""
        self._flush()
        cells = [_Walk(cell).blocks() for cell in tables.cells(row)]
        words = [" ".join(words.replace("\n", " ") for words, _ in cell) for cell in cells]
        if any(words):
            linked = sum(block.link_share * len(words) for cell in cells for words, block in cell)
            share = min(1.0, linked / sum(map(len, words)))
            path = places.path(self.places[-1][1], "tr", row)
            self.found.append((" | ".join(words), Block(0, 0, "tr", path, share)))

    def _gather(self, words: str) -> None:
        if self.pieces and GLUED.match(self.pieces[-1][-1:] + words[:2]):
            self.pieces.append(" ")
        self.pieces.append(words)
        if self.links:
            self.linked += len("".join(words.split()))

    def _flush(self) -> None:
        """End a block: what was gathered becomes one, or several where empty lines part it."""
        if not self.pieces:
            return
        raw, linked = "".join(self.pieces), self.linked
        self.pieces, self.linked = [], 0
        tag, path = self.places[-1]
        found = verbatim(raw) if tag == "pre" else collapsed(raw)
        if not found:
            return
        share = min(1.0, linked / sum(len("".join(words.split())) for words in found)) if linked else 0.0
        found[0], self.number = self.number + found[0], ""
        self.found += ((words, Block(0, 0, tag, path, share)) for words in found)


def collapsed(raw: str) -> list[str]:
    """Part gathered words at doubled breaks, with single blanks within."""
    if BREAK not in raw:
        return [words] if (words := BLANKS.sub(" ", raw).strip(" ")) else []
    words = BLANKS.sub(" ", raw)
    passages = (ONE_BREAK.sub("\n", passage).strip(" \n") for passage in BREAKS.split(words))
    return [passage for passage in passages if passage]


def verbatim(raw: str) -> list[str]:
    """Part lines that were set by hand at empty lines, and leave them as they are."""
    lines = raw.replace(BREAK, "\n").replace("\r\n", "\n").replace("\r", "\n")
    return [passage.strip("\n") for passage in EMPTY_LINES.split(lines) if passage.strip()]
