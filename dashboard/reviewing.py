"""A reviewer's decision, as a click makes it: said in full, written down at once, shown as pending."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

import streamlit as st

from dashboard.queries import review
from warehouse import decisions
from warehouse.decisions import Decision
from warehouse.problems import Unusable


def reviewer() -> str | None:
    """Say who reviews: whoever has signed in, else the name in the field, which the address keeps."""
    if st.user.get("is_logged_in"):
        return str(st.user.get("email") or st.user.get("name") or st.user.get("sub"))
    return st.query_params.get("reviewer") or None


LONGEST = 400


class Change(NamedTuple):
    """What should stand in which field of a quote, and why."""

    field: str
    new: str | None
    note: str = ""
    kind: str | None = None
    """What the new speaker is."""


def about_quote(quote: Mapping[str, Any], change: Change) -> None:
    """Decide something about a quote."""
    place = {name: quote[name] for name in ("document_id", "path", "start_char", "end_char")}
    said = {"words": quote["text"], "note": change.note.strip() or None, "kind": change.kind}
    old = seen(quote, change.field)
    _write(Decision("quotes", quote["quote_id"], change.field, old, change.new, _now(), reviewer(), **place, **said))


def about_people(who: Mapping[str, Any], field: str, other: str) -> None:
    """Decide that a speaker is the same as another, or that one of its names is somebody else."""
    names = tuple(who["aliases"]) if field == "other_than" else ()
    said = Decision("speakers", who["name"], field, None, other, _now(), reviewer(), kind=who["kind"], names=names)
    _write(said)


def judge(drawn: Mapping[str, Any], table: str, verdict: str) -> None:
    """Say whether a row that was drawn at random is right."""
    place = {name: drawn[name] for name in ("document_id", "path", "start_char", "end_char")}
    said = {"words": drawn["words"][:LONGEST], "reviewer": reviewer(), **place}
    _write(Decision(table, drawn["row_id"], decisions.AUDIT, drawn["model"], verdict, _now(), **said))


def take_back(correction_id: str) -> None:
    """Take a decision back; that it was made stays on record."""
    _write(Decision("corrections", correction_id, "withdrawn", None, "withdrawn", _now(), reviewer()))


def seen(quote: Mapping[str, Any], field: str) -> str | None:
    """Say what stands there for the reviewer: the last decision about it, else what the snapshot says."""
    standing = decisions.standing(review.decided().decisions)
    said = [one.new for one in standing if (one.table, one.row, one.field) == ("quotes", quote["quote_id"], field)]
    if said:
        return said[-1]
    return {"speaker_name": quote["speaker_name"], "span": f"{quote['start_char']}-{quote['end_char']}"}.get(field)


def located(words: str, text: str, offset: int, start: int) -> tuple[int, int] | None:
    """Find words near a place of a text that begins at an offset; blanks and line breaks may differ."""
    pattern = r"\s+".join(re.escape(part) for part in words.split())
    found = [match.span() for match in re.finditer(pattern, text)] if pattern else []
    best = min(found, key=lambda span: abs(span[0] + offset - start), default=None)
    return (best[0] + offset, best[1] + offset) if best else None


def _write(decision: Decision) -> None:
    try:
        decisions.append(decisions.home(), decision)
    except Unusable as problem:
        st.session_state["not written"] = str(problem)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
