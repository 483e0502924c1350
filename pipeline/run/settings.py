"""Paths, batch size and executor: read once, from the environment or the command line."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from warehouse import snapshots
from warehouse.ids import digest
from warehouse.problems import Unusable

ENGINES = ("local", "ray")


class Settings(NamedTuple):
    """Where texts come from, where the warehouse is, and where the work is done."""

    raw: Path
    warehouse: Path
    workers: int = 1
    engine: str = "local"
    batch_size: int = 16
    full: bool = False

    @property
    def hash(self) -> str:
        """Digest what shapes results; where and by how many the work is done does not."""
        return digest("settings", 1)

    def checked(self) -> "Settings":
        """Refuse a set-up that cannot work, before anything is touched."""
        if not self.raw.is_dir():
            raise Unusable(f"{self.raw} is no folder: name the folder of raw texts with --raw.")
        if self.workers < 1:
            raise Unusable(f"{self.workers} workers cannot work: give --workers 1 or more.")
        if self.engine not in ENGINES:
            raise Unusable(f"{self.engine} is no engine: choose one of {', '.join(ENGINES)}.")
        _make_writable(self.warehouse)
        return self


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings that a Dagster process is started with."""
    return Settings(
        raw=Path(environment.get("ONRECORD_RAW") or snapshots.checkout() / "raw").absolute(),
        warehouse=Path(environment.get("ONRECORD_WAREHOUSE") or snapshots.home()).absolute(),
        workers=_number(environment, "ONRECORD_WORKERS"),
        engine=environment.get("ONRECORD_ENGINE", "local"),
    )


def as_environment(settings: Settings) -> dict[str, str]:
    """Write the settings down for a process of another program."""
    return {
        "ONRECORD_RAW": str(settings.raw.absolute()),
        "ONRECORD_WAREHOUSE": str(settings.warehouse.absolute()),
        "ONRECORD_WORKERS": str(settings.workers),
        "ONRECORD_ENGINE": settings.engine,
    }


def _number(environment: Mapping[str, str], name: str) -> int:
    given = environment.get(name, "1")
    if not given.isdecimal():
        raise Unusable(f"{name} is {given!r}, which is no number.")
    return int(given)


def _make_writable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / ".writable"
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise Unusable(f"{folder} cannot be written ({error}): choose another with --warehouse.") from error
