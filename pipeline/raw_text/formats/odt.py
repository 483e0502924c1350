"""OpenDocument texts, their tags read as those of a web page."""

from collections.abc import Iterator
from types import MappingProxyType

from lxml import etree

from pipeline.raw_text.formats.decoded import Decoded, Stated
from pipeline.raw_text.formats.packages import Package, opened
from pipeline.raw_text.formats.rendered import decoded
from pipeline.raw_text.markup import rendering

TAGS = MappingProxyType(
    {"list": "ul", "list-item": "li", "list-header": "li", "a": "a", "line-break": "br", "table": "table"}
    | {"table-row": "tr", "table-cell": "td", "p": "p", "section": "section", "text-box": "div"}
)
LEFT_OUT = ("tracked-changes", "annotation", "sequence-decls", "forms", "bookmark-ref", "object", "desc", "title")
# When a document was made is not when it was published.
FIELDS = MappingProxyType(
    {"title": "title", "initial-creator": "author", "creator": "author"}
    | {"language": "language", "description": "description"}
)


def read(content: bytes) -> Decoded:
    """Read a document; footnotes stand at its end."""
    package = opened(content)
    if isinstance(package, Decoded):
        return package
    document = package.xml("content.xml")
    body = document.find(".//{*}body/{*}text")
    if body is None:
        return Decoded(problem="malformed", problem_detail="the document has no text part")
    shown = rendering.rendered(_page(body, _numbered_styles(document)))
    return decoded(shown, "utf-8", _stated(package))


def _numbered_styles(document: etree._Element) -> set[str]:
    """Name the styles of lists whose items are numbered."""
    return {_attribute(level.getparent(), "name") for level in document.iter("{*}list-level-style-number")}


def _page(body: etree._Element, numbered: set[str]) -> etree._Element:
    """Rename the tags of a document to those of a page."""
    for element in list(body.iter(*(f"{{*}}{name}" for name in LEFT_OUT))):
        _cut(element)
    for note in list(body.iter("{*}note-body")):
        _cut(note)
        body.append(note)
    for element in list(body.iter(etree.Element)):
        _rename(element, numbered)
    body.tag = "body"
    return body


def _rename(element: etree._Element, numbered: set[str]) -> None:
    name = etree.QName(element).localname
    if name == "h":
        level = _attribute(element, "outline-level")
        element.tag = f"h{level if level in {'2', '3', '4', '5', '6'} else '1'}"
    elif name in {"s", "tab"}:
        element.tag, element.text = "span", " "
    elif name == "list" and _attribute(element, "style-name") in numbered:
        element.tag = "ol"
    else:
        element.tag = TAGS.get(name, "div" if name == "note-body" else "span")


def _cut(element: etree._Element) -> None:
    """Take an element out, and leave the words after it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def _attribute(element: etree._Element, name: str) -> str:
    found = (value for key, value in element.items() if etree.QName(key).localname == name)
    return next(found, "")


def _stated(package: Package) -> Iterator[Stated]:
    meta = package.xml("meta.xml")
    for name, field in FIELDS.items():
        for element in meta.iter(f"{{*}}{name}"):
            yield Stated(field, element.text or "", "odt meta")
