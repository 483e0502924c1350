"""Whom an actor means that only the words around it name: we, they, the government, nobody at all."""

import re
from typing import Any, NamedTuple

from pipeline.language.countries import by_name, by_people
from pipeline.language.readings import Reading
from pipeline.language.sentences import sentences
from pipeline.recommendations.acronyms import spelled_out
from pipeline.recommendations.actors import actors_meant, actors_named, named, opening, trimmed
from pipeline.recommendations.agents import PASSIVE
from pipeline.recommendations.modalities import plain, worded
from pipeline.recommendations.places import Found
from pipeline.recommendations.quoted import words_of

_WE = worded(r"(?:we|us|we all|all of us|each of us|our (?:country|nation|government)|this (?:country|nation))$")
_THEY = worded(r"(?:they|them|both|both of them|each of them|the two)$")
_HIM = worded(r"(?:him|her)$")
_IT = worded(r"it$")
_THE_GOVERNMENT = worded(
    r"(?:the|this|that|its|their) (?:\w+ )?(?:government|authorities|regime|ministry|parliament|state)$"
)
_GOVERNMENT_OF = worded(
    r"\b(?:(?P<people>(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?)(?:'s)? (?:\w+ )?(?:government|authorities|regime|ministry|"
    r"parliament|officials)|(?:government|authorities) of (?:the )?(?P<country>(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?))\b"
)
_MEMBERS = worded(r"(?:the |some |other )?members(?: of congress)?$")
_CONGRESS = re.compile(
    r"\b(?:the|U\.S\.|\d+th) Congress\b|\bin Congress\b|\bCongress (?:may|could|might|can)\b|for Congress\b"
)
_AND = worded(r",? and ")
_AND_SELF = worded(r"^(?:we|us|i),? and |,? and (?:we|us|i|me)$")
_FORCES = worded(
    r"\b(?:of|by|from) (?:all |any |the |its )*(?P<whose>(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){0,3} "
    r"(?:armed |military |security |occupation )?(?:forces|troops|military|personnel|government|authorities))\b"
)
_POINTS_BACK = worded(r"(?:these|this|such|those) ")
_SPOKEN_FOR = frozenset(("transcript", "release"))
_OFFICIAL = frozenset(("government", "organisation"))
_FARTHEST, _FEW_SENTENCES = 3000, 1


class Actor(NamedTuple):
    """Who should act, how we know, and the canonical names."""

    words: str | None
    basis: str
    names: list[str]


class Given(NamedTuple):
    """A piece of advice as it was found in a document, with the quote around it and the row of the advice before."""

    reading: Reading
    found: Found
    quote: dict[str, Any] | None
    before: dict[str, Any] | None


def actor_of(given: Given) -> Actor:
    """Say who should act: as the sentence states it, as the heading above names it, or as the words before tell."""
    found = given.found
    addressed = actors_named(found.frame.actor) if found.frame.actor else []
    stated = words_of(given.reading.text, found.advice.actor)
    if stated:
        meant = _meant_by(given, trimmed(stated), addressed)
        written = spelled_out(stated, given.reading.text)
        return Actor(stated, "context", meant) if meant else Actor(stated, "stated", actors_named(written))
    if found.frame.actor:
        return Actor(found.frame.actor, "heading", actors_named(spelled_out(found.frame.actor, given.reading.text)))
    return _inherited(given) or _whose_forces(given) or Actor(None, "unknown", [])


def _whose_forces(given: Given) -> Actor | None:
    """Name who is told to do what is asked for as a thing ("Demands the withdrawal of all foreign forces")."""
    found = _FORCES.search(given.reading.text, *given.found.advice.action)
    names = [name for name in actors_named(found["whose"]) if any(named(found["whose"]))] if found else []
    return Actor(found["whose"], "context", names) if found and names else None


