"""What holds for any text and any names."""

from itertools import pairwise

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.names import names
from pipeline.language.spans import Span
from pipeline.speakers import identities, speakers
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
NAMES = st.lists(
    st.sampled_from(
        [
            "Anna Lind",
            "Anna B. Lind",
            "A. Lind",
            "Lind",
            "Eva Lind",
            "Paul Okoro",
            "Paul Okoro Jr.",
            "P. Okoro",
            "Okoro",
        ]
    ),
    max_size=12,
)


def framed(listed):
    """Let each name stand in a document of its own."""
    rows = [(f"d{at}", name, "person") for at, name in listed]
    schema = {"document_id": pl.String, "speaker_name": pl.String, "speaker_kind": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row")


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
    rows = list(enumerate(listed))
    shuffled = rows.copy()
    random.shuffle(shuffled)
    assert speakers(framed(rows)).equals(speakers(framed(shuffled)))
    assert identities(framed(rows)).equals(identities(framed(shuffled)))


@settings(max_examples=60, deadline=None)
@given(NAMES)
def test_every_name_has_one_speaker(listed):
    """Lead every name to exactly one speaker that exists, and lose none."""
    frame = framed(enumerate(listed))
    found = Speakers.validate(speakers(frame), cast=True)
    lead = identities(frame)
    assert lead.select("document_id", "speaker_name").rows() == sorted(
        (f"d{at}", name) for at, name in enumerate(listed)
    )
    assert set(lead["speaker_id"]) == set(found["speaker_id"])


@settings(max_examples=60, deadline=None)
@given(NAMES)
def test_twice_is_once(listed):
    """Keep speakers and their ids when every document comes a second time."""
    rows = list(enumerate(listed))
    assert (
        speakers(framed(rows))
        .select("speaker_id", "name")
        .equals(speakers(framed(rows + rows)).select("speaker_id", "name"))
    )
