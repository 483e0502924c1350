"""How likely each topic is, for a document's passages, for the whole, and for what is said in them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np

from pipeline.language.passages import Directions, passage_rows, unpacked
from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.themes import coder
from pipeline.themes.coder import NOTHING
from pipeline.themes.evidence import MOST_WORDS, Evidence, evidence
from pipeline.themes.term_search import Hit, hits

# A title says in ten words what the text says in a thousand.
TITLE_WEIGHT = 3.0
# A title and a line below it are about none of the topics only when that is clear: its odds are put lower.
DOUBT = 1.0
# In a running text, other countries are International Affairs less often than in the headlines that taught the coder.
ABROAD = 0.5
FEW_BLOCKS = 4
# What somebody died of is no topic of an obituary.
_DEATH = re.compile(r"\b(?:dies|died|dead|passes away|death of|obituary)\b", re.IGNORECASE)
_HEALTH, _INTERNATIONAL = "3", "19"


class Share(NamedTuple):
    """A topic's code and how likely it is, 0 to 1."""

    code: str
    share: float


class Passage(NamedTuple):
    """A stretch of a document with how likely each topic is; the title weighs more."""

    span: Span
    words: str
    terms: list[Evidence]
    shares: list[Share]
    """The topics, the likeliest first."""
    weight: float

    def share(self, code: str) -> float:
        """Say how likely a topic is."""
        return next((each.share for each in self.shares if each.code == code), 0.0)

    def evidence(self, code: str) -> list[str]:
        """Name the words that decided for a topic: its terms, then what the coder has learned."""
        listed = [word for each in self.terms if each.code == code for word in each.words]
        return list(dict.fromkeys([*listed, *coder.speaking(self.words, code, MOST_WORDS)]))[:MOST_WORDS]


class Coded(NamedTuple):
    """A document with the topics of its passages, where these point, and its own topics, likeliest first."""

    reading: Reading
    passages: list[Passage]
    pointing: Directions
    shares: list[Share]


def ranked(known: Mapping[str, float]) -> list[Share]:
    """Put the likeliest topic first."""
    return sorted((Share(*pair) for pair in known.items()), key=lambda each: -each.share)


def best(shares: Sequence[Share]) -> Share | None:
    """Give the likeliest topic, nothing when none of them is likelier."""
    return shares[0] if shares and shares[0].code != NOTHING else None


def coded(reading: Reading) -> Coded:
    """Code a document's passages, and add them up."""
    rows = reading.passages or passage_rows(reading)
    if not rows:
        return Coded(reading, [], np.zeros((0, 0), np.float32), [])
    spans = [Span(row["start_char"], row["end_char"]) for row in rows]
    pointing = unpacked(row["direction"] for row in rows)
    passages = _coded(reading, spans, pointing)
    whole = sum(passage.weight for passage in passages) or 1.0
    added: Counter[str] = Counter()
    for passage in passages:
        added.update({code: share * passage.weight / whole for code, share in passage.shares})
    return Coded(reading, passages, pointing, ranked(added))


def statements(document: Coded, spans: Sequence[Span]) -> list[Passage]:
    """Code what is said in passages: by its own words, and by where the passage around it points."""
    if not spans or not document.passages:
        return []
    places = [_place(document.passages, span) for span in spans]
    return _coded(document.reading, spans, document.pointing[places])


def _place(passages: Sequence[Passage], span: Span) -> int:
    return max(range(len(passages)), key=lambda at: _shared(passages[at].span, span))


def _shared(one: Span, other: Span) -> int:
    return min(one.end_char, other.end_char) - max(one.start_char, other.start_char)


def _coded(reading: Reading, spans: Sequence[Span], pointing: Directions) -> list[Passage]:
    texts = [span.of(reading.text) for span in spans]
    terms = [evidence(_counted(reading, hits(reading.text, span))) for span in spans]
    odds = coder.odds(pointing, texts, terms)
    is_short = len(reading.blocks) <= FEW_BLOCKS
    odds[:, coder.codes().index(NOTHING if is_short else _INTERNATIONAL)] -= DOUBT if is_short else ABROAD
    if reading.title and _DEATH.search(reading.title) and not _entitled(reading):
        odds[:, coder.codes().index(_HEALTH)] = odds.min(1)
    shares = [dict(zip(coder.codes(), row, strict=True)) for row in coder.shares(odds).tolist()]
    return [
        Passage(span, words, found, ranked(known), _weight(reading, span, words))
        for span, words, found, known in zip(spans, texts, terms, shares, strict=True)
    ]


def _counted(reading: Reading, found: list[Hit]) -> list[Hit]:
    """Leave out places in a running text: every text names some, and a title and a line below it little else."""
    return found if len(reading.blocks) <= FEW_BLOCKS else [hit for hit in found if not hit.meaning.is_place]


def _entitled(reading: Reading) -> bool:
    """Say whether the title itself speaks of health."""
    title = reading.title or ""
    return any(each.code == _HEALTH for each in evidence(hits(title, Span(0, len(title)))))


def _weight(reading: Reading, span: Span, words: str) -> float:
    is_title = span.start_char == reading.title_start_char
    return sqrt(len(words.split())) * (TITLE_WEIGHT if is_title else 1.0)
