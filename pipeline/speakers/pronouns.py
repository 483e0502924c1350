"""Whom `he` and `she` mean: a walk through the text that remembers who was spoken of last, and how."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

from pipeline.language.encoded import Encoded
from pipeline.language.readings import Reading
from pipeline.language.sentences import sentences
from pipeline.language.spans import Span
from pipeline.speakers.figures import Cast
from pipeline.speakers.salience import WEIGHTS, Trace, Walk, is_modifier, is_quoted, quoted, weight

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_TOGETHER = re.compile(r",?\s+and\s+(?:[\w.’'-]+\s+){0,3}")
_NAMES = 14
"""How many names before a pronoun the encoder is asked about."""
_HIGHEST = 2.0
"""How much of the odds that the encoder gives a name counts; odds against it say little."""
_REACH = 5
"""How many sentences back a name can be meant."""
_LEAST, _LEAD = -2.0, 0.05
"""What the best candidate must weigh, and by how much more than the next."""
_NOBODY = -9.0
_LIKELY = 0.5
"""From which odds on somebody can be meant who is named only behind the pronoun."""
_MAINLY = 2
"""How many times more often than others of the same title somebody must be named, to be meant by it alone."""
_ALIKE = 2.0
"""By how much the odds of two who were named together may differ, so that neither stands out."""


def pronouns(reading: Reading, persons: Cast) -> dict[int, int]:
    """Map the place of every he and she to the figure it means, where one is clear."""
    marks = [span for block in reading.blocks for span in quoted(reading.text, block.span)]
    begun = [span.start_char for block in reading.blocks for span in sentences(reading.text, block.span)]
    walk = Walk(reading.text, persons, begun, [block.start_char for block in reading.blocks], marks)
    for number, named in enumerate(persons.figures):
        if named.kind == "person":
            walk.families.setdefault(named.name.split()[-1], []).append(number)
    walk.starts = [place for place in begun if not is_quoted(walk, place - 1)]
    stops = _stops(reading, persons)
    walk.odds = _odds(reading, walk, stops)
    for place, figure in stops:
        if figure is None:
            _resolve(walk, place)
        else:
            _remember(walk, place, figure)
    return walk.meant


def _stops(reading: Reading, persons: Cast) -> list[tuple[Span, int | None]]:
    """List names and pronouns in the order of the text."""
    stops: list[tuple[Span, int | None]] = [
        (mention.span, mention.figure) for mention in persons.mentions if mention.kind == "person"
    ]
    for block in reading.blocks:
        found = _PRONOUN.finditer(reading.text, block.start_char, block.end_char)
        stops += [(Span(*match.span()), None) for match in found]
    return sorted([*stops, *_offices(reading, persons)], key=lambda stop: stop[0])


def _offices(reading: Reading, persons: Cast) -> Iterator[tuple[Span, int]]:
    """Yield `the president` where one person of the text bears that title, or is clearly its main bearer."""
    bearers: dict[str, Counter[int]] = {}
    often = Counter(mention.figure for mention in persons.mentions)
    for number, figure in enumerate(persons.figures):
        for title in figure.titles:
            bearers.setdefault(title.rpartition(" ")[2], Counter())[number] = often[number]
    ranked = {title: [*found.most_common(2), (-1, 0)] for title, found in bearers.items() if title}
    only = {title: first for title, ((first, times), (_, others), *_) in ranked.items() if times >= _MAINLY * others}
    firsts = {mention.figure: mention.start_char for mention in reversed(persons.mentions)}
    if not only:
        return
    pattern = re.compile(rf"\b[Tt]he ({'|'.join(map(re.escape, only))})\b(?!\s+(?:of|for)\b|\s+[A-Z]|-)")
    for block in reading.blocks:
        for match in pattern.finditer(reading.text, *block.span):
            if firsts[only[match[1]]] < match.start():
                yield Span(*match.span()), only[match[1]]


def _odds(reading: Reading, walk: Walk, stops: list[tuple[Span, int | None]]) -> dict[int, dict[int, float]]:
    """Ask the encoder about each pronoun and the names shortly before it, or behind it in its sentence."""
    named = [(place, figure) for place, figure in stops if figure is not None and _is_name(reading.text, place)]
    asked = [
        (place, name, figure)
        for place, figure_or_none in stops
        if figure_or_none is None
        for name, figure in _around(walk, place, named)
    ]
    encoded = reading.encoded or Encoded(reading.text)
    encoded.complete(block.span for block in reading.blocks)
    answers: dict[int, dict[int, float]] = {}
    for (place, _, figure), odds in zip(asked, encoded.odds([one[:2] for one in asked]), strict=True):
        known = answers.setdefault(place.start_char, {})
        known[figure] = max(odds, known.get(figure, odds))
    # Of `the president`, which no name is, the encoder says nothing against whoever that is.
    offices = [(place, figure) for place, figure in stops if figure is not None and not _is_name(reading.text, place)]
    for place, _ in (stop for stop in stops if stop[1] is None):
        for name, figure in _around(walk, place, offices):
            if bisect_right(walk.starts, place.start_char) - bisect_right(walk.starts, name.start_char) <= 1:
                known = answers.setdefault(place.start_char, {})
                known[figure] = max(0.0, known.get(figure, 0.0))
    return answers


def _is_name(text: str, place: Span) -> bool:
    return text[place.start_char : place.start_char + 4].lower() != "the "


def _around(walk: Walk, place: Span, named: list[tuple[Span, int]]) -> Iterator[tuple[Span, int]]:
    at = bisect_left(named, (place, -1))
    sentence = bisect_right(walk.starts, place.start_char) - 1
    for name, figure in named[max(0, at - _NAMES) : at + 2]:
        distance = sentence - (bisect_right(walk.starts, name.start_char) - 1)
        is_behind = name > place and (distance != 0 or place.of(walk.text).lower() in {"he", "she"})
        if 0 <= distance <= _REACH and not is_behind and not is_modifier(walk.text, name):
            yield name, figure


def _remember(walk: Walk, place: Span, figure: int) -> None:
    sentence = bisect_right(walk.starts, place.start_char) - 1
    last = walk.traces[-1] if walk.traces else None
    walk.together.pop(figure, None)
    if last is not None and last.figure != figure and _TOGETHER.fullmatch(walk.text, last.end_char, place.start_char):
        walk.together |= {figure: last.figure, last.figure: figure}
    is_new = not walk.often[figure]
    walk.traces.append(Trace(*place, figure, sentence, weight(walk, place), is_new))
    walk.often[figure] += 1


def _resolve(walk: Walk, place: Span) -> None:
    said = PRONOUNS[place.of(walk.text).lower()]
    sentence = bisect_right(walk.starts, place.start_char) - 1
    weights = _candidates(walk, place, said, sentence)
    (figure, best), (_, next_best), *_ = [
        *sorted(weights.items(), key=lambda pair: (-pair[1], pair[0])), (-1, _NOBODY), (-1, _NOBODY)
    ]  # fmt: skip
    if figure < 0 or best < _LEAST or best - next_best < _LEAD:
        return
    walk.meant[place.start_char] = figure
    walk.called.setdefault(figure, said)
    _remember(walk, place, figure)


def _candidates(walk: Walk, place: Span, said: str, sentence: int) -> dict[int, float]:
    """Weigh everybody named shortly before, by how they were named and how long ago."""
    odds, weights = dict(walk.odds.get(place.start_char, {})), dict[int, float]()
    speaker = -1
    for trace in walk.traces[-40:]:
        figure = _bearer(walk, trace, said)
        known = walk.persons.figures[figure].pronouns if figure >= 0 else set()
        if sentence - trace.sentence > _REACH or (known and said not in known):
            continue
        if figure != trace.figure:
            odds[figure] = max(odds.get(figure, 0.0), odds.get(trace.figure, 0.0))
        salience = _salience(walk, trace._replace(figure=figure), place)
        weights[figure] = max(salience, weights.get(figure, salience))
        speaker = figure if trace.weight == WEIGHTS["speaking"] else speaker
    if speaker in weights:
        weights[speaker] += WEIGHTS["turn"]
    return _weighed(walk, said, weights, odds)


def _bearer(walk: Walk, trace: Trace, said: str) -> int:
    """Part two of one family name by the pronoun: beside his wife, `Lund ... he` is Mr Lund."""
    if trace.figure >= 0:
        return trace.figure
    bearers = walk.families.get(walk.text[trace.start_char : trace.end_char].split()[-1], [])
    sure, possible = (
        [number for number in bearers if said in (walk.persons.figures[number].pronouns or others)]
        for others in (set[str](), {said})
    )
    chosen = sure if len(sure) == 1 else possible
    return chosen[0] if len(chosen) == 1 else trace.figure


def _salience(walk: Walk, trace: Trace, place: Span) -> float:
    """Weigh a place where somebody is spoken of, as a pronoun sees it."""
    said, is_inside = PRONOUNS[place.of(walk.text).lower()], is_quoted(walk, place.start_char)
    distance = bisect_right(walk.starts, place.start_char) - 1 - trace.sentence
    known = walk.persons.figures[trace.figure].pronouns if trace.figure >= 0 else set()
    called = walk.called.get(trace.figure, "") if not known else ""
    salience = trace.weight + WEIGHTS["known" if said in {*known, called} else "unknown"]
    salience -= WEIGHTS["sentence"] * distance + WEIGHTS["paragraph"] * _between(walk, trace, place)
    salience -= WEIGHTS["otherwise"] if called not in {"", said} else 0.0
    salience += WEIGHTS["within"] if distance == 0 and place.of(walk.text).lower() not in {"he", "she"} else 0.0
    salience += _same_sentence(trace) if distance == 0 and not is_inside else 0.0
    return salience + (WEIGHTS["introduced"] if trace.is_new and distance <= 1 else 0.0)


def _same_sentence(trace: Trace) -> float:
    """Weigh who speaks, or is the subject, in the pronoun's own sentence: Lund said he would come."""
    if trace.weight == WEIGHTS["speaking"]:
        return WEIGHTS["reporting"]
    return WEIGHTS["leading"] if trace.weight == WEIGHTS["subject"] else 0.0


