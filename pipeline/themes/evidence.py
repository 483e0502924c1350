"""What the terms of a text add up to, topic by topic."""

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.themes.term_search import Hit

MOST_WORDS = 8
_PLACES = "places"


class Evidence(NamedTuple):
    """How many points a text gives a topic, and for which words, strongest first."""

    code: str
    points: float
    words: tuple[str, ...]


def evidence(hits: Iterable[Hit]) -> list[Evidence]:
    """Add up the points of each topic, strongest topic first.

    The second mention of a term adds less than the first, and all places count as one term: every text names places.
    """
    mentions: dict[str, dict[str, list[tuple[float, str]]]] = defaultdict(lambda: defaultdict(list))
    for hit in hits:
        for code, weight in hit.meaning.weights:
            term = _PLACES if hit.meaning.is_place else hit.words
            mentions[code][term].append((weight, hit.words))
    return ranked(_added(code, terms) for code, terms in mentions.items())


def ranked(found: Iterable[Evidence]) -> list[Evidence]:
    """Put the strongest topic first, the lower code where two are equal."""
    return sorted(found, key=lambda each: (-each.points, int(each.code)))


def _added(code: str, terms: dict[str, list[tuple[float, str]]]) -> Evidence:
    """Add up the points of one topic; each mention adds its share of a logarithm."""
    points = 0.0
    words: dict[str, float] = {}
    for mentioned in terms.values():
        worth = max(weight for weight, _ in mentioned) * (1 + math.log(len(mentioned)))
        points += worth
        words[mentioned[0][1]] = worth
    strongest = sorted(words, key=lambda word: (-words[word], word))
    return Evidence(code, round(points, 4), tuple(strongest[:MOST_WORDS]))
