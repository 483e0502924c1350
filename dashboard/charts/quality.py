"""Figures of quality → charts."""

import altair as alt
import polars as pl

from dashboard.charts import EVERYTHING, PERCENT, ROW, WHOLE, AnyChart, names, tip

GROUND = "#8a949e"


def growing(rows: pl.DataFrame) -> AnyChart:
    """Show how an audit narrows down the share that is right."""
    tooltip = [
        tip("count", "Judged"),
        alt.Tooltip("share:Q", title="Right", format=".0%"),
        alt.Tooltip("low:Q", title="At least", format=".0%"),
        alt.Tooltip("high:Q", title="At most", format=".0%"),
    ]
    across = alt.X("count:Q", title="Rows judged", axis=WHOLE)
    drawn = alt.Chart(rows).encode(x=across, tooltip=tooltip)
    band = drawn.mark_area(opacity=0.25).encode(
        y=alt.Y("low:Q", title="Share that is right", axis=PERCENT, scale=EVERYTHING), y2="high:Q"
    )
    line = drawn.mark_line(point=True).encode(
        y=alt.Y("share:Q", title="Share that is right", axis=PERCENT, scale=EVERYTHING)
    )
    return alt.layer(band, line).properties(height=240)


def measured(rows: pl.DataFrame) -> AnyChart:
    """Lay precision, recall and F1 of each thing measured on one line."""
    long = rows.unpivot(["precision", "recall", "f1"], index=["what", "corpus", "n"], variable_name="measure")
    order = rows["what"].to_list()
    side = alt.Y("what:N", axis=names("What was measured", 220), sort=order)
    across = alt.X("value:Q", title="Percent", scale=alt.Scale(zero=False, nice=True))
    tooltip = [
        tip("what", "What"),
        tip("measure", "Measure"),
        tip("value", "Percent"),
        tip("n", "Cases"),
        tip("corpus", "On"),
    ]
    marks = (
        alt.Chart(long)
        .mark_point(filled=True, size=80, opacity=1)
        .encode(
            x=across,
            y=side,
            tooltip=tooltip,
            color=alt.Color(
                "measure:N",
                title=None,
                scale=alt.Scale(domain=["f1", "precision", "recall"]),
                legend=alt.Legend(orient="top"),
            ),
            shape=alt.Shape("measure:N", title=None, scale=alt.Scale(domain=["f1", "precision", "recall"])),
        )
    )
    chart: AnyChart = marks.properties(height=alt.Step(ROW))
    return chart


def calibration(rows: pl.DataFrame) -> AnyChart:
    """Set how sure rows were against how many were right; on the line both are the same."""
    tooltip = [
        tip("what", "Measured"),
        tip("step", "Confidence"),
        alt.Tooltip("confidence:Q", title="Sure on average", format=".0%"),
        alt.Tooltip("right_share:Q", title="Right", format=".0%"),
        tip("n", "Cases"),
    ]
    ideal = alt.Chart(pl.DataFrame({"confidence": [0.0, 1.0], "right_share": [0.0, 1.0]})).mark_line(
        color=GROUND, strokeDash=[4, 4]
    )
    across = alt.X("confidence:Q", title="How sure the rows are", axis=PERCENT, scale=EVERYTHING)
    up = alt.Y("right_share:Q", title="How many of them are right", axis=PERCENT, scale=EVERYTHING)
    points = (
        alt.Chart(rows)
        .mark_circle(opacity=1)
        .encode(
            x=across,
            y=up,
            size=alt.Size("n:Q", title="Cases", legend=alt.Legend(orient="top"), scale=alt.Scale(range=[60, 500])),
            tooltip=tooltip,
        )
    )
    line = ideal.encode(x=across, y=up, tooltip=[alt.Tooltip("confidence:Q", title="As sure as right", format=".0%")])
    return alt.layer(line, points).properties(height=340)
