"""Short names as the text itself spells them out: "the Small Business Administration (SBA)"."""

import re

from pipeline.recommendations.actors import named

_SHORT = re.compile(r"\b[A-Z][A-Z&]{1,9}\b")
_BODY = re.compile(
    r"\bthe (?P<body>Agency|Commission|Committee|Council|Board|Bank|Fund|Authority|Court|Union|Organization|Service|"
    r"Bureau|Force|Mission|Tribunal|Assembly|Center|Institute|Program|Programme)$"
)
_LONGER = r"(?:[A-Z][\w'-]+\s+)(?:(?:[A-Z][\w'-]+|of|for|and|on)\s+){{0,6}}{body}\b"
_SMALL = frozenset(("of", "and", "for", "the", "on", "in", "to"))


def spelled_out(words: str, text: str) -> str:
    """Write out the short names in the words for an actor that a text defines and nobody else knows."""
    written = _SHORT.sub(
        lambda short: short[0] if any(named(short[0])) else _long_form(short[0], text) or short[0], words
    )
    return _BODY.sub(lambda body: _full_name(body["body"], text) or body[0], written)


def _full_name(body: str, text: str) -> str | None:
    """Find the one name in a text that ends in the word for a body ("the Agency")."""
    found = (" ".join(each[0].split()) for each in re.finditer(_LONGER.format(body=body), text))
    names = {name.removeprefix("The ") for name in found} - {body}
    ends = {name for name in names if not any(other != name and other.endswith(f" {name}") for other in names)}
    return f"the {ends.pop()}" if len(ends) == 1 else None


def _long_form(short: str, text: str) -> str | None:
    """Find the words before the brackets in which a short name is introduced: as many as spell its letters."""
    place = text.find(f"({short})")
    if place < 0:
        return None
    before = text[max(0, place - 20 * len(short)) : place].split()
    letters = list(short.replace("&", ""))
    for start in range(len(before) - 1, -1, -1):
        taken = before[start:]
        if [word[0].upper() for word in taken if word.casefold() not in _SMALL] == letters:
            return " ".join(taken)
        if [word[0].upper() for word in taken] == letters:
            return " ".join(taken)
    return None
