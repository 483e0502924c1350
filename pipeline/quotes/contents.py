"""What is said: the words after a cue, before it, or around it."""

from typing import NamedTuple

from pipeline.quotes.clauses import QUOTED, Sentence, Token
from pipeline.quotes.lexicon import Cue, cues, words

_LOOKAHEAD = 18
_PARENTHESIS = 9
_SHORT_OPENING = 8
SHORTEST_UNMARKED = 4
_NOMINAL = frozenset({"object", "preposition", "small", "to"})
_BREAKS = frozenset({",", "—", "–", "--", ";"})
_FINAL = frozenset({".", "!", "?", ",", ";", ":", "—", "–", "--", "...", "…", ")", "("})
_WH = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})


class Content(NamedTuple):
    """Stretches of tokens that are reported, the rule that found them, whom they were told, where the cue ends."""

    rule: str
    pieces: tuple[tuple[int, int], ...]
    hearer: tuple[int, int] | None = None


def following(sentence: Sentence, at: int, cue: Cue) -> Content | None:
    """Find the content that begins at or after a place right of a cue."""
    hearer = hearer_at(sentence, at) if "hearer" in cue.frames or ("hearer?" in cue.frames) else None
    if hearer is not None and "hearer?" in cue.frames and not _opens_report(sentence, hearer[1]):
        hearer = None
    place = _past_adverbials(sentence, hearer[1] if hearer else at, cue)
    opened = _opened(sentence, place, cue) if place is not None else None
    if opened is None:
        return None
    rule, start = opened
    end = _end(sentence, start, rule)
    return Content(rule, ((start, end),), hearer) if end > start else None


def _end(sentence: Sentence, start: int, rule: str) -> int:
    if rule == "quote":
        return _quoted_end(sentence, start)
    end = clause_end(sentence, start)
    return _object_end(sentence, start, end) if rule in _NOMINAL else end


def _object_end(sentence: Sentence, start: int, end: int) -> int:
    """End a noun phrase that is reported earlier than a clause: before a circumstance, a day, or what a comma adds."""
    for place in range(start + 1, end):
        word = sentence[place].word
        if (
            _is_circumstance(sentence, place)
            or word in words("weekday")
            or (word in _BREAKS and _adds(sentence, place + 1))
        ):
            return trimmed(sentence, start, place)
    return end


def _is_circumstance(sentence: Sentence, at: int) -> bool:
    if sentence[at].word != "as":
        return sentence[at].word in words("circumstance")
    return at + 1 < len(sentence) and (sentence[at + 1].is_name or sentence[at + 1].word in words("subject_pronouns"))


def _adds(sentence: Sentence, at: int) -> bool:
    word = sentence[at].word
    return word in words("finite") or word in words("relative") or word in words("conjunction") or word.endswith("ing")


def _opens_report(sentence: Sentence, at: int) -> bool:
    return at < len(sentence) and (sentence[at].word in _WH or sentence[at].word in {"that", "to", QUOTED})


