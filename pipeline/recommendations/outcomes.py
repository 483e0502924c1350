"""What became of predictions: later texts that speak of the same event, offered as evidence and never as a verdict."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from pipeline.language.sentences import sentences
from pipeline.recommendations.actors import named
from pipeline.recommendations.meaning import stem, stems
from pipeline.recommendations.modalities import plain, worded
from pipeline.recommendations.words import entries

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AHEAD = worded(r"\b(?:will|won't|would|may|might|could|should|must|plans? to|intends? to|expected to|likely to|if)\b")
_WORD = re.compile(r"[^\W\d_][\w-]+")
_LONGEST_SENTENCE = 600
_FARTHEST = 50
_FEWEST_NAMES = 2
_FEWEST_WITH_ONE_NAME = 3
# Named in every second text: they tell no event from another.
_EVERYWHERE = frozenset(("United States", "United Nations", "United Nations Security Council", "Member States"))


class Later(NamedTuple):
    """A later text that may tell."""

    document_id: str
    text: str
    published_on: date | None


class Evidence(NamedTuple):
    """A sentence of a later text about the event that a prediction speaks of."""

    document_id: str
    basis: str
    strength: int


def evidence(prediction: Mapping[str, Any], later: Iterable[Later]) -> Evidence | None:
    """Find the later sentence that shares most with a prediction, in names and events; the earliest of equals."""
    names = set(prediction["about"]) - _EVERYWHERE
    if not names:
        return None
    told = _event(prediction["text"])
    best: Evidence | None = None
    for text in later:
        since = _since(text, prediction["published_on"])
        if since is None:
            continue
        for strength, words in _speaking(text.text, names, told):
            if best is None or strength > best.strength:
                best = Evidence(text.document_id, f"{since}; {words}", strength)
    return best


def _event(words: str) -> frozenset[str]:
    """Give the stems that tell what happens: neither whom it is about nor what is said of every event."""
    plainly = plain(words)
    names = frozenset(each for name in named(plainly) for each in stems(name.span.of(plainly)))
    return stems(words) - names - frozenset(map(stem, entries("vague_words")))


def _since(text: Later, predicted_on: date) -> str | None:
    """Say how we know that a text is later: its date, or a later year that an undated one names."""
    if text.published_on:
        return f"published on {text.published_on}" if text.published_on > predicted_on else None
    years = [
        year for year in map(int, _YEAR.findall(text.text)) if predicted_on.year < year <= predicted_on.year + _FARTHEST
    ]
    return f"undated, names the year {min(years)}" if years else None


@lru_cache(maxsize=1000)
def _told(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Give the sentences of a text that look back, with their stems; one text is asked about many predictions."""
    words = plain(text)
    found = (sentence.of(words) for sentence in sentences(words))
    looking_back = (each for each in found if len(each) <= _LONGEST_SENTENCE and not _AHEAD.search(each))
    return tuple((each, stems(each)) for each in looking_back)


@lru_cache(maxsize=10_000)
def _named(words: str) -> frozenset[str]:
    """Name the countries and bodies of a sentence."""
    return frozenset(name.canonical for name in named(words))


def _speaking(text: str, names: set[str], told: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield the sentences that report something of the same event, with how much they share."""
    for sentence, said in _told(text):
        shared = told & said
        if len(shared) < (1 if len(names) >= _FEWEST_NAMES else _FEWEST_WITH_ONE_NAME):
            continue
        same = names & _named(sentence)
        if len(same) >= min(_FEWEST_NAMES, len(names)):
            words = ", ".join([*sorted(same), *_words(sentence, shared)])
            yield len(same) + len(shared), f"speaks of {words}: {_line(sentence)}"


def _words(sentence: str, shared: frozenset[str]) -> list[str]:
    """Give the words behind shared stems, as the sentence has them."""
    return list(dict.fromkeys(word for word in _WORD.findall(sentence) if stems(word) & shared))


def _line(words: str) -> str:
    """Write words on one line."""
    return " ".join(words.split())
