"""What is said to be needed, hoped for or a mistake: forms of advice that name neither an order nor a modal verb."""

import re

from pipeline.recommendations.modalities import worded

_WHO = r"(?!(?:there|it|this|that|what|which|who|he|she)\b)(?P<actor>[^,;:.\"“”]{2,80}?)"
_MORE = (
    r"(?:an? (?:\w+ )?(?:strateg|plan|policy|approach|new|clear|strong|comprehensive|coherent|better|more|national|"
    r"serious|robust|coordinated)|more|better|stronger|greater|additional|further|fewer|new)"
)
_GOVERNING = (
    r"(?:(?:the )?(?:united states|u\.s\.|us|united nations|european union|eu|nato|america|congress|administration|"
    r"world|"
    r"international community|government|(?-i:[A-Z])\w+ government)|this country|our (?:country|nation|government)|we)"
)
_NEEDS_THING = worded(
    rf"(?:^|[,;] |\b(?:and|but|so|that|because) )(?P<actor>{_GOVERNING}) (?:also |still |really |now |urgently )*"
    rf"needs? (?P<action>(?={_MORE}\w* )[a-z])"
)
_HAS_COME = worded(
    rf"\bthe (?:time|moment) has (?:now |long )?come (?:for {_WHO} )?(?P<to>to) (?P<action>(?:not )?[a-z])"
)
_IS_NEEDED = worded(
    r"(?:^|[,;] |\b(?:and|but|so|that) )(?P<action>(?:(?:much |far )?(?:more|greater|stronger|better|further|"
    r"additional|"
    r"increased|urgent|immediate|concerted|sustained|decisive)) [^,;:.]{3,90}?) (?:is|are)(?: \w+ly| now| also|"
    r" still)? "
    r"(?:needed|required|necessary|warranted|called for|overdue|essential|urgently needed)\b"
)
_MISTAKE = worded(
    r"\bit (?:would|will) be (?:an? )?(?:\w+ )?(?P<not>mistake|error|unwise|wrong|irresponsible|foolish|dangerous|"
    r"reckless)"
    rf"(?: for {_WHO})? (?P<to>to) (?P<action>[a-z])"
)
_THE_KEY = worded(
    r"\b(?:the|our|their|one) (?:key|answer|best (?:way(?: forward)?|course|option|approach)|first (?:step|"
    r"priority)|next "
    r"step|top priority|priority|solution|way forward|right (?:course|thing)) (?:here |now )?(?:is|must be|"
    r"should be|would "
    r"be) (?P<to>to) (?P<action>(?:not )?[a-z])"
)
_HOPED = worded(
    r"\b(?:i|we) (?:do |very much |really |sincerely |certainly |also |would |'d )*hope(?: that)? (?!(?:i|it|you|to|"
    r"this|that|there|in|by|at|on|after|when|if|as|with)\b)"
    r"(?P<actor>[^,;:.\"“”]{2,60}?) (?:will|would|can) (?P<to>)(?P<action>(?:not )?[a-z])"
)
_DOING_IS_VITAL = worded(
    r"^\W*(?P<action>(?:(?:\w+ly )?(?!during|following|according|considering|regarding|including|concerning|morning|"
    r"evening|"
    r"nothing|something|anything|everything|being|king|spring)[a-z]{2,}ing) (?:the |a |an |our |this |that |these |"
    r"those |"
    r"its |their |all |such |on |in |with |to |for |up |more |new |[a-z]+ )[^,;:.]{3,110}?) (?:is|are|remains?|"
    r"will be|must "
    r"be)(?: also| therefore| thus| still)? (?:absolutely |equally |of )?(?:essential|critical|vital|crucial|"
    r"imperative|"
    r"paramount|key to|of (?:\w+ )?importance|(?:\w+ )?importance)\b"
)
_CALLING_FOR = worded(
    r"\b(?P<adviser>i|we) (?:\w+ly |also |therefore )*call(?:ed|ing)? for (?P<action>(?:an? |the |an end |more |"
    r"greater |"
    r"immediate |urgent |further |stronger |new )[a-z])"
)
_LIKE_TO_SEE = worded(
    r"\b(?:i|we)(?:'d| would) (?:also |very much |really |certainly )*(?:like|love|want|"
    r"hope) to see (?P<action>(?!you\b|how\b|"
    r"what\b|if\b|whether\b)[a-z])"
)
_RECOMMENDATION_TO = worded(
    r"\brecommendations? (?:to|for) (?P<actor>(?:the )?(?:(?-i:[A-Z])|\w+s\b|board\b|council\b|department\b|"
    r"agency\b|government\b)(?:(?! (?:in|on|including|of our|from)\b)"
    r"[^,;:.]){0,50}?) (?P<to>to) (?P<action>(?:not )?[a-z])"
)
_MY_HOPE = worded(
    r"\b(?:my|our) (?:\w+ )?hope (?:is|would be) (?P<to>)(?:that )?(?:(?P<actor>[^,;:.]{2,60}?) (?:will|would|can|"
    r"could) )?"
    r"(?P<action>(?:not )?[a-z])"
)
_WOULD_HOPE = worded(r"\b(?:i|we) would (?:certainly |also |very much )?hope (?:and \w+ )?that (?P<action>[a-z])")
_PUT_OFF = (
    r"(?!(?:be in touch|have an agreement|wait|see|find out|look|ask|talk|get|defer|refer|leave|check|say|"
    r"tell|let|go|do|come|think)\b)"
)
_WE_WILL_HAVE_TO = worded(
    rf"\b(?P<actor>we)(?:(?:'ll| will|'re going to| are going to) have|'ve got) (?P<to>to) (?P<action>{_PUT_OFF}[a-z])"
)
_CANNOT_GO_ON = worded(
    r"\b(?P<actor>we|(?:the )?(?:world|united states|u\.s\.|international community|congress)|america) "
    r"(?P<not>cannot|can't|can not) (?P<action>(?:afford to|allow|let|wait(?! to)|ignore|tolerate|walk away|stand by|"
    r"give up|turn away|continue to)\b)"
)
_WANT_TO_SEE = worded(
    r"\b(?:i|we) (?:also |really |very much |do )*want to see (?P<action>(?!you\b|how\b|what\b|if\b)[a-z])"
)
_WORTH_DOING = worded(
    r"(?:^|[,;:] |\b(?:that|and|but|think|it) )(?P<action>[^,;:.!?]{2,80}?),? (?:i think, )?(?:is|are|would be|may "
    r"be|might be) "
    r"(?:well |certainly |also )?worth (?:pursuing|considering|exploring|following|doing|trying|examining|looking|"
    r"studying|supporting|reconsidering)\b"
)
Form = tuple["re.Pattern[str]", str, tuple[str, ...]]
FORMS: tuple[Form, ...] = (
    (_NEEDS_THING, "need_to", ("need",)),
    (_HAS_COME, "of_importance", (" come ",)),
    (_IS_NEEDED, "need_to", ("need", "requir", "necess", "warrant", "called", "overdue", "essential")),
    (_MISTAKE, "should", ("mistake", "error", "wise", "wrong", "irresp", "foolish", "danger", "reckless")),
    (_THE_KEY, "recommend", ("key", "answer", "best ", "first ", "next ", "priorit", "solution", "way f", "right ")),
    (_HOPED, "would_encourage", ("hope",)),
    (
        _DOING_IS_VITAL,
        "of_importance",
        ("essential", "critical", "vital", "crucial", "imperat", "paramount", "key", "import"),
    ),
    (_CALLING_FOR, "urge", ("call",)),
    (_LIKE_TO_SEE, "would_encourage", ("to see ",)),
    (_MY_HOPE, "would_encourage", (" hope ",)),
    (_WOULD_HOPE, "would_encourage", (" hope ",)),
    (_WE_WILL_HAVE_TO, "have_to", ("have to ", "'ve got to ")),
    (_CANNOT_GO_ON, "must", ("cannot ", "can't ", "can not ")),
    (_WANT_TO_SEE, "would_encourage", ("want to see ",)),
    (_WORTH_DOING, "recommend", ("worth ",)),
    (_RECOMMENDATION_TO, "recommend", ("recommendation",)),
)
