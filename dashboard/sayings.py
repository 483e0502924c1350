"""Words shown one below another, as somebody put them: who, where, when, and a way to their place. HTML of our own."""

import re
from collections.abc import Mapping
from html import escape
from typing import Any

import polars as pl
import streamlit as st

from dashboard import plain, tables, words
from dashboard.queries import Leaves
from warehouse import search

# Which column holds the words, who says them or should act, and what is said of them.
TEXTS = ("quote", "words")
HIT = re.compile(f"{search.BEGIN}([^{search.END}]*){search.END}")
PEOPLE = ("speaker", "actor", "stated_by", "predicted_by")
CHIPS = ("kind", "strength", "modality", "polarity", "certainty")
FACTS = ("evidence_words", "affiliation", "condition", "rationale", "recommended_by", "section", "outcome_basis")
LONGEST = 900


def leaves(name: str, asked: Leaves, *, empty: str) -> None:
    """Show a long list of words leaf by leaf; the download holds all of it."""
    tables.turned(name, asked, empty, _show)


def cards(rows: pl.DataFrame) -> str:
    """Write each row as a card; nothing of it is read as HTML."""
    return f'<div class="sayings">{"".join(card(row) for row in rows.iter_rows(named=True))}</div>'


def card(row: Mapping[str, Any]) -> str:
    """Write one saying: its words in their surroundings, what is known of it, and the link to its place."""
    said = _words(row)
    words_said = f"<blockquote>{said}</blockquote>" if said else ""
    return f'<figure class="said">{_head(row)}{words_said}{_facts(row)}<figcaption>{_source(row)}</figcaption></figure>'


def evidence(row: Mapping[str, Any]) -> str:
    """Write what a later text says of a prediction, with the link to that text."""
    state = _clean(words.phrase(row["outcome"]))
    when = words.day(row["outcome_on"]) if row["outcome_on"] else "undated"
    return (
        f'<figure class="said later"><p class="head"><b>Later evidence</b> <span class="chip">{state}</span></p>'
        f"<blockquote>{_clean(row['outcome_basis'] or '')}</blockquote>"
        f"<figcaption>{when} · {_clean(row['outcome_title'] or 'untitled')} · "
        f'<a href="{escape(tables.link(row["outcome_document_id"], 0))}">Open the text</a></figcaption></figure>'
    )


def _show(rows: pl.DataFrame) -> None:
    st.html(cards(rows))


def _head(row: Mapping[str, Any]) -> str:
    who = next((row[column] for column in PEOPLE if row.get(column)), None)
    chips = "".join(
        f'<span class="chip {escape(column)}">{_clean(words.phrase(str(row[column])))}</span>'
        for column in CHIPS
        if row.get(column)
    )
    sure = row.get("confidence")
    chips += "" if sure is None else f'<span class="chip sure">{sure:.0%} sure</span>'
    return f'<p class="head">{f"<b>{_clean(str(who))}</b> " if who else ""}{chips}</p>'


def _words(row: Mapping[str, Any]) -> str:
    said = str(next((row[column] for column in TEXTS if column in row), None) or "")
    cut = said if len(said) <= LONGEST else f"{said[:LONGEST]}…"
    before, after = (_clean(str(row.get(side) or "")) for side in ("before", "after"))
    return f'<span class="around">{before}</span>{_lit(cut)}<span class="around">{after}</span>'


def _lit(said: str) -> str:
    # Every other piece is what a search found.
    pieces = enumerate(HIT.split(said))
    return "".join(f'<mark class="hit">{_clean(part)}</mark>' if place % 2 else _clean(part) for place, part in pieces)


def _facts(row: Mapping[str, Any]) -> str:
    known = "".join(
        f"<dt>{escape(words.label(column))}</dt><dd>{_clean(str(row[column]))}</dd>"
        for column in FACTS
        if row.get(column)
    )
    return f'<dl class="facts">{known}</dl>' if known else ""


def _source(row: Mapping[str, Any]) -> str:
    when = words.day(row["published_on"]) if row.get("published_on") else "undated"
    said = " · ".join(_clean(str(part)) for part in (when, row.get("publisher"), row.get("title")) if part)
    place = tables.link(row["document_id"], row["start_char"], row["end_char"])
    correct = f' · <a href="./review?quote={escape(row["quote_id"])}">Correct it</a>' if row.get("quote_id") else ""
    return f'{said} · <a href="{escape(place)}">Open the words</a>{correct}'


def _clean(text: str) -> str:
    return escape(plain.visible(text), quote=True)
