"""What the tests share: a small corpus, and what the journey makes of it and of raw/."""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORPUS = Path(__file__).parent / "corpus"
STARTED_AT = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001  (times are UTC without saying so)


def pytest_addoption(parser):
    """Offer to write the golden files anew; a change there is reviewed as prose."""
    parser.addoption("--golden", action="store_true", help="write tests/golden anew instead of comparing with it")


def onrecord(*arguments, folder=ROOT, environment=None):
    """Run the command line as a user does."""
    return subprocess.run(
        [Path(sys.executable).parent / "onrecord", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Build the small corpus once; gives the folder of its warehouse."""
    from pipeline.run import building
    from pipeline.run.journey import silent
    from pipeline.run.settings import Settings

    warehouse = tmp_path_factory.mktemp("built")
    building.build(Settings(CORPUS, warehouse), STARTED_AT, silent)
    return warehouse


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """Build raw/ once, as `make run` does; gives the folder of its warehouse and the summary."""
    warehouse = tmp_path_factory.mktemp("published")
    done = onrecord("build", "--warehouse", warehouse, "--json")
    assert done.returncode == 0, done.stderr
    return warehouse, json.loads(done.stdout)
