"""The word lists that stand beside this code, as sets."""

from functools import cache

from pipeline.language.tokens import listed


@cache
def words(name: str) -> frozenset[str]:
    """Give the entries of `<name>.txt`."""
    return frozenset(listed("pipeline.language", f"{name}.txt"))
