"""Lists of orders, told by their items and by what stands above them."""

import pytest

from pipeline.language.readings import Block
from pipeline.recommendations.lists import lists_of_orders

ORDERS = ["- Publish fares each spring.", "- Train crews for storms.", "- The last ferry of the day."]


def found(lead_in, items):
    """Count the items that belong to a list of orders."""
    text, blocks = "", []
    for role, words in [("paragraph", lead_in), *(("list_item", item) for item in items)]:
        blocks.append(Block(len(text), len(text) + len(words), role, None, None))
        text += f"{words}\n"
    return len(lists_of_orders(text, blocks))


@pytest.mark.parametrize(
    ("lead_in", "items", "count"),
    [
        pytest.param("Ideas for the islands:", ORDERS, 3, id="most-are-orders"),
        pytest.param("The functions of the board are to:", ORDERS, 0, id="duties-are-described"),
        pytest.param("Ideas for the islands:", ["- Fares rose.", "- Crews left.", ORDERS[0]], 0, id="few-are"),
        pytest.param("Ideas for the islands:", ORDERS[:1], 0, id="one-is-no-list"),
        pytest.param("Ideas for the islands:", [], 0, id="nothing"),
    ],
)
def test_lists_of_orders(lead_in, items, count):
    """Most items open with a bare verb, and the lead-in describes no duties."""
    assert found(lead_in, items) == count
