"""Advice in the form of an order: a sentence that opens with a bare verb."""

import re

from pipeline.language.spans import Span, stripped
from pipeline.recommendations import decoys
from pipeline.recommendations.clauses import parts_after
from pipeline.recommendations.modalities import CONFIDENCES, Advice, worded
from pipeline.recommendations.words import entries, is_base_form

_BULLET = worded(r"\W*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)](?=\s|(?-i:[A-Z]))\s*)?[\"“'*_\s]*")
_ADJUNCT = worded(
    r"(?:(?:so|and|but|now),? (?=(?:when|if|where|before|after|until|once|unless) ))?(?:(?:when|if|where|before|"
    r"after|until|while|given|once|unless|noting|considering|recalling|recognizing|"
    r"recognising) "
    r"[^.;:]{2,160}?|(?:in|to|with|as|by|for|on|within|at|under|through|following|"
    r"pursuant to|due to|upon|regarding|concerning|together with|also|alongside|from|during|without) "
    r"(?:(?! (?:are|is|was|were|who|has|had|said|says) )[^.;:]){2,160}?), (?=(?-i:[a-z]))"
)
_CONDITION = worded(r"(?:if|when|where|once|until|before|after|unless)\b")
_ADVERB = re.compile(
    r"(?:(?!(?:only|early|family|july|italy|apply|supply|reply|rely|comply|imply|multiply|ally|rally)\b)\w+ly|"
    r"please|also|further|then|"
    r"first|second|third|instead|always|next|now|just|better|kindly|in addition|moreover|furthermore)\b,?\s+",
    re.IGNORECASE,
)
_NOT = worded(r"(?P<not>(?:do not|don't|never|not) )|(?:do (?=[a-z])|let us |let's )")
_TO = worded(r"to (?=(?-i:[a-z]))")
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_INNER = worded(
    r"(?:[,;:–—(-]|\b(?:but|and|so|or|then)) ?(?P<order>(?=please |don't |do not )(?:please )?(?P<not>don't |"
    r"do not |never )?(?P<verb>[a-z-]+) [a-z][^,;]*)"
)
# "Figure 7", "Update: …", "Congress's": a heading, a caption or a name.
_HEADWORD = worded(r" ?(?:no\.|#)? ?\d|'|:(?=.)")
_FINITE_AHEAD = worded(
    r"(?: [\w-]+(?: [\w-]+){0,2}? (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|said|says|"
    r"shows?|suggests?|made|votes|vowed|insists|announced|won|wins|dies)\b| (?:[\w-]+ )?\w+s \w{3,}ed (?:it|the|a|"
    r"that|on|by|in|to|his|her|their)\b| \w+(?:izes|ises|ifies|ates|ects) )"
)
_SHORT_WORD, _FEW_WORDS = 3, 2
_GAP = re.compile(r"[\s\"“'(]*")
_TWIN = worded(r"(?:,? and| or| and/or|,)(?: if necessary,?| further| then| \w+ly)? (?P<verb>[a-z-]+)")
_TITLE_LIKE = re.compile(r"\W*\w+(?: \w+)?:")
_IDIOM = worded(
    r"\W*(?:now |just |so |well, |but )*(?:welcome (?:to|back)|wait,|imagine\b|call (?:it|him|her|me)|"
    r"ask (?:former|anyone)|tell (?:us|me|that)|meet the|picture\b|attempts? to|"
    r"consider this\b|hold (?:your breath|on\b)|take your seats|show me\b|ask (?:that|me)\b|give me\b|make no "
    r"mistake|let's (?:see|say|face it|hope|just say|call it|go|not|start|take a look|look|turn|talk about|begin|"
    r"move|get)\b|let us (?:see|say|go|turn|look)\b|"
    r"back (?:then|in|when|at)\b|suppose\b|take,? for (?:example|instance)|(?:first|last|next|then) (?:came|comes)\b|"
    r"see (?:photos|videos?|the (?:photos|video))|add (?:that|to that)|back to|close (?:to|ties)|counter to|"
    r"number (?:one|two|three)\b|look(?: out)?,|judge (?-i:[A-Z])|"
    r"campaign (?:cash|aides|finance|trail|staff))"
)
# "Mark Jones, an adviser": a person, whose name is a verb, too.
_FIRST_NAME = worded(
    r"(?:mark|grant|ban|rob|pat|jack|chase|nick|bill|sue|bob|skip|chuck|wade|ray|josh|max|frank|pierce|hope|guy|"
    r"drew) (?-i:[A-Z])"
)
_DROPPED_SUBJECT = worded(r"(?:know|think|care|see|like|want|mind|have|get|really|believe|understand|forget|worry)\b")


def opening_verb(sentence: str, *, is_expected: bool) -> "tuple[Span, bool] | None":
    """Find the bare verb that opens a sentence, and whether it is negated.

    `is_expected` says that orders are to be expected here (a list of advice, a text of a sentence or two), so that
    everyday verbs count as well.
    """
    if decoys.is_call_to_action(sentence) or decoys.is_question(sentence) or _IDIOM.match(sentence):
        return None
    place, polite, negated = _skipped(sentence)
    word = _WORD.match(sentence, place)
    if _IDIOM.match(sentence, place) or _FIRST_NAME.match(sentence, place):
        return None
    if word is None or _is_shouted(sentence, word[0]) or (negated and _DROPPED_SUBJECT.match(sentence, place)):
        return None
    if not is_expected and (_TITLE_LIKE.match(sentence) or _is_headline(sentence)):
        return None
    if not _is_order(sentence, word, is_expected=is_expected or polite or negated):
        return None
    return Span(*word.span()), negated


