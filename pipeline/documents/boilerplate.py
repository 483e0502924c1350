"""Which blocks are the text, and which only stand around it."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.documents import dates
from pipeline.documents.layout import LEADERS, SENTENCE_END, Block, is_prose
from pipeline.documents.lines import key
from pipeline.documents.phrases import MARKS, Listed

KEPT = frozenset({"paragraph", "heading", "list_item", "table", "caption", "speaker_turn"})
POINTER = re.compile(r"(?:Read|Watch|Listen to|Download|View|See|Explore|Register for|Learn about)\s+(?=[\"'“‘A-Z0-9])")
CRUMBS = re.compile(r"(?:[^<>›»]{1,50}\s[>›»]\s){2,}[^<>›»]{1,80}|.{0,60}Home\s*[>›»|/].*")
LINES = frozenset({"heading", "paragraph"})
CRUMB_MARK = re.compile(r"[>›»|/]")
AROUND_MENUS = frozenset({"navigation", "page_furniture", "repeated"})
LONGEST_LINE = 30
LONGEST_HEAD = 20
POINTER_WORDS = 25
NAVIGATION_RUN = 6
PROSE_WORDS = 20
TEXT_TO_REST = 3
FEW_PARAGRAPHS = 3
FEW_LINKS = 6


def cleaned(blocks: Sequence[Block], listed: Sequence[Listed]) -> list[Block]:
    """Give what is not the text a role that says so, by the lists that its words are on among other things."""
    lone = _without_contents([_lone(*pair) for pair in zip(blocks, listed, strict=True)])
    return _without_disclaimers(_without_related(_without_running_heads(lone), listed))


def _lone(block: Block, listed: Listed) -> Block:
    """Judge a block by its words alone."""
    is_line = block.word_count <= LONGEST_LINE and block.role != "speaker_turn"
    role = _short_role(block, listed) if is_line else None
    if role is None and listed.legal:
        role = "legal"
    return block._replace(role=role) if role else block


def _short_role(block: Block, listed: Listed) -> str | None:
    """Find a short line's role in the lists."""
    if listed.navigation or _is_path(block.words) or _is_pointer(block.words):
        return "navigation"
    if listed.promotion:
        return "promotion"
    return "page_furniture" if listed.furniture or _is_version(block) else None


def _is_pointer(words: str) -> bool:
    """Ask whether a line sends the reader to something else: a verb, and a title in capitals without a full stop.

    Titles leave their short words in lower case.
    """
    words = words.strip(MARKS)
    verb = POINTER.match(words)
    if verb is None or SENTENCE_END.search(words[-9:]) or len(words.split()) > POINTER_WORDS:
        return False
    named = [
        word for word in re.findall(r"[A-Za-z][\w'’-]*", words[verb.end() :]) if len(word) > 4 or word[0].isupper()
    ]
    return bool(named) and sum(word[0].isupper() for word in named) >= 0.8 * len(named)


def _is_path(words: str) -> bool:
    """Ask whether a line is the path to a page."""
    return (
        CRUMB_MARK.search(words) is not None
        and CRUMBS.fullmatch(words) is not None
        and not SENTENCE_END.search(words[-9:])
    )


def _is_version(block: Block) -> bool:
    """Ask whether a list item only dates a version of the page."""
    if block.role != "list_item" or block.word_count > 10:
        return False
    dated = next(dates.written(block.words.lstrip("-•* ")), None)
    return dated is not None and dated.start_char == 0


def _without_contents(blocks: list[Block]) -> list[Block]:
    """Drop lines with a page number at the end of dots, and list items that only repeat headings to come."""
    headings = {key(block.words) for block in blocks if block.role == "heading"}
    return blocks[:1] + [
        block._replace(role="navigation")
        if (block.role == "list_item" and block.list_number is None and key(block.words) in headings)
        or (block.role == "table" and LEADERS.search(block.words[-60:]))
        else block
        for block in blocks[1:]
    ]


def _without_running_heads(blocks: list[Block]) -> list[Block]:
    """Drop what the pages repeat: the same unfinished line three times or more, but for the first."""
    keys = [key(block.words) if _is_line(block) else "" for block in blocks]
    counts = Counter(keys)
    seen: set[str] = set()
    result = []
    for block, words in zip(blocks, keys, strict=True):
        is_again = bool(words) and counts[words] > 2 and words in seen
        result.append(block._replace(role="page_furniture") if is_again else block)
        seen.add(words)
    return result


def _is_line(block: Block) -> bool:
    """Ask whether a block is a short unfinished line."""
    is_short = block.role in {"heading", "paragraph"} and block.word_count <= LONGEST_HEAD
    return is_short and not SENTENCE_END.search(block.words[-9:])


def _without_related(blocks: list[Block], listed: Sequence[Listed]) -> list[Block]:
    """Drop links to other texts with their teasers: to the end where the text is over, else only the short lines."""
    opens = [mark.related and block.role in LINES for block, mark in zip(blocks, listed, strict=True)]
    if not any(opens):
        return list(blocks)
    result, place = list(blocks), 0
    running = [_is_full_paragraph(block) for block in blocks]
    while place < len(blocks):
        if not opens[place]:
            place += 1
            continue
        is_over = sum(running[place:]) <= min(FEW_PARAGRAPHS, sum(running[:place]) // TEXT_TO_REST) and any(
            running[:place]
        )
        end = len(blocks) if is_over else _short_lines(blocks, place + 1, running)
        result[place:end] = [_as_related(block) for block in blocks[place:end]]
        place = end
    return result


def _as_related(block: Block) -> Block:
    """Call a line part of the links, unless it says whose rights these are."""
    return block if block.role == "legal" else block._replace(role="related")


def _short_lines(blocks: Sequence[Block], place: int, running: Sequence[bool]) -> int:
    """Find the end of the few short lines that links in the middle of a text are; at its top they are a menu."""
    if not any(running[:place]):
        return place
    end = next((here for here in range(place, len(blocks)) if running[here] or blocks[here].word_count > 25), place)
    return place if end - place > FEW_LINKS else max(place, end - 1 if blocks[end - 1].role == "heading" else end)


def _is_full_paragraph(block: Block) -> bool:
    """Ask whether a block is running text with an end; teasers break off."""
    if block.role == "speaker_turn":
        return True
    return block.word_count >= PROSE_WORDS and is_prose(block) and not block.words.endswith(("...", "…"))


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
    return (is_short and not SENTENCE_END.search(block.words[-9:])) or block.role in {"navigation", "page_furniture"}


def _as_menu(block: Block) -> Block:
    """Call a line of a menu navigation, unless it has a closer name already."""
    return block._replace(role="navigation") if block.role in KEPT else block
