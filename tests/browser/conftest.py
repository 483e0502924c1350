"""What the browser tests share: one Chromium."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--no-default-browser-check",
)  # fmt: skip


@pytest.fixture(scope="module")
def chromium():
    """Start one browser for the tests of a module; a longer life would keep its event loop in others' way."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(QUIET))
        yield browser
        browser.close()
