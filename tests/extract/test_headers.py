"""What a table says over its columns and before its rows: terms, levels, plans, two-line headers, sums."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from extract.claims import read_claims
from extract.issued import issued
from extract.lexicon import load_lexicon
from tests.extract.sources import document, write
from tests.extract.telling import Case, figures, of_each, tell

DAY = date(2023, 4, 4)
COLUMNS: list[Case] = [
    (  # the same term of another year, a plan; a column of units is none of places
        "TT | Chỉ tiêu | Đơn vị tính | Quý I/2023 | Cùng kỳ năm 2022 | Kế hoạch năm 2023\n"
        "1 | Hồ sơ tiếp nhận | hồ sơ | 45.210 | 41.002 |\n2 | Tỷ lệ đúng hạn | % | 98,5 | 97,2 | 99",
        [
            "dossiers_received VN-20 2022-Q1 41002 dossiers",
            "dossiers_received VN-20 2023-Q1 45210 dossiers",
            "on_time_rate VN-20 2022-Q1 97.2 percent",
            "on_time_rate VN-20 2023 99 percent target",
            "on_time_rate VN-20 2023-Q1 98.5 percent",
        ],
        DAY,
        "Thái Bình quý I/2023",
    ),
    (  # "this term" is the one of the title; how much it changed is no value
        "Chỉ tiêu | Kỳ này | Kỳ trước | Tăng, giảm (%)\nSố hồ sơ quá hạn | 312 | 415 | -24,8",
        [
            "dossiers_overdue VN-20 2022-Q4 415 dossiers",
            "dossiers_overdue VN-20 2023-Q1 312 dossiers",
        ],
        DAY,
        "Báo cáo quý I năm 2023 của tỉnh Thái Bình",
    ),
    (
        "Nội dung | Cấp tỉnh | Cấp huyện | Cấp xã | Tổng\nHồ sơ tiếp nhận | 312 | 428 | 974 | 1.714",
        [
            "dossiers_received VN-35 2022 1714 dossiers",
            "dossiers_received VN-35 city 2022 312 dossiers",
            "dossiers_received VN-35 commune 2022 974 dossiers",
            "dossiers_received VN-35 district 2022 428 dossiers",
        ],
        DAY,
        "Lâm Đồng năm 2022",
    ),
    (  # what is measured stands over the table alone
        "Tỷ lệ hồ sơ giải quyết đúng hạn của một số đơn vị (%)\n"
        "TT | Đơn vị | Kết quả năm 2022 | Mục tiêu năm 2023\n1 | Sở Xây dựng | 97,5 | 99",
        [
            "on_time_rate VN-24/Sở Xây dựng city 2022 97.5 percent",
            "on_time_rate VN-24/Sở Xây dựng city 2023 99 percent target",
        ],
        DAY,
        "Quảng Bình",
    ),
    (
        "Địa phương | Chỉ tiêu | Kỳ | Giá trị\nĐà Nẵng | Xếp hạng PAR INDEX | 2021 | 9\n"
        "Huế | Hồ sơ tiếp nhận | quý I/2023 | 12.450",
        ["dossiers_received VN-26 2023-Q1 12450 dossiers", "par_index_rank VN-DN 2021 9 rank"],
        DAY,
        "",
    ),
    (  # an empty cell before the sum moves nothing; the sum of districts is of their level
        "STT | Đơn vị | Hồ sơ tiếp nhận | Quá hạn | Tỷ lệ đúng hạn\n1 | Huyện Mai Sơn | 9.870 | 95 | 99%\n"
        "2 | Huyện Mộc Châu | 11.020 | 100 | 99,1%\n | Tổng cộng | 20.890 | 195 | 99,05%",
        [
            "dossiers_overdue VN-05 district 2022 195 dossiers",
            "dossiers_overdue VN-05/Huyện Mai Sơn district 2022 95 dossiers",
            "dossiers_overdue VN-05/Huyện Mộc Châu district 2022 100 dossiers",
            "dossiers_received VN-05 district 2022 20890 dossiers",
            "dossiers_received VN-05/Huyện Mai Sơn district 2022 9870 dossiers",
            "dossiers_received VN-05/Huyện Mộc Châu district 2022 11020 dossiers",
            "on_time_rate VN-05 district 2022 99.05 percent",
            "on_time_rate VN-05/Huyện Mai Sơn district 2022 99 percent",
            "on_time_rate VN-05/Huyện Mộc Châu district 2022 99.1 percent",
        ],
        DAY,
        "Sơn La năm 2022",
    ),
    (  # one column of places of a level is none that differs by it
        "Cấp xã | Hồ sơ tiếp nhận\nPhường Lộc Phát | 974",
        ["dossiers_received VN-35/Phường Lộc Phát commune 2022 974 dossiers"],
        DAY,
        "Lâm Đồng năm 2022",
    ),
    (  # a rank below the score of the index that stands beside it; "cấp tỉnh" is a part of its name
        "TT | Chỉ số | Nội dung | 2021 | 2022\n"
        "1 | Cải cách hành chính (PAR INDEX) | Kết quả (%) | 85,1 | 86,4\n |  | Thứ hạng | 31 | 27\n"
        "2 | Chỉ số chuyển đổi số cấp tỉnh (DTI) | Giá trị | 0,41 | 0,52\n |  | Xếp hạng | 40 | 33",
        [
            "dti_rank VN-29 2021 40 rank",
            "dti_rank VN-29 2022 33 rank",
            "dti_score VN-29 2021 0.41 score",
            "dti_score VN-29 2022 0.52 score",
            "par_index_rank VN-29 2021 31 rank",
            "par_index_rank VN-29 2022 27 rank",
            "par_index_score VN-29 2021 85.1 percent",
            "par_index_score VN-29 2022 86.4 percent",
        ],
        DAY,
        "Các chỉ số của tỉnh Quảng Ngãi",
    ),
    (  # what a column counts stands in the one before; how much a score rose is no score
        "TT | Đơn vị | Hồ sơ tiếp nhận | Trong đó: trực tuyến\n"
        "1 | Xã Đức Phú | 810 | 702\n2 | Xã Hòa Sơn | 640 | 498",
        [
            "dossiers_received VN-40/Xã Hòa Sơn commune 2022 640 dossiers",
            "dossiers_received VN-40/Xã Đức Phú commune 2022 810 dossiers",
            "online_dossiers VN-40/Xã Hòa Sơn commune 2022 498 dossiers",
            "online_dossiers VN-40/Xã Đức Phú commune 2022 702 dossiers",
        ],
        DAY,
        "Bình Thuận năm 2022",
    ),
    (
        "Địa phương | Chỉ số PAR INDEX 2022 (%) | Tăng/giảm so với năm 2021 (điểm %)\n"
        "Tây Ninh | 84,20 | 1,75\n"
        "Cà Mau | 83,11 | 0,42",
        ["par_index_score VN-37 2022 84.2 percent", "par_index_score VN-59 2022 83.11 percent"],
        DAY,
        "",
    ),
    (  # a sum before the rows that it sums up, told by an office; quarters of the year over the table
        "Trung tâm Phục vụ hành chính công tỉnh Lào Cai\nHồ sơ tiếp nhận của các sở năm 2022\n"
        "STT | Đơn vị | Tiếp nhận quý I | Tiếp nhận quý II\n | Tổng cộng | 5.400 | 6.100\n"
        "1 | Sở Xây dựng | 2.400 | 2.700\n2 | Sở Y tế | 3.000 | 3.400",
        [
            "dossiers_received VN-02 city 2022-Q1 5400 dossiers",
            "dossiers_received VN-02 city 2022-Q2 6100 dossiers",
            "dossiers_received VN-02/Sở Xây dựng city 2022-Q1 2400 dossiers",
            "dossiers_received VN-02/Sở Xây dựng city 2022-Q2 2700 dossiers",
            "dossiers_received VN-02/Sở Y tế city 2022-Q1 3000 dossiers",
            "dossiers_received VN-02/Sở Y tế city 2022-Q2 3400 dossiers",
        ],
        DAY,
        "Lào Cai",
    ),
    (  # a town of its province's name, among districts
        "Đơn vị | Hồ sơ tiếp nhận\nThành phố Huế | 17.387\nHuyện A Lưới | 2.957",
        [
            "dossiers_received VN-26/Huyện A Lưới district 2022 2957 dossiers",
            "dossiers_received VN-26/Thành phố Huế district 2022 17387 dossiers",
        ],
        DAY,
        "Thừa Thiên Huế năm 2022",
    ),
]


@of_each(COLUMNS)
def test_columns_say_when_and_of_what(text: str, expected: list[str], published: date, title: str) -> None:
    """Terms, plans, levels and measures are read off a header, a caption or a column of them."""
    assert figures(text, title=title, published=published) == sorted(expected)


def test_a_long_table_keeps_what_stands_over_it() -> None:
    """The last row of a long table is of the term that its caption names, as the first is."""
    rows = "\n".join(f"{number} | Phường Số {number} | {number + 100}" for number in range(1, 41))
    caption = "Hồ sơ của các phường từ ngày 01/7/2025 đến ngày 31/12/2025\nTT | Đơn vị | Hồ sơ tiếp nhận\n"
    read = figures(caption + rows, title="Hải Phòng", published=date(2026, 1, 8))
    assert len(read) == 40 and all("2025-07-01/2025-12-31" in line for line in read)


def test_a_table_knows_nothing_of_the_one_before() -> None:
    """Districts in one table make no town of a province that stands in the next, on lines of its own."""
    before = "Đơn vị | Hồ sơ tiếp nhận\nHuyện A Lưới | 120\nHuyện Nam Đông | 95\n\nCác tỉnh miền Trung\n\n"
    stack = "Tỉnh\nHồ sơ tiếp nhận\nThành phố Huế\n17.387\nThành phố Đà Nẵng\n30.120\nTỉnh Quảng Trị\n9.815"
    read = figures(before + stack, title="Thừa Thiên Huế năm 2022", published=DAY)
    assert "dossiers_received VN-26 2022 17387 dossiers" in read


def test_a_header_of_two_lines_is_read_as_one(tmp_path: Path) -> None:
    """A merged cell stands over its columns with what it says of them; numbers of columns are no values."""
    page = """<html><body><article><p>Cổng tỉnh: kết quả của các cấp trong tỉnh Quảng Ngãi như sau.</p><table>
      <tr><th rowspan="2">Cấp</th><th rowspan="2">Số TTHC (đến ngày 15/6/2022)</th>
          <th colspan="3">Giải quyết hồ sơ 6 tháng đầu năm 2022</th></tr>
      <tr><th>Tiếp nhận (hồ sơ)</th><th>Trực tuyến</th><th>Đúng hạn (%)</th></tr>
      <tr><td>(1)</td><td>(2)</td><td>(3)</td><td>(4)</td><td>(5)</td></tr>
      <tr><td>Cấp tỉnh</td><td>1.528</td><td>31.240</td><td>9.000</td><td>99,38</td></tr>
      <tr><td>Cấp xã</td><td>131</td><td>97.415</td><td>8.000</td><td>99,74</td></tr>
      </table></article></body></html>"""
    read = read_claims(document(write(tmp_path / "trang.html", page), date(2022, 7, 15)), load_lexicon())
    assert sorted(map(tell, read.claims)) == [
        "dossiers_received VN-29 city 2022-H1 31240 dossiers",
        "dossiers_received VN-29 commune 2022-H1 97415 dossiers",
        "on_time_rate VN-29 city 2022-H1 99.38 percent",
        "on_time_rate VN-29 commune 2022-H1 99.74 percent",
        "online_dossiers VN-29 city 2022-H1 9000 dossiers",
        "online_dossiers VN-29 commune 2022-H1 8000 dossiers",
        "procedures_total VN-29 city 2022-06-15 1528 procedures",
        "procedures_total VN-29 commune 2022-06-15 131 procedures",
    ]


def test_a_header_of_three_lines_is_read_as_one(tmp_path: Path) -> None:
    """A unit and a noun reach down to the third line; a line that adds the numbers of columns is no row."""
    page = """<html><body><article><p>Kết quả của tỉnh Yên Bái, tháng 3 năm 2023, như sau.</p><table>
      <tr><th rowspan="3">Đơn vị</th><th colspan="3">Số lượng hồ sơ tiếp nhận</th>
          <th colspan="2">Chỉ số hài lòng SIPAS (%)</th></tr>
      <tr><th rowspan="2">Tổng số</th><th colspan="2">Trong kỳ</th>
          <th rowspan="2">Năm 2021</th><th rowspan="2">Năm 2022</th></tr>
      <tr><th>Trực tuyến</th><th>Trực tiếp</th></tr>
      <tr><td>(1)</td><td>(2)=(3)+(4)</td><td>(3)</td><td>(4)</td><td>(5)</td><td>(6)</td></tr>
      <tr><td>Tổng cộng</td><td>900</td><td>700</td><td>200</td><td></td><td></td></tr>
      <tr><td>Xã Tân Hương</td><td>500</td><td>400</td><td>100</td><td>90,1</td><td>91,2</td></tr>
      <tr><td>Xã Cẩm Ân</td><td>400</td><td>300</td><td>100</td><td>88,5</td><td>89,7</td></tr>
      </table></article></body></html>"""
    read = read_claims(document(write(tmp_path / "trang.html", page), date(2023, 4, 5)), load_lexicon())
    assert sorted(map(tell, read.claims)) == [
        "dossiers_received VN-06 commune 2023-03 900 dossiers",
        "dossiers_received VN-06/Xã Cẩm Ân commune 2023-03 400 dossiers",
        "dossiers_received VN-06/Xã Tân Hương commune 2023-03 500 dossiers",
        "online_dossiers VN-06 commune 2023-03 700 dossiers",
        "online_dossiers VN-06/Xã Cẩm Ân commune 2023-03 300 dossiers",
        "online_dossiers VN-06/Xã Tân Hương commune 2023-03 400 dossiers",
        "sipas_score VN-06/Xã Cẩm Ân commune 2021 88.5 percent",
        "sipas_score VN-06/Xã Cẩm Ân commune 2022 89.7 percent",
        "sipas_score VN-06/Xã Tân Hương commune 2021 90.1 percent",
        "sipas_score VN-06/Xã Tân Hương commune 2022 91.2 percent",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "<caption>Bảng 1. Kết quả giải quyết hồ sơ, tháng 3 năm 2023</caption>",
        '<tr><th colspan="4">Bảng 1. Kết quả giải quyết hồ sơ, tháng 3 năm 2023</th></tr>',
    ],
)
def test_the_title_of_a_table_is_no_header(tmp_path: Path, title: str) -> None:
    """A caption, or a first row over all columns, dates the table and leaves the header below it whole."""
    page = f"""<html><body><article><p>Kết quả của tỉnh Yên Bái như sau.</p><table>{title}
      <tr><th rowspan="2">Đơn vị</th><th colspan="2">Hồ sơ tiếp nhận</th>
          <th rowspan="2">Đúng hạn (%)</th></tr>
      <tr><th>Tổng</th><th>Trực tuyến</th></tr>
      <tr><td>Xã Tân Hương</td><td>500</td><td>400</td><td>98,5</td></tr>
      <tr><td>Xã Cẩm Ân</td><td>400</td><td>300</td><td>99,1</td></tr>
      </table></article></body></html>"""
    read = read_claims(document(write(tmp_path / "trang.html", page), date(2023, 6, 5)), load_lexicon())
    assert sorted(map(tell, read.claims)) == [
        "dossiers_received VN-06/Xã Cẩm Ân commune 2023-03 400 dossiers",
        "dossiers_received VN-06/Xã Tân Hương commune 2023-03 500 dossiers",
        "on_time_rate VN-06/Xã Cẩm Ân commune 2023-03 99.1 percent",
        "on_time_rate VN-06/Xã Tân Hương commune 2023-03 98.5 percent",
        "online_dossiers VN-06/Xã Cẩm Ân commune 2023-03 300 dossiers",
        "online_dossiers VN-06/Xã Tân Hương commune 2023-03 400 dossiers",
    ]


def test_a_level_takes_nothing_from_the_table_before(tmp_path: Path) -> None:
    """A first row that names a level only is of nothing, though the table above it ends with a measure."""
    page = """<html><body><article><p>Kết quả năm 2022 của tỉnh Yên Bái qua khảo sát như sau.</p>
      <table><tr><th>Nội dung</th><th>Số liệu</th></tr><tr><td>Hồ sơ quá hạn</td><td>84</td></tr></table>
      <table><tr><th>Nội dung</th><th>Số liệu</th></tr><tr><td>Cấp tỉnh</td><td>31</td></tr></table>
      </article></body></html>"""
    read = read_claims(document(write(tmp_path / "trang.html", page), date(2023, 6, 5)), load_lexicon())
    assert [claim.value for claim in read.claims] == [84]


def test_an_empty_corner_makes_no_title(tmp_path: Path) -> None:
    """A header of one year over the values, with nothing over the labels, is the header."""
    page = """<html><body><article><p>Kết quả của tỉnh Yên Bái qua khảo sát như sau.</p><table>
      <tr><th></th><th>Năm 2022</th></tr><tr><td>PAR Index (%)</td><td>84,1</td></tr>
      <tr><td>Hạng PCI</td><td>31</td></tr></table></article></body></html>"""
    read = read_claims(document(write(tmp_path / "trang.html", page), date(2023, 6, 5)), load_lexicon())
    assert sorted(map(tell, read.claims)) == [
        "par_index_score VN-06 2022 84.1 percent",
        "pci_rank VN-06 2022 31 rank",
    ]


def test_a_merged_cell_counts_for_its_own_columns_only(tmp_path: Path) -> None:
    """What two merged cells count stays apart, and what only splits a count is none of it."""
    page = """<html><body><article><p>Kết quả của tỉnh Quảng Ngãi tính đến ngày 30/6/2022 như sau.</p><table>
      <tr><th rowspan="2">Đơn vị</th><th colspan="3">Hồ sơ</th><th colspan="2">Dự án chậm tiến độ</th></tr>
      <tr><th>Tiếp nhận</th><th>Trực tiếp</th><th>Quá hạn</th><th>Tổng số</th><th>Thu hồi</th></tr>
      <tr><td>Huyện Mộ Đức</td><td>1.200</td><td>300</td><td>7</td><td>12</td><td>3</td></tr>
      </table></article></body></html>"""
    read = read_claims(document(write(tmp_path / "trang.html", page), date(2022, 7, 15)), load_lexicon())
    assert sorted((claim.indicator, claim.value) for claim in read.claims) == [
        ("delayed_projects", 12),
        ("delayed_projects_revoked", 3),
        ("dossiers_overdue", 7),
        ("dossiers_received", 1200),
    ]


def test_no_share_is_more_than_all() -> None:
    """A cell under a share that says more than 100 is of another column, and gives nothing."""
    text = "Đơn vị | Tỷ lệ đúng hạn (%)\nSở Xây dựng | 99,5\nSở Y tế | 445"
    assert figures(text, title="Quảng Bình năm 2022", published=DAY) == [
        "on_time_rate VN-24/Sở Xây dựng city 2022 99.5 percent"
    ]


def test_bullets_of_word_stand_in_the_text(tmp_path: Path) -> None:
    """What Word sets as a list under a heading of goals is read as goals."""
    made = docx.Document()
    made.add_paragraph("Tỉnh Đồng Tháp, ngày 05 tháng 01 năm 2026")
    made.add_heading("II. MỤC TIÊU NĂM 2026", level=1)
    made.add_paragraph("Chỉ số hài lòng (SIPAS) năm 2026 đạt tối thiểu 88%.", style="List Bullet")
    made.save(str(tmp_path / "ke-hoach.docx"))
    read = document(tmp_path / "ke-hoach.docx")
    assert "\n- Chỉ số hài lòng" in read.text and read.published == date(2026, 1, 5)
    (claim,) = read_claims(read, load_lexicon()).claims
    assert tell(claim) == "sipas_score VN-45 2026 88 percent at_least target"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("UBND TỈNH | CỘNG HÒA\nSố: 03/KH-UBND | Đồng Tháp, ngày 05 tháng 01 năm 2026\n", date(2026, 1, 5)),
        ("Tổng kết năm 2018\n\nVĩnh Yên, ngày 20/12/2018\n\nNăm 2018, …", date(2018, 12, 20)),
        ("Biểu 2\n(Kèm theo Báo cáo số 15/BC-SNV ngày 10/01/2023 của Sở Nội vụ)\n", date(2023, 1, 10)),
        ("Hà Nội, ngày 31/02/2023\n", None),
        (
            "Tại Hà Nội, ngày 5/7/2023, thành phố họp.\n",
            None,
        ),  # in a sentence: when it was, not when it was issued
        ("Hà Nội\n\nNăm 2023\n", None),
    ],
)
def test_a_letterhead_dates_a_document(text: str, day: date | None) -> None:
    """A document is of the day in its letterhead, an annex of that of its report; other days date nothing."""
    assert issued(text) == day
