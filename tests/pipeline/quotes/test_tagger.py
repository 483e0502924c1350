"""The trained tagger's answers, read as reports; scores are made by hand."""

import numpy as np
import pytest

from pipeline.quotes.tagger import REACH, around, reports

OUTSIDE, BEGIN, INSIDE, END, SINGLE = range(5)
SOURCE, CONTENT = 1, 5  # where a label's tags begin
SURE = 12.0
WIDTH = 4  # of a state; the narrow ones hold two


def scored(length, tags, sure=SURE, tag_count=17):
    """Score pieces so that each has the tag that is given for it, and else none."""
    scores = np.zeros((length, tag_count), np.float32)
    scores[:, OUTSIDE] = sure
    for at, tag in tags.items():
        scores[at, OUTSIDE], scores[at, tag] = 0, sure
    return scores


def narrow(length):
    """Make states that hold their piece's number."""
    return np.repeat(np.arange(length, dtype=np.float32)[:, None], 2 * WIDTH, axis=1)


def answering(*tags, sure=SURE):
    """Answer for one cue after another; places count from the cue's first piece."""

    def answers(states, own, roles):
        assert len(states) == len(own) == len(roles) == len(tags)
        rows = [scored(2 * REACH, {at + REACH: tag for at, tag in one.items()}, sure, 9) for one in tags]
        return np.stack(rows)

    return answers


def never(*_):
    """Answer nothing: nobody should have asked."""
    raise AssertionError


def test_a_report():
    """A cue, its source before, its content behind."""
    tags = scored(12, {4: BEGIN, 5: END})
    source, content = {-3: SOURCE, -2: SOURCE + 2}, {3: CONTENT, 4: CONTENT + 1, 5: CONTENT + 2}
    (one,) = reports(tags, narrow(12), answering(source | content))
    assert (one.cue, one.source, one.contents) == ((4, 6), (1, 3), ((7, 10),))
    assert min(one.cue_share, one.source_share, one.content_share) > 0.99


@pytest.mark.parametrize(
    ("answer", "source", "contents"),
    [
        pytest.param({}, None, (), id="neither"),
        pytest.param({2: CONTENT + 3}, None, ((7, 8),), id="no source"),
        pytest.param({-1: SOURCE + 3}, (4, 5), (), id="no content"),
        pytest.param({-3: CONTENT + 3, 3: CONTENT, 4: CONTENT + 2}, None, ((2, 3), (8, 10)), id="two contents"),
        pytest.param({-5: SOURCE + 3, 4: CONTENT + 3}, (0, 1), ((9, 10),), id="at both ends of the text"),
    ],
)
def test_parts(answer, source, contents):
    """What is not there is said to be missing, and its share is 0."""
    (one,) = reports(scored(10, {5: SINGLE}), narrow(10), answering(answer))
    assert (one.source, one.contents) == (source, contents)
    assert (one.source_share > 0, one.content_share > 0) == (source is not None, bool(contents))


def test_the_surest_source_is_taken():
    """Of two sources one is kept, whichever stands first."""

    def answers(*_):
        scores = scored(2 * REACH, {REACH - 3: SOURCE + 3, REACH + 3: SOURCE + 3}, tag_count=9)
        scores[REACH - 3, SOURCE + 3] = 2
        return scores[None]

    (one,) = reports(scored(12, {5: SINGLE}), narrow(12), answers)
    assert one.source == (8, 9)


def test_every_cue_has_its_own_answer():
    """Places count from each cue."""
    tags = scored(300, {10: SINGLE, 250: BEGIN, 251: END})
    first, second = reports(tags, narrow(300), answering({-1: SOURCE + 3}, {-1: SOURCE + 3, 4: CONTENT + 3}))
    assert (first.cue, first.source, first.contents) == ((10, 11), (9, 10), ())
    assert (second.cue, second.source, second.contents) == ((250, 252), (249, 250), ((254, 255),))


