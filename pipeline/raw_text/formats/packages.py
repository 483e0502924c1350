"""Formats that are packages of parts in a zip file: opened with care, read part by part."""

import io
import zipfile

from lxml import etree

from pipeline.raw_text.formats.decoded import Decoded

UNPACKED_LIMIT = 100_000_000
# Office programs keep a protected document in this older kind of file.
PROTECTED = b"\xd0\xcf\x11\xe0"


class Package:
    """The parts of a document."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.names = frozenset(archive.namelist())

    def part(self, name: str) -> bytes:
        """Give the bytes of a part; none for a part that is not there."""
        return self._archive.read(name) if name in self.names else b""

    def xml(self, name: str) -> etree._Element:
        """Parse a part, without looking anything up elsewhere; a part that is not there is empty."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, recover=True)
        root = etree.fromstring(self.part(name) or b"<nothing/>", parser)
        if root is None:
            return etree.Element("nothing")
        etree.strip_elements(root, etree.Entity, with_tail=False)
        return root


def opened(content: bytes) -> "Package | Decoded":
    """Open a package, or say why that cannot be; what would unpack to too much is left packed."""
    if content.startswith(PROTECTED):
        return Decoded(problem="encrypted", problem_detail="protected by a password")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        return Decoded(problem="malformed", problem_detail=str(error))
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        return Decoded(problem="encrypted", problem_detail="protected by a password")
    if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_LIMIT:
        return Decoded(problem="too_large", problem_detail=f"unpacks to more than {UNPACKED_LIMIT:,} bytes")
    return Package(archive)
