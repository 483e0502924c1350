"""What is said to be of use: options that an adviser holds up without asking anybody to take them."""

import re

from pipeline.recommendations.modalities import worded

_DOING = (
    r"(?:\w+ly )?(?!during|following|according|considering|regarding|including|concerning|morning|evening|nothing|"
    r"something|anything|everything|being|king|spring|thing|using)[a-z]{2,}ing"
)
_MAY = r"(?:would|could|may|might)(?: also| \w+ly)*"
_GOOD = (
    r"(?:helpful|useful|beneficial|valuable|advantageous|of (?:great |particular )?(?:benefit|value|help|use)|"
    r"an? (?:\w+_? ){0,3}?(?:step|improvement|benefit|help|start))"
)
_OPENING = r"(?:^\W*|[,;:] |\b(?:that|and|but|said|because) )"
# "Aligning the terms would help …", "Giving it authority could improve …": the subject is what might be done.
_DOING_HELPS = worded(
    rf"{_OPENING}(?P<action>{_DOING} (?:u\.s\.|[^;:.!?]){{3,200}}?) (?:{_MAY}|will) (?:help|improve|enhance|strengthen|"
    rf"ensure|be (?:\w+_? ){{0,2}}?{_GOOD})\b"
)
_THING_HELPS = worded(
    rf"(?:^\W*|[,;:] |\b(?:that|said) )(?P<action>(?!(?:it|that|this|he|she|they|there|which|what|who|i|we|you|"
    rf"these|those|such|how)\b)[\w'\"“(](?:(?!\b(?:that|it)\b)[^;:!?.]){{2,160}}?) "
    rf"(?:would|could|may|might) be(?:[ _]+(?:very|really|particularly|especially|also))?[ _]+{_GOOD}\b"
)
_IS_VITAL = worded(
    r"(?:^\W*|[,;:] |\b(?:that|and|but) )(?P<action>(?!(?:it|that|this|he|she|they|there|which|what|who|i|we|you|these|"
    r"those)\b)(?=(?:[\w'-]+ ){0,4}(?:\w+(?:tion|sion|ment|ance|ence|sure|val|ship)|access|oversight|support|reform)\b)"
    r"[\w'][^;:!?.]{5,160}?)(?<!which),? (?:is|are|remains?|will be) (?:absolutely |also |therefore |thus |still |"
    r"equally )*"
    r"(?:essential|vital|crucial|imperative|indispensable|of (?:the )?(?:utmost|critical|vital|paramount) importance)"
    r"(?= ?[.,;]| ?$| to | for | if )"
)
_REQUIRES = worded(
    r"\b(?:requires?|demands?|calls? for|warrants?|deserves?|merits?) (?P<action>(?:an? |more |greater |stronger |"
    r"sustained |close |full |continued |"
    r"urgent |further |immediate |priority |serious |additional )(?:[\w-]+ ){0,6}?(?:efforts?|approach|actions?|"
    r"commitment|co-?operation|"
    r"leadership|investments?|strategy|engagement|coordination|attention|response|consideration|scrutiny|oversight|"
    r"study)\b)(?: (?:from|by) (?P<actor>(?:the |our |its )?[\w'-]+(?: (?-i:[A-Z])[\w'-]+){0,4}))?"
)
_IT_HELPS = worded(
    rf"\bit (?:{_MAY}|will) be (?:very |really |particularly |especially )?{_GOOD}(?: to [a-z]+)?(?: for "
    rf"(?P<actor>[^,;:.]{{2,80}}?))?"
    r" (?P<to>to) (?P<action>[a-z])"
)
_OPPORTUNITY = worded(
    r"(?:(?:^|[,;:] |\b(?:that|and|but) )(?P<actor>(?!(?:there|it|this|that|i|we|"
    r"you)\b)(?:(?!\b(?:that|if)\b)[^,;:.]){2,80}?) (?:has|have) "
    r"(?:also |an |the |additional |further |several |many )?opportunit(?:y|ies)|"
    r"\b(?:there (?:are|is) (?:also |an |additional |further |several |many )*opportunit(?:y|ies)|"
    r"opportunit(?:y|ies) (?:may |might |could |also |still )*exists?)) (?P<to>to) (?P<action>(?:further |better "
    r")?[a-z])"
)
_OPTIONS = worded(
    r"\b(?:(?:(?:these|such|those) )?(?:(?:options?|steps|opportunities|actions|alternatives|possibilities)\b(?: "
    r"[^,;:.]{2,60}?)? "
    r"(?:(?:would|could|may|might) (?:also )?)?includes?|"
    r"(?:option|opportunity|alternative|possibility|options as [^,;:.]{2,40}?)"
    rf" (?:is|(?:would|could|might) be))) (?=to (?!be\b)[a-z]|{_DOING} )(?:to )?(?P<action>[a-z]+ [a-z])"
)
# What a body puts weight on; "the need to file two reports" alone is a burden.
_WEIGHT = (
    r"\b(?:stress|underlin|emphasi[sz]|underscor|highlight|reaffirm|reiterat|affirm|conscious of|convinced of|"
    r"aware (?:also |further )?of|insist(?:ing|ed|s)? on)"
    r"(?:es|ed|ing|e|s)?(?: also| again| further)? (?:the|an?) (?:[a-z]+ ){0,2}?"
)
_WEIGHED = (
    r"(?:(?: of| for) (?P<actor>(?!an? )[^,;:.\"“”]{2,60}?)(?: to|(?= (?!during|including)[a-z]{3,}ing\b))| to| of| "
    r"for) "
    r"[\"“]?"
    r"(?P<action>(?!this\b|that\b|such\b|it\b)[a-z])"
)
_NEED_OF = worded(rf"{_WEIGHT}(?:need|necessity){_WEIGHED}")
_IMPORTANCE_OF = worded(rf"{_WEIGHT}(?:importance|urgency){_WEIGHED}")
_NEED_SAID = worded(
    r"\b(?:the|an?|its|their) (?:urgent |critical |vital |pressing )?need (?:to|for) (?:\"|“|'')(?P<action>[a-z])"
)
Form = tuple["re.Pattern[str]", str, tuple[str, ...]]
_GOOD_HINTS = ("help", "useful", "benefi", "valu", "advantag", "step", "improve", "start")
FORMS: tuple[Form, ...] = (
    (_DOING_HELPS, "could", ("ing ",)),
    (_THING_HELPS, "could", _GOOD_HINTS),
    (_REQUIRES, "need_to", ("requir", "demand", "call", "warrant", "deserve", "merit")),
    (_IS_VITAL, "of_importance", ("essential", "vital", "crucial", "imperative", "indispensable", "importance")),
    (_IT_HELPS, "could", _GOOD_HINTS),
    (_OPPORTUNITY, "could", ("opportunit",)),
    (_OPTIONS, "could", ("option", "step", "opportunit", "action", "alternative", "approach", "possibilit")),
    (_NEED_OF, "need_to", ("need", "necessity")),
    (_IMPORTANCE_OF, "of_importance", ("importance", "urgency")),
    (_NEED_SAID, "need_to", ("need ",)),
)
