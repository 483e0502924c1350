"""Decisions about quotes: which row is meant, whether it still says what the reviewer saw, and what it says now."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from warehouse.decisions import Decision
from warehouse.ids import digest

Row = dict[str, Any]
APPLIED, CONFLICT, ORPHANED = "applied", "conflict", "orphaned"
BY_HAND = "reviewer"


class Rows:
    """The quotes of some documents while decisions are put into them, one after the other."""

    def __init__(self, found: Iterable[Mapping[str, Any]], texts: Mapping[str, Mapping[str, Any]]) -> None:
        self._rows: dict[str, Row] = {row["quote_id"]: {**row, "verdict": None} for row in found}
        self._texts = texts

    def take(self, decision: Decision) -> tuple[str, str | None]:
        """Put one decision into its row; say what became of it, and in which document."""
        row = self._meant(decision)
        if row is None:
            return ORPHANED, None
        document_id = str(row["document_id"])
        now = _value(row, decision.field)
        if decision.field != "note" and now not in {decision.old, decision.new}:
            return CONFLICT, document_id
        if now == decision.new and decision.field != "verdict":
            return APPLIED, document_id
        return (APPLIED if CHANGES[decision.field](row, decision, self._texts[document_id]) else ORPHANED), document_id

    def left(self) -> list[Row]:
        """Give the quotes that nobody called wrong."""
        kept = (row for row in self._rows.values() if row["verdict"] != "wrong")
        by_id = {row["quote_id"]: {name: row[name] for name in row if name != "verdict"} for row in kept}
        return list(by_id.values())

    def _meant(self, decision: Decision) -> Row | None:
        return self._rows.get(decision.row) or self._there(decision) or self._saying(decision)

    def _there(self, decision: Decision) -> Row | None:
        # The rules have drawn the quote's bounds anew: the row that shares most of its place is meant.
        start, end = decision.start_char, decision.end_char
        if start is None or end is None:
            return None
        near = [row for row in self._rows.values() if row["document_id"] == decision.document_id]
        shared = {row["quote_id"]: min(end, row["end_char"]) - max(start, row["start_char"]) for row in near}
        best = max(near, key=lambda row: (shared[row["quote_id"]], row["quote_id"]), default=None)
        if best is None or 2 * shared[best["quote_id"]] < max(end - start, best["end_char"] - best["start_char"]):
            return None
        return best

    def _saying(self, decision: Decision) -> Row | None:
        # The text has changed elsewhere: the only quote of its file with these very words is meant.
        same = [
            row
            for row in self._rows.values()
            if row["text"] == decision.words and self._texts[row["document_id"]]["path"] == decision.path
        ]
        return same[0] if len(same) == 1 and decision.document_id != same[0]["document_id"] else None


def _value(row: Row, field: str) -> str | None:
    if field == "span":
        return f"{row['start_char']}-{row['end_char']}"
    return str(row[field]) if row.get(field) is not None else None


def _judge(row: Row, decision: Decision, _text: Mapping[str, Any]) -> bool:
    row["verdict"] = decision.new
    if decision.new == "right":
        _by_hand(row)
    return True


def _name(row: Row, decision: Decision, _text: Mapping[str, Any]) -> bool:
    row["speaker_name"], row["speaker_id"] = decision.new, None
    row["speaker_kind"] = (decision.kind or "person") if decision.new else None
    if decision.new is None:
        row["resolution"] = "none"
    elif row["resolution"] == "none":
        row["resolution"] = "nominal" if row["mention"] else "elided"
    _by_hand(row)
    return True


def _move(row: Row, decision: Decision, text: Mapping[str, Any]) -> bool:
    start, _, end = str(decision.new).partition("-")
    if decision.document_id != row["document_id"] or not (start.isdecimal() and end.isdecimal()):
        return False
    bounds = int(start), int(end)
    if not bounds[0] < bounds[1] <= len(text["text"]):
        return False
    spans = [bounds, *((row[f"{part}_start_char"], row[f"{part}_end_char"]) for part in ("mention", "cue"))]
    row["quote_id"] = digest(row["document_id"], *(place for span in spans for place in span if place is not None))
    row["start_char"], row["end_char"] = bounds
    row["text"] = text["text"][slice(*bounds)]
    row["segments"] = [{"start_char": bounds[0], "end_char": bounds[1], "in_quotation_marks": row["kind"] == "direct"}]
    _by_hand(row)
    return True


def _note(_row: Row, _decision: Decision, _text: Mapping[str, Any]) -> bool:
    return True


def _by_hand(row: Row) -> None:
    row["confidence"], row["is_for_review"], row["method"] = 1.0, False, BY_HAND


CHANGES: Mapping[str, Callable[[Row, Decision, Mapping[str, Any]], bool]] = {
    "verdict": _judge,
    "speaker_name": _name,
    "span": _move,
    "note": _note,
}
