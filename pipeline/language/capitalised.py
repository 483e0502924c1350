"""Where capitalised words stand together: the raw material of names."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.language.countries import is_country
from pipeline.language.word_lists import words

_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|Dr|Prof|Rev|Hon|Fr|Msgr|St|Sen|Sens|Rep|Reps|Gov|Pres|Amb|Del|Gen|Lt|Col|Maj"
    r"|Capt|Cmdr|Cdr|Adm|Sgt|Cpl|Pvt|Brig|Det|Insp|Supt|Jr|Sr|Inc|Corp|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep"
    r"|Oct|Nov|Dec)\."
)
_INITIALS = r"(?:[A-Z]\.(?:-?[A-Z]\.)*(?![A-Za-z]))"
_WORD = r"(?:(?:al|el|ul|d|l|O|D|L)[-'’‑])?[A-ZÀ-ÖØ-ÞĀ-Ž][^\W_]*(?:[-‑][^\W_]+|['’](?![sS]\b)[^\W_]+)*"
_WITH_S = (
    r"(?:People|Women|Men|Children|Veterans|Workers|Farmers|Teachers|Moody|McDonald|Lloyd|Macy|Christie|Poor)['’]s?\b"
    r"|(?:Bishops|Governors|Mayors|Ministers|Students|Nurses|Doctors|Lawyers|Drivers|Employers|Officers|Engineers|Writers"
    r"|Players|Manufacturers|Producers|Consumers|Parents|Journalists|Citizens|Pilots|Miners)['’](?=\s[A-Z])"
)
_IN_BRACKETS = r"\([A-Z][A-Za-z&-]{1,7}\)(?=\s(?:Treaty|Agreement|Act|Pact|Accord|Convention|Protocol|Program))"
_TOKEN = re.compile(rf"(?<![\w&])(?:{_ABBREVIATED}|{_INITIALS}|Ph\.D\.|{_WITH_S}|{_WORD}|{_IN_BRACKETS})")
_CONNECTORS = frozenset(
    ("of", "for", "the", "and", "on", "in", "to", "at", "a", "an", "against", "des", "with", "from", "&")
)
_WIDEST_GAP = 24
_LONGEST_RUN = 40
"""No name is longer, and a table of capitalised words must not become one."""
_SENTENCE_END = re.compile(r"""(?:[.!?:;…]["'”’)\]]*|[—–]|--|["“”'‘(\[•*#>]|^)[ \t\u00a0\n]*\Z""")


class Token(NamedTuple):
    """A capitalised word and how it joins the one before."""

    start_char: int
    end_char: int
    word: str
    joint: str
    """` ` stands right beside; a particle or connector in between; empty: parted from the word before."""
    opens: bool
    """Stands where a sentence, a quotation or a bracket begins, so that its capital means little."""


def runs(text: str, start: int, end: int) -> Iterator[list[Token]]:
    """Yield the stretches of capitalised words that could be one name, or names joined by `of`, `and` and the like."""
    run: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        joint = _joint(text, run[-1], match.start()) if 0 < len(run) < _LONGEST_RUN else ""
        if run and not joint:
            yield run
            run = []
        run += _parted(_token(text, match, joint, start))
    if run:
        yield run


def _token(text: str, match: re.Match[str], joint: str, start: int) -> Token:
    opens = not joint and bool(_SENTENCE_END.search(text, max(start, match.start() - 6), match.start()))
    return Token(match.start(), match.end(), match.group(), joint, opens or match.start() == start)


def _parted(token: Token) -> Iterator[Token]:
    """Part Seoul-Tokyo and the like, where countries or capitals stand side by side."""
    first, hyphen, second = token.word.partition("-")
    if not hyphen or is_country(token.word) or not is_country(second) or not (is_country(first) or token.joint == " "):
        yield token
        return
    middle = token.start_char + len(first)
    yield token._replace(end_char=middle, word=first)
    yield Token(middle + 1, token.end_char, second, hyphen, opens=False)


def _joint(text: str, before: Token, start: int) -> str:
    """Say what joins two capitalised words; a full stop joins nothing, unless it belongs to an abbreviation."""
    gap = text[before.end_char : start]
    if len(gap) > _WIDEST_GAP or not gap[:1].isspace():
        return ""
    between = gap.split()
    if not between:
        return " " if gap.count("\n") < 2 else ""
    if len(between) <= 2 and all(word in words("particles") or word in _CONNECTORS for word in between):
        return " ".join(between)
    return ""


def is_particle(joint: str) -> bool:
    """Say whether a joint can stand inside a person's name (van der, de, bin)."""
    return bool(joint.strip()) and all(word in words("particles") for word in joint.split())


def is_heading(text: str, start: int, end: int) -> bool:
    """Say whether nearly every word is capitalised, so that capitals tell nothing."""
    long_words = [word for word in text[start:end].split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long_words)
    if text[start:end].rstrip().endswith((".", "?", "!", ",")):
        return len(long_words) > 5 and capitals > 0.85 * len(long_words)
    return len(long_words) > 2 and capitals >= 0.75 * len(long_words)


def is_shouted(text: str, start: int, end: int) -> bool:
    """Say whether a stretch is written in capitals throughout."""
    stretch = text[start:end]
    capitals = sum(map(str.isupper, stretch))
    return capitals > 10 and capitals > 4 * sum(map(str.islower, stretch))


def is_common(word: str) -> bool:
    """Say whether a word also leads a life in lower case."""
    return all(part.lower() in words("common_words") for part in re.split(r"[-‑]", word))
