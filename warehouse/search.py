"""Full text: an index of texts, quotes and recommendations that is published with a snapshot, and asked in words."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

import polars as pl

from warehouse import snapshots, store
from warehouse.problems import Unusable

# English word endings and accents make no difference.
WORDS = "porter unicode61 remove_diacritics 2"
# What is searched: its key, and the columns whose words count; the last one is what a snippet is cut from.
SEARCHED: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "documents": ("document_id", ("title", "text")),
        "quotes": ("quote_id", ("text",)),
        "recommendations": ("recommendation_id", ("text",)),
    }
)
AT_ONCE = 2048
# Where a found word begins and ends: signs that no text keeps, as the page shows them by their code point.
BEGIN, END = "\x02", "\x03"
PARTS = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
WORD = re.compile(r"\w+")
ALIKE = 24
RAREST = "SELECT term, cnt FROM seen ORDER BY cnt DESC, term LIMIT 1000"


class Unsearchable(Unusable):
    """A snapshot without an index, or a broken one."""


def index(snapshot: Path) -> Path:
    """Write the index of a snapshot beside it; it is there completely, or not at all."""
    path, unfinished = snapshot.with_suffix(snapshots.INDEX), snapshot.with_name(f".{snapshot.stem}.indexing")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        for table, (key, columns) in SEARCHED.items():
            connection.execute(
                f"CREATE VIRTUAL TABLE {table} USING fts5({key} UNINDEXED, {', '.join(columns)}, tokenize = '{WORDS}')"
            )
            marks = ", ".join("?" * (1 + len(columns)))
            for part in store.parts(
                snapshot, f"SELECT {key}, {', '.join(columns)} FROM {table} ORDER BY {key}", AT_ONCE
            ):
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", part.iter_rows())
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
        connection.commit()
    unfinished.replace(path)
    return path


def find(snapshot: Path, table: str, words: str, limit: int) -> pl.DataFrame:
    """Rank what has all the words, best first: its key and its place in the ranking; titles count fourfold."""
    key, columns = SEARCHED[table]
    weights = ", ".join(["0", *("4" for _ in columns[:-1]), "1"])
    question = (
        f"SELECT {key} FROM {table} WHERE {table} MATCH ? ORDER BY bm25({table}, {weights}), rowid LIMIT {int(limit)}"
    )
    match = as_match(words)
    rows = _ask(snapshot, question, match) if match else []
    return pl.DataFrame(
        {key: [found for (found,) in rows], "place": range(len(rows))}, schema_overrides={key: pl.String}
    )


def snippets(snapshot: Path, table: str, words: str, keys: Sequence[str]) -> dict[str, str]:
    """Cut out where the words stand, each marked by BEGIN and END."""
    key, columns = SEARCHED[table]
    among = ", ".join("?" * len(keys))
    question = (
        f"SELECT {key}, snippet({table}, {len(columns)}, ?, ?, '…', 48) FROM {table}"
        f" WHERE {table} MATCH ? AND {key} IN ({among})"
    )
    cut = _ask(snapshot, question, BEGIN, END, as_match(words), *keys) if keys else []
    return {row[0]: row[1] for row in cut}


def alike(snapshot: Path, table: str, text: str, limit: int) -> pl.DataFrame:
    """Rank what shares a text's rarest words: those it uses often and few others do."""
    key, _ = SEARCHED[table]
    with closing(_open(snapshot)) as connection:
        terms = _telling(connection, table, text)
        match = " OR ".join(f'"{term}"' for term in terms)
        question = f"SELECT {key} FROM {table} WHERE {table} MATCH ? ORDER BY bm25({table}), rowid LIMIT {int(limit)}"
        rows = connection.execute(question, (match,)).fetchall() if terms else []
    return pl.DataFrame(
        {key: [found for (found,) in rows], "place": range(len(rows))}, schema_overrides={key: pl.String}
    )


def as_match(words: str) -> str:
    """Turn what a person types into a question to the index: words, "exact phrases", pre*, this OR that, -without."""
    wanted: list[list[str]] = []
    unwanted, is_other = [], False
    for minus, phrase, word in PARTS.findall(words):
        if word == "OR" and wanted and not minus:
            is_other = True
            continue
        said = " ".join(WORD.findall(phrase or word))
        if not said:
            continue
        part = f'"{said}"' + ("*" if word.endswith("*") else "")
        if minus:
            unwanted.append(part)
        elif is_other:
            wanted[-1].append(part)
        else:
            wanted.append([part])
        is_other = False
    match = " AND ".join(f"({' OR '.join(either)})" for either in wanted)
    return f"({match}) NOT ({' OR '.join(unwanted)})" if match and unwanted else match


def _telling(connection: sqlite3.Connection, table: str, text: str) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as own:
        own.execute(f"CREATE VIRTUAL TABLE one USING fts5(text, tokenize = '{WORDS}')")
        own.execute("CREATE VIRTUAL TABLE seen USING fts5vocab(one, row)")
        own.execute("INSERT INTO one VALUES (?)", (text,))
        counted = dict(own.execute(RAREST).fetchall())
    connection.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.known USING fts5vocab(main, {table}, row)")
    among = ", ".join("?" * len(counted))
    known = connection.execute(f"SELECT term, doc FROM temp.known WHERE term IN ({among}) AND doc > 1", list(counted))
    weight = {term: counted[term] / doc for term, doc in known if term.isalpha() and len(term) > 2}
    return sorted(weight, key=lambda term: (-weight[term], term))[:ALIKE]


def _ask(snapshot: Path, question: str, *values: str) -> list[tuple[str, ...]]:
    with closing(_open(snapshot)) as connection:
        try:
            return connection.execute(question, values).fetchall()
        except sqlite3.Error as error:
            raise Unsearchable(f"{snapshot.with_suffix(snapshots.INDEX)} cannot be searched: {error}") from error


def _open(snapshot: Path) -> sqlite3.Connection:
    path = snapshot.with_suffix(snapshots.INDEX)
    if not path.exists():
        raise Unsearchable(f"{snapshot.name} was published without an index. Build it anew: onrecord build")
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
