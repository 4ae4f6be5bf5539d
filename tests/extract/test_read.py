"""Reading texts: which files, which ids, front matter, encodings, and one clear line for each failure."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from extract.model import Document, Failure
from extract.read import is_figures_table, list_sources, read_documents
from tests.extract.sources import PROSE, document, in_windows_1258, reason, write


def test_front_matter_becomes_fields(tmp_path: Path) -> None:
    """Every field of the front matter arrives, and the body without blank lines around it is the text."""
    path = write(
        tmp_path / "bai.md",
        '\ufeff---\ntitle: "Hà Nội: 99,81%"\npublisher: Công Lý &amp; Xã hội\nurl: https://congly.vn/a.html\n'
        "published: 2023-07-05\nretrieved: '2026-11-20'\nlanguage: vi\nkind: press\nnote: [x]\n---\r\n\r\n"
        f"{PROSE}\r\n\r\n",
    )
    read = document(path)
    assert read == Document(
        source="bai", source_file="bai.md", text=PROSE, title="Hà Nội: 99,81%",
        publisher="Công Lý & Xã hội", url="https://congly.vn/a.html", published=date(2023, 7, 5),
        retrieved=date(2026, 11, 20), language="vi", kind="press",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (PROSE, PROSE),
        (f"\n\n  \n{PROSE}\n\n", PROSE),
        (f"---\n\n{PROSE}\n\n---\nHết", f"---\n\n{PROSE}\n\n---\nHết"),  # rules, not front matter
        (f"---\n---\n{PROSE}", PROSE),
        ("Câu: một\n---\nhai", "Câu: một\n---\nhai"),
    ],
)
def test_text_without_front_matter(tmp_path: Path, content: str, text: str) -> None:
    """A text that brings no front matter is its text alone."""
    read = document(write(tmp_path / "a.txt", content))
    assert (read.text, read.title, read.published) == (text, "", None)


@pytest.mark.parametrize(("head", "expected"), [("", 9), ("---\npublished: 2023-07-05\n---\n", 5)])
def test_published_fills_in(tmp_path: Path, head: str, expected: int) -> None:
    """The date of the caller counts only where the source does not say its own."""
    read = document(write(tmp_path / "a.txt", head + PROSE), published=date(2023, 7, 9))
    assert read.published == date(2023, 7, expected)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.vn/x?y=1&z=2", True),
        ("HTTP://a.vn/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.vn/x", False),
        ("https://", False),
        ("https://a.vn/\" onclick='x", False),
        ("file:///etc/passwd", False),
        ("http://[bad", False),
    ],
)
def test_only_web_addresses_are_kept(tmp_path: Path, url: str, kept: bool) -> None:
    """An address is kept if a reader may follow it, and dropped if it could do harm."""
    content = "---\nurl: |-\n  " + url + f"\n---\n{PROSE}"
    assert document(write(tmp_path / "a.md", content)).url == (url if kept else "")


def test_hostile_title_is_text_on_one_line(tmp_path: Path) -> None:
    """A title keeps its letters, whatever they spell, but no control characters and no line ends."""
    title = "\\u202e<script>x</script>\\n" + "dài " * 300
    read = document(write(tmp_path / "a.md", f'---\ntitle: "{title}"\n---\n{PROSE}'))
    assert read.title.startswith("<script>x</script> dài dài")
    assert len(read.title) <= 500


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PROSE, "vi"),
        ("Hanoi ranked 3rd of 63 provinces and cities in the 2022 PAR Index, the ministry said.", "en"),
        ("3/63 99,81%", "vi"),
    ],
)
def test_language_is_told_by_the_letters(tmp_path: Path, text: str, language: str) -> None:
    """Where the front matter names no language, the letters do."""
    assert document(write(tmp_path / "a.txt", text)).language == language


@pytest.mark.parametrize(
    "data",
    [
        PROSE.encode(),
        PROSE.encode("utf-8-sig"),
        unicodedata.normalize("NFD", PROSE).encode(),
        PROSE.encode("utf-16"),
        PROSE.encode("utf-16-le"),
        PROSE.encode("utf-16-be"),
        PROSE.encode("utf-32"),
        in_windows_1258(PROSE),
        PROSE.encode().decode("latin-1").encode(),
    ],
    ids=["utf-8", "bom", "nfd", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1258", "mojibake"],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    """One text reads the same from each encoding it may be stored in."""
    assert document(write(tmp_path / "a.txt", data)).text == PROSE


def test_english_with_curly_quotes(tmp_path: Path) -> None:
    """An English text in Windows-1252 is read, its quotation marks too."""
    text = "“Hanoi” ranked 3rd – of 63 provinces and cities in the country’s index, the ministry said."
    assert document(write(tmp_path / "a.txt", text.encode("cp1252"))).text == text


TCVN3 = "Tû lÖ hå s¬ gi¶i quyÕt ®óng h¹n cña thµnh phè ®¹t 99,81%, ®­îc ñy ban nh©n d©n c«ng bè."
VNI = (
    "Tyû leä hoà sô giaûi quyeát ñuùng haïn cuûa thaønh phoá ñaït 99,81%, ñöôïc UÛy ban nhaân daân coâng boá."
)


@pytest.mark.parametrize(
    ("content", "starts"),
    [
        (b"", "empty: 0 bytes"),
        (b" \n\n", "empty: it holds no text"),
        (b"---\ntitle: a\n---\n\n", "empty: it holds no text"),
        (TCVN3.encode("cp1252"), "legacy encoding: typed in TCVN3"),
        (TCVN3.encode(), "legacy encoding: typed in TCVN3"),
        (VNI.encode("cp1252"), "legacy encoding: typed in VNI"),
        (VNI.encode(), "legacy encoding: typed in VNI"),
        (PROSE.encode() + b"\xff\xfe " + PROSE.encode(), "unknown encoding: byte 0xff at offset 103"),
        (PROSE.encode("utf-16")[:-1], "damaged: marked as UTF-16"),
        (b"\x7fELF\x02\x01\x00\x00" * 50, "not a text: it holds zero bytes"),
        (("lÃ vÃ ¢ cá»§a thành phố " * 9).encode(), "damaged letters: 9 places"),
        (b"---\ntitle: a: b\n---\nx", "broken front matter: line 2: mapping values are not allowed"),
        (b"---\ntitle: 'a\n---\nx", "broken front matter: line"),
        (b"---\ntitle: [a\n---\nx", "broken front matter: line"),
        (b"---\ntitle: a\nx", 'broken front matter: no closing "---"'),
        (b"---\ntitle: [a, b]\n---\nx", "broken front matter: title is a list"),
        (
            b"---\nkind: blog\n---\nx",
            "broken front matter: kind is 'blog'; write one of official, press, repost",
        ),
        (b"---\nlanguage: Vietnamese\n---\nx", "broken front matter: language is 'vietnamese'"),
        (b"---\npublished: 2023-02-31\n---\nx", "impossible date: published is '2023-02-31'"),
        (b"---\nretrieved: 5/7/2023\n---\nx", "impossible date: retrieved is '5/7/2023'"),
        (b"---\npublished: 2023\n---\nx", "impossible date: published is '2023'"),
        (b"---\na: " + b"[" * 15_000 + b"\n---\nx", "broken front matter"),
        (b"---\na: " + b"x" * 30_000 + b"\n---\nx", "broken front matter: longer than"),
        (b"%PDF-1.7 x", "wrong extension: named .txt but is a PDF by its content; rename it to .pdf"),
        (b"\x89PNG\r\n\x1a\n\x00", "wrong extension: named .txt but is a PNG picture"),
        (b"<!DOCTYPE html><html>", "wrong extension: named .txt but is a web page by its content; rename it"),
    ],
)
def test_failures(tmp_path: Path, content: bytes, starts: str) -> None:
    """What cannot be read is refused in one line that says what is wrong and what to do."""
    said = reason(write(tmp_path / "a.txt", content))
    assert said.startswith(starts)
    assert ";" in said
    assert "\n" not in said


def test_no_file(tmp_path: Path) -> None:
    """A name without a file, a pipe and an unknown ending are refused without being opened."""
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert reason(tmp_path / "none.txt").startswith("not found")
    assert reason(pipe).startswith("not a file")
    assert reason(write(tmp_path / "a.rtf", "x")).startswith("unknown format: .rtf")
    assert reason(write(tmp_path / "a", "x")).startswith("unknown format: no ending")


def test_too_large(tmp_path: Path) -> None:
    """A file past the limit is refused by its size alone."""
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(65 * 1024 * 1024)
    assert reason(path).startswith("too large: 65 MiB")


def test_folders_are_read_in_order_without_litter(tmp_path: Path) -> None:
    """A folder gives its texts sorted by path; hidden, read-me, lock and data files are passed over."""
    for name in [
        "b/2.md", "b/1.txt", "a/z.md", ".git/x.md", "b/.hidden.md", "README.md", "a/readme.txt", "~$a.docx",
        "gold.json", "Thumbs.db", "notes.yaml",
    ]:  # fmt: skip
        write(tmp_path / name, PROSE)
    read = list(read_documents([tmp_path]))
    assert [one.source_file for one in read] == ["z.md", "1.txt", "2.md"]


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    """Between two good files a bad one is a failure with its path from the root, in its place."""
    write(tmp_path / "x" / "1.txt", PROSE)
    write(tmp_path / "x" / "2.txt", b"")
    write(tmp_path / "x" / "3.txt", PROSE)
    read = list(read_documents([tmp_path], root=tmp_path))
    assert [type(one) for one in read] == [Document, Failure, Document]
    assert read[1].source_file == str(Path("x", "2.txt"))


def test_source_ids_are_unique(tmp_path: Path) -> None:
    """Where files share a name, the later ones take their folder's name, then a number."""
    for name in ["a/x.md", "a/x.txt", "b/x.md", "c/b/x.md"]:
        write(tmp_path / name, PROSE)
    assert [source for _, source in list_sources([tmp_path])] == ["x", "x-a", "x-b", "x-b-2"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """A file given by itself and with its folder is one source."""
    path = write(tmp_path / "a" / "x.md", PROSE)
    assert len(list(read_documents([path, tmp_path, path.parent]))) == 1


def test_figure_tables_are_left_to_their_own_reader(tmp_path: Path) -> None:
    """A CSV of figures, told by its header, is no document; any other CSV is."""
    figures = write(
        tmp_path / "f.csv", "\ufeffIndicator,place,level,period,value,unit,publisher\na,b,c,d,1,e,f\n"
    )
    other = write(tmp_path / "g.csv", "Tỉnh,Hạng\nHà Nội,3\n")
    assert (is_figures_table(figures), is_figures_table(other)) == (True, False)
    assert [one.source_file for one in read_documents([tmp_path])] == ["g.csv"]


@pytest.mark.parametrize(
    ("body", "cells"),
    [
        ("a\n| Tỉnh | Hạng |\n|:---|---:|\n| Hà Nội | **3** |\n\nb", ["Tỉnh", "Hạng", "Hà Nội", "**3**"]),
        ("Tỉnh | Hạng\nHà Nội | 3\nHuế | 5", ["Tỉnh", "Hạng", "Hà Nội", "3", "Huế", "5"]),
        ("Tỉnh\tĐiểm\tHạng\nHà Nội\t89,58\t3", ["Tỉnh", "Điểm", "Hạng", "Hà Nội", "89,58", "3"]),
        ("| a \\| b | |\n| c | d |", ["a | b", "c", "d"]),
        ("Trang chủ | Thời sự | Hà Nội\nTin", []),
        ("![]() |\nẢnh một cửa |\n![]() |", []),
        ("-\tCấp xã 99%\n-\tCấp huyện 98%", []),
        ("1.\tCấp xã 99%\n2.\tCấp huyện 98%", []),
    ],
)
def test_tables_in_text(tmp_path: Path, body: str, cells: list[str]) -> None:
    """Lines with bars or tabs are a table where they make rows; a lone line or a bullet list is none."""
    read = document(write(tmp_path / "a.md", body))
    assert [read.text[cell.start : cell.end] for cell in read.cells] == cells


def test_cells_are_numbered(tmp_path: Path) -> None:
    """Tables count from 0 over the text, rows with the header, the rule between them not."""
    body = "x\n| A | B |\n|---|---|\n| 1 | 2 |\ny\nC | D\n3 | 4\nz"
    read = document(write(tmp_path / "a.md", body))
    assert read.text == "x\nA | B\n1 | 2\ny\nC | D\n3 | 4\nz"
    assert [(c.table, c.row, c.column, read.text[c.start : c.end]) for c in read.cells] == [
        (0, 0, 0, "A"), (0, 0, 1, "B"), (0, 1, 0, "1"), (0, 1, 1, "2"),
        (1, 0, 0, "C"), (1, 0, 1, "D"), (1, 1, 0, "3"), (1, 1, 1, "4"),
    ]  # fmt: skip


def test_reading_a_text_loads_no_parser(tmp_path: Path, root: Path) -> None:
    """A plain text is read without loading what other formats need."""
    path = write(tmp_path / "a.md", f"---\ntitle: a\n---\n{PROSE}")
    code = (
        "import sys; from pathlib import Path; from extract.read import read_documents\n"
        f"assert len(list(read_documents([Path({str(path)!r})]))) == 1\n"
        "heavy = {'trafilatura', 'docx', 'pypdf', 'pdfplumber', 'openpyxl', 'pandas', 'ftfy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_originals_are_read(shared: Path) -> None:
    """The published articles and the corpus are read without a failure."""
    read = list(read_documents([shared / "seeds", shared / "corpus"]))
    assert [one for one in read if isinstance(one, Failure)] == []
    assert len(read) == 79
