"""Who and what appears in a document: each name's figure, under the fullest name the text gives."""

import re
from collections import Counter

from pipeline.language.encoded import Encoded
from pipeline.language.name_kinds import is_given_name
from pipeline.language.names import Name, names
from pipeline.language.naming import merged
from pipeline.language.readings import Reading
from pipeline.language.word_lists import words
from pipeline.speakers.figures import Cast, Figure, Mention
from pipeline.speakers.person_names import folded
from pipeline.speakers.persons import Persons

_WITH_SHORT_NAMES = frozenset(("organisation", "agreement"))
_CONTRACTION = re.compile(r"(?:I|We|You|They|He|She|It)['’](?:ve|m|ll|re|d|s)")
_ABBREVIATION = re.compile(r"[\s\u00a0]*\(([A-Z][A-Za-z&.-]{1,9})\)")


def cast(reading: Reading) -> Cast:
    """Find who and what the kept text and the title name."""
    stretches = [block.span for block in reading.blocks]
    if reading.title_span:
        stretches.append(reading.title_span)
    encoded = reading.encoded or Encoded(reading.text)
    encoded.complete(stretches)
    return of_names(reading.text, merged(reading.text, names(reading.text, stretches), encoded.names))


def of_names(text: str, found: list[Name]) -> Cast:
    """Group names into figures."""
    found = [name for name in found if not (_is_office(text, name) or _is_word(text, name))]
    persons = Persons(text, [name for name in found if name.kind == "person"])
    figures, mentions = persons.figures, persons.mentions
    by_key: dict[tuple[str, str], int] = {}
    for name in found:
        if name.kind != "person":
            mentions.append(Mention(name.start_char, name.end_char, name.kind, _body(text, name, figures, by_key)))
    _join_short_names(text, figures, mentions)
    return Cast(figures, sorted(mentions))


def _is_office(text: str, name: Name) -> bool:
    """Say whether what reads like a name is only somebody's title: the Pope."""
    said = name.span.of(text)
    has_article = text[max(0, name.start_char - 4) : name.start_char].lower() == "the "
    return name.kind == "person" and has_article and said in words("titles")


def _is_word(text: str, name: Name) -> bool:
    """Say whether what reads like a person's name is only a word written large: Democrats, Lawmakers, I've."""
    said = name.span.of(text)
    if name.kind != "person" or is_given_name(said):
        return False
    small = said.lower()
    listed = said in words("function_words") or small in words("group_words")
    return listed or small.removesuffix("s") in words("role_words") - {small} or bool(_CONTRACTION.fullmatch(said))


def _body(text: str, name: Name, figures: list[Figure], by_key: dict[tuple[str, str], int]) -> int:
    written = name.canonical or " ".join(name.span.of(text).split())
    key = (name.kind, folded(written).removeprefix("the "))
    if key not in by_key:
        by_key[key] = len(figures)
        figures.append(Figure(written, name.kind))
    return by_key[key]


def _join_short_names(text: str, figures: list[Figure], mentions: list[Mention]) -> None:
    """Let a short name mean the full one: FEI or Fjord, the Fjord Energy Institute."""
    full = _by_initials(figures) | _by_first_word(figures) | _explained(text, figures, mentions)
    for at, mention in enumerate(mentions):
        written = mention.span.of(text).replace(".", "")
        if mention.kind in _WITH_SHORT_NAMES and full.get(written, mention.figure) != mention.figure:
            mentions[at] = mention._replace(figure=full[written], kind=figures[full[written]].kind)


def _by_initials(figures: list[Figure]) -> dict[str, int]:
    """Map initials that only one figure has; a body's come before a person's."""
    found: dict[str, int] = {}
    for kinds in ({"person"}, _WITH_SHORT_NAMES):
        initials = [(initials_of(figure.name), at) for at, figure in enumerate(figures) if figure.kind in kinds]
        counted = Counter(short for short, _ in initials)
        found |= {short: at for short, at in initials if counted[short] == 1 and len(short) > 2}
    return {short: at for short, at in found.items() if short not in words("known_bodies")}


def _by_first_word(figures: list[Figure]) -> dict[str, int]:
    """Map first words that begin only one body's name."""
    firsts = [
        (figure.name.split()[0], at)
        for at, figure in enumerate(figures)
        if figure.kind == "organisation" and " " in figure.name and not figure.name.split()[0].isupper()
    ]
    counted = Counter(first for first, _ in firsts)
    return {first: at for first, at in firsts if counted[first] == 1 and first not in words("known_bodies")}


def _explained(text: str, figures: list[Figure], mentions: list[Mention]) -> dict[str, int]:
    """Map what stands in brackets right behind a body's name."""
    full = {}
    for mention in mentions:
        match = _ABBREVIATION.match(text, mention.end_char)
        if match and mention.kind in _WITH_SHORT_NAMES and match[1][0] == figures[mention.figure].name[0]:
            full[match[1].replace(".", "")] = mention.figure
    return full


def initials_of(name: str) -> str:
    """Abbreviate a body's name by its capitals."""
    return "".join(word[0] for word in re.findall(r"[\w’'-]+", name) if word[0].isupper())
