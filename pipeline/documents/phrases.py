"""Lists of phrases that give boilerplate away, each in a text file beside the code."""

import re
from functools import cache
from importlib.resources import files


@cache
def listed(name: str) -> "re.Pattern[str]":
    """Compile a list: one pattern a line, any of them; for words in lower case, since that is three times as fast."""
    text = files("pipeline.documents").joinpath(f"{name}.txt").read_text("utf-8")
    patterns = [line for line in text.splitlines() if line and not line.startswith("#")]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
