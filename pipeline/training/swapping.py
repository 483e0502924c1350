"""Other names and the other pronouns in annotated texts, so that whom `he` means is learned from how a text is told.

A name that a network has met says too much: people of one name are not one person. So in half of the cases, new ones
in each epoch, the two persons get other names, and in a part of those the whole text changes between `he` and `she`,
after Zhao et al. 2018 (gender swapping).
"""

import re
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from pipeline.language.spans import Span
from pipeline.language.word_lists import words

_RENAMED, _TURNED = 0.6, 0.4  # shares of all cases, and of the renamed ones
_PAIRS = (
    "he she|himself herself|man woman|men women|boy girl|father mother|son daughter|brother sister|husband wife"
    "|king queen|actor actress|uncle aunt|nephew niece|mr mrs|lord lady|sir dame"
    "|grandfather grandmother|prince princess"
)
_OTHER = {
    one: other for pair in _PAIRS.split("|") for one, other in (tuple(pair.split()), tuple(reversed(pair.split())))
} | {"his": "her", "him": "her"}
_POSSESSES = re.compile(r" (?!and\b|to\b|in\b|at\b|for\b|on\b|with\b|as\b|by\b|from\b|when\b|that\b|or\b)[A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[A-Z][a-z]+")


class Told(NamedTuple):
    """A text, its pronoun and two names in it; `answer` is 0 for neither, 1 for the first, 2 for the second."""

    text: str
    spans: tuple[Span, Span, Span]
    answer: int

    @property
    def kind(self) -> str:
        """Say which list of given names goes with the pronoun."""
        return "he" if self.text[slice(*self.spans[0])].lower() in {"he", "him", "his"} else "she"


def retold(told: Told, pool: list[str], chance: np.random.Generator) -> Told:
    """Tell a text with other names, and a part of the texts with the other pronouns; the rest as they are."""
    if chance.random() >= _RENAMED:
        return told
    is_turned = chance.random() < _TURNED
    kind = ("she" if told.kind == "he" else "he") if is_turned else told.kind
    new = _names(told, kind, pool, chance)

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if word in new:
            return new[word]
        return _turned(word, told.text[match.end() : match.end() + 8]) if is_turned else word

    return _rewritten(told, other)


def family_names(texts: list[Told]) -> list[str]:
    """List the last words of the names in some texts."""
    return sorted({one.text[slice(*span)].split()[-1] for one in texts for span in one.spans[1:]})


def _names(told: Told, kind: str, pool: list[str], chance: np.random.Generator) -> dict[str, str]:
    """Choose another name for each word of the two names."""
    given = sorted(words(f"given_names_{kind}"))
    new: dict[str, str] = {}
    for span in told.spans[1:]:
        said = [word for word in _WORD.findall(told.text[slice(*span)]) if _NAME.fullmatch(word)]
        for number, word in enumerate(said):
            is_given = (number == 0 and len(said) > 1) or word in words("given_names_he") | words("given_names_she")
            names = given if is_given else pool
            new.setdefault(word, names[int(chance.integers(len(names)))])
    return new


def _turned(word: str, after: str) -> str:
    small = word.lower()
    other = ("his" if _POSSESSES.match(after) else "him") if small == "her" else _OTHER.get(small, "")
    if not other:
        return word
    return other.capitalize() if word[0].isupper() else other


def _rewritten(told: Told, other: Callable[[re.Match[str]], str]) -> Told:
    """Put other words in, and move the spans along."""
    made, shifts, place = [], [], 0
    for match in _WORD.finditer(told.text):
        word = other(match)
        made += [told.text[place : match.start()], word]
        shifts.append((match.start(), match.end(), len(word) - len(match[0])))
        place = match.end()
    text = "".join(made) + told.text[place:]

    def moved(span: Span) -> Span:
        return Span(
            span.start_char + sum(by for _, end, by in shifts if end <= span.start_char),
            span.end_char + sum(by for _, end, by in shifts if end <= span.end_char),
        )

    first, second, third = map(moved, told.spans)
    return Told(text, (first, second, third), told.answer)
