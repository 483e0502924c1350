"""What is attached to e-mails."""

from collections.abc import Iterator
from typing import BinaryIO

from pipeline.raw_text.containers.entries import Allowance, Entry
from pipeline.raw_text.formats.mail import attached, message


def entries(file: BinaryIO, _: str, allowance: Allowance) -> Iterator[Entry]:
    """Yield the files attached to a message; pictures within it are none."""
    for number, (name, content) in enumerate(attached(message(file.read())), start=1):
        allowance.take(len(content))
        yield Entry(name or f"attachment-{number}", content)
