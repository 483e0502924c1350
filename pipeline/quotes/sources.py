"""Who speaks: the noun phrase before a cue, after it, or governing it from afar."""

from typing import NamedTuple

from pipeline.language.spans import Span
from pipeline.quotes.clauses import QUOTED, Sentence, Token
from pipeline.quotes.lexicon import Cue, cues, words

_LONGEST = 14
_COMMAS = 4
_STOPS = frozenset({",", ";", ":", "(", ")", "[", "]", "—", "–", "-", "--", ".", "!", "?", "...", "…", QUOTED})


class Group(NamedTuple):
    """The verb group of a cue: where it begins, and what its helpers make of it."""

    first: int
    is_passive: bool
    is_negated: bool
    is_hypothetical: bool
    is_infinitive: bool


class Source(NamedTuple):
    """A noun phrase as token numbers, half open, and whether the subject was left out here."""

    first: int
    last: int
    is_elided: bool = False

    def span(self, sentence: Sentence) -> Span:
        """Place it in the text."""
        return Span(sentence[self.first].start_char, sentence[self.last - 1].end_char)


def group(sentence: Sentence, cue_at: int, cue: Cue) -> Group:
    """Walk left over helpers and adverbs: has repeatedly said, did not say, went on to say."""
    first = cue_at
    while first > 0 and _is_helper(sentence[first - 1].word):
        first -= 1
    first = _skip_adverbs_at_edge(sentence, first, cue_at)
    helpers = [token.word for token in sentence[first:cue_at]]
    if cue_at > 0 and sentence[cue_at - 1].word == "to":
        helpers.append("to")
        first = _continuing(sentence, first)
    passive = cue.form == "past" and any(word in words("be") for word in helpers)
    negated = any(word in words("negative") or word.endswith("n't") for word in helpers)
    hypothetical = any(word in words("hypothetical") for word in helpers)
    return Group(first, passive, negated, hypothetical, "to" in helpers)


def _continuing(sentence: Sentence, first: int) -> int:
    """Step back over "went on", "continued" before an infinitive."""
    window = range(first - 1, max(-1, first - 5), -1)
    return next((at for at in window if sentence[at].word in words("continuing")), first)


def _is_helper(word: str) -> bool:
    helper = any(word in words(kind) for kind in ("be", "have", "modal", "do", "negative", "adverb"))
    return helper or word == "to" or word.endswith("n't") or (word.endswith("ly") and word not in {"family", "july"})


def _skip_adverbs_at_edge(sentence: Sentence, first: int, cue_at: int) -> int:
    """Leave a "no" or "one" that begins a noun phrase to the noun phrase."""
    while (
        first < cue_at and sentence[first].word in {"no", "all", "both", "to", "none", "nobody"} and first + 1 < cue_at
    ):
        first += 1
    return first


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
    start = next((at for at in range(comma, 0, -1) if sentence[at - 1].word == QUOTED), 0)
    if start == 0:
        start = next((at for at in range(comma, 0, -1) if _starts_clause(sentence, at, comma)), 0)
    opened = leading(sentence, start, comma)
    if opened is None or opened.last >= comma or sentence[opened.last].word not in {",", "—", "–", "--", "("}:
        return None
    return opened


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
    while at < limit and _is_opening(sentence[at].word):
        at += 1
    if at < limit and sentence[at].word in words("preposition") | words("subordinator"):
        return _introduced(sentence, at, limit)
    end = phrase_end(sentence, at, limit)
    if at < end < limit and sentence[end - 1].word in words("time") and sentence[end].word == ",":
        return leading(sentence, end + 1, limit)
    return Source(at, end) if end > at and is_nominal(sentence, Source(at, end)) else None


def _introduced(sentence: Sentence, at: int, limit: int) -> Source | None:
    """Find the noun phrase behind an introduction that may hold commas itself: At a rally in Lyon, France, the mayor …"""
    commas = [place for place in range(at, limit) if sentence[place].word == ","][:_COMMAS]
    found = (_segment_start(sentence, comma + 1, limit) for comma in commas)
    candidates = [source for source in found if source is not None]
    running = (one for one in candidates if one.last < limit and sentence[one.last].word not in _STOPS)
    return next(running, candidates[0] if candidates else None)


def _segment_start(sentence: Sentence, at: int, limit: int) -> Source | None:
    if at < limit and sentence[at].word in words("preposition") | words("subordinator") | words("time"):
        return None
    end = phrase_end(sentence, at, limit)
    return Source(at, end) if end > at and is_nominal(sentence, Source(at, end)) else None


def _is_opening(word: str) -> bool:
    return (
        word in words("conjunction")
        or word in words("adverb")
        or word in {",", "-", "–", "—"}
        or (word.endswith("ly") and len(word) > 4)
    )


def phrase_end(sentence: Sentence, at: int, limit: int) -> int:
    """Walk right through a noun phrase: pronoun, name, or determiner and what follows up to a verb or a mark."""
    limit = min(limit, at + _LONGEST)
    if at >= limit or sentence[at].word in _STOPS:
        return at
    if sentence[at].word in words("subject_pronouns") | words("object_pronouns"):
        return at + 1
    end = at
    while end < limit and not _ends_phrase(sentence, end, at):
        end += 1
    while end > at and sentence[end - 1].word in words("preposition") | words("conjunction"):
        end -= 1
    return end


