"""Found attributions against annotated ones, counted in words.

Two spans are the same when they cover the same words. An attribution is right when its content shares at least half of
the words in both (intersection over union) and its source shares a word with the right one, or both name none.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

_WORD = re.compile(r"\w+")
_HALF = 0.5
ROLES = ("cue", "source", "content")
KINDS = ("direct", "mixed", "indirect")

Words = frozenset[int]
Attributed = Mapping[str, Any]
Compared = tuple[Words, Words]  # content, source


class Rate(NamedTuple):
    """How many were found and annotated, and how many are in both; as percentages, nothing of nothing is 0."""

    both: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """Say how much of what was found is right."""
        return 100 * (self.both / self.found) if self.found else 0.0

    @property
    def recall(self) -> float:
        """Say how much of what is right was found."""
        return 100 * (self.both / self.gold) if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Balance precision and recall by their harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.both else 0.0


def words(text: str, spans: Iterable[Sequence[int]]) -> Words:
    """Say where the words of some spans begin."""
    return frozenset(match.start() for start, end in spans for match in _WORD.finditer(text, start, end))


def compared(text: str, attributions: Iterable[Attributed]) -> list[Compared]:
    """Give the words of content and source of each attribution that has a content."""
    return [(words(text, one["content"]), words(text, one["source"])) for one in attributions if one["content"]]


def matched(right: list[Compared], given: list[Compared]) -> Iterator[tuple[float, int, int]]:
    """Match contents one to one, the most alike first; yields the shared part and both places."""
    pairs = sorted(
        (
            (len(one[0] & other[0]) / len(one[0] | other[0]), number, place)
            for number, one in enumerate(right)
            for place, other in enumerate(given)
            if one[0] & other[0]
        ),
        reverse=True,
    )
    used: set[tuple[str, int]] = set()
    for share, number, place in pairs:
        if not {("right", number), ("given", place)} & used:
            used |= {("right", number), ("given", place)}
            yield share, number, place


def is_same_source(one: Compared, other: Compared) -> bool:
    """Say whether two sources share a word, or are both missing."""
    return bool(one[1] & other[1]) or not (one[1] or other[1])


def right_places(text: str, gold: list[Attributed], found: list[Attributed]) -> set[int]:
    """Say which of the found attributions, counted among those with a content, are right."""
    right, given = compared(text, gold), compared(text, found)
    return {
        place
        for share, number, place in matched(right, given)
        if share >= _HALF and is_same_source(right[number], given[place])
    }


class Tally:
    """Counts over any number of texts."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, text: str, gold: list[Attributed], found: list[Attributed]) -> None:
        """Count one text."""
        for role in ROLES:
            self._add_role(role, *({words(text, one[role]) for one in side} - {frozenset()} for side in (gold, found)))
        right, given = compared(text, gold), compared(text, found)
        kinds = [str(one.get("type")) for one in gold if one["content"]]
        self.counts.update(gold=len(right), found=len(given))
        self.counts.update(f"gold {kind}" for kind in kinds)
        for share, number, place in matched(right, given):
            is_same, is_half = is_same_source(right[number], given[place]), share >= _HALF
            self.counts["exact"] += share == 1
            self.counts["exact and source"] += share == 1 and is_same
            self.counts["half"] += is_half
            self.counts["attribution"] += is_half and is_same
            self.counts[f"attribution {kinds[number]}"] += is_half and is_same

    def _add_role(self, role: str, gold: set[Words], found: set[Words]) -> None:
        self._add_sets(f"{role} exact", gold, found)
        self._add_sets(f"{role} token", frozenset[int]().union(*gold), frozenset[int]().union(*found))

    def _add_sets(self, name: str, gold: Iterable[object], found: Iterable[object]) -> None:
        right, given = set(gold), set(found)
        self.counts.update(
            {f"{name} both": len(right & given), f"{name} gold": len(right), f"{name} found": len(given)}
        )

    def role(self, role: str, kind: str) -> Rate:
        """Rate the spans of a role (exact) or the words within them (token)."""
        return Rate(*(self.counts[f"{role} {kind} {side}"] for side in ("both", "found", "gold")))

    def contents(self, how: str) -> Rate:
        """Rate the contents matched one to one: exact, exact and source, half, or attribution."""
        return Rate(self.counts[how], self.counts["found"], self.counts["gold"])

    def kind(self, kind: str) -> Rate:
        """Rate the attributions of one annotated kind; of what is found, kinds are not compared."""
        return Rate(self.counts[f"attribution {kind}"], 0, self.counts[f"gold {kind}"])

    def measures(self) -> dict[str, float]:
        """Give the F1 of each measure, 0 to 100."""
        rates = {f"{role}_{kind}": self.role(role, kind).f1 for role in ROLES for kind in ("exact", "token")}
        rates |= {how: self.contents(how).f1 for how in ("attribution", "half", "exact")}
        right = self.contents("attribution")
        return rates | {"precision": right.precision, "recall": right.recall}
