"""The journey as its assets see it: one build, one executor, and the two sentences an asset can say."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial

import polars as pl

from pipeline.quality import stored
from pipeline.run import increments
from pipeline.run.executors import Work, executor, filling
from pipeline.run.settings import Settings
from warehouse import decisions, snapshots
from warehouse.store import Build

Report = Callable[[str, int, int], None]


def silent(_stage: str, _done: int, _total: int) -> None:
    """Report nothing."""


class Journey:
    """One run from raw/ to a published snapshot; the clock and the settings come from outside."""

    def __init__(self, settings: Settings, started_at: datetime, report: Report = silent) -> None:
        self.settings = settings.checked()
        self.started_at = started_at
        self.run_id = f"{started_at:%Y%m%dT%H%M%S%f}"
        self.report = report
        self.renewed: dict[str, int] = {}
        self.seconds: dict[str, float] = {}
        self.executor = executor(settings)
        self.quality = stored.results()
        self.decided = decisions.read(self.settings.raw)

    @cached_property
    def build(self) -> Build:
        """The one file this run writes; opening it locks other writers out."""
        return Build(self.settings.warehouse / snapshots.BUILD)

    def open(self) -> None:
        """Take hold of the build at once, so that a second run is told before it starts."""
        _ = self.build

    def close(self) -> None:
        """Let go of the build; whoever needs it again opens it again."""
        if "build" in self.__dict__:
            self.build.close()
            del self.__dict__["build"]

    def step(self, table: str, after: str) -> "Step":
        """Begin the step that fills a table."""
        return Step(self, table, after)


class Step:
    """One table's part of the journey."""

    def __init__(self, journey: Journey, table: str, after: str) -> None:
        self.journey = journey
        self.table = table
        self.after = after

    @property
    def build(self) -> Build:
        """The build this step writes to."""
        return self.journey.build

    def for_each_new(self, work: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
        """Work on what is new or changed, and fill this step's table."""
        self.for_each_new_at_once(partial(filling, self.table, work))

    def for_each_new_at_once(self, work: Work) -> None:
        """Work on what is new or changed, batch by batch, one transaction each; the work says which tables it fills."""
        journey, size = self.journey, self.journey.settings.batch_size
        total = increments.prepare(self.build, self.table, self.after, full=journey.settings.full)
        journey.renewed[self.table] = total
        journey.report(self.table, 0, total)
        answers = journey.executor.map(work, increments.batches(self.build, self.table, range(0, total, size)))
        for number, answer in enumerate(answers):
            last = min((number + 1) * size, total)
            increments.keep(self.build, self.table, answer, numbers=range(number * size, last))
            journey.report(self.table, last, total)

    def from_all(self, work: Callable[[pl.DataFrame], pl.DataFrame], question: str) -> None:
        """Work on everything a question yields, at once, and put the answer in the place of what was there."""
        self.build.replace(self.table, work(self.build.ask(question)))
