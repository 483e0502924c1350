"""Copies of a text: what counts as one, and which text is the original."""

import random
from datetime import date
from typing import Any

import polars as pl
import pytest

from pipeline.documents import copies, fingerprints
from pipeline.documents.duplicates import MOST_HASHES, fingerprint

DAY = date(2020, 5, 1)
FOUR_WORDS = [11440110905749148613]


def story(seed: int, count: int = 20) -> list[str]:
    """Make up sentences that no other seed gives."""
    chance = random.Random(seed)  # noqa: S311  # nothing is kept secret
    return [" ".join(f"w{chance.randrange(5000)}" for _ in range(12)) for _ in range(count)]


def found(*texts: tuple[str, list[str], date | None]) -> dict[str, str]:
    """Say of each copy what it is a copy of."""
    rows = [{"document_id": name, "text": ". ".join(text), "published_on": day} for name, text, day in texts]
    frame = pl.DataFrame(rows, schema={"document_id": pl.String, "text": pl.String, "published_on": pl.Date})
    counted = frame.with_columns(word_count=pl.col("text").str.count_matches(" ") + 1)
    return dict(
        copies(counted.join(fingerprints(frame), on="document_id")).select("document_id", "duplicate_of").rows()
    )


WIRE = story(1)


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(WIRE, id="the same text"),
        pytest.param(WIRE[:9], id="trimmed"),
        pytest.param(WIRE + story(2, 15), id="extended"),
        pytest.param(WIRE[::2], id="every other sentence dropped"),
        pytest.param(WIRE[4:9] + story(3, 4), id="an excerpt with a few lines of its own"),
        pytest.param([sentence.upper() for sentence in WIRE], id="another case"),
    ],
)
def test_copies_are_found(copy: list[str]) -> None:
    """A later text is a copy of the earlier one."""
    assert found(("a", copy, date(2020, 5, 2)), ("b", WIRE, DAY)) == {"a": "b"}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(story(2), id="another text"),
        pytest.param(story(2) + WIRE[:1], id="a sentence in common"),
        pytest.param([], id="an empty text"),
        pytest.param(["too short a text"], id="a few words"),
    ],
)
def test_other_texts_are_no_copies(other: list[str]) -> None:
    """A little in common makes no copy."""
    assert found(("a", other, date(2020, 5, 2)), ("b", WIRE, DAY)) == {}


def test_what_a_publisher_writes_under_every_text_makes_no_copies() -> None:
    """Lines that many texts have count for little."""
    tail = story(99, 6)
    texts = [(f"t{seed:02d}", story(seed, 12) + tail, DAY) for seed in range(10, 22)]
    assert found(*texts) == {}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param((("a", WIRE, date(2020, 5, 3)), ("b", WIRE[:12], DAY)), {"a": "b"}, id="the earliest"),
        pytest.param((("a", WIRE[:12], DAY), ("b", WIRE, DAY)), {"a": "b"}, id="then the longest"),
        pytest.param((("a", WIRE, None), ("b", WIRE[:12], DAY)), {"a": "b"}, id="a dated one before an undated"),
        pytest.param((("b", WIRE, DAY), ("a", WIRE, DAY)), {"b": "a"}, id="then by id"),
        pytest.param(
            (("a", WIRE, DAY), ("b", WIRE[:15], date(2020, 5, 2)), ("c", WIRE[:12], date(2020, 5, 3))),
            {"b": "a", "c": "a"}, id="one original for all copies",
        ),
    ],
)  # fmt: skip
def test_the_original(texts: tuple[Any, ...], expected: dict[str, str]) -> None:
    """Whom the others are copies of."""
    assert found(*texts) == expected


def test_nothing_to_compare() -> None:
    """No texts, no copies."""
    assert found() == {}


def test_fingerprints_are_bounded_and_always_the_same() -> None:
    """The digest of known words does not change from one machine to another."""
    assert fingerprint("one two three four five").tolist() == sorted(fingerprint("One two, three: four five.").tolist())
    assert len(fingerprint(" ".join(story(5, 300)))) == MOST_HASHES
    assert fingerprint("one two three four").tolist() == FOUR_WORDS
