"""One text and its blocks: the decisions as rows, and what follows from them."""

from collections.abc import Sequence
from typing import Any

from pipeline.documents import boilerplate, english, head, kinds, metadata
from pipeline.documents.layout import Block, shapes
from pipeline.documents.lines import unwrapped

CONFIDENCE = {"paragraph": 0.97, "speaker_turn": 0.97, "list_item": 0.95, "title": 0.95, "date": 0.95}
CONFIDENCE_ELSEWHERE = 0.85


def read(text: str) -> list[Block]:
    """Part a text into blocks and say what each is."""
    named = head.headed(boilerplate.cleaned(shapes(text)))
    return _with_sections(boilerplate.without_menus(named))


def block_rows(document_id: str, text: str) -> list[dict[str, Any]]:
    """Make the rows of one text's blocks."""
    return [_row(document_id, number, block) for number, block in enumerate(read(text), start=1)]


def document_row(row: dict[str, Any]) -> dict[str, Any]:
    """Make the row of one text from its raw text and its blocks."""
    text, manifest = row["text"], metadata.manifest_of(row["manifest"])
    blocks = [_block(text, block) for block in row["blocks"] or []]
    kept = [block for block in blocks if block.role in boilerplate.KEPT]
    cleaned = "\n\n".join(block.words for block in kept)
    title = metadata.read_back(text, metadata.title(blocks, manifest))
    day = metadata.published_on(blocks, manifest, row["path"])
    publisher, author = metadata.publisher(blocks, manifest), metadata.author(blocks, manifest)
    return {
        "document_id": row["document_id"],
        "path": row["path"],
        **_spanned("title", title),
        **_spanned("published_on", day),
        "publisher": publisher.value,
        "publisher_basis": publisher.basis,
        "author": author.value,
        "author_basis": author.basis,
        "url": manifest.get("url"),
        "licence": manifest.get("licence"),
        "kind": kinds.kind(blocks),
        "text": cleaned,
        **_measured(blocks, kept, cleaned),
    }


def _measured(blocks: Sequence[Block], kept: Sequence[Block], cleaned: str) -> dict[str, Any]:
    """Count words, and say what keeps a text from the stages to come."""
    word_count, all_words = (sum(block.word_count for block in some) for some in (kept, blocks))
    language = english.language(cleaned)
    other = "language_unsupported" if language == "und" else None
    return {
        "word_count": word_count,
        "dropped_share": 1 - word_count / all_words if all_words else 0.0,
        "language": None if language == "und" else language,
        "problem": other if word_count else "no_text",
    }


def _spanned(name: str, fact: metadata.Fact) -> dict[str, Any]:
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
    confidence = CONFIDENCE.get(block.role, CONFIDENCE_ELSEWHERE)
    return columns | {"kept": block.role in boilerplate.KEPT, "confidence": confidence}


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
