"""Documents as references that other programs read: BibTeX and CSL-JSON."""

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

import polars as pl

from warehouse.visible import visible

# What a reference manager calls each kind of document (Citation Style Language 1.0.2, types).
TYPES: Mapping[str, str] = {
    "article": "article-newspaper",
    "report": "report",
    "release": "article",
    "transcript": "speech",
    "web_page": "webpage",
    "other": "document",
}
ESCAPED = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
ESCAPED |= {sign: f"\\{sign}" for sign in "$&#_%"}
COLUMNS = "document_id, title, author, publisher, published_on, url, licence, kind, path"


def bibtex(documents: pl.DataFrame) -> str:
    """Write documents as BibTeX, one entry each."""
    return "\n".join(_entry(row) for row in documents.iter_rows(named=True))


def csl_json(documents: pl.DataFrame) -> str:
    """Write documents as CSL-JSON, which Zotero, pandoc and the like read."""
    return json.dumps([_item(row) for row in documents.iter_rows(named=True)], ensure_ascii=False, indent=1) + "\n"


def key(row: Mapping[str, Any]) -> str:
    """Name a document in a text: who and when, as far as known, and some of its id."""
    who = unicodedata.normalize("NFKD", str(row["author"] or row["publisher"] or "")).encode("ascii", "ignore")
    words = re.findall(r"[a-z0-9]+", who.decode().lower())
    named = (words[-1] if row["author"] else "".join(words)[:24]) if words else "unknown"
    year = row["published_on"].year if row["published_on"] else "undated"
    return f"{named}{year}_{row['document_id'][:8]}"


def _entry(row: Mapping[str, Any]) -> str:
    day = row["published_on"]
    fields = {
        "title": f"{{{_tex(row['title'] or row['path'])}}}",
        "author": f"{{{_tex(row['author'])}}}" if row["author"] else None,
        "howpublished": _tex(row["publisher"]) if row["publisher"] else None,
        "year": day and str(day.year),
        "month": day and f"{day:%b}".lower(),
        "day": day and str(day.day),
        "url": _address(row["url"]),
        "note": _tex(f"File: {row['path']}"),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{key(row)},\n{lines}\n}}\n"


def _item(row: Mapping[str, Any]) -> dict[str, Any]:
    day = row["published_on"]
    item = {
        "id": key(row),
        "type": TYPES.get(row["kind"], "document"),
        "title": _line(row["title"] or row["path"]),
        "author": [{"literal": _line(row["author"])}] if row["author"] else None,
        "publisher": _line(row["publisher"]) if row["publisher"] else None,
        "container-title": _line(row["publisher"]) if row["publisher"] and row["kind"] == "article" else None,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": _address(row["url"]),
        "note": f"File: {_line(row['path'])}",
    }
    return {name: value for name, value in item.items() if value}


def _tex(text: str) -> str:
    return "".join(ESCAPED.get(sign, sign) for sign in _line(text))


def _line(text: str) -> str:
    return " ".join(visible(text).split())


def _address(url: str | None) -> str | None:
    # Nothing but an address of the web may be clicked in a reference manager.
    if not url or not re.fullmatch(r"https?://[^\s{}\\\"<>]+", url):
        return None
    return url
