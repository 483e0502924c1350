"""What a page states as linked data (schema.org in JSON)."""

import json
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from lxml import etree

from pipeline.raw_text.formats.decoded import Stated

KINDS = ("Article", "Posting", "Report", "WebPage", "Book", "Thesis", "CreativeWork", "PressRelease", "Event")
FIELDS = MappingProxyType(
    {
        "title": ("headline", "name"),
        "author": ("author", "creator"),
        "published_on": ("datePublished", "dateCreated"),
        "modified_on": ("dateModified",),
        "publisher": ("publisher", "sourceOrganization"),
        "language": ("inLanguage",),
        "url": ("url", "mainEntityOfPage"),
        "description": ("description",),
    }
)
LONGEST = 1_000_000
DEEPEST = 6


def statements(root: etree._Element) -> Iterator[Stated]:
    """Yield what the things described in a page's linked data state, those that are articles first."""
    things = [thing for script in root.iter("script") if _is_linked_data(script) for thing in _things(_parsed(script))]
    for thing in sorted(things, key=_rank):
        for field, keys in FIELDS.items():
            basis = f"json-ld {_kind(thing)}"
            names = (name for key in keys for name in _names(thing.get(key)))
            yield from (Stated(field, name, basis) for name in names if _rank(thing) < len(KINDS))


def _is_linked_data(script: etree._Element) -> bool:
    return "ld+json" in script.get("type", "").lower() and bool(script.text) and len(script.text or "") < LONGEST


def _parsed(script: etree._Element) -> Any:
    """Read the JSON; pages write line breaks into strings, which is forgiven."""
    try:
        return json.loads(script.text or "", strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield every thing that is described, however the page groups them."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _things(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(value.get(key), depth + 1)


def _kind(thing: dict[str, Any]) -> str:
    kinds = thing.get("@type")
    found = kinds[0] if isinstance(kinds, list) and kinds else kinds
    return str(found or "Thing")[:40]


def _rank(thing: dict[str, Any]) -> int:
    kind = _kind(thing)
    return next((place for place, part in enumerate(KINDS) if part in kind), len(KINDS))


def _names(value: Any) -> Iterator[str]:
    """Yield the names in a value: itself, its items', or that of the thing it describes."""
    if isinstance(value, list):
        for item in value:
            yield from _names(item)
    elif isinstance(value, dict):
        yield from _names(value.get("name") or value.get("@id"))
    elif isinstance(value, str) and value.strip():
        yield value
