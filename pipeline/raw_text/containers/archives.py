"""Archives: .zip with many files, .gz with one."""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from pipeline.raw_text.containers.entries import BYTE_LIMIT, TOTAL_LIMIT, Allowance, Entry, problem, too_large
from pipeline.raw_text.inventory import is_text_of

FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError)
# Nothing that people write shrinks to a thousandth.
RATIO_LIMIT = 1_000


def zipped(file: BinaryIO, _: str, allowance: Allowance) -> Iterator[Entry]:
    """Yield the files of an archive that are texts or may be."""
    with zipfile.ZipFile(file) as archive:
        for member in archive.infolist():
            name = member.filename.replace("\\", "/")
            if not member.is_dir() and is_text_of(name):
                yield _member(archive, member, name, allowance)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, allowance: Allowance) -> Entry:
    """Read one file of an archive; what its head promises is checked before and while it is read."""
    limit = _limit(name)
    if member.flag_bits & 1:
        return problem(name, "encrypted", "protected by a password")
    if member.file_size > limit or member.file_size > RATIO_LIMIT * max(1_000, member.compress_size):
        allowance.take()
        return too_large(name)
    try:
        with archive.open(member) as opened:
            content = opened.read(limit + 1)
    except FAULTS as error:
        return problem(name, "malformed", str(error) or type(error).__name__)
    allowance.take(len(content))
    return Entry(name, content)


def gzipped(file: BinaryIO, name: str, allowance: Allowance) -> Iterator[Entry]:
    """Yield the one file that was compressed."""
    inner = PurePosixPath(name).stem
    limit = _limit(inner)
    try:
        with gzip.open(file) as opened:
            content = opened.read(limit + 1)
    except FAULTS as error:
        yield problem(inner, "malformed", str(error) or type(error).__name__)
        return
    allowance.take(len(content))
    yield too_large(inner) if len(content) > limit else Entry(inner, content)


def _limit(name: str) -> int:
    """Say how large a file may be: one text, or a container of many."""
    from pipeline.raw_text.containers import opener
    from pipeline.raw_text.formats import media_type

    return BYTE_LIMIT if opener(media_type(name)) is None else TOTAL_LIMIT
