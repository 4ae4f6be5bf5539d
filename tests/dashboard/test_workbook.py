"""The workbook, opened again by openpyxl, and the single slide: values, types, links, nothing that runs."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from pptx import Presentation

from dashboard.files.excerpt import Excerpt
from dashboard.files.formats import write_file
from dashboard.model import Language
from dashboard.slides.single import view_slide
from tests.dashboard.excerpts import DAY, RUNS, chosen, trend_excerpt, version_of, whole_excerpt, with_texts
from tests.dashboard.rebuilding import published_early, rebuilt

SHEETS = ["Bìa", "Số liệu", "Biểu đồ", "Ghi chú", "Nguồn"]


def opened(excerpt: Excerpt) -> Workbook:
    """The workbook of an excerpt, as a reader opens it."""
    return load_workbook(io.BytesIO(write_file("xlsx", excerpt)))


def parts(excerpt: Excerpt) -> dict[str, str]:
    """The XML files in a workbook, by name."""
    with zipfile.ZipFile(io.BytesIO(write_file("xlsx", excerpt))) as package:
        return {name: package.read(name).decode() for name in package.namelist() if name.endswith("xml")}


def table(book: Workbook, sheet: str) -> list[dict[str, Any]]:
    """The rows of a sheet's table by heading."""
    rows = list(book[sheet].iter_rows(values_only=True))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_the_sheets_and_their_tables(database: Path) -> None:
    """Cover, figures, chart, notes and sources, each with one named table, and no merged cell."""
    book = opened(trend_excerpt(database))
    assert book.sheetnames == SHEETS
    assert [list(sheet.tables) for sheet in book] == [[], ["Figures"], ["Chart"], ["Notes"], ["Sources"]]
    assert [len(sheet.merged_cells.ranges) for sheet in book] == [0] * 5
    assert book["Số liệu"].freeze_panes == "C2"


def test_the_figures_are_numbers_and_days(database: Path) -> None:
    """Every figure stands in its row as a number, its days as days, its words in the language."""
    excerpt = trend_excerpt(database)
    rows = table(opened(excerpt), "Số liệu")
    stored = chosen(database)
    assert {row["Mã con số"]: row["Giá trị"] for row in rows} == {
        row.point.claim_id: stored[row.point.claim_id][0] for row in excerpt.rows
    }
    assert all(isinstance(row["Giá trị"], int | float) for row in rows)
    assert all(isinstance(row["Đến ngày"], datetime) for row in rows)
    (row,) = [row for row in rows if row["Địa phương"] == "Hà Nội" and row["Kỳ"] == "2021"]
    assert (row["Cách có số"], row["Nguồn nói khác nhau"], row["Cao nhất"]) == ("nêu trong văn bản", "có", 58)


def test_the_cover_says_what_it_is(database: Path) -> None:
    """Title, filters, day, version, the whole receipt and the way back."""
    excerpt = trend_excerpt(database, places=("VN-HN", "VN-SG"))
    sheet = opened(excerpt)["Bìa"]
    told = {row[0]: row[1] for row in sheet.iter_rows(values_only=True) if row[0]}
    assert sheet["A1"].value == excerpt.title
    assert told["Địa phương"] == "Hà Nội, TP. Hồ Chí Minh"
    assert told["Biên nhận"] == excerpt.receipt.token
    assert told["Bản dữ liệu"] == "fixture"
    assert told["Mở lại trên Số Gốc"].startswith("https://so-goc.example/trends?indicator=par_index_rank")


def test_document_properties(database: Path) -> None:
    """Title, subject, author and receipt are in the document's properties, dated by the excerpt."""
    excerpt = trend_excerpt(database)
    properties = opened(excerpt).properties
    assert (properties.title, properties.creator) == (excerpt.title, "Số Gốc")
    assert excerpt.receipt.line in (properties.description or "")
    assert properties.created == datetime(2026, 11, 22)


def test_the_chart_is_native_and_described(database: Path) -> None:
    """A scatter chart over the drawn points, ranks upside down, with words for who cannot see it."""
    excerpt = trend_excerpt(database)
    assert excerpt.shown is not None
    files = parts(excerpt)
    chart = files["xl/charts/chart1.xml"]
    assert 'orientation val="maxMin"' in chart
    assert chart.count("<c:ser>") >= len(excerpt.shown.lines)
    assert "Biểu đồ đường theo thời gian." in files["xl/drawings/drawing1.xml"]
    rows = list(opened(excerpt)["Biểu đồ"].iter_rows(min_row=30, values_only=True))
    assert sorted(row[3] for row in rows) == sorted(point.value for point in excerpt.shown.drawn)


def test_a_line_is_cut_at_a_break(database: Path) -> None:
    """No series of the native chart runs across a break: each stretch is one of its own."""
    excerpt = trend_excerpt(database, indicator="dti_rank", places=("VN-HN",))
    assert excerpt.shown is not None
    (line,) = excerpt.shown.lines
    assert len(line.runs) == 2
    assert parts(excerpt)["xl/charts/chart1.xml"].count("<c:ser>") == 2


