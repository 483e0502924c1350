"""Annotated texts, read as pieces with labels; the files are tiny and our own."""

import gzip
import json

import numpy as np
import pytest

from pipeline.language.decoding import stretches
from pipeline.training import corpora

ARTICLE = 'Adler, a judge, said\nthat "we agree" at sea.'


@pytest.fixture
def packed(tmp_path):
    """Pack rows as JSON Lines, and give the file."""

    def pack(*rows):
        path = tmp_path / "rows.jsonl.gz"
        path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
        return path

    return pack


@pytest.fixture
def pronoun(tmp_path):
    """Read a table of one pronoun and two names, written with its header."""

    def read(**fields):
        path = tmp_path / "pronouns.tsv"
        path.write_text("\t".join(fields) + "\n" + "\t".join(map(str, fields.values())) + "\n", encoding="utf-8")
        return list(corpora.pronouns(corpora.told(path)))

    return read


def words(text, read, stretch):
    """Give the words of a stretch of pieces."""
    return text[read.starts[stretch[0]] : read.ends[stretch[1] - 1]]


def attribution(text, cue, source, content):
    """Annotate words by their places."""
    spans = {"cue": cue, "source": source, "content": content}
    return {role: [(text.index(one), text.index(one) + len(one)) for one in found] for role, found in spans.items()}


def test_articles(packed):
    """Annotated places become pieces that hold the same words."""
    annotated = attribution(ARTICLE, ["said"], ["Adler, a judge"], ['that "we agree"', "at sea"])
    row = {"doc_id": "a1", "text": ARTICLE, "attributions": [annotated]}
    (one,) = corpora.articles(packed(row))
    (report,) = one.reports
    assert (one.name, one.text, one.gold) == ("a1", ARTICLE, json.loads(json.dumps(row["attributions"])))
    assert words(ARTICLE, one.pieces, report.cue) == "said"
    assert [words(ARTICLE, one.pieces, source) for source in report.sources] == ["Adler, a judge"]
    assert [words(ARTICLE, one.pieces, content) for content in report.contents] == ['that "we agree"', "at sea"]


@pytest.mark.parametrize(
    ("cue", "source", "content", "count"),
    [
        pytest.param(["said"], [], ["we agree"], 1, id="no source"),
        pytest.param(["said"], ["Adler"], [], 0, id="no content"),
        pytest.param([], ["Adler"], ["we agree"], 0, id="no cue"),
        pytest.param(["\n"], ["Adler"], ["we agree"], 0, id="a cue of blanks"),
        pytest.param(["ai"], ["Adl"], ["e agr"], 1, id="places within pieces"),
    ],
)
def test_what_makes_a_report(packed, cue, source, content, count):
    """A report has a cue and a content; a source may be missing, a place within a piece takes the piece."""
    row = {"doc_id": "a1", "text": ARTICLE, "attributions": [attribution(ARTICLE, cue, source, content)]}
    (one,) = corpora.articles(packed(row))
    assert len(one.reports) == count
    assert len(one.gold) == 1


def test_several_parts_of_a_cue(packed):
    """Of a cue in several parts the first stays."""
    row = {"doc_id": "a1", "text": ARTICLE, "attributions": [attribution(ARTICLE, ["at", "said"], [], ["we agree"])]}
    (one,) = corpora.articles(packed(row))
    assert words(ARTICLE, one.pieces, one.reports[0].cue) == "said"


def test_lines():
    """Lines that hold nothing are left out."""
    assert [span.of("One\n\n  \nTwo ") for span in corpora.lines("One\n\n  \nTwo ")] == ["One", "Two"]


@pytest.mark.parametrize(
    "spans",
    [
        pytest.param([], id="none"),
        pytest.param([((0, 1), 0)], id="single"),
        pytest.param([((0, 2), 0)], id="two pieces"),
        pytest.param([((0, 3), 1), ((3, 4), 0), ((4, 9), 2)], id="side by side"),
        pytest.param([((9, 10), 2)], id="the last"),
        pytest.param([((0, 10), 3)], id="all"),
    ],
)
def test_tags_round_trip(spans):
    """What is written as tags is read back as the same stretches."""
    tags = corpora.boundary_tags(10, spans)
    assert [((start, end), label) for start, end, label in stretches(tags)] == spans


