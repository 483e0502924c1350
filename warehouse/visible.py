"""Signs that a reader does not see, made visible."""

import re

# What hides or turns round what stands beside it: control characters but for tab and newline, zero-width and
# direction marks, byte order mark, tags.
UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Show unseen signs by their code point, so that they neither act nor hide."""
    return UNSEEN.sub(lambda sign: f"⟨U+{ord(sign[0]):04X}⟩", text)
