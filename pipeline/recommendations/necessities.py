"""Needs that a sentence only describes: law and procedure, definitions, sums; and what somebody denies."""

from pipeline.language.spans import Span
from pipeline.recommendations import decoys
from pipeline.recommendations.modalities import worded

_NEEDS = frozenset(("must", "have_to", "need_to"))
_FIRST_PERSON = worded(r"(?:we|i|you|let us|all of us|each of us)$")
_ROUTINELY = worded(r"\b(?:often|usually|sometimes|generally|typically|normally|ordinarily|commonly|frequently|may)$")
# Those whom a rule addresses, whoever they are.
_APPLICANT = worded(
    r"\b(?:applicants?|grantees?|recipients|claimants?|petitioners?|candidates|contestants?|entrants?|licensees?|"
    r"registrants?|borrowers?|beneficiaries|taxpayers?|sponsors?|an? (?:individual|person|applicant|candidate|"
    r"claimant|company must file|employer|landlord|tenant|driver|rider|player|team|contestant))$"
)
_TO_QUALIFY = worded(
    r"\bto (?:qualify|apply|register|enrol+|be (?:eligible|considered|invited|counted|classified|an?)|become an?|"
    r"receive|obtain|participate)\b[^;.]*,$"
)
_SUM = worded(
    r" (?:also |then |necessarily |by definition )?(?:equal|exceed|sum|add up|amount to|weigh|sustain winds|"
    r"be (?:at least|more than|less than|(?:greater|larger|smaller) than|equal|signed|submitted|notarized|filed|"
    r"returned)|"
    r"run (?:an? )?(?:[\w-]+ ){0,3}(?:deficit|surplus))\b"
)
_RISE = worded(r" (?:rise|fall|increase|decrease|decline|buy|send|borrow|sell)\b")
_IDENTITY = worded(
    r"\b(?:when|if|as) [^,]{3,80}(?:rises?|falls?|increases?)\b|\bidentity\b|\bi\.e\.|\bby definition\b|\bin other "
    r"words\b|\bas a result of\b"
)
_CADENCE = worded(
    r"\b(?:annually|monthly|quarterly|weekly|semiannually|biannually|(?:each|every) (?:year|month|quarter)|"
    r"within (?:\d+|[a-z]+) (?:working |business |calendar )?(?:days?|hours|weeks|months))\b"
)
# What is likely rather than wanted: "the win should give her a lead", "they must be wondering".
_EVENT = worded(
    r"\b(?:results?|victory|win|loss|defeat|success|support|move|decision|ruling|news|numbers|"
    r"figures|data|report|study|vote|"
    r"deal|poll|surveys?|performance|turnout|growth|trend|shift|rise|fall|drop|delay|(?:and|for|among|in|of) [\w ]+)$"
)
_EFFECT = worded(
    r" (?:also |soon |now )?(?:give|show|cause|be causing|help|boost|allow|mean|lead|result|produce|"
    r"reassure|prompt|worry|"
    r"ease|benefit|serve|improve|reduce|increase|raise|lower|bring|take (?:about|around|\d)|last|cost|come)\b"
)
_MUST_BE = worded(r" be (?:\w+ing\b(?! (?:to|a|an|the)\b.*\bby\b)|wondering|kidding)")
_UNKNOWN = worded(r"(?:something(?: else)?|somebody|someone|.*\b(?:explanation|reason|answer))$")
_SO_THAT = worded(r"\b(?:is|are|was|were|be|been) so (?:[\w-]+ ){1,12}that $")
_INVERTED = worded(r" (?:he|she|they|it|we|i|you) [a-z]")
_BURDEN = worded(r"(?-i:[a-z][\w-]+s|people|women|men)$")
_SAID_TO = r"(?:believ|think|thought|agree|say|said|feel|felt|argu|mean|meant|accept|suggest|recommend|propos)\w*"
_DENIED = worded(
    r"(?:n't|\b(?:not|never|no one|nobody|few|nor|doubt\w*|den(?:y|ied|ies)|disput\w+|disagree\w*|reject\w*))"
    rf"(?: \w+){{0,2}}? (?:{_SAID_TO}|claims?|idea|notion|view|suggestions?|calls?)(?: that)?[\s\"“']*$"
    r"|\bto (?:believe|think|imagine|pretend)(?: that)?[\s\"“']*$"
)
_BY_US = worded(r"\b(?:i|we)(?: really| just)?(?:(?: do| did| would| can)? ?(?:n't|not)) ")
# "the awards that agencies must report", "the steps Congress should take": what the verb acts on stands before it.
_COUNTED = worded(
    r"\b(?:things?|something|anything|everything|organi[sz]ations?|steps?|measures?|"
    r"responsibilit(?:y|ies)|contributions?|"
    r"challenges?|obligations?|resources?|tools?|areas?|efforts?|changes?|goals?|roles?|part) (?:that|which) ?$|"
    r"\b(?:number|types?|amounts?|kinds?|lists?|sets?|series|levels?) of (?:[\w-]+ ){1,4}?,? ?(?:that|which) ?$"
)
# "any opportunity that we have to meet", "the tasks we have to do": what is at hand, not what is needed.
_AT_HAND = worded(
    r"\b(?:opportunit(?:y|ies)|chances?|abilit(?:y|ies)|capacity|time|rights?|powers?|tools?|means|resources?|plans?|"
    r"options?|authority|money|reasons?|tasks?|obligations?|relationships?|information|data)(?: that| which)? ?$"
)
_NO_OBJECT = worded(
    r"(?:\w+ly )?(?:make|take|do|meet|address|give|use|face|implement|play(?= in)|play|adopt|pursue|bring|keep|"
    r"set|build|receive|"
    r"achieve|solve|provide|overcome|undertake|handle|tackle|win|heed|impart|know|expect|"
    r"want to (?:be|do|have|see|hear))"
    r"(?= (?:to|for|in order|if|when|before|because|as|at|by|during)\b| ?[.,;)–—]| - | ?$)"
)
_STRANDED = worded(r"\b(?:be|deal|cope|live|look|rely|focus|think|work|talk|worry)(?: \w+)? (?:of|with|at|on|about|for)"
                   r"(?= (?:while|when|if|in order|before|because|as)\b| ?[.,;]| ?$)")  # fmt: skip


