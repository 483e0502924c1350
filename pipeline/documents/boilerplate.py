"""Which blocks are the text, and which only stand around it."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.documents import dates
from pipeline.documents.layout import SENTENCE_END, Block, is_prose
from pipeline.documents.phrases import listed

KEPT = frozenset({"paragraph", "heading", "list_item", "table", "caption", "speaker_turn"})
POINTER = re.compile(r"(?:Read|Watch|Listen to|Download|View|See|Explore|Register for|Learn about)\s+(?=[\"'“‘A-Z0-9])")
CRUMBS = re.compile(r"(?:[^>›»]{1,60}[>›»]){2,}[^>›»]{1,80}|Home\s*[>›»|/].*", re.IGNORECASE)
AROUND_MENUS = frozenset({"navigation", "page_furniture", "repeated"})
LONGEST_LINE = 30
POINTER_WORDS = 25
NAVIGATION_RUN = 6
PROSE_WORDS = 20


def cleaned(blocks: Sequence[Block]) -> list[Block]:
    """Give what is not the text a role that says so."""
    lone = _without_contents([_lone(block) for block in blocks])
    return _without_disclaimers(_without_related(_without_running_heads(lone)))


def _lone(block: Block) -> Block:
    """Judge a block by its words alone."""
    role = _short_role(block) if block.word_count <= LONGEST_LINE and block.role != "speaker_turn" else None
    if role is None and block.word_count <= 120 and listed("legal").search(block.words):
        role = "legal"
    return block._replace(role=role) if role else block


def _short_role(block: Block) -> str | None:
    """Find a short line's role in the lists."""
    words = block.words.strip(" |•*-–—[]>→»")
    if listed("navigation").fullmatch(words) or CRUMBS.fullmatch(words) or _is_pointer(words):
        return "navigation"
    if listed("promotion").search(words):
        return "promotion"
    return "page_furniture" if listed("furniture").fullmatch(block.words) or _is_version(block) else None


def _is_pointer(words: str) -> bool:
    """Ask whether a line sends the reader to something else: a verb, and a title in capitals without a full stop.

    Titles leave their short words in lower case.
    """
    verb = POINTER.match(words)
    if verb is None or SENTENCE_END.search(words) or len(words.split()) > POINTER_WORDS:
        return False
    named = [
        word for word in re.findall(r"[A-Za-z][\w'’-]*", words[verb.end() :]) if len(word) > 4 or word[0].isupper()
    ]
    return bool(named) and sum(word[0].isupper() for word in named) >= 0.8 * len(named)


def _is_version(block: Block) -> bool:
    """Ask whether a list item only dates a version of the page."""
    opened = block.words.lstrip("-•* ")
    dated = next(dates.written(opened), None)
    return block.role == "list_item" and dated is not None and dated.start_char == 0 and block.word_count <= 10


def _without_contents(blocks: list[Block]) -> list[Block]:
    """Drop lines with a page number at the end of dots, and list items that only repeat headings to come."""
    headings = {_key(block.words) for block in blocks if block.role == "heading"}
    return blocks[:1] + [
        block._replace(role="navigation")
        if (block.role == "list_item" and block.list_number is None and _key(block.words) in headings)
        or (block.role == "table" and re.search(r"\.{4,}|(?:\. ){4,}", block.words))
        else block
        for block in blocks[1:]
    ]


def _without_running_heads(blocks: list[Block]) -> list[Block]:
    """Drop what the pages repeat: the same unfinished line three times or more, but for the first."""
    counts = Counter(_key(block.words) for block in blocks)
    seen: set[str] = set()
    result = []
    for block in blocks:
        key = _key(block.words)
        is_line = block.role in {"heading", "paragraph"} and block.word_count <= 20
        if is_line and counts[key] > 2 and key in seen and not SENTENCE_END.search(block.words):
            result.append(block._replace(role="page_furniture"))
        else:
            result.append(block)
        seen.add(key)
    return result


def _without_related(blocks: list[Block]) -> list[Block]:
    """Drop links to other texts with their teasers, up to where running text sets in again."""
    result, place = list(blocks), 0
    while place < len(blocks):
        if _opens_links(blocks[place]):
            end = _text_again(blocks, place + 1)
            result[place:end] = [block._replace(role="related") for block in blocks[place:end]]
            place = end
        else:
            place += 1
    return result


def _opens_links(block: Block) -> bool:
    """Ask whether a line announces links to other texts."""
    is_line = block.role in {"heading", "paragraph"} and block.word_count <= 10
    return is_line and listed("related").fullmatch(block.words.strip(" |•*#-–—")) is not None


def _text_again(blocks: Sequence[Block], place: int) -> int:
    """Find the next two paragraphs in a row that are running text, or the end."""
    for here in range(place, len(blocks) - 1):
        if all(_is_full_paragraph(block) for block in blocks[here : here + 2]):
            return here
    return len(blocks)


def _is_full_paragraph(block: Block) -> bool:
    """Ask whether a block is a paragraph with an end; teasers break off."""
    is_long = block.word_count >= PROSE_WORDS or block.role == "speaker_turn"
    return is_long and (is_prose(block) or block.role == "speaker_turn") and not block.words.endswith(("...", "…"))


def _without_disclaimers(blocks: list[Block]) -> list[Block]:
    """Drop the paragraph under a line that says it is a disclaimer."""
    result = list(blocks)
    for place in range(1, len(blocks)):
        above = blocks[place - 1]
        if above.role == "legal" and above.word_count <= 4 and above.words.lower().startswith("disclaimer"):
            result[place] = blocks[place]._replace(role="legal")
    return result


def without_menus(blocks: list[Block]) -> list[Block]:
    """Drop long runs of short unfinished lines: menus, lists of links, names of committees."""
    result, start = list(blocks), 0
    for place in range(len(blocks) + 1):
        if place < len(blocks) and _is_menu_line(blocks[place]):
            continue
        end = place - 1 if place < len(blocks) and is_prose(blocks[place]) else place
        if end - start >= NAVIGATION_RUN:
            result[start:end] = [_as_menu(block) for block in blocks[start:end]]
        start = place + 1
    return [_between(*three) for three in zip([None, *result], result, [*result[1:], None], strict=False)]


def _between(above: Block | None, block: Block, below: Block | None) -> Block:
    """Call a line navigation that stands alone between navigation and furniture."""
    is_lone = block.role == "heading" and above is not None and below is not None
    if is_lone and above and below and above.role in AROUND_MENUS and below.role in {"navigation", "page_furniture"}:
        return block._replace(role="navigation")
    return block


def _is_menu_line(block: Block) -> bool:
    """Ask whether a line could be part of a menu."""
    is_short = block.role in {"heading", "paragraph"} and block.word_count <= 8 and dates.line(block.words) is None
    return (is_short and not SENTENCE_END.search(block.words)) or block.role in {"navigation", "page_furniture"}


def _as_menu(block: Block) -> Block:
    """Call a line of a menu navigation, unless it has a closer name already."""
    return block._replace(role="navigation") if block.role in KEPT else block


def _key(words: str) -> str:
    """Reduce words to what makes two lines the same."""
    return " ".join(re.findall(r"\w+", words.casefold()))
