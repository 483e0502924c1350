"""Decisions about speakers: which names are one person or body, and which are not."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from pipeline.review.rows import APPLIED, CONFLICT, ORPHANED
from warehouse.decisions import Decision


class Settled(NamedTuple):
    """Names that a reviewer holds for one person or body; the first one names it."""

    kind: str
    names: tuple[str, ...]


class People(NamedTuple):
    """Whom reviewers have settled, and what became of each decision."""

    settled: tuple[Settled, ...]
    statuses: Mapping[str, str]
    """By correction_id: applied, conflict or orphaned."""


def settled(decisions: Iterable[Decision], known: Collection[str], taken: Collection[str]) -> People:
    """Join and part names in the order of the decisions.

    `known` are the names that texts use, `taken` those that the user's own list settles, which nobody overrules here.
    """
    groups: list[Settled] = []
    statuses = {}
    for decision in decisions:
        names = {decision.row, str(decision.new)}
        if names & set(taken):
            statuses[decision.correction_id] = CONFLICT
        elif not names <= set(known):
            statuses[decision.correction_id] = ORPHANED
        else:
            groups = (_joined if decision.field == "same_as" else _parted)(groups, decision)
            statuses[decision.correction_id] = APPLIED
    return People(tuple(groups), statuses)


def _joined(groups: list[Settled], decision: Decision) -> list[Settled]:
    wanted = (decision.row, str(decision.new))
    together = [group for group in groups if set(group.names) & set(wanted)]
    names = dict.fromkeys([*wanted, *(name for group in together for name in group.names)])
    rest = [group for group in groups if group not in together]
    return [*rest, Settled(decision.kind or "person", tuple(names))]


def _parted(groups: list[Settled], decision: Decision) -> list[Settled]:
    # Those who keep the other names must be named, or they would all stand alone.
    alone = str(decision.new)
    staying = dict.fromkeys([decision.row, *decision.names])
    for group in groups:
        if decision.row in group.names:
            staying |= dict.fromkeys(group.names)
    rest = [group for group in groups if not {decision.row, alone} & set(group.names)]
    kept = tuple(name for name in staying if name != alone)
    kind = decision.kind or "person"
    return [*rest, Settled(kind, kept), Settled(kind, (alone,))]
