"""What every page has: the question it answers on top, and a plain word when there is no answer."""

from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import plain, queries, words
from dashboard.queries import overview, review
from warehouse import snapshots
from warehouse.problems import Unusable

STYLE = Path(__file__).with_name("style.css")


def show(title: str, question: str, answer: Callable[[], None]) -> None:
    """Show a page: its question, then the answer, or why there is none."""
    st.html(STYLE)
    st.title(title, anchor=False)
    st.html(f'<p class="question">{question}</p>')
    try:
        queries.check()
        _built(overview.build())
        answer()
    except snapshots.NothingPublished as nothing:
        st.info("**Nothing is published yet.** Put texts under raw/ and build them, then come back.")
        st.text(plain.visible(str(nothing)))
    except Unusable as broken:
        st.error("**The published snapshot cannot be read.** Build it anew; nothing in raw/ is lost.")
        st.text(plain.visible(str(broken)))


def nothing(what: str, advice: str) -> None:
    """Say that there is nothing to show, and what would change that."""
    st.info(f"**{what}** {advice}", icon=":material/info:")


def no_texts() -> None:
    """Say that the warehouse is empty."""
    nothing("There are no texts yet.", "Put texts under raw/ and run `onrecord build`; this page then fills itself.")


def no_themes() -> None:
    """Say that no theme was found."""
    nothing("No theme was found.", "The Coverage page says what was read and where it stopped.")


def cards(figures: Mapping[str, tuple[str, str]]) -> None:
    """Show figures side by side: what is counted, the count, and what it means."""
    with st.container(horizontal=True, gap="small"):
        for label, (figure, meaning) in figures.items():
            st.metric(label, figure, help=meaning, border=True, width=157)


def section(title: str, explanation: str, *, anchor: str | None = None) -> None:
    """Open a part of the page with a line that says how to read it; both are ours, never a text's."""
    st.subheader(title, anchor=anchor or False)
    st.caption(explanation)


def jump(anchor: str, said: str) -> None:
    """Lead to a part further down the page; both are ours."""
    st.html(f'<p class="built"><a href="#{anchor}">{said} ↓</a></p>')


def follow(name: str) -> None:
    """Go to the page of what a click on a chart has just chosen."""
    if picked := st.query_params.get(name):
        st.switch_page(f"questions/{name}.py", query_params={**st.query_params, name: picked})


def _built(when: Mapping[str, Any]) -> None:
    if when:
        said = (
            f"Built {words.moment(when['started_at'])} · onrecord {when['code_version']} · {snapshots.current().name}"
        )
        count = len(review.pending())
        waits = f' · <a href="./review?show=decisions">{words.counted(count, "decision")} pending</a>' if count else ""
        st.html(f'<p class="built">{escape(plain.visible(said))}{waits}</p>')
