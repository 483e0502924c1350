"""What becomes of a file's bytes: a text with what its format knows of it, or a problem."""

from collections.abc import Sequence
from typing import NamedTuple


class Block(NamedTuple):
    """A block of a rendered text, as its format tells it apart from its neighbours."""

    start_char: int
    end_char: int
    tag: str
    path: str = ""
    link_share: float = 0.0
    is_main: bool | None = None
    page: int | None = None


class Stated(NamedTuple):
    """One thing that a file says of itself, and where it says so."""

    field: str
    value: str
    basis: str


class Decoded(NamedTuple):
    """Either a text with the encoding it was in, or a problem with its detail."""

    text: str | None = None
    encoding: str | None = None
    problem: str | None = None
    problem_detail: str | None = None
    layout: Sequence[Block] = ()
    stated: Sequence[Stated] = ()
