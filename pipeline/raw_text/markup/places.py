"""Where a block stands in its page: sections, roles and telling class words above it; its number in a list."""

import re
from functools import lru_cache
from importlib.resources import files

from lxml import etree

from pipeline.raw_text.markup.tags import SECTIONS, is_hidden, local

WORD_BREAK = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
LONGEST_PATH = 240
MOST_WORDS = 6
LONGEST_NAME = 300


@lru_cache(maxsize=1)
def class_words() -> frozenset[str]:
    """Read which words of classes and ids tell something."""
    lines = files("pipeline.raw_text.markup").joinpath("class_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def path(above: str, tag: str, element: etree._Element) -> str:
    """Add to the path of the element above what this one tells."""
    own = tag if tag in SECTIONS else ""
    if pairs := element.items():
        attributes = dict(pairs)
        own += _told(attributes.get("class"), attributes.get("id"), attributes.get("role"))
        own += "[hidden]" if is_hidden(attributes, tag) else ""
    if not own or len(above) + len(own) >= LONGEST_PATH:
        return above
    return f"{above}/{own}" if above else own


@lru_cache(maxsize=4096)
def _told(classes: str | None, name: str | None, role: str | None) -> str:
    """Keep of classes, id and role what tells something: [role].word.word."""
    words = WORD_BREAK.split(f"{(classes or '')[:LONGEST_NAME]} {(name or '')[:LONGEST_NAME]}")
    known = class_words()
    telling = dict.fromkeys(word for word in map(str.lower, words) if word in known)
    shown = "".join(f".{word}" for word in list(telling)[:MOST_WORDS])
    return (f"[{role.strip().lower()[:20]}]" if role and role.strip() else "") + shown


def number(item: etree._Element) -> str:
    """Give the number that a reader sees before an item of a numbered list."""
    parent = item.getparent()
    if parent is None or not isinstance(parent.tag, str) or local(parent.tag) != "ol":
        return ""
    start = _whole(parent.get("start")) or 1
    before = sum(1 for _ in item.itersiblings("{*}li", preceding=True))
    return f"{_whole(item.get('value')) or start + before}. "


def _whole(digits: str | None) -> int | None:
    return int(digits) if digits and re.fullmatch(r"\d{1,6}", digits) else None
