"""Where the work is done changes nothing in the answers."""

import polars as pl
import pytest

from pipeline.run import executors
from pipeline.run.settings import Settings
from warehouse.problems import Unusable

BATCHES = [pl.DataFrame({"key": ["a", "b"], "n": [1, 2]}), pl.DataFrame({"key": ["c"], "n": [3]})]


def doubled(batch):
    """Double a number; the text called bad makes the work fail."""
    if "bad" in batch["key"].to_list():
        raise ValueError("cannot read this")
    return {"doubled": batch.with_columns(n=pl.col("n") * 2)}


def rows(answers):
    """Put the rows of all answers together."""
    return pl.concat([answer.rows["doubled"] for answer in answers]).rows()


@pytest.mark.parametrize("executor", [executors.Serial(), executors.Processes(2)], ids=["serial", "processes"])
def test_answers_keep_their_order(executor):
    """Every executor answers the same, in the same order."""
    assert rows(executor.map(doubled, BATCHES)) == [("a", 2), ("b", 4), ("c", 6)]


@pytest.mark.parametrize("executor", [executors.Serial(), executors.Processes(2)], ids=["serial", "processes"])
def test_one_bad_document_costs_only_itself(executor):
    """A text that makes the work fail is named with its error; its neighbours are done."""
    batch = pl.DataFrame({"key": ["a", "bad", "b"], "n": [1, 2, 3]})
    (answer,) = executor.map(doubled, [batch])
    assert answer.rows["doubled"].rows() == [("a", 2), ("b", 6)]
    assert answer.failures == {"bad": "ValueError: cannot read this"}


def test_empty_batch_keeps_its_schema():
    """Nothing to do still yields a frame with columns."""
    (answer,) = executors.Serial().map(doubled, [BATCHES[0].clear()])
    assert answer.rows["doubled"].schema == BATCHES[0].schema


@pytest.mark.parametrize(
    ("workers", "kind"), [(1, executors.Serial), (2, executors.Processes)], ids=["one-here", "two-processes"]
)
def test_executor_follows_the_settings(tmp_path, workers, kind):
    """The number of workers decides."""
    assert isinstance(executors.executor(Settings(tmp_path, tmp_path, workers=workers)), kind)


def test_missing_ray_says_what_to_do(tmp_path, monkeypatch):
    """Ray is optional; without it, its engine is refused with advice."""
    monkeypatch.setattr(executors, "find_spec", lambda _name: None)
    with pytest.raises(Unusable, match="pip install"):
        executors.executor(Settings(tmp_path, tmp_path, engine="ray"))
