"""Themes of the whole corpus: what only all passages together can tell, asked of the build and written back."""

from collections.abc import Sequence

import polars as pl

from pipeline import themes as topics
from pipeline.run.increments import INPUTS
from warehouse.store import Build

PASSAGES = """SELECT document_id, start_char, end_char, passage_word_count, direction, theme_id FROM passages
    ORDER BY document_id, start_char, end_char"""
TEXTS = """SELECT document_id, text FROM raw_texts SEMI JOIN asked USING (document_id)
    WHERE same_bytes_as IS NULL ORDER BY document_id"""
TERMS = "SELECT theme_id, terms FROM themes WHERE scheme = 'discovered' ORDER BY theme_id"
READ = INPUTS["theme_assignments"]
AT_ONCE = 500


def discover(build: Build, own: Sequence[topics.UserTheme] = ()) -> None:
    """Group all passages into themes, and write beside each passage which theme it belongs to."""
    found = topics.discovered(build.ask(PASSAGES), lambda passages: _words(build, passages))
    with build.transaction():
        build.do("DELETE FROM themes")
        build.write("themes", topics.themes(found, own))
        with build.as_table("members", found.members):
            build.do(
                "UPDATE passages SET theme_id = m.theme_id, closeness = m.closeness FROM (SELECT p.document_id,"
                " p.start_char, p.end_char, m.theme_id, m.closeness FROM passages p LEFT JOIN members m"
                " USING (document_id, start_char, end_char)) m WHERE m.document_id = passages.document_id"
                " AND m.start_char = passages.start_char AND m.end_char = passages.end_char"
                " AND (m.theme_id, m.closeness) IS DISTINCT FROM (passages.theme_id, passages.closeness)"
            )


def _words(build: Build, passages: pl.DataFrame) -> list[str]:
    with build.as_table("asked", passages.select("document_id").unique()):
        texts = dict(build.ask(TEXTS).iter_rows())
    places = passages.select("document_id", "start_char", "end_char").iter_rows()
    return [texts[document_id][start:end] for document_id, start, end in places]


def assign_further(build: Build, own: Sequence[topics.UserTheme] = ()) -> None:
    """Write down what belongs to the themes of this corpus, by its passages, and to the user's own themes."""
    terms = dict(build.ask(TERMS).iter_rows())
    ids = build.ask("SELECT DISTINCT document_id FROM passages ORDER BY 1")
    with build.transaction():
        build.do(
            "DELETE FROM theme_assignments WHERE theme_id NOT IN (SELECT theme_id FROM themes WHERE scheme = 'cap')"
        )
        for chosen in ids.iter_slices(AT_ONCE):
            with build.as_table("chosen", chosen):
                build.do("CREATE OR REPLACE TEMP TABLE batch AS FROM chosen")
            build.write("theme_assignments", topics.further_assignments(build.ask(READ), terms, own))
