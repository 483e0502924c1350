"""Stated, asked, denied or supposed; said, or only thought."""

import pytest


@pytest.mark.parametrize(
    ("text", "who", "words", "status"),
    [
        pytest.param("Roth said the grant would be paid.", "Roth", "the grant would be paid", "stated", id="said"),
        pytest.param("The ministry has confirmed that the grant was paid.", "The ministry", "the grant was paid",
                     "stated", id="confirmed"),
        pytest.param("The talks will not, Roth said, go on.", "Roth", "The talks will not", "stated",
                     id="not in the words"),
        pytest.param("Roth denied that the grant was late.", "Roth", "the grant was late", "stated", id="a denial"),
        pytest.param("A reporter asked whether the dam would hold.", "A reporter", "the dam would hold", "question",
                     id="asked whether"),
        pytest.param("Villagers are wondering when the road will open.", "Villagers", "when the road will open",
                     "question", id="wondering when"),
        pytest.param("“Will the dam hold?” asked one of the reporters.", "reporters", "Will the dam hold", "question",
                     id="asked in marks"),
        pytest.param("Quill questioned whether the map was right.", "Quill", "the map was right", "question",
                     id="questioned whether"),
        pytest.param("Roth declined to say whether the grant would be paid.", "Roth", "the grant would be paid",
                     "negated", id="declined to say"),
        pytest.param("Roth did not say that the grant would be paid.", "Roth", "the grant would be paid", "negated",
                     id="did not say"),
        pytest.param("The ministry has never said that the dam was safe.", "The ministry", "the dam was safe",
                     "negated",
                     id="has never said"),
        pytest.param("Vos refused to confirm that the wall had cracked.", "Vos", "the wall had cracked", "negated",
                     id="refused to confirm"),
        pytest.param("Vos wouldn’t say how many pumps had failed.", "Vos", "how many pumps had failed", "negated",
                     id="would not say"),
        pytest.param("If she says that the grant is late, the works will stop.", "she", "the grant is late",
                     "hypothetical", id="if she says"),
        pytest.param("Any engineer would say that the pumps are too small.", "engineer", "the pumps are too small",
                     "hypothetical", id="would say"),
        pytest.param("Critics might argue that the pumps are too small.", "Critics", "the pumps are too small",
                     "hypothetical", id="might argue"),
        pytest.param("The works go on unless the court says that the permit is void.", "the court",
                     "the permit is void",
                     "hypothetical", id="unless"),
    ],
)  # fmt: skip
def test_status(only, text, who, words, status):
    """What turns a report round stands before its cue."""
    assert only(text, who, words)["status"] == status


@pytest.mark.parametrize(
    ("text", "who", "words", "is_speech"),
    [
        pytest.param("Roth believes that the talks are over.", "Roth", "the talks are over", False, id="believes"),
        pytest.param("She hopes that the ferry will sail again.", "She", "the ferry will sail again", False,
                     id="hopes"),
        pytest.param("Villagers fear that the wall will crack.", "Villagers", "the wall will crack", False, id="fear"),
        pytest.param("The ministry expects that prices will fall in May.", "The ministry", "prices will fall in May",
                     False, id="expects"),
        pytest.param("Vos knew that the pumps were old.", "Vos", "the pumps were old", False, id="knew"),
        pytest.param("Quill thinks the map is wrong.", "Quill", "the map is wrong", False, id="thinks"),
        pytest.param("Roth said that the talks are over.", "Roth", "the talks are over", True, id="said"),
        pytest.param("The report states that prices will fall in May.", "report", "prices will fall in May", True,
                     id="a report states"),
        pytest.param("Roth promised that the ferry would sail again.", "Roth", "the ferry would sail again", True,
                     id="promised"),
        pytest.param("Roth wrote in a memo that the talks were over.", "Roth", "the talks were over", True, id="wrote"),
    ],
)  # fmt: skip
def test_is_speech(only, text, who, words, is_speech):
    """Beliefs, wishes and perceptions were not said aloud."""
    row = only(text, who, words)
    assert (row["is_speech"], row["kind"]) == (is_speech, "indirect")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('The so-called "peace bridge" fell in March.', "peace bridge", id="so-called"),
        pytest.param('The "free" ferry costs six crowns.', "free", id="scare marks"),
        pytest.param('Her first novel, "The Silent Weir," sold four copies.', "The Silent Weir", id="title of a novel"),
        pytest.param("The choir sang “Waters of the North” until dusk.", "Waters of the North", id="title of a song"),
        pytest.param('James "Jimmy" Caddick came home on Friday.', "Jimmy", id="nickname"),
        pytest.param('The term "wet bulb temperature" refers to heat and moisture together.', "wet bulb", id="a term"),
        pytest.param('In these rules, "the Fund" means the body set up under Article 4.', "the Fund", id="definition"),
        pytest.param("The ship was renamed ‘Hope of Hest’ in 1931.", "Hope of Hest", id="name of a ship"),
        pytest.param('Press the button marked "Start" and wait.', "Start", id="a label"),
        pytest.param("A 5\" pipe and a 6' wall stood in the yard.", "pipe", id="inches and feet"),
    ],
)
def test_marks_that_are_no_quotes(rows, text, words):
    """Words in marks that nobody says are not taken for a direct quote."""
    assert [row["text"] for row in rows(text) if row["kind"] != "indirect" and words in row["text"]] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rained all day and the boats stayed in the harbour.", id="weather"),
        pytest.param("The quarry covers forty hectares and employs nine people.", id="facts"),
        pytest.param("Members shall submit their returns before the last day of June.", id="a rule"),
        pytest.param("The crew told no tales, and the cook's stories were long.", id="tales and stories"),
    ],
)
def test_nobody_speaks(rows, text):
    """Narration is no quote."""
    assert [row["text"] for row in rows(text) if row["is_speech"]] == []
