"""Where stages meet: the work of one step that takes more than one stage. Workers import this, and so never Dagster."""

import polars as pl

from pipeline import quotes as quoting
from pipeline import speakers as people


def attributed_quotes(readings: pl.DataFrame) -> pl.DataFrame:
    """Find the quotes of some documents, and who said them by those documents' own names."""
    return people.attributed(quoting.quotes(readings), readings)


def speaking(names: pl.DataFrame, identities: pl.DataFrame) -> pl.DataFrame:
    """Keep of all persons and bodies those that speak somewhere; `identities` says for each name who it is."""
    spoken = identities.join(names.filter("speaks"), on=["document_id", "speaker_name"], how="semi")
    return people.speakers(names).join(spoken, on="speaker_id", how="semi")
