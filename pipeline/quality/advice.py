"""Whether advice is found, and whether who should act and how it is worded are right: rows against annotated ones.

Gold is one file or a folder of files, each a list of `{"path", "start_char", "end_char", "recommendations":
[{"start_char", "end_char", "actor": [names], "modality", "strength", "polarity", "in_quote", "adviser"}]}`; only what
stands in the annotated stretch counts.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.language.countries import by_capital, by_name, is_country
from pipeline.language.spans import Span
from pipeline.quality.figures import Figure
from warehouse.problems import Unusable

TASK = "recommendations"
DETAILS = ("actor", "modality", "strength", "polarity", "in_quote", "adviser")
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"\b[A-Z]{2,8}\b")
_EMPTY_WORDS = frozenset(("the", "of", "and", "for", "a", "an", "to", "in", "united", "us", "u", "s"))
_GOVERNMENT_OF = re.compile(r"^(?:the )?(?:government of )?(?:the )?", re.IGNORECASE)
_HALF = 0.5


class Stretch(NamedTuple):
    """An annotated stretch of a text with the advice in it."""

    path: str
    span: Span
    advice: list[dict[str, Any]]


def is_advice(gold: Path) -> bool:
    """Say whether a file or folder annotates advice: its JSON is a list."""
    return gold.is_dir() or (gold.suffix == ".json" and gold.read_text(encoding="utf-8").lstrip().startswith("["))


def stretches(gold: Path) -> list[Stretch]:
    """Read the gold."""
    paths = sorted(gold.glob("*.json")) if gold.is_dir() else [gold]
    try:
        rows = [row for path in paths for row in json.loads(path.read_text(encoding="utf-8"))]
        return [Stretch(row["path"], _span(row), row["recommendations"]) for row in rows]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unusable(f"{gold} holds no annotated advice ({error!r}).") from error


class Tally:
    """Counts over any number of stretches."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.errors: list[tuple[str, str, str]] = []
        """What went wrong, where, and the words or both readings."""

    def add(self, text: str, one: Stretch, found: Sequence[Mapping[str, Any]]) -> None:
        """Count one stretch; `found` are rows of the table from its document."""
        inside = [row for row in found if one.span.overlaps(_span(row)) and one.span.start_char <= row["start_char"]]
        pairs = list(matched(one.advice, inside))
        self.counts.update({"gold": len(one.advice), "found": len(inside), "hit": len(pairs)})
        hit_gold, hit_found = ({pair[side] for pair in pairs} for side in (0, 1))
        self._note("missed", one, [_span(row).of(text) for at, row in enumerate(one.advice) if at not in hit_gold])
        self._note("extra", one, [row["text"] for at, row in enumerate(inside) if at not in hit_found])
        for at, place in pairs:
            self._compare(one, one.advice[at], inside[place])

    def _compare(self, one: Stretch, gold: Mapping[str, Any], found: Mapping[str, Any]) -> None:
        """Count which details of a found row are right."""
        for detail, is_right in verdicts(gold, found).items():
            self.counts[f"{detail}.all"] += 1
            self.counts[f"{detail}.right"] += is_right
            if not is_right:
                key = {"actor": "actors", "in_quote": "quote_id", "adviser": "recommended_by"}.get(detail, detail)
                self._note(detail, one, [f"{gold.get(detail)} / {found[key]}: {found['text']}"])

    def _note(self, kind: str, one: Stretch, words: list[str]) -> None:
        self.errors.extend((kind, one.path, " ".join(each.split())) for each in words)

    def figures(self) -> Iterator[Figure]:
        """Give precision, recall and F1 of finding, and the share of found ones with each detail right."""
        counts = self.counts
        yield Figure("finding.p", _share(counts["hit"], counts["found"]), counts["found"])
        yield Figure("finding.r", _share(counts["hit"], counts["gold"]), counts["gold"])
        yield Figure("finding.f1", _share(2 * counts["hit"], counts["found"] + counts["gold"]), counts["gold"])
        for detail in DETAILS:
            yield Figure(f"{detail}.right", _share(counts[f"{detail}.right"], counts[f"{detail}.all"]), counts["hit"])


