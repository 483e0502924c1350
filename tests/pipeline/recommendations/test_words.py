"""The word lists."""

from pipeline.recommendations.words import entries, is_base_form


def test_lists_do_not_overlap():
    """A verb is in one list only: which one decides where it counts."""
    plain, doubtful, everyday = entries("verbs"), entries("nouns_or_verbs"), entries("everyday_verbs")
    assert not plain & doubtful
    assert not plain & everyday
    assert not doubtful & everyday


def test_base_forms():
    """Base forms are known whatever their case; other forms are not."""
    assert is_base_form("Ratify")
    assert is_base_form("support")
    assert not is_base_form("ratified")
    assert not is_base_form("lighthouse")
