"""What was read, what got lost and why."""

from functools import partial
from typing import Any

import streamlit as st

from dashboard import address, charts, filters, page, plain, tables, words
from dashboard.figures import figure
from dashboard.queries import coverage, speakers


def answer() -> None:
    """Account for every file."""
    totals: dict[str, Any] = coverage.totals()
    if not totals["file_count"]:
        page.no_texts()
        return
    _figures(totals)
    _stages()
    _problems()
    _dropped()
    _where()
    _people()
    _unheard()
    page.section("Every file", "How far each file came; Open leads to its text.")
    tables.leaves("files", coverage.files, empty="", of="coverage")


def _figures(totals: dict[str, Any]) -> None:
    unnamed = totals["unattributed_count"] / totals["quote_count"] if totals["quote_count"] else None
    page.cards(
        {
            "Files": (words.count(totals["file_count"]), words.meaning("raw_text_count") or ""),
            "Readable texts": (words.count(totals["document_count"]), "Files that are a text, copies included."),
            "Problem files": (words.count(totals["problem_count"]), "Files that no text could be read from."),
            "Dropped": (
                words.share(totals["dropped_share"]),
                "Share of a text’s words that cleaning drops, on average.",
            ),
            "Without a speaker": (words.share(unnamed), "Share of the quotes whose speaker could not be named."),
        }
    )


def _stages() -> None:
    page.section(
        "How far the files came", "Files in which each stage found something. Not every text quotes or advises."
    )
    chart, table = st.columns([1, 1], gap="large")
    with chart:
        figure(charts.funnel(coverage.funnel()), "Files by stage")
    with table:
        tables.whole("reasons", coverage.reasons(), empty="", of="coverage")


def _problems() -> None:
    page.section("Problem files", "Files that gave no text, or only part of what was looked for, with the reason.")
    tables.leaves(
        "problems", coverage.problems, empty="Every file could be read, and none repeats another.", of="raw_texts"
    )


def _dropped() -> None:
    page.section(
        "What cleaning dropped", "Navigation, promotion and the like: left: texts by share; right: lines by kind."
    )
    chart, table = st.columns([1, 1], gap="large")
    spread = coverage.dropped()
    with chart:
        if spread.is_empty():
            st.caption("There is no text to clean.")
        else:
            figure(charts.dropped(spread), "Texts by share of words dropped")
    with table:
        tables.whole("dropped lines", coverage.dropped_roles(), empty="Nothing was dropped.", of="blocks")


def _people() -> None:
    page.section("Quotes without a named speaker", "Somebody said it, but the text does not lead to a name.")
    tables.leaves("unnamed quotes", coverage.unattributed, empty="Every quote has a named speaker.", of="quotes")


def _unheard() -> None:
    page.section("Named but never quoted", "Persons and bodies that a publisher mentions and does not let speak.")
    names = {name or filters.UNPUBLISHED: plain.visible(name or filters.UNPUBLISHED) for name in _publishers()}
    chosen = address.one("publisher", "Publisher", names)
    publisher = "" if chosen == filters.UNPUBLISHED else chosen
    found = partial(coverage.unheard, publisher)
    tables.leaves("unheard", found, empty="Everybody who is named is quoted.")


def _publishers() -> list[str]:
    return speakers.publishers()["publisher"].to_list()


def _where() -> None:
    page.section("By publisher and month", "Texts, quotes, and what was lost among them; undated texts have no month.")
    tables.leaves("publishers", coverage.by_publisher, empty="There is no text.", of="coverage")
    left, right = st.columns([1, 1], gap="large")
    with left:
        page.section("Languages", "English is read; of other languages only what stands around the text.")
        tables.whole("languages", coverage.languages(), empty="There is no text.", of="documents")
    with right:
        page.section("Copies of each other", "Clusters of syndicated texts; counts without copies count each once.")
        tables.leaves("copies", coverage.copies, empty="No text is a copy of another.", of="documents")


page.show("Coverage", "What was read, what got lost, and why?", answer)
