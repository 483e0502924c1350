"""What a page states about itself: linked data, meta tags, titles and times, best source first."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from importlib.resources import files

from lxml import etree

from pipeline.raw_text.formats.decoded import Stated
from pipeline.raw_text.markup import linked_data, rendering
from pipeline.raw_text.stated_dates import day

LONGEST = 500
MOST = 4
# Pictures have titles, and what unfolds beside a text has headings of its own.
BESIDE = frozenset({"svg", "symbol", "nav", "footer", "dialog"})
DAYS = frozenset({"published_on", "modified_on", "shown_on"})


@lru_cache(maxsize=1)
def meta_names() -> Mapping[str, tuple[str, int]]:
    """Read which field a meta tag states, and how good a source it is."""
    text = files("pipeline.raw_text.markup").joinpath("meta_names.txt").read_text(encoding="utf-8")
    lines = (line.partition(": ") for line in text.splitlines() if not line.startswith("#"))
    return {name: (field, rank) for field, _, names in lines for rank, name in enumerate(names.split())}


def statements(root: etree._Element) -> list[Stated]:
    """Gather what a page says of itself."""
    found = [*linked_data.statements(root), *_meta(root), *_elements(root)]
    return tidy(found)


def tidy(found: Iterable[Stated]) -> list[Stated]:
    """Write values on one line and dates as days; drop what says nothing or was said before."""
    kept: dict[tuple[str, str], Stated] = {}
    for field, value, basis in found:
        words = " ".join(unescape(value).replace("\x00", "").split())[:LONGEST]
        words = (day(words) or "") if field in DAYS else words
        count = sum(1 for other in kept.values() if (other.field, other.basis) == (field, basis))
        if words and (field, words) not in kept and count < MOST:
            kept[field, words] = Stated(field, words, basis)
    return list(kept.values())


def _meta(root: etree._Element) -> Iterator[Stated]:
    known, found = meta_names(), []
    for tag in root.iter("{*}meta", "meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or "").lower()
        if name in known and (value := tag.get("content")) and not _is_address(known[name][0], value):
            field, rank = known[name]
            found.append((rank, Stated(field, value, f"meta {name}")))
    yield from (stated for _, stated in sorted(found, key=lambda ranked: ranked[0]))


def _is_address(field: str, value: str) -> bool:
    """Ask whether a name is only a link to somebody's page."""
    return field in {"author", "publisher"} and value.startswith(("http://", "https://", "//"))


def _elements(root: etree._Element) -> Iterator[Stated]:
    """Yield what elements state: marked properties, the canonical link, the page's title and headings, times."""
    yield from (Stated("language", value, "html lang") for value in [root.get("lang")] if value)
    for link in root.iter("link"):
        if link.get("rel") == "canonical":
            yield Stated("url", link.get("href", ""), "link canonical")
    for element in root.iter("title", "h1"):
        if not any(above.tag in BESIDE for above in element.iterancestors()):
            is_heading = element.tag == "h1"
            words = _heading(element) if is_heading else _words(element)
            yield Stated("title", words, "h1" if is_heading else "<title>")
    for element in root.xpath("//*[@itemprop='author' or @rel='author']")[:MOST]:
        yield Stated("author", element.get("content") or _words(element), "marked author")
    for element in root.xpath("//*[@itemprop='datePublished' or @itemprop='dateCreated']")[:MOST]:
        yield Stated("published_on", _day_of(element), "itemprop")
    for element in root.iter("time"):
        is_published = element.get("pubdate") is not None or _is_published(element)
        yield Stated("published_on" if is_published else "shown_on", _day_of(element), "time element")


def _words(element: etree._Element) -> str:
    """Gather the words in an element."""
    return " ".join("".join(element.itertext()).split())


def _heading(element: etree._Element) -> str:
    """Read a heading as it is shown, without its buttons and the mark that links to it."""
    shown = rendering.rendered(element)
    parts = (shown.text[block.start_char : block.end_char] for block in shown.blocks if block.tag != "button")
    return " ".join(" ".join(parts).split()).rstrip("¶# ")


def _day_of(element: etree._Element) -> str:
    return element.get("datetime") or element.get("content") or _words(element)


def _is_published(element: etree._Element) -> bool:
    told = f"{element.get('itemprop', '')} {element.get('class', '')}".lower()
    return "publi" in told or "entry-date" in told or "post-date" in told
