"""How an indicator stands, and the sentence that says so: what is compared, what never is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from dashboard.model import Event, Indicator, Language, Point, Words
from dashboard.model_overview import Reported, Standing, alike
from dashboard.sentence import age, change_of, goal, missing, overdue, sentence
from dashboard.standing import reached, standing_of
from tests.dashboard.making import COUNT, RANK, indicator, point, rank

RATE = indicator()
STOCK = indicator(indicator="delayed_projects", unit="projects", decimals=0, better="lower", measure="stock")
NEITHER = indicator(unit="procedures", better="neither", measure="stock")
BREAK = Event("two_levels", date(2025, 7, 1), Words("Còn 34 tỉnh", "34 provinces"), True, ())
TODAY = date(2026, 6, 30)

SENTENCES: list[tuple[Indicator, list[Point], str, str]] = [
    (RATE, [point("2023", 99.81)],
     "Hà Nội ở mức 99,81 % (năm 2023); chưa có kỳ nào khác để so.",
     "Hanoi stands at 99.81% (2023); there is no other period to compare with yet."),
    (RATE, [point("2020", 98.91), point("2021", 99.81)],
     "Hà Nội ở mức 99,81 % (năm 2021), tăng 0,9 điểm % so với năm 2020.",
     "Hanoi stands at 99.81% (2021), up 0.9 percentage points from 2020."),
    (RANK, [rank("2021", 10), rank("2022", 3)],
     "Hà Nội xếp thứ 3/63 (năm 2022), lên 7 bậc so với năm 2021.",
     "Hanoi ranks 3/63 (2022), up 7 places from 2021."),
    (RANK, [rank("2020", 2), rank("2021", 3), rank("2022", 5), rank("2023", 12)],
     "Hà Nội xếp thứ 12/63 (năm 2023), tụt 7 bậc so với năm 2022; kém nhất trong 4 kỳ so được.",
     "Hanoi ranks 12/63 (2023), down 7 places from 2022; the worst of 4 comparable periods."),
    (RANK, [rank("2020", 9), rank("2021", 3), rank("2022", 2)],
     "Hà Nội xếp thứ 2/63 (năm 2022), lên 1 bậc so với năm 2021; tốt nhất trong 3 kỳ so được.",
     "Hanoi ranks 2/63 (2022), up 1 place from 2021; the best of 3 comparable periods."),
    (RANK, [rank("2019", 2), rank("2020", 40), rank("2021", 30), rank("2022", 20), rank("2023", 10)],
     "Hà Nội xếp thứ 10/63 (năm 2023), lên 10 bậc so với năm 2022; 3 kỳ liền tốt lên.",
     "Hanoi ranks 10/63 (2023), up 10 places from 2022; improving for 3 periods in a row."),
    (RANK, [rank("2020", 2), rank("2021", 9), rank("2022", 5)],
     "Hà Nội xếp thứ 5/63 (năm 2022), lên 4 bậc so với năm 2021; tốt nhất là 2/63 (năm 2020).",
     "Hanoi ranks 5/63 (2022), up 4 places from 2021; its best was 2/63 (2020)."),
    (RANK, [rank("2022", 3), rank("2023", 3), rank("2024", 3)],
     "Hà Nội xếp thứ 3/63 (năm 2024), giữ nguyên so với năm 2023; không đổi suốt 3 kỳ.",
     "Hanoi ranks 3/63 (2024), unchanged from 2023; unchanged over 3 periods."),
    (STOCK, [point("2024-06-30", 712, unit="projects"), point("2025-11-20", 405, unit="projects")],
     "Hà Nội có 405 dự án (ngày 20/11/2025); không so được với ngày 30/06/2024: Còn 34 tỉnh.",
     "Hanoi has 405 projects (20 November 2025); not comparable with 30 June 2024: 34 provinces."),
    (COUNT, [point("2022", 9e6, unit="dossiers"), point("2023-Q1", 2e6, unit="dossiers")],
     "Hà Nội có 2.000.000 hồ sơ (quý I/2023); các kỳ khác không cùng độ dài nên không so.",
     "Hanoi has 2,000,000 dossiers (Q1 2023); the other periods are of other lengths and not compared."),
    (RATE, [point("2022", 98.2, qualifier="about"), point("2023", 98.95)],
     "Hà Nội ở mức 98,95 % (năm 2023), kỳ trước là ≈ 98,2 % (năm 2022).",
     "Hanoi stands at 98.95% (2023); the period before it was ≈ 98.2% (2022)."),
    (NEITHER, [point(f"202{n}-12-31", v, unit="procedures") for n, v in ((1, 1500), (2, 1700), (3, 1900))],
     "Hà Nội có 1.900 thủ tục (ngày 31/12/2023), tăng 200 thủ tục so với ngày 31/12/2022; cao nhất trong 3 "
     "kỳ so được.",
     "Hanoi has 1,900 procedures (31 December 2023), up 200 procedures from 31 December 2022; the highest of "
     "3 comparable periods."),
    (RATE, [point("2023", 99.5, level="commune")],
     "Hà Nội, cấp xã, ở mức 99,5 % (năm 2023); chưa có kỳ nào khác để so.",
     "Hanoi, commune level, stands at 99.5% (2023); there is no other period to compare with yet."),
    (RATE, [point("2022", 99.81), point("2023", 99.8)],
     "Hà Nội ở mức 99,8 % (năm 2023), gần như không đổi so với năm 2022.",
     "Hanoi stands at 99.8% (2023), about the same as 2022."),
]  # fmt: skip


@pytest.mark.parametrize(("what", "points", "vi", "en"), SENTENCES)
def test_the_sentence_in_both_languages(what: Indicator, points: list[Point], vi: str, en: str) -> None:
    """One plain sentence from the data: where it stands, how it moved, how that compares."""
    found = stand(what, points, [BREAK])
    assert plain(sentence(found, "Hà Nội", "vi")) == vi
    assert plain(sentence(found, "Hanoi", "en")) == en


def test_a_period_inside_the_newest_one_is_not_the_period_before() -> None:
    """The third quarter of a year is a part of the year, not what came before it."""
    found = stand(RATE, [point("2022", 98), point("2023-Q3", 99.5), point("2023", 99)])
    assert found.newest is not None
    assert found.before is not None
    assert (found.newest.period, found.before.period) == ("2023", "2022")


def test_ranks_among_different_numbers_are_not_compared() -> None:
    """5/34 after 6/63 is neither a rise nor a fall, with or without an event that says why."""
    found = stand(RANK, [rank("2023", 6), rank("2024", 5, total=34)])
    assert found.before is None
    assert found.verdict is None
    assert change_of(found, "vi") is None


def test_of_two_rankings_of_a_year_the_shared_one_counts() -> None:
    """Where most places are ranked among 34 the rank among 63 is told beside it."""
    points = [rank("2024", 2), rank("2024", 17, total=34)]
    end = date(2024, 12, 31)
    sizes = {("on_time_rate", end, 34.0): 30, ("on_time_rate", end, 63.0): 3}
    found = standing_of(RANK, points, (), sizes)
    assert found.newest is not None
    assert found.newest.value == 17
    assert [each.value for each in found.also] == [2]


def test_the_change_in_its_unit() -> None:
    """Points of a percentage are no percent; a lower rank number is a climb; better needs a direction."""
    share = change_of(stand(RATE, [point("2020", 98.91), point("2021", 99.81)]), "vi")
    assert share is not None
    assert (share.way, plain(share.size), share.verdict) == ("up", "tăng 0,9 điểm %", "tốt lên")
    climbed = change_of(stand(RANK, [rank("2021", 10), rank("2022", 3)]), "en")
    assert climbed is not None
    assert (climbed.way, plain(climbed.size), climbed.verdict) == ("up", "up 7 places", "better")
    fewer = change_of(
        stand(STOCK, [point("2022", 50, unit="projects"), point("2023", 40, unit="projects")]), "vi"
    )
    assert fewer is not None
    assert (fewer.way, fewer.verdict) == ("down", "tốt lên")
    counted = change_of(
        stand(NEITHER, [point("2022", 9, unit="procedures"), point("2023", 8, unit="procedures")]), "vi"
    )
    assert counted is not None
    assert counted.verdict == ""


GOALS: list[tuple[Indicator, list[Point], str]] = [
    (RATE, [point("2023", 99.5), point("2025", 100, basis="target")],
     "Còn 0,5 điểm % tới mục tiêu 100 % (năm 2025)"),
    (RATE, [point("2023", 99.5), point("2023", 99, basis="target")], "Đạt mục tiêu 99 %, năm 2023"),
    (RATE, [point("2023", 99.5), point("2026", 99, basis="target")],
     "Số này đã ở mức mục tiêu 99 % (năm 2026)"),
    (STOCK, [point("2024-05-31", 405, unit="projects"),
             point("2023-12-31", 0, unit="projects", basis="target")],
     "Còn 405 dự án tới mục tiêu 0 dự án, đã quá hạn (ngày 31/12/2023)"),
    (RANK, [rank("2024", 25), rank("2026", 20, basis="target", total=None)],
     "Còn 5 bậc tới mục tiêu 20 (năm 2026)"),
    (RATE, [point("2023", 98, qualifier="about"), point("2025", 99, basis="target")],
     "Mục tiêu 99 %, năm 2025"),
    (RATE, [point("2023", 98, qualifier="over"), point("2025", 99, basis="target")],
     "Mục tiêu 99 %, năm 2025"),
    (RATE, [point("2023", 98, qualifier="under"), point("2025", 99, basis="target")],
     "Chưa đạt mục tiêu 99 %, năm 2025"),
    (RATE, [point("2023", 98)], ""),
]  # fmt: skip


@pytest.mark.parametrize(("what", "points", "said"), GOALS)
def test_the_distance_to_the_goal(what: Indicator, points: list[Point], said: str) -> None:
    """Told in the right unit and only where it can be told; a goal whose day is over is late."""
    assert plain(goal(stand(what, points), "vi")) == said


def test_the_goal_that_comes_next_counts() -> None:
    """Of several goals the one whose day follows the newest figure."""
    goals = [
        point(year, value, basis="target") for year, value in (("2021", 95), ("2024", 98), ("2030", 100))
    ]
    found = stand(RATE, [point("2023", 97), *goals])
    assert found.target is not None
    assert found.target.period == "2024"


@pytest.mark.parametrize(
    ("better", "qualifier", "value", "met"),
    [("higher", "over", 99, True), ("higher", "at_least", 98, None), ("lower", "under", 98, True),
     ("lower", "over", 100, False), ("lower", "over", 98, None), ("neither", "exact", 99, None)],
)  # fmt: skip
def test_a_hedged_figure_meets_a_goal_only_where_it_must(
    better: Any, qualifier: str, value: float, met: bool | None
) -> None:
    """More than 99 meets a goal of 99; more than 98 may or may not."""
    what = indicator(better=better)
    figure, target = point("2023", value, qualifier=qualifier), point("2023", 99, basis="target")
    assert reached(target, figure, what) is met


@pytest.mark.parametrize(
    ("published", "vi", "en"),
    [(date(2026, 6, 29), "công bố 1 ngày trước", "published 1 day ago"),
     (date(2026, 5, 31), "công bố 30 ngày trước", "published 30 days ago"),
     (date(2026, 5, 30), "công bố 1 tháng trước", "published 1 month ago"),
     (date(2025, 4, 6), "công bố 14 tháng trước", "published 14 months ago"),
     (date(2024, 6, 30), "công bố 2 năm trước", "published 2 years ago"),
     (TODAY, "công bố hôm nay", "published today")],
)  # fmt: skip
def test_the_age_of_a_figure(published: date, vi: str, en: str) -> None:
    """Whole days, months or years since it was published, in the grammar of the language."""
    figure = point("2024", 99, published=published)
    assert plain(age(figure, TODAY, "vi")) == vi
    assert plain(age(figure, TODAY, "en")) == en


def test_the_age_of_a_figure_of_unknown_publication() -> None:
    """Counted from the end of its period, where that is over."""
    assert plain(age(point("2024", 99, published=None), TODAY, "vi")) == "hết kỳ 17 tháng trước"
    assert age(point("2026", 99, published=None), TODAY, "vi") == "kỳ chưa kết thúc"


def test_a_figure_that_should_be_out_is_missed() -> None:
    """From the first year that is due; a place that has ended owes nothing more."""
    figure = point("2022", 99)
    assert overdue(figure, "year", TODAY, "vi") == "Chưa có số từ năm 2023"
    assert overdue(point("2024", 99), "year", date(2026, 11, 1), "vi") == "Chưa có số năm 2025"
    assert overdue(point("2024", 99), "year", TODAY, "vi") == ""
    assert overdue(figure, "year", TODAY, "vi", last=date(2022, 12, 31)) == ""


def test_what_is_missing_and_since_when() -> None:
    """Nothing here, nothing anywhere, a goal alone, a figure without a period: four sentences."""
    nothing = stand(RATE, [])
    assert missing(nothing, "Huế", Reported(2016, 5), "vi") == (
        "Chưa có nguồn nào nêu số này của Huế. Nơi khác có số từ năm 2016 (5 nơi)."
    )
    assert "bất cứ nơi nào" in missing(nothing, "Huế", None, "vi")
    aim = stand(RATE, [point("2025", 100, basis="target")])
    assert "Mới có mục tiêu 100 % (năm 2025)" in plain(missing(aim, "Huế", None, "vi"))
    undated = stand(RATE, [point(None, 99)])
    assert "Nguồn có nêu 99 % nhưng không rõ kỳ nào" in plain(missing(undated, "Huế", None, "vi"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (99.8, 99.81, True),
        (99.8, 99.86, False),
        (99.81, 99.82, False),
        (3.0, 3.0, True),
        (700.0, 712.0, False),
    ],
)
def test_what_rounding_may_hide(one: float, other: float, same: bool) -> None:
    """Two numbers are alike where the coarser may be the finer one rounded."""
    assert alike(one, other) is same


def stand(what: Indicator, points: Sequence[Point], events: Sequence[Event] = ()) -> Standing:
    """How the indicator stands, no other place being known."""
    return standing_of(what, points, events, {})


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ")


def test_languages_agree_on_what_is_said() -> None:
    """Where one language has no sentence the other has none."""
    languages: tuple[Language, ...] = ("vi", "en")
    assert {sentence(stand(RATE, []), "Huế", language) for language in languages} == {""}
