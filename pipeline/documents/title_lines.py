"""The title of a dumped page: which of the lines above the text names what the text is about."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log1p
from types import MappingProxyType

from pipeline.documents import dates
from pipeline.documents.boilerplate import KEPT, NAVIGATION_RUN
from pipeline.documents.english import small_words
from pipeline.documents.layout import Block, is_prose
from pipeline.documents.lines import key
from pipeline.documents.phrases import Listed

REACH = 40
LONGEST = 30
SIGNED = re.compile(r"\bmin(?:ute)?s? read|^by\b|written by|published|updated", re.IGNORECASE)
SIGNED_WITHIN = 4
MOST_SAID = 5
NEVER = frozenset({"date", "byline", "legal"})
# Learned by `pipeline/training/title_lines.py`: how much each measure speaks for a line, beside the others.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "distance": -1.17, "held": 2.67, "said": 5.46, "signed": 2.44, "one or two words": -0.39,
        "four to sixteen": 1.41, "over twenty": -0.74, "full stop": -2.43, "kept": -1.25, "promotion": -0.8,
        "lines below": 1.69, "held, four and more": -1.18, "capital": 0.72,
    }
)  # fmt: skip


def above(blocks: Sequence[Block], listed: Sequence[Listed]) -> str | None:
    """Find the title above a text that stands below a menu; None where there is no menu."""
    begins = beginning(blocks)
    if begins is None or sum(block.role not in KEPT for block in blocks[:begins]) < NAVIGATION_RUN:
        return None
    lines = list(measured(blocks, listed, begins))
    best = max(lines, key=lambda line: sum(WEIGHTS[name] * value for name, value in line[1].items()), default=None)
    return None if best is None else blocks[best[0]].words


def beginning(blocks: Sequence[Block]) -> int | None:
    """Find where the text begins: the first running text that is kept."""
    return next((place for place, block in enumerate(blocks) if block.role in KEPT and is_prose(block)), None)


def measured(blocks: Sequence[Block], listed: Sequence[Listed], begins: int) -> Iterator[tuple[int, dict[str, float]]]:
    """Measure the lines above the text that could be its title, each with its place."""
    said = Counter(word for block in blocks[begins:] if block.role in KEPT for word in set(key(block.words).split()))
    for place in range(max(0, begins - REACH), begins):
        if _may_be_title(blocks[place], listed[place]):
            below = blocks[place + 1 : begins]
            is_signed = any(map(_signs, blocks[place + 1 : place + 1 + SIGNED_WITHIN]))
            around = {
                "distance": log1p(begins - place),
                "signed": is_signed,
                "promotion": listed[place].promotion,
                "lines below": min(sum(block.word_count > 3 for block in below), 10) / 10,
            }
            yield place, around | _own(blocks[place], said)


def _may_be_title(block: Block, listed: Listed) -> bool:
    is_line = block.word_count <= LONGEST and block.role not in NEVER and any(map(str.isalpha, block.words))
    return is_line and not listed.navigation and not listed.furniture


def _signs(block: Block) -> bool:
    """Ask whether a line dates or signs what stands above it."""
    is_named = block.role in {"date", "byline"}
    return is_named or SIGNED.search(block.words) is not None or any(dates.written(block.words))


def _own(block: Block, said: Mapping[str, int]) -> dict[str, float]:
    """Measure a line itself: its length, its shape, and how much of it the text says, and how often."""
    words = {word for word in key(block.words).split() if len(word) > 2 and word not in small_words()}
    held = sum(word in said for word in words) / len(words) if words else 0.0
    often = sum(min(said.get(word, 0), MOST_SAID) for word in words) / MOST_SAID
    count = block.word_count
    return {
        "held": held,
        "said": min(often, 4.0) / 4,
        "one or two words": count < 3,
        "four to sixteen": 4 <= count <= 16,
        "over twenty": count > 20,
        "full stop": block.words.endswith("."),
        "kept": block.role in KEPT,
        "held, four and more": held * (count > 3),
        "capital": block.words[0].isupper() or block.words[0].isdigit(),
    }
