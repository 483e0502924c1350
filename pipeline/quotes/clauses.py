"""Sentences as their tokens, each stretch between quotation marks folded into one."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.language import sentences, tokens
from pipeline.language.spans import Span
from pipeline.quotes.lexicon import cues, words
from pipeline.quotes.marks import Marked

QUOTED = "“”"
# What a quoted stretch ends with when its speaker is named next, though the next word has a capital.
_GOES_ON = frozenset("?!…—–-,")
_ATTRIBUTION = 12
_LONGEST_TITLE = 8
_LONGEST_SENTENCE = 300
# "LONDON, Dec. 8 (PA) — ", "Lagos (AFP) - "
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z .’'-]{2,30}(?:,[\w .]{2,20}){0,2}(?:\s?\([\w ./-]{2,30}\))?"
    r"|[A-Z][\w .,’'-]{2,40}\([\w ./-]{2,30}\))"
    r"\s?(?:—|–|--|-|―)\s"
)


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole quoted stretch."""

    start_char: int
    end_char: int
    word: str  # lower case; QUOTED for a quoted stretch
    is_name: bool  # begins with a capital; between marks: looks like a title
    marked: Marked | None = None
    opening: str = ""  # the first and the last character between the marks
    closing: str = ""


Sentence = list[Token]


def clauses(text: str, paragraph: Span, quoted: list[Marked]) -> list[Sentence]:
    """Part a paragraph into sentences; a full stop inside quotation marks ends none."""
    dateline = _DATELINE.match(text, *paragraph)
    paragraph = Span(dateline.end() if dateline else paragraph.start_char, paragraph.end_char)
    return _rejoined(list(_parted(_folded(text, paragraph, quoted), _ends(text, paragraph, quoted))))


def _parted(folded: Iterator[Token], ends: Iterator[int]) -> Iterator[Sentence]:
    sentence: Sentence = []
    end = next(ends, None)
    for token in folded:
        is_over = end is not None and token.start_char >= end
        # Without the limit, a text without full stops would cost its square.
        if sentence and (is_over or len(sentence) >= _LONGEST_SENTENCE):
            yield sentence
            sentence = []
        while end is not None and token.start_char >= end:
            end = next(ends, None)
        sentence.append(token)
    if sentence:
        yield sentence


def _rejoined(parted: list[Sentence]) -> list[Sentence]:
    """Join what a question or exclamation in marks parts from its attribution: "Why?" Smith asked."""
    joined: list[Sentence] = []
    for sentence in parted:
        if joined and joined[-1][-1].closing in _GOES_ON and _is_attribution(sentence):
            joined[-1] = [*joined[-1], *sentence]
        else:
            joined.append(sentence)
    return joined


def _is_attribution(sentence: Sentence) -> bool:
    for at, token in enumerate(sentence[:_ATTRIBUTION]):
        cue = cues().get(token.word)
        if cue is not None and cue.form in {"past", "third"} and "quote" in cue.frames and not token.is_name:
            follower = sentence[at + 1].word if at + 1 < len(sentence) else "."
            if follower in {",", ":"} and at + 2 < len(sentence) and sentence[at + 2].word == QUOTED:
                return False
            is_told = bool({"hearer", "hearer?"} & cue.frames) and not _reports_on(sentence, at)
            is_over = not follower[0].isalnum() or follower in words("preposition") | words("weekday")
            return at > 0 and (is_over or is_told)
        if token.word == QUOTED or token.word in words("finite") or token.word in words("subordinator"):
            return False
    return False


def _reports_on(sentence: Sentence, at: int) -> bool:
    """Say whether a report follows the one who is told."""
    rest = sentence[at + 1 :]
    return any(token.word in {"that", "if", "whether", "to", QUOTED} or token.word in words("finite") for token in rest)


def _folded(text: str, paragraph: Span, quoted: list[Marked]) -> Iterator[Token]:
    place = paragraph.start_char
    for one in quoted:
        yield from _plain(text, Span(place, one.outer.start_char))
        inner = one.inner.of(text).strip() or " "
        titled = _is_title(inner)
        yield Token(*one.outer, QUOTED, is_name=titled, marked=one, opening=inner[0], closing=inner[-1])
        place = one.outer.end_char
    yield from _plain(text, Span(place, paragraph.end_char))


def _is_title(words_between: str) -> bool:
    """Say whether words in marks look like the title of a work or a name: each long one has a capital."""
    parts = words_between.split()
    is_short = 1 < len(parts) <= _LONGEST_TITLE
    return (
        is_short
        and parts[0][0].isupper()
        and all(len(part) < 5 or part[0].isupper() for part in parts)
        and (sum(part[0].isupper() for part in parts) > len(parts) / 2 and parts[-1][-1] not in ".!?")
    )


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
