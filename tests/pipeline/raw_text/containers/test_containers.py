"""What archives, tables, crawls and mail hold become rows of their own; the container says how many there are."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from pipeline.raw_text import containers, inventory, raw_texts
from pipeline.raw_text.containers import entries
from tests.pipeline.raw_text.formats import makers
from warehouse.tables.raw_texts import RawTexts

Rows = dict[str, dict[str, object]]


def read(raw: Path, **contents: bytes) -> Rows:
    """Put files into a folder and read it, row by path; in names an underscore stands for a full stop."""
    for name, content in contents.items():
        (raw / name.replace("_", ".")).write_bytes(content)
    rows = RawTexts.validate(raw_texts(inventory.files(raw)), cast=True)
    return {row["path"]: row for row in rows.iter_rows(named=True)}


def zipped(*members: tuple[str, bytes]) -> bytes:
    """Make an archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


def taped(*members: tuple[str, bytes]) -> bytes:
    """Make an archive as tapes hold it."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as tape:
        for name, content in members:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tape.addfile(member, io.BytesIO(content))
    return file.getvalue()


def told(rows: Rows) -> list[tuple[object, ...]]:
    """Give path, text and problem of each row."""
    return [(path, row["text"], row["problem"]) for path, row in rows.items()]


def test_archive(tmp_path: Path) -> None:
    """Each file inside is a row under its archive; what is about the texts is left out."""
    content = zipped(
        ("a/one.txt", b"One."), ("two.html", b"<p>Two."), ("picture.png", b"\x89PNG"), ("README.md", b"about"),
        ("__MACOSX/a/._one.txt", b"x"), ("a/", b""),
    )  # fmt: skip
    rows = read(tmp_path, texts_zip=content)
    assert told(rows) == [
        ("texts.zip", None, "container"),
        ("texts.zip/a/one.txt", "One.", None),
        ("texts.zip/picture.png", None, "unsupported"),
        ("texts.zip/two.html", "Two.", None),
    ]
    assert rows["texts.zip"]["problem_detail"] == "2 texts inside, 1 not read"
    assert {row["container"] for path, row in rows.items() if path != "texts.zip"} == {"texts.zip"}
    assert rows["texts.zip"]["container"] is None


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/etc/passwd.txt", "etc/passwd.txt"),
        ("a\\b.txt", "a/b.txt"),
        ("Grüße 😀.txt", "Grüße 😀.txt"),
        ("./a//b.txt", "a/b.txt"),
    ],
)
def test_names_stay_below_their_archive(tmp_path: Path, name: str, path: str) -> None:
    """Whatever its maker wrote, an entry's path goes on from its archive's."""
    assert f"a.zip/{path}" in read(tmp_path, a_zip=zipped((name, b"One.")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_of_one_name(tmp_path: Path) -> None:
    """Entries of one name are told apart."""
    rows = read(tmp_path, a_zip=zipped(("a.txt", b"One."), ("a.txt", b"Two.")))
    assert [(path, row["text"]) for path, row in rows.items()][1:] == [
        ("a.zip/a.txt", "One."),
        ("a.zip/a.txt (2)", "Two."),
    ]


def test_archives_in_archives(tmp_path: Path) -> None:
    """They are opened to a depth; below it they are flagged."""
    content = zipped(("a.txt", b"Deep."))
    for name in ("c.zip", "b.zip", "a.zip"):
        content = zipped((name, content))
    rows = read(tmp_path, x_zip=content)
    assert told(rows) == [
        ("x.zip", None, "container"),
        ("x.zip/a.zip", None, "container"),
        ("x.zip/a.zip/b.zip", None, "container"),
        ("x.zip/a.zip/b.zip/c.zip", None, "too_large"),
    ]
    assert rows["x.zip/a.zip/b.zip"]["container"] == "x.zip"


def test_compressed_file(tmp_path: Path) -> None:
    """One file in it, named without the ending."""
    assert told(read(tmp_path, a_txt_gz=gzip.compress(b"One."))) == [
        ("a.txt.gz", None, "container"),
        ("a.txt.gz/a.txt", "One.", None),
    ]


ARTICLES = [
    {"headline": "Pier", "body": "The pier is old.", "date": "2019-03-02", "byline": ["Ines Vogel", "Bo"], "views": 3},
    {"headline": "Mole", "body": "<p>The mole</p><p>is new.</p>"},
    {"headline": "No words"},
]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a_jsonl", "\n".join(map(json.dumps, ARTICLES)).encode(), id="lines"),
        pytest.param("a_json", json.dumps(ARTICLES).encode(), id="a list"),
        pytest.param("a_json", json.dumps({"status": "ok", "response": {"docs": ARTICLES}}).encode(), id="wrapped"),
    ],
)
def test_articles(tmp_path: Path, name: str, content: bytes) -> None:
    """A row of a table is a text with what its other columns state."""
    path = name.replace("_", ".")
    rows = read(tmp_path, **{name: content})
    assert told(rows) == [
        (path, None, "container"),
        (f"{path}/000001", "The pier is old.", None),
        (f"{path}/000002", "The mole\n\nis new.", None),
        (f"{path}/000003", None, "unsupported"),
    ]
    stated = rows[f"{path}/000001"]["stated"]
    assert isinstance(stated, list)
    assert [(said["field"], said["value"]) for said in stated] == [
        ("title", "Pier"), ("author", "Ines Vogel"), ("author", "Bo"), ("published_on", "2019-03-02"),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_table_of_articles(tmp_path: Path, mark: str) -> None:
    """Fields may be parted by any of the usual marks; a text may have lines."""
    content = f'Title{mark}Full Text{mark}Published At\nPier{mark}"It is\nold."{mark}2019-03-02\n'
    rows = read(tmp_path, a_csv=content.encode())
    assert rows["a.csv/000001"]["text"] == "It is\nold."
    assert len(rows["a.csv/000001"]["stated"]) == 2  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["a_csv", "a_jsonl", "a_json"])
def test_table_without_texts(tmp_path: Path, name: str) -> None:
    """Figures are no articles: one row says so."""
    content = {"a_csv": b"year,ships\n2019,12\n2020,14\n", "a_jsonl": b'{"ships": 12}\n', "a_json": b'[{"ships": 12}]'}
    assert [(path, problem) for path, _, problem in told(read(tmp_path, **{name: content[name]}))] == [
        (name.replace("_", "."), "unsupported")
    ]


def test_broken_lines(tmp_path: Path) -> None:
    """A line that is no JSON costs itself."""
    rows = read(tmp_path, a_jsonl=b'{"text": "One."}\n{"text": \n\n{"text": "Two."}\n')
    assert [(path, text, problem) for path, text, problem in told(rows)][1:] == [
        ("a.jsonl/000001", "One.", None), ("a.jsonl/000002", None, "malformed"), ("a.jsonl/000004", "Two.", None),
    ]  # fmt: skip


def crawl(*answers: tuple[str, str, bytes], is_compressed: bool) -> bytes:
    """Make a crawl of answers: address, kind, content."""
    records = []
    for number, (address, kind, content) in enumerate(answers):
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + content
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2019-03-02T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{number}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        records.append(head.encode() + answer + b"\r\n\r\n")
    return b"".join(map(gzip.compress, records) if is_compressed else records)


@pytest.mark.parametrize(("name", "is_compressed"), [("a_warc", False), ("a_warc_gz", True)])
def test_crawl(tmp_path: Path, name: str, is_compressed: bool) -> None:  # noqa: FBT001
    """Pages are texts that know their address; pictures are passed over."""
    content = crawl(
        ("https://quay.example/pier", "text/html; charset=windows-1252", b"<p>F\xe4hre"),
        ("https://quay.example/a.png", "image/png", b"x"),
        ("https://quay.example/b", "text/plain", b"Two."),
        is_compressed=is_compressed,
    )
    rows = read(tmp_path, **{name: content})
    path = name.replace("_", ".")
    assert told(rows) == [
        (path, None, "container"), (f"{path}/000001", "Fähre", None), (f"{path}/000002", "Two.", None),
    ]  # fmt: skip
    assert {"field": "url", "value": "https://quay.example/pier", "basis": "warc target"} in rows[f"{path}/000001"][
        "stated"
    ]  # type: ignore[operator]


def test_attachments(tmp_path: Path) -> None:
    """A mail is a text, and so is what is attached to it."""
    rows = read(tmp_path, a_eml=makers.mail("See below.", note_txt=b"One.", picture_png=b"x"))
    assert [(path, problem) for path, _, problem in told(rows)] == [
        ("a.eml", None), ("a.eml/note.txt", None), ("a.eml/picture.png", "unsupported"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a_zip", zipped(("a.txt", b"One." * 1000))[:-30], id="cut archive"),
        pytest.param("a_zip", b"no archive", id="no archive"),
        pytest.param("a_warc", b"no crawl", id="no crawl"),
        pytest.param("a_json", b'{"text": "cut', id="cut json"),
    ],
)
def test_broken_containers(tmp_path: Path, name: str, content: bytes) -> None:
    """What cannot be opened is flagged, with words for it."""
    found = list(read(tmp_path, **{name: content}).values())
    assert {row["problem"] for row in found} <= {"malformed", "container"}
    assert any(row["problem"] == "malformed" for row in found)
    assert all(row["problem_detail"] for row in found)


def test_damage_within(tmp_path: Path) -> None:
    """A file that is damaged in its archive costs itself."""
    content = bytearray(zipped(("a.txt", b"One. " * 100), ("b.txt", b"Two.")))
    content[40] ^= 0xFF
    rows = read(tmp_path, a_zip=bytes(content))
    assert [(path, problem) for path, _, problem in told(rows)] == [
        ("a.zip", "container"), ("a.zip/a.txt", "malformed"), ("a.zip/b.txt", None),
    ]  # fmt: skip


def test_too_many_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before the limit stays; the container says what happened."""
    monkeypatch.setattr(entries.Allowance, "__init__", lambda self: self.__dict__.update(entry_count=2, byte_count=99))
    rows = read(tmp_path, a_zip=zipped(*((f"{n}.txt", b"One.") for n in range(5))))
    assert list(rows) == ["a.zip", "a.zip/0.txt", "a.zip/1.txt"]
    assert "the rest is not read" in str(rows["a.zip"]["problem_detail"])


