"""The finding over a comparison, word by word."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.comparing import Change
from dashboard.headline_compare import change_finding, standing_finding
from dashboard.model import Indicator, Language, Point
from tests.dashboard.making import COUNT, RANK, indicator, point, rank

VI = {
    "VN": "Việt Nam",
    "VN-HN": "Hà Nội",
    "VN-SG": "TP. Hồ Chí Minh",
    "VN-HP": "Hải Phòng",
    "VN-13": "Quảng Ninh",
}
EN = {
    "VN": "Vietnam",
    "VN-HN": "Hanoi",
    "VN-SG": "Ho Chi Minh City",
    "VN-HP": "Hai Phong",
    "VN-13": "Quang Ninh",
}
SHARE = indicator()


def standing(
    points: list[Point], what: Indicator, language: Language = "vi", nation: Point | None = None
) -> str:
    """The finding with Hà Nội marked; narrow spaces as plain ones."""
    said = standing_finding(
        points,
        nation,
        marked="VN-HN",
        names=VI if language == "vi" else EN,
        indicator=what,
        language=language,
    )
    return said.replace("\u00a0", " ")


def count(value: float, place: str) -> Point:
    """A number of dossiers."""
    return point("2023", value, place, unit="dossiers")


HN, SG, HP, QN = "VN-HN", "VN-SG", "VN-HP", "VN-13"


@pytest.mark.parametrize(
    ("points", "what", "vietnamese", "english"),
    [
        (
            [rank("2023", 3), rank("2023", 1, QN), rank("2023", 33, SG)],
            RANK,
            "Hà Nội xếp hạng 3/63 (năm 2023); trong 3 nơi có số, Quảng Ninh đứng đầu",
            "Hanoi ranks 3/63 (2023); of the 3 with a figure Quang Ninh is best",
        ),
        (
            [rank("2023", 1), rank("2023", 2, QN)],
            RANK,
            "Hà Nội đứng đầu 2 nơi có số, hạng 1/63 (năm 2023)",
            "Hanoi is best of the 2 with a figure, ranked 1/63 (2023)",
        ),
        (
            [rank("2023", 40), rank("2023", 2, QN), rank("2023", 3, HP)],
            RANK,
            "Hà Nội xếp hạng 40/63 (năm 2023), sau cả 2 nơi khác có số; Quảng Ninh đứng đầu",
            "Hanoi ranks 40/63 (2023), behind each of the 2 others with a figure; Quang Ninh is best",
        ),
        (
            [point("2023", 99.1), point("2023", 98.0, QN), point("2023", 99.4, SG), point("2023", 97.0, HP)],
            SHARE,
            "Hà Nội đạt 99,1 % (năm 2023), cao hơn 2 trong 3 nơi khác; cao nhất là TP. Hồ Chí Minh, 99,4 %",
            "Hanoi is at 99.1% (2023), above 2 of 3 others; highest is Ho Chi Minh City, 99.4%",
        ),
        (
            [point("2023", 98.1), point("2023", 98.0, QN), point("2023", 99.4, SG), point("2023", 99.0, HP)],
            SHARE,
            "Hà Nội đạt 98,1 % (năm 2023), thấp hơn 2 trong 3 nơi khác; cao nhất là TP. Hồ Chí Minh, 99,4 %",
            "Hanoi is at 98.1% (2023), below 2 of 3 others; highest is Ho Chi Minh City, 99.4%",
        ),
        (
            [point("2023", 99.5), point("2023", 98.0, QN)],
            SHARE,
            "Hà Nội cao nhất trong 2 nơi có số: 99,5 % (năm 2023)",
            "Hanoi is highest of the 2 with a figure: 99.5% (2023)",
        ),
        (
            [count(900, HN), count(1200, SG)],
            COUNT,
            "Hà Nội ít nhất trong 2 nơi có số: 900 hồ sơ (năm 2023); nhiều nhất là TP. Hồ Chí Minh, "
            "1.200 hồ sơ",
            "Hanoi has the fewest of the 2 with a figure: 900 dossiers (2023); Ho Chi Minh City has the "
            "most, 1,200 dossiers",
        ),
        (
            [point("2023", 99.5)],
            SHARE,
            "Chỉ Hà Nội có số, năm 2023: 99,5 %",
            "Only Hanoi has a figure, 2023: 99.5%",
        ),
        (
            [point("2023", 98.0, QN), point("2023", 99.0, SG)],
            SHARE,
            "TP. Hồ Chí Minh cao nhất trong 2 nơi có số: 99 % (năm 2023); Hà Nội chưa có số",
            "Ho Chi Minh City is highest of the 2 with a figure: 99% (2023); none yet for Hanoi",
        ),
        (
            [point("2023", 98.0, QN)],
            SHARE,
            "Chỉ Quảng Ninh có số, năm 2023: 98 %; Hà Nội chưa có số",
            "Only Quang Ninh has a figure, 2023: 98%; none yet for Hanoi",
        ),
        (
            [point("2023", 98.0, qualifier="about"), point("2023", 99.0, SG)],
            SHARE,
            "Hà Nội: ≈ 98 % (năm 2023), chưa đủ chính xác để so với nơi khác",
            "Hanoi: ≈ 98% (2023), not exact enough to compare with others",
        ),
    ],
)
def test_where_the_marked_place_stands(
    points: list[Point], what: Indicator, vietnamese: str, english: str
) -> None:
    """The sentence says its figure, how it stands among the others, and who is first."""
    assert standing(points, what) == vietnamese
    assert standing(points, what, "en") == english


def test_a_disputed_figure_is_said_to_be_one() -> None:
    """The words for it stand behind the period of the figure that they are about."""
    own = rank("2022", 24, disagree=True, lowest=20, highest=24)
    assert standing([own, rank("2022", 1, SG)], RANK) == (
        "Hà Nội xếp hạng 24/63 (năm 2022, nguồn nói khác nhau); trong 2 nơi có số, TP. Hồ Chí Minh đứng đầu"
    )


@pytest.mark.parametrize(
    ("value", "qualifier", "behind"),
    [
        (86.98, "exact", "; dưới mức cả nước (86,98 %)"),
        (84.0, "exact", "; bằng mức cả nước (84 %)"),
        (80.0, "exact", "; trên mức cả nước (80 %)"),
        (80.0, "about", ""),
    ],
)
def test_against_the_nation(value: float, qualifier: str, behind: str) -> None:
    """Above or below the nation's figure is said where it is sure."""
    nation = point("2023", value, "VN", qualifier=qualifier)
    said = standing([point("2023", 84.0), point("2023", 80.0, QN)], SHARE, nation=nation)
    assert said == "Hà Nội cao nhất trong 2 nơi có số: 84 % (năm 2023)" + behind


