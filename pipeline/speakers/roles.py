"""What a role is, and what a statement of one says."""

import re
from typing import NamedTuple

from pipeline.language.readings import Reading
from pipeline.language.word_lists import words
from pipeline.speakers.figures import Cast

POSSESSIVE = re.compile(r"['’]s?(?=\s)")
ARTICLE = re.compile(r"(?:a|an|the|its|one of the|also|currently|then|now)\s+", re.IGNORECASE)


class Statement(NamedTuple):
    """What the words of a span say about a figure of the cast."""

    figure: int
    start_char: int
    end_char: int
    role: str | None
    unit: str | None
    organisation: str | None


def full_name(reading: Reading, persons: Cast, written: str) -> str:
    """Give a body's full name where the text or its publisher spells out what is shortened here: Hudson."""
    known = [figure.name for figure in persons.figures if figure.kind == "organisation"]
    fuller = [name for name in [*known, reading.publisher or ""] if name.startswith(f"{written} ")]
    return fuller[0] if len(set(fuller)) == 1 else written


def is_role(said: str) -> bool:
    """Say whether a phrase ends in an office or an occupation."""
    spelled = re.findall(r"[\w-]+", said.lower().partition(" of ")[0])
    last = spelled[-1] if spelled else ""
    is_office = last in words("role_words") or bool({last.title(), f"{last.title()}."} & words("titles"))
    return is_office and len(spelled) <= 8


def clean(said: str) -> str:
    """Leave out the article and odd blanks."""
    return ARTICLE.sub("", " ".join(said.split()), count=1) if ARTICLE.match(said) else " ".join(said.split())
