"""Learn how much each measure of a line speaks for its being the title of a dumped page, cross-validated by site."""

import re
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from pipeline.documents import cleaning, phrases, title_lines
from pipeline.documents.titles import title_words
from pipeline.training.pages import TEXTS, fold, rows, site

FOLDS = 3
STEPS, RATE, SHRINKAGE = 400, 2.0, 1e-4
HALF = 0.5
NAMES = tuple(title_lines.WEIGHTS)


class Page(NamedTuple):
    """The lines that could be a page's title: their measures, their words, and which of them are the title."""

    site: str
    title: str
    words: Sequence[str]
    measures: np.ndarray
    is_title: np.ndarray


def page(row: dict[str, str]) -> Page | None:
    """Read a text dump as the pipeline does."""
    blocks = cleaning.read(row["naive_text"])
    begins = title_lines.beginning(blocks)
    found = list(title_lines.measured(blocks, phrases.found(blocks), begins)) if begins else []
    if not found or not row["title"]:
        return None
    words = [title_words(blocks[place].words) for place, _ in found]
    measures = np.array([[float(line[name]) for name in NAMES] for _, line in found])
    is_title = np.array([_is(line, row["title"]) for line in words], dtype=float)
    return Page(site(row["url"] or row["id"]), row["title"], words, measures, is_title)


def _is(line: str, title: str) -> bool:
    """Ask whether a line is the title, or much of it."""
    own, whole = _plain(line), _plain(title)
    return own == whole or (is_contained(line, title) and len(own) >= HALF * len(whole))


def is_contained(line: str, title: str) -> bool:
    """Ask what the scoring script asks: whether one of the two holds the other."""
    own, whole = _plain(line), _plain(title)
    return bool(own) and (own in whole or whole in own)


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words.lower()).strip()


def fitted(some: Sequence[Page]) -> np.ndarray:
    """Weigh the measures so that the title is the likeliest of its page's lines (softmax, gradient ascent)."""
    weights = np.zeros(len(NAMES))
    titled = [one for one in some if one.is_title.any()]
    for _ in range(STEPS):
        slope = -SHRINKAGE * len(titled) * weights
        for one in titled:
            odds = np.exp(one.measures @ weights - (one.measures @ weights).max())
            right = odds * one.is_title
            slope += one.measures.T @ (right / right.sum() - odds / odds.sum())
        weights += RATE * slope / len(titled)
    return weights


def hits(some: Sequence[Page], weights: np.ndarray) -> list[bool]:
    """Say of each page whether the line that is chosen is its title."""
    return [is_contained(one.words[int((one.measures @ weights).argmax())], one.title) for one in some]


def main() -> None:
    """Print what is reached on sites that were not learned from, and the weights learned from all."""
    arguments = ArgumentParser(description=__doc__)
    arguments.add_argument("corpora", type=Path, help="the folder that holds cleaning/")
    given = arguments.parse_args()
    pages = [one for row in rows(given.corpora / "cleaning" / TEXTS) if (one := page(row))]
    reached: list[bool] = []
    for number in range(FOLDS):
        weights = fitted([one for one in pages if fold(one.site, FOLDS) != number])
        reached += hits([one for one in pages if fold(one.site, FOLDS) == number], weights)
    print(f"{len(pages)} pages, {np.mean([one.is_title.any() for one in pages]):.3f} hold their title", end="; ")
    print(f"right on other sites {np.mean(reached):.3f}")
    print({name: round(float(weight), 2) for name, weight in zip(NAMES, fitted(pages), strict=True)})


if __name__ == "__main__":
    main()
