"""What a body's name says: whose body it is, and which; in whatever order and spelling it is written."""

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from pipeline.language import countries
from pipeline.language.capitalised import is_common
from pipeline.language.word_lists import words
from pipeline.speakers.person_names import folded
from pipeline.speakers.spellings import repaired

_BRITISH = MappingProxyType({
    "organisation": "organization", "organisations": "organizations", "centre": "center", "centres": "centers",
    "defence": "defense", "programme": "program", "labour": "labor", "co-operation": "cooperation",
    "jewellery": "jewelry", "theatre": "theater", "harbour": "harbor", "&": "and",
})  # fmt: skip
_LABOUR = "labour party"
"""Labour and Labor are two countries' parties, but one ministry's two spellings."""
_OWNED = frozenset(
    (
        *("department", "ministry", "army", "navy", "force", "police", "parliament", "government", "embassy", "senate"),
        *("house", "court", "commission", "council", "agency", "bureau", "board", "office", "cabinet", "congress"),
        *("committee", "service", "guard", "corps", "treasury", "military", "party", "assembly", "administration"),
        *("authority", "center", "survey", "chamber", "academy", "coast", "reserve"),
    )
)
"""What a country's body ends or begins with, so that the country before it is its owner and no part of its name."""
_AMERICAN = frozenset(("government", "military", "army", "navy", "embassy", "senate", "congress", "treasury"))
"""What American is said of as a country's; the American Bar Association is called so."""
_SIDES = ("East ", "West ", "North ", "South ")
_HEADS = ("department", "ministry")
_KINDS_OF_COMMITTEE = frozenset(("select", "permanent", "special", "standing"))
_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*\Z")
_DOTTED = re.compile(r"\b(?:[A-Z]\.-?){2,}(?:[A-Z]\b)?")
_ON = re.compile(r"(.*?)\bcommittee (?:on|for) (?:the )?(.+)")


class Body(NamedTuple):
    """A body's name in one order and spelling."""

    owner: str
    """The country, state or union whose body it is, where the name says so."""
    core: str
    """Which body it is; without blanks and hyphens."""
    brief: str
    """The abbreviation in brackets behind the name, where there is one."""
    is_relative: bool
    """Whether the name alone is many countries' body: the Foreign Ministry."""


@lru_cache(maxsize=200_000)
def body(written: str) -> Body:
    """Read a body's name."""
    name = " ".join(repaired(written).split())
    bracket = _BRACKET.search(name)
    brief = bracket[1] if bracket and not bracket[1].islower() else ""
    name = re.sub(r"['’]s?\Z", "", _BRACKET.sub("", name) if brief else name)
    spelled = _spelled(name)
    if country := _countries().get(spelled):
        return Body("", closed_up(country), undotted(brief), is_relative=False)
    owner, core = _owned(spelled)
    ordered = _ordered(core)
    is_relative = not owner and ordered.startswith("ministry ")
    return Body(owner, closed_up(ordered), undotted(brief), is_relative)


def undotted(name: str) -> str:
    """Write F.B.I. as FBI."""
    return _DOTTED.sub(lambda match: match[0].replace(".", ""), name)


def closed_up(core: str) -> str:
    """Leave out blanks, hyphens and other marks: Wal-Mart and Walmart."""
    return "".join(char for char in core if char.isalnum()) or core


def _spelled(name: str) -> str:
    """Fold a name, without article, legal form and British spelling."""
    words_of = folded(undotted(name)).replace(",", " ").replace(".", " ").split()
    words_of = words_of[1:] if words_of[:1] == ["the"] and len(words_of) > 1 else words_of
    spelled = " ".join(_without_legal_form(words_of))
    if spelled.endswith(_LABOUR):
        return spelled
    return " ".join(_BRITISH.get(word, word) for word in spelled.split())


