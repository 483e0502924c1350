"""The persons of one text: full names first, then the names they are called by afterwards."""

from collections import Counter, defaultdict

from pipeline.language.names import Name
from pipeline.language.word_lists import words
from pipeline.speakers.figures import Figure, Mention
from pipeline.speakers.person_names import PersonName, are_compatible, are_nicknamed, folded, parsed, plain
from pipeline.speakers.titles import pronouns_of_given_name, pronouns_of_titles, titles_before

_OFTEN = 3
"""How often a lone family name must stand before the text's main person may claim it."""


class Persons:
    """The persons of one text, found by their full names first, then by the names they are called afterwards."""

    def __init__(self, text: str, found: list[Name]) -> None:
        self.text = text
        self.figures: list[Figure] = []
        self.mentions: list[Mention] = []
        self._known: dict[str, list[tuple[int, PersonName]]] = defaultdict(list)
        self._firsts: dict[str, set[int]] = defaultdict(set)
        spelled = [(name, _written(text, name)) for name in found]
        full = [(name, written) for name, written in spelled if parsed(written).first]
        for name, written in sorted(full, key=_fullest):
            self._add(name, written)
        self._bare = Counter(written for _, written in spelled if not parsed(written).first)
        for name, written in spelled:
            if not parsed(written).first:
                self._call(name, written)

    def _add(self, name: Name, written: str) -> None:
        """File a full name with its figure; the fullest names come first."""
        person = parsed(written)
        fitting = [at for at, known in self._known[person.family] if are_compatible(known, person)]
        fitting = fitting or [at for at, known in self._known[person.family] if are_nicknamed(known, person)]
        if len(set(fitting)) == 1:
            at = fitting[0]
        else:
            at = len(self.figures)
            self.figures.append(Figure(_evened(written), "person"))
        if (at, person) not in self._known[person.family]:
            self._known[person.family].append((at, person))
        self._firsts[person.first].add(at)
        self._mention(name, at, person.first)

    def _call(self, name: Name, written: str) -> None:
        """File a lone family or given name with the one figure that it can mean."""
        person = parsed(written)
        titles = titles_before(self.text, name.start_char)
        called = sorted({at for at, _ in self._known[person.family]}) or sorted(self._firsts[folded(written)])
        called = self._fitting(called, titles)
        if len(called) > 1:
            called = self._introduced(called, name)
        if len(called) > 1 and self._bare[written] >= _OFTEN:
            called = self._leading(called)
        if not called:
            called = [len(self.figures)]
            self.figures.append(Figure(_evened(written), "person"))
            self._known[person.family].append((called[0], person))
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

    def _introduced(self, called: list[int], name: Name) -> list[int]:
        """Leave out those who are named in full only later."""
        full = {mention.figure for mention in self.mentions if mention.start_char < name.start_char}
        return [at for at in called if at in full] or called

    def _leading(self, called: list[int]) -> list[int]:
        """Take the one whom the text names in full first and most often, as a text does with its main person."""
        full = Counter(
            mention.figure for mention in self.mentions if mention.figure in called and self._is_full(mention)
        )
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
        offices = [title for title in titles if title.title() not in words("courtesy_titles")]
        self.figures[figure].titles[" ".join(offices).lower()] += bool(offices)
        said = pronouns_of_titles(titles)
        given = name.span.of(self.text).split()[0] if first else ""
        self.figures[figure].pronouns |= said or pronouns_of_given_name(given)


def _written(text: str, name: Name) -> str:
    return plain(name.span.of(text))


def _fullest(named: tuple[Name, str]) -> tuple[int, bool, int]:
    """Take the longest names first, and those in capitals last."""
    name, written = named
    return -len(written.split()), written.isupper(), name.start_char


def _evened(written: str) -> str:
    return written.title() if written.isupper() else written
