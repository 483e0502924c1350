"""One text and its blocks: the decisions as rows, and what follows from them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain
from typing import Any, NamedTuple

from pipeline.documents import (
    boilerplate,
    dating,
    decisions,
    english,
    evidence,
    head,
    kinds,
    metadata,
    phrases,
    publishers,
    stated,
    title_lines,
    verdicts,
)
from pipeline.documents.facts import Fact
from pipeline.documents.layout import Block, shapes
from pipeline.documents.lines import unwrapped
from pipeline.documents.marks import Layout, marks
from pipeline.documents.phrases import Listed

CONFIDENCE = {"paragraph": 0.97, "speaker_turn": 0.97, "list_item": 0.95, "title": 0.95, "date": 0.95}
CONFIDENCE_ELSEWHERE = 0.85


class Text(NamedTuple):
    """What cleaning needs of a raw text."""

    text: str
    layout: Layout | None = None
    title: str | None = None


def ruled(blocks: Sequence[Block]) -> list[Block]:
    """Say what blocks are by rules alone, menus included: what ordinary texts are learned from."""
    return boilerplate.without_menus(head.headed(boilerplate.cleaned(blocks, phrases.found(blocks))))


def read(text: str, layout: Layout | None = None, title: str | None = None) -> list[Block]:
    """Part a text into blocks and say what each is."""
    return read_all([Text(text, layout, title)])[0]


def read_all(texts: Sequence[Text]) -> list[list[Block]]:
    """Part texts into blocks: rules name them, and what was learned decides which are text.

    Whatever can be asked of all blocks at once is, since each asking has its price.
    """
    parted = [shapes(text.text) for text in texts]
    marked = [marks(blocks, text.layout) for blocks, text in zip(parted, texts, strict=True)]
    everything = list(chain.from_iterable(parted))
    listed = phrases.found(everything)
    own = evidence.table(everything, list(chain.from_iterable(marked)), listed)
    ends = list(accumulate(map(len, parted)))
    spans = list(zip([0, *ends[:-1]], ends, strict=True))
    expected = verdicts.shares(parted, [own[start:end] for start, end in spans])
    return [
        _decided(blocks, listed[start:end], shares, text.title)
        for blocks, (start, end), shares, text in zip(parted, spans, expected, texts, strict=True)
    ]


def _decided(blocks: list[Block], listed: Sequence[Listed], shares: verdicts.Shares, title: str | None) -> list[Block]:
    """Name one text's blocks by rules, and decide by what was learned; then the title of a page can be told."""
    ruled = head.headed(boilerplate.cleaned(blocks, listed))
    found = decisions.decided(blocks, decisions.entitled(ruled, title), shares)
    if title is None and (above := title_lines.above(found, listed)):
        found = decisions.decided(blocks, decisions.entitled(ruled, above), shares)
    return _with_sections(found)


def block_rows(raw_texts: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Make the rows of some texts' blocks."""
    texts = [Text(row["text"], row["layout"], stated.title(row["stated"])) for row in raw_texts]
    for row, blocks in zip(raw_texts, read_all(texts), strict=True):
        pages = [None if mark is None else mark.page for mark in marks(blocks, row["layout"])]
        for number, (block, page) in enumerate(zip(blocks, pages, strict=True), start=1):
            yield _row(row["document_id"], number, block) | {"page": page}


def document_row(row: dict[str, Any]) -> dict[str, Any]:
    """Make the row of one text from its raw text and its blocks."""
    text, manifest, said = row["text"], metadata.manifest_of(row["manifest"]), row.get("stated")
    blocks = [_block(text, block) for block in row["blocks"] or []]
    kept = [block for block in blocks if block.role in boilerplate.KEPT]
    cleaned = "\n\n".join(block.words for block in kept)
    title = metadata.read_back(text, metadata.title(blocks, manifest, said))
    day = dating.published_on(blocks, manifest, row["path"], said)
    publisher, author = publishers.publisher(blocks, manifest, said), metadata.author(blocks, manifest, said)
    return {
        "document_id": row["document_id"],
        "path": row["path"],
        **_spanned("title", title),
        **_spanned("published_on", day),
        "publisher": publisher.value,
        "publisher_basis": publisher.basis,
        "author": author.value,
        "author_basis": author.basis,
        "url": manifest.get("url") or next(iter(stated.values(said, "url")), None),
        "licence": manifest.get("licence"),
        "kind": kinds.kind(blocks),
        "text": cleaned,
        **_measured(blocks, kept, cleaned),
    }


def _measured(blocks: Sequence[Block], kept: Sequence[Block], cleaned: str) -> dict[str, Any]:
    """Count words, and say what keeps a text from the stages to come."""
    word_count, all_words = (sum(block.word_count for block in some) for some in (kept, blocks))
    language = english.language(cleaned)
    other = None if language in {"en", None} else "language_unsupported"
    return {
        "word_count": word_count,
        "dropped_share": 1 - word_count / all_words if all_words else 0.0,
        "language": language,
        "problem": other if word_count else "no_text",
    }


def _spanned(name: str, fact: Fact) -> dict[str, Any]:
    """Spread a fact over its columns."""
    return {
        name: fact.value,
        f"{name}_basis": fact.basis,
        f"{name}_start_char": fact.start_char,
        f"{name}_end_char": fact.end_char,
    }


def _row(document_id: str, number: int, block: Block) -> dict[str, Any]:
    """Make the row of one block."""
    columns = block._asdict() | {"document_id": document_id, "block_number": number}
    is_kept = block.role in boilerplate.KEPT
    named = CONFIDENCE.get(block.role, CONFIDENCE_ELSEWHERE)
    learned = block.expected if is_kept else 1 - block.expected
    return columns | {"kept": is_kept, "confidence": named if block.role in decisions.NAMED else max(0.5, learned)}


def _block(text: str, row: dict[str, Any]) -> Block:
    """Read a block back from its row."""
    words = unwrapped(text[row["start_char"] : row["end_char"]])
    return Block(row["start_char"], row["end_char"], words, row["role"], row["list_number"], row["section"])


def _with_sections(blocks: Sequence[Block]) -> list[Block]:
    """Write above each block's words the last heading that was kept."""
    section, result = None, []
    for block in blocks:
        result.append(block if section is None else block._replace(section=section))
        section = block.words.lstrip("# ") if block.role == "heading" else section
    return result
