"""The same text twice: copies, trimmed or extended ones, excerpts, told by the runs of four words that texts share."""

import re
from collections.abc import Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt
import polars as pl

Hashes = npt.NDArray[np.uint64]
Weighed = tuple[Hashes, npt.NDArray[np.float64]]
WORD = re.compile(r"\w+")
RUN = 4
MOST_HASHES = 1024
SAMPLED = 8
FEWEST_SHARED = 2
LEAST_SHARE = 0.35
FEWEST_RUNS = 20
RARITY = 0.5
COPIES = {"document_id": pl.String, "duplicate_of": pl.String, "duplicate_share": pl.Float64}
MIX = np.uint64(0x9E3779B97F4A7C15)


def fingerprint(text: str) -> Hashes:
    """Digest a text's runs of four words, and keep the thousand smallest digests: a news text in full.

    Of two texts the digests up to the smaller limit are comparable, since both have all of those.
    """
    words = np.array([crc32(word.encode()) for word in WORD.findall(text.lower())], dtype=np.uint64)
    if len(words) < RUN:
        return words[:0]
    runs = np.zeros(len(words) - RUN + 1, dtype=np.uint64)
    for place in range(RUN):
        runs = _mixed(runs + words[place : len(words) - RUN + 1 + place])
    return np.unique(runs)[:MOST_HASHES]


def _mixed(numbers: Hashes) -> Hashes:
    """Spread numbers evenly (the finaliser of splitmix64)."""
    numbers = numbers + MIX
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def fingerprints(texts: pl.DataFrame) -> pl.DataFrame:
    """Take the fingerprint of every text."""
    hashes = [fingerprint(text).tolist() for text in texts["text"]]
    return texts.select("document_id").with_columns(pl.Series("hashes", hashes, dtype=pl.List(pl.UInt64)))


def copies(texts: pl.DataFrame) -> pl.DataFrame:
    """Find for each copy the text that it is a copy of: the earliest, then the longest.

    `texts` has document_id, published_on, word_count and hashes. Only an original can be copied from, so that every
    cluster has one.
    """
    ordered = texts.sort(pl.col("published_on"), -pl.col("word_count").cast(pl.Int64), "document_id", nulls_last=True)
    hashes = _weighed([np.array(row, dtype=np.uint64) for row in ordered["hashes"]])
    original, share = list(range(len(hashes))), [0.0] * len(hashes)
    for place, earlier in _candidates(ordered).iter_rows():
        for other in dict.fromkeys((original[earlier], earlier)):
            shared = _shared(hashes[place], hashes[other]) if original[other] == other else 0.0
            if shared > share[place]:
                original[place], share[place] = other, shared
    found = [place for place, other in enumerate(original) if other != place]
    ids = ordered["document_id"]
    return pl.DataFrame(
        {
            "document_id": [ids[place] for place in found],
            "duplicate_of": [ids[original[place]] for place in found],
            "duplicate_share": [_held(hashes[place], hashes[original[place]]) for place in found],
        },
        schema=COPIES,
    ).sort("document_id")


def _candidates(ordered: pl.DataFrame) -> pl.DataFrame:
    """Pair each text with earlier ones that share some digests: per digest, its first text and the one just before."""
    place = pl.int_range(pl.len(), dtype=pl.UInt32).alias("place")
    sampled = (
        ordered.select(place, "hashes")
        .explode("hashes", empty_as_null=False)
        .filter(pl.col("hashes") % SAMPLED == 0)
        .sort("hashes", "place")
    )
    first, before = pl.col("place").first().over("hashes"), pl.col("place").shift(1).over("hashes")
    pairs = sampled.select("place", first.alias("first"), before.alias("before")).filter(pl.col("before").is_not_null())
    both = pl.concat(
        [
            pairs.select("place", pl.col("first").alias("earlier")),
            pairs.filter(pl.col("before") != pl.col("first")).select("place", pl.col("before").alias("earlier")),
        ]
    )
    counted = both.group_by("place", "earlier").len().filter(pl.col("len") >= FEWEST_SHARED)
    return counted.sort("place", "len", "earlier", descending=[False, True, False]).select("place", "earlier")


def _weighed(hashes: Sequence[Hashes]) -> list[Weighed]:
    """Weigh each digest by how few texts have it: what a publisher writes under all of its texts makes no copy.

    Between copies of one text all digests weigh the same, however many copies there are.
    """
    if not hashes:
        return []
    _, place, counts = np.unique(np.concatenate(hashes), return_inverse=True, return_counts=True)
    weights = (1.0 / counts**RARITY)[place]
    return list(zip(hashes, np.split(weights, np.cumsum([len(own) for own in hashes])[:-1]), strict=True))


def _shared(one: Weighed, other: Weighed) -> float:
    """Tell how much of the smaller of two texts stands in the other; very short texts are alike by chance."""
    one, other = _comparable(one, other)
    if min(len(one[0]), len(other[0])) < FEWEST_RUNS:
        return 0.0
    common, weights = np.isin(one[0], other[0], assume_unique=True), one[1]
    share = float(weights[common].sum() / min(weights.sum(), other[1].sum()))
    return share if share >= LEAST_SHARE else 0.0


def _held(copy: Weighed, original: Weighed) -> float:
    """Tell how much of a copy stands in its original."""
    copy, original = _comparable(copy, original)
    return float(np.isin(copy[0], original[0], assume_unique=True).mean())


def _comparable(one: Weighed, other: Weighed) -> tuple[Weighed, Weighed]:
    """Cut two fingerprints at the smaller limit."""
    limit = min((own[0][-1] for own in (one, other) if len(own[0]) == MOST_HASHES), default=None)
    return (one, other) if limit is None else (_below(one, limit), _below(other, limit))


def _below(own: Weighed, limit: np.uint64) -> Weighed:
    end = int(np.searchsorted(own[0], limit, side="right"))
    return own[0][:end], own[1][:end]
