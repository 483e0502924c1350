"""Open, write, read: the one door to DuckDB."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from threading import Timer
from typing import NamedTuple

import duckdb
import polars as pl

from warehouse.ddl import column_types, create_table
from warehouse.problems import Unusable
from warehouse.tables import TABLES

# A Python variable must never be taken for a table by its name.
SETTINGS: dict[str, str | bool | int | float | list[str]] = {"python_enable_replacements": False}
# Readers in one process share these, so that nobody's question takes more of the machine than that.
LOCKED_DOWN = {**SETTINGS, "enable_external_access": False, "lock_configuration": True, "memory_limit": "2GB"}
HOLDER = re.compile(r"PID (\d+)")


class Unreadable(Unusable):
    """A snapshot that is missing, broken or of another version."""


class Misasked(Unusable):
    """A question in SQL that is wrong, or that asks for more than reading."""


class Locked(Unusable):
    """A build that another process is writing."""


def read(snapshot: Path, question: str, *values: object) -> pl.DataFrame:
    """Answer one SQL question from a snapshot, over its own connection that cannot write or leave the file."""
    with _reader(snapshot) as connection:
        return _answer(connection, question, values)


def parts(snapshot: Path, question: str, size: int) -> Iterator[pl.DataFrame]:
    """Answer a question whose answer is too long for memory, part by part."""
    with _reader(snapshot) as connection:
        for part in connection.sql(question).to_arrow_reader(size):
            yield pl.DataFrame(pl.from_arrow(part))


class Limits(NamedTuple):
    """What anybody's question may take: so many rows, bytes and seconds."""

    rows: int = 10_000
    size: int = 100_000_000
    seconds: float = 20.0


class Answer(NamedTuple):
    """The rows of an answer, and whether there would be more."""

    rows: pl.DataFrame
    is_cut: bool


def answer(snapshot: Path, question: str, limits: Limits | None = None) -> Answer:
    """Answer a question that anybody may have written, within limits."""
    limits = limits or Limits()
    with _reader(snapshot) as connection:
        clock = Timer(limits.seconds, connection.interrupt)
        clock.start()
        try:
            found = connection.sql(question)
            return Answer(pl.DataFrame(), is_cut=False) if found is None else _within(limits, found)
        except duckdb.InterruptException as late:
            raise Misasked(f"The answer takes longer than {limits.seconds:.0f} seconds. Ask for less.") from late
        except (duckdb.Error, RuntimeError, ValueError, pl.exceptions.PolarsError) as error:
            raise Misasked(f"The question cannot be answered: {error}") from error
        finally:
            clock.cancel()


class Build:
    """The warehouse that is being built: declared tables in one file that one process writes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = _writable(path)
        self._prepare()

    def ask(self, question: str, *values: object) -> pl.DataFrame:
        """Answer one SQL question from the build as it stands."""
        return self._connection.sql(question, params=list(values)).pl()

    def do(self, statement: str, *values: object) -> None:
        """Carry out one SQL statement that answers nothing."""
        self._connection.execute(statement, list(values))

    def write(self, table: str, rows: pl.DataFrame) -> None:
        """Add rows to a table after checking them against its declaration, in the order of its key."""
        declared = TABLES[table]
        checked = declared.validate(rows.select(declared.column_names()), cast=True).sort(declared.primary_key())
        with self.as_table("incoming", checked):
            self.do(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")

    def replace(self, table: str, rows: pl.DataFrame) -> None:
        """Put rows in the place of all that a table holds."""
        with self.transaction():
            self.do(f"DELETE FROM {table}")
            self.write(table, rows)

    @contextmanager
    def as_table(self, name: str, rows: pl.DataFrame) -> Iterator[None]:
        """Let a frame be asked like a table, for a while."""
        self._connection.register(name, rows.to_arrow())
        try:
            yield
        finally:
            self._connection.unregister(name)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything within, or nothing."""
        self._connection.begin()
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        self._connection.commit()

    def attach(self, snapshot: Path, name: str) -> None:
        """Make an earlier snapshot askable beside the build, under a name."""
        self.do(f"ATTACH {_quoted(str(snapshot))} AS {name} (READ_ONLY)")

    def detach(self, name: str) -> None:
        """Let go of a snapshot that was attached."""
        self.do(f"DETACH {name}")

    def close(self) -> None:
        """Leave one complete file behind."""
        self._connection.execute("CHECKPOINT")
        self._connection.close()

    def _prepare(self) -> None:
        if self._stale_tables():
            # Another version declared the tables differently: all of it can be made again from raw/.
            for name in TABLES:
                self.do(f"DROP TABLE IF EXISTS {name} CASCADE")
        for name, table in TABLES.items():
            self.do(create_table(name, table))
        self._connection.execute(files("warehouse").joinpath("views.sql").read_text(encoding="utf-8"))

    def _stale_tables(self) -> Sequence[str]:
        # DuckDB spells a field of a struct with marks where its name is a keyword.
        found = self.ask(
            "SELECT table_name, column_name, replace(data_type, '\"', '') AS data_type FROM duckdb_columns()"
            " WHERE database_name = current_database() AND schema_name = 'main' AND NOT internal"
        )
        by_table = {name: dict(rows.iter_rows()) for (name,), rows in _grouped(found)}
        return [name for name, table in TABLES.items() if name in by_table and by_table[name] != column_types(table)]


def _answer(connection: duckdb.DuckDBPyConnection, question: str, values: Sequence[object]) -> pl.DataFrame:
    try:
        answer = connection.sql(question, params=list(values))
        return pl.DataFrame() if answer is None else answer.pl()
    except duckdb.Error as error:
        raise Misasked(f"The question cannot be answered: {error}") from error


def _reader(snapshot: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(snapshot), read_only=True, config=LOCKED_DOWN)
    except duckdb.Error as error:
        raise Unreadable(
            f"{snapshot} cannot be read as a warehouse ({error}). Build it anew: onrecord build"
        ) from error


def _within(limits: Limits, found: duckdb.DuckDBPyRelation) -> Answer:
    parts, size = [], 0
    reader = found.limit(limits.rows + 1).to_arrow_reader(1024)
    for part in reader:
        parts.append(part)
        size += part.nbytes
        if size > limits.size:
            break
    rows = pl.DataFrame(pl.from_arrow(parts, schema=None) if parts else pl.from_arrow(reader.schema.empty_table()))
    return Answer(rows.head(limits.rows), is_cut=len(rows) > limits.rows or size > limits.size)


def _grouped(found: pl.DataFrame) -> Iterator[tuple[tuple[object, ...], pl.DataFrame]]:
    for key, rows in found.group_by("table_name", maintain_order=True):
        yield key, rows.select("column_name", "data_type")


def _writable(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), config=SETTINGS)
    except duckdb.IOException as error:
        if "lock" in str(error).lower():
            holder = HOLDER.search(str(error))
            who = f"process {holder[1]}" if holder else "another process"
            raise Locked(f"{path} is being written by {who}: wait for it, or stop it, and try again.") from error
        raise Unreadable(f"{path} cannot be opened ({error}). Remove it to build everything anew.") from error


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
