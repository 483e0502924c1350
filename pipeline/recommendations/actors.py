"""Who is meant: the words for an actor as canonical names."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.language.countries import by_capital, by_name, by_people
from pipeline.language.spans import Span
from pipeline.language.tokens import listed
from pipeline.recommendations.modalities import plain, worded
from pipeline.recommendations.words import entries

_GOVERNING = (
    r"(?:governments?|officials?|leaders?|leadership|policy ?-?makers?|administrations?|presidents?|prime "
    r"ministers?|"
    r"ministers?|ministr(?:y|ies)|secretar(?:y|ies)|parliaments?|congress|senate|authorities|diplomats?|state|"
    r"republic|lawmakers?|"
    r"legislators?|negotiators?|regime|cabinet|council|military|forces|intelligence|agencies|department)"
)
_IS_HEAD = worded(
    rf" ?(?:$|,|and\b|or\b|\(|together|along|as well|in\b|on\b|at\b|to\b|with\b|itself|themselves|(?:'s? "
    rf")?(?:[\w-]+ ){{0,3}}{_GOVERNING}\b)"
)
_COMPLEMENT = worded(
    r"\b(?:with|against|from|in|on|to|about|for|by|between|among|toward|towards|over|outside|of|like|behind|"
    r"into|than) (?:(?:the|a|an|both|all) )?(?:former )?(?:[\w'&-]+(?:,| and| or) )*$"
)
_OF_GOVERNING = worded(
    rf"(?:(?:{_GOVERNING}|people's republic|kingdom|union|commonwealth) of|(?:authorities|governments?|leaders) in) "
    rf"(?:(?:the|both) )?(?:[\w' -]+(?:,| and|"
    rf" or) )*$"
)
_HEAD = worded(
    r".+?(?= (?:which|who|that|unless|if|with|co-?operating|concerned|as|from|acting|"
    r"still|established|created|set up|appointed|responsible)\b|,? (?:including|such as|especially|in (?:coordination|"
    r"cooperation|consultation|collaboration|conjunction)|together|along|through|where|when)\b)"
)
_DETERMINER = worded(r"^(?:the|all|no|both|every|each|an?|any|our|its|their|his|her)(?: whole| entire| other)? ")
_GROUP = worded(
    r"(?:\b(?P<count>both|two|three|four) )?(?:\b\w+ )?\b(?:governments|countries|states|nations|allies|sides|"
    r"parties|capitals|powers|partners|neighbou?rs)\b"
)
_POINTS_BACK = worded(
    r"^(?:these|those|both|the (?:two|three|four)|all (?:two|three|four)|all of (?:these|them)|they|them|the "
    r"(?:countries|governments|allies|sides|parties)$)"
)
_JOINT = worded(r"^(?:,? ?(?:and|or) ?|, ?|,? ?and the ?|, the ?|/)(?:the )?$")
# What is joined here are whole actors: articles on both sides, or plain plurals.
_JOINED = worded(
    r",? (?:and|or) (?:also |especially )?(?=(?:the |all |other |its |their )|(?-i:[a-z])[\w-]+(?: [\w-]+)?$)|"
    r", (?=(?:the|all|other) )"
)
_PART = worded(
    r"(?:(?:the |all |other |its |their |both |any |relevant |donor |regional |international )+\S.*|(?-i:[A-Z]).*|"
    r"(?:[a-z][\w-]+ ){0,2}[\w-]+s)$"
)
_OPENS = worded(r"^\W*(?:(?:but|and|so|yet|now|today|meanwhile|both),? )?(?:the )?$")
# "[W]e": a letter that a quotation changed.
_INSERTED = re.compile(r"\[(\w+)\]")
_ADVERBS = worded(
    r"(?<=\w)(?: (?:also|therefore|thus|then|now|always|(?!(?:family|italy|assembly|ally|july|supply|"
    r"only)\b)(?-i:[a-z])\w*ly))+$"
)
_ADJUNCT = worded(r"^(?:to this end|for this purpose|in this regard|in particular|as appropriate|accordingly),? ")
_SHORT_FORM = re.compile(r"\s*\([A-Z]{2,10}\)?(?=$|[,\s])")
_NO_ONE = worded(r"^no (?P<noun>[\w-]+)(?= |$)")
_DUTY_OF = worded(r"^the (?:\w+ )?(?:function|role|task|mandate|duty|responsibility|job) of (?=\w)")
_BEFORE_OF = worded(
    r" (?:of|for|in|on|to|by|that|which|with|from|between|against|at|toward|towards|under|over|such as)\b"
)
_DOING = worded(r"\w{3,}(?:tion|sion|ment|ance|ence|ness|ism|ship|ing|ity|al)$")
_PREPOSITION = worded(r" (?:in|at|on|from|with|to|for|by|under|within|across|between|among|against)\b")
_RELATIVE = worded(r" (?:which|who|that|whose)\b")
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
_LONGEST = 6


class Named(NamedTuple):
    """A name that stands for somebody who can act."""

    span: Span
    canonical: str


@cache
def _canonical() -> dict[str, str]:
    """Map every known name to its canonical form; the capital and the people speak for the country."""
    names: dict[str, str] = {**by_people(), **by_capital(), **by_name()}
    for line in listed("pipeline.recommendations", "actors.txt"):
        name, _, others = line.partition("|")
        names |= {other.strip(): name.strip() for other in others.split(",") if other.strip()} | {
            name.strip(): name.strip()
        }
    return names


@cache
def _pattern() -> "re.Pattern[str]":
    """Compile all known names into one pattern, longest first."""
    known = "|".join(
        re.escape(name).replace(r"\ ", r"\s+") for name in sorted(_canonical(), key=lambda name: (-len(name), name))
    )
    return re.compile(rf"(?<![\w.-])(?:{known})(?![\w])")


def named(text: str) -> Iterator[Named]:
    """Yield every known name in a text."""
    for found in _pattern().finditer(text):
        yield Named(Span(*found.span()), _canonical()[" ".join(found[0].split())])


def trimmed(words: str) -> str:
    """Leave the bare words for an actor: without brackets ("[W]e"), adverbs of the verb, a duty ("the role of")."""
    bare = _ADVERBS.sub("", _INSERTED.sub(r"\1", plain(words)).strip(' "“”'))
    return _NO_ONE.sub(_everyone, _SHORT_FORM.sub("", _DUTY_OF.sub("", _ADJUNCT.sub("", bare))))


def _everyone(found: "re.Match[str]") -> str:
    """Address all where none may act ("no State shall")."""
    noun = found["noun"]
    return f"all {noun}" if noun.endswith("s") else f"all {noun}s"


def actors_named(actor: str) -> list[str]:
    """Name who acts: known governments and bodies that are the head of the words, others by the words themselves."""
    words = trimmed(actor)
    head = _HEAD.match(words)
    core = head[0] if head and words.startswith(",", head.end()) else words
    parts = _parts(core)
    if len(parts) > 1:
        return list(dict.fromkeys(name for part in parts for name in _one_named(part, part)))
    return _one_named(core, head[0] if head else core)


def _one_named(core: str, head: str) -> list[str]:
    """Name one actor, or several that are joined as known names are."""
    found = _acting(head) or _acting(core)
    if found:
        return list(dict.fromkeys(found))
    is_told = _RELATIVE.match(core, len(head)) is not None
    short = core if len(core.split()) <= _LONGEST or is_told else head
    short = short if len(short.split()) <= _LONGEST or is_told else _PREPOSITION.split(short, maxsplit=1)[0]
    bare = _DETERMINER.sub("", short).strip(" ()0123456789,")
    if (
        not bare
        or _is_thing(bare)
        or bare.casefold() in entries("pronouns")
        or len(bare.split()) > _LONGEST
        or _POINTS_BACK.match(core)
    ):
        return []
    return [bare[0].upper() + bare[1:]]


def _is_thing(words: str) -> bool:
    """Say whether words name a thing or a doing rather than somebody who acts, by the noun that heads them."""
    head = _BEFORE_OF.split(words, maxsplit=1)[0].split()[-1]
    noun = head[:-1] if head.endswith("s") and not head.endswith("ss") else head
    noun = f"{head[:-3]}y" if head.endswith("ies") else noun
    return head.islower() and (
        noun in entries("things") or (_DOING.search(noun) is not None and noun not in entries("acting_nouns"))
    )


def _parts(words: str) -> list[str]:
    """Part actors that are joined ("all States and international organizations"); a name that holds and stays whole."""
    parts = [part for part in _JOINED.split(words) if part]
    is_list = all(_PART.match(part) and len(part.split()) <= _LONGEST for part in parts)
    return parts if len(parts) > 1 and is_list else [words]


def _acting(words: str) -> list[str]:
    """Name the known governments and bodies that are the head of the words."""
    return [name.canonical for name in named(words) if _acts(words, name.span)]


def _acts(words: str, span: Span) -> bool:
    """Say whether a name is the head of the words or governs ("US officials"), rather than a complement."""
    before, after = words[: span.start_char], words[span.end_char :]
    if _COMPLEMENT.search(before) and not _OF_GOVERNING.search(before):
        return False
    return _IS_HEAD.match(after) is not None


def actors_meant(actor: str, before: str, addressed: list[str]) -> list[str]:
    """Find whom "the three countries" or "these governments" point back to: the last list of as many names before.

    Where the advice addresses somebody, a list that names the addressee goes first.
    """
    words = plain(actor).strip()
    group = _GROUP.search(words)
    if not _POINTS_BACK.match(words) or not (group or words.casefold() in {"both", "both of them"}):
        return []
    count = _COUNTS.get(((group["count"] if group else "both") or "").casefold())
    lists = [names for names in _lists(plain(before)) if len(names) == count or (count is None and len(names) > 1)]
    with_addressee = [names for names in lists if set(names) & set(addressed)]
    return [*lists, *with_addressee][-1] if lists else []


def opening(sentence: str) -> list[str]:
    """Name the known governments and bodies that a sentence opens with, joined ones together."""
    names: list[str] = []
    end = 0
    for name in named(sentence):
        joint = sentence[end : name.span.start_char]
        if not (_JOINT.match(joint) if names else _OPENS.match(joint)):
            break
        names = list(dict.fromkeys([*names, name.canonical]))
        end = name.span.end_char
    return names


def _lists(text: str) -> Iterator[list[str]]:
    """Yield the names that stand joined in a list ("Japan, China and Korea")."""
    names: list[str] = []
    end = 0
    for name in named(text):
        if not names or not _JOINT.match(text[end : name.span.start_char]):
            yield from [names] if names else []
            names = []
        names = list(dict.fromkeys([*names, name.canonical]))
        end = name.span.end_char
    yield from [names] if names else []
