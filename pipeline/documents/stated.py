"""What a file says of itself: the title that its sources agree on, its date, its author, its publisher."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from pipeline.documents.lines import key

Stated = Sequence[Mapping[str, str]]
SUFFIX = re.compile(r"\s+[|·»–—-]\s+|\s*\|\s*")
WHOLE = 3
LONGEST_AUTHOR = 80
ADDRESS = re.compile(r"https?:|www\.|@|[<>{}]")
FIRST_DAY = date(1500, 1, 1)


def values(stated: Stated | None, field: str) -> list[str]:
    """Give everything a file says in one field, best source first."""
    return [fact["value"] for fact in stated or () if fact["field"] == field and fact["value"].strip()]


def title(stated: Stated | None) -> str | None:
    """Choose the title that more than one source has, without the name of the site; pictures have titles too."""
    pages = [fact for fact in stated or () if fact["field"] == "title" and fact["basis"] == "<title>"]
    found = [
        fact["value"]
        for fact in stated or ()
        if fact["field"] == "title" and fact not in pages[1:] and key(fact["value"])
    ]
    sites = {key(name) for name in values(stated, "publisher")}
    ranked = sorted(found, key=lambda words: (key(words) in sites, not _is_agreed(words, found)))
    return _without_site(ranked[0], sites) if ranked else None


def _is_agreed(words: str, found: Sequence[str]) -> bool:
    """Ask whether another source says the same, alone or with the site's name."""
    own = key(words)
    return own.count(" ") + 1 >= WHOLE and sum(own in key(other) for other in found) > 1


def _without_site(words: str, sites: set[str]) -> str:
    """Leave out the site's name at either end of a title."""
    parts = SUFFIX.split(words)
    if len(parts) > 1 and key(parts[-1]) in sites:
        words = words[: words.rindex(parts[-1])].rstrip(" |·»–—-")
    elif len(parts) > 1 and key(parts[0]) in sites:
        words = words[words.index(parts[1]) :]
    return " ".join(words.split())


def published_on(stated: Stated | None) -> date | None:
    """Read the day that the file's best source gives."""
    for value in values(stated, "published_on"):
        try:
            found = date.fromisoformat(value[:10])
        except ValueError:
            continue
        if found >= FIRST_DAY:
            return found
    return None


def author(stated: Stated | None) -> str | None:
    """Give the first author that is a name and no address."""
    names = (" ".join(value.split()) for value in values(stated, "author"))
    return next((name for name in names if len(name) <= LONGEST_AUTHOR and not ADDRESS.search(name)), None)


def publisher(stated: Stated | None) -> str | None:
    """Give the name of the site or body."""
    names = (" ".join(value.split()) for value in values(stated, "publisher"))
    return next((name for name in names if len(name) <= LONGEST_AUTHOR and not ADDRESS.search(name)), None)
