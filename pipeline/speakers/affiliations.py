"""Who somebody was: role, unit and organisation, with the words that state them."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.language.countries import by_people
from pipeline.language.readings import Reading
from pipeline.language.spans import Span, stripped
from pipeline.language.word_lists import words
from pipeline.speakers.cast import Cast, Mention, cast
from warehouse.ids import digest

_LONGEST = 260
_APPOSITION_END = re.compile(
    r"[.;:!?\"“”\n—()]|--|,\s+(?:who|which|whose|where|said|says|told|added|adds|explained|wrote|noted|and\s+(?:said|told)|but|in an?\b|on\b|as\b|is|was|has|had)"
    r"|,?\s+(?:said|says|told|added|explained|wrote|noted|tweeted|announced|argued|who|whose|is|was|has|had|will|would)\b"
)
_INNER_END = re.compile(r"\b(?:Jr|Sr|Dr|Mr|Mrs|Ms|St|Inc|Corp|Co|Ltd|U\.S|U\.K|U\.N|D\.C|[A-Z])\.\Z")
_NEXT_ROLE = re.compile(r",?\s+and\s+(?=(?:(?:a|an|the|also|then|former|current)\s+)?(?:[\w-]+\s+){0,5}?[\w-]+\s+(?:of|at|for|with|in|on|to)\b)")
_LINK = re.compile(r"\s+(?:of|at|for|with|in|from|on)\s+(?:the\s+|a\s+)?|,\s+(?:the\s+)?", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_WORD_BEFORE = re.compile(r"[^\s,;:()\"“”]+")
_BODY_BEFORE = re.compile(r"([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})(['’]s?)?\s+\Z")
_ARTICLE = re.compile(r"(?:a|an|the|its|one of the|also|currently|then|now)\s+", re.IGNORECASE)
_UNIT = re.compile(r"(?:[\w'’&-]+\s+){1,5}(?:office|department|division|program|programme|desk|bureau|school|faculty|center|centre|unit|team|committee|section|branch|lab|laboratory|project|initiative)\b")


class Statement(NamedTuple):
    """What the words of a span say about a figure of the cast."""

    figure: int
    start_char: int
    end_char: int
    role: str | None
    unit: str | None
    organisation: str | None


def affiliation_rows(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield a document's statements as rows, dated as the document is."""
    persons = cast(reading)
    for statement in statements(reading, persons):
        place = (reading.document_id, statement.start_char, statement.end_char)
        yield {
            "affiliation_id": digest(*place, statement.role, statement.unit, statement.organisation),
            "speaker_id": None,
            "speaker_name": persons.figures[statement.figure].name,
            "organisation": statement.organisation,
            "unit": statement.unit,
            "role": statement.role,
            "as_of": reading.published_on,
            "as_of_basis": reading.published_on_basis,
            "document_id": reading.document_id,
            "start_char": statement.start_char,
            "end_char": statement.end_char,
        }


def statements(reading: Reading, persons: Cast) -> list[Statement]:
    """Find the statements of who somebody was around every person's name, each once a document."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for mention in persons.mentions:
        if mention.kind == "person" and mention.figure >= 0 and _is_kept(reading, mention):
            found = [*_before(reading, persons, mention), *_behind(reading, persons, mention)]
            fresh = [statement for statement in found if _content(statement) not in seen]
            seen |= {_content(statement) for statement in fresh}
            kept += fresh
    return kept


def _is_kept(reading: Reading, mention: Mention) -> bool:
    return any(block.span.covers(mention.span) for block in reading.blocks)


def _content(statement: Statement) -> tuple[object, ...]:
    fold = [part and part.lower() for part in (statement.role, statement.unit, statement.organisation)]
    return statement.figure, *fold


def _behind(reading: Reading, persons: Cast, mention: Mention) -> Iterator[Statement]:
    """Read the apposition behind a name; `and a …` begins another statement."""
    apposition = _apposition(reading.text, mention)
    if apposition is None:
        return
    start = apposition.start_char
    edges = [match.span() for match in _NEXT_ROLE.finditer(reading.text, *apposition)]
    for end, after in [*edges, (apposition.end_char, apposition.end_char)]:
        statement = _stated(reading, persons, mention.figure, Span(start, end))
        if statement is None:
            continue
        yield statement
        start = after


def _apposition(text: str, mention: Mention) -> Span | None:
    """Cut the stretch between the comma behind a name and the end of what it says; a copula serves as well."""
    opening = re.compile(r",[\s\u00a0]+(?:\d{1,3},\s+)?|[\s\u00a0]+(?:is|was|serves as|served as|became)\s+(?=(?:a|an|the)\s)").match(text, mention.end_char)
    if opening is None:
        return None
    limit = min(len(text), opening.end() + _LONGEST)
    for match in _APPOSITION_END.finditer(text, opening.end(), limit):
        if match[0] != "." or not _INNER_END.search(text, opening.end(), match.end()):
            return stripped(text, Span(opening.end(), match.start()), " \n\u00a0,")
    return None


def _stated(reading: Reading, persons: Cast, figure: int, span: Span) -> Statement | None:
    """Take `senior director of the Program at the Center` apart."""
    text = reading.text
    if article := _ARTICLE.match(text, *span):
        span = Span(article.end(), span.end_char)
    bodies = [name for name in persons.within(span) if name.kind in {"organisation", "government"}]
    link = _LINK.search(text, *span)
    role = stripped(text, Span(span.start_char, link.start() if link else span.end_char))
    if not _is_role(role.of(text)):
        return _possessed(reading, persons, figure, span)
    organisation, unit, end = _bodies(text, bodies, link.end() if link else span.end_char, span)
    end = max(end, role.end_char)
    return Statement(figure, span.start_char, end, _clean(role.of(text)), unit, organisation)


def _is_role(said: str) -> bool:
    spelled = re.findall(r"[\w-]+", said.lower())
    return 0 < len(spelled) <= 8 and spelled[-1] in words("role_words")


def _clean(said: str) -> str:
    return _ARTICLE.sub("", " ".join(said.split()), count=1) if _ARTICLE.match(said) else " ".join(said.split())


def _possessed(reading: Reading, persons: Cast, figure: int, span: Span) -> Statement | None:
    """Take `Hudson's Asia-Pacific Security Chair` or `White House spokesman` apart, the body standing first."""
    text = reading.text
    end = next((at.start() for at in _LINK.finditer(text, *span)), span.end_char)
    body = next((name for name in persons.within(Span(span.start_char, end)) if name.start_char == span.start_char), None)
    if body is None or body.kind not in {"organisation", "government"}:
        return None
    start = _POSSESSIVE.match(text, body.end_char)
    role = stripped(text, Span(start.end() if start else body.end_char, end))
    if not _is_role(role.of(text)):
        return None
    return Statement(figure, span.start_char, role.end_char, role.of(text), None, full_name(reading, persons, body.span.of(text)))


def full_name(reading: Reading, persons: Cast, written: str) -> str:
    """Give a body's full name where the text or its publisher spells out what is shortened here: Hudson."""
    known = [figure.name for figure in persons.figures if figure.kind == "organisation"]
    fuller = [name for name in [*known, reading.publisher or ""] if name.startswith(f"{written} ")]
    return fuller[0] if len(set(fuller)) == 1 else written


