"""Web pages: what a reader sees of them, with the evidence of their tags."""

import re

from lxml import etree
from lxml import html as lxml_html

from pipeline.raw_text.encodings import characters
from pipeline.raw_text.formats.decoded import Decoded, Stated
from pipeline.raw_text.formats.plain import judged
from pipeline.raw_text.markup import rendering, statements, verdicts

DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w-]+)", re.IGNORECASE
)
HEAD = 4_096
UNHOLDABLE = re.compile("[\x00\ud800-\udfff]")


def read(content: bytes, declared: str | None = None, about: tuple[Stated, ...] = ()) -> Decoded:
    """Read a page in the encoding that its sender or it itself declares."""
    found = DECLARED.search(content[:HEAD])
    own = (found[1] or found[2]).decode("ascii", "replace") if found else None
    text, encoding, remark = characters(content, declared or own)
    if text is None:
        return Decoded(problem="undecodable", problem_detail=remark)
    root = tree(text)
    if root is None:
        return Decoded(problem="empty", problem_detail="a page without any tag or word")
    decoded = page(root, text, about)
    return decoded._replace(encoding=encoding, problem_detail=decoded.problem_detail or remark)


def tree(text: str) -> etree._Element | None:
    """Parse a page as forgivingly as browsers do; a page too deep to parse is refused, lest words be lost unseen."""
    parser = lxml_html.HTMLParser(
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        encoding="utf-8",
        huge_tree=True,
    )
    try:
        root = lxml_html.document_fromstring(UNHOLDABLE.sub(" ", text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any("depth" in fault.message for fault in parser.error_log):
        raise ValueError("tags are nested too deep")
    return root


def page(root: etree._Element, text: str, about: tuple[Stated, ...] = ()) -> Decoded:
    """Render a parsed page, with what it states and what of it is the text; the tree is used up by that."""
    stated = statements.tidy([*about, *statements.statements(root)])
    shown = rendering.rendered(root)
    decoded = judged(shown.text, None)
    if decoded.text is None:
        return decoded
    return decoded._replace(layout=verdicts.judged(shown, root, lambda: tree(text)), stated=stated)
