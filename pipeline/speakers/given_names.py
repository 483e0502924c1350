"""Given names across documents: short forms and what they are short for, and names with more than one spelling."""

from collections import defaultdict
from functools import cache

from pipeline.language.name_kinds import is_given_name
from pipeline.language.word_lists import words
from pipeline.speakers.person_names import folded


@cache
def spelt_alike() -> dict[str, str]:
    """Map each spelling of a given name from another script to the one that stands for all."""
    spelled: dict[str, str] = {}
    for line in sorted(words("given_name_spellings")):
        first, *others = (_evened(name) for name in line.split())
        for name in (first, *others):
            spelled.setdefault(name, first)
    return spelled


def canonical(first: str) -> str:
    """Give the spelling that stands for all spellings of a given name."""
    return spelt_alike().get(first, first)


@cache
def full_forms() -> dict[str, frozenset[str]]:
    """Map short given names to all that they may be short for."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in words("nicknames"):
        short, full = (canonical(_evened(name)) for name in line.split())
        found[short].add(full)
    return {short: frozenset(full) for short, full in found.items()}


def short_forms(full: str) -> frozenset[str]:
    """Give the short forms of a given name."""
    return _short_forms().get(full, frozenset())


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for short, meant in full_forms().items():
        for full in meant:
            found[full].add(short)
    return {full: frozenset(short) for full, short in found.items()}


def are_one_diminutive(one: str, other: str) -> bool:
    """Say whether two short forms go together: Bob and Bobby do, Rick and Dick do not."""
    return one.rstrip("y").removesuffix("ie")[:3] == other.rstrip("y").removesuffix("ie")[:3]


def is_foreign(first: str) -> bool:
    """Say whether a given name comes from another script, as far as the lists can tell."""
    return first in spelt_alike() or not is_known(first)


def is_known(first: str) -> bool:
    """Say whether a folded given name stands in any list."""
    return first in _known() or is_given_name(first.title())


def are_of_one_list(one: str, other: str) -> bool:
    """Say whether two given names are listed as names of women both, or of men both."""
    lists = ("given_names_he", "given_names_she")
    return any(one.title() in words(listed) and other.title() in words(listed) for listed in lists)


@cache
def _known() -> frozenset[str]:
    lists = ("given_names_he", "given_names_she", "given_names_any")
    return frozenset(_evened(name) for listed in lists for name in words(listed)) | frozenset(full_forms())


def _evened(name: str) -> str:
    return "".join(char for char in folded(name) if char.isalpha())
