"""The likeliest stretches."""

from itertools import product

import numpy as np
import pytest

from pipeline.language.decoding import best_tags, log_softmax, stretches, tagged


def is_whole(tags):
    """Say whether a sequence of tags makes whole stretches of one label each."""
    is_open, label = False, -1
    for tag in tags:
        part, own = (tag - 1) % 4 + 1 if tag else 0, (tag - 1) // 4
        if (part in {2, 3}) is not is_open or (is_open and own != label):
            return False
        is_open, label = part in {1, 2}, own
    return not is_open


def tried(scores):
    """Find the best whole sequence by trying all."""
    whole = (tags for tags in product(range(scores.shape[1]), repeat=len(scores)) if is_whole(tags))
    return max(whole, key=lambda tags: sum(float(scores[at, tag]) for at, tag in enumerate(tags)))


@pytest.mark.parametrize(("length", "tag_count"), [(1, 5), (2, 5), (5, 5), (1, 9), (3, 9), (4, 9)])
@pytest.mark.parametrize("seed", range(8))
def test_as_good_as_trying_all(seed, length, tag_count):
    """The best sequence is the one that trying all would find, row by row."""
    scores = np.random.default_rng(seed).normal(size=(3, length, tag_count)).astype(np.float32)
    assert [tuple(row) for row in best_tags(scores).tolist()] == [tried(one) for one in scores]


@pytest.mark.parametrize("seed", range(10))
def test_long_sequences_are_whole(seed):
    """No stretch is begun without an end, or ended without a beginning."""
    scores = np.random.default_rng(seed).normal(scale=4, size=(2, 300, 17)).astype(np.float32)
    assert all(is_whole(row) for row in best_tags(scores).tolist())


def test_one_loud_part_does_not_make_a_stretch():
    """An inside without a beginning is weighed against all that it would need."""
    scores = np.zeros((1, 3, 5), np.float32)
    scores[0, :, 0] = 5
    scores[0, 1, 2] = 9
    assert best_tags(scores).tolist() == [[0, 0, 0]]
    scores[0, 1, 2] = 20
    assert best_tags(scores).tolist() == [[1, 2, 3]]


def test_forbidden_tags_stay_out():
    """Where only the outside is possible, nothing else is found."""
    scores = np.zeros((1, 4, 5), np.float32)
    scores[0, :2, 1:] = -np.inf
    assert best_tags(scores).tolist()[0][:2] == [0, 0]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        pytest.param([], [], id="no pieces"),
        pytest.param([0, 0, 0], [], id="all outside"),
        pytest.param([4], [(0, 1, 0)], id="single"),
        pytest.param([0, 1, 2, 3, 0], [(1, 4, 0)], id="begin, inside, end"),
        pytest.param([1, 3, 4, 1, 3], [(0, 2, 0), (2, 3, 0), (3, 5, 0)], id="side by side"),
        pytest.param([5, 7, 0, 8, 4, 9, 11], [(0, 2, 1), (3, 4, 1), (4, 5, 0), (5, 7, 2)], id="several labels"),
    ],
)
def test_stretches(tags, expected):
    """First piece, the one after the last, label."""
    assert list(stretches(np.array(tags, np.int64))) == expected


def test_log_softmax():
    """Shares sum to 1, and large scores do no harm."""
    scores = np.array([[0, 0], [1000, 0], [-1000, -1000]], np.float32)
    shares = np.exp(log_softmax(scores))
    assert shares.sum(-1) == pytest.approx(1)
    assert shares[:, 0] == pytest.approx([0.5, 1, 0.5])


def test_arguments_are_not_written_to():
    """Reading scores changes none."""
    scores = np.random.default_rng(0).normal(size=(2, 6, 9)).astype(np.float32)
    before = scores.copy()
    log_softmax(scores)
    best_tags(scores)
    assert (scores == before).all()


@pytest.mark.parametrize("seed", range(5))
def test_parted_reading_is_the_same(seed):
    """Parting a text where it is surely outside changes nothing."""
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(400, 9)).astype(np.float32)
    scores[chance.random(400) < 0.7, 0] += 30
    scores = log_softmax(scores)
    assert (tagged(scores) == best_tags(scores[None])[0]).all()


@pytest.mark.parametrize("length", [0, 1, 7])
def test_nothing_but_outside(length):
    """Where nothing is tagged, or nothing is there, nothing is read."""
    scores = log_softmax(np.array([[30.0, 0, 0, 0, 0]] * length, np.float32).reshape(length, 5))
    assert tagged(scores).tolist() == [0] * length
