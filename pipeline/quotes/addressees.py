"""Whom the source told."""

import re

from pipeline.language.sentences import ends_shortened
from pipeline.language.spans import Span, stripped
from pipeline.quotes.lexicon import is_told

_LONGEST = 8  # words
_TIMES = (
    r"(?:this|last|next) (?:\w+day|week\w*|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!['’])|yesterday(?!['’])|today(?!['’])|tomorrow"
)
_ENDS = re.compile(
    r"[,;:.!?()“”\"\n—–]"
    rf"|\s(?:that|in|on|at|during|after|before|by|as|when|if|whether|how|why|what|to|of|{_TIMES})\b"
)


def addressee(text: str, cue: Span, contents: list[Span]) -> Span | None:
    """Read who stands right after a verb of telling: "told Harbour News", "warned the crew that"."""
    if not is_told(cue.of(text)):
        return None
    start = next((content.start_char for content in contents if content.start_char >= cue.end_char), None)
    limit = min(start if start is not None else len(text), cue.end_char + 80)
    ends = (match.start() for match in _ENDS.finditer(text, cue.end_char, limit) if not _shortens(text, match))
    span = stripped(text, Span(cue.end_char, next(ends, limit)))
    words = span.of(text).split()
    return span if words and len(words) <= _LONGEST else None


def _shortens(text: str, end: re.Match[str]) -> bool:
    """Say whether a full stop ends no sentence: "told the U.S. Senate", "told Mr. Lund"."""
    return end[0] == "." and (text[end.end() : end.end() + 1].isalnum() or ends_shortened(text, end.end()))
