"""Whether the right person is named."""

import json

import pytest

from pipeline.quality.people import Document, Heard, Tally, documents, is_right
from warehouse.problems import Unusable

TEXT = "Ada Hill said the dam will hold. Officials said it may rain. She hopes for sun. Rain fell."


def quote(words, speaker, status="core", kind="indirect", **more):
    """Annotate some words."""
    start = TEXT.index(words)
    return {"status": status, "kind": kind, "segments": [[start, start + len(words)]], "speaker": speaker, **more}


def heard(words, *names, is_speech=True):
    """Find some words."""
    start = TEXT.index(words)
    return Heard([(start, start + len(words))], is_speech, list(names))


GOLD = Document("a.txt", [
    quote("the dam will hold", "Ada Hill"),
    quote("it may rain", "", speaker_kind="group"),
    quote("for sun", "Ada Hill", "optional"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param([heard("the dam will hold", "Ada Hill"), heard("it may rain")], (2, 0, 0, 0, 0), id="all right"),
        pytest.param([heard("the dam will", "Hill"), heard("it may rain")], (2, 0, 0, 0, 0), id="surname, most words"),
        pytest.param([heard("the dam will hold"), heard("it may rain")], (1, 1, 0, 0, 0), id="abstained"),
        pytest.param([heard("the dam will hold", "Bo Hill"), heard("it may rain")], (1, 0, 1, 0, 0), id="misnamed"),
        pytest.param([heard("the dam will hold", "Ada Hill")], (1, 0, 0, 1, 0), id="missed"),
        pytest.param([heard("the dam will hold", "Ada Hill"), heard("it may rain"), heard("Officials")],
                     (2, 0, 0, 0, 1), id="wrong"),
        pytest.param([heard("the dam will hold", "Ada Hill"), heard("it may rain"), heard("sun")], (2, 0, 0, 0, 0),
                     id="optional"),
        pytest.param([heard("the dam will hold", "Ada Hill"), heard("it may rain"), heard("Rain", is_speech=False)],
                     (2, 0, 0, 0, 0), id="no speech"),
    ],
)  # fmt: skip
def test_counts(found, expected):
    """Right, abstained, misnamed and missed are told apart; what nobody annotated is wrong."""
    tally = Tally()
    tally.add(TEXT, GOLD, found)
    verdicts = [tally.counts["all", verdict] for verdict in ("right", "abstained", "misnamed", "missed")]
    assert (*verdicts, tally.counts["all", "wrong"]) == expected


def test_figures():
    """Precision counts what was given, recall what was asked for."""
    tally = Tally()
    tally.add(TEXT, GOLD, [heard("the dam will hold", "Ada Hill"), heard("Officials")])
    figures = {figure.metric: figure.value for figure in tally.figures()}
    assert figures["all.right_person.p"] == figures["all.right_person.r"] == figures["all.right_person.f1"] == 50.0
    assert (figures["all.wrong_quotes"], figures["direct.right_person.f1"]) == (1, 0)
    assert [error[0] for error in tally.errors] == ["missed", "wrong"]


@pytest.mark.parametrize(
    ("speaker", "names", "expected"),
    [
        pytest.param("Ada Hill", ["Ada B. Hill"], True, id="more names"),
        pytest.param("President Ada Hill", ["Hill"], True, id="titles left out"),
        pytest.param("Ada Hill;Bo Lund", ["Bo Lund"], True, id="one of several"),
        pytest.param("Ada Hill", ["Ada Lund"], False, id="another family name"),
        pytest.param("Ada Hill", [], False, id="nobody"),
    ],
)
def test_is_right(speaker, names, expected):
    """Names agree when one holds the other."""
    assert is_right({"speaker": speaker, "speaker_kind": "person"}, names) is expected


def test_gold_is_read(tmp_path):
    """A file of annotated speakers comes back as it is; anything else is refused by name."""
    path = tmp_path / "gold.json"
    path.write_text(json.dumps({"documents": [GOLD._asdict()]}))
    assert documents(path) == [GOLD]
    path.write_text("[]")
    with pytest.raises(Unusable, match=r"gold\.json"):
        documents(path)
