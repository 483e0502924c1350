"""Things that are joined two by two, and which of them hang together."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=tuple[str, ...])


class Unions(Generic[Thing]):
    """Groups that grow by joining two members; the smallest member speaks for its group, whatever the order."""

    def __init__(self) -> None:
        self._above: dict[Thing, Thing] = {}

    def root(self, thing: Thing) -> Thing:
        """Give the member that speaks for a thing's group."""
        while (above := self._above.get(thing, thing)) != thing:
            self._above[thing] = self._above.get(above, above)
            thing = above
        return thing

    def join(self, one: Thing, other: Thing) -> None:
        """Let two groups be one."""
        small, large = sorted((self.root(one), self.root(other)))
        if small != large:
            self._above[large] = small


@contextmanager
def uncollected() -> Iterator[None]:
    """Let no rubbish be collected for a while: looking through millions of live names takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
