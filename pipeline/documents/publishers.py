"""Who published a text, and on what basis."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from urllib.parse import urlsplit

from pipeline.documents import stated
from pipeline.documents.boilerplate import KEPT
from pipeline.documents.facts import Fact
from pipeline.documents.layout import Block
from pipeline.documents.stated import Stated
from pipeline.language import word_lists
from pipeline.language.tokens import listed

QUOTED_TITLE = re.compile(r"^[\"“].*?[\"”],\s*")
SOURCE_FIELD = re.compile(r"\b(?:Publisher|Source)\s*:(?!\s*https?:)\s*(?P<name>[^|\n]{3,80})")
COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright)(?:[\s,©–—-]|\([cC]\)|[Cc]opyright\b|by\b|\d{4}|[Pp]resent\b)*"
    r"(?P<name>(?!All )[A-Z][^.|,;•·©]{2,60}?)(?=\s*(?:[.|,;•·©]|All [Rr]ights|[Rr]ights reserved|$))"
)
# An outlet tells of itself whom its sources told: of names, since bodies and persons are told things too.
TOLD = re.compile(r"\btold (?P<name>[A-Z][\w&'’-]+(?: [A-Z][\w&'’-]+){1,3})(?=[.,;:]| (?:in|on|by|at|that)\b)")
QUOTED = re.compile(r"[\"“”]")
PERSONS = ("given_names_any", "given_names_he", "given_names_she", "honorifics", "courtesy_titles")


def publisher(blocks: Sequence[Block], manifest: Mapping[str, str], said: Stated | None = None) -> Fact:
    """Name who published: the manifest's word, the stated one, else whose site, rights or interview it is."""
    if manifest.get("publisher"):
        return Fact(manifest["publisher"], "manifest")
    if told := stated.publisher(said):
        return Fact(told, "metadata")
    if found := _stated(blocks):
        return found
    if credited := _credited(manifest.get("attribution", "")):
        return Fact(credited, "manifest")
    addresses = [manifest.get("url", ""), *stated.values(said, "url")]
    if site := next(filter(None, map(_of_site, addresses)), None):
        return Fact(site, "address")
    return _of_rights(blocks) or _addressee(blocks) or Fact()


def _stated(blocks: Sequence[Block]) -> Fact | None:
    """Read the line with the publisher's name, or with a label before it."""
    if line := next((block for block in blocks if block.role == "publisher"), None):
        return Fact(_spelled(line.words), "stated", line.start_char, line.end_char)
    heads = (block for block in blocks if block.role in {"date", "page_furniture"})
    labelled = next(filter(None, (SOURCE_FIELD.search(block.words) for block in heads)), None)
    return Fact(labelled["name"].strip(), "stated") if labelled else None


def _credited(attribution: str) -> str:
    """Reduce a line of credit to the body it credits: no title before it, no report number after it."""
    name = re.split(r"[,;]", QUOTED_TITLE.sub("", attribution), maxsplit=1)[0]
    return name.removesuffix(" contributors").strip()


def _spelled(words: str) -> str:
    """Write a name that is all capitals like a name, but for the short ones."""
    return (
        words.title().replace(" Of ", " of ").replace(" The ", " the ") if words.isupper() and " " in words else words
    )


def _of_site(address: str) -> str | None:
    """Name whose site an address is on, if it is a known one."""
    parts = (urlsplit(address).hostname or "").split(".")
    sites = (".".join(parts[start:]) for start in range(len(parts) - 1))
    return next((_outlets()[site] for site in sites if site in _outlets()), None)


@cache
def _outlets() -> Mapping[str, str]:
    """Read whose the known sites are."""
    lines = (line.partition(": ") for line in listed("pipeline.documents", "outlets.txt"))
    return {site: name for site, _, name in lines}


def _of_rights(blocks: Sequence[Block]) -> Fact | None:
    """Name who holds the rights, by the line beside the text that says so."""
    beside = (block for block in blocks if block.role not in KEPT and len(block.words) < 400)
    found = next(filter(None, (COPYRIGHT.search(block.words) for block in beside)), None)
    return Fact(found["name"].strip(" -–—"), "copyright") if found else None


def _addressee(blocks: Sequence[Block]) -> Fact | None:
    """Name the outlet that sources are said to have told, where it is always the same."""
    quoted = (block.words for block in blocks if block.role in KEPT and QUOTED.search(block.words))
    names = {found["name"] for words in quoted for found in TOLD.finditer(words) if not _is_person(found["name"])}
    return Fact(names.pop(), "addressee") if len(names) == 1 else None


def _is_person(name: str) -> bool:
    """Ask whether a name begins with a given name or a title."""
    first = name.split(maxsplit=1)[0]
    return any({first, first.lower()} & word_lists.words(some) for some in PERSONS)
