"""Rows → chart. Colours and type come from the theme; no Streamlit and no SQL in here."""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

import altair as alt
import polars as pl

AnyChart: TypeAlias = alt.Chart | alt.LayerChart | alt.FacetChart
ROW = 26
# How a period is written, and how far it is to the next.
UNITS: Mapping[str, tuple[str, str]] = {"month": ("%b %Y", "1mo"), "year": ("%Y", "1y"), "decade": ("%Ys", "10y")}
WHOLE = alt.Axis(tickMinStep=1, tickCount=6, format="~s")
PERCENT = alt.Axis(format=".0%")
# What stands beside the marks, on either theme’s ground: contrast 4.5 and more.
INK = {False: "#4f5b66", True: "#aab5bf"}
TEXT = {False: "#0e151c", True: "#e6eaee"}
EVERYTHING = alt.Scale(domain=[0, 1])


def unit_for(first: date | None, last: date | None) -> str:
    """Choose periods so that a chart has between a few and some thirty of them."""
    years = (last - first).days / 365 if first and last else 0
    return "month" if years < 3 else "year" if years < 35 else "decade"


def themes(rows: pl.DataFrame) -> AnyChart:
    """Rank themes by their share of the texts."""
    tooltip = [
        tip("theme", "Theme"),
        alt.Tooltip("share:Q", title="Share", format=".0%"),
        tip("document_count", "Texts"),
        tip("cluster_count", "Texts, copies counted once"),
        tip("undated_count", "Undated among them"),
    ]
    return ranked(rows, "theme", alt.X("share:Q", title="Share of texts", axis=PERCENT), tooltip)


def speakers(rows: pl.DataFrame) -> AnyChart:
    """Rank speakers by their quotes."""
    tooltip = [
        tip("speaker", "Speaker"),
        tip("cluster_count", "Quotes, copies counted once"),
        tip("quote_count", "Quotes, all"),
    ]
    measure = alt.X("cluster_count:Q", title="Quotes, without copies", axis=WHOLE)
    return ranked(rows, "speaker", measure, tooltip)


def texts_over_time(rows: pl.DataFrame, unit: str, kinds: tuple[str, ...]) -> AnyChart:
    """Stack dated texts by kind, period by period."""
    return stacked(rows, unit, alt.Y("document_count:Q", title="Texts", axis=WHOLE), kinds)


def quotes_over_time(rows: pl.DataFrame, unit: str, kinds: tuple[str, ...]) -> AnyChart:
    """Stack dated quotes by kind, period by period."""
    return stacked(rows, unit, alt.Y("quote_count:Q", title="Quotes", axis=WHOLE), kinds)


def themes_over_time(rows: pl.DataFrame, unit: str) -> AnyChart:
    """Show which share of each period's texts goes to which theme."""
    return _heat(rows.with_columns(label=period_label(unit)), _periods(rows, unit), "label", unit)


def themes_by_publisher(rows: pl.DataFrame) -> AnyChart:
    """Show which share of each publisher's texts goes to which theme."""
    axis = alt.Axis(labelAngle=-35, labelLimit=170, labelOverlap=False, ticks=False, domain=False)
    return _heat(rows, alt.X("publisher:N", title="Publisher", axis=axis), "publisher", "publisher")


def funnel(rows: pl.DataFrame) -> AnyChart:
    """Show how many files each stage found something in, stage below stage."""
    stages = alt.Chart(rows).encode(
        x=alt.X("file_count:Q", title="Files", axis=WHOLE),
        y=alt.Y("stage:N", sort=None, axis=names("Stage")),
        tooltip=[tip("stage", "Stage"), tip("file_count", "Files")],
    )
    numbers = stages.mark_text(align="left", dx=5).encode(text=alt.Text("file_count:Q", format=","))
    bars = stages.mark_bar(cornerRadiusEnd=2, height={"band": 0.7})
    return alt.layer(bars, numbers).properties(height=alt.Step(34))


def dropped(rows: pl.DataFrame) -> AnyChart:
    """Show how texts spread over the share of words dropped, in tenths."""
    spread = rows.with_columns(share_until=pl.col("share_from") + 0.1)
    tooltip = [
        alt.Tooltip("share_from:Q", title="From", format=".0%"),
        alt.Tooltip("share_until:Q", title="To", format=".0%"),
        tip("document_count", "Texts"),
    ]
    axis = alt.Axis(format=".0%", values=[0, 0.2, 0.4, 0.6, 0.8, 1])
    chart: AnyChart = (
        alt.Chart(spread)
        .mark_bar(binSpacing=1)
        .encode(
            x=alt.X("share_from:Q", bin="binned", title="Share of words dropped", scale=EVERYTHING, axis=axis),
            x2="share_until:Q",
            y=alt.Y("document_count:Q", title="Texts", axis=WHOLE),
            tooltip=tooltip,
        )
        .properties(height=260)
    )
    return chart


