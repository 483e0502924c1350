"""Dagster's pages: a build started there publishes what the command line publishes, and leaves no process behind."""

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import CORPUS
from warehouse import snapshots, store
from warehouse.tables import TABLES

PATIENCE = 180


def free_port():
    """Ask the machine for a port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(is_so, what):
    """Wait for something that takes a while, for so long and no longer."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.5)


def answers(url):
    """Say whether a server answers."""
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310  (a server of our own)
            return answer.status == 200
    except OSError:
        return False


def processes_with(text):
    """List the running processes whose command or environment names a folder."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()
        except OSError:
            continue
        if text.encode() in words:
            found.append(folder.name)
    return found


@pytest.fixture
def pages(tmp_path):
    """Serve Dagster's pages over the small corpus, as `make ui` does; gives address and warehouse."""
    port = free_port()
    warehouse = tmp_path / "warehouse"
    command = [Path(sys.executable).parent / "onrecord", "ui", "--port", str(port)]
    log = (tmp_path / "log.txt").open("w")
    server = subprocess.Popen(
        [*command, "--raw", CORPUS, "--warehouse", warehouse], stdout=log, stderr=subprocess.STDOUT, cwd=tmp_path
    )
    wait_until(lambda: answers(f"http://127.0.0.1:{port}/server_info"), "Dagster's pages")
    yield f"http://127.0.0.1:{port}", warehouse
    server.send_signal(signal.SIGTERM)
    server.wait(60)
    log.close()
    wait_until(lambda: not processes_with(str(warehouse)), "the end of every process")


@pytest.mark.browser
def test_materializing_everything_publishes(pages, built, tmp_path):
    """A click on "Materialize all" publishes the very rows that the command line publishes."""
    address, warehouse = pages
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.goto(f"{address}/locations/pipeline.run.definitions/jobs/build", timeout=60_000)
        page.get_by_role("button", name="Materialize all").click(timeout=60_000)
        wait_until((warehouse / snapshots.CURRENT).exists, "a published snapshot")
        page.goto(f"{address}/assets/quotes", timeout=60_000)
        page.get_by_text("Who is reported to have said what", exact=False).or_(
            page.get_by_text("somebody is reported to have said", exact=False)
        ).first.wait_for(timeout=60_000)
        page.screenshot(path=tmp_path / "quotes.png")
        browser.close()
    for table in ("documents", "quotes", "speakers", "recommendations", "coverage"):
        key = TABLES[table].primary_key()
        mine, theirs = (store.read(snapshots.current(w), f"FROM {table}").sort(key) for w in (warehouse, built))
        assert mine.equals(theirs), table
