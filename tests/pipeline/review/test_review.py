"""Decisions are put into the quotes they mean, and each is accounted for."""

from datetime import datetime

import polars as pl
import pytest

from pipeline import review
from tests.dashboard.warehouses import full, small_tables
from warehouse.decisions import Decision
from warehouse.tables.quotes import Quotes

TEXT = "Ada Berg said: “The cod are back.” Ships should slow down, she thought."
AT = datetime(2026, 1, 2)  # noqa: DTZ001  (times are UTC without saying so)
TEXTS = pl.DataFrame({"document_id": ["d1"], "path": ["a/one.txt"], "text": [TEXT]})
PLACE = {"document_id": "d1", "path": "a/one.txt", "start_char": 16, "end_char": 33, "words": TEXT[16:33]}


def quote(**said):
    """Make a quote of the text; what is not given is that of a found one."""
    row = small_tables(TEXT, "t", "Ada Berg", "p")["quotes"][0]
    place = {"start_char": 16, "end_char": 33, "text": TEXT[16:33], "confidence": 0.4, "is_for_review": True}
    return row | place | said


def decided(field, old, new, **said):
    """Decide something about the first quote."""
    return Decision("quotes", **{"row": "q1", "field": field, "old": old, "new": new, "at": AT, **PLACE, **said})


def replayed(*decisions, quotes=None, texts=TEXTS):
    """Put decisions into quotes; gives what is left and the statuses in their order."""
    done = review.replayed(full("quotes", [quote()] if quotes is None else quotes), texts, decisions)
    Quotes.validate(done.quotes)
    return done.quotes.to_dicts(), [done.statuses[decision.correction_id] for decision in decisions]


def test_rejected():
    """What is wrong goes."""
    assert replayed(decided("verdict", None, "wrong")) == ([], ["applied"])


def test_accepted():
    """What is right is sure."""
    (row,), statuses = replayed(decided("verdict", None, "right"))
    assert (row["confidence"], row["is_for_review"], row["method"], statuses) == (1.0, False, "reviewer", ["applied"])


@pytest.mark.parametrize(
    ("new", "kind", "resolution"), [("Ben Moor", "person", "full_name"), (None, None, "none")], ids=["named", "nobody"]
)
def test_another_speaker(new, kind, resolution):
    """A quote gets another speaker, or none."""
    (row,), statuses = replayed(decided("speaker_name", "Ada Berg", new, kind="person"))
    assert (row["speaker_name"], row["speaker_kind"], row["resolution"]) == (new, kind, resolution)
    assert statuses == ["applied"]


def test_a_name_where_there_was_none():
    """A quote without a speaker gets one, and a way in which it was found."""
    nobody = quote(speaker_name=None, speaker_kind=None, resolution="none", mention=None)
    (row,), _ = replayed(decided("speaker_name", None, "Ben Moor"), quotes=[nobody])
    assert (row["speaker_name"], row["resolution"]) == ("Ben Moor", "elided")


def test_another_span():
    """The words follow the bounds, and a later decision finds the row by its earlier name."""
    (row,), statuses = replayed(decided("span", "16-33", "16-53"), decided("speaker_name", "Ada Berg", "Ben Moor"))
    assert row["text"] == TEXT[16:53]
    assert [segment["end_char"] for segment in row["segments"]] == [53]
    assert (row["quote_id"] != "q1", row["speaker_name"], statuses) == (True, "Ben Moor", ["applied"] * 2)


@pytest.mark.parametrize("new", ["9-3", "3-900", "x-y", "", "3", "-1-5"])
def test_a_span_that_is_none(new):
    """Bounds outside the text change nothing."""
    (row,), statuses = replayed(decided("span", "16-33", new))
    assert (row["quote_id"], statuses) == ("q1", ["orphaned"])


def test_two_who_disagree():
    """The first decision counts; the second saw something else, and is a conflict."""
    both = decided("speaker_name", "Ada Berg", "Ben Moor"), decided("speaker_name", "Ada Berg", "Cleo Dunn")
    (row,), statuses = replayed(*both)
    assert (row["speaker_name"], statuses) == ("Ben Moor", ["applied", "conflict"])


