"""What somebody is reported to have asked for: requests, demands and appeals, as verbs and as nouns."""

import re

from pipeline.recommendations.modalities import worded

_NAME = (
    r"(?!(?:it|this|that|these|he|she|they|we|i|you|who|which|and|but|having|in|as|if|while|when|also|by|for)\b)"
    r"(?:the |its |their )?(?-i:[A-Z])[\w.&'-]*(?:(?: (?:of|for|on|and|the|in)(?: the)?)? (?-i:[A-Z])[\w.&'-]*){0,9}"
)
_WHOM = (
    r"(?!(?:that(?! (?:government|state|country|body|party)\b)|not|to|for|the interests?|me|him|her|help|assistance|"
    r"aid|permission|support|information|funding|funds|money|"
    r"time|authority|approval|copies|list|lists|more|additional|it|and|or|but|in|by|as|at|on|of|from|with|[a-z]+ing)\b)(?P<actor>[^,;:.\"“”]{2,120}?)"
)
_ASKING = (
    r"ask(?:s|ed|ing)|request(?:s|ed|ing)|direct(?:s|ed|ing)|instruct(?:s|ed|ing)|invit(?:es|ed|ing)|order(?:s|ed|ing)|"
    r"urg(?:es|ed|ing)|call(?:s|ed|ing) (?:up)?on|appeal(?:s|ed|ing) to|encourag(?:es|ed|ing)|advis(?:es|ed|ing)|"
    r"press(?:es|ed|ing)|implor(?:es|ed|ing)|recommend(?:s|ed|ing)"
)
_BEFORE_VERB = r"(?:also |further |again |repeatedly |reportedly |strongly |has |have |had |\w+ly )*"
# "Was asked to", "is called for": whom it is asked of, or what is due, not who asks.
_NOT_PASSIVE = (
    r"(?:(?=\w+ing\b)|(?<!is\s)(?<!are\s)(?<!was\s)(?<!were\s)(?<!be\s)(?<!been\s)(?<!being\s)(?<!so\s)"
    r"(?<!as\s)(?<!highly\s)(?<!widely\s)(?<!often\s))"
)
# "The chairman asked the agency to", "letters directing agencies to"; not "was asked to", "was advised to".
_ASKED_TO = worded(
    rf"(?:(?P<adviser>\b{_NAME}) {_BEFORE_VERB}|{_NOT_PASSIVE}\b)"
    rf"(?P<cue>{_ASKING}) {_WHOM}(?: urgently| immediately)? (?P<not>not )?(?P<to>to) (?P<action>(?:not )?[a-z])"
)
_CALLED_FOR = worded(
    rf"(?:(?P<adviser>\b{_NAME}) {_BEFORE_VERB}|{_NOT_PASSIVE}\b)"
    r"(?<!its\s)(?<!the\s)(?<!their\s)(?<!his\s)(?P<cue>call(?:s|ed|ing) for) (?P<action>[\w\"“(])"
)
_ASKED_FOR = worded(
    rf"\b(?P<adviser>{_NAME}) {_BEFORE_VERB}(?P<cue>ask(?:s|ed)) (?P<actor>(?:the )?(?-i:[A-Z])[^,;:.]{{1,60}}?) for "
    r"(?P<action>[\w\"“(])"
)
_RECOMMENDED = worded(
    rf"(?:(?P<adviser>\b{_NAME}) {_BEFORE_VERB}|{_NOT_PASSIVE}\b)"
    r"(?P<cue>recommend(?:s|ed|ing)|advocat(?:es|ed|ing)|propos(?:es|ed|ing)) (?P<not>not )?"
    r"(?P<action>(?!nothing|something|anything|everything|during)(?:[a-z]{3,}ing\b|"
    r"the(?= [a-z]+(?:ion|ment|ance|al|ure|ing) of\b)))"
)
_REQUEST = worded(
    r"\b(?:the|an?|its|their|this|repeated|recent) (?:\w+ )?(?:request|appeal|call|demand|recommendation|proposal|"
    r"plea)s? "
    rf"(?:by|from|of) (?P<by>{_NAME})(?: (?:(?:up)?on|to) (?P<actor>[^,;:.]{{2,80}}?))? (?:for|to) (?P<action>[a-z])"
)
_MADE_TO = worded(
    r"\b(?P<adviser>we|gao|(?-i:[A-Z])\w+) (?:also |have |has |had |previously )*(?:made|issued) (?:an?|one|two|"
    r"three|several|the|\d+|our)? ?(?:\w+ )?"
    r"recommendations? to (?P<actor>(?:the )?(?-i:[A-Z])[^,;:.]{1,60}?) (?:on|for|about|regarding) "
    r"(?P<action>[a-z]+ing\b)"
)
_HAS_REQUESTED_BE = worded(
    r"\b(?:we|gao|(?-i:[A-Z])\w+) (?:have |has |had |also |previously )*(?P<cue>recommended|requested|urged) "
    r"(?P<action>be \w+)"
)
Form = tuple["re.Pattern[str]", str, tuple[str, ...]]
_HINTS = (
    "ask", "request", "direct", "instruct", "invit", "order", "urg", "call", "appeal", "encourag", "advis", "press",
    "implor", "recommend",
)  # fmt: skip
FORMS: tuple[Form, ...] = (
    (_ASKED_TO, "urge", _HINTS),
    (_ASKED_FOR, "urge", ("ask",)),
    (_CALLED_FOR, "urge", ("call",)),
    (_RECOMMENDED, "recommend", ("recommend", "advocat", "propos")),
    (_REQUEST, "urge", ("request", "appeal", "call", "demand", "recommendation", "proposal", "plea")),
    (_MADE_TO, "recommend", ("recommendation",)),
    (_HAS_REQUESTED_BE, "recommend", ("ed be ",)),
)
