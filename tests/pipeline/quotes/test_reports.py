"""What is firm enough to count as a statement."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Adler declined to say whether the port will close.", id="declined to say"),
        pytest.param("Adler refused to say that the port will close.", id="refused to say"),
        pytest.param("Adler did not say that the port will close.", id="did not say"),
        pytest.param("Adler didn't say the port will close.", id="shortened not"),
        pytest.param("Adler never said the port will close.", id="never"),
        pytest.param("If he says that the port will close, we go.", id="if"),
        pytest.param("Adler might say that the port will close.", id="might"),
        pytest.param("Did Adler say that the port will close?", id="question"),
        pytest.param("Adler was told that the port will close.", id="passive"),
        pytest.param("The claims that followed were many.", id="noun"),
        pytest.param("His proposed cuts hurt.", id="adjective"),
        pytest.param('They read "The Silent Sea" aloud at school.', id="title of a work"),
        pytest.param('The so-called "peace bridge" fell.', id="scare marks"),
        pytest.param('James "Jimmy" Okafor came home.', id="nickname"),
        pytest.param('A group called "Blue Water" met.', id="name of a group"),
        pytest.param("Adler dismissed a lawsuit that the port had brought.", id="a deed"),
        pytest.param("Related to the old plan, between May and June, Adler reported losses.", id="no verb before"),
        pytest.param("Adler announced stricter measures for ports.", id="announced a thing"),
        pytest.param("The study describes the rules of the port.", id="a study describes"),
        pytest.param("We cite these reports at many places.", id="an author's own deed"),
        pytest.param("Place orders by calling the office in Oslo.", id="calling somebody"),
        pytest.param("They went through a process called Uniting for the Sea.", id="name of a process"),
        pytest.param("Prices fell, suggesting that ships will leave.", id="a result"),
        pytest.param("She sent a letter threatening to sue the port today.", id="a letter threatening"),
        pytest.param("Critics who said the port is lost were many.", id="mere who"),
        pytest.param("Further, in July 2024, we reported on the plan.", id="only an introduction"),
        pytest.param("Note: 'Old goods' refers to goods without makers.", id="a note"),
        pytest.param("It rained all day and the ships stayed.", id="nobody speaks"),
        pytest.param("Officials should support their partners by drafting a plan.", id="advice"),
        pytest.param("Many doubt whether the strait will ever reopen.", id="doubt"),
        pytest.param('Call it "progress" if you like.', id="imperative"),
        pytest.param("The cloud, called a plume, moved on.", id="called after a comma"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_statement(rows, text):
    """Denied, hypothetical, asked, or no report at all."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "mention", "words"),
    [
        pytest.param("The mayor of Oslo, Ruth Adler, said the port will close.", "Ruth Adler", "the port will close",
                     id="role before the name"),
        pytest.param("The mayor, Ruth Adler, advised that they go.", "Ruth Adler", "they go", id="no content before"),
        pytest.param("Although the board said that ships pay, none did.", "the board", "ships pay", id="subordinate"),
        pytest.param('It is late, the board saying "wait a day."', "the board", "wait a day.", id="subject of its own"),
    ],
)  # fmt: skip
def test_source_and_content(rows, text, mention, words):
    """Neither takes from the other."""
    (row,) = rows(text)
    assert (row["mention"], row["text"]) == (mention, words)
