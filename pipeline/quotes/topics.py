"""Whether a report gives somebody's words, or only names what they spoke of: he discussed the plan."""

import re
from itertools import takewhile

from pipeline.quotes.lexicon import words

_WORD = re.compile(r"[\w’'-]+")
_LONGEST = 14  # words; what is longer is hardly a mere name
_VERBAL = re.compile(r"[a-z]{2,}ed\Z|.*n't\Z|(?:it|he|she|they|that|there|i|we|you|who|what)'\w+\Z")
_PLURAL = re.compile(r"[a-z]{2,}[^s']s\Z")


def is_topic(said: str) -> bool:
    """Say whether unmarked words hold no clause; where it is not sure, they count as one."""
    small = [word.lower().replace("’", "'") for word in _WORD.findall(said)]
    if not small or len(small) > _LONGEST:
        return False
    if len(small) == 1:
        return small[0] in words("pointing")
    if not (small[0] in words("determiners") or small[0].endswith(("ing", "'s"))):
        return False
    if {"to", "as", *words("finite"), *words("subjects")} & set(small) or any(map(_VERBAL.match, small)):
        return False
    # Up to the first preposition only the last word may look like a verb (hurts) or a plural; one article is enough.
    head = list(takewhile(lambda word: word not in words("prepositions"), small))
    return not any(map(_PLURAL.match, head[1:-1])) and not set(head[1:]) & {"a", "an", "the"}