def test_a_comparison_has_bars(database: Path) -> None:
    """Places compared are bars in the order of the view; the best rank has the longest."""
    excerpt = trend_excerpt(database, view="compare", form="ranked", peers="cities")
    assert excerpt.shown is not None
    chart = parts(excerpt)["xl/charts/chart1.xml"]
    assert "<c:barChart>" in chart
    assert 'c:crosses val="max"' in chart
    rows = list(opened(excerpt)["Biểu đồ"].iter_rows(min_row=30, values_only=True))
    assert [row[3] for row in rows] == [point.value for point in excerpt.shown.compared]


@pytest.mark.parametrize(("language", "format_"), [("vi", "mm/yyyy"), ("en", "mmm yyyy")])
def test_ticks_name_the_month_where_figures_are_not_of_years(
    database: Path, language: Language, format_: str
) -> None:
    """A tick on the last day of a year is called by its month beside figures of months, else by the year."""
    months = parts(trend_excerpt(database, language, indicator="on_time_rate", places=("VN-HN",)))
    assert f'formatCode="{format_}"' in months["xl/charts/chart1.xml"]
    assert 'formatCode="yyyy"' in parts(trend_excerpt(database, language))["xl/charts/chart1.xml"]


def test_a_hollow_bar_is_no_plain_figure(tmp_path: Path) -> None:
    """The bar of a figure that was published before its period was over is hollow, the others are full."""
    early = Path(rebuilt(tmp_path, "early", *published_early("bao-cao-quy", "2023-06-01")))
    excerpt = trend_excerpt(early, indicator="on_time_rate", view="compare", form="ranked", period="2023")
    assert excerpt.shown is not None
    marks = [point.mark for point in excerpt.shown.compared]
    assert "provisional" in marks
    chart = parts(excerpt)["xl/charts/chart1.xml"]
    assert chart.count('<a:srgbClr val="FFFFFF"/>') == marks.count("provisional")


def test_notes_and_sources(database: Path) -> None:
    """Definitions, contradictions and every source with its days and its number of figures."""
    book = opened(trend_excerpt(database))
    notes = {(row["Ghi chú"], row["Về"]): row["Nội dung"] for row in table(book, "Ghi chú")}
    about = "Thứ hạng Chỉ số cải cách hành chính, Hà Nội, 2021"
    assert notes["Nguồn nói khác nhau", about] == (
        "10/63 (Bộ Nội vụ, 25/05/2022); 10/63, suy ra từ mức thay đổi (Cổng thông tin điện tử Hà Nội, "
        "05/07/2023); 58/63 (Báo Thủ đô, 06/07/2023). Biểu đồ dùng số này vì số nêu thẳng "
        "đứng trước số suy ra."
    )
    assert "Định nghĩa" in {kind for kind, _ in notes}
    sources = table(book, "Nguồn")
    assert sum(row["Số con số"] for row in sources) == len(trend_excerpt(database).rows)
    assert "Báo Thủ đô" in {row["Nơi đăng"] for row in sources}


def test_nothing_runs(database: Path) -> None:
    """Hostile texts stay texts, also when a cell is edited; no formula and no hostile link is written."""
    excerpt = with_texts(whole_excerpt(database), RUNS)
    files = parts(excerpt)
    assert not any("<f>" in content for name, content in files.items() if "worksheets" in name)
    book = opened(excerpt)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    begun = [cell for cell in cells if isinstance(cell.value, str) and re.match(r"\s*[=+\-@]", cell.value)]
    assert len(begun) >= 4 * 5
    assert all(cell.quotePrefix for cell in begun)
    links = [cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target]
    assert links
    assert [link for link in links if not link.startswith(("http://", "https://"))] == []


@pytest.mark.parametrize("asked", [{"indicator": "delayed_projects"}, {"indicator": "procedures_total"}])
def test_small_views_have_a_chart_too(database: Path, asked: dict[str, str]) -> None:
    """A single figure and one that is goal and stock alike are drawn."""
    book = opened(trend_excerpt(database, **asked))
    assert "Biểu đồ" in book.sheetnames


def test_english(database: Path) -> None:
    """Sheets, headings and words are English where the reader is."""
    book = opened(trend_excerpt(database, "en"))
    assert book.sheetnames == ["Cover", "Figures", "Chart", "Notes", "Sources"]
    assert {row["Basis"] for row in table(book, "Figures")} >= {"stated in a text", "target"}


def test_a_view_as_a_slide(database: Path) -> None:
    """One slide between title and sources, with a native chart of the drawn values and the receipt in its
    notes."""
    excerpt = trend_excerpt(database, places=("VN-HN", "VN-SG"))
    assert excerpt.shown is not None
    content = view_slide(version_of(database), excerpt.shown.address, "vi", DAY)
    slides = Presentation(io.BytesIO(content)).slides
    charts = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    assert [any(shape.has_chart for shape in slide.shapes) for slide in slides] == [False, True, False]
    values = {value for chart in charts for series in chart.series for value in series.values if value}
    assert {point.value for line in excerpt.shown.lines for point in line.points} <= values
    notes = " ".join(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)
    assert excerpt.receipt.token in notes
