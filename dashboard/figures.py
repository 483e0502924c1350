"""A chart on the page: readable in the reader's theme, named for those who do not see it, clicked by those who do."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard import address, charts


def figure(chart: charts.AnyChart, said: str) -> None:
    """Show a chart; `said` names it in words of ours."""
    st.altair_chart(_inked(chart), alt=said)


def clickable(chart: charts.AnyChart, said: str, chosen: str, ids: Mapping[str, str]) -> None:
    """Show a chart in which a click on a name makes the choice that the address then keeps."""

    def pick() -> None:
        picked = st.session_state[said].selection.get("picked") or []
        address.choose(chosen, ids.get(picked[0].get(chosen, "")) if picked else None)

    clicked: Callable[[], None] = pick
    st.altair_chart(_inked(chart), alt=said, key=said, on_select=clicked)


def _inked(chart: charts.AnyChart) -> charts.AnyChart:
    return charts.inked(chart, dark=st.context.theme.type == "dark")
