"""Quotes → speakers: who is meant, under which name, and who they were at the time."""

import polars as pl

from pipeline.language.readings import readings
from pipeline.speakers.affiliations import affiliation_rows
from pipeline.speakers.coreference import attributed_rows
from pipeline.speakers.identities import clusters, named_frame, speaker_rows
from pipeline.speakers.mentions import mention_rows
from pipeline.speakers.rows import framed
from warehouse.tables.affiliations import Affiliations
from warehouse.tables.mentions import Mentions
from warehouse.tables.quotes import Quotes
from warehouse.tables.speakers import Speakers


def attributed(quotes: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Name the speaker of each quote where its own document says who it is; nobody is guessed."""
    return framed(attributed_rows(quotes.to_dicts(), readings(documents)), Quotes)


def mentions(documents: pl.DataFrame) -> pl.DataFrame:
    """List every named person, body, country and agreement in kept text, each under its fullest name there."""
    return framed((row for reading in readings(documents) for row in mention_rows(reading)), Mentions)


def affiliations(documents: pl.DataFrame) -> pl.DataFrame:
    """List every statement of who somebody was, dated as its document is."""
    return framed((row for reading in readings(documents) for row in affiliation_rows(reading)), Affiliations)


def speakers(names: pl.DataFrame) -> pl.DataFrame:
    """List each person and body once, under the fullest name, with every other name as an alias."""
    return framed(speaker_rows(clusters(names)), Speakers)


def identities(names: pl.DataFrame) -> pl.DataFrame:
    """Say which speaker each document's name belongs to."""
    return named_frame(clusters(names))
