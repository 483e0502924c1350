"""Groups of directions."""

import numpy as np
import pytest

from pipeline.themes.clusters import counts, grouped


def bundles(count, each, spread=0.15, wide=16):
    """Draw directions around some middles."""
    drawing = np.random.default_rng(1)
    middles = np.eye(wide, dtype=np.float32)[:count]
    pointing = np.repeat(middles, each, 0) + drawing.normal(0, spread, (count * each, wide)).astype(np.float32)
    return pointing / np.linalg.norm(pointing, axis=1, keepdims=True)


@pytest.mark.parametrize("count", [3, 5, 8])
def test_the_number_of_groups_is_found(count):
    """As many groups as there are bundles, each of one bundle."""
    found = grouped(bundles(count, 40))
    assert len(found.middles) == count
    assert all(len(set(part.tolist())) == 1 for part in np.split(found.numbers, count))


def test_the_largest_group_comes_first():
    """Groups are numbered by size."""
    found = grouped(bundles(4, 30)[15:])
    sizes = np.bincount(found.numbers)
    assert sizes.tolist() == sorted(sizes.tolist(), reverse=True)


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_few_directions(size):
    """One or two passages are groups, too."""
    found = grouped(bundles(size, 1))
    assert len(found.numbers) == size
    assert np.all(np.isfinite(found.closeness))


def test_the_same_again():
    """Nothing is left to chance, and what was known before stays."""
    pointing = bundles(5, 40)
    first = grouped(pointing)
    again = grouped(pointing, first.middles)
    assert np.array_equal(first.numbers, grouped(pointing).numbers)
    assert np.array_equal(first.numbers, again.numbers)


def test_many_are_grouped_by_a_part(monkeypatch):
    """Of many directions a part is grouped, and all find their place."""
    monkeypatch.setattr("pipeline.themes.clusters.GROUPED_AT_ONCE", 50)
    found = grouped(bundles(4, 100))
    assert len(found.numbers) == 400
    assert len(found.middles) == 4


def test_counts_end_at_the_root():
    """No more groups are tried than the root of the number of passages, and never more than sixty."""
    assert max(counts(100)) <= 10
    assert max(counts(1_000_000)) <= 60
    assert list(counts(1)) == [1]
