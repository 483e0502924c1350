"""What Dagster loads: the assets, the job that builds them all, and when it runs by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime

import dagster as dg

from pipeline.raw_text import inventory
from pipeline.run.assets import ASSETS
from pipeline.run.journey import Journey
from pipeline.run.settings import Settings, from_environment
from warehouse.ids import digest

JOB = "build"


@dg.resource(description="One run from raw/ to a published snapshot.")
def journey_of_a_run(_context: dg.InitResourceContext) -> Iterator[Journey]:
    """Begin a journey for a run that was started in Dagster's own pages, and let go of the build at its end."""
    journey = Journey(from_environment(), datetime.now(UTC).replace(tzinfo=None))
    try:
        yield journey
    finally:
        journey.close()


def new_files_sensor(settings: Settings) -> dg.SensorDefinition:
    """Watch raw/ and ask for a build when a file came, changed or went."""

    @dg.sensor(job_name=JOB, minimum_interval_seconds=60, default_status=dg.DefaultSensorStatus.STOPPED)
    def new_or_changed_files(context: dg.SensorEvaluationContext) -> dg.SensorResult:
        """Compare the files under raw/ with those of the last look."""
        files = inventory.files(settings.raw)
        seen = digest(*files.select("path", "byte_count", "collected_at", "manifest").iter_rows())
        requests = [] if seen == context.cursor else [dg.RunRequest(run_key=seen)]
        return dg.SensorResult(run_requests=requests, cursor=seen)

    return new_or_changed_files


def definitions(settings: Settings, journey: object = journey_of_a_run) -> dg.Definitions:
    """Put the graph together, around a journey of one's own or one begun for each run."""
    job = dg.define_asset_job(JOB, selection=dg.AssetSelection.all(), description="Raw texts to a published snapshot.")
    return dg.Definitions(
        assets=ASSETS,
        jobs=[job],
        schedules=[dg.ScheduleDefinition(name="daily", job=job, cron_schedule="0 5 * * *")],
        sensors=[new_files_sensor(settings)],
        resources={"journey": journey},
        executor=dg.in_process_executor,
    )


@dg.definitions
def onrecord() -> dg.Definitions:
    """Give Dagster's own commands what they load."""
    return definitions(from_environment())
