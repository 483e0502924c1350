"""What becomes of a document that was rendered: its text, its blocks, what it states, or that it is empty."""

from collections.abc import Iterable

from pipeline.raw_text.formats.decoded import Decoded, Stated
from pipeline.raw_text.formats.plain import judged
from pipeline.raw_text.markup.rendering import Rendered
from pipeline.raw_text.markup.statements import tidy


def decoded(shown: Rendered, encoding: str | None = None, stated: Iterable[Stated] = ()) -> Decoded:
    """Judge a rendering, and hand on the evidence of its format with it."""
    found = judged(shown.text, encoding)
    return found if found.text is None else found._replace(layout=shown.blocks, stated=tidy(stated))
