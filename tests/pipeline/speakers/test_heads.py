"""Which name in a source speaks."""

import pytest

from pipeline.language.spans import Span
from pipeline.speakers.cast import cast
from pipeline.speakers.heads import are_several, names_at_head


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
