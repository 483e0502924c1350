"""One text in many formats gives one result, and a folder with every format keeps every promise."""

import gzip
import io
import json
import zipfile
from html import escape
from pathlib import Path

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from pipeline.language.sentences import sentences
from pipeline.run import building
from pipeline.run.journey import silent
from pipeline.run.settings import Settings
from tests.conftest import ROOT, STARTED_AT
from tests.pipeline.raw_text.formats import makers
from warehouse import snapshots, store
from warehouse.promises import PROMISES

SAMPLES = ROOT / "raw" / "alliance"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))
FORMATS = ("html", "pdf", "docx", "eml")
TAGS = {"title": "h1", "heading": "h2"}
STYLES = {"title": "Title", "heading": "Heading 1"}
Blocks = list[tuple[str, bool, str]]


def page(blocks: Blocks) -> bytes:
    """Lay blocks out as a web page: what is beside the text stands in sections of its own."""
    lines = []
    for role, is_kept, words in blocks:
        tag = TAGS.get(role, "p")
        line = f"<{tag}>{escape(words)}</{tag}>"
        lines.append(line if is_kept or role in TAGS else f'<aside class="related">{line}</aside>')
    return f"<html><body><main>{''.join(lines)}</main></body></html>".encode()


def word(blocks: Blocks) -> bytes:
    """Lay blocks out as a Word document."""
    document = docx.Document()
    for role, _, words in blocks:
        document.add_paragraph(words, style=STYLES.get(role, "Normal"))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def printed(blocks: Blocks) -> bytes:
    """Lay blocks out on pages."""
    styles = getSampleStyleSheet()
    file = io.BytesIO()
    story = [
        Paragraph(escape(words), styles[{"title": "Title", "heading": "Heading2"}.get(role, "BodyText")])
        for role, _, words in blocks
    ]
    SimpleDocTemplate(file, pagesize=A4).build(story)
    return file.getvalue()


def sent(blocks: Blocks) -> bytes:
    """Send blocks as an e-mail without tags."""
    title = next((words for role, _, words in blocks if role == "title"), "")
    words = "\n\n".join(words for role, _, words in blocks if role != "title")
    return makers.mail(words, subject=title, sent_on="")


MAKERS = dict(zip(FORMATS, (page, printed, word, sent), strict=True))


def build(raw: Path, warehouse: Path):
    """Build a folder; gives a way to ask the result."""
    building.build(Settings(raw, warehouse), STARTED_AT, silent)
    snapshot = snapshots.current(warehouse)
    return lambda question, *values: store.read(snapshot, question, *values).rows()


@pytest.fixture(scope="session")
def ask(tmp_path_factory):
    """Build the samples as texts, make them again in every format from their blocks, and build all of them."""
    folder = tmp_path_factory.mktemp("formats")
    (folder / "texts").mkdir()
    (folder / "all").mkdir()
    for name in NAMES:
        content = (SAMPLES / f"{name}.txt").read_bytes()
        for place in ("texts", "all"):
            (folder / place / f"{name}.txt").write_bytes(content)
    ask = build(folder / "texts", folder / "before")
    for name in NAMES:
        blocks = ask(
            "SELECT role, kept, span(b.document_id, b.start_char, b.end_char) FROM blocks b JOIN documents d"
            " USING (document_id) WHERE d.path = ? ORDER BY block_number",
            f"{name}.txt",
        )
        for kind, make in MAKERS.items():
            (folder / "all" / f"{name}.{kind}").write_bytes(make(blocks))
    return build(folder / "all", folder / "after")


