"""Word documents, by way of the web page that mammoth makes of them."""

import io
from collections.abc import Iterator

import mammoth
from lxml import etree

from pipeline.raw_text.formats import html
from pipeline.raw_text.formats.decoded import Block, Decoded, Stated
from pipeline.raw_text.formats.packages import Package, opened
from pipeline.raw_text.formats.rendered import decoded
from pipeline.raw_text.markup import rendering

STYLES = """p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => h2.subtitle:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh"""
FIELDS = {"title": "title", "creator": "author", "created": "published_on", "language": "language"}
FIELDS |= {"description": "description"}
BACK = "\u2191"


def read(content: bytes) -> Decoded:
    """Read a document; footnotes stand at its end, running heads once at its start, running feet at its end."""
    package = opened(content)
    if isinstance(package, Decoded):
        return package
    if "word/document.xml" not in package.names:
        return Decoded(problem="malformed", problem_detail="the document has no text part")
    page = mammoth.convert_to_html(io.BytesIO(content), style_map=STYLES).value
    root = html.tree(page) if page.strip() else None
    body = _body(root) if root is not None else []
    shown = rendering.laid_out([*_running(package, "header"), *body, *_running(package, "footer")])
    return decoded(shown, "utf-8", _stated(package))


def _body(root: etree._Element) -> Iterator[tuple[str, Block]]:
    """Yield the blocks of the text, without the arrows that lead back from footnotes."""
    for link in list(root.iter("a")):
        if (link.text or "").strip() == BACK:
            link.text = None
    shown = rendering.rendered(root)
    for block in shown.blocks:
        yield shown.text[block.start_char : block.end_char], block


def _running(package: Package, kind: str) -> Iterator[tuple[str, Block]]:
    """Yield the lines that stand on every page, each once."""
    parts = sorted(name for name in package.names if name.startswith(f"word/{kind}") and name.endswith(".xml"))
    paragraphs = (paragraph for name in parts for paragraph in package.xml(name).iter("{*}p"))
    lines = (" ".join("".join(words.text or "" for words in line.iter("{*}t")).split()) for line in paragraphs)
    yield from ((line, Block(0, 0, kind, kind)) for line in dict.fromkeys(lines) if line)


def _stated(package: Package) -> Iterator[Stated]:
    core = package.xml("docProps/core.xml")
    for name, field in FIELDS.items():
        for element in core.iter(f"{{*}}{name}"):
            yield Stated(field, element.text or "", "docx core properties")
    for element in package.xml("docProps/app.xml").iter("{*}Company"):
        yield Stated("publisher", element.text or "", "docx application properties")
