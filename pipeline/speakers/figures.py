"""Who and what a document names, and where."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.language.spans import Span


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
        start = bisect_left(self.mentions, span.start_char, key=lambda mention: mention.start_char)
        end = bisect_left(self.mentions, span.end_char, key=lambda mention: mention.start_char)
        return [mention for mention in self.mentions[start:end] if mention.end_char <= span.end_char]
