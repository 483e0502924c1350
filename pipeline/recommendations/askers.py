"""Who asks or advises in a form of advice that was found, and where its named parts are."""

import re

from pipeline.language.spans import Span, stripped
from pipeline.recommendations.modalities import worded
from pipeline.recommendations.subjects import subject_before

_DANGLING = worded(r"\b(?:and|or|but|also|then|of|for|who|that)$")
_AUXILIARY = worded(r" (?:has|have|had|also|does|do|did|again|further|strongly|therefore|\w+ly)$")
_INSIDE = worded(r"\b(?:in|on|at|of|about|during|after|before|with|from|by|over|under) $")
_FIRST_PERSON = frozenset(("i", "we"))
_LONGEST_NAME = 8


def first_word(sentence: str, found: "re.Match[str]") -> int:
    """Find where the advice begins, connecting words left out."""
    return stripped(sentence, Span(*found.span()), " ,;:").start_char


def part(sentence: str, found: "re.Match[str]", name: str) -> Span | None:
    """Give a named part as a span, when the form has it."""
    if name not in found.re.groupindex or found.start(name) < 0:
        return None
    span = stripped(sentence, Span(*found.span(name)), " ,")
    return span if span.end_char > span.start_char else None


def asker(sentence: str, found: "re.Match[str]") -> Span | None:
    """Find who is reported to ask, where the form does not say: the subject of the verb."""
    cue = found.groupdict().get("cue")
    if not cue or cue.split()[0].endswith("ing"):
        return None
    subject = subject_before(sentence, found.start("cue"))
    words = subject.span.of(sentence).split() if subject else []
    is_name = 0 < len(words) <= _LONGEST_NAME and not words[0].endswith(("ing", "ly"))
    return subject.span if subject and is_name else None


def adviser(sentence: str, found: "re.Match[str]") -> Span | None:
    """Give who advises when the sentence names somebody; "we" and "I" are whoever speaks."""
    if by := part(sentence, found, "by"):
        return by
    span = part(sentence, found, "adviser")
    if span and _INSIDE.search(sentence, 0, span.start_char):
        return None
    trailing = _AUXILIARY.search(span.of(sentence)) if span else None
    span = Span(span.start_char, span.start_char + trailing.start()) if span and trailing else span
    unnamed = span is None or span.of(sentence).casefold() in _FIRST_PERSON
    return None if unnamed or _DANGLING.search(span.of(sentence) if span else "") else span
