"""Archives: .zip and .tar with many files, .gz with one."""

import gzip
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath
from typing import BinaryIO

from pipeline.raw_text import manifests
from pipeline.raw_text.containers.entries import (
    BYTE_LIMIT,
    ENTRY_LIMIT,
    TOTAL_LIMIT,
    Allowance,
    Entry,
    problem,
    too_large,
)
from pipeline.raw_text.inventory import is_text_of

FAULTS = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)
# Nothing that people write shrinks to a thousandth.
RATIO_LIMIT = 1_000
MANIFEST = "manifest.csv"
MANIFEST_LIMIT = 1_000_000


def zipped(file: BinaryIO, _: str, allowance: Allowance) -> Iterator[Entry]:
    """Yield the files of an archive that are texts or may be."""
    with zipfile.ZipFile(file) as archive:
        members = {member.filename.replace("\\", "/"): member for member in archive.infolist()}
        tables = {
            name: _member(archive, member, name, Allowance()).content
            for name, member in members.items()
            if _is_manifest(name) and member.file_size <= MANIFEST_LIMIT
        }
        says = manifests.packed(tables, members)
        for member in archive.infolist():
            name = member.filename.replace("\\", "/")
            if not member.is_dir() and is_text_of(name):
                yield _member(archive, member, name, allowance)._replace(says=says.get(name))


def tarred(file: BinaryIO, _: str, allowance: Allowance) -> Iterator[Entry]:
    """Yield the files of an archive as tapes hold them; links and devices in it are left alone."""
    with tarfile.open(fileobj=file) as archive:
        members = [member for member in islice(archive, ENTRY_LIMIT) if member.isreg()]
        small = (member for member in members if _is_manifest(member.name) and member.size <= MANIFEST_LIMIT)
        tables = {member.name: _on_tape(archive, member, Allowance()).content for member in small}
        says = manifests.packed(tables, {member.name for member in members})
        for member in members:
            if is_text_of(member.name):
                yield _on_tape(archive, member, allowance)._replace(says=says.get(member.name))


def _on_tape(archive: tarfile.TarFile, member: tarfile.TarInfo, allowance: Allowance) -> Entry:
    """Read one file of a tape."""
    limit = _limit(member.name)
    if member.size > limit:
        allowance.take()
        return too_large(member.name)
    try:
        content = _unpacked(archive, member, limit)
    except FAULTS as error:
        return problem(member.name, "malformed", str(error) or type(error).__name__)
    allowance.take(len(content))
    return Entry(member.name, content)


def _unpacked(archive: tarfile.TarFile, member: tarfile.TarInfo, limit: int) -> bytes:
    opened = archive.extractfile(member)
    return b"" if opened is None else opened.read(limit + 1)


def _is_manifest(name: str) -> bool:
    return PurePosixPath(name).name == MANIFEST


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
    path = PurePosixPath(name)
    inner = f"{path.stem}.tar" if path.suffix.lower() == ".tgz" else path.stem
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
