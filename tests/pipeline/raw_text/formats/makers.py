"""Small documents of each format, made for the tests."""

import io
import zipfile
from email.message import EmailMessage

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

ODF = "urn:oasis:names:tc:opendocument:xmlns"


def word(*paragraphs: tuple[str, str], header: str = "", title: str = "") -> bytes:
    """Make a Word document of styled paragraphs."""
    document = docx.Document()
    document.core_properties.title = title
    for style, words in paragraphs:
        document.add_paragraph(words, style=style)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    return _bytes(document.save)


def _bytes(save: object) -> bytes:
    file = io.BytesIO()
    save(file)  # type: ignore[operator]
    return file.getvalue()


def package(**parts: str) -> bytes:
    """Make a zip file; in names, two underscores stand for a slash and one for a full stop."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, words in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), words)
    return file.getvalue()


def open_document(body: str, meta: str = "") -> bytes:
    """Make an OpenDocument text of the tags within its text part."""
    spaces = "".join(f' xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "table", "style"))
    dublin = ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = f"<office:document-content{spaces}><office:body><office:text>{body}</office:text></office:body>"
    return package(
        content_xml=f"{content}</office:document-content>",
        meta_xml=f"<office:document-meta{spaces}{dublin}><office:meta>{meta}</office:meta></office:document-meta>",
    )


def book(*chapters: str, title: str = "") -> bytes:
    """Make an electronic book of chapters in HTML."""
    items = "".join(f'<item id="c{n}" href="c{n}.xhtml"/>' for n in range(len(chapters)))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in reversed(range(len(chapters))))
    dublin = f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></metadata>'
    parts = {f"text__c{n}_xhtml": chapter for n, chapter in enumerate(chapters)}
    parts["META-INF__container_xml"] = '<container><rootfile full-path="text/a.opf"/></container>'
    parts["text__a_opf"] = f"<package>{dublin}<manifest>{items}</manifest><spine>{spine}</spine></package>"
    return package(**parts)


SENT_ON = "Sat, 02 Mar 2019 10:00:00 +0100"


def mail(words: str, *, html: str = "", subject: str = "Pier", sent_on: str = SENT_ON, **attachments: bytes) -> bytes:
    """Make an e-mail, with files attached by their names (an underscore for the full stop)."""
    message = EmailMessage()
    message["From"], message["To"] = "Ines Vogel <ines@quay.example>", "bo@quay.example"
    message["Subject"] = subject
    if sent_on:
        message["Date"] = sent_on
    message.set_content(words)
    if html:
        message.add_alternative(html, subtype="html")
    for name, content in attachments.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name.replace("_", "."))
    return message.as_bytes()


def pdf(*pages: list[tuple[float, float, str]], size: float = 11, key: str = "") -> bytes:
    """Make a PDF: on each page, words at their places from the left and from the top."""
    file = io.BytesIO()
    paper = canvas.Canvas(file, pagesize=A4, encrypt=key or None)
    for page in pages:
        for left, top, words in page:
            paper.setFont("Helvetica", size)
            paper.drawString(left, A4[1] - top, words)
        paper.showPage()
    paper.save()
    return file.getvalue()
