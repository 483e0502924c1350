"""The fixed scheme: the Comparative Agendas Project's twenty major topics, and the words that speak for each."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from pipeline.language.tokens import listed
from warehouse.ids import digest

SCHEME = "cap"
_ROOM = "pipeline.themes"
_PLACE = " place"


class Term(NamedTuple):
    """A word or phrase that speaks for a topic, and how much; a star stands for any ending."""

    words: str
    weight: float
    is_place: bool


class Topic(NamedTuple):
    """A major topic with its terms."""

    code: str
    label: str
    description: str
    terms: tuple[Term, ...]

    @property
    def theme_id(self) -> str:
        """Name the topic as a theme."""
        return digest(SCHEME, self.code)


@cache
def topics() -> tuple[Topic, ...]:
    """Read the scheme."""
    lines = resources.files(_ROOM).joinpath("topics.csv").read_text(encoding="utf-8").splitlines()
    return tuple(
        Topic(row["code"], row["label"], row["description"], tuple(_terms(row["terms"])))
        for row in csv.DictReader(lines)
    )


@cache
def theme_ids() -> dict[str, str]:
    """Map each topic's code to its theme."""
    return {topic.code: topic.theme_id for topic in topics()}


def _terms(name: str) -> Iterator[Term]:
    """Read one topic's terms."""
    for line in listed(f"{_ROOM}.terms", name):
        words, _, weight = line.removesuffix(_PLACE).rpartition(" ")
        yield Term(words, float(weight), line.endswith(_PLACE))
