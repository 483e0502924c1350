"""How a known speaker keeps its id as documents arrive, and what joins two ids or parts one."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

import polars as pl

from pipeline.speakers.identities import Cluster, class_of, lone_key, shown
from warehouse.ids import digest
from warehouse.tables.identity_changes import IdentityChanges

Name = tuple[str, str]
"""Whether it is a person's, a body's or a group's, and the name as tables show it."""


class Earlier(NamedTuple):
    """The speakers that were known before: each id's first name, and which ids bear a name."""

    names: Mapping[str, str]
    by_name: Mapping[Name, frozenset[str]]


class Identified(NamedTuple):
    """Clusters with their ids, in the order of the ids, and what became of earlier ones."""

    clusters: list[tuple[str, Cluster]]
    changes: pl.DataFrame


def earlier(speakers: pl.DataFrame) -> Earlier:
    """Look up the speakers of the build before by name."""
    by_name: dict[Name, set[str]] = defaultdict(set)
    for speaker_id, kind, aliases in speakers.select("speaker_id", "kind", "aliases").iter_rows():
        for alias in aliases:
            by_name[class_of(kind), alias].add(speaker_id)
    names = dict(speakers.select("speaker_id", "name").iter_rows())
    return Earlier(names, {name: frozenset(bearers) for name, bearers in by_name.items()})


def identified(found: Sequence[Cluster], known: Earlier) -> Identified:
    """Give each cluster the id of the earlier speaker with whom it shares most names, else one of its own."""
    keys = {cluster.key for cluster in found}
    claims = [_claims(cluster, known, keys) for cluster in found]
    kept = _kept(found, claims)
    taken = set(kept.values()) | set(known.names)
    ids = [kept.get(at) or _own(cluster, taken) for at, cluster in enumerate(found)]
    changes = pl.DataFrame(list(_changes(ids, claims, known)), schema=IdentityChanges.create_empty().schema)
    return Identified(
        sorted(zip(ids, found, strict=True), key=lambda pair: pair[0]), changes.sort(IdentityChanges.primary_key())
    )


def _claims(cluster: Cluster, known: Earlier, present: Collection[str]) -> Counter[str]:
    """Count the names that a cluster shares with each earlier speaker; a lone family name is its document's only."""
    claims: Counter[str] = Counter()
    alone = {name for name in cluster.names if cluster.is_lone(name)}
    for name in {shown(name, cluster.kind) for _, name in set(cluster.names) - alone}:
        claims.update(known.by_name.get((class_of(cluster.kind), name), ()))
    keys = {key for key in (lone_key(*name) for name in alone) if key == cluster.key or key not in present}
    keys |= set() if claims else {cluster.key}
    claims.update({own for key in keys if (own := _latest(cluster.kind, key, known.names))})
    return claims


def _latest(kind: str, key: str, taken: Collection[str]) -> str:
    """Give the last of the ids that a key has been given, each because somebody else went by the one before."""
    latest = ""
    for speaker_id in _ids(kind, key):
        if speaker_id not in taken:
            return latest
        latest = speaker_id
    return latest


def _ids(kind: str, key: str) -> Iterator[str]:
    """Yield the ids that a kind and key make: their digest, then theirs and a number's."""
    yield digest(kind, key)
    yield from (digest(kind, key, number) for number in count(2))


def _kept(found: Sequence[Cluster], claims: Sequence[Counter[str]]) -> dict[int, str]:
    """Hand earlier ids on, the strongest claims first; of equals the smaller id's, then the smaller key's."""
    kept: dict[int, str] = {}
    given: set[str] = set()
    order = sorted(
        (-shared, speaker_id, found[at].kind, found[at].key, at)
        for at, claimed in enumerate(claims)
        for speaker_id, shared in claimed.items()
    )
    for _, speaker_id, _, _, at in order:
        if at not in kept and speaker_id not in given:
            kept[at] = speaker_id
            given.add(speaker_id)
    return kept


def _own(cluster: Cluster, taken: set[str]) -> str:
    """Make an id of kind and key that nobody goes by."""
    speaker_id = next(own for own in _ids(cluster.kind, cluster.key) if own not in taken)
    taken.add(speaker_id)
    return speaker_id


def _changes(ids: Sequence[str], claims: Iterable[Counter[str]], known: Earlier) -> Iterator[dict[str, str]]:
    """Tell of each earlier id that a cluster shares names with and does not bear: it joined, or the cluster parted."""
    current = set(ids)
    for speaker_id, claimed in zip(ids, claims, strict=True):
        for other in claimed:
            if other != speaker_id:
                parted = other in current
                name = known.names[other]
                yield {
                    "speaker_id": speaker_id,
                    "other_id": other,
                    "change": "parted" if parted else "joined",
                    "because": f"a name of {name} is somebody else's" if parted else f"{name} is the same",
                }