FACTS = {
    "quotes": "SELECT quote, speaker, kind FROM quotes_per_speaker WHERE path = ? ORDER BY ALL",
    "recommendations": "SELECT r.text, actor, modality, r.list_number FROM recommendations r JOIN documents d"
    " USING (document_id) WHERE d.path = ? ORDER BY ALL",
    "title": "SELECT title, published_on FROM documents WHERE path = ?",
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_same_sentences(ask, name, kind):
    """Whatever the format, the same sentences are kept, in the same order."""

    def kept(path):
        ((text,),) = ask("SELECT text FROM documents WHERE path = ?", path)
        return [" ".join(span.of(text).split()) for span in sentences(text)]

    assert kept(f"{name}.{kind}") == kept(f"{name}.txt")


@pytest.mark.slow
@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_same_facts(ask, name, kind, fact):
    """Whatever the format, the same is found."""
    assert ask(FACTS[fact], f"{name}.{kind}") == ask(FACTS[fact], f"{name}.txt")


WORDS = (
    "The harbour board must close the old pier until spring, its engineer said on Monday.\n\n"
    '"The piles below the water line are rotten," said Ines Vogel, engineer of the town. "Nobody should walk on it."'
)
PARAGRAPHS = WORDS.split("\n\n")
PAGE = f"<html><body><main><h1>Pier</h1>{''.join(f'<p>{words}</p>' for words in PARAGRAPHS)}</main></body></html>"
LINES = [(50.0, 100.0 + 20 * number, line) for number, line in enumerate(PARAGRAPHS[0].split(", "))]
EVERY = {
    "a.txt": WORDS.encode(),
    "b.md": f"# Pier\n\n{WORDS}\n".encode(),
    "c.rtf": ("{\\rtf1 " + WORDS.replace("\n\n", "\\par ") + "}").encode(),
    "d.html": PAGE.encode(),
    "d.htm": (PAGE + " ").encode(),
    "d.xhtml": (PAGE + "  ").encode(),
    "e.pdf": makers.pdf(LINES),
    "f.docx": makers.word(*(("Normal", words) for words in PARAGRAPHS)),
    "g.odt": makers.open_document("".join(f"<text:p>{escape(words)}</text:p>" for words in PARAGRAPHS)),
    "h.eml": makers.mail(WORDS, note_txt=b"The mole is closed too."),
    "i.epub": makers.book(PAGE),
    "j.json": json.dumps([{"title": "Pier", "text": WORDS + " "}]).encode(),
    "k.jsonl": json.dumps({"title": "Pier", "text": WORDS + "\n"}).encode(),
    "l.csv": b'title,text\nPier,"' + WORDS.replace('"', '""').encode() + b'"\n',
    "m.srt": f"1\n00:00:01,000 --> 00:00:09,000\n{PARAGRAPHS[0]}\n".encode(),
    "n.vtt": f"WEBVTT\n\n00:01.000 --> 00:09.000\n{PARAGRAPHS[0]}\n".encode(),
    "o.txt.gz": gzip.compress((WORDS + "\n").encode()),
    "p.mhtml": b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + PAGE.encode(),
    "q.doc": b"\xd0\xcf\x11\xe0 an old format",
}


@pytest.fixture(scope="session")
def everything(tmp_path_factory):
    """Build a folder with a file of every format, and an archive of some of them."""
    folder = tmp_path_factory.mktemp("every")
    (folder / "raw").mkdir()
    for name, content in EVERY.items():
        (folder / "raw" / name).write_bytes(content)
    with zipfile.ZipFile(folder / "raw" / "r.zip", "w") as archive:
        archive.writestr("inner/a.html", PAGE + "   ")
    return build(folder / "raw", folder / "warehouse"), snapshots.current(folder / "warehouse")


def test_every_format_is_read(everything):
    """Each file is a text, holds texts, or is one that no reader is for."""
    ask, _ = everything
    unread = ask("SELECT path, problem FROM raw_texts WHERE text IS NULL ORDER BY path")
    assert unread == [
        ("j.json", "container"), ("k.jsonl", "container"), ("l.csv", "container"), ("o.txt.gz", "container"),
        ("q.doc", "unsupported"), ("r.zip", "container"),
    ]  # fmt: skip


def test_every_format_speaks(everything):
    """The engineer is quoted wherever her words stand."""
    ask, _ = everything
    speaking = {path for (path,) in ask("SELECT DISTINCT path FROM quotes_per_speaker WHERE speaker = 'Ines Vogel'")}
    assert {"a.txt", "b.md", "c.rtf", "d.html", "f.docx", "g.odt", "h.eml", "i.epub", "p.mhtml"} <= speaking
    assert {"j.json/000001", "k.jsonl/000001", "l.csv/000001", "o.txt.gz/o.txt", "r.zip/inner/a.html"} <= speaking


@pytest.mark.parametrize("promise", PROMISES)
def test_promises_hold_for_every_format(everything, promise):
    """Every span gives back its words, every file is accounted for."""
    _, snapshot = everything
    assert PROMISES[promise].broken_by(lambda question: store.read(snapshot, question)).is_empty()


def test_blocks_of_layouts_lie_in_order(everything):
    """What a format tells of its blocks fits its text."""
    ask, _ = everything
    layouts = ask("SELECT path, length(text), layout FROM raw_texts WHERE layout IS NOT NULL")
    assert len(layouts) > 9
    for _path, size, blocks in layouts:
        edges = [edge for block in blocks for edge in (block["start_char"], block["end_char"])]
        assert edges == sorted(edges)
        assert edges[-1] <= size
