"""What a file says of itself, and which of its sources is believed."""

from datetime import date

import pytest

from pipeline.documents import stated


def facts(*told: tuple[str, str, str]) -> list[dict[str, str]]:
    """Make what a file states of field, value and basis."""
    return [dict(zip(("field", "value", "basis"), fact, strict=True)) for fact in told]


TITLE = "Northern Pier to Be Repaired"
SITE = ("publisher", "Pier News", "meta og:site_name")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param([("title", TITLE, "h1")], TITLE, id="one source"),
        pytest.param([SITE, ("title", f"{TITLE} | Pier News", "<title>")], TITLE, id="the site's name behind"),
        pytest.param([SITE, ("title", f"Pier News – {TITLE}", "<title>")], TITLE, id="the site's name before"),
        pytest.param([("title", f"{TITLE} - and Soon", "h1")], f"{TITLE} - and Soon", id="a dash that is its own"),
        pytest.param(
            [("title", "Our Pier", "json-ld"), ("title", TITLE, "h1"), ("title", f"{TITLE} | X", "<title>")],
            TITLE, id="what two sources say",
        ),
        pytest.param([SITE, ("title", "Pier News", "h1"), ("title", TITLE, "<title>")], TITLE, id="not the site"),
        pytest.param(
            [("title", TITLE, "<title>"), ("title", "Icon of a printer", "<title>")], TITLE, id="a picture's title"
        ),
        pytest.param([("title", " | ", "h1")], None, id="no words"),
        pytest.param([], None, id="nothing"),
    ],
)  # fmt: skip
def test_titles(told: list[tuple[str, str, str]], expected: str | None) -> None:
    """The title on which sources agree, without the name of the site."""
    assert stated.title(facts(*told)) == expected


ABOVE = ("title", "Northern Pier: What Will Be Repaired and When", "h1")
HEAD = ("title", f"{TITLE} | Best Piers", "<title>")
DAY = ("published_on", "2019-03-02", "meta")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param([HEAD, ABOVE, DAY], ABOVE[1], id="of an article what stands above it"),
        pytest.param([("title", TITLE, "json-ld NewsArticle"), ABOVE], ABOVE[1], id="that calls itself one"),
        pytest.param([HEAD, ("title", "Boats, Nets and a Pier on the Move", "h1")], HEAD[1], id="only what is like it"),
        pytest.param([HEAD, ("title", f"The {TITLE} Soon", "h1")], f"The {TITLE} Soon", id="which this is"),
        pytest.param([HEAD, ("title", "Latest News", "h1"), DAY], HEAD[1], id="no label"),
        pytest.param([HEAD, ("title", "All About the Quay and Its Boats", "h1"), DAY], HEAD[1], id="something else"),
        pytest.param([HEAD, ABOVE, ("title", "Read Next: Repaired Piers", "h1"), DAY], HEAD[1], id="one of several"),
        pytest.param(
            [ABOVE, ("title", "The Quay News", "h1"), ("title", f"{TITLE} | The Quay News", "<title>"), DAY], ABOVE[1],
            id="the other is the site",
        ),
        pytest.param([("title", "| Pier News", "<title>"), ("title", "Piers", "h1")], "Piers", id="a nameless page"),
        pytest.param([SITE, ("title", "Home - Pier News", "<title>")], "Home - Pier News", id="a first page"),
    ],
)  # fmt: skip
def test_headings(told: list[tuple[str, str, str]], expected: str) -> None:
    """Titles in a page's head are written for search engines; readers see the heading."""
    assert stated.title(facts(*told)) == expected


def test_days_that_are_no_dates_of_publication() -> None:
    """A day that a page shows comes before the one on which it was changed; neither is said to be its date."""
    told = facts(("modified_on", "2021-05-01", "meta"), ("shown_on", "2020-04-01", "time element"))
    assert (stated.published_on(told), stated.shown_on(told)) == (None, date(2020, 4, 1))
    assert stated.shown_on(told[:1]) == date(2021, 5, 1)


def test_days_in_addresses() -> None:
    """A site's own count of days comes before a time that may be in another zone."""
    told = facts(("published_on", "2019-03-03", "meta"), ("url", "https://a.org/2019/03/02/pier", "link canonical"))
    assert stated.published_on(told) == date(2019, 3, 2)
    assert stated.published_on(facts(("url", "https://a.org/2019/33/02/pier", "link canonical"))) is None


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param(["2019-03-02"], date(2019, 3, 2), id="a day"),
        pytest.param(["2019-03-02T10:00:00Z"], date(2019, 3, 2), id="an hour"),
        pytest.param(["soon", "2019-03-02"], date(2019, 3, 2), id="the next where the first is no date"),
        pytest.param(["0001-01-01"], None, id="a day that stands for none"),
        pytest.param([], None, id="none"),
    ],
)
def test_dates(values: list[str], expected: date | None) -> None:
    """The best source that is a date."""
    assert stated.published_on(facts(*(("published_on", value, "meta") for value in values))) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param(["Ann Lee"], "Ann Lee", id="a name"),
        pytest.param(["https://a.b/ann", "Ann  Lee"], "Ann Lee", id="no address"),
        pytest.param(["x" * 90], None, id="too long for a name"),
    ],
)
def test_names(values: list[str], expected: str | None) -> None:
    """Authors and publishers are names."""
    assert stated.author(facts(*(("author", value, "meta") for value in values))) == expected
    assert stated.publisher(facts(*(("publisher", value, "meta") for value in values))) == expected


def test_a_file_that_states_nothing() -> None:
    """Plain text says nothing of itself."""
    assert (stated.title(None), stated.published_on(None), stated.author(None), stated.publisher(None)) == (None,) * 4
