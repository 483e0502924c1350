"""The user's own themes: raw/themes.csv, line by line, and what belongs to each.

A passage belongs to a theme when it has one of its terms; a theme without terms holds what points where its label and
description do.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from pipeline.language.encoder import directions, signals
from pipeline.language.passages import Directions, unpacked
from pipeline.language.pieces import pieces
from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from warehouse.ids import digest
from warehouse.user_tables import lines

THEMES = "themes.csv"
SCHEME = "user"
# As near as this to the label and description, a passage is about the theme.
NEAR_FROM = 0.5
_COLUMNS = ("label", "description", "terms")


class UserTheme:
    """A theme as the user describes it."""

    def __init__(self, label: str, description: str, terms: Sequence[str]) -> None:
        self.label, self.description, self.terms = label, description, tuple(terms)
        self.theme_id = digest(SCHEME, label.lower())

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Find the terms as whole words, in any case; a star stands for any ending."""
        forms = (r"\s+".join(map(re.escape, term.split())).replace(r"\*", r"\w*") for term in self.terms)
        return re.compile(rf"\b(?:{'|'.join(sorted(forms, key=len, reverse=True))})\b", re.IGNORECASE)

    @cached_property
    def direction(self) -> Directions:
        """Where label and description point."""
        text = f"{self.label}. {self.description}".strip()
        state = signals(pieces(text, [Span(0, len(text))])).hidden.mean(0, keepdims=True)
        pointing: Directions = directions(state)[0]
        return pointing

    @property
    def row(self) -> dict[str, Any]:
        """The theme as a row."""
        return {
            "theme_id": self.theme_id,
            "scheme": SCHEME,
            "code": self.label,
            "label": self.label,
            "parent_theme_id": None,
            "terms": list(self.terms),
            "description": self.description or None,
        }


class UserThemes(NamedTuple):
    """What themes.csv says, and which of its lines were skipped."""

    themes: tuple[UserTheme, ...] = ()
    warnings: tuple[str, ...] = ()


def user_themes(text: str) -> UserThemes:
    """Read the lines of themes.csv; a broken one is told with its number and skipped, and so is a label again."""
    themes: dict[str, UserTheme] = {}
    warnings: list[str] = []
    for line in lines(text, ("label",)):
        fault = line.fault or _fault(line.fields)
        theme = None if fault else _theme(line.fields)
        if theme is None or theme.theme_id in themes:
            warnings.append(f"{THEMES}, line {line.number}: {fault or 'the label stands there before'}")
        else:
            themes[theme.theme_id] = theme
    return UserThemes(tuple(themes.values()), tuple(warnings))


def _fault(fields: Mapping[str, str]) -> str:
    return "" if fields["label"].strip() else "there is no label"


def _theme(fields: Mapping[str, str]) -> UserTheme:
    label, description, terms = (" ".join(fields.get(column, "").split()) for column in _COLUMNS)
    listed = (term.strip() for term in re.split(r"[;|]", terms))
    return UserTheme(label, description, [term for term in dict.fromkeys(listed) if term.strip("*")])


def user_assignments(reading: Reading, themes: Sequence[UserTheme]) -> Iterator[dict[str, Any]]:
    """Yield the user's themes of a document's passages, quotes and recommendations, one of them primary."""
    pointing = unpacked(row["direction"] for row in reading.passages) if reading.passages else np.zeros((0, 0))
    found = [
        _row(reading, row, theme, float(near @ theme.direction)) | {"quote_id": None, "recommendation_id": None}
        for theme in themes
        for row, near in zip(reading.passages, pointing, strict=True)
    ]
    kept = [row for row in found if row["score"] > 0]
    primary = max(kept, key=lambda row: (row["score"], -row["start_char"]), default=None)
    for row in kept:
        yield _identified(row | {"is_primary": row is primary})
    for key, listed in (("quote_id", reading.quotes), ("recommendation_id", reading.recommendations)):
        for said in listed:
            for theme in themes:
                row = _row(reading, said, theme, 0.0)
                if row["score"] > 0:
                    about = {"quote_id": None, "recommendation_id": None, key: said[key]}
                    yield _identified(row | about | {"is_primary": False})


def _row(reading: Reading, place: Mapping[str, Any], theme: UserTheme, near: float) -> dict[str, Any]:
    words = Span(place["start_char"], place["end_char"]).of(reading.text)
    hits = [" ".join(hit.lower().split()) for hit in theme.pattern.findall(words)] if theme.terms else []
    score = 1 - 0.5 ** len(hits) if theme.terms else (near if near >= NEAR_FROM else 0.0)
    return {
        "theme_id": theme.theme_id,
        "document_id": reading.document_id,
        "start_char": place["start_char"],
        "end_char": place["end_char"],
        "score": round(score, 4),
        "evidence": list(dict.fromkeys(hits)),
    }


def _identified(row: dict[str, Any]) -> dict[str, Any]:
    parts = ("theme_id", "document_id", "start_char", "end_char", "quote_id", "recommendation_id")
    return row | {"assignment_id": digest(*(row[part] for part in parts))}
