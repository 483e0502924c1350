"""Who a quote's source is, within its document."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.language.word_lists import words
from pipeline.speakers.affiliations import statements
from pipeline.speakers.cast import Cast, Mention, cast
from pipeline.speakers.person_names import parsed, plain
from pipeline.speakers.pronouns import PRONOUNS, pronouns

_PREPOSITION = re.compile(r"\b(?:of|for|to|with|by|from|at|in|on|against|behind|like|near|including|about|under)\s+(?:the\s+)?\Z")
_MODIFIES = re.compile(r"[\s\u00a0-]+(?!who\b|and\b|or\b|of\b|in\b|on\b|at\b|from\b|that\b|which\b|said\b|told\b|himself|herself|itself|the\b|a\b|an\b|as\b|by\b|with\b)[a-z]")
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s|\Z)")
_TOGETHER = re.compile(r",?\s+(?:and|or|&)\s+(?:[\w.’'-]+\s+){0,4}\Z")
_DETERMINER = re.compile(r"\A(?:the|our|that|this|his|her|their|its)\s+", re.IGNORECASE)
_PLURAL_PRONOUNS = frozenset(("they", "them", "their", "we", "us", "our", "those", "these", "you", "who", "both"))
_BODY_NOUNS = frozenset(
    "agency association bank board bureau commission committee company corporation council court department embassy"
    " federation firm foundation group institute ministry network newspaper organisation organization party union"
    " university".split()
)


class Source(NamedTuple):
    """Whom a mention means and how that was found."""

    name: str | None
    kind: str | None
    resolution: str


class Scene(NamedTuple):
    """A document as the resolver sees it."""

    reading: Reading
    cast: Cast
    pronouns: Mapping[int, int]
    roles: Mapping[str, list[tuple[int, int]]]
    """Who bears an office or has an occupation, each with the place that says so."""


UNNAMED = Source(None, "group", "none")


def scene(reading: Reading) -> Scene:
    """Read a document once for all its quotes."""
    persons = cast(reading)
    roles: dict[str, list[tuple[int, int]]] = {}
    for statement in statements(reading, persons):
        if statement.role:
            roles.setdefault(statement.role.lower(), []).append((statement.figure, statement.start_char))
    return Scene(reading, persons, pronouns(reading, persons), roles)


def attributed_rows(quotes: list[dict[str, Any]], documents: Iterable[Reading]) -> Iterator[dict[str, Any]]:
    """Yield quotes with their speakers; those whose document is missing come back as they are."""
    by_document: dict[str, list[dict[str, Any]]] = {}
    for quote in quotes:
        by_document.setdefault(quote["document_id"], []).append(quote)
    for reading in documents:
        listed = by_document.pop(reading.document_id, [])
        for quote, source in zip(listed, sources(reading, listed) if listed else [], strict=True):
            yield quote | {"speaker_name": source.name, "speaker_kind": source.kind, "resolution": source.resolution}
    for listed in by_document.values():
        yield from listed


def sources(reading: Reading, quotes: list[dict[str, Any]]) -> list[Source]:
    """Say who each of a document's quotes is from, in the order given."""
    seen = scene(reading)
    found: dict[str, Source] = {}
    previous = Source(None, None, "none")
    for quote in sorted(quotes, key=_place):
        source = _source(seen, quote, previous)
        found[quote["quote_id"]] = source
        previous = source
    return [found[quote["quote_id"]] for quote in quotes]


def _place(quote: Mapping[str, Any]) -> tuple[int, int]:
    return quote["start_char"], quote["end_char"]


def _source(seen: Scene, quote: Mapping[str, Any], previous: Source) -> Source:
    """Resolve the mention; a quote without one goes on with the speaker before."""
    start, end, stated = quote["mention_start_char"], quote["mention_end_char"], quote["resolution"]
    if start is None or end is None:
        goes_on = stated in {"carried", "elided"} and previous.name is not None
        return previous._replace(resolution=stated) if goes_on else Source(None, None, "none")
    source = resolved(seen, Span(start, end))
    is_fixed = stated in {"carried", "elided", "speaker_turn"} and source.name is not None
    return source._replace(resolution=stated) if is_fixed else source


