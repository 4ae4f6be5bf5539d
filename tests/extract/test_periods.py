"""Periods: what a text says of time, and all the ways to say it; the anchor is Wednesday, 5 July 2023."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from extract.period_patterns import FIRST_WORDS, PATTERNS
from extract.periods import Period
from tests.extract.telling import figures, mentions

# What is said → all the ways to say it. A leading "…" marks a stock as of the end ("tính đến …").
PERIODS: dict[str, list[str]] = {
    "2022": ["năm 2022", "trong năm 2022", "cả năm 2022", "hết năm 2022", "cuối năm 2022", "đầu năm 2022",
             "giữa năm 2022", "2022", "(2022)", "12 tháng năm 2022", "năm qua", "năm vừa qua"],
    "2023": ["cả năm", "cả năm nay"],
    "2024": ["năm tới", "sang năm tới", "trong năm tới"],
    "…2025": ["đến năm 2025", "tới năm 2025", "đến hết năm 2025", "đến cuối năm 2025", "đến 2025"],
    "2023-Q1": ["quý I-2023", "quý I/2023", "quý I năm 2023", "Quý 1/2023", "quý 1 năm 2023", "quý I.2023",
                "quý I của năm 2023", "quý 1, 2023", "quý một năm 2023", "quý đầu năm 2023", "quý I 2023",
                "quý đầu tiên của năm 2023", "Q1/2023", "3 tháng đầu năm 2023", "3 tháng đầu năm", "quý I"],
    "2023-Q2": ["quý II", "quý 2", "quý hai", "trong quý II/2023", "quý vừa qua", "quý qua"],
    "2023-Q3": ["quý 3", "quý III"],  # begun, or as good as begun
    "2022-Q4": ["quý IV", "quý 4", "quý tư", "quý cuối năm", "quý IV.2022"],  # not yet
    "2023-06": ["tháng 6", "tháng sáu", "tháng Sáu", "tháng 06/2023", "tháng 6-2023", "tháng 6.2023",
                "tháng 6 năm 2023", "cuối tháng 6", "giữa tháng 6", "trong tháng 6", "tháng 6 vừa qua",
                "tháng 6 (2023)", "tháng sáu năm 2023", "tháng vừa qua", "tháng rồi", "T6/2023", "T06-2023"],
    "2023-05": ["tháng năm", "tháng Năm", "tháng Năm năm 2023", "tháng 5"],
    "2023-04": ["tháng tư", "tháng 4"],
    "2023-01": ["tháng giêng", "tháng một", "tháng 1", "tháng 01/2023"],
    "2022-09": ["tháng 9", "tháng chín", "tháng 9/2022"],
    "2022-12": ["tháng chạp", "tháng 12", "tháng mười hai", "tháng 12 năm 2022"],
    "2022-11": ["tháng mười một", "tháng 11"],
    "…2023-06": ["tính đến tháng 6", "tính đến hết tháng 6/2023", "đến tháng 6", "đến cuối tháng 6/2023",
                 "đến giữa tháng 6/2023", "đến hết tháng sáu"],
    "2023-H1": ["6 tháng đầu năm", "6 tháng đầu năm 2023", "sáu tháng đầu năm", "6 tháng năm 2023", "6 tháng",
                "nửa đầu năm", "nửa đầu năm 2023", "hai quý đầu năm", "06 tháng đầu năm 2023",
                "6 tháng đầu của năm 2023", "6 tháng đầu năm nay", "nửa năm đầu 2023", "6T/2023",
                "6T năm 2023", "nửa đầu 2023", "6 tháng/2023", "Sau 6 tháng, ", "qua sáu tháng, "],
    "2023-H2": ["6 tháng cuối năm", "sáu tháng cuối năm 2023", "nửa cuối năm 2023", "nửa cuối năm"],
    "2022-H2": ["6 tháng cuối năm 2022", "nửa năm cuối 2022"],
    "2022-01-01/2022-09-30": ["9 tháng năm 2022", "9 tháng đầu năm 2022", "chín tháng đầu năm 2022",
                              "9 tháng đầu năm", "ba quý đầu năm 2022", "3 quý đầu năm 2022"],
    "2023-01-01/2023-07-31": ["7 tháng đầu năm", "7 tháng năm 2023", "từ tháng 1 đến tháng 7/2023",
                              "từ tháng 1 đến hết tháng 7 năm 2023", "từ tháng 1-7/2023"],
    "2022-W47": ["tuần thứ 47", "tuần 47", "tuần số 47", "tuần 47/2022", "tuần thứ 47 năm 2022",
                 "tuần thứ 47 của năm 2022"],
    "2023-W26": ["tuần 26", "tuần thứ 26", "tuần qua", "tuần vừa rồi"],
    "…2023": ["đến cuối năm", "đến hết năm", "vào cuối năm nay", "trước cuối năm", "đến cuối năm nay"],
    "2022-12-15/2023-03-14": ["từ 15/12/2022 đến 14/3/2023", "từ ngày 15/12/2022 đến ngày 14/3/2023",
                              "từ 15-12-2022 đến 14-3-2023", "từ 15.12.2022 đến hết 14.3.2023",
                              "từ 15/12/2022 - 14/3/2023", "từ ngày 15/12/2022 tới ngày 14/03/2023"],
    "2023-01-01/2023-06-20": ["từ ngày 1/1 đến ngày 20/6/2023", "từ 1/1 đến 20/6", "từ 1/1/2023 đến 20/6",
                              "từ 01/01 - 20/6/2023", "từ đầu năm đến ngày 20/6",
                              "từ đầu năm 2023 đến 20/6/2023", "tính từ đầu năm đến hết ngày 20/6"],
    "2023-06-01/2023-06-10": ["10 ngày đầu tháng 6/2023", "10 ngày đầu tiên của tháng 6"],
    "2023-05-01/2023-06-30": ["hai tháng 5 và 6/2023", "trong tháng 5 và tháng 6 năm 2023",
                              "các tháng 5, 6/2023"],
    "2023-06-01/2023-06-30": ["từ mùng 1/6 đến 30/6", "từ ngày mùng 1 đến ngày 30/6",
                              "giai đoạn 1/6-30/6/2023", "từ 0h ngày 1/6 đến 17h ngày 30/6",
                              "(1/6 - 30/6)", "(1-30/6/2023)"],
    "2023-04-21/2023-05-20": ["từ 21/4 đến 20/5/2023", "từ ngày 21/4 đến hết 20/5"],
    "2023-06-15/2023-06-21": ["từ ngày 15 đến 21/6/2023", "tuần từ 15 đến 21/6", "từ ngày 15 đến ngày 21/6"],
    "2021-01-01/2023-03-31": ["từ tháng 1/2021 đến tháng 3/2023", "từ năm 2021 đến quý I/2023",
                              "từ quý I/2021 đến quý I/2023", "từ 1/1/2021 đến 31/3/2023"],
    "2023-04-01/2023-06-30": ["từ tháng 4 đến tháng 6/2023", "từ quý II đến quý II/2023", "từ tháng 4 đến 6",
                              "các tháng 4, 5, 6", "ba tháng 4, 5 và 6"],
    "2023-01-01/2023-06-30": ["quý I và quý II năm 2023", "quý I, II", "hai quý I và II/2023"],
    "2023-01-01/2023-05-31": ["từ đầu năm đến hết tháng 5", "từ đầu năm 2023 đến tháng 5"],
    "2023-01-01/2023-07-05": ["từ đầu năm đến nay", "từ đầu năm 2023 đến nay", "từ đầu năm tới nay",
                              "lũy kế từ đầu năm", "kể từ đầu năm nay đến nay", "từ đầu năm:"],
    "2023-01-01/2023-06-15": ["từ đầu năm đến giữa tháng 6", "kể từ đầu năm đến giữa tháng 6/2023"],
    "2021-01-01/2025-12-31": ["giai đoạn 2021-2025", "giai đoạn 2021 - 2025", "giai đoạn 2021–2025",
                              "thời kỳ 2021-2025", "từ năm 2021 đến năm 2025", "từ 2021 đến 2025"],
    "2023-06-20": ["ngày 20/6/2023", "ngày 20-6-2023", "ngày 20.6", "ngày 20 tháng 6 năm 2023", "20/6/2023",
                   "ngày 20 tháng 6", "sáng 20/6", "chiều ngày 20/6", "17 giờ ngày 20/6", "trước ngày 20/6",
                   "ngày 20/06/2023", "15h ngày 20/6/2023", "hôm 20/6"],
    "…2023-06-30": ["tính đến ngày 30/6/2023", "tính đến hết ngày 30/6", "đến 30/6/2023", "tính đến 30/6",
                    "đến hết 30/6", "đến ngày 30-6", "tính đến thời điểm 30/6/2023", "đến 30/6",
                    "tính đến 17 giờ ngày 30/6/2023", "đến 17h ngày 30/6", "tới hết ngày 30 tháng 6 năm 2023",
                    "tính đến 17h00 ngày 30/6/2023"],
    "…2023-07-05": ["đến nay", "tới nay", "đến thời điểm này", "tính đến thời điểm hiện tại", "đến hiện nay"],
    "2024-02-29": ["ngày 29/2/2024"],
}  # fmt: skip
LISTS = {
    (2021, 2022): ["năm 2021 và 2022", "năm 2021, 2022", "năm 2021 và năm 2022"],
    (2020, 2022): ["các năm 2020, 2021, 2022", "năm 2020, 2021 và 2022"],
}
PREVIOUS: dict[str | None, list[str]] = {
    None: ["năm ngoái", "năm trước", "năm liền trước", "cùng kỳ", "cùng kỳ năm trước", "cùng kỳ năm ngoái",
           "kỳ trước", "tuần trước", "tháng trước", "quý trước", "quý liền trước"],
    "2022": ["cùng kỳ năm 2022", "với cùng kỳ năm 2022"],
}  # fmt: skip
LATER = {
    1: ["một năm sau", "năm sau đó", "năm kế tiếp", "sang năm tiếp theo"],
    2: ["hai năm sau đó", "2 năm sau"],
}
EARLIER = {2: ["hai năm trước", "trước đó hai năm", "cách đây 2 năm"], 1: ["một năm trước", "trước đó 1 năm"]}
SINCE = ["từ năm 2020 đến nay", "kể từ năm 2015 đến nay", "từ 1/7/2020 đến nay", "từ năm 2020 trở lại đây"]
NONE = [
    "31/2", "ngày 31/2", "30/2/2023", "29/2/2023", "31/4/2023", "32/1/2023", "ngày 31 tháng 4",
    "tháng 13", "tháng 0", "tháng 13/2022", "quý 5", "quý V/2022", "tuần 54", "tuần 0", "tuần 0/2022",
    "3/63", "9/63", "24/7", "24/24", "năm 1850", "2.022", "năm thứ ba", "tháng", "quý", "ba tháng", "7 tháng",
    "nhiều năm qua", "những năm qua", "các tuần qua", "mấy tháng qua", "3 tuần qua",
    "Nghị quyết 57", "sau một tháng hai bên", "9 tháng năm học", "5 năm", "đến 4/10 tiêu chí", "2022 hồ sơ",
]  # fmt: skip
# Nothing is dated backwards: what ends before it begins gives no interval, and its parts are not glued.
BACKWARDS = ["từ 20/6/2023 đến 1/1/2023", "từ năm 2025 đến năm 2021", "từ tháng 6 đến tháng 3/2023",
             "từ quý III đến quý I/2023"]  # fmt: skip
# Without a day of publication only what says its year is dated.
UNDATED = ["tháng 6", "quý II", "6 tháng đầu năm", "ngày 20/6", "từ 1/1 đến 20/6", "tuần 26", "nửa đầu năm",
           "từ đầu năm đến hết tháng 5", "ba quý đầu năm", "từ tháng 4 đến tháng 6"]  # fmt: skip


def periods(text: str, anchor: date | None = date(2023, 7, 5)) -> list[Period]:
    """The periods that a text names."""
    return [mention.period for mention in mentions(text, anchor) if mention.period]


@pytest.mark.parametrize(
    ("said", "text"), [(said, text) for said, texts in PERIODS.items() for text in texts]
)
def test_periods(said: str, text: str) -> None:
    """A period is read the same whichever way it is said."""
    (found,) = periods(text)
    assert ("…" if found.until else "") + str(found.iso) == said


@pytest.mark.parametrize(
    ("years", "text"), [(years, text) for years, texts in LISTS.items() for text in texts]
)
def test_lists_of_years(years: tuple[int, int], text: str) -> None:
    """Years in a list are one mention with the first and the last."""
    (found,) = periods(text)
    assert (found.grain, found.first, found.last) == ("list", *years)


@pytest.mark.parametrize(("iso", "text"), [(iso, text) for iso, texts in PREVIOUS.items() for text in texts])
def test_periods_that_are_compared_with(iso: str | None, text: str) -> None:
    """A period that a figure is only compared with is told apart."""
    (found,) = periods(text)
    assert (found.grain, found.iso) == ("previous", iso)


@pytest.mark.parametrize("text", SINCE)
def test_since(text: str) -> None:
    """What began and goes on has no end of its own."""
    (found,) = periods(text)
    assert (found.grain, found.iso) == ("since", None) and found.begin


@pytest.mark.parametrize(
    ("grain", "steps", "text"),
    [
        (grain, steps, text)
        for grain, said in (("later", LATER), ("previous", EARLIER))
        for steps, texts in said.items()
        for text in texts
    ],
)
def test_years_apart(grain: str, steps: int, text: str) -> None:
    """A year may be told by how many years it lies before or after another."""
    (found,) = periods(text)
    assert (found.grain, found.steps, found.iso) == (grain, steps, None)


@pytest.mark.parametrize("text", NONE)
def test_no_period(text: str) -> None:
    """Days that the calendar lacks, ranks, labels and counts are no periods."""
    assert periods(text) == []


@pytest.mark.parametrize("text", BACKWARDS)
def test_no_interval_runs_backwards(text: str) -> None:
    """An interval that would end before it begins is none."""
    assert [found.iso for found in periods(text) if found.iso and "/" in found.iso] == []


@pytest.mark.parametrize("text", UNDATED)
def test_without_an_anchor(text: str) -> None:
    """A period without a year stays unread where nothing tells the year."""
    assert [found.iso for found in periods(text, None)] == []


@pytest.mark.parametrize(
    ("published", "text", "iso"),
    [
        (date(2023, 1, 3), "tháng 12", "2022-12"),
        (date(2023, 1, 3), "quý IV", "2022-Q4"),
        (date(2023, 1, 3), "tuần 52", "2022-W52"),
        (date(2023, 1, 3), "ngày 31/12", "2022-12-31"),
        (date(2023, 1, 3), "12 tháng đầu năm", "2022"),
        (date(2022, 12, 30), "quý IV", "2022-Q4"),
        (date(2022, 12, 30), "ngày 5/1", "2023-01-05"),  # next week
        (date(2023, 10, 2), "9 tháng", "2023-01-01/2023-09-30"),
        (date(2023, 12, 20), "6 tháng cuối năm", "2023-H2"),
        (date(2022, 11, 25), "tuần thứ 47", "2022-W47"),
    ],
)
def test_the_year_that_a_text_leaves_out(published: date, text: str, iso: str) -> None:
    """The last such period that can have been, seen from the day of publication."""
    assert [found.iso for found in periods(text, published)] == [iso]


def test_every_day_is_read() -> None:
    """Each day of three years is read in each form, and no other."""
    for number in range(0, 1096, 2):
        day = date(2022, 1, 1) + timedelta(days=number)
        for said in (
            f"ngày {day.day}/{day.month}/{day.year}",
            f"{day:%d/%m/%Y}",
            f"tính đến ngày {day.day}.{day.month}.{day.year}",
            f"ngày {day.day} tháng {day.month} năm {day.year}",
            f"đến {day.day}-{day.month}-{day.year}",
        ):
            assert [found.iso for found in periods(said)] == [day.isoformat()], said


def test_every_pattern_is_said_here() -> None:
    """Each pattern of time reads one of the texts above, and begins only with words of its list."""
    said = [
        text
        for texts in [*PERIODS.values(), *LISTS.values(), *PREVIOUS.values(), *LATER.values(), SINCE]
        for text in texts
    ]
    assert {mention.id for text in said for mention in mentions(text)} >= set(PATTERNS)
    assert set(FIRST_WORDS) == set(PATTERNS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Trong tháng 5/2019 (từ 21/4 đến 20/5/2019), tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%.",
            "on_time_rate VN-HN 2019-05 97 percent",
        ),
        (
            "Năm 2022 (từ 15/12/2021 đến 14/12/2022), tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%.",
            "on_time_rate VN-HN 2022 97 percent",
        ),
        (
            "Tính đến hết ngày 20/6, Hà Nội tiếp nhận 5.000 hồ sơ.",
            "dossiers_received VN-HN 2023-06-20 5000 dossiers",
        ),
        (
            "Cùng kỳ năm ngoái không tính, tỷ lệ hồ sơ đúng hạn của Hà Nội trong quý I-2023 đạt 97%.",
            "on_time_rate VN-HN 2023-Q1 97 percent",
        ),
        ("Tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%.", "on_time_rate VN-HN 2023-07-05 97 percent"),
        ("Hà Nội xếp thứ 3/63 về PAR Index.", "par_index_rank VN-HN 2022 3/63 rank"),
    ],
)
def test_what_a_figure_is_dated_by(text: str, told: str) -> None:
    """The period of a figure: a bracket only shifts a month, an index is that of the year before."""
    assert figures(text) == [told]


@pytest.mark.parametrize("text", ["Hà Nội xếp thứ 3/63 về PAR Index.", "Hà Nội có 12 dự án chậm tiến độ."])
def test_nothing_dates_a_text_without_a_date(text: str) -> None:
    """Where neither the text nor its publication has a date, a figure has no period."""
    assert [line.split()[2] for line in figures(text, published=None)] == ["-"]


TIMES = {"năm 2022": "2022", "trong năm 2022": "2022", "quý I/2023": "2023-Q1", "tháng 5/2023": "2023-05",
         "6 tháng đầu năm 2023": "2023-H1", "trong 9 tháng năm 2022": "2022-01-01/2022-09-30",
         "từ ngày 15/12/2022 đến ngày 14/3/2023": "2022-12-15/2023-03-14", "tuần thứ 20 năm 2023": "2023-W20",
         "tính đến ngày 30/6/2023": "2023-06-30", "tính đến hết tháng 5/2023": "2023-05",
         "từ đầu năm đến nay": "2023-01-01/2023-07-05", "giai đoạn 2021-2022": "2021-01-01/2022-12-31",
         "đến nay": "2023-07-05"}  # fmt: skip
FRAMES = {
    "{}, Hà Nội tiếp nhận 5.000 hồ sơ.": "dossiers_received VN-HN {} 5000 dossiers",
    "Hà Nội {} tiếp nhận 5.000 hồ sơ.": "dossiers_received VN-HN {} 5000 dossiers",
    "Hà Nội tiếp nhận 5.000 hồ sơ {}.": "dossiers_received VN-HN {} 5000 dossiers",
    "Hà Nội họp báo. {}, tiếp nhận 5.000 hồ sơ.": "dossiers_received VN-HN {} 5000 dossiers",
    "Tỷ lệ hồ sơ đúng hạn {} của Hà Nội đạt 97%.": "on_time_rate VN-HN {} 97 percent",
    "Tỷ lệ hồ sơ đúng hạn của Hà Nội {} là 97%.": "on_time_rate VN-HN {} 97 percent",
    "{}, Hà Nội đã ủy quyền 617 thủ tục.": "delegated_procedures VN-HN {} 617 procedures",
    "{}, Hà Nội có 712 dự án chậm tiến độ.": "delayed_projects VN-HN {} 712 projects",
}


@pytest.mark.parametrize(("frame", "expected"), FRAMES.items())
def test_a_period_anywhere_in_the_sentence(frame: str, expected: str) -> None:
    """A figure is dated wherever in its sentence the period stands."""
    for said, iso in TIMES.items():
        at_head = frame.startswith("{}") or ". {}" in frame
        text = frame.format(said[0].upper() + said[1:] if at_head else said)
        assert figures(text) == [expected.format(iso)]
