"""Learn to code passages to the major topics: measured on a fifth of the coded titles, then fitted on all of them.

python -m pipeline.training.themes CORPORA --into pipeline/themes/models

Every fifth line was kept from the encoder's training, too. Immigration had no code of its own when the titles were
coded: those that Labor was given and whose terms speak of immigration first are taught as Immigration.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from pipeline.language.encoder import directions, signals
from pipeline.language.passages import packed, unpacked
from pipeline.language.pieces import pieces
from pipeline.language.spans import Span
from pipeline.themes.coder import Coder, Numbers, Words, codes, named, scaled, term_signs, word_signs
from pipeline.themes.evidence import Evidence, evidence
from pipeline.themes.term_search import hits
from pipeline.training.corpora import rows

CODED = "themes/cap_train.jsonl.gz"
HELD_OUT = 5
FEWEST_TITLES = 2
STRICTNESS = 0.1
"""How much weights are held small: one tenth of the loss of a title of mean weight."""
DOUBT = 100
"""How many titles a topic is given, in thought, in which words are as frequent as everywhere."""
_LABOR, _IMMIGRATION = "5", "9"


class Title(NamedTuple):
    """A coded title with its signs."""

    corpus: str
    text: str
    code: str
    direction: Numbers
    terms: list[Evidence]

    @property
    def taught(self) -> str:
        """The code that is taught, which has Immigration apart."""
        first = self.terms[0].code if self.terms else None
        return _IMMIGRATION if (self.code, first) == (_LABOR, _IMMIGRATION) else self.code


def titles(corpora: Path) -> list[Title]:
    """Read the coded titles with the shipped encoder."""
    return [_title(row) for row in rows(corpora / CODED)]


def _title(row: dict[str, Any]) -> Title:
    text, number = row["text"], row["label"].split()[0]
    whole = Span(0, len(text))
    state = signals(pieces(text, [whole])).hidden.mean(0, keepdims=True)
    code = number if number in codes() else codes()[-1]
    return Title(row["corpus"], text, code, unpacked(packed(directions(state)))[0], evidence(hits(text, whole)))


def known_words(read: Sequence[Title]) -> Words:
    """Give numbers to the words and pairs of words that stand in several titles, and say how rare each is."""
    counts = Counter(name for title in read for name in set(named(title.text)))
    names = sorted(name for name, count in counts.items() if count >= FEWEST_TITLES)
    rarity = [np.log((1 + len(read)) / (1 + counts[name])) + 1 for name in names]
    return Words({name: number for number, name in enumerate(names)}, np.array(rarity, np.float32))


def fitted(read: Sequence[Title]) -> Coder:
    """Fit the coder: every topic has the same weight in all, however many titles it has."""
    words = known_words(read)
    pointing = np.stack([title.direction for title in read])
    centre, spread = pointing.mean(0), pointing.std(0)
    signs = _laid_out(read, words, scaled(pointing, centre, spread))
    taught = np.array([codes().index(title.taught) for title in read])
    counts = np.bincount(taught, minlength=len(codes())).clip(1)
    weights = (len(read) / len(codes()) / counts)[taught]
    best = minimize(
        _loss(signs, taught, weights), np.zeros((signs.shape[1] + 1) * len(codes())), jac=True, method="L-BFGS-B",
        options={"maxiter": 400},
    )  # fmt: skip
    found = best.x.reshape(-1, len(codes())).astype(np.float32)
    parts = np.split(found, np.cumsum([pointing.shape[1], len(words.numbers), len(codes()) - 1]))
    return Coder(centre, spread, words, parts[0], parts[1], parts[2], parts[3][0], leanings(read, words))


def leanings(read: Sequence[Title], words: Words) -> Numbers:
    """Say how much more often each word stands in a topic's titles than in all; words seen seldom lean little."""
    counts = np.zeros((len(words.numbers), len(codes())), np.float32)
    for title in read:
        counts[list(word_signs(title.text, words)), codes().index(title.taught)] += 1
    sizes = np.bincount([codes().index(title.taught) for title in read], minlength=len(codes())).clip(1)
    everywhere = counts.sum(1, keepdims=True) / len(read)
    leaning: Numbers = np.log((counts + DOUBT * everywhere) / (sizes + DOUBT) / everywhere).clip(0)
    return leaning.astype(np.float32)


