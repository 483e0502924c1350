"""Actors that only the words around them name."""

import pytest

from pipeline.recommendations import recommendations
from tests.pipeline.recommendations.test_rows import documents


def actor(text, **fields):
    """Find the actor of the last piece of advice in a paragraph."""
    blocks = [{"start_char": 0, "end_char": len(text), "role": "paragraph", "section": None, "list_number": None}]
    rows = recommendations(documents(text=text, blocks=blocks, **({"quotes": []} | fields))).sort("start_char")
    return rows.select("actor", "actors", "actor_basis").rows()[-1]


def said(text, name, kind):
    """Let somebody say a whole text in quotation marks."""
    segment = {"start_char": 0, "end_char": len(text), "in_quotation_marks": True}
    return [{"quote_id": "q", "speaker_name": name, "speaker_kind": kind, "segments": [segment]} | {
        key: segment[key] for key in ("start_char", "end_char")
    }]  # fmt: skip


CONTEXTS = {
    "they are the two named first": (
        "Chile and Peru share the bay. They should open the port.", {}, ["Chile", "Peru"],
    ),
    "it is the one named first": ("NATO met. It must decide.", {}, ["North Atlantic Treaty Organization"]),
    "the government of the country before": (
        "The Danish government sold it. The government should build a bridge.", {}, ["Denmark"],
    ),
    "we in a transcript is its publisher's country": (
        "We should open the archive.", {"kind": "transcript", "publisher": "The White House"}, ["United States"],
    ),
    "we in a report is its publisher": ("We should visit the mines.", {"kind": "report"}, ["The Lake Post"]),
    "him is whom the words before address": (
        "Requests NATO to meet, and invites him to report.", {}, ["North Atlantic Treaty Organization"],
    ),
    "a passive goes with the advice before": (
        "Norway should lower the toll. The bridge must be painted.", {}, ["Norway"],
    ),
}  # fmt: skip
NOBODY = {
    "we in an article": ("We should open the archive.", {}),
    "they without anybody": ("They should open the port.", {}),
    "there should be": ("The mill should close. There should be a new bridge.", {}),
}


@pytest.mark.parametrize(("text", "fields", "actors"), CONTEXTS.values(), ids=CONTEXTS)
def test_meant_by_the_context(text, fields, actors):
    """What the sentence leaves open the words before tell, and the basis says so."""
    assert actor(text, **fields)[1:] == (actors, "context")


@pytest.mark.parametrize(("text", "fields"), NOBODY.values(), ids=NOBODY)
def test_left_open(text, fields):
    """Nobody is guessed."""
    assert actor(text, **fields)[1] == []


def test_a_body_that_speaks_is_we():
    """A government that is quoted means itself."""
    text = "We must protect the lake."
    found = actor(text, quotes=said(text, "Kenya", "government"))
    assert found == ("We", ["Kenya"], "context")
