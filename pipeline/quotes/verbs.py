"""Verb groups: has repeatedly said, did not say, if he says; which of them report something."""

from typing import NamedTuple

from pipeline.quotes.clauses import QUOTED, Sentence, Token
from pipeline.quotes.lexicon import Cue, cues, words
from pipeline.quotes.phrases import is_adverbial

# What opens a report, and is no noun after an adjective.
_OPENS = frozenset({"that", "to", "as", "whether", "if", "how", "why", "what", "who", "which"})


class Group(NamedTuple):
    """The verb group of a cue: where it begins, and what its helpers make of it."""

    first: int
    is_passive: bool
    is_negated: bool
    is_hypothetical: bool
    is_infinitive: bool


def group(sentence: Sentence, cue_at: int, cue: Cue) -> Group:
    """Walk left over helpers and adverbs: has repeatedly said, did not say, went on to say."""
    first = cue_at
    while first > 0 and _is_helper(sentence[first - 1]):
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


def _is_helper(token: Token) -> bool:
    word = token.word
    helper = any(word in words(kind) for kind in ("be", "have", "modal", "do", "negative", "adverb"))
    return helper or word == "to" or word.endswith("n't") or is_adverbial(token)


def _skip_adverbs_at_edge(sentence: Sentence, first: int, cue_at: int) -> int:
    """Leave a "no" or "one" that begins a noun phrase to the noun phrase."""
    while (
        first < cue_at and sentence[first].word in {"no", "all", "both", "to", "none", "nobody"} and first + 1 < cue_at
    ):
        first += 1
    return first


def is_reporting(sentence: Sentence, at: int, cue: Cue, verb: Group) -> bool:
    """Rule out what nobody said: denied, hypothetical, passive, asked for, or no verb at all."""
    if verb.is_passive or verb.is_negated or verb.is_hypothetical or _is_bare_participle(sentence, at, verb):
        return False
    if verb.is_infinitive and sentence[verb.first].word not in words("continuing"):
        return False
    if cue.form == "base" and not verb.is_infinitive:
        return _has_plural_subject(sentence, verb, at)
    if (cue.form == "third" and _is_noun(sentence, at)) or _is_adjective(sentence, at):
        return False
    return not _is_conditional(sentence, verb.first)


def _is_bare_participle(sentence: Sentence, at: int, verb: Group) -> bool:
    """Tell "obtained written answers" from "has written"."""
    return sentence[at].word in words("participle") and not any(
        token.word in words("have") for token in sentence[verb.first : at]
    )


def is_progressive(sentence: Sentence, verb: Group, at: int) -> bool:
    """Say whether a participle has its helper: is saying."""
    return any(token.word in words("be") for token in sentence[verb.first : at])


def _has_plural_subject(sentence: Sentence, verb: Group, at: int) -> bool:
    """Tell the verb "claim" from the noun by what stands before it."""
    if any(sentence[place].word in words("modal") for place in range(verb.first, at)):
        return True
    if verb.first == 0:
        return False
    previous = sentence[verb.first - 1]
    if previous.word in words("plural_people") or previous.word in {"they", "we", "i", "you", "who"}:
        return True
    if sentence[at].word in words("noun_or_verb") and verb.first > 1 and sentence[verb.first - 2].word[0].isalnum():
        return False
    return (
        previous.word.endswith("s")
        and not previous.word.endswith(("'s", "ss", "us", "is"))
        and not (verb.first > 1 and previous.word in words("determiner"))
    )


def _is_adjective(sentence: Sentence, at: int) -> bool:
    """Tell "his proposed cuts" from "he proposed cuts"."""
    previous = sentence[at - 1].word if at > 0 else ""
    if sentence[at].word in words("adjectival") and at + 1 < len(sentence) and _is_bare_noun(sentence, at + 1):
        return True
    return previous.endswith("'s") or (
        previous in words("determiner") and previous not in {"all", "both", "some", "many"}
    )


def _is_bare_noun(sentence: Sentence, at: int) -> bool:
    token = sentence[at]
    closed = ("determiner", "preposition", "subject_pronouns", "object_pronouns", "adverb", "conjunction", "weekday")
    is_other = token.is_name or token.word in _OPENS or token.word.endswith(("ing", "ly"))
    return token.word[0].isalpha() and not is_other and not any(token.word in words(kind) for kind in closed)


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Tell "Trump claims" from "his claims" and "Republican claims of"."""
    previous = sentence[at - 1] if at > 0 else sentence[at]
    if previous.word in words("subject_pronouns") or sentence[at].word not in words("noun_or_verb"):
        return False
    follower = sentence[at + 1].word if at + 1 < len(sentence) else "."
    if follower in cues() and cues()[follower].form == "past":
        return True  # early reports suggested
    if previous.word in {"and", "but", ","}:
        return at + 1 >= len(sentence) or sentence[at + 1].word not in {"that", QUOTED}
    return not previous.is_name or previous.word.endswith(("'s", "ic", "an"))


def _is_conditional(sentence: Sentence, first: int) -> bool:
    """Say whether "if", "unless" or "whether" governs the clause."""
    for token in reversed(sentence[max(0, first - 6) : first]):
        if token.word in {"if", "unless", "whether"}:
            return True
        if not token.word[0].isalnum():
            return False
    return False
