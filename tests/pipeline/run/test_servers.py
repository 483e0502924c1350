"""Servers start, and leave no process behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from pipeline.run import servers

# A server with a child of its own that would outlive it.
FAMILY = (
    "import subprocess, sys; c = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
    " print(c.pid, flush=True); c.wait()"
)


def is_alive(pid):
    """Say whether a process runs; one that waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_stop_ends_the_whole_family():
    """Stopping a server stops its children too."""
    server = subprocess.Popen([sys.executable, "-c", FAMILY], stdout=subprocess.PIPE, text=True, start_new_session=True)
    child = int(server.stdout.readline())
    servers.stop(server)
    server.stdout.close()
    assert not is_alive(child)


def test_serve_stops_when_told(tmp_path):
    """A signal to the command line ends the server it started, and its children."""
    code = f"from pipeline.run.servers import serve; import sys; serve([sys.executable, '-c', {FAMILY!r}], {{}})"
    command = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=tmp_path)
    child = int(command.stdout.readline())
    command.send_signal(signal.SIGTERM)
    command.wait(30)
    command.stdout.close()
    time.sleep(0.1)
    assert not is_alive(child)


def test_dagster_home_is_written_once(tmp_path):
    """Telemetry is off, one run at a time; what a user changes there stays."""
    home = servers.dagster_home(tmp_path)
    instance = home / "dagster.yaml"
    assert "telemetry:\n  enabled: false" in instance.read_text()
    instance.write_text("mine: true\n")
    assert servers.dagster_home(tmp_path) == home
    assert instance.read_text() == "mine: true\n"
    assert os.access(home, os.W_OK)
