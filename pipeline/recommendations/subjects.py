"""Who stands before a modal verb."""

import re
from typing import NamedTuple

from pipeline.language.spans import Span, stripped
from pipeline.recommendations.modalities import worded
from pipeline.recommendations.words import entries

_MARK = worded(
    r"\[(?:\.\.\.|…)\]|[;:(—–\"“”]|,(?!\d)| --? |\b(?:that|because|so|but|yet|if|whether|how|what|why|when|where|while|"
    r"although|though|who|whom|whose|"
    r"which|lest|as|than|since|unless|until|before|after|and|or|make sure|(?:says?|said|saying|adding|arguing|"
    r"insisting|suggesting|"
    r"stressing|warning|claiming|believing|contending|thinks?|thought|believes?|"
    r"believed|feels?|"
    r"argues?|argued|suggests?|insists?|insisted|hopes?|adds?|added|agree[sd]?|means?|meaning|guess)(?: "
    r"that)?)(?![\w'])"
)
_FINITE = worded(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|cannot|"
    r"says|said|\w+n't|\w+'(?:s (?:a|the|not|been|going)|re|ve|ll|d)|(?!united\b)[a-z]{2,}ed|went|made|took|came|began|"
    r"need|needs|want|wants|remain|remains|faces?|continues?|makes?|takes?|goes|seems?)\b"
)
_OPENING = worded(
    r"(?:(?:and|but|so|or|yet|then|thus|therefore|hence|also|now|still|instead|perhaps|maybe|certainly|"
    r"obviously|frankly|hopefully|again|surely|of course|for example|for instance|in addition|first|second|third|"
    r"finally|today|moreover|furthermore|however|rather|ultimately|meanwhile|please|look|well|yes|no(?=,)|clearly|"
    r"that is(?= \w)|that said|i mean|in other words|it means that|this means(?: that)?|"
    r"i (?:really |also |do )?(?:think|believe|feel|guess|suppose|hope)|(?:\(?\w{1,3}[.)]|[-•*·–]) )\b,? ?)+|"
    r"^\W*\[\d{1,3}\] |"
    r"^[^\w\"“']+|^\d{1,3} (?=(?-i:[A-Z]))"
)
_RELATIVE = frozenset(("who", "that", "which", "whose", "whom"))
_VERB_FIRST = worded(
    r" ?(?:\w+ly )?(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|fails?|seeks?|"
    r"wants?|wish(?:es)?|needs?|[a-z]+ed|chooses?|opposes?|supports?|receives?|uses?|works?|lives?)\b"
)
# A finite verb outside a relative clause: what looked like a subject holds a clause of its own.
_CLAUSE = worded(
    r"^(?:(?!\b(?:who|that|which|whose)\b).)*?\b(?:is|are|was|were|am|has|had|do|does|did|will|would|said|"
    r"says|n't|can|could|may|might)\b"
)
_TRAILING = worded(
    r"(?: (?:just|also|still|really|only|now|then|simply|therefore|always|often|"
    r"(?!comply|apply|supply|rely|reply|family|ally|italy)\w+ly))+$"
)
# "the things we", "skills they", "we have described": a relative clause without its pronoun.
_ZERO_RELATIVE = worded(
    r"(?:\w(?<!\band)(?<!\bor)(?<!\bof),? (?:i|we|you|they|he|she|it)|\b(?:that|which|who))$|^(?:i|we|you|"
    r"they|he|she) (?!(?:all|both|as|in|and|or|the|at|on|here)\b)\w+ ?\w*"
)
# "the data the agency": a noun right before a determiner, as no plain subject has it.
_SECOND_NOUN = worded(
    r"\b(?!(?:of|in|on|for|to|with|by|from|at|as|than|and|or|all|both|half|even|only|not|nor|including|between|among|under|"
    r"over|against|like|about|through|within|around|across|after|before|during|behind|beyond|near|such|perhaps|maybe|what|"
    r"when|where|that|if|but|so|is|are|because|while|since|into|upon|per|via|plus|minus|except|despite|toward|towards)\b)"
    r"[a-z]{2,} (?:the|these|those|our|their|its|an?) (?:[\w'-]+ ){0,3}[\w'-]+$"
)
# "officials should ask for a quick, honest review, and reviews should …": the list belongs to the clause before.
_MODAL_BEFORE = worded(r"\b(?:should|must|needs? to|ought to|ha(?:s|ve) to|will|can|could)\b[^;:—]*$")
_A_TIME = worded(
    r" (?:\d|last|then|(?-i:[A-Z][a-z]+ \d)|the (?:war|election|crisis|summit|end|start|beginning|vote)\b)"
)
# "Everyone's need to", "the act requires boards to": a noun or a clause of its own.
_NO_SUBJECT = worded(
    r"['’]s?$|&$|^(?:of|from|by|about|than|under(?! half\b)) |"
    r"\b(?:requires?|required|allows?|enables?|directs?|helps?) .+ to\b|^[^(]*\)|^[^\[]*\]|\($"
)
_PREPOSITION = worded(r"\b(?:in|of|on|for|with|at|by|from|to|under|about|behind|after|before|that) $")
_BARE_VERB = re.compile(r"[a-z]+(?= (?:[a-z]+ )?[a-z]+)")
MOST_WORDS = 30


