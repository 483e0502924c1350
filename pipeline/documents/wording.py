"""How words lean: to the text, or to what stands around it. Only words that many sites use have a weight."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import fsum

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# The same for plain letters, which are looked up much faster.
ASCII_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
SAMPLE = 400
UNKNOWN = (0.0, 0.0, 0.0)


def leanings(blocks: Iterable[str], weights: Mapping[str, float]) -> list[Sequence[float]]:
    """Give the mean, lowest and highest weight of each block's words."""
    return [_leaning([weights[word] for word in words_of(block) if word in weights]) for block in blocks]


def words_of(block: str) -> frozenset[str]:
    """Take the words at a block's beginning, each once."""
    sample = block[:SAMPLE].lower()
    return frozenset((ASCII_WORD if sample.isascii() else WORD).findall(sample))


def _leaning(known: Sequence[float]) -> Sequence[float]:
    return (fsum(known) / len(known), min(known), max(known)) if known else UNKNOWN


@cache
def shipped() -> Mapping[str, float]:
    """Read the weights that were learned."""
    words: dict[str, float] = json.loads(files("pipeline.documents").joinpath("wording.json").read_text("utf-8"))
    return words
