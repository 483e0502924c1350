"""Who stands before a modal verb."""

import pytest

from pipeline.recommendations.subjects import subject_before

CASES = {
    "whole beginning": ("The port authority", "The port authority", ""),
    "after a comma": ("To save fuel, the port authority", "the port authority", ","),
    "after because": ("Fares rose because the port authority", "the port authority", "because"),
    "connecting words left out": ("However, the port authority", "the port authority", ","),
    "adverb before the verb left out": ("The port authority also", "The port authority", ""),
    "and joins two actors": ("Paris and Bern", "Paris and Bern", ""),
    "and joins two clauses": ("Paris has agreed and Bern", "Bern", "and"),
    "what they said": ("Officials said Bern", "Bern", "said"),
    "with an opening bracket": ("The result (which Bern", "Bern", "which"),
    "shared by two verbs": ("The rule is old and", "The rule", ""),
    "a bullet left out": ("3. The port authority", "The port authority", ""),
    "short name in brackets": ("The Board of Piers (BP)", "The Board of Piers (BP)", ""),
    "note number left out": ("32 The harbour treaty", "The harbour treaty", ""),
    "changed letter": ('He said, "[W]e', "[W]e", '"'),
    "words left out": ('"Bring ropes [...] we', "we", "[...]"),
    "that before a noun": ("One of the points in that review", "One of the points in that review", ""),
    "what they argue": ("She spoke, while arguing the port", "the port", "arguing"),
    "that is": ("It joined, that is Bern", "Bern", ","),
    "a list in the clause before": ("Ports must hold a quick, fair sale, and sales", "sales", ","),
    "opinion left out": ("I think the port authority", "the port authority", "think"),
}


@pytest.mark.parametrize(("before", "subject", "opener"), CASES.values(), ids=CASES)
def test_subject(before, subject, opener):
    """The subject ends right before the verb and begins where its clause begins."""
    sentence = f"{before} should wait."
    found = subject_before(sentence, sentence.index(" should") + 1)
    assert found is not None
    assert found.span.of(sentence) == subject
    assert found.opener.strip() == opener


@pytest.mark.parametrize(
    "before",
    [
        "",
        "the tasks we",
        "Nobody of any note in town, and " * 9 + "he",
        "the data the agency",
        "the pact is one more promise the mayor",
        "the state's",
        "tax form) and then the board and its staff",
        "the rule requires boards to assess and name plans",
        "become ill",
        "still in control &",
        "children aged, I think, under 16 or 18",
    ],
    ids=[
        "nothing",
        "relative clause without pronoun",
        "too long",
        "second noun phrase",
        "clause",
        "possessor",
        "half a bracket",
        "rule",
        "verb",
        "and",
        "preposition",
    ],
)
def test_no_subject(before):
    """Where no plain subject stands, nothing is made up."""
    sentence = f"{before} should wait."
    assert subject_before(sentence, sentence.index("should")) is None