def inked(chart: AnyChart, *, dark: bool) -> AnyChart:
    """Write axes and legends in an ink that can be read on a light or a dark ground."""
    ink = INK[dark]
    axes = chart.configure_axis(labelColor=ink, titleColor=ink).configure_legend(labelColor=ink, titleColor=ink)
    written: AnyChart = axes.configure_text(color=TEXT[dark])
    return written


def ranked(rows: pl.DataFrame, name: str, measure: alt.X, tooltip: list[alt.Tooltip]) -> AnyChart:
    """Draw bars in the order of the rows; a click picks a name."""
    pick = picked(name)
    chart: AnyChart = (
        alt.Chart(rows)
        .mark_bar(cornerRadiusEnd=2, height={"band": 0.7}, cursor="pointer")
        .encode(
            x=measure,
            y=alt.Y(f"{name}:N", sort=None, axis=names(name.capitalize())),
            opacity=alt.condition(pick, alt.value(1.0), alt.value(0.35)),
            tooltip=tooltip,
        )
        .add_params(pick)
        .properties(height=alt.Step(ROW))
    )
    return chart


def stacked(rows: pl.DataFrame, unit: str, count: alt.Y, kinds: tuple[str, ...]) -> AnyChart:
    """Stack counts by kind: empty periods stay visible as gaps, and a kind keeps its colour under every filter."""
    said = rows.with_columns(pl.col("kind").str.replace_all("_", " "), label=period_label(unit))
    colour = alt.Color(
        "kind:N",
        title=None,
        scale=alt.Scale(domain=[kind.replace("_", " ") for kind in kinds]),
        legend=alt.Legend(orient="top", symbolType="square", columns=3),
    )
    tooltip = [tip("label", unit.capitalize()), tip("kind", "Kind"), tip(rows.columns[-1], "Count")]
    chart: AnyChart = (
        alt.Chart(said)
        .mark_bar()
        .encode(x=_periods(rows, unit), y=count, color=colour, tooltip=tooltip)
        .properties(height=330)
    )
    return chart


def _heat(rows: pl.DataFrame, across: alt.X, column: str, of: str) -> AnyChart:
    # The count is printed on the colour of the share: a large share of few texts is seen as what it is.
    pick = picked("theme")
    tooltip = [
        tip("theme", "Theme"),
        tip(column, of.capitalize()),
        tip("document_count", "Texts"),
        tip("all_count", f"All texts of the {of}"),
        alt.Tooltip("share:Q", title="Share", format=".0%"),
    ]
    cells = alt.Chart(rows).encode(x=across, y=_by_weight(rows), tooltip=tooltip)
    legend = alt.Legend(format=".0%", orient="top", direction="horizontal", gradientLength=160, titleLimit=300)
    squares = cells.mark_rect(cornerRadius=2, cursor="pointer").encode(
        color=alt.Color("share:Q", title=f"Share of the {of}’s texts", legend=legend, scale=EVERYTHING),
        opacity=alt.condition(pick, alt.value(1.0), alt.value(0.35)),
    )
    counts = cells.mark_text(fontSize=11).encode(text=alt.Text("document_count:Q", format=","))
    return alt.layer(squares.add_params(pick), counts).properties(height=alt.Step(ROW))


def _by_weight(rows: pl.DataFrame) -> alt.Y:
    total = rows.group_by("theme").agg(pl.col("document_count").sum())
    order = total.sort("document_count", "theme", descending=[True, False])["theme"].to_list()
    return alt.Y("theme:N", axis=names("Theme"), scale=alt.Scale(domain=order))


def names(title: str, longest: int = 170) -> alt.Axis:
    """Write names down the side; the title stands above them rather than on its side."""
    return alt.Axis(
        title=title,
        titleAngle=0,
        titleAlign="right",
        titleX=-6,
        titleY=-8,
        labelFlush=False,
        labelLimit=longest,
        labelPadding=6,
        ticks=False,
        domain=False,
    )


def picked(*fields: str) -> alt.Parameter:
    """Let a click pick what has the same fields."""
    return alt.selection_point(name="picked", fields=list(fields), on="click", empty=True)


def _periods(rows: pl.DataFrame, unit: str) -> alt.X:
    axis = alt.Axis(labelAngle=0, labelOverlap="greedy", ticks=False)
    return alt.X("label:N", title=unit.capitalize(), scale=alt.Scale(domain=_every_period(rows, unit)), axis=axis)


def _every_period(rows: pl.DataFrame, unit: str) -> list[str]:
    first, last = rows["period"].min(), rows["period"].max()
    if not isinstance(first, date) or not isinstance(last, date):
        return []
    layout, interval = UNITS[unit]
    return pl.date_range(first, last, interval, eager=True).dt.strftime(layout).to_list()


def period_label(unit: str) -> pl.Expr:
    """Write a period as people do."""
    return pl.col("period").dt.strftime(UNITS[unit][0])


def tip(column: str, title: str) -> alt.Tooltip:
    """Name what hovering tells."""
    return alt.Tooltip(column, title=title)
