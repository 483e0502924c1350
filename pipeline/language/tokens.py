"""Words and punctuation: text → spans."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from pipeline.language.spans import Span


@cache
def listed(package: str, name: str) -> tuple[str, ...]:
    """Read a word list that lies beside the code: one entry a line, remarks after `#`."""
    lines = resources.files(package).joinpath(name).read_text(encoding="utf-8").splitlines()
    return tuple(entry for line in lines if (entry := line.partition("#")[0].strip()))


@cache
def pattern() -> re.Pattern[str]:
    """Compile what a token is: a shortened word with its full stop, a word, a run of dashes or dots, any other mark."""
    shortened = "|".join(
        sorted(map(re.escape, listed("pipeline.language", "abbreviations.txt")), key=len, reverse=True)
    )
    return re.compile(
        rf"\b(?:{shortened})\.|\b(?:[A-Za-z]\.){{2,}}|\b[A-Z]\.(?=\s[A-Z])"
        r"|\d+(?:[.,:]\d+)+|\b[\w-]{1,40}(?:\.[\w-]{1,40}){0,2}\.(?:gov|com|org|net|edu|int)\b|\w+(?:[’'‑-]\w+)*|--+|\.\.+|[^\w\s]"
    )


def tokens(text: str, within: Span | None = None) -> Iterator[Span]:
    """Yield the tokens of a text, or of a part of it."""
    start, end = within or (0, len(text))
    yield from (Span(*match.span()) for match in pattern().finditer(text, start, end))