def is_described(sentence: str, modality: str, subject: Span, modal: Span) -> bool:
    """Say whether a clause with a modal verb describes what is the case instead of saying what should be."""
    before, after = sentence[: subject.start_char], sentence[modal.end_char :]
    if modality == "have_to" and _AT_HAND.search(before):
        return True
    gap = _NO_OBJECT.match(after.lstrip()) or _STRANDED.match(after.lstrip())
    if gap or _COUNTED.search(before) or _SO_THAT.search(before) or _is_likely(modality, subject.of(sentence), after):
        return True
    if modality not in _NEEDS or _FIRST_PERSON.match(subject.of(sentence)):
        return False
    who = sentence[subject.start_char : modal.start_char].rstrip(" ,")
    by_rule = _ROUTINELY.search(who) or _APPLICANT.search(subject.of(sentence)) or _TO_QUALIFY.search(before.rstrip())
    return bool(by_rule) or _is_sum(sentence, after) or (modality != "need_to" and _is_law(sentence, after))


def _is_likely(modality: str, who: str, after: str) -> bool:
    """Say whether the clause guesses what will come of something, or tells what people bear."""
    if modality == "should":
        return _INVERTED.match(after) is not None or (
            _EVENT.search(who) is not None and _EFFECT.match(after) is not None
        )
    if modality == "must":
        return _MUST_BE.match(after) is not None or _UNKNOWN.match(who) is not None
    return modality == "have_to" and _BURDEN.match(who) is not None


def _is_sum(sentence: str, after: str) -> bool:
    """Say whether figures make something follow of necessity."""
    return _SUM.match(after) is not None or (_RISE.match(after) is not None and _IDENTITY.search(sentence) is not None)


def _is_law(sentence: str, after: str) -> bool:
    """Say whether law or procedure demands it already."""
    return decoys.is_about_law(sentence) or _CADENCE.search(after) is not None


def denial(sentence: str, place: int) -> str | None:
    """Tell who denies the clause that begins at a place: the speakers themselves ("ours"), others, or nobody."""
    before = sentence[:place]
    found = _DENIED.search(before)
    if found is None:
        return None
    return "ours" if _BY_US.search(before) else "others"
