"""What stands in a container, and how much of it may be read."""

from dataclasses import dataclass
from typing import NamedTuple

from pipeline.raw_text.formats.decoded import Decoded

ENTRY_LIMIT = 100_000
TOTAL_LIMIT = 300_000_000
BYTE_LIMIT = 10_000_000
DEPTH_LIMIT = 3


class Entry(NamedTuple):
    """One text in a container: its name, its bytes, and, where its container knows it, what becomes of them.

    What a manifest in the container says of the text is kept as the words of a manifest are.
    """

    name: str
    content: bytes
    decoded: Decoded | None = None
    says: str | None = None


class TooMuch(Exception):  # noqa: N818
    """A container that holds more than may be read; the message says more than what."""


@dataclass
class Allowance:
    """How many entries and bytes of one file may still be read, containers within it included."""

    entry_count: int = ENTRY_LIMIT
    byte_count: int = TOTAL_LIMIT

    def take(self, size: int = 0) -> None:
        """Count one entry of a size."""
        self.entry_count -= 1
        self.byte_count -= size
        if self.entry_count < 0:
            raise TooMuch(f"more than {ENTRY_LIMIT:,} texts inside; the rest is not read")
        if self.byte_count < 0:
            raise TooMuch(f"more than {TOTAL_LIMIT:,} bytes inside; the rest is not read")


def problem(name: str, code: str, detail: str) -> Entry:
    """Flag an entry that is not read."""
    return Entry(name, b"", Decoded(problem=code, problem_detail=detail))


def too_large(name: str) -> Entry:
    """Flag an entry that holds more than is read of one text."""
    return problem(name, "too_large", f"more than {BYTE_LIMIT:,} bytes")
