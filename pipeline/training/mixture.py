"""What is trained on: all corpora, and the batches of all tasks, mixed anew for each epoch."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from pipeline.training import batches, corpora
from pipeline.training.network import Encoder
from pipeline.training.passages import of_passages
from pipeline.training.renaming import renamed
from pipeline.training.swapping import Told, family_names, retold
from pipeline.training.teaching import taught

_WINDOWS, _TEXTS = 12, 32
_KEPT_BACK = 5  # every fifth text with a topic is left out, to measure with


class Shares(NamedTuple):
    """How much of the names and of the pronouns is read in an epoch, and of how many articles only lines."""

    names: float
    pronouns: float
    passages: float = 0.5
    lines: float = 0.0


class Corpora(NamedTuple):
    """What is trained on, and what is chosen on."""

    articles: list[corpora.Article]
    names: corpora.Stream
    told: list[Told]
    topical: list[corpora.Taught]
    passages: list[corpora.Taught]
    dev_articles: list[corpora.Article]
    dev_names: corpora.Stream
    dev_pronouns: list[corpora.Pronoun]


def load(folder: Path) -> Corpora:
    """Read all corpora."""
    return Corpora(
        corpora.articles(folder / "quotes/polnear_train.jsonl.gz"),
        corpora.names(folder / "names/names_train.jsonl.gz"),
        corpora.told(folder / "coreference/gap-development.tsv"),
        [
            text
            for number, text in enumerate(corpora.topical(folder / "themes/cap_train.jsonl.gz"))
            if number % _KEPT_BACK
        ],
        [corpora.untaught(text) for text in _unlabelled(folder)],
        corpora.articles(folder / "quotes/polnear_dev.jsonl.gz"),
        corpora.names(folder / "names/names_dev.jsonl.gz"),
        list(corpora.pronouns(corpora.told(folder / "coreference/gap-validation.tsv"))),
    )


def _unlabelled(folder: Path) -> Iterator[str]:
    """Yield texts of many kinds, whatever they are annotated for."""
    yield from (row["text"] for row in corpora.rows(folder / "quotes/polnear_train.jsonl.gz"))
    yield from (row["gold_text"] for row in corpora.rows(folder / "cleaning/wcxb_dev_text.jsonl.gz"))
    yield from (one.text for one in corpora.told(folder / "coreference/gap-development.tsv"))


def attended(texts: Corpora, teacher: Encoder) -> Corpora:
    """Have the starting weights say what each passage is about."""
    passages = [text for text in texts.passages if text.passages]
    return texts._replace(topical=taught(texts.topical, teacher), passages=taught(passages, teacher))


def epoch_of(texts: Corpora, shares: Shares, chance: np.random.Generator) -> list[batches.Batch]:
    """Mix the batches of all tasks for one epoch."""
    made = list(
        chain(
            batches.of_articles(texts.articles, _WINDOWS, chance, shares.lines),
            batches.of_names(texts.names, _WINDOWS, chance, shares.names),
            batches.of_pronouns(_retold(texts, chance), _TEXTS, chance, shares.pronouns),
            batches.of_pronouns(_renamed(texts, chance) if shares.pronouns else [], _TEXTS, chance),
            of_passages(texts.topical, _WINDOWS, chance),
            of_passages(texts.passages, _WINDOWS, chance, shares.passages),
        )
    )
    return [made[number] for number in chance.permutation(len(made))]


def _retold(texts: Corpora, chance: np.random.Generator) -> list[corpora.Pronoun]:
    """Tell the annotated texts with other names, others in each epoch."""
    pool = family_names(texts.told)
    return list(corpora.pronouns(retold(one, pool, chance) for one in texts.told))


def _renamed(texts: Corpora, chance: np.random.Generator) -> list[corpora.Pronoun]:
    """Make pronouns out of names in half of the articles, others in each epoch."""
    chosen = chance.permutation(len(texts.articles))[: len(texts.articles) // 2].tolist()
    return [case for number in chosen for case in renamed(texts.articles[number].text, chance)]
