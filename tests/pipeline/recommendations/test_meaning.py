"""Stems, their weights, and how alike two wordings are."""

import pytest

from pipeline.recommendations.meaning import likeness, rarity, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ratify", "ratification"), ("cooperate", "cooperation"), ("prisons", "prison"), ("training", "trained"),
        ("Policies", "policy"), ("implement", "implementation"),
    ],
)  # fmt: skip
def test_families(one, other):
    """Words of one family share a stem."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("port", "poster"), ("rice", "river"), ("tax", "taxi")])
def test_strangers(one, other):
    """Other words do not."""
    assert stem(one) != stem(other)


def test_empty_words_are_left_out():
    """Of an action only the words that say something count."""
    assert stems("take all necessary measures to dredge the harbour") == {stem("dredge"), stem("harbour")}


def test_likeness():
    """The same is 1, nothing shared 0, and rare words weigh more than common ones."""
    wordings = [
        stems(words) for words in ("dredge the harbour", "paint the harbour", "dredge the canal", "open harbour")
    ]
    weights = rarity(wordings)
    assert likeness(wordings[0], wordings[0], weights) == pytest.approx(1)
    assert likeness(wordings[1], wordings[2], weights) == 0
    assert likeness(wordings[0], wordings[2], weights) > likeness(wordings[0], wordings[1], weights)
