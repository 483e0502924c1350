"""The part of the warehouse that a reader looks at, chosen in the side bar and kept in the address."""

from collections.abc import Mapping

import streamlit as st

from dashboard import address, plain, words
from dashboard.queries import Choice, speakers

UNPUBLISHED = "no publisher"


def chosen(themes: Mapping[str, str], kinds: tuple[str, ...]) -> Choice:
    """Offer the filters; `themes` maps what the question takes to what the reader reads, and may be left out."""
    with st.sidebar:
        st.caption("Show only")
        theme = address.one("theme", "Theme", themes) if themes else None
        publishers = address.many("publisher", "Publisher", _publishers())
        kind = address.one("kind", "Kind", {kind: words.phrase(kind) for kind in kinds})
        since, until = address.day("from", "From"), address.day("until", "Until")
    choice = Choice(theme, tuple("" if name == UNPUBLISHED else name for name in publishers), kind, since, until)
    _said(choice, themes)
    return choice


def _publishers() -> list[str]:
    return [name or UNPUBLISHED for name in speakers.publishers()["publisher"]]


def _said(choice: Choice, themes: Mapping[str, str]) -> None:
    parts = [
        f"theme {themes[choice.theme]}" if choice.theme else "",
        " or ".join(name or UNPUBLISHED for name in choice.publishers),
        words.phrase(choice.kind).lower() if choice.kind else "",
        f"from {words.day(choice.since)}" if choice.since else "",
        f"until {words.day(choice.until)}" if choice.until else "",
    ]
    if any(parts):
        undated = " (undated texts are left out)" if choice.since or choice.until else ""
        st.text(plain.visible(f"Shown: {' · '.join(part for part in parts if part)}{undated}"))
