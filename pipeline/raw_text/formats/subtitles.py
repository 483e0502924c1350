"""Subtitles (.srt, .vtt): what is said, cues put together to paragraphs, a new one where somebody else speaks."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from pipeline.raw_text.formats import plain
from pipeline.raw_text.formats.decoded import Block, Decoded
from pipeline.raw_text.markup import rendering

TIMES = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})")
VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
TAG = re.compile(r"</?[\w.]*(?:\s[^>]*)?>|<\d[\d:.]*>|\{\\[^}]*\}")
# A dash, arrows, a name in capitals: somebody else begins.
TURN = re.compile(r"(?:>>+|[-–—])\s*(?=\S)|[A-Z][A-Z.'’ -]{1,40}:\s|\w[\w.'’ -]{1,40}: ")
ENDS = re.compile(r"[.!?][\"'”’)]*$")
PAUSE = 4.0
LONGEST = 1_200


class Cue(NamedTuple):
    """A few words on the screen, and when."""

    begins: float
    ends: float
    lines: tuple[str, ...]


def read(content: bytes) -> Decoded:
    """Read subtitles."""
    decoded = plain.read(content)
    if decoded.text is None:
        return decoded
    cues = list(_cues(decoded.text.replace("\r\n", "\n").replace("\r", "\n")))
    shown = rendering.laid_out((words, Block(0, 0, "p")) for words in _paragraphs(cues))
    if not shown.text:
        return Decoded(problem="malformed", problem_detail="no words between times")
    return decoded._replace(text=shown.text, layout=shown.blocks)


def _cues(text: str) -> Iterator[Cue]:
    """Yield what stands below each line of times, without the styling."""
    marks = list(TIMES.finditer(text))
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        lines = text[mark.end() : after.start() if after else len(text)].split("\n\n", 1)[0].split("\n")[1:]
        words = (" ".join(unescape(TAG.sub("", VOICE.sub(r"\1: ", line))).split()) for line in lines)
        yield Cue(_seconds(mark.groups()[:4]), _seconds(mark.groups()[4:]), tuple(filter(None, words)))


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _paragraphs(cues: list[Cue]) -> Iterator[str]:
    """Put the lines of cues together; captions that roll repeat the line before, which counts once."""
    paragraph, ended, before = "", 0.0, ""
    for cue in cues:
        for line in cue.lines:
            if line == before:
                continue
            is_pause = cue.begins - ended > PAUSE or len(paragraph) > LONGEST
            if paragraph and (TURN.match(line) or (is_pause and ENDS.search(paragraph))):
                yield paragraph
                paragraph = ""
            paragraph = f"{paragraph} {line}".strip()
            before = line
        ended = cue.ends
    if paragraph:
        yield paragraph