def _before(reading: Reading, persons: Cast, mention: Mention) -> Iterator[Statement]:
    """Read what stands before a name: White House spokesman, Hudson's Asia-Pacific Security Chair."""
    role = _role_before(reading.text, mention)
    if role is None:
        return
    body = _body_before(reading, persons, role.start_char)
    start = body[0] if body else role.start_char
    said = " ".join(role.of(reading.text).split())
    yield Statement(mention.figure, start, mention.end_char, said, None, body[1] if body else None)


def _role_before(text: str, mention: Mention) -> Span | None:
    """Walk back from a name over its role and the words that qualify it."""
    spelled = list(_WORD_BEFORE.finditer(text, max(0, mention.start_char - 90), mention.start_char))
    start, end = mention.start_char, mention.start_char
    has_role = False
    for word in reversed(spelled):
        if not text[word.end() : start].isspace() or not _qualifies(word[0], has_role=has_role):
            break
        has_role = has_role or _is_office(word[0])
        start = word.start()
    words_taken = stripped(text, Span(start, end))
    return words_taken if has_role and any(map(_is_office, words_taken.of(text).split())) else None


def _is_office(word: str) -> bool:
    courtesy = words("courtesy_titles")
    return word not in courtesy and (word.lower() in words("role_words") or word in words("titles"))


def _qualifies(word: str, *, has_role: bool) -> bool:
    """Say whether a word belongs to the role before a name; its last word must be the role itself."""
    if re.search(r"['’]s?\Z", word):
        return False
    if not has_role:
        return _is_office(word) or word in {"State", "Defense", "Staff", "Treasury"}
    is_office = _is_office(word) or word in {"of", "the"} or word.lower() in words("role_modifiers")
    return is_office or (word[0].isupper() and word not in words("function_words"))


def _body_before(reading: Reading, persons: Cast, end: int) -> tuple[int, str] | None:
    """Find the body, country or people that a role belongs to, right before it."""
    text = reading.text
    match = _BODY_BEFORE.search(text, max(0, end - 60), end)
    for name in persons.mentions:
        possessive = _POSSESSIVE.match(text, name.end_char)
        reach = possessive.end() if possessive else name.end_char
        if name.kind in {"organisation", "government"} and text[reach:end].isspace():
            return name.start_char, persons.figures[name.figure].name
    if match is None:
        return None
    country = by_people().get(match[1])
    if country or match[2]:
        return match.start(1), country or full_name(reading, persons, match[1])
    return None


def _bodies(text: str, bodies: list[Mention], start: int, span: Span) -> tuple[str | None, str | None, int]:
    """Tell the organisation from the unit before it: the last of a chain is the organisation."""
    chain: list[Mention] = []
    for body in bodies:
        reach = text[chain[-1].end_char if chain else start : body.start_char]
        if body.start_char >= start and len(reach) < 60 and not re.search(r"\b(?:focusing|focused|whose|and)\b", reach):
            chain.append(body)
    lower = _UNIT.match(text, start, span.end_char)
    if not chain:
        return None, None, start if start < span.end_char else span.end_char
    unit = chain[-2].span.of(text) if len(chain) > 1 else lower[0] if lower and lower.end() < chain[-1].start_char else None
    return _clean(chain[-1].span.of(text)), unit, chain[-1].end_char
