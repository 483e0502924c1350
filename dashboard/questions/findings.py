"""What is feared, what it comes from, and what is said to happen."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from dashboard import address, charts, filters, page, sayings, tables, words
from dashboard.charts import advice
from dashboard.figures import figure
from dashboard.queries import Choice, findings, overview, themes
from warehouse.tables.documents import KINDS

SAID = {"risk": "Risks", "cause": "Causes", "prediction": "Predictions"}
CERTAINTIES = ("high", "medium", "low")


def answer() -> None:
    """Show risks, causes and predictions, and what later texts say of them."""
    if not overview.totals()["document_count"]:
        page.no_texts()
        return
    labels = themes.labels().filter(scheme=themes.SCHEME)
    choice = filters.chosen(dict(labels.select("theme_id", "theme").iter_rows()), KINDS)
    counts: dict[str, Any] = findings.totals(choice)
    _figures(counts)
    if not sum(counts.values()):
        page.nothing("No risk, cause or prediction was found.", "Widen the filters in the side bar, or add texts.")
        return
    _over_time(choice)
    kind = address.switch("show", "Show", SAID)
    if kind == "prediction":
        _predictions(choice)
    else:
        _found(kind, choice)


def _figures(counts: dict[str, Any]) -> None:
    page.cards(
        {
            "Risks": (words.count(counts["risk_count"]), "Sentences that say what might go wrong."),
            "Causes": (words.count(counts["cause_count"]), "Sentences that say what something bad comes from."),
            "Predictions": (words.count(counts["prediction_count"]), "Sentences that say what will or may happen."),
            "Later evidence": (words.count(counts["outcome_count"]), "Predictions whose event a later text speaks of."),
        }
    )


def _over_time(choice: Choice) -> None:
    said: dict[str, Any] = findings.period(choice)
    unit = charts.unit_for(said["first_on"], said["last_on"])
    page.section("When they are stated", f"Sentences of dated texts, by {unit} of the text and by kind.")
    dated = findings.over_time(choice, unit)
    if dated.is_empty():
        st.caption("None of them stands in a dated text.")
    else:
        figure(advice.over_time(dated, unit, tuple(SAID)), "Risks, causes and predictions over time")


def _found(kind: str, choice: Choice) -> None:
    page.section(
        SAID[kind], "Each sentence in its surroundings, the surest first. Who states it, where the text says so."
    )
    found = partial(findings.found, kind, choice)
    sayings.leaves(SAID[kind].lower(), found, empty=f"No {SAID[kind].lower()} under these filters.")


def _predictions(choice: Choice) -> None:
    page.section(
        "Register of predictions",
        "Those that a later text speaks of come first, with what it shares with them. Whether one came true is left to"
        " the reader.",
    )
    certainty = address.one("certainty", "How sure the words are", {name: words.phrase(name) for name in CERTAINTIES})
    asked = partial(findings.predictions, choice, certainty)
    tables.turned("predictions", asked, "No predictions under these filters.", _register)


def _register(rows: pl.DataFrame) -> None:
    st.html(f'<div class="sayings">{"".join(_entry(row) for row in rows.iter_rows(named=True))}</div>')


def _entry(row: Mapping[str, Any]) -> str:
    said = sayings.card({**row, "outcome_basis": None})
    return f'<div class="pair">{said}{sayings.evidence(row)}</div>' if row["outcome_document_id"] else said


page.show("Risks and predictions", "What is feared, what does it come from, and what is said to happen?", answer)
