"""Title, date, author, publisher, and on what basis."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from pipeline.documents import dates, stated
from pipeline.documents.head import BYLINE
from pipeline.documents.layout import Block
from pipeline.documents.lines import INVISIBLE, WORD, key
from pipeline.documents.stated import Stated
from pipeline.documents.titles import title_words

QUOTED_TITLE = re.compile(r"^[\"“].*?[\"”],\s*")
SOURCE_FIELD = re.compile(r"\b(?:Publisher|Source)\s*:(?!\s*https?:)\s*(?P<name>[^|\n]{3,80})")
NAMES = re.compile(r"\s*(?:[|•·]|,? (?:Staff Writer|Correspondent|Reporter|Editor)\b|\d).*$")
FIRST_PARAGRAPHS = 2
OPENING = re.compile(rf"(?:{INVISIBLE.pattern}|\s)*")
CLOSING = re.compile(rf".*?(?=(?:{INVISIBLE.pattern}|\s)*\Z)", re.DOTALL)


class Fact(NamedTuple):
    """Something known of a document, where it comes from, and where in the text it stands."""

    value: Any = None
    basis: str = "unknown"
    start_char: int | None = None
    end_char: int | None = None


def manifest_of(words: str | None) -> dict[str, str]:
    """Read what a manifest says of a text."""
    return dict(json.loads(words)) if words else {}


def title(blocks: Sequence[Block], manifest: Mapping[str, str], said: Stated | None = None) -> Fact:
    """Take the manifest's title, else the file's own, else the stated one; its span is where the text has its words."""
    above = _first(blocks, "title")
    given = " ".join(manifest.get("title", "").split()) or None
    wanted = given or stated.title(said)
    if wanted is None:
        return Fact() if above is None else _title_at(above, "stated")
    basis = "manifest" if given else "metadata"
    same = next((block for block in [above, *blocks] if block and key(title_words(block.words)) == key(wanted)), None)
    if same is None:
        return Fact(wanted, basis)
    return _title_at(same, "manifest")._replace(value=wanted) if given else _title_at(same, "stated")


def _title_at(block: Block, basis: str) -> Fact:
    """Read a title off its block, without the mark of a heading."""
    words = title_words(block.words)
    return Fact(words, basis, block.start_char + len(block.words) - len(words), block.end_char)


def read_back(text: str, title: Fact) -> Fact:
    """Place a title without what is invisible at its ends; where that stands inside its words, the raw words count."""
    if title.start_char is None or title.end_char is None:
        return title
    words = text[title.start_char : title.end_char]
    before, after = (found.end() if (found := edge.match(words)) else 0 for edge in (OPENING, CLOSING))
    exact = title._replace(start_char=title.start_char + before, end_char=title.start_char + max(before, after))
    raw = words[before : max(before, after)]
    if title.basis == "stated" and WORD.findall(raw) != WORD.findall(title.value):
        return exact._replace(value=" ".join(raw.split()))
    return exact


def published_on(blocks: Sequence[Block], manifest: Mapping[str, str], path: str, said: Stated | None = None) -> Fact:
    """Date a text: what its file says of itself, what it states, else what the manifest says, else its file name."""
    found, told = _stated_date(blocks), stated.published_on(said)
    if told is not None:
        return found if found and found.value == told else Fact(told, "metadata")
    if found:
        return found
    try:
        return Fact(date.fromisoformat(manifest["date"]), "manifest")
    except (KeyError, ValueError):
        named = dates.in_file_name(path)
        return Fact(named, "filename") if named else Fact()


def _stated_date(blocks: Sequence[Block]) -> Fact | None:
    """Find the date in the head, in the title, or where the first paragraph opens; dates elsewhere are not its own."""
    stamps = [block for block in blocks if block.role == "date"]
    stamps.sort(key=lambda block: "updated" in block.words.lower() or "modified" in block.words.lower())
    titles = [block for block in blocks if block.role in {"title", "repeated"}]
    opening = [block for block in blocks if block.role == "paragraph"][:FIRST_PARAGRAPHS]
    found = [(block, _stamp(block.words)) for block in stamps]
    found += [(block, _date_of_title(block.words)) for block in titles]
    found += [(block, dates.dateline(block.words)) for block in opening]
    return next((_located(block, dated) for block, dated in found if dated), None)


def _stamp(words: str) -> dates.Dated | None:
    """Read a line that dates the text; of several dates, the one after the word published."""
    label = re.search(r"\b(?:published|posted|released)\b", words, re.IGNORECASE)
    later = [dated for dated in dates.written(words) if label is None or dated.start_char > label.end()]
    return next(iter(later), None) or next(dates.written(words), None)


def _date_of_title(words: str) -> dates.Dated | None:
    """Read the date at the end of a title, or after the word of; one in its middle is what the text is about."""
    for dated in dates.written(words):
        before, after = words[: dated.start_char].rstrip(), words[dated.end_char :]
        if re.fullmatch(r"\W*(?:\d{1,2}|\[[^\]]*\]|\([^)]*\))?\W*", after) and re.search(
            r"(?:^|\bof|[,(|–—-])$", before
        ):
            return dated
    return None


def _located(block: Block, dated: dates.Dated) -> Fact:
    """Place a date found in a block's words; in a wrapped block the whole block is its place."""
    if len(block.words) != block.end_char - block.start_char:
        return Fact(dated.on, "stated", block.start_char, block.end_char)
    return Fact(dated.on, "stated", block.start_char + dated.start_char, block.start_char + dated.end_char)


def publisher(blocks: Sequence[Block], manifest: Mapping[str, str], said: Stated | None = None) -> Fact:
    """Name who published: the manifest's word, else the stated line, else whom the manifest credits."""
    if manifest.get("publisher"):
        return Fact(manifest["publisher"], "manifest")
    if told := stated.publisher(said):
        return Fact(told, "metadata")
    if line := _first(blocks, "publisher"):
        return Fact(_spelled(line.words), "stated", line.start_char, line.end_char)
    heads = (block for block in blocks if block.role in {"date", "page_furniture"})
    if labelled := next(filter(None, (SOURCE_FIELD.search(block.words) for block in heads)), None):
        return Fact(labelled["name"].strip(), "stated")
    credited = _credited(manifest.get("attribution", ""))
    return Fact(credited, "manifest") if credited else Fact()


def _credited(attribution: str) -> str:
    """Reduce a line of credit to the body it credits: no title before it, no report number after it."""
    name = re.split(r"[,;]", QUOTED_TITLE.sub("", attribution), maxsplit=1)[0]
    return name.removesuffix(" contributors").strip()


def _spelled(words: str) -> str:
    """Write a name that is all capitals like a name, but for the short ones."""
    return (
        words.title().replace(" Of ", " of ").replace(" The ", " the ") if words.isupper() and " " in words else words
    )


def author(blocks: Sequence[Block], manifest: Mapping[str, str], said: Stated | None = None) -> Fact:
    """Name who wrote: the manifest's word, else what the file says of itself, else the byline."""
    if manifest.get("author"):
        return Fact(manifest["author"], "manifest")
    if told := stated.author(said):
        return Fact(told, "metadata")
    byline = _first(blocks, "byline")
    if byline is None:
        return Fact()
    signed = BYLINE.match(byline.words)
    names = signed["names"] if signed else byline.words.split(":", 1)[-1]
    return Fact(NAMES.sub("", names.strip(" |")), "stated")


def _first(blocks: Sequence[Block], role: str) -> Block | None:
    """Find the first block with a role."""
    return next((block for block in blocks if block.role == role), None)
