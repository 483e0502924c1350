"""What each stretch of a text is by its shape: paragraph, heading, list item, table, caption, somebody's turn."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from pipeline.documents import turns
from pipeline.documents.lines import BULLET, RULE, Stretch, has_wide_gap, stretches

MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){4,})\s*(?:\d+|[ivxl]+)$")
NUMBER = re.compile(r"\(?(\d{1,3})[.)](?=\s)")
CAPTION = re.compile(
    r"(?:Figure|Fig\.|Table|Chart|Map|Box|Exhibit)\s+[A-Z]?\d+(?:[.:]|\s(?![a-z]))"
    r"|(?:Source|Sources|Note|Notes|Photo|Image)s?:(?=[\s_*]|[A-Z])"
)
CREDIT = re.compile(r"\b(?:Image|Photo|Picture|Photograph|Illustration)s?:\s?\S|\bGetty Images\b|\(?AP Photo\b")
NOTE = re.compile(r"(\d{1,3}) (?=[A-Z_*“\"§(\[\d])")
NOTE_MARK = re.compile(r"\[(\d{1,3})\]")
SIGNATURE = re.compile(r"[—–]\s?[A-Z]")
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]\d]*$")
CLAUSE_END = re.compile(r"[.!?…;,:][\"'”’)\]]*$")
UNFINISHED = re.compile(r"[.,;:…–—-]['\"”’)]*(?:\s?\[?\d{1,3}\]?)?$")
OPENING_MARK = re.compile(r"[\"'“‘`]")
HEADING_WORDS = 14
FEWEST_NOTES = 3
CREDIT_WORDS = 60


class Block(NamedTuple):
    """A stretch with its role."""

    start_char: int
    end_char: int
    words: str
    role: str
    list_number: int | None = None
    section: str | None = None
    expected: float = 0.5

    @property
    def word_count(self) -> int:
        """How many words it holds; there is one blank between any two."""
        return self.words.count(" ") + 1


def shapes(text: str) -> list[Block]:
    """Give every stretch of a text the role that its shape suggests."""
    parts = stretches(text)
    speakers = turns.labels(part.words for part in parts)
    pairs = zip_longest(parts, parts[1:])
    return _noted(_listed([_shape(part, after, speakers) for part, after in pairs]))


def is_prose(block: Block) -> bool:
    """Ask whether a block is running text: some length, and an end that a sentence or clause could have."""
    return (
        block.role in {"paragraph", "list_item"}
        and block.word_count >= 12
        and bool(CLAUSE_END.search(block.words[-9:]))
    )


def _shape(part: Stretch, after: Stretch | None, speakers: frozenset[str]) -> Block:
    """Look at one stretch and the one after it."""
    number = NUMBER.match(part.words)
    role = _role(part, after, speakers)
    is_numbered = number is not None and role in {"list_item", "heading"}
    return Block(part.start_char, part.end_char, part.words, role, int(number[1]) if number and is_numbered else None)


def _role(part: Stretch, after: Stretch | None, speakers: frozenset[str]) -> str:
    """Try the roles in turn, the most telling shapes first."""
    if speakers and turns.label(part.words) in speakers:
        return "speaker_turn"
    if RULE.fullmatch(part.words):
        return "page_furniture"
    if part.words.startswith("|") or has_wide_gap(part.raw) or LEADERS.search(part.words[-60:]):
        return "table"
    is_spoken = bool(speakers) and part.words[-1] in "?!"
    return "caption" if _is_caption(part.words) else _text_role(part, None if is_spoken else after)


def _text_role(part: Stretch, after: Stretch | None) -> str:
    """Tell headings and list items from paragraphs."""
    if BULLET.match(part.words):
        return "heading" if _is_numbered_heading(part, after) else "list_item"
    is_heading = MARKDOWN_HEADING.match(part.words) or (after is not None and _is_heading(part.words))
    return "heading" if is_heading else "paragraph"


def _is_caption(words: str) -> bool:
    """Ask whether words belong to a picture, a table, or under a quotation that stands out."""
    count = words.count(" ") + 1
    if SIGNATURE.match(words) and count <= HEADING_WORDS and not SENTENCE_END.search(words[-9:]):
        return True
    if CAPTION.match(words):
        return True
    is_credit = ":" in words or "Getty" in words or "AP Photo" in words
    return is_credit and count < CREDIT_WORDS and CREDIT.search(words) is not None


def _is_heading(words: str) -> bool:
    """Ask whether words could stand above a text: few, unfinished, beginning like a name or a sentence."""
    if len(words.split()) > HEADING_WORDS or OPENING_MARK.match(words) or not any(map(str.isalpha, words)):
        return False
    return not UNFINISHED.search(words[-9:]) and not words[0].islower()


def _is_numbered_heading(part: Stretch, after: Stretch | None) -> bool:
    """Ask whether a numbered line stands above running text instead of beside its like."""
    is_short = part.words[-1].isalnum() and len(part.words.split()) <= 10 and NUMBER.match(part.words) is not None
    return is_short and after is not None and not BULLET.match(after.words) and len(after.words.split()) > HEADING_WORDS


def _listed(blocks: list[Block]) -> list[Block]:
    """Find the items of lists that lost their bullets: a few paragraphs between an announcement and a heading."""
    for place, block in enumerate(blocks):
        if block.role == "paragraph" and block.words.endswith(":") and block.word_count <= 15:
            items = _items(blocks[place + 1 :])
            blocks = [*blocks[: place + 1], *items, *blocks[place + 1 + len(items) :]]
    return blocks


def _noted(blocks: list[Block]) -> list[Block]:
    """Tell footnotes from the text: they open with a number that stands in brackets elsewhere."""
    marks = {mark for block in blocks for mark in NOTE_MARK.findall(block.words)}
    notes = [marks and block.role in {"paragraph", "heading"} and _note_number(block) in marks for block in blocks]
    if sum(map(bool, notes)) < FEWEST_NOTES:
        return blocks
    return [block._replace(role="caption") if note else block for block, note in zip(blocks, notes, strict=True)]


def _note_number(block: Block) -> str | None:
    """Read the number with which a footnote opens."""
    found = NOTE.match(block.words)
    return found[1] if found else None


def _items(blocks: Sequence[Block]) -> list[Block]:
    """Take the paragraphs up to the next heading as list items, if they are two to eight and none is quoted speech."""
    end = next((place for place, block in enumerate(blocks) if block.role != "paragraph"), len(blocks))
    are_items = 2 <= end <= 8 and end < len(blocks) and blocks[end].role == "heading"
    if not are_items or any(OPENING_MARK.match(block.words) or block.words.endswith(":") for block in blocks[:end]):
        return []
    return [block._replace(role="list_item") for block in blocks[:end]]
