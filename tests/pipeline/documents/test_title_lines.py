"""The title of a dumped page, and when it was published: told by the lines between menu and text."""

from datetime import date

import pytest

from pipeline.documents import phrases
from pipeline.documents.cleaning import read
from pipeline.documents.dating import published_on
from pipeline.documents.title_lines import WEIGHTS, measured

MENU = ["Home", "About us", "Our team", "Boats for sale", "Events", "Shop", "Sign in", "Search", "Opening hours"]
BODY = [
    "The harbour board has agreed to repair the northern pier before the winter storms, Ann Lee said on Monday.",
    "Fishermen had asked for a new pier ever since the storm took the old one away, and they were glad to hear it.",
    "The repair is to begin in May, when the ferries move to the southern pier, and it should be over by September.",
    "Nobody will have to move, the board says, and the market on the quay stays where it has been for forty years.",
]
TITLE = "Northern Pier to Be Repaired at Last"


def lines(*above: str) -> str:
    """Put lines between the menu and the text."""
    return "\n".join([*MENU, *above, *BODY])


@pytest.mark.parametrize(
    "above",
    [
        pytest.param([TITLE], id="alone"),
        pytest.param([TITLE, "March 2, 2019", "5 min read"], id="above date and length"),
        pytest.param(["Harbour life", TITLE, "By Ida Moss", "Share", "Copy link"], id="between section and author"),
    ],
)
def test_titles_of_dumps(above: list[str]) -> None:
    """It is the line that the text is about, wherever the menu ends."""
    assert [block.words for block in read(lines(*above)) if block.role == "title"] == [TITLE]


def test_no_menu_no_search() -> None:
    """A text that opens with its title keeps it."""
    found = read("\n\n".join(["Report No. 3", "The Pier", *BODY]))
    assert [block.words for block in found if block.role == "title"] == ["Report No. 3"]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        pytest.param([TITLE, "Ida Moss • March 2, 2019 • 5 min read"], date(2019, 3, 2), id="beside other things"),
        pytest.param(["Saturday, April 6, 2024", TITLE, "Ida Moss", "2 Mar 2019"], date(2019, 3, 2), id="today on top"),
        pytest.param([TITLE, "Updated April 6, 2024", "Posted March 2, 2019"], date(2019, 3, 2), id="changed later"),
        pytest.param([TITLE, "Published", "2 March 2019"], date(2019, 3, 2), id="a label above it"),
        pytest.param([TITLE], None, id="none"),
    ],
)
def test_dates_of_dumps(above: list[str], expected: date | None) -> None:
    """Of several dates the one nearest to the text counts, unless a label says more."""
    assert published_on(read(lines(*above)), {}, "").value == expected


def test_every_measure_has_a_weight() -> None:
    """What is measured and what was learned are the same."""
    blocks = read(lines(TITLE))
    _, measures = next(iter(measured(blocks, phrases.found(blocks), len(MENU) + 1)))
    assert measures.keys() == WEIGHTS.keys()
