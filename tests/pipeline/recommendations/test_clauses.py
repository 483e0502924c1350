"""Where advice ends, and what hangs on it."""

import pytest

from pipeline.recommendations.clauses import condition_before, parts_after, reason_before, worry_before

# clause after the subject and modal: action's end, condition, rationale
CASES = {
    "plain": ("repair the bridge.", "repair the bridge", None, None),
    "if": (
        "repair the bridge if the funds arrive.",
        "repair the bridge if the funds arrive", "if the funds arrive", None,
    ),
    "until": (
        "close the road until the snow melts",
        "close the road until the snow melts", "until the snow melts", None,
    ),
    "inverted conditional": (
        "open the shelters should the river rise, with all exits lit.",
        "open the shelters", "should the river rise", None,
    ),
    "in order to": (
        "repair the bridge in order to spare the ferry.",
        "repair the bridge", None, "in order to spare the ferry",
    ),
    "because": (
        "repair the bridge because ferries are slow.",
        "repair the bridge", None, "because ferries are slow",
    ),
    "how often is no condition": ("paint it once a month.", "paint it once a month", None, None),
    "before whom is no condition": ("speak before the council.", "speak before the council", None, None),
    "until when is no condition": ("wait until May.", "wait until May", None, None),
    "end of a quotation in apostrophes": ("repair it,'' she said", "repair it", None, None),
    "condition ends with the quotation": (
        'mend it if it "leaks" there', 'mend it if it "leaks" there', "if it", None,
    ),
    "we go on": ("do this, we can't wait", "do this", None, None),
    "no blank after the full stop": ("mend the roof.And we agreed", "mend the roof", None, None),
    "which": ("repair the bridge, which is old.", "repair the bridge", None, None),
    "who says so": ("repair the bridge, the mayor said.", "repair the bridge", None, None),
    "end of the quotation": ('repair the bridge," she said', "repair the bridge", None, None),
    "dash": ("repair the bridge -- and soon.", "repair the bridge", None, None),
    "semicolon": ("repair the bridge; the town agrees.", "repair the bridge", None, None),
    "a new clause": ("repair the bridge, and the state will pay.", "repair the bridge", None, None),
}  # fmt: skip


@pytest.mark.parametrize(("words", "close", "condition", "rationale"), CASES.values(), ids=CASES)
def test_parts(words, close, condition, rationale):
    """The clause ends before what only explains it; a condition stays, since the advice depends on it."""
    parts = parts_after(words, 0, len(words))
    assert words[: parts.end_char] == close
    assert (parts.condition.of(words) if parts.condition else None) == condition
    assert (parts.rationale.of(words) if parts.rationale else None) == rationale


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("If it rains, | we should go.", "If it rains"),
        ("To stop leaks, | we should go.", "To stop leaks"),
        ("In Rome, | we should go.", None),
        ("To this, she said | we should go.", None),
        ('If they build it there," he said, | we should go.', None),
        ("To be safe (if need be, | we should go.", None),
        ("Unless talks resume, | we should go.", "Unless talks resume"),
    ],
    ids=["if", "purpose", "a place", "no purpose", "across a quotation", "half a bracket", "unless"],
)
def test_opening_condition(sentence, condition):
    """A condition or purpose may stand before the clause."""
    place, words = sentence.index("|"), sentence.replace("| ", "")
    found = condition_before(words, place)
    assert (found.of(words) if found else None) == condition


def test_reason_before():
    """What stands before "so" is the reason."""
    sentence = "Item: The well is dry, so the village should dig."
    assert reason_before(sentence, sentence.index("the village")).of(sentence) == "The well is dry"
    assert reason_before("The village should dig.", 0) is None


WORRIES = {
    "what we do not want": (
        "“What we don't want is a dry lake,” he said. “I would close the dam.”", "What we don't want is a dry lake",
    ),
    "the danger is": ("The real danger is a second flood. Close the dam.", "The real danger is a second flood"),
    "nothing feared": ("The lake is wide. Close the dam.", None),
    "not right before": ("The danger is a flood. The lake is wide. Close the dam.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORRIES.values(), ids=WORRIES)
def test_worry_before(text, expected):
    """What the sentence before fears is why the advice is given."""
    found = worry_before(text, 0, max(text.rfind("I would"), text.rfind("Close the")))
    assert (found.of(text) if found else None) == expected
