"""What became of predictions: later texts that speak of the same event, offered as evidence and never as a verdict."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
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
_FEWEST_SHARED = 3


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
    names = set(prediction["about"])
    told = (
        stems(prediction["text"])
        - frozenset(map(stem, entries("vague_words")))
        - {each for name in names for each in stems(name)}
    )
    best: Evidence | None = None
    for text in later:
        since = _since(text, prediction["published_on"])
        if since is None:
            continue
        for strength, words in _speaking(text.text, names, told):
            if best is None or strength > best.strength:
                best = Evidence(text.document_id, f"{since}; {words}", strength)
    return best


def _since(text: Later, predicted_on: date) -> str | None:
    """Say how we know that a text is later: its date, or a later year that an undated one names."""
    if text.published_on:
        return f"published on {text.published_on}" if text.published_on > predicted_on else None
    years = [
        year for year in map(int, _YEAR.findall(text.text)) if predicted_on.year < year <= predicted_on.year + _FARTHEST
    ]
    return f"undated, names the year {min(years)}" if years else None


def _speaking(text: str, names: set[str], told: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield the sentences that report something of the same event, with how much they share."""
    for sentence in sentences(plain(text)):
        words = sentence.of(text)
        shared = told & stems(words)
        if not shared or len(words) > _LONGEST_SENTENCE or _AHEAD.search(words):
            continue
        same = names & {name.canonical for name in named(plain(words))}
        is_close = len(same) >= _FEWEST_NAMES or (len(same) == len(names) == 1 and len(shared) >= _FEWEST_NAMES)
        if is_close and len(same) + len(shared) >= _FEWEST_SHARED:
            yield (
                len(same) + len(shared),
                f"speaks of {', '.join([*sorted(same), *_words(words, shared)])}: {_line(words)}",
            )


def _words(sentence: str, shared: frozenset[str]) -> list[str]:
    """Give the words behind shared stems, as the sentence has them."""
    return list(dict.fromkeys(word for word in _WORD.findall(sentence) if stems(word) & shared))


def _line(words: str) -> str:
    """Write words on one line."""
    return " ".join(words.split())
