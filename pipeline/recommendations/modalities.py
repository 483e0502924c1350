"""How advice is worded, and how strong each wording is."""

import re
from typing import Any, NamedTuple

from pipeline.language.spans import Span

# A documented table rather than a model: what binds (must, an operative clause, a plain order) is strong, what
# counsels (should, would encourage) is medium, what only opens a possibility or appeals to interest is weak.
STRENGTHS = {
    "imperative": "strong",
    "must": "strong",
    "have_to": "strong",
    "need_to": "strong",
    "of_importance": "strong",
    "operative": "strong",
    "should": "medium",
    "ought_to": "medium",
    "urge": "medium",
    "recommend": "medium",
    "would_encourage": "medium",
    "in_the_interest_of": "weak",
    "could": "weak",
}

# The verbs of an operative clause differ: what a body decides or demands binds, what it asks for counsels, what it
# only encourages opens a possibility.
OPERATIVE_STRENGTHS = {
    "decides": "strong", "demands": "strong", "insists": "strong", "directs": "strong", "instructs": "strong",
    "requires": "strong", "mandates": "strong", "authorizes": "strong", "authorises": "strong", "declares": "strong",
    "resolves": "strong", "calls": "medium", "urges": "medium", "requests": "medium", "recommends": "medium",
    "appeals": "medium", "exhorts": "medium", "reminds": "medium", "proposes": "medium", "advises": "medium",
    "asks": "medium", "entrusts": "medium", "encourages": "weak", "invites": "weak",
}  # fmt: skip

# How often a row of each wording was advice when real sentences were read; later evidence may lower it.
CONFIDENCES = {
    "imperative": 0.8,
    "must": 0.65,
    "have_to": 0.55,
    "need_to": 0.6,
    "of_importance": 0.7,
    "operative": 0.9,
    "should": 0.75,
    "ought_to": 0.75,
    "urge": 0.75,
    "recommend": 0.85,
    "would_encourage": 0.75,
    "in_the_interest_of": 0.6,
    "could": 0.55,
}

_SPACES_AND_APOSTROPHES = {
    ord(character): "'" if character in "’‘ʼ" else " " for character in "’‘ʼ\n\r\t\v\f\u00a0\u2009\u202f\u2028\u2029"
}


def plain(text: str) -> str:
    """Write each blank as a space and each apostrophe straight, so that offsets stay."""
    return text.translate(_SPACES_AND_APOSTROPHES)


def worded(pattern: str) -> "re.Pattern[str]":
    """Compile a pattern in which a space stands for any run of blanks and case does not matter."""
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)


# Who advises: a name, or a pronoun.
WHO = (
    r"(?P<adviser>(?:(?:the|this|our|his|her) )?(?:\b(?-i:[A-Z])[\w.&'-]*"
    r"(?: (?:of|for|and|the|on) (?=(?-i:[A-Z]))| )?)+|"
    r"\b(?:i|we|he|she|they|the \w+(?: \w+)?))"
)
# What is said to be needed.
_NEEDFUL = (
    r"(?:of (?:\w+ )?(?:\w+ )?importance|(?:(?:\w+ly|very|so|more|most) )*(?:important|essential|vital|critical|"
    r"crucial|imperative|"
    r"necessary|"
    r"indispensable|urgent|paramount|incumbent (?:up)?on)|(?:high |about |past |long past )?time)"
)
IT_IS = (
    r"\b(?:it|this)(?: is|'s| would be| will be| remains| becomes| seems)"
    r"(?: also| now| therefore| thus| equally| still)* "
    rf"(?P<needful>{_NEEDFUL})"
)


def operative_strength(verbs: str) -> str:
    """Say how strongly the verbs of an operative clause ask, by the last of them ("reaffirms its demand")."""
    words = [word if word.endswith("s") else f"{word}s" for word in verbs.casefold().split()]
    return next((OPERATIVE_STRENGTHS[word] for word in reversed(words) if word in OPERATIVE_STRENGTHS), "medium")


class Advice(NamedTuple):
    """A piece of advice in a text: its words and the parts that were told apart, all as spans of the same text."""

    span: Span
    modality: str
    action: Span
    actor: Span | None = None
    adviser: Span | None = None
    condition: Span | None = None
    rationale: Span | None = None
    is_negated: bool = False
    confidence: float = 0.5
    method: str = "rule"
    strength: str | None = None
    """Where its words say more than its modality."""

    def shifted(self, by: int) -> "Advice":
        """Move advice found in a part to its place in the whole."""
        moved: dict[str, Any] = {
            name: part.shifted(by) for name, part in self._asdict().items() if isinstance(part, Span)
        }
        return self._replace(**moved)
