"""Who gives the advice: whom the sentence names, the speaker of the quote, or whoever's words the document is."""

from typing import Any, NamedTuple

from pipeline.language.readings import Reading
from pipeline.recommendations.contexts import Actor, Given
from pipeline.recommendations.modalities import plain
from pipeline.recommendations.quoted import words_of
from pipeline.recommendations.sections import enacting_body

_SELF = frozenset(("we", "i"))
_PRONOUNS = _SELF | {"us", "you", "it", "they", "he", "she", "which", "who", "that"}


class Adviser(NamedTuple):
    """Who advises, and how we know."""

    name: str | None
    basis: str


UNKNOWN = Adviser(None, "unknown")


def adviser_of(given: Given, actor: Actor, document: Adviser) -> Adviser:
    """Say who gives a piece of advice; nobody is quoted as advising himself."""
    found, quote = given.found, given.quote
    named = words_of(given.reading.text, found.advice.adviser)
    if named and plain(named).casefold() not in _PRONOUNS:
        return Adviser(named, "stated")
    if is_own_act(found.advice.method, document):
        return document
    speaker = quote.get("speaker_name") if quote else None
    if quote is not None and not _speaks_for_document(quote) and (speaker or "-") not in (actor.words or ""):
        return Adviser(speaker, "quote") if speaker else UNKNOWN
    is_own = named is not None and plain(named).casefold() in _SELF
    return UNKNOWN if found.advice.method.startswith("reported") and not is_own else document


def is_own_act(method: str, document: Adviser) -> bool:
    """Say whether advice is the act of the body whose document it is, or recalls what that body asked for before."""
    return document.basis == "stated" and method.startswith(("operative", "reported", "mandate"))


def _speaks_for_document(quote: dict[str, Any]) -> bool:
    """Say whether a quote without quotation marks and speaker is the document's own "we said that …"."""
    is_own = plain(quote.get("mention") or "").casefold() in {"we", "i"}
    in_marks = any(part.get("in_quotation_marks") for part in quote["segments"])
    return is_own and not in_marks and not quote.get("speaker_name")


def document_adviser(reading: Reading) -> Adviser:
    """Say whose words a document is: the body that enacts it, its author, or its publisher."""
    if body := enacting_body(reading):
        return Adviser(body, "stated")
    if reading.kind == "transcript":
        return UNKNOWN
    if reading.author:
        return Adviser(reading.author, "author")
    return Adviser(reading.publisher, "publisher") if reading.publisher else UNKNOWN
