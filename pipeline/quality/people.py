"""Whether the right person is named: found quotes against annotated ones, by who is meant rather than by the words.

Gold is `{"documents": [{"file", "quotes": [{"status": "core" or "optional", "kind", "segments", "speaker",
"speaker_kind", "speaker_alternatives"}]}]}`. Optional quotes count neither way; a source that nobody could name
(`speaker_kind` group, no speaker) is right unnamed; several speakers are parted by semicolons, and any will do.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.language.word_lists import words as listed
from pipeline.quality.figures import Figure
from pipeline.quality.scoring import Words, words
from warehouse.problems import Unusable

TASK = "speakers"
_WORD = re.compile(r"\w+")
_HALF = 0.5


class Heard(NamedTuple):
    """A quote as it was found: its places, whether it is speech, and every name of its speaker."""

    segments: list[tuple[int, int]]
    is_speech: bool
    names: list[str]


class Document(NamedTuple):
    """A text of the gold with its annotated quotes."""

    file: str
    quotes: list[dict[str, Any]]


def documents(path: Path) -> list[Document]:
    """Read the gold."""
    try:
        return [
            Document(one["file"], one["quotes"]) for one in json.loads(path.read_text(encoding="utf-8"))["documents"]
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unusable(f"{path} holds no annotated speakers ({error!r}).") from error


class Tally:
    """Counts over any number of texts."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.errors: list[tuple[str, str, str]] = []
        """What went wrong, where, and the words."""

    def add(self, text: str, one: Document, found: list[Heard]) -> None:
        """Count one text."""
        heard = [words(text, quote.segments) for quote in found]
        hits = dict(_matched([_ways(text, quote) for quote in one.quotes], heard))
        for number, quote in enumerate(one.quotes):
            if quote["status"] == "core":
                self._count(one, text, quote, found[hits[number]] if number in hits else None)
        optional = [words(text, quote["segments"]) for quote in one.quotes if quote["status"] != "core"]
        for place, (given, said) in enumerate(zip(found, heard, strict=True)):
            if given.is_speech and place not in hits.values() and not any(said & other for other in optional):
                self.counts["all", "wrong"] += 1
                self._note("wrong", one, text, given.segments)

    def _count(self, one: Document, text: str, quote: Mapping[str, Any], found: Heard | None) -> None:
        verdict = (
            "missed"
            if found is None
            else "right"
            if is_right(quote, found.names)
            else "abstained"
            if not found.names
            else "misnamed"
        )
        for part in ("all", quote["kind"]):
            self.counts[part, "core"] += 1
            self.counts[part, verdict] += 1
        if verdict != "right":
            self._note(verdict, one, text, quote["segments"])

    def _note(self, verdict: str, one: Document, text: str, segments: Iterable[tuple[int, int]]) -> None:
        self.errors.append((verdict, one.file, " … ".join(text[start:end] for start, end in segments)))

    def figures(self) -> Iterator[Figure]:
        """Give precision, recall and F1 of the right person, and how often nobody was named."""
        counts = self.counts
        for part in ("all", "direct", "mixed", "indirect"):
            core, right = counts[part, "core"], counts[part, "right"]
            given = core - counts[part, "missed"] + counts[part, "wrong"]
            yield Figure(f"{part}.right_person.p", _share(right, given), given)
            yield Figure(f"{part}.right_person.r", _share(right, core), core)
            yield Figure(f"{part}.right_person.f1", _share(2 * right, given + core), core)
            yield Figure(f"{part}.abstained", counts[part, "abstained"], core)
            yield Figure(f"{part}.misnamed", counts[part, "misnamed"], core)
        yield Figure("all.wrong_quotes", counts["all", "wrong"], counts["all", "core"])


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _ways(text: str, quote: Mapping[str, Any]) -> list[Words]:
    return [words(text, quote[way]) for way in ("segments", "alt_segments") if quote.get(way)]


def _matched(gold: list[list[Words]], found: list[Words]) -> Iterator[tuple[int, int]]:
    """Match quotes one to one, the most alike first, when they share at least half of their words."""
    pairs = sorted(
        (
            (max(len(way & said) / len(way | said) for way in ways), number, place)
            for number, ways in enumerate(gold)
            for place, said in enumerate(found)
            if any(way & said for way in ways)
        ),
        reverse=True,
    )
    used: set[tuple[str, int]] = set()
    for share, number, place in pairs:
        if share >= _HALF and not {("gold", number), ("found", place)} & used:
            used |= {("gold", number), ("found", place)}
            yield number, place


def is_right(quote: Mapping[str, Any], names: list[str]) -> bool:
    """Say whether the words of a name are among those of the right one, or the other way round, titles left out."""
    if quote.get("speaker_kind") == "group" and not any(names):
        return True
    right = [
        _parts(name) for name in (*quote["speaker"].split(";"), *quote.get("speaker_alternatives", [])) if name.strip()
    ]
    return any(one and (one <= other or other <= one) for name in names for one in [_parts(name)] for other in right)


def _parts(name: str) -> frozenset[str]:
    spelled = _WORD.findall(name.lower())
    return frozenset(word for word in spelled if word.title() not in listed("titles")) or frozenset(spelled)
