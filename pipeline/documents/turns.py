"""Transcripts: the speaker's label at the start of a turn."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from pipeline.language.tokens import listed

LABELS = (
    re.compile(r"(Q|QUESTION|A|ANSWER)[:.]\s*(?=\S)|(Q)\s+(?=[\"'“‘A-Z(–—-])"),
    re.compile(r"((?:[A-Z](?:[A-Za-z.'’-]*[A-Z.])?|&)(?:,? (?:[A-Z](?:[A-Za-z.'’-]*[A-Z.])?|&))*):\s*(?=\S)"),
    re.compile(r"(\(\([A-Z][\w .]*\)\))\s*:?\s*(?=\S)"),
    re.compile(r"([A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|bin|al|of|the)){0,4}):\s+(?=\S)"),
    re.compile(
        r"((?i:the (?:acting )?(?:vice )?(?:chair|chairman|chairwoman|chairperson|clerk|president|secretary|speaker))"
        r"|(?:Mr|Mrs|Ms|Dr|Senator|Representative|Congressman|Chairman|Chairwoman|Secretary|Ambassador|General|Admiral"
        r"|Governor|Judge|Professor)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: of [A-Z]\w+)?)\.\s+(?=\S)"
    ),
)
LABEL_END = re.compile(r":|\.\s|^[QA]|^\(\(")
LONGEST_LABEL = 120
ENOUGH_TURNS = 4
SPEECH_SHARE = 0.4
ANYBODY = frozenset({"Q", "A", "QUESTION", "ANSWER"})
NUMBERED = re.compile(
    r"(?:appendix|annex|appendices|attachment|enclosure|exhibit|table|figure|box|chart|part|section|chapter|article|title|item|step"
    r"|phase|stage|goal|aim|objective|recommendation|finding|lesson|module|day|week|year|round|option|scenario|case|unit|act"
    r"|letter|schedule|tier|level|group|team|game|set|rule|tip|myth|fact|reason|example|vol(?:ume)?|issue|number|no\.?)"
    r" (?:\d+[a-z]?|[ivxl]+|[a-z])",
    re.IGNORECASE,
)
OFFICE = re.compile(r"(?:Mr|Ms|Mrs|Dr|Senator|Representative|Chairman|Secretary|Ambassador)\b")
OFFICE_LABEL = re.compile(
    r"(?:MR|MS|MRS|DR|SEN|REP|SECRETARY|SENATOR|AMBASSADOR|GENERAL|PRESIDENT|GOVERNOR|MAYOR)\b\.? \S"
)
SPEECH = re.compile(r"\?[\"”’)]*$|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|us|me)\b")


def label(words: str) -> str | None:
    """Read what could be a speaker's label at the start of a paragraph."""
    opening = words[:LONGEST_LABEL]
    if not LABEL_END.search(opening):
        return None
    found = next(filter(None, (pattern.match(opening) for pattern in LABELS)), None)
    name = None if found is None else found[found.lastindex or 0]
    if name is None or name.casefold() in _no_speakers() or NUMBERED.fullmatch(name):
        return None
    return name


def labels(paragraphs: Iterable[str]) -> frozenset[str]:
    """Tell which labels speak: they come back, and what follows sounds like speech; else it is a word and a colon."""
    turns = [(name, words[len(name) :]) for words in paragraphs if (name := label(words))]
    counts = Counter(name for name, _ in turns)
    again = {name for name, count in counts.items() if count > 1} - ANYBODY
    said = [speech for name, speech in turns if name in again | ANYBODY]
    spoken = sum(SPEECH.search(speech) is not None for speech in said)
    is_speech = len(said) >= ENOUGH_TURNS and spoken >= SPEECH_SHARE * len(said)
    if not again or not (is_speech or _is_questioned(counts)):
        return frozenset()
    return frozenset(again | {name for name in counts if OFFICE.match(name) or name.isupper()})


def _is_questioned(counts: Counter[str]) -> bool:
    """Ask whether somebody with a title comes back between questions: that needs no further sign."""
    return any(count > 1 and OFFICE_LABEL.match(name) for name, count in counts.items()) and bool(ANYBODY & set(counts))


@cache
def _no_speakers() -> frozenset[str]:
    """Read the words that stand before a colon without being anybody."""
    return frozenset(listed("pipeline.documents", "no_speakers.txt"))
