"""Paths, batch size and executor."""

import pytest

from pipeline.run.settings import Settings, as_environment, from_environment
from warehouse.problems import Unusable


@pytest.mark.parametrize(
    ("change", "advice"),
    [
        pytest.param({"raw": "nowhere"}, "--raw", id="no-such-folder"),
        pytest.param({"workers": 0}, "--workers", id="no-workers"),
        pytest.param({"engine": "steam"}, "local, ray", id="unknown-engine"),
        pytest.param({"warehouse": "file/under"}, "--warehouse", id="warehouse-below-a-file"),
    ],
)
def test_unusable_set_up_says_what_to_do(tmp_path, change, advice):
    """Bad set-up stops at once, with the option that mends it."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "file").touch()
    paths = {
        name: tmp_path / value if isinstance(value, str) and name != "engine" else value
        for name, value in change.items()
    }
    with pytest.raises(Unusable, match=advice):
        Settings(tmp_path / "raw", tmp_path / "warehouse")._replace(**paths).checked()


def test_environment_round_trip(tmp_path):
    """What is written for another program is what it reads."""
    settings = Settings(tmp_path / "raw", tmp_path / "warehouse", workers=3)
    assert from_environment(as_environment(settings)).raw == settings.raw
    assert from_environment(as_environment(settings)).workers == 3


def test_workers_that_are_no_number_are_refused():
    """A word where a number belongs is named."""
    with pytest.raises(Unusable, match="ONRECORD_WORKERS"):
        from_environment({"ONRECORD_WORKERS": "many"})


def test_results_do_not_depend_on_where_the_work_is_done(tmp_path):
    """Workers and engine are no part of the settings' digest."""
    here = Settings(tmp_path, tmp_path)
    assert here.hash == here._replace(workers=8, engine="ray").hash
