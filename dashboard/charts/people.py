"""One speaker's rows → charts."""

from collections.abc import Sequence

import altair as alt
import polars as pl

from dashboard.charts import ROW, WHOLE, AnyChart, names, ranked, tip, unit_for

LONGEST = 44


def timeline(quotes: pl.DataFrame, bands: pl.DataFrame, kinds: Sequence[str]) -> AnyChart:
    """Lay each dated quote on the lane of who the speaker was; a band spans the first to the last such statement."""
    lanes = quotes.sort("quote_count", "affiliation", descending=[True, False])["affiliation"].unique(
        maintain_order=True
    )
    scale = alt.Scale(domain=[_short(lane) for lane in lanes])
    side = alt.Y("lane:N", axis=names("Called", 220), scale=scale)
    held = bands.filter(pl.col("affiliation").is_in(lanes.to_list()))
    ground = alt.Chart(_laned(held)).mark_bar(height={"band": 0.75}, opacity=0.35, cornerRadius=3, color="#8a949e")
    spans = ground.encode(
        x=alt.X("first_on:T", title="Date", axis=_calendar(quotes)),
        x2="last_on:T",
        y=side,
        tooltip=[
            tip("affiliation", "Called"),
            alt.Tooltip("first_on:T", title="From", format="%d %b %Y"),
            alt.Tooltip("last_on:T", title="Until", format="%d %b %Y"),
            tip("statement_count", "Statements"),
        ],
    )
    return alt.layer(spans, _said(_laned(quotes), side, kinds)).properties(height=alt.Step(ROW + 4))


def themes(rows: pl.DataFrame) -> AnyChart:
    """Rank the themes of somebody's quotes."""
    tooltip = [
        tip("theme", "Theme"),
        tip("cluster_count", "Quotes, copies counted once"),
        tip("quote_count", "Quotes, all"),
    ]
    return ranked(rows, "theme", alt.X("cluster_count:Q", title="Quotes, without copies", axis=WHOLE), tooltip)


def publishers(rows: pl.DataFrame) -> AnyChart:
    """Rank the publishers that quote somebody."""
    tooltip = [
        tip("publisher", "Publisher"),
        tip("cluster_count", "Quotes, copies counted once"),
        tip("quote_count", "Quotes, all"),
        tip("document_count", "Texts"),
    ]
    return ranked(rows, "publisher", alt.X("cluster_count:Q", title="Quotes, without copies", axis=WHOLE), tooltip)


def _said(quotes: pl.DataFrame, side: alt.Y, kinds: Sequence[str]) -> alt.Chart:
    colour = alt.Color(
        "kind:N",
        title=None,
        scale=alt.Scale(domain=list(kinds)),
        legend=alt.Legend(orient="top", symbolType="square", columns=3),
    )
    chart: alt.Chart = (
        alt.Chart(quotes.with_columns(quote=pl.col("quote").str.slice(0, 200)))
        .mark_tick(thickness=3, height=17, opacity=1)
        .encode(
            x=alt.X("published_on:T", title="Date", axis=_calendar(quotes)),
            y=side,
            color=colour,
            tooltip=[
                alt.Tooltip("published_on:T", title="On", format="%d %b %Y"),
                tip("kind", "Kind"),
                tip("affiliation", "Called"),
                tip("publisher", "Publisher"),
                tip("quote", "Words"),
            ],
        )
    )
    return chart


def _calendar(quotes: pl.DataFrame) -> alt.Axis:
    days = quotes["published_on"]
    unit = unit_for(days.min(), days.max())  # type: ignore[arg-type]  # dates, since there are rows
    return alt.Axis(
        format="%b %Y" if unit == "month" else "%Y", tickCount=8 if unit == "month" else "year", labelOverlap=True
    )


def _laned(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.with_columns(lane=pl.col("affiliation").map_elements(_short, return_dtype=pl.String))


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
