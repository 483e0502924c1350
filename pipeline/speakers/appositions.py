"""What stands behind a name: a doctoral student at one place and a researcher at another."""

import re
from collections.abc import Iterator

from pipeline.language.readings import Reading
from pipeline.language.spans import Span, stripped
from pipeline.language.word_lists import words
from pipeline.speakers.figures import Cast, Mention
from pipeline.speakers.roles import ARTICLE, POSSESSIVE, Statement, clean, full_name, is_role

_LONGEST = 260
_APPOSITION_END = re.compile(
    r"[.;:!?\"“”\n—()]|--|,\s+(?:which|where|adds|and\s+(?:said|told)|but|in\s+an?|on|as)\b"
    r"|,\s+(?!(?:an?|the|and|who|whose)\b)(?=[a-z])"
    r"|,?\s+(?:said|says|told|added|explained|wrote|noted|tweeted|announced|argued|who|whose|is|was|has|had|will|would)\b"
)
_OPENING = re.compile(r",\s+(?:\d{1,3},\s+)?|\s+(?:is|was|serves as|served as|became)\s+(?=(?:a|an|the)\s)")
_OPEN_ENDED = re.compile(r"\s+(?!who)[a-z]+")
"""A verb without a comma before it: what looks like an apposition is a new subject (Josh, the president will …)."""
_INNER_END = re.compile(r"\b(?:Jr|Sr|Dr|Mr|Mrs|Ms|St|Inc|Corp|Co|Ltd|U\.S|U\.K|U\.N|D\.C|[A-Z])\.\Z")
_NEXT_ROLE = re.compile(
    r",?\s+and\s+(?=(?:(?:a|an|the|also|then|former|current)\s+)?(?:[\w-]+\s+){0,5}?[\w-]+\s+(?:of|at|for|with|in|on|to)\b)"
)
_LINK = re.compile(r"\s+(?:of|at|for|with|in|from|on)\s+(?:the\s+|a\s+)?|,\s+(?:the\s+)?(?=[A-Z])")
_UNIT = re.compile(
    r"(?:[\w'’&-]+\s+){1,5}(?:office|department|division|program|programme|desk|bureau|school|faculty|center|centre"
    r"|unit|team|committee|section|branch|lab|laboratory|project|initiative)\b"
)
_NO_APPOSITION = re.compile(r"(?:and|or|who|whose|which|but|with|in|on|at|as|to|for|from|by|he|she|they|it)\b")
_IN_CHARGE_OF = re.compile(
    r"\b(?:advis[eo]r|secretary|minister|commissioner|envoy|coordinator|negotiator)\s+for\s", re.IGNORECASE
)
_CAPITALISED = re.compile(r"(?![\w.]+@)(?:The\s)?[A-Z][\w&.’'-]*(?:\s(?:of\s|and\s|the\s|for\s)?[A-Z][\w&’'-]*)*")
_LOWER_BODY = re.compile(r"(?:[a-z][\w'’-]*\s){1,3}?([a-z]+)(?=[.,;]|\Z|\s(?:and|or|in|of|for)\b)")
_LEAVES = re.compile(r"\b(?:focus(?:ing|ed)|whose|and|with)\b")
_BEFORE_BODY = re.compile(r"(?:[\w’'&-]+\s+){0,4}\Z")
_BETWEEN_BODIES = re.compile(
    r"(?:['’]s)?(?:\s+[\w’'-]+){0,3},?\s+(?:(?:of|at|in|for|within|under)\s+)?(?:the\s+)?(?:[\w’'-]+\s+){0,2}\Z"
)


def stated_behind(reading: Reading, persons: Cast, mention: Mention) -> Iterator[Statement]:
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
    opening = _OPENING.match(text, mention.end_char)
    if opening is None:
        return None
    limit = min(len(text), opening.end() + _LONGEST)
    for match in _APPOSITION_END.finditer(text, opening.end(), limit):
        if match[0] != "." or not _INNER_END.search(text, opening.end(), match.end()):
            if _OPEN_ENDED.fullmatch(match[0]) and opening[0].startswith(","):
                return None
            return stripped(text, Span(opening.end(), match.start()), " \n,")
    return None


def _stated(reading: Reading, persons: Cast, figure: int, span: Span) -> Statement | None:
    """Take `senior director of the Program at the Center` apart."""
    text = reading.text
    if article := ARTICLE.match(text, *span):
        span = Span(article.end(), span.end_char)
    if _NO_APPOSITION.match(text, *span):
        return None
    if possessed := _possessed(reading, persons, figure, span):
        return possessed
    bodies = [name for name in persons.within(span) if name.kind in {"organisation", "government"}]
    link = _LINK.search(text, *span)
    role = stripped(text, Span(span.start_char, link.start() if link else span.end_char))
    if not is_role(role.of(text)):
        return None
    organisation, unit, end = _bodies(text, bodies, link.end() if link else span.end_char, span)
    if link and not bodies and organisation and organisation[0].isupper() and _IN_CHARGE_OF.search(text, *span):
        # What somebody answers for is no body that they belong to: adviser for Strategic Communications.
        organisation, unit = None, organisation
    end = max(end, role.end_char)
    return Statement(figure, span.start_char, end, clean(role.of(text)), unit, organisation)


def _possessed(reading: Reading, persons: Cast, figure: int, span: Span) -> Statement | None:
    """Take `Hudson's Asia-Pacific Security Chair` or `White House spokesman` apart, the body standing first."""
    text = reading.text
    end = next((at.start() for at in _LINK.finditer(text, *span)), span.end_char)
    body = next(iter(persons.within(Span(span.start_char, end))), None)
    if body is None or body.start_char > span.start_char or body.kind == "agreement":
        return None
    start = POSSESSIVE.match(text, body.end_char)
    role = stripped(text, Span(start.end() if start else body.end_char, end))
    if not is_role(role.of(text)):
        return None
    organisation = full_name(reading, persons, body.span.of(text))
    return Statement(figure, span.start_char, role.end_char, role.of(text), None, organisation)


def _plain_body(text: str, start: int, end: int) -> re.Match[str] | None:
    """Read a body that is written in lower case: the harbour commission."""
    found = _LOWER_BODY.match(text, start, end)
    return found if found and found[1] in words("body_nouns") else None


def _bodies(text: str, bodies: list[Mention], start: int, span: Span) -> tuple[str | None, str | None, int]:
    """Tell the organisation from the unit before it: the last of a chain is the organisation."""
    chain: list[Mention] = []
    for body in bodies:
        if chain and body.kind == "government":
            break
        pattern = _BETWEEN_BODIES if chain else _BEFORE_BODY
        reach = pattern.match(text, chain[-1].end_char if chain else start, body.start_char)
        if body.start_char >= start and reach and not _LEAVES.search(reach[0]):
            chain.append(body)
    if not chain:
        named = _CAPITALISED.match(text, start, span.end_char) or _plain_body(text, start, span.end_char)
        return (clean(named[0]), None, named.end()) if named else (None, None, 0)
    lower = _UNIT.match(text, start, chain[-1].start_char)
    unit = chain[-2].span.of(text) if len(chain) > 1 else lower and lower[0]
    return clean(chain[-1].span.of(text)), unit, chain[-1].end_char
