"""Dagster's pages: a build started there publishes what the command line publishes, and leaves no process behind."""

import pytest

from tests.browser.serving import served, wait_until
from tests.conftest import CORPUS
from warehouse import snapshots, store
from warehouse.tables import TABLES


@pytest.fixture
def pages(tmp_path):
    """Serve Dagster's pages over the small corpus, as `make ui` does; gives address and warehouse."""
    warehouse = tmp_path / "warehouse"
    arguments = ("--raw", CORPUS, "--warehouse", warehouse)
    with served("ui", "server_info", *arguments, home=warehouse, log=tmp_path / "log.txt") as address:
        yield address, warehouse


@pytest.mark.browser
def test_materializing_everything_publishes(pages, built, tmp_path, chromium):
    """A click on "Materialize all" publishes the very rows that the command line publishes."""
    address, warehouse = pages
    page = chromium.new_page(viewport={"width": 1400, "height": 900})
    page.goto(f"{address}/locations/pipeline.run.definitions/jobs/build", timeout=60_000)
    page.get_by_role("button", name="Materialize all").click(timeout=60_000)
    wait_until((warehouse / snapshots.CURRENT).exists, "a published snapshot")
    page.goto(f"{address}/assets/quotes", timeout=60_000)
    page.get_by_text("somebody is reported to have said", exact=False).first.wait_for(timeout=60_000)
    page.screenshot(path=tmp_path / "quotes.png")
    page.close()
    for table in ("documents", "quotes", "speakers", "recommendations", "coverage"):
        key = TABLES[table].primary_key()
        mine, theirs = (store.read(snapshots.current(w), f"FROM {table}").sort(key) for w in (warehouse, built))
        assert mine.equals(theirs), table
