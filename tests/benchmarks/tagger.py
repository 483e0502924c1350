"""Finding quotes beside a bare pass of the encoder over the same pieces, in one run: words a second, and the ratio.

.venv/bin/python -m tests.benchmarks.tagger [ROUNDS]
"""

import re
import statistics
import sys
import time
from pathlib import Path

from pipeline.language.encoder import fed, session
from pipeline.language.pieces import pieces
from pipeline.language.spans import Span
from pipeline.language.windows import LENGTH, Window
from pipeline.quotes.linking import linked

RAW = Path(__file__).parents[2] / "raw"
AT_ONCE = 8


def texts():
    """Give the shipped texts with their lines."""
    for path in sorted(RAW.rglob("*.txt"))[:60]:
        text = path.read_text(encoding="utf-8", errors="replace")
        yield text, [Span(*line.span()) for line in re.finditer(r"\S[^\n]*", text)]


def bare(read):
    """Pass every piece through the encoder once, and do nothing else."""
    room = LENGTH - 2
    windows = [Window(at, min(at + room, len(read)), 0, 0) for at in range(0, len(read), room)]
    for first in range(0, len(windows), AT_ONCE):
        session("encoder").run(["tags"], fed(read, windows[first : first + AT_ONCE]))


def timed(work):
    """Time one call."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main(rounds):
    """Time both in turns, text by text."""
    chosen = [(text, lines, pieces(text, lines)) for text, lines in texts()]
    words = sum(len(text.split()) for text, _, _ in chosen)
    whole, passed = [], []
    for _ in range(rounds):
        passed.append(sum(timed(lambda read=read: bare(read)) for _, _, read in chosen))
        whole.append(sum(timed(lambda text=text, lines=lines: linked(text, lines)) for text, lines, _ in chosen))
    ratios = [one / other for one, other in zip(passed, whole, strict=True)]
    print(f"{words} words; quotes {words / min(whole):.0f} words/s, bare pass {words / min(passed):.0f} words/s")
    rounded = ", ".join(f"{one:.2f}" for one in ratios)
    print(f"share of the bare pass's speed: {statistics.median(ratios):.2f} (rounds: {rounded})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