def test_what_swells_is_left_packed(tmp_path: Path) -> None:
    """A file that unpacks to more than a text may hold is flagged."""
    rows = read(tmp_path, a_zip=zipped(("bomb.txt", b"\0" * 11_000_000), ("a.txt", b"One.")))
    assert (rows["a.zip/bomb.txt"]["problem"], rows["a.zip/a.txt"]["text"]) == ("too_large", "One.")
    rows = read(tmp_path, b_txt_gz=gzip.compress(b"\0" * 11_000_000))
    assert rows["b.txt.gz/b.txt"]["problem"] == "too_large"


def test_manifest_of_a_container(tmp_path: Path) -> None:
    """The publisher of an archive is that of its texts; its title is not theirs."""
    (tmp_path / "manifest.csv").write_text("file,title,publisher\na.zip,All,The Quay\n", "utf-8")
    rows = read(tmp_path, a_zip=zipped(("a.txt", b"One.")))
    assert rows["a.zip/a.txt"]["manifest"] == '{"publisher": "The Quay"}'


MANIFEST = b"file,title,publisher\none.txt,The First,\ndeep/two.txt,The Second,The Mole\ngone.txt,Nowhere,\n"


@pytest.mark.parametrize("name", ["texts_zip", "texts_tar", "texts_tar_gz", "texts_tgz"])
def test_manifest_in_a_container(tmp_path: Path, name: str) -> None:
    """What a manifest inside says of a text goes before what one outside says of its archive."""
    members = (("in/manifest.csv", MANIFEST), ("in/one.txt", b"One."), ("in/deep/two.txt", b"Two."))
    content = zipped(*members) if name == "texts_zip" else taped(*members)
    path = name.replace("_", ".")
    (tmp_path / "manifest.csv").write_text(f"file,publisher\n{path},The Quay\n", "utf-8")
    rows = read(tmp_path, **{name: content if name in {"texts_zip", "texts_tar"} else gzip.compress(content)})
    found = {row["text"]: row["manifest"] for row in rows.values() if row["text"]}
    assert found == {
        "One.": '{"publisher": "The Quay", "title": "The First"}',
        "Two.": '{"publisher": "The Mole", "title": "The Second"}',
    }


def test_tape(tmp_path: Path) -> None:
    """Links and devices on a tape are left alone, a broken tape is flagged."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as tape:
        for kind, name in ((tarfile.SYMTYPE, "link.txt"), (tarfile.FIFOTYPE, "pipe.txt")):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/hostname"
            tape.addfile(member)
    rows = read(tmp_path, a_tar=file.getvalue(), b_tar=b"no tape at all", c_tar=taped(("a.txt", b"One."))[:600])
    assert [row["problem"] for row in rows.values()] == ["empty", "malformed", "malformed"]


def test_every_opener_exists() -> None:
    """The list of containers names real functions."""
    assert all(containers.opener(kind) for kind in containers.OPENERS)
    assert containers.opener("text/plain") is None
