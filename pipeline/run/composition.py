"""Where stages meet: the work of one step that takes more than one stage. Workers import this, and so never Dagster."""

from pathlib import Path

import polars as pl

from pipeline import documents as cleaning
from pipeline import quotes as quoting
from pipeline import speakers as people
from pipeline.language.readings import readings
from pipeline.raw_text.formats import plain
from pipeline.review import People
from pipeline.run.executors import Rows
from pipeline.speakers.rows import framed
from warehouse.tables import TABLES


def described(texts: pl.DataFrame) -> Rows:
    """Describe texts, and take what they are told apart by."""
    found = cleaning.documents(texts)
    return {"documents": found, "fingerprints": cleaning.fingerprints(found)}


def said(documents: pl.DataFrame) -> Rows:
    """Find who said what in some documents, whom and what they name, and who their people were; each is read once."""
    found = [people.people(reading, quoting.quote_rows(reading)) for reading in readings(documents)]
    rows = {
        table: framed((row for one in found for row in getattr(one, table)), TABLES[table])
        for table in people.People._fields
    }
    # What is read anew has been reviewed by nobody yet.
    return {**rows, "quotes_as_found": TABLES["quotes_as_found"].create_empty()}


def settled(raw: Path) -> people.Authorities:
    """Read whom the user has settled in raw/authorities.csv; without it, nobody."""
    path = raw / people.AUTHORITIES
    if not path.is_file():
        return people.Authorities()
    try:
        return people.authorities(plain.read(path.read_bytes()).text or "")
    except OSError as error:
        return people.Authorities(warnings=(f"{path.name}, line 0: cannot be read: {error.strerror}",))


def names(settled: people.Authorities) -> set[str]:
    """List every name that the user's own list settles."""
    return {name for row in settled.rows for name in row.names}


def joined(settled: people.Authorities, decided: People) -> people.Authorities:
    """Add whom reviewers have settled to what the user's own list says."""
    more = (people.Authority(group.names[0], group.kind, None, group.names) for group in decided.settled)
    return settled._replace(rows=(*settled.rows, *more))


def speaking(names: pl.DataFrame, known: pl.DataFrame, settled: people.Authorities) -> people.Told:
    """Tell persons and bodies apart, and keep those that speak somewhere, with what became of their ids."""
    told = people.told_apart(names, known=known, settled=settled.rows)
    spoken = told.identities.join(names.filter("speaks"), on=["document_id", "speaker_name"], how="semi")
    speakers = told.speakers.join(spoken, on="speaker_id", how="semi")
    return told._replace(speakers=speakers, changes=told.changes.join(speakers, on="speaker_id", how="semi"))
