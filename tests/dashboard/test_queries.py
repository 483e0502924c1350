"""Questions are answered from the snapshot that is current now."""

from datetime import date

import pytest

from dashboard import queries
from dashboard.queries import (
    Choice,
    coverage,
    document,
    findings,
    overview,
    quality,
    recommendations,
    review,
    search,
    speaker,
    speakers,
    theme,
    themes,
)
from dashboard.queries.quality import Sample
from dashboard.queries.recommendations import Advice
from dashboard.queries.search import Sought
from tests.dashboard.warehouses import publish, small_tables
from warehouse import snapshots, store

ANY = Choice()


@pytest.mark.parametrize(
    "asked",
    [
        overview.build,
        overview.totals,
        lambda: overview.over_time("year"),
        lambda: overview.publishers(9, 0),
        lambda: overview.newest(9, 0),
        lambda: overview.most_quoted(9),
        lambda: overview.recommendations(9, 0),
        overview.changes,
        themes.labels,
        lambda: themes.texts(ANY),
        lambda: themes.attention(ANY, main=True, scheme="cap"),
        lambda: themes.over_time(ANY, "year", main=False, scheme="cap"),
        lambda: themes.by_publisher(ANY, main=True, scheme="cap"),
        lambda: themes.found_in("passages", Choice("t1"), 9, 0),
        lambda: themes.found_in("quotes", Choice("t1"), 9, 0),
        lambda: themes.found_in("recommendations", Choice("t1"), 9, 0),
        lambda: theme.named("t1"),
        lambda: theme.totals(Choice("t1"), "cap"),
        lambda: theme.attention(Choice("t1"), "cap", "year"),
        lambda: theme.speakers(Choice("t1"), "cap"),
        lambda: theme.publishers(Choice("t1"), "cap"),
        lambda: theme.related(Choice("t1"), "cap"),
        lambda: theme.passages(Choice("t1"), "cap", 9, 0),
        speakers.publishers,
        lambda: speakers.totals(ANY),
        lambda: speakers.ranked(ANY, 9, 0),
        lambda: speakers.named("s1"),
        lambda: speakers.quotes(ANY, "s1", 9, 0),
        lambda: speakers.affiliations("s1", 9, 0),
        lambda: speakers.over_time(ANY, "s1", "decade"),
        lambda: speaker.totals(ANY, "s1"),
        lambda: speaker.timeline(ANY, "s1", 9),
        lambda: speaker.bands("s1"),
        lambda: speaker.themes(ANY, "s1"),
        lambda: speaker.positions(ANY, "s1", "Environment", 3),
        lambda: speaker.publishers(ANY, "s1"),
        lambda: speaker.recommendations("s1", 9, 0),
        lambda: speaker.names("s1", 9, 0),
        lambda: speaker.joined("s1"),
        lambda: recommendations.totals(ANY, Advice()),
        lambda: recommendations.actors(ANY, 9),
        lambda: recommendations.matrix(ANY, Advice(), 9),
        lambda: recommendations.texts(ANY, Advice(), 9, 0),
        lambda: recommendations.groups(ANY, Advice(), 9, 0),
        lambda: recommendations.wordings("g1", 9, 0),
        recommendations.opposites,
        lambda: findings.totals(ANY),
        lambda: findings.found("risk", ANY, 9, 0),
        lambda: findings.predictions(ANY, "high", 9, 0),
        lambda: findings.over_time(ANY, "year"),
        lambda: findings.period(ANY),
        lambda: search.found(Sought("documents", "cod"), ANY, 9, 0),
        lambda: search.found(Sought("quotes", "cod"), Choice("t1"), 9, 0),
        lambda: search.found(Sought("recommendations", "kelp"), Choice("t1"), queries.EXPORTED, 0),
        lambda: review.waiting("nobody", ANY, "d1", ["q1"]),
        lambda: review.waiting("all", Choice("Environment"), None, []),
        lambda: quality.drawn(Sample("quotes", 9, 1)),
        lambda: quality.drawn(Sample("recommendations", 9, 1)),
        lambda: quality.drawn(Sample("theme_assignments", 9, 1)),
        quality.stored,
        quality.measured,
        quality.calibration,
        lambda: quality.changes(9, 0),
        coverage.totals,
        coverage.funnel,
        coverage.reasons,
        lambda: coverage.files(9, 0),
        lambda: coverage.problems(9, 0),
        coverage.dropped,
        coverage.dropped_roles,
        lambda: coverage.unattributed(9, 0),
        lambda: coverage.unheard(None, 9, 0),
        lambda: coverage.unheard("The Harbour Post", 9, 0),
        lambda: coverage.by_publisher(9, 0),
        coverage.languages,
        lambda: document.found("COD", 9),
        lambda: document.facts_about("d1"),
        lambda: document.facts("d1"),
        lambda: document.blocks("d1"),
        lambda: document.quotes("d1", 9, 0),
        lambda: document.recommendations("d1", 9, 0),
        lambda: document.dropped("d1", 9, 0),
        lambda: document.passages("d1", 9, 0),
    ],
)
def test_every_question_has_an_answer(shown, asked):
    """Every question is good SQL and finds the small warehouse's rows; over an empty one it is still good SQL."""
    shown("small")
    assert len(asked()) > 0
    shown("empty")
    asked()


