"""The parts of an action: what it aims at, and whether something is to be done, stopped or kept up."""

from pipeline.recommendations.modalities import plain, worded

_STOP = worded(
    r"(?:\w+ly )?(?:stop|cease|halt|end|avoid|refrain|desist|abstain|abandon|back (?:off|away|down)|quit|"
    r"discontinue|drop|scrap|"
    r"resist|forgo|forego|shun|eschew|give up|put an end|call off|step back|pull back|steer clear|prevent "
    r"itself|be "
    r"(?:stopped|ended|avoided|halted|abandoned|discontinued|scrapped|dropped|barred|banned|prohibited|"
    r"abolished)|beware|think twice|"
    r"suspend|terminate|abolish|ban|prohibit|outlaw|rule out|reject)\b"
)
_MAINTAIN = worded(
    r"(?:\w+ly )?(?:continue|maintain|keep|preserve|remain|uphold|sustain|retain|persist|persevere|carry on|"
    r"stay|go on|"
    r"stick (?:to|with)|hold (?:on|fast|firm)|conserve|be (?:maintained|preserved|kept|continued|upheld|"
    r"sustained|retained))\b"
)
_VERB = worded(
    r"^(?:be \w+|(?:continue|work|seek|try|strive|begin|start|help|aim) (?:to \w+|\w+ing)|stop \w+ing|avoid "
    r"\w+ing|consider \w+ing|continue \w+ing|[\w-]+ly [\w-]+|[\w-]+)"
    r"(?: (?:off|up|out|on|upon|down|back|away|in|into|with|for|from|against|to|about|over|towards?|around|"
    r"at))?(?= |$)"
)
_TARGET = worded(
    r" (?P<target>(?:(?!(?:to|by|in|on|for|with|from|as|that|which|who|over|around|through|under|and (?:to|"
    r"\w+ing)|so|if|when|where|until|unless|"
    r"at|into|against|before|after|during|within|than|because|while|repair|should|could|must|towards?|"
    r"including|via|between|among)\b)[^\s,;:.]+(?: |,(?= \w+,? and )|$)){1,10})"
)


def polarity(action: str, *, is_negated: bool) -> str:
    """Say whether an action is to be done, stopped or kept up; a negated stop is a keeping up."""
    words = plain(action)
    if _STOP.match(words):
        return "maintain" if is_negated else "stop"
    if is_negated:
        return "stop"
    return "maintain" if _MAINTAIN.match(words) else "do"


def target(action: str) -> str | None:
    """Find what the action's verb takes as its object."""
    words = plain(action)
    verb = _VERB.match(words)
    found = _TARGET.match(words, verb.end()) if verb else None
    return action[found.start("target") : found.end("target")].strip(" ,") or None if found else None
