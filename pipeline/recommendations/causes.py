"""Sentences that state the cause of something bad: the form, and an ill on the side of what is caused."""

import re
from functools import cache

from pipeline.language.spans import Span
from pipeline.language.tokens import listed
from pipeline.recommendations.modalities import worded
from pipeline.recommendations.words import any_of

_CLAUSE_END = re.compile(r"[;:—]|\s--\s")
# "If they are fired because of …", "whether it was caused by …", "laws that": supposed or laid down, not told.
_SUPPOSED = worded(
    r"\b(?:if|whether|unless|should|must|may|might|could|would|how|what|who want\w*|wanted|to determine|laws?|"
    r"rules?|requires?|recommend\w*|"
    r"eligible|apply|penalt\w+|liable) (?:[\w'-]+ ){0,12}$|\bshould\b[^.;]*$"
)
_GOOD = worded(
    r"\b(?:success\w*|enforcement|award|improve\w*|savings|benefit\w*|positive|recover\w+|progress|growth|"
    r"interest in)\b"
)
_LACK = worded(r"\b(?:not|no|never|nobody|without)\b|n't\b")
# Looking for every form is slow; most sentences hold none of their words.
_HINT = re.compile(
    r"(?i)caus|driv|fuel|trigger|prompt|brought|exacerb|worse|aggrav|compound|stem|result|aris|rooted|grounded|attribut|"
    r"blam|\bdue\b|owing|product|explain|\blead|\bled\b|contribut|\brise\b|spark|obstacle|hurdle|barrier|impediment|motiv|"
    r"reason|factor|culprit|hamper|imped|afoul|account|faced|confronted"
)
_NEAR = 110


def cause_said(words: str) -> Span | None:
    """Find the words by which a sentence says what caused an ill."""
    for side, form in _forms() if _HINT.search(words) else ():
        for found in form.finditer(words):
            if not _SUPPOSED.search(words, 0, found.start()) and _is_ill(words, found, side):
                return Span(*found.span())
    return None


def _is_ill(words: str, found: "re.Match[str]", side: str) -> bool:
    """Say whether what is caused is bad: nothing to ask where the form says so itself."""
    if side == "free":
        return True
    if side == "inside":
        return (
            _LACK.search(found[0]) is not None
            or _ills().search(words, found.start(), min(len(words), found.end() + _NEAR // 2)) is not None
        )
    caused = words[found.end() :][:_NEAR] if side == "after" else words[: found.start()][-_NEAR:]
    parts = _CLAUSE_END.split(caused)
    effect = parts[0] if side == "after" else parts[-1]
    return _ills().search(effect) is not None and not _GOOD.search(effect[:_NEAR])


@cache
def _forms() -> "tuple[tuple[str, re.Pattern[str]], ...]":
    """Read the forms, each with the side on which an ill must stand."""
    lines = (line.partition(": ") for line in listed("pipeline.recommendations", "cause_forms.txt"))
    return tuple((side, worded(form)) for side, _, form in lines)


@cache
def _ills() -> "re.Pattern[str]":
    """Compile every word for something bad."""
    return worded(rf"\b(?:{any_of('ills')}|{any_of('troubles')})\b")