def matched(gold: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int]]:
    """Match one to one, the most alike first: half of both is shared, or one holds what the other says to do."""
    pairs = sorted(
        (-share, at, place)
        for at, one in enumerate(gold)
        for place, other in enumerate(found)
        if (share := _likeness(one, other)) > 0
    )
    taken: set[tuple[str, int]] = set()
    for _, at, place in pairs:
        if not {("gold", at), ("found", place)} & taken:
            taken |= {("gold", at), ("found", place)}
            yield at, place


def _likeness(gold: Mapping[str, Any], found: Mapping[str, Any]) -> float:
    """Give the share of characters that two spans have in common, or 0 where they are not the same advice."""
    one, other = _span(gold), _span(found)
    shared = min(one.end_char, other.end_char) - max(one.start_char, other.start_char)
    if shared <= 0:
        return 0.0
    share = shared / (max(one.end_char, other.end_char) - min(one.start_char, other.start_char))
    action = _action(found)
    return share if share >= _HALF or one.covers(action) or other.covers(one) else 0.0


def _action(found: Mapping[str, Any]) -> Span:
    """Place the action of a found row: its words are on one line, the text may break them."""
    words = r"\s+".join(map(re.escape, str(found["action"]).split()))
    place = re.search(words, found["text"])
    start, end = place.span() if place else (0, len(found["text"]))
    return Span(found["start_char"] + start, found["start_char"] + end)


def verdicts(gold: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, bool]:
    """Say which details of a found row are as annotated."""
    same = {
        detail: gold[detail] == found[detail] for detail in ("modality", "strength", "polarity") if gold.get(detail)
    }
    names = [gold["adviser"]] if gold.get("adviser") else []
    advisers = [found["recommended_by"]] if found["recommended_by"] else []
    return same | {
        "actor": same_names(gold["actor"], found["actors"]),
        "in_quote": bool(gold["in_quote"]) == (found["quote_id"] is not None),
        "adviser": same_names(names, advisers),
    }


def same_names(gold: Sequence[str], found: Sequence[str]) -> bool:
    """Say whether two lists name the same: a longer form of a name will do, a country for its ministry will not."""
    if not gold or not found:
        return not gold and not found
    return all(any(_is_same(one, other) for other in found) for one in gold) and all(
        any(_is_same(one, other) for one in gold) for other in found
    )


def _is_same(one: str, other: str) -> bool:
    """Say whether two names mean one: the same words, or all that tell in one are in the other."""
    one, other = _known(one), _known(other)
    one, other = _spelled(one, other), _spelled(other, one)
    if one.casefold() == other.casefold():
        return True
    mine, theirs = (frozenset(_WORD.findall(name.casefold())) - _EMPTY_WORDS for name in (one, other))
    is_part = bool(mine and theirs) and (mine <= theirs or theirs <= mine)
    return is_part and not (is_country(one) or is_country(other))


def _spelled(short: str, long: str) -> str:
    """Write out a short name inside a name where the other name has the words for its letters."""
    words = [word for word in _WORD.findall(long) if word[0].isupper()]
    for letters in _LETTERS.findall(short):
        for start in range(len(words) - len(letters) + 1):
            spelled = words[start : start + len(letters)]
            if "".join(word[0] for word in spelled) == letters:
                return short.replace(letters, " ".join(spelled))
    return short


def _known(name: str) -> str:
    """Give a country, its government or its capital the country's name; leave others as they are."""
    bare = _GOVERNMENT_OF.sub("", name)
    return by_name().get(bare) or by_capital().get(bare) or name


def _span(row: Mapping[str, Any]) -> Span:
    return Span(row["start_char"], row["end_char"])


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
