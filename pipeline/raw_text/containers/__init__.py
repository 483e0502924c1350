"""Files that hold several texts: archives, tables of articles, crawls, mail with attachments."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import BinaryIO

from pipeline.raw_text.containers.entries import Allowance, Entry

Opener = Callable[[BinaryIO, str, Allowance], Iterator[Entry]]
# The module and function that open a container; imported when the first of its kind comes.
OPENERS: Mapping[str, str] = MappingProxyType(
    {
        "application/zip": "archives.zipped",
        "application/gzip": "archives.gzipped",
        "application/x-tar": "archives.tarred",
        "application/warc": "crawls.entries",
        "application/json": "articles.in_json",
        "application/jsonl": "articles.in_lines",
        "text/csv": "articles.in_csv",
        "message/rfc822": "attachments.entries",
    }
)


def opener(kind: str | None) -> Opener | None:
    """Find what opens a kind of file, if it holds texts of its own."""
    if kind is None or kind not in OPENERS:
        return None
    module, _, function = OPENERS[kind].partition(".")
    found: Opener = getattr(import_module(f"pipeline.raw_text.containers.{module}"), function)
    return found
