"""What a picture says of itself inside its file: title, description, receipt, and its dots an inch."""

from __future__ import annotations

import io
from html import escape

from PIL import Image, PngImagePlugin
from pypdf import PdfReader, PdfWriter

from dashboard.charts.framing import Size
from dashboard.pictures import Label


def label_svg(svg: str, label: Label, style: str) -> str:
    """The SVG with title, description and receipt for who cannot see it, and with its style sheet."""
    end = svg.index(">")
    opening = f'{svg[:end]} role="img" lang="{escape(label.language)}" aria-labelledby="title desc">'
    inside = (
        f'<title id="title">{escape(label.title)}</title>'
        f'<desc id="desc">{escape(label.description)}</desc>'
        f"<metadata>{escape(label.author)} · {escape(label.receipt)}</metadata><style>{style}</style>"
    )
    return f"{opening}{inside}{svg[end + 1 :]}"


def label_png(png: bytes, label: Label, size: Size) -> bytes:
    """The PNG with its texts, and with the dots an inch that give it its width on paper."""
    texts = PngImagePlugin.PngInfo()
    for name, text in (
        ("Title", label.title),
        ("Description", label.description),
        ("Author", label.author),
        ("Comment", label.receipt),
    ):
        texts.add_itxt(name, text, lang=label.language)
    dots = size.pixels[0] / (size.paper_mm / 25.4)
    stream = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        image.save(stream, "PNG", pnginfo=texts, dpi=(dots, dots), optimize=False)
    return stream.getvalue()


def label_pdf(pdf: bytes, label: Label) -> bytes:
    """The PDF with its title, author and receipt as document properties."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.add_metadata(
        {
            "/Title": label.title,
            "/Author": label.author,
            "/Subject": label.description,
            "/Keywords": label.receipt,
        }
    )
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
