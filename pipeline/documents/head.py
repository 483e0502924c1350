"""What stands above a text: its title, who published and wrote it, and when."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.documents import dates
from pipeline.documents.boilerplate import KEPT, NAVIGATION_RUN
from pipeline.documents.layout import SENTENCE_END, Block, is_prose
from pipeline.documents.phrases import listed

BYLINE = re.compile(
    r"(?:[Bb]y|BY|Written by|Reported by|Story by|Posted by|Author(?:\(s\)|s)?:)\s+(?P<names>[A-Z].{1,120})$"
)
FIELD = re.compile(
    r"\|?\s*(?P<key>(?:\w+ ){0,3}(?:authors?(?:\(s\))?|date|published|publisher|source|topics?|type|number|no\.|report"
    r"|version|keywords|tags|categor(?:y|ies)|url|contacts?|phone|e-?mail|legislation|series|isbn|doi|subject|to|from|re|language))"
    r":\s*\|?\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
FIELD_ROLES = {"author": "byline", "publisher": "publisher", "published": "date", "date": "date"}
DATED_FIELD = re.compile(r"\b(?:Published|Publication Date|Posted|Released|Date)\b\s*:", re.IGNORECASE)
MARKER = re.compile(r"(?:#{1,6}|[-•*])\s+")
NAME = re.compile(r"(?:the )?[A-Z][\w.&'’-]*(?: (?:[A-Z&][\w.&'’-]*|of|the|for|and|on|in|de|to))*")
TITLE_WORDS = 45
PUBLISHER_WORDS = 9
MORE_THAN_TITLE = 12
FEW_TURNS = 3
OCCASION = re.compile(r"(?:\bon|\bof|\bdated|,|–|—)\s*$", re.IGNORECASE)
OCCASION_WORDS = 18
ACTOR = re.compile(r"The (?:\w+ )?(?:Council|Committee|Commission|Assembly|Parliament)")


def headed(blocks: Sequence[Block]) -> list[Block]:
    """Name the lines of the head, and take out what repeats the title anywhere."""
    end = _end(blocks)
    head = _fields([_dated(block) for block in blocks[:end]])
    place = _title_place(head)
    if place is None:
        return [*head, *blocks[end:]]
    head[place] = head[place]._replace(role="title", list_number=None)
    head[place + 1 :] = map(_occasion, head[place + 1 :])
    head = _with_publisher(head, place)
    if is_transcript(blocks):
        head[place + 1 :] = map(_front_matter, head[place + 1 :])
    return _without_repetition([*head, *blocks[end:]], place)


def is_transcript(blocks: Sequence[Block]) -> bool:
    """Ask whether a text is made of turns to speak."""
    roles = Counter(block.role for block in blocks)
    return roles["speaker_turn"] > FEW_TURNS and roles["speaker_turn"] * 6 > roles["paragraph"]


def title_words(words: str) -> str:
    """Leave out the mark of a heading or list item."""
    return MARKER.sub("", words, count=1) if MARKER.match(words) else words


def _end(blocks: Sequence[Block]) -> int:
    """Find where the text itself begins: the first running text or turn to speak that is no title."""
    for place, block in enumerate(blocks):
        is_title = place == 0 and block.word_count <= 25 and block.words[-1] in "?!”\"’'"
        if block.role == "speaker_turn" or (is_prose(block) and not is_title):
            return place
    return len(blocks)


def _dated(block: Block) -> Block:
    """Name the lines that date or sign the text."""
    if block.role not in KEPT or block.role == "speaker_turn":
        return block
    is_stamp = block.word_count <= 25 and DATED_FIELD.search(block.words) and next(dates.written(block.words), None)
    if is_stamp or (block.role != "list_item" and dates.line(block.words)):
        return block._replace(role="date")
    return block._replace(role="byline") if BYLINE.match(block.words) and block.word_count <= 20 else block


def _fields(head: list[Block]) -> list[Block]:
    """Name the lines of a form (Author: …, Topics: …), where there are several."""
    forms = [FIELD.match(block.words) if block.word_count <= 25 else None for block in head[1:]]
    if sum(form is not None for form in forms) < 2:
        return head
    return head[:1] + [_field(block, form) for block, form in zip(head[1:], forms, strict=True)]


def _field(block: Block, form: "re.Match[str] | None") -> Block:
    """Tell by its key what a line of a form says."""
    if form is None or block.role not in KEPT:
        return block
    role = next((role for part, role in FIELD_ROLES.items() if part in form["key"].lower()), "page_furniture")
    return block._replace(role=role)


def _title_place(head: Sequence[Block]) -> int | None:
    """Choose the title: the first line that could be one, or under a menu the last."""
    places = [place for place, block in enumerate(head) if _could_be_title(block, place)]
    if not places:
        return None
    long_enough = [place for place in places if head[place].word_count > 2] or places
    under_menu = len(places) > NAVIGATION_RUN and head[places[0]].word_count <= 3
    chosen = long_enough[-1 if under_menu else 0]
    twin = next((place for place in places if place > chosen and head[place].words == head[chosen].words), chosen)
    return twin if twin == chosen + 1 else chosen


def _could_be_title(block: Block, place: int) -> bool:
    """Ask whether a line of the head is short and unfinished enough for a title."""
    if block.role == "list_item" and place == 0:
        return block.word_count <= TITLE_WORDS
    is_open = not SENTENCE_END.search(block.words) or block.words[-1] in "?!”\"’'" or block.role == "heading"
    return block.role in {"heading", "paragraph"} and block.word_count <= TITLE_WORDS and is_open


def _with_publisher(head: list[Block], place: int) -> list[Block]:
    """Name the body that stands next to the title."""
    near = [number for number in (place + 1, place - 1, place + 2, place - 2) if 0 <= number < len(head)]
    found = next((number for number in near if _is_publisher(head[number])), None)
    return [block._replace(role="publisher") if number == found else block for number, block in enumerate(head)]


def _is_publisher(block: Block) -> bool:
    """Ask whether a line is the name of a body that publishes."""
    is_name = block.role == "heading" and block.word_count <= PUBLISHER_WORDS and NAME.fullmatch(block.words)
    return bool(is_name) and listed("publishers").search(block.words) is not None and not ACTOR.fullmatch(block.words)


def _occasion(block: Block) -> Block:
    """Name the line under a title that ends in the day of the occasion (adopted on, delivered at … on)."""
    is_line = block.role in {"heading", "paragraph"} and block.word_count <= OCCASION_WORDS
    dated = next(dates.written(block.words), None) if is_line else None
    if dated is None or dated.end_char < len(block.words) - 1 or not OCCASION.search(block.words[: dated.start_char]):
        return block
    return block._replace(role="date")


def _front_matter(block: Block) -> Block:
    """Call what stands between title and first turn of a transcript page furniture: place, time, who is present."""
    return block._replace(role="page_furniture") if block.role in KEPT or block.role == "byline" else block


def _without_repetition(blocks: list[Block], place: int) -> list[Block]:
    """Drop the title where it stands again, alone or with a little around it."""
    key = _key(title_words(blocks[place].words))
    return [
        block._replace(role="repeated") if number != place and _repeats(block, key) else block
        for number, block in enumerate(blocks)
    ]


def _repeats(block: Block, key: str) -> bool:
    """Ask whether a line holds the title and little else."""
    own = _key(block.words)
    is_line = block.role in {"heading", "paragraph", "list_item", "table"} and key.count(" ") > 1
    if key.count(" ") <= 1:
        return block.role == "heading" and own == key
    return is_line and key in own and block.word_count <= key.count(" ") + 1 + MORE_THAN_TITLE


def _key(words: str) -> str:
    """Reduce words to what makes two lines the same."""
    return " ".join(re.findall(r"\w+", words.casefold()))
