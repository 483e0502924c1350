"""Every page, over every kind of warehouse."""

import pytest

PAGES = ("overview", "themes", "speakers", "coverage", "document")


@pytest.mark.parametrize("page", PAGES)
def test_small(small, visit, page):
    """A page shows the rows there are."""
    app = visit(page)
    assert not app.exception
    assert app.title[0].value
