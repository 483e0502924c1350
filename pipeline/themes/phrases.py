"""Phrases that may name a theme: the ends of runs of words that no function word, verb or mark parts."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.language.tokens import listed
from pipeline.language.word_lists import words

LONGEST = 3
_PIECE = re.compile(r"[^\W\d_][\w]*(?:[.&][^\W\d_]+)*(?:[-‑][\w]+)*|\S")
_POSSESSIVE = re.compile(r"['’]s?\b")
_VERBAL = re.compile(r"(?:ed|ing|ly)$")
_SHORTEST = 3
# Longer words in capitals are the names in a transcript's margin, or shouted.
_LONGEST_ACRONYM = 5


@cache
def _light() -> frozenset[str]:
    """Collect the words that part runs: they name nothing."""
    function = {word.lower() for word in words("function_words")}
    light = {word for line in listed("pipeline.themes", "light_words.txt") for word in line.split()}
    return frozenset(function | light | words("speech_verbs"))


@cache
def _titles() -> frozenset[str]:
    """Collect the words for offices: by themselves they say who, never what about."""
    return frozenset(word.lower() for name in ("titles", "role_words", "honorifics") for word in words(name))


def says_something(name: str) -> bool:
    """Say whether every word of a name is more than a function word, or one that could stand in any text."""
    return not any(word in _light() or len(word) < _SHORTEST for word in name.split())


def phrases(text: str) -> Iterator[str]:
    """Yield the phrases of a text as they are written; of each run of words its last one, two and three."""
    run: list[str] = []
    for piece in _PIECE.findall(_POSSESSIVE.sub(" ’ ", text.replace("_", " "))):
        if _is_content(piece):
            run.append(piece)
        else:
            yield from _ends(run)
            run = []
    yield from _ends(run)


def _is_content(piece: str) -> bool:
    lowered = piece.lower()
    is_cried = piece.isalpha() and piece.isupper() and len(piece) > _LONGEST_ACRONYM
    return piece[0].isalpha() and len(piece) >= _SHORTEST and lowered not in _light() and not is_cried


def _ends(run: list[str]) -> Iterator[str]:
    if not run or (_VERBAL.search(run[-1]) and run[-1][0].islower()):
        return
    shortest = 2 if run[-1].lower() in _titles() else 1
    for size in range(shortest, min(LONGEST, len(run)) + 1):
        if size == 1 or not run[-size].endswith("ly"):
            yield " ".join(run[-size:])
