"""The encoder's names and those of the word lists, made one.

The lists know countries, bodies and agreements for sure; the encoder reads what no list holds.
"""

from collections.abc import Iterable, Iterator

from pipeline.language.capitalised import is_common
from pipeline.language.encoded import Named
from pipeline.language.name_kinds import known_kind
from pipeline.language.names import Name
from pipeline.language.spans import Span, stripped
from pipeline.language.word_lists import words

# How sure the encoder must be of a name that no list knows, by its kind and whether it has several words.
_ADDED_FROM = {("person", True): 0.4, ("person", False): 0.6, ("organisation", True): 0.5, ("organisation", False): 0.6}
_OVERRULES_FROM = 0.75  # what the encoder must be sure of to have a name of the lists be something else
_LONGEST = 7  # words
_EDGES = " \t\r\n\xa0.,;:()[]\"“”‘’'"


def merged(text: str, listed: Iterable[Name], read: Iterable[Named]) -> list[Name]:
    """Put names from both readers together, without overlaps, in the order of the text."""
    listed, found = list(listed), []
    free = list(_without_short_names(text, listed, (_trimmed(text, one) for one in read)))
    for name in listed:
        near = [one for one in free if one.span.overlaps(name.span)]
        free = [one for one in free if one not in near]
        found += _agreed(text, name, near)
    found += [added for one in free if (added := _added(text, one)) is not None]
    return _without_overlaps(sorted(found))


def _without_short_names(text: str, listed: list[Name], read: Iterable[Named]) -> Iterator[Named]:
    """Leave out persons that are a body called for short: Fjord, the Fjord Energy Institute."""
    bodies = {name.span.of(text).split()[0] for name in listed if name.kind in {"organisation", "agreement"}}
    yield from (one for one in read if one.kind != "person" or one.span.of(text) not in bodies)


def _agreed(text: str, name: Name, near: list[Named]) -> list[Name]:
    """Decide between a listed name and what the encoder reads in its place."""
    best = max(near, key=lambda one: one.share, default=None)
    if best is None or name.kind == "agreement" or best.share < _OVERRULES_FROM:
        return [name]
    if best.kind == "place":
        return [] if name.kind == "person" else [name]
    if name.kind == best.kind:
        is_longer = best.span.covers(name.span)
        return [Name(*best.span, name.kind, name.canonical) if is_longer else name]
    is_known = known_kind(name.span.of(text)) is not None and best.span == name.span
    return [name] if is_known else [Name(*best.span, best.kind, None)]


def _added(text: str, one: Named) -> Name | None:
    """Take a name that no list knows, when the encoder is sure enough and it is written like one."""
    spelled = one.span.of(text).split()
    if one.share < _ADDED_FROM.get((one.kind, len(spelled) > 1), 2.0):
        return None
    if not spelled or len(spelled) > _LONGEST or not spelled[-1][:1].isupper() or all(map(is_common, spelled)):
        return None
    is_other = known_kind(one.span.of(text)) not in {None, "organisation"} or one.span.of(text) in words("not_bodies")
    return None if is_other else Name(*one.span, one.kind, None)


def _trimmed(text: str, one: Named) -> Named:
    """Leave out marks at the ends, titles before a person, and what shows possession."""
    span = stripped(text, one.span, _EDGES)
    for ending in ("'s", "’s"):
        if span.of(text).endswith(ending):
            span = Span(span.start_char, span.end_char - len(ending))
    spelled = span.of(text).split()
    while one.kind == "person" and len(spelled) > 1 and _leads_up(spelled):
        start = text.index(spelled[1], span.start_char + len(spelled[0]))
        span, spelled = Span(start, span.end_char), spelled[1:]
    return one._replace(span=span)


def _leads_up(spelled: list[str]) -> bool:
    """Say whether the first word is a title, or the place of an office: Mayor of London Ada Hill."""
    is_place = len(spelled) > 2 and known_kind(spelled[0]) in {"government", "capital", "place"}
    return spelled[0].rstrip(".") in words("titles") or is_place


def _without_overlaps(names: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in names:
        if name.start_char < name.end_char and (not kept or name.start_char >= kept[-1].end_char):
            kept.append(name)
    return kept
