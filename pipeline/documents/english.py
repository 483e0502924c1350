"""Whether a text is English, by the small words that no English text does without."""

import re
from functools import cache

from pipeline.language.tokens import listed

FEWEST_WORDS = 20
LEAST_SHARE = 0.18
SAMPLE = 20_000


def language(text: str) -> str | None:
    """Give en for English, und for another language, None for too few words to tell."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text[:SAMPLE].casefold())
    if len(words) < FEWEST_WORDS:
        return None
    return "en" if sum(word in _small_words() for word in words) >= LEAST_SHARE * len(words) else "und"


@cache
def _small_words() -> frozenset[str]:
    """Read the list of small words."""
    return frozenset(listed("pipeline.documents", "small_words.txt"))
