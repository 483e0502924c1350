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
_LETTERS = str.maketrans({
    "‑": "-", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʻ": None, "ø": "o", "ł": "l", "ı": "i", "ß": "ss",
    "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "Ø": "O", "Ł": "L", "Đ": "D", "Æ": "Ae", "Þ": "Th",
})  # fmt: skip
"""What takes no diacritics off by itself; the okina of Polynesian names is no apostrophe."""
_TWO_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-Z][A-Z]|[A-Z][B-DF-HJ-NP-TV-Z]")


class PersonName(NamedTuple):
    """A name taken apart, each part in lower case without diacritics."""

    first: str
    """The given name or its initial; empty when only the family name is written."""
    middle: tuple[str, ...]
    family: str
    suffix: str


def folded(name: str) -> str:
    """Write a name so that spellings compare: lower case, no diacritics, no full stops, plain blanks and hyphens."""
    even = name
    if not even.isascii():
        decomposed = unicodedata.normalize("NFKD", even.translate(_LETTERS))
        even = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(even.lower().split())


def plain(name: str) -> str:
    """Leave out titles, possessives and odd blanks; the spelling stays."""
    spelled = unowning(name).split()
    while len(spelled) > 1 and is_title(spelled[0]) and not (len(spelled) == 2 and is_given_name(spelled[0])):
        spelled = spelled[1:]
    return " ".join(spelled)


def unowning(name: str) -> str:
    """Leave out a possessive, odd blanks and the comma behind."""
    return _POSSESSIVE.sub("", " ".join(name.split()).rstrip(","))


def is_title(word: str) -> bool:
    """Say whether a word, as capitalised, stands before names as a title."""
    return word in words("titles") or word.rstrip(".") in words("titles")


@lru_cache(maxsize=200_000)
def parsed(name: str) -> PersonName:
    """Take a name without titles apart."""
    spelled = name.replace(",", " ").split()
    suffix = ""
    while len(spelled) > 1 and folded(spelled[-1]).rstrip(".") in _SUFFIXES:
        suffix = _SUFFIXES[folded(spelled[-1]).rstrip(".")]
        spelled = spelled[:-1]
    if 2 <= len(spelled) <= 3 and is_family_first(*map(_unmarked, spelled[:2])):
        return PersonName(_joined(spelled[1:]), (), _family(spelled[0]), suffix)
    spelled = [part for word in spelled for part in _initials(word, is_even=name.isupper())]
    places = [at for at in range(len(spelled) - 1) if folded(spelled[at]) not in words("particles")]
    if len(spelled) > 1 and 0 not in places and _is_given(*spelled[:2]):
        places.insert(0, 0)
    given = [re.sub(r"[-'.]", "", folded(spelled[at])) for at in places]
    return PersonName(given[0] if given else "", tuple(given[1:]), _family(spelled[-1]) if spelled else "", suffix)


def _is_given(first: str, second: str) -> bool:
    """Tell the given name in Ben Rhodes, Al Gore and Van Jones from the particle in Van Rompuy and Le Drian."""
    if folded(second) in words("particles"):
        return False
    return is_given_name(first) or (first in _RARE_GIVEN and second in words("english_family_names"))


def _initials(word: str, *, is_even: bool) -> list[str]:
    """Part J.K. into J. and K., and HW into H and W where not all letters are capitals."""
    if re.fullmatch(r"(?:[A-Z]\.){2,}", word):
        return re.findall(r"[A-Z]\.", word)
    return list(word) if not is_even and _TWO_INITIALS.fullmatch(word) else [word]


def _unmarked(word: str) -> str:
    """Leave out diacritics, and keep the capitals."""
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))


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
