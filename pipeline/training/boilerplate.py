"""Learn which blocks of a page are its text: cross-validated by site, then fitted on all pages and written down."""

import json
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path
from typing import NamedTuple

import lightgbm as lgb
import numpy as np

from pipeline.documents import context, verdicts, wording
from pipeline.training import trees
from pipeline.training.pages import WORD, Page, fold, ordinary, pages

FOLDS = 3
ROUNDS = 200
FEWEST_SITES = 20
PRIOR = 0.35
PRIOR_PAGES = 2.0
LARGEST_BLOCK = 0.5
SMALLEST_TEXT = 30.0
TAGS = 3.0
SETTINGS = {
    "objective": "cross_entropy", "num_leaves": 31, "learning_rate": 0.08, "min_data_in_leaf": 60, "lambda_l2": 5.0,
    "feature_fraction": 0.25, "bagging_fraction": 0.5, "bagging_freq": 1, "max_bin": 63, "num_threads": 1, "seed": 7,
    "deterministic": True, "force_col_wise": True, "verbose": -1,
}  # fmt: skip


class Use(NamedTuple):
    """On how many pages words are used, and on what part of each in its text."""

    pages: Mapping[str, float]
    text: Mapping[str, float]


def use(page: Page) -> Mapping[str, float]:
    """Say of each word which part of its blocks on a page is text."""
    everywhere, text = Counter[str](), Counter[str]()
    for block, share in zip(page.blocks, page.shares, strict=True):
        words = wording.words_of(block.words)
        everywhere.update(words)
        text.update(words if share > 0.5 else ())
    return {word: text[word] / count for word, count in everywhere.items()}


def used(some: Sequence[Page], uses: Sequence[Mapping[str, float]]) -> Use:
    """Count words over sites: each counts once, however often and on however many pages it says a word."""
    sites: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for page, own in zip(some, uses, strict=True):
        for word, share in own.items():
            sites[page.site][word].append(share)
    pages_of: dict[str, float] = defaultdict(float)
    text: dict[str, float] = defaultdict(float)
    for words in sites.values():
        for word, shares in words.items():
            pages_of[word] += 1
            text[word] += sum(shares) / len(shares)
    return Use(pages_of, text)


def weights(known: Use) -> dict[str, float]:
    """Weigh the words that enough sites use."""
    many = ((word, sites) for word, sites in known.pages.items() if sites >= FEWEST_SITES)
    return {word: _weight(sites, known.text[word]) for word, sites in many}


def _weight(sites: float, text: float) -> float:
    """Give the odds that a word stands in the text of a page."""
    inside, outside = max(0.0, text) + PRIOR_PAGES * PRIOR, max(0.0, sites - text) + PRIOR_PAGES * (1 - PRIOR)
    return round(log(inside / outside), 2)


def without(words: Mapping[str, float], known: Use, own: Mapping[str, float]) -> dict[str, float]:
    """Weigh a page's words as if it were not there: what is learned from must not weigh its own words."""
    used_here = {
        word: (known.pages[word] - 1, known.text[word] - share) for word, share in own.items() if word in words
    }
    return {word: _weight(*counts) for word, counts in used_here.items() if counts[0] >= FEWEST_SITES}


def seen(page: Page, words: Mapping[str, float]) -> context.Matrix:
    """See a page as the pipeline will."""
    return context.seen(page.blocks, page.evidence, wording.leanings((block.words for block in page.blocks), words))


def importance(page: Page, tags: float) -> np.ndarray:
    """Weigh blocks by their words in proportion to the text of the page, since that is what its F1 counts.

    Pages with their tags are fewer than dumps: for the model that reads such pages each counts several times.
    """
    words = word_counts(page)
    text = max(SMALLEST_TEXT, float((words * np.array(page.shares)).sum()))
    return np.minimum((words + 2) / text, LARGEST_BLOCK) * (tags if page.is_html else 1.0)


def word_counts(page: Page) -> np.ndarray:
    """Count the words of each block as scoring does."""
    return np.array([len(WORD.findall(block.words)) for block in page.blocks], dtype=np.float64)


