"""Annotated texts told with other names and the other pronouns."""

import numpy as np
import pytest

from pipeline.language.spans import Span
from pipeline.training.swapping import Told, family_names, retold

TEXT = "Anna Vos met Ruth Okafor. Vos said her boat had left, and Okafor thanked her."


def told(text=TEXT):
    """Annotate a text: Anna Vos and Ruth Okafor, and her boat."""
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in ("her", "Anna Vos", "Ruth Okafor")]
    return Told(text, (spans[0], spans[1], spans[2]), 1)


@pytest.mark.parametrize("seed", range(12))
def test_spans_move_along(seed):
    """The three places hold a pronoun and two whole names, whatever they are now; the answer stays."""
    new = retold(told(), ["Dahl", "Lund"], np.random.default_rng(seed))
    pronoun, first, second = (new.text[slice(*span)] for span in new.spans)
    assert pronoun in {"her", "his"}
    assert new.text.startswith(f"{first} met {second}. {first.split()[1]} said {pronoun} boat")
    assert new.answer == 1


def test_some_are_told_anew():
    """Some texts get other names, some the other pronouns too, and some stay as they are."""
    new = [retold(told(), ["Dahl", "Lund"], np.random.default_rng(seed)).text for seed in range(30)]
    assert TEXT in new
    assert any("his boat" in text and "thanked him." in text for text in new)
    assert any("her boat" in text and "Vos" not in text for text in new)


def test_family_names():
    """The last words of the names, each once."""
    assert family_names([told(), told()]) == ["Okafor", "Vos"]