@pytest.mark.parametrize("seed", range(10))
def test_random_tags_round_trip(seed):
    """Any stretches that do not overlap come back."""
    random = np.random.default_rng(seed)
    edges = np.unique(random.integers(0, 60, 20)).tolist()
    spans = [((start, end), int(random.integers(3))) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    found = stretches(corpora.boundary_tags(60, spans))
    assert [((start, end), label) for start, end, label in found] == spans


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        pytest.param([("Ruth", "B-PERSON"), ("Adler", "I-PERSON"), ("left", "O"), (".", "O")], [(0, 2, 0)], id="name"),
        pytest.param([("It", "O"), ("is", "O"), ("Oslo", "B-GPE")], [(2, 3, 2)], id="at the end"),
        pytest.param([("Adler", "B-PERSON"), ("Oslo", "B-GPE")], [(0, 1, 0), (1, 2, 2)], id="side by side"),
        pytest.param([("UN", "B-ORG"), ("UN", "B-ORG")], [(0, 1, 1), (1, 2, 1)], id="one kind, side by side"),
        pytest.param([("(", "O"), ("UN", "B-ORG"), (")", "O")], [(1, 2, 1)], id="brackets"),
        pytest.param([("It", "O"), ("rained", "O")], [], id="no names"),
    ],
)
def test_names(packed, tokens, expected):
    """Tags of tokens become tags of pieces."""
    assert list(stretches(corpora.names(packed(tokens)).tags)) == expected


def test_names_of_many_pieces(packed):
    """A token that is cut into pieces is one stretch, marks beside it are none of it."""
    stream = corpora.names(packed([("Okaforovich", "B-PERSON"), ("'s", "O"), ("ship", "O")]))
    ((start, end, label),) = stretches(stream.tags)
    assert (start, label) == (0, 0)
    assert 1 < end < len(stream.pieces) - 1
    assert int(stream.pieces.ends[end - 1]) == len("Okaforovich")


def test_texts_stand_one_after_another(packed):
    """A stream holds all texts in order."""
    texts = [[("Ruth", "B-PERSON")], [("It", "O"), ("rained", "O")], [("Oslo", "B-GPE")]]
    stream = corpora.names(packed(*texts))
    assert len(stream.pieces) == len(stream.tags) == 4
    assert list(stretches(stream.tags)) == [(0, 1, 0), (3, 4, 2)]


TEXT = "Ruth Adler met Eve Lund before she left."
PRONOUN = {"ID": "p1", "Text": TEXT, "Pronoun": "she", "Pronoun-offset": 31, "A": "Ruth Adler", "A-offset": 0,
           "B": "Eve Lund", "B-offset": 15}  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "answer"), [("TRUE", "FALSE", 1), ("FALSE", "TRUE", 2), ("FALSE", "FALSE", 0)]
)
def test_pronouns(pronoun, first, second, answer):
    """One pronoun, two names, and which of them is meant."""
    (one,) = pronoun(**PRONOUN, **{"A-coref": first, "B-coref": second})
    assert one.answer == answer
    assert [words(TEXT, one.pieces, place) for place in one.places] == ["she", "Ruth Adler", "Eve Lund"]


def test_a_pronoun_that_stands_nowhere(pronoun):
    """A place past the end of the text is left out."""
    fields = PRONOUN | {"Pronoun-offset": 900, "A-coref": "TRUE", "B-coref": "FALSE"}
    assert pronoun(**fields) == []


@pytest.mark.parametrize(
    ("label", "topic"),
    [
        pytest.param("1 Macroeconomics", 0, id="first"),
        pytest.param("12 Law and Crime", 10, id="there is no eleventh"),
        pytest.param("21 Public Lands", 19, id="last"),
        pytest.param("29 media-29", 20, id="none of the twenty"),
    ],
)
def test_topical(packed, label, topic):
    """Read a headline as one passage, its topic as a number."""
    (one,) = corpora.topical(packed({"text": "Taxes rise. Again.", "label": label}))
    assert (one.topic, one.passages, one.directions) == (topic, [(0, len(one.pieces))], [])


def test_untaught():
    """Cut a text into its lines; what is too short to be about anything is no passage, and no topic is known."""
    text = "Go.\nThe council will vote on the new bridge today.\n"
    one = corpora.untaught(text)
    assert [words(text, one.pieces, passage) for passage in one.passages] == [text.splitlines()[1]]
    assert one.topic == corpora.UNKNOWN
