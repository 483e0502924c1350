"""Publishing."""

import pytest

from warehouse import snapshots


@pytest.fixture
def folder(tmp_path):
    """Give a warehouse with a finished build."""
    (tmp_path / snapshots.BUILD).write_text("first")
    return tmp_path


def test_nothing_published_says_what_to_do(tmp_path):
    """An empty folder has no current snapshot."""
    with pytest.raises(snapshots.NothingPublished, match="onrecord build"):
        snapshots.current(tmp_path)


def test_publish_moves_the_link(folder):
    """What is current is the newest copy, under its own name; the one before stays."""
    first = snapshots.publish(folder, "run1")
    (folder / snapshots.BUILD).write_text("second")
    second = snapshots.publish(folder, "run2")
    assert snapshots.current(folder) == second
    assert (first.read_text(), second.read_text()) == ("first", "second")


def test_last_five_stay(folder):
    """Older snapshots go, five stay."""
    for number in range(7):
        snapshots.publish(folder, f"run{number}")
    assert [path.stem for path in snapshots.earlier(folder)] == [f"run{n}" for n in range(2, 7)]


def test_failed_copy_leaves_the_current_one(folder):
    """Without a build to copy, what was published stays, and no half file is left."""
    published = snapshots.publish(folder, "run1")
    (folder / snapshots.BUILD).unlink()
    with pytest.raises(FileNotFoundError):
        snapshots.publish(folder, "run2")
    assert snapshots.current(folder) == published
    assert sorted(p.name for p in folder.iterdir()) == ["current.duckdb", "run1.duckdb"]


def test_home_follows_the_environment(folder, monkeypatch):
    """A folder given wins, then the environment, then the checkout."""
    monkeypatch.setenv("ONRECORD_WAREHOUSE", str(folder))
    assert snapshots.home() == folder
    assert snapshots.home(folder / "x") == folder / "x"
    monkeypatch.delenv("ONRECORD_WAREHOUSE")
    assert snapshots.home() == snapshots.checkout() / "warehouse"
