"""Advice in the subjunctive: we recommend that X do Y; that X be done."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.language.spans import Span, stripped
from pipeline.recommendations import decoys
from pipeline.recommendations.agents import agent
from pipeline.recommendations.clauses import parts_after
from pipeline.recommendations.modalities import CONFIDENCES, IT_IS, WHO, Advice, worded
from pipeline.recommendations.words import entries, is_base_form

_THAT = worded(
    rf"(?:{WHO})? ?(?:(?:also|strongly|further|therefore|again|would|'d|do|does|has|have|\w+ly) )*"
    r"\b(?<!may\s)(?<!can\s)(?<!to\s)(?:recommend(?:s|ed|ing|ations?)?|"
    r"(?:suggest|propose|advise|advocate|request|demand|insist)(?:s|d|ed|ing)?)"
    r"(?: (?:to|is|was|were|for|of|including|include[ds]?) [^,;:.]{2,60}?|, [^,]{2,80},| is|,? including)? that "
)
# "We recommended the agency conduct …": a that which is left out.
_NO_THAT = worded(
    rf"(?:{WHO}) (?:(?:also|strongly|further|therefore|has|have|\w+ly) )*recommend(?:s|ed)? "
    r"(?=(?:the |all |both )?(?:(?-i:[A-Z])|agenc|compan|employers|states|committee|department)[^,;:.]{1,80}? [a-z]+ )"
)
_OPEN_OBJECT = worded(r"(?:(?:\w+ ){0,6}?)(?:to|for|against|as|be|is|are|was|were|of(?! (?-i:[A-Z])))\b")
_NEEDED_THAT = worded(
    rf"(?:{IT_IS}|\b(?:what(?: is|'s)|the) (?:(?:most|really|very|so|absolutely) )?(?:important|critical|essential|"
    rf"crucial|"
    r"key)\b[^.;:]{0,60}? is) (?:that |(?=(?:the |our |we |they |(?-i:[A-Z]))(?:[\w'-]+ ){0,6}?be ))"
)
# Looking for a whole form at each place is slow; most sentences hold none of its words.
_HINT = re.compile(r"(?i)recommend|suggest|propos|advise|advocate|request|demand|insist")
_NEED_HINT = re.compile(
    r"(?i)importan|essential|vital|critical|crucial|imperative|necessary|indispensable|urgent|paramount|incumbent|\btime\b|\bkey\b"
)
_THING = worded(r"(?:\W*(?:\d{1,3}[.)] )?)recommend(?:ed|s)? (?!that\b)(?:to |the |an? )")
_OPENING_THAT = worded(r"\W*that (?=[a-z])")
_GUESS = worded(
    r"\b(?:may|might|could|can|will|would|is|are|was|were|has|have|had|does|do|did|\w+n't|means?|puts|makes|gives|"
    r"leaves|"
    r"became|came|went)\b"
)
_POSSIBLY = worded(
    r"\b(?:may|might|could|can|would|to|not|n't|never)(?: \w+ly| also| even)? (?:recommend|suggest|"
    r"propose|advise|request|"
    r"demand|insist)(?:ed)?(?: [^,;:.]{2,60}?)? that $"
)
# Of "surveys suggest that voters find …" nothing shows that it asks for anything.
_HINTS = worded(r"\b(?:suggest|insist)(?:s|ed|ing)?\b")
_LOOSE_SUBJECT = worded(r"(?:if|when|while|as|although|we|they|you|i|it|there|people|this|these|those)\b")
_PLURAL = worded(
    r"\b(?:(?!(?:should|must|ought|be|not|congress)\b)\w*[^\Ws]s|we|they|you|i|people|women|men|children) (?:\w+ly )?$"
)
_SHOULD = worded(r"(?:should|must|ought to) (?:also )?")
# "That Congress consider listing what agencies must report": the verb stands before another clause's should.
_EARLY_VERB = worded(r"(?:the |all |each )?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+){0,4} (?P<verb>[a-z]+)\b")
_WORD = re.compile(r"[A-Za-z][\w'-]*")
_BE_DONE = worded(
    r"(?P<actor>[^,;:.]{3,160}?[^,;:. ]) (?P<action>be (?:\w+ly )?(?:\w+ed|made|done|given|taken|held|put|set|"
    r"undertaken|built|brought|sought|kept))\b"
)
_POINT = worded(r"(?<=\w) \(?(?:\d|[a-z])\)$")
_SINGULAR = worded(r"\W*(?P<actor>(?:he|she|the (?:\w+ ){0,6}?\w*[^\Ws])) (?:\w+ly )?(?P<action>[a-z-]+)\b")
_BOUND = worded(
    r"\b(?:will|would|shall|should|must|can|could|may|might|to|not|is|are|was|were|been|being|cannot|if|whether|"
    r"unless|\w+n't|let|need|never|also|now|then|still|only|just|\w+ly)$"
)
_BEFORE_VERB = worded(r"\bto (?:better|further|more|\w+ly) $")
_FINITE_NEXT = worded(
    r"(?: (?:\w+ly|itself|themselves|alone))? (?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|"
    r"\w+ed|of)\b"
)
_FINITE_LATER = worded(
    r"(?:(?!\b(?:that|which|who|whose|where|when|if|as|and|including|to)\b)[^,;:]){0,120}? "
    r"(?:is|are|was|were|has|have|had|said|says|will|would|came|went|won|lost|drew|took|made|got|faced)\b"
)
_FARTHEST = 30
# Behind "that" a pronoun's own verb stands at once: "That should do".
_SHORTEST_SUBJECT = len("should ")


def mandates(sentence: str, *, is_expected: bool) -> Iterator[Advice]:
    """Yield what a sentence recommends in a that-clause; where advice is expected, bare subjunctives count as well."""
    is_statement = not decoys.is_question(sentence)
    reported = list(_after_thats(sentence)) if is_statement else []
    yield from (advice for advice in reported if advice)
    if is_expected and is_statement and not any(reported):
        bare = _bare(sentence)
        yield from [bare] if bare else []


def _after_thats(sentence: str) -> Iterator[Advice | None]:
    """Read the clauses behind "recommends that" and "it is vital that"."""
    if _HINT.search(sentence):
        yield from (_after_that(sentence, that) for that in _THAT.finditer(sentence))
        for that in _NO_THAT.finditer(sentence):
            start = verb_from(sentence, that.end())
            is_open = start is None or _OPEN_OBJECT.match(sentence, that.end(), start)
            yield None if is_open else _after_that(sentence, that)
    for that in _NEEDED_THAT.finditer(sentence) if _NEED_HINT.search(sentence) else ():
        found = _after_that(sentence, that)
        yield found and found._replace(modality="of_importance", confidence=CONFIDENCES["of_importance"])


def _after_that(sentence: str, that: "re.Match[str]") -> Advice | None:
    """Read the clause behind "recommends that"."""
    start = verb_from(sentence, that.end())
    if start is None or _GUESS.search(sentence, that.end(), start) or _POSSIBLY.search(sentence, 0, that.end()):
        return None
    is_loose = _PLURAL.search(sentence, that.end(), start) or _LOOSE_SUBJECT.match(sentence, that.end())
    if _HINTS.search(sentence, *that.span()) and is_loose:
        return None
    adviser = stripped(sentence, Span(*that.span("adviser"))) if that.groupdict().get("adviser") else None
    first_person = adviser is None or adviser.of(sentence).casefold() in {"i", "we"}
    span = stripped(sentence, Span(that.start(), that.end()))
    advice = _advice(sentence, span.start_char, Span(that.end(), start), start)
    return advice and advice._replace(adviser=None if first_person else adviser)


def _bare(sentence: str) -> Advice | None:
    """Read "That X be done", "X be done", "The company consider", as terse lists of recommendations have them."""
    if thing := _THING.match(sentence):
        return _advice(sentence, thing.start(), None, thing.end())
    opening = _OPENING_THAT.match(sentence)
    start = verb_from(sentence, opening.end()) if opening else None
    if (
        opening
        and start is not None
        and not _GUESS.search(sentence, opening.end(), start)
        and start > opening.end() + _SHORTEST_SUBJECT
    ):
        return _advice(sentence, opening.end(), Span(opening.end(), start), start)
    done = _BE_DONE.match(sentence)
    if done and not _BOUND.search(done["actor"]):
        return _advice(sentence, done.start("actor"), Span(*done.span("actor")), done.start("action"))
    single = _SINGULAR.match(sentence)
    if single and _is_subjunctive(sentence, single):
        return _advice(sentence, single.start("actor"), Span(*single.span("actor")), single.start("action"))
    return None


def _is_subjunctive(sentence: str, single: "re.Match[str]") -> bool:
    """Say whether a verb without its s stands behind a singular subject, no part of it ("the voter count is")."""
    known = single["action"].casefold() in entries("verbs") | entries("everyday_verbs")
    is_noun = _FINITE_NEXT.match(sentence, single.end()) or _FINITE_LATER.match(sentence, single.end())
    return known and is_noun is None and _GUESS.search(single["actor"]) is None


def verb_from(sentence: str, place: int) -> int | None:
    """Find the verb of a that-clause: after should, or the first base form with a subject before it."""
    should = _SHOULD.search(sentence, place)
    early = _EARLY_VERB.match(sentence, place) if should else None
    is_early = early is not None and is_base_form(early["verb"]) and early.end() < (should.start() if should else 0)
    if should and not is_early:
        return should.end()
    words = list(_WORD.finditer(sentence, place))[:_FARTHEST]
    for known in (entries("verbs") | {"be", "not"}, entries("everyday_verbs") | entries("nouns_or_verbs")):
        for before, word in pairwise(words):
            if (
                word[0] in known
                and not _BEFORE_VERB.search(sentence, place, word.start())
                and (before[0].casefold() not in entries("before_a_noun"))
            ):
                return word.start()
    return None


def _advice(sentence: str, first: int, actor: Span | None, start: int) -> Advice | None:
    """Put the parts together; a thing that is to be done leaves open who does it."""
    parts = parts_after(sentence, start, len(sentence))
    action = stripped(sentence, Span(start, max(start, parts.end_char)))
    if action.end_char - action.start_char < 3:
        return None
    who = stripped(sentence, Span(actor.start_char, _before_modal(sentence, actor)), ' ,"“”') if actor else None
    who = agent(sentence, _without_number(sentence, who), action) if who else None
    return Advice(
        span=Span(first, action.end_char),
        modality="recommend",
        action=action,
        actor=who,
        condition=parts.condition,
        rationale=parts.rationale,
        is_negated=sentence.startswith("not ", start),
        confidence=CONFIDENCES["recommend"],
        method="mandate",
    )


def _without_number(sentence: str, actor: Span) -> Span:
    """Leave out the number of the first of several points ("the board (1) publish …")."""
    number = _POINT.search(actor.of(sentence))
    return Span(actor.start_char, actor.start_char + number.start()) if number else actor


def _before_modal(sentence: str, actor: Span) -> int:
    """Find where the words for the actor end: before should, or before the verb."""
    should = _SHOULD.search(sentence, *actor)
    return should.start() if should else actor.end_char
