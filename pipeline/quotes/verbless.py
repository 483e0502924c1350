"""Reports without a verb of saying: according to X, and a name before a colon."""

from pipeline.language import word_lists
from pipeline.quotes import contents, endings, openings, phrases
from pipeline.quotes.clauses import QUOTED, Sentence
from pipeline.quotes.lexicon import words
from pipeline.quotes.reports import Stretch, Tagged

_NAME_LENGTH = 8


def according(sentence: Sentence, at: int) -> Tagged | None:
    """Read "according to X" with the clause before or after it."""
    end = phrases.phrase_end(sentence, at + 2, len(sentence))
    if end == at + 2:
        return None
    if end + 1 < len(sentence) and sentence[end].word in words("noun_or_verb") and sentence[end + 1].word == ",":
        end += 1  # eyewitness | reports, where "reports" is no verb
    if any(sentence[place].word.isdigit() and sentence[place + 1].is_name for place in range(at + 2, end - 1)):
        return None  # a line of a table of contents runs on
    pieces = _beside(sentence, at, end)
    if not pieces:
        return None
    return Tagged("according", (at, at + 2), (at + 2, end), pieces, is_speech=True)


def _beside(sentence: Sentence, at: int, end: int) -> tuple[Stretch, ...]:
    opening = [place for place in range(at) if sentence[place].word[0].isalnum() or sentence[place].word == QUOTED]
    if len(opening) > 2:
        start = contents.clause_start(sentence, at)
        before = (start, endings.trimmed(sentence, start, at))
        rest = contents.resumed(sentence, end, before) if contents.is_introduction(sentence, before) else None
        return (before, rest) if rest is not None else (before,)
    commas = [place for place in range(end, len(sentence) - 2) if sentence[place].word == ","]
    if not commas:
        return ()
    # What holds no verb up to the next comma is still about the source: According to X, the chief of Y, …
    is_aside = len(commas) > 1 and _is_role(sentence, *commas[:2])
    start = commas[1 if is_aside else 0] + 1
    return ((start, endings.clause_end(sentence, start)),)


def _is_role(sentence: Sentence, first: int, second: int) -> bool:
    between = sentence[first + 1 : second]
    return not openings.has_verb(sentence, first + 1) and any(
        token.word in word_lists.words("role_words") for token in between
    )


def margin(sentence: Sentence, at: int) -> Tagged | None:
    """Read `Trump: "…"`: a name, a colon, words in marks."""
    if not 0 < at <= _NAME_LENGTH or at + 1 >= len(sentence) or sentence[at + 1].word != QUOTED:
        return None
    if any(token.word[0].isalnum() for token in sentence[at + 2 :]):
        return None
    if not all(token.is_name or token.word in {"of", "the", "."} for token in sentence[:at]):
        return None
    return Tagged("margin", (at, at + 1), (0, at), ((at + 1, at + 2),), is_speech=True)
