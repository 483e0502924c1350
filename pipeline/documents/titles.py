"""Which line of the head is the title, and where the title stands again."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.documents.boilerplate import NAVIGATION_RUN
from pipeline.documents.layout import SENTENCE_END, Block
from pipeline.documents.lines import key

MARKER = re.compile(r"(?:#{1,6}|[-•*])\s+")
TITLE_WORDS = 45
MORE_THAN_TITLE = 12
HEADLINE_WORDS = 20
MARKUP = re.compile(r"</?[A-Za-z]+[ >/]|!\[|https?://")
MOSTLY = 0.75
LONGEST_TITLE = 300
LINES = frozenset({"heading", "paragraph", "list_item", "table"})
END_MARKS = "?!”\"’'"


def title_place(head: Sequence[Block]) -> int | None:
    """Choose the title: a line that stands twice, else the first that could be one, or under a menu the last."""
    places = [place for place, block in enumerate(head) if _could_be_title(block, place)]
    if not places:
        return None
    counts = Counter(head[place].words for place in places)
    twice = [place for place in places if counts[head[place].words] > 1 and head[place].word_count > 3]
    long_enough = [place for place in places if head[place].word_count > 1]
    chosen = (_under_menu(head, places) or twice or long_enough or places)[0]
    is_followed = chosen + 1 < len(head) and head[chosen + 1].words == head[chosen].words
    return chosen + 1 if is_followed else chosen


def title_words(words: str) -> str:
    """Leave out the mark of a heading or list item."""
    return MARKER.sub("", words, count=1) if MARKER.match(words) else words


def _under_menu(head: Sequence[Block], places: Sequence[int]) -> list[int]:
    """Find the title below a menu: the last longer line above the date or byline, or above the text."""
    if len(places) <= NAVIGATION_RUN or (head[places[0]].word_count > 3 and places[0] == 0):
        return []
    signs = [place for place, block in enumerate(head) if block.role in {"date", "byline"} and place > places[0]]
    longer = [place for place in places if head[place].word_count > 3 and head[place].role == "heading"]
    above = [place for place in longer if place < min(signs, default=len(head))]
    return (above or longer)[-1:]


def _could_be_title(block: Block, place: int) -> bool:
    """Ask whether a line of the head is short and unfinished enough for a title."""
    if len(block.words) > LONGEST_TITLE or not any(map(str.isalpha, block.words)) or MARKUP.search(block.words):
        return False
    if block.role == "list_item" and place == 0:
        return block.word_count <= TITLE_WORDS
    if place == 0 and is_headline(block.words):
        return True
    is_open = not SENTENCE_END.search(block.words[-9:]) or block.words[-1] in END_MARKS or block.role == "heading"
    return block.role in {"heading", "paragraph"} and block.word_count <= TITLE_WORDS and is_open


def is_headline(words: str) -> bool:
    """Ask whether a sentence is written like a headline, most of its longer words with a capital."""
    longer = [word for word in re.findall(r"[^\W\d_][\w'’-]*", words) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return 2 < len(longer) <= HEADLINE_WORDS and capitals >= MOSTLY * len(longer) and not words.endswith(",")


def repeats(block: Block, title: str) -> bool:
    """Ask whether a line holds the title and little else."""
    if block.role not in LINES or block.word_count > title.count(" ") + 1 + MORE_THAN_TITLE:
        return False
    own = key(block.words)
    return title in own if title.count(" ") > 1 else own == title and block.role == "heading"
