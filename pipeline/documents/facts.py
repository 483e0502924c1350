"""What is known of a document, and how."""

from typing import Any, NamedTuple


class Fact(NamedTuple):
    """Something known of a document, where it comes from, and where in the text it stands."""

    value: Any = None
    basis: str = "unknown"
    start_char: int | None = None
    end_char: int | None = None
