"""A text with what was found in it, as HTML: every sign of the text escaped, every tag ours."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

import polars as pl

from dashboard import plain

# What is marked, in the words of the legend; a mark's class is its name, and style.css says how it looks.
LAYERS: Mapping[str, str] = {
    "quote": "Quote",
    "speaker": "Speaker as written",
    "cue": "Words of saying",
    "affiliation": "Affiliation",
    "recommendation": "Recommendation",
    "stated": "Title, author or date",
    "dropped": "Dropped by cleaning",
}
SNIPPET = 90
LISTED = ("quote", "recommendation", "affiliation", "dropped")


class Mark(NamedTuple):
    """A stretch of the text and what it is."""

    start_char: int
    end_char: int
    layer: str
    title: str


def marks(facts: pl.DataFrame) -> list[Mark]:
    """Say of each fact where it stands and what hovering over it tells."""
    return [
        Mark(fact["start_char"], fact["end_char"], fact["fact"], _title(fact)) for fact in facts.iter_rows(named=True)
    ]


def marked(text: str, offset: int, found: Iterable[Mark]) -> str:
    """Mark a stretch of text that begins at an offset; marks may overlap, and each piece carries all that cover it."""
    end = offset + len(text)
    within = [mark for mark in found if mark.start_char < end and mark.end_char > offset]
    edges = {offset, end}
    for mark in within:
        edges |= {max(mark.start_char, offset), min(mark.end_char, end)}
    places = sorted(edges)
    return "".join(_pieces(text, offset, places, within))


def whole(body: str) -> str:
    """Frame the raw text, line breaks as they are."""
    return f'<div class="text raw" tabindex="0" role="region" aria-label="The raw text">{body}</div>'


def excerpt(body: str) -> str:
    """Frame a stretch of the raw text to be read at a glance: its line breaks do not matter."""
    return f'<div class="text excerpt" tabindex="0" role="region" aria-label="The words in their text">{body}</div>'


def cleaned(blocks: Iterable[tuple[str, str]]) -> str:
    """Frame what cleaning kept: each block's role and its marked words."""
    lines = "".join(f'<p class="{escape(role)}">{body}</p>' for role, body in blocks)
    return f'<div class="text cleaned" tabindex="0" role="region" aria-label="The cleaned text">{lines}</div>'


def legend() -> str:
    """Explain each kind of mark by an example of itself."""
    return (
        '<p class="legend">'
        + " ".join(f'<mark class="{layer}">{said}</mark>' for layer, said in LAYERS.items())
        + "</p>"
    )


def jumps(facts: pl.DataFrame, text: str, offset: int) -> str:
    """List the facts of a stretch of text as links to their place in it."""
    rows = facts.filter(pl.col("fact").is_in(LISTED) & (pl.col("start_char") == pl.col("first_char")))
    lines = "".join(_jump(fact, _words(fact, text, offset)) for fact in rows.iter_rows(named=True))
    nothing = "" if lines else "<li><p>Nothing was found here.</p></li>"
    return f'<nav class="jumps" aria-label="What was found"><ol>{lines}{nothing}</ol></nav>'


def definitions(said: Mapping[str, str]) -> str:
    """List what is known under names of our own."""
    return (
        f'<dl class="facts">{"".join(f"<dt>{name}</dt><dd>{_clean(value)}</dd>" for name, value in said.items())}</dl>'
    )


def _jump(fact: dict[str, Any], words: str) -> str:
    layer, who = fact["fact"], fact["who"] or ("nobody named" if fact["fact"] == "quote" else "")
    label = _clean(str(who or fact["what"] or "").replace("_", " "))
    return (
        f'<li><a href="#c{fact["start_char"]}"><mark class="{escape(layer)}">{LAYERS[layer]}</mark> <b>{label}</b>'
        f"<span>{_clean(words)}</span></a></li>"
    )


def _words(fact: dict[str, Any], text: str, offset: int) -> str:
    return text[fact["start_char"] - offset : fact["end_char"] - offset][:SNIPPET]


def _pieces(text: str, offset: int, places: list[int], within: list[Mark]) -> Iterator[str]:
    starts = {mark.start_char for mark in within}
    for start, end in pairwise(places):
        words = _clean(text[start - offset : end - offset])
        covering = [mark for mark in within if mark.start_char <= start and end <= mark.end_char]
        anchor = f' id="c{start}"' if start in starts else ""
        if covering:
            layers = " ".join(sorted({mark.layer for mark in covering}))
            titles = "\n".join(dict.fromkeys(mark.title for mark in covering if mark.title))
            yield f'<mark{anchor} class="{escape(layers)}" title="{_clean(titles)}">{words}</mark>'
        else:
            yield words


def _title(fact: Mapping[str, Any]) -> str:
    what = str(fact["what"] or "").replace("_", " ")
    who = fact["who"] or ("nobody named" if fact["fact"] in {"quote", "speaker"} else "")
    sure = f" · {fact['confidence']:.0%} sure" if fact["confidence"] is not None else ""
    said = " · ".join(part for part in (str(who), what) if part)
    return f"{LAYERS[fact['fact']]}: {said}{sure}"


def _clean(text: str) -> str:
    return escape(plain.visible(text), quote=True)