def _laid_out(read: Sequence[Title], words: Words, pointing: Numbers) -> sparse.csr_array:
    by_word = sparse.lil_array((len(read), len(words.numbers)), dtype=np.float32)
    for row, title in enumerate(read):
        for number, weight in word_signs(title.text, words).items():
            by_word[row, number] = weight
    terms = np.stack([term_signs(title.terms) for title in read])
    return sparse.hstack([sparse.csr_array(pointing), by_word, sparse.csr_array(terms)], format="csr")


def _loss(
    signs: sparse.csr_array, taught: Any, weights: Any
) -> Callable[[np.ndarray[Any, Any]], tuple[float, np.ndarray[Any, Any]]]:
    rows_of, there = np.arange(len(taught)), signs.T.tocsr()

    def loss(flat: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        inner, offset = flat.reshape(-1, len(codes()))[:-1], flat.reshape(-1, len(codes()))[-1]
        known = signs @ inner + offset
        known = known - known.max(1, keepdims=True)
        known -= np.log(np.exp(known).sum(1, keepdims=True))
        errors = np.exp(known)
        errors[rows_of, taught] -= 1
        errors *= weights[:, None]
        slope = np.vstack([there @ errors + STRICTNESS * inner, errors.sum(0)])
        total = -(weights * known[rows_of, taught]).sum() + STRICTNESS / 2 * (inner**2).sum()
        return float(total), slope.ravel()

    return loss


def answers(coder: Coder, read: Sequence[Title]) -> Numbers:
    """Give the log odds of each code for titles."""
    signs = _laid_out(
        read, coder.words, scaled(np.stack([title.direction for title in read]), coder.centre, coder.spread)
    )
    found: Numbers = signs @ np.vstack([coder.by_direction, coder.by_word, coder.by_term]) + coder.offset
    return found


def measured(coder: Coder, read: Sequence[Title]) -> dict[str, float]:
    """Score the coder as the project is scored: titles beyond the topics are left out, no topic is a wrong one."""
    asked = [title for title in read if title.code != codes()[-1]]
    said = [codes()[best] for best in answers(coder, asked).argmax(1)]
    truth = [title.code for title in asked]
    right = Counter(one for one, other in zip(truth, said, strict=True) if one == other)
    scores = [2 * right[code] / (truth.count(code) + said.count(code)) for code in sorted(set(truth))]
    return {
        "macro_f1": round(sum(scores) / len(scores), 4),
        "accuracy": round(right.total() / len(truth), 4),
        "n": len(truth),
        "none": said.count(codes()[-1]),
    }


def write(coder: Coder, folder: Path) -> None:
    """Ship the coder: weights in half precision, words one a line."""
    kept = {name: values.astype(np.float16) for name, values in coder._asdict().items() if name != "words"}
    names = np.frombuffer("\n".join(coder.words.numbers).encode(), np.uint8)
    np.savez_compressed(folder / "coder.npz", words=names, rarity=coder.words.rarity.astype(np.float16), **kept)


def main() -> None:
    """Measure on what was kept apart, then fit on everything and write it down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--into", type=Path, required=True)
    chosen = parser.parse_args()
    read = titles(chosen.corpora)
    trial = fitted([title for number, title in enumerate(read) if number % HELD_OUT])
    for corpus in sorted({title.corpus for title in read}):
        held = [title for title in read[::HELD_OUT] if title.corpus == corpus]
        print(json.dumps({"corpus": corpus, **measured(trial, held)}))
    write(fitted(read), chosen.into)


if __name__ == "__main__":
    main()
