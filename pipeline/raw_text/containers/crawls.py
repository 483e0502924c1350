"""Crawls of the web (.warc): the pages and documents that servers answered with."""

from collections.abc import Iterator
from mimetypes import guess_extension
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from pipeline.raw_text.containers.entries import BYTE_LIMIT, Allowance, Entry, problem, too_large
from pipeline.raw_text.formats import MEDIA_TYPES, html, read
from pipeline.raw_text.formats.decoded import Stated

PAGES = frozenset({"text/html", "application/xhtml+xml"})
KINDS = frozenset(MEDIA_TYPES.values())


def entries(file: BinaryIO, _: str, allowance: Allowance) -> Iterator[Entry]:
    """Yield every answer that may be a text; pictures, scripts and styles are none."""
    number = 0
    try:
        for record in ArchiveIterator(file, arc2warc=True):
            headers = record.http_headers
            kind, charset = _kind(headers.get_header("Content-Type") if headers else None)
            is_answer = record.rec_type == "response" and headers and headers.get_statuscode() == "200"
            if is_answer and kind in KINDS:
                number += 1
                yield _entry(record, f"{number:06d}", (kind, charset), allowance)
    except (ArchiveLoadFailed, EOFError, OSError) as error:
        yield problem(f"{number + 1:06d}", "malformed", f"the crawl breaks off: {error}")


def _entry(record: Any, name: str, described: tuple[str, str | None], allowance: Allowance) -> Entry:
    """Read one answer in the format its server names; its address is what it states of itself first."""
    content = record.content_stream().read(BYTE_LIMIT + 1)
    allowance.take(len(content))
    if len(content) > BYTE_LIMIT:
        return too_large(name)
    kind, charset = described
    about = (Stated("url", record.rec_headers.get_header("WARC-Target-URI") or "", "warc target"),)
    if kind in PAGES:
        return Entry(name, content, html.read(content, charset, about))
    decoded = read(f"answer{guess_extension(kind) or '.txt'}", content)
    return Entry(name, content, decoded._replace(stated=[*about, *decoded.stated]) if decoded.text else decoded)


def _kind(header: str | None) -> tuple[str, str | None]:
    """Part a line like text/html; charset=utf-8."""
    kind, _, rest = (header or "").partition(";")
    _, _, charset = rest.partition("charset=")
    return kind.strip().lower(), charset.strip().strip("\"'") or None
