"""Words are found in any form, in the order of their rarity, in exactly the snapshot that they are asked of."""

import pytest

from tests.dashboard.warehouses import publish, small_tables
from warehouse import search, snapshots


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    """Publish three texts: two of cod, one of cod and kelp together in its title."""
    tables = small_tables("Cod and kelp.\nThe cod are back in the café.\n", "Cod and Kelp", "Ada Berg", "The Post")
    more = {
        "document_id": "d3",
        "path": "a/x.txt",
        "title": "Kelp",
        "text": "Cod, cod and ships at sea level.",
        "dropped_share": 0.0,
    }
    tables["documents"].append(tables["documents"][1] | more)
    tables["raw_texts"].append(tables["raw_texts"][1] | {"path": "a/x.txt", "document_id": "d3", "text": more["text"]})
    return snapshots.current(publish(tmp_path_factory.mktemp("search"), tables))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cods", {"d1", "d3"}),
        ("COD ship", {"d3"}),
        ("cafe", {"d1"}),
        ('"sea level"', {"d3"}),
        ('"level sea"', set()),
        ("ship OR said", {"d2", "d3"}),
        ("ship OR cafe cod", {"d1", "d3"}),
        ("cod -ships", {"d1"}),
        ('cod -"sea level"', {"d1"}),
        ("kel*", {"d1", "d3"}),
        ("", set()),
        ('"', set()),
        ("* OR -", set()),
        ("-cod", set()),
        ("cod OR", {"d1", "d3"}),
        ("OR cod", set()),
        ("a:cod(NEAR", set()),
        ("cod; DROP TABLE documents", set()),
    ],
)  # fmt: skip
def test_find(snapshot, words, found):
    """Whatever is typed is words, never a fault."""
    assert set(search.find(snapshot, "documents", words, 9)["document_id"]) == found


def test_a_title_counts_more(snapshot):
    """What stands in a title comes first."""
    assert search.find(snapshot, "documents", "kelp", 1)["document_id"].to_list() == ["d3"]


def test_snippets_mark_the_words(snapshot):
    """A snippet says where in it the words stand."""
    cut = search.snippets(snapshot, "documents", "café", ["d1", "d2"])
    assert list(cut) == ["d1"]
    assert f"{search.BEGIN}café{search.END}" in cut["d1"]
    assert search.snippets(snapshot, "documents", "café", []) == {}


def test_alike_shares_rare_words(snapshot):
    """A text is found by the words that few texts share."""
    assert set(search.alike(snapshot, "documents", "The kelp is said to grow", 9)["document_id"]) == {"d1", "d3"}
    assert search.alike(snapshot, "documents", "xyzzy", 9).is_empty()


def test_an_index_comes_and_goes_with_its_snapshot(tmp_path):
    """Every snapshot has an index of its own, old ones go, and a snapshot without one says what to do."""
    publish(tmp_path, {})
    first = snapshots.current(tmp_path)
    for day in range(2, 2 + snapshots.KEPT):
        snapshots.publish(tmp_path, f"2021010{day}T000000", search.index)
    assert not first.exists()
    assert {path.stem for path in tmp_path.glob("*.search")} == {path.stem for path in snapshots.earlier(tmp_path)}
    assert not list(tmp_path.glob(".*"))
    snapshots.current(tmp_path).with_suffix(snapshots.INDEX).unlink()
    with pytest.raises(search.Unsearchable, match="onrecord build"):
        search.find(snapshots.current(tmp_path), "documents", "cod", 9)
