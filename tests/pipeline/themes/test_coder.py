"""The learned coder, and how it does on the texts under raw/ that were coded by hand."""

import json
from pathlib import Path

import numpy as np
import pytest

from pipeline.themes import coder
from warehouse import snapshots, store

GOLD = Path(__file__).parents[2] / "gold" / "themes.json"
PRIMARY = """SELECT d.path, t.code FROM theme_assignments a JOIN themes t USING (theme_id) JOIN documents d
    ON d.document_id = a.document_id WHERE t.scheme = 'cap' AND a.is_primary"""
UNEXPLAINED = """SELECT count(*) FROM theme_assignments JOIN themes USING (theme_id)
    WHERE scheme = 'cap' AND is_primary AND len(evidence) = 0"""


def test_pairs_of_words_are_words():
    """Words are read in lower case, alone and two by two."""
    assert coder.named("The U.S. Army’s") == ["the", "u.s", "army's", "the u.s", "u.s army's"]


def test_words_have_length_one():
    """A long text has no louder voice than a short one."""
    signs = coder.word_signs("The school board pays the teachers of the school.", coder.shipped().words)
    assert sum(weight**2 for weight in signs.values()) == pytest.approx(1)


def test_shares_add_up():
    """Odds become shares of a whole."""
    shares = coder.shares(np.array([[0.0, 1.0, 2.0], [900.0, 0.0, 0.0]], np.float32))
    assert shares.sum(1) == pytest.approx([1, 1])


def test_words_speak_for_topics():
    """The coder tells which words it went by."""
    assert "teachers" in coder.speaking("Teachers return to school.", "6", 5)


@pytest.mark.parametrize(("group", "least", "least_of_either"), [("news", 0.65, 0.88), ("policy", 0.64, 0.84)])
def test_texts_coded_by_hand(published, group, least, least_of_either):
    """The primary topic is that of a reader; where a reader gave a second one, either will do for the second figure."""
    snapshot = snapshots.current(published[0])
    found = dict(store.read(snapshot, PRIMARY).iter_rows())
    gold = [row for row in json.loads(GOLD.read_text(encoding="utf-8")) if row["group"] == group]
    right = [found.get(row["path"]) == row["primary"] for row in gold]
    either = [found.get(row["path"]) in (row["primary"], *row["also"]) for row in gold]
    assert sum(right) / len(gold) >= least
    assert sum(either) / len(gold) >= least_of_either
    assert store.read(snapshot, UNEXPLAINED).item() == 0
