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
