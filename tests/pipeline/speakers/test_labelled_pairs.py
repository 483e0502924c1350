"""Hand-labelled pairs of names: how many of them are told apart, and joined, as a reader would."""

import json
from pathlib import Path

import polars as pl

from pipeline.speakers import told_apart

SCHEMA = {"document_id": pl.String, "speaker_name": pl.String, "speaker_kind": pl.String}
GOLD = Path(__file__).parents[2] / "gold" / "identity_pairs.json"


def figures(pairs, gold):
    """Score pairwise: precision and recall of being told to be one."""
    where = dict(
        told_apart(
            pl.DataFrame(
                [
                    (f"{at}{side}", pair[side], pair["kind"])
                    for at, pair in enumerate(gold)
                    for side in ("one", "other")
                ],
                schema=SCHEMA,
                orient="row",
            )
        )
        .identities.select("document_id", "speaker_id")
        .iter_rows()
    )
    joined = [
        pair["same"] for at, pair in enumerate(gold) if pair in pairs and where[f"{at}one"] == where[f"{at}other"]
    ]
    return sum(joined) / len(joined), sum(joined) / sum(pair["same"] for pair in pairs)


def test_labelled_pairs():
    """Tell hand-labelled pairs apart, all names of all pairs at once; what only context tells is left out."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    decidable = [pair for pair in gold if not pair["by_context"]]
    precision, recall = figures(decidable, gold)
    assert len(decidable) >= 400
    assert precision >= 0.99
    assert recall >= 0.90
