"""Pages: in the encoding they declare, with what they state, and what of them is the text."""

import pytest

from pipeline.raw_text.formats import html

PARAGRAPHS = "".join(
    f"<p>The harbour board met on day {n} and heard that the pier needs new timber before the winter storms begin, "
    f"said its engineer, who had walked the length of it {n} times.</p>"
    for n in range(6)
)
PAGE = f"""<html lang="en-GB"><head><title>Pier | The Quay</title>
<meta property="og:title" content="Pier to Close"><meta name="author" content="Ines Vogel">
<meta property="article:published_time" content="2019-03-02T10:00:00+01:00">
<meta property="og:site_name" content="The Quay"><link rel="canonical" href="https://quay.example/pier">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebSite", "name": "Quay"}},
 {{"@type": "NewsArticle", "headline": "Pier to Close", "datePublished": "2019-03-02",
 "author": [{{"name": "Ines Vogel"}}, {{"name": "Bo Lind"}}]}}]}}</script></head>
<body><nav><a href=/>Home</a> <a href=/n>News</a></nav><main><h1>Pier to close</h1>{PARAGRAPHS}</main>
<footer><p>All rights reserved by the Quay.</p></footer></body></html>"""


def test_the_text_is_told_from_the_rest() -> None:
    """Navigation and foot are not what the page is for."""
    decoded = html.read(PAGE.encode())
    assert decoded.text is not None
    main = [decoded.text[b.start_char : b.end_char] for b in decoded.layout if b.is_main]
    rest = [decoded.text[b.start_char : b.end_char] for b in decoded.layout if not b.is_main]
    assert len([words for words in main if words.startswith("The harbour board")]) == 6
    assert "Home News" in rest


@pytest.mark.parametrize(
    ("field", "value", "basis"),
    [
        ("title", "Pier to Close", "json-ld NewsArticle"),
        ("title", "Pier | The Quay", "<title>"),
        ("author", "Ines Vogel", "json-ld NewsArticle"),
        ("author", "Bo Lind", "json-ld NewsArticle"),
        ("published_on", "2019-03-02", "json-ld NewsArticle"),
        ("publisher", "The Quay", "meta og:site_name"),
        ("language", "en-GB", "html lang"),
        ("url", "https://quay.example/pier", "link canonical"),
    ],
)
def test_what_a_page_states(field: str, value: str, basis: str) -> None:
    """Each statement says where it stands; said twice, it counts at its best source."""
    assert (field, value, basis) in html.read(PAGE.encode()).stated


def test_a_site_is_no_title() -> None:
    """The name of a site in linked data is not that of the page."""
    assert "Quay" not in {value for field, value, _ in html.read(PAGE.encode()).stated if field == "title"}


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        pytest.param('<time datetime="2019-03-02T10:00">March 2</time>', ("shown_on", "2019-03-02"), id="a day shown"),
        pytest.param("<time pubdate>March 2, 2019</time>", ("published_on", "2019-03-02"), id="of publication"),
        pytest.param('<p itemprop="dateCreated" content="2019-03-02">', ("published_on", "2019-03-02"), id="property"),
        pytest.param('<meta name="last-modified" content="2019-03-02">', ("modified_on", "2019-03-02"), id="changed"),
        pytest.param("<h1>Pier<br>to Close<button>Copy</button> ¶</h1>", ("title", "Pier to Close"), id="heading"),
        pytest.param("<nav><h1>Menu</h1></nav>", None, id="a heading beside the text"),
        pytest.param("<svg><title>Printer</title></svg>", None, id="the title of a picture"),
    ],
)
def test_what_elements_state(element: str, expected: tuple[str, str] | None) -> None:
    """Times and headings in the page say something too."""
    stated = html.read(
        f"<html><body>{element}<p>The harbour board must close the pier.</p></body></html>".encode()
    ).stated
    assert [(field, value) for field, value, _ in stated] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("content", "expected", "encoding"),
    [
        pytest.param("<meta charset='koi8-r'><p>порт".encode("koi8-r"), "порт", "koi8-r", id="declared"),
        pytest.param("<meta charset=iso-8859-1><p>“Ja”".encode("cp1252"), "“Ja”", "windows-1252", id="latin-1"),
        pytest.param("<p>Fähre".encode(), "Fähre", "utf-8", id="not declared"),
        pytest.param("<meta charset=utf-8><p>Fähre".encode("cp1252"), "Fähre", "windows-1252", id="wrongly declared"),
        pytest.param("<meta charset=nonsense><p>Fähre".encode(), "Fähre", "utf-8", id="no encoding"),
        pytest.param("<p>Fähre".encode("utf-16"), "Fähre", "utf-16", id="a mark at the start"),
    ],
)
def test_encodings(content: bytes, expected: str, encoding: str) -> None:
    """What is declared counts where it is true."""
    decoded = html.read(content)
    assert (decoded.text, decoded.encoding) == (expected, encoding)


@pytest.mark.parametrize("content", [b" ", b"<html></html>", b"<script>x</script>", b"<!-- -->"])
def test_a_page_without_words_is_empty(content: bytes) -> None:
    """Tags alone are no text."""
    assert html.read(content).problem == "empty"
