"""Canonical names of those who should act."""

import pytest

from pipeline.recommendations.actors import actors_meant, actors_named, named

NAMED = {
    "a letter that a quotation changed": ("[W]e", []),
    "capitals speak for countries": ("Tokyo and Seoul", ["Japan", "South Korea"]),
    "officials of a country": ("US officials", ["United States"]),
    "the administration": ("the administration", ["United States"]),
    "government of": ("the governments of Chile and Peru", ["Chile", "Peru"]),
    "a possessive government": ("Kenya's government", ["Kenya"]),
    "people for the country": ("the Norwegians", ["Norway"]),
    "a minister of a country": ("the Danish prime minister", ["Denmark"]),
    "a body": ("the EU", ["European Union"]),
    "member states": ("all Member States", ["Member States"]),
    "a department": ("DOD", ["United States Department of Defense"]),
    "not a complement": ("envoys to Iran", ["Envoys to Iran"]),
    "not a possessor": ("Kenya's rivers", ["Kenya's rivers"]),
    "not what a relative clause names": ("states which trade with Cuba", ["States which trade with Cuba"]),
    "an unknown actor keeps its words": ("the port authority", ["Port authority"]),
    "the head of many words": (
        "the ferry board, in coordination with the harbour police and the mills",
        ["Ferry board"],
    ),
    "a known one and others": (
        "all States and international organizations",
        ["All states", "International organizations"],
    ),
    "two with articles": ("the weather service and the ferry line", ["Weather service", "Ferry line"]),
    "two plurals": ("donors and lenders", ["Donors", "Lenders"]),
    "and inside a name": (
        "the Department of Health and Human Services",
        ["United States Department of Health and Human Services"],
    ),
    "a pronoun is nobody": ("we", []),
    "a long description is nobody": ("a man who once lived near the river in town", []),
}


@pytest.mark.parametrize(("words", "expected"), NAMED.values(), ids=NAMED)
def test_actors_named(words, expected):
    """Known governments and bodies go by one name; other actors keep their own words."""
    assert actors_named(words) == expected


BEFORE = "France and Spain met. Later Norway, Sweden and Finland signed. Denmark stayed away."
MEANT = {
    "three": ("the three countries", [], ["Norway", "Sweden", "Finland"]),
    "two": ("both governments", [], ["France", "Spain"]),
    "these": ("these governments", [], ["Norway", "Sweden", "Finland"]),
    "who is addressed": ("these governments", ["Spain"], ["France", "Spain"]),
    "four": ("the four countries", [], []),
    "no pointer": ("neighbouring countries", [], []),
    "a pronoun for a person": ("he", [], []),
}


@pytest.mark.parametrize(("words", "addressed", "expected"), MEANT.values(), ids=MEANT)
def test_actors_meant(words, addressed, expected):
    """Groups point back to the last list of as many names, first of all to one with the addressee."""
    assert actors_meant(words, BEFORE, addressed) == expected


def test_named_finds_the_longest_name():
    """South Korea is not Korea, and Guinea-Bissau not Guinea."""
    assert [name.canonical for name in named("South Korea and Guinea-Bissau")] == ["South Korea", "Guinea-Bissau"]
