"""E-mails: the lines of the head that a reader sees, and the message; pages saved as mail."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from pipeline.raw_text.formats import html
from pipeline.raw_text.formats.decoded import Block, Decoded, Stated
from pipeline.raw_text.formats.plain import judged
from pipeline.raw_text.markup import rendering, statements

SHOWN = ("From", "To", "Cc", "Date")
ATTACHMENT_LIMIT = 200
PAGES = ("text/html", "application/xhtml+xml")
NAME = re.compile(r"\s*<[^>]*>|\"")
FLOWED = re.compile(r" \r?\n(?=\S)")


def message(content: bytes) -> EmailMessage:
    """Parse a message."""
    return message_from_bytes(content, policy=policy.default)


def read(content: bytes) -> Decoded:
    """Read a message: its head, its subject as a heading, its words as its writer laid them out."""
    mail = message(content)
    body = mail.get_body(preferencelist=("html", "plain"))
    if not isinstance(body, EmailMessage) or not any(mail.get(name) for name in (*SHOWN, "Subject")):
        return Decoded(problem="malformed", problem_detail="an e-mail without a head or without words")
    charset = str(body.get_content_charset() or "utf-8")
    inner = html.read(_bytes(body), charset) if body.get_content_type() == "text/html" else _plain(body)
    if inner.text is None:
        return inner
    shown = rendering.laid_out([*_head(mail), *_blocks(inner)])
    stated = statements.tidy([*_stated(mail), *inner.stated])
    return inner._replace(text=shown.text, layout=shown.blocks, stated=stated)


def read_page(content: bytes) -> Decoded:
    """Read a page that a browser saved with all its parts in one file."""
    saved = message(content)
    address = str(saved.get("Snapshot-Content-Location") or saved.get("Content-Location") or "")
    page = next((part for part in saved.walk() if part.get_content_type() in PAGES), None)
    if page is None:
        return Decoded(problem="malformed", problem_detail="no page in it")
    about = (Stated("url", address, "mhtml location"),) if address else ()
    return html.read(_bytes(page), str(page.get_content_charset() or "") or None, about)


def _bytes(part: EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _plain(body: EmailMessage) -> Decoded:
    """Take a message without tags as it is laid out; lines marked as flowing are put together."""
    text = str(body.get_content()).replace("\r\n", "\n").replace("\x00", "")
    if body.get_param("format") == "flowed":
        text = FLOWED.sub(" ", text)
    decoded = judged(text, str(body.get_content_charset() or "utf-8"))
    if decoded.text is None:
        return decoded
    shown = rendering.laid_out((words, Block(0, 0, "pre")) for words in rendering.verbatim(text))
    return decoded._replace(text=shown.text, layout=shown.blocks)


def _blocks(inner: Decoded) -> Iterator[tuple[str, Block]]:
    text = inner.text or ""
    return ((text[block.start_char : block.end_char], block) for block in inner.layout)


def _head(mail: EmailMessage) -> Iterator[tuple[str, Block]]:
    for name in SHOWN:
        if value := _value(mail, name):
            yield f"{name}: {value}", Block(0, 0, "header", "mail", is_main=False)
    if subject := _value(mail, "Subject"):
        yield subject, Block(0, 0, "h1", "mail")


def _stated(mail: EmailMessage) -> Iterator[Stated]:
    for field, name in (("title", "Subject"), ("author", "From"), ("published_on", "Date")):
        value = _value(mail, name)
        yield Stated(field, NAME.sub("", value) if field == "author" else value, "e-mail header")
    for name in ("List-Id", "Organization"):
        yield Stated("publisher", NAME.sub("", _value(mail, name)), f"e-mail header {name}")


def _value(mail: EmailMessage, name: str) -> str:
    """Give a line of the head on one line, without what no table can hold."""
    return " ".join(str(mail.get(name) or "").replace("\x00", "").encode("utf-8", "replace").decode().split())


def attached(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Yield the files attached to a message, by their names."""
    for number, part in enumerate(mail.iter_attachments()):
        if number < ATTACHMENT_LIMIT and isinstance(part, EmailMessage) and part.get_filename():
            yield str(part.get_filename()), _bytes(part)
