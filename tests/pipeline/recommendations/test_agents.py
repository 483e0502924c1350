"""Who acts in passives, existential clauses, and where talks are to be held."""

import pytest

from pipeline.language.spans import Span
from pipeline.recommendations.agents import agent

# sentence, subject, action, who acts
CASES = {
    "a plain subject": ("The council should mend the quay.", "The council", "mend the quay", "The council"),
    "by": ("The quay should be mended by the council.", "The quay", "be mended by the council", "the council"),
    "nobody": ("The quay should be mended soon.", "The quay", "be mended soon", None),
    "talks between": (
        "Talks shall start between Chile and Peru.", "Talks", "start between Chile and Peru", "Chile and Peru",
    ),
    "there": (
        "There must be trust between Chile and Peru.", "There", "be trust between Chile and Peru", "Chile and Peru",
    ),
    "involved is no passive": ("The town must be involved in it.", "The town", "be involved in it", "The town"),
    "by a way": ("The quay should be mended by adding stone.", "The quay", "be mended by adding stone", None),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "subject", "action", "who"), CASES.values(), ids=CASES)
def test_who_acts(sentence, subject, action, who):
    """The subject acts, unless it is what is to be done."""
    spans = [Span(sentence.index(words), sentence.index(words) + len(words)) for words in (subject, action)]
    found = agent(sentence, *spans)
    assert (found.of(sentence) if found else None) == who
