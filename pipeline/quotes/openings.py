"""What opens a report behind a cue: whom it is told, a "that", a colon, a mark, a bare clause."""

from pipeline.quotes.clauses import QUOTED, Sentence, Token
from pipeline.quotes.endings import BREAKS, is_quoted
from pipeline.quotes.lexicon import Cue, cues, words
from pipeline.quotes.phrases import is_adverbial

_LOOKAHEAD = 18
_LONGEST_HEARER = 5
WH = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})


def hearer_at(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Find whom something was told: a pronoun, a name, or a short noun phrase."""
    if at >= len(sentence) or not sentence[at].word[0].isalnum():
        return None
    if sentence[at].word in words("object_pronouns"):
        return at, at + 1
    if sentence[at].word in WH or sentence[at].word == "that" or sentence[at].word in words("subject_pronouns"):
        return None
    end = at + 1
    while end < len(sentence) and _still_hearer(sentence, end, at):
        end += 1
    return at, end


def opens_report(sentence: Sentence, at: int) -> bool:
    """Say whether a word at a place can only open a report."""
    if at < len(sentence) and sentence[at].word in {",", ":"}:
        return is_quoted(sentence, at + 1)
    return at < len(sentence) and (sentence[at].word in WH or sentence[at].word in {"that", "to", QUOTED})


def _still_hearer(sentence: Sentence, at: int, start: int) -> bool:
    token, previous = sentence[at], sentence[at - 1]
    if token.word == "of" and at + 1 < len(sentence):
        return previous.is_name and sentence[at + 1].is_name
    if not token.word[0].isalnum() or token.word in words("time"):
        return False
    if previous.is_name or token.is_name:
        return token.is_name and (previous.is_name or previous.word in words("determiner") or previous.word == "of")
    closed = ("determiner", "preposition", "subject_pronouns", "finite", "subordinator", "relative", "adverb")
    return at - start < _LONGEST_HEARER and token.word != "to" and not any(token.word in words(kind) for kind in closed)


def past_adverbials(sentence: Sentence, at: int, cue: Cue) -> int | None:
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
    adverb = token.word in words("adverb") or is_adverbial(token)
    return adverb or token.word in words("weekday") or token.word in words("daytime")


def _restart(sentence: Sentence, at: int, cue: Cue) -> int | None:
    """Look beyond a prepositional phrase for what clearly opens a report."""
    for place in range(at + 1, min(len(sentence), at + _LOOKAHEAD)):
        word = sentence[place].word
        if word == "that" and "that" in cue.frames:
            return None if _is_relative(sentence, place) else place
        if word in {QUOTED, ":"} or (word == "," and is_quoted(sentence, place + 1)):
            return place
        if word in words("subject_pronouns") and word not in {"who", "you"} and "clause" in cue.frames:
            return place
        if word in BREAKS or word in words("subordinator") or word in words("relative"):
            return None
    return None


def _is_relative(sentence: Sentence, at: int) -> bool:
    """Tell "reported on rules that have changed" from "said in May that rules have changed"."""
    follower = sentence[at + 1].word if at + 1 < len(sentence) else "."
    is_past = follower in cues() and cues()[follower].form in {"past", "third"}
    return follower in words("finite") or follower.endswith("ed") or is_past


def opened(sentence: Sentence, at: int, cue: Cue) -> tuple[str, int] | None:
    """Say which frame the token at a place opens, and where the content starts."""
    word, frames = sentence[at].word, cue.frames
    if word == QUOTED:
        return ("quote", at) if {"quote", "object", "clause", "small"} & frames else None
    if word in {",", ":", "-", "—", "–", "--"}:
        return _after_mark(sentence, at, cue)
    if word in WH or (word == "that" and "that" in frames):
        return _opened_by_conjunction(word, at, frames)
    if word == "out" and {"out-that", "out-of"} & frames:
        return _opened_beyond_out(sentence, at + 1)
    if word == "to" or word in words("preposition"):
        return _opened_by_preposition(sentence, at, frames)
    return _opened_bare(sentence, at, cue)


def _after_mark(sentence: Sentence, at: int, cue: Cue) -> tuple[str, int] | None:
    if is_quoted(sentence, at + 1) and "quote" in cue.frames:
        return "quote", at + 1
    if sentence[at].word == ":" and "quote" in cue.frames and at + 1 < len(sentence):
        return "colon", at + 1
    return None


def _opened_by_conjunction(word: str, at: int, frames: frozenset[str]) -> tuple[str, int] | None:
    if word == "that":
        return "that", at + 1
    return ("wh", at) if "wh" in frames else None


def _opened_beyond_out(sentence: Sentence, at: int) -> tuple[str, int] | None:
    if at < len(sentence) and sentence[at].word in {"that", "how"}:
        return "that", at + 1
    return None


def _opened_by_preposition(sentence: Sentence, at: int, frames: frozenset[str]) -> tuple[str, int] | None:
    word = sentence[at].word
    if word == "to":
        named = {"to": "to", "to-report": "to", "to-object": "preposition"}
        if sentence[at + 1 : at + 2] and sentence[at + 1].word in {"be", "have"} and "to-report" in frames:
            return None  # a ship said to be lost
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
    if "clause" in cue.frames and (cue.lemma == "say" or has_verb(sentence, at + 1)):
        return "clause", at
    return ("object", at) if "object" in cue.frames and token.word not in words("subordinator") else None


def has_verb(sentence: Sentence, at: int) -> bool:
    """Say whether a clause's verb shows up before the clause can end."""
    for place, token in enumerate(sentence[at : at + _LOOKAHEAD], start=at):
        if token.word in words("finite") or token.word.endswith("n't"):
            return True
        if token.word in BREAKS or (place > at and token.word in {"that", "which", "who"}):
            return False
        is_verb = (token.word in cues() or token.word.endswith("ed")) and not token.is_name
        if is_verb and sentence[place - 1].word not in words("determiner"):
            return True
    return False
