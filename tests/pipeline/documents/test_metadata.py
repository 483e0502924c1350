"""What is known of a document, and on what basis."""

from datetime import date

import pytest

from pipeline.documents import dating, metadata, publishers
from pipeline.documents.cleaning import read
from pipeline.documents.facts import Fact
from pipeline.documents.lines import unwrapped

BODY = (
    "The harbour board has agreed to repair the northern pier before the winter storms, Ann Lee said on Monday.\n\n"
    "Fishermen had asked for a new roof ever since the storm of March 5, 2011 took the old one away, she said.\n"
)
UNKNOWN = (None, "unknown", None, None)
TITLE = "Northern Pier to Be Repaired"


@pytest.mark.parametrize(
    ("head", "manifest", "expected"),
    [
        pytest.param(TITLE, {}, (TITLE, "stated", 0, 28), id="stated"),
        pytest.param(f"# {TITLE}", {}, (TITLE, "stated", 2, 30), id="stated in markdown"),
        pytest.param(f"{TITLE}\n\n{TITLE}", {}, (TITLE, "stated", 30, 58), id="stated twice"),
        pytest.param("NORTHERN PIER TO BE REPAIRED", {"title": TITLE}, (TITLE, "manifest", 0, 28), id="both"),
        pytest.param("Pier News", {"title": TITLE}, (TITLE, "manifest", None, None), id="only in the manifest"),
        pytest.param("", {}, (None, "unknown", None, None), id="nowhere"),
    ],
)
def test_titles(head: str, manifest: dict[str, str], expected: tuple[object, ...]) -> None:
    """The manifest's word counts, the span is where the text has the same words."""
    assert metadata.title(read(f"{head}\n\n{BODY}"), manifest) == expected


@pytest.mark.parametrize(
    ("head", "manifest", "path", "expected"),
    [
        pytest.param(f"{TITLE}\n\nMarch 2, 2019", {}, "", (date(2019, 3, 2), "stated", 30, 43), id="stated"),
        pytest.param(
            f"{TITLE}\n\nMarch 2, 2019", {"date": "2001-01-01"}, "2002-02-02.txt", (date(2019, 3, 2), "stated", 30, 43),
            id="stated counts most",
        ),
        pytest.param(
            f"{TITLE}\n\nNo. 1 | Updated: 2020-04-01 | Published: 2019-03-02", {}, "",
            (date(2019, 3, 2), "stated", 71, 81), id="published, not updated",
        ),
        pytest.param(
            "Rules of 2 March 2019", {}, "", (date(2019, 3, 2), "stated", 9, 21), id="the title ends in its day"
        ),
        pytest.param(
            TITLE, {"date": "2001-01-01"}, "2002-02-02.txt", (date(2001, 1, 1), "manifest", None, None), id="manifest"
        ),
        pytest.param(
            TITLE, {"date": "soon"}, "a/2002-02-02_x.txt", (date(2002, 2, 2), "filename", None, None), id="file name"
        ),
        pytest.param(TITLE, {}, "x.txt", UNKNOWN, id="a date in the text is a decoy"),
        pytest.param("The Storm of March 5, 2011, Remembered", {}, "", UNKNOWN, id="a decoy in the title"),
    ],
)  # fmt: skip
def test_dates(head: str, manifest: dict[str, str], path: str, expected: tuple[object, ...]) -> None:
    """Stated, then manifest, then file name; dates of other things do not count."""
    assert dating.published_on(read(f"{head}\n\n{BODY}"), manifest, path) == expected


def test_datelines_date_a_text() -> None:
    """The first paragraph may open with place and day."""
    found = dating.published_on(read(f"{TITLE}\n\nPORT LEE, March 2, 2019 – {BODY}"), {}, "")
    assert (found.value, found.basis) == (date(2019, 3, 2), "stated")


