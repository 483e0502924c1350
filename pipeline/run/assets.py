"""The graph: one sentence per table."""

from collections.abc import Callable
from inspect import getdoc
from time import monotonic

import dagster as dg

from pipeline import coverage as reasons
from pipeline import documents as cleaning
from pipeline import raw_text
from pipeline import recommendations as advice
from pipeline import speakers as people
from pipeline import themes as topics
from pipeline.raw_text import inventory
from pipeline.run import checks, composition, increments, presentation, publication, questions
from pipeline.run.journey import Journey, Step
from warehouse.tables import TABLES

Sentence = Callable[[Step], None]


def table(*after: str) -> Callable[[Sentence], dg.AssetsDefinition]:
    """Make an asset of a sentence: the function's name is the table's, and the table declares the rest."""

    def asset(sentence: Sentence) -> dg.AssetsDefinition:
        name = sentence.__name__
        declared = TABLES[name]

        def materialize(journey: dg.ResourceParam[Journey]) -> dg.MaterializeResult:  # type: ignore[type-arg]  # Dagster refuses the parametrised name
            begun = monotonic()
            sentence(journey.step(name, after[0] if after else name))
            journey.seconds[name] = monotonic() - begun
            return dg.MaterializeResult(
                metadata=presentation.facts(name, after, journey.build),
                check_results=list(checks.results(name, journey.build)),
            )

        return dg.asset(
            name=name,
            deps=list(after),
            description=getdoc(declared),
            group_name="journey",
            kinds={"polars", "duckdb"},
            code_version=increments.version(name) if name in increments.PACKAGES else None,
            metadata={"dagster/column_schema": presentation.column_schema(name)},
            check_specs=checks.specifications(name),
        )(materialize)

    return asset


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
    """Clean texts and say what they are."""
    step.for_each_new(cleaning.documents)


@table("documents", "blocks", "raw_texts")
def quotes(step: Step) -> None:
    """Find who is reported to have said what."""
    step.for_each_new(composition.attributed_quotes)


@table("documents", "blocks", "raw_texts")
def mentions(step: Step) -> None:
    """Find who and what is named."""
    step.for_each_new(people.mentions)


@table("documents", "blocks", "raw_texts")
def affiliations(step: Step) -> None:
    """Find who somebody was at the time."""
    step.for_each_new(people.affiliations)


@table("quotes", "mentions", "affiliations")
def speakers(step: Step) -> None:
    """Tell across documents who is one and the same."""
    names = step.build.ask(questions.NAMES)
    identities = people.identities(names)
    step.build.replace("speakers", composition.speaking(names, identities))
    with step.build.as_table("identities", identities):
        questions.link_speakers(step.build)


@table("quotes", "documents", "blocks", "speakers")
def recommendations(step: Step) -> None:
    """Find who should do what."""
    step.for_each_new(advice.recommendations)


@table()
def themes(step: Step) -> None:
    """Lay down the themes that documents are coded to."""
    step.build.replace("themes", topics.themes())


@table("recommendations", "quotes", "documents", "themes")
def theme_assignments(step: Step) -> None:
    """Say what documents, passages, quotes and recommendations are about."""
    step.for_each_new(topics.theme_assignments)
    questions.explain_missing_themes(step.build)


@table("raw_texts", "documents", "blocks", "quotes", "speakers", "recommendations", "theme_assignments")
def coverage(step: Step) -> None:
    """Account for every file."""
    step.from_all(reasons.coverage, questions.COUNTS)


@table("coverage", "speakers", "affiliations", "mentions", "theme_assignments")
def runs(step: Step) -> None:
    """Publish what has been built."""
    publication.publish(step.journey)


ASSETS = [
    raw_texts, blocks, documents, quotes, mentions, affiliations,
    speakers, recommendations, themes, theme_assignments, coverage, runs,
]  # fmt: skip
