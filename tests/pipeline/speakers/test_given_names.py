"""Given names across documents."""

import pytest

from pipeline.speakers.given_names import (
    are_of_one_list,
    are_one_diminutive,
    canonical,
    full_forms,
    is_foreign,
    short_forms,
)


def test_spellings_of_one_name():
    """Give all spellings of a name the same one."""
    assert canonical("mohammed") == canonical("muhammad") != canonical("mahmoud")
    assert canonical("anna") == "anna"


def test_short_and_full():
    """Know what a short form stands for, both ways."""
    assert full_forms()["ted"] == {"edward", "edwin", "theodore"}
    assert {"bob", "bobby", "rob"} <= short_forms("robert")
    assert not short_forms("bob")


@pytest.mark.parametrize(
    ("one", "other", "is_it"),
    [
        pytest.param("dan", "danny", True, id="longer"),
        pytest.param("bob", "bobby", True, id="doubled"),
        pytest.param("rick", "dick", False, id="two short forms"),
    ],
)
def test_one_diminutive(one, other, is_it):
    """Know which short forms go together."""
    assert are_one_diminutive(one, other) is is_it


def test_lists():
    """Know whose names are of another script, and which are women's both."""
    assert is_foreign("muammar")
    assert is_foreign("xyzzy")
    assert not is_foreign("patrick")
    assert are_of_one_list("kirsten", "kristen")
    assert not are_of_one_list("carl", "carla")
