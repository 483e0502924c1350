"""How well a network does on the parts kept for choosing."""

from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from pipeline.language.decoding import Scores, best_tags, stretches
from pipeline.language.encoder import fed
from pipeline.language.pieces import Pieces
from pipeline.language.windows import Window, windows
from pipeline.quality.scoring import Tally
from pipeline.quotes import tagger
from pipeline.training.batches import of_pronouns
from pipeline.training.corpora import Article, Pronoun, Stream
from pipeline.training.network import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS, Encoded, Reader
from pipeline.training.objectives import weighed

_AT_ONCE = 16
_NAME_TAGS = slice(CUE_TAGS + SOURCE_TAGS + CONTENT_TAGS, None)


@torch.inference_mode()
def read(reader: Reader, pieces: Pieces) -> tuple[Scores, Scores]:
    """Give a whole text's tag scores and narrow states."""
    tags, narrow = [], []
    parts = list(windows(len(pieces)))
    for start in range(0, len(parts), _AT_ONCE):
        chosen = parts[start : start + _AT_ONCE]
        encoded = _encoded(reader, pieces, chosen)
        for row, part in enumerate(chosen):
            kept = slice(part.first - part.start + 1, part.last - part.start + 1)
            tags.append(encoded.tags[row, kept].float().numpy())
            narrow.append(encoded.narrow[row, kept].float().numpy())
    return np.concatenate(tags), np.concatenate(narrow)


def _encoded(reader: Reader, pieces: Pieces, parts: list[Window]) -> Encoded:
    given = fed(pieces, parts)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        answer: Encoded = reader.encoder(*(torch.from_numpy(given[name]) for name in ("ids", "hints", "mask")))
    return answer


def quotes(reader: Reader, articles: list[Article]) -> dict[str, float]:
    """Score the attributions found in annotated articles."""
    reader.eval()
    tally = Tally()
    for article in articles:
        tally.add(article.text, [*article.gold], [*found_in(reader, article)])
    return tally.measures()


@torch.inference_mode()
def found_in(reader: Reader, article: Article) -> list[dict[str, Any]]:
    """List what a network finds in an article, as spans."""

    def answers(states: Scores, cues: Scores, roles: npt.NDArray[np.int64]) -> Scores:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = reader.arguments(*map(torch.from_numpy, (states, cues, roles)))
        scores: Scores = logits.float().numpy()
        return scores

    tags, narrow = read(reader, article.pieces)
    found = tagger.reports(tags, narrow, answers)
    return [_as_spans(article.pieces, report) for report in found if report.contents]


def _as_spans(pieces: Pieces, report: tagger.Report) -> dict[str, Any]:
    def spans(*stretches: tuple[int, int]) -> list[list[int]]:
        return [[int(pieces.starts[start]), int(pieces.ends[end - 1])] for start, end in stretches]

    source = spans(report.source) if report.source is not None else []
    shares = {name: getattr(report, name) for name in ("cue_share", "source_share", "content_share")}
    return {"cue": spans(report.cue), "source": source, "content": spans(*report.contents), **shares}


def names(reader: Reader, stream: Stream) -> dict[str, float]:
    """Score names: F1 over all kinds, and of persons."""
    reader.eval()
    scores, _ = read(reader, stream.pieces)
    found = set(stretches(best_tags(scores[None, :, _NAME_TAGS])[0]))
    right = set(stretches(stream.tags))
    return {
        f"names{kind}": _f1(*({one for one in side if one[2] <= last} for side in (found, right)))
        for kind, last in (("", 2), ("_person", 0))
    }


def _f1(found: set[Any], right: set[Any]) -> float:
    return 200 * len(found & right) / max(1, len(found) + len(right))


@torch.inference_mode()
def pronouns(reader: Reader, texts: list[Pronoun]) -> dict[str, float]:
    """Score pronouns as GAP does: each name is one question, F1 over those that are the pronoun's."""
    reader.eval()
    both = given = right = 0
    for batch in of_pronouns(texts, _AT_ONCE, np.random.default_rng(0)):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            encoded = reader.encoder(batch.ids, batch.hints, batch.mask)
            odds = weighed(reader, encoded, [one.places for one in batch.pronouns])
        best = np.where(odds.max(1).values.numpy() > 0, odds.argmax(1).numpy() + 1, 0)
        answers = np.array([one.answer for one in batch.pronouns])
        both += int(((best == answers) & (answers > 0)).sum())
        given, right = given + int((best > 0).sum()), right + int((answers > 0).sum())
    return {"pronouns": 200 * both / max(1, given + right)}
