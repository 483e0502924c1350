"""Where a piece of advice ends, and what it hangs on: condition, purpose, reason."""

import re
from typing import NamedTuple

from pipeline.language.sentences import sentences
from pipeline.language.spans import Span, stripped
from pipeline.recommendations.modalities import worded
from pipeline.recommendations.words import is_base_form

_END = worded(
    r"[;—]|(?<=(?-i:[a-z]))\.(?=(?-i:And|But|So|The|We|I|It|That|This|In|He|She|They|If|You|There|As|At|For)\b)|"
    r"(?<=\s)--? | – |[,.!?](?:[\"”]|'')|(?:[\"”]|'') (?:he|she|they|said|(?-i:[A-Z])\w+ (?:said|added|told))|"
    r",? (?:adding|also observing|warning that|noting that|arguing that)\b|, and (?:thank|that\b|this|these|"
    r"those|it's|there's)|"
    r", (?:i|we) (?:can't|cannot|don't|aren't|won't)\b|"
    r", (?:which|whom?|whose|but|so|yet|said|says|according to|he |she |they (?:said|say|added)|i think|not least|"
    r"(?:and|or) (?:i|we|he|she|they|it|that|this|there|you|the \w+(?: \w+)?) (?:\w+ly )?(?:will|would|can|could|"
    r"should|must|is|are|was|were|has|have|had|need|needs)\b|(?:\w+ ){1,4}(?:said|says|added|told|argued|"
    r"wrote|testified)\b)"
)
_RATIONALE = worded(
    r",? [\"“]?(?:in order to|in order that|so that|so as to|because|given that|given the|lest|since (?:it|"
    r"they|we|this|the)|as (?:it|they|this) "
    r"(?:would|will|is|are|has|have)|with a view to|thereby)\b"
)
INVERTED = worded(
    r",? should (?=(?:the|a|an|any|it|they|he|she|we|you|there|this|these|such|his|their|its) |(?-i:[A-Z]))"
)
_CONDITION = worded(
    r"(?:^|,? )(?:if|unless|until|provided that|as long as|so long as|on condition that|once|as soon as|in "
    r"the event|in case|when|whenever|before)\b(?! (?:a (?:day|week|month|year)|more|again|and for all|"
    r"possible|necessary|"
    r"only|\d|(?-i:January|February|March|April|May|June|July|August|September|October|November|December)|"
    r"(?:the|this|your) "
    r"(?:committee|subcommittee|court|council|congress|house|senate|board|commission|panel|end of))\b)"
)
_QUOTATION_MARK = re.compile(r"[\"“”]")
_LEADING = worded(
    r"\W*(?:(?:if|unless|until|when|once|in order to|in the event|as long as|provided|should|in case)\b|before )"
)
_INFINITIVE = worded(r"to (?P<verb>[a-z]+)\b")
# "What we do not want is …", "The danger is …": the sentence before gives the reason.
_WORRY = worded(
    r"\W*(?:(?:but|and|so|because|now|again),? )?(?P<worry>what (?:i|we|you|nobody|no one) (?:do not|don't|cannot|"
    r"can't|never) "
    r"want|the (?:\w+ )?(?:last thing|danger|risk|trouble|worry|fear|concern|problem|threat) (?:\w+ ){0,4}is|"
    r"(?:we|nobody|no one) (?:cannot|can't|can) afford)\b"
)
_CLOSING_MARK = re.compile(r",?[\"”]")
_SO = worded(r", (?:and )?(?:so|therefore|thus|hence)(?: that)? ?$")


class Parts(NamedTuple):
    """The end of a clause, with what hangs on it."""

    end_char: int
    condition: Span | None
    rationale: Span | None


def _first(sentence: str, start: int, pattern_end: int) -> int:
    """Find where the clause that begins at `start` breaks off."""
    found = _END.search(sentence, start, pattern_end)
    return found.start() if found else pattern_end