def resolved(seen: Scene, mention: Span) -> Source:
    """Say whom the words of a mention mean."""
    said = " ".join(mention.of(seen.reading.text).split()).strip(" ,;:—-").lower()
    if said in PRONOUNS:
        return _by_pronoun(seen, mention)
    if said in {"who", "that", "which"}:
        return _by_antecedent(seen, mention, said)
    if said in _PLURAL_PRONOUNS or not said:
        return UNNAMED
    heads = _heads(seen, mention)
    if len(heads) > 1 and _are_together(seen.reading.text, heads):
        return UNNAMED
    return _by_name(seen, heads[0]) if heads else _by_role(seen, mention, said)


def _by_pronoun(seen: Scene, mention: Span) -> Source:
    figure = seen.pronouns.get(mention.start_char)
    if figure is None:
        return Source(None, "person", "none")
    return Source(seen.cast.figures[figure].name, "person", "pronoun")


def _by_antecedent(seen: Scene, mention: Span, said: str) -> Source:
    """Let `who` mean the name right before it."""
    before = [name for name in seen.cast.mentions if mention.start_char - 80 <= name.end_char <= mention.start_char]
    if not before:
        return UNNAMED
    last = before[-1]
    gap = seen.reading.text[last.end_char : mention.start_char]
    if gap.strip(" ,") or (said == "who") != (last.kind == "person"):
        return UNNAMED
    return _by_name(seen, last)


def _heads(seen: Scene, mention: Span) -> list[Mention]:
    """Give the names in a mention that are its head: not `for X`, not `X's`, not `X officials`; persons first."""
    names = [name for name in seen.cast.mentions if mention.overlaps(name.span) and name.kind != "agreement"]
    heads = [name for name in names if _is_head(seen.reading.text, mention, name)]
    persons = [name for name in heads if name.kind == "person"]
    return persons or heads[:1]


def _is_head(text: str, mention: Span, name: Mention) -> bool:
    if possessive := _POSSESSIVE.match(text, name.end_char):
        return possessive.end() >= mention.end_char and name.start_char - mention.start_char < 30
    if _PREPOSITION.search(text, mention.start_char, name.start_char):
        return False
    if name.kind != "person" and _is_after_role(text, mention, name):
        return False
    return not _MODIFIES.match(text, name.end_char, mention.end_char)


def _is_after_role(text: str, mention: Span, name: Mention) -> bool:
    """Notice a body that only says where an unnamed person belongs: a spokeswoman for the regional office of X."""
    before = {word.lower() for word in re.findall(r"[\w-]+", text[mention.start_char : name.start_char])}
    return bool(before & (words("role_words") | words("group_words")))


def _are_together(text: str, heads: list[Mention]) -> bool:
    """Say whether two persons speak at once."""
    pairs = zip(heads, heads[1:], strict=False)
    return any(one.figure != other.figure and _TOGETHER.match(text[one.end_char : other.start_char]) for one, other in pairs)


def _by_name(seen: Scene, head: Mention) -> Source:
    if head.figure < 0:
        return Source(None, "person", "none")
    figure = seen.cast.figures[head.figure]
    if figure.kind != "person":
        kind = figure.kind if figure.kind in {"organisation", "government"} else "organisation"
        return Source(figure.name, kind, "full_name")
    is_full = bool(parsed(plain(head.span.of(seen.reading.text))).first) or " " not in figure.name
    return Source(figure.name, "person", "full_name" if is_full else "surname")


def _by_role(seen: Scene, mention: Span, said: str) -> Source:
    """Let `the senator` or `the analyst` mean the one person whose role that is; anybody else stays unnamed."""
    determiner = _DETERMINER.match(said)
    role = said[determiner.end() :] if determiner else ""
    bearers = {figure for figure, place in seen.roles.get(role, []) if place < mention.start_char}
    bearers |= {at for at, figure in enumerate(seen.cast.figures) if role and figure.titles[role]}
    if len(bearers) == 1:
        figure = seen.cast.figures[next(iter(bearers))]
        is_title = all(word.title() in words("titles") for word in role.split())
        return Source(figure.name, "person", "title" if is_title else "nominal")
    return _by_body_noun(seen, mention, role)


def _by_body_noun(seen: Scene, mention: Span, role: str) -> Source:
    """Let `the ministry` mean the only body so far whose name says ministry."""
    if role not in _BODY_NOUNS:
        return UNNAMED
    bodies = {
        name.figure
        for name in seen.cast.mentions
        if name.kind == "organisation" and name.end_char <= mention.start_char
        and role in seen.cast.figures[name.figure].name.lower().split()
    }  # fmt: skip
    if len(bodies) != 1:
        return UNNAMED
    return Source(seen.cast.figures[next(iter(bodies))].name, "organisation", "nominal")