class Subject(NamedTuple):
    """What stands before a modal verb, and the word that opens its clause."""

    span: Span
    opener: str


def _is_passed_over(sentence: str, mark: "re.Match[str]", end: int) -> bool:
    """Say whether a mark lies inside the subject: a list, a parenthesis, a relative clause."""
    word, rest = mark.group().casefold().strip(), sentence[mark.end() : end]
    if not rest.strip():
        return word in {",", ")", "and", "or", '"', "“"}
    if word == ",":
        clause = _since_mark(sentence, mark.start()) + rest
        is_list = re.search(r"(?:^\s*|, )(?:and|or)\b", rest) is not None and _FINITE.search(clause) is None
        return is_list and not (rest.count(",") == 0 and _MODAL_BEFORE.search(sentence, 0, mark.start()))
    if word in {"and", "or"}:
        return _FINITE.search(_since_mark(sentence, mark.start())) is None
    if word in _RELATIVE:
        is_pointing = word == "that" and _PREPOSITION.search(sentence, 0, mark.start()) is not None
        return is_pointing or _VERB_FIRST.match(rest) is not None
    if word in {"since", "before", "after"}:
        return _FINITE.search(rest) is None and _A_TIME.match(rest) is not None
    return (word == "as" and _FINITE.search(rest) is None) or (word == "(" and ")" in rest)


def _since_mark(sentence: str, end: int) -> str:
    """Give the words since the last comma or stronger mark."""
    return re.split(r"[,;:(—–\"“”]", sentence[:end])[-1]


def _left_of_parenthesis(sentence: str, start: int, end: int) -> int | None:
    """Find the comma that opens a parenthesis which closes right before the verb."""
    if not sentence[start:end].rstrip().endswith(","):
        return None
    commas = [place for place in range(start, end) if sentence[place] == ","]
    return commas[-2] if len(commas) > 1 else None


def subject_before(sentence: str, end: int) -> Subject | None:
    """Find the words that a modal verb at `end` says something about; nothing when the verb opens its clause."""
    limit = _left_of_parenthesis(sentence, 0, end)
    limit = end if limit is None else limit
    start, opener = 0, ""
    for mark in reversed(list(_MARK.finditer(sentence, 0, limit))):
        if not _is_passed_over(sentence, mark, limit):
            start, opener = mark.end(), mark.group().strip()
            break
    span = _without_opening(sentence, _without_first_verb(sentence, Span(start, end)))
    span = _without_trailing(sentence, span)
    words = len(span.of(sentence).split())
    is_clause = (
        any(pattern.search(span.of(sentence)) for pattern in (_ZERO_RELATIVE, _SECOND_NOUN))
        or _CLAUSE.search(span.of(sentence)) is not None
        or _is_torn(span.of(sentence))
    )
    return Subject(span, opener) if 0 < words <= MOST_WORDS and not is_clause else None


def _is_torn(words: str) -> bool:
    """Say whether words are only a piece of what they stood in: half a bracket, a possessor, a verb and its object."""
    bare = _BARE_VERB.match(words)
    is_verb = bare is not None and bare[0] in entries("verbs") | entries("everyday_verbs")
    return _NO_SUBJECT.search(words) is not None or (is_verb and words.split()[1] not in entries("after_a_noun"))


def _without_first_verb(sentence: str, span: Span) -> Span:
    """Cut a subject shared by two verbs before the first ("the rule is old and should go"), and before will."""
    joined = re.search(r"\b(?:and|or|will|'ll)(?:\s+(?:also|now|still|likely|\w+ly))?\s*$", span.of(sentence))
    verb = _FINITE.search(sentence, *span) if joined else None
    return Span(span.start_char, verb.start()) if verb else span


def _without_trailing(sentence: str, span: Span) -> Span:
    """Leave out adverbs between a subject and its verb."""
    trailing = _TRAILING.search(span.of(sentence))
    return Span(span.start_char, span.start_char + trailing.start()) if trailing else span


def _without_opening(sentence: str, span: Span) -> Span:
    """Leave out connecting words before a subject and commas behind it."""
    opening = _OPENING.match(span.of(sentence).lstrip())
    blanks = len(span.of(sentence)) - len(span.of(sentence).lstrip())
    start = span.start_char + blanks + (opening.end() if opening else 0)
    if sentence[max(0, start - 1) : start] == "[" and "]" in sentence[start : span.end_char]:
        return stripped(sentence, Span(start - 1, span.end_char), " ,\"“”'(*_|")
    return stripped(sentence, Span(start, max(start, span.end_char)), " ,\"“”'(*_|")