def test_who_has_seen_the_first_decision_may_change_it():
    """A verdict on a verdict is no conflict."""
    (row,), statuses = replayed(decided("verdict", None, "wrong"), decided("verdict", "wrong", "right"))
    assert (row["quote_id"], statuses) == ("q1", ["applied"] * 2)


def test_the_machine_has_found_it_itself():
    """A decision that is already so stays applied."""
    (row,), statuses = replayed(decided("speaker_name", "she", "Ada Berg"))
    assert (row["confidence"], statuses) == (0.4, ["applied"])


def test_what_stood_there_has_changed():
    """A decision about a speaker who is no longer given is a conflict, not lost."""
    (row,), statuses = replayed(decided("speaker_name", "she", "Ben Moor"))
    assert (row["speaker_name"], statuses) == ("Ada Berg", ["conflict"])


@pytest.mark.parametrize(
    ("start", "end", "status"), [(16, 34, "applied"), (10, 33, "applied"), (35, 57, "orphaned"), (0, 70, "orphaned")]
)
def test_the_bounds_were_drawn_anew(start, end, status):
    """The row that shares at least half of the place is meant."""
    moved = quote(quote_id="other", start_char=start, end_char=end, text=TEXT[start:end])
    assert replayed(decided("verdict", None, "wrong"), quotes=[moved])[1] == [status]


def test_the_text_has_changed():
    """In another text of the same path the only quote with the same words is meant."""
    other = TEXTS.with_columns(document_id=pl.lit("d9"))
    same = quote(quote_id="other", document_id="d9")
    assert replayed(decided("verdict", None, "wrong"), quotes=[same], texts=other)[1] == ["applied"]
    twice = [same, quote(quote_id="second", document_id="d9")]
    assert replayed(decided("verdict", None, "wrong"), quotes=twice, texts=other)[1] == ["orphaned"]


def test_nothing_to_decide_on():
    """A decision without its row is orphaned, and stands in the table all the same."""
    one = decided("note", None, "hm", row="gone")
    assert replayed(one, quotes=[])[1] == ["orphaned"]
    rows = review.correction_rows([one], {one.correction_id: "orphaned"})
    assert rows.select("field", "new_value", "status").row(0) == ("note", "hm", "orphaned")
    assert review.correction_rows([], {}).is_empty()


def person(field, row, new, *names):
    """Decide something about persons."""
    return Decision("speakers", row, field, None, new, AT, kind="person", names=names)


KNOWN = {"Ada Berg", "A. Berg", "Adele Berg", "Ben Moor"}


@pytest.mark.parametrize(
    ("decisions", "groups"),
    [
        ([("same_as", "Ada Berg", "A. Berg")], [("Ada Berg", "A. Berg")]),
        ([("same_as", "Ada Berg", "A. Berg"), ("same_as", "A. Berg", "Adele Berg")],
         [("A. Berg", "Adele Berg", "Ada Berg")]),
        ([("other_than", "Ada Berg", "A. Berg", "Ada Berg", "A. Berg", "Adele Berg")],
         [("Ada Berg", "Adele Berg"), ("A. Berg",)]),
        ([("same_as", "Ada Berg", "A. Berg"), ("other_than", "Ada Berg", "A. Berg")], [("Ada Berg",), ("A. Berg",)]),
    ],
    ids=["joined", "joined twice", "parted", "joined and parted"],
)  # fmt: skip
def test_people(decisions, groups):
    """Names are joined and parted one decision after the other."""
    made = [person(*one) for one in decisions]
    done = review.settled(made, KNOWN, set())
    assert [set(group.names) for group in done.settled] == [set(group) for group in groups]
    assert [group.names[0] for group in done.settled] == [group[0] for group in groups]
    assert set(done.statuses.values()) == {"applied"}


def test_people_whom_nobody_names_or_the_user_has_settled():
    """A name that no text has any more is orphaned; the user's own list is not overruled."""
    made = [person("same_as", "Ada Berg", "Gone"), person("same_as", "Ada Berg", "Ben Moor")]
    done = review.settled(made, KNOWN, {"Ben Moor"})
    assert (done.settled, list(done.statuses.values())) == ((), ["orphaned", "conflict"])
