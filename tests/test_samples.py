"""The two sample texts under raw/alliance/ give what a careful reader finds in them."""

import pytest

from warehouse import snapshots, store

pytestmark = pytest.mark.slow
BRIEF, WEB_PAGE = "alliance/000_2eaab2be6b822d13.txt", "alliance/004_6685377911d9e5e6.txt"
FIRST_LEVEL = "JOIN documents d USING (document_id) WHERE d.path = ? AND parent_id IS NULL"
ADVICE = f"SELECT list_number, modality, list_contains(actors, 'United States') FROM recommendations {FIRST_LEVEL}"


@pytest.fixture
def ask(published):
    """Ask the snapshot that raw/ gives."""
    snapshot = snapshots.current(published[0])
    return lambda question, *values: store.read(snapshot, question, *values).rows()


def test_titles_and_dates(ask):
    """The brief is dated as it says; the page is undated, whatever dates stand in it."""
    question = "SELECT title, published_on::VARCHAR, published_on_basis FROM documents WHERE path = ?"
    assert ask(question, BRIEF) == [
        ("Politics Delays the Inevitable In South Korea-Japan Security Pact", "2012-06-29", "stated")
    ]
    assert ask(question, WEB_PAGE) == [("Weekend Reads: Seoul's 11th Hour Deal", None, "unknown")]


def test_who_speaks(ask):
    """Two people speak in the brief, and a government announces; in the page people think, and nobody speaks."""
    question = """SELECT DISTINCT speaker, s.kind FROM quotes_per_speaker JOIN speakers s USING (speaker_id)
        WHERE path = ? ORDER BY 1"""
    assert ask(question, BRIEF) == [
        ("Patrick Cronin", "person"), ("Richard Batcheler", "person"), ("South Korea", "government"),
    ]  # fmt: skip
    question = "SELECT mention, cue FROM quotes JOIN documents USING (document_id) WHERE path = ? AND is_speech"
    assert ask(question, WEB_PAGE) == []


def test_one_person_through_the_years(ask):
    """Patrick Cronin is one person with an affiliation in each text."""
    assert ask("SELECT count(*) FROM speakers WHERE name = 'Patrick Cronin'") == [(1,)]
    assert ask("SELECT organisation, as_of::VARCHAR FROM affiliation_timeline WHERE speaker = 'Patrick Cronin'") == [
        ("Center for a New American Security", "2012-06-29"),
        ("Hudson Institute", None),
    ]


def test_who_should_do_what(ask):
    """The five numbered recommendations have their actors; no call to action of the page is one."""
    found = ask(f"{ADVICE} ORDER BY start_char", WEB_PAGE)
    assert found == [(number, "imperative", True) for number in range(1, 6)]


def test_advice_inside_quotes(ask):
    """The brief's advice is its expert's."""
    found = ask(f"SELECT DISTINCT recommended_by, recommended_by_basis FROM recommendations {FIRST_LEVEL}", BRIEF)
    assert ("Patrick Cronin", "quote") in found
