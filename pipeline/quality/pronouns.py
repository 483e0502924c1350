"""Whom pronouns mean, on annotated texts: one pronoun and two names each, of which one or none is meant (GAP).

After Webster et al. 2018: each name is a question, F1 over those that are the pronoun's; bias is the F1 of she and her
over that of he and his.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.language.encoded import Encoded
from pipeline.language.spans import Span, between
from pipeline.quality.figures import Figure
from warehouse.problems import Unusable

TASK = "pronouns"
_LINE_END = re.compile(r"\n")
_LEAST = 0.5  # log odds from which on a name is meant
_SHE = frozenset(("she", "her", "hers", "herself"))


class Question(NamedTuple):
    """A pronoun between two names in a text, and which of them it means."""

    text: str
    pronoun: Span
    names: tuple[Span, Span]
    is_meant: tuple[bool, bool]


def questions(path: Path) -> list[Question]:
    """Read a tab-separated file in GAP's layout."""
    try:
        with path.open(encoding="utf-8", newline="") as table:
            return [_question(row) for row in csv.DictReader(table, delimiter="\t")]
    except (OSError, ValueError, KeyError) as error:
        raise Unusable(f"{path} is no table of pronouns in GAP's layout ({error!r}).") from error


def _question(row: dict[str, str]) -> Question:
    def span(role: str) -> Span:
        return Span(int(row[f"{role}-offset"]), int(row[f"{role}-offset"]) + len(row[role]))

    meant = row["A-coref"].upper() == "TRUE", row["B-coref"].upper() == "TRUE"
    return Question(row["Text"], span("Pronoun"), (span("A"), span("B")), meant)


def answered(one: Question) -> tuple[bool, bool]:
    """Choose between the first name, the second, and neither."""
    encoded = Encoded(one.text)
    encoded.complete(between(one.text, _LINE_END))
    named = [places(one, name) for name in one.names]
    first, second = (max(encoded.odds([(one.pronoun, place) for place in found])) for found in named)
    return first > _LEAST and first >= second, second > _LEAST and second > first


def places(one: Question, name: Span) -> list[Span]:
    """List where a name stands, alone with its last word too, unless both names end in the same word."""
    last, other = (span.of(one.text).split()[-1:] for span in (name, one.names[one.names[0] == name]))
    if not last or last == other or not last[0][:1].isupper():
        return [name]
    return [name, *(Span(*match.span()) for match in re.finditer(rf"\b{re.escape(last[0])}\b", one.text))]


def figures(asked: list[Question]) -> Iterator[Figure]:
    """Measure the shipped resolver."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in asked:
        side = "she" if one.pronoun.of(one.text).lower() in _SHE else "he"
        for given, meant in zip(answered(one), one.is_meant, strict=True):
            counts.update({(part, kind): int(holds) for part in ("all", side) for kind, holds in
                           (("both", given and meant), ("given", given), ("meant", meant))})  # fmt: skip
    f1 = {part: _f1(counts, part) for part in ("all", "he", "she")}
    for part, value in f1.items():
        yield Figure(f"{part}.f1", round(value, 1), counts[part, "meant"])
    yield Figure("bias", round(f1["she"] / f1["he"], 3) if f1["he"] else 0.0, len(asked))


def _f1(counts: Counter[tuple[str, str]], part: str) -> float:
    whole = counts[part, "given"] + counts[part, "meant"]
    return 200 * counts[part, "both"] / whole if whole else 0.0
