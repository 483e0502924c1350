"""What becomes of a file's bytes: a text, or a problem."""

from typing import NamedTuple


class Decoded(NamedTuple):
    """Either a text with the encoding it was in, or a problem with its detail."""

    text: str | None = None
    encoding: str | None = None
    problem: str | None = None
    problem_detail: str | None = None
