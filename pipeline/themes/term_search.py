"""Where the topics' terms stand in a text: one pass over its words."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.language.spans import Span
from pipeline.themes.policy_topics import topics

_WORD = re.compile(r"[A-Za-z0-9]+(?:[.&][A-Za-z0-9]+)*(?:['’](?:s|t|re|ve|ll|d)\b)?")
_KEY = re.compile(r"[a-z0-9]+(?:[.&][a-z0-9]+)*\*?")
_POSSESSIVE = re.compile(r"['’](?:s|t|re|ve|ll|d)$")
_SHORTEST_STEM = 3
_LONGEST_WORD = 40

_Keys = tuple[str, ...]


class Meaning(NamedTuple):
    """What a term speaks for, topic by topic, and whether it names a place."""

    weights: tuple[tuple[str, float], ...]
    is_place: bool


class Hit(NamedTuple):
    """A term found in a text."""

    span: Span
    words: str
    meaning: Meaning


@cache
def _terms() -> dict[_Keys, Meaning]:
    """Collect the terms of all topics, parted into words as texts are parted."""
    weights: dict[_Keys, dict[str, float]] = defaultdict(dict)
    places = set()
    for topic in topics():
        for term in topic.terms:
            keys = tuple(_KEY.findall(term.words.replace("'s", "")))
            weights[keys][topic.code] = term.weight
            places |= {keys} if term.is_place else set()
    return {keys: Meaning(tuple(sorted(weights[keys].items())), keys in places) for keys in weights}


@cache
def _by_first_word() -> dict[str, list[_Keys]]:
    """Index the terms by their first word, longest first."""
    index: dict[str, list[_Keys]] = defaultdict(list)
    for keys in sorted(_terms(), key=lambda keys: (-len(keys), keys)):
        index[keys[0]].append(keys)
    return dict(index)


@cache
def _known() -> frozenset[str]:
    """Collect every word and stem that occurs in a term."""
    return frozenset(key for keys in _terms() for key in keys)


@lru_cache(maxsize=200_000)
def _keys_of(word: str) -> _Keys:
    """Say which words and stems of the terms a word of a text can stand for."""
    if len(word) > _LONGEST_WORD:
        return ()
    lowered = _POSSESSIVE.sub("", word).lower()
    stems = (f"{lowered[:size]}*" for size in range(len(lowered), _SHORTEST_STEM - 1, -1))
    return tuple(key for key in (lowered, *stems) if key in _known())


def hits(text: str, within: Span) -> list[Hit]:
    """Find every term in a part of a text; where terms overlap, the first and longest counts."""
    words = list(_WORD.finditer(text, *within))
    keys = [_keys_of(word[0]) for word in words]
    found: list[Hit] = []
    place = 0
    while place < len(words):
        term = _longest(keys, place) if keys[place] else None
        if term:
            span = Span(words[place].start(), words[place + len(term) - 1].end())
            found += [Hit(span, _written(text, span), _terms()[term])] if _speaks(term) else []
        place += len(term) if term else 1
    return found


def _speaks(term: _Keys) -> bool:
    """Say whether a term weighs anything; those that do not only keep their words from speaking alone."""
    return any(weight > 0 for _, weight in _terms()[term].weights)


def _written(text: str, span: Span) -> str:
    """Write a term as evidence: in lower case, blanks single, no possessive."""
    return " ".join(_POSSESSIVE.sub("", span.of(text)).lower().split())


def _longest(keys: list[_Keys], place: int) -> _Keys | None:
    """Find the longest term that begins at a word."""
    standing = (term for first in keys[place] for term in _by_first_word().get(first, ()) if _stands(term, keys, place))
    return max(standing, key=len, default=None)


def _stands(term: _Keys, keys: list[_Keys], place: int) -> bool:
    """Say whether a term's further words follow."""
    following = keys[place + 1 : place + len(term)]
    return len(following) == len(term) - 1 and all(key in word for key, word in zip(term[1:], following, strict=True))
