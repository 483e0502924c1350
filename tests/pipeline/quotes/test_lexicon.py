"""The cue lists hold together."""

import pytest

from pipeline.language.tokens import listed
from pipeline.quotes.lexicon import cues, is_speech, is_told, words


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("says", "say"),
        ("said", "say"),
        ("saying", "say"),
        ("argue", "argue"),
        ("arguing", "argue"),
        ("argued", "argue"),
        ("expresses", "express"),
        ("preaches", None),
        ("denied", "deny"),
        ("swore", "swear"),
        ("sworn", "swear"),
        ("signalling", "signal"),
        ("read", "read"),
        ("thought", "think"),
        ("agreed", "agree"),
        ("agreeing", "agree"),
        ("blogged", "blog"),
        ("echoes", "echo"),
        ("replied", "reply"),
        ("speculating", "speculate"),
    ],
)
def test_forms(word, lemma):
    """Regular forms are made, irregular ones are listed."""
    assert (cues()[word].lemma if word in cues() else None) == lemma


@pytest.mark.parametrize(
    "word",
    [
        "denys",
        "denyed",
        "tells",
        "tweeted",
        "admited",
        "replyed",
        "quiped",
        "shoutes",
        "crys",
        "agreing",
        "sayed",
        "bloged",
    ],
)
def test_made_forms_are_words(word):
    """A verb that doubles a letter or turns y into i is written out; nobody finds a misspelt form."""
    assert (word in cues()) is (word in {"tells", "tweeted"})


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        pytest.param("said", True, id="said"),
        pytest.param("SAID", True, id="capitals"),
        pytest.param("has repeatedly said", True, id="helpers"),
        pytest.param("went on to say", True, id="to say"),
        pytest.param("said he believed", True, id="saying and thinking"),
        pytest.param("concluded", True, id="in both lists"),
        pytest.param("according to", True, id="according to"),
        pytest.param("According to", True, id="capital"),
        pytest.param("in a statement", True, id="a statement"),
        pytest.param(":", True, id="colon"),
        pytest.param(" : ", True, id="colon and blanks"),
        pytest.param("pointed out", True, id="two words"),
        pytest.param("re-said", False, id="unknown with a hyphen"),
        pytest.param("believes", False, id="believes"),
        pytest.param("hopes", False, id="hopes"),
        pytest.param("fear", False, id="fear"),
        pytest.param("has long thought", False, id="thought"),
        pytest.param("found", False, id="found"),
        pytest.param("is confident", False, id="unknown"),
        pytest.param("—", False, id="dash"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_is_speech(cue, expected):
    """Words spoken or written are speech; thoughts and what is unknown are not."""
    assert is_speech(cue) is expected


@pytest.mark.parametrize(
    ("cue", "expected"),
    [("told", True), ("has warned", True), ("reminding", True), ("said", False), ("believes", False), ("", False)],
)
def test_is_told(cue, expected):
    """Some verbs name their hearer first."""
    assert is_told(cue) is expected


@pytest.mark.parametrize("name", ["cues.speech.txt", "cues.belief.txt"])
def test_no_verb_twice(name):
    """One verb, one line."""
    verbs = [entry.split(":")[0].split()[0] for entry in listed("pipeline.quotes", name)]
    assert sorted(verbs) == sorted(set(verbs))


def test_no_remark_but_hearer():
    """A misspelt remark would silently say nothing."""
    remarks = {entry.partition(":")[2].strip() for entry in listed("pipeline.quotes", "cues.speech.txt")}
    assert remarks <= {"", "hearer"}


def test_no_form_of_two_verbs():
    """A form leads to one verb of its list."""
    lemmas = {}
    for form, cue in cues().items():
        lemmas.setdefault(form, set()).add(cue.lemma)
    assert {form for form, found in lemmas.items() if len(found) > 1} == set()


@pytest.mark.parametrize(
    ("name", "word"),
    [("asking", "asked"), ("negation", "declined"), ("supposing", "would"), ("condition", "if"), ("spoken", "tweet")],
)
def test_classes_of_words(name, word):
    """Closed classes are found by name."""
    assert word in words(name)


def test_an_unknown_class_is_empty():
    """A class that is not listed has no words."""
    assert words("no such class") == frozenset()


def test_no_word_twice_in_its_class():
    """One word, one place."""
    for entry in listed("pipeline.quotes", "grammar.txt"):
        members = entry.partition(":")[2].split()
        assert sorted(members) == sorted(set(members))
