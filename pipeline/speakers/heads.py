"""Which name in a source is the one that speaks: not `for X`, not `X's`, not `X officials`."""

import re
from itertools import pairwise

from pipeline.language.spans import Span
from pipeline.language.word_lists import words
from pipeline.speakers.figures import Cast, Mention
from pipeline.speakers.roles import is_role

_PREPOSITION = re.compile(
    r"\b(?:of|for|to|with|by|from|at|in|on|against|behind|like|near|including|about|under)\s+(?:the\s+)?\Z"
)
_MODIFIES = re.compile(
    r"/\w|[\s-]+(?!(?:who|and|or|of|in|on|at|for|to|from|that|which|said|told|himself|herself|itself|the|an?|as|by|with|per|via)\b)[a-z]"
)
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s|\Z)")
_TOGETHER = re.compile(r",?\s+(?:and|or|&)\s+(?:[\w.’'-]+\s+){0,4}\Z")
_EXAMPLES = re.compile(r"\b(?:including|such as|among them)\b")
_COMMA = re.compile(r",\s+")
_CLOSED = re.compile(r"\s*[,.;(—–]|\s+(?:of|from|at|in)\s|\Z")
_INDEFINITE_GROUP = re.compile(r"(?:some|many|other|several|two|three)\b", re.IGNORECASE)
_BEFORE_AND = re.compile(r"\w\s+and\s+\Z")
_AND = re.compile(r",?\s+and\s+\w")


def names_at_head(text: str, persons: Cast, mention: Span) -> list[Mention]:
    """Give the names in a mention that are its head: not `for X`, not `X's`, not `X officials`; persons first."""
    near = persons.within(Span(max(0, mention.start_char - 60), mention.end_char + 60))
    names = [name for name in near if mention.overlaps(name.span) and name.kind != "agreement"]
    heads = [name for name in names if _is_head(text, mention, name)]
    return [name for name in heads if name.kind == "person"] or heads[:1]


def name_behind(text: str, persons: Cast, mention: Span) -> Mention | None:
    """Give the person whose name is set behind a role: the group's chief economist, Ruth Adler."""
    comma = _COMMA.match(text, mention.end_char)
    if comma is None or _INDEFINITE_GROUP.match(text, *mention) or not is_role(mention.of(text)):
        return None
    name = next(iter(persons.within(Span(comma.end(), comma.end() + 60))), None)
    is_close = name is not None and name.kind == "person" and not text[comma.end() : name.start_char].strip()
    return name if name is not None and is_close and _CLOSED.match(text, name.end_char) else None


def _is_head(text: str, mention: Span, name: Mention) -> bool:
    if possessive := _POSSESSIVE.match(text, name.end_char):
        return possessive.end() >= mention.end_char and name.start_char - mention.start_char < 30
    if _PREPOSITION.search(text, mention.start_char, name.start_char):
        return False
    if _EXAMPLES.search(text, mention.start_char, name.start_char):
        return False
    if name.kind != "person" and _is_after_role(text, mention, name):
        return False
    return not _MODIFIES.match(text, name.end_char, mention.end_char)


def _is_after_role(text: str, mention: Span, name: Mention) -> bool:
    """Notice a body that only says where an unnamed person belongs: a spokeswoman for the regional office of X."""
    before = {word.lower() for word in re.findall(r"[\w-]+", text[mention.start_char : name.start_char])}
    return bool(before & (words("role_words") | words("group_words")))


def are_several(text: str, mention: Span, heads: list[Mention]) -> bool:
    """Say whether several speak at once: two names, or a name and somebody else."""
    if heads and _AND.match(text, heads[0].end_char, mention.end_char):
        return True
    if heads and _BEFORE_AND.search(text, mention.start_char, heads[0].start_char):
        return True
    return any(
        one.figure != other.figure and _TOGETHER.match(text[one.end_char : other.start_char])
        for one, other in pairwise(heads)
    )
