"""The dashboard in a browser, over what raw/ gives: its pages, deep links and downloads, and no word to strangers."""

import csv
import io
from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
import pytest

from tests.browser.serving import served, wait_until
from tests.dashboard.warehouses import make
from warehouse import snapshots, store

pytestmark = pytest.mark.browser
PAGES = {
    "": ("What is here", "Who is quoted most", "Recommendations", "Texts"),
    "themes": ("What the texts are about", "When they are about it", "Who writes about what"),
    "theme": ("Choose a theme",),
    "speakers": ("Who is quoted most",),
    "speaker": ("Choose a speaker",),
    "recommendations": ("Who should act on what", "In their own words", "Given more than once"),
    "findings": ("When they are stated", "Risks"),
    "search?q=nuclear": ("What was found",),
    "sql?ask=FROM+quotes_per_speaker": ("Answer", "What there is"),
    "review": ("Is this right?",),
    "quality": ("Check it yourself", "What was measured", "Can the confidence be trusted?"),
    "coverage": ("How far the files came", "Problem files", "Quotes without a named speaker", "Every file"),
    "document": ("Choose a text",),
}
LONGEST = 6000
# https://github.com/dequelabs/axe-core
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
IN_VIEW = "mark => mark.getBoundingClientRect().top >= 0 && mark.getBoundingClientRect().bottom <= innerHeight"


def dashboard(warehouse, folder):
    """Serve a warehouse as `make dashboard` does."""
    health = "_stcore/health"
    return served("dashboard", health, "--warehouse", warehouse, home=warehouse, log=folder / "log.txt")


@pytest.fixture(scope="module")
def real(published, tmp_path_factory):
    """Serve what raw/ gives; yields the address and the snapshot."""
    warehouse = published[0]
    with dashboard(warehouse, tmp_path_factory.mktemp("real")) as address:
        yield address, snapshots.current(warehouse)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Serve a text whose every word tries to be more than text."""
    with dashboard(make("tricky", tmp_path_factory.mktemp("tricky")), tmp_path_factory.mktemp("log")) as address:
        yield address


@pytest.fixture
def visitor(chromium):
    """Open pages in a fresh session, noting every address that is asked for."""
    opened = []

    def visit(address, *, scheme="light", width=1280):
        context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
        page = context.new_page()
        opened.append(context)
        page.asked_for = []
        context.on("request", lambda request: page.asked_for.append(request.url))
        page.goto(address)
        settled(page)
        return page

    yield visit
    for context in opened:
        context.close()


def settled(page):
    """Wait until a page has answered."""
    page.wait_for_selector(".question", timeout=60_000)
    page.wait_for_selector("[data-test-script-state=notRunning]", timeout=60_000)
    page.wait_for_timeout(700)
    assert not page.locator("[data-testid=stException], [data-testid=stVegaLiteChart] .error").count()


def hosts(page):
    """Name the machines that a page asked for anything."""
    return {urlsplit(url).hostname for url in page.asked_for if urlsplit(url).scheme in {"http", "https", "ws", "wss"}}


def barriers(page):
    """Name what keeps people from reading a page, as axe-core finds it: contrast, names, order, and the like."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    serious = [one for one in found if one["impact"] in {"serious", "critical"}]
    return [(one["id"], node["target"]) for one in serious for node in one["nodes"]]


def texts(page):
    """Read the plain texts of a page."""
    return page.locator("[data-testid=stText]").all_inner_texts()


def one(snapshot, question):
    """Ask the snapshot for one row."""
    return store.read(snapshot, question).row(0)


def a_quote(snapshot):
    """Pick the first direct quote that has a named speaker."""
    return one(
        snapshot,
        "SELECT document_id, start_char, end_char, span(document_id, start_char, end_char), speaker, speaker_id"
        " FROM quotes_per_speaker WHERE speaker IS NOT NULL AND kind = 'direct' AND length(quote) BETWEEN 40 AND 200"
        " ORDER BY document_id, start_char LIMIT 1",
    )


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
@pytest.mark.parametrize("path", PAGES)
def test_pages(real, visitor, tmp_path, path, scheme, width):
    """Each page answers its question, fits its screen and asks nobody but the dashboard; a picture is kept."""
    page = visitor(f"{real[0]}/{path}", scheme=scheme, width=width)
    for part in PAGES[path]:
        assert page.get_by_text(part).first.count()
    assert hosts(page) == {"localhost"}
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert barriers(page) == []
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height, LONGEST)})
    page.wait_for_timeout(500)
    page.screenshot(path=tmp_path / f"{path.partition('?')[0] or 'overview'}-{scheme}-{width}.png")


def test_figures_are_the_snapshots(real, visitor):
    """What the cards say is what SQL says."""
    page = visitor(real[0])
    for table, label in (("documents", "Texts"), ("quotes", "Quotes"), ("speakers", "Speakers")):
        (count,) = one(real[1], f"SELECT count(*) FROM {table}")
        card = page.locator("[data-testid=stMetric]").filter(has=page.get_by_text(label, exact=True))
        assert card.locator("[data-testid=stMetricValue]").inner_text() == f"{count:,}"


def test_a_link_leads_to_the_words(real, visitor, tmp_path):
    """A deep link opens the raw text with the quoted words marked, in view, letter by letter."""
    document_id, start, end, words, speaker, _ = a_quote(real[1])
    page = visitor(f"{real[0]}/document?document={document_id}&start={start}&end={end}")
    here = page.locator(".text mark.here")
    assert "".join(here.all_inner_texts()).split() == words.split()
    wait_until(lambda: here.first.evaluate(IN_VIEW), "the words")
    assert speaker in here.first.get_attribute("title")
    assert hosts(page) == {"localhost"}
    page.screenshot(path=tmp_path / "words.png")


