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
]


@of_each(ROWS)
def test_a_row_is_of_what_its_label_says(text: str, expected: list[str], published: date, title: str) -> None:
    """No row falls to the province that the document is of, where its label names another or a part."""
    assert figures(text, title=title, published=published) == sorted(expected)
