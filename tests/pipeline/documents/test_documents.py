"""The front door: raw texts in, blocks and documents out."""

from datetime import date, datetime
from typing import Any

import polars as pl

from pipeline.documents import blocks, documents
from pipeline.documents.lines import unwrapped
from warehouse.tables.blocks import Blocks
from warehouse.tables.documents import Documents
from warehouse.tables.raw_texts import RawTexts

TEXT = (
    "Skip to main content\nPier to Be Repaired\n\nHarbour Institute\n\nMarch 2, 2019\n\n"
    "The harbour board has agreed\xa0to repair the pier, and it is to be ready before the winter, Ann Lee said.\n\n"
    "What Comes Next\n\n1. The roof of the pier is to be taken down in May.\n\n2. A new one is to be built by June.\n"
)


def raw_texts(*rows: dict[str, Any]) -> pl.DataFrame:
    """Make raw texts with only the interesting columns given."""
    usual = {"byte_count": 1, "collected_at": datetime.fromisoformat("2020-01-01"), "content_hash": "0"}
    filled = [usual | {"path": f"{place}.txt", "document_id": f"id{place}"} | row for place, row in enumerate(rows)]
    return pl.DataFrame(filled, schema=RawTexts.create_empty().schema)


def with_blocks(texts: pl.DataFrame) -> pl.DataFrame:
    """Put each text's blocks beside it."""
    grouped = blocks(texts).group_by("document_id").agg(pl.struct(pl.all()).alias("blocks"))
    return texts.join(grouped, on="document_id", how="left")


def document(**row: Any) -> dict[str, Any]:
    """Describe one text."""
    found = Documents.validate(documents(with_blocks(raw_texts(row))), cast=True)
    return found.row(0, named=True)


def test_nothing_in_nothing_out() -> None:
    """Empty frames keep their schemas."""
    empty = RawTexts.create_empty()
    assert Blocks.validate(blocks(empty), cast=True).is_empty()
    assert Documents.validate(documents(with_blocks(raw_texts())), cast=True).is_empty()


def test_blocks_account_for_every_word() -> None:
    """All words stand in one block, dropped or kept, and can be read back."""
    rows = Blocks.validate(blocks(raw_texts({"text": TEXT})), cast=True)
    spans = rows.select("start_char", "end_char").rows()
    assert " ".join(unwrapped(TEXT[start:end]) for start, end in spans) == unwrapped(TEXT)
    assert rows["block_number"].to_list() == list(range(1, len(rows) + 1))


def test_blocks_say_what_they_are() -> None:
    """Roles, numbers and sections."""
    rows = blocks(raw_texts({"text": TEXT})).select("role", "kept", "section", "list_number").rows()
    assert rows == [
        ("navigation", False, None, None),
        ("title", False, None, None),
        ("publisher", False, None, None),
        ("date", False, None, None),
        ("paragraph", True, None, None),
        ("heading", True, None, None),
        ("list_item", True, "What Comes Next", 1),
        ("list_item", True, "What Comes Next", 2),
    ]


def test_a_document_is_described() -> None:
    """Metadata, cleaned text and what was dropped."""
    row = document(text=TEXT, manifest='{"url": "https://a.b", "licence": "CC0"}')
    assert (row["title"], row["publisher"], row["published_on"]) == (
        "Pier to Be Repaired", "Harbour Institute", date(2019, 3, 2),
    )  # fmt: skip
    assert (row["url"], row["licence"], row["language"], row["problem"]) == ("https://a.b", "CC0", "en", None)
    assert row["text"].startswith("The harbour board has agreed to repair the pier")
    assert row["text"].count("\n\n") == 3
    assert row["word_count"] == len(row["text"].split())
    assert 0.2 < row["dropped_share"] < 0.3


def test_what_the_text_says_stands_where_it_says_it() -> None:
    """Title and date can be read back from the raw text."""
    row = document(text=TEXT)
    assert TEXT[row["title_start_char"] : row["title_end_char"]] == row["title"]
    assert TEXT[row["published_on_start_char"] : row["published_on_end_char"]] == "March 2, 2019"


def test_problems_are_said() -> None:
    """A text of which nothing is left, and one in another language."""
    foreign = (
        "Der Rat hat beschlossen, dass die Brücke gesperrt wird, und alle sagten, es sei gut so, auch der Wirt. " * 2
    )
    assert document(text="Skip to content")["problem"] == "no_text"
    assert document(text=foreign)["problem"] == "language_unsupported"
    assert document(text="\u200b")["dropped_share"] == 0.0


def test_unreadable_files_have_no_document() -> None:
    """Only texts that were read are described, and copies once, by the first path."""
    texts = raw_texts(
        {"text": None, "document_id": None, "problem": "empty"},
        {"text": TEXT, "document_id": "same", "path": "b.txt"},
        {"text": TEXT, "document_id": "same", "path": "a.txt"},
    )
    found = documents(with_blocks(texts))
    assert found["path"].to_list() == ["a.txt"]
    assert blocks(texts).select("document_id", "block_number").is_unique().all()


def test_the_same_text_gives_the_same_rows() -> None:
    """Order of the files makes no difference."""
    texts = raw_texts({"text": TEXT}, {"text": "Another text.\n\nIt is short."})
    assert blocks(texts).equals(blocks(texts.reverse()))
    assert documents(with_blocks(texts)).equals(documents(with_blocks(texts.reverse())))
