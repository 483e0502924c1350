"""Cues, and for each cue its source and its content: the trained tagger's answers read."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.language.decoding import Scores, best_tags, log_softmax, stretches, tagged
from pipeline.language.encoder import REACH

_CUE_TAGS = slice(0, 5)
_CONTENT_TAGS = slice(10, 15)
_SOURCE, _CONTENT = range(2)
# Adding to the odds of being part of a source or a content finds more of them: a cue seldom stands without.
_LEANING = np.repeat(np.array([0.0, 2.0, 0.9], np.float32), (1, 4, 4))
# Where the pieces themselves read like contents (six times of ten), cues are looked for a second time, eagerly.
_UNSAID = np.log(np.float32(0.4))
_EAGER, _HALF = 2.0, 0.5

Stretch = tuple[int, int]  # piece numbers, half open
Answers = Callable[[Scores, Scores, npt.NDArray[np.int64]], Scores]


class Report(NamedTuple):
    """Somebody is reported to have said something, in piece numbers; shares say how sure the tagger is of each part."""

    cue: Stretch
    source: Stretch | None
    contents: tuple[Stretch, ...]
    cue_share: float
    source_share: float
    content_share: float


def reports(tags: Scores, narrow: Scores, answers: Answers) -> list[Report]:
    """Find the reports of a text: `tags` and `narrow` are the encoder's, `answers` tags the pieces around each cue."""
    scores = log_softmax(tags[:, _CUE_TAGS])
    cues = [(start, end) for start, end, _ in stretches(tagged(scores))]
    found = _asked(scores, narrow, cues, answers)
    told = _unclaimed(tags, found)
    if not told.any():
        return found
    others = [cue for cue in _eager(scores) if not any(cue[0] < end and start < cue[1] for start, end in cues)]
    again = _asked(scores, narrow, others, answers)
    return sorted([*found, *(one for one in again if _share(told, one.contents) >= _HALF)])


def _asked(scores: Scores, narrow: Scores, cues: list[Stretch], answers: Answers) -> list[Report]:
    """Ask for the source and the content of each cue."""
    if not cues:
        return []
    states, own, roles = around(narrow, cues)
    answered = log_softmax(answers(states, own, roles))
    answered[..., 1:][roles == 0] = -np.inf
    found = zip(cues, answered, best_tags(answered + _LEANING), strict=True)
    return [_report(cue, scores, (one, best)) for cue, one, best in found]


def _unclaimed(tags: Scores, found: list[Report]) -> npt.NDArray[np.bool_]:
    """Say which pieces read like what somebody said, though no cue claims them."""
    told: npt.NDArray[np.bool_] = log_softmax(tags[:, _CONTENT_TAGS])[:, 0] < _UNSAID
    for start, end in (stretch for one in found for stretch in one.contents):
        told[start:end] = False
    return told


def _eager(scores: Scores) -> list[Stretch]:
    """Read cues with higher odds, for what no cue has claimed."""
    leaning = log_softmax(scores + np.array([0.0, *(_EAGER,) * 4], np.float32))
    return [(start, end) for start, end, _ in stretches(tagged(leaning))]


def _share(told: npt.NDArray[np.bool_], contents: tuple[Stretch, ...]) -> float:
    return float(np.concatenate([told[start:end] for start, end in contents]).mean()) if contents else 0.0


def around(narrow: Scores, cues: list[Stretch]) -> tuple[Scores, Scores, npt.NDArray[np.int64]]:
    """Gather the states around each cue, the cues' own, and roles: 0 no piece, 1 a piece, 2 the cue."""
    half = narrow.shape[1] // 2
    starts = np.array([start for start, _ in cues])
    places = starts[:, None] + np.arange(-REACH, REACH)
    is_there = (places >= 0) & (places < len(narrow))
    roles = is_there.astype(np.int64)
    for row, (start, end) in enumerate(cues):
        roles[row, REACH : REACH + end - start] = 2
    states = narrow[:, :half][places.clip(0, len(narrow) - 1)]
    states[~is_there] = 0
    own = np.stack([narrow[start:end, half:].mean(0) for start, end in cues])
    return states, own, roles


def _report(cue: Stretch, scores: Scores, answered: tuple[Scores, npt.NDArray[np.int64]]) -> Report:
    found, best = answered
    placed = [
        ((start + cue[0] - REACH, end + cue[0] - REACH), label, (start, end)) for start, end, label in stretches(best)
    ]
    shares = {place: float(np.exp(found[np.arange(*near), best[slice(*near)]].mean())) for place, _, near in placed}
    sources = sorted((shares[place], place) for place, label, _ in placed if label == _SOURCE)
    contents = tuple(place for place, label, _ in placed if label == _CONTENT)
    return Report(
        cue,
        sources[-1][1] if sources else None,
        contents,
        float(np.exp(scores[slice(*cue), 1:].max(-1)).mean()),
        sources[-1][0] if sources else 0.0,
        max((shares[place] for place in contents), default=0.0),
    )
