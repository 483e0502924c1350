"""What stands around a text, and what looks like it and is text."""

import pytest

from pipeline.documents import phrases
from pipeline.documents.boilerplate import KEPT, cleaned, without_menus
from pipeline.documents.layout import shapes

PROSE = (
    "The harbour board has agreed to repair the northern pier before the winter storms arrive, Ann Lee said on Monday."
)
OTHER = "Fishermen had asked for a new roof ever since the great storm took the old one away two years ago, she added."


def roles(text: str) -> list[str]:
    """Give the roles of a text's blocks after cleaning."""
    blocks = shapes(text)
    return [block.role for block in without_menus(cleaned(blocks, phrases.found(blocks)))]


def role_between(line: str) -> str:
    """Give the role of a line in the middle of a text."""
    return roles(f"{PROSE}\n\n{line}\n\n{OTHER}")[1]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Skip to main content", "navigation", id="skip"),
        pytest.param("Skip to content", "navigation", id="skip, shorter"),
        pytest.param("Continue Reading", "navigation", id="continue"),
        pytest.param("Watch Now", "navigation", id="watch"),
        pytest.param("READ MORE »", "navigation", id="any case, with an arrow"),
        pytest.param("Read The Pier and the Storm: A Report on the Northern Harbour", "navigation", id="read a title"),
        pytest.param("Download the full report (PDF)", "navigation", id="download"),
        pytest.param("Home > Harbour > Piers > North", "navigation", id="path to a page"),
        pytest.param("Facebook Twitter LinkedIn", "navigation", id="networks"),
        pytest.param("Share this article", "navigation", id="share"),
        pytest.param("3 min read", "navigation", id="reading time"),
        pytest.param("Sign up for our newsletter", "promotion", id="newsletter"),
        pytest.param("Follow us on Twitter", "promotion", id="follow"),
        pytest.param("Advertisement", "promotion", id="advertisement"),
        pytest.param("© 2019 Harbour Press. All rights reserved.", "legal", id="rights"),
        pytest.param("Terms of Use", "legal", id="terms"),
        pytest.param("Page 12 of 30", "page_furniture", id="page number"),
        pytest.param("- 12 -", "page_furniture", id="bare page number"),
        pytest.param("END", "page_furniture", id="end"),
        pytest.param("10:15 A.M. EDT", "page_furniture", id="time"),
    ],
)
def test_lines_around_a_text(line: str, expected: str) -> None:
    """Such lines are dropped, wherever they stand."""
    assert role_between(line) == expected
    assert expected not in KEPT


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Read the report before you judge it.", id="a sentence that begins with read"),
        pytest.param("Watch how the storm moves north.", id="a sentence that begins with watch"),
        pytest.param("Copyright law protects the drawings of the old pier.", id="a sentence about copyright"),
        pytest.param("He said he would follow her to the end of the pier.", id="follow in a sentence"),
        pytest.param("Home is where the harbour is.", id="home in a sentence"),
        pytest.param("“Share this with everybody,” she said.", id="share in a quotation"),
        pytest.param("The Pier and the Storm", id="a heading"),
        pytest.param("1. Repair the roof.", id="a list item"),
        pytest.param("In 2019 the board met twelve times.", id="a sentence with a number"),
    ],
)
def test_text_is_kept(line: str) -> None:
    """A sentence is not dropped for a word in it."""
    assert role_between(line) in KEPT


def test_links_at_the_end_go_with_their_teasers() -> None:
    """After the text, related articles are titles, authors and teasers, to the end."""
    links = "Related Articles\n\nThe Old Pier\n\nBo Hall\n\nA look back at the pier that was...\n\nListen Now"
    assert roles(f"{PROSE}\n\n{OTHER}\n\n{links}") == ["paragraph"] * 2 + ["related"] * 5


def test_links_in_the_middle_cost_no_text() -> None:
    """Within a text only the short lines go."""
    text = "\n\n".join([*(PROSE, OTHER), "Related stories", "The Old Pier", "More on Piers?", *(PROSE, OTHER) * 2])
    assert roles(text).count("paragraph") == 6
    assert roles(text)[2:4] == ["related"] * 2


def test_sources_at_the_end_are_no_text() -> None:
    """What a text cites stands under a heading of its own."""
    text = f"{PROSE}\n\n{OTHER}\n\n{PROSE}\n\nSources\n\n“Old pier loses roof” — Port Lee News, March 2, 2019"
    assert roles(text) == ["paragraph"] * 3 + ["related"] * 2


def test_rights_stay_legal_among_links() -> None:
    """The last line of a page is about rights, whatever stands above it."""
    assert roles(f"{PROSE}\n\n{OTHER}\n\nMore stories\n\nThe Old Pier\n\n© 2019 Port Lee News")[-1] == "legal"


def test_a_menu_at_the_top_opens_no_section() -> None:
    """The word latest in a menu drops its line and nothing more."""
    assert roles(f"Latest\n\nThe Pier\n\n{PROSE}\n\n{OTHER}") == ["related", "heading", "paragraph", "paragraph"]


def test_contents_are_navigation() -> None:
    """List items that only name headings to come are a table of contents."""
    text = f"- The Roof\n- The Ropes\n\n{PROSE}\n\nThe Roof\n\n{PROSE}\n\nThe Ropes\n\n{OTHER}"
    assert roles(f"Overview\n\n{text}")[1:3] == ["navigation"] * 2


def test_running_heads_are_kept_once() -> None:
    """The same unfinished line on each page is text at most once; sentences may repeat."""
    text = f"Northern Harbour\n\n{PROSE}\n\n" * 3
    assert roles(text) == ["heading", "paragraph", *["page_furniture", "paragraph"] * 2]


def test_long_runs_of_short_lines_are_menus() -> None:
    """Six short unfinished lines in a row are no text, but the heading right above the text is."""
    lines = ["Piers", "Ropes", "Boats", "Fish", "Weather", "Tides", "People", "What Happened"]
    assert roles("\n\n".join([*lines, PROSE])) == ["navigation"] * 7 + ["heading", "paragraph"]


def test_a_few_short_lines_are_kept() -> None:
    """Short lists without bullets stay."""
    assert roles(f"{PROSE}\n\nPiers\n\nRopes\n\nBoats\n\n{OTHER}")[1:4] == ["heading"] * 3


def test_what_stands_under_disclaimer_is_legal() -> None:
    """The line announces the paragraph."""
    assert roles(f"{PROSE}\n\nDisclaimer:\n\n{OTHER}\n\n{PROSE}") == ["paragraph", "legal", "legal", "paragraph"]


def test_versions_of_a_page_are_furniture() -> None:
    """Dated list items of a page's history are not what it says."""
    assert role_between("- March 2, 2019 (B12 - Version: 3)") == "page_furniture"
    assert role_between("- March 2, 2019 was the day when the storm took the roof of the pier.") == "list_item"
