"""The theme is local, private and readable."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2] / "dashboard"
THEME = tomllib.loads((HERE / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def luminance(colour):
    """Weigh a colour as WCAG does."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Compare two colours as WCAG does."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_nobody_is_told():
    """The server listens to this machine alone, and sends no statistics."""
    assert THEME["server"]["address"] == "localhost"
    assert THEME["browser"]["gatherUsageStats"] is False


def test_nothing_is_fetched():
    """Neither the theme nor the style names an address."""
    written = (HERE / ".streamlit" / "config.toml").read_text(encoding="utf-8") + (HERE / "style.css").read_text(
        encoding="utf-8"
    )
    assert "http" not in written
    assert "@import" not in written
    assert "url(" not in written


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_can_be_read(name):
    """Text, links and numbers on coloured cells reach AA's 4.5."""
    theme = THEME["theme"][name]
    grounds = [theme["backgroundColor"], theme["secondaryBackgroundColor"], *theme["chartSequentialColors"]]
    assert all(contrast(theme["textColor"], ground) >= 4.5 for ground in grounds)
    assert contrast(theme["linkColor"], theme["backgroundColor"]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_larger_share_is_stronger(name):
    """The sequence moves away from its ground at every step."""
    theme = THEME["theme"][name]
    steps = [contrast(colour, theme["backgroundColor"]) for colour in theme["chartSequentialColors"]]
    assert all(one < other for one, other in pairwise(steps))
    assert len(steps) == 10
