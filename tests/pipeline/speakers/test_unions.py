"""Things that are joined two by two."""

import gc

from pipeline.speakers.unions import Unions, uncollected


def test_smallest_speaks_for_its_group():
    """Let the smallest member speak for all, whatever the order of joining."""
    pairs = [(("b",), ("c",)), (("d",), ("c",)), (("a",), ("d",)), (("x",), ("y",))]
    for order in (pairs, pairs[::-1]):
        unions = Unions()
        for one, other in order:
            unions.join(one, other)
        assert [unions.root((name,)) for name in "abcdxyz"] == [("a",)] * 4 + [("x",)] * 2 + [("z",)]


def test_collector_is_left_as_it_was():
    """Switch the collector on again only where it was on."""
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
