"""Who speaks where a verb has no subject of its own: participles, second verbs, "as saying"."""

from pipeline.quotes import phrases, sources, verbs
from pipeline.quotes.clauses import Sentence
from pipeline.quotes.lexicon import cues, words
from pipeline.quotes.sources import Source
from pipeline.quotes.verbs import Group

_CITING = frozenset({"quoted", "cited", "quotes", "cites", "quoting", "citing"})


def participle_source(sentence: Sentence, at: int, last: Source | None) -> Source | None:
    """Find who is saying it where a sentence has "saying": whoever is cited, stands right before it, or governs."""
    if at == 0:
        return None
    return _cited(sentence, at) or _described(sentence, at) or governing(sentence, at, last)


def _cited(sentence: Sentence, at: int) -> Source | None:
    """Read "cited Ruth Adler as saying" and "Ruth Adler was quoted as saying"."""
    if at < 2 or sentence[at - 1].word != "as":
        return None
    citing = next((place for place in range(at - 2, -1, -1) if sentence[place].word in _CITING), None)
    if citing is None:
        return None
    if citing == at - 2:
        verb = verbs.group(sentence, citing, cues()[sentence[citing].word])
        return sources.before(sentence, verb.first)
    return Source(citing + 1, phrases.phrase_end(sentence, citing + 1, at))


def _described(sentence: Sentence, at: int) -> Source | None:
    """Take the noun right before a participle without a comma: marchers chanting; a letter is somebody's."""
    last = sentence[at - 1]
    if not last.word[0].isalnum() or last.word.endswith(".") or last.word in words("utterance"):
        return None
    source = sources.before(sentence, at)
    if source is None or (source.first > 0 and sentence[source.first - 1].word == "with"):
        return source
    opens = source.first == 0 or sentence[source.first - 1].word == ","
    return source if last.is_name or last.word.endswith("s") or opens else None


def governing(sentence: Sentence, at: int, last: Source | None) -> Source | None:
    """Take the source of the nearest report before, else the noun phrase the sentence begins with."""
    if last is not None:
        return last._replace(is_elided=True)
    opened = sources.leading(sentence, 0, at)
    return Source(opened.first, opened.last, is_elided=True) if opened is not None else None


def left_out(sentence: Sentence, verb: Group, last: Source | None) -> Source | None:
    """Read "called it X, and said Y": the second verb has the first one's subject."""
    previous = sentence[verb.first - 1].word if verb.first > 0 else ""
    if previous == "," and sentence[verb.first].word == "called":
        return None
    if previous == "," and last is None:
        return None
    return governing(sentence, verb.first, last) if previous in {"and", "but", ",", "then"} else None
