"""What a container holds: a row for every text in it, and its own, which says how many there are."""

import io
import json
import posixpath
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from typing import BinaryIO

from pipeline.raw_text import containers, formats, rows
from pipeline.raw_text.containers.entries import BYTE_LIMIT, DEPTH_LIMIT, Allowance, Entry, TooMuch
from pipeline.raw_text.rows import Row

CHUNK = 1 << 20
TABLES = frozenset({"application/json", "application/jsonl", "text/csv"})
# What a manifest says of a container holds for each text in it; its title or day do not.
INHERITED = ("publisher", "licence", "attribution")


def opened(row: Row, file: BinaryIO, allowance: Allowance | None = None, depth: int = 1) -> list[Row]:
    """Read a container, and containers in it down to a depth; whatever a broken one provokes is its problem alone."""
    held: list[Row] = []
    remark = None
    try:
        for found in _inside(row, file, allowance or Allowance(), depth):
            held.append(found)  # noqa: PERF402 - what was found stays when the next one fails
    except TooMuch as limit:
        remark = str(limit)
    except Exception as error:  # noqa: BLE001 - see above
        remark = f"{type(error).__name__}: {error}"[:300]
    file.seek(0)
    if row["media_type"] in TABLES and held and all(found["problem"] == "unsupported" for found in held):
        return [row | _hashed(file) | {"problem": "unsupported", "problem_detail": "a table without a column of texts"}]
    return [row | _own(row, file, held, remark), *held]


def _own(row: Row, file: BinaryIO, held: list[Row], remark: str | None) -> Row:
    """Say of a container how many texts it holds; an e-mail is a text besides."""
    if row["media_type"] in formats.READERS:
        return rows.decoded(row["path"], file.read(BYTE_LIMIT + 1))
    if not held:
        problem, detail = ("malformed", remark) if remark else ("empty", "holds no texts")
        return _hashed(file) | {"problem": problem, "problem_detail": detail}
    read = sum(found.get("text") is not None for found in held)
    unread = f", {len(held) - read} not read" if len(held) > read else ""
    detail = f"{read} {'text' if read == 1 else 'texts'} inside{unread}{'; ' + remark if remark else ''}"
    return _hashed(file) | {"problem": "container", "problem_detail": detail}


def _hashed(file: BinaryIO) -> Row:
    """Digest a file piece by piece, since a container can be large."""
    contents = blake2b(digest_size=16)
    while chunk := file.read(CHUNK):
        contents.update(chunk)
    return {"content_hash": contents.hexdigest()}


def _inside(row: Row, file: BinaryIO, allowance: Allowance, depth: int) -> Iterator[Row]:
    """Yield the rows of all entries; two of one name are told apart."""
    open_it = containers.opener(row["media_type"])
    if open_it is None:
        return
    seen = Counter[str]()
    for entry in open_it(file, posixpath.basename(row["path"]), allowance):
        name = cleaned(entry.name)
        seen[name] += 1
        place = f"{row['path']}/{name}" + (f" ({seen[name]})" if seen[name] > 1 else "")
        yield from _entry(_described(row, place, entry), entry, allowance, depth)


def _described(row: Row, place: str, entry: Entry) -> Row:
    """Begin an entry's row with what its container knows."""
    return {
        "path": place,
        "container": row.get("container") or row["path"],
        "byte_count": len(entry.content),
        "collected_at": row["collected_at"],
        "manifest": _told(row["manifest"], entry.says),
        "media_type": formats.media_type(entry.name) or (row["media_type"] if entry.decoded else None),
    }


def _entry(row: Row, entry: Entry, allowance: Allowance, depth: int) -> list[Row]:
    """Read one entry; one that is a container itself is opened in its turn."""
    if entry.decoded is not None:
        return [row | rows.identified(entry.decoded, entry.content)]
    if containers.opener(row["media_type"]) is None:
        return [row | rows.decoded(entry.name, entry.content)]
    if depth >= DEPTH_LIMIT:
        detail = f"containers in containers are opened {DEPTH_LIMIT} deep"
        return [row | {"problem": "too_large", "problem_detail": detail}]
    return opened(row, io.BytesIO(entry.content), allowance, depth + 1)


def cleaned(name: str) -> str:
    """Write an entry's name as a path below its container, whatever its maker wrote."""
    path = posixpath.normpath(name.replace("\x00", "").replace("\\", "/")).lstrip("/")
    parts = [part for part in path.split("/") if part not in {"..", ".", ""}]
    return "/".join(parts).encode("utf-8", "replace").decode() or "unnamed"


def _told(container: str | None, own: str | None) -> str | None:
    """Join what is said of a container and holds for its texts with what a manifest in it says of this one."""
    handed = inherited(container)
    if own is None or handed is None:
        return own or handed
    return json.dumps(json.loads(handed) | json.loads(own), ensure_ascii=False, sort_keys=True)


def inherited(manifest: str | None) -> str | None:
    """Keep of what a manifest says of a container what holds for its texts too."""
    says = {key: value for key, value in json.loads(manifest or "{}").items() if key in INHERITED}
    return json.dumps(says, ensure_ascii=False, sort_keys=True) if says else None
