"""Which name in a source speaks."""

import pytest

from pipeline.language.spans import Span
from pipeline.speakers.cast import cast
from pipeline.speakers.heads import are_several, name_behind, names_at_head


def heads(read, mention):
    """List the names at the head of a mention, and whether several speak."""
    reading = read(f"Here {mention} said so.")
    span = Span(5, 5 + len(mention))
    found = names_at_head(reading.text, cast(reading), span)
    return [name.span.of(reading.text) for name in found], are_several(reading.text, span, found)


@pytest.mark.parametrize(
    ("mention", "names", "several"),
    [
        pytest.param("Anna Lind", ["Anna Lind"], False, id="name alone"),
        pytest.param("Anna Lind of Greenpeace", ["Anna Lind"], False, id="body behind"),
        pytest.param("Anna Lind for Greenpeace", ["Anna Lind"], False, id="whom she speaks for"),
        pytest.param("Greenpeace director Anna Lind", ["Anna Lind"], False, id="body before"),
        pytest.param("Greenpeace", ["Greenpeace"], False, id="body alone"),
        pytest.param("Greenpeace officials", [], False, id="officials of a body"),
        pytest.param("a Greenpeace/Oxfam survey", [], False, id="slash"),
        pytest.param("an aide to Anna Lind", [], False, id="aide to"),
        pytest.param("senators, including Anna Lind and Paul Okoro", [], False, id="examples"),
        pytest.param("Anna Lind's lawyer", [], False, id="possessor"),
        pytest.param("a director of Greenpeace", [], False, id="unnamed, of a body"),
        pytest.param("Anna Lind and Paul Okoro", ["Anna Lind", "Paul Okoro"], True, id="two persons"),
        pytest.param("somebody and Anna Lind", ["Anna Lind"], True, id="somebody else first"),
        pytest.param("Anna Lind and others", ["Anna Lind"], True, id="and others"),
        pytest.param("Anna Lind, a friend of Paul Okoro,", ["Anna Lind"], False, id="another in the apposition"),
    ],
)
def test_heads(read, mention, names, several):
    """Find the head, and whether it is one."""
    assert heads(read, mention) == (names, several)


@pytest.mark.parametrize(
    ("mention", "rest", "name"),
    [
        pytest.param("the council's chief economist", ", Anna Lind.", "Anna Lind", id="role, then name"),
        pytest.param("The opposition leader", ", Anna Lind of the Fjord Party, said so.", "Anna Lind", id="of a party"),
        pytest.param("The Senate minority leader", ", Anna Lind, said so.", "Anna Lind", id="body in the role"),
        pytest.param("The letter", ", Anna Lind said, was late.", None, id="no role"),
        pytest.param("The leader", ", Anna Lind thought, was late.", None, id="a new clause"),
        pytest.param("Some economists", ", Anna Lind, said so.", None, id="several"),
        pytest.param("The leader", " said Anna Lind left.", None, id="no comma"),
    ],
)
def test_name_behind(read, mention, rest, name):
    """A name set behind a role says who bears it."""
    reading = read(mention + rest)
    found = name_behind(reading.text, cast(reading), Span(0, len(mention)))
    assert (found and found.span.of(reading.text)) == name
