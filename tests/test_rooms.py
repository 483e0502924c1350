"""Imports stay in their rooms, sizes within their budgets, and banned words out."""

import ast
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("pipeline", "warehouse", "dashboard")
FILES = sorted(str(p.relative_to(ROOT)) for name in PACKAGES for p in (ROOT / name).rglob("*.py"))
STAGES = ("raw_text", "documents", "quotes", "speakers", "themes", "recommendations", "coverage")
ROOMS = {
    "dagster": ("pipeline/run/",),
    "ray": ("pipeline/run/executors.py",),
    "duckdb": ("warehouse/store.py",),
    "sqlite3": ("warehouse/search.py",),
    "streamlit": ("dashboard/",),
    "altair": ("dashboard/charts",),
    "typer": ("pipeline/cli.py",),
    "rich": ("pipeline/reporting.py",),
    "torch": ("pipeline/training/",),
    "safetensors": ("pipeline/training/",),
    "onnx": ("pipeline/training/",),
    "onnxruntime": ("pipeline/language/encoder.py", "pipeline/language/trees.py", "pipeline/training/"),
    "tokenizers": ("pipeline/language/pieces.py",),
    "pipeline": ("pipeline/",),
    "dashboard": ("dashboard/",),
}
BANNED = {"utils", "helpers", "common", "base", "misc"}


def modules(path):
    """Yield every module that a file imports, in full."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions():
    """Yield the length and place of every function outside the tests."""
    for path in FILES:
        for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield node.end_lineno - node.lineno + 1, f"{path}:{node.lineno} {node.name}"


@pytest.mark.parametrize("path", FILES)
def test_imports_stay_in_their_room(path):
    """A framework touches one folder, and arrows point at the warehouse."""
    outside = {m for m in modules(path) for room in [ROOMS.get(m.split(".")[0])] if room and not path.startswith(room)}
    assert not outside


@pytest.mark.parametrize("path", [p for p in FILES if p.startswith(tuple(f"pipeline/{stage}/" for stage in STAGES))])
def test_stages_do_not_know_each_other(path):
    """What one stage needs of another is a column of its table."""
    own = path.split("/")[1]
    allowed = {own, "language"}
    others = {m.split(".")[1] for m in modules(path) if m.startswith("pipeline.") and m != "pipeline"}
    assert others <= allowed
    assert not {m for m in modules(path) if m in {"warehouse.store", "warehouse.snapshots"}}


@pytest.mark.parametrize("path", [p for p in FILES if p.startswith("pipeline/language/")])
def test_language_knows_no_stage(path):
    """The reading skill lies below all stages."""
    assert not {m for m in modules(path) if m.startswith("pipeline.") and not m.startswith("pipeline.language")}


def test_functions_are_small():
    """Half of the functions fit in eight lines, nine of ten in twenty, all in forty."""
    lengths = sorted(length for length, _ in functions())
    assert [place for length, place in functions() if length > 40] == []
    assert statistics.median(lengths) <= 8
    assert lengths[int(len(lengths) * 0.9)] <= 20


def test_files_are_small():
    """Nine of ten files fit in 180 lines, all in 250."""
    lengths = sorted((len((ROOT / path).read_text(encoding="utf-8").splitlines()), path) for path in FILES)
    assert [path for length, path in lengths if length > 250] == []
    assert lengths[int(len(lengths) * 0.9)][0] <= 180


@pytest.mark.parametrize("path", FILES)
def test_rooms_have_names(path):
    """No drawer for anything."""
    assert not BANNED & set(Path(path).with_suffix("").parts)


@pytest.mark.parametrize("path", FILES)
def test_frames_are_called_after_their_rows(path):
    """No variable is called df or data."""
    nodes = ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8")))
    names = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    assert not names & {"df", "data"}


@pytest.mark.parametrize("path", [p for p in FILES if p.startswith("dashboard/charts")])
def test_charts_know_no_pages(path):
    """A chart is made of rows; it neither asks nor shows."""
    assert not {m for m in modules(path) if m.split(".")[0] in {"streamlit", "warehouse"}}
