"""What stands before a person's name, and the name without it: Former Florida Gov. | Jeb Bush."""

import re
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from pipeline.language import countries
from pipeline.language.name_kinds import ACRONYM, is_given_name
from pipeline.language.word_lists import words
from pipeline.speakers.person_names import folded, is_title, unowning
from pipeline.speakers.spellings import repaired

_JOINTS = frozenset(("of", "the", "for", "and", "to", "in", "at", "on", "&"))
_SAME = MappingProxyType({
    "sen": "senator", "gov": "governor", "rep": "representative", "pres": "president", "gen": "general",
    "col": "colonel", "adm": "admiral", "capt": "captain", "maj": "major", "sgt": "sergeant", "lt": "lieutenant",
    "congressman": "representative", "congresswoman": "representative", "amb": "ambassador", "rev": "reverend",
    "councilwoman": "councilman", "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman",
    "shaikh": "sheikh", "sheik": "sheikh", "shaykh": "sheikh", "defence": "defense", "labour": "labor",
    "prof": "professor", "premier": "minister",
})  # fmt: skip
_UNDER = frozenset(("vice", "deputy", "under", "undersecretary", "assistant", "lieutenant", "first", "crown", "press"))
"""Words that make an office another one, not the same one said more fully."""
_REIGNING = frozenset(("pope",))
_NUMERAL = re.compile(r"[IVX]{2,}\Z")


class Titled(NamedTuple):
    """A name as written, parted into what it says of an office and the name proper."""

    office: frozenset[str]
    bare: str
    reigns: bool
    """Whether a single name is all that its bearer is called: Pope Francis, Elizabeth II."""


@lru_cache(maxsize=200_000)
def titled(written: str) -> Titled:
    """Part a person's name as written into office and name."""
    spelled = unowning(repaired(written)).split()
    start = _name_start(spelled)
    office = [_title(word) for word in spelled[:start]]
    said = frozenset(_SAME.get(word, word) for word in office if word.title() not in words("courtesy_titles"))
    last = spelled[-1] if spelled else ""
    reigns = len(spelled) - start == (2 if _NUMERAL.match(last) else 1)
    reigns = reigns and (bool(_NUMERAL.match(last)) or bool(said & _REIGNING))
    return Titled(said & _office_words(), " ".join(spelled[start:]), reigns)


def holds(office: frozenset[str], known: frozenset[str]) -> bool:
    """Say whether an office named in passing is one that somebody is known to hold: Secretary, Secretary of State."""
    return bool(office) and office <= known and office & _UNDER == known & _UNDER


def _title(word: str) -> str:
    return folded(word).rstrip(".")


def _name_start(spelled: list[str]) -> int:
    """Find where the name begins behind its titles; what holds a word that no title holds is all name."""
    start = 0
    for at, word in enumerate(spelled[:-1]):
        if _is_title(word) and not (at == len(spelled) - 2 and is_given_name(word)):
            start = at + 1
        elif not _may_precede(spelled, at):
            break
    while start and start < len(spelled) - 1 and spelled[start].lower() in _JOINTS:
        start = _behind_office(spelled, start)
    return start


def _behind_office(spelled: list[str], start: int) -> int:
    """Step over `of State`, `of the Treasury` and `to the United Nations`."""
    listed = _place_words() | {"Nations"} if spelled[start] == "to" else words("offices")
    at = start
    while at < len(spelled) - 1 and (spelled[at].lower() in _JOINTS or spelled[at] in listed):
        at += 1
    return at


def _is_title(word: str) -> bool:
    is_role = word.islower() and word in words("role_words") | words("role_modifiers")
    return is_role or is_title(word) or word.rstrip(".") in words("honorifics")


def _may_precede(spelled: list[str], at: int) -> bool:
    """Say whether a word can stand before a title: a place, an agency, a ministry's business, a joint."""
    word = re.sub(r"['’]s?\Z", "", spelled[at])
    if word.lower() in _JOINTS | words("role_modifiers") | words("role_words"):
        return True
    if word in words("offices") | words("body_words") | words("body_heads") or ACRONYM.match(word):
        return True
    return word == "White" or word in _place_words()


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    listed = words("titles") | words("honorifics") | words("offices")
    plain_words = {_title(word) for word in listed}
    return frozenset(_SAME.get(word, word) for word in plain_words) - {"former", "acting", "democratic", "republican"}


@lru_cache(maxsize=1)
def _place_words() -> frozenset[str]:
    """Give the words of places' and peoples' names, one by one."""
    names = words("us_states") | words("places") | set(countries.by_name()) | set(countries.by_people())
    return frozenset(part for name in names for part in name.split())
