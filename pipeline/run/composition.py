"""Where stages meet: the work of one step that takes more than one stage. Workers import this, and so never Dagster."""

from pathlib import Path
from typing import Any

import polars as pl

from pipeline import documents as cleaning
from pipeline import quotes as quoting
from pipeline import speakers as people
from pipeline import themes as topics
from pipeline.language.passages import passage_rows
from pipeline.language.readings import Reading, readings
from pipeline.raw_text.formats import plain
from pipeline.review import People
from pipeline.run.executors import Rows
from pipeline.run.increments import FILLED
from pipeline.speakers.rows import framed
from warehouse.tables import TABLES


def described(texts: pl.DataFrame) -> Rows:
    """Describe texts, and take what they are told apart by."""
    found = cleaning.documents(texts)
    return {"documents": found, "fingerprints": cleaning.fingerprints(found)}


def said(documents: pl.DataFrame) -> Rows:
    """Find what the encoder tells of some documents, each read once: who said what, who is named, what is spoken of."""
    found = [_told(reading) for reading in readings(documents)]
    # What is read anew has been reviewed by nobody yet.
    return {
        table: framed((row for one in found for row in one.get(table, [])), TABLES[table]) for table in FILLED["quotes"]
    }


def _told(reading: Reading) -> dict[str, list[dict[str, Any]]]:
    named = people.people(reading, quoting.quote_rows(reading))
    return {**named._asdict(), "passages": passage_rows(reading)}


def settled(raw: Path) -> people.Authorities:
    """Read whom the user has settled in raw/authorities.csv; without it, nobody."""
    text, warnings = _beside(raw, people.AUTHORITIES)
    return people.authorities(text) if text is not None else people.Authorities(warnings=warnings)


def own_themes(raw: Path) -> topics.UserThemes:
    """Read the user's own themes in raw/themes.csv; without it, none."""
    text, warnings = _beside(raw, topics.THEMES)
    return topics.user_themes(text) if text is not None else topics.UserThemes(warnings=warnings)


def _beside(raw: Path, name: str) -> tuple[str | None, tuple[str, ...]]:
    """Read what the user put beside the texts, or say why it cannot be read."""
    path = raw / name
    if not path.is_file():
        return None, ()
    try:
        return plain.read(path.read_bytes()).text or "", ()
    except OSError as error:
        return None, (f"{name}, line 0: cannot be read: {error.strerror}",)


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
