"""Whose figures stand under a numbered office, of several blocks, and in a report without a place."""

from __future__ import annotations

from datetime import date

from extract.claims import read_claims
from extract.clean import clean
from extract.lexicon import load_lexicon
from extract.model import Document
from tests.extract.telling import Case, figures, of_each, tell

DAY = date(2024, 11, 12)

NUMBERED: list[Case] = [
    (
        "a) Sở Xây dựng\n- Tiếp nhận: 2.100 hồ sơ\n- Đúng hạn: 98,1%\nb) UBND thành phố Biên Hòa\n- Tiếp "
        "nhận: "
        "31.000 hồ sơ\nc) Toàn tỉnh\n- Tiếp nhận: 640.000 hồ sơ",
        [
            "dossiers_received VN-39 2024-11-12 640000 dossiers",
            "dossiers_received VN-39/Sở Xây dựng city 2024-11-12 2100 dossiers",
            "dossiers_received VN-39/thành phố Biên Hòa district 2024-11-12 31000 dossiers",
            "on_time_rate VN-39/Sở Xây dựng city 2024-11-12 98.1 percent",
        ],
        DAY,
        "Đồng Nai",
    ),
    (  # one of a list of names heads nothing
        "Dự họp có:\n- Sở Xây dựng\n- Sở Nội vụ\nTỉnh tiếp nhận 640.000 hồ sơ.",
        ["dossiers_received VN-39 2024-11-12 640000 dossiers"],
        DAY,
        "Đồng Nai",
    ),
]


@of_each(NUMBERED)
def test_figures_under_a_numbered_office(text: str, expected: list[str], published: date, title: str) -> None:
    """A numbered line with nothing but an office says whose the lines under it are, up to "Toàn tỉnh"."""
    assert figures(text, title=title, published=published) == expected


BLOCKS: list[Case] = [
    (
        "Năm 2023, khối sở, ngành tiếp nhận 120.500 hồ sơ; UBND cấp huyện 60.200 hồ sơ; UBND cấp xã "
        "180.900 hồ "
        "sơ. Tỷ lệ đúng hạn của ba khối lần lượt là 98,1%, 98,8% và 99,7%.",
        [
            "dossiers_received VN-56 city 2023 120500 dossiers",
            "dossiers_received VN-56 commune 2023 180900 dossiers",
            "dossiers_received VN-56 district 2023 60200 dossiers",
            "on_time_rate VN-56 city 2023 98.1 percent",
            "on_time_rate VN-56 commune 2023 99.7 percent",
            "on_time_rate VN-56 district 2023 98.8 percent",
        ],
        DAY,
        "Bắc Ninh",
    ),
]


@of_each(BLOCKS)
def test_rates_of_blocks_told_before(text: str, expected: list[str], published: date, title: str) -> None:
    """The rates of "ba khối" are those of the levels that the sentence before told, in its order."""
    assert figures(text, title=title, published=published) == expected


def _published_by(publisher: str) -> list[str]:
    text = clean("Năm 2023, toàn tỉnh tiếp nhận 640.000 hồ sơ.")
    document = Document("bai", "bai.md", text, title="Báo cáo", publisher=publisher, published=DAY)
    return [tell(claim) for claim in read_claims(document, load_lexicon()).claims]


def test_a_report_is_of_its_publisher() -> None:
    """Where neither title nor text names a place, it is the only province in the publisher's name."""
    assert _published_by("UBND tỉnh Lâm Đồng") == ["dossiers_received VN-35 2023 640000 dossiers"]
    assert _published_by("Báo Dân trí") == []
    assert _published_by("Báo Việt Nam") == []


def test_a_rate_of_something_else_is_no_index() -> None:
    """A rate of what no indicator is takes over nothing from the index spoken of before."""
    text = "PAR INDEX năm 2023 của tỉnh đạt 86,1%.\nTỷ lệ cán bộ cấp xã đạt chuẩn 97,6%."
    assert figures(text, title="Bắc Ninh", published=DAY) == ["par_index_score VN-56 2023 86.1 percent"]


def test_a_publisher_of_a_place_writes_of_it() -> None:
    """Of several places the publisher's own is meant by "tỉnh", though another is named more often."""
    text = "Hà Nội, Hà Nội và Hưng Yên cùng họp.\n\nNăm 2023, toàn tỉnh tiếp nhận 640.000 hồ sơ."
    document = Document("bai", "bai.md", clean(text), title="Họp", publisher="Báo Hưng Yên", published=DAY)
    told = [tell(claim) for claim in read_claims(document, load_lexicon()).claims]
    assert told == ["dossiers_received VN-66 2023 640000 dossiers"]


def test_so_many_each_day_says_nothing_of_the_count_before() -> None:
    """A mean of each day behind a comma does not take the count before it away."""
    text = "Tháng 10, toàn tỉnh tiếp nhận 11.200 hồ sơ, bình quân mỗi ngày 500 hồ sơ."
    assert figures(text, title="Bắc Ninh", published=DAY) == [
        "dossiers_received VN-56 2024-10 11200 dossiers"
    ]


def test_a_goal_compared_with_is_not_the_rank_behind_it() -> None:
    """A rank that is only set against a goal is stated."""
    text = "So với mục tiêu lọt top 20, PAR INDEX của tỉnh (hạng 35 năm 2023) còn xa."
    assert figures(text, title="Bắc Ninh", published=DAY) == ["par_index_rank VN-56 2023 35 rank"]