def moved(first: float, last: float, place: str = HN, **changes: Any) -> Change:
    """A share in 2022 and in 2023."""
    return Change(point("2022", first, place), point("2023", last, place, **changes))


def climbed(first: float, last: float, place: str = HN) -> Change:
    """A rank in 2022 and in 2023."""
    return Change(rank("2022", first, place), rank("2023", last, place))


SPAN_VI, SPAN_EN = " (từ năm 2022 đến năm 2023)", " (2022 to 2023)"


@pytest.mark.parametrize(
    ("changes", "vietnamese", "english"),
    [
        ([moved(98, 99)], "Hà Nội tăng 1 điểm %", "Hanoi rose by 1 percentage point"),
        (
            [moved(98, 98.5), moved(96, 98, SG), moved(97, 98, HP)],
            "Hà Nội tăng 0,5 điểm %, nhưng chậm hơn cả 2 nơi còn lại",
            "Hanoi rose by 0.5 percentage points, but more slowly than each of the 2 others",
        ),
        (
            [moved(95, 98), moved(96, 98, SG), moved(97, 96, HP)],
            "Hà Nội tăng 3 điểm %, nhiều nhất trong 3 nơi so được",
            "Hanoi rose by 3 percentage points, the most of the 3 that can be compared",
        ),
        (
            [moved(97, 98), moved(96, 98, SG), moved(97, 96, HP)],
            "Hà Nội tăng 1 điểm %, nhiều hơn 1 và ít hơn 1 trong 2 nơi còn lại",
            "Hanoi rose by 1 percentage point, more than 1 and less than 1 of the 2 others",
        ),
        (
            [moved(98, 97), moved(96, 98, SG), moved(97, 96, HP)],
            "Hà Nội giảm 1 điểm %, trong khi 1 trong 2 nơi còn lại tăng",
            "Hanoi fell by 1 percentage point, while 1 of the 2 others rose",
        ),
        (
            [moved(98, 97), moved(96, 98, SG), moved(97, 98, HP)],
            "Hà Nội giảm 1 điểm %, trong khi cả 2 nơi còn lại tăng",
            "Hanoi fell by 1 percentage point, while each of the 2 others rose",
        ),
        (
            [moved(98, 97), moved(98, 96, SG), moved(98, 95, HP)],
            "Hà Nội giảm 1 điểm %, nhưng ít hơn cả 2 nơi còn lại",
            "Hanoi fell by 1 percentage point, but less than each of the 2 others",
        ),
        (
            [moved(98, 98), moved(96, 98, SG), moved(97, 98, HP)],
            "Hà Nội giữ nguyên ở 98 %, trong khi 2 nơi tăng",
            "Hanoi stayed at 98%, while 2 rose",
        ),
        (
            [moved(98, 98.5), moved(96, 98, SG)],
            "Hà Nội tăng 0,5 điểm %, nhưng ít hơn TP. Hồ Chí Minh (2 điểm %)",
            "Hanoi rose by 0.5 percentage points, but less than Ho Chi Minh City (2 percentage points)",
        ),
        (
            [moved(98, 97.5), moved(96, 98, SG)],
            "Hà Nội giảm 0,5 điểm %, trong khi TP. Hồ Chí Minh tăng 2 điểm %",
            "Hanoi fell by 0.5 percentage points, while Ho Chi Minh City rose 2 percentage points",
        ),
        (
            [climbed(24, 6), climbed(30, 20, SG), climbed(2, 4, HP)],
            "Hà Nội lên 18 bậc, nhiều nhất trong 3 nơi so được",
            "Hanoi climbed 18 places, the most of the 3 that can be compared",
        ),
        (
            [climbed(3, 6), climbed(30, 20, SG), climbed(2, 9, HP)],
            "Hà Nội tụt 3 bậc, trong khi 1 trong 2 nơi còn lại lên hạng",
            "Hanoi dropped 3 places, while 1 of the 2 others climbed",
        ),
        (
            [moved(98, 99, qualifier="over"), moved(96, 98, SG)],
            "Hà Nội: từ 98 % đến > 99 %; số không chính xác nên chưa nói được thay đổi bao nhiêu",
            "Hanoi: from 98% to > 99%; not exact enough to say by how much it changed",
        ),
        (
            [moved(98, 99, disagree=True, lowest=97, highest=99), moved(96, 98, SG)],
            "Hà Nội: từ 98 % đến 99 %; nguồn nói khác nhau nên chưa nói được thay đổi bao nhiêu",
            "Hanoi: from 98% to 99%; sources disagree, so its change has no size yet",
        ),
        (
            [climbed(3, 3, SG), climbed(30, 20, HP), climbed(5, 1, QN)],
            "Hà Nội chưa so được; trong 3 nơi so được, 2 nơi lên hạng và 1 nơi giữ nguyên",
            "Hanoi cannot be compared yet; of the 3 that can, 2 climbed and 1 did not move",
        ),
        (
            [climbed(30, 20, HP), climbed(5, 1, QN)],
            "Hà Nội chưa so được; cả 2 nơi so được đều lên hạng",
            "Hanoi cannot be compared yet; each of the 2 that can climbed",
        ),
        (
            [moved(96, 98, SG), moved(98, 97, HP)],
            "Hà Nội chưa so được; trong 2 nơi so được, 1 nơi tăng và 1 nơi giảm",
            "Hanoi cannot be compared yet; of the 2 that can, 1 rose and 1 fell",
        ),
        (
            [moved(96, 98, SG)],
            "TP. Hồ Chí Minh tăng 2 điểm %",
            "Ho Chi Minh City rose by 2 percentage points",
        ),
        (
            [moved(96, 98, SG, qualifier="about")],
            "Chưa nơi nào có số chính xác ở cả hai kỳ",
            "No place has exact figures of both periods yet",
        ),
    ],
)
def test_how_the_marked_place_changed(changes: list[Change], vietnamese: str, english: str) -> None:
    """Its change stands against the exact changes of the others; a size is said only where it is exact."""
    for names, language, expected in ((VI, "vi", vietnamese + SPAN_VI), (EN, "en", english + SPAN_EN)):
        said = change_finding(changes, HN, names, "vi" if language == "vi" else "en")
        assert said.replace("\u00a0", " ") == expected


def test_a_hedged_peer_is_not_counted() -> None:
    """What others did is counted from exact changes alone."""
    changes = [moved(98, 99), moved(90, 99, SG, qualifier="over"), moved(97, 97.5, HP)]
    said = change_finding(changes, HN, VI, "vi").replace("\u00a0", " ")
    assert said == "Hà Nội tăng 1 điểm %, nhiều hơn Hải Phòng (0,5 điểm %)" + SPAN_VI
