"""One person, many spellings: which names of all documents belong together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import polars as pl

from pipeline.language.word_lists import words
from pipeline.speakers.cast import initials_of
from pipeline.speakers.person_names import PersonName, are_compatible, fits, folded, parsed, plain
from warehouse.ids import digest

_SHORTEST_ABBREVIATION = 3


class Cluster(NamedTuple):
    """Names that are one person or body, with the documents that use them."""

    kind: str
    key: str
    """What the id is made of: it stays when more spellings join."""
    names: tuple[tuple[str, str], ...]
    """Pairs of document_id and name as written there."""


def clusters(names: pl.DataFrame) -> list[Cluster]:
    """Group names: persons by family name and compatible given names, bodies by name and abbreviation."""
    rows = names.drop_nulls(["speaker_name", "speaker_kind"]).select("document_id", "speaker_name", "speaker_kind")
    by_key: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    listed = sorted(rows.iter_rows())
    keys = _person_keys({name for _, name, kind in listed if kind == "person"})
    keys |= _body_keys({(kind, name) for _, name, kind in listed if kind != "person"})
    for document, name, kind in listed:
        key = keys[kind, name] or f"{_lone(name)} in {document}"
        by_key[kind, key].append((document, name))
    return [Cluster(kind, key, tuple(members)) for (kind, key), members in sorted(by_key.items())]


def _lone(name: str) -> str:
    return folded(plain(name))


def _person_keys(names: Iterable[str]) -> dict[tuple[str, str], str]:
    """Give each full name its key; a lone family name has none, so it never joins across documents."""
    by_family: dict[str, list[tuple[str, PersonName]]] = defaultdict(list)
    keys: dict[tuple[str, str], str] = {}
    for name in sorted(names):
        person = parsed(plain(name))
        keys["person", name] = ""
        if person.first:
            by_family[person.family].append((name, person))
    for family, members in by_family.items():
        for name, key in _family_keys(family, members):
            keys["person", name] = key
    return keys


def _family_keys(family: str, members: list[tuple[str, PersonName]]) -> Iterator[tuple[str, str]]:
    """Part one family name's bearers by given name; an initial joins the only given name it fits."""
    by_first: dict[str, list[tuple[str, PersonName]]] = defaultdict(list)
    for name, person in members:
        by_first[person.first].append((name, person))
    by_initial: dict[str, list[str]] = defaultdict(list)
    for first in by_first:
        by_initial[first[0]] += [first] if len(first) > 1 else []
    for first, bearers in by_first.items():
        meant = by_initial[first[0]] if len(first) == 1 else [first]
        namesakes = [person for other in meant for _, person in by_first[other]]
        is_clear = len(meant) == 1 and all(are_compatible(one, other) for _, one in bearers for other in namesakes[:50])
        yield from _namesake_keys(f"{meant[0] if is_clear else first} {family}", bearers)


def _namesake_keys(key: str, bearers: list[tuple[str, PersonName]]) -> Iterator[tuple[str, str]]:
    """Part bearers of one given and family name by Jr. and Sr., and by middle names that contradict each other."""
    by_suffix: dict[str, list[tuple[str, PersonName]]] = defaultdict(list)
    for name, person in bearers:
        by_suffix[person.suffix].append((name, person))
    for suffix, members in by_suffix.items():
        is_one = _agree({person.middle for _, person in members if person.middle})
        for name, person in members:
            initial = person.middle[0][0] if person.middle and not is_one else ""
            yield name, " ".join(filter(None, (key, initial, suffix)))


def _agree(middles: set[tuple[str, ...]]) -> bool:
    """Say whether all middle names can be one person's, comparing each, place by place, with the fullest."""
    fullest = max(middles, key=lambda middle: (sum(map(len, middle)), middle), default=())
    return all(fits(one, other) for middle in middles for one, other in zip(middle, fullest, strict=False))


def _body_keys(names: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Give bodies their key; an abbreviation joins the only long name with these capitals."""
    long_names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, name in names:
        if " " in name:
            long_names[kind, initials_of(name)].add(_body_key(name))
    keys = {}
    for kind, name in names:
        short = name.replace(".", "")
        meant = long_names.get((kind, short), set())
        is_short = short.isalpha() and short.isupper() and len(short) >= _SHORTEST_ABBREVIATION
        is_short = is_short and short not in words("known_bodies")
        keys[kind, name] = next(iter(meant)) if is_short and len(meant) == 1 else _body_key(name)
    return keys


def _body_key(name: str) -> str:
    spelled = re.sub(r"\s*\([A-Z&.-]+\)", "", name)
    return re.sub(r"['’]s?$", "", folded(spelled).removeprefix("the ").replace("&", "and").replace(".", ""))


def speaker_rows(found: Iterable[Cluster]) -> Iterator[dict[str, Any]]:
    """Name each cluster by its fullest name, the more frequent of equals."""
    for cluster in found:
        names = fullest_first(cluster)
        yield {
            "speaker_id": digest(cluster.kind, cluster.key),
            "name": names[0],
            "kind": cluster.kind,
            "aliases": names,
            "wikidata_id": None,
        }


def fullest_first(cluster: Cluster) -> list[str]:
    """Sort the names of a cluster: most parts, most letters spelled out, most used, most diacritics."""
    counted = Counter(_shown(name, cluster.kind) for _, name in cluster.names)
    return sorted(
        counted, key=lambda name: (-len(name.split()), -_spelled_out(name), -counted[name], name.isascii(), name)
    )


def _shown(name: str, kind: str) -> str:
    return plain(name) if kind == "person" else name.removeprefix("the ")


def _spelled_out(name: str) -> int:
    return sum(len(word) for word in folded(name).split() if len(word.strip(".")) > 1)


def named_frame(found: Iterable[Cluster]) -> pl.DataFrame:
    """Say for each document's name which speaker it is."""
    schema = {"document_id": pl.String, "speaker_name": pl.String, "speaker_id": pl.String}
    rows = [
        (document, name, digest(cluster.kind, cluster.key))
        for cluster in found
        for document, name in set(cluster.names)
    ]
    return pl.DataFrame(rows, schema=schema, orient="row").unique().sort("document_id", "speaker_name")
