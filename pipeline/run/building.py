"""Run the whole journey in this process, as the command line does, through the very graph that Dagster's pages show."""

import logging
from datetime import datetime

import dagster as dg

from pipeline.run.definitions import JOB, definitions
from pipeline.run.journey import Journey, Report
from pipeline.run.settings import Settings
from warehouse.problems import Failed

QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


def build(settings: Settings, started_at: datetime, report: Report) -> Journey:
    """Build and publish; what was published before stays current when something fails."""
    journey = Journey(settings, started_at, report)
    logging.getLogger("dagster").setLevel(logging.CRITICAL)
    try:
        journey.open()
        job = definitions(settings, journey).resolve_job_def(JOB)
        result = job.execute_in_process(run_config=QUIET, raise_on_error=False)
    finally:
        journey.close()
    if not result.success:
        raise Failed("; ".join(_reasons(result)) or "The build did not finish.")
    return journey


def _reasons(result: dg.ExecuteInProcessResult) -> list[str]:
    broken = [
        f"{check.asset_key.to_user_string()}: {check.check_name} ({check.metadata['offenders'].value} rows)"
        for check in result.get_asset_check_evaluations()
        if not check.passed
    ]
    failed = [
        f"{event.step_key}: {error.cause.message.strip() if error.cause else error.message.strip()}"
        for event in result.get_step_failure_events()
        if (error := event.step_failure_data.error)
    ]
    return broken or failed
