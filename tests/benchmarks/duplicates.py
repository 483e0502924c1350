"""Finding copies among many texts: made-up syndication with the answer known, F1 of pairs and texts a second.

.venv/bin/python -m tests.benchmarks.duplicates [TEXTS ...] [--rensa], where rensa is installed
"""

import random
import time
from argparse import ArgumentParser
from datetime import date, timedelta

import polars as pl

from pipeline.documents.duplicates import RUN, WORD, copies, fingerprints

VOCABULARY = 30_000
DROPS = (0.05, 0.45)


def vocabulary(random):
    """Make up words, and how often each is used."""
    words = ["".join(random.choice("bdfgklmnprst") + random.choice("aeiou") for _ in range(random.randint(1, 4)))
             for _ in range(VOCABULARY)]  # fmt: skip
    return words, [1 / (rank + 3) for rank in range(VOCABULARY)]


def sentences(random, known, count):
    """Make up sentences."""
    lengths = [random.randint(8, 30) for _ in range(count)]
    words = random.choices(known[0], cum_weights=known[1], k=sum(lengths))
    taken = iter(words)
    return [" ".join(next(taken) for _ in range(length)) for length in lengths]


def copy(random, text, known):
    """Trim, extend, excerpt or lightly edit a text, after dropping some of its sentences."""
    dropped = random.uniform(*DROPS)
    kept = [sentence for sentence in text if random.random() > dropped] or text[:3]
    kind = random.choice(("dropped", "trimmed", "extended", "edited", "excerpt"))
    if kind == "trimmed":
        kept = kept[: max(4, int(len(kept) * random.uniform(0.5, 0.9)))]
    elif kind == "extended":
        kept = kept + sentences(random, known, int(len(kept) * random.uniform(0.2, 0.8)))
    elif kind == "edited":
        kept = [edited(random, sentence, known) for sentence in kept]
    elif kind == "excerpt":
        start = random.randrange(max(1, len(text) - 6))
        kept = text[start : start + 6] + sentences(random, known, 3)
    return kept


def edited(random, sentence, known):
    """Change one word in ten."""
    words = sentence.split()
    return " ".join(random.choice(known[0]) if random.random() < 0.1 else word for word in words)


def corpus(count, seed=5):
    """Make up texts: two of five are copies; publishers put the same lines under all of theirs."""
    chance = random.Random(seed)  # noqa: S311  # nothing is kept secret
    words, shares = vocabulary(chance)
    sums, total = [], 0.0
    for share in shares:
        total += share
        sums.append(total)
    known = (words, sums)
    tails = [sentences(chance, known, chance.randint(1, 5)) for _ in range(50)]
    texts, stories, story = [], [], 0
    while len(texts) < count:
        own = sentences(chance, known, chance.randint(8, 40))
        for version in range(chance.choice((1, 1, 1, 2, 2, 3))):
            body = copy(chance, own, known) if version else own
            texts.append(". ".join(body + chance.choice(tails)))
            stories.append(story)
        story += 1
    rows = {
        "document_id": [f"{place:07d}" for place in range(count)],
        "text": texts[:count],
        "published_on": [date(2020, 1, 1) + timedelta(days=place // 9) for place in range(count)],
        "word_count": [text.count(" ") + 1 for text in texts[:count]],
    }
    return pl.DataFrame(rows), stories[:count]


def f1(found, stories):
    """Score the pairs of texts in one cluster against those of one story."""
    cluster = {f"{place:07d}": f"{place:07d}" for place in range(len(stories))} | dict(found.rows())
    own = [cluster[f"{place:07d}"] for place in range(len(stories))]
    right = wrong = missed = 0
    for place in range(len(stories)):
        for other in range(place + 1, min(place + 3, len(stories))):
            right += own[place] == own[other] and stories[place] == stories[other]
            missed += own[place] != own[other] and stories[place] == stories[other]
    pairs = sum(size * (size - 1) // 2 for size in pl.Series(own).value_counts()["count"])
    wrong = pairs - right
    return 2 * right / (2 * right + wrong + missed), wrong, missed


def with_rensa(texts, threshold=0.25, permutations=128):
    """Find copies by MinHash over the same runs of four words, each text beside the likest one before it."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=threshold, num_perm=permutations, num_bands=64)
    hashes, found = [], []
    for place, text in enumerate(texts["text"]):
        words = WORD.findall(text.lower())
        own = RMinHash(num_perm=permutations, seed=7)
        own.update([" ".join(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1))])
        near = [(own.jaccard(hashes[other]), -other) for other in index.query(own)]
        likeness, other = max(near, default=(0.0, 0))
        if likeness >= threshold:
            found.append((f"{place:07d}", f"{-other:07d}"))
        hashes.append(own)
        index.insert(place, own)
    original = {}
    for copy_id, other in found:
        original[copy_id] = original.get(other, other)
    return pl.DataFrame(list(original.items()), schema=["document_id", "duplicate_of"], orient="row")


def main():
    """Print a line for each size."""
    arguments = ArgumentParser(description=__doc__)
    arguments.add_argument("counts", type=int, nargs="*", default=[1000, 10000])
    arguments.add_argument("--rensa", action="store_true")
    given = arguments.parse_args()
    for count in given.counts:
        texts, stories = corpus(count)
        begun = time.process_time()
        taken = fingerprints(texts)
        between = time.process_time()
        found = copies(texts.select("document_id", "published_on", "word_count").join(taken, on="document_id"))
        ended = time.process_time()
        score, wrong, missed = f1(found.select("document_id", "duplicate_of"), stories)
        print(
            f"{count} texts: F1 {score:.3f} ({wrong} pairs too many, {missed} missed),"
            f" fingerprints {count / (between - begun):.0f} a second, comparing {ended - between:.1f} s",
            flush=True,
        )
        if given.rensa:
            begun = time.process_time()
            score, wrong, missed = f1(with_rensa(texts), stories)
            spent = time.process_time() - begun
            print(f"  rensa: F1 {score:.3f} ({wrong} pairs too many, {missed} missed), {count / spent:.0f} a second")


if __name__ == "__main__":
    main()
