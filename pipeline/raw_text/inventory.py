"""What files are there: listing and sizes only, nothing is opened but the manifests."""

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.raw_text.manifests import Manifests, described

CONTENTS = pl.Schema(
    {
        "folder": pl.String(),
        "path": pl.String(),
        "byte_count": pl.UInt64(),
        "collected_at": pl.Datetime("us"),
        "manifest": pl.String(),
    }
)
ABOUT_THE_TEXTS = re.compile(
    r"\.|(?:readme|licen[sc]e(?:-[\w.]*\d[\w.]*|-mit|-apache)?)(?:\.\w+)*$"
    r"|(?:manifest\.csv|authorities\.csv|themes\.csv|corrections\.jsonl)$",
    re.IGNORECASE,
)


def files(raw: Path) -> pl.DataFrame:
    """List the texts under a folder, each with what the manifests say of it."""
    manifests = described(raw)
    rows = [_row(raw, path, manifests) for path in _paths(raw)]
    return pl.DataFrame(rows, schema=CONTENTS, orient="row").sort("path")


def warnings(raw: Path) -> list[str]:
    """Say which manifest lines were skipped, and why."""
    return described(raw).warnings


def is_text_of(name: str) -> bool:
    """Ask whether a file of an archive would be listed if it lay unpacked in a folder."""
    parts = name.split("/")
    is_hidden = any((part.startswith(".") and part not in {".", ".."}) or part == "__MACOSX" for part in parts[:-1])
    return bool(parts[-1]) and not is_hidden and not ABOUT_THE_TEXTS.match(parts[-1])


def _paths(raw: Path) -> Iterator[Path]:
    """Walk the folders; links to folders and folders that cannot be listed are yielded, not entered."""
    folders = [raw]
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError:
            yield folder
            continue
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and not entry.name.startswith("."):
                folders.append(Path(entry.path))
            elif not ABOUT_THE_TEXTS.match(entry.name):
                yield Path(entry.path)


def _row(raw: Path, path: Path, manifests: Manifests) -> tuple[Any, ...]:
    """Describe one entry; a file that vanished since the listing counts no bytes."""
    place = _readable(path.relative_to(raw).as_posix())
    try:
        found = path.stat() if path.is_file() else path.lstat()
        size, changed = found.st_size, found.st_mtime
    except OSError:
        size, changed = 0, 0.0
    return _readable(str(raw.absolute())), place, size, _moment(changed), manifests.rows.get(place)


def _moment(seconds: float) -> datetime:
    """Turn a file's time into UTC without a zone; times that no calendar holds become 1970."""
    try:
        return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    except (OverflowError, ValueError, OSError):
        return datetime(1970, 1, 1)  # noqa: DTZ001 - the column holds UTC without a zone


def _readable(name: str) -> str:
    """Spell a file name that is no valid Unicode with replacement characters, so that a table can hold it."""
    return os.fsencode(name).decode("utf-8", "replace")
