"""What is said after a cue, and where it ends."""

import pytest

from pipeline.quotes.contents import following, is_introduction, preceding
from pipeline.quotes.endings import clause_end
from pipeline.quotes.lexicon import cues
from pipeline.quotes.openings import hearer_at


def said_after(tokens, text):
    """Give rule and words after the first cue."""
    at = next(at for at, token in enumerate(tokens) if token.word in cues() and not token.is_name)
    content = following(tokens, at + 1, cues()[tokens[at].word])
    if content is None:
        return None
    (start, end), *_ = content.pieces
    return content.rule, text[tokens[start].start_char : tokens[end - 1].end_char]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adler said that it is late.", ("that", "it is late")),
        ("Adler said it is late.", ("clause", "it is late")),
        ("Adler said Monday morning that it is late.", ("that", "it is late")),
        ("Adler said in a speech to the board that it is late.", ("that", "it is late")),
        ('Adler said, "Late."', ("quote", '"Late."')),
        ('Adler said: "Late."', ("quote", '"Late."')),
        ("Adler said: it is late.", ("colon", "it is late")),
        ("Adler told us that it is late.", ("that", "it is late")),
        ("Adler told the Board of Trade it is late.", ("clause", "it is late")),
        ("Adler asked whether it is late.", ("wh", "whether it is late")),
        ("Adler vowed to go.", ("to", "go")),
        ("Adler warned of delays.", ("preposition", "delays")),
        ("Adler praised the board when it met.", ("object", "the board")),
        ("Adler praised the board Monday.", ("object", "the board")),
        ("Adler praised the board as brave.", ("object", "the board as brave")),
        ("Adler said to be brave.", None),
        ("Adler said to consider the cost.", ("to", "consider the cost")),
        ("Adler reported an estimated total of ships.", None),
        ("Adler reported Iran to the United Nations.", None),
        ("Adler reported on rules that have changed.", None),
        ("Adler reported losses in a paper that exceeded others.", None),
        ("Adler reported on a study that found losses.", None),
        ("Adler said Okafor reported and confirmed losses.", ("clause", "Okafor reported and confirmed losses")),
        ("Adler said they would go; Okafor wept.", ("clause", "they would go")),
        ("Adler said ships (old; new) would go.", ("clause", "ships (old; new) would go")),
        ("Adler said as he left.", None),
        ("Adler said on Monday.", None),
        ("Adler said.", None),
        ('They read "The Silent Sea" twice.', None),
    ],
)
def test_following(sentence, text, expected):
    """Every frame has its words."""
    assert said_after(sentence(text), text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("it is late, and we go.", "it is late, and we go"),
        ("it is late, adding that we go.", "it is late"),
        ("it is late, and Okafor said we go.", "it is late"),
        ("it is late and said we go.", "it is late"),
        ("it is late while police said we go.", "it is late"),
        ("it is late; Okafor reported we go.", "it is late"),
        ("it is late, he said.", "it is late"),
        ("it is late, according to him.", "it is late"),
        ("it is late and others have said we go.", "it is late"),
        ("it is late (again).", "it is late (again)"),
    ],
)
def test_clause_end(sentence, text, words):
    """A report ends where another begins, and without its full stop."""
    tokens = sentence(text)
    assert text[: tokens[clause_end(tokens, 0) - 1].end_char] == words


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('"We agree," Adler', "quote-before"),
        ('The plan is "late," Adler', "quote-before"),
        ("The plan is late, Adler", "before"),
        ("The plan is late Adler", None),
        ("Adler", None),
    ],
)
def test_preceding(sentence, text, rule):
    """Marks or a comma part the words from the attribution."""
    tokens = sentence(text)
    content = preceding(tokens, len(tokens) - 1)
    assert (content and content.rule) == rule


@pytest.mark.parametrize(
    ("text", "expected"),
    [("After the vote", True), ("But in May", True), ("If it fails, we go", False), ("The plan is late", False)],
)
def test_is_introduction(sentence, text, expected):
    """What only leads up to a clause is no report."""
    tokens = sentence(text)
    assert is_introduction(tokens, (0, len(tokens))) is expected


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("him that", 1),
        ("Harbour News on Monday", 2),
        ("the board that", 2),
        ("reporters Adler would go", 1),
        ("the Council of Europe that", 4),
        ("that it is late", None),
        (", late", None),
    ],
)
def test_hearer(sentence, text, length):
    """Whom something is told ends where the report begins."""
    assert hearer_at(sentence(text), 0) == (None if length is None else (0, length))
