"""One text and its blocks: the decisions as rows, and what follows from them."""

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.documents import boilerplate, dating, decisions, english, head, kinds, metadata, stated, verdicts
from pipeline.documents.facts import Fact
from pipeline.documents.layout import Block, shapes
from pipeline.documents.lines import unwrapped
from pipeline.documents.marks import Layout, marks

CONFIDENCE = {"paragraph": 0.97, "speaker_turn": 0.97, "list_item": 0.95, "title": 0.95, "date": 0.95}
CONFIDENCE_ELSEWHERE = 0.85


def ruled(blocks: Sequence[Block]) -> list[Block]:
    """Say what blocks are by rules alone, menus included: what ordinary texts are learned from."""
    return boilerplate.without_menus(head.headed(boilerplate.cleaned(blocks)))


def read(text: str, layout: Layout | None = None, title: str | None = None) -> list[Block]:
    """Part a text into blocks and say what each is: rules name them, and what was learned decides which are text."""
    blocks = shapes(text)
    expected = verdicts.shares(blocks, marks(blocks, layout))
    named = decisions.entitled(head.headed(boilerplate.cleaned(blocks)), title)
    return _with_sections(decisions.decided(blocks, named, expected))


def block_rows(raw_text: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Make the rows of one text's blocks."""
    layout, document_id = raw_text["layout"], raw_text["document_id"]
    blocks = read(raw_text["text"], layout, stated.title(raw_text["stated"]))
    pages = [None if mark is None else mark.page for mark in marks(blocks, layout)]
    numbered = enumerate(zip(blocks, pages, strict=True), start=1)
    return [_row(document_id, number, block) | {"page": page} for number, (block, page) in numbered]


def document_row(row: dict[str, Any]) -> dict[str, Any]:
    """Make the row of one text from its raw text and its blocks."""
    text, manifest, said = row["text"], metadata.manifest_of(row["manifest"]), row.get("stated")
    blocks = [_block(text, block) for block in row["blocks"] or []]
    kept = [block for block in blocks if block.role in boilerplate.KEPT]
    cleaned = "\n\n".join(block.words for block in kept)
    title = metadata.read_back(text, metadata.title(blocks, manifest, said))
    day = dating.published_on(blocks, manifest, row["path"], said)
    publisher, author = metadata.publisher(blocks, manifest, said), metadata.author(blocks, manifest, said)
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
        result.append(block._replace(section=section))
        section = block.words.lstrip("# ") if block.role == "heading" else section
    return result
