"""Where reviewers' decisions meet the build: quotes are put back as they were found, then corrected anew."""

from collections.abc import Collection, Mapping, Sequence

import polars as pl

from pipeline import review
from pipeline.run import questions
from warehouse.decisions import Decision, standing
from warehouse.ids import digest
from warehouse.store import Build

AFFECTED = """SELECT d.document_id, d.path, r.text FROM documents d
    JOIN raw_texts r ON r.document_id = d.document_id AND r.same_bytes_as IS NULL
    WHERE list_contains($1::VARCHAR[], d.document_id) OR list_contains($2::VARCHAR[], d.path) ORDER BY d.document_id"""
QUOTES = (
    "SELECT * FROM quotes WHERE list_contains($1::VARCHAR[], document_id) ORDER BY document_id, start_char, quote_id"
)
KNOWN = """SELECT DISTINCT unnest([speaker_name, regexp_replace(speaker_name, '^the ', '')]) AS name FROM (
    SELECT speaker_name FROM quotes UNION ALL SELECT speaker_name FROM mentions) WHERE speaker_name IS NOT NULL"""


def replay(build: Build, decisions: Sequence[Decision], taken: Collection[str]) -> None:
    """Correct the quotes, account for every decision, and note for the later stages what each document now says."""
    told = standing(decisions)
    of_quotes = [decision for decision in told if decision.table == "quotes"]
    with build.transaction():
        _put_back(build)
        done = _corrected(build, of_quotes)
    questions.mark_repeated_quotes(build)
    about_people = [decision for decision in told if decision.table == "speakers"]
    statuses = {**done.statuses, **people(build, about_people, taken).statuses}
    build.replace("corrections", review.correction_rows([*of_quotes, *about_people], statuses))
    _note(build, done.touched)


def people(build: Build, decisions: Sequence[Decision], taken: Collection[str]) -> review.People:
    """Say whom reviewers have settled among the names that the texts use."""
    of_people = [decision for decision in standing(decisions) if decision.table == "speakers"]
    known = set(build.ask(KNOWN)["name"]) if of_people else set()
    return review.settled(of_people, known, taken)


def _put_back(build: Build) -> None:
    build.do("DELETE FROM quotes WHERE document_id IN (SELECT document_id FROM quotes_as_found)")
    build.do("INSERT INTO quotes BY NAME SELECT * FROM quotes_as_found")
    build.do("DELETE FROM quotes_as_found")


def _corrected(build: Build, decisions: Sequence[Decision]) -> review.Replayed:
    ids = sorted({decision.document_id for decision in decisions if decision.document_id})
    texts = build.ask(AFFECTED, ids, sorted({decision.path for decision in decisions if decision.path}))
    among = texts["document_id"].to_list()
    found = build.ask(QUOTES, among)
    done = review.replayed(found, texts, decisions)
    touched = sorted(set(done.touched.values()))
    build.write("quotes_as_found", found.filter(pl.col("document_id").is_in(touched)))
    build.do("DELETE FROM quotes WHERE list_contains($1::VARCHAR[], document_id)", touched)
    build.write("quotes", done.quotes.filter(pl.col("document_id").is_in(touched)))
    return done


def _note(build: Build, touched: Mapping[str, str]) -> None:
    # A later stage sees a document anew when what was decided about it has changed.
    by_document = {
        document: sorted(key for key, at in touched.items() if at == document) for document in touched.values()
    }
    decided = pl.DataFrame(
        {"document_id": list(by_document), "decided": [digest(*keys) for keys in by_document.values()]},
        schema={"document_id": pl.String, "decided": pl.String},
    )
    with build.transaction(), build.as_table("decided", decided):
        build.do("DELETE FROM progress WHERE stage = 'corrections'")
        build.do(
            "INSERT INTO progress BY NAME SELECT 'corrections' AS stage, document_id,"
            " md5(concat_ws('|', fingerprint, decided)) AS fingerprint, NULL AS problem"
            " FROM progress LEFT JOIN decided USING (document_id) WHERE stage = 'quotes'"
        )
