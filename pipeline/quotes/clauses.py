"""Sentences as their tokens, each stretch between quotation marks folded into one."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.language import sentences, tokens
from pipeline.language.spans import Span
from pipeline.quotes.marks import Marked

QUOTED = "“”"
# What a quoted stretch ends with when the sentence around it goes on.
_OPEN_ENDS = (",", "?", "!", "—", "–", "--", "…", "...")


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole quoted stretch."""

    start_char: int
    end_char: int
    word: str  # lower case; QUOTED for a quoted stretch
    is_name: bool  # begins with a capital
    marked: Marked | None = None


Sentence = list[Token]


def clauses(text: str, paragraph: Span, quoted: list[Marked]) -> list[Sentence]:
    """Part a paragraph into sentences; a full stop inside quotation marks ends none."""
    folded = list(_folded(text, paragraph, quoted))
    ends = _ends(text, paragraph, quoted)
    parted: list[Sentence] = []
    place = 0
    for end in [*ends, paragraph.end_char]:
        upto = place
        while upto < len(folded) and folded[upto].start_char < end:
            upto += 1
        if upto > place:
            parted.append(folded[place:upto])
        place = upto
    return parted


def _folded(text: str, paragraph: Span, quoted: list[Marked]) -> Iterator[Token]:
    place = paragraph.start_char
    for one in quoted:
        yield from _plain(text, Span(place, one.outer.start_char))
        yield Token(one.outer.start_char, one.outer.end_char, QUOTED, is_name=False, marked=one)
        place = one.outer.end_char
    yield from _plain(text, Span(place, paragraph.end_char))


def _plain(text: str, span: Span) -> Iterator[Token]:
    for start, end in tokens.tokens(text, span):
        word = text[start:end]
        yield Token(start, end, word.lower().replace("’", "'"), word[0].isupper())


def _ends(text: str, paragraph: Span, quoted: list[Marked]) -> Iterator[int]:
    """Yield the sentence ends that lie outside quotation marks; one right at a closing mark counts."""
    starts = [one.outer.start_char for one in quoted]
    for end in sentences.ends(text, paragraph):
        number = bisect_right(starts, end - 1) - 1
        if number < 0 or end >= quoted[number].outer.end_char:
            yield end


def is_utterance_end(text: str, quoted: Marked) -> bool:
    """Say whether a quoted stretch ends as speech does when its speaker is named next."""
    return text[quoted.inner.start_char : quoted.inner.end_char].rstrip().endswith(_OPEN_ENDS)
