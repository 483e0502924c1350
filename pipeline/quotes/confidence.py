"""How sure a quote is: the odds that its content and its source are right.

The tagger's own shares are too sure of themselves; a logistic curve over them, fitted by `pipeline.training.calibrate`
on texts it was not trained on, makes them odds that hold (Platt 1999).
"""

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import NamedTuple

# What rules find, as it was counted by eye: the turns of transcripts on 36 turns of four kinds.
_BY_RULE = MappingProxyType({"turn": 0.95, "signed": 0.95, "headline": 0.9, "beside": 0.9})
# News bears these odds out; in reports and other policy texts what stands below is right less than half of the time.
REVIEW_BELOW = 0.7
_SUREST = 0.995


class Shares(NamedTuple):
    """How sure the tagger is of cue, source and content, 0 to 1; no source has the share 0."""

    cue: float
    source: float
    content: float


class Evidence(NamedTuple):
    """What the odds of a quote depend on."""

    rule: str
    shares: Shares | None
    is_marked: bool
    is_speech: bool


def features(evidence: Evidence) -> dict[str, float]:
    """Put the evidence into numbers."""
    shares = evidence.shares or Shares(0.0, 0.0, 0.0)
    has_source = shares.source > 0
    return {
        "cue": _odds(shares.cue),
        "source": _odds(shares.source) if has_source else 0.0,
        "content": _odds(shares.content),
        "no_source": float(not has_source),
        "marked": float(evidence.is_marked),
        "speech": float(evidence.is_speech),
        "floating": float(evidence.rule == "floating"),
    }


def confidence(evidence: Evidence) -> float:
    """Give the share of quotes with such evidence that are right."""
    if evidence.shares is None:
        return _BY_RULE[evidence.rule]
    return weighed(features(evidence).items(), weights())


def weighed(numbers: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> float:
    """Weigh numbered evidence."""
    total = weights["bias"] + sum(weights[name] * value for name, value in numbers)
    return min(_SUREST, 1 / (1 + math.exp(-total)))


@cache
def weights() -> dict[str, float]:
    """Read the fitted curve."""
    text = resources.files("pipeline.language").joinpath("models/confidence.json").read_text(encoding="utf-8")
    read: dict[str, float] = json.loads(text)["weights"]
    return read


def _odds(share: float) -> float:
    bounded = min(max(share, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))
