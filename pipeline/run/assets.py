"""The graph: one sentence per table."""

from collections.abc import Callable, Iterator, Sequence
from inspect import getdoc
from time import monotonic

import dagster as dg
import polars as pl

from pipeline import coverage as reasons
from pipeline import documents as cleaning
from pipeline import raw_text
from pipeline import recommendations as advice
from pipeline import themes as topics
from pipeline.quality.audits import audits
from pipeline.raw_text import inventory
from pipeline.run import checks, composition, increments, presentation, publication, questions, replay, themed
from pipeline.run.journey import Journey, Step
from warehouse.tables import TABLES

Sentence = Callable[[Step], None]


def table(*after: str) -> Callable[[Sentence], dg.AssetsDefinition]:
    """Make assets of a sentence: the function's name is the table's, and the table declares the rest.

    A sentence that fills several tables at once (`increments.FILLED`) makes an asset of each.
    """

    def asset(sentence: Sentence) -> dg.AssetsDefinition:
        name = sentence.__name__
        filled = increments.FILLED.get(name, (name,))

        def materialize(journey: dg.ResourceParam[Journey]) -> Iterator[dg.MaterializeResult]:  # type: ignore[type-arg]  # Dagster refuses the parametrised name
            begun = monotonic()
            sentence(journey.step(name, after[0] if after else name))
            journey.seconds[name] = monotonic() - begun
            for table in filled:
                yield dg.MaterializeResult(
                    asset_key=table,
                    metadata=presentation.facts(table, after, journey.build),
                    check_results=list(checks.results(table, journey.build)),
                )

        return dg.multi_asset(
            name=name,
            specs=[_specification(table, name, after) for table in filled],
            check_specs=[check for table in filled for check in checks.specifications(table)],
        )(materialize)

    return asset


def _specification(table: str, stage: str, after: Sequence[str]) -> dg.AssetSpec:
    return dg.AssetSpec(
        table,
        deps=list(after),
        description=getdoc(TABLES[table]),
        group_name="journey",
        kinds={"polars", "duckdb"},
        code_version=increments.version(stage) if stage in increments.PACKAGES else None,
        metadata={"dagster/column_schema": presentation.column_schema(table)},
    )


@table()
def raw_texts(step: Step) -> None:
    """Read every file that is new or changed."""
    with step.build.as_table("listed", inventory.files(step.journey.settings.raw)):
        step.for_each_new(raw_text.raw_texts)
    questions.mark_copies(step.build)


@table("raw_texts")
def blocks(step: Step) -> None:
    """Part texts into blocks and decide which to keep."""
    step.for_each_new(cleaning.blocks)


@table("blocks", "raw_texts")
def documents(step: Step) -> None:
    """Clean texts, say what they are, and which are copies of others."""
    step.for_each_new_at_once(composition.described)
    questions.mark_duplicates(step.build)


@table("documents", "blocks", "raw_texts")
def quotes(step: Step) -> None:
    """Find who is reported to have said what, who and what is named, and who somebody was: texts are read once."""
    step.for_each_new_at_once(composition.said)
    questions.mark_repeated_quotes(step.build)


@table("quotes", "mentions")
def corrections(step: Step) -> None:
    """Put into the quotes what reviewers have decided, and account for every decision."""
    settled = composition.settled(step.journey.settings.raw)
    replay.replay(step.build, step.journey.decided.decisions, composition.names(settled))


@table("corrections", "quotes", "mentions", "affiliations")
def speakers(step: Step) -> None:
    """Tell across documents who is one and the same."""
    settled = composition.settled(step.journey.settings.raw)
    decided = replay.people(step.build, step.journey.decided.decisions, composition.names(settled))
    names, known = step.build.ask(questions.NAMES), step.build.ask("FROM speakers")
    questions.keep_speakers(step.build, composition.speaking(names, known, composition.joined(settled, decided)))


@table("corrections", "quotes", "documents", "blocks", "speakers")
def recommendations(step: Step) -> None:
    """Find who should do what."""
    step.for_each_new(advice.recommendations)
    questions.keep_groups(step.build, advice.groups(step.build.ask(questions.ADVICE)))


@table("recommendations", "documents")
def advice_conflicts(step: Step) -> None:
    """Find advice that pulls in opposite directions."""
    step.from_all(advice.advice_conflicts, questions.ADVICE)


@table("corrections", "quotes", "documents", "blocks", "speakers")
def findings(step: Step) -> None:
    """Find the risks and causes that texts state."""
    step.for_each_new(advice.findings)


@table("corrections", "quotes", "documents", "blocks", "speakers", "mentions")
def predictions(step: Step) -> None:
    """Find what is said to happen, and offer later texts as evidence of what became of it."""
    step.for_each_new(advice.predictions)
    questions.offer_outcomes(step.build, advice.outcomes)


@table("quotes")
def themes(step: Step) -> None:
    """Lay down the topics that documents are coded to, and find the themes of this very corpus."""
    themed.discover(step.build, composition.own_themes(step.journey.settings.raw).themes)


@table("recommendations", "quotes", "documents", "themes")
def theme_assignments(step: Step) -> None:
    """Say what documents, passages, quotes and recommendations are about."""
    step.for_each_new(topics.theme_assignments)
    themed.assign_further(step.build, composition.own_themes(step.journey.settings.raw).themes)
    questions.explain_missing_themes(step.build)


@table("raw_texts", "documents", "blocks", "quotes", "speakers", "recommendations", "theme_assignments")
def coverage(step: Step) -> None:
    """Account for every file."""
    step.from_all(reasons.coverage, questions.COUNTS)


@table()
def quality(step: Step) -> None:
    """Lay down what the shipped models and rules were measured to reach, and what audits of this corpus found."""
    step.build.replace("quality", pl.concat([step.journey.quality, audits(step.journey.decided.decisions)]))


@table(
    "coverage", "speakers", "affiliations", "mentions", "theme_assignments", "findings", "predictions",
    "advice_conflicts", "quality",
)  # fmt: skip
def runs(step: Step) -> None:
    """Publish what has been built."""
    publication.publish(step.journey)


ASSETS = [
    raw_texts, blocks, documents, quotes, corrections, speakers, recommendations, advice_conflicts, findings,
    predictions, themes, theme_assignments, coverage, quality, runs,
]  # fmt: skip
