"""One file, opened with care: its bytes, their digest, and its text or the problem."""

import stat
from pathlib import Path

from pipeline.raw_text import containers, formats, held, rows
from pipeline.raw_text.containers import entries
from pipeline.raw_text.rows import Row

CONTAINER_LIMIT = 1_000_000_000


def raw_text(file: Row) -> list[Row]:
    """Turn one line of the inventory into the rows of raw_texts: the file's own, and those of the texts it holds."""
    path = Path(file["folder"]) / file["path"]
    row = {key: file[key] for key in ("path", "byte_count", "collected_at", "manifest")}
    row["media_type"] = formats.media_type(file["path"])
    if detail := _obstacle(path, Path(file["folder"])):
        return [row | {"problem": "unreadable", "problem_detail": detail}]
    is_container = containers.opener(row["media_type"]) is not None
    limit = CONTAINER_LIMIT if is_container else entries.BYTE_LIMIT
    if file["byte_count"] > limit:
        return [row | rows.too_large(limit)]
    try:
        with path.open("rb") as opened:
            return (
                held.opened(row, opened) if is_container else [row | rows.decoded(row["path"], opened.read(limit + 1))]
            )
    except OSError as error:
        return [row | {"problem": "unreadable", "problem_detail": error.strerror or str(error)}]


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