def _inherited(given: Given) -> Actor | None:
    """Take over the actor of the advice it elaborates, or of the advice right before in the same paragraph."""
    before, block = given.before, given.found.block
    if before is None or not before["actors"]:
        return None
    is_parent = given.found.parent is not None and before["start_char"] == given.found.parent.start_char
    gap = given.reading.text[before["end_char"] : given.found.advice.span.start_char]
    is_passive = PASSIVE.match(given.reading.text, given.found.advice.action.start_char) is not None
    is_near = before["start_char"] >= block.start_char and len(list(sentences(gap))) <= _FEW_SENTENCES
    is_known = any(map(list, map(named, before["actors"])))
    points_back = _POINTS_BACK.match(given.reading.text, given.found.advice.span.start_char) is not None
    is_next = is_near and (points_back or (is_passive and is_known))
    return Actor(before["actor"], "context", before["actors"]) if is_parent or is_next else None


def _meant_by(given: Given, words: str, addressed: list[str]) -> list[str]:
    """Name whom a pronoun, a group or "the government" means."""
    reading, place = given.reading, given.found.advice.span.start_char
    before = plain(reading.text[max(0, place - _FARTHEST) : place])
    pointed = actors_meant(words, before, addressed)
    if pointed:
        return pointed
    if _AND_SELF.search(words):
        return _each_of(given, words, addressed)
    if _WE.match(words):
        return _ourselves(reading, given.quote)
    if _THE_GOVERNMENT.match(words):
        return _government_before(before)
    if _MEMBERS.match(words):
        return ["United States Congress"] if _CONGRESS.search(reading.text) else []
    return _pointed_at(given, words)


def _pointed_at(given: Given, words: str) -> list[str]:
    """Name whom they, them, him or it means: who was advised right before, or who is spoken of."""
    block, place = given.found.block, given.found.advice.span.start_char
    advised = given.before["actors"] if given.before and given.before["start_char"] >= block.start_char else []
    if _HIM.match(words) or (words == "them" and advised):
        return list(advised)
    if _THEY.match(words) or _IT.match(words):
        nearby = plain(given.reading.text[max(block.start_char, place - _FARTHEST) : place])
        return _subject_before(nearby, is_many=_THEY.match(words) is not None)
    return []


def _each_of(given: Given, words: str, addressed: list[str]) -> list[str]:
    """Name each of those who are joined with whoever speaks ("we and our allies", "the senator and I")."""
    names: list[str] = []
    for part in _AND.split(words):
        speaker = (given.quote or {}).get("speaker_name") if part.casefold() in {"i", "me"} else None
        names += [speaker] if speaker else _meant_by(given, part, addressed) or actors_named(part)
    return list(dict.fromkeys(names))


def _ourselves(reading: Reading, quote: dict[str, Any] | None) -> list[str]:
    """Name who says we: a body that speaks, the country that a transcript's publisher governs, a report's publisher."""
    if quote and quote.get("speaker_kind") in _OFFICIAL and quote.get("speaker_name"):
        return [name.canonical for name in named(quote["speaker_name"])][:1] or [quote["speaker_name"]]
    if reading.kind in _SPOKEN_FOR and reading.publisher:
        return _country_of(reading.publisher)
    in_marks = any(part.get("in_quotation_marks") for part in quote["segments"]) if quote else False
    return [reading.publisher] if reading.kind == "report" and reading.publisher and not in_marks else []


def _country_of(body: str) -> list[str]:
    """Name the country that a body governs, where its canonical name begins with it."""
    names = [name.canonical for name in named(body)]
    countries = sorted(set(by_name().values()))
    return [one for one in countries if any(f"{name} ".startswith(f"{one} ") for name in names)][:1]


def _government_before(before: str) -> list[str]:
    """Find which country's government was spoken of last."""
    for found in reversed(list(_GOVERNMENT_OF.finditer(before))):
        spelled = found["people"] or found["country"]
        for known in (by_people(), by_name()):
            if name := known.get(spelled) or known.get(spelled.split()[-1]):
                return [name]
    return []


def _subject_before(before: str, *, is_many: bool) -> list[str]:
    """Find the known bodies that the nearest sentence before speaks of first; they is several, or a body of people."""
    for names in reversed([opening(sentence.of(before)) for sentence in sentences(before)]):
        if not names:
            continue
        if len(names) > 1 or not is_many or names[0] not in by_name().values():
            return names if is_many or len(names) == 1 else []
    return []
