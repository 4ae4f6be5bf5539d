"""Files that are broken, hostile or not what their name says: one line, and nothing else happens."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from tests.extract.sources import PROSE, reason, write


def archive(members: dict[str, bytes]) -> bytes:
    """A zip with these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)
    return stream.getvalue()


BLANKS = b" " * (25 * 1024 * 1024)
LYING = re.sub(
    # The sizes that the central directory declares: one byte for a member of 25 MiB.
    rb"(PK\x01\x02.{20})(....)",
    lambda match: match[1] + b"\x01\x00\x00\x00",
    archive({"word/document.xml": BLANKS}),
    flags=re.DOTALL,
)
ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "content", "starts"),
    [
        ("a.docx", b"", "empty: 0 bytes"),
        ("a.docx", PROSE.encode(), "damaged: File is not a zip file"),
        ("a.docx", archive({"a.txt": b"x"}), "wrong extension: named .docx but holds no word/document.xml"),
        ("a.docx", archive({"xl/workbook.xml": b"<x/>"}),
         "wrong extension: named .docx but holds no word/document.xml; rename it to .xlsx"),
        ("a.docx", archive({"word/document.xml": b"<x/>"}), "damaged: "),
        ("a.docx", archive({"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'}), "unsafe: its XML"),
        ("a.docx", archive({"word/document.xml": '<!DOCTYPE x []><x/>'.encode("utf-16")}), "unsafe: its XML"),
        ("a.docx", archive({"word/document.xml": BLANKS}), "too large inside: word/document.xml unpacks"),
        ("a.docx", archive({str(n): BLANKS for n in range(11)}), "too large inside: 11 parts of 275 MiB"),
        ("a.docx", archive({str(n): b"" for n in range(5001)}), "too large inside: 5001 parts"),
        ("a.docx", LYING, "damaged: "),
        ("a.docx", archive({"word/document.xml": BLANKS})[:2000], "damaged: "),
        ("a.docx", ENCRYPTED, "encrypted: it opens with a password only"),
        ("a.xlsx", ENCRYPTED[:8] + b"x" * 99, "wrong extension: an Office file from before 2007"),
        ("a.xlsx", archive({"xl/workbook.xml": b"<x/>"}), "damaged: "),
        ("a.xlsx", b"%PDF-1.4", "wrong extension: named .xlsx but is a PDF by its content; rename it to"),
        ("a.pdf", archive({"word/document.xml": b"x"}), "wrong extension: named .pdf but is zip"),
        ("a.pdf", PROSE.encode(), "wrong extension: named .pdf but is no PDF"),
        ("a.pdf", b"%PDF-1.7\n" + PROSE.encode(), "damaged: "),
        ("a.html", b"%PDF-1.7", "wrong extension: named .html but is a PDF"),
        ("a.html", b"<html><body><script>x</script></body></html>", "no main text"),
        ("a.html", b"<p>" + b"x" * (17 * 1024 * 1024), "too large: a page of"),
        ("a.html", b"<p>x</p><table>" + b"<tr><td colspan=99 rowspan=99></td></tr>" * 99, "too large: a"),
        ("a.csv", b"PK\x03\x04", "wrong extension: named .csv but is a zip"),
        ("a.csv", b"<html><table>", "wrong extension: named .csv but is a web page"),
        ("a.csv", (",".join("x" * 1001) + "\n").encode() * 2, "too large: 2002 cells in 1001 columns"),
        ("a.csv", b'a,b\n1,2\n"' + b"x" * 200_000, "damaged: not a CSV table"),
    ],
)  # fmt: skip
def test_refused(tmp_path: Path, name: str, content: bytes, starts: str) -> None:
    """What is broken, hostile or not what its name says is refused in one line, and nothing else happens."""
    said = reason(write(tmp_path / name, content))
    assert said.startswith(starts), said
    assert ";" in said
    assert "\n" not in said
