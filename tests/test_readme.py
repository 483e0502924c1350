"""The README is true: its commands run, and their output is real."""

import re
import shlex
from pathlib import Path

import pytest

from pipeline.cli import app
from tests.conftest import ROOT, onrecord

README = (ROOT / "README.md").read_text(encoding="utf-8")
ANSWER = re.compile(r"(?<=<!-- answer -->\n```\n).*?(?=```\n<!-- /answer -->)", re.DOTALL)
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
MAKE = sorted(set(re.findall(r"^make (\w+)", "\n".join(BLOCKS), re.MULTILINE)))
COMMANDS = sorted(set(re.findall(r"^\| `onrecord (\w+)", README, re.MULTILINE)))
ROWS = {command: re.findall(rf"^\| `onrecord {command}.*$", README, re.MULTILINE)[0] for command in COMMANDS}
OPTIONS = [(command, option) for command, row in ROWS.items() for option in re.findall(r"--\w+", row)]
PATHS = sorted({p for p in re.findall(r"`([\w./]+/[\w./]*)`", README) if not p.startswith((".venv", "raw/my"))})


@pytest.mark.parametrize("target", MAKE)
def test_make_targets_exist(target):
    """Every make command of the README is one of the Makefile."""
    assert re.search(rf"^{target}: ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_every_command_is_described():
    """The README names every command of the command line, and no other."""
    assert set(COMMANDS) == {command.callback.__name__ for command in app.registered_commands}


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_options_exist(command, option):
    """Every option the README names is one of its command's."""
    assert option in onrecord(command, "--help", environment={"COLUMNS": "200"}).stdout


@pytest.mark.parametrize("path", PATHS)
def test_paths_exist(path):
    """Every path the README names is there, but for what a build makes."""
    assert (ROOT / path).exists() or path.endswith(".duckdb")


@pytest.mark.slow
def test_answer_is_real(published, request):
    """The SQL example gives the output that stands below it: pytest --golden writes it anew."""
    warehouse, _ = published
    (command,) = [block for block in BLOCKS if "onrecord sql" in block]
    question = shlex.split(command[command.index(".venv/bin/onrecord sql") :])[2]
    answer = onrecord("sql", question, "--warehouse", warehouse).stdout
    if request.config.getoption("--golden"):
        Path(ROOT / "README.md").write_text(ANSWER.sub(lambda _: answer, README), encoding="utf-8")
    else:
        assert ANSWER.search(README)[0] == answer


@pytest.mark.slow
def test_build_of_raw_is_as_promised(published):
    """The whole of raw/ is built, and a second build does no document twice."""
    warehouse, facts = published
    assert facts["files"] == sum(facts["unread_because"].values()) + 224
    assert facts["failures"] == []
    again = onrecord("build", "--warehouse", warehouse)
    assert "0 of them new or changed (nothing to do)" in again.stdout
