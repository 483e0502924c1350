"""One theme's story."""

from functools import partial
from html import escape
from typing import Any

import polars as pl
import streamlit as st

from dashboard import address, charts, filters, page, plain, reports, sayings, tables, words
from dashboard.charts import topics
from dashboard.figures import clickable, figure
from dashboard.queries import Choice, overview, recommendations, theme, themes
from dashboard.queries.recommendations import Advice
from warehouse.tables.documents import KINDS

MOST = 12


def answer() -> None:
    """Tell how a theme fares, who speaks on it, and what should be done."""
    if not overview.totals()["document_count"]:
        page.no_texts()
        return
    labels = themes.labels()
    if labels.is_empty():
        page.no_themes()
        return
    choice = filters.chosen({}, KINDS)
    theme_id = _chosen(labels)
    if not theme_id:
        page.nothing("Choose a theme", "above, or open one from any table on the other pages.")
        ranked = themes.attention(choice, main=True, scheme=themes.SCHEME)
        tables.whole("themes", ranked, empty="No text has a theme under these filters.", of="themes")
        return
    about: dict[str, Any] = theme.named(theme_id)
    _story(about, choice._replace(theme=theme_id))


def _chosen(labels: pl.DataFrame) -> str | None:
    several = labels["scheme"].n_unique() > 1
    offered = {
        row["theme_id"]: plain.visible(f"{row['theme']} ({row['scheme']})" if several else row["theme"])
        for row in labels.iter_rows(named=True)
    }
    wanted = st.query_params.get("theme")
    if wanted and wanted not in offered:
        st.warning("The theme that the address names is not in this snapshot.")
    return address.one("theme", "Theme", offered, placeholder=f"One of {len(offered)} themes")


def _story(about: dict[str, Any], choice: Choice) -> None:
    scheme = str(about["scheme"])
    counts: dict[str, Any] = theme.totals(choice, scheme)
    _about(about, counts)
    reports.offered("theme", str(about["theme_id"]))
    if not counts["document_count"]:
        page.nothing("No text touches this theme under these filters.", "Widen them in the side bar.")
        return
    _attention(choice, scheme, counts)
    who, where = st.columns([1, 1], gap="large")
    with who:
        _speakers(theme.speakers(choice, scheme))
    with where:
        _publishers(theme.publishers(choice, scheme))
    _words(choice, scheme)
    _related(theme.related(choice, scheme))


def _about(about: dict[str, Any], counts: dict[str, Any]) -> None:
    st.html(f'<h2 class="who">{escape(plain.visible(about["label"]))}</h2>')
    wider = f"Part of {about['parent']}. " if about["parent"] else ""
    st.text(plain.visible(f"{wider}{about['description'] or ''}"))
    if about["terms"] and about["scheme"] != themes.SCHEME:
        st.text(plain.visible(f"Words that speak for it: {', '.join(about['terms'][:18])}"))
    share = counts["document_count"] / counts["all_count"] if counts["all_count"] else None
    page.cards(
        {
            "Mainly about it": (words.count(counts["main_count"]), "Texts whose main theme it is."),
            "Touch it": (words.count(counts["document_count"]), "Texts with at least one passage about it."),
            "Share": (words.share(share), "Share of the chosen texts that touch it."),
            "Quotes": (words.count(counts["quote_count"]), "Quotes about it, copies included."),
            "Advice": (words.count(counts["recommendation_count"]), "Recommendations about it."),
            "Publishers": (words.count(counts["publisher_count"]), "Named publishers whose texts touch it."),
            "Period": (words.period(counts["first_on"], counts["last_on"]), "From the earliest to the latest date."),
        }
    )


def _attention(choice: Choice, scheme: str, counts: dict[str, Any]) -> None:
    unit = charts.unit_for(counts["first_on"], counts["last_on"])
    page.section(
        "Attention over time", f"Share of each {unit}’s dated texts that are mainly about it, or touch it at all."
    )
    dated = theme.attention(choice, scheme, unit)
    if dated.is_empty():
        st.caption("No text carries a date.")
    else:
        figure(topics.attention(dated, unit), "Share of texts about the theme over time")


def _speakers(found: pl.DataFrame) -> None:
    page.section("Who speaks on it", "Quotes about it per speaker, copies counted once. A click opens the speaker.")
    if found.is_empty():
        st.caption("Nobody with a name, under these filters.")
        return
    first = found.head(MOST)
    ids = dict(first.select("speaker", "speaker_id").iter_rows())
    clickable(charts.speakers(first), "Speakers on the theme", {"speaker": ids})
    if picked := st.query_params.get("speaker"):
        st.switch_page("questions/speaker.py", query_params={"speaker": picked})


def _publishers(found: pl.DataFrame) -> None:
    page.section(
        "Who writes about it", "Share of each publisher’s texts that touch it, for those with most such texts."
    )
    first = found.head(MOST).sort("share", "publisher", descending=[True, False])
    names = {name: name for name in first["publisher"]}
    clickable(topics.publishers(first), "Publishers on the theme", {"publisher": names})


def _words(choice: Choice, scheme: str) -> None:
    page.section("In words", "The clearest passages first; quotes and recommendations as they stand in their texts.")
    passages, quotes, advice, by_publisher = st.tabs(["Passages", "Quotes", "Recommendations", "By publisher"])
    with passages:
        sayings.leaves("passages", partial(theme.passages, choice, scheme), empty="No passage under these filters.")
    with quotes:
        asked = partial(themes.found_in, "quotes", choice)
        sayings.leaves("theme quotes", asked, empty="No quote about it under these filters.")
    with advice:
        asked = partial(recommendations.texts, choice, Advice())
        sayings.leaves("theme advice", asked, empty="No advice about it under these filters.")
    with by_publisher:
        tables.whole("theme publishers", theme.publishers(choice, scheme), empty="No text touches it.")


def _related(found: pl.DataFrame) -> None:
    page.section("Related themes", "Themes found in the same texts. A click opens the theme.")
    if found.is_empty():
        st.caption("No other theme is found in these texts.")
        return
    shown, table = st.columns([1, 1], gap="large")
    with shown:
        first = found.head(MOST)
        clickable(
            topics.related(first), "Related themes", {"theme": dict(first.select("theme", "theme_id").iter_rows())}
        )
    with table:
        tables.whole("related themes", found, empty="", of="themes")


page.show("Theme", "How does this theme fare, who speaks on it, and what should be done?", answer)
