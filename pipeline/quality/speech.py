"""Which attributions are speech, by their marks and their cue: the same question to both sides of a comparison."""

import re
from functools import cache

from pipeline.language.tokens import listed
from pipeline.quality.scoring import Attributed

_WORD = re.compile(r"\w+")


@cache
def _saying() -> frozenset[str]:
    return frozenset(word for line in listed("pipeline.quality", "saying.txt") for word in line.split())


def is_speech(text: str, one: Attributed) -> bool:
    """Hold for speech what has quotation marks, a word of saying, or a colon for a cue."""
    cue = " ".join(text[start:end] for start, end in one["cue"])
    is_said = cue.strip() == ":" or not _saying().isdisjoint(_WORD.findall(cue.lower()))
    return is_said or one["type"] in {"direct", "mixed"}
