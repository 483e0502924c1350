"""One person or body, many spellings: which names of all documents belong together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import polars as pl

from pipeline.speakers.authorities import Authority, named_by
from pipeline.speakers.bearers import person_keys
from pipeline.speakers.bodies import body
from pipeline.speakers.body_keys import body_keys
from pipeline.speakers.given_names import full_forms
from pipeline.speakers.person_names import folded, parsed
from pipeline.speakers.spellings import repaired
from pipeline.speakers.titled import titled

_BODIES = frozenset(("organisation", "government"))
"""One body is an organisation to one document and a government's to the next."""


_HARDLY = 20
"""How many times as often a cluster's most used name may stand as the one it goes by."""


class Row(NamedTuple):
    """A name as one document writes it."""

    document_id: str
    name: str
    kind: str


class Cluster(NamedTuple):
    """Names that are one person or body, with the documents that use them."""

    kind: str
    key: str
    """What a new id is made of: it stays when fuller names join."""
    names: tuple[tuple[str, str], ...]
    """Pairs of document_id and name as written there."""
    authority: Authority | None = None
    """What the user says of it."""

    def is_lone(self, name: tuple[str, str]) -> bool:
        """Say whether one of its names tells nothing beyond its document: a lone family name, a country's ministry."""
        return " " not in titled(name[1]).bare if self.kind == "person" else body(name[1]).is_relative


def clusters(names: pl.DataFrame, authorities: Sequence[Authority] = ()) -> list[Cluster]:
    """Group names: persons by given and family names, bodies by owner and core, both as the user has settled it."""
    rows = names.drop_nulls(["speaker_name", "speaker_kind"]).select("document_id", "speaker_name", "speaker_kind")
    by_key: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row, key in _keyed(sorted({Row(*row) for row in rows.iter_rows()})):
        by_key[class_of(row.kind), key].append(row)
    settled: dict[tuple[str, str], list[Row]] = defaultdict(list)
    known = named_by(authorities)
    for (kind, key), members in sorted(by_key.items()):
        for member, owner in _settled(members, known):
            settled[kind, f"the authority {owner.name}" if owner else key].append(member)
    by_name = {(class_of(one.kind), f"the authority {one.name}"): one for one in authorities}
    return [_cluster(key[1], members, by_name.get(key)) for key, members in sorted(settled.items())]


def _keyed(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Give each name its key; a lone family name has one of its document's own."""
    persons = person_keys(row.name for row in rows if row.kind == "person")
    bodies = body_keys((row.document_id, row.name) for row in rows if row.kind != "person")
    for row in rows:
        if row.kind == "person":
            yield row, persons[row.name] or lone_key(row.document_id, row.name)
        else:
            yield row, bodies[row.document_id, row.name]


def class_of(kind: str) -> str:
    """Say among what a name is looked for: persons, bodies or groups."""
    return "body" if kind in _BODIES else kind


def lone_key(document_id: str, name: str) -> str:
    """Call somebody who has only a family name by it and the document."""
    return f"{folded(titled(name).bare)} in {document_id}"


def _settled(members: Sequence[Row], known: dict[tuple[str, str], Authority]) -> Iterator[tuple[Row, Authority | None]]:
    """Let one name that an authority lists bring its cluster along; two authorities part it."""
    owners = {row: known.get((class_of(row.kind), folded(row.name))) for row in members}
    named = {owner for owner in owners.values() if owner}
    only = next(iter(named)) if len(named) == 1 else None
    for row in members:
        yield row, owners[row] or only


def _cluster(key: str, members: Sequence[Row], authority: Authority | None) -> Cluster:
    counted = Counter(row.kind for row in members)
    kind = authority.kind if authority else min(counted, key=lambda kind: (-counted[kind], kind))
    return Cluster(kind, key, tuple(sorted({(row.document_id, row.name) for row in members})), authority)


def speaker_rows(found: Iterable[tuple[str, Cluster]]) -> Iterator[dict[str, Any]]:
    """Describe each cluster with its id: by its authority's name, else by its fullest."""
    for speaker_id, cluster in found:
        names = fullest_first(cluster)
        authority = cluster.authority
        if authority:
            names = [authority.name, *(name for name in names if name != authority.name)]
        yield {
            "speaker_id": speaker_id,
            "name": names[0],
            "kind": cluster.kind,
            "aliases": names,
            "wikidata_id": authority.wikidata_id if authority else None,
        }


def fullest_first(cluster: Cluster) -> list[str]:
    """Sort the names of a cluster: most parts, fewest initials and short forms, most used, most letters.

    What is hardly ever used comes last, and so does what goes on behind a more frequent name: neither a slip of the
    pen nor a headline may name anybody.
    """
    counted = Counter(shown(name, cluster.kind) for _, name in cluster.names)
    most = max(counted.values())
    odd = {name for name in counted if counted[name] * _HARDLY < most or _goes_on(name, counted)}
    return sorted(
        counted, key=lambda name: (name in odd, *_shortness(name), -counted[name], -len(name), name.isascii(), name)
    )


def _goes_on(name: str, counted: Counter[str]) -> bool:
    parts = name.split()
    shorter = [" ".join(parts[:size]) for size in range(2, len(parts))]
    return not parsed(name).suffix and any(counted[other] > counted[name] for other in shorter)


def shown(name: str, kind: str) -> str:
    """Write a name as it stands in tables: a person's without titles, a body's without article."""
    return titled(name).bare if kind == "person" else name.removeprefix("the ")


def _shortness(name: str) -> tuple[bool, int, int, bool]:
    """Put behind what is broken or in brackets, then what has fewer parts, more initials, a short given name."""
    parts = folded(name).split()
    initials = sum(len(part.strip(".")) == 1 for part in parts)
    return repaired(name) != name or "(" in name, -len(parts), initials, parts[:1] != [] and parts[0] in full_forms()


def named_frame(found: Iterable[tuple[str, Cluster]]) -> pl.DataFrame:
    """Say for each document's name which speaker it is."""
    schema = {"document_id": pl.String, "speaker_name": pl.String, "speaker_id": pl.String}
    rows = [(document, name, speaker_id) for speaker_id, cluster in found for document, name in cluster.names]
    return pl.DataFrame(rows, schema=schema, orient="row").unique().sort("document_id", "speaker_name")
