"""From bytes to text, one module per format."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePosixPath
from types import MappingProxyType

from pipeline.raw_text.formats.decoded import Decoded

Reader = Callable[[bytes], Decoded]
OPEN_DOCUMENT, WORD = "application/vnd.oasis.opendocument.text", "application/vnd.openxmlformats-officedocument"
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "text/plain",
        ".text": "text/plain",
        ".md": "text/markdown",
        ".markdown": "text/markdown",
        ".htm": "text/html",
        ".html": "text/html",
        ".xhtml": "application/xhtml+xml",
        ".mht": "multipart/related",
        ".mhtml": "multipart/related",
        ".xml": "application/xml",
        ".csv": "text/csv",
        ".json": "application/json",
        ".jsonl": "application/jsonl",
        ".ndjson": "application/jsonl",
        ".rtf": "application/rtf",
        ".pdf": "application/pdf",
        ".doc": "application/msword",
        ".docx": f"{WORD}.wordprocessingml.document",
        ".odt": OPEN_DOCUMENT,
        ".epub": "application/epub+zip",
        ".eml": "message/rfc822",
        ".srt": "application/x-subrip",
        ".vtt": "text/vtt",
        ".zip": "application/zip",
        ".gz": "application/gzip",
        ".tgz": "application/gzip",
        ".tar": "application/x-tar",
        ".warc": "application/warc",
    }
)
# The module and function that read a format; imported when the first file of it comes.
READERS: Mapping[str, str] = MappingProxyType(
    {
        "text/plain": "plain.read",
        "text/markdown": "plain.read",
        "text/html": "html.read",
        "application/xhtml+xml": "html.read",
        "multipart/related": "mail.read_page",
        "message/rfc822": "mail.read",
        "application/rtf": "rtf.read",
        "application/pdf": "pdf.read",
        f"{WORD}.wordprocessingml.document": "docx.read",
        OPEN_DOCUMENT: "odt.read",
        "application/epub+zip": "epub.read",
        "application/x-subrip": "subtitles.read",
        "text/vtt": "subtitles.read",
    }
)


def media_type(name: str) -> str | None:
    """Tell a file's format by its ending; None for endings that mean nothing to us."""
    if name.lower().endswith(".warc.gz"):
        return MEDIA_TYPES[".warc"]
    return MEDIA_TYPES.get(PurePosixPath(name).suffix.lower())


def read(name: str, content: bytes) -> Decoded:
    """Decode a file by its ending; an empty one is empty in any format."""
    if not content:
        return Decoded(problem="empty", problem_detail="no bytes at all")
    kind = media_type(name)
    if kind is not None and kind in READERS:
        return _attempted(READERS[kind], content)
    ending = PurePosixPath(name).suffix or "no ending"
    return Decoded(problem="unsupported", problem_detail=f"{kind or 'unknown format'} ({ending}) is not read")


def _attempted(reader: str, content: bytes) -> Decoded:
    """Read; whatever a broken file provokes in the library that reads it is that file's problem alone."""
    module, _, function = reader.partition(".")
    read_it: Reader = getattr(import_module(f"pipeline.raw_text.formats.{module}"), function)
    try:
        return read_it(content)
    except Exception as error:  # noqa: BLE001 - see above
        return Decoded(problem="malformed", problem_detail=f"{type(error).__name__}: {error}"[:300])
