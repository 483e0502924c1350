"""The parts of a person's name, and when two names can be one person's."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.language.name_kinds import is_family_first, is_given_name
from pipeline.language.word_lists import words

_SUFFIXES = {"jr": "jr", "sr": "sr", "ii": "ii", "iii": "iii", "iv": "iv", "junior": "jr", "senior": "sr"}
_RARE_GIVEN = frozenset(("Van", "Von", "Della", "Den", "Bin"))
"""Particles that are given names before an English family name."""
_POSSESSIVE = re.compile(r"['’]s?\Z")


class PersonName(NamedTuple):
    """A name taken apart, each part in lower case without diacritics."""

    first: str
    """The given name or its initial; empty when only the family name is written."""
    middle: tuple[str, ...]
    family: str
    suffix: str


def folded(name: str) -> str:
    """Write a name so that spellings compare: lower case, no diacritics, no full stops, plain blanks and hyphens."""
    even = name.replace("‑", "-").replace("’", "'")
    if not even.isascii():
        decomposed = unicodedata.normalize("NFKD", even.replace("ø", "o").replace("ł", "l"))
        even = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(even.lower().split())


def plain(name: str) -> str:
    """Leave out titles, possessives and odd blanks; the spelling stays."""
    spelled = _POSSESSIVE.sub("", " ".join(name.split()).rstrip(",")).split()
    titles = words("titles")
    while len(spelled) > 1 and (spelled[0] in titles or spelled[0].rstrip(".") in titles):
        spelled = spelled[1:]
    return " ".join(spelled)


@lru_cache(maxsize=200_000)
def parsed(name: str) -> PersonName:
    """Take a name without titles apart."""
    spelled = name.replace(",", " ").split()
    suffix = ""
    while len(spelled) > 1 and folded(spelled[-1]).rstrip(".") in _SUFFIXES:
        suffix = _SUFFIXES[folded(spelled[-1]).rstrip(".")]
        spelled = spelled[:-1]
    if 2 <= len(spelled) <= 3 and is_family_first(spelled[0], spelled[1]):
        return PersonName(_joined(spelled[1:]), (), _family(spelled[0]), suffix)
    spelled = [part for word in spelled for part in _initials(word)]
    places = [at for at in range(len(spelled) - 1) if folded(spelled[at]) not in words("particles")]
    if len(spelled) > 1 and 0 not in places and _is_given(*spelled[:2]):
        places.insert(0, 0)
    given = [folded(spelled[at]).strip(".") for at in places]
    return PersonName(given[0] if given else "", tuple(given[1:]), _family(spelled[-1]) if spelled else "", suffix)


def _is_given(first: str, second: str) -> bool:
    """Tell the given name in Ben Rhodes, Al Gore and Van Jones from the particle in Van Rompuy and Le Drian."""
    if folded(second) in words("particles"):
        return False
    return is_given_name(first) or (first in _RARE_GIVEN and second in words("english_family_names"))


def _initials(word: str) -> list[str]:
    """Part J.K. into J. and K."""
    return re.findall(r"[A-Z]\.", word) if re.fullmatch(r"(?:[A-Z]\.){2,}", word) else [word]


def _joined(spelled: list[str]) -> str:
    return "".join(re.findall(r"\w+", folded("".join(spelled))))


def _family(word: str) -> str:
    """Compare O'Brien with OBrien, al-Assad with Assad."""
    return re.sub(r"\A(?:al|el)-|['-]", "", folded(word).strip("."))


def are_compatible(one: PersonName, other: PersonName) -> bool:
    """Say whether nothing in two names with one family name speaks against one person."""
    if one.suffix != other.suffix or not fits(one.first, other.first):
        return False
    return all(fits(mine, theirs) for mine, theirs in zip(one.middle, other.middle, strict=False))


def fits(one: str, other: str) -> bool:
    """Say whether two given names agree, an initial with any name it begins."""
    if not one or not other:
        return True
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def are_nicknamed(one: PersonName, other: PersonName) -> bool:
    """Say whether one given name is short for the other: Tom and Thomas, which joins names within a document only."""
    pair, reverse = f"{one.first} {other.first}", f"{other.first} {one.first}"
    return one.suffix == other.suffix and (pair in _short_names() or reverse in _short_names())


@cache
def _short_names() -> frozenset[str]:
    return frozenset(map(folded, words("short_names")))
