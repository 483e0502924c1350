"""Sources that are described rather than named: the minister, a report by X, the ministry, magazines no list knows."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from pipeline.language.capitalised import is_common
from pipeline.language.name_kinds import ACRONYM, known_kind
from pipeline.language.spans import Span
from pipeline.language.word_lists import words
from pipeline.speakers.figures import Cast, Mention

_LOOKS_LIKE_PERSON = re.compile(r"(?:\A|['’]s\s|,\s)([A-Z][a-z][\w'’-]*(?:\s[A-Z]\.)?(?:\s[A-Z][a-z][\w'’-]*){1,2})\Z")
_BODY_AT_END = re.compile(
    r"\b(?:agency|bank|blog|broadcaster|campaign|channel|charity|company|firm|group|journal|magazine|network|newspaper"
    r"|organi[sz]ation|paper|party|publication|site|station|tabloid|union|website)\s+"
    r"((?:[A-Z][\w'’&.-]*)(?:\s(?:(?:of|for|the|and|&)\s)*[A-Z][\w'’&.-]*){0,4})\Z"
)
_LOOKS_LIKE_BODY = re.compile(
    r"(?:[Tt]he\s+([A-Z][\w'’&.-]*(?:\s(?:(?:of|for|the|and|&)\s)*[A-Z][\w'’&.-]*){0,4})"
    r"|([A-Z][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|co|uk|au|gov))\b.*)\Z"
)
_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?\Z")
_SEEN_BY = re.compile(
    r"\b(?:seen|obtained|reviewed|read|cited|leaked|sent|shared|viewed)\s+(?:by|to|from)\s+(?:the\s+)?\Z"
)
_OF_BODY = re.compile(r"(?:['’]s?)?((?:\s+[\w’'-]+){1,4})")
_OF_UNLISTED = re.compile(r"\b(?:by|from)\s+([Tt]he\s+[A-Z].*)\Z|\A(?:[Tt]he|[Aa]n?)\s+(\S+\.(?:com|org|net|co)\S*)\s")
_DESCRIBED = r"((?:the|our|this|that|his|her|their|its)\s[\w-]+(?:\s[\w-]+)?)"
_OWNER = re.compile(_DESCRIBED + r"['’]s?\s+(?:\w+\s+)?(\w+)\Z", re.IGNORECASE)
_WRITER = re.compile(r"(\w+)\s+(?:(?!by)\w+\s+)?by\s+" + _DESCRIBED + r"\Z", re.IGNORECASE)
_COUNTED = re.compile(r"(?:[a-z]+|\d+)-(?:judge|member|person|nation|party)\s+")
_CLEARLY, _OFTEN = 2, 3
"""How many times more often than another, and how often at least, a country is named whose is `the government`."""
_JOINS = frozenset((
    "and", "or", "&", "for", "of", "to", "with", "by", "from", "at", "in", "on", "against", "behind", "like", "near",
    "about", "under", "over", "than", "as", "including",
))  # fmt: skip


def person_at_end(text: str, persons: Cast, mention: Span) -> Mention | None:
    """Give the person with whom a description ends: the bank's founder and chief economist, Ruth Adler."""
    named = [name for name in persons.within(mention) if name.kind == "person"]
    rest = text[named[-1].end_char : mention.end_char].strip(" ,.;:)\n") if named else ""
    if not named or (rest and not rest.startswith("(")):
        return None
    name = named[-1]
    before = text[mention.start_char : name.start_char].rstrip().split()
    if not before or before[-1].strip("(").lower() in _JOINS:
        return None
    is_alone = all(one.figure == name.figure for one in named)
    return name if any(map(_is_role_word, before if is_alone else before[-1:])) else None


def _is_role_word(word: str) -> bool:
    plain = word.strip(",.()").lower()
    return plain in words("role_words") or plain.title() in words("titles")


def author(text: str, persons: Cast, mention: Span) -> Mention | None:
    """Give whose report, letter or website a source is, when it says so: a study by X, X's website, the X report."""
    spelled = {word.strip(",.").lower() for word in mention.of(text).split()}
    if not spelled & words("document_words"):
        return None
    named = [name for name in persons.within(mention) if name.kind != "agreement"]
    found = [name for name in named if _is_by(text, mention, name)]
    found = found or [name for name in named if _is_owner(text, mention, name)]
    return found[0] if len({name.figure for name in found}) == 1 else None


