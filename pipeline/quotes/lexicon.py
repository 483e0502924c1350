"""The words that announce a quote, and the closed classes around them."""

from functools import cache
from typing import NamedTuple

from pipeline.language.tokens import listed

_VOWELS = "aeiou"


class Cue(NamedTuple):
    """A verb of saying or thinking in one of its forms."""

    lemma: str
    form: str  # base, third, gerund, past
    frames: frozenset[str]
    is_speech: bool


def _third(lemma: str) -> str:
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _regular(lemma: str) -> tuple[str, str, str]:
    if lemma.endswith("e"):
        return lemma + "s", lemma[:-1] + "ing", lemma + "d"
    return _third(lemma), lemma + "ing", lemma + "ed"


def _forms(words: list[str]) -> list[tuple[str, str]]:
    """Name the forms of a verb; those beyond the third are past forms, or a second spelling of the participle."""
    lemma, *others = words if len(words) > 1 else (words[0], *_regular(words[0]))
    named = [(lemma, "base"), (others[0], "third"), (others[1], "gerund")]
    return [*named, *((form, "gerund" if form.endswith("ing") else "past") for form in others[2:])]


def _entries(name: str, *, is_speech: bool) -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    for entry in listed("pipeline.quotes", name):
        verb, _, frames = entry.partition(":")
        words, allowed = verb.split(), frozenset(frames.split())
        # The past tense goes last, so that "read" and the like count as the past.
        cues |= {form: Cue(words[0], label, allowed, is_speech) for form, label in _forms(words)}
    return cues


@cache
def cues() -> dict[str, Cue]:
    """Know every form of every cue verb; saying wins over thinking."""
    return _entries("cues.belief.txt", is_speech=False) | _entries("cues.speech.txt", is_speech=True)


@cache
def words(name: str) -> frozenset[str]:
    """Know one closed class of words."""
    classes = (entry.partition(":") for entry in listed("pipeline.quotes", "grammar.txt"))
    return frozenset(word for key, _, members in classes if key == name for word in members.split())
