"""Tables that stand in a text as lines: rows of cells, rows under years, cells on lines of their own."""

from __future__ import annotations

import pytest

from extract.clean import clean
from tests.extract.telling import figures, read, reference

PAR = ["par_index_rank VN-HP 2022 1 rank", "par_index_score VN-HP 2022 90.09 score",
       "par_index_rank VN-13 2022 2 rank", "par_index_score VN-13 2022 89.5 score"]  # fmt: skip
DTI = ["dti_rank VN-DN 2022 1 rank", "dti_score VN-DN 2022 0.8 score",
       "dti_rank VN-26 2022 2 rank", "dti_score VN-26 2022 0.75 score"]  # fmt: skip

# One table in all its layouts, and what it says.
TABLES: list[tuple[str, list[str], list[str]]] = [
    (
        "a ranking with a rank and a score a place",
        PAR,
        [
            "Xếp hạng PAR Index 2022\nTỉnh | Hạng | Điểm\nHải Phòng | 1 | 90,09\nQuảng Ninh | 2 | 89,5",
            "| Tỉnh | Hạng PAR Index 2022 | Điểm |\n|---|---|---|\n| Hải Phòng | 1 | 90,09 |\n"
            "| Quảng Ninh | 2 | 89,5 |",
            "PAR Index 2022\nTT; Tỉnh; Điểm; Xếp hạng\n1; Hải Phòng; 90,09; 1\n2; Quảng Ninh; 89,5; 2",
            "Kết quả PAR Index năm 2022\n\nĐịa phương\nHạng\nĐiểm\nHải Phòng\n1\n90,09\nQuảng Ninh\n2\n89,5",
            "PAR Index\nNăm | Tỉnh | Hạng | Điểm\n2022 | Hải Phòng | 1 | 90,09\n2022 | Quảng Ninh | 2 | 89,5",
        ],
    ),
    (
        "a ranking with scores between 0 and 1",
        DTI,
        [
            "Bảng xếp hạng DTI 2022\nTỉnh\nHạng\nĐiểm\nĐà Nẵng\n1\n0,8\nThừa Thiên Huế\n2\n0,75",
            "DTI 2022\nTỉnh | Giá trị DTI | Xếp hạng\nĐà Nẵng | 0.8 | 1\nHuế | 0.75 | 2",
        ],
    ),
    (
        "ranks with their total, in two columns",
        ["par_index_rank VN-HP 2022 1/63 rank", "par_index_rank VN-HN 2022 3/63 rank"],
        [
            "Xếp hạng PAR Index 2022\nTỉnh | Hạng\nHải Phòng | 1/63\nHà Nội | 3/63",
            "| Tỉnh | Hạng PAR Index 2022 |\n|---|---|\n| Hải Phòng | 1/63 |\n| Hà Nội | 3/63 |",
        ],
    ),
    (
        "a column a year",
        ["pci_score VN-13 2021 73.02 score", "pci_score VN-13 2022 72.95 score",
         "pci_score VN-54 2021 64.74 score", "pci_score VN-54 2022 72.8 score"],
        [
            "Tỉnh | PCI 2021 | PCI 2022\nQuảng Ninh | 73,02 | 72,95\nBắc Giang | 64,74 | 72,8",
            "Điểm PCI của các tỉnh\nTỉnh | 2021 | 2022\nQuảng Ninh | 73,02 | 72,95\nBắc Giang | 64,74 | 72,8",
        ],
    ),
    (
        "a row of years over rows of numbers; a dash is no number",
        ["pci_score VN-06 2022 62.8 score", "pci_score VN-06 2021 64.74 score",
         "pci_rank VN-06 2022 34 rank", "pci_rank VN-06 2021 30 rank"],
        ["Tỉnh Yên Bái\nNăm 2022 2021 2020\nPCI 62,8 64,74 -\nHạng 34 30 -"],
    ),
    (
        "an index a row",
        ["par_index_rank VN-06 2022 10 rank", "par_index_score VN-06 2022 85.5 score",
         "sipas_rank VN-06 2022 20 rank", "sipas_score VN-06 2022 80.1 score"],
        [
            "Kết quả năm 2022 của tỉnh Yên Bái\nChỉ số | Hạng | Điểm\nPAR Index | 10 | 85,5\n"
            "SIPAS | 20 | 80,1",
        ],
    ),
    (
        "counts and rates of places",
        ["dossiers_received VN-HN 2022 5000 dossiers", "on_time_rate VN-HN 2022 97.5 percent",
         "dossiers_received VN-SG 2022 7000 dossiers", "on_time_rate VN-SG 2022 98 percent"],
        [
            "Kết quả giải quyết hồ sơ năm 2022\nĐơn vị | Tiếp nhận | Đúng hạn (%)\n"
            "Hà Nội | 5.000 | 97,5\nTP.HCM | 7.000 | 98",
            "Năm 2022\nTỉnh | Hồ sơ tiếp nhận | Tỷ lệ đúng hạn\nHà Nội | 5000 | 97,5%\nTP.HCM | 7 000 | 98%",
        ],
    ),
    (
        "agencies of the place that the text names",
        ["dossiers_received VN-HN/Sở Nội vụ city 2023-Q1 500 dossiers",
         "on_time_rate VN-HN/Sở Nội vụ city 2023-Q1 97.5 percent",
         "dossiers_received VN-HN/Quận Long Biên district 2023-Q1 700 dossiers",
         "on_time_rate VN-HN/Quận Long Biên district 2023-Q1 98 percent"],
        [
            "Kết quả quý I/2023 của Hà Nội\nĐơn vị | Tiếp nhận | Tỷ lệ đúng hạn\n"
            "Sở Nội vụ | 500 | 97,5%\nQuận Long Biên | 700 | 98%",
        ],
    ),
    (
        "rates under years, their name at the head of the row",
        ["on_time_rate VN-HN 2021 95 percent", "on_time_rate VN-HN 2022 97 percent",
         "par_index_rank VN-HN 2021 10 rank", "par_index_rank VN-HN 2022 3 rank"],
        [
            "Kết quả của Hà Nội\nChỉ tiêu | Năm 2021 | Năm 2022\nTỷ lệ hồ sơ đúng hạn | 95% | 97%\n"
            "Hạng PAR Index | 10 | 3",
        ],
    ),
]  # fmt: skip
NO_FIGURES = [
    "Chỉ số thành phần PCI 2022\nTỉnh | Gia nhập thị trường | Tính minh bạch\nHà Nội | 6,65 | 5,9",
    "Trụ cột DTI 2022\nTỉnh | Chính quyền số | Kinh tế số\nHà Nội | 0,7 | 0,6",
    "Tỉnh | Dân số | Diện tích\nHà Nội | 8.500.000 | 3.359",
    "PAR Index 2022\nTỉnh | Điểm thẩm định | Điểm điều tra xã hội học\nHà Nội | 58,5 | 28,1",
    "Tỉnh | Hạng | Điểm\nHà Nội | 3 | 89,1",  # of what?
]


