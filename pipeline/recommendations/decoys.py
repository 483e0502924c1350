"""What looks like advice and is none."""

from pipeline.recommendations.modalities import worded
from pipeline.recommendations.words import entries

# Sources of the kinds: Palmer, Mood and Modality (2001), on epistemic and deontic readings of the same verbs.
_PARTICIPLE = (
    r"(?:\w{3,}ed|been|had|done|gone|known|seen|taken|given|made|said|got|gotten|come|become|won|lost|left|"
    r"kept|told|"
    r"thought|brought|bought|caught|taught|found|held|led|met|paid|sent|built|spent|heard|begun|shown|written|"
    r"chosen|"
    r"spoken|drawn|grown|thrown|understood|stood|run|read|put|set|let|cut|felt|fallen|driven|broken|worn)"
)
PAST = worded(rf"(?: not| never| also| surely| already| \w+ly)* ?have(?: \w+ly| not| never)? {_PARTICIPLE}\b")
REMARKS = worded(
    r"(?: also| however| perhaps| first)* (?:be|i|we) ?(?:also )?(?:noted|recalled|remembered|stressed|"
    r"emphasi[sz]ed|pointed out|borne in mind|mentioned|"
    r"understood|added|said|acknowledged|recogni[sz]ed that|observed|clear|obvious|evident|apparent|viewed as)\b"
)
LIKELY = worded(
    r"(?: not| also| probably| soon| now| then| \w+ly)* (?:be (?:enough|sufficient|able|easy|easier|hard|"
    r"harder|difficult|"
    r"fine|good|great|fun|nice|okay|ok|true|obvious|clear|wonderful|exciting|interesting|possible|ready|"
    r"available|here|"
    r"there|kind of|sort of|familiar|fun|proud|surprised|surprising|no surprise|no problem|pretty|safe to say|"
    r"kidding|joking|crazy|"
    r"coming|getting|feeling|thinking|out (?:by|in|of)|done by|completed (?:by|in|this)|in place by|over by)|"
    r"suffice|come as|do the trick|know better|add up|say|admit|confess|add(?: that)?$|go without saying|"
    r"be taken with|know (?:that|this)|stay tuned|"
    r"arrive|turn out|prove (?:to|a|an|the)|be like|feel like|look like|sound like)\b"
)
KNOWLEDGE = worded(
    r" (?:note|remember|recall|mention|point out|understand|know|keep in mind|bear in mind|recogni[sz]e that|"
    r"reali[sz]e|remind|stress|emphasi[sz]e|say|add|observe|distinguish)\b"
)
LAW = worded(
    r"§|\bu\.s\.c\.|\bc\.f\.r\.|\b(?:under (?:the|this|that|its|section|title|article|federal|state|"
    r"current|existing) ?(?:\w+ "
    r"){0,4}(?:act|law|"
    r"code|statute|regulations?|rules?|constitution)|by law|pursuant to|section \d|"
    r"appl(?:icants?|y for)|eligible|eligibility|in order to qualify|to qualify|requirements? (?:for|that)|"
    r"legally|statut\w+|codified|according to the (?:ruling|decree|law|act|rules?|constitution|"
    r"regulations?|terms)|per (?:the )?"
    r"(?:[\w-]+ ){0,3}(?:guidelines|rules|regulations)|irs form|form \d|by definition|"
    r"licen[cs]es? (?:must|should)|the rules? (?:say|states?|requires?))\b"
)
_WEB = worded(
    r"^\W*(?:read(?:ing)?\b|re-?read|watch\b|listen\b|skip\b|subscribe\b|click\b|download\b|sign (?:up|in)|"
    r"log ?(?:in|out)|"
    r"share(?: this| on| via| it on|/save|$)|follow (?:us|@|the author|him on|her on|me on)|continue reading|"
    r"learn more|"
    r"see (?:also|more|all|our|the full|page|table|figure|app|footnote|note|note|id\b|generally|e\.g)|view\b|"
    r"visit (?:our|us|the site)|"
    r"contact (?:us|the|me)?|join (?:us|our|the conversation)|register (?:now|here|for)|donate\b|print\b|"
    r"e-?mail\b|tweet\b|"
    r"buy now|order now|get (?:our|the latest|email|alerts|notified|in touch)|enter your|accept (?:all|cookies)|"
    r"manage (?:cookies|preferences|subscription)|hide\b|show (?:more|all|less)|load more|back to|return to "
    r"(?:top|text|the)|"
    r"jump to|go to|scroll\b|tap\b|swipe\b|search (?:for|the site|this)|advertise\b|support (?:us|our (?:work|"
    r"journalism))|"
    r"report (?:no|number|an? (?:error|problem|bug))|cite this|compare (?:to|with)|connect with|for more "
    r"information|leave a (?:comment|reply)|"
    r"start (?:your|a) (?:free|trial)|try (?:it )?(?:free|now)|find out|discover more|check (?:back|out)|stay "
    r"(?:tuned|up to date))"
)


_PLEASE = worded(
    r"\bon (?:facebook|twitter|linkedin|youtube|instagram)\b|\bplease (?:do not hesitate to )?(?:contact|see|"
    r"visit|call|e-?mail|find|refer|click|consult|subscribe|note|send|write)\b"
)
_SHORT_WORD = 3


def is_call_to_action(words: str) -> bool:
    """Say whether a line tells the visitor of a page, or the reader of a report, where to click or look."""
    return _WEB.match(words) is not None or _PLEASE.search(words) is not None


def is_question(sentence: str) -> bool:
    """Say whether a sentence asks."""
    return sentence.rstrip(" \"'”’)").endswith("?")


def is_epistemic(after_modal: str) -> bool:
    """Say whether what follows should or must makes it a guess, a remark or a look back ("must have known")."""
    return any(pattern.match(after_modal) for pattern in (PAST, REMARKS, LIKELY))


def is_about_law(sentence: str) -> bool:
    """Say whether a sentence speaks of what law or procedure demands already."""
    return LAW.search(sentence) is not None


def embeds(opener: str) -> bool:
    """Say whether a clause that opens so asks, supposes or describes instead of advising."""
    return opener.casefold() in entries("embedding_words")


def is_title(words: str) -> bool:
    """Say whether words are the title of a work: most of the longer ones have a capital."""
    longer = [word for word in words.split() if len(word) > _SHORT_WORD]
    return sum(word.lstrip('_"“(')[:1].isupper() for word in longer) > len(longer) / 2
