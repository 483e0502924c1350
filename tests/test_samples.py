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
    question = (
        f"SELECT polarity, recommended_by, recommended_by_basis FROM recommendations {FIRST_LEVEL} ORDER BY start_char"
    )
    assert [polarity for polarity, *_ in ask(question, WEB_PAGE)] == ["stop", "do", "do", "do", "do"]
    assert {tuple(by) for _, *by in ask(question, WEB_PAGE)} == {("Hudson Institute", "publisher")}


def test_elaborations_hang_on_what_they_elaborate(ask):
    """The five elaborations point to their items, with actors, wording and condition of their own."""
    question = """SELECT p.list_number, r.modality, r.actors, r.actor_basis, left(r.condition, 9)
        FROM recommendations r JOIN recommendations p ON r.parent_id = p.recommendation_id
        JOIN documents d ON d.document_id = r.document_id WHERE d.path = ? ORDER BY r.start_char"""
    allies = ["United States", "Japan", "South Korea"]
    assert ask(question, WEB_PAGE) == [
        (2, "should", ["United States"], "stated", "To preven"),
        (3, "should", ["United States"], "stated", "should No"),
        (4, "could", allies, "context", None),
        (5, "should", ["United States"], "heading", None),
        (5, "could", allies, "context", None),
    ]


def test_reasons_of_the_page(ask):
    """Items that give a reason have it, as far as it goes."""
    question = (
        f"SELECT list_number, left(rationale, 9), right(rationale, 9) FROM recommendations {FIRST_LEVEL} ORDER BY 1"
    )
    assert ask(question, WEB_PAGE) == [
        (1, "A public ", "alliances"), (2, None, None), (3, None, None), (4, "The 2014 ", "ctivities"),
        (5, "The secur", "ntegrated"),
    ]  # fmt: skip


def test_advice_inside_quotes(ask):
    """The brief's advice is its expert's: three core pieces, for the two governments, and one for the region."""
    question = f"SELECT modality, actors, recommended_by FROM recommendations {FIRST_LEVEL} ORDER BY start_char"
    both = ["South Korea", "Japan"]
    assert ask(question, BRIEF) == [
        ("have_to", both, "Patrick Cronin"),
        ("in_the_interest_of", ["Region"], "Patrick Cronin"),
        ("of_importance", both, "Patrick Cronin"),
        ("would_encourage", both, "Patrick Cronin"),
    ]
    question = f"SELECT left(rationale, 7), right(rationale, 5) FROM recommendations {FIRST_LEVEL} AND modality = ?"
    assert ask(question, BRIEF, "would_encourage") == [("What we", "Japan")]
    assert ask(question, BRIEF, "of_importance") == [("in orde", " Asia")]


def test_dangers_and_causes(ask):
    """Three dangers and four causes stand as lists on the page, the causes as paragraphs."""
    question = """SELECT kind, count(*), count(DISTINCT section) FROM findings JOIN documents d USING (document_id)
        WHERE d.path = ? AND method = 'item' GROUP BY findings.kind ORDER BY 1"""
    assert ask(question.replace("SELECT kind", "SELECT findings.kind"), WEB_PAGE) == [("cause", 4, 1), ("risk", 3, 1)]
    question = """SELECT count(*) FROM findings f JOIN documents d USING (document_id)
        WHERE d.path = ? AND stated_by = ?"""
    assert ask(question, BRIEF, "Patrick Cronin")[0][0] >= 3
    assert ask(question, BRIEF, "Richard Batcheler")[0][0] >= 3


def test_the_prediction(ask):
    """The pact will be signed, says the expert, surely; the page is offered as evidence, and nothing is decided."""
    question = """SELECT predicted_by, certainty, about, outcome, outcome_basis, e.path FROM predictions p
        JOIN documents d USING (document_id) LEFT JOIN documents e ON e.document_id = p.outcome_document_id
        WHERE d.path = ? AND p.text LIKE '%ultimately sign the pact'"""
    ((by, certainty, about, outcome, basis, path),) = ask(question, BRIEF)
    assert (by, certainty, outcome, path) == ("Patrick Cronin", "high", "open", WEB_PAGE)
    assert sorted(about) == ["Japan", "South Korea"]
    assert basis.startswith("undated, names the year")
