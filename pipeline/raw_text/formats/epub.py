"""Electronic books: the chapters in their reading order, as one text."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from pipeline.raw_text.encodings import characters
from pipeline.raw_text.formats import html
from pipeline.raw_text.formats.decoded import Block, Decoded, Stated
from pipeline.raw_text.formats.packages import Package, opened
from pipeline.raw_text.formats.rendered import decoded
from pipeline.raw_text.markup import rendering

FIELDS = {"title": "title", "creator": "author", "date": "published_on", "publisher": "publisher"}
FIELDS |= {"language": "language", "description": "description"}


def read(content: bytes) -> Decoded:
    """Read a book."""
    package = opened(content)
    if isinstance(package, Decoded):
        return package
    place = package.xml("META-INF/container.xml").find(".//{*}rootfile")
    if place is None:
        return Decoded(problem="malformed", problem_detail="the book has no list of its parts")
    folder, listing = posixpath.dirname(place.get("full-path", "")), package.xml(place.get("full-path", ""))
    shown = rendering.laid_out(_blocks(package, folder, listing))
    return decoded(shown, "utf-8", _stated(listing))


def _blocks(package: Package, folder: str, listing: etree._Element) -> Iterator[tuple[str, Block]]:
    """Yield the blocks of all chapters in order; the printed list of contents is left where the book has it."""
    places = {item.get("id"): item.get("href", "") for item in listing.iter("{*}item")}
    for reference in listing.iter("{*}itemref"):
        place = posixpath.normpath(posixpath.join(folder, unquote(places.get(reference.get("idref"), ""))))
        root = html.tree(characters(package.part(place)).text or "") if place in package.names else None
        if root is not None:
            page = rendering.rendered(root)
            yield from ((page.text[block.start_char : block.end_char], block) for block in page.blocks)


def _stated(listing: etree._Element) -> Iterator[Stated]:
    for name, field in FIELDS.items():
        for element in listing.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"):
            yield Stated(field, "".join(element.itertext()), f"epub dc:{name}")
