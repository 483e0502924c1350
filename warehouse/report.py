"""One speaker or theme as a page of its own, to be e-mailed: it holds all it shows and asks for nothing."""

from collections.abc import Mapping
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from warehouse import citations, store
from warehouse.problems import Unusable
from warehouse.visible import visible

MOST = 300
QUOTES = """SELECT quote AS words, speaker AS who, affiliation, kind, confidence, published_on, publisher, title, path,
    document_id, start_char, list_aggregate(theme_labels, 'string_agg', ', ') AS about
    FROM quotes_per_speaker WHERE {} ORDER BY published_on NULLS LAST, path, start_char"""
ADVICE = """SELECT r.text AS words, coalesce(array_to_string(actors, ', '), actor) AS who, NULL AS affiliation,
    strength AS kind, r.confidence, published_on, publisher, title, path, document_id, start_char,
    'recommended by ' || recommended_by AS about FROM recommendations r JOIN documents USING (document_id)
    WHERE {} ORDER BY published_on NULLS LAST, path, start_char"""
OF_SPEAKER = {
    "name": "SELECT name, kind || coalesce(' · ' || array_to_string(aliases, ', '), '') AS said FROM speakers"
    " WHERE speaker_id = $1",
    "quotes": QUOTES.format("speaker_id = $1"),
    "advice": ADVICE.format(
        "quote_id IN (SELECT quote_id FROM quotes WHERE speaker_id = $1) OR list_contains((SELECT aliases FROM speakers"
        " WHERE speaker_id = $1), recommended_by)"
    ),
}
ON_THEME = "IN (SELECT {0} FROM theme_assignments WHERE theme_id = $1 AND {0} IS NOT NULL)"
OF_THEME = {
    "name": "SELECT label AS name, description AS said FROM themes WHERE theme_id = $1",
    "quotes": QUOTES.format("quote_id " + ON_THEME.format("quote_id")),
    "advice": ADVICE.format("recommendation_id " + ON_THEME.format("recommendation_id")),
}
SUBJECTS: Mapping[str, Mapping[str, str]] = {"speaker": OF_SPEAKER, "theme": OF_THEME}
STYLE = """body{font:16px/1.5 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#0e151c;
background:#fff}h1{margin-bottom:0}.said,small,figcaption{color:#51606d}figure{margin:0 0 1rem;padding:.5rem 1rem;
border-left:3px solid #0b5c7a;overflow-wrap:anywhere}figcaption{font-size:.85rem}
table{border-collapse:collapse}td{padding:0 .6rem 0 0}
.bar{background:#0b5c7a;display:inline-block;height:.8rem}@media(prefers-color-scheme:dark){body{background:#11161b;
color:#e6eaee}.said,small,figcaption{color:#a3afba}figure{border-color:#6bbfdb}.bar{background:#6bbfdb}}"""
# A reader's program that heeds this loads nothing, whatever a text may say.
NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'"


class Subject(NamedTuple):
    """Whom or what a report is about: the kind, speaker or theme, and its id."""

    kind: str
    key: str


def find(snapshot: Path, kind: str, name: str) -> Subject:
    """Find a speaker by any of their names, or a theme by its label; one that is not there, or not alone, is told."""
    known = {
        "speaker": "SELECT speaker_id FROM speakers WHERE len(list_filter(aliases, a -> lower(a) = lower($1))) > 0",
        "theme": "SELECT theme_id FROM themes WHERE lower(label) = lower($1)",
    }
    found = store.read(snapshot, known[kind], name).to_series().to_list()
    if len(found) != 1:
        raise Unusable(f"{len(found)} {kind}s are called {name!r}: give the whole name of one.")
    return Subject(kind, found[0])


def report(snapshot: Path, subject: Subject) -> str:
    """Write the report as one page of HTML in which every word of a text is escaped."""
    asked = SUBJECTS[subject.kind]
    about = store.read(snapshot, asked["name"], subject.key)
    if about.is_empty():
        raise Unusable(f"There is no such {subject.kind} in {snapshot.name}.")
    name, said = about.row(0)
    quotes, advice = (store.read(snapshot, asked[what], subject.key) for what in ("quotes", "advice"))
    sources = cited(snapshot, subject)
    counts = f"{len(quotes):,} quotes and {len(advice):,} recommendations in {len(sources):,} texts"
    parts = [
        f"<h1>{_clean(name)}</h1><p class='said'>{_clean(said)}</p>",
        f"<p>{counts} · onrecord, {_clean(snapshot.name)}</p>",
        _years(quotes),
        _listed("Quotes", quotes),
        _listed("Recommendations", advice),
        f"<h2>Texts</h2><ol>{''.join(_source(row) for row in sources.iter_rows(named=True))}</ol>",
    ]
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{NOTHING_ELSE}">'
        f'<meta name="viewport" content="width=device-width"><title>{_clean(name)} · onrecord</title>'
        f"<style>{STYLE}</style>"
    )
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(parts)}</body></html>\n'


def cited(snapshot: Path, subject: Subject) -> pl.DataFrame:
    """List the documents that the words of a report come from."""
    asked = SUBJECTS[subject.kind]
    found = [store.read(snapshot, asked[what], subject.key)["document_id"] for what in ("quotes", "advice")]
    question = (
        f"SELECT {citations.COLUMNS} FROM documents WHERE list_contains($1::VARCHAR[], document_id) ORDER BY path"
    )
    return store.read(snapshot, question, pl.concat(found).unique().sort().to_list())


def _years(quotes: pl.DataFrame) -> str:
    counted = (
        quotes.drop_nulls("published_on").group_by(pl.col("published_on").dt.year().alias("year")).len().sort("year")
    )
    if counted.is_empty():
        return ""
    most = max(counted["len"])
    rows = "".join(
        f'<tr><td>{year}</td><td><span class="bar" style="width:{18 * count / most:.2f}rem"></span> {count:,}</td></tr>'
        for year, count in counted.iter_rows()
    )
    return f"<h2>Quotes by year</h2><table>{rows}</table>"


def _listed(title: str, rows: pl.DataFrame) -> str:
    more = f"<p class='said'>The first {MOST:,} of {len(rows):,}.</p>" if len(rows) > MOST else ""
    figures = "".join(_figure(row) for row in rows.head(MOST).iter_rows(named=True))
    return f"<h2>{title}</h2>{more}{figures or '<p>None.</p>'}"


def _figure(row: Mapping[str, Any]) -> str:
    who = " · ".join(_clean(part) for part in (row["who"], row["affiliation"]) if part) or "Nobody named"
    kind = f"{_clean(row['kind'])}, {row['confidence']:.0%} sure"
    about = f"<br><small>{_clean(row['about'])}</small>" if row["about"] else ""
    where = " · ".join(
        _clean(part) for part in (_day(row["published_on"]), row["publisher"], row["title"] or row["path"]) if part
    )
    said = f"<b>{who}</b> <small>{kind}</small><br>{_clean(row['words'])}{about}"
    return f"<figure>{said}<figcaption>{where}</figcaption></figure>"


def _source(row: Mapping[str, Any]) -> str:
    parts = (
        row["author"],
        row["title"] or row["path"],
        row["publisher"],
        _day(row["published_on"]),
        row["url"],
        row["path"],
    )
    return f"<li>{'. '.join(_clean(part) for part in parts if part)}</li>"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B} {day.year}" if day else "undated"


def _clean(text: object) -> str:
    return escape(visible(str(text or "")), quote=True)
