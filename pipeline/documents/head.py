"""What stands above a text: its title, who published and wrote it, and when."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.documents import dates
from pipeline.documents.boilerplate import KEPT
from pipeline.documents.layout import SENTENCE_END, Block, is_prose
from pipeline.documents.lines import key
from pipeline.documents.phrases import listed
from pipeline.documents.titles import END_MARKS, is_headline, repeats, title_place, title_words

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
DATED_FIELD = re.compile(
    r"(?:\b|(?<=[a-z]))(?:Published|Posted|Asked|Updated|(?:Publication |Release )?Date:|Released:)", re.IGNORECASE
)
NAME = re.compile(r"(?:the )?[A-Z][\w.&'’-]*(?: (?:[A-Z&][\w.&'’-]*|of|the|for|and|on|in|de|to))*")
PUBLISHER_WORDS = 9
FEW_TURNS = 3
STAMP_WORDS = 20
NEAR = 12
OCCASION = re.compile(r"(?:\bon|\bof|\bdated|,|–|—)\s*$", re.IGNORECASE)
OCCASION_WORDS = 18
ACTOR = re.compile(r"The (?:\w+ )?(?:Council|Committee|Commission|Assembly|Parliament)")


def headed(blocks: Sequence[Block]) -> list[Block]:
    """Name the lines of the head, and take out what repeats the title anywhere."""
    end = _end(blocks)
    head = _fields([_dated(block) for block in blocks[:end]])
    place = title_place(head)
    if place is None:
        return [*head, *blocks[end:]]
    head[place] = head[place]._replace(role="title", list_number=None)
    head[place + 1 :] = map(_occasion, head[place + 1 :])
    head = _with_publisher(head, place)
    if is_transcript(blocks):
        head[place + 1 :] = map(_front_matter, head[place + 1 :])
    return _without_repetition([*head, *_late_stamp(head, blocks[end:])], place)


def _late_stamp(head: Sequence[Block], body: Sequence[Block]) -> list[Block]:
    """Name a date that stands below the first paragraph or at the very end, where the head has none."""
    if any(block.role == "date" for block in head):
        return list(body)
    dated = [place for place, block in enumerate(body) if block.role in KEPT and dates.DIGITS.search(block.words)]
    lines = [place for place in dated if dates.line(body[place].words)]
    stamps = [place for place in dated if is_stamp(body[place])]
    is_near = len(lines) == 1 and (lines[0] < NEAR or lines[0] == len(body) - 1)
    if not (stamps or is_near):
        return list(body)
    found = (stamps or lines)[0]
    return [block._replace(role="date") if place == found else block for place, block in enumerate(body)]


def is_transcript(blocks: Sequence[Block]) -> bool:
    """Ask whether a text is made of turns to speak."""
    roles = Counter(block.role for block in blocks)
    turns, paragraphs = roles["speaker_turn"], roles["paragraph"]
    return turns * 6 > paragraphs if turns > FEW_TURNS else turns == FEW_TURNS and paragraphs <= 1


def _end(blocks: Sequence[Block]) -> int:
    """Find where the text itself begins: running text or a turn to speak, with more of it close by."""
    starts = [_begins_text(block, place) for place, block in enumerate(blocks)]
    for place, begins in enumerate(starts):
        if begins and (any(starts[place + 1 : place + 4]) or blocks[place].role == "speaker_turn"):
            return place
    return next((place for place, begins in enumerate(starts) if begins), len(blocks))


def _begins_text(block: Block, place: int) -> bool:
    """Ask whether a block is running text; a first line may be a title for all its full stop."""
    is_title = place == 0 and (is_headline(block.words) or (block.word_count <= 25 and block.words[-1] in END_MARKS))
    return block.role == "speaker_turn" or (is_prose(block) and not is_title)


def _dated(block: Block) -> Block:
    """Name the lines that date or sign the text."""
    if block.role not in KEPT or block.role == "speaker_turn":
        return block
    if is_stamp(block) or (block.role != "list_item" and dates.line(block.words)):
        return block._replace(role="date")
    return block._replace(role="byline") if BYLINE.match(block.words) and block.word_count <= 20 else block


def is_stamp(block: Block) -> bool:
    """Ask whether a short line says published, posted or updated, and when."""
    is_short = block.word_count <= STAMP_WORDS and not SENTENCE_END.search(block.words[-9:])
    return is_short and DATED_FIELD.search(block.words) is not None and any(dates.written(block.words))


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


def _with_publisher(head: list[Block], place: int) -> list[Block]:
    """Name the body that stands next to the title."""
    near = [number for number in (place + 1, place - 1, place + 2, place - 2) if 0 <= number < len(head)]
    found = next((number for number in near if _is_publisher(head[number])), None)
    return [block._replace(role="publisher") if number == found else block for number, block in enumerate(head)]


def _is_publisher(block: Block) -> bool:
    """Ask whether a line is the name of a body that publishes."""
    is_name = block.role == "heading" and block.word_count <= PUBLISHER_WORDS and NAME.fullmatch(block.words)
    return (
        bool(is_name)
        and listed("publishers").search(block.words.lower()) is not None
        and not ACTOR.fullmatch(block.words)
    )


def _occasion(block: Block) -> Block:
    """Name the line under a title that ends in the day of the occasion (adopted on, delivered at … on)."""
    is_line = block.role in {"heading", "paragraph"} and block.word_count <= OCCASION_WORDS
    dated = next(dates.written(block.words), None) if is_line else None
    if dated is None or dated.end_char < len(block.words) - 1 or not OCCASION.search(block.words[: dated.start_char]):
        return block
    return block._replace(role="date")


def _front_matter(block: Block) -> Block:
    """Call what stands between title and first turn of a transcript page furniture: place, time, who is present."""
    is_line = block.role == "byline" or (block.role in KEPT and not is_prose(block))
    return block._replace(role="page_furniture") if is_line else block


def _without_repetition(blocks: list[Block], place: int) -> list[Block]:
    """Drop the title where it stands again, alone or with a little around it."""
    title = key(title_words(blocks[place].words))
    return [
        block._replace(role="repeated") if number != place and repeats(block, title) else block
        for number, block in enumerate(blocks)
    ]
