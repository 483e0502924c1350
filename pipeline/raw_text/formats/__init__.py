"""From bytes to text, one module per format."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from pipeline.raw_text.formats import plain
from pipeline.raw_text.formats.decoded import Decoded

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "text/plain",
        ".text": "text/plain",
        ".md": "text/markdown",
        ".markdown": "text/markdown",
        ".htm": "text/html",
        ".html": "text/html",
        ".xml": "application/xml",
        ".csv": "text/csv",
        ".json": "application/json",
        ".jsonl": "application/jsonl",
        ".rtf": "application/rtf",
        ".pdf": "application/pdf",
        ".doc": "application/msword",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".odt": "application/vnd.oasis.opendocument.text",
        ".epub": "application/epub+zip",
        ".eml": "message/rfc822",
        ".zip": "application/zip",
        ".gz": "application/gzip",
    }
)
READERS: Mapping[str, Callable[[bytes], Decoded]] = MappingProxyType(
    {"text/plain": plain.read, "text/markdown": plain.read}
)


def media_type(name: str) -> str | None:
    """Tell a file's format by its ending; None for endings that mean nothing to us."""
    return MEDIA_TYPES.get(PurePosixPath(name).suffix.lower())


def read(name: str, content: bytes) -> Decoded:
    """Decode a file by its ending; an empty one is empty in any format."""
    if not content:
        return Decoded(problem="empty", problem_detail="no bytes at all")
    kind = media_type(name)
    if reader := READERS.get(kind or ""):
        return reader(content)
    ending = PurePosixPath(name).suffix or "no ending"
    return Decoded(problem="unsupported", problem_detail=f"{kind or 'unknown format'} ({ending}) is not read yet")
