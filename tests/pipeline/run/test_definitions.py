"""The graph that Dagster shows, frozen; the sensor and the schedule."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import dagster as dg
import pytest

from pipeline.run import building, checks
from pipeline.run.definitions import JOB, definitions, new_files_sensor
from pipeline.run.settings import Settings
from tests.conftest import CORPUS, STARTED_AT
from warehouse import snapshots, store
from warehouse.promises import PROMISES
from warehouse.tables import TABLES

GRAPH = Path(__file__).parents[2] / "golden" / "graph.json"


@pytest.fixture
def loaded(tmp_path):
    """Load the definitions as Dagster does."""
    return definitions(Settings(CORPUS, tmp_path))


def graph(loaded):
    """Describe every asset by what a user sees of it."""
    nodes = loaded.resolve_asset_graph().asset_nodes
    return {
        node.key.to_user_string(): {
            "after": sorted(parent.to_user_string() for parent in node.parent_keys),
            "description": node.description.splitlines()[0],
            "checks": sorted(key.name for key in node.check_keys),
        }
        for node in sorted(nodes, key=lambda node: node.key)
    }


def test_graph_is_as_reviewed(loaded, request):
    """A changed edge shows up in review as a difference: pytest --golden writes it anew."""
    if request.config.getoption("--golden"):
        GRAPH.write_text(json.dumps(graph(loaded), indent=1) + "\n")
    assert graph(loaded) == json.loads(GRAPH.read_text())


def test_every_asset_is_a_declared_table(loaded):
    """One string is function, asset and table."""
    assert set(graph(loaded)) <= set(TABLES)


def test_every_asset_shows_its_columns(loaded):
    """Dagster's column schema is the declaration."""
    for node in loaded.resolve_asset_graph().asset_nodes:
        schema = node.metadata["dagster/column_schema"]
        schema = getattr(schema, "value", schema)
        assert [column.name for column in schema.columns] == TABLES[node.key.to_user_string()].column_names()
        assert all(column.description for column in schema.columns)


def test_promises_block_publication(loaded):
    """Every promise about a table that is built is a blocking check upstream of the publication."""
    built = set(graph(loaded))
    specified = [spec for table in built for spec in checks.specifications(table)]
    assert {spec.name for spec in specified} == {name for name, p in PROMISES.items() if p.table in built}
    assert all(spec.blocking for spec in specified)
    upstream = set(graph(loaded)["runs"]["after"])
    for table in list(upstream):
        upstream |= set(graph(loaded)[table]["after"])
    assert {spec.asset_key.to_user_string() for spec in specified} <= upstream


def test_nothing_runs_by_itself(loaded):
    """Sensor and schedule exist, and are off until somebody turns them on."""
    (schedule,) = loaded.schedules
    (sensor,) = loaded.sensors
    assert schedule.default_status == dg.DefaultScheduleStatus.STOPPED
    assert sensor.default_status == dg.DefaultSensorStatus.STOPPED
    assert {schedule.job_name, sensor.job_name} == {JOB}


def test_sensor_notices_new_and_changed_files(tmp_path):
    """A file that came, changed or went asks for a build; the same files twice do not."""
    (tmp_path / "raw").mkdir()
    sensor = new_files_sensor(Settings(tmp_path / "raw", tmp_path))

    def look(cursor):
        with dg.build_sensor_context(cursor=cursor) as context:
            result = sensor(context)
        return result.cursor, len(result.run_requests)

    cursor, _ = look(None)
    assert look(cursor) == (cursor, 0)
    (tmp_path / "raw" / "a.txt").write_text("one")
    cursor, requests = look(cursor)
    assert requests == 1
    (tmp_path / "raw" / "a.txt").write_text("other")
    cursor, requests = look(cursor)
    assert requests == 1
    os.utime(tmp_path / "raw" / "a.txt", (1, 1))
    cursor, requests = look(cursor)
    assert requests == 1
    (tmp_path / "raw" / "a.txt").unlink()
    assert look(cursor)[1] == 1


def test_run_of_its_own_publishes_the_same(tmp_path, monkeypatch, built):
    """The job as Dagster's pages start it, with its own journey from the environment, publishes the same rows."""
    monkeypatch.setenv("ONRECORD_RAW", str(CORPUS))
    monkeypatch.setenv("ONRECORD_WAREHOUSE", str(tmp_path))
    job = definitions(Settings(CORPUS, tmp_path)).resolve_job_def(JOB)
    result = job.execute_in_process(run_config=building.QUIET)
    assert result.success
    for table in ("documents", "quotes", "speakers", "recommendations", "coverage"):
        key = TABLES[table].primary_key()
        mine, theirs = (store.read(snapshots.current(w), f"FROM {table}").sort(key) for w in (tmp_path, built))
        assert mine.equals(theirs)


def test_materialization_tells_facts(tmp_path):
    """Row counts, a preview as plain cells, and lineage by column come with each materialization."""
    from pipeline.run.journey import Journey

    journey = Journey(Settings(CORPUS, tmp_path), STARTED_AT)
    job = definitions(Settings(CORPUS, tmp_path), journey).resolve_job_def(JOB)
    result = job.execute_in_process(run_config=building.QUIET)
    journey.close()
    events = result.asset_materializations_for_node("quotes")
    assert {event.asset_key.to_user_string() for event in events} == {
        "quotes", "mentions", "affiliations", "passages", "quotes_as_found",
    }  # fmt: skip
    (event,) = [event for event in events if event.asset_key.to_user_string() == "quotes"]
    assert event.metadata["dagster/row_count"].value > 0
    assert event.metadata["preview"].records
    lineage = event.metadata["dagster/column_lineage"].lineage.deps_by_column
    assert {dep.asset_key.to_user_string() for dep in lineage["document_id"]} == {"documents", "blocks", "raw_texts"}


def test_run_id_is_the_start(tmp_path):
    """A snapshot is named by when its build began."""
    from pipeline.run.journey import Journey

    journey = Journey(Settings(CORPUS, tmp_path), datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC))
    assert journey.run_id == "20260102T030405000006"
