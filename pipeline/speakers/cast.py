"""Who and what appears in a document: each name's figure, under the fullest name the text gives."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.language.names import Name, names
from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.language.word_lists import words
from pipeline.speakers.person_names import PersonName, are_compatible, folded, parsed, plain

_ABBREVIATION = re.compile(r"[\s\u00a0]*\(([A-Z][A-Za-z&.-]{1,9})\)")
_TITLES_BEFORE = 60
_OFTEN = 3
"""How often a lone family name must stand before the text's main person may claim it."""


class Mention(NamedTuple):
    """A name where it stands, and whom it means; figure -1 when the text leaves that open."""

    start_char: int
    end_char: int
    kind: str
    figure: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start_char, self.end_char)


@dataclass
class Figure:
    """Somebody or something named in a document."""

    name: str
    kind: str
    titles: Counter[str] = field(default_factory=Counter)
    """Titles before the name, in lower case: senator, prime minister."""
    pronouns: set[str] = field(default_factory=set)
    """he, she: from titles and given names; an aid to resolution that never leaves this stage."""


@dataclass
class Cast:
    """All figures of a document and where they are named."""

    figures: list[Figure]
    mentions: list[Mention]

    def within(self, span: Span) -> list[Mention]:
        """Give the names that stand in a span."""
        return [mention for mention in self.mentions if span.covers(mention.span)]


def cast(reading: Reading) -> Cast:
    """Find who and what the kept text and the title name."""
    stretches = [block.span for block in reading.blocks]
    if reading.title_start_char is not None and reading.title_end_char is not None:
        stretches.append(Span(reading.title_start_char, reading.title_end_char))
    found = [name for name in names(reading.text, stretches)]
    return of_names(reading.text, _without_overlaps(found))


def _without_overlaps(found: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(set(found)):
        if not kept or name.start_char >= kept[-1].end_char:
            kept.append(name)
    return kept


def of_names(text: str, found: list[Name]) -> Cast:
    """Group names into figures."""
    persons = _Persons(text, [name for name in found if name.kind == "person"])
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


class _Persons:
    """The persons of one text, found by their full names first, then by the names they are called afterwards."""

    def __init__(self, text: str, found: list[Name]) -> None:
        self.text = text
        self.figures: list[Figure] = []
        self.mentions: list[Mention] = []
        self._known: dict[str, list[tuple[int, PersonName, int]]] = defaultdict(list)
        self._firsts: dict[str, set[int]] = defaultdict(set)
        spelled = [(name, _written(text, name)) for name in found]
        full = [(name, written) for name, written in spelled if parsed(written).first]
        for name, written in sorted(full, key=lambda pair: (-len(pair[1].split()), pair[0].start_char)):
            self._add(name, written)
        self._bare = Counter(written for _, written in spelled if not parsed(written).first)
        for name, written in spelled:
            if not parsed(written).first:
                self._call(name, written)

    def _add(self, name: Name, written: str) -> None:
        """File a full name with its figure; the fullest names come first."""
        person = parsed(written)
        fitting = [at for at, known, _ in self._known[person.family] if are_compatible(known, person)]
        if len(set(fitting)) == 1:
            at = fitting[0]
        else:
            at = len(self.figures)
            self.figures.append(Figure(written, "person"))
        self._known[person.family].append((at, person, name.start_char))
        self._firsts[person.first].add(at)
        self._mention(name, at, person.first)

    def _call(self, name: Name, written: str) -> None:
        """File a lone family or given name with the one figure that it can mean."""
        person = parsed(written)
        titles = titles_before(self.text, name.start_char)
        called = sorted({at for at, _, _ in self._known[person.family]}) or sorted(self._firsts[folded(written)])
        called = self._fitting(called, titles)
        if len(called) > 1 and self._bare[written] >= _OFTEN:
            called = self._leading(called)
        if not called:
            called = [len(self.figures)]
            self.figures.append(Figure(written.title() if written.isupper() else written, "person"))
            self._known[person.family].append((called[0], person, name.start_char))
        self._mention(name, called[0] if len(called) == 1 else -1, "")

    def _fitting(self, called: list[int], titles: list[str]) -> list[int]:
        """Let Mr. or Senator part two people with one family name."""
        if len(called) < 2:
            return called
        said = pronouns_of_titles(titles)
        fitting = [at for at in called if not said or not self.figures[at].pronouns or self.figures[at].pronouns & said]
        office = " ".join(titles).lower()
        if office and len(same := [at for at in fitting if self.figures[at].titles[office]]) == 1:
            return same
        return fitting or called

    def _leading(self, called: list[int]) -> list[int]:
        """Take the one whom the text names in full first and most often, as a text does with its main person."""
        full = Counter(mention.figure for mention in self.mentions if mention.figure in called and self._is_full(mention))
        (first, most), *others = full.most_common()
        is_first = min((mention for mention in self.mentions if mention.figure in called), default=None)
        leads = is_first is not None and is_first.figure == first and all(most >= 2 * times for _, times in others)
        return [first] if leads else called

    def _is_full(self, mention: Mention) -> bool:
        return " " in plain(mention.span.of(self.text))

    def _mention(self, name: Name, figure: int, first: str) -> None:
        self.mentions.append(Mention(name.start_char, name.end_char, "person", figure))
        if figure < 0:
            return
        titles = titles_before(self.text, name.start_char)
        offices = [title for title in titles if title not in words("courtesy_titles")]
        self.figures[figure].titles[" ".join(offices).lower()] += bool(offices)
        said = pronouns_of_titles(titles)
        self.figures[figure].pronouns |= said or pronouns_of_given_name(self.text, name, first)


def _written(text: str, name: Name) -> str:
    return plain(name.span.of(text))


def pronouns_of_titles(titles: Iterable[str]) -> set[str]:
    """Tell from titles by which pronoun somebody goes."""
    said = set()
    for title in titles:
        said |= {"he"} if title in words("titles_he") else {"she"} if title in words("titles_she") else set()
    return said


def pronouns_of_given_name(text: str, name: Name, first: str) -> set[str]:
    """Tell from a given name by which pronoun somebody probably goes."""
    given = name.span.of(text).split()[0] if first else ""
    if given in words("given_names_he"):
        return {"he"}
    return {"she"} if given in words("given_names_she") else set()


def titles_before(text: str, start: int) -> list[str]:
    """Read the titles right before a name, `of State` included."""
    before = text[max(0, start - _TITLES_BEFORE) : start]
    if not before[-1:].isspace():
        return []
    taken: list[str] = []
    for word in reversed(re.split(r"\s+", before.rpartition("\n\n")[2].strip())):
        if not _goes_on(word, taken):
            break
        taken.insert(0, word)
    return _from_title(taken)


def _goes_on(word: str, taken: list[str]) -> bool:
    if word in words("titles") or word.title() in words("titles"):
        return True
    return (word in {"of", "the"} and bool(taken)) or (not taken and word in {"State", "Defense", "Staff", "Treasury"})


def _from_title(taken: list[str]) -> list[str]:
    """Leave out `of` and `the` before the first title, and offices that no title precedes."""
    start = next((at for at, word in enumerate(taken) if word in words("titles") or word.title() in words("titles")), None)
    return [] if start is None else taken[start:]


def offices(figures: Iterable[Figure]) -> Iterator[tuple[int, str]]:
    """Yield which figure bears which office."""
    for at, figure in enumerate(figures):
        for office in figure.titles:
            yield at, office
