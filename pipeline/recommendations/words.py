"""The word lists of this room, read once."""

import re
from functools import cache

from pipeline.language.tokens import listed


@cache
def entries(name: str) -> frozenset[str]:
    """Read a list beside the code."""
    return frozenset(listed("pipeline.recommendations", f"{name}.txt"))


@cache
def any_of(name: str) -> str:
    """Write a list as a pattern that any of its entries fits, the longest first."""
    return "|".join(sorted(map(re.escape, entries(name)), key=lambda entry: (-len(entry), entry))).replace(r"\ ", " ")


def is_base_form(word: str) -> bool:
    """Say whether a word can be the verb of an order."""
    lowered = word.casefold()
    return any(lowered in entries(kind) for kind in ("verbs", "nouns_or_verbs", "everyday_verbs"))
