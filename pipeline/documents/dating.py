"""When a text was published, and on what basis."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from pipeline.documents import dates, stated
from pipeline.documents.boilerplate import KEPT
from pipeline.documents.facts import Fact
from pipeline.documents.head import is_stamp
from pipeline.documents.layout import Block, is_prose
from pipeline.documents.lines import WORD
from pipeline.documents.stated import Stated

FIRST_PARAGRAPHS = 2
TITLES = frozenset({"title", "repeated"})
SIGNED = re.compile(r"\b(?:by|comments?|posted|mins?|minutes?)\b|[•|·]", re.IGNORECASE)
LONGEST_LINE = 30
PUBLISHED = re.compile(r"\b(?:published|posted|released|publication date)\b", re.IGNORECASE)
CHANGED = re.compile(r"updated|modified|reviewed|revised|received|accepted|accessed|retrieved|version", re.IGNORECASE)
LABEL = re.compile(
    r"(?:date )?(?:published|posted|publish date|publication date|released|asked)(?: on)?:?", re.IGNORECASE
)
LINES_ABOVE, LINES_BELOW = 15, 6


def published_on(blocks: Sequence[Block], manifest: Mapping[str, str], path: str, said: Stated | None = None) -> Fact:
    """Date a text: what its file says of itself, what it states, what it shows, else what the manifest or name says."""
    found, told = _stated_date(blocks), stated.published_on(said)
    if told is not None:
        return found if found and found.value == told else Fact(told, "metadata")
    if found:
        return found
    if (shown := stated.shown_on(said)) is not None:
        return Fact(shown, "metadata")
    try:
        return Fact(date.fromisoformat(manifest["date"]), "manifest")
    except (KeyError, ValueError):
        named = dates.in_file_name(path)
        return Fact(named, "filename") if named else Fact()


def _stated_date(blocks: Sequence[Block]) -> Fact | None:
    """Find the date in the head, in the title, where the first paragraph opens, else in the lines around its beginning.

    Dates elsewhere are not the text's own.
    """
    stamps = [block for block in blocks if block.role == "date" or is_stamp(block)]
    told = [block for block in stamps if block.role == "date" and PUBLISHED.search(block.words)]
    lines = [*_labelled(blocks), *told, *_near(blocks), *stamps]
    lines.sort(key=lambda block: CHANGED.search(block.words) is not None)
    titles = [block for block in blocks if block.role in TITLES]
    opening = [block for block in blocks if block.role == "paragraph"][:FIRST_PARAGRAPHS]
    found = [(block, _stamp(block.words)) for block in lines]
    found += [(block, _date_of_title(block.words)) for block in titles]
    found += [(block, dates.dateline(block.words)) for block in opening]
    return next((_located(block, dated) for block, dated in found if dated), None)


def _labelled(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the lines below one that says published and nothing else."""
    yield from (block for label, block in pairwise(blocks) if LABEL.fullmatch(label.words))


def _near(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the short lines around the place where the text begins, nearest first, then those around the title."""
    begins = next((at for at, block in enumerate(blocks) if block.role in KEPT and is_prose(block)), None)
    title = next((at for at, block in enumerate(blocks) if block.role == "title"), None)
    for middle, above in ((begins, LINES_ABOVE), (title, LINES_BELOW)):
        if middle is not None:
            places = range(max(0, middle - above), min(len(blocks), middle + LINES_BELOW + 1))
            nearest = sorted((abs(place - middle), place) for place in places)
            yield from (blocks[place] for _, place in nearest if _may_date(blocks[place]))


def _may_date(block: Block) -> bool:
    """Ask whether a line may date the text: one that belongs to it has to begin or end with the date.

    What was taken for a title may be the line below it.
    """
    if block.word_count > LONGEST_LINE or is_prose(block) or block.role == "related":
        return False
    is_title = block.role in TITLES
    if block.role not in KEPT | TITLES or (is_title and SIGNED.search(block.words)):
        return True
    found = list(dates.written(block.words))
    ends = [block.words[: found[0].start_char], block.words[found[-1].end_char :]] if found else []
    return any(not WORD.search(words) for words in ends[: 1 if is_title else 2])


def _stamp(words: str) -> dates.Dated | None:
    """Read a line that dates the text; of several dates, the one after the word published."""
    label = PUBLISHED.search(words)
    later = [dated for dated in dates.written(words) if label is None or dated.start_char > label.end()]
    return next(iter(later), None) or next(dates.written(words), None)


def _date_of_title(words: str) -> dates.Dated | None:
    """Read the date at the end of a title, or after the word of; one in its middle is what the text is about."""
    for dated in dates.written(words):
        before, after = words[: dated.start_char].rstrip(), words[dated.end_char :]
        if re.fullmatch(r"\W*(?:\d{1,2}|\[[^\]]*\]|\([^)]*\))?\W*", after) and re.search(
            r"(?:^|\bof|[,(|–—-])$", before
        ):
            return dated
    return None


def _located(block: Block, dated: dates.Dated) -> Fact:
    """Place a date found in a block's words; in a wrapped block the whole block is its place."""
    if len(block.words) != block.end_char - block.start_char:
        return Fact(dated.on, "stated", block.start_char, block.end_char)
    return Fact(dated.on, "stated", block.start_char + dated.start_char, block.start_char + dated.end_char)