def test_copies_are_counted_by_cluster(tmp_path, monkeypatch):
    """A copy stands in the cluster of its original."""
    rows = small_tables("Cod", "Cod and Kelp", "Ada Berg", "The Harbour Post")
    rows["documents"][1] |= {"duplicate_of": "d1", "duplicate_share": 0.9}
    monkeypatch.setenv("ONRECORD_WAREHOUSE", str(publish(tmp_path, {"documents": rows["documents"]})))
    row = coverage.copies(9, 0).row(0, named=True)
    assert (row["document_id"], row["document_count"], row["publishers"]) == ("d1", 2, ["The Harbour Post"])


def test_a_new_publication_is_seen(tmp_path, monkeypatch, warehouses):
    """The snapshot's own name is the key: nothing old is shown after a publication."""
    monkeypatch.setenv("ONRECORD_WAREHOUSE", str(tmp_path))
    link = tmp_path / snapshots.CURRENT
    link.symlink_to(warehouses["empty"] / snapshots.CURRENT)
    assert overview.totals()["document_count"] == 0
    link.unlink()
    link.symlink_to(warehouses["small"] / snapshots.CURRENT)
    assert overview.totals()["document_count"] == 2


@pytest.mark.parametrize(
    ("choice", "count"),
    [
        (Choice(), 2),
        (Choice(publishers=("",)), 1),
        (Choice(publishers=("The Harbour Post",)), 1),
        (Choice(kind="article"), 2),
        (Choice(kind="report"), 0),
        (Choice(since=date(2020, 1, 2)), 1),
        (Choice(until=date(2020, 1, 1)), 0),
        (Choice(publishers=("' OR 1=1 --",)), 0),
    ],
    ids=["all", "no publisher", "publisher", "kind", "other kind", "since", "until", "injection"],
)
def test_choices(shown, choice, count):
    """Each part of a choice leaves out what it does not name."""
    shown("small")
    assert themes.texts(choice)["document_count"] == count


@pytest.mark.parametrize(
    ("choice", "count"),
    [
        (Choice(), 2),
        (Choice(kind="direct"), 1),
        (Choice(theme="Environment"), 1),
        (Choice(publishers=("",)), 0),
        (Choice(publishers=("The Harbour Post", "")), 2),
        (Choice(since=date(2020, 1, 2), until=date(2020, 1, 2)), 2),
        (Choice(since=date(2021, 1, 1)), 0),
    ],
    ids=["all", "kind", "theme", "no publisher", "two publishers", "period", "later"],
)
def test_chosen_quotes(shown, choice, count):
    """Each filter leaves the quotes that it names."""
    shown("small")
    assert speakers.totals(choice)["quote_count"] == count


def test_copies_count_once(shown):
    """A speaker has both counts; here nothing is a copy."""
    shown("small")
    row = speakers.ranked(ANY, 1, 0).row(0, named=True)
    assert (row["cluster_count"], row["quote_count"], row["total"]) == (1, 1, 1)


def test_shares_are_of_the_chosen_texts(shown):
    """A theme's share counts the texts that the filters leave."""
    shown("small")
    assert themes.attention(ANY, main=True, scheme="cap")["share"].to_list() == [0.5]
    chosen = themes.attention(Choice(publishers=("The Harbour Post",)), main=True, scheme="cap")
    assert chosen["share"].to_list() == [1.0]


def test_leaves_say_how_many_there_are(shown):
    """Each row knows how long the whole table is, on every leaf."""
    shown("small")
    assert overview.newest(1, 0)["total"].to_list() == [2]
    assert overview.newest(1, 1)["total"].to_list() == [2]
    assert overview.newest(1, 2).is_empty()


def test_facts_stand_in_the_text(shown):
    """Facts come in the order of their words, each with its place."""
    shown("small")
    facts = document.facts("d1")
    assert set(facts["fact"]) == {"quote", "cue", "speaker", "affiliation", "recommendation", "dropped"}
    assert facts["start_char"].is_sorted()
    assert document.words("d1", 0, 12) == "Cod and Kelp"


def test_a_snapshot_of_another_version_is_refused(shown):
    """Missing columns are named at once, not at some later click."""
    shown("foreign")
    with pytest.raises(store.Unreadable, match=r"coverage\.stopped_by"):
        queries.check()


def test_a_good_snapshot_is_accepted(shown):
    """Nothing is missing."""
    shown("small")
    queries.check()


def test_a_download_is_not_kept(shown, monkeypatch):
    """The whole of a table is read when it is asked for, past the memory of answers."""
    shown("small")
    monkeypatch.setattr(queries, "_answer", None)
    assert len(overview.newest(queries.EXPORTED, 0)) == 2
