"""The fixed scheme."""

from pipeline.themes.policy_topics import theme_ids, topics

CODES = [*range(1, 11), *range(12, 22)]


def test_the_twenty_major_topics():
    """Codes 1 to 21 without 11, each with a label, a description and a rich list of terms."""
    assert [int(topic.code) for topic in topics()] == CODES
    assert all(topic.label and topic.description for topic in topics())
    assert all(len(topic.terms) >= 80 for topic in topics())


def test_terms_are_clean():
    """Lower case, positive weights within bounds, no term twice in a topic, and no star but at the end of a word."""
    for topic in topics():
        words = [term.words for term in topic.terms]
        assert len(words) == len(set(words)), topic.label
        assert all(word == word.lower().strip() and word for word in words)
        assert all(0 <= term.weight <= 3 for term in topic.terms)
        assert all("*" not in part[:-1] for word in words for part in word.split())


def test_ids():
    """Every topic has an id of its own."""
    assert len(set(theme_ids().values())) == len(CODES)
