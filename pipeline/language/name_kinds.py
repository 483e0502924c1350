"""What the word lists know of a word: place, country, body, given name, title, initials."""

import re

from pipeline.language import countries
from pipeline.language.capitalised import is_common
from pipeline.language.word_lists import words

ACRONYM = re.compile(r"(?:[A-Z]{2,6}|(?:[A-Z]\.){2,}|[A-Z]{1,3}&[A-Z]{1,2})\Z")
_INITIALS = re.compile(r"(?:[A-Z]\.)+(?:-[A-Z]\.)?")
_HYPHENATED = re.compile(r"[A-Z][a-z]+[-‑][A-Za-z][a-z]+")


def known_kind(name: str) -> str | None:
    """Say what the word lists know a name to be."""
    if name in countries.by_name() or name in words("seats_of_government"):
        return "government"
    if name in countries.by_capital():
        return "capital"
    if name in words("known_bodies"):
        return "organisation"
    if name in words("known_agreements"):
        return "agreement"
    if name in words("places"):
        return "place"
    return "people" if name in countries.by_people() else None


def is_known(name: str) -> bool:
    """Say whether any list knows a name."""
    return known_kind(name) is not None or is_given_name(name)


def is_family_first(first: str, second: str) -> bool:
    """Recognise Kim Jong-un, Xi Jinping and Moon Jae-in, whose family name stands first."""
    if first not in words("family_first_names") or is_given_name(second):
        return False
    has_hyphen = bool(_HYPHENATED.fullmatch(second))
    return has_hyphen or (not is_common(second) and not is_known(second) and not second.isupper())


def is_given_name(word: str) -> bool:
    """Say whether a word is a given name that we know."""
    lists = ("given_names_he", "given_names_she", "given_names_any")
    return any(word in words(listed) for listed in lists) or (
        "-" in word and word.partition("-")[0] in words("given_names_he") | words("given_names_she")
    )


def is_initials(word: str) -> bool:
    """Say whether a word is M. or J.K., and no country such as U.S."""
    return bool(_INITIALS.fullmatch(word)) and word not in countries.by_name()


def is_body_word(word: str) -> bool:
    """Say whether a word makes a phrase the name of a body or an agreement."""
    return word in words("body_words") or word in words("agreement_words")
