"""Which persons' names of all documents belong together: full names first, then partial ones that fit one person."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from pipeline.language.name_kinds import is_given_name
from pipeline.speakers.given_names import canonical, is_known, short_forms
from pipeline.speakers.namesakes import agree, parted, partitions
from pipeline.speakers.person_names import PersonName, parsed
from pipeline.speakers.rereading import reread
from pipeline.speakers.titled import Titled, holds, titled

Offices = Mapping[PersonName, Iterable[frozenset[str]]]


def person_keys(written: Iterable[str]) -> dict[str, str]:
    """Give each name, as often as documents use it, the key of its person; who has only a family name may have none."""
    used = Counter(written)
    parts = {name: titled(name) for name in sorted(used)}
    taken = {name: parsed(part.bare) for name, part in parts.items()}
    read = reread(Counter(person for person in taken.values() if person.first))
    offices: dict[PersonName, set[frozenset[str]]] = defaultdict(set)
    for name, part in parts.items():
        if part.office and taken[name] in read:
            offices[read[taken[name]]].add(part.office)
    counted: Counter[PersonName] = Counter()
    for name in parts:
        if taken[name] in read:
            counted[read[taken[name]]] += used[name]
    people = People(counted, offices)
    return {
        name: people.keys[read[taken[name]]] if taken[name] in read else people.key_of_lone(taken[name], part)
        for name, part in parts.items()
    }


class People:
    """The persons of all documents: each with its names and offices, looked up by family name."""

    def __init__(self, counted: Mapping[PersonName, int], offices: Offices) -> None:
        doubles = _double_families(counted)
        partial = {name for name in counted if len(name.first) == 1 or (name.first, name.family) in doubles}
        self._counted = counted
        self._persons = partitions(counted, counted.keys() - partial)
        self._by_family: dict[str, list[frozenset[PersonName]]] = defaultdict(list)
        self._by_first: dict[tuple[str, str], set[frozenset[PersonName]]] = defaultdict(set)
        for person in self._persons:
            for family in {name.family for name in person}:
                self._by_family[family].append(person)
            for name in person:
                self._by_first[name.first[0], name.family].add(person)
                self._by_first[canonical(name.first), name.family].add(person)
        self._offices = {
            person: {office for name in person for office in offices.get(name, ())} for person in self._persons
        }
        self._in_office: dict[str, list[frozenset[PersonName]]] = defaultdict(list)
        for person in (person for person in self._persons if self._offices[person]):
            for family in {name.family for name in person}:
                self._in_office[family].append(person)
        self.keys = {name: _key(person) for person in self._persons for name in person}
        self.keys |= self._keys_of_partial(partial)

    def key_of_lone(self, name: PersonName, part: Titled) -> str:
        """Let a family name behind a title mean the one bearer who is known with that office."""
        if part.reigns:
            return " ".join(filter(None, ("pope" if "pope" in part.office else "", name.family, name.suffix)))
        holders = {
            person
            for person in self._in_office.get(name.family, ())
            if any(holds(part.office, office) for office in self._offices[person])
        }
        return _key(holders.pop()) if len(holders) == 1 else ""

    def _keys_of_partial(self, partial: set[PersonName]) -> dict[PersonName, str]:
        """Let initials and double family names mean the one person whom they fit; the others keep to themselves."""
        keys = {}
        left: dict[tuple[str, str], list[PersonName]] = defaultdict(list)
        for name in sorted(partial):
            fitting = self._fitting(name)
            if len(fitting) == 1:
                keys[name] = _key(fitting.pop())
            else:
                left[name.first, name.family].append(name)
        for alike in left.values():
            for person in parted(alike, self._counted):
                keys |= dict.fromkeys(person, _key(frozenset(person)))
        return keys

    def _fitting(self, name: PersonName) -> set[frozenset[PersonName]]:
        if len(name.first) > 1:
            return {
                person
                for family in (name.family, name.first + name.family)
                for person in self._by_family.get(family, ())
                if any(_ends_in(other, name) for other in person)
            }
        beginning = self._by_first.get((name.first, name.family), set())
        going_by_middle = self._going_by_middle(name)
        found = {person for person in beginning | going_by_middle if _agrees(person, name, going_by_middle)}
        return found if len(beginning) == 1 or going_by_middle else set()

    def _going_by_middle(self, name: PersonName) -> set[frozenset[PersonName]]:
        """Find who goes by the middle name of a longer name: Chris Stevens, of J. Christopher Stevens."""
        if not name.middle or len(name.middle[0]) == 1:
            return set()
        middle = canonical(name.middle[0])
        return set().union(*(self._by_first.get((first, name.family), ()) for first in (middle, *short_forms(middle))))


def _double_families(names: Iterable[PersonName]) -> set[tuple[str, str]]:
    """List what the names show to be two family names: Wasserman and Schultz, of Debbie Wasserman Schultz."""
    called = {(name.first, name.family) for name in names if not name.middle and not is_known(name.first)}
    joined = {first + family: (first, family) for first, family in called}
    return {
        double
        for name in names
        for double in (joined.get(name.family), (name.middle[0], name.family) if len(name.middle) == 1 else None)
        if double in called and is_given_name(name.first.title())
    }


def _ends_in(longer: PersonName, double: PersonName) -> bool:
    if longer.family == double.first + double.family:
        return True
    return longer.family == double.family and longer.middle == (double.first,)


def _agrees(person: frozenset[PersonName], name: PersonName, going_by_middle: set[frozenset[PersonName]]) -> bool:
    suffixes = {other.suffix for other in person}
    is_same_suffix = not name.suffix or name.suffix in suffixes or (bool(name.middle) and suffixes == {""})
    return is_same_suffix and (person in going_by_middle or agree({name.middle, *(other.middle for other in person)}))


def _key(person: Iterable[PersonName]) -> str:
    """Call a person by the plainest name, so that the key stays when fuller ones join."""
    return min((len(parts), " ".join(parts)) for parts in map(_spelled, person))[1]


def _spelled(name: PersonName) -> list[str]:
    return [part for part in (name.first, *name.middle, name.family, name.suffix) if part]
