"""Which documents are new or changed, and what a stage needs to see of them."""

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

import polars as pl

from pipeline.run.executors import Answer
from warehouse.ids import digest
from warehouse.store import Build

KEPT = """(SELECT document_id, list({start_char: start_char, end_char: end_char, role: role, section: section,
    list_number: list_number} ORDER BY block_number) AS blocks
    FROM blocks SEMI JOIN batch USING (document_id) WHERE kept GROUP BY document_id)"""


def _listed(table: str, order: str) -> str:
    return (
        f"(SELECT document_id, list(x ORDER BY {order}) AS {table}"
        f" FROM {table} x SEMI JOIN batch USING (document_id) GROUP BY document_id)"
    )


def _reading(more: str = "", joins: str = "") -> str:
    return f"""SELECT d.* EXCLUDE (text), r.text, b.blocks{more} FROM documents d JOIN batch USING (document_id)
    JOIN raw_texts r ON r.document_id = d.document_id AND r.same_bytes_as IS NULL
    LEFT JOIN {KEPT} b ON b.document_id = d.document_id {joins}
    WHERE d.problem IS DISTINCT FROM 'language_unsupported' ORDER BY d.document_id"""


QUOTES = f"LEFT JOIN {_listed('quotes', 'x.start_char, x.quote_id')} q ON q.document_id = d.document_id"
ADVICE = f"LEFT JOIN {_listed('recommendations', 'x.start_char')} a ON a.document_id = d.document_id"

PASSAGES = f"LEFT JOIN {_listed('passages', 'x.start_char, x.end_char')} p ON p.document_id = d.document_id"

# What each stage sees of the documents in `batch`.
INPUTS: Mapping[str, str] = MappingProxyType(
    {
        "raw_texts": "SELECT listed.* FROM listed JOIN batch ON path = batch.document_id ORDER BY path",
        "blocks": "SELECT r.* FROM raw_texts r JOIN batch USING (document_id) WHERE same_bytes_as IS NULL ORDER BY 1",
        "documents": f"""SELECT r.*, b.blocks FROM raw_texts r JOIN batch USING (document_id)
            LEFT JOIN {_listed("blocks", "x.block_number")} b USING (document_id)
            WHERE r.same_bytes_as IS NULL ORDER BY r.document_id""",
        "quotes": _reading(),
        "recommendations": _reading(", q.quotes", QUOTES),
        "findings": _reading(", q.quotes", QUOTES),
        "predictions": _reading(", q.quotes", QUOTES),
        "theme_assignments": _reading(", q.quotes, a.recommendations, p.passages", f"{QUOTES} {ADVICE} {PASSAGES}"),
    }
)

# What a stage waits for: keys, with a fingerprint that changes when what it sees does.
LISTED = (
    "SELECT path AS document_id, md5(concat_ws('|', byte_count, collected_at, manifest)) AS fingerprint FROM listed"
)
READABLE = """SELECT document_id, md5(concat_ws('|', content_hash, path, manifest, '{version}')) AS fingerprint
    FROM raw_texts WHERE text IS NOT NULL AND same_bytes_as IS NULL"""
DONE = "SELECT document_id, fingerprint FROM progress WHERE stage = '{after}'"

# What stands in a container comes and goes with it.
KEYS = MappingProxyType({"raw_texts": "coalesce(container, path)"})
# What a stage fills beside the table that it is called after.
FILLED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "documents": ("documents", "fingerprints"),
        "quotes": ("quotes", "mentions", "affiliations", "passages", "quotes_as_found"),
    }
)

PACKAGES = MappingProxyType(
    {
        "raw_texts": ("raw_text", "language"),
        "blocks": ("documents", "language"),
        "documents": ("documents", "language"),
        "quotes": ("quotes", "speakers", "language"),
        "recommendations": ("recommendations", "language"),
        "findings": ("recommendations", "language"),
        "predictions": ("recommendations", "language"),
        "theme_assignments": ("themes", "language"),
    }
)


