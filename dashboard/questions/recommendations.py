"""Who should do what, on whose advice."""

from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from dashboard import address, filters, page, plain, sayings, tables, words
from dashboard.charts import advice as charts
from dashboard.figures import clickable, wide
from dashboard.queries import Choice, overview, recommendations, themes
from dashboard.queries.recommendations import Advice
from warehouse.tables.documents import KINDS

OFFERED = 300
ACTORS = 20
STRENGTHS = ("strong", "medium", "weak")


def answer() -> None:
    """Show who is told to act on what, and in which words."""
    totals: dict[str, Any] = overview.totals()
    if not totals["document_count"]:
        page.no_texts()
        return
    if not totals["recommendation_count"]:
        page.nothing("No text recommends anything.", "The Coverage page says what was read and where it stopped.")
        return
    labels = themes.labels()
    choice = filters.chosen(dict(labels.select("theme_id", "theme").iter_rows()), KINDS)
    advice = _advice(choice)
    _figures(recommendations.totals(choice, advice))
    _matrix(choice, advice, labels.filter(scheme=themes.SCHEME))
    _texts(choice, advice)
    _groups(choice, advice)
    _opposites()


def _advice(choice: Choice) -> Advice:
    offered = recommendations.actors(choice, OFFERED)["actor"].to_list()
    wanted = st.query_params.get("actor")
    if wanted and wanted not in offered:
        offered.append(wanted)
    who, how, what = st.columns([2, 1, 2])
    with who:
        actor = address.one("actor", "Who should act", {name: plain.visible(name) for name in offered})
    with how:
        strength = address.one("strength", "How strongly", {name: words.phrase(name) for name in STRENGTHS})
    with what:
        looked_for = address.words("find", "Words of the advice", placeholder="tariff, nuclear, …")
    return Advice(actor, strength, looked_for)


def _figures(counts: dict[str, Any]) -> None:
    page.cards(
        {
            "Recommendations": (
                words.count(counts["recommendation_count"]),
                "Pieces of advice that the filters leave.",
            ),
            "Different ones": (words.count(counts["group_count"]), "The same advice in other places counts once."),
            "Strong": (words.count(counts["strong_count"]), words.meaning("strength") or ""),
            "Actors": (words.count(counts["actor_count"]), "Persons and bodies that are told to act."),
            "Texts": (words.count(counts["document_count"]), "Texts that give this advice."),
            "Without copies": (words.count(counts["cluster_count"]), words.meaning("cluster_count") or ""),
        }
    )


def _matrix(choice: Choice, advice: Advice, measured: pl.DataFrame) -> None:
    page.section(
        "Who should act on what",
        f"Number: recommendations to an actor on a theme, for the {ACTORS} who are told most; advice on two themes"
        " counts in both. A click on a cell lists its words below.",
    )
    rows = recommendations.matrix(choice, advice, ACTORS)
    if rows.is_empty():
        page.nothing("No advice to anybody named under these filters.", "Widen them above or in the side bar.")
        return
    chosen = {
        "actor": {name: name for name in rows["actor"]},
        "theme": dict(measured.select("theme", "theme_id").iter_rows()),
    }
    with wide("matrix"):
        clickable(charts.matrix(rows), "Recommendations by actor and theme", chosen)
    with st.expander("The same as a table"):
        tables.whole("matrix", rows, empty="")


def _texts(choice: Choice, advice: Advice) -> None:
    page.section("In their own words", "The strongest and surest first.", anchor="words")
    found = partial(recommendations.texts, choice, advice)
    sayings.leaves("recommendations", found, empty="No advice under these filters.")


def _groups(choice: Choice, advice: Advice) -> None:
    page.section(
        "Given more than once",
        "Sentences that share their rare words and tell the same actors the same; the earliest wording stands for all.",
    )
    found = partial(recommendations.groups, choice, advice)
    tables.leaves("groups", found, empty="No advice is given twice under these filters.", of="recommendations")
    most = recommendations.groups(choice, advice, OFFERED, 0)
    offered = {
        row["group_id"]: plain.visible(f"{row['recommendation_count']} × {row['words'][:100]}")
        for row in most.iter_rows(named=True)
    }
    if offered and (group_id := address.one("group", "Every wording of", offered, placeholder="Choose one")):
        asked = partial(recommendations.wordings, group_id)
        sayings.leaves("wordings", asked, empty="")


def _opposites() -> None:
    page.section(
        "Pulling in opposite directions",
        "Pairs about the same thing whose verbs are opposites. Read both: such pairs are rarely a real conflict.",
    )
    rows = recommendations.opposites()
    if rows.is_empty():
        st.caption("No such pair was found.")
    for _, pair in rows.group_by("conflict_id", maintain_order=True):
        st.text(plain.visible(f"{pair['verbs'][0]} · {pair['conflict_confidence'][0]:.0%} sure"))
        both = "".join(sayings.card(row) for row in pair.iter_rows(named=True))
        st.html(f'<div class="sayings"><div class="pair">{both}</div></div>')


page.show("Recommendations", "Who should do what, on whose advice, and how strongly?", answer)
