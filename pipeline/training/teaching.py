"""What passages are about, as the starting weights say it: the direction that the reader learns to point in.

The starting weights were made to compare sentences, and training for quotes alone forgets that. So they teach the
reader while it learns the rest (distillation, Hinton et al. 2015): each passage is read by them alone, and by the
reader among its neighbours.
"""

from collections.abc import Iterator

import numpy as np
import torch
from torch.nn import functional

from pipeline.language.pieces import CLS, SEP, Numbers
from pipeline.training.corpora import Direction, Taught
from pipeline.training.network import Encoder

_AT_ONCE = 64
_LONGEST = 254  # pieces of a passage that the teacher reads


def taught(texts: list[Taught], teacher: Encoder) -> list[Taught]:
    """Give every passage of some texts the teacher's direction."""
    passages = [text.pieces.ids[start:end][:_LONGEST] for text in texts for start, end in text.passages]
    directions = iter(_directions(passages, teacher))
    return [text._replace(directions=[next(directions) for _ in text.passages]) for text in texts]


def _directions(passages: list[Numbers], teacher: Encoder) -> list[Direction]:
    order = sorted(range(len(passages)), key=lambda number: len(passages[number]))
    found: list[Direction] = [np.zeros(0, np.float16)] * len(passages)
    for first in range(0, len(order), _AT_ONCE):
        chosen = order[first : first + _AT_ONCE]
        for number, direction in zip(chosen, _read([passages[one] for one in chosen], teacher), strict=True):
            found[number] = direction
    return found


@torch.inference_mode()
def _read(passages: list[Numbers], teacher: Encoder) -> Iterator[Direction]:
    """Average the states of all pieces, the two ends included, as the starting weights were made to be asked."""
    device = teacher.norm.weight.device
    ids, mask = (np.zeros((len(passages), max(map(len, passages)) + 2), np.int64) for _ in range(2))
    for row, passage in enumerate(passages):
        ids[row, : len(passage) + 2], mask[row, : len(passage) + 2] = [CLS, *passage, SEP], 1
    given, there = torch.from_numpy(ids).to(device), torch.from_numpy(mask).to(device)
    with torch.autocast(device.type, dtype=torch.bfloat16):
        hidden = teacher(given, torch.zeros_like(given), there).hidden
    states = (hidden.float() * there[..., None]).sum(1) / there.sum(1, keepdim=True)
    yield from functional.normalize(states, dim=-1).half().cpu().numpy()
