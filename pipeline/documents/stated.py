"""What a file says of itself: the title that its sources agree on, its date, its author, its publisher."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pipeline.documents.english import small_words
from pipeline.documents.lines import key

Stated = Sequence[Mapping[str, str]]


class Least(NamedTuple):
    """How long a heading must be, and how like the page's titles, to be taken for the title."""

    words: int
    share: float


SUFFIX = re.compile(r"\s+[|·»–—-]\s+|\s*\|\s*")
WHOLE = 3
LONGEST_AUTHOR = 80
ADDRESS = re.compile(r"https?:|www\.|@|[<>{}]")
NAMELESS = frozenset({"home", "homepage", "home page", "index", "untitled", "untitled document"})
SEEN = frozenset({"h1", "meta headline"})
ARTICLES = re.compile(r"json-ld .*(?:Article|Posting|Report)")
ARTICLE, ELSEWHERE = Least(3, 0.5), Least(4, 0.75)
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?:/|$)")
FIRST_DAY = date(1500, 1, 1)


def values(stated: Stated | None, field: str) -> list[str]:
    """Give everything a file says in one field, best source first."""
    return [fact["value"] for fact in stated or () if fact["field"] == field and fact["value"].strip()]


def title(stated: Stated | None) -> str | None:
    """Choose what stands above an article, else the title that more than one source has, without the site's name."""
    sites = {key(name) for name in values(stated, "publisher")}
    told = [words for words in _titles(stated) if key(words)]
    found = [_without_site(words, sites) for words in told]
    ranked = sorted(found, key=lambda words: (key(words) in sites, not _is_agreed(words, found)))
    if not ranked:
        return None
    return _heading(stated, sites, told) or ranked[0]


def _titles(stated: Stated | None) -> list[str]:
    """List what sources give as a title, best source first; a page's name may be missing beside its site's."""
    return [words for words in values(stated, "title") if not words.startswith("|") and key(words) not in NAMELESS]


def _heading(stated: Stated | None, sites: set[str], titles: Sequence[str]) -> str | None:
    """Find the heading that readers see above the text: longer than a label, and about what the titles are about.

    Titles in a page's head are often written for search engines; of an article the heading counts.
    """
    facts = (fact for fact in stated or () if fact["field"] == "title" and fact["basis"] in SEEN)
    headings = dict.fromkeys(fact["value"] for fact in facts)
    ends = {key(SUFFIX.split(words)[-1]) for words in titles if SUFFIX.search(words)}
    own = [words for words in headings if key(words) and key(words) not in sites | ends]
    told = [words for words in titles if words not in headings]
    if len(own) != 1 or not told:
        return None
    least = ARTICLE if _is_article(stated) else ELSEWHERE
    is_long = key(own[0]).count(" ") + 1 >= least.words
    return own[0] if is_long and _likeness(own[0], told) >= least.share else None


def _is_article(stated: Stated | None) -> bool:
    """Ask whether a page calls itself an article, or says when it was published."""
    kinds = (fact["basis"] for fact in stated or () if fact["field"] == "title")
    return bool(values(stated, "published_on")) or any(ARTICLES.search(kind) for kind in kinds)


def _likeness(words: str, others: Sequence[str]) -> float:
    """Tell how much of the shorter of two titles is in the other, at best."""
    own = _telling(words)
    return max(
        (len(own & _telling(other)) / max(1, min(len(own), len(_telling(other)))) for other in others), default=0.0
    )


def _telling(words: str) -> set[str]:
    """Take the words of a title but for the small ones."""
    return {word for word in key(words).split() if word not in small_words()}


def _is_agreed(words: str, found: Sequence[str]) -> bool:
    """Ask whether another source says the same, alone or with the site's name."""
    own = key(words)
    return own.count(" ") + 1 >= WHOLE and sum(own in key(other) for other in found) > 1


def _without_site(words: str, sites: set[str]) -> str:
    """Leave out the site's name at either end of a title, unless nothing that names the page is left."""
    parts = SUFFIX.split(words)
    if len(parts) > 1 and key(parts[-1]) in sites and key(parts[0]) not in NAMELESS:
        words = words[: words.rindex(parts[-1])].rstrip(" |·»–—-")
    elif len(parts) > 1 and key(parts[0]) in sites:
        words = words[words.index(parts[1]) :]
    return " ".join(words.split())


def published_on(stated: Stated | None) -> date | None:
    """Read the day in the page's address, as its site counts days, else the one that the best source gives."""
    return next(_days([*_in_addresses(stated), *values(stated, "published_on")]), None)


def shown_on(stated: Stated | None) -> date | None:
    """Read the first day that a page marks as one, else the day on which it was changed last."""
    return next(_days([*values(stated, "shown_on"), *values(stated, "modified_on")]), None)


def _days(values: Iterable[str]) -> Iterator[date]:
    """Yield the values that are days."""
    for value in values:
        try:
            found = date.fromisoformat(value[:10])
        except ValueError:
            continue
        if found >= FIRST_DAY:
            yield found


def _in_addresses(stated: Stated | None) -> Iterator[str]:
    """Yield the days in addresses such as a.org/2019/03/02/pier."""
    found = (IN_ADDRESS.search(value) for value in values(stated, "url"))
    yield from ("-".join(match.groups()) for match in found if match)


def author(stated: Stated | None) -> str | None:
    """Give the first author that is a name and no address."""
    names = (" ".join(value.split()) for value in values(stated, "author"))
    return next((name for name in names if len(name) <= LONGEST_AUTHOR and not ADDRESS.search(name)), None)


def publisher(stated: Stated | None) -> str | None:
    """Give the name of the site or body."""
    names = (" ".join(value.split()) for value in values(stated, "publisher"))
    return next((name for name in names if len(name) <= LONGEST_AUTHOR and not ADDRESS.search(name)), None)
