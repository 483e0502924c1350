"""Train the heads for pronouns on the shipped encoder as it is: minutes instead of hours.

    python -m pipeline.training.heads CORPORA --into pipeline/language/models [--heads 5] [--seed 1]

The encoder stays, so its states are computed once; texts are told with other names too (`swapping`), and a name may
answer from every place where it stands, as it may when the pipeline asks. Several heads that began differently are
averaged, which levels out their whims.
"""

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from pipeline.language.encoder import signals
from pipeline.language.pieces import pieces
from pipeline.quality.pronouns import Question, places
from pipeline.training import corpora, export
from pipeline.training.network import REACH, Pronouns, buckets
from pipeline.training.renaming import renamed
from pipeline.training.swapping import Told, family_names, retold

_PLACES = 6  # of a name, the nearest to the pronoun
_FAR = -1e4
_DROPOUT, _RATE, _DECAY = 0.4, 1e-3, 0.02
_AT_ONCE = 64
_PASSES = 3  # over the articles, each making pronouns of other names


class Case(NamedTuple):
    """A pronoun's state; states, distances and presence of the places of two names; and the answer, 0 for neither."""

    pronoun: Tensor
    names: Tensor
    distances: Tensor
    is_there: Tensor
    answer: int


def cases(texts: Iterable[Told]) -> Iterator[Case]:
    """Read annotated texts, with all places where a name stands."""
    for one in texts:
        read = pieces(one.text, corpora.lines(one.text))
        question = Question(one.text, one.spans[0], one.spans[1:], (False, False))
        pronoun = corpora.stretches_of(read, one.spans[:1])
        named = [corpora.stretches_of(read, places(question, name)) for name in one.spans[1:]]
        if pronoun and all(named):
            yield _case(signals(read).hidden, pronoun[0], named, one.answer)


def _case(hidden: np.ndarray, pronoun: corpora.Stretch, named: list[list[corpora.Stretch]], answer: int) -> Case:  # type: ignore[type-arg]
    states, distances = np.zeros((2, _PLACES, hidden.shape[1]), np.float32), np.zeros((2, _PLACES), np.int64)
    is_there = np.zeros((2, _PLACES), bool)
    for side, stretches in enumerate(named):
        near = sorted(stretches, key=lambda one: abs(one[0] - pronoun[0]))[:_PLACES]
        for place, (start, end) in enumerate(near):
            states[side, place] = hidden[start:end].mean(0)
            distances[side, place], is_there[side, place] = start - pronoun[0], True
    mean = torch.from_numpy(hidden[slice(*pronoun)].mean(0))
    places = torch.from_numpy(states), torch.from_numpy(distances), torch.from_numpy(is_there)
    return Case(mean, *places, answer)


def _of_renamed(articles: list[corpora.Article], chance: np.random.Generator) -> Iterator[Case]:
    for article in articles:
        for one in renamed(article.text, chance):
            yield _case(signals(one.pieces).hidden, one.places[0], [[place] for place in one.places[1:]], one.answer)


class _Batch(NamedTuple):
    pronouns: Tensor
    names: Tensor
    distances: Tensor
    is_there: Tensor
    answers: Tensor


def _stacked(chosen: list[Case]) -> _Batch:
    columns = [torch.stack(column) for column in list(zip(*chosen, strict=True))[:4]]
    return _Batch(columns[0], columns[1], columns[2], columns[3], torch.tensor([one.answer for one in chosen]))


def odds(heads: list[Pronouns], batch: _Batch) -> Tensor:
    """Give the log odds of both names, each from its best place."""
    numbers = buckets()[batch.distances.clamp(-REACH, REACH - 1) + REACH]
    pronouns = batch.pronouns[:, None, None].expand_as(batch.names)
    each = torch.stack([head(pronouns, batch.names, numbers) for head in heads]).mean(0)
    return each.masked_fill(~batch.is_there, _FAR).max(-1).values


def trained(batch: _Batch, seed: int, epochs: int) -> Pronouns:
    """Train one head."""
    torch.manual_seed(seed)
    head = Pronouns(_DROPOUT)
    optimiser = torch.optim.AdamW(head.parameters(), lr=_RATE, weight_decay=_DECAY)
    steps = epochs * (len(batch.answers) // _AT_ONCE)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(0.0, 1 - step / steps))
    for _ in range(epochs):
        for rows in torch.randperm(len(batch.answers)).split(_AT_ONCE):
            if len(rows) == _AT_ONCE:
                found = odds([head], _Batch(*(column[rows] for column in batch)))
                choices = torch.cat([found.new_zeros(len(found), 1), found], 1)
                optimiser.zero_grad()
                functional.cross_entropy(choices, batch.answers[rows]).backward()
                optimiser.step()
                schedule.step()
    return head.eval()


@torch.inference_mode()
def f1(heads: list[Pronouns], batch: _Batch, least: float = 0.0) -> float:
    """Score as GAP does."""
    found = odds(heads, batch)
    best = torch.where(found.max(1).values > least, found.argmax(1) + 1, 0)
    right = ((best == batch.answers) & (batch.answers > 0)).sum().item()
    return 200 * right / max(1, (best > 0).sum().item() + (batch.answers > 0).sum().item())


def _texts(told: list[Told], copies: int, chance: np.random.Generator) -> Iterator[Told]:
    yield from told
    pool = family_names(told)
    for _ in range(copies):
        yield from (retold(one, pool, chance) for one in told)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--heads", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--copies", type=int, default=6, help="how often each text is told with other names")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance, folder = np.random.default_rng(asked.seed), asked.corpora
    told = corpora.told(folder / "coreference/gap-development.tsv")
    known = list(cases(_texts(told, asked.copies, chance)))
    articles = corpora.articles(folder / "quotes/polnear_train.jsonl.gz")
    known += [case for _ in range(_PASSES) for case in _of_renamed(articles, chance)]
    held_out = _stacked(list(cases(corpora.told(folder / "coreference/gap-validation.tsv"))))
    heads = [trained(_stacked(known), asked.seed * 100 + number, asked.epochs) for number in range(asked.heads)]
    print("each:", *(round(f1([head], held_out), 1) for head in heads), "all:", round(f1(heads, held_out), 1))
    with tempfile.TemporaryDirectory() as whole:
        export.export_pronouns(heads, Path(whole))
        export.pack(Path(whole) / "pronouns.onnx", asked.into / "pronouns.onnx")


if __name__ == "__main__":
    main()
