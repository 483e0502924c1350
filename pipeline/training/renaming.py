"""Pronouns without annotation: a name that is said again is made a pronoun, and whom it means is then known.

After Kocijan et al. 2019 (WikiCREM), who masked the repeated name; here a pronoun of the person's kind stands in its
place, so that texts look like those that are read later.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from pipeline.language.pieces import pieces
from pipeline.language.spans import Span
from pipeline.language.word_lists import words
from pipeline.training.corpora import Pronoun, lines, stretches_of

_FULL = re.compile(r"\b([A-Z][a-z]+)(?: [A-Z]\.)? ([A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b")
_VERB = re.compile(
    r" (?:also |then |later |never )?(?:[a-z]+(?:ed|es|s)|is|was|has|had|will|would|did|does|may|might|could|can"
    r"|should|must|made|went|took|came|got|gave|left|found|began|held|kept|won|lost|ran|met|led|became|wrote)\b"
)
_BEFORE = re.compile(r"\b(?:of|for|with|to|by|about|against|on|from|than|in|at|like|asked|told|met|said) \Z")
_FORMS = {"he": ("he", "his", "him"), "she": ("she", "her", "her")}
_REACH = 900  # characters of text around the pronoun
_NOBODY = 0.15  # share of cases in which neither name is meant


class _Said(NamedTuple):
    """A place where somebody is named, by family name; `full` where the given name stands there too."""

    span: Span
    family: str
    is_full: bool


def renamed(text: str, chance: np.random.Generator) -> Iterator[Pronoun]:
    """Make a few cases out of one text."""
    kinds = _kinds(text)
    said = list(_said(text, kinds))
    for number, one in enumerate(said):
        if number and not one.is_full and kinds[one.family] and chance.random() < 0.5:
            near = [other for other in said if other != one and abs(other.span[0] - one.span[0]) < _REACH // 2]
            if case := _case(text, one, near, kinds[one.family], chance):
                yield case


def _kinds(text: str) -> dict[str, str]:
    """Say by which pronoun each person of a text goes, nothing where it is not known; shared family names are out."""
    given: dict[str, set[str]] = {}
    for first, family in _FULL.findall(text):
        if first in words("given_names_he") or first in words("given_names_she"):
            given.setdefault(family, set()).add(first)
    return {family: _kind(firsts.pop()) for family, firsts in given.items() if len(firsts) == 1}


def _kind(first: str) -> str:
    sides = [kind for kind in ("he", "she") if first in words(f"given_names_{kind}")]
    return sides[0] if len(sides) == 1 else ""


def _said(text: str, kinds: dict[str, str]) -> Iterator[_Said]:
    if not kinds:
        return
    pattern = re.compile(r"(?:\b([A-Z][a-z]+)(?: [A-Z]\.)? )?\b(" + "|".join(map(re.escape, kinds)) + r")\b(?!-)")
    for match in pattern.finditer(text):
        first = match[1]
        if first and _kind(first) != kinds[match[2]]:
            yield _Said(Span(*match.span(2)), match[2], is_full=True)
        else:
            yield _Said(Span(*match.span()), match[2], is_full=bool(first))


def _case(text: str, one: _Said, near: list[_Said], kind: str, chance: np.random.Generator) -> Pronoun | None:  # noqa: PLR0913, PLR0917
    same = [other for other in near if other.family == one.family and other.span < one.span]
    others = [other for other in near if other.family != one.family]
    form, end = _form(text, one.span, kind)
    if not same or not others or not form:
        return None
    right = same[-1] if chance.random() < 0.7 else same[int(chance.integers(len(same)))]
    wrong = [others[place] for place in chance.permutation(len(others))[:2].tolist()]
    is_nobody = len(wrong) > 1 and chance.random() < _NOBODY
    pair = wrong if is_nobody else [right, wrong[0]]
    is_swapped = pair[0].span > pair[1].span
    answer = 0 if is_nobody else 2 if is_swapped else 1
    return _made(text, (form, Span(one.span.start_char, end)), [*pair[::-1]] if is_swapped else pair, answer)


def _form(text: str, span: Span, kind: str) -> tuple[str, int]:
    """Choose the pronoun's form by what stands around the name, and where the name ends; nothing when in doubt."""
    subject, possessive, other = _FORMS[kind]
    before = text[max(0, span.start_char - 40) : span.start_char].rstrip(" ")
    opens = not before or before[-1] in '.!?:\n"“”'
    if text[span.end_char : span.end_char + 2] in {"'s", "’s"}:
        return possessive.capitalize() if opens else possessive, span.end_char + 2
    if _BEFORE.search(text[max(0, span.start_char - 12) : span.start_char]) and not _VERB.match(text, span.end_char):
        return other, span.end_char
    if _VERB.match(text, span.end_char):
        return subject.capitalize() if opens else subject, span.end_char
    return "", span.end_char


def _made(text: str, pronoun: tuple[str, Span], pair: list[_Said], answer: int) -> Pronoun | None:
    form, old = pronoun
    start = min(old.start_char, *(one.span.start_char for one in pair))
    start = text.rfind("\n", 0, start) + 1 if start - text.rfind("\n", 0, start) < _REACH // 3 else start
    end = min(len(text), max(old.end_char, *(one.span.end_char for one in pair)) + _REACH // 4)
    whole = text[start : old.start_char] + form + text[old.end_char : end]
    shift = len(form) - (old.end_char - old.start_char)

    def moved(span: Span) -> Span:
        return span.shifted(-start + (shift if span.start_char > old.start_char else 0))

    read = pieces(whole, lines(whole))
    new = Span(old.start_char - start, old.start_char - start + len(form))
    places = [stretches_of(read, [span]) for span in (new, *(moved(one.span) for one in pair))]
    if not all(places) or len(read) > 300:
        return None
    return Pronoun(read, (places[0][0], places[1][0], places[2][0]), answer)
