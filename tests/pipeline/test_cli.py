"""The command line, as a user types it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import CORPUS, onrecord
from warehouse import snapshots, store
from warehouse.tables import TABLES


def start(*arguments):
    """Start a command that a test will interrupt."""
    command = [str(Path(sys.executable).parent / "onrecord"), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_version():
    """The version is the package's."""
    done = onrecord("--version")
    assert (done.returncode, done.stdout) == (0, "onrecord 0.1.0\n")


def test_build_from_any_folder(tmp_path):
    """A build needs no particular folder to stand in; it prints what it did, and where."""
    done = onrecord("build", "--raw", CORPUS, "--warehouse", "here", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "11 found, 7 read" in done.stdout
    assert snapshots.current(tmp_path / "here").name in done.stdout.replace("\n", "").replace(" ", "")
    assert "raw_texts" in done.stderr


def test_build_as_json_and_quiet(tmp_path):
    """For scripts: JSON and nothing else, or nothing at all."""
    done = onrecord("build", "--raw", CORPUS, "--warehouse", tmp_path, "--json")
    facts = json.loads(done.stdout)
    assert (facts["files"], facts["documents"], done.stderr) == (11, 6, "")
    again = onrecord("build", "--raw", CORPUS, "--warehouse", tmp_path, "--quiet", "--workers", "2")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        pytest.param(["build", "--raw", "nowhere"], "--raw", id="no-such-folder"),
        pytest.param(["build", "--workers", "0"], "--workers", id="no-workers"),
        pytest.param(["build", "--engine", "steam"], "local, ray", id="unknown-engine"),
        pytest.param(["build", "--speed", "9"], "No such option", id="unknown-option"),
        pytest.param(["sql", "SELECT 1"], "onrecord build", id="nothing-published"),
        pytest.param(["export", "out"], "onrecord build", id="nothing-to-export"),
    ],
)
def test_unusable_arguments_exit_with_two(tmp_path, arguments, advice):
    """Bad set-up ends at once with what to do and exit code 2, without a stack trace."""
    done = onrecord(*arguments, "--warehouse", tmp_path / "warehouse", folder=tmp_path)
    assert done.returncode == 2
    assert advice in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("style", "expected"),
    [("csv", "n,words\n2,'=1+1\n"), ("json", '{"n":2,"words":"=1+1"}\n'), ("table", "=1+1")],
)
def test_sql(built, style, expected):
    """A question is answered as a table, CSV or JSON lines."""
    done = onrecord("sql", "SELECT 2 AS n, '=1+1' AS words", "--warehouse", built, "--format", style)
    assert expected in done.stdout


def test_sql_shows_text_as_text(built):
    """Escape codes and markup of an untrusted text reach no terminal."""
    done = onrecord("sql", "SELECT chr(27) || '[31m[bold]red' AS words", "--warehouse", built)
    assert "\x1b" not in done.stdout
    assert "[bold]red" in done.stdout


def test_wrong_question_is_told_so(built):
    """SQL that does not parse ends with the reason and exit code 2."""
    done = onrecord("sql", "SELEC 1", "--warehouse", built)
    assert done.returncode == 2
    assert "Parser Error" in done.stderr


def test_export(built, tmp_path):
    """Every table becomes a file."""
    done = onrecord("export", tmp_path / "out", "--format", "parquet", "--warehouse", built)
    assert done.returncode == 0, done.stderr
    assert {path.stem for path in (tmp_path / "out").iterdir()} > set(TABLES)


@pytest.mark.parametrize(
    ("contents", "advice"),
    [
        pytest.param(None, "annotated texts", id="no-such-file"),
        pytest.param("", "nothing to score", id="empty"),
        pytest.param("{", "line 1 is no JSON", id="malformed"),
        pytest.param('{"doc_id": "a", "text": ""}', "no attributions", id="not-annotated"),
    ],
)
def test_unusable_gold_exits_with_two(tmp_path, contents, advice):
    """Texts that cannot be scored end at once with the reason, before anything is built."""
    gold = tmp_path / "gold.jsonl"
    if contents is not None:
        gold.write_text(contents)
    done = onrecord("score", gold, "--corpus", "made up")
    assert (done.returncode, done.stdout) == (2, "")
    assert advice in done.stderr
    assert "Traceback" not in done.stderr


def test_score(tmp_path):
    """Figures are printed for people, with the name of the corpus shown as it is."""
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"doc_id": "a", "text": "Nobody spoke.\n", "attributions": []}))
    done = onrecord("score", gold, "--corpus", "made [up]")
    assert done.returncode == 0, done.stderr
    assert "made [up], read by " in done.stdout
    assert "speech.attribution" in done.stdout


@pytest.mark.parametrize("arguments", [["export", "out"], ["sql", "SELECT 1"]], ids=["export", "sql"])
def test_unknown_format_is_refused(built, tmp_path, arguments):
    """A format nobody knows ends with those that are known and exit code 2."""
    done = onrecord(*arguments, "--format", "doc", "--warehouse", built, folder=tmp_path)
    assert done.returncode == 2
    assert "csv" in done.stderr


def test_doctor(built):
    """The doctor names what is installed, readable and writable."""
    done = onrecord("doctor", "--warehouse", built)
    assert done.returncode == 0, done.stdout
    assert {"dagster", "duckdb", "folders", "snapshot"} <= {line[4:].split()[0] for line in done.stdout.splitlines()}


def test_second_build_is_told_who_holds_the_lock(tmp_path):
    """Two builds at once: the second exits with 2 and names the first; the first is not harmed."""
    holder = store.Build(tmp_path / snapshots.BUILD)
    try:
        done = onrecord("build", "--raw", CORPUS, "--warehouse", tmp_path)
    finally:
        holder.close()
    assert done.returncode == 2
    assert f"process {os.getpid()}" in done.stderr


def test_killed_build_goes_on(built, tmp_path):
    """A build killed in the middle leaves what was published, and the next one ends as if nothing had happened."""
    onrecord("build", "--raw", CORPUS, "--warehouse", tmp_path, "--quiet")
    before = snapshots.current(tmp_path)
    running = start("build", "--raw", CORPUS, "--warehouse", tmp_path, "--full", "--quiet")
    while running.poll() is None and (tmp_path / "build.duckdb.wal").exists() is False:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    assert snapshots.current(tmp_path) == before
    assert onrecord("build", "--raw", CORPUS, "--warehouse", tmp_path, "--quiet").returncode == 0
    question = "SELECT count(*), count(DISTINCT speaker_id) FROM quotes"
    assert store.read(snapshots.current(tmp_path), question).equals(store.read(snapshots.current(built), question))
