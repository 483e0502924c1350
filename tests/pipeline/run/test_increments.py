"""What a stage sees, and what makes it see it again."""

import re
from pathlib import Path

import pytest

from pipeline.run import increments

ROOT = Path(__file__).parents[3]
IMPORT = re.compile(r"^from pipeline\.(\w+)", re.MULTILINE)
EVERY = list(increments.PACKAGES)
READERS = {"quotes", "recommendations", "findings", "predictions", "theme_assignments"}


@pytest.mark.parametrize("stage", EVERY)
def test_every_stage_has_what_it_sees(stage):
    """A stage that works document by document says what it sees of them."""
    assert stage in increments.INPUTS


def test_version_is_stable():
    """The same code is the same version."""
    first = increments.version("quotes")
    increments.version.cache_clear()
    assert increments.version("quotes") == first


@pytest.mark.parametrize(
    ("changed", "stages"),
    [
        pytest.param("quotes/extra.txt", {"quotes"}, id="a-word-list"),
        pytest.param("language/extra.py", set(EVERY), id="what-all-share"),
        pytest.param("documents/extra.py", {"blocks", "documents"}, id="cleaning"),
        pytest.param("quotes/__pycache__/extra.pyc", set(), id="compiled-code"),
    ],
)  # fmt: skip
def test_changed_rule_makes_a_new_version(tmp_path, monkeypatch, changed, stages):
    """A new file in a stage's package is a new version of it and of no other."""
    for package in {name for packages in increments.PACKAGES.values() for name in packages}:
        (tmp_path / package / "__pycache__").mkdir(parents=True)
        (tmp_path / package / "rule.py").write_text("one")
    monkeypatch.setattr(increments, "files", lambda _package: Path(tmp_path))
    increments._contents.cache_clear()
    fresh = increments.version.__wrapped__
    before = {stage: fresh(stage) for stage in EVERY}
    increments._contents.cache_clear()
    (tmp_path / changed).write_text("two")
    assert {stage for stage in EVERY if fresh(stage) != before[stage]} == stages
    increments._contents.cache_clear()


@pytest.mark.parametrize("stage", EVERY)
def test_version_covers_all_that_a_stage_imports(stage):
    """A stage's version speaks for every package whose code it runs."""
    packages = set(increments.PACKAGES[stage])
    paths = (path for package in packages for path in (ROOT / "pipeline" / package).rglob("*.py"))
    imported = {name for path in paths for name in IMPORT.findall(path.read_text(encoding="utf-8"))}
    assert imported <= packages
