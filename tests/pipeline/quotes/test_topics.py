"""What a report only names, and what it says."""

import pytest

from pipeline.quotes.topics import is_topic


@pytest.mark.parametrize(
    "said",
    ["a national budget", "its search", "which", "a similar view", "the network's franchise renewal",
     "selling two billion tons of gas per year", "the presidential race for a candidate", "the talks", "no tales"],
)  # fmt: skip
def test_topics(said):
    """A name of something is nobody's words."""
    assert is_topic(said)


@pytest.mark.parametrize(
    "said",
    ["talks are over", "it works", "the bridge was unsafe", "we will sign", "rain", "prices to rise", "Port to close",
     "that the levy punished small farms", "the rule hurts small banks", "critics wrong", "strike at northern docks",
     "the government spends too much", "the talks a failure", "the ruling as historic", "how the attack unfolded", "",
     "the men who came to the harbour in the night and left before the watch had seen them"],
)  # fmt: skip
def test_clauses(said):
    """Whatever may say something counts as said."""
    assert not is_topic(said)


@pytest.mark.parametrize(
    ("text", "is_speech"),
    [
        pytest.param("Roth sharply criticised the plan.", True, id="a judgement"),
        pytest.param("Vos denied the charge.", True, id="a denial"),
        pytest.param("Roth told the council that the plan was dead.", True, id="a clause"),
    ],
)
def test_judging_is_speaking(rows, text, is_speech):
    """Who praises or denies a thing says something, though only the thing is named."""
    assert {row["is_speech"] for row in rows(text)} in ({is_speech}, set())
