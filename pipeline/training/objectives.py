"""What the network is asked, and how wrong its answers are."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from pipeline.language.decoding import best_tags, stretches
from pipeline.training.batches import CUE, Asked, Batch, Passage
from pipeline.training.corpora import UNKNOWN, Stretch
from pipeline.training.network import ARGUMENT_TAGS, CUE_TAGS, NARROW, REACH, TAGS, Encoded, Reader

# How much each question counts: a cue's arguments are asked about some 150 pieces, a tag about one.
_TAG_WEIGHTS = (1.0, 0.5, 0.5, 1.0)
_ARGUMENT_WEIGHT = 4.0
_FALSE_CUES = 24  # of a batch
_DIRECTION_WEIGHT, _TOPIC_WEIGHT, _SMOOTHING = 5.0, 1.0, 0.1


def loss(reader: Reader, batch: Batch, *, with_false_cues: bool) -> Tensor:
    """Add up what is wrong with the answers to a batch."""
    encoded = reader.encoder(batch.ids, batch.hints, batch.mask)
    total = _tag_loss(encoded.tags.float(), batch.tags)
    if batch.cues:
        false = _false_cues(encoded.tags, batch) if with_false_cues else []
        total = total + _ARGUMENT_WEIGHT * _argument_loss(reader, encoded, [*batch.cues, *false])
    if batch.pronouns:
        total = total + _pronoun_loss(reader, encoded, batch)
    if batch.passages:
        total = total + _meaning_loss(reader, encoded, batch.passages)
    return total


def _tag_loss(logits: Tensor, tags: Tensor) -> Tensor:
    total = logits.sum() * 0.0
    for kind, (part, weight) in enumerate(zip(logits.split(TAGS, -1), _TAG_WEIGHTS, strict=True)):
        if bool((tags[..., kind] != UNKNOWN).any()):
            wrong = functional.cross_entropy(part.transpose(1, 2), tags[..., kind], ignore_index=UNKNOWN)
            total = total + weight * wrong
    return total


def _false_cues(tags: Tensor, batch: Batch) -> list[Asked]:
    """List what the network takes for a cue and is none; its arguments are nothing."""
    scores = tags.detach()[..., :CUE_TAGS].float().log_softmax(-1).cpu().numpy()
    found = best_tags(scores + np.array([0.0, 1.0, 1.0, 1.0, 1.0], np.float32))
    known = batch.tags[..., CUE].cpu().numpy()
    none = np.zeros(tags.shape[1], np.int64)
    false = [
        Asked(row, (start, end), none)
        for row, sequence in enumerate(found)
        for start, end, _ in stretches(sequence)
        if (known[row, start:end] == 0).all()
    ]
    return false[:_FALSE_CUES]


def _argument_loss(reader: Reader, encoded: Encoded, asked: list[Asked]) -> Tensor:
    device = encoded.narrow.device
    rows, places, roles = around(asked, encoded.narrow.shape[1])
    states = encoded.narrow[rows[:, None].to(device), places.to(device)][..., :NARROW]
    cues = means(encoded.narrow[..., NARROW:], [(one.window, one.cue) for one in asked])
    logits = reader.arguments(states, cues, roles.to(device)).float()
    tags = np.full(roles.shape, UNKNOWN, np.int64)
    for row, one in enumerate(asked):
        found = one.tags[np.minimum(places[row].numpy(), len(one.tags) - 1)]
        tags[row] = np.where(roles[row].numpy() > 0, found, UNKNOWN)
    return functional.cross_entropy(
        logits.reshape(-1, ARGUMENT_TAGS), torch.from_numpy(tags).reshape(-1).to(device), ignore_index=UNKNOWN
    )


def means(states: Tensor, stretches: list[tuple[int, Stretch]]) -> Tensor:
    """Average the states of stretches, each of a window."""
    longest = max(end - start for _, (start, end) in stretches)
    rows = torch.tensor([row for row, _ in stretches])[:, None]
    starts = torch.tensor([start for _, (start, _) in stretches])[:, None]
    lengths = torch.tensor([end - start for _, (start, end) in stretches])[:, None]
    steps = torch.arange(longest)[None]
    places = (starts + steps).clamp(max=states.shape[1] - 1)
    share = (steps < lengths) / lengths
    found = states[rows.to(states.device), places.to(states.device)]
    return (found * share[..., None].to(found)).sum(1)


def around(asked: list[Asked], length: int) -> tuple[Tensor, Tensor, Tensor]:
    """Say which pieces stand around each cue, and in which role: 0 none there, 1 a piece, 2 the cue."""
    rows = torch.tensor([one.window for one in asked])
    starts = torch.tensor([one.cue[0] for one in asked])
    places = starts[:, None] + torch.arange(-REACH, REACH)
    ends = torch.tensor([len(one.tags) - 1 for one in asked])
    roles = ((places > 0) & (places < torch.minimum(ends, torch.tensor(length))[:, None])).long()
    for row, one in enumerate(asked):
        roles[row, REACH : REACH + one.cue[1] - one.cue[0]] = 2
    return rows, places.clamp(0, length - 1), roles


def _pronoun_loss(reader: Reader, encoded: Encoded, batch: Batch) -> Tensor:
    """Choose between the first name, the second, and neither."""
    odds = weighed(reader, encoded, [one.places for one in batch.pronouns])
    choices = torch.cat([odds.new_zeros(len(odds), 1), odds], 1)
    answers = torch.tensor([one.answer for one in batch.pronouns], device=odds.device)
    return functional.cross_entropy(choices, answers)


def weighed(reader: Reader, encoded: Encoded, places: list[tuple[Stretch, Stretch, Stretch]]) -> Tensor:
    """Weigh a pronoun against two names in each window; places do not count the window's first end."""
    asked = [(row, (start + 1, end + 1)) for row, three in enumerate(places) for start, end in three]
    states = means(encoded.hidden, asked).view(len(places), 3, -1)
    distances = torch.tensor([[name[0] - three[0][0] for name in three[1:]] for three in places])
    numbers = reader.arguments.buckets[(distances.clamp(-REACH, REACH - 1) + REACH).to(states.device)]
    pronouns = states[:, :1].expand(-1, 2, -1)
    odds: Tensor = reader.pronouns(pronouns, states[:, 1:], numbers).float()
    return odds


def _meaning_loss(reader: Reader, encoded: Encoded, passages: list[Passage]) -> Tensor:
    """Point where the teacher points, and choose among topics where one is known."""
    states = means(encoded.hidden, [(one.window, one.stretch) for one in passages])
    directions, topics = reader.meaning(states)
    taught = torch.from_numpy(np.stack([one.direction for one in passages])).to(directions)
    answers = torch.tensor([one.topic for one in passages], device=states.device)
    wrong = _DIRECTION_WEIGHT * (1 - (directions.float() * taught.float()).sum(-1)).mean()
    if not bool((answers >= 0).any()):
        return wrong
    chosen = functional.cross_entropy(topics.float(), answers, ignore_index=UNKNOWN, label_smoothing=_SMOOTHING)
    return wrong + _TOPIC_WEIGHT * chosen
