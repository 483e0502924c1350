"""Where the work is done: here, on all cores, or by Ray. Answers keep their order, so results never depend on it."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from importlib.util import find_spec
from typing import NamedTuple, Protocol

import polars as pl

from pipeline.run.settings import Settings
from warehouse.problems import Unusable

Rows = Mapping[str, pl.DataFrame]
"""Rows by the table that they belong to."""
Work = Callable[[pl.DataFrame], Rows]


class Answer(NamedTuple):
    """What came of a batch: its rows, table by table, and the texts (by key) on which the work failed."""

    rows: Rows
    failures: dict[str, str]


class Executor(Protocol):
    """Somewhere to do work on batches."""

    def map(self, work: Work, batches: Iterable[pl.DataFrame]) -> Iterator[Answer]:
        """Answer every batch, in order."""
        ...


def attempt(work: Work, batch: pl.DataFrame) -> Answer:
    """Do the work; when it fails, do it text by text, so that one bad document costs only itself."""
    try:
        return Answer(work(batch), {})
    except Exception as error:  # noqa: BLE001  (whatever a text provokes is recorded, never fatal)
        if batch.height <= 1:
            return Answer(work(batch.clear()), {str(key): _in_words(error) for key in batch.to_series(0)})
    answers = [attempt(work, batch[row]) for row in range(batch.height)]
    failures = {key: problem for answer in answers for key, problem in answer.failures.items()}
    tables = answers[0].rows
    return Answer({table: pl.concat([answer.rows[table] for answer in answers]) for table in tables}, failures)


def filling(table: str, work: Callable[[pl.DataFrame], pl.DataFrame], batch: pl.DataFrame) -> Rows:
    """Do work that fills one table."""
    return {table: work(batch)}


def _in_words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:500]


class Serial:
    """Work in this very process."""

    def map(self, work: Work, batches: Iterable[pl.DataFrame]) -> Iterator[Answer]:
        """Answer one batch after the other."""
        return (attempt(work, batch) for batch in batches)


class Processes:
    """Work in several processes, started afresh: forked ones could hang in Polars' threads."""

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def map(self, work: Work, batches: Iterable[pl.DataFrame]) -> Iterator[Answer]:
        """Answer batches side by side, two per process under way."""
        context = multiprocessing.get_context("spawn")
        threads = max(1, (os.cpu_count() or 1) // self.workers)
        with ProcessPoolExecutor(self.workers, context, initializer=share_cores, initargs=(threads,)) as pool:
            yield from _in_order(lambda batch: pool.submit(attempt, work, batch), batches, ahead=2 * self.workers)


class Ray:
    """Work on a Ray cluster: the one at RAY_ADDRESS, else one of this machine's own."""

    def map(self, work: Work, batches: Iterable[pl.DataFrame]) -> Iterator[Answer]:
        """Answer batches on the cluster, two per core under way."""
        import ray

        if not ray.is_initialized():
            ray.init(log_to_driver=False, logging_level="ERROR")
        remote = ray.remote(attempt)
        ahead = 2 * int(ray.cluster_resources().get("CPU", 1))
        yield from _in_order(lambda batch: remote.remote(work, batch).future(), batches, ahead=ahead)


def share_cores(threads: int) -> None:
    """Give a worker its share of the cores, before Polars counts them."""
    os.environ["POLARS_MAX_THREADS"] = str(threads)


def _in_order(
    submit: Callable[[pl.DataFrame], "Future[Answer]"], batches: Iterable[pl.DataFrame], *, ahead: int
) -> Iterator[Answer]:
    waiting: deque[Future[Answer]] = deque()
    for batch in batches:
        waiting.append(submit(batch))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def executor(settings: Settings) -> Executor:
    """Choose where the work is done."""
    if settings.engine == "ray":
        if find_spec("ray") is None:
            raise Unusable("Ray is not installed here: pip install ray, or leave --engine away.")
        return Ray()
    return Processes(settings.workers) if settings.workers > 1 else Serial()
