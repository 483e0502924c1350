"""Who says what in a line or two: the words of a case are written `how they begin … how they end`."""

import re

import pytest


def tells(row, who, words):
    """Say whether a row has somebody say some words; nobody in particular is None."""
    is_named = who is None or re.search(rf"(?<!\w){re.escape(who)}(?!\w)", row["mention"] or "")
    return bool(is_named) and all(part in row["text"] for part in words.split(" … "))


@pytest.fixture
def told(rows):
    """Give the rows in which somebody says some words."""
    return lambda text, who, words, roles=None: [row for row in rows(text, roles) if tells(row, who, words)]


@pytest.fixture
def only(rows):
    """Give the one row in which somebody says some words; nobody else says them."""

    def find(text, who, words, roles=None):
        found = rows(text, roles)
        shown = [(row["mention"], row["cue"], row["kind"], row["status"], row["text"]) for row in found]
        saying = [row for row in found if tells(row, None, words)]
        assert [tells(row, who, words) for row in saying] == [True], shown
        return saying[0]

    return find
