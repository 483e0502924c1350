"""The cue lists hold together."""

import pytest

from pipeline.language.tokens import listed
from pipeline.quotes.lexicon import cues, words

FRAMES = {
    "that", "clause", "to", "to-report", "to-object", "wh", "object", "small", "quote", "before", "hearer", "hearer?",
    "out-that", "out-of", "of", "for", "about", "against", "on", "at", "with",
}  # fmt: skip


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("says", "say", "third"),
        ("said", "say", "past"),
        ("saying", "say", "gerund"),
        ("argue", "argue", "base"),
        ("arguing", "argue", "gerund"),
        ("argued", "argue", "past"),
        ("expresses", "express", "third"),
        ("denied", "deny", "past"),
        ("swore", "swear", "past"),
        ("sworn", "swear", "past"),
        ("signalling", "signal", "gerund"),
        ("read", "read", "past"),
        ("thought", "think", "past"),
    ],
)
def test_forms(word, lemma, form):
    """Regular forms are made, irregular ones are listed."""
    assert cues()[word][:2] == (lemma, form)


def test_saying_wins_over_thinking():
    """A verb in both lists is a verb of saying."""
    assert cues()["concluded"].is_speech
    assert not cues()["believes"].is_speech


def test_frames_are_known():
    """A misspelt frame would silently find nothing."""
    assert {frame for cue in cues().values() for frame in cue.frames} <= FRAMES


@pytest.mark.parametrize("name", ["cues.speech.txt", "cues.belief.txt"])
def test_no_verb_twice(name):
    """One verb, one line."""
    verbs = [entry.split(":")[0].split()[0] for entry in listed("pipeline.quotes", name)]
    assert sorted(verbs) == sorted(set(verbs))


def test_classes_of_words():
    """Closed classes are found by name; an unknown one is empty."""
    assert "he" in words("subject_pronouns")
    assert words("no such class") == frozenset()
