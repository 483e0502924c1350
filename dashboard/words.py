"""Labels and help texts, taken from the declared tables."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache

from warehouse.tables import TABLES

# What only a question's answer has, and no table: said here, once.
ASKED: Mapping[str, str] = {
    "advisers": "Who gives this advice, where a text says so.",
    "affiliation": "Who the speaker was at the time: as the same text says, else as stated nearest to its date.",
    "affiliation_basis": "Where that comes from: the same document, an earlier or later one, or an undated one.",
    "cluster_count": "The same, but syndicated copies count once.",
    "document_count": "Distinct readable texts.",
    "file_count": "Files under raw/.",
    "first_on": "The earliest date among its dated texts.",
    "last_on": "The latest date among its dated texts.",
    "least_share": "How much of the copy least like the first stands in it.",
    "link": "Opens the text at these words.",
    "month": "The month of publication.",
    "mention_count": "How often it is named in kept text.",
    "publishers": "Who publishes the same text.",
    "publisher_count": "How many publishers quote them.",
    "quote": "The words of all segments, joined by a space.",
    "share": "Part of all that is counted here.",
    "speaker": "The fullest name found, without titles.",
    "theme": "The theme in a few words.",
    "theme_labels": "The themes found in the quote.",
    "times_usual": "How many times the share of all texts it is; 1 is as usual.",
    "unread_count": "Texts in a language that is not read.",
    "unthemed_count": "Texts in which no theme was found.",
    "undated_count": "Texts without a date.",
    "words": "The words, exactly as they stand in the text.",
}
LABELS: Mapping[str, str] = {
    "affiliation_basis": "Stated in",
    "cluster_count": "Without copies",
    "advisers": "Given by",
    "all_count": "Of all",
    "document_count": "Texts",
    "document_id": "Text",
    "file_count": "Files",
    "evidence_words": "Because of",
    "first_on": "First",
    "is_for_review": "To review",
    "is_speech": "Speech",
    "last_on": "Last",
    "link": " ",
    "problem_detail": "In words",
    "same_bytes_as": "Same bytes as",
    "speaker_kind": "Who speaks",
    "stage_reached": "Came as far as",
    "stopped_by": "Stopped by",
    "theme_labels": "Themes",
    "unattributed_count": "Without a speaker",
    "unread_count": "Not read",
    "unthemed_count": "Without a theme",
}
SUFFIXES: Mapping[str, str] = {"_on": "", "_at": "", "_id": "", "_basis": " (basis)"}


def label(column: str) -> str:
    """Call a column what a reader would call it."""
    if column in LABELS:
        return LABELS[column]
    if column.endswith("_count"):
        return phrase(column.removesuffix("_count") + "s")
    for suffix, said in SUFFIXES.items():
        if column.endswith(suffix):
            return phrase(column.removesuffix(suffix)) + said
    return phrase(column)


def meaning(column: str, *, table: str | None = None) -> str | None:
    """Say what a column holds, in the words of its declaration."""
    if table and column in TABLES[table].columns():
        return TABLES[table].columns()[column].description
    return ASKED.get(column) or _declared().get(column)


def phrase(code: str | None) -> str:
    """Say a code as words."""
    words = (code or "not stated").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def count(number: int | None) -> str:
    """Say a number of things so that its thousands can be read."""
    return f"{number or 0:,}"


def counted(number: int, thing: str) -> str:
    """Say how many there are of a thing."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def share(part: float | None) -> str:
    """Say a share as a percentage; a small one is not nothing."""
    if part is None:
        return "–"
    return "under 1%" if 0 < part < 0.01 else f"{part:.0%}"


def day(moment: date | None) -> str:
    """Say a day as people write it."""
    return f"{moment.day} {moment:%B} {moment.year}" if moment else "–"


def moment(at: datetime | None) -> str:
    """Say a moment as people write it."""
    return f"{day(at)}, {at:%H:%M} UTC" if at else "–"


def period(first: date | None, last: date | None) -> str:
    """Say from when until when."""
    if not first or not last:
        return "no dates"
    return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"  # fmt: skip


@cache
def _declared() -> Mapping[str, str | None]:
    """Describe the columns that mean the same in every table that has them."""
    said: dict[str, set[str | None]] = {}
    for table in TABLES.values():
        for name, column in table.columns().items():
            said.setdefault(name, set()).add(column.description)
    return {name: next(iter(meanings)) for name, meanings in said.items() if len(meanings) == 1}
