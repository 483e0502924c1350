"""What stands before a name: White House spokesman, Hudson's Asia-Pacific Security Chair."""

import re
from collections.abc import Iterator

from pipeline.language.countries import by_name, by_people
from pipeline.language.name_kinds import known_kind
from pipeline.language.readings import Reading
from pipeline.language.spans import Span, stripped
from pipeline.language.word_lists import words
from pipeline.speakers.figures import Cast, Mention
from pipeline.speakers.roles import POSSESSIVE, Statement, full_name, is_role

_LEADING = re.compile(r"(?:(?:of|the|The|a|an|and|in|or)\s+)+")
_UNDER = re.compile(r"\bUnder\s\Z")
_OF_PLACE = re.compile(r" of (?:the )?((?:[A-Z][\w.]*\w)(?: [A-Z]\w*)?)")
_GOES_ON = re.compile(r"\s[A-Z][\w'’-]*\b(?=\s(?:of|for)\b|\s[A-Z])")
"""A body's name that begins with the place: of the Ohio Department of Trade."""
_WORD_BEFORE = re.compile(r"[^\s,;:()\"“”]+")
_BODY_BEFORE = re.compile(r"([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})(['’]s?)?\s+\Z")


def stated_before(reading: Reading, persons: Cast, mention: Mention) -> Iterator[Statement]:
    """Read what stands before a name: White House spokesman, Hudson's Asia-Pacific Security Chair."""
    role = _role_before(reading.text, persons, mention)
    if role is None:
        return
    body = _body_before(reading, persons, role.start_char)
    start = body[0] if body else role.start_char
    known = _known_beginning(role.of(reading.text)) if body is None else None
    place = role.start_char + (len(known[0]) if known else 0)
    said = " ".join(reading.text[place : role.end_char].split()).removeprefix("’s ").removeprefix("'s ")
    organisation = body[1] if body else known and known[1]
    end, behind = _place_behind(reading.text, mention) if organisation is None else (mention.end_char, None)
    if is_role(said) and not (said.isupper() and " " in said):
        yield Statement(mention.figure, start, end, said, None, organisation or behind)


def _place_behind(text: str, mention: Mention) -> tuple[int, str | None]:
    """Read the country or state behind a name: Senator Okoro of Ohio."""
    match = _OF_PLACE.match(text, mention.end_char)
    for words_taken in (2, 1):
        written = " ".join(match[1].split()[:words_taken]) if match else ""
        is_whole = match is not None and not _GOES_ON.match(text, match.start(1) + len(written))
        if match and is_whole and known_kind(written) in {"government", "place"}:
            return match.start(1) + len(written), written
    return mention.end_char, None


def _known_beginning(role: str) -> tuple[str, str] | None:
    """Part the country, state or people from the office: United States President, Greek prime minister."""
    spelled = role.split(" ")
    for width in (4, 3, 2, 1):
        written = " ".join(spelled[:width])
        if width < len(spelled) and known_kind(written) not in {None, "agreement"}:
            return written, by_people().get(written) or by_name().get(written) or written
    return None


def _role_before(text: str, persons: Cast, mention: Mention) -> Span | None:
    """Walk back from a name over its role and the words that qualify it, up to the body it belongs to."""
    named = persons.within(Span(max(0, mention.start_char - 90), mention.start_char))
    limit = named[-1].end_char if named else max(0, mention.start_char - 90)
    spelled = list(_WORD_BEFORE.finditer(text, limit, mention.start_char))
    start, end = mention.start_char, mention.start_char
    has_role = False
    for word in reversed(spelled):
        if not _is_beside(text[word.end() : start]) or not _qualifies(word[0], goes_on=start < mention.start_char):
            break
        has_role = has_role or _is_office(word[0])
        start = word.start()
    if opening := _LEADING.match(text, start, end):
        start = opening.end()
    if text.startswith("Secretary", start) and (under := _UNDER.search(text, max(0, start - 8), start)):
        start = under.start()
    return stripped(text, Span(start, end)) if has_role else None


def _is_beside(gap: str) -> bool:
    """Say whether only blanks part two words, and no empty line."""
    return gap.isspace() and gap.count("\n") < 2


def _is_office(word: str) -> bool:
    courtesy = words("courtesy_titles")
    return word not in courtesy and (word.lower() in words("role_words") or word in words("titles"))


def _qualifies(word: str, *, goes_on: bool) -> bool:
    """Say whether a word belongs to the role before a name; its last word must be the role itself."""
    if re.search(r"['’]s?\Z", word) or (word.endswith(".") and word not in words("titles") and len(word) > 4):
        return False
    if not goes_on:
        return _is_office(word) or word in words("offices")
    is_office = _is_office(word) or word in {"of", "the"} or word.lower() in words("role_modifiers")
    return is_office or (word[0].isupper() and (word not in words("function_words") or word == "New"))


def _body_before(reading: Reading, persons: Cast, end: int) -> tuple[int, str] | None:
    """Find the body, country or people that a role belongs to, right before it."""
    text = reading.text
    match = _BODY_BEFORE.search(text, max(0, end - 60), end)
    for name in persons.within(Span(max(0, end - 90), end)):
        possessive = POSSESSIVE.match(text, name.end_char)
        reach = possessive.end() if possessive else name.end_char
        if name.kind in {"organisation", "government"} and text[reach:end].isspace():
            return name.start_char, persons.figures[name.figure].name
    if match is None:
        return None
    country = by_people().get(match[1])
    if country or match[2]:
        return match.start(1), country or full_name(reading, persons, match[1])
    return None
