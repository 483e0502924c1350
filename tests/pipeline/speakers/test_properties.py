"""What holds for any text and any names."""

from itertools import pairwise

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.names import names
from pipeline.language.spans import Span
from pipeline.speakers import told_apart
from pipeline.speakers.cast import cast
from pipeline.speakers.coreference import resolved, scene
from warehouse.tables.speakers import Speakers

from .conftest import a_reading

WORDS = st.sampled_from(
    (
        *("Anna", "Lind", "Okoro", "Paul", "President", "Mr.", "Kim", "Jong-un", "Bank", "Japan", "U.S.", "Treaty"),
        *("said", "he", "she", "of", "the", "and", "on", "a", "spokesman", "for"),
        *("“", "”", ".", ",", "\n\n", "(NATO)", "'s"),
    )
)
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)
PERSONS = (
    *("Anna Lind", "Anna B. Lind", "A. Lind", "Lind", "Eva Lind", "President Lind", "President Anna Lind", "Lind Anna"),
    *("Paul Okoro", "Paul Okoro Jr.", "Paul J. Okoro Jr.", "Paul K. Okoro", "P. Okoro", "Okoro", "Gov. Okoro"),
    *("Ted Hasselbring", "Theodore Hasselbring", "Edward Hasselbring", "Ted Haselbring", "Ted Hasselbring Vogel"),
    *("Muammar Gadhafi", "Moammar Qaddafi", "Mohammad Javad Karimi", "Javad Karimi", "Pope Boniface"),
)
BODIES = (
    *("FEI", "Fjord Energy Institute", "Finnish Energy Institute", "F.E.I.", "Fjord Energy Institute (FEI)"),
    *(
        "Foreign Ministry",
        "Norwegian Foreign Ministry",
        "Ministry of Foreign Affairs of Sweden",
        "U.S. Senate",
        "Senate",
    ),
    *("Libyan Senate", "Department of Fisheries", "U.S. Fisheries Department"),
)
NAMES = st.lists(
    st.sampled_from([(name, "person") for name in PERSONS])
    | st.tuples(st.sampled_from(BODIES), st.sampled_from(["organisation", "government"])),
    max_size=16,
)


def framed(listed):
    """Let each name stand in a document of its own, every third beside the one before."""
    rows = [(f"d{at - (at % 3 == 2)}", name, kind) for at, (name, kind) in listed]
    schema = {"document_id": pl.String, "speaker_name": pl.String, "speaker_kind": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row").unique(["document_id", "speaker_name"], maintain_order=True)


def partition(told):
    """Say who belongs together and under which name, ids apart."""
    called = told.identities.join(told.speakers.select("speaker_id", "name", "kind", "aliases"), on="speaker_id")
    return sorted(called.drop("speaker_id").rows(), key=str)


@settings(max_examples=60, deadline=None)
@given(TEXTS | st.text(max_size=200))
def test_names_lie_in_the_text(text):
    """Find names inside the text only, in order, without overlaps, the same ones every time."""
    spans = [name.span for name in names(text)]
    assert all(0 <= span.start_char < span.end_char <= len(text) for span in spans)
    assert all(one.end_char <= other.start_char for one, other in pairwise(spans))
    assert names(text) == names(text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_cast_points_at_figures(text):
    """Lead each mention to a figure of its kind, or to none."""
    found = cast(a_reading(text))
    for mention in found.mentions:
        assert -1 <= mention.figure < len(found.figures)
        assert mention.figure < 0 or found.figures[mention.figure].kind == mention.kind


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(0, 50), st.integers(1, 30))
def test_any_mention_is_resolved(text, start, width):
    """Answer for any stretch, and name somebody exactly when a resolution led there."""
    span = Span(min(start, len(text)), min(start + width, len(text)))
    source = resolved(scene(a_reading(text)), span)
    assert (source.name is None) == (source.resolution == "none")


@settings(max_examples=60, deadline=None)
@given(NAMES, st.randoms(use_true_random=False))
def test_any_order(listed, random):
    """Give the same speakers whatever the order of the documents."""
    rows = framed(enumerate(listed)).rows()
    shuffled = rows.copy()
    random.shuffle(shuffled)
    one, other = (told_apart(pl.DataFrame(order, schema=framed([]).schema, orient="row")) for order in (rows, shuffled))
    assert one.speakers.equals(other.speakers)
    assert one.identities.equals(other.identities)


@settings(max_examples=100, deadline=None)
@given(NAMES, st.integers(0, 16))
def test_two_halves(listed, first):
    """Give the same speakers in two builds as in one, ids apart; earlier ids stay, or what became of them is told."""
    rows = framed(enumerate(listed))
    whole, before = told_apart(rows), told_apart(rows.head(first))
    after = told_apart(rows, known=before.speakers)
    assert partition(after) == partition(whole)
    gone = set(before.speakers["speaker_id"]) - set(after.speakers["speaker_id"])
    assert gone <= set(after.changes["other_id"])
    others = set(after.speakers["speaker_id"]) - set(whole.speakers["speaker_id"])
    assert others <= set(before.speakers["speaker_id"]) | set(after.changes["speaker_id"])
    assert after.speakers["speaker_id"].is_unique().all()


@settings(max_examples=60, deadline=None)
@given(NAMES, st.integers(0, 16))
def test_a_second_build_changes_nothing(listed, first):
    """Record nothing and keep every id when the same documents are told apart again."""
    rows = framed(enumerate(listed))
    once = told_apart(rows, known=told_apart(rows.head(first)).speakers)
    twice = told_apart(rows, known=once.speakers)
    assert twice.speakers.equals(once.speakers)
    assert twice.identities.equals(once.identities)
    assert twice.changes.is_empty()


@settings(max_examples=60, deadline=None)
@given(NAMES)
def test_every_name_has_one_speaker(listed):
    """Lead every name to exactly one speaker that exists, and lose none."""
    rows = framed(enumerate(listed))
    told = told_apart(rows)
    Speakers.validate(told.speakers, cast=True)
    assert told.identities.select("document_id", "speaker_name").rows() == sorted(row[:2] for row in rows.rows())
    assert set(told.identities["speaker_id"]) == set(told.speakers["speaker_id"])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=30), st.sampled_from(["person", "organisation", "group"])), max_size=6))
def test_any_words_are_a_name(listed):
    """Lead whatever is called a name to a speaker, in the first build and in the next."""
    rows = framed(enumerate(listed))
    told = told_apart(rows)
    assert told.identities.height == rows.height
    assert told_apart(rows, known=told.speakers).speakers.equals(told.speakers)
