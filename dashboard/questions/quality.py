"""How right the results are, and how anybody can check."""

from functools import partial
from random import SystemRandom
from typing import Any

import polars as pl
import streamlit as st

from dashboard import address, marking, page, reviewing, tables, words
from dashboard.charts import quality as charts
from dashboard.figures import figure, wide
from dashboard.marking import Mark
from dashboard.queries import document, overview, quality
from dashboard.queries.quality import Sample
from warehouse import decisions, snapshots
from warehouse.intervals import wilson

ASKED = {
    "quotes": ("Quotes", "Does the named speaker say these very words?"),
    "recommendations": ("Recommendations", "Is this advice, and is it for the named actor?"),
    "theme_assignments": ("Themes", "Is this what the text is mainly about?"),
}
SIZES = ("25", "50", "100", "200")
AROUND = 350


def answer() -> None:
    """Offer an audit, and show what was measured."""
    if not overview.totals()["document_count"]:
        page.no_texts()
        return
    _audit()
    _figures()
    _changes()
    _limits()


def _audit() -> None:
    page.section(
        "Check it yourself",
        "Draws rows at random, each as likely as any other. Judge each against its marked words: the share that is"
        " right holds for the whole table, within the bounds. Judgements are kept with date and model.",
    )
    left, middle, right = st.columns([3, 2, 3])
    with left:
        table = address.switch("audit", "What", {key: name for key, (name, _) in ASKED.items()})
    with middle:
        size = int(address.switch("size", "How many", {size: size for size in SIZES}))
    with right:
        address.words("reviewer", "Your name", placeholder="Who judges?")
    sample = Sample(table, size, address.number("draw") or 1)
    rows, made = quality.drawn(sample), quality.judged(table)
    if rows.is_empty():
        page.nothing("There is nothing to draw from.", "Choose something else.")
        return
    judged = {one.row: one.new for one in made}
    left_over = [row for row in rows.iter_rows(named=True) if row["row_id"] not in judged]
    judging, result = st.columns([3, 2], gap="large")
    with judging:
        _judge(left_over, table, len(rows))
    with result:
        _result(made)


def _judge(left_over: list[dict[str, Any]], table: str, size: int) -> None:
    st.caption(f"{size - len(left_over)} of the {size} drawn are judged. {ASKED[table][1]}")
    if left_over:
        drawn = left_over[0]
        start = max(drawn["start_char"] - AROUND, 0)
        text = document.words(drawn["document_id"], start, drawn["end_char"] + AROUND)
        said = {
            "Found": drawn["claim"],
            "Text": f"{drawn['title'] or drawn['path']} · {drawn['publisher'] or 'no publisher'}",
        }
        st.html(marking.definitions(said))
        st.html(marking.excerpt(marking.marked(text, start, _marks(drawn, table))))
        with st.container(horizontal=True):
            for verdict, icon in (("right", ":material/check:"), ("wrong", ":material/close:")):
                judge = partial(reviewing.judge, drawn, table, verdict)
                st.button(words.phrase(verdict), icon=icon, on_click=judge, key=f"judge {verdict}")
            st.link_button("Open the text", tables.link(drawn["document_id"], drawn["start_char"], drawn["end_char"]))
    else:
        page.nothing("All that were drawn are judged.", "Draw others to narrow the bounds.")
    st.button("Draw others", on_click=_draw, help="The address keeps the number of the draw.")


def _marks(drawn: dict[str, Any], table: str) -> list[Mark]:
    facts = document.facts(drawn["document_id"]).filter(pl.col("fact_id") == drawn["row_id"])
    whole = [Mark(drawn["start_char"], drawn["end_char"], "quote", drawn["claim"])]
    return whole if table == "theme_assignments" else marking.marks(facts)


def _draw() -> None:
    address.choose("draw", str(SystemRandom().randrange(1, 1_000_000)))


def _result(made: list[decisions.Decision]) -> None:
    if not made:
        st.caption("Nothing is judged yet for this model: the first judgement opens a picture here.")
        return
    found = wilson(sum(one.new == "right" for one in made), len(made))
    page.cards(
        {
            "Right": (words.share(found.share), "Share of the judged rows that are right."),
            "Bounds": (
                f"{found.low:.0%}–{found.high:.0%}",
                "Wilson’s interval: nineteen times in twenty the true share lies within.",
            ),
            "Judged": (words.count(len(made)), "Rows judged under this model, in all draws."),
        }
    )
    figure(charts.growing(quality.growing(made)), "Share that is right, judgement by judgement")


def _figures() -> None:
    page.section(
        "What was measured",
        "On annotated texts: precision (how much of what is found is right), recall (how much of what is there is"
        " found), and F1, which weighs both.",
    )
    rows = quality.measured()
    if rows.is_empty():
        st.caption("Nothing was measured.")
    else:
        with wide("measured"):
            figure(charts.measured(rows), "Precision, recall and F1 of what was measured")
    with st.expander("Every figure"):
        tables.whole("figures", quality.stored(), empty="Nothing was measured.", of="quality")
    page.section(
        "Can the confidence be trusted?",
        "Each circle is a step of confidence, on annotated texts: on the dashed line it is as often right as sure.",
    )
    steps = quality.calibration()
    if steps.is_empty():
        st.caption("Nothing was measured.")
    else:
        figure(charts.calibration(steps), "Confidence against the share that is right")


def _changes() -> None:
    page.section(
        "What the last build changed", "Against the publication before: changed rows first, then lost and new ones."
    )
    tables.leaves("changes", quality.changes, empty="Nothing: it is the first, or equals the one before.", of="changes")


def _limits() -> None:
    page.section("What it cannot do", "Measured on the code as it stands.")
    readme = snapshots.checkout() / "README.md"
    said = (
        readme.read_text(encoding="utf-8").partition("\n## Limits\n")[2].partition("\n## ")[0]
        if readme.exists()
        else ""
    )
    with st.expander("Limits, with their figures", expanded=False):
        # Ours, not a text's.
        st.markdown(said or "The README of the project tells.")


page.show("Quality", "How right is it, and how can I check?", answer)
