"""Start the dashboard and Dagster's pages, and leave no process behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType

from pipeline.run.settings import Settings, as_environment

# https://docs.dagster.io/deployment/oss/dagster-yaml
INSTANCE = """# Written once by onrecord; change what you like.
telemetry:
  enabled: false
nux:
  enabled: false
concurrency:
  pools:
    default_limit: 1
  runs:
    max_concurrent_runs: 1
"""
PATIENCE = 10


def dagster_home(warehouse: Path) -> Path:
    """Keep Dagster's own records in a folder beside the warehouse, so that they outlive a session."""
    home = warehouse.absolute() / ".dagster"
    home.mkdir(parents=True, exist_ok=True)
    instance = home / "dagster.yaml"
    if not instance.exists():
        instance.write_text(INSTANCE, encoding="utf-8")
    return home


def ui(settings: Settings, port: int) -> int:
    """Serve Dagster's pages on this machine until stopped."""
    command = [
        sys.executable,
        "-m",
        "dagster",
        "dev",
        "-m",
        "pipeline.run.definitions",
        "-h",
        "127.0.0.1",
        "-p",
        str(port),
    ]
    return serve(command, {**as_environment(settings), "DAGSTER_HOME": str(dagster_home(settings.warehouse))})


def dashboard(settings: Settings, port: int, address: str) -> int:
    """Serve the dashboard until stopped."""
    app = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(app), "--server.port", str(port)),
        *("--server.address", address, "--server.headless", "true", "--browser.gatherUsageStats", "false"),
    ]
    return serve(command, as_environment(settings))


def serve(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a server in a process group of its own, and stop the whole group when told to stop."""
    server = subprocess.Popen(command, env={**os.environ, **environment}, start_new_session=True)
    signal.signal(signal.SIGTERM, _interrupt)
    signal.signal(signal.SIGHUP, _interrupt)
    try:
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        stop(server)


def stop(server: "subprocess.Popen[bytes]") -> None:
    """Ask a server and all its children to stop, then end whatever is left of the group."""
    for request in (signal.SIGINT, signal.SIGKILL):
        with suppress(ProcessLookupError, subprocess.TimeoutExpired):
            os.killpg(server.pid, request)
            server.wait(PATIENCE)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