def _without_legal_form(spelled: list[str]) -> list[str]:
    """Leave out Inc. and & Co., and Group before them; News Corp keeps it, since News alone is no name."""
    kept = list(spelled)
    while len(kept) > 1 and kept[-1] in words("legal_forms"):
        kept = kept[:-2] if kept[-2] in {"and", "&"} and len(kept) > 2 else kept[:-1]
    if len(kept) < len(spelled) and len(kept) > 1 and kept[-1] in {"group", "holdings", "holding"}:
        kept = kept[:-1]
    return spelled if len(kept) == 1 and is_common(kept[0]) else kept


def _owned(spelled: str) -> tuple[str, str]:
    """Part a name into the owner and the rest: U.S. State Department, Department of State of the United States."""
    for size in (4, 3, 2, 1):
        first, rest = _parted(spelled, size)
        owner = _owners().get(re.sub(r"'s?\Z", "", first))
        if owner and rest and _is_owned(rest) and (first != "american" or rest in _AMERICAN):
            return owner, rest
    for before, behind in _of_phrases(spelled):
        if behind in _owners() and behind not in _peoples() and _is_owned(before):
            return _owners()[behind], before
    return "", spelled


def _parted(spelled: str, size: int) -> tuple[str, str]:
    parts = spelled.split()
    return " ".join(parts[:size]), " ".join(parts[size:])


def _of_phrases(spelled: str) -> list[tuple[str, str]]:
    """Part a name at its last `of`s."""
    return [
        (spelled[: match.start()], re.sub(r"\Athe ", "", spelled[match.end() :]))
        for match in re.finditer(r" of ", spelled)
    ]


def _is_owned(core: str) -> bool:
    parts = core.split()
    return parts[-1] in _OWNED or parts[0] in _OWNED or ("of" in parts and parts[parts.index("of") - 1] in _OWNED)


@cache
def _owners() -> dict[str, str]:
    """Map names of countries, their peoples, states and unions to the one they go by here."""
    found = {folded(state): folded(state) for state in words("us_states")}
    for names in (countries.by_people(), countries.by_name()):
        found |= {folded(name).replace(".", ""): folded(country) for name, country in names.items()}
    return found | {"un": "united nations", "united nations": "united nations"}


@cache
def _countries() -> dict[str, str]:
    """Map names of a country to the one it goes by here; parts that once were countries stay themselves."""
    names = countries.by_name().items()
    return {
        folded(name).replace(".", ""): folded(country)
        for name, country in names
        if country.startswith(_SIDES) or not name.startswith(_SIDES)
    }


@cache
def _peoples() -> frozenset[str]:
    return frozenset(map(folded, countries.by_people())) - frozenset(map(folded, countries.by_name()))


def _ordered(core: str) -> str:
    """Put the head first: Justice Department, Department of Justice; Foreign Ministry, Ministry of Foreign Affairs."""
    committee = _ON.fullmatch(core)
    if committee:
        kinds = [word for word in committee[1].split() if word not in _KINDS_OF_COMMITTEE]
        return " ".join([*kinds, committee[2], "committee"])
    if core.endswith(" committee"):
        return " ".join(word for word in core.split() if word not in _KINDS_OF_COMMITTEE)
    for head in _HEADS:
        business = _business(core, head)
        if business:
            return f"{head} {business}"
    return _even_plurals(core)


def _business(core: str, head: str) -> str:
    """Say what a department or ministry is for."""
    match = re.fullmatch(rf"{head} (?:of|for) (?:the )?(.+)", core) or re.fullmatch(rf"(.+) {head}", core)
    if match is None:
        return ""
    return re.sub(r"\Aforeign affairs\Z", "foreign", re.sub(r"\Athe ", "", match[1]))


def _even_plurals(core: str) -> str:
    """Write Federal Elections Commission as Federal Election Commission; short names keep their plurals."""
    parts = core.split()
    if len(parts) < 3:
        return core
    return " ".join(part[:-1] if len(part) > 6 and part.endswith("s") and part[-2] != "s" else part for part in parts)
