"""Lists whose items are orders: most of them open with a bare verb, and nothing says that they only describe."""

from itertools import groupby

from pipeline.language.readings import Block
from pipeline.recommendations.imperatives import opening_verb
from pipeline.recommendations.modalities import worded

# What stands above a list of duties, aims or steps taken; its items order nothing.
_DESCRIBED = worded(
    r"\b(?:functions?|responsib\w+|require[sd]?|requirements?|tasks?|objectives?|goals?|aims?|purposes?|designed|"
    r"seeks?|"
    r"duties|mandates?[sd]?|mission|activities|services|to report|we (?:examine|assess|review|did|analy[sz]|"
    r"conduct)\w*|"
    r"this (?:report|statement|testimony)|methodology|has (?:taken|begun)|have (?:taken|begun)|efforts? to|"
    r"authori[sz]e[sd]?|"
    r"authority|did|was|were|will|would)\b"
)
_FEWEST, _SHARE = 2, 0.6


def lists_of_orders(text: str, blocks: list[Block]) -> frozenset[Block]:
    """Collect the items of lists in which most items open with a bare verb."""
    found: list[Block] = []
    lead_in = ""
    for is_list, run in groupby(blocks, key=lambda block: block.role == "list_item"):
        items = list(run)
        if is_list and _are_orders(text, items) and not _DESCRIBED.search(lead_in):
            found.extend(items)
        lead_in = items[-1].span.of(text).split(". ")[-1]
    return frozenset(found)


def _are_orders(text: str, items: list[Block]) -> bool:
    """Say whether enough items open with a bare verb."""
    opening = sum(opening_verb(item.span.of(text), is_expected=True) is not None for item in items)
    return opening >= _FEWEST and opening >= _SHARE * len(items)