def _weighed(walk: Walk, said: str, weights: dict[int, float], odds: dict[int, float]) -> dict[int, float]:
    """Add what the encoder reads, also of those who are named only behind the pronoun."""
    behind = {
        figure: 0.0 for figure, value in odds.items()
        if figure not in weights and value >= _LIKELY and said in (walk.persons.figures[figure].pronouns or {said})
    }  # fmt: skip
    weighed = {
        figure: salience
        + WEIGHTS["often"] * min(walk.often[figure], 8)
        + WEIGHTS["read"] * min(max(odds.get(figure, 0.0), 0.0), _HIGHEST)
        for figure, salience in (weights | behind).items()
    }
    # Of two who were last named together, neither stands out: Lund and Dahl met. He left.
    return {figure: max(value, weighed.get(_partner(walk, figure, odds), value)) for figure, value in weighed.items()}


def _partner(walk: Walk, figure: int, odds: dict[int, float]) -> int:
    """Give the one with whom somebody was named together, if neither the pronoun nor the encoder parts them."""
    other = walk.together.get(figure, figure)
    if walk.persons.figures[figure].pronouns & walk.persons.figures[other].pronouns:
        return other
    are_alike = abs(odds.get(figure, 0.0) - odds.get(other, 0.0)) < _ALIKE
    return other if are_alike else figure


def _between(walk: Walk, trace: Trace, place: Span) -> int:
    """Count the paragraphs that begin between a name and a pronoun."""
    return bisect_right(walk.paragraphs, place.start_char) - bisect_left(walk.paragraphs, trace.start_char + 1)