class Learned(NamedTuple):
    """The trees for text dumps and for pages with their tags, and how words lean."""

    dumps: lgb.Booster
    pages: lgb.Booster
    words: Mapping[str, float]


def fitted(some: Sequence[Page]) -> Learned:
    """Learn from some pages; only web pages have a say in how words lean."""
    web = [page for page in some if page.gold]
    uses = {id(page): use(page) for page in web}
    known = used(web, list(uses.values()))
    words = weights(known)
    leaning = (without(words, known, uses[id(page)]) if page.gold else words for page in some)
    rows = np.concatenate([seen(*pair) for pair in zip(some, leaning, strict=True)])
    shares = np.concatenate([page.shares for page in some])
    return Learned(_boosted(rows, shares, some, 1.0), _boosted(rows, shares, some, TAGS), words)


def _boosted(rows: np.ndarray, shares: np.ndarray, some: Sequence[Page], tags: float) -> lgb.Booster:
    """Grow trees."""
    importances = np.concatenate([importance(page, tags) for page in some])
    learned = lgb.Dataset(rows, shares, weight=importances / importances.mean(), params=SETTINGS)
    return lgb.train(SETTINGS, learned, ROUNDS)


def word_f1(words: Sequence[str], gold: str) -> float:
    """Compare bags of words, as the scoring script does."""
    found, wanted = Counter(WORD.findall(" ".join(words).lower())), Counter(WORD.findall(gold.lower()))
    if not found or not wanted:
        return float(not found and not wanted)
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


def judged(page: Page, learned: Learned) -> float:
    """Score one page."""
    booster = learned.pages if page.is_html else learned.dumps
    odds = booster.predict(seen(page, learned.words), raw_score=True, num_threads=1)
    expected = 1 / (1 + np.exp(-odds))
    least = verdicts.least_share(expected, word_counts(page))
    return word_f1(
        [block.words for block, share in zip(page.blocks, expected, strict=True) if share >= least], page.gold
    )


def validated(everything: Sequence[Page]) -> dict[str, float]:
    """Learn on some sites and score on others, until all have been scored."""
    scores: dict[str, list[float]] = defaultdict(list)
    for number in range(FOLDS):
        inside = [page for page in everything if fold(page.site, FOLDS) != number]
        learned = fitted(inside)
        for page in everything:
            if page.gold and fold(page.site, FOLDS) == number and not page.is_extra:
                score = judged(page, learned)
                for name in ("all", page.kind):
                    scores[f"{'html' if page.is_html else 'text'} {name}"].append(score)
        print(number, {name: round(float(np.mean(found)), 4) for name, found in sorted(scores.items())}, flush=True)
    return {name: round(float(np.mean(found)), 4) for name, found in sorted(scores.items())}


def main() -> None:
    """Read the corpora, validate unless told not to, and write the model."""
    arguments = ArgumentParser(description=__doc__)
    arguments.add_argument("corpora", type=Path, help="the folder that holds cleaning/")
    arguments.add_argument("--models", type=Path, default=Path("pipeline/language/models"))
    arguments.add_argument("--into", type=Path, default=Path("pipeline/documents"))
    arguments.add_argument("--raw", type=Path, default=Path("raw/demo"), help="ordinary texts, cleaned by rules alone")
    arguments.add_argument("--no-validation", action="store_true")
    given = arguments.parse_args()
    everything = [page for page in (*pages(given.corpora / "cleaning"), *ordinary(given.raw)) if page.blocks]
    print(len(everything), "pages", flush=True)
    learned = fitted(everything)
    trees.write(learned.dumps, given.models / "blocks.onnx")
    trees.write(learned.pages, given.models / "pages.onnx")
    written = json.dumps(learned.words, ensure_ascii=False, sort_keys=True, indent=0)
    (given.into / "wording.json").write_text(written + "\n", "utf-8")
    if not given.no_validation:
        print(json.dumps(validated(everything), indent=1))


if __name__ == "__main__":
    main()
