"""Who and what appears in a document: each name's figure, under the fullest name the text gives."""

import re
from collections import defaultdict
from collections.abc import Iterable

from pipeline.language.names import Name, names
from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.speakers.figures import Cast, Figure, Mention
from pipeline.speakers.person_names import folded
from pipeline.speakers.persons import Persons

_ABBREVIATION = re.compile(r"[\s\u00a0]*\(([A-Z][A-Za-z&.-]{1,9})\)")


def cast(reading: Reading) -> Cast:
    """Find who and what the kept text and the title name."""
    stretches = [block.span for block in reading.blocks]
    if reading.title_start_char is not None and reading.title_end_char is not None:
        stretches.append(Span(reading.title_start_char, reading.title_end_char))
    return of_names(reading.text, _without_overlaps(names(reading.text, stretches)))


def _without_overlaps(found: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(set(found)):
        if not kept or name.start_char >= kept[-1].end_char:
            kept.append(name)
    return kept


def of_names(text: str, found: list[Name]) -> Cast:
    """Group names into figures."""
    persons = Persons(text, [name for name in found if name.kind == "person"])
    figures, mentions = persons.figures, persons.mentions
    by_key: dict[tuple[str, str], int] = {}
    for name in found:
        if name.kind != "person":
            mentions.append(Mention(name.start_char, name.end_char, name.kind, _body(text, name, figures, by_key)))
    _join_abbreviations(text, figures, mentions)
    return Cast(figures, sorted(mentions))


def _body(text: str, name: Name, figures: list[Figure], by_key: dict[tuple[str, str], int]) -> int:
    written = name.canonical or " ".join(name.span.of(text).split())
    key = (name.kind, folded(written).removeprefix("the "))
    if key not in by_key:
        by_key[key] = len(figures)
        figures.append(Figure(written, name.kind))
    return by_key[key]


def _join_abbreviations(text: str, figures: list[Figure], mentions: list[Mention]) -> None:
    """Let an abbreviation mean the name it follows in brackets, or the one name whose initials it is."""
    full = _explained(text, figures, mentions)
    for at, mention in enumerate(mentions):
        written = mention.span.of(text).replace(".", "")
        if mention.kind in {"organisation", "agreement"} and written in full and full[written] != mention.figure:
            mentions[at] = mention._replace(figure=full[written], kind=figures[full[written]].kind)


def _explained(text: str, figures: list[Figure], mentions: list[Mention]) -> dict[str, int]:
    initials: dict[str, set[int]] = defaultdict(set)
    for mention in mentions:
        if mention.kind in {"organisation", "agreement"} and " " in figures[mention.figure].name:
            initials[initials_of(figures[mention.figure].name)].add(mention.figure)
    full = {short: next(iter(longs)) for short, longs in initials.items() if len(longs) == 1 and len(short) > 2}
    for mention in mentions:
        match = _ABBREVIATION.match(text, mention.end_char)
        if match and mention.kind in {"organisation", "agreement"} and match[1][0] == figures[mention.figure].name[0]:
            full[match[1].replace(".", "")] = mention.figure
    return full


def initials_of(name: str) -> str:
    """Abbreviate a body's name by its capitals."""
    return "".join(word[0] for word in re.findall(r"[\w’'-]+", name) if word[0].isupper())
