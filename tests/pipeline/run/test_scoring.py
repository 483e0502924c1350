"""Annotated texts through the journey, and the figures a build lays down."""

import pytest

from pipeline.quality import stored
from pipeline.quality.gold import Annotated
from pipeline.run.journey import Journey, silent
from pipeline.run.scoring import How, scored
from pipeline.run.settings import Settings
from tests.conftest import CORPUS, STARTED_AT
from tests.pipeline.quality.test_stored import rows
from warehouse.problems import Unusable

TEXT = (
    "The minister spoke on Monday.\n\n“The harbour will open again in May,” the minister, Ada Hill, said on Monday.\n"
)
QUOTE = "The harbour will open again in May"


@pytest.fixture
def gold():
    """Give a text whose one quote is plain."""
    start = TEXT.index(QUOTE)
    attribution = {"content": [[start, start + len(QUOTE)]], "type": "direct"}
    for role, words in (("source", "the minister, Ada Hill"), ("cue", "said")):
        attribution[role] = [[TEXT.index(words), TEXT.index(words) + len(words)]]
    return [Annotated("harbour", TEXT, [attribution]), Annotated("nothing", "Nobody spoke.\n", [])]


def test_texts_are_built_and_scored(gold):
    """A plain quote is found, and counted right."""
    figures = {figure.metric: figure.value for figure in scored(gold, How(STARTED_AT, silent))}
    assert (figures["documents"], figures["failed_documents"]) == (2, 0)
    assert (figures["all.attribution.f1"], figures["speech.content.exact.f1"]) == (100, 100)
    assert figures["calibration_error"] < 0.5


def test_stored_figures_are_laid_down(tmp_path, monkeypatch):
    """A journey begins with what is stored."""
    monkeypatch.setattr(stored, "RESULTS", tmp_path / "results.jsonl")
    stored.keep(rows(), stored.RESULTS)
    assert Journey(Settings(CORPUS, tmp_path), STARTED_AT).quality.equals(rows())


def test_broken_figures_stop_before_the_build(tmp_path, monkeypatch):
    """Bad set-up is told before anything is touched."""
    monkeypatch.setattr(stored, "RESULTS", tmp_path / "results.jsonl")
    stored.RESULTS.write_text("{")
    with pytest.raises(Unusable, match="line 1"):
        Journey(Settings(CORPUS, tmp_path / "warehouse"), STARTED_AT)