def test_dates_among_links_are_decoys() -> None:
    """What related articles are about is not when this text was published."""
    links = "Related Articles\n\nThe Old Pier\n\nA transcript of the event of July 7, 2020, on the old pier..."
    assert dating.published_on(read(f"{TITLE}\n\n{BODY}\n{links}"), {}, "").basis == "unknown"


@pytest.mark.parametrize(
    ("head", "manifest", "expected"),
    [
        pytest.param(f"{TITLE}\n\nHarbour Institute", {}, ("Harbour Institute", "stated"), id="stated"),
        pytest.param(f"{TITLE}\n\nHARBOUR OFFICE OF LEE", {}, ("Harbour Office of Lee", "stated"), id="in capitals"),
        pytest.param(f"{TITLE}\n\nHarbour Institute", {"publisher": "Lee"}, ("Lee", "manifest"), id="manifest"),
        pytest.param(f"{TITLE}\n\nDate: 2019-03-02 | Source: Lee Office", {}, ("Lee Office", "stated"), id="a field"),
        pytest.param(f"{TITLE}\n\nDate: 2019-03-02 | Source: https://a.b", {}, (None, "unknown"), id="an address"),
        pytest.param(TITLE, {}, (None, "unknown"), id="nowhere"),
    ],
)  # fmt: skip
def test_publishers(head: str, manifest: dict[str, str], expected: tuple[object, ...]) -> None:
    """The manifest's publisher, a stated line, whom the manifest credits, in this order."""
    assert publishers.publisher(read(f"{head}\n\n{BODY}"), manifest)[:2] == expected


@pytest.mark.parametrize(
    ("attribution", "expected"),
    [
        pytest.param('"The Pier", Lee News contributors, https://a.b', "Lee News", id="a title before it"),
        pytest.param("Lee Office; text from a collection", "Lee Office", id="a note after it"),
        pytest.param("Lee Office, B-12", "Lee Office", id="a number after it"),
    ],
)
def test_credits(attribution: str, expected: str) -> None:
    """Whom a manifest credits has published, where nothing else says so."""
    assert publishers.publisher([], {"attribution": attribution})[:2] == (expected, "manifest")


@pytest.mark.parametrize(
    ("head", "manifest", "expected"),
    [
        pytest.param(f"{TITLE}\n\nBy Ann Lee", {}, ("Ann Lee", "stated"), id="byline"),
        pytest.param(
            f"{TITLE}\n\nBY ANN LEE AND BO HALL", {}, ("ANN LEE AND BO HALL", "stated"), id="two, in capitals"
        ),
        pytest.param(f"{TITLE}\n\nBy Ann Lee, Staff Writer", {}, ("Ann Lee", "stated"), id="without the office"),
        pytest.param(f"{TITLE}\n\nBy Ann Lee", {"author": "A. Lee"}, ("A. Lee", "manifest"), id="manifest"),
        pytest.param(TITLE, {}, (None, "unknown"), id="nowhere"),
    ],
)
def test_authors(head: str, manifest: dict[str, str], expected: tuple[object, ...]) -> None:
    """A byline signs the text."""
    assert metadata.author(read(f"{head}\n\n{BODY}"), manifest)[:2] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Pier", ("The Pier", 0, 8)),
        ("\x1b[31mThe Pier\x1b[0m", ("The Pier", 5, 13)),
        ("\u202eThe\xa0Pier\u202c", ("The Pier", 1, 9)),
        ("The Pi\u200ber", ("The Pi\u200ber", 0, 9)),
        ("The Pi\x1b[1mer", ("The Pi\x1b[1mer", 0, 12)),
    ],
    ids=["plain", "colours", "direction", "zero width inside", "colours inside"],
)
def test_titles_are_read_back(text: str, expected: tuple[str, int, int]) -> None:
    """A title's words stand at its offsets, whatever invisible stands around them."""
    title = metadata.read_back(text, Fact(unwrapped(text), "stated", 0, len(text)))
    assert (title.value, title.start_char, title.end_char) == expected
    assert metadata.read_back(text, Fact()) == Fact()
