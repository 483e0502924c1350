"""Where a report ends: with its sentence, or where something else begins beside it."""

from pipeline.quotes.clauses import QUOTED, Sentence, Token
from pipeline.quotes.lexicon import cues, words

_PARENTHESIS = 9
BREAKS = frozenset({",", "—", "–", "--", ";"})
_FINAL = frozenset({".", "!", "?", ",", ";", ":", "—", "–", "--", "...", "…", ")", "("})


def is_quoted(sentence: Sentence, at: int) -> bool:
    """Say whether a stretch in marks stands at a place."""
    return at < len(sentence) and sentence[at].word == QUOTED


def clause_end(sentence: Sentence, at: int) -> int:
    """Run to the end of the sentence, or to where another report begins beside this one."""
    for place in range(at, len(sentence)):
        if _is_edge(sentence, place):
            return trimmed(sentence, at, place)
        if sentence[place].closing == "," and place + 1 < len(sentence) and _begins_beside(sentence, place + 1):
            return place + 1
    return trimmed(sentence, at, len(sentence))


def quoted_end(sentence: Sentence, at: int) -> int:
    """End a report that opens with marks: right there, or with its clause when the sentence runs on."""
    end = at + 1
    while end < len(sentence) and (is_quoted(sentence, end) or sentence[end].word == "[…]"):
        end += 1
    if end < len(sentence) and sentence[end].word[0].isalnum() and not _is_new_clause(sentence, end):
        return clause_end(sentence, at)
    return end


def _is_new_clause(sentence: Sentence, at: int) -> bool:
    word = sentence[at].word
    closed = ("conjunction", "subordinator", "relative", "preposition", "weekday", "time", "adverb", "subject_pronouns")
    return any(word in words(kind) for kind in closed) or word.endswith("ing")


def object_end(sentence: Sentence, start: int, end: int) -> int:
    """End a noun phrase that is reported earlier than a clause: before a circumstance, a day, or what a comma adds."""
    for place in range(start + 1, end):
        word = sentence[place].word
        if (
            _is_circumstance(sentence, place)
            or word in words("weekday")
            or (word in BREAKS and _adds(sentence, place + 1))
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


def trimmed(sentence: Sentence, at: int, end: int) -> int:
    """Leave out the punctuation at the end."""
    while end > at and sentence[end - 1].word in _FINAL and sentence[end - 1].word != ")":
        end -= 1
    return end


def _is_edge(sentence: Sentence, at: int) -> bool:
    word = sentence[at].word
    follower = sentence[at + 1] if at + 1 < len(sentence) else None
    if follower is None:
        return False
    if word == ":" and follower.closing in {",", "?", "!"}:
        return True
    if word == "according" and follower.word == "to":
        return True
    if word in BREAKS:
        return _begins_beside(sentence, at + 1)
    return word in {"and", "but", "while", "whereas"} and _joins_here(sentence, at)


def _joins_here(sentence: Sentence, at: int) -> bool:
    """Say whether another report follows without a comma: and said, while police said."""
    if sentence[at].word in {"while", "whereas"}:
        return _joins_cue(sentence, at)
    if is_finite_cue(sentence, at - 1):
        return False  # reported and confirmed
    if _is_gerund_cue(sentence[at + 1]):
        return True
    if not _joins_cue(sentence, at):
        return False
    verb = _past_adverbs(sentence, at + 1)
    if sentence[at + 1].word in words("plural_people") | words("subject_pronouns"):
        verb = _past_adverbs(sentence, at + 2)
    return is_finite_cue(sentence, verb)


def _begins_beside(sentence: Sentence, at: int) -> bool:
    if sentence[at - 1].word == ";":
        inside = [token.word for token in sentence[:at]]
        return inside.count("(") <= inside.count(")")
    return _is_gerund_cue(sentence[at]) or _joins_cue(sentence, at) or _is_parenthesis(sentence, at)


def _is_gerund_cue(token: Token) -> bool:
    cue = cues().get(token.word)
    return cue is not None and cue.form == "gerund" and cue.is_speech


def _past_adverbs(sentence: Sentence, at: int) -> int:
    while at < len(sentence) and (sentence[at].word in words("adverb") or sentence[at].word in words("have")):
        at += 1
    return at


def is_finite_cue(sentence: Sentence, at: int) -> bool:
    """Say whether "said" or "says" of some verb of saying stands at a place."""
    cue = cues().get(sentence[at].word) if at < len(sentence) else None
    return cue is not None and cue.form in {"past", "third"} and cue.is_speech


def _joins_cue(sentence: Sentence, at: int) -> bool:
    """Say whether "and", "but", "while" leads to another cue before anything else can come between."""
    joining = {"and", "but", "while", "whereas", "though", "although", "yet"}
    return sentence[at].word in joining and _leads_to_cue(sentence, at)


def _leads_to_cue(sentence: Sentence, at: int) -> bool:
    for place in range(at + 1, min(len(sentence), at + _PARENTHESIS)):
        if is_finite_cue(sentence, place):
            return True
        if sentence[place].word in BREAKS or sentence[place].word in words("finite") - words("have"):
            return False
    return False


def _is_parenthesis(sentence: Sentence, at: int) -> bool:
    """Say whether ", he said," stands here."""
    for place in range(at + 1, min(len(sentence), at + _PARENTHESIS)):
        word = sentence[place].word
        if is_finite_cue(sentence, place) and "before" in cues()[word].frames:
            return place + 1 >= len(sentence) or sentence[place + 1].word in _FINAL | words("weekday") | {"in", "on"}
        if word in BREAKS or word in words("finite") or word in words("relative"):
            return False
    return False