@pytest.mark.parametrize(
    ("expected", "text"),
    [(expected, text) for _, expected, texts in TABLES for text in texts],
    ids=[f"{name}, {number}" for name, _, texts in TABLES for number in range(len(texts))],
)
def test_tables(expected: list[str], text: str) -> None:
    """A table gives the same figures whichever way its cells are laid out."""
    assert figures(text) == sorted(expected)


@pytest.mark.parametrize("text", NO_FIGURES)
def test_tables_of_something_else(text: str) -> None:
    """Components, pillars and columns of no indicator give nothing."""
    assert figures(text) == []


def test_every_cell_is_its_own_evidence() -> None:
    """The quote of a figure from a table is its cell, and its sentence the row."""
    text = clean(TABLES[0][2][0])
    for claim in read(text).claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote in claim.sentence and "|" in claim.sentence
        assert claim.rule == "table_row"


def test_a_whole_ranking_comes_out() -> None:
    """A ranking of 63 provinces gives 63 ranks and 63 scores, each once."""
    places = {row["place"]: row["name_vi"] for row in reference("places.csv") if row["kind"] != "nation"}
    lines = [f"{rank} | {name} | {90 - rank}" for rank, name in enumerate(places.values(), 1)]
    told = figures("PAR Index năm 2022\nHạng | Tỉnh, thành phố | Điểm\n" + "\n".join(lines))
    assert len(told) == len(set(told)) == 126
    assert {line.split()[1] for line in told} == set(places)


@pytest.mark.parametrize(
    "text",
    [
        "Xếp hạng PAR Index 2022\nTỉnh | Hạng | Điểm\nHải Phòng | 1\nQuảng Ninh | x | y\n | 3 | \n| | |",
        "| | |\n| | |\n|||",
        "PAR Index\n2022 2021\n1\n\n| 1 |\n|2|",
        "Tỉnh\nHạng\nĐiểm\nHà Nội\n3",
    ],
)
def test_broken_tables_are_read_as_far_as_they_go(text: str) -> None:
    """Rows with too few, empty or wrong cells raise nothing and invent nothing."""
    assert all(line.startswith("par_index_rank VN-HP 2022 1 rank") for line in figures(text))