def _is_by(text: str, mention: Span, name: Mention) -> bool:
    before = text[mention.start_char : name.start_char]
    is_by = bool(_BY.search(before)) and not _SEEN_BY.search(before)
    return is_by and bool(words("document_words") & set(before.lower().split()))


def _is_owner(text: str, mention: Span, name: Mention) -> bool:
    before = text[mention.start_char : name.start_char]
    if before.split() and before.split()[-1].lower() in _JOINS:
        return False
    behind = _OF_BODY.match(text, name.end_char, mention.end_char)
    return behind is not None and not words("document_words").isdisjoint(behind[1].split())


def bearers(roles: Mapping[str, list[tuple[int, int]]], persons: Cast, role: str, place: int) -> set[int]:
    """Say who bears an office before a place: `the minister` is also the minister of trade, or the trade minister."""
    exact = set(_before(roles.get(role, []), place)) | {
        at for at, figure in enumerate(persons.figures) if role and figure.titles[role]
    }
    if exact or not role:
        return exact
    longer = [known for known in roles if known.endswith(f" {role}") or known.startswith(f"{role} of ")]
    titled = {at for at, figure in enumerate(persons.figures) for title in figure.titles if title.endswith(f" {role}")}
    return titled | {figure for known in longer for figure in _before(roles[known], place)}


def _before(stated: list[tuple[int, int]], place: int) -> Iterator[int]:
    return (figure for figure, at in stated if at < place)


def body_noun(persons: Cast, mention: Span, role: str) -> Mention | None:
    """Let `the ministry` mean the only body so far whose name says ministry."""
    role = _COUNTED.sub("", role)
    if role not in words("body_nouns"):
        return None
    named = [
        name
        for name in persons.mentions
        if name.kind == "organisation"
        and name.end_char <= mention.start_char
        and role in persons.figures[name.figure].name.lower().split()
    ]
    leading = _leading(named)
    return next((name for name in named if name.figure == leading), None)


def only_country(persons: Cast) -> str | None:
    """Give the country that a text is clearly about, whose government `the government` is."""
    leading = _leading([name for name in persons.mentions if name.kind == "government"], _OFTEN)
    return None if leading is None else persons.figures[leading].name


def _leading(named: list[Mention], least: int = 1) -> int | None:
    """Give the figure that is named often enough, and clearly more often than any other."""
    ranked = Counter(name.figure for name in named).most_common(2)
    if not ranked or ranked[0][1] < least or (len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]):
        return None
    return ranked[0][0]


def document_owner(text: str, mention: Span) -> Span | None:
    """Give who is described as a document's writer or owner: the decree signed by the Pope, the court's summary."""
    written = mention.of(text)
    for match, document, owner in ((_OWNER.search(written), 2, 1), (_WRITER.search(written), 1, 2)):
        if match and match[document].lower() in words("document_words"):
            return Span(mention.start_char + match.start(owner), mention.start_char + match.end(owner))
    return None


def unlisted_person(written: str) -> str | None:
    """Take capitalised words that no list knows for a person's name, since they are said to speak."""
    match = _LOOKS_LIKE_PERSON.search(written)
    before = written[: match.start()].split() if match else []
    if match is None or (match[0][0] == "," and not any(map(_is_role_word, before))):
        return None
    if any(is_common(word) or known_kind(word) for word in match[1].split()):
        return None
    return match[1]


def unlisted_body(written: str) -> str | None:
    """Take capitalised words behind `the` or `the magazine`, initials or a domain for a body that no list knows."""
    if f"The {written.partition(' ')[2]}" in words("known_bodies") or written in words("known_bodies"):
        return written[:1].upper() + written[1:]
    if match := _BODY_AT_END.search(written):
        return match[1]
    if match := _OF_UNLISTED.search(written):
        return unlisted_body(match[1]) if match[1] else match[2]
    match = _LOOKS_LIKE_BODY.match(written)
    name = (match[1] or match[2]) if match else written if ACRONYM.match(written) else None
    if name is None or name in words("not_bodies") or all(is_common(word) for word in name.split()):
        return None
    return None if known_kind(name) in {"people", "place", "capital", "agreement"} else name
