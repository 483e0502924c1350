"""A reviewer decides by clicks, sees it at once as pending, and can take it back."""

import pytest

from dashboard import reviewing
from dashboard.queries import quality, review
from tests.dashboard.test_questions import html
from tests.dashboard.warehouses import WORDS
from warehouse import decisions


def press(app, label):
    """Click the button with a label."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def said(raw):
    """Read what stands in the file of decisions: row, field, old, new, reviewer."""
    found = decisions.read(raw)
    assert found.warnings == ()
    return [(one.row, one.field, one.old, one.new, one.reviewer) for one in found.decisions]


@pytest.fixture
def opened(visit):
    """Open the review of a quote, as Ada."""
    return visit("small", "review", queue="all", quote="q1", reviewer="Ada")


def cards(app):
    """Read the cards of a page."""
    return {metric.label: metric.value for metric in app.metric}


def test_a_verdict(opened, raw):
    """A click is written down with the place and words of the quote, and pending at once; a second knows the first."""
    press(opened, "Wrong")
    assert said(raw) == [("q1", "verdict", None, "wrong", "Ada")]
    decision = decisions.read(raw).decisions[0]
    assert (decision.path, decision.document_id, decision.start_char) == ("a/one.txt", "d1", len(WORDS) // 3)
    assert cards(opened)["Pending"] == "1"
    assert "verdict: wrong (Ada, pending)" in html(opened)
    assert "1 decision pending" in html(opened)
    press(opened, "Right")
    assert said(raw)[1] == ("q1", "verdict", "wrong", "right", "Ada")


def test_another_speaker(opened, raw):
    """Nobody, and somebody new, are speakers, too."""
    opened.selectbox(key="speaker q1").select("Nobody who can be named").run()
    press(opened, "Change the speaker")
    assert said(raw) == [("q1", "speaker_name", "Ada Berg", None, "Ada")]


def test_other_words(opened, raw):
    """The new words are found where they stand; words from elsewhere cannot be given."""
    opened.text_area(key="words q1").set_value("a marine").run()
    assert [caption for caption in opened.caption if "do not stand" in caption.value] == []
    press(opened, "Change the words")
    place, third = WORDS.index("a marine"), len(WORDS) // 3
    assert said(raw) == [("q1", "span", f"{third}-{2 * third}", f"{place}-{place + 8}", "Ada")]
    opened.text_area(key="words q1").set_value("nowhere to be found").run()
    assert [caption for caption in opened.caption if "do not stand" in caption.value]


def test_a_note(opened, raw):
    """A note alone changes nothing but is kept."""
    opened.text_input(key="note q1").set_value("Who is she?").run()
    press(opened, "Only note")
    assert said(raw) == [("q1", "note", None, "Who is she?", "Ada")]


def test_what_is_decided_leaves_the_queue(visit, raw):
    """The next quote comes up by itself."""
    app = visit("small", "review", queue="nobody")
    assert cards(app)["To review"] == "0"
    press(app, "Wrong")
    assert said(raw)[0][0] == "q2"
    assert [box for box in app.info if "Nothing is waiting here" in box.value]


def test_people_are_parted(visit, raw):
    """A name is parted from a speaker, with the names that stay."""
    app = visit("small", "review", show="people")
    app.selectbox(key="part whole").select("s1").run()
    next(box for box in app.selectbox if box.label == "this name is somebody else").select("Cod and Kelp").run()
    press(app, "Part them")
    decision = decisions.read(raw).decisions[0]
    assert (decision.row, decision.field, decision.new) == ("Ada Berg", "other_than", "Cod and Kelp")
    assert (decision.names, decision.kind) == (("Ada Berg", "Cod and Kelp"), "person")


def test_decisions_can_be_taken_back(visit, raw):
    """What was taken back stays on record and is pending no more."""
    press(visit("small", "review", queue="all", quote="q1"), "Wrong")
    app = visit("small", "review", show="decisions")
    assert list(app.dataframe[0].value["status"]) == ["Pending"]
    box = next(box for box in app.selectbox if box.label == "Take back")
    box.select(decisions.read(raw).decisions[0].correction_id).run()
    press(app, "Take it back")
    assert list(app.dataframe[0].value["status"]) == ["Withdrawn"]
    assert review.pending() == []


def test_an_audit_narrows_the_bounds(visit, raw):
    """Judgements are kept with the model, move on to the next row, and change nothing."""
    app = visit("small", "quality", reviewer="Ada", draw="7")
    assert [caption for caption in app.caption if "0 of the 2 drawn" in caption.value]
    press(app, "Right")
    press(app, "Wrong")
    assert {(one.field, one.old, one.reviewer) for one in decisions.read(raw).decisions} == {("audit", "m", "Ada")}
    assert {one.row for one in decisions.read(raw).decisions} == {"q1", "q2"}
    assert (cards(app)["Right"], cards(app)["Bounds"], cards(app)["Judged"]) == ("50%", "9%–91%", "2")
    assert [box for box in app.info if "All that were drawn are judged" in box.value]
    assert review.pending() == []


def test_the_same_draw_draws_the_same(shown):
    """A number stands for a draw, another for another."""
    shown("small")
    draws = [quality.drawn(quality.Sample("quotes", 1, seed))["row_id"].to_list() for seed in range(9)]
    again = [quality.drawn(quality.Sample("quotes", 1, seed))["row_id"].to_list() for seed in range(9)]
    assert draws == again
    assert len({row for (row,) in draws}) == 2


def test_texts_that_lie_elsewhere(visit, raw):
    """Nothing is written beside texts that are not the snapshot's."""
    (raw / "a" / "one.txt").unlink()
    app = visit("small", "review", queue="all", quote="q1")
    assert "--raw" in app.warning[0].value
    assert not [button for button in app.button if button.label == "Wrong"]


def test_a_folder_that_cannot_be_written(visit, raw):
    """A decision that could not be written down is said to be lost."""
    app = visit("small", "review", queue="all", quote="q1")
    (raw / decisions.FILE).mkdir()
    press(app, "Wrong")
    assert "not written down" in app.error[0].value


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("cod are", (104, 111)),
        ("cod\n  are", (104, 111)),
        ("the cod", None),
        ("", None),
        ("cod", (104, 107)),
        (".*", None),
    ],
)
def test_located(words, place):
    """Words are found by themselves, nearest to where they stood, blanks apart."""
    assert reviewing.located(words, "The cod\nare back. The cod are here.", 100, 100) == place
