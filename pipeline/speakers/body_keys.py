"""Which bodies' names of all documents belong together."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from pipeline.language.word_lists import words
from pipeline.speakers.bodies import Body, body, undotted

Place = tuple[str, str]
"""Owner and core: which body it is."""

_SHORTEST = 3
_AT_HOME = ("united states", "united nations", "united kingdom")
"""Owners that the English press leaves out."""


def body_keys(named: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Give each body's name in a document the key of its body; a country's ministry stays in its document."""
    rows = sorted(set(named))
    names = sorted({name for _, name in rows})
    places = _Places(names)
    owned = _owned_in_document(rows, places)
    return {(document, name): _in_document(document, places.of[name], owned) for document, name in rows}


def _owned_in_document(rows: list[tuple[str, str]], places: "_Places") -> dict[tuple[str, str], set[str]]:
    """List for each document whose body of a name it speaks of."""
    owned: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document, name in rows:
        owner, core = places.of[name]
        if owner and core in places.relative:
            owned[document, core].add(owner)
    return owned


def _in_document(document: str, place: Place, owned: dict[tuple[str, str], set[str]]) -> str:
    owner, core = place
    if owner or not core.startswith("ministry"):
        return _key(place)
    owners = owned.get((document, core), set())
    return _key((next(iter(owners)), core)) if len(owners) == 1 else f"{core} in {document}"


def _key(place: Place) -> str:
    return " ".join(filter(None, place))


class _Places:
    """Every name of a body with the owner and the core it comes down to, given all the other names."""

    def __init__(self, names: list[str]) -> None:
        read = {name: body(name) for name in names}
        self.relative = {found.core for found in read.values() if found.is_relative}
        self._owners: dict[str, set[str]] = defaultdict(set)
        for owner, core in [*((found.owner, found.core) for found in read.values()), *_known().values()]:
            self._owners[core].add(owner)
        for owner, core in _known():
            if owner and not self._owners[core] - {""}:
                self._owners[core].add(owner)
        full = {name: _well_known(self._at_home((found.owner, found.core))) for name, found in read.items()}
        self._meant = _abbreviated(full, read)
        self.of = {name: self._spelled_out(name, place) for name, place in full.items()}

    def _at_home(self, place: Place) -> Place:
        """Let the State Department be the U.S. State Department while no other country's is spoken of."""
        owner, core = place
        owners = self._owners.get(core, set()) - {""}
        nations = {other for other in owners if other not in _states()}
        if owner or core in self.relative or len(nations) != 1 or not nations <= set(_AT_HOME):
            return place
        return nations.pop(), core

    def _spelled_out(self, name: str, place: Place) -> Place:
        meant = self._meant.get(undotted(name).removeprefix("the ").removeprefix("The "), set())
        return next(iter(meant)) if len(meant) == 1 and place not in _known().values() else place


def _well_known(place: Place) -> Place:
    """Look a body up among those that everybody knows by another name."""
    return _known().get(place, place)


@cache
def _known() -> dict[Place, Place]:
    """Map each listed name of a well-known body to its full name."""
    found: dict[Place, Place] = {}
    for line in sorted(words("body_names")):
        full, *others = (body(name.strip()) for name in line.split("|"))
        for name in (full, *others):
            found.setdefault((name.owner, name.core), (full.owner, full.core))
    return found


@cache
def _states() -> frozenset[str]:
    return frozenset(state.lower() for state in words("us_states"))


def _abbreviated(full: dict[str, Place], read: dict[str, Body]) -> dict[str, set[Place]]:
    """Map abbreviations to the bodies they can mean: those said in brackets first, else those with these initials."""
    said: dict[str, set[Place]] = defaultdict(set)
    capitals: dict[str, set[Place]] = defaultdict(set)
    initials: dict[str, set[Place]] = defaultdict(set)
    for name, place in full.items():
        if read[name].brief:
            said[read[name].brief].add(place)
        parts = _parts(name)
        capitals["".join(part[0] for part in parts if part[0].isupper())].add(place)
        if all(part[0].isupper() or part.title() in words("function_words") for part in parts):
            initials["".join(part[0] for part in parts).upper()].add(place)
    long_enough = {short: meant for short, meant in (initials | capitals).items() if len(short) >= _SHORTEST}
    return long_enough | said


def _parts(name: str) -> list[str]:
    """Part a name of several words into its words, as abbreviations count them: RBS and BOJ."""
    parts = re.findall(r"[^\W\d_][\w’']*", re.sub(r"\s*\([^()]*\)", "", undotted(name)).removeprefix("The "))
    return parts if len(parts) > 1 else []
