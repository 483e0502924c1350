"""What is installed, readable and writable."""

import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from pipeline.run.settings import Settings
from warehouse import snapshots, store
from warehouse.problems import Unusable

NEEDED = ("dagster", "dagster-webserver", "polars", "duckdb", "streamlit", "altair", "dataframely", "pyarrow")
OPTIONAL = ("ray",)


class Finding(NamedTuple):
    """One thing that was looked at; `is_fatal` when nothing works without it."""

    what: str
    is_well: bool
    detail: str
    is_fatal: bool = True


def findings(settings: Settings) -> Iterator[Finding]:
    """Look at everything a build and a dashboard need."""
    yield Finding("python", sys.version_info >= (3, 11), sys.version.split()[0])
    yield from (_package(name, is_fatal=True) for name in NEEDED)
    yield from (_package(name, is_fatal=False) for name in OPTIONAL)
    yield _set_up(settings)
    yield _snapshot(settings)
    yield _program("tesseract", "missing; only PDFs that are pictures need it")
    yield _program("chromium", "missing; only the browser tests need it")


def _program(name: str, without: str) -> Finding:
    place = shutil.which(name)
    return Finding(name, place is not None, place or without, is_fatal=False)


def _package(name: str, *, is_fatal: bool) -> Finding:
    try:
        return Finding(name, is_well=True, detail=version(name), is_fatal=is_fatal)
    except PackageNotFoundError:
        return Finding(name, is_well=False, detail="not installed", is_fatal=is_fatal)


def _set_up(settings: Settings) -> Finding:
    try:
        settings.checked()
    except Unusable as problem:
        return Finding("folders", is_well=False, detail=str(problem))
    return Finding("folders", is_well=True, detail=f"{settings.raw} is readable, {settings.warehouse} is writable")


def _snapshot(settings: Settings) -> Finding:
    try:
        snapshot = snapshots.current(settings.warehouse)
        count = store.read(snapshot, "SELECT count(*) FROM documents").item()
    except Unusable as problem:
        return Finding("snapshot", is_well=False, detail=str(problem), is_fatal=False)
    return Finding("snapshot", is_well=True, detail=f"{snapshot.name}, {count} documents", is_fatal=False)
