"""Whose a row of a table is: a body named without its kind, a field, a sum, a level of the row above."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

DAY = date(2024, 1, 10)
ROWS: list[Case] = [
    (  # names without their kind, which the header tells; the sum is of their level
        "TT | Huyện, thành phố | Hồ sơ tiếp nhận | Trễ hạn\n1 | Biên Hòa | 95.120 | 870\n"
        "2 | Long Thành | 41.200 | 10\n | Tổng cộng | 136.320 | 880",
        [
            "dossiers_overdue VN-39 district 2023 880 dossiers",
            "dossiers_overdue VN-39/Biên Hòa district 2023 870 dossiers",
            "dossiers_overdue VN-39/Long Thành district 2023 10 dossiers",
            "dossiers_received VN-39 district 2023 136320 dossiers",
            "dossiers_received VN-39/Biên Hòa district 2023 95120 dossiers",
            "dossiers_received VN-39/Long Thành district 2023 41200 dossiers",
        ],
        DAY,
        "Đồng Nai năm 2023",
    ),
    (  # a name that no list knows, of the level of all the others
        "STT | Đơn vị | Đúng hạn (%)\n1 | Sở Y tế | 98,5\n2 | Sở Nội vụ | 99,1\n3 | Ban Tiếp dân | 97",
        [
            "on_time_rate VN-39/Ban Tiếp dân city 2023 97 percent",
            "on_time_rate VN-39/Sở Nội vụ city 2023 99.1 percent",
            "on_time_rate VN-39/Sở Y tế city 2023 98.5 percent",
        ],
        DAY,
        "Đồng Nai năm 2023",
    ),
    (  # among bodies of several levels nobody can tell of which it is, and the province's it is not
        "STT | Đơn vị | Đúng hạn (%)\n1 | Sở Y tế | 98,5\n2 | Xã Phú Lâm | 99,1\n3 | Long Thành | 97",
        [
            "on_time_rate VN-39/Sở Y tế city 2023 98.5 percent",
            "on_time_rate VN-39/Xã Phú Lâm commune 2023 99.1 percent",
        ],
        DAY,
        "Đồng Nai năm 2023",
    ),
    (  # fields of administration part the value of the place: only the sum is its own
        "TT | Lĩnh vực | Tiếp nhận (hồ sơ) | Đúng hạn (%)\n1 | Đất đai | 12.000 | 95,1\n"
        "2 | Hộ tịch | 30.100 | 99,9\n | Tổng | 42.100 | 98,5",
        ["dossiers_received VN-39 2023 42100 dossiers", "on_time_rate VN-39 2023 98.5 percent"],
        DAY,
        "Đồng Nai năm 2023",
    ),
    (  # a level of the row above; services are procedures, and no dossiers
        "Nội dung | Số liệu\nTổng số TTHC thuộc thẩm quyền | 2.143\nTrong đó: cấp tỉnh | 1.720\n"
        "Cấp xã | 423\nSố DVC trực tuyến toàn trình | 1.015",
        [
            "online_procedures VN-39 2024-01-10 1015 procedures",
            "procedures_total VN-39 2024-01-10 2143 procedures",
            "procedures_total VN-39 city 2024-01-10 1720 procedures",
            "procedures_total VN-39 commune 2024-01-10 423 procedures",
        ],
        DAY,
        "Đồng Nai",
    ),
    (  # hectares are no projects, under a header that counts both
        "TT | Xã, phường | Số dự án chậm tiến độ | Diện tích (ha) | Số dự án đã thu hồi | "
        "Diện tích thu hồi (ha)\n"
        "1 | Phường Tam Hiệp | 12 | 45,6 | 3 | 10,2\n2 | Xã Phú Lâm | 5 | 20 | - | -",
        [
            "delayed_projects VN-39/Phường Tam Hiệp commune 2023 12 projects",
            "delayed_projects VN-39/Xã Phú Lâm commune 2023 5 projects",
            "delayed_projects_area VN-39/Phường Tam Hiệp commune 2023 45.6 hectares",
            "delayed_projects_area VN-39/Xã Phú Lâm commune 2023 20 hectares",
            "delayed_projects_revoked VN-39/Phường Tam Hiệp commune 2023 3 projects",
            "delayed_projects_revoked_area VN-39/Phường Tam Hiệp commune 2023 10.2 hectares",
        ],
        DAY,
        "Đồng Nai năm 2023",
    ),
    (  # levels named under "Cấp", and under years of a caption's share
        "Tỷ lệ giải quyết hồ sơ đúng hạn qua các năm (%)\n"
        "Cấp | 2021 | 2022\nTỉnh | 98,1 | 98,9\nXã | 97 | 97,5",
        [
            "on_time_rate VN-63 city 2021 98.1 percent",
            "on_time_rate VN-63 city 2022 98.9 percent",
            "on_time_rate VN-63 commune 2021 97 percent",
            "on_time_rate VN-63 commune 2022 97.5 percent",
        ],
        DAY,
        "Hà Nam",
    ),
    (  # a rank in brackets behind its score, and a score that is a share
        "Chỉ số | 2021 | 2022\nPAR INDEX | 86,1% (hạng 30) | 87,2% (hạng 22/63)\n"
        "PCI | 63,8 điểm (thứ 40) | 65,2",
        [
            "par_index_rank VN-63 2021 30 rank",
            "par_index_rank VN-63 2022 22/63 rank",
            "par_index_score VN-63 2021 86.1 percent",
            "par_index_score VN-63 2022 87.2 percent",
            "pci_rank VN-63 2021 40 rank",
            "pci_score VN-63 2021 63.8 score",
            "pci_score VN-63 2022 65.2 score",
        ],
        DAY,
        "Hà Nam",
    ),
    (  # ranks in columns of their own beside a column of results
        "Chỉ số | Kết quả năm 2022 | Xếp hạng năm 2022 | Xếp hạng năm 2021\nSIPAS | 82,1% | 15/63 | 21/63\n"
        "DTI | 0,55 | 33/63 | 40/63",
        [
            "dti_rank VN-63 2021 40/63 rank",
            "dti_rank VN-63 2022 33/63 rank",
            "dti_score VN-63 2022 0.55 score",
            "sipas_rank VN-63 2021 21/63 rank",
            "sipas_rank VN-63 2022 15/63 rank",
            "sipas_score VN-63 2022 82.1 percent",
        ],
        DAY,
        "Hà Nam",
    ),
    (  # months by their number in the year of the title; what was on time is counted, and no share
        "Tháng | Tiếp nhận | Giải quyết đúng hạn | Quá hạn\n"
        "1 | 120 | 98 | 2\n2 | 95 | 95 | 0\nCộng | 215 | 193 | 2",
        [
            "dossiers_overdue VN-63/Sở Xây dựng city 2023 2 dossiers",
            "dossiers_overdue VN-63/Sở Xây dựng city 2023-01 2 dossiers",
            "dossiers_overdue VN-63/Sở Xây dựng city 2023-02 0 dossiers",
            "dossiers_received VN-63/Sở Xây dựng city 2023 215 dossiers",
            "dossiers_received VN-63/Sở Xây dựng city 2023-01 120 dossiers",
            "dossiers_received VN-63/Sở Xây dựng city 2023-02 95 dossiers",
        ],
        DAY,
        "Sở Xây dựng Hà Nam: hồ sơ năm 2023",
    ),
    (  # what is online among dossiers is dossiers
        "Đơn vị | Tổng tiếp nhận | Trực tuyến | Tỷ lệ trực tuyến\n"
        "Các sở, ban, ngành | 12.000 | 9.996 | 83,3%\n"
        "UBND cấp xã | 20.000 | 16.000 | 80%",
        [
            "dossiers_received VN-63 city 2023 12000 dossiers",
            "dossiers_received VN-63 commune 2023 20000 dossiers",
            "online_dossier_rate VN-63 city 2023 83.3 percent",
            "online_dossier_rate VN-63 commune 2023 80 percent",
            "online_dossiers VN-63 city 2023 9996 dossiers",
            "online_dossiers VN-63 commune 2023 16000 dossiers",
        ],
        DAY,
        "Hà Nam năm 2023",
    ),
    (  # how exact a value is stands in its cell
        "Chỉ tiêu | Mục tiêu năm 2024 | Năm 2023\nTỷ lệ hồ sơ đúng hạn | ≥ 98% | 97,5%\n"
        "Mức độ hài lòng (%) | Trên 95 | 94,1\nTỷ lệ hồ sơ trực tuyến | 80% trở lên | khoảng 75%",
        [
            "on_time_rate VN-63 2023 97.5 percent",
            "on_time_rate VN-63 2024 98 percent at_least target",
            "online_dossier_rate VN-63 2023 75 percent about",
            "online_dossier_rate VN-63 2024 80 percent at_least target",
            "satisfaction_rate VN-63 2023 94.1 percent",
            "satisfaction_rate VN-63 2024 95 percent over target",
        ],
        DAY,
        "Hà Nam",
    ),
    (  # a column of units names no bodies
        "Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2024 | Năm 2023\n"
        "Số quy trình nội bộ được phê duyệt | Quy trình | - | 1.120\n"
        "Dự án chậm tiến độ được xử lý | Dự án | 20 | 12",
        [
            "delayed_projects_handled VN-63 2023 12 projects",
            "delayed_projects_handled VN-63 2024 20 projects target",
            "internal_processes VN-63 2023 1120 processes",
        ],
        DAY,
        "Hà Nam",
    ),
    (  # the town that bears its province's name, a name without its kind, a year whose values are shares
        "TT | Huyện, thị, thành | Chỉ số hài lòng năm 2023 (%) | Xếp hạng | Năm 2022 (%)\n"
        "1 | TX Phú Thọ | 92,4 | 1 | 89,9\n2 | Huyện Yên Lập | 90,1 | 2 | 88,8\n3 | Lâm Thao | 88 | 3 | 87,2",
        [
            "sipas_rank VN-68/Huyện Yên Lập district 2023 2 rank",
            "sipas_rank VN-68/Lâm Thao district 2023 3 rank",
            "sipas_rank VN-68/TX Phú Thọ district 2023 1 rank",
            "sipas_score VN-68/Huyện Yên Lập district 2022 88.8 percent",
            "sipas_score VN-68/Huyện Yên Lập district 2023 90.1 percent",
            "sipas_score VN-68/Lâm Thao district 2022 87.2 percent",
            "sipas_score VN-68/Lâm Thao district 2023 88 percent",
            "sipas_score VN-68/TX Phú Thọ district 2022 89.9 percent",
            "sipas_score VN-68/TX Phú Thọ district 2023 92.4 percent",
        ],
        DAY,
        "Phú Thọ",
    ),
]


@of_each(ROWS)
def test_a_row_is_of_what_its_label_says(text: str, expected: list[str], published: date, title: str) -> None:
    """No row falls to the province that the document is of, where its label names another or a part."""
    assert figures(text, title=title, published=published) == sorted(expected)
