"""A page becomes its words, block by block, and each block knows where it stood."""

import pytest

from pipeline.raw_text import formats
from pipeline.raw_text.formats import html
from pipeline.raw_text.markup.rendering import rendered


def shown(page: str) -> list[tuple[str, str]]:
    """Render a page; gives the tag and the words of each block."""
    root = html.tree(page)
    assert root is not None
    found = rendered(root)
    return [(block.tag, found.text[block.start_char : block.end_char]) for block in found.blocks]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("<h1>Pier</h1><p>Closed.</p>", [("h1", "Pier"), ("p", "Closed.")], id="blocks"),
        pytest.param("<p>The\n   <b>old</b>\tpier</p>", [("p", "The old pier")], id="blanks within"),
        pytest.param("<p>semi<i>circle</i>s</p>", [("p", "semicircles")], id="inline tags part no words"),
        pytest.param("<a>Pier news</a><a>Read it</a>", [("body", "Pier news Read it")], id="styled apart"),
        pytest.param("<p>One<br>two</p>", [("p", "One\ntwo")], id="a break is a line"),
        pytest.param("<p>One<br><br> two</p>", [("p", "One"), ("p", "two")], id="two breaks part"),
        pytest.param("<div>Before<p>In</p>after</div>", [("div", "Before"), ("p", "In"), ("div", "after")], id="tails"),
        pytest.param("<ol start=3><li>Ask<li>Act</ol>", [("li", "3. Ask"), ("li", "4. Act")], id="numbers are seen"),
        pytest.param("<ul><li><p>Ask</p></li></ul>", [("p", "Ask")], id="bullets are not"),
        pytest.param("<ol><li><p>Ask</p><p>why</p></ol>", [("p", "1. Ask"), ("p", "why")], id="one number an item"),
        pytest.param("<pre> a\n  b\n\n c</pre>", [("pre", " a\n  b"), ("pre", " c")], id="set by hand"),
        pytest.param("<script>x()</script><style>p{}</style><p>Yes</p>", [("p", "Yes")], id="never shown"),
        pytest.param("<p>Yes<!-- no --> indeed</p>", [("p", "Yes indeed")], id="comments"),
        pytest.param("<p class=sr-only>Skip</p><p>Yes</p>", [("p", "Yes")], id="for screen readers"),
        pytest.param("<p></p><p> &nbsp;</p><p>Yes</p>", [("p", "\xa0"), ("p", "Yes")], id="empty blocks"),
        pytest.param("<noscript><p>Yes</p></noscript>", [("p", "Yes")], id="without scripts"),
    ],
)
def test_what_is_visible(page: str, expected: list[tuple[str, str]]) -> None:
    """Each block is on a line of its own, with the innermost tag around it."""
    assert shown(page) == expected


def test_blocks_give_back_the_text() -> None:
    """Blocks lie in order, a blank line between."""
    root = html.tree("<h2>Ferries</h2><ul><li>North<li>South</ul><p>All run.")
    assert root is not None
    found = rendered(root)
    assert found.text == "Ferries\n\nNorth\n\nSouth\n\nAll run."
    assert [(b.start_char, b.end_char) for b in found.blocks] == [(0, 7), (9, 14), (16, 21), (23, 31)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("<main><article><p>a", "main/article", id="sections"),
        pytest.param("<div class='site-Footer x12'><p>a", ".footer", id="telling words"),
        pytest.param("<div id=relatedPosts><p>a", ".related.posts", id="words of an id"),
        pytest.param("<div role=navigation><p>a", "[navigation]", id="roles"),
        pytest.param("<div style='display: none'><p>a", "[hidden]", id="hidden until a script shows it"),
        pytest.param("<div hidden><p>a", "[hidden]", id="marked hidden"),
    ],
)
def test_paths_tell_where(page: str, expected: str) -> None:
    """The path holds what tells something of a place and nothing else."""
    root = html.tree(page)
    assert root is not None
    assert rendered(root).blocks[0].path == expected


@pytest.mark.parametrize(
    ("page", "share"),
    [("<p>none here", 0.0), ("<p><a>all of it</a>", 1.0), ("<p><a>half</a> free", 0.5)],
)
def test_links_are_weighed(page: str, share: float) -> None:
    """The share counts letters, not blanks."""
    root = html.tree(page)
    assert root is not None
    assert rendered(root).blocks[0].link_share == pytest.approx(share)


def test_rows_of_data_stay_rows() -> None:
    """A table of short cells gives a block a row; one that arranges a page gives its blocks."""
    assert shown("<table><tr><th>Port<th>Ships<tr><td>Nord<td><p>12</p></table>") == [
        ("tr", "Port | Ships"),
        ("tr", "Nord | 12"),
    ]
    long = "The harbour master counts the ships that come in. " * 10
    assert shown(f"<table><tr><td>Menu<td><p>{long}</p><tr><td>a<td>b</table>")[1] == ("p", long.strip())


def test_deep_nesting() -> None:
    """A thousand tags in each other are read; ten thousand are refused, not half read."""
    assert shown("<div>" * 1_000 + "deep") == [("div", "deep")]
    assert formats.read("a.html", b"<div>" * 10_000 + b"deep").problem == "malformed"
