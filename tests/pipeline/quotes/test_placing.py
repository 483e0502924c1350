"""Reports placed in the text, and floating words given to them; reports are made by hand, no model is asked."""

import numpy as np
import pytest

from pipeline.language import encoded
from pipeline.language.encoder import Signals
from pipeline.language.pieces import pieces
from pipeline.language.spans import Span
from pipeline.quotes import attributions, linking
from pipeline.quotes.tagger import Report


def by_hand(text, read, row):
    """Make a report of words: cue, source, contents; a number behind a bar says which occurrence is meant."""

    def stretch(words):
        words, _, number = words.partition("|")
        at = -1
        for _ in range(int(number or 1)):
            at = text.index(words, at + 1)
        found = [n for n, (start, end) in enumerate(zip(read.starts, read.ends, strict=True))
                 if start >= at and end <= at + len(words)]  # fmt: skip
        return found[0], found[-1] + 1

    cue, source, *contents = row
    return Report(stretch(cue), stretch(source) if source else None, tuple(map(stretch, contents)), 0.9, 0.9, 0.9)


@pytest.fixture
def placed(monkeypatch):
    """Link the reports that are given, in a text whose paragraphs are its lines."""

    def link(text, *given):
        paragraphs, place = [], 0
        for line in text.split("\n"):
            paragraphs.append(Span(place, place + len(line)))
            place += len(line) + 1
        read = pieces(text, paragraphs)
        blank = np.zeros((len(read), 28), np.float32)
        monkeypatch.setattr(encoded, "signals", lambda _: Signals(blank, blank, blank))
        monkeypatch.setattr(attributions, "reports", lambda *_: [by_hand(text, read, row) for row in given])
        monkeypatch.setattr(linking, "nested", lambda *_: [])
        return linking.linked(text, paragraphs)

    return link


def shown(text, found):
    """Write attributions down: source, kind, words joined by a bar, resolution."""
    return [(one.source and one.source.of(text), one.kind, "|".join(text[slice(*part[:2])] for part in one.segments),
             one.resolution) for one in found]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        pytest.param('"We agree," Adler said.', ("said", "Adler", '"We agree,"'), ("Adler", "direct", "We agree,"),
                     id="direct"),
        pytest.param("Adler said that it is late.", ("said", "Adler", "it is late."), ("Adler", "indirect",
                     "it is late"),
                     id="indirect, full stop left out"),
        pytest.param('Adler said it is "very late" now.', ("said", "Adler", 'it is "very late" now'),
                     ("Adler", "mixed", "it is|very late|now"), id="mixed"),
        pytest.param('Adler: "We agree."', (":", "Adler", '"We agree."'), ("Adler", "direct", "We agree."), id="colon"),
        pytest.param('(Adler) said, "We agree."', ("said", "(Adler)", '"We agree."'), ("Adler", "direct", "We agree."),
                     id="brackets around the source"),
        pytest.param('"We," Adler said, "agree."', ("said", "Adler", '"We,"', '"agree."'),
                     ("Adler", "direct", "We,|agree."), id="interrupted"),
        pytest.param('It was said, "We agree."', ("said", None, '"We agree."'), (None, "direct", "We agree."),
                     id="nobody"),
    ],
)  # fmt: skip
def test_reports_are_placed(placed, text, given, expected):
    """Pieces become places, marks and punctuation at the edges are left out."""
    assert shown(text, placed(text, given)) == [(*expected, "none")]


def test_reports_without_words(placed):
    """A cue without content says nothing; two cues of the same words are one report."""
    assert placed("Adler said.", ("said", "Adler")) == []
    text = '"We agree," Adler said and wrote.'
    assert len(placed(text, ("said", "Adler", '"We agree,"'), ("wrote", "Adler", '"We agree,"'))) == 1


@pytest.mark.parametrize(
    ("cue", "is_speech"), [("said", True), ("believes", False), ("is sure", False), ("according to", True)]
)
def test_what_is_speech(placed, cue, is_speech):
    """The cue tells, where no marks do."""
    (one,) = placed(f"Adler {cue} that it is late.", (cue, "Adler", "it is late"))
    assert one.is_speech is is_speech
    (one,) = placed(f'Adler {cue}: "We agree."', (cue, "Adler", '"We agree."'))
    assert one.is_speech


FLOATS = '"All of us do, and always did."'


@pytest.mark.parametrize(
    ("before", "given"),
    [
        pytest.param('"We agree," Adler said.', ("said", "Adler", '"We agree,"'), id="name and cue"),
        pytest.param('"We agree," said Adler.', ("said", "Adler", '"We agree,"'), id="inverted"),
        pytest.param('Adler said, "We agree."', ("said", "Adler", '"We agree."'), id="cue before"),
        pytest.param('"We agree," Adler told Harbour News.', ("told", "Adler", '"We agree,"'), id="hearer"),
        pytest.param('"We agree," Adler said on Monday.', ("said", "Adler", '"We agree,"'), id="day"),
        pytest.param('"We agree," said Adler, a judge in Oslo.', ("said", "Adler", '"We agree,"'), id="apposition"),
        pytest.param('"We agree," Adler said in a speech to the U.S. board.', ("said", "Adler", '"We agree,"'),
                     id="place"),
        pytest.param('"Do we agree?" Adler asked.', ("asked", "Adler", '"Do we agree?"'), id="question"),
    ],
)  # fmt: skip
def test_floating_words_follow(placed, before, given):
    """Right behind the attribution's sentence they go on with the quote; below it they are carried."""
    text = f"{before} {FLOATS}"
    ((who, _, words, resolution),) = shown(text, placed(text, given))
    assert (who, words.split("|")[-1], resolution) == ("Adler", "All of us do, and always did.", "none")
    text = f"{before}\n{FLOATS}"
    found = shown(text, placed(text, given))
    assert found[1:] == [("Adler", "direct", "All of us do, and always did.", "carried")]


