"""Whether a clause that looks ahead foretells: no promise, no appointment, no judgement, no mere possibility."""

import re
from typing import NamedTuple

from pipeline.language.spans import Span
from pipeline.recommendations import decoys
from pipeline.recommendations.modalities import worded
from pipeline.recommendations.words import entries

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
    r"\b(?:predict(?:s|ed|ing|ions?)?|forecasts?|forecasting|foresees?|foresaw|foretells?|project(?:s|ed|ing|ions?) "
    r"(?:that|[a-z]+ (?:will|would))|"
    r"anticipat(?:es?|ed|ing)|warn(?:s|ed|ing)?|estimat(?:es?|ed|ing)(?= (?:that|it|its|the))|(?<!to\s)expect(?:s|"
    r"ed|ing|ations?)?(?! to)|cautions?|cautioned|"
    r"fears?(?= (?:that|it|the))|feared|doubts?(?= (?:that|it|the|whether))|confident|convinced|(?:am|is|are|was|"
    r"were|almost|quite) certain)\b"
)
_HOPED = worded(
    r"\b(?:hop(?:e|es|ed|ing)|want(?:s|ed)?|wish(?:es|ed)?|plan(?:s|ned)?|pledg\w+|promis\w+|vow\w*|"
    r"announc\w+|"
    r"commit\w*|agree[ds]?|propos\w+|ensur\w+|make sure|important|essential|necessary|declared|decided|"
    r"so)(?: that)? [^.;]{0,60}$"
)
# "Would be beneficial", "will be important": a judgement, not an event.
_JUDGED = worded(
    r"(?: (?:also|\w+ly|still|not|very|really|more|most|so|an?|the|be|continue to|remain))* (?:important|beneficial|"
    r"helpful|useful|necessary|"
    r"appropriate|nice|good idea|great idea|incomplete|step|big step|essential|vital|crucial|critical(?! (?:test|"
    r"moment|shortage))|unique|named|called|known|considered|directed|"
    r"integrated|consistent|responsible|violation|required|able to (?:provide|offer|take|answer|talk)|"
    r"(?:first|second|third|only|last|main|focus|topic|subject|part|member|purpose|aim|goal|same|case)(?! "
    r"(?:casualt|victim))|"
    r"step|mistake|available|happy|glad|pleased|interesting|interested|in touch|able to say)\b"
)
_OWN = worded(
    r"(?:my|our|your|the (?:goals?|aims?|plans?|message|request|budget|report|meeting|statement|hearing|section|"
    r"summit|visit|trip))\b"
)
_HYPOTHETICAL = worded(
    r"(?:an?(?! (?:lot|number|few|majority|member|couple|year|spokes))|any|another|such|more|fewer|further|greater|"
    r"[a-z]+ing) "
)
_IF = worded(
    r"(?:\b(?:if|unless|otherwise|(?<=[,.]\s)without(?! objection)|^without(?! objection)|by \w+ing|in the event)\b)"
)
_CLAUSE_INSIDE = worded(
    r"\b(?:made|said|says|told|know|knows|think|thinks|believe|made clear|and our|and my)\b|\.(?-i:[A-Z])|^(?:with|"
    r"from|in|on|to|of) "
)
_PAST_GUESS = worded(r" (?:not |also |well |never )*(?:have|has|had)\b")
_NOUN_WILL = worded(r"\b(?:political|popular|free|good|own|the|his|her|their|national|public|of) $")
FINITE = worded(r"\b(?:is|are|was|were|has|had|will|would|can|could|may|said|says|\w+n't)\b|[\"“”;:—]")
# "There will be a briefing", "will be looking into it": what is arranged or under way.
_GIVEN = worded(
    r"there be (?:an? |some |more )?(?:\w+ )?(?:process|phase|meetings?|briefings?|announcements?|statements?|"
    r"opportunit\w+|conversations?|"
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
_FIRST_VERB = worded(
    r"(?: (?:also|now|then|still|only|\w+ly|never|soon|always|even|probably|perhaps|likely|not|again|once again))* "
    r"(?P<verb>[a-z]+)"
)
# What comes about with everyday verbs: a state, a turn for the worse, a length of time.
_COMES_ABOUT = worded(
    r"(?:be (?:(?:\w+ly|so|much|far|that|too|very|more|less|even) )*(?:an? |the |no |some |(?:hurt|hit|affected|"
    r"harmed|forced|undermined|weakened|"
    r"destroyed|killed|damaged|left|lost|defeated|doomed|tested|dominated)\b|\w{3,}(?:er|ive|ous|ful|ent|ant|ble|ic|less|al)\b|"
    r"(?:hard|difficult|tough|slow|fast|low|high|long|short|weak|strong|big|huge|small|dead|over|clear|worse|bad|at "
    r"(?:risk|stake))\b)|"
    r"get (?:\w+er|worse|out of hand|stuck)\b|take (?:\w+ ){0,3}(?:time|longer|years?|months?|weeks?|decades?|"
    r"generations?)\b|"
    r"make (?:it|them|\w+ \w+) (?:\w+er|more|less|difficult|impossible|easy|hard)\b|go (?:up|down|under|bankrupt|"
    r"hungry|bad|worse|wrong|away)\b|"
    r"come (?:true|to an end|under|apart|at a)\b|continue to (?:grow|rise|fall|decline|face|suffer|increase|"
    r"decrease|deteriorate|"
    r"spread|struggle|be (?:an? |the |\w+ed by))|have (?:\w+ ){0,4}(?:impacts?|effects?|consequences|implications|"
    r"influence|trouble|difficulty)\b|"
    r"lead to\b|end (?:in|up|with)\b|win\b|hit\b|bring (?:about|down|an end)\b|run (?:out|short|dry)\b|drive (?:up|"
    r"down|\w+ growth|growth)\b|"
    r"put (?:\w+ ){1,4}at risk\b|move (?:toward|away|closer)\b|raise (?:\w+ ){0,2}(?:costs?|prices?|tensions?|"
    r"risks?)\b|return to\b)"
)
_DOERS = worded(
    r"(?:the )?(?:(?:general|president|secretary|minister|senator|mr|ms|mrs|dr|prime minister|pope|king|queen|"
    r"chairman|ambassador|governor|"
    r"director|delegation|department|ministry|agency|office|administration|government|commission|committee|board|council|court|"
    r"united states|u\.s\.|u\.n\.|united nations|two sides|parties|(?-i:[A-Z]{2,}))\b)"
)
_UNDER_A_BILL = worded(
    r"\bunder (?:the|this|that|its|a) (?:\w+ ){0,3}(?:bill|proposal|plan|act|agreement|legislation|deal|rule|rules|"
    r"law|policy|program|order)\b"
)
_DUTY = worded(r"\b(?:shall)\b")


class Clause(NamedTuple):
    """A clause that looks ahead: the words of its sentence, its subject, the verb that looks ahead, how sure it is."""

    words: str
    subject: Span
    ahead: Span
    certainty: str

    @property
    def who(self) -> str:
        """The words of the subject."""
        return self.subject.of(self.words)

    @property
    def before(self) -> str:
        """What stands before the verb."""
        return self.words[: self.ahead.start_char]

    @property
    def after(self) -> str:
        """What stands behind the verb."""
        return self.words[self.ahead.end_char :]


def foretells(clause: Clause) -> bool:
    """Say whether a clause foretells an event."""
    if _is_own(clause) or _is_arranged(clause) or _is_hoped(clause):
        return False
    if clause.ahead.of(clause.words).casefold() == "would":
        return _would_come(clause)
    return {"high": _will_come, "medium": _is_likely, "low": _may_come}[clause.certainty](clause)


def _is_own(clause: Clause) -> bool:
    """Say whether speakers tell of themselves, or the subject is only half of one."""
    opening = clause.words[: clause.subject.start_char]
    is_half = _JOINED_TO.search(opening) and _BARE.match(clause.who) and FINITE.search(opening)
    return bool(
        is_half or _FIRST_PERSON.match(clause.who) or _OWN.match(clause.who) or _CLAUSE_INSIDE.search(clause.who)
    )


def _is_arranged(clause: Clause) -> bool:
    """Say whether what comes is planned, judged, laid down or under way."""
    return bool(
        _PLANNED.match(clause.after)
        or _JUDGED.match(clause.after)
        or _BY_CALENDAR.search(clause.after)
        or _DUTY.match(clause.ahead.of(clause.words))
        or _GIVEN.match(f"{clause.who}{clause.after}")
    )


def _is_hoped(clause: Clause) -> bool:
    """Say whether somebody hopes, promises or guesses at the past, or the verb is none."""
    is_no_verb = _NOUN_WILL.search(clause.before) is not None or decoys.is_title(clause.words)
    return is_no_verb or _HOPED.search(clause.before) is not None or _PAST_GUESS.match(clause.after) is not None


def _would_come(clause: Clause) -> bool:
    """Say whether would tells what comes of something: an if, a supposed subject, or somebody who predicts."""
    is_act = clause.who.casefold() in _PERSONS or _UNDER_A_BILL.search(clause.words) is not None
    is_open = not is_act and (_IF.search(clause.words) or _HYPOTHETICAL.match(clause.who))
    is_fact = _COUNTERFACT.search(clause.words) is not None or _DOERS.match(clause.who) is not None
    return not is_fact and bool(is_open or _PREDICTING.search(clause.before))


def _will_come(clause: Clause) -> bool:
    """Say whether will tells of an event, or of what somebody says that others will do."""
    if _PREDICTING.search(clause.before) or (_OTHERS.search(clause.who) and _TELLING.search(clause.before)):
        return True
    if clause.who.casefold() in _PERSONS or _DOERS.match(clause.who):
        return False
    return bool(_HORIZON.search(clause.words) or _IF.search(clause.before)) or _happens(clause.after)


def _is_likely(clause: Clause) -> bool:
    """Say whether likely is what happens; what people are expected to do is a duty."""
    is_duty = "expected" in clause.ahead.of(clause.words).casefold()
    return not is_duty or _happens(clause.after) or _HORIZON.search(clause.words) is not None


def _may_come(clause: Clause) -> bool:
    """Say whether may is more than a possibility: somebody predicts it, or a time is named."""
    if clause.who.casefold() in _PERSONS or clause.after.casefold().startswith(" also"):
        return False
    nearby = clause.words[max(0, clause.subject.start_char - _NEARBY) : clause.ahead.start_char]
    is_distant = _HORIZON.search(clause.words) is not None and _MAY_BE_DONE.match(clause.after) is None
    return is_distant or _PREDICTING.search(nearby) is not None


def _happens(after: str) -> bool:
    """Say whether the verb behind will tells of an event or a state rather than of something done on purpose."""
    found = _FIRST_VERB.match(after)
    if found is None:
        return False
    verb = found["verb"].casefold()
    return verb in entries("outcome_verbs") or _COMES_ABOUT.match(after, found.start("verb")) is not None
