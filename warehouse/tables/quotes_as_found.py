"""Quotes as the machine found them, where a reviewer has decided otherwise."""

from warehouse.tables.quotes import Quotes


class QuotesAsFound(Quotes):
    """One row per quote of a reviewed document, as it was found: corrections are put into these anew on every build."""