def _is_inverted_condition(sentence: str, place: int, end: int) -> bool:
    """Say whether a second should opens a condition ("should talks fail"): no mark parts it from its clause."""
    return not sentence[place:end].lstrip(" ,").startswith("Should") and sentence[place - 1 : place] not in {";", ":"}


def parts_after(sentence: str, start: int, limit: int) -> Parts:
    """Tell the end of a clause from the condition and the reason behind it."""
    end = _first(sentence, start, limit)
    close = end
    rationale = condition = None
    if reason := _RATIONALE.search(sentence, start, end):
        rationale, close = stripped(sentence, Span(reason.start(), end), ' ,."”'), reason.start()
    inverted = INVERTED.search(sentence, start, close)
    if inverted and _is_inverted_condition(sentence, inverted.start(), close):
        stop = sentence.find(",", inverted.start() + 1, close)
        condition = stripped(sentence, Span(inverted.start(), stop if stop > 0 else close), ' ,."”')
        close = inverted.start()
    elif found := _CONDITION.search(sentence, start, close):
        condition = _within_marks(sentence, Span(found.start(), close))
    close = _open_bracket_only(sentence, start, close)
    return Parts(stripped(sentence, Span(start, close), ' ,.!:*_|"”').end_char, condition, rationale)


def _open_bracket_only(sentence: str, start: int, end: int) -> int:
    """End a clause where a bracket closes that opened before it."""
    depth = 0
    for place in range(start, end):
        is_number = sentence[place - 2 : place - 1] in {" ", ""}
        depth += {"(": 1, ")": 0 if is_number and depth == 0 else -1}.get(sentence[place], 0)
        if depth < 0:
            return place
    return end


def _within_marks(sentence: str, span: Span) -> Span:
    """End a condition where the quotation around it ends."""
    mark = _QUOTATION_MARK.search(span.of(sentence))
    end = span.start_char + mark.start() if mark and mark.start() > 1 else span.end_char
    return stripped(sentence, Span(span.start_char, end), ' ,.!"”')


def _is_purpose(words: str) -> bool:
    """Say whether words begin with an infinitive ("To prevent misuse")."""
    found = _INFINITIVE.match(words)
    return found is not None and is_base_form(found["verb"])


def condition_before(sentence: str, start: int) -> Span | None:
    """Find a condition or purpose that opens the sentence before the clause ("To prevent misuse, banks should …")."""
    opening = stripped(sentence, Span(0, start), ' ,"“”')
    if not sentence[:start].rstrip(' "“”').endswith(","):
        return None
    clause = stripped(
        sentence, Span(max(sentence.rfind(";", 0, start), sentence.rfind(":", 0, start)) + 1, start), ' ,"“”'
    )
    if _QUOTATION_MARK.search(clause.of(sentence)) or clause.of(sentence).count("(") > clause.of(sentence).count(")"):
        return None
    is_opening = _LEADING.match(clause.of(sentence)) or _is_purpose(clause.of(sentence))
    return clause if opening.end_char > opening.start_char and is_opening else None


def reason_before(sentence: str, start: int) -> Span | None:
    """Find the reason that a clause draws its advice from ("Costs rise, so …")."""
    drawn = _SO.search(sentence, 0, start)
    span = stripped(sentence, Span(sentence.rfind(":", 0, drawn.start()) + 1, drawn.start())) if drawn else None
    return span if span and span.end_char > span.start_char else None


def worry_before(text: str, start: int, place: int) -> Span | None:
    """Find what the sentence right before a place in a paragraph fears, since that is why the advice is given."""
    before = list(sentences(text, Span(start, place)))
    found = _WORRY.match(text, *before[-1]) if before else None
    if found is None:
        return None
    mark = _CLOSING_MARK.search(text, found.end(), before[-1].end_char)
    span = stripped(text, Span(found.start("worry"), mark.start() if mark else before[-1].end_char), ' ,.;"“”')
    return span if span.end_char > found.end() else None
