"""Found advice against annotated advice."""

import json

import pytest

from pipeline.language.spans import Span
from pipeline.quality import advice
from pipeline.quality.advice import Stretch, Tally, matched, same_names
from warehouse.problems import Unusable

TEXT = "Oslo should lower the toll. The mill must close. Open the port!"
ANNOTATED = {
    "actor": ["Norway"], "modality": "should", "strength": "medium", "polarity": "do", "in_quote": False,
    "adviser": None,
}  # fmt: skip


def gold(words, **fields):
    """Annotate some words of the text."""
    start = TEXT.index(words)
    return ANNOTATED | {"start_char": start, "end_char": start + len(words)} | fields


def found(words, action, **fields):
    """Find some words of the text."""
    row = gold(words) | {
        "text": words,
        "action": action,
        "actors": ["Norway"],
        "quote_id": None,
        "recommended_by": None,
    }
    return row | fields


SENTENCE = "Oslo should lower the toll"


@pytest.mark.parametrize(
    ("one", "other", "is_hit"),
    [
        pytest.param(gold(SENTENCE), found(SENTENCE, "lower the toll"), True, id="the-same"),
        pytest.param(gold(SENTENCE), found("lower the toll", "lower the toll"), True, id="holds-the-action"),
        pytest.param(gold("toll"), found(SENTENCE, "lower the toll"), True, id="held-by-it"),
        pytest.param(gold("Oslo should lower"), found("toll. The mill must close", "close"), False, id="apart"),
        pytest.param(gold("the toll. The mill must"), found(SENTENCE, "lower the toll"), False, id="little-shared"),
    ],
)
def test_matched(one, other, is_hit):
    """Half of both shared, or one holding what the other says to do, is the same advice."""
    assert bool(list(matched([one], [other]))) is is_hit


def test_one_to_one():
    """What is annotated once is found once; the nearest wins."""
    rows = [found("lower the toll", "lower the toll"), found(SENTENCE, "lower the toll")]
    assert list(matched([gold(SENTENCE)], rows)) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (["Norway"], ["Norway"], True),
        (["Norway"], ["Sweden"], False),
        (["Norway"], ["Norway", "Sweden"], False),
        ([], [], True),
        (["Norway"], [], False),
        (["Department of Defense"], ["United States Department of Defense"], True),
        (["United States"], ["United States Department of Defense"], False),
        (["Government of Norway"], ["Norway"], True),
        (["Oslo"], ["Norway"], True),
        (["States"], ["All states"], True),
        (["United States"], ["All states"], False),
        (["the Harbour Council"], ["Harbour council"], True),
        (["Head of the HBC"], ["Head of Harbour Building Council"], True),
        (["Head of the HBC"], ["Head of Harbour Painting Council"], False),
    ],
)
def test_same_names(one, other, is_same):
    """A longer form will do; a country for its ministry will not."""
    assert same_names(one, other) is is_same


def test_figures():
    """Precision, recall and details are counted within the annotated stretch only, and errors named by kind."""
    tally = Tally()
    stretch = Stretch("a.txt", Span(0, TEXT.index("Open")), [gold(SENTENCE), gold("The mill must close")])
    wrong = found(SENTENCE, "lower the toll", actors=["Sweden"], modality="must")
    tally.add(TEXT, stretch, [wrong, found("Open the port", "Open the port")])
    figures = {figure.metric: figure.value for figure in tally.figures()}
    assert (figures["finding.p"], figures["finding.r"], figures["finding.f1"]) == (100, 50, 66.7)
    assert (figures["actor.right"], figures["modality.right"], figures["polarity.right"]) == (0, 0, 100)
    assert [kind for kind, *_ in tally.errors] == ["missed", "modality", "actor"]


def test_gold_is_read(tmp_path):
    """A folder of lists is advice; anything else is told."""
    row = {"path": "a.txt", "start_char": 0, "end_char": 9, "recommendations": []}
    (tmp_path / "a.json").write_text(json.dumps([row]))
    (tmp_path / "b.json").write_text(json.dumps([row | {"path": "b.txt"}]))
    assert [one.path for one in advice.stretches(tmp_path)] == ["a.txt", "b.txt"]
    assert advice.is_advice(tmp_path / "a.json")
    (tmp_path / "speakers.json").write_text('{"documents": []}')
    assert not advice.is_advice(tmp_path / "speakers.json")
    (tmp_path / "b.json").write_text('[{"path": "b.txt"}]')
    with pytest.raises(Unusable, match="no annotated advice"):
        advice.stretches(tmp_path)
