"""Words that the end of a line broke in two."""

import re
from collections.abc import Iterable

from pipeline.language.word_lists import words

WORD = re.compile(r"\w+(?:[-’']\w+)*")
BROKEN = re.compile(r"\S+-$")
LAST = re.compile(r"([^\W\d_]+)-$")
FIRST = re.compile(r"[^\W\d_]+")


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """Gather the words that stand whole on some line."""
    return frozenset(word for line in lines for word in WORD.findall(BROKEN.sub("", line.casefold())))


def joined(before: str, after: str, known: frozenset[str]) -> str:
    """Put two lines together: a word broken between them is mended, one that has a hyphen keeps it."""
    if before.endswith("—") or (before.endswith("/") and "://" in before.rsplit(" ", 1)[-1]):
        return before + after
    if not before.endswith("-") or before.endswith((" -", "--")):
        return f"{before} {after}"
    stem, rest = LAST.search(before), FIRST.match(after)
    if stem is None or rest is None or "://" in before.rsplit(" ", 1)[-1] or _keeps(stem[1], rest[0], known):
        return before + after
    return before[:-1] + after


def _keeps(stem: str, rest: str, known: frozenset[str]) -> bool:
    """Ask whether a hyphen belongs to the word: the text itself knows best, then the common words do."""
    if not rest[0].islower():
        return True
    whole, compound = (stem + rest).casefold(), f"{stem}-{rest}".casefold()
    everyday = words("common_words")
    if whole in known or (compound not in known and whole in everyday):
        return False
    are_words = len(stem) > 2 and all(part in known or part in everyday for part in (stem.casefold(), rest))
    return compound in known or are_words
