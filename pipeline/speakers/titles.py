"""Titles before a name, and by which pronoun their bearer goes."""

import re
from collections.abc import Iterable

from pipeline.language.word_lists import words

_WINDOW = 60


def is_title(word: str) -> bool:
    """Say whether a word is a title, however it is capitalised."""
    return word in words("titles") or word.title() in words("titles")


def pronouns_of_titles(titles: Iterable[str]) -> set[str]:
    """Tell from titles by which pronoun somebody goes."""
    said = set()
    for title in titles:
        said |= {"he"} if title.title() in words("titles_he") else set()
        said |= {"she"} if title.title() in words("titles_she") else set()
    return said


def pronouns_of_given_name(given: str) -> set[str]:
    """Tell from a given name by which pronoun somebody probably goes."""
    if given in words("given_names_he"):
        return {"he"}
    return {"she"} if given in words("given_names_she") else set()


def titles_before(text: str, start: int) -> list[str]:
    """Read the titles right before a name, `of State` included."""
    before = text[max(0, start - _WINDOW) : start]
    if not before[-1:].isspace():
        return []
    taken: list[str] = []
    for word in reversed(re.split(r"\s+", before.rpartition("\n\n")[2].strip())):
        if not _goes_on(word, taken):
            break
        taken.insert(0, word)
    return _from_title(taken)


def _goes_on(word: str, taken: list[str]) -> bool:
    if is_title(word):
        return True
    return (word in {"of", "the"} and bool(taken)) or (not taken and word in words("offices"))


def _from_title(taken: list[str]) -> list[str]:
    """Leave out `of` and `the` before the first title, and offices that no title precedes."""
    start = next((at for at, word in enumerate(taken) if is_title(word)), None)
    return [] if start is None else taken[start:]
