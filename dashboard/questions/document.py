"""What exactly a text says, and what was found in it."""

from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from dashboard import address, marking, page, plain, tables, words
from dashboard.marking import Mark
from dashboard.queries import document, overview

VIEWS = {"raw": "Raw text", "cleaned": "Cleaned text"}
OFFERED = 200
# A browser shows this much at once without effort; longer texts come in parts.
PART = 60_000
# Ours alone, and run apart from the text: it brings the linked words into view.
TO_THE_WORDS = """<script>
// {place}: twice, since what loads late above the text moves it.
const show = () => document.querySelector(".text .here")?.scrollIntoView({{block: "center"}});
show();
setTimeout(show, 600);
</script>"""


def answer() -> None:
    """Show a text with what was found in it."""
    if not overview.totals()["document_count"]:
        page.no_texts()
        return
    document_id = _chosen()
    if not document_id:
        page.nothing("Choose a text", "above, or open one from any table here or on the other pages.")
        tables.leaves("texts", overview.newest, empty="", of="documents")
        return
    about = document.facts_about(document_id)
    _about(about)
    _text(document_id, about)
    _tables(document_id)


def _chosen() -> str | None:
    search, choice = st.columns([1, 2])
    with search:
        looked_for = address.words("find", "Find a text", placeholder="Title, publisher or file")
    wanted = document.facts_about(st.query_params.get("document", ""))
    found = {row["document_id"]: _name(row) for row in document.found(looked_for, OFFERED).iter_rows(named=True)}
    if wanted:
        found[str(wanted["document_id"])] = _name(wanted)
    elif st.query_params.get("document"):
        st.warning("The text that the address names is not in this snapshot. It may have changed or been removed.")
    more = f"One of the {OFFERED} newest; search for others" if len(found) >= OFFERED else f"One of {len(found)} texts"
    with choice:
        return address.one("document", "Text", found, placeholder=more)


def _name(row: dict[str, Any]) -> str:
    return plain.visible(" · ".join(str(part) for part in (row["title"] or row["path"], row["published_on"]) if part))


def _about(about: dict[str, Any]) -> None:
    facts = {
        "Title": about["title"] or "not stated",
        "Publisher": f"{about['publisher'] or 'unknown'} ({about['publisher_basis']})",
        "Published": f"{words.day(about['published_on'])} ({about['published_on_basis']})",
        "Author": about["author"] or "not stated",
        "Kind": words.phrase(about["kind"]),
        "Main theme": about["theme"] or "none clear enough",
        "File": about["path"],
        "Found at": about["url"] or "not stated",
        "Licence": about["licence"] or "not stated",
    }
    st.html(marking.definitions(facts))
    _onward(str(about["document_id"]))
    page.cards(
        {
            "Words kept": (words.count(about["word_count"]), words.meaning("word_count") or ""),
            "Dropped": (words.share(about["dropped_share"]), words.meaning("dropped_share") or ""),
            "Quotes": (words.count(about["quote_count"]), words.meaning("quote_count", table="coverage") or ""),
            "Recommendations": (words.count(about["recommendation_count"]), "Pieces of advice found."),
        }
    )


def _onward(document_id: str) -> None:
    with st.container(horizontal=True):
        more = {"like": document_id}
        st.page_link("questions/search.py", label="More like this", icon=":material/search:", query_params=more)
        its = {"document": document_id, "queue": "all"}
        st.page_link("questions/review.py", label="Review its quotes", icon=":material/rate_review:", query_params=its)


def _text(document_id: str, about: dict[str, Any]) -> None:
    page.section("The words", "Hover over a mark to read what it is; the list leads to its place.")
    raw = address.switch("view", "View", VIEWS) == "raw"
    facts = document.facts(document_id)
    start, end = _part(int(about["character_count"]))
    text = document.words(document_id, start, end)
    found = [*marking.marks(facts), *_here()]
    st.html(marking.legend())
    reading, beside = st.columns([5, 2], gap="medium")
    with reading:
        st.html(marking.whole(marking.marked(text, start, found)) if raw else _cleaned(document_id, text, start, found))
    there = pl.col("start_char").is_between(start, end, closed="left")
    with beside:
        st.html(marking.jumps(facts.filter(there, raw | (pl.col("fact") != "dropped")), text, start))
    place = address.number("start")
    if place is not None:
        st.html(TO_THE_WORDS.format(place=place), unsafe_allow_javascript=True)


def _part(length: int) -> tuple[int, int]:
    parts = max(1, -(-length // PART))
    if parts == 1:
        return 0, length
    linked = min(address.number("start") or 0, length - 1) // PART + 1
    if f"part{address.PAGE}" not in st.query_params:
        st.query_params[f"part{address.PAGE}"] = str(linked)
    turned = address.leaf("part", parts)
    return (turned - 1) * PART, min(turned * PART, length)


def _here() -> list[Mark]:
    start, end = address.number("start"), address.number("end")
    return [] if start is None or end is None else [Mark(start, end, "here", "What you came for")]


def _cleaned(document_id: str, text: str, offset: int, found: list[Mark]) -> str:
    kept = document.blocks(document_id).filter(
        (pl.col("start_char") < offset + len(text)) & (pl.col("end_char") > offset)
    )
    return marking.cleaned(
        (role, marking.marked(text[max(start - offset, 0) : end - offset], max(start, offset), found))
        for start, end, role in kept.select("start_char", "end_char", "role").iter_rows()
    )


def _tables(document_id: str) -> None:
    said = {
        "Quotes": (document.quotes, "Nobody is quoted in this text.", "quotes"),
        "Recommendations": (document.recommendations, "This text recommends nothing.", "recommendations"),
        "Themes": (document.passages, "No theme was found in this text.", "theme_assignments"),
        "Dropped lines": (document.dropped, "Cleaning dropped nothing.", "blocks"),
    }
    for tab, (title, (asked, empty, of)) in zip(st.tabs(list(said)), said.items(), strict=True):
        with tab:
            tables.leaves(title.lower(), partial(asked, document_id), empty=empty, of=of)


page.show("Document", "What exactly does the text say, and what was found in it?", answer)