def _ends_phrase(sentence: Sentence, at: int, start: int) -> bool:
    token = sentence[at]
    if token.word in _STOPS or token.word in words("relative") or token.word in words("finite"):
        return True
    if token.word in words("conjunction"):
        return not (at + 1 < len(sentence) and sentence[at + 1].is_name and sentence[at - 1].is_name)
    if token.word in words("subordinator") or token.word in words("subject_pronouns"):
        return True
    if token.word in words("preposition"):
        return token.word not in {"of", "for", "from", "at", "in"} or at == start
    return at > start and _looks_verbal(token, sentence[at - 1])


def _looks_verbal(token: Token, previous: Token) -> bool:
    if token.is_name or previous.word in words("determiner"):
        return False
    return (
        token.word in cues()
        or (token.word.endswith(("ed", "ing")) and len(token.word) > 4)
        or token.word.endswith("ly")
    )


def _phrase(sentence: Sentence, last: int) -> Source | None:
    """Walk left from a verb group to where its noun phrase begins."""
    first = last
    while first > 0 and last - first < _LONGEST and not _bounds(sentence, first - 1, last):
        first -= 1
    first = _without_introduction(sentence, _last_determined(sentence, first, last), last)
    source = Source(first, last)
    if first > 0 and sentence[first - 1].word in {"who", "which", "that"} and first > 1 and first < last:
        source = before(sentence, first - 1) or source
    return source if first < last and is_nominal(sentence, source) else None


def _last_determined(sentence: Sentence, first: int, last: int) -> int:
    """Begin at a determiner that follows a verb this grammar does not know: placed | the ads."""
    linking = words("preposition") | words("conjunction") | words("determiner")
    for at in range(last - 1, first, -1):
        opens = sentence[at].word in words("determiner") and sentence[at].word not in {"one", "two", "other", "no"}
        if opens and sentence[at - 1].word not in linking and not sentence[at - 1].word.endswith("ly"):
            return at
    return first


def _bounds(sentence: Sentence, at: int, last: int) -> bool:
    """Say whether a token cannot belong to the noun phrase right of it."""
    token = sentence[at]
    if token.word in _STOPS or token.word in words("subordinator") or token.word in words("relative"):
        return True
    if token.word in words("conjunction"):
        return not _joins_names(sentence, at, last)
    if token.word in words("subject_pronouns") or token.word in words("finite"):
        return True
    return token.word in cues() and not token.is_name and _looks_verbal(token, sentence[at - 1] if at else token)


def _joins_names(sentence: Sentence, at: int, last: int) -> bool:
    joined = sentence[at].word == "and" and at > 0 and at + 1 < last
    return joined and (
        sentence[at - 1].is_name == sentence[at + 1].is_name or sentence[at + 1].word in words("determiner")
    )


def _without_introduction(sentence: Sentence, first: int, last: int) -> int:
    """Drop "Meanwhile", "Earlier Tuesday", "In a statement" from the front of a noun phrase."""
    while first < last - 1 and (_is_opening(sentence[first].word) or sentence[first].word in words("time")):
        first += 1
    if first < last and sentence[first].word in words("preposition"):
        return _last_nominal(sentence, first, last)
    return first


def _last_nominal(sentence: Sentence, first: int, last: int) -> int:
    """Find the last name or determiner that opens a noun phrase after a leading preposition's own."""
    at = last - 1
    while at > first + 1 and sentence[at - 1].is_name and sentence[at].is_name:
        at -= 1
    if not sentence[at].is_name:
        while at > first + 1 and sentence[at].word not in words("determiner"):
            at -= 1
    return at if at > first + 1 or sentence[first].word == "with" else last


def is_nominal(sentence: Sentence, source: Source) -> bool:
    """Say whether token numbers hold a noun phrase: some word that is no function word, and a noun at its end."""
    inside = sentence[source.first : source.last]
    final = inside[-1].word
    if len(inside) == 1 and final in words("subject_pronouns") | words("plural_people"):
        return True
    function = ("preposition", "conjunction", "subordinator", "determiner", "adverb", "be", "have", "modal", "negative")
    if (
        not final[0].isalnum()
        or (final.endswith("ly") and len(inside) == 1)
        or any(final in words(kind) for kind in function)
    ):
        return False
    return not (len(inside) == 1 and not inside[0].is_name and final in words("time"))


def after(sentence: Sentence, cue_at: int) -> Source | None:
    """Find the noun phrase of an inverted cue: added Richard Batcheler, said the minister."""
    at = cue_at + 1
    if at >= len(sentence) or sentence[at].word in _STOPS or sentence[at].word in words("object_pronouns"):
        return None
    end = phrase_end(sentence, at, len(sentence))
    source = Source(at, end)
    if end == at or not is_nominal(sentence, source):
        return None
    first = sentence[at]
    return (
        source
        if first.is_name or first.word in words("determiner") | words("subject_pronouns") or end - at > 1
        else None
    )
