"""Attributions as rows of the quotes table."""

import re
from collections.abc import Iterator
from typing import Any

from pipeline.language.readings import Reading
from pipeline.language.spans import Span
from pipeline.quotes.attributions import TRAINED, Attribution
from pipeline.quotes.confidence import REVIEW_BELOW
from pipeline.quotes.headlines import headline
from pipeline.quotes.lexicon import is_bare, is_known
from pipeline.quotes.linking import linked
from pipeline.quotes.segments import Segment
from pipeline.quotes.speaking import can_speak
from pipeline.quotes.topics import is_topic
from pipeline.quotes.turns import TURN, outside_turns, turns
from warehouse.ids import digest

_TEXT_ROLES = frozenset({"paragraph", "list_item", "caption", "quotation"})
_HEADLINES = frozenset({"title", "heading"})
# Below these odds a find is no quote at all; above them and below the review threshold it is kept and flagged.
_KEPT_FROM = 0.2
# The same for what only names a topic behind a cue that no list holds: opposed the plan, supports the goals.
_TOPICS_FROM = 0.5
_HEADLINES_FROM = 0.5
_NAMING = re.compile(r"\b(?:called|named|known as|dubbed|nicknamed|termed|titled|entitled)\Z")
_OUGHT = frozenset(("should", "must", "ought", "shall", "needs", "need", "could", "can"))
# Words in marks are begun with; behind unmarked ones something else begins.
_BEGUN = re.compile(r"\b(?:begins?|beginning|began)\b")
_LONGEST_NAME = 6  # words
# Behind a cue that no list holds, odds that news bears out are too high for other texts.
_REVIEW_UNKNOWN_BELOW = 0.8


def quote_rows(reading: Reading) -> list[dict[str, Any]]:
    """List the quotes of one document, by place."""
    spoken = turns(reading.text, reading.blocks)
    told = linked(reading.text, _spans(reading, _TEXT_ROLES), reading.encoded)
    found = [_row(reading, one) for one in [*spoken, *told]]
    headlines = sorted({*_spans(reading, _HEADLINES), *filter(None, [reading.title_span])})
    found += [_row(reading, one) | {"in_headline": True} for one in _headlined(reading, headlines)]
    rows = {row["quote_id"]: row for row in found if row["confidence"] >= _KEPT_FROM and _is_report(row)}
    return sorted(rows.values(), key=lambda row: (row["start_char"], row["end_char"], row["quote_id"]))


def _is_doubtful(text: str, one: Attribution, odds: float) -> bool:
    """Say whether a person should look: words without marks and without a source are seldom anybody's."""
    is_nobodys = one.kind == "indirect" and one.source is None and one.resolution != TURN
    return is_nobodys or odds < (_REVIEW_UNKNOWN_BELOW if _is_behind_unknown(text, one) else REVIEW_BELOW)


def _is_behind_unknown(text: str, one: Attribution) -> bool:
    return one.kind == "indirect" and one.cue is not None and not is_known(one.cue.of(text))


def _is_report(row: dict[str, Any]) -> bool:
    """Leave out views of things, mere topics behind unknown cues, and what only has a name: also called parole."""
    if row["mention"] is None and _NAMING.search(row["cue"] or "") and len(row["text"].split()) <= _LONGEST_NAME:
        return False
    if row["kind"] != "indirect":
        return True
    if _is_demand(row) or _BEGUN.search(row["cue"] or ""):
        return False
    if row["is_speech"] or row["mention"] is None:
        return True
    is_vague = row["confidence"] < _TOPICS_FROM and not is_known(row["cue"] or "") and is_topic(row["text"])
    return can_speak(row["mention"]) and not is_vague


def _is_demand(row: dict[str, Any]) -> bool:
    """Say whether a cue only tells a reader what to do, and nobody reports: Acknowledge …, should be weighed."""
    cue = row["cue"] or ""
    return row["mention"] is None and (is_bare(cue) or cue.split(" ")[0].lower() in _OUGHT)


def _headlined(reading: Reading, headlines: list[Span]) -> Iterator[Attribution]:
    """Read headlines, first as any text, then by their own grammar."""
    text, read = reading.text, linked(reading.text, headlines, reading.encoded)
    found = [one for one in read if one.source is not None and one.confidence >= _HEADLINES_FROM]
    yield from found
    for span in headlines:
        if any(span.covers(Span(*one.segments[0][:2])) for one in found):
            continue
        if parts := headline(text, span):
            segments = (Segment(*parts.content, in_quotation_marks=False),)
            yield Attribution("headline", segments, cue=parts.cue, source=parts.source)


def _spans(reading: Reading, roles: frozenset[str]) -> list[Span]:
    return [block.span for block in outside_turns(reading.blocks) if block.role in roles]


def _row(reading: Reading, one: Attribution) -> dict[str, Any]:
    text, segments = reading.text, sorted(one.segments)
    places = [place for segment in segments for place in (segment.start_char, segment.end_char)]
    odds = round(one.confidence, 3)
    return {
        "quote_id": digest(reading.document_id, *places, *(one.source or ()), *(one.cue or ())),
        "document_id": reading.document_id,
        "kind": "direct" if one.resolution == TURN else one.kind,
        "is_speech": one.is_speech,
        "status": one.status,
        "in_headline": False,
        "text": " ".join(text[segment.start_char : segment.end_char] for segment in segments),
        "start_char": min(places),
        "end_char": max(places),
        "segments": [segment._asdict() for segment in segments],
        **_span("cue", text, one.cue),
        **_span("mention", text, one.source),
        "speaker_name": None,
        "speaker_kind": None,
        "speaker_id": None,
        "resolution": one.resolution,
        "addressee": one.addressee.of(text) if one.addressee is not None else None,
        "duplicate_of": None,
        "confidence": odds,
        "is_for_review": _is_doubtful(text, one, odds),
        "method": TRAINED if one.rule == TRAINED else f"rule:{one.rule}",
    }


def _span(name: str, text: str, span: Span | None) -> dict[str, Any]:
    if span is None:
        return {name: None, f"{name}_start_char": None, f"{name}_end_char": None}
    return {name: span.of(text), f"{name}_start_char": span.start_char, f"{name}_end_char": span.end_char}
