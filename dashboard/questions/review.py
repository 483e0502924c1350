"""What the machine is unsure of, and what people have decided."""

from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from dashboard import address, filters, marking, page, plain, reviewing, tables, words
from dashboard.queries import Choice, document, overview, review, speakers, themes
from dashboard.reviewing import Change, about_people, about_quote
from warehouse import decisions
from warehouse.tables.quotes import KINDS
from warehouse.tables.speakers import KINDS as SPEAKER_KINDS

QUEUES = {"unsure": "Unsure", "nobody": "Without a speaker", "conflict": "Conflicts", "all": "Everything"}
TABS = {"quotes": "Quotes", "people": "People", "decisions": "Decisions"}
AROUND = 450
OFFERED = 1000
NOBODY = "Nobody who can be named"


def answer() -> None:
    """Show what awaits a reviewer, and take decisions."""
    if not overview.totals()["document_count"]:
        page.no_texts()
        return
    if problem := st.session_state.pop("not written", None):
        st.error("**The decision was not written down.** Start the dashboard with the folder of texts: --raw")
        st.text(plain.visible(problem))
    _figures()
    _reviewer()
    shown = address.switch("show", "Show", TABS)
    {"quotes": _quotes, "people": _people, "decisions": _decisions}[shown]()


def _figures() -> None:
    found = review.statuses()
    counted = pl.Series(list(found.values()), dtype=pl.String).value_counts()
    by_status = dict(counted.iter_rows())
    waiting = review.waiting("unsure", Choice(), None, _done())
    total = int(waiting["total"][0]) if len(waiting) else 0
    page.cards(
        {
            "To review": (words.count(total), "Unsure quotes that nobody has decided on."),
            "Pending": (words.count(len(review.pending())), "Decisions that the next build will put in, or take out."),
            "Applied": (words.count(by_status.get("applied")), "Decisions that this snapshot follows."),
            "Conflicts": (
                words.count(by_status.get("conflict")),
                "Decisions about what has changed since: look again.",
            ),
            "Orphaned": (words.count(by_status.get("orphaned")), "Decisions whose row is no longer found."),
        }
    )


def _reviewer() -> None:
    where = plain.visible(str(decisions.home() / decisions.FILE))
    st.text(f"Decisions are added to {where}. They show here at once, and everywhere after the next build.")
    if not st.user.get("is_logged_in"):
        address.words("reviewer", "Your name", placeholder="Who decides? It is written beside each decision.")


def _done() -> list[str]:
    standing = decisions.standing(review.decided().decisions)
    return sorted({one.row for one in standing if one.table == "quotes" and one.field != "note"})


def _quotes() -> None:
    labels = themes.labels()["theme"]
    choice = filters.chosen({label: label for label in labels}, KINDS)
    queue = address.switch("queue", "Queue", QUEUES)
    done = [] if queue == "conflict" else _done()
    waiting = review.waiting(queue, choice, st.query_params.get("document"), done)
    quote_id = st.query_params.get("quote") or (waiting["quote_id"][0] if len(waiting) else None)
    if not quote_id:
        page.nothing("Nothing is waiting here.", "Choose another queue, or widen the filters.")
        return
    quote: dict[str, Any] = review.quote(quote_id)
    if not quote:
        st.warning("The quote that the address names is not in this snapshot. It may have been corrected or removed.")
        return
    _one(quote, int(waiting["total"][0]) if len(waiting) else 0)


def _one(quote: dict[str, Any], total: int) -> None:
    named = st.query_params.get("quote") is not None
    said = "The quote that you came for." if named else f"{total:,} in this queue, the least sure first."
    page.section("Is this right?", f"{said} Marked are the quote, who says it, and the words of saying.")
    start = max(quote["start_char"] - AROUND, 0)
    text = document.words(quote["document_id"], start, quote["end_char"] + AROUND)
    facts = document.facts(quote["document_id"]).filter(fact_id=quote["quote_id"])
    reading, deciding = st.columns([3, 2], gap="large")
    with reading:
        st.html(marking.definitions(_known(quote)))
        st.html(marking.excerpt(marking.marked(text, start, marking.marks(facts))))
        st.page_link(
            "questions/document.py",
            label="Open the text",
            icon=":material/article:",
            query_params={
                "document": quote["document_id"],
                "start": str(quote["start_char"]),
                "end": str(quote["end_char"]),
            },
        )
    with deciding:
        if (decisions.home() / quote["file"]).exists():
            _decide(quote, text, start)
        else:
            st.warning("The texts of this snapshot do not lie where decisions would be written. Start with --raw.")
        if named or len(_pending_of(quote)):
            st.button("Go on with the queue", on_click=address.choose, args=("quote", None))


def _known(quote: dict[str, Any]) -> dict[str, str]:
    return {
        "Speaker": quote["speaker"] or "nobody named",
        "Written as": quote["mention"] or "not written",
        "Kind": f"{words.phrase(quote['kind'])}, {quote['confidence']:.0%} sure, found by {quote['method']}",
        "Text": f"{quote['title'] or quote['path']} · {quote['publisher'] or 'no publisher'}",
        "Decided": "; ".join(_pending_of(quote)) or "nothing yet",
    }


