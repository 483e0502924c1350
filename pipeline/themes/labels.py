"""Groups of passages as words: phrases that their texts have far more often than others, the readable ones first."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

from pipeline.themes.phrases import phrases

MOST_TERMS = 10
# How much more a phrase of two or three words says than a word by itself.
_BY_LENGTH = (0.0, 0.7, 1.7, 1.8)
_IN_A_LABEL = 2
_OPENING = 6  # words of a passage that name a theme for which no phrase speaks
_FEWEST = 2
_LEAST_SHARE = 0.05  # of the passages; rarer phrases seldom stand beside the others


class Named(NamedTuple):
    """A group's label, and the phrases that speak for it."""

    label: str
    terms: list[str]


def named(groups: Mapping[int, Sequence[str]]) -> dict[int, Named]:
    """Label groups of passages; no two labels are the same."""
    counts = {number: _counted(passages) for number, passages in groups.items()}
    written = _written(groups)
    everywhere: Counter[str] = Counter()
    for found in counts.values():
        everywhere.update(found)
    size = sum(len(passages) for passages in groups.values())
    labelled: dict[int, Named] = {}
    for number, found in counts.items():
        terms = _terms(found, len(groups[number]), everywhere, size)
        taken = {each.label for each in labelled.values()}
        words = [written[term] for term in terms]
        opening = " ".join(groups[number][0].split()[:_OPENING])
        labelled[number] = Named(_label(words or [opening], taken, number), words)
    return labelled


def _counted(passages: Sequence[str]) -> Counter[str]:
    return Counter(phrase for passage in passages for phrase in {each.lower() for each in phrases(passage)})


def _written(groups: Mapping[int, Sequence[str]]) -> dict[str, str]:
    """Say how each phrase is written most often."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for passages in groups.values():
        for passage in passages:
            for phrase in phrases(passage):
                forms[phrase.lower()][phrase] += 1
    return {phrase: max(sorted(found), key=lambda form: found[form]) for phrase, found in forms.items()}


def _terms(found: Counter[str], size: int, everywhere: Counter[str], total: int) -> list[str]:
    """Choose phrases by how much more often the group has them than all do together, none inside another's words."""
    few = _FEWEST if size >= _FEWEST * 2 else 1
    levels = ({phrase for phrase in found if found[phrase] >= least} for least in (max(few, _LEAST_SHARE * size), few))
    frequent = {phrase: found[phrase] for phrase in next(filter(None, levels), set(found))}
    worth = {phrase: _worth(phrase, count / size, everywhere[phrase] / total) for phrase, count in frequent.items()}
    chosen: list[str] = []
    for phrase in sorted(worth, key=lambda each: (-worth[each], each)):
        parts = set(phrase.split())
        if not any(parts & set(other.split()) for other in chosen):
            chosen.append(phrase)
        if len(chosen) == MOST_TERMS:
            break
    return chosen


def _worth(phrase: str, here: float, all_over: float) -> float:
    return float(here**0.75) * log(here / all_over + 1) * _BY_LENGTH[len(phrase.split())]


def _label(terms: Sequence[str], taken: set[str], number: int) -> str:
    """Put the first two phrases together, or further ones when these are another group's label."""
    for last in range(_IN_A_LABEL, len(terms) + 1):
        label = ", ".join([*terms[: _IN_A_LABEL - 1], terms[last - 1]])
        if label not in taken:
            return label
    alone = terms[0]
    return alone if alone not in taken else f"{alone} ({number + 1})"
