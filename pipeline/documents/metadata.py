"""Title and author, and on what basis."""

import json
import re
from collections.abc import Mapping, Sequence

from pipeline.documents import stated
from pipeline.documents.facts import Fact
from pipeline.documents.head import BYLINE
from pipeline.documents.layout import Block
from pipeline.documents.lines import INVISIBLE, WORD, key
from pipeline.documents.stated import Stated
from pipeline.documents.titles import title_words

NAMES = re.compile(r"\s*(?:[|•·]|,? (?:Staff Writer|Correspondent|Reporter|Editor)\b|\d).*$")
OPENING = re.compile(rf"(?:{INVISIBLE.pattern}|\s)*")
CLOSING = re.compile(rf".*?(?=(?:{INVISIBLE.pattern}|\s)*\Z)", re.DOTALL)


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
