"""What was learned of blocks, and what a text keeps."""

import numpy as np
import pytest

from pipeline.documents import evidence, phrases, verdicts
from pipeline.documents.cleaning import Text, read, read_all
from pipeline.documents.evidence import NAMES, table
from pipeline.documents.layout import Block, shapes
from pipeline.documents.marks import Mark, marks
from pipeline.documents.wording import leanings

MENU = "Home\nAbout us\nOur team\nNews\nEvents\nContact\nSign in\nSearch\n"
BODY = (
    "The harbour board has agreed to repair the northern pier before the winter storms, Ann Lee said on Monday.\n"
    "Fishermen had asked for a new roof ever since the storm took the old one away, and they were glad to hear it.\n"
    "The work is to begin in May, when the ferries move to the southern pier, and it should be over by September.\n"
    "Nobody will have to move, the board says, and the market on the quay stays where it has been for forty years.\n"
)
TEASERS = (
    "Related Articles\nFerry Line to Close in Spring\nBy Tom Reed\nThe ferry line that has served the islands since…\n"
    "New Lighthouse Keeper Named\nBy Ida Moss\nAfter a long search the trust has found somebody who…\n"
    "Fish Prices Fall Again\nBy Tom Reed\nFor the third month in a row prices at the auction…\n"
)
FOOTER = "© 2021 Pier News. All rights reserved.\nPrivacy policy\nTerms of use\nCookie settings\n"


def words(blocks: list[Block], *, kept: bool) -> list[str]:
    """Take the words that cleaning kept, or those that it dropped."""
    roles = {"paragraph", "heading", "list_item", "table", "caption", "speaker_turn"}
    return [block.words for block in blocks if (block.role in roles) == kept]


def test_a_dumped_page_keeps_its_text_alone() -> None:
    """Menus, teasers and the footer go; running text stays."""
    found = read(MENU + "Northern Pier to Be Repaired\nMarch 2, 2021\n" + BODY + TEASERS + FOOTER)
    assert words(found, kept=True) == BODY.splitlines()


def test_a_text_without_anything_around_it_stays_whole() -> None:
    """What was learned from web pages takes nothing from other texts."""
    assert words(read(BODY + "\n" + BODY.replace("pier", "quay")), kept=False) == []


def test_tags_tell_what_words_do_not() -> None:
    """The same sentences count less in a footer than in the article that trafilatura takes for the text."""
    blocks = shapes(BODY)
    inside, outside = (
        [Mark("p", path, share, is_main)] * len(blocks)
        for path, share, is_main in (("main/article", 0.0, True), ("footer/nav.menu", 1.0, False))
    )
    listed = phrases.found(blocks)
    measures = [evidence.table(blocks, marks, listed) for marks in (inside, outside)]
    kept, left = verdicts.shares([blocks, blocks], measures)
    assert kept.mean() > left.mean()


def test_no_blocks() -> None:
    """An empty text has no shares, and takes none from others."""
    blocks, nothing = shapes(BODY), evidence.table([], [], [])
    measures = evidence.table(blocks, [None] * len(blocks), phrases.found(blocks))
    assert [len(shares) for shares in verdicts.shares([[], []], [nothing, nothing])] == [0, 0]
    assert [len(shares) for shares in verdicts.shares([[], blocks, []], [nothing, measures, nothing])] == [
        0,
        len(blocks),
        0,
    ]


def test_texts_read_together_come_out_as_alone() -> None:
    """What is asked of many texts at once says of each what it says of it alone."""
    texts = [BODY, MENU + BODY + FOOTER, "", TEASERS + BODY]
    assert read_all(list(map(Text, texts))) == [read(text) for text in texts]


@pytest.mark.parametrize(
    ("expected", "counts", "least"),
    [
        pytest.param([0.9, 0.1], [10, 10], 0.9, id="what is sure"),
        pytest.param([0.4, 0.4, 0.05], [10, 10, 10], 0.4, id="under half where nothing is sure"),
        pytest.param([0.99, 0.4], [100, 10], 0.99, id="little is gained beside much that is sure"),
    ],
)
def test_the_cut(expected: list[float], counts: list[float], least: float) -> None:
    """Blocks are kept as long as the expected F1 grows."""
    assert verdicts.least_share(np.array(expected), np.array(counts, dtype=float)) == least


def test_marks_come_from_the_layout_in_which_a_block_begins() -> None:
    """One part of a layout may hold several blocks."""
    blocks = [Block(0, 4, "Pier", "heading"), Block(6, 9, "One", "paragraph"), Block(10, 13, "Two", "paragraph")]
    rest = {"path": "", "link_share": 0.0, "is_main": None, "page": 2}
    layout = [
        {"start_char": 0, "end_char": 4, "tag": "h1"} | rest,
        {"start_char": 6, "end_char": 13, "tag": "p"} | rest,
    ]
    assert [mark and mark.tag for mark in marks(blocks, layout)] == ["h1", "p", "p"]
    assert marks(blocks, None) == [None] * 3


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("Home", "navigation", 1.0, id="a line of a menu"),
        pytest.param("Related Articles", "related", 1.0, id="a heading above links"),
        pytest.param("The pier is to be mended.", "sentence_end", 1.0, id="a sentence"),
        pytest.param("The ferry line that has…", "broken_off", 1.0, id="a teaser"),
        pytest.param("3 days ago", "ago", 1.0, id="how long ago"),
        pytest.param("$4.99", "price", 1.0, id="a price"),
        pytest.param("the and of", "small_words", 1.0, id="nothing but small words"),
        pytest.param("PIER", "capitals", 1.0, id="all capitals"),
    ],
)
def test_measures(text: str, name: str, expected: float) -> None:
    """What a block tells by itself."""
    block = Block(0, len(text), text, "paragraph")
    assert table([block], [None], phrases.found([block]))[0, NAMES.index(name)] == expected


def test_words_lean_by_their_weights() -> None:
    """Mean, lowest and highest of the known words, nothing for the others."""
    assert leanings(["Subscribe today", "pier"], {"subscribe": -2.0, "today": 1.0}) == [
        (-0.5, -2.0, 1.0),
        (0.0, 0.0, 0.0),
    ]
