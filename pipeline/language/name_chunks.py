"""Runs of capitalised words parted at `of` and `and`, and which of the parts make up one name."""

from collections.abc import Iterator, Sequence

from pipeline.language import countries
from pipeline.language.capitalised import Token, is_common, is_particle
from pipeline.language.name_kinds import is_known
from pipeline.language.word_lists import words

Chunk = Sequence[Token]

_COMPLEMENT = frozenset(("of", "for", "on", "against", "of the", "for the", "for a", "for an", "on the", "of a"))
_WITH_DIRECTION = frozenset(
    (
        "New", "Western", "Northern", "Southern", "Eastern", "European", "African", "Asian", "Arab", "Democratic",
        "Republican", "Christian", "Muslim", "Jewish", "Catholic", "Islamic",
    )
)  # fmt: skip
"""Function words of `function_words.txt` that still begin names of bodies and places."""


def chunks(run: Sequence[Token]) -> Iterator[list[Token]]:
    """Part a run at words like `The` and at every `of` or `and`; van, de and bin stay inside."""
    part: list[Token] = []
    for token in run:
        is_stop = token.word in words("function_words") and not _is_initial_like(token, part)
        if part and (is_stop or not (token.joint in {" ", "&"} or is_particle(token.joint))):
            yield part
            part = []
        if not is_stop:
            part.append(token)
    if part:
        yield part


def _is_initial_like(token: Token, chunk: Chunk) -> bool:
    """Keep words such as New or June that begin or continue a name."""
    if token.word in _WITH_DIRECTION:
        return True
    if chunk and (chunk[-1].word, token.word) == ("USA", "Today"):
        return True
    return bool(chunk) and token.word in {"May", "June", "April", "August", "Well", "Good", "Christ"}


def country_width(parts: Sequence[Chunk], at: int) -> int:
    """Count the chunks that make up a country's name with `and` or `of` in it."""
    for width in (3, 2):
        together = [token for chunk in parts[at : at + width] for token in chunk]
        if len(parts) - at >= width and spelled(together) in countries.by_name():
            return width
    return 1


def body_width(parts: Sequence[Chunk], at: int) -> int:
    """Count the chunks that a body's or agreement's name takes up (Department | of Health | and Human Services)."""
    width = 2 if _is_pair(parts, at) else 1
    if parts[at + width - 1][-1].word not in words("body_heads") | words("agreement_words"):
        return width
    while at + width < len(parts) and _continues(parts[at + width], is_first=width == 1):
        width += 1
    return width


def _is_pair(parts: Sequence[Chunk], at: int) -> bool:
    """Recognise `Food and Drug Administration`, where the first word alone is no name."""
    if at + 1 >= len(parts) or parts[at + 1][0].joint not in {"and", "of", "on"} or len(parts[at]) > 2:
        return False
    first, second = parts[at], parts[at + 1]
    if first[-1].word in words("titles") or (second[0].joint in {"of", "on"} and len(second) < 2):
        return False
    if first[0].opens and second[0].joint == "and" and len(second) < 2:
        return False
    is_plain = all(is_common(token.word) and not is_known(token.word) for token in first)
    return is_plain and second[-1].word in words("body_words") | words("agreement_words") and len(second) <= 4


def _continues(chunk: Chunk, *, is_first: bool) -> bool:
    if chunk[0].joint in _COMPLEMENT:
        return chunk[0].word not in words("courtesy_titles")
    if is_first or chunk[0].joint not in {"and", "and the"}:
        return False
    fits = all(is_common(token.word) or token.word in words("body_words") for token in chunk)
    return fits and chunk[-1].word not in words("body_heads") and not is_known(spelled(chunk))


def spelled(tokens: Chunk) -> str:
    """Write the words of a chunk as one name."""
    first, *rest = tokens
    return first.word + "".join(
        f" {token.word}" if token.joint in {" ", ""} else f" {token.joint} {token.word}" for token in rest
    )
