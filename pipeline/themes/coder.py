"""The learned coder: where a passage points, its words and the topics' terms → the odds of each topic.

It was fitted on titles and headlines that the Comparative Agendas Project coded (pipeline/training/themes.py).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from io import BytesIO
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.language.passages import Directions
from pipeline.themes.evidence import Evidence
from pipeline.themes.phrases import says_something
from pipeline.themes.policy_topics import topics

MODEL = "models/coder.npz"
NOTHING = ""
"""The code of what is about none of the topics."""
TERMS_WEIGH = 0.6
_WORD = re.compile(r"[A-Za-z0-9]+(?:[.&'’][A-Za-z0-9]+)*")

Numbers = npt.NDArray[np.float32]


class Words(NamedTuple):
    """The words and pairs of words that the coder knows, each with its number, and how rare each is."""

    numbers: Mapping[str, int]
    rarity: Numbers


class Coder(NamedTuple):
    """What was learned: how directions are scaled, and what each sign weighs for each topic."""

    centre: Numbers
    spread: Numbers
    words: Words
    by_direction: Numbers
    by_word: Numbers
    by_term: Numbers
    offset: Numbers
    leaning: Numbers
    """How much more often each word stands in a topic's titles than in all; no part of the odds, it explains them."""


@cache
def codes() -> tuple[str, ...]:
    """List the codes in the coder's order: the topics', and last the one of what is about none of them."""
    return (*(topic.code for topic in topics()), NOTHING)


@cache
def shipped() -> Coder:
    """Read the weights that are shipped."""
    fields = dict(np.load(BytesIO(resources.files("pipeline.themes").joinpath(MODEL).read_bytes())))
    names = bytes(fields.pop("words")).decode().split("\n")
    words = Words({name: number for number, name in enumerate(names)}, fields.pop("rarity").astype(np.float32))
    return Coder(words=words, **{field: values.astype(np.float32) for field, values in fields.items()})


def scaled(pointing: Directions, centre: Numbers, spread: Numbers) -> Numbers:
    """Give every part of a direction the same say, and all together as much as the words have."""
    scale: Numbers = spread * np.float32(sqrt(pointing.shape[1]))
    return (pointing - centre) / scale


def term_signs(found: Iterable[Evidence]) -> Numbers:
    """Write the topics' points as signs: the second point adds less than the first."""
    points = {each.code: each.points for each in found}
    return np.array([TERMS_WEIGH * log(1 + points.get(code, 0.0)) for code in codes()[:-1]], np.float32)


def word_signs(text: str, words: Words) -> dict[int, float]:
    """Weigh the known words and pairs of words of a text, rare ones more; together they have length one."""
    counts = Counter(number for name in named(text) if (number := words.numbers.get(name)) is not None)
    weights = {number: (1 + log(count)) * float(words.rarity[number]) for number, count in counts.items()}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {number: weight / length for number, weight in weights.items()}


def named(text: str) -> list[str]:
    """List the words of a text in lower case, and its pairs of words."""
    found = [word.replace("’", "'").lower() for word in _WORD.findall(text)]
    return [*found, *(f"{one} {other}" for one, other in pairwise(found))]


def odds(pointing: Directions, texts: Sequence[str], terms: Sequence[Iterable[Evidence]]) -> Numbers:
    """Give the log odds of each code, text by text."""
    coder = shipped()
    known = scaled(pointing, coder.centre, coder.spread) @ coder.by_direction + coder.offset
    for row, (text, found) in enumerate(zip(texts, terms, strict=True)):
        signs = word_signs(text, coder.words)
        known[row] += np.array(list(signs.values()), np.float32) @ coder.by_word[list(signs)]
        known[row] += term_signs(found) @ coder.by_term
    return known


def shares(known: Numbers) -> Numbers:
    """Turn log odds into probabilities, row by row."""
    powers = np.exp(known - known.max(-1, keepdims=True))
    answer: Numbers = powers / powers.sum(-1, keepdims=True)
    return answer


def speaking(text: str, code: str, most: int) -> list[str]:
    """Name the words of a text that lean most to a topic, by how rare they are and how much they lean."""
    coder, column = shipped(), codes().index(code)
    worth = {
        name: float(coder.words.rarity[number] * coder.leaning[number, column])
        for name in dict.fromkeys(named(text))
        if (number := coder.words.numbers.get(name)) is not None and says_something(name)
    }
    strongest = sorted((name for name in worth if worth[name] > 0), key=lambda name: (-worth[name], name))
    return strongest[:most]
