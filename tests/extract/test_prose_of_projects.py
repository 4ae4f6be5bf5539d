"""Delayed projects in prose: what is taken back, which are most, what is planned of them."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import PUBLISHED, Case, figures, of_each

TAKEN_BACK: list[Case] = [
    (
        "Từ đầu năm 2021 đến nay, tỉnh Vĩnh Long đã thu hồi chủ trương đầu tư 17 dự án chậm triển khai.",
        ["delayed_projects_revoked VN-49 2021-01-01/2023-07-05 17 projects"],
        PUBLISHED,
        "",
    ),
    (
        "UBND tỉnh Bến Tre đã thu hồi giấy chứng nhận đăng ký đầu tư hơn 8 dự án chậm tiến độ trong năm "
        "2022.",
        ["delayed_projects_revoked VN-50 2022 8 projects over"],
        PUBLISHED,
        "",
    ),
    (
        "Năm 2022, tỉnh Bến Tre thu hồi quyết định giao đất, cho thuê đất 5 dự án chậm đưa đất vào sử dụng, "
        "chấm dứt hoạt động 3 dự án chậm triển khai.",
        [
            "delayed_projects_revoked VN-50 2022 3 projects",
            "delayed_projects_revoked VN-50 2022 5 projects",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Tỉnh Phú Yên đã tháo gỡ khó khăn, vướng mắc cho 12 dự án chậm tiến độ.",
        ["delayed_projects_handled VN-32 2023-07-05 12 projects"],
        PUBLISHED,
        "",
    ),
    (  # what is to end is no project
        "HĐND tỉnh Phú Yên yêu cầu chấm dứt tình trạng 41 dự án chậm tiến độ kéo dài.",
        ["delayed_projects VN-32 2023-07-05 41 projects target"],
        PUBLISHED,
        "",
    ),
    (  # another clause
        "Tỉnh Phú Yên vừa thu hồi đất hai khu du lịch; vẫn còn 20 dự án chậm tiến độ.",
        ["delayed_projects VN-32 2023-07-05 20 projects"],
        PUBLISHED,
        "",
    ),
]


@of_each(TAKEN_BACK)
def test_what_is_taken_back(text: str, expected: list[str], published: date, title: str) -> None:
    """What stands between a verb and the number of projects is what is taken back of them."""
    assert figures(text, published=published, title=title) == expected


MOST_LATE: list[Case] = [
    (
        "Tỉnh Cà Mau có 57 dự án chậm tiến độ. Nơi có nhiều dự án chậm nhất là huyện Cái Nước (12 dự án), "
        "kế đến là thành phố Cà Mau (9 dự án).",
        [
            "delayed_projects VN-59 2023-07-05 57 projects",
            "delayed_projects VN-59/huyện Cái Nước district 2023-07-05 12 projects",
            "delayed_projects VN-59/thành phố Cà Mau district 2023-07-05 9 projects",
        ],
        PUBLISHED,
        "",
    ),
    (  # no later than
        "Tỉnh Cà Mau còn 57 dự án chậm tiến độ. Chậm nhất đến tháng 12/2023 phải xử lý xong 20 dự án.",
        [
            "delayed_projects VN-59 2023-07-05 57 projects",
            "delayed_projects_handled VN-59 2023-12 20 projects target",
        ],
        PUBLISHED,
        "",
    ),
]


@of_each(MOST_LATE)
def test_most_late(text: str, expected: list[str], published: date, title: str) -> None:
    """Who has "nhiều dự án chậm nhất" has the most of them, and no goal to reach by then."""
    assert figures(text, published=published, title=title) == expected


PLANNED: list[Case] = [
    (
        "HĐND tỉnh Cà Mau đề nghị UBND tỉnh trong năm 2024 xử lý dứt điểm ít nhất 25 dự án chậm tiến độ; gửi "
        "báo cáo trước ngày 30/11/2023.",
        ["delayed_projects_handled VN-59 2024 25 projects at_least target"],
        PUBLISHED,
        "",
    ),
    (  # all of them, by a day
        "Tỉnh Cà Mau quyết tâm xử lý dứt điểm 25 dự án chậm tiến độ còn lại trước ngày 31/12/2023.",
        [
            "delayed_projects_remaining VN-59 2023-07-05 25 projects",
            "delayed_projects_remaining VN-59 2023-12-31 0 projects target",
        ],
        PUBLISHED,
        "",
    ),
    (
        "Đến hết tháng 6/2023, tỉnh Hà Nam còn 40 dự án chậm tiến độ. Kế hoạch của tỉnh là trong năm 2024 "
        "thu hồi 15 dự án trong số này.",
        [
            "delayed_projects VN-63 2023-06 40 projects",
            "delayed_projects_revoked VN-63 2024 15/40 projects target",
        ],
        PUBLISHED,
        "",
    ),
    (  # a part that was done stands for itself
        "Tỉnh Hà Nam có 40 dự án chậm tiến độ; đến nay đã xử lý xong 22 dự án trong số đó.",
        [
            "delayed_projects VN-63 2023-07-05 40 projects",
            "delayed_projects_handled VN-63 2023-07-05 22 projects",
        ],
        PUBLISHED,
        "",
    ),
]


@of_each(PLANNED)
def test_what_is_planned_of_them(text: str, expected: list[str], published: date, title: str) -> None:
    """Some that are to be dealt with by a year are a goal, out of those that were told before."""
    assert figures(text, published=published, title=title) == expected
