"""Telling speakers apart among many distinct names, on one core: seconds, and how they grow.

.venv/bin/python -m tests.benchmarks.identities [FEW MANY]
"""

import math
import random
import sys
import time

import polars as pl

from pipeline.language.word_lists import words
from pipeline.speakers import told_apart

SCHEMA = {"document_id": pl.String, "speaker_name": pl.String, "speaker_kind": pl.String}
TITLES = ("President", "Sen.", "Gov.", "Prime Minister", "Gen.", "Dr.")
HEADS = ("Department of {}", "{} Department", "Ministry of {}", "{} Institute", "{} Council", "{} Agency")


def invented(random, syllables):
    """Make up a word."""
    return "".join(random.choice("bdfgklmnprstvz") + random.choice("aeiou") for _ in range(syllables)).title()


def persons(random):
    """Make up persons' names without end: common and rare family names, initials, titles, suffixes."""
    given = sorted(words("given_names_he") | words("given_names_she"))
    common = sorted(words("english_family_names"))
    while True:
        family = random.choice(common) if random.random() < 0.2 else invented(random, random.randint(2, 4))
        first = random.choice(given) if random.random() < 0.8 else random.choice("ABCDEFGHJKLMPRST") + "."
        middle = random.choice("ABCDEFGHJKLMPRST") + ". " if random.random() < 0.3 else ""
        title = random.choice(TITLES) + " " if random.random() < 0.2 else ""
        name = f"{title}{first} {middle}{family}{' Jr.' if random.random() < 0.03 else ''}"
        yield name
        if random.random() < 0.5:
            yield f"{random.choice(given)} {family}"
        if random.random() < 0.2:
            yield f"{random.choice(TITLES)} {family}"


def bodies(random):
    """Make up bodies' names without end, and some of their abbreviations."""
    owners = ("", "", "U.S. ", "China's ", "French ", "Ohio ")
    while True:
        subject = f"{invented(random, 3)} {invented(random, 2)}"
        name = random.choice(owners) + random.choice(HEADS).format(subject)
        yield name
        if random.random() < 0.1:
            yield f"{name} ({''.join(word[0] for word in name.split() if word[0].isupper())})"


def distinct(names, count):
    """Take so many different names."""
    found = {}
    while len(found) < count:
        found[next(names)] = True
    return list(found)


def named(count):
    """Let every name stand in one of a tenth as many documents."""
    fixed = random.Random(20261125)  # noqa: S311 - the same names every time
    people, others = distinct(persons(fixed), count * 3 // 4), distinct(bodies(fixed), count - count * 3 // 4)
    rows = [(name, "person") for name in people] + [(name, "organisation") for name in others]
    placed = [(f"d{fixed.randrange(count // 10)}", name, kind) for name, kind in rows]
    return pl.DataFrame(placed, schema=SCHEMA, orient="row")


def main(few, many):
    """Time both, and compare their growth with n log n."""
    seconds = {}
    for count in (few, many):
        names = named(count)
        began = time.process_time()
        found = told_apart(names).speakers.height
        seconds[count] = time.process_time() - began
        print(f"{count:,} distinct names, {found:,} speakers: {seconds[count]:.1f} s")
    allowed = many * math.log(many) / (few * math.log(few))
    print(f"growth {seconds[many] / seconds[few]:.1f} times; n log n would be {allowed:.1f} times")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3] or (10_000, 100_000)))
