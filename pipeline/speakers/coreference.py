"""Who a quote's source is, within its document."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from pipeline.language.encoded import Encoded
from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.language.word_lists import words
from pipeline.speakers.affiliations import statements
from pipeline.speakers.cast import cast
from pipeline.speakers.figures import Cast, Mention
from pipeline.speakers.heads import are_several, name_behind, names_at_head
from pipeline.speakers.nominals import (
    author,
    bearers,
    body_noun,
    document_owner,
    only_country,
    person_at_end,
    unlisted_body,
    unlisted_person,
)
from pipeline.speakers.person_names import parsed, plain
from pipeline.speakers.pronouns import PRONOUNS, pronouns
from pipeline.speakers.roles import Statement
from pipeline.speakers.salience import quoted

_DETERMINER = re.compile(r"\A(?:the|our|that|this|his|her|their|its)\s+", re.IGNORECASE)
_BY = re.compile(r"(?:by|By|from|From)\s+(?=\w)")
_BETWEEN_WHO = re.compile(r"[ ,]*(?:(?:aged )?\d{1,3}[ ,]*)?")
_OF_GOVERNMENT = frozenset(("government", "federal government", "national government"))
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
    statements: list[Statement]


UNNAMED = Source(None, "group", "none")


def scene(reading: Reading) -> Scene:
    """Read a document once for all its quotes."""
    reading = reading if reading.encoded else reading._replace(encoded=Encoded(reading.text))
    persons = cast(reading)
    roles: dict[str, list[tuple[int, int]]] = {}
    stated = statements(reading, persons)
    for statement in stated:
        if statement.role:
            roles.setdefault(statement.role.lower(), []).append((statement.figure, statement.start_char))
    return Scene(reading, persons, pronouns(reading, persons), roles, stated)


def attributed_rows(seen: Scene, quotes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Name the speaker of each of a document's quotes where the document says who it is; nobody is guessed."""
    found: dict[str, Source] = {}
    previous = Source(None, None, "none")
    for quote in sorted(quotes, key=_place):
        previous = found[quote["quote_id"]] = _source(seen, quote, previous)
    return [quote | _named(found[quote["quote_id"]]) for quote in quotes]


def _named(source: Source) -> dict[str, Any]:
    return {"speaker_name": source.name, "speaker_kind": source.kind, "resolution": source.resolution}


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
    if match := _BY.match(seen.reading.text, *mention):
        mention = Span(match.end(), mention.end_char)
    written = " ".join(mention.of(seen.reading.text).split()).strip(" ,;:—-")
    said = "" if written.isupper() and len(written) > 1 else written.lower()
    if said in PRONOUNS:
        return _by_pronoun(seen, mention)
    if said in {"who", "that", "which"}:
        return _by_antecedent(seen, mention, said)
    if said in _PLURAL_PRONOUNS or not written:
        return _by_publisher(seen, mention) if said in {"we", "our", "us"} else UNNAMED
    if name := person_at_end(seen.reading.text, seen.cast, mention):
        return _by_name(seen, name)
    heads = names_at_head(seen.reading.text, seen.cast, mention)
    if are_several(seen.reading.text, mention, heads):
        return UNNAMED
    behind = name_behind(seen.reading.text, seen.cast, mention)
    named = heads[0] if heads and (heads[0].kind == "person" or behind is None) else behind
    return _by_name(seen, named) if named else _by_description(seen, mention, written)


def _by_publisher(seen: Scene, mention: Span) -> Source:
    """Let `we` in a body's own report, outside quotation marks, mean that body."""
    reading = seen.reading
    block = next((block for block in reading.blocks if block.span.covers(mention)), None)
    if reading.kind != "report" or not reading.publisher or block is None:
        return UNNAMED
    is_marked = any(span.covers(mention) for span in quoted(reading.text, block.span))
    return UNNAMED if is_marked else Source(reading.publisher, "organisation", "nominal")


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
    if not _BETWEEN_WHO.fullmatch(gap) or last.kind == "agreement" or (said != "who" and last.kind == "person"):
        return UNNAMED
    return _by_name(seen, last)


def _by_name(seen: Scene, head: Mention) -> Source:
    if head.figure < 0:
        return Source(None, "person", "none")
    figure = seen.cast.figures[head.figure]
    if figure.kind != "person":
        return Source(figure.name, _body_kind(figure.kind), "full_name")
    is_full = bool(parsed(plain(head.span.of(seen.reading.text))).first)
    return Source(figure.name, "person", "full_name" if is_full else "surname")


def _body_kind(kind: str) -> str:
    return kind if kind in {"organisation", "government"} else "organisation"


def _by_description(seen: Scene, mention: Span, written: str) -> Source:
    """Let `the senator` mean the person whose office that is, and a report whoever wrote it; others stay unnamed."""
    if name := author(seen.reading.text, seen.cast, mention):
        return _by_name(seen, name)._replace(resolution="nominal")
    determiner = _DETERMINER.match(written)
    role = written[determiner.end() :].lower() if determiner else ""
    found = bearers(seen.roles, seen.cast, role, mention.start_char)
    found = found if len(found) < 2 else found & _nearby(seen, mention)
    if len(found) == 1:
        is_title = all(word.title() in words("titles") for word in role.split())
        return Source(seen.cast.figures[found.pop()].name, "person", "title" if is_title else "nominal")
    if body := body_noun(seen.cast, mention, role):
        return Source(seen.cast.figures[body.figure].name, "organisation", "nominal")
    if role in _OF_GOVERNMENT and (country := only_country(seen.cast)):
        return Source(country, "government", "nominal")
    if owner := document_owner(seen.reading.text, mention):
        return _by_description(seen, owner, " ".join(owner.of(seen.reading.text).split()))
    return _by_looks(written)


def _nearby(seen: Scene, mention: Span) -> set[int]:
    """Say who was named before in the same paragraph."""
    block = next((block for block in seen.reading.blocks if block.span.covers(mention)), None)
    before = Span(block.start_char, mention.start_char) if block else mention
    return {name.figure for name in seen.cast.within(before) if name.figure >= 0}


def _by_looks(written: str) -> Source:
    """Take capitalised words that no list knows for a name, since they are said to speak."""
    if person := unlisted_person(written):
        return Source(person, "person", "full_name")
    body = unlisted_body(written)
    return Source(body, "organisation", "full_name") if body else UNNAMED
