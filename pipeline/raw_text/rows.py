"""From bytes to the columns of a row: digest, text or problem, evidence."""

from hashlib import blake2b
from typing import Any

from pipeline.raw_text import formats
from pipeline.raw_text.containers import entries
from pipeline.raw_text.formats.decoded import Decoded
from warehouse.ids import digest

Row = dict[str, Any]


def too_large(limit: int) -> Row:
    """Flag what is larger than what is read."""
    return {"problem": "too_large", "problem_detail": f"more than {limit:,} bytes"}


def decoded(name: str, content: bytes) -> Row:
    """Hash the bytes and decode them by the file's format."""
    if len(content) > entries.BYTE_LIMIT:
        return too_large(entries.BYTE_LIMIT)
    return identified(formats.read(name, content), content)


def identified(decoded: Decoded, content: bytes) -> Row:
    """Name a text by its bytes; only a readable text gets an id."""
    content_hash = blake2b(content, digest_size=16).hexdigest()
    readable = {"document_id": digest(content_hash)} if decoded.text is not None else {}
    return {"content_hash": content_hash} | _columns(decoded) | readable


def _columns(decoded: Decoded) -> dict[str, Any]:
    """Spread a decoded file over its columns."""
    layout = [block._asdict() for block in decoded.layout]
    stated = [fact._asdict() for fact in decoded.stated]
    return decoded._asdict() | {"layout": layout or None, "stated": stated or None}