@pytest.mark.parametrize(
    ("before", "given"),
    [
        pytest.param('"We agree," Adler said. It rained. ', ("said", "Adler", '"We agree,"'), id="a sentence between"),
        pytest.param('"We agree," Adler said.\nIt rained.\n', ("said", "Adler", '"We agree,"'), id="a line between"),
        pytest.param('"We agree," Adler said.\nIt rained. ', ("said", "Adler", '"We agree,"'), id="narration before"),
        pytest.param("Adler said that it is late.\n", ("said", "Adler", "it is late"), id="no words in marks"),
        pytest.param("Adler thinks it is late. ", ("thinks", "Adler", "it is late"), id="a belief"),
    ],
)
def test_floating_words_stay_alone(placed, before, given):
    """What stands too far away, or was never said, takes nothing in."""
    text = before + FLOATS
    assert len(shown(text, placed(text, given))) == 1
    assert "All of us" not in shown(text, placed(text, given))[0][2]


def test_the_outer_speaker_goes_on(placed):
    """Where a report within marks ends with them, the one who said it all goes on."""
    text = f'"Did Lund say the port will close?" Adler asked.\n{FLOATS}'
    given = [("say", "Lund", "the port will close?"), ("asked", "Adler", '"Did Lund say the port will close?"')]
    assert shown(text, placed(text, *given))[-1] == ("Adler", "direct", "All of us do, and always did.", "carried")


def test_carried_words_are_stated_and_addressed_alike(placed):
    """A question's status ends with the question."""
    text = f'"Do we agree?" Adler asked.\n{FLOATS}'
    assert [one.status for one in placed(text, ("asked", "Adler", '"Do we agree?"'))] == ["question", "stated"]


def test_nothing_before(placed):
    """Floating words at the head of a text are nobody's."""
    assert placed(FLOATS) == []


def test_long_texts_are_read_in_sections():
    """Sections end with paragraphs, and hold them all."""
    paragraphs = [Span(at, at + 900) for at in range(0, 90_000, 1000)]
    text = "sail on " * 12_000
    sections = list(encoded.sections(text, paragraphs))
    assert [one for section in sections for one in section] == paragraphs
    assert all(section[-1].end_char - section[0].start_char <= 24_000 for section in sections)
    assert list(encoded.sections(text, [])) == []


def test_long_paragraphs_are_cut_between_words():
    """Not even a book without a line end is read at once."""
    text = "sail on " * 12_000
    (*parts,) = encoded.sections(text, [Span(0, len(text))])
    spans = [one for section in parts for one in section]
    assert len(spans) == len(parts) > 3
    assert "".join(one.of(text) for one in spans) == text
    assert all(one.end_char - one.start_char <= 24_000 and text[one.start_char] != " " for one in spans)
    assert [one for section in encoded.sections("x" * 99_000, [Span(0, 99_000)]) for one in section]


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        pytest.param(f'"We agree," Adler said.\n{FLOATS}', ("said", "Adler", '"We agree,"', FLOATS),
                     [("We agree,", "none"), ("All of us do, and always did.", "carried")], id="below the attribution"),
        pytest.param(f'"We agree," Adler said. {FLOATS}', ("said", "Adler", '"We agree,"', FLOATS),
                     [("We agree,|All of us do, and always did.", "none")], id="in the same paragraph"),
        pytest.param(f"Adler said:\n{FLOATS}", ("said", "Adler", FLOATS), [("All of us do, and always did.", "none")],
                     id="announced by a colon"),
        pytest.param('Adler said: "We agree.\n"All of us do."', ("said", "Adler", '"We agree.', '"All of us do."'),
                     [("We agree.|All of us do.", "none")], id="running on"),
        pytest.param('"We agree.\n"All of us do," Adler said.', ("said", "Adler", '"All of us do,"'),
                     [("We agree.|All of us do,", "none")], id="named at the end of a run"),
    ],
)  # fmt: skip
def test_paragraphs_of_their_own(placed, text, given, expected):
    """What the tagger itself takes in is part of one quote here, and follows its speaker in the next paragraph."""
    assert [(words, resolution) for _, _, words, resolution in shown(text, placed(text, given))] == expected


def test_words_in_marks_have_one_speaker(placed):
    """Where two cues claim the same marks, the nearer one has them."""
    text = '"We agree," Adler said. "All of us," Okafor added.'
    given = [("said", "Adler", '"We agree,"', '"All of us,"'), ("added", "Okafor", '"All of us,"')]
    assert [row[:3] for row in shown(text, placed(text, *given))] == [
        ("Adler", "direct", "We agree,"),
        ("Okafor", "direct", "All of us,"),
    ]