@cache
def version(stage: str) -> str:
    """Digest the code, word lists and models that a stage is made of: a changed rule makes a new version."""
    return digest(*(_contents(package) for package in PACKAGES[stage]))


@cache
def _contents(package: str) -> str:
    contents = blake2b(digest_size=8)
    for name, member in sorted(_members(files("pipeline").joinpath(package))):
        contents.update(name.encode() + b"\0" + member.read_bytes())
    return contents.hexdigest()


def _members(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    for member in folder.iterdir():
        name = f"{prefix}/{member.name}"
        if member.is_dir() and member.name != "__pycache__":
            yield from _members(member, name)
        elif member.is_file():
            yield name, member


def waits_for(stage: str, after: str) -> str:
    """Ask what there is for a stage to see."""
    if stage == "raw_texts":
        return LISTED
    return READABLE.format(version=version("raw_texts")) if after == "raw_texts" else DONE.format(after=after)


def prepare(build: Build, stage: str, after: str, *, full: bool = False) -> int:
    """Set aside what is new or changed for a stage, take out what has vanished, and count what is to do."""
    if full:
        build.do("DELETE FROM progress WHERE stage = ?", stage)
    build.do(
        "CREATE OR REPLACE TEMP TABLE wanted AS SELECT document_id, md5(fingerprint || ?) AS fingerprint"
        f" FROM ({waits_for(stage, after)})",
        version(stage),
    )
    build.do(
        "CREATE OR REPLACE TEMP TABLE pending AS"
        " SELECT row_number() OVER (ORDER BY document_id) - 1 AS number, document_id, fingerprint FROM wanted"
        " ANTI JOIN (SELECT document_id, fingerprint FROM progress WHERE stage = ?) USING (document_id, fingerprint)",
        stage,
    )
    _let_go(build, stage)
    return int(build.ask("SELECT count(*) FROM pending").item())


def batches(build: Build, stage: str, numbers: range) -> Iterator[pl.DataFrame]:
    """Yield what is pending in bounded frames; without anything pending, one empty frame, so that schemas survive."""
    for first in numbers or range(1):
        build.do(
            "CREATE OR REPLACE TEMP TABLE batch AS SELECT document_id FROM pending WHERE number BETWEEN ? AND ?",
            first,
            first + numbers.step - 1,
        )
        yield build.ask(INPUTS[stage])


def keep(build: Build, stage: str, answer: Answer, *, numbers: range) -> None:
    """Put a batch's rows in the place of its documents' earlier ones, and note that it is done: both, or neither."""
    key = KEYS.get(stage, "document_id")
    this = f"(SELECT document_id FROM pending WHERE number BETWEEN {numbers.start} AND {numbers.stop - 1})"
    failed = pl.DataFrame(
        {"document_id": list(answer.failures), "problem": list(answer.failures.values())},
        schema={"document_id": pl.String, "problem": pl.String},
    )
    with build.transaction(), build.as_table("failed", failed):
        for table, rows in answer.rows.items():
            build.do(f"DELETE FROM {table} WHERE {key} IN {this}")
            build.write(table, rows)
        build.do(f"DELETE FROM progress WHERE stage = ? AND document_id IN {this}", stage)
        build.do(
            "INSERT INTO progress BY NAME SELECT ? AS stage, document_id, fingerprint, problem"
            f" FROM pending LEFT JOIN failed USING (document_id) WHERE document_id IN {this}",
            stage,
        )


def _let_go(build: Build, stage: str) -> None:
    # What is there is asked, not what is noted as done: a full build has just forgotten the notes.
    wanted = "(SELECT document_id FROM wanted)"
    with build.transaction():
        for table in FILLED.get(stage, (stage,)):
            build.do(f"DELETE FROM {table} WHERE {KEYS.get(stage, 'document_id')} NOT IN {wanted}")
        build.do(f"DELETE FROM progress WHERE stage = ? AND document_id NOT IN {wanted}", stage)
