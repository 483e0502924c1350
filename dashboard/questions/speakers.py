"""Who says what, how often, and as whom."""

from functools import partial
from typing import Any

import streamlit as st

from dashboard import address, charts, filters, page, plain, tables, words
from dashboard.figures import clickable, figure
from dashboard.queries import Choice, overview, speakers, themes
from warehouse.tables.quotes import KINDS

OFFERED = 500


def answer() -> None:
    """Rank the speakers, and show what one of them says."""
    totals: dict[str, Any] = overview.totals()
    if not totals["document_count"]:
        page.no_texts()
        return
    if not totals["quote_count"]:
        page.nothing("Nobody is quoted.", "No text here reports what somebody said.")
        return
    labels = themes.labels()["theme"]
    choice = filters.chosen({label: label for label in labels}, KINDS)
    _figures(speakers.totals(choice))
    if st.query_params.get("speaker"):
        page.jump("one", "Go to the quotes of the speaker you chose")
    _ranking(choice)
    _one(choice)


def _figures(counts: dict[str, Any]) -> None:
    page.cards(
        {
            "Speakers": (words.count(counts["speaker_count"]), "Persons and bodies that could be named."),
            "Quotes": (words.count(counts["quote_count"]), "All quotes that the filters leave, copies included."),
            "Without copies": (words.count(counts["cluster_count"]), words.meaning("cluster_count") or ""),
            "Without a name": (words.count(counts["unattributed_count"]), "Quotes whose speaker could not be named."),
        }
    )


def _ranking(choice: Choice) -> None:
    page.section("Who is quoted most", "Quotes per speaker, syndicated copies counted once. A click picks a speaker.")
    first = speakers.ranked(choice, 12, 0)
    if first.is_empty():
        page.nothing("No named speaker under these filters.", "Widen them in the side bar.")
        return
    ids = dict(zip(first["speaker"], first["speaker_id"], strict=True))
    clickable(charts.speakers(first), "The most quoted speakers", "speaker", ids)
    tables.leaves("speakers", partial(speakers.ranked, choice), empty="")


def _one(choice: Choice) -> None:
    page.section("One speaker", "What somebody says, and who they were when they said it.", anchor="one")
    offered = _offered(choice)
    speaker_id = address.one("speaker", "Speaker", offered, placeholder="Choose a speaker")
    if not speaker_id:
        return
    _aliases(speakers.named(speaker_id))
    _over_time(choice, speaker_id)
    quotes, roles = st.tabs(["Quotes", "Affiliations"])
    with quotes:
        asked = partial(speakers.quotes, choice, speaker_id)
        tables.leaves("quotes", asked, empty="No quotes of theirs under these filters.", of="quotes")
    with roles:
        tables.leaves(
            "affiliations",
            partial(speakers.affiliations, speaker_id),
            empty="No text says who they were.",
            of="affiliations",
        )


def _offered(choice: Choice) -> dict[str, str]:
    # The most quoted ones, and whoever the address names, though a filter may leave them without quotes.
    ranked = speakers.ranked(choice, OFFERED, 0)
    offered = dict(zip(ranked["speaker_id"], ranked["speaker"], strict=True))
    wanted = speakers.named(st.query_params.get("speaker", ""))
    return offered | ({str(wanted["speaker_id"]): str(wanted["name"])} if wanted else {})


def _aliases(speaker: dict[str, Any]) -> None:
    others = [name for name in speaker["aliases"] if name != speaker["name"]]
    also = f" · also written {', '.join(others)}" if others else ""
    st.text(plain.visible(f"{speaker['name']} · {words.phrase(speaker['kind']).lower()}{also}"))


def _over_time(choice: Choice, speaker_id: str) -> None:
    days = speakers.over_time(choice, speaker_id, "day")["period"]
    unit = charts.unit_for(days.min(), days.max())  # type: ignore[arg-type]  # dates, or nothing
    dated = speakers.over_time(choice, speaker_id, unit)
    if not dated.is_empty():
        figure(charts.quotes_over_time(dated, unit, KINDS), "Dated quotes over time, by kind")


page.show("Speakers", "Who says what, how often, and as whom?", answer)
