"""Who speaks: the noun phrase before a cue, after it, or governing it from afar."""

from typing import NamedTuple

from pipeline.quotes.clauses import QUOTED, Sentence
from pipeline.quotes.lexicon import words
from pipeline.quotes.phrases import (
    LONGEST,
    STOPS,
    bounds,
    is_nominal,
    is_opening,
    last_determined,
    phrase_end,
    without_introduction,
)

_COMMAS = 4
_LONGEST_NAME = 5
_RELATIVE = 5


class Source(NamedTuple):
    """A noun phrase as token numbers, half open, and whether the subject was left out here."""

    first: int
    last: int
    is_elided: bool = False
    opening: int | None = None
    """Where the noun phrase begins that the name belongs to: The director, | Ruth Adler."""

    @property
    def left(self) -> int:
        """Where all that names the source begins."""
        return self.first if self.opening is None else self.opening


def before(sentence: Sentence, last: int) -> Source | None:
    """Find the noun phrase that ends right before a verb group; over a comma, the one its apposition belongs to."""
    if last <= 0:
        return None
    token = sentence[last - 1]
    if token.word in words("subject_pronouns"):
        return Source(last - 1, last)
    if token.word in {",", "—", "–", "--", ")"}:
        return _across(sentence, last - 1)
    return _phrase(sentence, last)


def _across(sentence: Sentence, comma: int) -> Source | None:
    """Skip an apposition or an aside back to the noun phrase at the start of the clause."""
    starts = [at for at in range(comma, 0, -1) if sentence[at - 1].word == QUOTED]
    starts = starts or [at for at in range(comma, 0, -1) if _starts_clause(sentence, at, comma)][:1]
    opened = (leading(sentence, start, comma) for start in (starts or [0]))
    found = next((one for one in opened if one is not None and _has_aside(sentence, one, comma)), None)
    return None if found is None else _named(sentence, found, comma)


def _has_aside(sentence: Sentence, opened: Source, comma: int) -> bool:
    return opened.last < comma and sentence[opened.last].word in {",", "—", "–", "--", "("}


def _named(sentence: Sentence, opened: Source, comma: int) -> Source:
    """Prefer the name in "the director of the port, Ruth Adler, said"."""
    aside = sentence[opened.last + 1 : comma]
    is_name = 0 < len(aside) < _LONGEST_NAME and all(token.is_name and token.marked is None for token in aside)
    is_role = not all(token.is_name for token in sentence[opened.first : opened.last])
    return Source(opened.last + 1, comma, opening=opened.first) if is_name and is_role else opened


def _starts_clause(sentence: Sentence, at: int, comma: int) -> bool:
    previous = sentence[at - 1].word
    if previous in {QUOTED, ";", ":"}:
        return True
    if previous in {"when", "after", "because", "while", "since"} and sentence[at].is_name:
        return True
    follows_comma = previous == "," and at > 1 and sentence[at - 2].word == QUOTED
    return follows_comma or (previous in words("conjunction") and sentence[max(0, at - 2)].word == "," and at < comma)


def leading(sentence: Sentence, start: int, limit: int) -> Source | None:
    """Find the noun phrase a clause begins with, after introductions such as "On Monday," or "But"."""
    at = start
    while at < limit and is_opening(sentence, at):
        at += 1
    if at < limit and (
        sentence[at].word in words("preposition") | words("subordinator") or _is_participle(sentence, at)
    ):
        return _introduced(sentence, at, limit)
    end = phrase_end(sentence, at, limit)
    if at < end < limit and sentence[end - 1].word in words("time") and sentence[end].word == ",":
        return leading(sentence, end + 1, limit)
    return Source(at, end) if end > at and is_nominal(sentence, at, end) else None


def _is_participle(sentence: Sentence, at: int) -> bool:
    """Say whether a sentence opens with "Calling it …" or "Speaking in …"."""
    word = sentence[at].word
    follower = sentence[at + 1] if at + 1 < len(sentence) else sentence[at]
    return (word.endswith("ing") and len(word) > 4 and not follower.is_name) or word in {"asked", "pressed"}


def _introduced(sentence: Sentence, at: int, limit: int) -> Source | None:
    """Find the noun phrase behind an introduction that may hold commas itself: At a rally in Lyon, France, he …."""
    commas = [place for place in range(at, limit) if sentence[place].word == ","][:_COMMAS]
    found = (_segment_start(sentence, comma + 1, limit) for comma in commas)
    candidates = [source for source in found if source is not None]
    running = (one for one in candidates if one.last < limit and sentence[one.last].word not in STOPS)
    return next(running, candidates[0] if candidates else None)


def _segment_start(sentence: Sentence, at: int, limit: int) -> Source | None:
    if at < limit and sentence[at].word in words("preposition") | words("subordinator") | words("time"):
        return None
    end = phrase_end(sentence, at, limit)
    return Source(at, end) if end > at and is_nominal(sentence, at, end) else None


def _phrase(sentence: Sentence, last: int) -> Source | None:
    """Walk left from a verb group to where its noun phrase begins."""
    first = last
    while first > 0 and last - first < LONGEST and not bounds(sentence, first - 1, last):
        first -= 1
    first = without_introduction(sentence, last_determined(sentence, first, last), last)
    source = Source(first, last)
    if (
        first > 2
        and sentence[first - 1].word.endswith("ing")
        and sentence[first - 2].word in {"in", "by", "after", "before"}
    ):
        return before(sentence, first - 2)
    relative = _relative(sentence, first, last)
    if relative is not None:
        source = before(sentence, relative) or source
    return source if first < last and is_nominal(sentence, source.first, source.last) else None


def _relative(sentence: Sentence, first: int, last: int) -> int | None:
    """Find the "who" that begins the clause a phrase ends: the man who led | the port."""
    if first < last and sentence[first].is_name and sentence[first - 1].word in {"who", "which", "that"}:
        return None
    for at in range(first - 1, max(0, first - _RELATIVE), -1):
        if sentence[at].word in STOPS:
            return None
        if sentence[at].word in {"who", "which"} and sentence[at - 1].word not in STOPS:
            return at
    return None


def after(sentence: Sentence, cue_at: int) -> Source | None:
    """Find the noun phrase of an inverted cue: added Richard Batcheler, said the minister."""
    at = cue_at + 1
    if at >= len(sentence) or sentence[at].word in STOPS or sentence[at].word in words("object_pronouns"):
        return None
    end = phrase_end(sentence, at, len(sentence))
    source = Source(at, end)
    if end == at or not is_nominal(sentence, source.first, source.last):
        return None
    first = sentence[at]
    return (
        source
        if first.is_name or first.word in words("determiner") | words("subject_pronouns") or end - at > 1
        else None
    )
