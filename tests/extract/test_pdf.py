"""PDF: paragraphs and tables over pages, and files that are locked, pictures or bombs."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
import typst

from tests.extract.sources import HEADER, PROSE, RANKING, check_ranking, document, reason, table


def pdf(path: Path, markup: str) -> Path:
    """A PDF set by typst on small A4 pages with a running head and page numbers."""
    head = '#set page(paper: "a4", numbering: "1", header: [Báo cáo số 12/BC-UBND])\n#set text(lang: "vi")\n'
    source = path.with_suffix(".typ")
    source.write_text(head + markup, encoding="utf8")
    typst.compile(str(source), output=str(path))
    source.unlink()
    return path


def test_pdf(tmp_path: Path) -> None:
    """Lines of a PDF flow into paragraphs, items stay apart, and tables stand where they stood."""
    long = " ".join([PROSE] * 4)
    markup = f"""= BÁO CÁO
{long}

{long}
- Cấp xã: 112 thủ tục
- Cấp huyện: 284 thủ tục
#table(columns: 3, table.cell(rowspan: 2)[Tỉnh], table.cell(colspan: 2)[PAR Index],
  [2021], [2022], [Hà Nội], [10], [3])
Sau bảng."""
    read = document(pdf(tmp_path / "a.pdf", markup))
    assert read.text == (
        f"Báo cáo số 12/BC-UBND\nBÁO CÁO\n{long}\n{long}\n• Cấp xã: 112 thủ tục\n• Cấp huyện: 284 thủ tục\n"
        "Tỉnh | PAR Index | \n | 2021 | 2022\nHà Nội | 10 | 3\nSau bảng."
    )
    assert table(read) == {**HEADER, (2, 0): "Hà Nội", (2, 1): "10", (2, 2): "3"}


def test_pdf_table_over_pages_comes_out_whole(tmp_path: Path) -> None:
    """A ranking of 63 places that runs over pages is one table, its repeated header read once."""
    cells = ", ".join(f"[{text}]" for row in RANKING for text in row)
    markup = f"#table(columns: 3, table.header([Hạng], [Tỉnh], [Điểm]), {cells})\nHết."
    read = document(pdf(tmp_path / "a.pdf", markup))
    check_ranking(read)
    assert read.text.count("Báo cáo số 12") == 1
    assert read.text.endswith("63 | Tỉnh 63 | 27,25\nHết.")


def test_pdf_table_without_rules(tmp_path: Path) -> None:
    """Columns that only blanks part are a table where three lines agree."""
    cells = ", ".join(f"[{text}]" for row in RANKING[:5] for text in row)
    markup = f"Bảng xếp hạng\n#table(columns: (4cm, 6cm, 4cm), stroke: none, [Hạng], [Tỉnh], [Điểm], {cells})"
    texts = table(document(pdf(tmp_path / "a.pdf", markup)))
    assert [texts[3, column] for column in range(3)] == ["3", "Tỉnh 3", "87,25"]


def test_letterhead_of_pdf(tmp_path: Path) -> None:
    """What stands side by side without being a table is parted by a bar."""
    read = document(pdf(tmp_path / "a.pdf", "UBND THÀNH PHỐ #h(5cm) Độc lập - Tự do\n\nBáo cáo"))
    assert "UBND THÀNH PHỐ | Độc lập - Tự do\nBáo cáo" in read.text


FIRST = "Đến hết quý I năm 2022, tỉnh Hà Nam tiếp nhận 12.450 hồ sơ, tỷ lệ giải quyết đúng hạn đạt 98,7%."
SECOND = "Cùng lúc, tỉnh Nam Định tiếp nhận 20.310 hồ sơ, trong đó tỷ lệ giải quyết đúng hạn đạt 97,1%."


@pytest.mark.parametrize("size", ["10pt", "11pt"])
def test_columns_of_text_are_read_one_after_the_other(tmp_path: Path, size: str) -> None:
    """A page set in columns is read down each, whether or not their lines stand at the same height."""
    left, right = f"[{FIRST} {PROSE} {FIRST}]", f"text(size: {size})[{SECOND} {PROSE} {SECOND}]"
    markup = f"""#align(center)[BẢN TIN SỐ 4 CỦA VĂN PHÒNG UBND TỈNH HÀ NAM VỀ CẢI CÁCH]
