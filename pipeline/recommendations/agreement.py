"""The same advice again, and advice that pulls the other way: recommendations of all documents beside each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from pipeline.language.tokens import listed
from pipeline.recommendations.details import polarity
from pipeline.recommendations.meaning import likeness, rarity, stem, stems
from pipeline.recommendations.modalities import worded
from warehouse.ids import digest

# Measured by reading pairs: below these, wordings share a subject rather than a meaning.
ALIKE, ALIKE_FOR_ANYBODY = 0.62, 0.8
OPPOSED = 0.5
# Two wordings are compared when they share one of their rarest stems; a stem of very many leads nowhere.
_KEYS, _MOST_SHARING = 4, 400
_FEWEST_STEMS = 2
_SAME, _UNSURE = 0.9, 0.6
_NEAR = 8
_PASSED = frozenset(("be", "not", "to", "continue", "consider", "also", "and", "further", "the", "a"))
_STOPPED = worded(
    r"(?:\w+ly )?(?:stop|cease|halt|end|avoid|refrain from|quit|discontinue|desist from|abstain from|resist) "
    r"(?:all |any |further )?(?P<verb>\w+ing)\b"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


class Counsel(NamedTuple):
    """A recommendation as it is compared: what it is about, which way it pulls, and who should act."""

    recommendation_id: str
    parent_id: str | None
    about: frozenset[str]
    acts_on: frozenset[str]
    """What stands next to the verb."""
    stops: bool
    verb: str
    stopped: str
    """The verb that is not to be done, where one is named ("stop dredging", "not dredge")."""
    actors: frozenset[str]


def counsels(advice: Iterable[Mapping[str, Any]]) -> list[Counsel]:
    """Read rows of recommendations, in their order."""
    return [_counsel(row) for row in advice]


def _counsel(row: Mapping[str, Any]) -> Counsel:
    """Read one row."""
    action, stops = str(row["action"]), row["polarity"] == "stop"
    verb, behind = _verb(action)
    near = " ".join(behind.split()[:_NEAR])
    return Counsel(
        row["recommendation_id"], row["parent_id"], stems(action), stems(near), stops, verb,
        _stopped(action, verb) if stops else "", frozenset(row["actors"]),
    )  # fmt: skip


def _verb(action: str) -> tuple[str, str]:
    """Part an action after its verb: its first word that is no adverb and no mere beginning."""
    for found in _WORD.finditer(action.casefold()):
        if found[0] not in _PASSED and not found[0].endswith("ly"):
            return found[0], action[found.end() :]
    return "", ""


def _stopped(action: str, verb: str) -> str:
    """Name the verb that advice says not to do: behind a verb of stopping, or the negated one itself."""
    if polarity(action, is_negated=False) != "stop":
        return verb
    behind = _STOPPED.match(action)
    return behind["verb"].casefold() if behind else ""


def grouped(found: Sequence[Counsel]) -> dict[str, str]:
    """Give every recommendation its group: that of the first one before it that means the same, else its own."""
    weights = rarity(each.about for each in found)
    leaders: dict[str, list[Counsel]] = defaultdict(list)
    groups: dict[str, str] = {}
    for each in found:
        keys = _keys(each, weights)
        leader = _leader(each, [other for key in keys for other in leaders[key][:_MOST_SHARING]], weights)
        groups[each.recommendation_id] = digest("group", (leader or each).recommendation_id)
        if leader is None:
            for key in keys:
                leaders[key].append(each)
    return groups


def _keys(each: Counsel, weights: Mapping[str, float]) -> list[str]:
    """Name the stems that lead to what may be alike: the rarest ones."""
    if len(each.about) < _FEWEST_STEMS:
        return []
    return sorted(each.about, key=lambda one: (-weights[one], one))[:_KEYS]


def _leader(each: Counsel, others: list[Counsel], weights: Mapping[str, float]) -> Counsel | None:
    """Choose the one that is most alike among those that mean the same; the earliest of equals."""
    best: tuple[float, Counsel] | None = None
    for other in others:
        alike = likeness(each.about, other.about, weights)
        if alike >= _least(each, other) and each.stops == other.stops and (best is None or alike > best[0]):
            best = (alike, other) if not _is_opposite(each, other) else best
    return best[1] if best else None


def _least(one: Counsel, other: Counsel) -> float:
    """Say how alike two wordings must be: for different actors they never mean the same."""
    if one.actors & other.actors:
        return ALIKE
    return 2.0 if one.actors and other.actors else ALIKE_FOR_ANYBODY


class Conflict(NamedTuple):
    """Two pieces of advice that pull in opposite directions, how surely, and by which words."""

    one: str
    other: str
    confidence: float
    verbs: str


def conflicts(found: Sequence[Counsel]) -> Iterator[Conflict]:
    """Yield the pairs about the same thing of which one says do and the other stop, or whose verbs are opposites."""
    weights = rarity(each.about for each in found)
    sharing: dict[str, list[Counsel]] = defaultdict(list)
    for each in found:
        keys = _keys(each, weights)
        others = {other.recommendation_id: other for key in keys for other in sharing[key][:_MOST_SHARING]}
        yield from (conflict for other in others.values() if (conflict := _conflict(other, each, weights)))
        for key in keys:
            sharing[key].append(each)


def _conflict(one: Counsel, other: Counsel, weights: Mapping[str, float]) -> Conflict | None:
    """Compare two pieces of advice by what they act on, their verbs left aside."""
    is_kin = one.recommendation_id == other.parent_id or other.recommendation_id == one.parent_id
    if is_kin or (one.actors and other.actors and not one.actors & other.actors) or not _pulls_apart(one, other):
        return None
    verbs = {stem(one.verb), stem(other.verb)}
    alike = likeness(one.acts_on - verbs, other.acts_on - verbs, weights)
    if alike < OPPOSED:
        return None
    sure = _SAME if one.actors & other.actors else _UNSURE
    return Conflict(
        one.recommendation_id, other.recommendation_id, round(alike * sure, 2), f"{one.verb} / {other.verb}"
    )


def _pulls_apart(one: Counsel, other: Counsel) -> bool:
    """Say whether one says to stop the very thing that the other says to do, or two verbs are opposites.

    "Take steps to abolish" and "abolish" share their verb, so that they pull the same way whatever their first words.
    """
    if one.stops == other.stops:
        is_shared = stem(one.verb) in other.about or stem(other.verb) in one.about
        return _is_opposite(one, other) and not is_shared
    stopping, doing = (one, other) if one.stops else (other, one)
    return stopping.stopped != "" and stem(stopping.stopped) == stem(doing.verb)


def _is_opposite(one: Counsel, other: Counsel) -> bool:
    """Say whether two verbs stand on the two sides of a pair of opposites."""
    return bool(_sides(one.verb) & {(line, 1 - side) for line, side in _sides(other.verb)})


@cache
def _sides(verb: str) -> frozenset[tuple[int, int]]:
    """Say on which side of which opposites a verb stands."""
    return frozenset(
        (number, side)
        for number, line in enumerate(listed("pipeline.recommendations", "opposites.txt"))
        for side, verbs in enumerate(line.split("|"))
        if verb in {each.strip() for each in verbs.split(",")}
    )
