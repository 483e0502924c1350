"""Whom `he` and `she` mean: a walk through the text that remembers who was spoken of last, and how."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pipeline.language.encoded import Encoded
from pipeline.language.readings import Reading
from pipeline.language.sentences import sentences
from pipeline.language.spans import Span
from pipeline.speakers.figures import Cast
from pipeline.speakers.salience import WEIGHTS, Trace, Walk, is_modifier, is_quoted, is_speaking, quoted, weight

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_TOGETHER = re.compile(r",?\s+and\s+(?:[\w.’'-]+\s+){0,3}")
_NAMES = 14
"""How many names before a pronoun the encoder is asked about."""
_UNKNOWN, _LOWEST = -1.0, -4.0
"""The odds of a figure that was named too far away to ask, and how low odds count."""
_REACH = 4
"""How many sentences back a name can be meant."""
_LEAST, _LEAD = 0.5, 0.1
"""What the best candidate must weigh, and by how much more than the next."""


def pronouns(reading: Reading, persons: Cast) -> dict[int, int]:
    """Map the place of every he and she to the figure it means, where one is clear."""
    walk = Walk(
        reading.text,
        persons,
        [span.start_char for block in reading.blocks for span in sentences(reading.text, block.span)],
        [block.start_char for block in reading.blocks],
        [span for block in reading.blocks for span in quoted(reading.text, block.span)],
    )
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
    return sorted(stops, key=lambda stop: stop[0])


def _odds(reading: Reading, walk: Walk, stops: list[tuple[Span, int | None]]) -> dict[int, dict[int, float]]:
    """Ask the encoder about each pronoun and the names shortly before it, or behind it in its sentence."""
    named = [(place, figure) for place, figure in stops if figure is not None]
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
    return answers


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
    walk.traces.append(Trace(place.start_char, place.end_char, figure, sentence, weight(walk, place)))
    walk.often[figure] += 1


def _resolve(walk: Walk, place: Span) -> None:
    said = PRONOUNS[place.of(walk.text).lower()]
    sentence = bisect_right(walk.starts, place.start_char) - 1
    weights = _candidates(walk, place, said, sentence)
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (ranked[0][1] < _LEAST and not _is_only_one(walk, ranked, said)):
        return
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _LEAD:
        return
    figure = ranked[0][0]
    if figure < 0:
        return
    walk.meant[place.start_char] = figure
    walk.persons.figures[figure].pronouns.add(said)
    _remember(walk, place, figure)


def _is_only_one(walk: Walk, ranked: list[tuple[int, float]], said: str) -> bool:
    """Say whether nobody else could be meant, and the one who could is known to go by the pronoun."""
    return len(ranked) == 1 and ranked[0][0] >= 0 and said in walk.persons.figures[ranked[0][0]].pronouns


def _candidates(walk: Walk, place: Span, said: str, sentence: int) -> dict[int, float]:
    """Weigh everybody named shortly before, by how they were named and how long ago."""
    weights: dict[int, float] = {}
    is_dependent = place.of(walk.text).lower() not in {"he", "she"}
    is_inside = is_quoted(walk, place.start_char)
    speaks = is_speaking(walk.text, place) and not is_inside
    for trace in walk.traces[-40:]:
        distance = sentence - trace.sentence
        known = walk.persons.figures[trace.figure].pronouns if trace.figure >= 0 else set()
        if distance > _REACH or (known and said not in known):
            continue
        far = WEIGHTS["sentence"] * distance + WEIGHTS["paragraph"] * _between(walk, trace, place)
        salience = trace.weight + WEIGHTS["known" if known else "unknown"] - far
        salience += WEIGHTS["within"] if distance == 0 and is_dependent else 0.0
        salience += _same_sentence(trace) if distance == 0 and not is_inside else 0.0
        salience += WEIGHTS["dialogue"] if speaks and trace.weight == WEIGHTS["speaking"] else 0.0
        weights[trace.figure] = max(salience, weights.get(trace.figure, salience))
    return _weighed(walk, place, said, weights)


def _same_sentence(trace: Trace) -> float:
    """Weigh who speaks, or is the subject, in the pronoun's own sentence: Lund said he would come."""
    if trace.weight == WEIGHTS["speaking"]:
        return WEIGHTS["reporting"]
    return WEIGHTS["leading"] if trace.weight == WEIGHTS["subject"] else 0.0


def _weighed(walk: Walk, place: Span, said: str, weights: dict[int, float]) -> dict[int, float]:
    """Add what the encoder reads, also of those who are named only behind the pronoun."""
    odds = walk.odds.get(place.start_char, {})
    behind = {
        figure: 0.0 for figure in odds
        if figure not in weights and said in (walk.persons.figures[figure].pronouns or {said})
    }  # fmt: skip
    weighed = {
        figure: salience
        + WEIGHTS["often"] * min(walk.often[figure], 8)
        + WEIGHTS["read"] * max(odds.get(figure, _UNKNOWN), _LOWEST)
        for figure, salience in (weights | behind).items()
    }
    # Of two who were last named together, neither stands out: Lund and Dahl met. He left.
    return {
        figure: max(value, weighed.get(walk.together.get(figure, figure), value)) for figure, value in weighed.items()
    }


def _between(walk: Walk, trace: Trace, place: Span) -> int:
    """Count the paragraphs that begin between a name and a pronoun."""
    return bisect_right(walk.paragraphs, place.start_char) - bisect_left(walk.paragraphs, trace.start_char + 1)
