"""What a block tells by itself: length, case, punctuation, small words, phrases, and where a page's tags put it."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import nan
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.documents.english import small_words
from pipeline.documents.layout import Block
from pipeline.documents.marks import Mark
from pipeline.documents.phrases import Listed

Matrix = npt.NDArray[np.float32]
SHAPES = ("paragraph", "heading", "list_item", "table", "caption", "speaker_turn", "page_furniture")
SHAPE_CODES: Mapping[str, int] = MappingProxyType({shape: place for place, shape in enumerate(SHAPES)})
BULLET = r"^[•●▪◦\-–*·»›→]"
AROUND_WORDS = ".,;:!?\"'“”’()"
BROKEN_OFF = r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|Read more)$"
SENTENCE_END = r"[.!?…][\"'”’)\]\d]*$"
NEXT_SENTENCE = r"[.!?][\"'”’)]* +[\"'“‘(]?[A-Z]"
AGO = r"\b(?:\d+|an?) ?(?:second|minute|min|hour|hr|day|week|month|year|h|d|m)s? ago\b"
YEAR = r"\b(?:19|20)\d\d\b"
DAY = r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b\.? ?\d"
PRICE = r"[$€£¥]\s?\d|\d\s?(?:€|usd|eur)\b"
ADDRESS = r"https?://|www\.|\w@\w"
DIRECT = r"\b(?:i|i'm|my|me|you|your|we|our|us)\b"
LETTER = r"[^\W\d_]"
BYLINE = r"^(?:by |written by|posted by)"
SAMPLE = 400
PLACES = (
    "nav", "menu", "header", "footer", "aside", "sidebar", "main", "article", "content", "comment", "related", "post",
    "body", "text", "section", "search", "form", "login", "modal", "social", "share", "tag", "author", "meta",
    "breadcrumb", "ad.", "promo", "newsletter", "cookie", "product", "list", "widget", "card", "more", "popular",
    "title", "bottom", "top",
)  # fmt: skip
NAMES = (
    "log_chars", "log_words", "word_length", "capital_words", "capitals", "digits", "sentence_end", "colon_end",
    "broken_off", "question", "small_words", "commas", "sentences", "lower_start", "digit_start", "bullet_start", "bar",
    "copyright", "quotation", "address", "price", "ago", "year", "day", "byline", "no_letters", "direct", "exclamation",
    "brackets", "slashes", *Listed._fields, *SHAPES,
    "link_share", "is_main", "tag_p", "tag_h", "tag_li", "tag_cell", *(f"in_{place}" for place in PLACES),
)  # fmt: skip
TAGS = (("p", "blockquote"), ("h1", "h2", "h3", "h4", "h5", "h6"), ("li", "dt", "dd"), ("td", "th", "tr"))


def table(blocks: Sequence[Block], marks: Sequence[Mark | None], listed: Sequence[Listed]) -> Matrix:
    """Measure blocks, of one text or many, a row each, in the order of NAMES."""
    if not blocks:
        return np.zeros((0, len(NAMES)), dtype=np.float32)
    frame = pl.DataFrame({"words": [block.words for block in blocks]}).select(*_prepared())
    measures = frame.select(*_sizes(), *_ends(), *_contents(), *_shares()).to_numpy()
    codes = np.array([SHAPE_CODES.get(block.role, -1) for block in blocks])
    shapes = codes[:, None] == np.arange(len(SHAPES))
    return np.concatenate([measures, np.array(listed), shapes, _marked(marks)], axis=1, dtype=np.float32)


@cache
def _prepared() -> tuple[pl.Expr, ...]:
    """Say what is measured: the words, their beginning, in lower case, and how many."""
    words = pl.col("words")
    return (
        words,
        words.str.to_lowercase().alias("low"),
        words.str.slice(0, SAMPLE).alias("head"),
        words.str.tail(9).alias("tail"),
        words.str.len_chars().cast(pl.Float64).alias("chars"),
        (words.str.count_matches(" ", literal=True) + 1).cast(pl.Float64).alias("count"),
    )


@cache
def _sizes() -> tuple[pl.Expr, ...]:
    """Measure length and case."""
    words, head, count = pl.col("words"), pl.col("head"), pl.col("count")
    letters = pl.max_horizontal(head.str.count_matches(LETTER), 1)
    return _named(
        "log_chars",
        pl.col("chars").log1p(),
        count.log1p(),
        pl.col("chars") / count,
        words.str.count_matches(r"\b[A-Z]") / count,
        head.str.count_matches("[A-Z]") / letters,
        head.str.count_matches(r"\d") / head.str.len_chars(),
    )


@cache
def _ends() -> tuple[pl.Expr, ...]:
    """Look at how a block ends."""
    words, tail = pl.col("words"), pl.col("tail")
    return _named(
        "sentence_end",
        tail.str.contains(SENTENCE_END),
        words.str.ends_with(":"),
        tail.str.contains(BROKEN_OFF),
        words.str.ends_with("?"),
    )


@cache
def _contents() -> tuple[pl.Expr, ...]:
    """Look at what a block is made of."""
    words, low = pl.col("words"), pl.col("low")
    small = pl.element().str.strip_chars(AROUND_WORDS).is_in(sorted(small_words()))
    return _named(
        "small_words",
        low.str.split(" ").list.eval(small).list.sum() / pl.col("count"),
        words.str.count_matches("[,;]") / pl.col("count"),
        words.str.count_matches(NEXT_SENTENCE),
        words.str.contains(r"^\p{Ll}"),
        words.str.contains(r"^\d"),
        words.str.contains(BULLET),
        *(words.str.contains(sign, literal=True) for sign in "|©"),
        words.str.contains('["“”‘]'),
        *(low.str.contains(pattern) for pattern in (ADDRESS, PRICE, AGO)),
        words.str.contains(YEAR),
        low.str.contains(DAY),
        low.str.contains(BYLINE),
        ~words.str.contains(LETTER),
    )


@cache
def _shares() -> tuple[pl.Expr, ...]:
    """Count signs, by the number of words."""
    words, count = pl.col("words"), pl.col("count")
    return _named(
        "direct",
        pl.col("low").str.count_matches(DIRECT) / count,
        *(words.str.count_matches(sign, literal=True) / count for sign in "!(/"),
    )


def _named(first: str, *measures: pl.Expr) -> tuple[pl.Expr, ...]:
    """Name measures in the order of NAMES, beginning with one."""
    start = NAMES.index(first)
    return tuple(each.cast(pl.Float64).alias(NAMES[start + place]) for place, each in enumerate(measures))


def _marked(marks: Sequence[Mark | None]) -> Matrix:
    """Read what a page's tags say; nothing is known in plain text."""
    told = np.full((len(marks), 2 + len(TAGS) + len(PLACES)), nan, dtype=np.float32)
    for place, mark in enumerate(marks):
        if mark is not None:
            told[place] = _told(mark)
    return told


def _told(mark: Mark) -> list[float]:
    """Read the tags of one block."""
    return [
        mark.link_share,
        nan if mark.is_main is None else mark.is_main,
        *(mark.tag in tags for tags in TAGS),
        *_places(mark.path),
    ]


@lru_cache(maxsize=4096)
def _places(path: str) -> tuple[bool, ...]:
    """Ask which telling places a path goes through."""
    return tuple(place in path for place in PLACES)
