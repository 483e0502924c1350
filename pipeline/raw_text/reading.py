"""One file, opened with care: its bytes, their digest, and its text or the problem."""

import stat
from hashlib import blake2b
from pathlib import Path
from typing import Any

from pipeline.raw_text import formats
from pipeline.raw_text.formats.decoded import Decoded
from warehouse.ids import digest

BYTE_LIMIT = 10_000_000


def raw_text(file: dict[str, Any]) -> dict[str, Any]:
    """Turn one line of the inventory into one row of raw_texts."""
    path = Path(file["folder"]) / file["path"]
    row = {key: file[key] for key in ("path", "byte_count", "collected_at", "manifest")}
    row["media_type"] = formats.media_type(file["path"])
    if detail := _obstacle(path, Path(file["folder"])):
        return row | {"problem": "unreadable", "problem_detail": detail}
    if file["byte_count"] > BYTE_LIMIT:
        return row | {"problem": "too_large", "problem_detail": f"more than {BYTE_LIMIT:,} bytes"}
    try:
        content = _content(path)
    except OSError as error:
        return row | {"problem": "unreadable", "problem_detail": error.strerror or str(error)}
    return row | _decoded(file["path"], content)


def _obstacle(path: Path, raw: Path) -> str | None:
    """Say why a path must not even be opened: pipes would hang, links could lead anywhere."""
    try:
        if stat.S_ISDIR(path.lstat().st_mode):
            return "the folder cannot be listed"
        if not path.resolve(strict=True).is_relative_to(raw.resolve()):
            return "a link that leads out of the raw folder"
        mode = path.stat().st_mode
    except (OSError, RuntimeError, ValueError) as error:
        return getattr(error, "strerror", None) or "the link leads nowhere"
    if stat.S_ISDIR(mode):
        return "links to folders are not followed"
    return None if stat.S_ISREG(mode) else "not a regular file"


def _content(path: Path) -> bytes:
    """Read the bytes, one more than the limit at most, since a file can grow after it was listed."""
    with path.open("rb") as file:
        return file.read(BYTE_LIMIT + 1)


def _decoded(name: str, content: bytes) -> dict[str, Any]:
    """Hash the bytes and decode them by the file's format; only a readable text gets an id."""
    if len(content) > BYTE_LIMIT:
        return {"problem": "too_large", "problem_detail": f"more than {BYTE_LIMIT:,} bytes"}
    content_hash = blake2b(content, digest_size=16).hexdigest()
    decoded = formats.read(name, content)
    readable = {"document_id": digest(content_hash)} if decoded.text is not None else {}
    return {"content_hash": content_hash} | _columns(decoded) | readable


def _columns(decoded: Decoded) -> dict[str, Any]:
    """Spread a decoded file over its columns."""
    layout = [block._asdict() for block in decoded.layout]
    stated = [fact._asdict() for fact in decoded.stated]
    return decoded._asdict() | {"layout": layout or None, "stated": stated or None}
