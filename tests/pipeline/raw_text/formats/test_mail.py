"""E-mails and pages saved as mail."""

from pipeline.raw_text import formats
from tests.pipeline.raw_text.formats import makers
from tests.pipeline.raw_text.formats.test_documents import blocks

HEAD = [
    ("header", "From: Ines Vogel <ines@quay.example>"),
    ("header", "To: bo@quay.example"),
    ("header", "Date: Sat, 02 Mar 2019 10:00:00 +0100"),
    ("h1", "Pier"),
]


def test_plain_mail() -> None:
    """The head, the subject as a heading, the words as they are laid out."""
    decoded = formats.read("a.eml", makers.mail("Dear Bo,\n\nthe pier\nis old.\n"))
    assert blocks(decoded) == [*HEAD, ("pre", "Dear Bo,"), ("pre", "the pier\nis old.")]
    assert [(field, value) for field, value, _ in decoded.stated] == [
        ("title", "Pier"),
        ("author", "Ines Vogel"),
        ("published_on", "2019-03-02"),
    ]


def test_mail_with_tags() -> None:
    """Where there is a page in it, readers see that."""
    decoded = formats.read("a.eml", makers.mail("plain", html="<p>The pier is <b>old</b>.</p>"))
    assert blocks(decoded) == [*HEAD, ("p", "The pier is old.")]


def test_saved_page() -> None:
    """A page in one file with its parts is read in its charset, and knows its address."""
    content = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/pier\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r\n'
        "Content-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<p>Die F=E4hre</p>\r\n----b\r\nContent-Type: image/png\r\n\r\nx\r\n----b--\r\n"
    )
    decoded = formats.read("a.mhtml", content.encode())
    assert blocks(decoded) == [("p", "Die Fähre")]
    assert ("url", "https://quay.example/pier", "mhtml location") in decoded.stated


def test_no_mail() -> None:
    """Words without a head are no e-mail."""
    assert formats.read("a.eml", b"just words").problem == "malformed"