def hearer_at(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Find whom something was told: a pronoun, a name, or a short noun phrase."""
    if at >= len(sentence) or not sentence[at].word[0].isalnum():
        return None
    if sentence[at].word in words("object_pronouns"):
        return at, at + 1
    if sentence[at].word in _WH or sentence[at].word == "that" or sentence[at].word in words("subject_pronouns"):
        return None
    end = at + 1
    while end < len(sentence) and _still_hearer(sentence, end, at):
        end += 1
    return at, end


def _still_hearer(sentence: Sentence, at: int, start: int) -> bool:
    token, previous = sentence[at], sentence[at - 1]
    if not token.word[0].isalnum() or token.word in words("time"):
        return False
    if previous.is_name or token.is_name:
        return token.is_name and (previous.is_name or previous.word in words("determiner") or previous.word == "of")
    closed = ("determiner", "preposition", "subject_pronouns", "finite", "subordinator", "relative", "adverb")
    return at - start < 5 and token.word != "to" and not any(token.word in words(kind) for kind in closed)


def _past_adverbials(sentence: Sentence, at: int, cue: Cue) -> int | None:
    """Skip "Tuesday", "in a statement", "repeatedly" between a cue and what it announces."""
    while at < len(sentence) and _is_adverbial(sentence[at]):
        at += 1
    if at < len(sentence) and sentence[at].word in words("preposition") and sentence[at].word not in cue.frames:
        if sentence[at].word == "to" and {"to-object", "to-report"} & cue.frames:
            return at
        if sentence[at].word == "out" or (sentence[at].word == "despite"):
            return at
        return _restart(sentence, at, cue)
    return at if at < len(sentence) else None


def _is_adverbial(token: Token) -> bool:
    adverb = token.word in words("adverb") or (token.word.endswith("ly") and not token.is_name and len(token.word) > 4)
    return adverb or token.word in words("weekday") or token.word in words("daytime")


def _restart(sentence: Sentence, at: int, cue: Cue) -> int | None:
    """Look beyond a prepositional phrase for what clearly opens a report."""
    for place in range(at + 1, min(len(sentence), at + _LOOKAHEAD)):
        word = sentence[place].word
        if word == "that" and "that" in cue.frames:
            return place
        if word in {QUOTED, ":"} or (word == "," and _is_quoted(sentence, place + 1)):
            return place
        if word in words("subject_pronouns") and word not in {"who", "you"} and "clause" in cue.frames:
            return place
        if word in _BREAKS or word in words("subordinator") or word in words("relative"):
            return None
    return None


def _is_quoted(sentence: Sentence, at: int) -> bool:
    return at < len(sentence) and sentence[at].word == QUOTED


def _opened(sentence: Sentence, at: int, cue: Cue) -> tuple[str, int] | None:
    """Say which frame the token at a place opens, and where the content starts."""
    word, frames = sentence[at].word, cue.frames
    if word == QUOTED:
        return ("quote", at) if {"quote", "object", "clause", "small"} & frames else None
    if word in {",", ":", "-", "—", "–", "--"}:
        return _after_mark(sentence, at, cue)
    if word == "that" and "that" in frames:
        return "that", at + 1
    if word in _WH:
        return ("wh", at) if "wh" in frames else None
    if word == "out" and {"out-that", "out-of"} & frames:
        return _opened_beyond_out(sentence, at + 1)
    if word == "to" or word in words("preposition"):
        return _opened_by_preposition(word, at, frames)
    return _opened_bare(sentence, at, cue)


def _after_mark(sentence: Sentence, at: int, cue: Cue) -> tuple[str, int] | None:
    if _is_quoted(sentence, at + 1) and "quote" in cue.frames:
        return "quote", at + 1
    if sentence[at].word == ":" and "quote" in cue.frames and at + 1 < len(sentence):
        return "colon", at + 1
    return None


def _opened_beyond_out(sentence: Sentence, at: int) -> tuple[str, int] | None:
    if at < len(sentence) and sentence[at].word in {"that", "how"}:
        return "that", at + 1
    return None


def _opened_by_preposition(word: str, at: int, frames: frozenset[str]) -> tuple[str, int] | None:
    if word == "to":
        named = {"to": "to", "to-report": "to", "to-object": "preposition"}
        return next(((rule, at + 1) for frame, rule in named.items() if frame in frames), None)
    return ("preposition", at + 1) if word in frames else None


def _opened_bare(sentence: Sentence, at: int, cue: Cue) -> tuple[str, int] | None:
    token = sentence[at]
    if not token.word[0].isalnum() and token.word[0] not in "$£€'[(":
        return None
    if token.word in words("conjunction") or token.word in words("finite") or token.word in words("circumstance"):
        return None
    if "small" in cue.frames:
        return "small", at
    if "clause" in cue.frames and (cue.lemma == "say" or _has_verb(sentence, at + 1)):
        return "clause", at
    return ("object", at) if "object" in cue.frames and token.word not in words("subordinator") else None


def _has_verb(sentence: Sentence, at: int) -> bool:
    """Say whether a clause's verb shows up before the clause can end."""
    for token in sentence[at : at + _LOOKAHEAD]:
        if token.word in words("finite") or token.word.endswith("n't") or (token.word in cues() and not token.is_name):
            return True
        if token.word in _BREAKS:
            return False
        if token.word.endswith("ed"):
            return True
    return False


def _quoted_end(sentence: Sentence, at: int) -> int:
    """End a report that opens with marks: right there, or with its clause when the sentence runs on."""
    end = at + 1
    while end < len(sentence) and (_is_quoted(sentence, end) or sentence[end].word == "[…]"):
        end += 1
    if end < len(sentence) and sentence[end].word[0].isalnum() and not _is_new_clause(sentence, end):
        return clause_end(sentence, at)
    return end


def _is_new_clause(sentence: Sentence, at: int) -> bool:
    word = sentence[at].word
    closed = ("conjunction", "subordinator", "relative", "preposition", "weekday", "time", "adverb", "subject_pronouns")
    return any(word in words(kind) for kind in closed) or word.endswith("ing")


def clause_end(sentence: Sentence, at: int) -> int:
    """Run to the end of the sentence, or to where another report begins beside this one."""
    for place in range(at, len(sentence)):
        if _is_edge(sentence, place):
            return trimmed(sentence, at, place)
        if sentence[place].closing == "," and place + 1 < len(sentence) and _begins_beside(sentence, place + 1):
            return place + 1
    return trimmed(sentence, at, len(sentence))


def trimmed(sentence: Sentence, at: int, end: int) -> int:
    while end > at and sentence[end - 1].word in _FINAL and sentence[end - 1].word != ")":
        end -= 1
    return end


def _is_edge(sentence: Sentence, at: int) -> bool:
    word = sentence[at].word
    follower = sentence[at + 1] if at + 1 < len(sentence) else None
    if follower is None:
        return False
    if word == "according" and follower.word == "to":
        return True
    if word in _BREAKS:
        return _begins_beside(sentence, at + 1)
    if word in {"and", "but"} and _is_gerund_cue(follower):
        return True
    return (
        word in {"and", "but"}
        and _joins_cue(sentence, at)
        and _is_finite_cue(sentence, _past_adverbs(sentence, at + 1))
    )


def _begins_beside(sentence: Sentence, at: int) -> bool:
    return _is_gerund_cue(sentence[at]) or _joins_cue(sentence, at) or _is_parenthesis(sentence, at)


def _is_gerund_cue(token: Token) -> bool:
    cue = cues().get(token.word)
    return cue is not None and cue.form == "gerund" and cue.is_speech


def _past_adverbs(sentence: Sentence, at: int) -> int:
    while at < len(sentence) and (sentence[at].word in words("adverb") or sentence[at].word in words("have")):
        at += 1
    return at


def _is_finite_cue(sentence: Sentence, at: int) -> bool:
    cue = cues().get(sentence[at].word) if at < len(sentence) else None
    return cue is not None and cue.form in {"past", "third"} and cue.is_speech


def _joins_cue(sentence: Sentence, at: int) -> bool:
    """Say whether "and", "but", "while" leads to another cue before anything else can come between."""
    if sentence[at].word not in {"and", "but", "while", "though", "although", "yet"}:
        return False
    for place in range(at + 1, min(len(sentence), at + _PARENTHESIS)):
        if _is_finite_cue(sentence, place):
            return True
        if sentence[place].word in _BREAKS or sentence[place].word in words("finite") - words("have"):
            return False
    return False


def _is_parenthesis(sentence: Sentence, at: int) -> bool:
    """Say whether ", he said," stands here."""
    for place in range(at + 1, min(len(sentence), at + _PARENTHESIS)):
        word = sentence[place].word
        if _is_finite_cue(sentence, place) and "before" in cues()[word].frames:
            return place + 1 >= len(sentence) or sentence[place + 1].word in _FINAL | words("weekday") | {"in", "on"}
        if word in _BREAKS or word in words("finite") or word in words("relative"):
            return False
    return False


def preceding(sentence: Sentence, upto: int) -> Content | None:
    """Find the content left of an attribution: the words in marks, or a clause that a comma parts from it."""
    edge = upto
    while edge > 0 and sentence[edge - 1].word in _BREAKS:
        edge -= 1
    if edge > 0 and sentence[edge - 1].word == QUOTED:
        return Content("quote-before", ((_quoted_start(sentence, edge), edge),))
    if edge == upto or edge == 0:
        return None
    start = _clause_start(sentence, edge)
    return Content("before", ((start, edge),)) if edge > start else None


def is_introduction(sentence: Sentence, piece: tuple[int, int]) -> bool:
    """Say whether words before an attribution only lead up to a clause: After the vote, If politics fails."""
    first = sentence[piece[0]].word
    if first in {"but", "and"} and piece[0] + 1 < piece[1]:
        first = sentence[piece[0] + 1].word
    leads = first in words("preposition") or first in words("subordinator") or first in words("relative")
    return leads and not any(token.word == "," for token in sentence[piece[0] : piece[1]])


def _quoted_start(sentence: Sentence, edge: int) -> int:
    """Begin with the first of the marks, or with the sentence when words outside the marks lead up to them."""
    start = edge - 1
    while start > 0 and sentence[start - 1].word in {QUOTED, ","}:
        start -= 1
    while sentence[start].word == ",":
        start += 1
    opening = [token for token in sentence[:start] if token.word[0].isalnum()]
    if not opening or sentence[start - 1].word == ":" or any(_is_finite_cue(sentence, at) for at in range(start)):
        return start
    return _clause_start(sentence, edge)


def _clause_start(sentence: Sentence, edge: int) -> int:
    start = 0
    while start < edge and not (sentence[start].word[0].isalnum() or sentence[start].word[0] in "“$£€"):
        start += 1
    return start


def past_apposition(sentence: Sentence, at: int) -> int:
    """Step over ", an economist at a bank," to the comma before marks that open again."""
    for place in range(at, len(sentence) - 1):
        if sentence[place].word in cues() or sentence[place].word == QUOTED:
            return at
        if sentence[place].word in _BREAKS and _is_quoted(sentence, place + 1):
            return place
    return at


def quoted_again(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Find the second half of direct speech right behind the attribution: "…," he said, "…"."""
    if at + 1 < len(sentence) and sentence[at].word in _BREAKS and _is_quoted(sentence, at + 1):
        return at + 1, _quoted_end(sentence, at + 1)
    return None


def resumed(sentence: Sentence, at: int, opening: tuple[int, int]) -> tuple[int, int] | None:
    """Find where a report goes on after the attribution that interrupts it: Until then, he said, we wait."""
    if at + 1 >= len(sentence) or sentence[at].word not in _BREAKS:
        return None
    if _is_quoted(sentence, at + 1):
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
