"""What it is about, over time and by publisher."""

from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from dashboard import address, charts, filters, page, plain, tables, words
from dashboard.figures import clickable, wide
from dashboard.queries import Choice, overview, themes
from warehouse.tables.documents import KINDS

OF = {"passages": "theme_assignments", "quotes": "quotes", "recommendations": "recommendations"}
COUNTED = {"main": "Main theme of a text", "any": "Any passage"}


def answer() -> None:
    """Show how attention is shared out among the themes."""
    if not overview.totals()["document_count"]:
        page.no_texts()
        return
    labels = themes.labels()
    if labels.is_empty():
        page.no_themes()
        return
    names = dict(labels.select("theme_id", "theme").iter_rows())
    choice = filters.chosen(names, KINDS)
    _figures(themes.texts(choice._replace(theme=None)))
    if choice.theme:
        page.jump("inside", "Go to its passages, quotes and recommendations")
    measured = labels.filter(pl.col("scheme") == themes.SCHEME)
    _attention(choice, dict(measured.select("theme", "theme_id").iter_rows()))
    _inside(choice, names)


def _figures(texts: dict[str, Any]) -> None:
    page.cards(
        {
            "Texts": (words.count(texts["document_count"]), "Texts that the filters leave."),
            "Themes": (words.count(texts["theme_count"]), "Different main themes among them."),
            "Period": (words.period(texts["first_on"], texts["last_on"]), "From the earliest to the latest date."),
            "Undated": (words.count(texts["undated_count"]), "They count by publisher and in total, not over time."),
            "Without a theme": (words.count(texts["unthemed_count"]), "No theme was clear enough to be the main one."),
        }
    )


def _attention(choice: Choice, ids: dict[str, str]) -> None:
    main = address.switch("count", "Count", COUNTED) == "main"
    # A chart shows all themes even when one is chosen: the choice is lit up in the lists below.
    every = choice._replace(theme=None)
    ranked = themes.attention(every, main=main, scheme=themes.SCHEME)
    if ranked.is_empty():
        page.nothing("No text has a theme under these filters.", "Widen them in the side bar.")
        return
    page.section(
        "What the texts are about", "Share of the texts per theme. A click on a theme shows what is behind it."
    )
    _ranked(ranked, ids)
    _over_time(every, main, ids)
    page.section(
        "Who writes about what", "Colour: share of the publisher’s texts; number: texts, undated ones included."
    )
    by_publisher = themes.by_publisher(every, main=main, scheme=themes.SCHEME)
    with wide("publishers"):
        clickable(charts.themes_by_publisher(by_publisher), "Themes by publisher", {"theme": ids})


def _ranked(ranked: pl.DataFrame, ids: dict[str, str]) -> None:
    chart, table = st.columns([1, 1], gap="large")
    with chart:
        clickable(charts.themes(ranked), "Themes by share of texts", {"theme": ids})
    with table:
        tables.whole("themes", ranked, empty="", of="themes")


def _over_time(choice: Choice, main: bool, ids: dict[str, str]) -> None:  # noqa: FBT001 - one of two ways to count
    texts: dict[str, Any] = themes.texts(choice)
    unit = charts.unit_for(texts["first_on"], texts["last_on"])
    undated = words.count(texts["undated_count"])
    page.section(
        "When they are about it",
        f"Colour: share of the {unit}’s texts; number: texts. {undated} undated texts are not in it.",
    )
    dated = themes.over_time(choice, unit, main=main, scheme=themes.SCHEME)
    if dated.is_empty():
        st.caption("No text with a theme carries a date.")
    else:
        with wide("periods"):
            clickable(charts.themes_over_time(dated, unit), "Themes over time", {"theme": ids})


def _inside(choice: Choice, names: dict[str, str]) -> None:
    if not choice.theme:
        page.nothing(
            "Choose a theme", "in a chart or in the side bar to read its passages, quotes and recommendations."
        )
        return
    st.subheader("Inside the theme", anchor="inside")
    st.text(plain.visible(names[choice.theme]))
    theme = {"theme": choice.theme}
    st.page_link("questions/theme.py", label="The theme’s own page", icon=":material/topic:", query_params=theme)
    for tab, what in zip(st.tabs(["Passages", "Quotes", "Recommendations"]), themes.FOUND, strict=True):
        with tab:
            tables.leaves(
                what, partial(themes.found_in, what, choice), empty=f"No {what} under these filters.", of=OF[what]
            )


page.show("Themes", "What is it about, over time and by publisher?", answer)
