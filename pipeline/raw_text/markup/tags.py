"""What tags mean for reading: which part blocks, which enclose sections, which are never shown."""

import re
from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "label", "legend", "li", "main", "menu", "nav", "noscript",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
SECTIONS = frozenset({
    "article", "aside", "blockquote", "button", "details", "dialog", "figure", "footer", "form", "header",
    "label", "main", "nav", "noscript", "ol", "section", "table", "ul",
})  # fmt: skip
NEVER_SHOWN = frozenset({
    "applet", "area", "audio", "base", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe",
    "input", "link", "meta", "object", "option", "param", "script", "select", "source", "style", "svg",
    "template", "textarea", "title", "track", "video",
})  # fmt: skip
FRAME = frozenset({"html", "body", "main", "article"})
HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
FOR_SCREEN_READERS = re.compile(r"\b(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text)\b")


@lru_cache(maxsize=1024)
def local(tag: str) -> str:
    """Leave the namespace of a tag away."""
    return tag.rpartition("}")[2].lower() if "}" in tag else tag.lower()


def is_never_shown(element: etree._Element, tag: str) -> bool:
    """Ask whether an element is seen neither at once nor after a click."""
    if tag in NEVER_SHOWN:
        return True
    classes = element.get("class")
    return classes is not None and FOR_SCREEN_READERS.search(classes) is not None


def is_hidden(attributes: Mapping[str, str], tag: str) -> bool:
    """Ask whether a page shows an element only once a script unfolds it; menus are so, and whole articles."""
    if tag in FRAME:
        return False
    return "hidden" in attributes or ("style" in attributes and HIDING_STYLE.search(attributes["style"]) is not None)