def _is_shouted(sentence: str, word: str) -> bool:
    """Say whether a single word is in capitals, as names of agencies are."""
    return len(word) > 1 and word.isupper() and not sentence.isupper()


def _is_headline(sentence: str) -> bool:
    """Say whether a sentence is written like a headline, most of its longer words with a capital."""
    longer = [word for word in _WORD.findall(sentence) if len(word) > _SHORT_WORD]
    return len(longer) > _FEW_WORDS and sum(word[0].isupper() for word in longer) > len(longer) / 2


def _skipped(sentence: str) -> tuple[int, bool, bool]:
    """Step over a bullet, an adjunct, adverbs and a negation; say where the verb may stand, if please and if not."""
    place = _end(_BULLET, sentence, 0)
    start, place = place, _end(_ADJUNCT, sentence, place)
    while (adverb := _ADVERB.match(sentence, place)) and not _is_verb(sentence, place):
        place = adverb.end()
    place = _end(_TO, sentence, place) if place > start else place
    negation = _NOT.match(sentence, place)
    place = negation.end() if negation else place
    polite = "please" in sentence[start:place].casefold() or "let" in (negation[0].casefold() if negation else "")
    return _end(_ADVERB, sentence, place) if polite else place, polite, bool(negation and negation["not"])


def _end(pattern: "re.Pattern[str]", sentence: str, place: int) -> int:
    """Step over a pattern, if it stands here."""
    found = pattern.match(sentence, place)
    return found.end() if found else place


def _is_verb(sentence: str, place: int) -> bool:
    """Say whether a base form stands here."""
    word = _WORD.match(sentence, place)
    return bool(word and is_base_form(word[0]) and word[0].casefold() not in {"further", "better"})


def _is_order(sentence: str, word: "re.Match[str]", *, is_expected: bool) -> bool:
    """Say whether a word is a verb in the imperative, from its kind and the word behind it."""
    verb, after = word[0].casefold(), _WORD.match(sentence, _end(_GAP, sentence, word.end()))
    following = after[0].casefold() if after else ""
    if _HEADWORD.match(sentence, word.end()) or following in entries("finite_verbs"):
        return False
    if verb in entries("nouns_or_verbs"):
        return _takes_object(sentence, word, following, is_expected=is_expected)
    if verb in entries("verbs"):
        return is_expected or _has_object(verb, following) or _has_twin(sentence, word.end(), "and")
    return is_expected and verb in entries("everyday_verbs")


def _takes_object(sentence: str, word: "re.Match[str]", following: str, *, is_expected: bool) -> bool:
    """Say whether a word that may be a noun is a verb here: an object, its preposition or a second verb follows."""
    if _has_object(word[0].casefold(), following):
        return True
    if _FINITE_AHEAD.match(sentence, word.end()):
        return False
    is_noun = not following or following in entries("after_a_noun") or sentence[: word.start()].rstrip().endswith(",")
    return _has_twin(sentence, word.end(), "" if is_expected else "and") or (is_expected and not is_noun)


def _has_object(verb: str, following: str) -> bool:
    """Say whether the word behind a verb opens its object, or is the preposition that it takes."""
    return following in entries("object_openers") or f"{verb} {following}" in entries("verbs_with_prepositions")


def _has_twin(sentence: str, place: int, joint: str) -> bool:
    """Say whether a second verb is joined to the first ("sign and ratify", "review, amend or repeal")."""
    twin = _TWIN.match(sentence, place)
    return twin is not None and is_base_form(twin["verb"]) and joint in twin[0].casefold()


def inner_order(sentence: str) -> Advice | None:
    """Find an order inside a sentence: please and a verb, or don't and a verb behind a mark or but."""
    for found in _INNER.finditer(sentence):
        if is_base_form(found["verb"]) and not _DROPPED_SUBJECT.match(found["verb"]):
            parts = parts_after(sentence, found.start("verb"), len(sentence))
            return Advice(
                span=Span(found.start("order"), parts.end_char),
                modality="imperative",
                action=Span(found.start("verb"), parts.end_char),
                condition=parts.condition,
                is_negated=bool(found["not"]),
                confidence=0.6,
                method="imperative:inner",
            )
    return None


def imperative_advice(sentence: str, *, is_expected: bool) -> Advice | None:
    """Read a sentence as an order, if it is one."""
    found = opening_verb(sentence, is_expected=is_expected)
    if found is None:
        return None
    verb, is_negated = found
    parts = parts_after(sentence, verb.start_char, len(sentence))
    if parts.end_char <= verb.start_char:
        return None
    start = _end(_BULLET, sentence, 0)
    opening = stripped(sentence, Span(start, _end(_ADJUNCT, sentence, start)), " ,")
    is_condition = _CONDITION.match(opening.of(sentence)) is not None
    return Advice(
        span=Span(_end(_ADJUNCT, sentence, start) if is_condition else start, parts.end_char),
        modality="imperative",
        action=Span(verb.start_char, parts.end_char),
        condition=opening if is_condition else parts.condition,
        rationale=parts.rationale,
        is_negated=is_negated,
        confidence=CONFIDENCES["imperative"] if is_expected else 0.6,
        method="imperative",
    )
