"""Noun phrases, as far as closed classes of words and capitals show them."""

from pipeline.language import word_lists
from pipeline.language.name_kinds import is_given_name
from pipeline.quotes.clauses import QUOTED, Sentence, Token
from pipeline.quotes.lexicon import cues, words

LONGEST = 14
STOPS = frozenset({",", ";", ":", "(", ")", "[", "]", "—", "–", "-", "--", ".", "!", "?", "...", "…", QUOTED})


def phrase_end(sentence: Sentence, at: int, limit: int) -> int:
    """Walk right through a noun phrase: pronoun, name, or determiner and what follows up to a verb or a mark."""
    limit = min(limit, at + LONGEST)
    if at >= limit or sentence[at].word in STOPS:
        return at
    if sentence[at].word in words("subject_pronouns") | words("object_pronouns"):
        return at + 1
    end = at
    while end < limit and not _ends_phrase(sentence, end, at):
        end += 1
    if end + 1 < limit and sentence[end].word == "," and _is_year(sentence, end):
        return phrase_end(sentence, end + 1, limit)
    while end > at and sentence[end - 1].word in words("preposition") | words("conjunction"):
        end -= 1
    return end


def _is_year(sentence: Sentence, comma: int) -> bool:
    """Say whether a comma stands inside a date: a March 14, 2019 report."""
    before, after = sentence[comma - 1].word, sentence[comma + 1].word
    return before.isdigit() and after.isdigit() and len(after) == 4


def _ends_phrase(sentence: Sentence, at: int, start: int) -> bool:
    token = sentence[at]
    if token.word in STOPS or token.word in words("relative") or token.word in words("finite"):
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
    if token.word in words("irregular"):
        return True
    return token.word in cues() or (token.word.endswith(("ed", "ing")) and len(token.word) > 4) or is_adverbial(token)


def bounds(sentence: Sentence, at: int, last: int) -> bool:
    """Say whether a token cannot belong to the noun phrase right of it."""
    token = sentence[at]
    if token.word in STOPS or token.word in words("subordinator") or token.word in words("relative"):
        return True
    if token.word in words("conjunction"):
        return not _joins_names(sentence, at, last)
    if token.word in words("subject_pronouns") or token.word in words("finite"):
        return True
    if token.word in words("irregular"):
        return not token.is_name
    return token.word in cues() and not token.is_name and _looks_verbal(token, sentence[at - 1] if at else token)


def _joins_names(sentence: Sentence, at: int, last: int) -> bool:
    joined = sentence[at].word == "and" and at > 0 and at + 1 < last
    return joined and (
        sentence[at - 1].is_name == sentence[at + 1].is_name or sentence[at + 1].word in words("determiner")
    )


def last_determined(sentence: Sentence, first: int, last: int) -> int:
    """Begin at a determiner that follows a verb this grammar does not know: placed | the ads."""
    linking = words("preposition") | words("conjunction") | words("determiner")
    for at in range(last - 1, first, -1):
        opens = sentence[at].word in words("determiner") and sentence[at].word not in {"one", "two", "other", "no"}
        if opens and sentence[at - 1].word not in linking and not sentence[at - 1].word.endswith("ly"):
            return at
    return first


def without_introduction(sentence: Sentence, first: int, last: int) -> int:
    """Drop "Meanwhile", "Earlier Tuesday", "In a statement" from the front of a noun phrase."""
    while first < last - 1 and (is_opening(sentence, first) or sentence[first].word in words("time")):
        first += 1
    if first < last and sentence[first].word in words("preposition"):
        return _last_nominal(sentence, first, last)
    return first


def _last_nominal(sentence: Sentence, first: int, last: int) -> int:
    """Find the last name or determiner that opens a noun phrase after a leading preposition's own."""
    at = last - 1
    while at > first + 1 and sentence[at].is_name and _is_timeless_name(sentence[at - 1]):
        at -= 1
    if not sentence[at].is_name:
        while at > first + 1 and sentence[at].word not in words("determiner"):
            at -= 1
    return at if at > first + 1 or sentence[first].word == "with" else last


def is_opening(sentence: Sentence, at: int) -> bool:
    """Say whether a word may stand before the noun phrase that begins a clause."""
    word = sentence[at].word
    if word in words("conjunction") or word in words("adverb") or word in {",", "-", "–", "—"}:
        return True
    is_followed = at + 1 < len(sentence) and sentence[at + 1].word == ","
    return is_adverbial(sentence[at]) or (sentence[at].is_name and word.endswith("ly") and is_followed)


def is_adverbial(token: Token) -> bool:
    """Say whether a word is an adverb by its ending; Kelly and the family are none."""
    is_long = token.word.endswith("ly") and len(token.word) > 4
    return is_long and not token.is_name and token.word not in words("noun_in_ly")


def _is_timeless_name(token: Token) -> bool:
    return token.is_name and token.word not in words("time")


def is_personal(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether a noun phrase means somebody: a name, he, officials; not a plan, a study, and not "we" or "it"."""
    ends = (at for at in range(first + 1, last) if sentence[at].word in words("preposition") | words("relative"))
    head = sentence[next(ends, last) - 1]
    if head.is_name and head.word not in words("subject_pronouns"):
        return last - first > 1 or not head.word.endswith("ly") or is_given_name(head.word.title())
    if head.word in words("utterance") or head.word in words("paper"):
        return False
    people = words("plural_people") | {"he", "she", "they"}
    listed = word_lists.words("role_words") | word_lists.words("group_words") | word_lists.words("body_nouns")
    return head.word in people or head.word in listed or head.word.removesuffix("s") in listed


def is_nominal(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether token numbers hold a noun phrase: some word that is no function word, and a noun at its end."""
    inside = sentence[first:last]
    final = inside[-1].word
    if len(inside) == 1 and final in words("subject_pronouns") | words("plural_people"):
        return True
    function = ("preposition", "conjunction", "subordinator", "determiner", "adverb", "be", "have", "modal", "negative")
    if (
        not final[0].isalnum()
        or (len(inside) == 1 and is_adverbial(inside[0]))
        or any(final in words(kind) for kind in function)
    ):
        return False
    return not (len(inside) == 1 and not inside[0].is_name and final in words("time"))