def test_no_pieces_and_no_cues():
    """Without cues nobody asks for their arguments."""
    assert reports(np.zeros((0, 17), np.float32), np.zeros((0, 8), np.float32), never) == []
    assert reports(scored(10, {}), narrow(10), never) == []


def test_other_tags_are_no_cues():
    """The first five tags are the cues'; the others are somebody else's."""
    tags = scored(10, {})
    tags[4, SINGLE + 4] = 2 * SURE
    assert reports(tags, narrow(10), never) == []


def test_doubtful_cues_are_left():
    """A cue that is slightly less likely than none is not read."""
    tags = scored(10, {})
    tags[:] = -9
    tags[:, OUTSIDE], tags[5, SINGLE] = 0, -0.5
    assert reports(tags, narrow(10), answering({})) == []


def test_an_answer_outside_the_text_does_not_count():
    """The model may answer for places where no piece is."""
    eager = {-9: SOURCE + 3, -1: SOURCE + 3, 60: CONTENT + 3, 1: CONTENT, 2: CONTENT + 1, 3: CONTENT + 2}
    (one,) = reports(scored(8, {5: SINGLE}), narrow(8), answering(eager))
    assert one.source == (4, 5)
    assert all(0 <= start < end <= 8 for start, end in one.contents)


@pytest.mark.parametrize("seed", range(20))
def test_random_scores_make_whole_reports(seed):
    """Whatever the scores, every part lies within the text and every share between 0 and 1."""
    random = np.random.default_rng(seed)
    length = int(random.integers(1, 250))
    tags = random.normal(size=(length, 17)).astype(np.float32)

    def answers(states, _own, _roles):
        return random.normal(scale=3, size=(len(states), 2 * REACH, 9)).astype(np.float32)

    for one in reports(tags, narrow(length), answers):
        parts = [one.cue, *([one.source] if one.source else []), *one.contents]
        assert all(0 <= start < end <= length for start, end in parts)
        assert all(0 <= share <= 1 for share in (one.cue_share, one.source_share, one.content_share))


@pytest.mark.parametrize(
    ("length", "cue", "first", "last"),
    [
        pytest.param(500, (250, 251), 250 - REACH, 250 + REACH - 1, id="in the middle"),
        pytest.param(500, (0, 2), 0, REACH - 1, id="at the beginning"),
        pytest.param(500, (499, 500), 499 - REACH, 499, id="at the end"),
        pytest.param(1, (0, 1), 0, 0, id="the only piece"),
        pytest.param(500, (REACH, REACH + 1), 0, 2 * REACH - 1, id="just enough before"),
    ],
)
def test_around(length, cue, first, last):
    """The cue stands in the middle; past the edges of the text there is no piece and no state."""
    states, own, roles = around(narrow(length), [cue])
    assert states.shape == (1, 2 * REACH, WIDTH)
    assert roles.shape == (1, 2 * REACH)
    places = np.arange(cue[0] - REACH, cue[0] + REACH)
    is_there = (places >= first) & (places <= last)
    assert ((roles[0] > 0) == is_there).all()
    assert (states[0, :, 0] == np.where(is_there, places, 0)).all()
    assert np.flatnonzero(roles[0] == 2).tolist() == list(range(REACH, REACH + cue[1] - cue[0]))
    assert own[0].tolist() == [(cue[0] + cue[1] - 1) / 2] * WIDTH


def test_around_takes_each_half_for_its_own():
    """One half of a state is the piece's as a neighbour, the other its own as a cue."""
    halves = np.concatenate([np.zeros((9, WIDTH)), np.ones((9, WIDTH))], axis=1).astype(np.float32)
    states, own, _ = around(halves, [(4, 6)])
    assert (states.max(), own.min()) == (0, 1)


def test_a_cue_longer_than_the_reach():
    """Even a cue without end is read."""
    _, _, roles = around(narrow(500), [(100, 400)])
    assert (roles[0, REACH:] == 2).all()
