"""What words are about: their stems, weighed by how rare they are in a corpus, and how alike two wordings are."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log, sqrt

from pipeline.recommendations.modalities import plain
from pipeline.recommendations.words import entries

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
_ENDINGS = (
    "ications", "ication", "izations", "ization", "isations", "isation", "ations", "ation", "itions", "ition", "ments",
    "ment", "ances", "ance", "ences", "ence", "ities", "ity", "ively", "ive", "ings", "ing", "ions", "ion", "ates",
    "ated", "ate", "izes", "ized", "ize",
    "ises", "ised", "ise", "ies", "ied", "ants", "ant", "ents", "ent", "als", "al",
    "ly", "es", "ed", "ers", "er", "s", "y", "e",
)  # fmt: skip
_SHORTEST, _LONGEST = 4, 8
_SHORTEST_WORD = 3


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Cut a word down to what its family shares (ratify, ratification); short words stay."""
    rest = word.casefold()
    shorter = next(
        (rest[: -len(end)] for end in _ENDINGS if rest.endswith(end) and len(rest) - len(end) >= _SHORTEST), ""
    )
    return stem(shorter) if shorter else rest[:_LONGEST]


def stems(words: str) -> frozenset[str]:
    """Give the stems of the words that say something."""
    found = (word.casefold() for word in _WORD.findall(plain(words)))
    return frozenset(stem(word) for word in found if len(word) >= _SHORTEST_WORD and word not in entries("stop_words"))


def rarity(wordings: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """Weigh each stem: what few wordings have tells more."""
    counted: Counter[str] = Counter()
    total = 0
    for wording in wordings:
        counted.update(wording)
        total += 1
    return {each: log(1 + total / count) for each, count in counted.items()}


def likeness(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """Say how alike two wordings are, from 0 to 1: the weight of what they share against that of each."""
    shared, mine, theirs = (sum(weights[each] ** 2 for each in part) for part in (one & other, one, other))
    return shared / sqrt(mine * theirs) if shared else 0.0
