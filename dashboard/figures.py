"""A chart on the page: readable in the reader's theme, named for those who do not see it, clicked by those who do."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import streamlit as st

from dashboard import address, charts


def figure(chart: charts.AnyChart, said: str) -> None:
    """Show a chart; `said` names it in words of ours."""
    st.altair_chart(_inked(chart), alt=said)


def clickable(chart: charts.AnyChart, said: str, chosen: Mapping[str, Mapping[str, str]]) -> None:
    """Show a chart in which a click makes choices that the address then keeps: each a field's, by the name clicked."""

    def pick() -> None:
        picked = st.session_state[said].selection.get("picked") or [{}]
        for choice, ids in chosen.items():
            address.choose(choice, ids.get(picked[0].get(choice, "")))

    clicked: Callable[[], None] = pick
    st.altair_chart(_inked(chart), alt=said, key=said, on_select=clicked)


@contextmanager
def wide(name: str) -> Iterator[None]:
    """Let a chart with many columns scroll sideways on a narrow screen rather than be pressed together."""
    with st.container(key=f"wide {name}"):
        yield


def _inked(chart: charts.AnyChart) -> charts.AnyChart:
    return charts.inked(chart, dark=st.context.theme.type == "dark")
