"""The word lists of this room, read once."""

from functools import cache

from pipeline.language.tokens import listed


@cache
def entries(name: str) -> frozenset[str]:
    """Read a list beside the code."""
    return frozenset(listed("pipeline.recommendations", f"{name}.txt"))


def is_base_form(word: str) -> bool:
    """Say whether a word can be the verb of an order."""
    lowered = word.casefold()
    return any(lowered in entries(kind) for kind in ("verbs", "nouns_or_verbs", "everyday_verbs"))
