"""What one person or body says, as whom, and in which words."""

from functools import partial
from html import escape
from typing import Any

import polars as pl
import streamlit as st

from dashboard import address, charts, filters, page, plain, reports, sayings, tables, words
from dashboard.charts import people
from dashboard.figures import clickable, figure, wide
from dashboard.queries import Choice, overview, speaker, speakers, themes
from warehouse.tables.quotes import KINDS

OFFERED = 500
LANES = 10
THEMES = 5
EACH = 3


def answer() -> None:
    """Tell one speaker's story."""
    totals: dict[str, Any] = overview.totals()
    if not totals["document_count"]:
        page.no_texts()
        return
    if not totals["speaker_count"]:
        page.nothing("Nobody who is quoted could be named.", "The Coverage page lists the quotes without a speaker.")
        return
    labels = themes.labels()["theme"]
    choice = filters.chosen({label: label for label in labels}, KINDS)
    speaker_id = _chosen()
    if not speaker_id:
        page.nothing("Choose a speaker", "above, or open one from any table on the other pages.")
        tables.leaves("speakers", partial(speakers.ranked, choice), empty="No named speaker under these filters.")
        return
    _about(speakers.named(speaker_id), speaker.totals(choice, speaker_id))
    reports.offered("speaker", speaker_id)
    _story(choice, speaker_id)
    _lists(choice, speaker_id)


def _chosen() -> str | None:
    ranked = speakers.ranked(Choice(), OFFERED, 0)
    offered = {row["speaker_id"]: plain.visible(row["speaker"]) for row in ranked.iter_rows(named=True)}
    wanted = speakers.named(st.query_params.get("speaker", ""))
    if wanted:
        offered[str(wanted["speaker_id"])] = plain.visible(str(wanted["name"]))
    elif st.query_params.get("speaker"):
        st.warning("The speaker that the address names is not in this snapshot: joined with another, or gone.")
    more = f"One of the {OFFERED} most quoted" if len(offered) >= OFFERED else f"One of {len(offered)} speakers"
    return address.one("speaker", "Speaker", offered, placeholder=more)


def _about(who: dict[str, Any], counts: dict[str, Any]) -> None:
    others = [name for name in who["aliases"] if name != who["name"]]
    kind = words.phrase(who["kind"]).lower()
    also = f" · also written {', '.join(others)}" if others else ""
    known = f" · Wikidata {who['wikidata_id']}" if who["wikidata_id"] else ""
    st.html(f'<h2 class="who">{escape(plain.visible(who["name"]))}</h2>')
    st.text(plain.visible(f"{kind}{known}{also}"))
    page.cards(
        {
            "Quotes": (words.count(counts["quote_count"]), "All their quotes that the filters leave, copies included."),
            "Without copies": (words.count(counts["cluster_count"]), words.meaning("cluster_count") or ""),
            "In their words": (words.count(counts["verbatim_count"]), "Quotes with words in quotation marks."),
            "Texts": (words.count(counts["document_count"]), "Texts that quote them."),
            "Publishers": (words.count(counts["publisher_count"]), "Named publishers whose texts quote them."),
            "Period": (words.period(counts["first_on"], counts["last_on"]), "From the earliest to the latest quote."),
            "To review": (words.count(counts["review_count"]), words.meaning("is_for_review") or ""),
        }
    )


def _story(choice: Choice, speaker_id: str) -> None:
    _timeline(choice, speaker_id)
    found = speaker.themes(choice, speaker_id)
    about, by = st.columns([1, 1], gap="large")
    with about:
        page.section("What they speak about", "Quotes per theme, copies counted once. A click keeps that theme only.")
        if found.is_empty():
            st.caption("No theme was found in their quotes.")
        else:
            labels = {label: label for label in found["theme"]}
            clickable(people.themes(found), "Themes of their quotes", {"theme": labels})
    with by:
        page.section("Who lets them speak", "Quotes per publisher, copies counted once. A click keeps that publisher.")
        _publishers(speaker.publishers(choice, speaker_id))
    _positions(choice, speaker_id, found)


def _timeline(choice: Choice, speaker_id: str) -> None:
    page.section(
        "When they speak, and as whom",
        "Each stroke is a dated quote, on the line of what the texts call the speaker at the time; the grey band runs"
        " from the first to the last text that says so.",
    )
    dated = speaker.timeline(choice, speaker_id, LANES)
    if dated.is_empty():
        st.caption("None of these quotes stands in a dated text.")
        return
    with wide("timeline"):
        bands = speaker.bands(speaker_id)
        figure(people.timeline(dated, bands, KINDS), "Quotes over time, by what the speaker is called")
    days = dated["published_on"]
    unit = charts.unit_for(days.min(), days.max())  # type: ignore[arg-type]  # dates, since there are rows
    figure(charts.quotes_over_time(speakers.over_time(choice, speaker_id, unit), unit, KINDS), "Quotes over time")


def _publishers(found: pl.DataFrame) -> None:
    if found.is_empty():
        st.caption("Nobody, under these filters.")
        return
    names = {name: name for name in found["publisher"]}
    clickable(people.publishers(found.head(12)), "Publishers that quote them", {"publisher": names})
    if len(found) > 12:
        st.caption(f"The 12 of {len(found)} that quote them most.")


def _positions(choice: Choice, speaker_id: str, found: pl.DataFrame) -> None:
    page.section(
        "What they say, theme by theme",
        f"Up to {EACH} of their surest quotes on each theme, verbatim ones first, in order of time.",
    )
    if found.is_empty():
        st.caption("No theme was found in their quotes; these are the surest of all.")
        st.html(sayings.cards(speaker.positions(choice, speaker_id, None, THEMES)))
    for theme in found["theme"].head(THEMES):
        rows = speaker.positions(choice, speaker_id, theme, EACH)
        if not rows.is_empty():
            st.html(f'<h4 class="theme">{escape(plain.visible(theme))}</h4>{sayings.cards(rows)}')


def _lists(choice: Choice, speaker_id: str) -> None:
    page.section("Everything found", "Open leads to the words in their text.")
    quotes, advice, roles, names = st.tabs(["Quotes", "Recommendations", "Affiliations", "Names"])
    with quotes:
        asked = partial(speakers.quotes, choice, speaker_id)
        tables.leaves("quotes", asked, empty="No quotes of theirs under these filters.", of="quotes")
    with advice:
        given = partial(speaker.recommendations, speaker_id)
        sayings.leaves("advice", given, empty="No advice of theirs was found.")
    with roles:
        stated = partial(speakers.affiliations, speaker_id)
        tables.leaves("affiliations", stated, empty="No text says who they were.", of="affiliations")
    with names:
        st.caption("What texts call them, how often, and the first place; below: names that were joined or parted.")
        tables.leaves("names", partial(speaker.names, speaker_id), empty="No text names them.", of="mentions")
        tables.whole("joined names", speaker.joined(speaker_id), empty="Nothing was joined.", of="identity_changes")


page.show("Speaker", "What does this person or body say, as whom, and in which words?", answer)
