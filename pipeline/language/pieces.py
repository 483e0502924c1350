"""Texts as the encoder sees them: word pieces with their places, and what the pieces alone do not show."""

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from tokenizers import Encoding, Tokenizer

from pipeline.language.spans import Span

CLS, SEP, PAD = 101, 102, 0
# he him his himself she her hers herself they them their
PRONOUNS = (2002, 2032, 2010, 2370, 2016, 2014, 5106, 2841, 2027, 2068, 2037)
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")
# How a piece is set apart from the one before: 0 glued, 1 by blanks, 2 by a new line, 3 by an empty line or more.
_GLUED, _BLANK, _LINE, _GAP = range(4)
_FORMS, _BREAKS = 5, 4
FORM = _BREAKS * 2
HINTS = _FORMS * FORM

Numbers = npt.NDArray[np.int64]


class Pieces(NamedTuple):
    """Word pieces of one text: vocabulary numbers, hints, and their places in the text (code points, half open)."""

    ids: Numbers
    hints: Numbers
    starts: Numbers
    ends: Numbers

    def __len__(self) -> int:
        """Count the pieces."""
        return len(self.ids)


@cache
def tokenizer() -> Tokenizer:
    """Load the word pieces of the shipped encoder (BERT's uncased vocabulary)."""
    described = resources.files("pipeline.language").joinpath("models/tokenizer.json").read_text(encoding="utf-8")
    loaded = Tokenizer.from_str(described)
    loaded.no_truncation()
    loaded.no_padding()
    return loaded


def pieces(text: str, spans: Iterable[Span]) -> Pieces:
    """Cut stretches of a text into word pieces.

    The vocabulary knows no capitals, lines or sides of quotation marks; a hint per piece says how it is written
    (small, Capital, CAPITALS, miXed, other), how it is set apart, and whether it stands in quotation marks.
    """
    kept = [span for span in spans if span.start_char < span.end_char]
    encoded = tokenizer().encode_batch([span.of(text) for span in kept], add_special_tokens=False)
    parts = []
    end = 0
    for span, encoding in zip(kept, encoded, strict=True):
        parts.append(_line(text, span, encoding, _gap(text, end, span.start_char)))
        end = span.end_char
    columns = [np.concatenate([part[n] for part in parts]) if parts else np.zeros(0, np.int64) for n in range(4)]
    return Pieces(*columns)


def set_apart(hints: Numbers) -> npt.NDArray[np.bool_]:
    """Say which pieces begin a line."""
    return hints // 2 % _BREAKS >= _LINE


def begins_word(read: Pieces) -> npt.NDArray[np.bool_]:
    """Say which pieces begin a word, or a mark that is set apart."""
    apart: npt.NDArray[np.bool_] = read.hints // 2 % _BREAKS != _GLUED
    return apart


def is_written_large(read: Pieces) -> npt.NDArray[np.bool_]:
    """Say which pieces hold a capital."""
    return np.isin(read.hints // FORM, (1, 2, 3))


def _gap(text: str, end: int, start: int) -> int:
    return _LINE if end and text.count("\n", end, start) <= 1 else _GAP


def _line(text: str, span: Span, encoding: Encoding, gap: int) -> Pieces:
    offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2) + span.start_char
    hints = np.empty(len(offsets), np.int64)
    is_inside, before = False, -1
    for number, (start, end) in enumerate(offsets.tolist()):
        words = text[start:end]
        apart = gap if before < 0 else _GLUED if start == before else _BLANK
        opens, closes = _sides(words, apart != _GLUED, is_open=is_inside)
        hints[number] = (_form(words) * _BREAKS + apart) * 2 + (is_inside or opens)
        is_inside, before = (is_inside or opens) and not closes, end
    return Pieces(np.array(encoding.ids, np.int64), hints, offsets[:, 0], offsets[:, 1])


def _sides(words: str, is_apart: bool, *, is_open: bool) -> tuple[bool, bool]:  # noqa: FBT001
    """Say whether a mark opens and whether it closes what stands in marks."""
    if words == '"':
        return is_apart or not is_open, is_open and not is_apart
    return words in _OPENING, words in _CLOSING


@lru_cache(maxsize=100_000)
def _form(words: str) -> int:
    """Turn the way a piece is written into a number."""
    if words.islower():
        return 0
    if not words.isalpha():
        return 4
    if words.isupper():
        return 2 if len(words) > 1 else 1
    return 1 if words[1:].islower() else 3
