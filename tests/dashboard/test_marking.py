"""Marks stand in their place, and every sign of the text is escaped."""

from html.parser import HTMLParser

import polars as pl
import pytest

from dashboard import marking
from dashboard.marking import Mark

TEXT = "Ada said: “cod & <b>kelp</b>”."


class Reader(HTMLParser):
    """Read back the words and the tags of a page."""

    def __init__(self, html):
        super().__init__()
        self.words, self.tags = "", []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Remember a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        """Remember the words."""
        self.words += data


def fact(layer, start, end, **rest):
    """Make a fact as the query gives it."""
    return {"fact": layer, "fact_id": "f", "start_char": start, "end_char": end, "who": None, "what": None,
            "confidence": None, "first_char": start} | rest  # fmt: skip


@pytest.mark.parametrize(
    ("marks", "pieces"),
    [
        ([], []),
        ([Mark(0, 3, "speaker", "")], [("speaker", "Ada")]),
        ([Mark(0, 8, "quote", ""), Mark(4, 12, "recommendation", "")],
         [("quote", "Ada "), ("quote recommendation", "said"), ("recommendation", ": “c")]),
        ([Mark(0, 99, "dropped", "")], [("dropped", TEXT)]),
    ],
    ids=["none", "one", "overlap", "beyond the end"],
)  # fmt: skip
def test_marked(marks, pieces):
    """Each piece carries all that covers it, and no word is lost."""
    html = marking.marked(TEXT, 0, marks)
    found = [
        (attributes["class"], piece) for (_, attributes), piece in zip(Reader(html).tags, inner(html), strict=True)
    ]
    assert found == pieces
    assert Reader(html).words == TEXT


def inner(html):
    """Yield the words of each mark."""
    return [Reader(part.split("</mark>")[0].partition(">")[2]).words for part in html.split("<mark")[1:]]


def test_a_part_of_a_text():
    """Marks count in the whole text, also where only a part is shown."""
    assert (
        marking.marked("said", 4, [Mark(0, 6, "quote", ""), Mark(20, 30, "cue", "")]).startswith(
            '<mark id="c4" class="quote"'
        )
        is False
    )
    assert Reader(marking.marked("said", 4, [Mark(0, 6, "quote", "")])).words == "said"


def test_titles_are_escaped():
    """A name cannot leave its attribute."""
    facts = pl.DataFrame([fact("quote", 0, 3, who='"><img src=x onerror=1>', what="direct", confidence=0.5)])
    html = marking.marked(TEXT, 0, marking.marks(facts))
    assert [tag for tag, _ in Reader(html).tags] == ["mark"]
    assert Reader(html).tags[0][1]["title"] == 'Quote: "><img src=x onerror=1> · direct · 50% sure'


def test_nobody_is_named():
    """A quote without a speaker says so."""
    assert marking.marks(pl.DataFrame([fact("quote", 0, 3, what="direct")]))[0].title == "Quote: nobody named · direct"


def test_legend_explains_every_mark():
    """No colour stands without its meaning."""
    assert {attributes.get("class") for tag, attributes in Reader(marking.legend()).tags if tag == "mark"} == set(
        marking.LAYERS
    )


def test_style_knows_every_mark():
    """Each mark has a look of its own."""
    style = (marking.__file__).replace("marking.py", "style.css")
    with open(style, encoding="utf-8") as sheet:  # noqa: PTH123 - beside the module
        rules = sheet.read()
    assert all(f"mark.{layer}" in rules for layer in (*marking.LAYERS, "here"))


def test_jumps_lead_to_anchors():
    """Each entry of the list has its place in the text; later segments of a quote have no entry."""
    facts = pl.DataFrame([fact("quote", 0, 3, who="Ada"), fact("quote", 9, 12, first_char=0), fact("cue", 4, 8)])
    links = [attributes["href"] for tag, attributes in Reader(marking.jumps(facts, TEXT, 0)).tags if tag == "a"]
    html = marking.marked(TEXT, 0, marking.marks(facts))
    assert links == ["#c0"]
    assert 'id="c0"' in html


def test_jumps_of_nothing():
    """A text without facts says so."""
    empty = pl.DataFrame([fact("cue", 0, 1)]).clear()
    assert "Nothing was found here." in marking.jumps(empty, "", 0)


def test_cleaned_keeps_blocks_apart():
    """Each kept block is a paragraph of its role."""
    html = marking.cleaned([("heading", "One"), ("paragraph", "Two")])
    assert '<p class="heading">One</p><p class="paragraph">Two</p>' in html


def test_definitions_are_escaped():
    """What is known of a text is text."""
    assert "&lt;img" in marking.definitions({"Title": "<img src=x>"})
