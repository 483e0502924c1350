"""Which language a text is in: English by the small words that no English text does without, else by a model."""

import re
from functools import cache

from pipeline.language.tokens import listed

FEWEST_WORDS = 20
FEWEST_LETTERS = 80
LEAST_SHARE = 0.18
SAMPLE = 20_000
ASKED = 3_000


def language(text: str) -> str | None:
    """Give the ISO 639-1 code of a text's language; None for too few words to tell.

    Scripts that write no blanks are counted by letters.
    """
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text[:SAMPLE].casefold())
    if len(words) < FEWEST_WORDS and sum(map(len, words)) < FEWEST_LETTERS:
        return None
    if sum(word in small_words() for word in words) >= LEAST_SHARE * len(words):
        return "en"
    return _guessed(text[:ASKED])


def _guessed(text: str) -> str:
    """Ask a model of letters; it is imported late, since most corpora never need it and it takes seconds."""
    import py3langid

    code: str = py3langid.classify(text)[0]
    return code


@cache
def small_words() -> frozenset[str]:
    """Read the list of small words."""
    return frozenset(listed("pipeline.documents", "small_words.txt"))
