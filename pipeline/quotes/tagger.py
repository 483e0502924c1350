"""Cue by cue: content, cue and source spans of a sentence."""

from collections.abc import Iterator

from pipeline.quotes import borrowed, contents, openings, sources, verbs
from pipeline.quotes.clauses import QUOTED, Sentence, Token
from pipeline.quotes.contents import Content
from pipeline.quotes.lexicon import Cue, cues, words
from pipeline.quotes.reports import LOOSE, Stretch, Tagged, is_firm, is_marked
from pipeline.quotes.sources import Source
from pipeline.quotes.verbless import according, margin
from pipeline.quotes.verbs import Group

_LONGEST_TERM = 20
_LEADING = frozenset({"although", "though", "while", "when", "where", "if", "because", "since", "whereas", "as"})
_SUBORDINATE = 3
_CLAUSAL = frozenset({"that", "clause", "wh"})
# What results as often as what is said: the price fell, suggesting that …
_SHOWING = frozenset({"suggest", "indicate", "imply", "signal"})


def tagged(sentence: Sentence) -> list[Tagged]:
    """Find the reports of a sentence, from left to right."""
    found: list[Tagged] = []
    for at, token in enumerate(sentence):
        if token.word in cues() and not token.is_name:
            report = _report(sentence, at, found)
        elif token.word == "according" and at + 1 < len(sentence) and sentence[at + 1].word == "to":
            report = according(sentence, at)
        elif token.word == ":" and not found:
            report = margin(sentence, at)
        else:
            continue
        if report is not None and _is_worth(report, at, (sentence, found)):
            found.append(report)
    return found


def _is_worth(report: Tagged, at: int, context: tuple[Sentence, list[Tagged]]) -> bool:
    """Within another report only whole clauses count as statements, of a mere "who" only words in marks."""
    sentence, found = context
    if not is_firm(sentence, report):
        return False
    is_nested = any(start <= at < end for other in found for start, end in other.pieces)
    is_relative = sentence[report.source[0]].word in words("relative") | {"that"}
    return report.rule.startswith("quote") or not is_relative if not is_nested else report.rule in _CLAUSAL


def _report(sentence: Sentence, at: int, found: list[Tagged]) -> Tagged | None:
    cue = cues()[sentence[at].word]
    verb = verbs.group(sentence, at, cue)
    if not verbs.is_reporting(sentence, at, cue, verb):
        return None
    if cue.form == "gerund" and not verbs.is_progressive(sentence, verb, at):
        return _participle(sentence, at, cue, found) if cue.is_speech else None
    inverted = _inverted(sentence, at, cue, verb)
    if inverted is not None:
        return inverted
    source = sources.before(sentence, verb.first) or borrowed.left_out(sentence, verb, _last(found))
    return _finite(sentence, at, (cue, verb, source)) if source is not None else None


def _finite(sentence: Sentence, at: int, found: tuple[Cue, Group, Source]) -> Tagged | None:
    cue, verb, source = found
    content = contents.following(sentence, at + 1, cue)
    left = source.left if not source.is_elided else verb.first
    earlier = _before(sentence, left, cue) if not source.is_elided else None
    if earlier is not None and (content is None or not _is_stronger(content, earlier)):
        content = _around(sentence, earlier, at + 1, cue)
    if content is None or (cue.lemma == "call" and _is_naming(sentence, source, content)):
        return None
    if content.rule in _CLAUSAL and _is_subordinate(sentence, source.first):
        content = content._replace(pieces=tuple(_to_comma(sentence, piece) for piece in content.pieces))
    return _told((verb.first, at + 1), content, (cue, source))


def _is_subordinate(sentence: Sentence, first: int) -> bool:
    """Say whether the report is a clause that only leads up to another: Although the act states that ships pay."""
    return 0 < first < _SUBORDINATE and sentence[first - 1].word in _LEADING


def _to_comma(sentence: Sentence, piece: tuple[int, int]) -> tuple[int, int]:
    start, end = piece
    return start, next((at for at in range(start + 1, end) if sentence[at].word == ","), end)


def _is_stronger(later: Content, earlier: Content) -> bool:
    """Say whether what follows a cue is its content, and what stands before it only leads up to it."""
    if later.rule == "quote":
        return False
    return earlier.rule == "before" or (earlier.pieces[0][0] == 0 and earlier.pieces[0][1] > 1)


def _is_naming(sentence: Sentence, source: Source, content: Content) -> bool:
    """Tell "a group called Citizens" and terms in marks from what somebody calls somebody."""
    start, end = content.pieces[0]
    term = sentence[start].marked if end == start + 1 else None
    is_term = term is not None and term.inner.end_char - term.inner.start_char < _LONGEST_TERM
    return is_term or (sentence[source.first].word in {"a", "an"} and not sentence[source.last - 1].is_name)


