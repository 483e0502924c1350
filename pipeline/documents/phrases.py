"""Lists of phrases that give boilerplate away, each in a text file beside the code."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

import polars as pl

from pipeline.documents.layout import Block

LOOK_AHEAD = re.compile(r"\(\?!(?:[^()]|\([^()]*\))*\)")
MARKS = " |•*#-–—[]>→»"


class Listed(NamedTuple):
    """On which lists a block's words are."""

    navigation: bool = False
    promotion: bool = False
    legal: bool = False
    related: bool = False
    furniture: bool = False


class Asked(NamedTuple):
    """How a list is asked: up to which number of words, as a whole or anywhere, with marks at the ends or without."""

    longest: int
    is_whole: bool
    is_bare: bool


LISTS: Mapping[str, Asked] = MappingProxyType(
    {
        "navigation": Asked(30, is_whole=True, is_bare=True),
        "promotion": Asked(16, is_whole=False, is_bare=False),
        "legal": Asked(80, is_whole=False, is_bare=False),
        "related": Asked(10, is_whole=True, is_bare=True),
        "furniture": Asked(30, is_whole=True, is_bare=False),
    }
)
LONGEST = max(asked.longest for asked in LISTS.values())


@cache
def listed(name: str) -> "re.Pattern[str]":
    """Compile a list: one pattern a line, any of them; for words in lower case, since that is three times as fast."""
    return re.compile(_any(_patterns(name)))


def found(blocks: Sequence[Block]) -> list[Listed]:
    """Ask every list of many blocks at once, since each asking has its price."""
    if not blocks:
        return []
    counts = [block.word_count for block in blocks]
    lows = [block.words.lower() if count <= LONGEST else "" for block, count in zip(blocks, counts, strict=True)]
    bare = [low.strip(MARKS) for low in lows]
    answers = (_answers(name, bare if LISTS[name].is_bare else lows, counts) for name in Listed._fields)
    return list(map(Listed._make, zip(*answers, strict=True)))


def _answers(name: str, lows: Sequence[str], counts: Sequence[int]) -> list[bool]:
    """Ask one list of all lines that are short enough for it."""
    asked = LISTS[name]
    lines = [low if count <= asked.longest else "" for low, count in zip(lows, counts, strict=True)]
    return _found(name, lines, is_whole=asked.is_whole)


def _found(name: str, lines: Sequence[str], *, is_whole: bool) -> list[bool]:
    """Look for patterns with the faster engine; where they look ahead, which it cannot, Python has the last word."""
    patterns = _patterns(name)
    loose = tuple(LOOK_AHEAD.sub("", pattern) for pattern in patterns)
    either = f"^(?:{_any(loose)})$" if is_whole else _any(loose)
    hits: list[bool] = pl.Series(lines, dtype=pl.String).str.contains(either).to_list()
    if loose == patterns:
        return hits
    search = listed(name).fullmatch if is_whole else listed(name).search
    return [hit and search(line) is not None for hit, line in zip(hits, lines, strict=True)]


@cache
def _patterns(name: str) -> tuple[str, ...]:
    text = files("pipeline.documents").joinpath(f"{name}.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def _any(patterns: Sequence[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)
