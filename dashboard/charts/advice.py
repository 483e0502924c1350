"""Recommendations, risks and predictions → charts."""

import altair as alt
import polars as pl

from dashboard.charts import ROW, WHOLE, AnyChart, names, picked, stacked, tip


def matrix(rows: pl.DataFrame) -> AnyChart:
    """Show how often whom is told to act on which theme; the number is printed on its colour."""
    pick = picked("actor", "theme")
    down, across = rows["actor"].unique(maintain_order=True), _by_weight(rows)
    tooltip = [
        tip("actor", "Who should act"),
        tip("theme", "Theme"),
        tip("recommendation_count", "Recommendations"),
        tip("strong_count", "Strong ones among them"),
        tip("all_count", "All that the actor is told"),
    ]
    cells = alt.Chart(rows).encode(
        x=alt.X(
            "theme:N",
            title="Theme",
            scale=alt.Scale(domain=across),
            axis=alt.Axis(labelAngle=-35, labelLimit=150, labelOverlap=False, ticks=False, domain=False),
        ),
        y=alt.Y("actor:N", axis=names("Who should act", 220), scale=alt.Scale(domain=down.to_list())),
        tooltip=tooltip,
    )
    legend = alt.Legend(orient="top", direction="horizontal", gradientLength=160, titleLimit=300, tickMinStep=1)
    squares = cells.mark_rect(cornerRadius=2, cursor="pointer").encode(
        color=alt.Color("recommendation_count:Q", title="Recommendations", legend=legend, scale=alt.Scale(domainMin=0)),
        opacity=alt.condition(pick, alt.value(1.0), alt.value(0.35)),
    )
    counts = cells.mark_text(fontSize=11).encode(text=alt.Text("recommendation_count:Q", format=","))
    return alt.layer(squares.add_params(pick), counts).properties(height=alt.Step(ROW))


def over_time(rows: pl.DataFrame, unit: str, kinds: tuple[str, ...]) -> AnyChart:
    """Stack dated risks, causes and predictions, period by period."""
    return stacked(rows, unit, alt.Y("finding_count:Q", title="Sentences", axis=WHOLE), kinds)


def _by_weight(rows: pl.DataFrame) -> list[str]:
    total = rows.group_by("theme").agg(pl.col("recommendation_count").sum())
    return total.sort("recommendation_count", "theme", descending=[True, False])["theme"].to_list()
