"""What trafilatura takes for the text of a page, block by block."""

import re
from dataclasses import dataclass

import trafilatura
from lxml import etree

from pipeline.raw_text.formats.decoded import Block
from pipeline.raw_text.markup.rendering import Rendered

WORDS = re.compile(r"\w+")
NUMBER = re.compile(r"^\d+\. ")
# A short line can stand in the text and beside it by chance; a longer one is the same line.
LONG = 24
EDGE = 40


@dataclass(frozen=True)
class Extract:
    """The lines that were taken for the text, and all of it, without anything but letters and digits."""

    lines: frozenset[str]
    everything: str

    def holds(self, words: str) -> bool:
        """Ask whether a block is part of the text: as a line of it, or within one."""
        key = letters(NUMBER.sub("", words))
        if not key:
            return False
        if key in self.lines:
            return True
        return len(key) >= LONG and key[:EDGE] in self.everything and key[-EDGE:] in self.everything


def judged(page: Rendered, tree: etree._Element) -> list[Block]:
    """Say of each block whether it is the text; the tree is used up by that."""
    extract = extracted(tree)
    text = page.text
    return [block._replace(is_main=extract.holds(text[block.start_char : block.end_char])) for block in page.blocks]


def extracted(tree: etree._Element) -> Extract:
    """Let trafilatura find the text."""
    found = trafilatura.bare_extraction(tree, include_comments=False)
    text = getattr(found, "text", None) or ""
    lines = [letters(line) for line in text.split("\n")]
    return Extract(frozenset(lines), "".join(lines))


def letters(words: str) -> str:
    """Reduce words to what two spellings of the same line share."""
    return "".join(WORDS.findall(words)).casefold()
