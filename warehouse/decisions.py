"""What reviewers decide: one line of JSON each in raw/corrections.jsonl, which is only ever added to."""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from warehouse import snapshots
from warehouse.ids import digest
from warehouse.problems import Unusable

FILE = "corrections.jsonl"
# What can be decided, table by table. A decision about `corrections` takes back another one; an audit judges a row
# that was drawn at random, says by its old value which model made it, and changes nothing.
AUDIT = "audit"
FIELDS: Mapping[str, tuple[str, ...]] = {
    "quotes": ("verdict", "speaker_name", "span", "note", AUDIT),
    "recommendations": (AUDIT,),
    "theme_assignments": (AUDIT,),
    "speakers": ("same_as", "other_than"),
    "corrections": ("withdrawn",),
}
VERDICTS = ("right", "wrong")
LONGEST = 100_000


class Unwritable(Unusable):
    """A folder of raw texts that no decision can be written to."""


class Decision(NamedTuple):
    """One thing that a reviewer settled, with what finds its row again when ids have changed."""

    table: str
    row: str
    field: str
    old: str | None
    new: str | None
    at: datetime
    reviewer: str | None = None
    note: str | None = None
    # The place and words of the row when it was decided, or the kind and names of a speaker.
    path: str | None = None
    document_id: str | None = None
    start_char: int | None = None
    end_char: int | None = None
    words: str | None = None
    kind: str | None = None
    names: tuple[str, ...] = ()

    @property
    def correction_id(self) -> str:
        """Name the decision by all that it says."""
        return digest("correction", *self[:7])


class Decided(NamedTuple):
    """The decisions that stand in a folder, in their order, and which lines were skipped."""

    decisions: tuple[Decision, ...] = ()
    warnings: tuple[str, ...] = ()


def home() -> Path:
    """Say where the raw texts are: $ONRECORD_RAW, else raw/ of this checkout."""
    return Path(os.environ.get("ONRECORD_RAW") or snapshots.checkout() / "raw")


def append(raw: Path, decision: Decision) -> None:
    """Add a decision; two reviewers at once wait for each other, and a torn line before ours stays alone."""
    try:
        with (raw / FILE).open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.write(_separator(file) + _line(decision))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise Unwritable(f"{raw / FILE} cannot be written: {error.strerror}.") from error


def read(raw: Path) -> Decided:
    """Read the decisions of a folder; a broken line is told with its number and skipped."""
    try:
        lines = (raw / FILE).read_bytes().splitlines()
    except FileNotFoundError:
        return Decided()
    except OSError as error:
        return Decided(warnings=(f"{FILE}, line 0: cannot be read: {error.strerror}",))
    found: dict[str, Decision] = {}
    warnings = []
    for number, line in enumerate(lines, 1):
        try:
            for decision in _decisions(line):
                found.setdefault(decision.correction_id, decision)
        except (ValueError, TypeError, RecursionError) as fault:
            warnings.append(f"{FILE}, line {number}: {fault}")
    return Decided(tuple(found.values()), tuple(warnings))


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """List the corrections that stand: neither what was taken back, nor the taking back, nor audits."""
    return [one for one in _standing(decisions) if one.field != AUDIT]


def judgements(decisions: Iterable[Decision]) -> list[Decision]:
    """List the last judgement of every row that was audited, model by model."""
    judged = {(one.table, one.row, one.old): one for one in _standing(decisions) if one.field == AUDIT}
    return list(judged.values())


def _standing(decisions: Iterable[Decision]) -> list[Decision]:
    decided = list(decisions)
    withdrawn = {decision.row for decision in decided if decision.table == "corrections"}
    return [one for one in decided if one.table != "corrections" and one.correction_id not in withdrawn]


def _line(decision: Decision) -> bytes:
    said = {name: value for name, value in decision._asdict().items() if value not in (None, ())}
    said["at"] = decision.at.isoformat(timespec="microseconds")
    order = ("at", "reviewer", "table", "field", "old", "new", "words", "note", "path")
    ordered = {name: said.pop(name) for name in order if name in said} | said
    return json.dumps(ordered, ensure_ascii=False).encode() + b"\n"


def _separator(file: Any) -> bytes:
    if not file.tell():
        return b""
    file.seek(-1, os.SEEK_END)
    return b"" if file.read(1) == b"\n" else b"\n"


def _decisions(line: bytes) -> Iterator[Decision]:
    if not line.strip():
        return
    if len(line) > LONGEST:
        raise ValueError("the line is too long")
    said = json.loads(line)
    if not isinstance(said, dict):
        raise TypeError("this is no decision: {…}")
    if unknown := set(said) - set(Decision._fields):
        raise ValueError(f"nothing is called {min(unknown)}")
    if missing := [name for name in ("table", "row", "field", "at") if name not in said]:
        raise ValueError(f"there is no {missing[0]}")
    decision = Decision(**{"old": None, "new": None, **said, "at": _moment(said["at"]), "names": _names(said)})
    _check(decision)
    yield decision


def _check(decision: Decision) -> None:
    if decision.field not in FIELDS.get(decision.table, ()):
        raise ValueError(f"{decision.field} of {decision.table} cannot be corrected")
    texts = (name for name in Decision._fields if name not in {"at", "start_char", "end_char", "names"})
    if wrong := [name for name in texts if not isinstance(getattr(decision, name), str | None)]:
        raise ValueError(f"{wrong[0]} is no text")
    if decision.field in {"verdict", AUDIT} and decision.new not in VERDICTS:
        raise ValueError(f"{decision.new!r} is no verdict: {', '.join(VERDICTS)}")
    places = (decision.start_char, decision.end_char)
    if not all(place is None or (isinstance(place, int) and place >= 0) for place in places):
        raise ValueError("start_char and end_char are no places")


def _moment(said: object) -> datetime:
    at = datetime.fromisoformat(str(said))
    return at if at.tzinfo is None else at.astimezone(UTC).replace(tzinfo=None)


def _names(said: Mapping[str, Any]) -> tuple[str, ...]:
    names = said.get("names", ())
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
        raise ValueError("names is no list of names")
    return tuple(names)
