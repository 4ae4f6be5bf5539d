"""What pages of the web write carelessly: brackets in a row, counts by a slash, digits that fell apart."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

DAY = date(2024, 5, 5)
PROSE: list[Case] = [
    (  # in a row, though a bracket stands behind each value
        "PAPI năm 2022: Nam Định và Thái Bình lần lượt đạt 44,1 điểm (nhóm cao nhất) và 41,9 điểm.",
        ["papi_score VN-20 2022 41.9 score", "papi_score VN-67 2022 44.1 score"],
        DAY,
        "",
    ),
    (
        "Chỉ số PCI năm 2022 của Lào Cai, Yên Bái lần lượt là 68,2 điểm (tăng nhẹ), 63,1 điểm.",
        ["pci_score VN-02 2022 68.2 score", "pci_score VN-06 2022 63.1 score"],
        DAY,
        "",
    ),
    (  # a slash parts those in time from those that are late
        "Hồ sơ đã giải quyết 9.120 hồ sơ (đúng hạn 9.008 hồ sơ/trễ hạn 112 hồ sơ).",
        [
            "dossiers_overdue VN-37 2024-05-05 112 dossiers",
            "dossiers_resolved VN-37 2024-05-05 9120 dossiers",
        ],
        DAY,
        "Tây Ninh",
    ),
    (  # of fields, of services
        "Bộ thủ tục của tỉnh gồm 1.940 thủ tục ở các lĩnh vực: hộ tịch (41 thủ tục), đất đai (77 thủ tục).",
        ["procedures_total VN-37 2024-05-05 1940 procedures"],
        DAY,
        "Tây Ninh",
    ),
    (
        "Tỉnh có 2 thủ tục có chỉ số hài lòng cao là cấp sổ đỏ (81,5% so với 70,2%), khai sinh (92,4%).",
        [],
        DAY,
        "Tây Ninh",
    ),
    ("Tỷ lệ giải quyết hồ sơ đúng hạn của tỉnh đạt 9 8 ,4%.", [], DAY, "Tây Ninh"),
    ("Trong quý, các sở trả lại 52 hồ sơ. Có 31 hồ sơ (chiếm 2%) bị cơ quan trả lại.", [], DAY, "Tây Ninh"),
    (  # years that share a rank
        "Chỉ số PAR Index của tỉnh: năm 2016 – 2018 xếp thứ 12/63; năm 2019 xếp thứ 9/63.",
        [
            "par_index_rank VN-37 2016 12/63 rank",
            "par_index_rank VN-37 2017 12/63 rank",
            "par_index_rank VN-37 2018 12/63 rank",
            "par_index_rank VN-37 2019 9/63 rank",
        ],
        DAY,
        "Tây Ninh",
    ),
    (  # "% điểm" of a score, and of a change
        "PAR Index năm 2022 của Tây Ninh đạt 83,15% điểm, tăng 1,2% điểm so năm 2021; Cà Mau (80,4% điểm).",
        [
            "par_index_score VN-37 2021 81.95 percent implied",
            "par_index_score VN-37 2022 83.15 percent",
            "par_index_score VN-59 2022 80.4 percent",
        ],
        DAY,
        "",
    ),
    (  # all that were looked at are not all that are late
        "Tỉnh đã rà soát 240 dự án với tổng diện tích 1.150 ha và thu hồi 31 dự án chậm tiến độ.",
        ["delayed_projects_revoked VN-37 2024-05-05 31 projects"],
        DAY,
        "Tây Ninh",
    ),
    (
        "Qua rà soát 45 dự án chậm tiến độ, tỉnh đã thu hồi 12 dự án.",
        [
            "delayed_projects VN-37 2024-05-05 45 projects",
            "delayed_projects_revoked VN-37 2024-05-05 12 projects",
        ],
        DAY,
        "Tây Ninh",
    ),
    (  # a table whose cells only blanks part
        "Chỉ số PCI năm 2020\n\nTỉnh Điểm số Xếp hạng Nhóm xếp hạng\nLong An 70.37 3 Rất tốt\n"
        "Bến Tre 69.08 8 Tốt\nKon Tum 59,9 61 Trung bình\n\nHết bảng.",
        [
            "pci_rank VN-28 2020 61 rank",
            "pci_rank VN-41 2020 3 rank",
            "pci_rank VN-50 2020 8 rank",
            "pci_score VN-28 2020 59.9 score",
            "pci_score VN-41 2020 70.37 score",
            "pci_score VN-50 2020 69.08 score",
        ],
        DAY,
        "",
    ),
]


@of_each(PROSE)
def test_what_is_written_carelessly_gives_no_figure_of_another(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """Every value is read as what it is of, or not at all."""
    assert figures(text, title=title, published=published) == sorted(expected)