def _pending_of(quote: dict[str, Any]) -> list[str]:
    standing = decisions.standing(review.decided().decisions)
    mine = [one for one in standing if one.table == "quotes" and one.row == quote["quote_id"]]
    known = review.statuses()
    return [
        f"{words.phrase(one.field).lower()}: {one.new or 'nobody'} ({one.reviewer or 'somebody'},"
        f" {known.get(one.correction_id, 'pending')})"
        for one in mine
    ]


def _decide(quote: dict[str, Any], text: str, start: int) -> None:
    note = st.text_input("Note", key=f"note {quote['quote_id']}", placeholder="Why, if it is not obvious")
    with st.container(horizontal=True):
        for verdict, icon in (("right", ":material/check:"), ("wrong", ":material/close:")):
            judge = partial(about_quote, quote, Change("verdict", verdict, note))
            st.button(words.phrase(verdict), icon=icon, on_click=judge, key=verdict)
        st.button(
            "Only note", on_click=partial(about_quote, quote, Change("note", note, note)), disabled=not note.strip()
        )
    _change_speaker(quote, note)
    _change_span(quote, note, (text, start))


def _change_speaker(quote: dict[str, Any], note: str) -> None:
    with st.expander("Somebody else says it"):
        ranked = speakers.ranked(Choice(), OFFERED, 0)
        kinds = dict(ranked.select("speaker", "speaker_kind").iter_rows())
        name = st.selectbox(
            "Speaker", [NOBODY, *kinds], index=None, accept_new_options=True, key=f"speaker {quote['quote_id']}",
            placeholder="Choose a name, or type another",
        )  # fmt: skip
        kind = kinds.get(name or "") or st.selectbox("What the speaker is", SPEAKER_KINDS, format_func=words.phrase)
        new = None if name == NOBODY else name
        change = partial(about_quote, quote, Change("speaker_name", new, note, kind if new else None))
        st.button("Change the speaker", on_click=change, disabled=not name)


def _change_span(quote: dict[str, Any], note: str, around: tuple[str, int]) -> None:
    with st.expander("The words are others"):
        text, offset = around
        now = text[quote["start_char"] - offset : quote["end_char"] - offset]
        said = st.text_area("The very words", now, key=f"words {quote['quote_id']}", height=140)
        place = reviewing.located(said, text, offset, quote["start_char"])
        if place is None:
            st.caption("These words do not stand in the text beside: copy them from there, in one piece.")
        new = f"{place[0]}-{place[1]}" if place else None
        st.button(
            "Change the words",
            on_click=partial(about_quote, quote, Change("span", new, note)),
            disabled=place in {None, (quote["start_char"], quote["end_char"])},
        )


def _people() -> None:
    page.section("One person, or two?", "Joins two speakers under one name, or parts one name from a speaker.")
    ranked = speakers.ranked(Choice(), OFFERED, 0)
    kinds = dict(ranked.select("speaker_id", "speaker_kind").iter_rows())
    names = {key: plain.visible(name) for key, name in ranked.select("speaker_id", "speaker").iter_rows()}
    join, part = st.columns(2, gap="large")
    with join:
        one = _who("This speaker", "join one", names)
        same = {key: name for key, name in names.items() if one and key != one and kinds[key] == kinds[one]}
        other = speakers.named(_who("is the same as", "join other", same) or "")
        merge = partial(about_people, speakers.named(one or ""), "same_as", str(other.get("name")))
        st.button("Join them", on_click=merge, disabled=not other)
    with part:
        whole: dict[str, Any] = speakers.named(_who("Of this speaker", "part whole", names) or "")
        others = [name for name in whole.get("aliases", ()) if name != whole["name"]]
        alone = st.selectbox("this name is somebody else", others, index=None, format_func=plain.visible)
        split = partial(about_people, whole, "other_than", str(alone))
        st.button("Part them", on_click=split, disabled=not alone)


def _who(label: str, key: str, names: dict[str, str]) -> str | None:
    return st.selectbox(label, list(names), index=None, key=key, format_func=lambda one: names.get(one, one))


def _decisions() -> None:
    page.section("What was decided", "Every decision, the newest first, and what became of it. None is ever erased.")
    rows = review.written()
    shown = pl.DataFrame(rows).drop("correction_id") if rows else pl.DataFrame()
    tables.whole("decisions", shown, empty="Nothing was decided yet.", of="corrections")
    for warning in review.decided().warnings:
        st.text(plain.visible(f"Skipped: {warning}"))
    offered = {
        str(row["correction_id"]): plain.visible(f"{row['field']} → {row['new_value']}: {str(row['words'])[:80]}")
        for row in rows
        if row["status"] != "withdrawn"
    }
    if offered:
        chosen = st.selectbox("Take back", list(offered), index=None, format_func=offered.__getitem__)
        st.button("Take it back", on_click=partial(reviewing.take_back, str(chosen)), disabled=not chosen)


page.show("Review", "What is the machine unsure of, and what have people decided?", answer)
