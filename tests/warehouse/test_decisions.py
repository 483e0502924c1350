"""Decisions are added, never lost, and read back as they were said."""

import json
import multiprocessing
from datetime import datetime

import pytest

from warehouse import decisions
from warehouse.decisions import Decision

AT = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001  (times are UTC without saying so)
WRONG = Decision(
    "quotes", "q1", "verdict", None, "wrong", AT, "Ada", "“Nobody said that.”\n", "a.txt", "d1", 3, 9, "wörds"
)
MERGED = Decision("speakers", "Ada Berg", "same_as", None, "A. Berg", AT, kind="person", names=("Ada Berg",))


def test_what_is_added_is_read_back(tmp_path):
    """Every field survives, in the order in which decisions were made, and a person can read the file."""
    decisions.append(tmp_path, WRONG)
    decisions.append(tmp_path, MERGED)
    decisions.append(tmp_path, WRONG)
    assert decisions.read(tmp_path) == decisions.Decided((WRONG, MERGED))
    line = (tmp_path / decisions.FILE).read_text(encoding="utf-8").splitlines()[0]
    assert line.startswith('{"at": "2026-01-02T03:04:05.000000", "reviewer": "Ada", "table": "quotes"')
    assert "wörds" in line


def test_nothing_decided(tmp_path):
    """A folder without the file has no decisions."""
    assert decisions.read(tmp_path) == decisions.Decided()


@pytest.mark.parametrize(
    "line",
    [
        b"{", b"[]", b"7", b'{"table": "quotes"}', b"\xff\xfe", b'{"x": "' + b"y" * decisions.LONGEST + b'"}',
        b'{"table":"quotes","row":"q","field":"text","at":"2026-01-01"}',
        b'{"table":"quotes","row":"q","field":"verdict","new":"maybe","at":"2026-01-01"}',
        b'{"table":"quotes","row":"q","field":"note","at":"yesterday"}',
        b'{"table":"quotes","row":7,"field":"note","at":"2026-01-01"}',
        b'{"table":"quotes","row":"q","field":"note","at":"2026-01-01","start_char":-1}',
        b'{"table":"quotes","row":"q","field":"note","at":"2026-01-01","start_char":"1"}',
        b'{"table":"quotes","row":"q","field":"note","at":"2026-01-01","names":"x"}',
        b'{"table":"quotes","row":"q","field":"note","at":"2026-01-01","colour":"x"}',
        b"[" * 90_000,
    ],
)  # fmt: skip
def test_a_broken_line_is_told_and_skipped(tmp_path, line):
    """Whatever stands in a line, those before and after it count."""
    decisions.append(tmp_path, WRONG)
    with (tmp_path / decisions.FILE).open("ab") as file:
        file.write(line)
    decisions.append(tmp_path, MERGED)
    read = decisions.read(tmp_path)
    assert read.decisions == (WRONG, MERGED)
    assert len(read.warnings) == 1
    assert read.warnings[0].startswith("corrections.jsonl, line 2: ")


def test_what_was_taken_back_does_not_stand():
    """A later decision takes an earlier one back, and a decision is named by what it says."""
    back = Decision("corrections", WRONG.correction_id, "withdrawn", None, "withdrawn", AT)
    assert decisions.standing([WRONG, MERGED, back]) == [MERGED]
    assert WRONG.correction_id != WRONG._replace(new="right").correction_id


def test_a_moment_elsewhere_is_said_in_utc(tmp_path):
    """A time with a zone is the same moment."""
    said = {"table": "quotes", "row": "q", "field": "note", "new": "x", "at": "2026-01-02T04:04:05+01:00"}
    (tmp_path / decisions.FILE).write_text(json.dumps(said))
    assert decisions.read(tmp_path).decisions[0].at == AT


def test_a_folder_that_cannot_be_written(tmp_path):
    """The reviewer is told, and nothing is half done."""
    with pytest.raises(decisions.Unwritable, match="cannot be written"):
        decisions.append(tmp_path / "nowhere", WRONG)


def write_many(folder, reviewer):
    """Decide two hundred times."""
    for number in range(200):
        decisions.append(folder, WRONG._replace(row=f"q{number}", reviewer=reviewer, note="long " * 500))


def test_two_reviewers_at_once(tmp_path):
    """No decision of two processes is lost or mixed with another's."""
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=write_many, args=(tmp_path, name)) for name in ("Ada", "Ben")]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    read = decisions.read(tmp_path)
    assert (len(read.decisions), read.warnings) == (400, ())
