"""Word, workbooks and CSV: text and tables in order, cell by cell, from files made here."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml

from extract.read_sheet import shown
from tests.extract.sources import HEADER, PROSE, RANKING, check_ranking, document, reason, table, write


def save(parts: Any, path: Path) -> Path:
    """A Word or Excel file as made."""
    parts.save(path)
    return path


def word_table(parts: Any) -> None:
    """A table whose header is merged over a row and over two columns."""
    grid = parts.add_table(rows=2, cols=3)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "Tỉnh"
    grid.cell(0, 1).merge(grid.cell(0, 2)).text = "PAR Index"
    grid.cell(1, 1).text, grid.cell(1, 2).text = "2021", "2022"
    row = grid.add_row().cells
    row[0].text, row[1].text, row[2].text = "Hà Nội", "hạng\n10/63", "3/63"


def test_word(tmp_path: Path) -> None:
    """Paragraphs and tables of a Word file come in the order of the document."""
    parts = docx.Document()
    parts.core_properties.title = "Báo cáo cải cách hành chính"
    parts.add_heading("BÁO CÁO", 1)
    parts.add_paragraph(PROSE)
    word_table(parts)
    parts.add_paragraph("Nơi nhận: như trên")
    read = document(save(parts, tmp_path / "a.docx"))
    assert read.text == (
        f"BÁO CÁO\n{PROSE}\nTỉnh | PAR Index | \n | 2021 | 2022\nHà Nội | hạng 10/63 | 3/63\n"
        "Nơi nhận: như trên"
    )
    assert table(read) == {**HEADER, (2, 0): "Hà Nội", (2, 1): "hạng 10/63", (2, 2): "3/63"}
    assert (read.title, read.published, read.source_file) == ("Báo cáo cải cách hành chính", None, "a.docx")


@pytest.mark.parametrize("title", ["Microsoft Word - BC 2023.doc", "Untitled", ""])
def test_titles_of_programs_are_dropped(tmp_path: Path, title: str) -> None:
    """A title that a program filled in says nothing and is left out."""
    parts = docx.Document()
    parts.core_properties.title = title
    parts.add_paragraph(PROSE)
    assert document(save(parts, tmp_path / "a.docx")).title == ""


def test_word_shows_what_a_reader_sees(tmp_path: Path) -> None:
    """Inserted text, links, fields and text boxes are read; deleted and hidden text is not."""
    parts = docx.Document()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inner = (
        f'<w:p xmlns:w="{space}"><w:r><w:t>đạt </w:t></w:r>'
        "<w:del><w:r><w:delText>98%</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>97%</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>99%</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>96%</w:t></w:r>"
        "<w:hyperlink><w:r><w:t xml:space='preserve'> hồ sơ</w:t></w:r></w:hyperlink>"
        "<w:sdt><w:sdtContent><w:r><w:t>, năm 2022</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Hộp: 3/63</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>"
    )
    parts.element.body.insert(0, parse_xml(inner))
    assert document(save(parts, tmp_path / "a.docx")).text == "đạt 99% hồ sơ, năm 2022\nHộp: 3/63"


def test_long_word_table_comes_out_whole(tmp_path: Path) -> None:
    """A ranking of 63 places in a Word file keeps every row."""
    parts = docx.Document()
    grid = parts.add_table(rows=1, cols=3)
    for rank, row in enumerate([("Hạng", "Tỉnh", "Điểm"), *RANKING]):
        cells = (grid.rows[0] if rank == 0 else grid.add_row()).cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    check_ranking(document(save(parts, tmp_path / "a.docx")))


def test_legacy_font_in_word(tmp_path: Path) -> None:
    """A Word file typed in a TCVN3 font is Unicode by its file, not by its letters, and is refused."""
    parts = docx.Document()
    parts.add_paragraph("Tû lÖ hå s¬ gi¶i quyÕt ®óng h¹n cña thµnh phè ®¹t 99,81%")
    assert reason(save(parts, tmp_path / "a.docx")).startswith("legacy encoding: typed in TCVN3")


def test_workbook(tmp_path: Path) -> None:
    """Each visible sheet is a table under its name and title, numbers as the sheet shows them."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Năm 2022"
    sheet["A1"] = "Kết quả PAR Index"
    sheet.merge_cells("A1:C1")
    for row in [[], ["Tỉnh", "PAR Index", None], [None, 2021, 2022], ["Hà Nội", 0.9981, 1.867]]:
        sheet.append(row)
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("B3:C3")
    sheet["B5"].number_format = "0.00%"
    sheet.cell(1_048_576, 9).number_format = "0.0"  # formatting without a value counts for nothing
    hidden = book.create_sheet("ẩn")
    hidden["A1"], hidden.sheet_state = "x", "hidden"
    book.create_sheet("Hai")["A1"] = "ghi chú"
    read = document(save(book, tmp_path / "a.xlsx"))
    assert read.text == (
        "Năm 2022\nKết quả PAR Index\nTỉnh | PAR Index | \n | 2021 | 2022\nHà Nội | 99,81% | 1,867\n"
        "Hai\nghi chú"
    )
    assert table(read) == {**HEADER, (2, 0): "Hà Nội", (2, 1): "99,81%", (2, 2): "1,867"}


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (None, "General", ""),
        ("99.81", "General", "99.81"),
        (3, "General", "3"),
        (17_800_000, "#,##0", "17800000"),
        (1.867, "General", "1,867"),
        (0.1 + 0.2, "General", "0,3"),
        (89.5833333333, "0.00", "89,58"),
        (90.1, "0.00", "90,10"),
        (0.9981, "0.00%", "99,81%"),
        (0.9981, "0%", "99,81%"),
        (0.57, "0%", "57%"),
        (0.5, '0.0" điểm"', "0,5"),
        (True, "General", "TRUE"),
        (date(2023, 7, 5), "yyyy-mm-dd", "05/07/2023"),
        (date(2023, 7, 1), "mm/yyyy", "07/2023"),
        (date(2023, 1, 1), "yyyy", "2023"),
    ],
)
def test_numbers_of_a_sheet(value: object, number_format: str, text: str) -> None:
    """A number is written as a Vietnamese reader would see it, without noise and without lost decimals."""
    assert shown(value, number_format) == text


