"""Whom pronouns mean, measured."""

import pytest

from pipeline.language.spans import Span
from pipeline.quality import pronouns
from warehouse.problems import Unusable

HEAD = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
ROWS = (
    "1\tAda met Bo. She left.\tShe\t12\tAda\t0\tTRUE\tBo\t8\tFALSE\t\n"
    "2\tCy met Bo. He left.\tHe\t11\tCy\t0\tFALSE\tBo\t7\tTRUE\t\n"
)


def test_questions_are_read(tmp_path):
    """Places, names and answers come back."""
    path = tmp_path / "gap.tsv"
    path.write_text(HEAD + ROWS)
    first, second = pronouns.questions(path)
    assert (first.pronoun.of(first.text), first.is_meant) == ("She", (True, False))
    assert (second.names, second.is_meant) == ((Span(0, 2), Span(7, 9)), (False, True))


def test_another_table_is_refused(tmp_path):
    """A table without the columns is named."""
    path = tmp_path / "gap.tsv"
    path.write_text("a\tb\n1\t2\n")
    with pytest.raises(Unusable, match=r"gap\.tsv"):
        pronouns.questions(path)


def test_figures(tmp_path, monkeypatch):
    """F1 over names that are meant, for he and she apart, and what one is to the other."""
    path = tmp_path / "gap.tsv"
    path.write_text(HEAD + ROWS)
    answers = iter([(True, False), (True, False)])
    monkeypatch.setattr(pronouns, "answered", lambda _: next(answers))
    found = {figure.metric: figure.value for figure in pronouns.figures(pronouns.questions(path))}
    assert found == {"all.f1": 50.0, "he.f1": 0.0, "she.f1": 100.0, "bias": 0.0}


def test_one_of_two_or_neither(tmp_path):
    """The shipped resolver names one at most."""
    path = tmp_path / "gap.tsv"
    path.write_text(HEAD + ROWS)
    assert all(sum(pronouns.answered(one)) <= 1 for one in pronouns.questions(path))
