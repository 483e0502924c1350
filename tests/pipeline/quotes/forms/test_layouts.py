"""Colons and blocks, press releases, tweets and letters, headlines."""

import pytest

TEXT, BLOCK = "paragraph", "quotation"


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        pytest.param('The minister put it bluntly: "No harbour, no vote."', "The minister", "No harbour, no vote",
                     id="no verb of saying"),
        pytest.param("The letter reads: “We ask the council to stop the works at once.”", "The letter",
                     "We ask … at once", id="a letter reads"),
        pytest.param("Malverne answered:\n“The council has nothing to add to its report.”", "Malverne",
                     "The council has nothing … its report", id="in the next paragraph"),
        pytest.param('Vos was asked about the pumps. He replied: "They are older than I am, and sound like it."', "He",
                     "They are older … sound like it", id="pronoun"),
        pytest.param('The statement said:\n"The parties met in good faith.\n"They will meet again in the spring."',
                     "The statement", "The parties met … in the spring", id="over two paragraphs"),
    ],
)  # fmt: skip
def test_colons(only, text, who, words):
    """A colon announces words in marks."""
    assert only(text, who, words)["kind"] == "direct"


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        pytest.param("As the ombudsman wrote in her report:\nThe agency kept no record of the calls it refused.",
                     "the ombudsman", "The agency kept no record", id="no marks"),
        pytest.param("Judge Okonjo held as follows:\n“The permit was void from the day on which it was signed.”",
                     "Okonjo", "The permit was void", id="with marks"),
        pytest.param("The panel concluded:\nNo pump was tested between 2011 and 2024.", "The panel",
                     "No pump was tested", id="a panel"),
        pytest.param("In her diary, Salt wrote:\nThe water came at four and was gone by six.", "Salt",
                     "The water came at four", id="a diary"),
    ],
)  # fmt: skip
def test_blocks(only, text, who, words):
    """A block that is set apart belongs to whoever announces it."""
    assert only(text, who, words, [TEXT, BLOCK])


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        pytest.param('"Clean ports are quiet ports for all of us." – Commissioner Dagny Roth', "Dagny Roth",
                     "Clean ports are quiet ports", id="dash and name"),
        pytest.param("“This grant will put forty apprentices to work.”\n— Mayor Ilse Dunmore", "Ilse Dunmore",
                     "This grant will put … to work", id="signed in the next line"),
        pytest.param('Minister Abara: "We are opening the books today."', "Abara", "We are opening the books",
                     id="name and colon"),
        pytest.param('From the desk of Senator Wyn Caddick: "My office has received four thousand letters."',
                     "Wyn Caddick", "My office … four thousand letters", id="from the desk of"),
        pytest.param('Commissioner for Fisheries, Joao Teles, said: "Today we close a loophole."', "Joao Teles",
                     "Today we close a loophole", id="office first"),
        pytest.param("Commenting on the merger, chief executive Nora Field said: “We are stronger together.”",
                     "Nora Field", "We are stronger together", id="commenting on"),
        pytest.param('Ilse Dunmore, Mayor of Kelmont: "The bridge brings two towns together."', "Ilse Dunmore",
                     "The bridge brings two towns together", id="name, office and colon"),
    ],
)  # fmt: skip
def test_press_releases(only, text, who, words):
    """Who speaks stands beside the words, with or without a verb."""
    assert only(text, who, words)["kind"] == "direct"


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        pytest.param('Caddick tweeted: "Four thousand letters, and not one answer."', "Caddick",
                     "Four thousand letters … not one answer", id="tweeted"),
        pytest.param("“Not one answer,” he wrote on X. “Not in a whole year of asking.”", "he",
                     "Not one answer … a whole year of asking", id="wrote on X, interrupted"),
        pytest.param("In a letter dated 3 March, the union told the ministry that its members “will not sail with"
                     " broken radios.”", "the union", "its members … will not sail", id="letter, mixed"),
        pytest.param("In a post on her website, Quill called the decision “a gift to the quarry.”", "Quill",
                     "a gift to the quarry", id="a post"),
        pytest.param('"Our radios are broken," reads the letter, which forty captains signed.', "the letter",
                     "Our radios are broken", id="reads the letter"),
        pytest.param("“The road is open again!” the district posted on its page.", "the district",
                     "The road is open again", id="posted"),
    ],
)  # fmt: skip
def test_tweets_and_letters(only, text, who, words):
    """What is written counts as said."""
    row = only(text, who, words)
    assert row["is_speech"]
    assert row["kind"] != "indirect"


@pytest.mark.parametrize("role", ["title", "heading"])
@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        pytest.param("PM: we will sign", "PM", "we will sign", id="office and colon"),
        pytest.param("Port to close, minister says", "minister", "Port to close", id="cue last"),
        pytest.param("Roth says talks are over", "Roth", "talks are over", id="cue in the middle"),
        pytest.param("‘We were never asked,’ villagers say", "villagers", "We were never asked", id="marks"),
        pytest.param("Union warns of strike at northern docks", "Union", "strike", id="warns of"),
    ],
)
def test_headlines(only, text, who, words, role):
    """What a headline says somebody said is a quote, and flagged."""
    row = only(text, who, words, [role])
    assert row["in_headline"] is True
    assert row["is_speech"]


def test_headline_and_text_are_two(told):
    """The same report in headline and text is two rows, one of them flagged."""
    text = "Roth says talks are over\nRoth said that talks were over."
    found = [
        row for words in ("talks are over", "talks were over") for row in told(text, "Roth", words, ["title", TEXT])
    ]
    assert [row["in_headline"] for row in found] == [True, False]


def test_nothing_is_carried_from_a_headline(told):
    """A headline's speaker is not the one who goes on in the text."""
    text = '"We will sign," PM says\n"It will take years, and nobody has told you the cost."'
    assert told(text, "PM", "It will take years", ["title", TEXT]) == []


@pytest.mark.parametrize(
    "text", ["Annual report of the harbour board", "Part two: the northern docks", "Contents", "Q and A"]
)
def test_headlines_that_say_nothing(rows, text):
    """Most headings are nobody's words."""
    assert rows(text, ["heading"]) == []
