"""Where words stand."""

from functools import partial

import streamlit as st

from dashboard import address, filters, page, plain, sayings
from dashboard.queries import Choice, document, overview, search, themes
from dashboard.queries.search import Sought
from warehouse.tables.documents import KINDS

TABLES = {"documents": "Texts", "quotes": "Quotes", "recommendations": "Recommendations"}
HOW = """Every word must be there, in any form: `tariff` finds *tariffs*. `"sea level"` finds these very words,
`nucl*` all that begins so, `climate OR nuclear` either, and `-war` leaves out what has it."""


def answer() -> None:
    """Find words in texts, quotes or recommendations."""
    if not overview.totals()["document_count"]:
        page.no_texts()
        return
    labels = themes.labels()
    choice = filters.chosen(dict(labels.select("theme_id", "theme").iter_rows()), KINDS)
    wanted = address.words("q", "Words", placeholder='tariff, "sea level", nucl*, climate OR nuclear, -war')
    table = address.switch("in", "Search in", TABLES)
    if wanted:
        page.section(
            "What was found",
            "The best matches first: rare words count more than frequent ones, titles more than texts.",
        )
        found = partial(search.found, Sought(table, wanted), choice)
        sayings.leaves(
            f"found {table}", found, empty=f"No {TABLES[table].lower()} have these words under these filters."
        )
    elif st.query_params.get("like"):
        _alike(st.query_params["like"], choice)
    else:
        page.nothing("Type some words.", HOW)


def _alike(document_id: str, choice: Choice) -> None:
    about = document.facts_about(document_id)
    if not about:
        st.warning("The text that the address names is not in this snapshot. It may have changed or been removed.")
        return
    page.section("More like this", "Texts that share the rarest words of this one, most alike first; copies left out.")
    st.text(plain.visible(str(about["title"] or about["path"])))
    sayings.leaves("alike", partial(search.alike, document_id, choice), empty="Nothing is like it.")


page.show("Search", "Where do these words stand?", answer)
