"""Fit how sure a quote is to how often such quotes are right.

    python -m pipeline.training.calibrate GOLD.jsonl.gz --into pipeline/language/models

Reads annotated articles that the tagger was not trained on, with the shipped weights; prints the reliability of the
fitted odds, measured on articles that each fit left out (five folds by article).
"""

import argparse
import json
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.quality import calibration
from pipeline.quality.scoring import right_places
from pipeline.quotes.attributions import Attribution
from pipeline.quotes.confidence import Evidence, features
from pipeline.quotes.linking import linked
from pipeline.training import corpora

_FOLDS = 5
_STEPS = 60
_RIDGE = 1.0
_FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 460" font-family="sans-serif" font-size="13">
<rect width="460" height="460" fill="white"/><path d="M40 20V420H440" fill="none" stroke="#333"/>
<path d="M40 420L440 20" stroke="#999" stroke-dasharray="4"/>
<text x="240" y="450" text-anchor="middle">confidence</text>
<text x="15" y="220" text-anchor="middle" transform="rotate(-90 15 220)">share that was right</text>
<text x="36" y="434" text-anchor="end">0</text><text x="440" y="434">1</text><text x="30" y="26">1</text>"""
Matrix = npt.NDArray[np.float64]


class Cases(NamedTuple):
    """What was found: numbered evidence, whether it was right, and in which article."""

    names: list[str]
    numbers: Matrix
    right: Matrix
    article: npt.NDArray[np.int64]


def cases(rows: list[dict[str, Any]]) -> Cases:
    """Find the quotes of annotated articles and compare each with the annotation."""
    numbered, right, article = [], [], []
    for place, row in enumerate(rows):
        found = [one for one in linked(row["text"], corpora.lines(row["text"])) if one.shares is not None]
        places = right_places(row["text"], row["attributions"], [_spans(one) for one in found])
        numbered += [features(Evidence(one.rule, one.shares, one.kind != "indirect", one.is_speech)) for one in found]
        right += [number in places for number in range(len(found))]
        article += [place] * len(found)
    names = list(numbered[0])
    numbers = np.array([[1.0, *(one[name] for name in names)] for one in numbered])
    return Cases(["bias", *names], numbers, np.array(right, np.float64), np.array(article))


def _spans(one: Attribution) -> dict[str, Any]:
    return {
        "source": [one.source] if one.source is not None else [],
        "content": [segment[:2] for segment in one.segments],
    }


def fitted(numbers: Matrix, right: Matrix) -> Matrix:
    """Fit a logistic curve (Newton's method, a light ridge against certainty)."""
    weights = np.zeros(numbers.shape[1])
    ridge = np.diag([0.0, *[_RIDGE] * (numbers.shape[1] - 1)])
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-numbers @ weights))
        slope = numbers.T @ (right - odds) - ridge @ weights
        bend = (numbers * (odds * (1 - odds))[:, None]).T @ numbers + ridge
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def left_out(found: Cases) -> Matrix:
    """Give each case the odds of a fit that did not see its article."""
    odds = np.zeros(len(found.right))
    for fold in range(_FOLDS):
        held = found.article % _FOLDS == fold
        odds[held] = 1 / (1 + np.exp(-found.numbers[held] @ fitted(found.numbers[~held], found.right[~held])))
    return odds


def picture(odds: Matrix, right: Matrix, bins: int = 10) -> str:
    """Draw how often quotes of each confidence are right, as SVG; a perfect model follows the diagonal."""
    bin_of = np.minimum((odds * bins).astype(int), bins - 1)
    dots = [
        f'<circle cx="{40 + 400 * odds[bin_of == n].mean():.1f}" cy="{420 - 400 * right[bin_of == n].mean():.1f}" '
        f'r="{2 + (bin_of == n).mean() ** 0.5 * 20:.1f}" fill="#1f6f8b" fill-opacity="0.7"/>'
        for n in range(bins)
        if (bin_of == n).any()
    ]
    return "\n".join((_FRAME, *dots, "</svg>\n"))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--into", type=Path, required=True)
    asked = parser.parse_args()
    found = cases(list(corpora.rows(asked.gold)))
    weights = fitted(found.numbers, found.right)
    described = dict(zip(found.names, (round(float(weight), 4) for weight in weights), strict=True))
    fit = {"fitted_on": asked.gold.name.split(".")[0], "cases": len(found.right), "weights": described}
    (asked.into / "confidence.json").write_text(json.dumps(fit, indent=1) + "\n")
    odds = left_out(found)
    (asked.into / "reliability.svg").write_text(picture(odds, found.right))
    error = calibration.error(calibration.reliability(zip(odds.tolist(), (found.right == 1).tolist(), strict=True)))
    print(f"{len(odds)} found, {found.right.mean():.3f} right; calibration error {error:.4f}")


if __name__ == "__main__":
    main()
