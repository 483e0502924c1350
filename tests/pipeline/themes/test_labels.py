"""Phrases that name a theme, and labels made of them."""

import pytest

from pipeline.themes.labels import named
from pipeline.themes.phrases import phrases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They signed the intelligence-sharing pact.", {"pact", "intelligence-sharing pact"}, id="hyphen"),
        pytest.param("The export controls were tightened.", {"controls", "export controls"}, id="verb-parts"),
        pytest.param("MR. FROMANSEN: the ferry", {"ferry"}, id="a-name-in-the-margin"),
        pytest.param("the president of it", set(), id="an-office-alone"),
        pytest.param("the ferry’s tickets", {"ferry", "tickets"}, id="possessive"),
        pytest.param("He said on Monday that it was so.", set(), id="nothing"),
    ],
)
def test_phrases(text, expected):
    """What may name a theme."""
    assert set(phrases(text)) == expected


def test_labels_tell_groups_apart():
    """Each group is called after what it has and the others have not, as the texts write it, and no two alike."""
    ferry = ["The ferry tickets cost more.", "New ferry tickets came.", "Ferry tickets for the island."]
    pier = ["He saw the old pier.", "Repairs of the old pier began.", "An old pier, the island says."]
    found = named({0: ferry, 1: pier, 2: ferry})
    assert found[0].label.split(", ")[0].lower() == "ferry tickets"
    assert "old pier" in found[1].terms or "pier" in found[1].terms
    assert len({each.label for each in found.values()}) == 3


def test_terms_occur_in_the_texts():
    """No label says what no text says."""
    found = named({0: ["The ferry tickets cost more."], 1: ["Measles came to the harbour."]})
    for number, text in enumerate(("the ferry tickets cost more.", "measles came to the harbour.")):
        assert found[number].terms
        assert all(term.lower() in text for term in found[number].terms)