def test_long_sheet_comes_out_whole(tmp_path: Path) -> None:
    """A ranking of 63 places in a workbook keeps every row."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in [("Hạng", "Tỉnh", "Điểm"), *RANKING]:
        sheet.append(row)
    check_ranking(document(save(book, tmp_path / "a.xlsx")))


def test_formulas_without_values_are_refused(tmp_path: Path) -> None:
    """A workbook whose formulas were never computed is refused, for its cells would read as empty."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["Tổng", 1, 2, "=B1+C1"])
    assert reason(save(book, tmp_path / "a.xlsx")).startswith("not computed: its formulas have no values")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv(tmp_path: Path, delimiter: str, encoding: str) -> None:
    """A CSV is read with whichever delimiter and encoding it has; its title stands above the table."""
    rows = [("Hạng", "Tỉnh", "Điểm"), *RANKING]
    lines = ["Bảng xếp hạng PAR Index 2022", *(delimiter.join(f'"{text}"' for text in row) for row in rows)]
    read = document(write(tmp_path / "a.csv", "\r\n".join(lines).encode(encoding)))
    assert read.text.startswith("Bảng xếp hạng PAR Index 2022\nHạng | Tỉnh | Điểm\n1 | Tỉnh 1 | 89,25\n")
    check_ranking(read)


def test_csv_of_one_column_is_lines(tmp_path: Path) -> None:
    """A CSV without columns is its lines."""
    assert document(write(tmp_path / "a.csv", f"Một\n{PROSE}")).text == f"Một\n{PROSE}"
