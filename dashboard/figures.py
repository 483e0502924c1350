"""A chart on the page: readable in the reader's theme, named for those who do not see it, clicked, taken away."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import polars as pl
import streamlit as st

from dashboard import address, charts, plain, tables

PICTURE = Path(__file__).with_name("png.js").read_text(encoding="utf-8")
BUTTON = (
    '<button class="png" type="button" title="The chart as it is shown, as a picture">PNG</button><script>{}</script>'
)


def figure(chart: charts.AnyChart, said: str) -> None:
    """Show a chart; `said` names it in words of ours."""
    with _framed(chart, said):
        st.altair_chart(_inked(chart), alt=said)


def clickable(chart: charts.AnyChart, said: str, chosen: Mapping[str, Mapping[str, str]]) -> None:
    """Show a chart in which a click makes choices that the address then keeps: each a field's, by the name clicked."""

    def pick() -> None:
        picked = st.session_state[said].selection.get("picked") or [{}]
        for choice, ids in chosen.items():
            address.choose(choice, ids.get(picked[0].get(choice, "")))

    clicked: Callable[[], None] = pick
    with _framed(chart, said):
        st.altair_chart(_inked(chart), alt=said, key=said, on_select=clicked)


@contextmanager
def wide(name: str) -> Iterator[None]:
    """Let a chart with many columns scroll sideways on a narrow screen rather than be pressed together."""
    with st.container(key=f"wide {name}"):
        yield


@contextmanager
def _framed(chart: charts.AnyChart, said: str) -> Iterator[None]:
    # What is shown can be taken away: its rows as CSV, itself as a picture.
    name = re.sub(r"[^a-z0-9]+", "-", f"figure {said}".lower()).strip("-")
    with st.container(key=name, gap="xxsmall"):
        yield
        with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", gap="small"):
            tables.download(f"chart {said.lower()}", lambda: plain.csv(_rows(chart)), "The rows behind the chart.")
            st.html(BUTTON.format(PICTURE.replace("NAME", name)), unsafe_allow_javascript=True, width="content")


def _rows(chart: charts.AnyChart) -> pl.DataFrame:
    found = next(one for one in (chart, *getattr(chart, "layer", ())) if isinstance(one.data, pl.DataFrame))
    rows: pl.DataFrame = found.data
    return rows.drop([name for name in rows.columns if name.endswith("_id")])


def _inked(chart: charts.AnyChart) -> charts.AnyChart:
    return charts.inked(chart, dark=st.context.theme.type == "dark")
