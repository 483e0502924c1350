"""What is said: the words after a cue, before it, or around it."""

from typing import NamedTuple

from pipeline.quotes.clauses import QUOTED, Sentence
from pipeline.quotes.endings import BREAKS, clause_end, is_finite_cue, is_quoted, object_end, quoted_end
from pipeline.quotes.lexicon import Cue, cues, words
from pipeline.quotes.openings import hearer_at, opened, opens_report, past_adverbials

_SHORT_OPENING = 8
SHORTEST_UNMARKED = 4
_NOMINAL = frozenset({"object", "preposition", "small", "to"})


class Content(NamedTuple):
    """Stretches of tokens that are reported, the rule that found them, whom they were told, where the cue ends."""

    rule: str
    pieces: tuple[tuple[int, int], ...]
    hearer: tuple[int, int] | None = None


def following(sentence: Sentence, at: int, cue: Cue) -> Content | None:
    """Find the content that begins at or after a place right of a cue."""
    hearer = hearer_at(sentence, at) if "hearer" in cue.frames or ("hearer?" in cue.frames) else None
    if hearer is not None and "hearer?" in cue.frames and not opens_report(sentence, hearer[1]):
        hearer = None
    place = past_adverbials(sentence, hearer[1] if hearer else at, cue)
    opening = opened(sentence, place, cue) if place is not None else None
    if opening is None:
        return None
    rule, start = opening
    if rule == "quote" and _is_title(sentence, start):
        return None
    end = _end(sentence, start, rule)
    return Content(rule, ((start, end),), hearer) if end > start else None


def _is_title(sentence: Sentence, at: int) -> bool:
    """Tell `read "The Silent Sea" aloud` from `said, "Not Now"`."""
    return sentence[at].is_name and sentence[at - 1].word not in {",", ":"}


def _end(sentence: Sentence, start: int, rule: str) -> int:
    if rule == "quote":
        return quoted_end(sentence, start)
    end = clause_end(sentence, start)
    return object_end(sentence, start, end) if rule in _NOMINAL else end


def preceding(sentence: Sentence, upto: int) -> Content | None:
    """Find the content left of an attribution: the words in marks, or a clause that a comma parts from it."""
    edge = upto
    while edge > 0 and sentence[edge - 1].word in BREAKS:
        edge -= 1
    is_quoted_last = edge > 0 and sentence[edge - 1].word == QUOTED
    if is_quoted_last and not (sentence[edge - 1].is_name and edge > 1):
        return Content("quote-before", ((_quoted_start(sentence, edge), edge),))
    if (
        edge == 0
        or (edge < upto and sentence[edge].word == ";")
        or (edge == upto and not (is_quoted_last and sentence[edge - 1].closing == ","))
    ):
        return None
    start = clause_start(sentence, edge)
    return Content("before", ((start, edge),)) if edge > start else None


def is_introduction(sentence: Sentence, piece: tuple[int, int]) -> bool:
    """Say whether words before an attribution only lead up to a clause: After the vote, If politics fails."""
    start, end = piece
    while start + 1 < end and (sentence[start].word in {"but", "and", ","} or sentence[start].word in words("adverb")):
        start += 1
    first = sentence[start].word
    leads = first in words("preposition") or first in words("subordinator") or first in words("relative")
    return leads and not any(token.word == "," for token in sentence[start:end])


def _quoted_start(sentence: Sentence, edge: int) -> int:
    """Begin with the first of the marks, or with the sentence when words outside the marks lead up to them."""
    start = edge - 1
    while start > 0 and sentence[start - 1].word in {QUOTED, ","}:
        start -= 1
    while sentence[start].word == ",":
        start += 1
    opening = [token for token in sentence[:start] if token.word[0].isalnum()]
    if not opening or sentence[start - 1].word == ":" or any(is_finite_cue(sentence, at) for at in range(start)):
        return start
    return clause_start(sentence, edge)


def clause_start(sentence: Sentence, edge: int) -> int:
    """Find where the words before an attribution begin: behind a semicolon, a footnote's mark, a stray sign."""
    semicolons = [place for place in range(edge) if sentence[place].word == ";"]
    start = semicolons[-1] + 1 if semicolons else 0
    if [token.word for token in sentence[start : start + 3] if not token.word.isdigit()] == ["[", "]"]:
        start += 3  # the mark of a footnote
    while start < edge and not (sentence[start].word[0].isalnum() or sentence[start].word[0] in "“$£€"):
        start += 1
    return min(start, edge)


def past_apposition(sentence: Sentence, at: int) -> int:
    """Step over ", an economist at a bank," to the comma before marks that open again."""
    for place in range(at, len(sentence) - 1):
        if sentence[place].word in cues() or sentence[place].word == QUOTED:
            return at
        if sentence[place].word in BREAKS and is_quoted(sentence, place + 1):
            return place
    return at


def quoted_again(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Find the second half of direct speech right behind the attribution: "…," he said, "…"."""
    if at + 1 < len(sentence) and sentence[at].word in BREAKS and is_quoted(sentence, at + 1):
        return at + 1, quoted_end(sentence, at + 1)
    return None


def resumed(sentence: Sentence, at: int, opening: tuple[int, int]) -> tuple[int, int] | None:
    """Find where a report goes on after the attribution that interrupts it: Until then, he said, we wait."""
    if at + 1 >= len(sentence) or sentence[at].word not in BREAKS:
        return None
    if is_quoted(sentence, at + 1):
        return quoted_again(sentence, at)
    follower = sentence[at + 1]
    blocked = (
        follower.word in words("relative") or follower.word in words("conjunction") or follower.word.endswith("ing")
    )
    if blocked or follower.word in words("subordinator") or follower.word in words("preposition"):
        return None
    if opening[1] - opening[0] > _SHORT_OPENING and not is_introduction(sentence, opening):
        return None
    return at + 1, clause_end(sentence, at + 1)