#set par(justify: true)
#grid(columns: (1fr, 1fr), column-gutter: 7mm, {left}, {right})
Cuối trang: {PROSE} {PROSE}"""
    lines = document(pdf(tmp_path / "a.pdf", markup)).text.split("\n")
    assert lines[2:] == [
        f"{FIRST} {PROSE} {FIRST}",
        f"{SECOND} {PROSE} {SECOND}",
        f"Cuối trang: {PROSE} {PROSE}",
    ]


def test_a_table_of_words_is_no_text_in_columns(tmp_path: Path) -> None:
    """Rows that only blanks part stay rows, for their cells do not fill a column."""
    rows = "".join(
        f"[Xã Số {number}], [{number}.240 hồ sơ, đúng hạn {90 + number}%], " for number in range(1, 9)
    )
    text = document(pdf(tmp_path / "a.pdf", f"#table(columns: (6cm, 9cm), stroke: none, {rows})")).text
    assert "Xã Số 3 | 3.240 hồ sơ, đúng hạn 93%" in text


def test_a_heading_is_no_line_of_the_text_below_it(tmp_path: Path) -> None:
    """Letters of another size begin another paragraph, however much of its line a heading fills."""
    for width in range(70, 110, 2):
        heading = "#text(size: 13pt)[Kết quả giải quyết thủ tục của tỉnh Hà Nam]"
        path = pdf(
            tmp_path / f"{width}.pdf", f"#v(3cm)#block(width: {width}mm)[{heading}\\\n{PROSE} {PROSE}]"
        )
        lines = document(path).text.split("\n")
        assert not any("Hà Nam" in line and "Tỷ lệ" in line for line in lines), width


def encrypted(path: Path, password: str) -> Path:
    """The PDF with a password to open it, or with an owner's password only."""
    writer = pypdf.PdfWriter(clone_from=path)
    writer.encrypt(password, "owner", algorithm="AES-256")
    writer.write(path)
    return path


def test_encrypted_pdf(tmp_path: Path) -> None:
    """A PDF that asks for a password is refused; one that merely forbids printing is read."""
    assert reason(encrypted(pdf(tmp_path / "a.pdf", PROSE), "secret")).startswith("encrypted: it opens with")
    assert PROSE in document(encrypted(pdf(tmp_path / "b.pdf", PROSE), "")).text


def test_pdf_of_pictures(tmp_path: Path) -> None:
    """Pages without a letter are refused with the advice to run text recognition."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "a.pdf")
    assert reason(tmp_path / "a.pdf").startswith("no text: its pages are pictures; run text recognition")


def test_pdf_of_many_pages(tmp_path: Path) -> None:
    """A PDF past the page limit is refused before a page is read."""
    writer = pypdf.PdfWriter()
    for _ in range(301):
        writer.add_blank_page(200, 200)
    writer.write(tmp_path / "a.pdf")
    assert reason(tmp_path / "a.pdf").startswith("too long: 301 pages, the limit is 300")


def test_pdf_bomb(tmp_path: Path) -> None:
    """A part that unpacks to far more than a page needs is refused unread."""
    writer = pypdf.PdfWriter()
    blank = writer.add_blank_page(200, 200)
    stream = pypdf.generic.DecodedStreamObject()
    stream.set_data(b"0 0 m " * (4 * 1024 * 1024))
    blank[pypdf.generic.NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    writer.write(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").stat().st_size < 200_000
    assert reason(tmp_path / "a.pdf").startswith("too large inside")
