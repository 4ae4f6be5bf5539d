"""The finding over a chart and the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from dashboard.caption import alternative, notes, sources_line, subtitle
from dashboard.headline import finding
from dashboard.model import Event, Indicator, Point, Words
from dashboard.naming import name_lines
from dashboard.series import build_lines
from tests.dashboard.making import COUNT, PLACES, RANK, indicator, point, rank

RATE = indicator()
PROCEDURES = indicator(unit="procedures", better="neither", measure="stock")
LEVELS = [
    point("2023-06-10", 1875, unit="procedures"),
    point("2023-06-10", 1385, unit="procedures", level="city"),
    point("2023-06-10", 339, unit="procedures", level="district"),
    point("2023-06-10", 151, unit="procedures", level="commune"),
]

FINDINGS: list[tuple[Indicator, list[Point], str, str]] = [
    (RATE, [point("2023", 99.81)], "Hà Nội: 99,81 %, năm 2023", "Hanoi: 99.81%, 2023"),
    (RATE, [point("2020", 98.91), point("2021", 99.81)],
     "Hà Nội tăng 0,9 điểm %: từ 98,91 % (năm 2020) lên 99,81 % (năm 2021)",
     "Hanoi rose by 0.9 percentage points: from 98.91% (2020) to 99.81% (2021)"),
    (RANK, [rank("2021", 10), rank("2022", 3)],
     "Hà Nội lên 7 bậc: từ 10/63 (năm 2021) lên 3/63 (năm 2022)",
     "Hanoi climbed 7 places: from 10/63 (2021) to 3/63 (2022)"),
    (RANK, [rank("2022", 5), rank("2023", 12)],
     "Hà Nội tụt 7 bậc: từ 5/63 (năm 2022) xuống 12/63 (năm 2023)",
     "Hanoi dropped 7 places: from 5/63 (2022) to 12/63 (2023)"),
    (RANK, [rank("2022", 3), rank("2023", 3)],
     "Hà Nội giữ nguyên ở 3/63, năm 2022 và năm 2023", "Hanoi stays at 3/63, 2022 and 2023"),
    (COUNT,
     [point("2022", 4.9e6, unit="dossiers", qualifier="under"), point("2023", 5412000, unit="dossiers")],
     "Hà Nội: từ < 4.900.000 hồ sơ (năm 2022) đến 5.412.000 hồ sơ (năm 2023)",
     "Hanoi: from < 4,900,000 dossiers (2022) to 5,412,000 dossiers (2023)"),
    (RATE, [point("2025", 100, basis="target")],
     "Hà Nội đặt mục tiêu 100 %, năm 2025; chưa có số đạt được",
     "Hanoi aims for 100%, 2025; nothing reached is reported yet"),
    (RANK, [rank("2022", 3), rank("2022", 36, "VN-SG"), rank("2022", 2, "VN-HP")],
     "Hải Phòng đứng đầu 3 nơi được chọn với hạng 2/63, TP. Hồ Chí Minh cuối với 36/63 (năm 2022)",
     "Hai Phong ranked best of the 3 chosen at 2/63, Ho Chi Minh City last at 36/63 (2022)"),
    (RANK, [rank("2022", 3), rank("2022", 2, "VN-HP")],
     "Hải Phòng xếp trên Hà Nội: 2/63 và 3/63 (năm 2022)",
     "Hai Phong ranks above Hanoi: 2/63 against 3/63 (2022)"),
    (RATE, [point("2023", 99.2), point("2023", 98.95, "VN-SG")],
     "Hà Nội cao hơn TP. Hồ Chí Minh: 99,2 % và 98,95 % (năm 2023)",
     "Hanoi is above Ho Chi Minh City: 99.2% against 98.95% (2023)"),
    (RATE, [point("2023", 99), point("2022", 98, "VN-SG")],
     "Số mới nhất, không cùng kỳ: Hà Nội 99 %; TP. Hồ Chí Minh 98 %",
     "Newest figures, of different dates: Hanoi 99%; Ho Chi Minh City 98%"),
    (RATE, [point("2021", 98), point("2023", 99), point("2022", 98, "VN-SG")],
     "Hà Nội tăng 1 điểm %: từ 98 % (năm 2021) lên 99 % (năm 2023)",
     "Hanoi rose by 1 percentage point: from 98% (2021) to 99% (2023)"),
    (PROCEDURES, LEVELS,
     "Hà Nội: 1.875 thủ tục, trong đó cấp tỉnh, thành phố 1.385; cấp huyện 339; cấp xã 151 "
     "(ngày 10/06/2023)",
     "Hanoi: 1,875 procedures, of which city or province level 1,385; district level 339; "
     "commune level 151 (10 June 2023)"),
    (RATE, [point("2023", 99.81), point("2023", 99.89, level="commune"), point("2023", 99.68, level="city")],
     "Hà Nội: cấp xã cao hơn cấp tỉnh, thành phố: 99,89 % và 99,68 % (năm 2023)",
     "Hanoi: commune level is above city or province level: 99.89% against 99.68% (2023)"),
    (RANK, [rank("2021", 10, disagree=True, lowest=10, highest=58)],
     "Hà Nội: 10/63, năm 2021 (nguồn nói khác nhau)", "Hanoi: 10/63, 2021 (sources disagree)"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "points", "vi", "en"), FINDINGS)
def test_the_finding_in_both_languages(what: Indicator, points: list[Point], vi: str, en: str) -> None:
    """One sentence from the data; a change is told only between exact figures."""
    lines = build_lines(points, what, ())
    assert plain(finding(lines, name_lines(points, PLACES, "vi"), what, "vi")) == vi
    assert plain(finding(lines, name_lines(points, PLACES, "en"), what, "en")) == en


def test_ranks_among_different_numbers_are_not_compared() -> None:
    """A rank of 34 never stands beside a rank of 63."""
    points = [rank("2024", 1, total=34), rank("2024", 4, "VN-SG"), rank("2024", 2, "VN-HP")]
    title = finding(build_lines(points, RANK, ()), name_lines(points, PLACES, "vi"), RANK, "vi")
    assert plain(title) == "Hải Phòng xếp trên TP. Hồ Chí Minh: 2/63 và 4/63 (năm 2024)"


def test_the_subtitle_names_measure_area_and_period() -> None:
    """Measure with its unit, the places while they are few, the years."""
    points = [point("2021", 98), point("2023", 99, "VN-SG")]
    assert subtitle(RATE, "percent", points, name_lines(points, PLACES, "vi"), "vi") == (
        "Tỷ lệ đúng hạn (%) · Hà Nội, TP. Hồ Chí Minh · 2021–2023"
    )
    five = [rank("2022", number, place.place) for number, place in enumerate(PLACES, start=1)]
    assert "5 địa phương · 2022" in subtitle(RANK, "rank", five, name_lines(five, PLACES, "vi"), "vi")


def test_the_notes_explain_what_occurs_and_nothing_else() -> None:
    """Each mark in the chart has its explanation; marks that do not occur have none."""
    assert kinds([point("2023", 99)]) == ["stated", "end"]
    assert kinds([rank("2021", 10, basis="implied"), rank("2022", 3)], RANK) == [
        "stated", "implied", "rank", "end",
    ]  # fmt: skip
    assert kinds([point("2025", 100, basis="target", qualifier="at_least")]) == ["target", "end", "qualifier"]
    assert "contested" in kinds([point("2023", 99, disagree=True, lowest=98, highest=99)])
    both = [point("2022", 5e6, unit="dossiers"), point("2023-Q1", 1e6, unit="dossiers")]
    assert "lanes" in kinds(both, COUNT)


def test_several_events_are_numbered_and_explained() -> None:
    """One event has its name in the chart; of several the notes say what each number stands for."""
    events = [
        Event("a", date(2021, 1, 1), Words("Đổi công thức", "New formula"), True, ()),
        Event("b", date(2022, 1, 1), Words("Đổi phiếu", "New survey"), False, ()),
    ]
    lines = build_lines([point("2020", 98), point("2023", 99)], RATE, events)
    explained = [text for kind, text in notes(lines, RATE, events, "vi") if kind == "event"]
    assert explained == ["(1) 01/01/2021: Đổi công thức", "(2) 01/01/2022: Đổi phiếu"]
    assert not [kind for kind, _ in notes(lines, RATE, events[:1], "vi") if kind == "event"]


def test_the_sources_line_names_publishers_with_years() -> None:
    """Those with most figures first, each once, a long list cut with its number."""
    points = [
        point("2021", 97, publisher="Báo Thủ đô", published=date(2022, 5, 1)),
        point("2022", 98, published=date(2023, 4, 1)),
        point("2023", 99),
        point("2020", 96, publisher="", published=None),
    ]
    assert (
        sources_line(points, "vi") == "Nguồn: Bộ Nội vụ (2023, 2024); Báo Thủ đô (2022); không rõ nơi đăng."
    )
    many = [point(str(2000 + number), 90 + number / 10, publisher=f"Báo {number}") for number in range(8)]
    assert sources_line(many, "en").endswith("; and 3 more.")


def test_the_alternative_text_holds_the_ends_of_each_line() -> None:
    """Who cannot see the chart hears the finding and where each line begins and ends."""
    points = [rank("2021", 10), rank("2022", 3), rank("2022", 2, "VN-HP")]
    names = name_lines(points, PLACES, "vi")
    text = alternative("Tựa", "Phụ đề", build_lines(points, RANK, ()), names, "vi")
    assert "Hà Nội: 10/63 (năm 2021) đến 3/63 (năm 2022); Hải Phòng: 2/63 (năm 2022)" in text


def kinds(points: Sequence[Point], what: Indicator = RATE) -> list[str]:
    """The kinds of notes under a chart of the points."""
    return [kind for kind, _ in notes(build_lines(points, what, ()), what, (), "vi")]


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ")
