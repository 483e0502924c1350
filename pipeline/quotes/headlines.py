"""What headlines say somebody said, in their own grammar: "PM: we will sign", "Port to close, minister says"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.language.spans import Span, between, stripped
from pipeline.language.word_lists import words as known
from pipeline.quotes.lexicon import words

_COLON = re.compile(r"[^:“\"‘]{2,50}?(:)\s+\S")
_LAST = re.compile(r",\s[^,]{2,50}?\s([\w’']+)\W*\Z")
_VERB = re.compile(r"(?<=\s)[\w’']+(?=\s)")
_PARTING = re.compile(r"[;:]\s|(?<=\w\w)\.\s")
_LONGEST_SOURCE, _SHORTEST_CONTENT = 6, 3  # words
_EDGES = " \t\r\n\xa0.,;:‘’'\"“”"


class Headline(NamedTuple):
    """The parts of what a headline reports."""

    source: Span
    cue: Span
    content: Span


def headline(text: str, span: Span) -> Headline | None:
    """Read one headline, or nothing: most of them are nobody's words."""
    for found in _readings(text, span):
        source, _, content = (part.of(text).split() for part in found)
        if _is_subject(source) and len(content) >= _SHORTEST_CONTENT:
            return found
    return None


def _readings(text: str, span: Span) -> Iterator[Headline]:
    line = span.of(text)
    if (match := _COLON.match(line)) and _is_announced(line, match.start(1)):
        yield _parts(text, span, match.span(1))
    for part in between(line, _PARTING):
        yield from _said(text, part.shifted(span.start_char))


def _said(text: str, part: Span) -> Iterator[Headline]:
    line = part.of(text)
    if (match := _LAST.search(line)) and _is_saying(match[1]):
        comma, verb = part.start_char + match.start(), Span(*match.span(1)).shifted(part.start_char)
        places = Span(comma, verb.start_char), verb, Span(part.start_char, comma)
        yield Headline(*(stripped(text, place, _EDGES) for place in places))
    for match in _VERB.finditer(line):
        if _is_saying(match[0]):
            yield _parts(text, part, match.span())


def _parts(text: str, span: Span, cue: tuple[int, int]) -> Headline:
    verb = Span(*cue).shifted(span.start_char)
    sides = Span(span.start_char, verb.start_char), Span(verb.end_char, span.end_char)
    return Headline(stripped(text, sides[0], _EDGES), verb, stripped(text, sides[1], _EDGES))


def _is_announced(line: str, colon: int) -> bool:
    """Say whether somebody with an office stands before the colon, and a clause behind it."""
    source, content = (set(re.findall(r"[\w’'-]+", part.lower())) for part in (line[:colon], line[colon:]))
    return bool(source & (known("role_words") | words("offices"))) and bool(content & words("finite"))


def _is_saying(verb: str) -> bool:
    """Say whether a verb is one of saying; where each word has a capital only `Says` is surely a verb."""
    return verb.lower() in {"says", "say"} or verb in words("headline_verbs")


def _is_subject(source: list[str]) -> bool:
    """Tell a short subject from what leads up to it: As Roth, If Roth, Roth Will."""
    is_short = 0 < len(source) <= _LONGEST_SOURCE
    return is_short and source[0].lower() not in words("leading") and source[-1].lower() not in words("finite")
