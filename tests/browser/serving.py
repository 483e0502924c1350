"""Start what a test visits, wait for it, and see that nothing is left behind."""

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 180


def free_port():
    """Ask the machine for a port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(is_so, what):
    """Wait for something that takes a while, for so long and no longer."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.5)


def answers(url):
    """Say whether a server answers."""
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310  (a server of our own)
            return answer.status == 200
    except OSError:
        return False


def processes_with(text):
    """List the running processes whose command or environment names a folder."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()
        except OSError:
            continue
        if text.encode() in words:
            found.append(folder.name)
    return found


@contextmanager
def served(page: str, address: str, *arguments: object, home: Path, log: Path) -> Iterator[str]:
    """Serve a page as a user starts it; `home` is the folder whose name none of its processes may outlive."""
    port = free_port()
    command = [Path(sys.executable).parent / "onrecord", page, "--port", str(port), *map(str, arguments)]
    with log.open("w") as written:
        server = subprocess.Popen(command, stdout=written, stderr=subprocess.STDOUT, cwd=log.parent)
        try:
            wait_until(lambda: answers(f"http://localhost:{port}/{address}"), page)
            yield f"http://localhost:{port}"
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(60)
            wait_until(lambda: not processes_with(str(home)), "the end of every process")
