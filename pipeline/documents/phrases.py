"""Lists of phrases that give boilerplate away, each in a text file beside the code."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import polars as pl

AHEAD = "(?!"


@cache
def listed(name: str) -> "re.Pattern[str]":
    """Compile a list: one pattern a line, any of them; for words in lower case, since that is three times as fast."""
    return re.compile(_any(_patterns(name)))


def whole(name: str, lines: Sequence[str]) -> list[bool]:
    """Ask of lines in lower case whether each, as a whole, is on a list."""
    return _contains(lines, f"^(?:{_any(_patterns(name))})$")


def anywhere(name: str, lines: Sequence[str]) -> list[bool]:
    """Ask of lines in lower case whether something on a list stands in each.

    All lines are asked at once by a faster engine; it cannot look ahead, so the few patterns that do are left to
    Python.
    """
    patterns = _patterns(name)
    found = _contains(lines, _any([pattern for pattern in patterns if AHEAD not in pattern]))
    slow = re.compile(_any([pattern for pattern in patterns if AHEAD in pattern]) or AHEAD + ")")
    return [hit or slow.search(line) is not None for hit, line in zip(found, lines, strict=True)]


@cache
def _patterns(name: str) -> list[str]:
    text = files("pipeline.documents").joinpath(f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _any(patterns: Sequence[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _contains(lines: Sequence[str], pattern: str) -> list[bool]:
    return pl.Series(lines, dtype=pl.String).str.contains(pattern).to_list()
