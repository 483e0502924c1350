"""Headings and lead-ins."""

import pytest

from pipeline.recommendations.sections import frame, names_deed

CASES = {
    "ways": ("7 Ways the Baltic States Can Protect Their Cables", True, "the Baltic States"),
    "how": ("How Kenya Should Respond to the Drought", True, "Kenya"),
    "what": ("What Congress Must Do", True, "Congress"),
    "recommendations for": ("Recommendations for the Government of Peru", True, "the Government of Peru"),
    "recommendations to": ("Recommendations to Member States", True, "Member States"),
    "recommendations alone": ("Recommendations", True, None),
    "recommendations for an activity": ("Recommendations for improving safety", True, None),
    "next steps": ("Next steps", True, None),
    "to whom": ("To the European Union:", False, "the European Union"),
    "a lead-in": ("The ministry should:", True, "The ministry"),
    "an operative lead-in": ("Demands that the militia:", True, "the militia"),
    "dangers": ("The Dangers of a Dry Summer", False, None),
    "causes": ("Causes of the Blackout", False, None),
    "background": ("Background", False, None),
    "nothing": (None, False, None),
}


@pytest.mark.parametrize(("heading", "is_advice", "actor"), CASES.values(), ids=CASES)
def test_frame(heading, is_advice, actor):
    """A heading says whether advice follows and whom it addresses."""
    found = frame(heading)
    assert found.is_advice is is_advice
    assert found.actor == actor


def test_lead_in_hands_down_its_modality():
    """A lead-in with should makes its items shoulds, an operative one operative; can leaves orders."""
    assert frame("The ministry should:").modality == "should"
    assert frame("Demands that the militia:").modality == "operative"
    assert frame("5 Ways Cities Can Save Water").modality == "imperative"
    assert frame("Recommendations").modality is None


def test_findings_are_no_lists_of_advice():
    """What was done is no list of what to do."""
    assert not frame("Actions partially followed three of seven practices").is_advice
    assert frame("Actions for the Harbour Board").is_advice


def test_long_paragraphs_are_no_headings():
    """A paragraph is not read as a heading."""
    assert not frame("The ministry should act. " * 20).is_advice


@pytest.mark.parametrize(
    ("words", "is_deed"),
    [
        ("Agencies could establish a joint register.", True),
        ("Such a register could help the agencies.", False),
        ("Agencies could face higher costs.", False),
    ],
    ids=["a deed", "an effect", "a fate"],
)
def test_deeds(words, is_deed):
    """What somebody in office could do is told from what could happen."""
    assert names_deed(words) is is_deed
