"""What kind of text it is: article, report, release, transcript, web page."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.documents.head import is_transcript
from pipeline.documents.layout import Block

RELEASE = re.compile(
    r"\b(?:for immediate release|press release|news release|media release|embargoed until)\b", re.IGNORECASE
)
REPORT = re.compile(
    r"\b(?:report no|product type|working paper|policy brief|research report|executive summary)\b|\bGAO-\d",
    re.IGNORECASE,
)
LEGAL_ACT = re.compile(
    r"\b(?:resolution \d+|resolution of \d|the security council|be it enacted|directive \d)", re.IGNORECASE
)
LONG_TEXT = 3000
HEAD_BLOCKS = 25
HEAD_WORDS = 20
FEW_PROSE = 2


def kind(blocks: Sequence[Block]) -> str:
    """Tell the kind by what stands at the top and by what the text is made of."""
    roles = Counter(block.role for block in blocks)
    head = "\n".join(block.words for block in blocks[:HEAD_BLOCKS] if block.word_count <= HEAD_WORDS)
    if is_transcript(blocks):
        return "transcript"
    if LEGAL_ACT.search("\n".join(block.words for block in blocks[:4])):
        return "other"
    if RELEASE.search(head):
        return "release"
    if REPORT.search(head) or (_words(blocks) > LONG_TEXT and roles["heading"] > 5):
        return "report"
    if roles["navigation"] + roles["related"] + roles["promotion"] > 1:
        return "web_page"
    return "article" if roles["title"] and roles["paragraph"] >= FEW_PROSE else "other"


def _words(blocks: Sequence[Block]) -> int:
    """Count the words of all blocks."""
    return sum(block.word_count for block in blocks)
