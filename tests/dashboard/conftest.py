"""What the dashboard's tests share: warehouses to show, and a reader who visits them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.dashboard.warehouses import KINDS, make

APP = Path(__file__).parents[2] / "dashboard" / "app.py"


@pytest.fixture(scope="session")
def warehouses(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Make each kind of warehouse once; the dashboard only reads them."""
    return {kind: make(kind, tmp_path_factory.mktemp(kind)) for kind in KINDS}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Give a folder of raw texts that decisions can be written to; its text is there, its words do not matter."""
    (tmp_path / "raw" / "a").mkdir(parents=True)
    (tmp_path / "raw" / "a" / "one.txt").touch()
    return tmp_path / "raw"


@pytest.fixture
def shown(
    warehouses: Mapping[str, Path], raw: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], Path]]:
    """Point the dashboard at one of the warehouses."""
    monkeypatch.setenv("ONRECORD_RAW", str(raw))

    def pointed(kind: str) -> Path:
        monkeypatch.setenv("ONRECORD_WAREHOUSE", str(warehouses[kind]))
        return warehouses[kind]

    st.cache_data.clear()
    yield pointed
    st.cache_data.clear()


@pytest.fixture
def visit(shown: Callable[[str], Path]) -> Callable[..., AppTest]:
    """Open a page of the dashboard over a warehouse as a reader does, under an address."""

    def opened(kind: str, page: str, /, **address: Any) -> AppTest:
        shown(kind)
        app = AppTest.from_file(APP, default_timeout=20)
        app.query_params.update(address)
        return app.switch_page(f"questions/{page}.py").run()

    return opened
