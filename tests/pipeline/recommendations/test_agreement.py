"""The same advice again, and advice that pulls the other way."""

import pytest

from pipeline.recommendations.agreement import conflicts, counsels, grouped

OTHERS = ["train the nurses of the district", "print the school books in braille", "count the votes by hand"]


def advice(*given, others=True):
    """Make rows of advice: action, polarity and actors each; some others stand around them."""
    rows = [*given, *((action, "do", []) for action in (OTHERS if others else []))]
    return counsels(
        {"recommendation_id": f"r{at}", "parent_id": None, "action": action, "polarity": polarity, "actors": actors}
        for at, (action, polarity, actors) in enumerate(rows)
    )


SAME = {
    "another wording": (
        "ratify the ocean treaty",
        "proceed to the ratification of the ocean treaty",
        ["Chile"],
        ["Chile"],
    ),
    "nobody named": ("ratify the ocean treaty", "ratify the ocean treaty", [], ["Chile"]),
    "one of two actors": ("ratify the ocean treaty", "ratify the ocean treaty soon", ["Chile", "Peru"], ["Peru"]),
}
DIFFERENT = {
    "another actor": ("ratify the ocean treaty", "ratify the ocean treaty", ["Chile"], ["Peru"]),
    "another object": ("ratify the ocean treaty", "ratify the mining code", ["Chile"], ["Chile"]),
    "opposite verbs": ("join the ocean treaty", "leave the ocean treaty", ["Chile"], ["Chile"]),
}


@pytest.mark.parametrize(("one", "other", "actors", "others"), SAME.values(), ids=SAME)
def test_same_meaning(one, other, actors, others):
    """Advice of one meaning, to one actor, is one group."""
    groups = grouped(advice((one, "do", actors), (other, "do", others)))
    assert groups["r0"] == groups["r1"]
    assert len(set(groups.values())) == len(groups) - 1


@pytest.mark.parametrize(("one", "other", "actors", "others"), DIFFERENT.values(), ids=DIFFERENT)
def test_different_meaning(one, other, actors, others):
    """Other advice, or advice to others, is not."""
    groups = grouped(advice((one, "do", actors), (other, "do", others)))
    assert groups["r0"] != groups["r1"]


def test_stop_is_not_do():
    """To stop something and to do it are never the same advice."""
    groups = grouped(advice(("stop dredging the canal", "stop", []), ("stop dredging the canal", "do", [])))
    assert groups["r0"] != groups["r1"]


PULLING = {
    "opposite verbs": (("raise the duty on maize", "do", ["Kenya"]), ("lower the duty on maize", "do", ["Kenya"])),
    "stop doing": (("dredge the canal", "do", ["Chad"]), ("stop dredging the canal", "stop", ["Chad"])),
    "do and stop": (("fund the coal plant", "do", ["Kenya"]), ("not fund the coal plant", "stop", ["Kenya"])),
}
AGREEING = {
    "a negated opposite": (
        ("raise the duty on maize", "do", ["Kenya"]),
        ("lower the duty on maize", "stop", ["Kenya"]),
    ),
    "two ways to end it": (
        ("abolish the toll", "stop", ["Chad"]),
        ("consider the abolition of the toll", "do", ["Chad"]),
    ),
    "an end by law": (("enact a law to ban the net", "do", ["Chad"]), ("ban the net", "stop", ["Chad"])),
    "another actor": (("raise the duty on maize", "do", ["Kenya"]), ("lower the duty on maize", "do", ["Chad"])),
    "another object": (("raise the duty on maize", "do", ["Kenya"]), ("lower the speed of trains", "do", ["Kenya"])),
}


@pytest.mark.parametrize(("one", "other"), PULLING.values(), ids=PULLING)
def test_opposite_directions(one, other):
    """Pairs about the same thing that cannot both be followed are flagged, with the verbs."""
    (found,) = conflicts(advice(one, other))
    assert {found.one, found.other} == {"r0", "r1"}
    assert 0 < found.confidence < 1


@pytest.mark.parametrize(("one", "other"), AGREEING.values(), ids=AGREEING)
def test_no_conflict(one, other):
    """Others are not."""
    assert list(conflicts(advice(one, other))) == []


def test_unknown_actors_are_less_sure():
    """A conflict is surer when both address the same actor."""
    (sure,) = conflicts(
        advice(("raise the duty on maize", "do", ["Kenya"]), ("cut the duty on maize", "do", ["Kenya"]))
    )
    (unsure,) = conflicts(advice(("raise the duty on maize", "do", []), ("cut the duty on maize", "do", ["Kenya"])))
    assert unsure.confidence < sure.confidence


def test_nothing_to_compare():
    """Without advice there are neither groups nor conflicts."""
    assert grouped([]) == {}
    assert list(conflicts([])) == []
