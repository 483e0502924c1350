"""The word lists of this room, read once."""

from functools import cache

from pipeline.language.tokens import listed

_ROOM = "pipeline.recommendations"


@cache
def verbs() -> frozenset[str]:
    """Give the base forms that are hardly ever nouns at the start of a sentence."""
    return frozenset(listed(_ROOM, "verbs.txt"))


@cache
def nouns_or_verbs() -> frozenset[str]:
    """Give the base forms that are as often nouns."""
    return frozenset(listed(_ROOM, "nouns_or_verbs.txt"))


@cache
def everyday_verbs() -> frozenset[str]:
    """Give the base forms that open many sentences which are no advice."""
    return frozenset(listed(_ROOM, "everyday_verbs.txt"))


def is_base_form(word: str) -> bool:
    """Say whether a word can be the verb of an order."""
    lowered = word.casefold()
    return lowered in verbs() or lowered in nouns_or_verbs() or lowered in everyday_verbs()
