"""Who says what, how often, and as whom."""

from functools import partial
from typing import Any

from dashboard import charts, filters, page, tables, words
from dashboard.figures import clickable
from dashboard.queries import Choice, overview, speakers, themes
from warehouse.tables.quotes import KINDS


def answer() -> None:
    """Rank the speakers."""
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
    _ranking(choice)


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
    page.section("Who is quoted most", "Quotes per speaker, syndicated copies counted once. A click opens the speaker.")
    first = speakers.ranked(choice, 12, 0)
    if first.is_empty():
        page.nothing("No named speaker under these filters.", "Widen them in the side bar.")
        return
    ids = dict(zip(first["speaker"], first["speaker_id"], strict=True))
    clickable(charts.speakers(first), "The most quoted speakers", {"speaker": ids})
    page.follow("speaker")
    tables.leaves("speakers", partial(speakers.ranked, choice), empty="")


page.show("Speakers", "Who says what, how often, and as whom?", answer)
