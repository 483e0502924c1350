"""Rows become charts that say what they show."""

from datetime import date

import altair as alt
import polars as pl
import pytest

from dashboard import charts
from dashboard.charts import advice, people, quality, topics

PERIODS = pl.DataFrame(
    {
        "period": [date(2019, 1, 1), date(2021, 1, 1)],
        "kind": ["web_page", "report"],
        "document_count": [1, 2],
        "quote_count": [3, 4],
    }
)
HEAT = pl.DataFrame(
    {
        "period": [date(2019, 1, 1), date(2021, 1, 1)],
        "publisher": ["a", "b"],
        "theme": ["Energy", "Health"],
        "document_count": [1, 2],
        "all_count": [4, 4],
        "share": [0.25, 0.5],
    }
)
SAID = pl.DataFrame(
    {
        "published_on": [date(2019, 1, 1), date(2021, 1, 1)],
        "kind": ["direct", "mixed"],
        "affiliation": ["President", "P" * 90],
        "quote": ["a", "b"],
        "publisher": ["a", None],
        "quote_count": [1, 1],
    }
)
HELD = pl.DataFrame(
    {
        "affiliation": ["President", "never quoted as"],
        "first_on": [date(2019, 1, 1)] * 2,
        "last_on": [date(2020, 1, 1)] * 2,
        "statement_count": [2, 1],
    }
)
RANKED = pl.DataFrame(
    {"theme": ["Energy"], "publisher": ["a"], "cluster_count": [1], "quote_count": [2], "document_count": [1]}
)
ADVISED = pl.DataFrame(
    {
        "actor": ["Iraq", "Iran"],
        "theme": ["Energy", "Health"],
        "recommendation_count": [3, 1],
        "strong_count": [1, 0],
        "all_count": [3, 1],
    }
)
STATED = pl.DataFrame({"period": [date(2019, 1, 1)], "kind": ["risk"], "finding_count": [3]})
CHARTS = {
    "timeline": people.timeline(SAID, HELD, ("direct", "mixed")),
    "speaker's themes": people.themes(RANKED),
    "speaker's publishers": people.publishers(RANKED),
    "matrix": advice.matrix(ADVISED),
    "attention": topics.attention(
        pl.DataFrame(
            {
                "period": [date(2019, 1, 1)],
                "document_count": [2],
                "main_count": [1],
                "all_count": [4],
                "main_share": [0.25],
                "share": [0.5],
            }
        ),
        "year",
    ),
    "theme's publishers": topics.publishers(HEAT.with_columns(times_usual=pl.lit(2.0))),
    "related": topics.related(HEAT.with_columns(times_usual=pl.lit(2.0))),
    "audit": quality.growing(pl.DataFrame({"count": [1], "share": [1.0], "low": [0.2], "high": [1.0]})),
    "measured": quality.measured(
        pl.DataFrame(
            {"what": ["quotes"], "corpus": ["c"], "precision": [80.0], "recall": [70.0], "f1": [75.0], "n": [9]}
        )
    ),
    "calibration": quality.calibration(
        pl.DataFrame({"what": ["q"], "step": ["0.8-0.9"], "confidence": [0.85], "right_share": [0.8], "n": [9]})
    ),
    "findings": advice.over_time(STATED, "year", ("risk", "cause")),
    "themes": charts.themes(
        HEAT.select("theme", "share", "document_count", cluster_count="document_count", undated_count="all_count")
    ),
    "speakers": charts.speakers(pl.DataFrame({"speaker": ["A"], "cluster_count": [1], "quote_count": [2]})),
    "texts": charts.texts_over_time(PERIODS, "year", ("web_page", "report")),
    "quotes": charts.quotes_over_time(PERIODS, "year", ("web_page", "report")),
    "themes over time": charts.themes_over_time(HEAT, "year"),
    "themes by publisher": charts.themes_by_publisher(HEAT),
    "funnel": charts.funnel(pl.DataFrame({"stage": ["Files"], "file_count": [3]})),
    "dropped": charts.dropped(pl.DataFrame({"share_from": [0.0, 0.9], "document_count": [3, 1]})),
}


def encodings(specification):
    """Yield the encoding of each layer."""
    for layer in specification.get("layer", [specification]):
        yield layer["encoding"]


@pytest.mark.parametrize("name", CHARTS)
def test_axes_and_colours_are_explained(name):
    """An axis has a title, a colour a legend, and every mark a tooltip."""
    for encoding in encodings(CHARTS[name].to_dict()):
        assert encoding["tooltip"]
        for channel in ("x", "y"):
            assert encoding[channel].get("title") or encoding[channel]["axis"]["title"]
        if "color" in encoding:
            assert encoding["color"]["legend"]


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("dark", [False, True])
def test_ink(name, dark):
    """Axes are written in an ink for their ground."""
    configured = charts.inked(CHARTS[name], dark=dark).to_dict()["config"]
    assert configured["axis"]["labelColor"] == charts.INK[dark]


@pytest.mark.parametrize("name", CHARTS)
def test_nothing_is_loaded(name):
    """A chart carries its rows and asks no address for more."""
    specification = CHARTS[name].to_dict()
    assert "url" not in str(specification.get("data"))
    assert "href" not in str(specification)


def test_empty_periods_stay_visible():
    """A year without a text is a gap, not a jump."""
    assert CHARTS["texts"].to_dict()["encoding"]["x"]["scale"]["domain"] == ["2019", "2020", "2021"]


def test_kinds_keep_their_colour():
    """The domain is all kinds there could be, in words."""
    assert CHARTS["texts"].to_dict()["encoding"]["color"]["scale"]["domain"] == ["web page", "report"]


def test_heaviest_theme_comes_first():
    """Themes stand in the order of their texts."""
    assert next(encodings(CHARTS["themes by publisher"].to_dict()))["y"]["scale"]["domain"] == ["Health", "Energy"]


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        (None, None, "month"),
        (date(2020, 1, 1), date(2021, 1, 1), "month"),
        (date(2010, 1, 1), date(2021, 1, 1), "year"),
        (date(1950, 1, 1), date(2021, 1, 1), "decade"),
    ],
)
def test_unit(first, last, unit):
    """A chart has between a few and some thirty periods."""
    assert charts.unit_for(first, last) == unit


@pytest.mark.parametrize(("dark", "ground"), [(False, "#ffffff"), (True, "#11161b")])
@pytest.mark.parametrize("inks", [charts.INK, charts.TEXT], ids=["axes", "numbers"])
def test_ink_can_be_read(inks, dark, ground):
    """The contrast is AA's 4.5 or better."""
    light, deep = sorted((luminance(inks[dark]), luminance(ground)), reverse=True)
    assert (light + 0.05) / (deep + 0.05) >= 4.5


def luminance(colour):
    """Weigh a colour as WCAG does."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_charts_are_charts():
    """Each is something that the page can draw."""
    assert all(isinstance(chart, (alt.Chart, alt.LayerChart)) for chart in CHARTS.values())
