"""Publish a finished build; say which snapshot is current."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from warehouse.problems import Unusable

BUILD = "build.duckdb"
CURRENT = "current.duckdb"
# What the index of a snapshot's words ends in; it stands beside the snapshot and goes with it.
INDEX = ".search"
KEPT = 5


class NothingPublished(Unusable):
    """A warehouse folder without a snapshot."""


def home(folder: Path | None = None) -> Path:
    """Say where the warehouse is: the folder given, else $ONRECORD_WAREHOUSE, else warehouse/ of this checkout."""
    return folder or Path(os.environ.get("ONRECORD_WAREHOUSE") or checkout() / "warehouse")


def checkout() -> Path:
    """Find the folder that holds raw/ and warehouse/: this checkout, or the current folder of an installed package."""
    root = Path(__file__).resolve().parents[1]
    return root if (root / "pyproject.toml").exists() else Path.cwd()


def current(folder: Path | None = None) -> Path:
    """Name the snapshot that is published now, with its own name rather than the link's."""
    link = home(folder) / CURRENT
    if not link.exists():
        raise NothingPublished(f"Nothing is published in {home(folder)} yet. Build it first: onrecord build")
    return link.resolve()


def earlier(folder: Path) -> list[Path]:
    """List the snapshots that stand in a folder, oldest first."""
    return sorted(path for path in folder.glob("*.duckdb") if path.name not in {BUILD, CURRENT} and _is_complete(path))


def publish(folder: Path, run_id: str, prepare: Callable[[Path], object] | None = None) -> Path:
    """Copy the closed build to a snapshot of its own, make what belongs beside it, make it current, drop old ones."""
    snapshot, unfinished = folder / f"{run_id}.duckdb", folder / f".{run_id}.unfinished"
    try:
        shutil.copyfile(folder / BUILD, unfinished)
        with unfinished.open("rb+") as copied:
            os.fsync(copied.fileno())
        unfinished.replace(snapshot)
    finally:
        unfinished.unlink(missing_ok=True)
    if prepare:
        prepare(snapshot)
    _point(folder / CURRENT, snapshot.name)
    for old in earlier(folder)[:-KEPT]:
        old.unlink()
    for stray in folder.glob(f"*{INDEX}"):
        if not stray.with_suffix(".duckdb").exists():
            stray.unlink()
    return snapshot


def _point(link: Path, target: str) -> None:
    beside = link.with_suffix(".next")
    beside.unlink(missing_ok=True)
    beside.symlink_to(target)
    beside.replace(link)


def _is_complete(path: Path) -> bool:
    return not path.name.startswith(".") and not path.is_symlink()
