"""Who a quote's source is, within its document."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pipeline.language.capitalised import is_common
from pipeline.language.name_kinds import known_kind
from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.language.word_lists import words
from pipeline.speakers.affiliations import statements
from pipeline.speakers.cast import cast
from pipeline.speakers.figures import Cast, Mention
from pipeline.speakers.heads import are_several, name_behind, names_at_head
from pipeline.speakers.person_names import parsed, plain
from pipeline.speakers.pronouns import PRONOUNS, pronouns

_LOOKS_LIKE_NAME = re.compile(r"(?:\A|['’]s\s)([A-Z][a-z][\w'’-]*(?:\s[A-Z]\.)?(?:\s[A-Z][a-z][\w'’-]*){1,2})\Z")
_DETERMINER = re.compile(r"\A(?:the|our|that|this|his|her|their|its)\s+", re.IGNORECASE)
_PLURAL_PRONOUNS = frozenset(("they", "them", "their", "we", "us", "our", "those", "these", "you", "who", "both"))


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
    heads = names_at_head(seen.reading.text, seen.cast, mention)
    if are_several(seen.reading.text, mention, heads):
        return UNNAMED
    behind = name_behind(seen.reading.text, seen.cast, mention)
    named = heads[0] if heads and (heads[0].kind == "person" or behind is None) else behind
    return _by_name(seen, named) if named else _by_role(seen, mention, said)


def _by_pronoun(seen: Scene, mention: Span) -> Source:
    figure = seen.pronouns.get(mention.start_char)
    if figure is None:
        return Source(None, "person", "none")
    return Source(seen.cast.figures[figure].name, "person", "pronoun")


def _by_antecedent(seen: Scene, mention: Span, said: str) -> Source:
    """Let `who` mean the name right before it."""
    before = seen.cast.within(Span(max(0, mention.start_char - 80), mention.start_char))
    if not before:
        return UNNAMED
    last = before[-1]
    gap = seen.reading.text[last.end_char : mention.start_char]
    if gap.strip(" ,") or (said == "who") != (last.kind == "person"):
        return UNNAMED
    return _by_name(seen, last)


def _by_name(seen: Scene, head: Mention) -> Source:
    if head.figure < 0:
        return Source(None, "person", "none")
    figure = seen.cast.figures[head.figure]
    if figure.kind != "person":
        kind = figure.kind if figure.kind in {"organisation", "government"} else "organisation"
        return Source(figure.name, kind, "full_name")
    is_full = bool(parsed(plain(head.span.of(seen.reading.text))).first)
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
    return _by_body_noun(seen, mention, role) if role else _by_looks(seen, mention)


def _by_looks(seen: Scene, mention: Span) -> Source:
    """Take capitalised words that no list knows for a name, since they are said to speak."""
    written = " ".join(mention.of(seen.reading.text).split()).strip(" ,;:—-")
    match = _LOOKS_LIKE_NAME.search(written)
    if match is None or any(is_common(word) or known_kind(word) for word in match[1].split()):
        return UNNAMED
    return Source(match[1], "person", "full_name")


def _by_body_noun(seen: Scene, mention: Span, role: str) -> Source:
    """Let `the ministry` mean the only body so far whose name says ministry."""
    if role not in words("body_nouns"):
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
