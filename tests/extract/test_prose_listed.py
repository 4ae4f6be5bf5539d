"""Lists inside a sentence and rows without a header: numbered places, parts of an index, parts of a count."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

DAY = date(2024, 5, 25)

NUMBERED: list[Case] = [
    (
        "PAR INDEX năm 2021, năm tỉnh, thành phố trên cùng: 1. Hải Phòng: 91,80%; 2. Quảng Ninh: 91,14%.",
        [
            "par_index_rank VN-13 2021 2 rank",
            "par_index_rank VN-HP 2021 1 rank",
            "par_index_score VN-13 2021 91.14 percent",
            "par_index_score VN-HP 2021 91.8 percent",
            "✗ band «trên cùng»",
        ],
        DAY,
        "Quảng Ngãi",
    ),
    (
        "Bảng xếp hạng PCI năm 2021 như sau: 1. Quảng Ninh (73,02 điểm); 2. TP Hải Phòng (70,61 điểm).",
        [
            "pci_rank VN-13 2021 1 rank",
            "pci_rank VN-HP 2021 2 rank",
            "pci_score VN-13 2021 73.02 score",
            "pci_score VN-HP 2021 70.61 score",
        ],
        DAY,
        "",
    ),
    (  # numbers of tasks rank nothing
        "Tháng 4/2024: 1. Lào Cai: 91,8% hồ sơ đúng hạn; 2. Yên Bái: 91,1% hồ sơ đúng hạn.",
        [
            "on_time_rate VN-02 2024-04 91.8 percent",
            "on_time_rate VN-06 2024-04 91.1 percent",
            "✗ no_indicator «1»",
        ],
        DAY,
        "",
    ),
]

PARTS: list[Case] = [
    (
        "SIPAS năm 2023 đạt 83,84%. Năm yếu tố có mức hài lòng chênh nhau không nhiều: tiếp cận dịch vụ "
        "83,11%, thủ tục hành chính 84,95%, công chức 84,37%.",
        [
            "sipas_score VN-30 2023 83.84 percent",
            "✗ component «83,11%»",
            "✗ component «84,95%»",
            "✗ component «84,37%»",
        ],
        DAY,
        "Gia Lai",
    ),
    (
        "PAR Index năm 2023 đạt 83,84%, trong đó yếu tố thể chế 91,2%. Lĩnh vực cao nhất đạt 95,31%. "
        "17 bộ, cơ quan ngang bộ cũng được xếp hạng, cao nhất 91,85%.",
        [
            "par_index_score VN-30 2023 83.84 percent",
            "✗ component «91,2%»",
            "✗ component «95,31%»",
            "✗ ministry «91,85%»",
        ],
        DAY,
        "Gia Lai",
    ),
    (  # behind a comma or semicolon the index speaks for itself again
        "Trong 8 lĩnh vực, ba lĩnh vực tăng điểm; SIPAS năm 2023 đạt 83,84%.",
        ["sipas_score VN-30 2023 83.84 percent"],
        DAY,
        "Gia Lai",
    ),
]

OUT_OF: list[Case] = [
    (
        "Quý I/2024, 217 trong số 3.031 hồ sơ bị quá hạn. Cấp xã: 12 trên 4.500 hồ sơ trễ hạn.",
        [
            "dossiers_overdue VN-29 2024-Q1 217/3031 dossiers",
            "dossiers_overdue VN-29 commune 2024-Q1 12/4500 dossiers",
        ],
        DAY,
        "Quảng Ngãi",
    ),
    (
        "Quý I/2024, 4.217 trong tổng số 23.031 hồ sơ được nộp trực tuyến; thu hồi 12 trong số 68 dự án chậm "
        "tiến độ.",
        [
            "delayed_projects_revoked VN-29 2024-Q1 12/68 projects",
            "online_dossiers VN-29 2024-Q1 4217/23031 dossiers",
        ],
        DAY,
        "Quảng Ngãi",
    ),
]

NATION: list[Case] = [
    (
        "DTI quốc gia năm 2023 đạt 0,7955. PAR Index toàn quốc năm 2023 đạt 86,98%.",
        ["dti_score VN 2023 0.7955 score", "par_index_score VN 2023 86.98 percent"],
        DAY,
        "Hà Nội",
    ),
    (
        "Theo DTI quốc gia năm 2023, thành phố xếp thứ 12.",
        ["dti_rank VN-HN 2023 12 rank"],
        DAY,
        "Hà Nội",
    ),
    (
        "Từ ngày 1/2 đến ngày 19/4/2024 cả nước tiếp nhận 4,4 triệu hồ sơ.",
        ["dossiers_received VN 2024-02-01/2024-04-19 4400000 dossiers"],
        DAY,
        "Hà Nội",
    ),
]

TIMES: list[Case] = [
    (
        "PAR Index năm 2021: tỉnh xếp vị trí 39/63 (năm 2020 đứng chót, vị trí 63).",
        ["par_index_rank VN-29 2020 63 rank", "par_index_rank VN-29 2021 39/63 rank"],
        DAY,
        "Quảng Ngãi",
    ),
    (
        "PAR Index của tỉnh lần lượt là: năm 2021 hạng 43/63, đạt 86,05 điểm; năm 2022 hạng 36/63, đạt 84,7 "
        "điểm.",
        [
            "par_index_rank VN-29 2021 43/63 rank",
            "par_index_rank VN-29 2022 36/63 rank",
            "par_index_score VN-29 2021 86.05 score",
            "par_index_score VN-29 2022 84.7 score",
        ],
        DAY,
        "Quảng Ngãi",
    ),
    (
        "Tính từ đầu năm 2012 đến hết tháng 11/2022, tỉnh đã thu hồi 142 dự án chậm tiến độ.",
        ["delayed_projects_revoked VN-29 2012-01-01/2022-11-30 142 projects"],
        DAY,
        "Quảng Ngãi",
    ),
]

ROWS: list[Case] = [
    (
        "PAPI Sơn La\n | Năm 2021 | Năm 2022\nTổng điểm | 40,14 | 40,87\nXếp hạng | 53/63 | 46/61\n"
        "Trung bình toàn quốc | 41,71 | 41,56",
        [
            "papi_rank VN-05 2021 53/63 rank",
            "papi_rank VN-05 2022 46/61 rank",
            "papi_score VN 2021 41.71 score",
            "papi_score VN 2022 41.56 score",
            "papi_score VN-05 2021 40.14 score",
            "papi_score VN-05 2022 40.87 score",
        ],
        DAY,
        "",
    ),
    (
        "Hồ sơ quý I/2024\n | Tiếp nhận | Tỷ lệ đúng hạn\nCấp tỉnh | 12.345 | 98,2%\nCấp xã | 22.345 | 97,2%",
        [
            "dossiers_received VN-05 city 2024-Q1 12345 dossiers",
            "dossiers_received VN-05 commune 2024-Q1 22345 dossiers",
            "on_time_rate VN-05 city 2024-Q1 98.2 percent",
            "on_time_rate VN-05 commune 2024-Q1 97.2 percent",
        ],
        DAY,
        "Sơn La",
    ),
]


@of_each(NUMBERED)
def test_numbered(text: str, expected: list[str], published: date, title: str) -> None:
    """The numbers of places in one line are ranks where the line ranks an index, and no figures elsewhere."""
    assert told(text, title=title, published=published) == expected


@of_each(PARTS)
def test_parts_of_an_index(text: str, expected: list[str], published: date, title: str) -> None:
    """What is told of factors, fields or ministries is no score of a place."""
    assert told(text, title=title, published=published) == expected


@of_each(OUT_OF)
def test_counts_out_of_a_number(text: str, expected: list[str], published: date, title: str) -> None:
    """A count in words out of another has that as its total."""
    assert told(text, title=title, published=published) == expected


@of_each(NATION)
def test_the_nation(text: str, expected: list[str], published: date, title: str) -> None:
    """An index "of the nation", and a country behind a date, are the nation's; a mere name is nobody's."""
    assert told(text, title=title, published=published) == expected


@of_each(TIMES)
def test_times_beside_values(text: str, expected: list[str], published: date, title: str) -> None:
    """A year belongs to the value it stands with, and a time begins where it is said to."""
    assert told(text, title=title, published=published) == expected


@of_each(ROWS)
def test_rows_without_a_header(text: str, expected: list[str], published: date, title: str) -> None:
    """Columns keep their headers where nothing stands over the labels of the rows."""
    assert told(text, title=title, published=published) == expected
