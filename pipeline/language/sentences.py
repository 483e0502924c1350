"""Sentences: text → spans."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pipeline.language.spans import Span, stripped
from pipeline.language.tokens import listed

# A full stop with what may close after it, a blank, and what may open a sentence.
_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"”’»'“)\]]{0,3}\s++(?=[\"“„‘«'(\[]{0,3}[^\W_a-z])"
    r"|\n[^\S\n]*\n\s*+"
)
_LAST_WORD = re.compile(r"(\w+(?:\.\w+)*)\.\Z")
_WINDOW = 24
# "U.S." may end a sentence; these words then tell that another begins.
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]\Z")
_STARTER = re.compile(
    r"\s+[\"“‘]?(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|His|Her|Their|If|When|As)\b"
)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(listed("pipeline.language", "abbreviations.txt"))


def ends_shortened(text: str, end_char: int) -> bool:
    """Say whether the full stop before this place only shortens a word (Mr., U.S., J.)."""
    word = _LAST_WORD.search(text[max(0, end_char - _WINDOW) : end_char])
    if word is None:
        return False
    if _DOTTED.match(word[1]):
        return _STARTER.match(text, end_char) is None
    return word[1] in _abbreviations() or (len(word[1]) == 1 and word[1].isupper())


def ends(text: str, within: Span) -> Iterator[int]:
    """Yield where a sentence ends and another begins: the place after the last mark of the first."""
    for match in _END.finditer(text, within.start_char, within.end_char):
        end = match.start() + len(match[0].rstrip())
        if not ends_shortened(text, match.start() + 1):
            yield end


def sentences(text: str, within: Span | None = None) -> Iterator[Span]:
    """Yield the sentences of a text, or of a part of it, without the blanks between them."""
    whole = within or Span(0, len(text))
    edges = [whole.start_char, *ends(text, whole), whole.end_char]
    for start, end in pairwise(edges):
        span = stripped(text, Span(start, end))
        if span.start_char < span.end_char:
            yield span
