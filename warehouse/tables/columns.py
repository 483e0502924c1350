"""Columns that mean the same in every table."""

from collections.abc import Iterable

import dataframely as dy


def one_of(words: Iterable[str]) -> str:
    """Bound a column to a closed set of words."""
    return f"^({'|'.join(words)})$"


def document_id(*, key: bool = False, nullable: bool = False) -> dy.String:
    """Say which text a row is about."""
    return dy.String(
        primary_key=key, nullable=nullable, description="The text: a digest of its content, so a moved file keeps it."
    )


def start_char(*, key: bool = False, nullable: bool = False) -> dy.UInt32:
    """Say where a span begins."""
    return dy.UInt32(
        primary_key=key,
        nullable=nullable,
        description="First character, a code point counted from 0 in raw_texts.text.",
    )


def end_char(*, key: bool = False, nullable: bool = False) -> dy.UInt32:
    """Say where a span ends."""
    return dy.UInt32(
        primary_key=key, nullable=nullable, description="One past the last character, counted in raw_texts.text."
    )


def text(*, nullable: bool = False) -> dy.String:
    """Repeat the words of a row's span."""
    return dy.String(nullable=nullable, description="The words, exactly as they stand in raw_texts.text.")


def confidence(*, nullable: bool = False) -> dy.Float64:
    """Say how sure the row is."""
    return dy.Float64(
        nullable=nullable, min=0.0, max=1.0, description="How often rows like this one are right, from 0 to 1."
    )


def method(*, nullable: bool = False) -> dy.String:
    """Say what found the row."""
    return dy.String(nullable=nullable, description="The rule, model or user's decision that found this row.")


def speaker_id(*, key: bool = False, nullable: bool = True) -> dy.String:
    """Say who, across all documents."""
    return dy.String(
        primary_key=key,
        nullable=nullable,
        description="The person or body, across documents; empty when nobody is named.",
    )


def speaker_name() -> dy.String:
    """Say who, by the fullest name that this document gives."""
    return dy.String(
        nullable=True, description="The fullest name this document gives the person or body, without titles."
    )


def quote_id(*, key: bool = False, nullable: bool = True) -> dy.String:
    """Say in which quote a row stands."""
    return dy.String(
        primary_key=key, nullable=nullable, description="The quote: a digest of its document and segments."
    )


def section() -> dy.String:
    """Say under which heading a row stands."""
    return dy.String(nullable=True, description="The heading above it.")


def list_number() -> dy.Int32:
    """Repeat a numbered item's number."""
    return dy.Int32(nullable=True, description="The number the text gives the item in a numbered list.")


def run_id(*, key: bool = False) -> dy.String:
    """Say which build a row belongs to."""
    return dy.String(primary_key=key, nullable=False, description="The build that was published, named by its start.")


def problem(*, codes: str) -> dy.String:
    """Say why something is missing."""
    return dy.String(nullable=True, description=f"Empty, or why something is missing: {codes}.")
