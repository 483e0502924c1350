"""Tables of data, told from those that only arrange a page."""

from lxml import etree

LONGEST_CELL = 300
CELLS = ("{*}td", "{*}th")


def is_data(table: etree._Element) -> bool:
    """Ask whether a table holds rows of short cells; one with long or nested ones arranges text."""
    if table.find(".//{*}table") is not None or table.get("role") == "presentation":
        return False
    rows = list(table.iter("{*}tr"))
    widest = max((sum(1 for _ in row.iterchildren(*CELLS)) for row in rows), default=0)
    if len(rows) < 2 or widest < 2:
        return False
    return all(_size(cell) <= LONGEST_CELL for cell in table.iter(*CELLS))


def _size(cell: etree._Element) -> int:
    return sum(len(words.strip()) for words in cell.itertext())


def cells(row: etree._Element) -> list[etree._Element]:
    """List the cells of a row."""
    return list(row.iterchildren(*CELLS))
