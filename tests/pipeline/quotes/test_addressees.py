"""Whom the source told."""

import pytest

from pipeline.quotes.addressees import addressee


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        pytest.param(
            '"We agree," Adler told Harbour News.', "told", '"We agree,"', "Harbour News", id="content before"
        ),
        pytest.param("Adler told reporters that it will close.", "told", "it will close", "reporters", id="that"),
        pytest.param("Adler told him it will close.", "told", "it will close", "him", id="no that"),
        pytest.param("Adler told the crew it will close.", "told", "it will close", "the crew", id="noun phrase"),
        pytest.param("Adler has warned the board that it may.", "has warned", "it may", "the board", id="helper"),
        pytest.param("Adler told Harbour News on Monday: go.", "told", "go", "Harbour News", id="a day behind"),
        pytest.param("Adler told the board Monday that it will.", "told", "it will", "the board", id="a bare day"),
        pytest.param("Adler told the board last week it will.", "told", "it will", "the board", id="last week"),
        pytest.param("Adler told this newspaper that it will.", "told", "it will", "this newspaper", id="this one"),
        pytest.param(
            "Adler told Monday's meeting that it will.", "told", "it will", "Monday's meeting", id="the day's"
        ),
        pytest.param("Adler told the U.S. Senate that it will.", "told", "it will", "the U.S. Senate", id="dotted"),
        pytest.param("Adler told Mr. Okafor that it will.", "told", "it will", "Mr. Okafor", id="shortened title"),
        pytest.param('"Go," Adler told the crew. It left.', "told", '"Go,"', "the crew", id="end of the sentence"),
        pytest.param("Adler assured Okafor, a judge, it will.", "assured", "it will", "Okafor", id="apposition"),
        pytest.param("Adler reminded members in Oslo that it will.", "reminded", "it will", "members", id="a place"),
        pytest.param("Adler told the crew to go home.", "told", "to go home", "the crew", id="an order"),
        pytest.param("Adler told the board whether it will.", "told", "whether it will", "the board", id="whether"),
    ],
)
def test_addressee(place, text, cue, content, expected):
    """It ends where time, place or the report begin."""
    assert addressee(text, place(text, cue), [place(text, content)]).of(text) == expected


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        pytest.param("Adler said reporters will come.", "said", "reporters will come", id="no verb of telling"),
        pytest.param("Adler was told that it will close.", "was told", "it will close", id="passive"),
        pytest.param("Adler was told by Okafor that it will.", "was told", "it will", id="passive with an agent"),
        pytest.param("Adler warned of new delays.", "warned", "new delays", id="warned of"),
        pytest.param('Adler warned: "Go."', "warned", '"Go."', id="colon"),
        pytest.param('"Go," Adler warned.', "warned", '"Go,"', id="at the end"),
        pytest.param("Adler warned it will close.", "warned", "it will close", id="content right behind"),
        pytest.param("Adler told last week that it will.", "told", "it will", id="only a time"),
        pytest.param(
            "Adler told all the old and new and very tired men there was no ship.", "told", "there", id="long"
        ),
    ],
)
def test_nobody_is_named(place, text, cue, content):
    """Not every verb names its hearer."""
    assert addressee(text, place(text, cue), [place(text, content)]) is None


def test_no_contents(place):
    """A cue whose content stands nowhere may still name its hearer, at the end of the text too."""
    text = "So Adler told Okafor"
    assert addressee(text, place(text, "told"), []).of(text) == "Okafor"
    assert addressee("Adler told", place("Adler told", "told"), []) is None
