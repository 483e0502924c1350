"""Predictions: what a text or somebody in it says will happen, how sure the words are, and on which condition."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.language.sentences import sentences
from pipeline.language.spans import Span, stripped
from pipeline.recommendations import decoys
from pipeline.recommendations.clauses import condition_before, parts_after
from pipeline.recommendations.modalities import worded
from pipeline.recommendations.subjects import subject_before
from pipeline.recommendations.words import entries

# How sure the words are. Will is sure unless a word beside it doubts; may only opens a possibility.
_SURELY = r"ultimately|eventually|inevitably|surely|certainly|undoubtedly|definitely|never|soon|always|almost certainly"
_FUTURE = worded(
    r"(?:(?P<high>\b(?:will|won't|shall)(?! (?:of the|and testament|to\b))|'ll\b|\b(?:is|are|'s|'re) (?:\w+ly )?"
    rf"(?:going to|bound to|certain to|sure to|destined to|set to|about to)(?= (?:(?:{_SURELY}) )?(?:be\b|[a-z]+\b)))|"
    r"(?P<medium>\b(?:is|are) (?:now |also |still |widely |highly |very |more )*(?:likely|expected|projected|"
    r"forecast(?:ed)?|predicted|anticipated|poised(?! to be)|estimated) to\b|\bwould(?! (?:like|rather|have|you|i|also like)\b))|"
    r"(?P<low>\b(?:(?-i:may)|might|could)(?! (?:have|also have|be (?:used|made|required|needed)|i|we|you)\b)))"
    r"(?![\w'-])"
)
_MANNER = worded(r"(?: (?:not|also|now|then|still|only|\w+ly|never|soon|always|even|probably|perhaps))* ")
_DOUBT = worded(r" (?:\w+ly )?(?:probably|likely|presumably|perhaps|possibly)\b")
# What a body sets itself, plans by the calendar or lays down as a rule is not a forecast.
_FIRST_PERSON = worded(r"(?:i|we|you|let us|us)$|.*\b(?:of us|and i)$")
_PERSONS = frozenset(("he", "she", "they"))
_PLANNED = worded(
    r" (?:\w+ly )?(?:be (?:held|published|released|discussed|required|used|considered|paid|made available|located|"
    r"based|open|closed|responsible|able|asked|given|presented|chaired|hosted|followed|followed by|"
    r"effective|conducted|led|subject to|eligible|entitled|staffed|reviewed|determined|treated|deemed|represented)\b|"
    r"(?:also )?(?:meet|host|hold|visit|attend|travel|discuss|speak|arrive|deliver|address|consider|review|examine|"
    r"provide|publish|focus|describe|present|seek|continue to (?:work|support|monitor)|work (?:with|to|on|closely)|"
    r"hear|receive|include|consist|apply|chair|report|submit|serve|join|take effect|take place|expire|begin on|"
    r"announce|brief|need|have to|have (?:his|her|their) own|underscore|underline|emphasi[sz]e|stress|give|raise|ask|"
    r"say|tell|note|explain|"
    r"require|convene|oversee|compete|face off|play|lead(?! to)|want|be poised)\b)"
)
_BY_CALENDAR = worded(
    r"\b(?:on|next|this|tomorrow|tonight|at) (?:(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December) \d|morning|"
    r"afternoon|evening|week|\d{1,2}(?::\d\d)? ?[ap]\.?m)"
)
_HORIZON = worded(
    r"\b(?:by (?:the (?:end|year|middle)|\d{4}|mid-|early|late|next)|in (?:the )?(?:coming|next|near|years? to come|"
    r"future|long (?:run|term)|short (?:run|term)|\d+ years|\d{4})|within (?:a |the next |\d+|\w+ )?(?:years?|months?|"
    r"weeks?|decade)|over the (?:next|coming)|after the (?:election|vote|war|summit)|for (?:years|decades|generations)|"
    r"next (?:year|month|decade)|one day|sooner or later|ultimately|eventually|in time|this (?:year|decade)|"
    r"until after)\b"
)
_COUNTERFACT = worded(
    r"\b(?:if|unless|had|were) [^.;]{2,120}?\b(?:had|were|was|did|been|returned|failed|refused)\b|\bwould have\b"
)
# Words that say outright that somebody looks ahead; to hope or believe is less.
_PREDICTING = worded(
    r"\b(?:predict(?:s|ed|ing|ions?)?|forecasts?|forecasting|foresees?|foresaw|foretells?|project(?:s|ed|ing|ions?) (?:that|[a-z]+ (?:will|would))|"
    r"anticipat(?:es?|ed|ing)|warn(?:s|ed|ing)?|estimat(?:es?|ed|ing)(?= (?:that|it|its|the))|(?<!to\s)expect(?:s|ed|ing|ations?)?(?! to)|cautions?|cautioned|"
    r"fears?(?= (?:that|it|the))|feared|doubts?(?= (?:that|it|the|whether))|confident|convinced|(?:am|is|are|was|were|almost|quite) certain)\b"
)
_HOPED = worded(r"\b(?:hop(?:e|es|ed|ing)|want(?:s|ed)?|wish(?:es|ed)?|plan(?:s|ned)?|pledg\w+|promis\w+|vow\w*|announc\w+|"
                r"commit\w*|agree[ds]?|propos\w+|ensur\w+|make sure|important|essential|necessary|declared|decided|so)(?: that)? [^.;]{0,60}$")  # fmt: skip
# "Would be beneficial", "will be important": a judgement, not an event.
_JUDGED = worded(
    r"(?: (?:also|\w+ly|still|not|very|really|more|most|so|an?|the|be|continue to|remain))* (?:important|beneficial|helpful|useful|necessary|"
    r"appropriate|nice|good idea|great idea|incomplete|step|big step|essential|vital|crucial|critical(?! (?:test|moment|shortage))|unique|named|called|known|considered|directed|"
    r"integrated|responsible|violation|required|able to (?:provide|offer|take|answer|talk)|"
    r"(?:first|second|third|only|last|main|focus|topic|subject|part|member|purpose|aim|goal|same|case)(?! (?:casualt|victim))|"
    r"step|mistake|available|happy|glad|pleased|interesting|interested|in touch|able to say)\b"
)
_OWN = worded(
    r"(?:my|our|your|the (?:goals?|aims?|plans?|message|request|budget|report|meeting|statement|hearing|section|summit|visit|trip))\b"
)
_HYPOTHETICAL = worded(
    r"(?:an?(?! (?:lot|number|few|majority|member|couple|year|spokes))|any|another|such|more|fewer|further|greater|[a-z]+ing) "
)
_IF = worded(
    r"(?:\b(?:if|unless|otherwise|(?<=[,.]\s)without(?! objection)|^without(?! objection)|by \w+ing|in the event)\b)"
)
_CLAUSE_INSIDE = worded(
    r"\b(?:made|said|says|told|know|knows|think|thinks|believe|made clear|and our|and my)\b|\.(?-i:[A-Z])|^(?:with|from|in|on|to|of) "
)
_PAST_GUESS = worded(r" (?:not |also |well |never )*(?:have|has|had)\b")
_NOUN_WILL = worded(r"\b(?:political|popular|free|good|own|the|his|her|their|national|public|of) $")
# "There will be a briefing", "will be looking into it": what is arranged or under way.
_CLOSING = re.compile(r"(?<=\w)[,.]?[\"”](?= )")
_FINITE = worded(r"\b(?:is|are|was|were|has|had|will|would|can|could|may|said|says|\w+n't)\b|[\"“”;:—]")
_GIVEN = worded(
    r"there be (?:an? |some |more )?(?:\w+ )?(?:process|phase|meetings?|briefings?|announcements?|statements?|opportunit\w+|conversations?|"
    r"discussions?|time|room)\b|.* be (?!(?:groundbreaking|devastating|lasting|growing|missing out)\b)\w+ing\b"
)
_MAY_BE_DONE = worded(r" (?:not )?be \w+(?:ed|en)\b")
# What somebody says that countries will do is foretold, not promised.
_OTHERS = worded(r"\b(?:countries|nations|governments|states|neighbou?rs|allies|rivals|voters|markets|investors)$")
_TELLING = worded(r"\b(?:said|says|told|believes?|thinks?|argued|argues|added|insisted)\b")
# "Both the legal and" before "illegal signals will": half a subject.
_JOINED_TO = worded(r"\b(?:and|or) ?$")
_BARE = re.compile(
    r"(?!(?:the|an?|this|that|these|those|it|its|their|our|his|her|there|any|some|many|most|all|no|more|what|such)\b)[a-z]"
)
_NEARBY = 40
_BROKEN_OFF = worded(r"^(?:if|as|and|or)\b|\b(?:if|be|the|an?|to|of|is|and|or|its|their)$|--")
_FIRST_VERB = worded(
    r"(?: (?:also|now|then|still|only|\w+ly|never|soon|always|even|probably|perhaps|likely|not|again|once again))* (?P<verb>[a-z]+)"
)
# What comes about with everyday verbs: a state, a turn for the worse, a length of time.
_COMES_ABOUT = worded(
    r"(?:be (?:(?:\w+ly|so|much|far|that|too|very|more|less|even) )*(?:an? |the |no |some |(?:hurt|hit|affected|harmed|forced|undermined|weakened|"
    r"destroyed|killed|damaged|left|lost|defeated|doomed|tested|dominated)\b|\w{3,}(?:er|ive|ous|ful|ent|ant|ble|ic|less|al)\b|"
    r"(?:hard|difficult|tough|slow|fast|low|high|long|short|weak|strong|big|huge|small|dead|over|clear|worse|bad|at (?:risk|stake))\b)|"
    r"get (?:\w+er|worse|out of hand|stuck)\b|take (?:\w+ ){0,3}(?:time|longer|years?|months?|weeks?|decades?|generations?)\b|"
    r"make (?:it|them|\w+ \w+) (?:\w+er|more|less|difficult|impossible|easy|hard)\b|go (?:up|down|under|bankrupt|hungry|bad|worse|wrong|away)\b|"
    r"come (?:true|to an end|under|apart|at a)\b|continue to (?:grow|rise|fall|decline|face|suffer|increase|decrease|deteriorate|"
    r"spread|struggle|be (?:an? |the |\w+ed by))|have (?:\w+ ){0,4}(?:impacts?|effects?|consequences|implications|influence|trouble|difficulty)\b|"
    r"lead to\b|end (?:in|up|with)\b|win\b|hit\b|bring (?:about|down|an end)\b|run (?:out|short|dry)\b|drive (?:up|down|\w+ growth|growth)\b|"
    r"put (?:\w+ ){1,4}at risk\b|move (?:toward|away|closer)\b|raise (?:\w+ ){0,2}(?:costs?|prices?|tensions?|risks?)\b|return to\b)"
)
_DOERS = worded(
    r"(?:the )?(?:(?:general|president|secretary|minister|senator|mr|ms|mrs|dr|prime minister|pope|king|queen|chairman|ambassador|governor|"
    r"director|delegation|department|ministry|agency|office|administration|government|commission|committee|board|council|court|"
    r"united states|u\.s\.|u\.n\.|united nations|two sides|parties|(?-i:[A-Z]{2,}))\b)"
)
_UNDER_A_BILL = worded(
    r"\bunder (?:the|this|that|its|a) (?:\w+ ){0,3}(?:bill|proposal|plan|act|agreement|legislation|deal|rule|rules|law|policy|program|order)\b"
)
_SUPPOSING = frozenset(
    (
        "which",
        "if",
        "whether",
        "unless",
        "how",
        "what",
        "when",
        "whenever",
        "where",
        "who",
        "lest",
        "than",
        "until",
        "before",
    )
)
_DUTY = worded(r"\b(?:shall)\b")
_SHORTEST_WORDS, _LONGEST = 4, 3000
CONFIDENCES = {"high": 0.7, "medium": 0.6, "low": 0.55}
UNQUOTED = 0.1


class Forecast(NamedTuple):
    """A prediction where a text makes it."""

    span: Span
    saying: Span
    """The words that look ahead."""
    subject: Span
    certainty: str
    condition: Span | None
    confidence: float
    method: str


def forecasts(text: str, within: Span) -> Iterator[Forecast]:
    """Yield the predictions in a part of a text: of each sentence the first clause that looks ahead."""
    for sentence in sentences(text, within):
        words = sentence.of(text)
        if sentence.end_char - sentence.start_char > _LONGEST or decoys.is_question(words):
            continue
        found = next(_in_sentence(words), None)
        if found:
            yield _shifted(found, sentence.start_char)


def _in_sentence(words: str) -> Iterator[Forecast]:
    """Read every verb of a sentence that looks ahead."""
    for future in _FUTURE.finditer(words):
        subject = subject_before(words, future.start())
        if subject is None or subject.opener.casefold() in _SUPPOSING:
            continue
        certainty = _certainty(words, future)
        if not _foretells(words, future, subject.span.of(words), certainty):
            continue
        manner = _MANNER.match(words, future.end())
        parts = parts_after(words, manner.end() if manner else future.end(), len(words))
        span = _whole(words, Span(subject.span.start_char, parts.end_char))
        said = span.of(words)
        if len(said.split()) < _SHORTEST_WORDS or parts.end_char <= future.end() or _BROKEN_OFF.search(said):
            continue
        condition = condition_before(words, span.start_char) or parts.condition
        yield Forecast(
            span, Span(*future.span()), subject.span, certainty, condition, CONFIDENCES[certainty], f"ahead:{certainty}"
        )


def _whole(words: str, span: Span) -> Span:
    """Take in the first of two subjects that are joined, and end where a quotation ends that began before."""
    before, mark = words[: span.start_char], _CLOSING.search(words, *span)
    is_joined = before.rstrip().endswith(("and", "or")) and not _FINITE.search(before)
    end = mark.start() if mark and mark.start() > span.start_char else span.end_char
    return stripped(words, Span(0 if is_joined else span.start_char, end), ' ,."”')


def _certainty(words: str, future: "re.Match[str]") -> str:
    """Say how sure the words are; a doubting word lowers a will."""
    kind = str(future.lastgroup)
    return "medium" if kind == "high" and _DOUBT.match(words, future.end()) else kind


def _foretells(words: str, future: "re.Match[str]", subject: str, certainty: str) -> bool:
    """Say whether a verb that looks ahead foretells: no promise, no appointment, no judgement, no mere possibility."""
    who, after, before = subject.casefold(), words[future.end() :], words[: future.start()]
    if _JOINED_TO.search(before[: before.rfind(subject)]) and _BARE.match(subject) and _FINITE.search(before):
        return False
    if _FIRST_PERSON.match(who) or _OWN.match(who) or _CLAUSE_INSIDE.search(subject):
        return False
    if _PLANNED.match(after) or _JUDGED.match(after) or _BY_CALENDAR.search(after) or _DUTY.match(future[0]):
        return False
    is_said, is_distant = _PREDICTING.search(before) is not None, _HORIZON.search(words) is not None
    if _HOPED.search(before) or _PAST_GUESS.match(after) or _NOUN_WILL.search(before) or decoys.is_title(words):
        return False
    if future[0].casefold() == "would":
        is_open = (
            (_IF.search(words) or _HYPOTHETICAL.match(who)) and who not in _PERSONS and not _UNDER_A_BILL.search(words)
        )
        return bool(is_said or is_open) and _COUNTERFACT.search(words) is None and not _DOERS.match(subject)
    if _GIVEN.match(f"{who}{after}"):
        return False
    if certainty == "high":
        is_act = who in _PERSONS or _DOERS.match(subject) is not None
        is_told = _OTHERS.search(who) is not None and _TELLING.search(before) is not None
        return (
            is_said
            or is_told
            or (is_distant and not is_act)
            or (not is_act and (_happens(after) or _IF.search(before) is not None))
        )
    if certainty == "medium":
        return "expected" not in future[0].casefold() or _happens(after) or is_distant
    is_told = _PREDICTING.search(before, max(0, before.rfind(subject) - _NEARBY)) is not None
    return (
        who not in _PERSONS and "also" not in after[:10] and (is_told or (is_distant and not _MAY_BE_DONE.match(after)))
    )


def _happens(after: str) -> bool:
    """Say whether the verb behind will tells of an event or a state rather than of something done on purpose."""
    found = _FIRST_VERB.match(after)
    if found is None:
        return False
    return (
        found["verb"].casefold() in entries("outcome_verbs")
        or _COMES_ABOUT.match(after, found.start("verb")) is not None
    )


def _shifted(found: Forecast, by: int) -> Forecast:
    """Move a prediction to its place in the text."""
    moved: dict[str, Any] = {name: part.shifted(by) for name, part in found._asdict().items() if isinstance(part, Span)}
    return found._replace(**moved)
