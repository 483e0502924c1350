"""Names that are said again, made pronouns."""

import numpy as np
import pytest

from pipeline.training.renaming import renamed

TEXT = (
    "Mary Hill met John Lund on Monday. Hill said the dam was safe. In May, the whole of Lund's boat sank. "
    "Nobody asked Hill. Hill was late."
)


def cases(text, seeds=40):
    """Make cases with several seeds; give pronoun, the two names and the answer, as words."""
    return {
        (*(_words(text, case, place) for place in case.places), case.answer)
        for seed in range(seeds)
        for case in renamed(text, np.random.default_rng(seed))
    }


def _words(_text, case, place):
    from pipeline.language.pieces import tokenizer

    return tokenizer().decode(case.pieces.ids[slice(*place)].tolist())


def test_the_person_decides_the_pronoun():
    """She stands for Mary, he for John, in the form that the place asks for."""
    forms = {(pronoun, names[answer - 1]) for pronoun, *names, answer in cases(TEXT) if answer}
    assert {pronoun for pronoun, name in forms if "hill" in name} <= {"she", "her"}
    assert {pronoun for pronoun, name in forms if "lund" in name} == {"his"}


def test_names_stand_in_order():
    """The first name is the one that stands first."""
    assert all(answer in {0, 1, 2} for *_, answer in cases(TEXT))
    assert {answer for *_, answer in cases(TEXT)} >= {1}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mary Hill met nobody. Hill said so.", id="one person"),
        pytest.param("Mary Hill met Anna Hill. Hill said so to John Lund.", id="a shared family name"),
        pytest.param("It rained, and nobody came.", id="nobody"),
        pytest.param("", id="nothing"),
    ],
)
def test_nothing_to_make(text):
    """Without two persons that can be told apart there is no case."""
    assert cases(text, 5) == set()
