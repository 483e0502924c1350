"""What people come for, from the first click to the last, over a small corpus that a test may change."""

import shutil

import pytest

from tests.browser.serving import served
from tests.browser.test_dashboard import settled
from tests.conftest import CORPUS, onrecord
from warehouse import snapshots, store

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def case(built, tmp_path_factory):
    """Serve copies of the small corpus and its build; gives the address, the raw texts and the warehouse."""
    folder = tmp_path_factory.mktemp("case")
    raw, warehouse = folder / "raw", folder / "warehouse"
    shutil.copytree(CORPUS, raw)
    shutil.copytree(built, warehouse, symlinks=True)
    arguments = ("--raw", raw, "--warehouse", warehouse)
    with served("dashboard", "_stcore/health", *arguments, home=warehouse, log=folder / "log.txt") as address:
        yield address, raw, warehouse


@pytest.fixture
def page(chromium):
    """Open a page."""
    opened = chromium.new_page(viewport={"width": 1280, "height": 1000})
    yield opened
    opened.close()


def test_three_clicks_to_the_words(case, page):
    """From the overview by a speaker to the exact words in their text, in two clicks."""
    page.goto(case[0])
    settled(page)
    page.locator("[data-testid=stVegaLiteChart]").nth(1).click(position={"x": 190, "y": 40})
    page.wait_for_url("**/speaker?speaker=*", timeout=60_000)
    settled(page)
    said = page.locator(".said blockquote").first.inner_text()
    page.get_by_role("link", name="Open the words").first.click()
    page.wait_for_selector(".text mark.here", timeout=60_000)
    assert said.split()[:5] == "".join(page.locator(".text mark.here").all_inner_texts()).split()[:5]


def test_a_correction_holds_after_the_next_build(case, page):
    """A speaker is changed by hand, is pending at once, and is the speaker after the next build, seen at a click."""
    address, raw, warehouse = case
    page.goto(f"{address}/review?queue=all&reviewer=Ada")
    settled(page)
    page.get_by_text("Somebody else says it").click()
    page.get_by_role("combobox", name="Speaker", exact=True).fill("Zoe Quill")
    page.keyboard.press("Enter")
    page.wait_for_timeout(1500)
    page.get_by_role("button", name="Change the speaker").click()
    page.get_by_text("1 decision pending").wait_for(timeout=60_000)
    assert '"reviewer": "Ada"' in (raw / "corrections.jsonl").read_text(encoding="utf-8")
    before = snapshots.current(warehouse).name
    assert page.get_by_text(before).count()

    done = onrecord("build", "--raw", raw, "--warehouse", warehouse, "--json")
    assert done.returncode == 0, done.stderr
    page.get_by_role("link", name="Quality").click()
    page.get_by_text(snapshots.current(warehouse).name).wait_for(timeout=60_000)
    assert not page.get_by_text("decision pending").count()
    said = store.read(snapshots.current(warehouse), "SELECT speaker FROM quotes_by('Zoe Quill')")
    assert said["speaker"].to_list() == ["Zoe Quill"]
