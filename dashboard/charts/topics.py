"""One theme's rows → charts."""

import altair as alt
import polars as pl

from dashboard.charts import PERCENT, UNITS, WHOLE, AnyChart, period_label, ranked, tip

SAID = {"main_share": "main theme", "share": "any passage"}


def attention(rows: pl.DataFrame, unit: str) -> AnyChart:
    """Follow the share of texts that are about a theme, mainly or at all; a period without texts is a gap."""
    long = rows.unpivot(
        list(SAID),
        index=["period", "document_count", "main_count", "all_count"],
        variable_name="how",
        value_name="part",
    ).with_columns(pl.col("how").replace_strict(SAID), label=period_label(unit))
    layout = UNITS[unit][0]
    tooltip = [
        tip("label", unit.capitalize()),
        tip("how", "Counted"),
        alt.Tooltip("part:Q", title="Share", format=".0%"),
        tip("main_count", "Texts mainly about it"),
        tip("document_count", "Texts that touch it"),
        tip("all_count", f"All texts of the {unit}"),
    ]
    chart: AnyChart = (
        alt.Chart(long)
        .mark_line(point={"size": 50})
        .encode(
            x=alt.X(
                "period:T", title=unit.capitalize(), axis=alt.Axis(format=layout.removesuffix("s"), labelOverlap=True)
            ),
            y=alt.Y("part:Q", title=f"Share of the {unit}’s texts", axis=PERCENT),
            color=alt.Color(
                "how:N",
                title=None,
                scale=alt.Scale(domain=list(SAID.values())),
                legend=alt.Legend(orient="top", symbolType="square"),
            ),
            tooltip=tooltip,
        )
        .properties(height=280)
    )
    return chart


def publishers(rows: pl.DataFrame) -> AnyChart:
    """Rank publishers by the share of their texts that touch a theme."""
    tooltip = [
        tip("publisher", "Publisher"),
        alt.Tooltip("share:Q", title="Share", format=".0%"),
        tip("document_count", "Texts that touch it"),
        tip("all_count", "All its texts"),
        tip("times_usual", "Times the share of all texts"),
    ]
    return ranked(rows, "publisher", alt.X("share:Q", title="Share of its texts", axis=PERCENT), tooltip)


def related(rows: pl.DataFrame) -> AnyChart:
    """Rank the themes that share texts with a theme."""
    tooltip = [
        tip("theme", "Theme"),
        tip("document_count", "Texts with both"),
        tip("all_count", "Texts with this theme"),
        tip("times_usual", "Times as often as by chance"),
    ]
    return ranked(rows, "theme", alt.X("document_count:Q", title="Texts with both", axis=WHOLE), tooltip)
