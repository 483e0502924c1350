"""Whether a source can speak or think at all: Figure 1 shows, and foreign assistance supports, but neither says."""

import re

from pipeline.language.word_lists import words as known
from pipeline.quotes.lexicon import words

_WORD = re.compile(r"[\w’'-]+")
_EXHIBIT = re.compile(r"(?:Figure|Table|Chart|Appendix|Box|Exhibit|Graph|Map|Page|Section|Chapter)s?\s+[\dIVXA-Z]")
_CALLING = re.compile(r"[a-z]{3,}(?:ists?|ators?|ologists?)")
_LISTS = ("role_words", "group_words", "body_nouns", "document_words")


def can_speak(source: str) -> bool:
    """Look for a name, a pronoun, or a word for people, bodies or what they write."""
    spelled = _WORD.findall(source)
    if not spelled or _EXHIBIT.match(source):
        return False
    first, *others = spelled
    is_name = any(word[0].isupper() for word in others) or any(letter.isupper() for letter in first[1:])
    is_name = is_name or (not others and first[0].isupper()) or spelled[-1].title() in known("titles")
    return is_name or any(map(_is_somebody, spelled))


def _is_somebody(word: str) -> bool:
    small = re.sub(r"['’]s?\Z", "", word.lower())
    forms = {small, small.removesuffix("s")}
    is_calling = _CALLING.fullmatch(small) is not None
    return is_calling or bool(forms & words("anybody")) or any(forms & known(name) for name in _LISTS)
