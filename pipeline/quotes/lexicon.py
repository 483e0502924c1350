"""The words that announce a quote."""

import re
from functools import cache
from typing import NamedTuple

from pipeline.language.tokens import listed

_WORD = re.compile(r"[\w’'-]+")


class Cue(NamedTuple):
    """A verb of saying or thinking in one of its forms."""

    lemma: str
    takes_hearer: bool
    is_speech: bool


def _third(lemma: str) -> str:
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _forms(words: list[str]) -> list[str]:
    """Name the forms of a verb; regular ones are made from the first."""
    lemma = words[0]
    if len(words) > 1:
        return words
    return (
        [lemma, lemma + "s", lemma[:-1] + "ing", lemma + "d"]
        if lemma.endswith("e")
        else [lemma, _third(lemma), lemma + "ing", lemma + "ed"]
    )


def _entries(name: str, *, is_speech: bool) -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    for entry in listed("pipeline.quotes", name):
        verb, _, remarks = entry.partition(":")
        lemma = verb.split()[0]
        cues |= {form: Cue(lemma, remarks.strip().startswith("hearer"), is_speech) for form in _forms(verb.split())}
    return cues


@cache
def cues() -> dict[str, Cue]:
    """Know every form of every cue verb; saying wins over thinking."""
    return _entries("cues.belief.txt", is_speech=False) | _entries("cues.speech.txt", is_speech=True)


def _known(cue: str) -> list[Cue]:
    return [cues()[word] for word in _WORD.findall(cue.lower().replace("’", "'")) if word in cues()]


def is_known(cue: str) -> bool:
    """Say whether a list holds one of a cue's words."""
    return bool(_known(cue))


def is_judging(cue: str) -> bool:
    """Say whether a cue says something of what it names: praised the plan, denied the charge."""
    return any(verb.lemma in words("judging") for verb in _known(cue))


def is_speech(cue: str) -> bool:
    """Say whether a cue tells of words, not of beliefs, wishes or perceptions; unknown ones do not, a colon does."""
    return (
        cue.strip() == ":"
        or any(verb.is_speech for verb in _known(cue))
        or bool(words("spoken") & set(cue.lower().split()))
    )


def is_saying(word: str) -> bool:
    """Say whether a word is a form of a verb of saying."""
    verb = cues().get(word.lower().strip(".,;:"))
    return verb is not None and verb.is_speech


def is_bare(cue: str) -> bool:
    """Say whether a cue is a bare verb that opens a sentence, as orders do: Acknowledge."""
    verb = cues().get(cue.lower())
    return verb is not None and cue[:1].isupper() and verb.lemma == cue.lower()


def is_told(cue: str) -> bool:
    """Say whether a cue's verb names its hearer first: told, warned."""
    return any(verb.takes_hearer for verb in _known(cue))


def is_past(cue: str) -> bool:
    """Say whether a cue's last verb tells of the past."""
    verbs = [word for word in _WORD.findall(cue.lower()) if word in cues()]
    return bool(verbs) and verbs[-1] != cues()[verbs[-1]].lemma and not verbs[-1].endswith(("s", "ing"))


@cache
def words(name: str) -> frozenset[str]:
    """Know one closed class of words."""
    classes = (entry.partition(":") for entry in listed("pipeline.quotes", "grammar.txt"))
    return frozenset(word for key, _, members in classes if key == name for word in members.split())
