"""A report holds all it shows; references are read by other programs; nothing of a text acts."""

import json
import re
from datetime import date

import polars as pl
import pytest

from tests.dashboard.warehouses import make
from warehouse import citations, report, snapshots
from warehouse.problems import Unusable
from warehouse.report import Subject


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    """Give the small warehouse's snapshot."""
    return snapshots.current(make("small", tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Give a snapshot whose every word tries to be more than text."""
    return snapshots.current(make("tricky", tmp_path_factory.mktemp("tricky")))


@pytest.mark.parametrize(("kind", "name", "key"), [("speaker", "ada BERG", "s1"), ("theme", "environment", "t1")])
def test_find(snapshot, kind, name, key):
    """Names are found in any case; what is not there is told."""
    assert report.find(snapshot, kind, name) == Subject(kind, key)
    with pytest.raises(Unusable, match="0 "):
        report.find(snapshot, kind, "nobody")


@pytest.mark.parametrize("subject", [Subject("speaker", "s1"), Subject("theme", "t1")])
def test_report(snapshot, subject):
    """Quotes, advice and texts are there, with who, when and where."""
    written = report.report(snapshot, subject)
    assert "1 quotes and" in written
    assert "The cod are ba" in written
    assert "<td>2020</td>" in written
    assert "2 January 2020 · The Harbour Post · Cod and Kelp" in written
    assert written.count("<figure>") >= 2


def test_no_such_subject(snapshot):
    """A report of nobody is refused."""
    with pytest.raises(Unusable, match="no such speaker"):
        report.report(snapshot, Subject("speaker", "gone"))


@pytest.mark.parametrize("subject", [Subject("speaker", "s1"), Subject("theme", "t1")])
def test_a_hostile_text_stays_text(hostile, subject):
    """No tag, address or unseen sign of a text comes through."""
    written = report.report(hostile, subject)
    tags = set(re.findall(r"<(\w+)", written))
    assert tags <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "figure", "figcaption", "b",
                    "small", "br", "ol", "li", "table", "tr", "td", "span"}  # fmt: skip
    assert not re.search(r"<[^>]*\s(href|src|on\w+)\s*=", written)
    assert "default-src 'none'" in written
    assert not {"\x1b", "\u202e"} & set(written)


ROW = {
    "document_id": "abcdef0123456789", "title": "50% of {all}\n\\input{x} & _more_ ~ ^", "author": "Zoë Äng",
    "publisher": "The Post", "published_on": date(2020, 1, 2), "url": "https://example.org/a_b?c=1", "licence": None,
    "kind": "article", "path": "a/b_1.txt",
}  # fmt: skip


def test_bibtex():
    """Signs that TeX would act on are escaped, an entry has a key of plain letters."""
    entry = citations.bibtex(pl.DataFrame([ROW]))
    assert entry.startswith("@misc{ang2020_abcdef01,\n")
    assert (
        r"title = {{50\% of \{all\} \textbackslash{}input\{x\} \& \_more\_ \textasciitilde{} \textasciicircum{}}}"
        in entry
    )
    assert "url = {https://example.org/a_b?c=1}" in entry
    assert entry.count("{") == entry.count("}")


def test_csl_json():
    """A reference manager gets type, title, author, date and address."""
    (item,) = json.loads(citations.csl_json(pl.DataFrame([ROW])))
    assert (item["type"], item["issued"]) == ("article-newspaper", {"date-parts": [[2020, 1, 2]]})
    assert (item["author"], item["container-title"]) == ([{"literal": "Zoë Äng"}], "The Post")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://x}\\write18{ls}", "=cmd()", None]
)
def test_only_addresses_of_the_web(url):
    """Nothing else can be clicked in a reference manager."""
    (item,) = json.loads(citations.csl_json(pl.DataFrame([ROW | {"url": url}], schema_overrides={"url": pl.String})))
    assert "URL" not in item


def test_a_document_of_which_little_is_known():
    """What is unknown is left out, and the file stands for a title."""
    unknown = ROW | dict.fromkeys(("title", "author", "publisher", "published_on", "url"))
    rows = pl.DataFrame([unknown], schema_overrides={"published_on": pl.Date})
    assert citations.bibtex(rows).startswith("@misc{unknownundated_abcdef01,\n  title = {{a/b\\_1.txt}},\n  note")
    assert set(json.loads(citations.csl_json(rows))[0]) == {"id", "type", "title", "note"}