def _before(sentence: Sentence, left: int, cue: Cue) -> Content | None:
    content = contents.preceding(sentence, left)
    frames = {"quote-before": "quote", "before": "before"}
    return content if content is not None and frames[content.rule] in cue.frames else None


def _around(sentence: Sentence, earlier: Content, at: int, cue: Cue) -> Content | None:
    """Join what stands before the attribution with what goes on after it."""
    later = contents.following(sentence, at, cue)
    if later is not None and later.rule == "quote" and not _begins_anew(sentence, earlier, later):
        return Content(earlier.rule, (*earlier.pieces, *later.pieces), later.hearer)
    opening = earlier.pieces[0]
    if later is not None and later.rule == "quote":
        return later
    rest = contents.resumed(sentence, at, opening) if earlier.rule == "before" else None
    is_short = opening[1] - opening[0] < contents.SHORTEST_UNMARKED or not _has_verb(sentence, earlier)
    if earlier.rule == "before" and rest is None and (is_short or contents.is_introduction(sentence, opening)):
        return None
    return Content(earlier.rule, (*earlier.pieces, *((rest,) if rest else ())), _hearer_alone(sentence, at, cue))


def _begins_anew(sentence: Sentence, earlier: Content, later: Content) -> bool:
    """Tell `Until then, he said, "we wait"` from `In May, he said, "We wait"`."""
    return earlier.rule == "before" and sentence[later.pieces[0][0]].opening.isupper()


def _hearer_alone(sentence: Sentence, at: int, cue: Cue) -> tuple[int, int] | None:
    return openings.hearer_at(sentence, at) if "hearer" in cue.frames else None


def _inverted(sentence: Sentence, at: int, cue: Cue, verb: Group) -> Tagged | None:
    """Read `"…," added Ruth Adler`."""
    if verb.first != at or at == 0 or "before" not in cue.frames:
        return None
    previous = sentence[at - 1].word
    if previous != QUOTED and previous not in {",", "—", "–", "--"}:
        return None
    source, earlier = sources.after(sentence, at), _before(sentence, at, cue)
    if source is None or earlier is None:
        return None
    if earlier.rule == "before" and not (_stands_alone(sentence, source, cue) and _has_verb(sentence, earlier)):
        return None
    later = contents.quoted_again(sentence, contents.past_apposition(sentence, source.last))
    pieces = (*earlier.pieces, later) if later is not None else earlier.pieces
    return _told((at, at + 1), Content(earlier.rule, pieces), (cue, source))


def _stands_alone(sentence: Sentence, source: Source, cue: Cue) -> bool:
    """Say whether an inverted attribution of unmarked words ends where its sentence or clause ends."""
    ended = (
        source.last >= len(sentence)
        or not sentence[source.last].word[0].isalnum()
        or sentence[source.last].word == "who"
    )
    return ended and cue.lemma in {"say", "add", "explain", "note", "write", "report", "argue"}


def _has_verb(sentence: Sentence, content: Content) -> bool:
    start, end = content.pieces[0]
    tokens = sentence[start + 1 : end]
    return any(
        token.word in words("finite") or token.word.endswith(("ed", "n't")) or _is_verb(token) for token in tokens
    )


def _is_verb(token: Token) -> bool:
    return token.word in cues() and not token.is_name and token.word not in words("noun_or_verb")


def _participle(sentence: Sentence, at: int, cue: Cue, found: list[Tagged]) -> Tagged | None:
    """Read ", explaining that …": whoever governs the sentence says it."""
    content = contents.following(sentence, at + 1, cue)
    source = borrowed.participle_source(sentence, at, _last(found))
    if content is None or source is None:
        return None
    if content.rule == "clause" and cue.lemma not in {"say", "tell"}:
        return None
    # A participle tells of deeds as often as of words, unless marks show these: a letter threatening to sue.
    report = _told((at, at + 1), content, (cue, source))
    is_doubtful = content.rule in LOOSE or cue.lemma in _SHOWING or sentence[at - 1].word in {"by", "of", "for", "in"}
    return None if is_doubtful and not is_marked(sentence, report) else report


def _last(found: list[Tagged]) -> Source | None:
    return Source(*found[-1].source) if found else None


def _told(cue_at: Stretch, content: Content, who: tuple[Cue, Source]) -> Tagged:
    cue, source = who
    return Tagged(
        content.rule if cue.is_speech else "belief",
        cue_at,
        (source.first, source.last),
        content.pieces,
        cue.is_speech,
        source.is_elided,
        content.hearer,
    )


def statements(sentence: Sentence) -> Iterator[Tagged]:
    """Yield the reports that state something: a report that asks whether somebody said so states nothing."""
    if sentence and sentence[-1].word == "?":
        yield from (report for report in tagged(sentence) if any(sentence[a].word == QUOTED for a, _ in report.pieces))
        return
    yield from tagged(sentence)
