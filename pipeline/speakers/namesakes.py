"""Which full names, all with given and family name, are one person's: what parts and what joins namesakes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations

from pipeline.language.word_lists import words
from pipeline.speakers.given_names import (
    are_of_one_list,
    are_one_diminutive,
    canonical,
    full_forms,
    is_foreign,
    is_known,
)
from pipeline.speakers.person_names import PersonName, fits
from pipeline.speakers.spellings import is_consonant_for_another, is_slip, is_swap, korean_sound, sound, without_one
from pipeline.speakers.unions import Unions

Called = tuple[str, str]
"""A given and a family name."""

_LONG_FAMILY = 8
_RARE_FAMILY = 6
_SOUNDED = 4
_CROWD = 8
"""So many names that sound alike tell nothing about each other."""
_NEARLY_ALL = 10
"""How many times as often one person's middle name must stand as all others' together."""
_COMMON_ENDINGS = ("son", "sen", "man", "mann", "ton", "ten", "berg", "burg", "ova", "eva", "sky", "ska", "skaya")


def partitions(counted: Mapping[PersonName, int], names: Iterable[PersonName]) -> list[frozenset[PersonName]]:
    """Group full names into persons; what could be two persons stays alone."""
    by_called: dict[Called, list[PersonName]] = defaultdict(list)
    for name in sorted(names):
        by_called[called(name)].append(name)
    groups: dict[Called, list[PersonName]] = defaultdict(list)
    unions = _joined(set(by_called))
    for one, bearers in by_called.items():
        groups[unions.root(one)] += bearers
    return [frozenset(part) for _, bearers in sorted(groups.items()) for part in parted(bearers, counted)]


def called(name: PersonName) -> Called:
    """Give the given and family name that a person goes by, spelt as all spellings of them are."""
    is_korean = name.family in _family_first() and len(name.first) > 1
    return korean_sound(name.first) if is_korean else canonical(name.first), name.family


def _joined(known: set[Called]) -> Unions[Called]:
    unions: Unions[Called] = Unions()
    for joins in (_nicknamed, _sounding_alike, _slipped):
        for one, other in joins(known):
            unions.join(one, other)
    return unions


def _nicknamed(known: set[Called]) -> Iterator[tuple[Called, Called]]:
    """Pair short given names with the one full form that stands with the same family name."""
    by_family: dict[str, set[str]] = defaultdict(set)
    for first, family in known:
        by_family[family].add(first)
    for family, firsts in by_family.items():
        meant = {short: full_forms()[short] & firsts for short in firsts & full_forms().keys()}
        clear = {short: next(iter(full)) for short, full in meant.items() if len(full) == 1}
        for short, full in clear.items():
            rivals = [other for other in meant if full in meant[other] and not are_one_diminutive(short, other)]
            if not rivals:
                yield (short, family), (full, family)


def _sounding_alike(known: set[Called]) -> Iterator[tuple[Called, Called]]:
    """Pair names from other scripts whose given and family names sound alike: Qaddafi and Gadhafi."""
    heard: dict[Called, list[Called]] = defaultdict(list)
    for first, family in known:
        key = sound(first), sound(family)
        if len(first) > 1 and len(key[1]) >= _SOUNDED and family not in _family_first():
            heard[key].append((first, family))
    for alike in heard.values():
        if 1 < len(alike) <= _CROWD:
            yield from (pair for pair in combinations(sorted(alike), 2) if _is_other_spelling(*pair))


def _is_other_spelling(one: Called, other: Called) -> bool:
    if one[0] != other[0] and (is_known(one[0]) and is_known(other[0])):
        return False
    if one[1] == other[1]:
        return True
    is_english = one[1] in _english() or other[1] in _english()
    return not is_english and is_foreign(one[0]) and is_foreign(other[0])


def _slipped(known: set[Called]) -> Iterator[tuple[Called, Called]]:
    """Pair names that one slip of the pen parts, where the other name is the same, long and rare.

    A name with two such neighbours tells that the names about it are no slips.
    """
    pairs = {pair for alike in _written_alike(known) for pair in _slips_among(*alike)}
    neighbours = Counter(name for pair in pairs for name in pair)
    yield from (pair for pair in sorted(pairs) if neighbours[pair[0]] == neighbours[pair[1]] == 1)


def _written_alike(known: set[Called]) -> Iterator[tuple[bool, list[Called]]]:
    """Gather names that are one when a letter is left out: of the given name, or of the family name."""
    written: dict[tuple[str, str, bool], list[Called]] = defaultdict(list)
    for first, family in known:
        if len(first) < 2 or not _is_rare(family):
            continue
        for less in without_one(first) if len(first) >= _SOUNDED else ():
            written[less, family, True].append((first, family))
        for less in without_one(family) if len(family) >= _LONG_FAMILY else ():
            written[first, less, False].append((first, family))
    for (_, _, is_first), alike in written.items():
        if 1 < len(alike) <= _CROWD:
            yield is_first, sorted(set(alike))


def _slips_among(is_first: bool, alike: list[Called]) -> Iterator[tuple[Called, Called]]:  # noqa: FBT001 - one of two sides
    checked = _is_slipped_first if is_first else _is_slipped_family
    return ((one, other) for one, other in combinations(alike, 2) if checked(one, other))


def _is_rare(family: str) -> bool:
    return len(family) >= _RARE_FAMILY and family not in _english() and family not in _family_first()


def _is_slipped_first(one: Called, other: Called) -> bool:
    """Take Human for Huma, and Kristen for Kirsten, but Alana for nobody but Alana."""
    short, long = sorted((one[0], other[0]), key=len)
    if short[0] != long[0] or (long[:-1] == short and long[-1] in "aeio") or not is_slip(short, long):
        return False
    if is_known(short) != is_known(long):
        return not is_consonant_for_another(short, long)
    return is_known(short) and len(short) >= _RARE_FAMILY and is_swap(short, long) and are_of_one_list(short, long)


def _is_slipped_family(one: Called, other: Called) -> bool:
    """Take Gillibrnad for Gillibrand, but never Petersen for Peterson, nor one ending for another."""
    mine, theirs = one[1], other[1]
    if mine[0] != theirs[0] or mine[-2:] != theirs[-2:] or not is_slip(mine, theirs):
        return False
    return not mine.endswith(_COMMON_ENDINGS) and not theirs.endswith(_COMMON_ENDINGS)


@cache
def _english() -> frozenset[str]:
    return frozenset(name.lower() for name in words("english_family_names"))


@cache
def _family_first() -> frozenset[str]:
    return frozenset(name.lower() for name in words("family_first_names"))


def parted(bearers: list[PersonName], counted: Mapping[PersonName, int]) -> Iterator[list[PersonName]]:
    """Part bearers of one given and family name by Jr. and Sr., and by middle names that contradict each other."""
    by_suffix: dict[str, list[PersonName]] = defaultdict(list)
    for name in bearers:
        by_suffix[name.suffix].append(name)
    suffixes = sorted(by_suffix.keys() - {""})
    if len(suffixes) == 1 and _may_drop(suffixes[0], by_suffix[suffixes[0]], by_suffix[""]):
        by_suffix = {"": [*by_suffix[""], *by_suffix[suffixes[0]]]}
    for _, members in sorted(by_suffix.items()):
        yield from _by_middle(members, counted)


def _may_drop(suffix: str, juniors: list[PersonName], others: list[PersonName]) -> bool:
    """Say whether the same person goes with and without suffix.

    Samuel A. Alito Jr. is a name in full, of which a middle initial and the suffix are left out together; who is called
    Donald Trump Jr. is so called to be told from his father.
    """
    if suffix == "sr":
        return False
    if {name.middle for name in juniors} & {name.middle for name in others if name.middle}:
        return False
    if all(name.middle for name in juniors):
        return True
    return suffix != "jr" and bool({name.first for name in juniors} & {name.first for name in others})


def _by_middle(members: list[PersonName], counted: Mapping[PersonName, int]) -> Iterator[list[PersonName]]:
    """Keep bearers together whose middle names agree.

    Those without a middle name stay alone where others contradict, unless nearly all of these are one person's: a
    single slip must not part George and George W. Bush.
    """
    parts = list(_agreeing(members))
    bare = [part for part in parts if not any(name.middle for name in part)]
    parts = sorted((part for part in parts if part not in bare), key=lambda part: -_weight(part, counted))
    if bare and parts and _weight(parts[0], counted) >= _NEARLY_ALL * sum(_weight(part, counted) for part in parts[1:]):
        yield parts[0] + bare[0]
        yield from parts[1:]
    else:
        yield from bare + parts


def _weight(part: list[PersonName], counted: Mapping[PersonName, int]) -> int:
    return sum(counted.get(name, 0) for name in part)


def _agreeing(members: list[PersonName]) -> Iterator[list[PersonName]]:
    if not members:
        return
    if agree({name.middle for name in members}):
        yield members
        return
    by_initial: dict[str, list[PersonName]] = defaultdict(list)
    for name in members:
        by_initial[name.middle[0][0] if name.middle else ""].append(name)
    for _, alike in sorted(by_initial.items()):
        if agree({name.middle for name in alike}):
            yield alike
        else:
            yield from _by_spelling(alike)


def _by_spelling(alike: list[PersonName]) -> Iterator[list[PersonName]]:
    spelled: dict[tuple[str, ...], list[PersonName]] = defaultdict(list)
    for name in alike:
        spelled[name.middle].append(name)
    yield from (names for _, names in sorted(spelled.items()))


def agree(middles: set[tuple[str, ...]]) -> bool:
    """Say whether all middle names can be one person's, comparing each, place by place, with the fullest."""
    fullest = max(middles, key=lambda middle: (sum(map(len, middle)), middle), default=())
    return all(fits(one, other) for middle in middles for one, other in zip(middle, fullest, strict=False))