def test_the_list_beside_leads_to_its_place(real, visitor):
    """A click in the list of facts brings them into view without asking the server anew."""
    document_id, *_ = a_quote(real[1])
    page = visitor(f"{real[0]}/document?document={document_id}")
    last = page.locator(".jumps a").last
    anchor = last.get_attribute("href")
    last.click()
    wait_until(lambda: page.locator(f".text {anchor}").evaluate(IN_VIEW), "the place")
    assert f"document={document_id}" in page.url


def test_from_a_table_to_the_words(real, visitor):
    """The first row of a speaker's quotes opens the text at the quote."""
    *_, speaker_id = a_quote(real[1])
    page = visitor(f"{real[0]}/speaker?speaker={speaker_id}")
    table = page.locator("[data-testid=stDataFrame]").first
    table.hover(position={"x": 32, "y": 52})
    page.wait_for_timeout(500)
    with page.context.expect_page() as opened:
        table.click(position={"x": 32, "y": 52})
    settled(opened.value)
    assert opened.value.locator(".text mark.here").count()


def test_a_filter_goes_into_the_address_and_comes_back(real, visitor):
    """The same address shows the same in a fresh session."""
    (theme,) = one(
        real[1], "SELECT theme FROM theme_attention WHERE scheme = 'cap' ORDER BY document_count DESC, theme LIMIT 1"
    )
    page = visitor(f"{real[0]}/themes")
    page.get_by_test_id("stSidebar").get_by_role("combobox", name="Theme").click()
    page.get_by_role("option", name=theme, exact=True).click()
    page.wait_for_url("**/themes?theme=*")
    settled(page)
    again = visitor(page.url)
    assert page.locator("h3", has_text="Inside the theme").count()
    assert texts(again) == texts(page)


def test_a_click_on_a_chart_chooses(real, visitor):
    """A bar of the ranking leads to its theme."""
    page = visitor(f"{real[0]}/themes")
    page.locator("[data-testid=stVegaLiteChart]").first.click(position={"x": 160, "y": 34})
    page.wait_for_url("**/themes?theme=*")


def test_a_click_on_a_speaker_leads_to_their_page(real, visitor):
    """A bar of the overview opens the speaker's own quotes."""
    page = visitor(real[0])
    page.locator("[data-testid=stVegaLiteChart]").nth(1).click(position={"x": 180, "y": 40})
    page.wait_for_url("**/speaker?speaker=*")
    settled(page)
    assert page.get_by_text("Affiliations").count()


def test_the_download_is_what_is_shown(real, visitor):
    """The CSV holds every row of the table, in its order."""
    page = visitor(f"{real[0]}/coverage")
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").last.click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    paths = store.read(real[1], "SELECT path FROM coverage ORDER BY path")["path"].to_list()
    assert [row["path"] for row in rows] == paths


def test_a_chart_can_be_taken_away(real, visitor):
    """A chart is saved as the picture that is shown, and as its rows."""
    page = visitor(f"{real[0]}/coverage")
    with page.expect_download() as download:
        page.locator("button.png").first.click()
    picture = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename == "onrecord-figure-files-by-stage.png"
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) > 400
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").first.click()
    assert Path(download.value.path()).read_text(encoding="utf-8-sig").startswith("stage,file_count")
    assert hosts(page) == {"localhost"}


def test_words_are_found_where_they_stand(real, visitor):
    """A search leads to the marked words in their text."""
    page = visitor(f"{real[0]}/search?q=nuclear&in=quotes")
    page.get_by_role("link", name="Open the words").first.click()
    page.wait_for_selector(".text mark.here", timeout=60_000)
    assert "nuclear" in "".join(page.locator(".text mark.here").all_inner_texts()).lower()


HOSTILE = (
    "", "themes?theme=t1", "theme?theme=t1", "speaker?speaker=s1", "recommendations?group=g1",
    "findings?show=prediction", "search?q=script", "sql?ask=FROM+documents",
    "review?queue=all", "review?show=decisions", "quality?audit=theme_assignments", "coverage",
    "document?document=d1&start=3&end=30", "document?document=d1&view=cleaned",
)  # fmt: skip


@pytest.mark.parametrize("path", HOSTILE)
def test_a_hostile_text_reaches_nobody(hostile, visitor, path):
    """Scripts, images, links and formulas of a text are shown, and do nothing."""
    page = visitor(f"{hostile}/{path}")
    page.on("dialog", lambda dialog: pytest.fail(f"a text opened a dialog: {dialog.message}"))
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(500)
    assert hosts(page) == {"localhost"}
    assert not page.locator("img[src*=evil], a[href*=evil], a[href^=javascript], script:text('evil')").count()


def test_a_hostile_speaker_can_be_hovered_and_chosen(hostile, visitor):
    """Neither a tooltip nor a list of options reads a name as HTML."""
    page = visitor(f"{hostile}/speakers")
    page.locator("[data-testid=stVegaLiteChart]").first.hover(position={"x": 300, "y": 12})
    page.get_by_text("Speaker", exact=True).first.click()
    settled(page)
    page.get_by_role("combobox", name="Speaker").last.click()
    page.wait_for_timeout(500)
    assert hosts(page) == {"localhost"}
    assert not page.locator("img[src*=evil]").count()
