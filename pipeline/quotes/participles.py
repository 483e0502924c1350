"""Participles that go on with a report: she said …, adding that …."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.language.spans import Span
from pipeline.quotes.attributions import SHARED, Attribution
from pipeline.quotes.lexicon import is_saying
from pipeline.quotes.segments import Quoted, Segment

_PARTICIPLE = re.compile(r"(?:(?:also|further|and|while|then|later)\s+)?(?P<cue>\w+ing)(?:\s+that)?")
_BETWEEN = re.compile(rf"[\"”’,\s]*{_PARTICIPLE.pattern}[,:]?[\"“‘\s]*")
SENTENCE_END = re.compile(r"[.!?…](?=[\s\"”’])")
_Between = tuple[tuple[Segment, ...], tuple[Segment, ...], "re.Match[str] | None"]


def with_participles(quoted: Quoted, found: list[Attribution]) -> list[Attribution]:
    """Give participles the subject of the report beside them, and what they take too much of back to it."""
    found = [part for one in found for part in _parted(quoted, one)]
    return _given_back([_with_subject(quoted, one, found) for one in found], quoted)


def _parted(quoted: Quoted, one: Attribution) -> Iterator[Attribution]:
    """Part what was said where a participle stands between marks: she said "A", also observing, "B"."""
    for first, later, match in _between_marks(quoted, one.segments):
        if match and is_saying(match["cue"]):
            cue = Span(*match.span("cue"))
            yield one._replace(segments=first)
            yield one._replace(segments=later, cue=cue, resolution="elided", addressee=None)
            return
    yield one


def _between_marks(quoted: Quoted, parts: tuple[Segment, ...]) -> Iterator[_Between]:
    """Look for a participle between words in marks, where it was taken for said and where it was not."""
    for number, (before, part, after) in enumerate(zip(parts, parts[1:], parts[2:], strict=False), 1):
        if before.in_quotation_marks and not part.in_quotation_marks and after.in_quotation_marks:
            yield parts[:number], parts[number + 1 :], _PARTICIPLE.fullmatch(quoted.text, *part[:2])
    for number, (part, after) in enumerate(pairwise(parts), 1):
        if part.in_quotation_marks and after.in_quotation_marks:
            yield parts[:number], parts[number:], _BETWEEN.fullmatch(quoted.text, part.end_char, after.start_char)


def _with_subject(quoted: Quoted, one: Attribution, found: list[Attribution]) -> Attribution:
    """Let a participle without a source share that of the report beside it in its sentence: said …, adding that."""
    if one.source is not None or one.cue is None or not one.cue.of(quoted.text).endswith("ing"):
        return one
    beside = [other for other in found if other.source and other.cue and _are_beside(quoted, one.cue, other.cue)]
    nearest = min(beside, key=lambda other: abs(other.cue.start_char - one.cue.start_char), default=None)  # type: ignore[union-attr]
    shares = one.shares and one.shares._replace(source=SHARED)
    return one if nearest is None else one._replace(source=nearest.source, resolution="elided", shares=shares)


def _given_back(found: list[Attribution], quoted: Quoted) -> list[Attribution]:
    """Give a sentence in marks behind a participle back to the words that the participle follows.

    In "A," she said, noting that it was late. "B." it is B, not the lateness, that goes on with A.
    """
    for place, one in enumerate(found):
        if one.cue is None or not one.cue.of(quoted.text).endswith("ing"):
            continue
        later = tuple(part for part in one.segments if part.in_quotation_marks and _opens_sentence(quoted, one, part))
        own = tuple(part for part in one.segments if part not in later)
        main = next(
            (number for number, other in enumerate(found) if later and own and _leads(quoted, other, one)), None
        )
        if main is not None:
            found[place] = one._replace(segments=own)
            found[main] = found[main]._replace(segments=tuple(sorted((*found[main].segments, *later))))
    return found


def _opens_sentence(quoted: Quoted, one: Attribution, part: Segment) -> bool:
    after = one.cue.end_char if one.cue is not None else part.start_char
    return bool(SENTENCE_END.search(quoted.text, after, part.start_char))


def _leads(quoted: Quoted, main: Attribution, participle: Attribution) -> bool:
    """Say whether a report in marks stands right before a participle in its sentence, with the same speaker."""
    if main.cue is None or participle.cue is None or main.cue >= participle.cue or main.source != participle.source:
        return False
    is_marked = any(part.in_quotation_marks for part in main.segments)
    return is_marked and _are_beside(quoted, main.cue, participle.cue)


def _are_beside(quoted: Quoted, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    is_one_paragraph = quoted.number(first.start_char) == quoted.number(last.start_char)
    return is_one_paragraph and not SENTENCE_END.search(_unmarked(quoted, Span(first.end_char, last.start_char)))


def _unmarked(quoted: Quoted, gap: Span) -> str:
    """Give what stands between two cues outside marks: sentences end within, but go on before a small letter."""
    told, place = [], gap.start_char
    for one in quoted.within(gap):
        if not gap.covers(one.outer):
            continue
        after = quoted.text[one.outer.end_char : gap.end_char + 1].lstrip(" ,")
        told.append(quoted.text[place : one.outer.start_char])
        told.append("" if after[:1].islower() else one.inner.of(quoted.text)[-1:] + " ")
        place = one.outer.end_char
    return "".join(told) + quoted.text[place : gap.end_char]
