"""Changes: the value at the other end, implied only where it is certain."""

from __future__ import annotations

import pytest

from tests.extract.telling import told

POINTS: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng 2% so với năm 2021.",
        ["on_time_rate VN-HN 2021 95 percent implied", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng 2 điểm % so với năm 2021.",
        ["on_time_rate VN-HN 2021 95 percent implied", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, giảm 2 điểm phần trăm so với năm trước.",
        ["on_time_rate VN-HN 2021 99 percent implied", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội tăng 2% so với năm 2021, đạt 97%.",
        ["on_time_rate VN-HN 2021 95 percent implied", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Tháng 6/2023, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng 2% so với tháng trước.",
        ["on_time_rate VN-HN 2023-05 95 percent implied", "on_time_rate VN-HN 2023-06 97 percent"],
    ),
    (
        "Quý I/2023, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng 2% so với quý trước.",
        ["on_time_rate VN-HN 2022-Q4 95 percent implied", "on_time_rate VN-HN 2023-Q1 97 percent"],
    ),
    (
        "Quý I/2023, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng 2% so với cùng kỳ năm trước.",
        ["on_time_rate VN-HN 2022-Q1 95 percent implied", "on_time_rate VN-HN 2023-Q1 97 percent"],
    ),
    (
        "6 tháng đầu năm 2023, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng 2% so với cùng kỳ năm 2022.",
        ["on_time_rate VN-HN 2022-H1 95 percent implied", "on_time_rate VN-HN 2023-H1 97 percent"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội đạt 89,58%, tăng 1,2% so với năm 2021.",
        ["par_index_score VN-HN 2021 88.38 percent implied", "par_index_score VN-HN 2022 89.58 percent"],
    ),
    (
        "Năm 2022, PCI của Hà Nội đạt 66,74 điểm, giảm 1,86 điểm so với năm 2021.",
        ["pci_score VN-HN 2021 68.6 score implied", "pci_score VN-HN 2022 66.74 score"],
    ),
    (
        "PAR Index 2022 của Hà Nội: 89,58% (tăng 1,2 điểm % so với 2021).",
        ["par_index_score VN-HN 2021 88.38 percent implied", "par_index_score VN-HN 2022 89.58 percent"],
    ),
]
COUNTS = {
    "Năm 2022, Hà Nội tiếp nhận 5.000 hồ sơ, tăng 300 hồ sơ so với năm 2021.":
        ["dossiers_received VN-HN 2021 4700 dossiers implied", "dossiers_received VN-HN 2022 5000 dossiers"],
    "Năm 2022, số hồ sơ quá hạn của Hà Nội là 212, giảm 328 hồ sơ so với năm 2021.":
        ["dossiers_overdue VN-HN 2021 540 dossiers implied", "dossiers_overdue VN-HN 2022 212 dossiers"],
    "9 tháng năm 2022, Hà Nội tiếp nhận 5.000 hồ sơ, giảm 300 hồ sơ so với cùng kỳ năm 2021.":
        ["dossiers_received VN-HN 2021-01-01/2021-09-30 5300 dossiers implied",
         "dossiers_received VN-HN 2022-01-01/2022-09-30 5000 dossiers"],
}  # fmt: skip
NOTHING_IMPLIED: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, DTI của Hà Nội đạt 0,6 điểm, tăng 15,4% so với năm 2021.",
        ["dti_score VN-HN 2022 0.6 score", "✗ change_only «15,4%»"],
    ),
    (
        "Năm 2022, PCI của Hà Nội đạt 66,74 điểm, tăng 3% so với năm 2021.",
        ["pci_score VN-HN 2022 66.74 score", "✗ change_only «3%»"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng gần 2% so với năm 2021.",
        ["on_time_rate VN-HN 2022 97 percent", "✗ change_only «gần 2%»"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội tăng 2% so với năm 2021.",
        ["✗ change_only «2%»"],
    ),
    (
        "Năm 2022, Hà Nội tiếp nhận 5.000 hồ sơ, tăng 10% so với năm 2021.",
        ["dossiers_received VN-HN 2022 5000 dossiers", "✗ change_only «10%»"],
    ),
    (
        "Năm 2022, Hà Nội tiếp nhận hơn 5.000 hồ sơ, tăng 300 hồ sơ so với năm 2021.",
        ["dossiers_received VN-HN 2022 5000 dossiers over", "✗ change_only «300 hồ sơ»"],
    ),
    (
        "Năm 2022, Hà Nội tiếp nhận 5.000 hồ sơ, tăng 300 hồ sơ.",
        ["dossiers_received VN-HN 2022 5000 dossiers", "✗ change_only «300 hồ sơ»"],
    ),
    (
        "Tháng 6/2023, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng 2% so với kỳ trước.",
        ["on_time_rate VN-HN 2023-06 97 percent", "✗ change_only «2%»"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng so với năm 2021.",
        ["on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, 53 địa phương tăng điểm PCI (Bình Thuận 6,39%, Lai Châu 0,19%).",
        ["✗ change_only «6,39%»", "✗ change_only «0,19%»"],
    ),
]
OTHERS: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, PAPI của Hà Nội đạt 43,96 điểm, cao hơn mức trung bình cả nước 1,2 điểm.",
        ["papi_score VN-HN 2022 43.96 score", "✗ change_only «1,2 điểm»"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, cao hơn TP.HCM 2%.",
        ["on_time_rate VN-HN 2022 97 percent", "✗ change_only «2%»"],
    ),
    (
        "Năm 2022, SIPAS của Hà Nội đạt 80,08%, cao hơn 0,36% so với bình quân cả nước.",
        ["sipas_score VN-HN 2022 80.08 percent", "✗ change_only «0,36%»"],
    ),
]
SAID_BEFORE: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, cao hơn năm 2021 (95%).",
        ["on_time_rate VN-HN 2021 95 percent", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97% (năm 2021: 95%).",
        ["on_time_rate VN-HN 2021 95 percent", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97% (năm 2021 là 95%).",
        ["on_time_rate VN-HN 2021 95 percent", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, SIPAS của Hà Nội đạt 80,08%, hơn năm 2021 (77,5%) 2,58%.",
        [
            "sipas_score VN-HN 2021 77.5 percent",
            "sipas_score VN-HN 2022 80.08 percent",
            "✗ duplicate «80,08%, hơn năm 2021 (77,5%) 2,58%»",
        ],
    ),
    (
        "Năm 2022, SIPAS của Hà Nội đạt 80,08%, hơn 2,58% so với năm 2021.",
        ["sipas_score VN-HN 2021 77.5 percent implied", "sipas_score VN-HN 2022 80.08 percent"],
    ),
]
MOVES: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội tăng từ 95% lên 97%.",
        ["on_time_rate VN-HN 2021 95 percent", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Tỷ lệ hồ sơ đúng hạn của Hà Nội tăng từ 95% năm 2021 lên 97% năm 2022.",
        ["on_time_rate VN-HN 2021 95 percent", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "DTI của Hà Nội tăng từ 0,45 năm 2020 lên 0,60 năm 2022.",
        ["dti_score VN-HN 2020 0.45 score", "dti_score VN-HN 2022 0.6 score"],
    ),
    (
        "Năm 2022, dự án chậm tiến độ của Hà Nội giảm từ 712 xuống 293 dự án.",
        ["delayed_projects VN-HN 2021 712 projects", "delayed_projects VN-HN 2022 293 projects"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội tăng lên 97%.",
        ["on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội giảm còn 97%.",
        ["on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, PAR Index của Hà Nội tăng từ 87% lên 89,58% và từ hạng 10 lên hạng 3.",
        [
            "par_index_rank VN-HN 2021 10 rank",
            "par_index_rank VN-HN 2022 3 rank",
            "par_index_score VN-HN 2021 87 percent",
            "par_index_score VN-HN 2022 89.58 percent",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), POINTS)
def test_points(text: str, expected: list[str]) -> None:
    """A rate moves by points: the earlier value is implied, at the step that the text names."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), COUNTS.items())
def test_counts(text: str, expected: list[str]) -> None:
    """An exact count that rose or fell by so many against a named time implies the other end."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOTHING_IMPLIED)
def test_nothing_implied(text: str, expected: list[str]) -> None:
    """Relative growth, counts without a year to compare with, bounds and half-named terms imply nothing."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_others(text: str, expected: list[str]) -> None:
    """A lead over others is no change in time."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), SAID_BEFORE)
def test_said_before(text: str, expected: list[str]) -> None:
    """The value before is stated where a bracket says it."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), MOVES)
def test_moves(text: str, expected: list[str]) -> None:
    """A move gives the value at both its ends, each in its year."""
    assert told(text) == expected
