"""What one name shows another to be: turned round, with a second family name, with a given name left out."""

from collections import Counter

from pipeline.language.capitalised import is_common
from pipeline.language.name_kinds import is_given_name
from pipeline.language.word_lists import words
from pipeline.speakers.given_names import canonical
from pipeline.speakers.person_names import PersonName

_LEFT_OUT = canonical("mohammad")
"""The first of compound given names, which many leave out: Mohammad Javad Zarif, Javad Zarif."""

_SERVANT_OF = frozenset(("abdel", "abdul", "abdal"))
"""What is half a given name: Abdel Fattah, Abdel-Fattah."""


def reread(counted: Counter[PersonName]) -> dict[PersonName, PersonName]:
    """Read each full name as the other names show that it must be read."""
    turned = _turned(counted)
    evened = {name: turned.get(name, name) for name in counted}
    called = {(name.first, name.family) for name in evened.values() if all(len(part) == 1 for part in name.middle)}
    families = {family for _, family in called}
    return {name: _shortened(other, called, families) for name, other in evened.items()}


def _turned(counted: Counter[PersonName]) -> dict[PersonName, PersonName]:
    """Turn names round that stand in both orders, Jinping Xi and Xi Jinping, so that they read alike."""
    known = {(name.first, name.family): name for name in counted if not name.middle and len(name.first) > 1}
    turned = {}
    for (first, family), name in known.items():
        other = known.get((family, first))
        if other is None or not _tells_its_order(first, family):
            continue
        if _weight(counted, other) > _weight(counted, name):
            turned[name] = other
    return turned


def _tells_its_order(first: str, family: str) -> bool:
    """Say whether only one of two names can be the family name: Ki-moon Ban can, Scott Walker cannot tell."""
    if _is_east_asian(first) != _is_east_asian(family):
        return True
    both = {first.title(), family.title()}
    return not (all(map(is_given_name, both)) or both <= words("english_family_names"))


def _is_east_asian(family: str) -> bool:
    return family.title() in words("family_first_names") | words("japanese_family_names")


def _weight(counted: Counter[PersonName], name: PersonName) -> tuple[bool, int, bool, PersonName]:
    return _is_east_asian(name.family), counted[name], is_given_name(name.first.title()), name


def _shortened(name: PersonName, called: set[tuple[str, str]], families: set[str]) -> PersonName:
    """Leave a second family name out, and close up double given and family names, where other names do."""
    if not name.middle:
        return name
    if len(name.middle[-1]) > 1 and name.middle[-1] + name.family in families:
        return name._replace(middle=name.middle[:-1], family=name.middle[-1] + name.family)
    if (name.first + name.middle[0], name.family) in called or (name.first in _SERVANT_OF and len(name.middle[0]) > 1):
        return name._replace(first=name.first + name.middle[0], middle=name.middle[1:])
    if canonical(name.first) == _LEFT_OUT and (name.middle[0], name.family) in called:
        return name._replace(first=name.middle[0], middle=name.middle[1:])
    return name if (name.first, name.family) in called else _with_one_family(name, called)


def _with_one_family(name: PersonName, called: set[tuple[str, str]]) -> PersonName:
    for at, middle in enumerate(name.middle):
        behind = (*name.middle[at + 1 :], name.family)
        if (name.first, middle) in called and _is_family_name(middle) and not any(map(_is_everyday, behind)):
            return name._replace(middle=name.middle[:at], family=middle)
    return name


def _is_everyday(word: str) -> bool:
    """Say whether a word is a form of an everyday one, which a headline sets behind a name: Donald Trump Tweets."""
    return any(is_common(word.removesuffix(ending)) for ending in ("", "s", "es", "d", "ed", "ing"))


def _is_family_name(folded: str) -> bool:
    """Say whether a word is no given name, place or everyday word, so that it must be somebody's family name."""
    name = folded.title()
    listed = words("english_family_names") | words("places")
    return len(folded) > 2 and not is_given_name(name) and name not in listed and not is_common(name)
