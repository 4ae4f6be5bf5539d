"""Rows of figure tables: each a claim or a rejection, in the words of its own line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from extract.table import tidy_sources
from tests.extract.figure_rows import REFERENCE, ROW, read, read_one, write

# --- a row --------------------------------------------------------------------------------------


def test_a_row_becomes_a_claim_that_quotes_its_own_line(tmp_path: Path) -> None:
    """The line of a row names place, period and indicator; the quote is the value with its label."""
    reading = read_one(tmp_path)
    (claim,) = reading.claims
    assert claim.sentence == "Hà Nội, 2022: Thứ hạng Chỉ số cải cách hành chính (PAR Index) 3/63"
    assert claim.quote == "Thứ hạng Chỉ số cải cách hành chính (PAR Index) 3/63"
    assert reading.document.text[claim.start : claim.end] == claim.quote
    assert (claim.value, claim.total, claim.period, claim.rule) == (3, 63, "2022", "table_row")
    assert claim.source_file == "t.csv"
    assert claim.published == date(2023, 4, 19)


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        ({"basis": "implied"}, "… 3/63 (suy ra)"),
        ({"basis": "target"}, "… 3/63 (mục tiêu)"),
        ({"note": "Trang không ghi ngày."}, "… 3/63 [Trang không ghi ngày.]"),
        (
            {"agency": "Sở Nội vụ", "level": "city", "total": "22"},
            "Sở Nội vụ, Hà Nội, cấp tỉnh, thành phố, 2022: …",
        ),
        ({"indicator": "on_time_rate", "unit": "percent", "value": "99.81", "total": ""}, "… hạn 99,81 %"),
        (
            {
                "indicator": "delegation_rate",
                "unit": "percent",
                "value": "37",
                "total": "1910",
                "qualifier": "about",
            },
            "… khoảng 37 % (trên tổng số 1.910)",
        ),
        (
            {
                "indicator": "delayed_projects_area",
                "unit": "hectares",
                "value": "5000",
                "total": "",
                "qualifier": "over",
            },
            "… hơn 5.000 ha",
        ),
        ({"period": "2023-Q1"}, "Hà Nội, quý 1/2023: …"),
    ],
)
def test_the_line_says_all_that_the_row_says(tmp_path: Path, cells: dict[str, str], line: str) -> None:
    """Qualifier, total, basis, level, agency and note of a row stand in its line."""
    (claim,) = read_one(tmp_path, **cells).claims
    start, _, end = line.partition("…")
    assert claim.sentence.startswith(start)
    assert claim.sentence.endswith(end)


@pytest.mark.parametrize(
    ("cells", "reason", "note"),
    [
        ({"period": ""}, "no_period", "period: "),
        ({"period": "2023-13"}, "no_period", "period: 2023-13"),
        ({"period": "2023-02-30"}, "no_period", "period: 2023-02-30"),
        ({"period": "2025-12-31/2025-01-01"}, "no_period", "period: 2025-12-31/2025-01-01"),
        ({"period": "0202"}, "no_period", "period: 0202"),
        ({"period": "năm ngoái"}, "no_period", "period: năm ngoái"),
        ({"publisher": "", "url": ""}, "no_source", "title: Hà Nội xếp thứ ba"),
        ({"publisher": "", "url": "javascript:alert(1)"}, "no_source", "title: Hà Nội xếp thứ ba"),
        ({"value": ""}, "unreadable", "value: "),
        ({"value": "99,81"}, "unreadable", "value: 99,81"),
        ({"value": "khoảng 3"}, "unreadable", "value: khoảng 3"),
        ({"value": "nan"}, "unreadable", "value: nan"),
        ({"value": "1e3"}, "unreadable", "value: 1e3"),
        ({"value": "9" * 400}, "unreadable", "value: " + "9" * 400),
        ({"total": "0"}, "unreadable", "total: 0"),
        ({"total": "sáu mươi ba"}, "unreadable", "total: sáu mươi ba"),
        ({"level": "ward"}, "unreadable", "level: ward"),
        ({"qualifier": ""}, "unreadable", "qualifier: "),
        ({"basis": "guessed"}, "unreadable", "basis: guessed"),
        ({"indicator": "happiness"}, "no_indicator", "indicator: happiness"),
        ({"unit": "score"}, "no_indicator", "unit: score"),
        ({"unit": ""}, "no_indicator", "unit: "),
        ({"place": "VN-HP/xã Vĩnh Am"}, "no_place", "place: VN-HP/xã Vĩnh Am"),
        ({"place": "", "period": ""}, "no_place", "place: ; period: "),
        ({"total": "6", "value": "2"}, "region", "total: 6"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(
    tmp_path: Path, cells: dict[str, str], reason: str, note: str
) -> None:
    """A rejected row keeps its line, a reason of the closed list, and what stands in the cell at fault."""
    reading = read_one(tmp_path, **cells)
    assert reading.claims == []
    (rejection,) = reading.rejections
    assert (rejection.reason, rejection.note) == (reason, f"t.csv:2; {note}")
    assert reading.document.text[rejection.start : rejection.end] == rejection.quote != ""


def test_an_implausible_value_is_kept_for_the_checks(tmp_path: Path) -> None:
    """A percentage of 250 is claimed by its source, and the table says so."""
    (claim,) = read_one(tmp_path, indicator="on_time_rate", unit="percent", value="250", total="").claims
    assert claim.value == 250


def test_the_rank_of_an_agency_may_be_among_few(tmp_path: Path) -> None:
    """Second of six departments is a rank of the table; second of six provinces is one of a region."""
    assert read_one(tmp_path, agency="Sở Nội vụ", level="city", value="2", total="6").claims


def test_a_line_with_too_few_or_too_many_fields_is_rejected_as_it_stands(tmp_path: Path) -> None:
    """Where cells cannot be told apart, nothing of the row is believed, its source neither."""
    table = write(tmp_path / "t.csv", {})
    with table.open("a", encoding="utf-8") as file:
        file.write("par_index_rank,VN-SG,36\n" + ",".join([*ROW.values(), "thừa"]) + "\n\n,,,\n")
    known, unknown = read(table)
    assert len(known.claims) == 1
    assert unknown.document.publisher == ""
    assert [(row.reason, row.note) for row in unknown.rejections] == [
        ("unreadable", "t.csv:3; 3 fields, the header has 16"),
        ("unreadable", "t.csv:4; 17 fields, the header has 16"),
    ]
    assert unknown.rejections[0].quote == "par_index_rank | VN-SG | 36"


# --- a publication ------------------------------------------------------------------------------


def test_one_address_is_one_source_whichever_table_cites_it(tmp_path: Path) -> None:
    """Rows of two tables, with the publisher spelled twice, make one source of the more frequent name."""
    first = write(tmp_path / "a.csv", {}, {"place": "VN-SG", "value": "36"})
    second = write(
        tmp_path / "b.csv",
        {"indicator": "dti_rank", "publisher": "Báo Kiểm Thử (tiếng Anh)", "title": "", "published": ""},
    )
    (reading,) = read(first, second)
    assert reading.document.publisher == "Báo Kiểm thử"
    assert reading.document.title == "Hà Nội xếp thứ ba"
    assert [claim.source_file for claim in reading.claims] == ["a.csv", "a.csv", "b.csv"]
    assert {claim.published for claim in reading.claims} == {date(2023, 4, 19)}


def test_without_an_address_publisher_and_title_tell_sources_apart(tmp_path: Path) -> None:
    """Two titles of one publisher without addresses are two sources."""
    table = write(
        tmp_path / "t.csv", {"url": ""}, {"url": "", "title": "Tin khác"}, {"url": "", "place": "VN-SG"}
    )
    assert [len(reading.claims) for reading in read(table)] == [2, 1]


def test_the_id_of_a_source_is_readable_and_stays(tmp_path: Path) -> None:
    """It begins with publisher and title in plain letters and ends with a hash of the address."""
    assert read_one(tmp_path).document.source == "bao-kiem-thu-ha-noi-xep-thu-ba-bb35ac"
    assert read_one(tmp_path, value="4").document.source == "bao-kiem-thu-ha-noi-xep-thu-ba-bb35ac"


@pytest.mark.parametrize(
    ("written", "published", "first_line"),
    [
        ("2023-04-19", date(2023, 4, 19), "Hà Nội, 2022"),
        ("", None, "Hà Nội, 2022"),
        ("2023-04", None, "Ngày đăng như nguồn ghi: 2023-04."),
        ("2023-02-30", None, "Ngày đăng như nguồn ghi: 2023-02-30."),
    ],
)
def test_a_month_is_no_day_of_publication(
    tmp_path: Path, written: str, published: date | None, first_line: str
) -> None:
    """Where the day is not known in full none is made up, and what is known is kept as text."""
    reading = read_one(tmp_path, published=written)
    assert reading.document.published == published
    assert reading.document.text.startswith(first_line)
    (claim,) = reading.claims
    assert reading.document.text[claim.start : claim.end] == claim.quote


def test_a_source_counts_as_taken_in_when_its_last_row_was(tmp_path: Path) -> None:
    """Nobody had all of its figures before."""
    table = write(tmp_path / "t.csv", {}, {"place": "VN-SG", "retrieved": "2027-03-01"})
    assert read(table)[0].document.retrieved == date(2027, 3, 1)


def test_the_same_figure_again_is_a_repetition_not_a_claim(tmp_path: Path) -> None:
    """Of rows that say the same, the first stays, and one with its total before one without."""
    table = write(
        tmp_path / "t.csv", {"total": ""}, {}, {}, {"value": "4"}, {"basis": "implied"}, {"total": "34"}
    )
    (reading,) = read(table)
    assert [(claim.value, claim.total, claim.basis) for claim in reading.claims] == [
        (3, 63, "stated"),
        (4, 63, "stated"),
        (3, 63, "implied"),
        (3, 34, "stated"),
    ]
    assert [(row.reason, row.note) for row in reading.rejections] == [
        ("duplicate", "t.csv:2"),
        ("duplicate", "t.csv:4"),
    ]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ({"publisher": "Hà Nội mới"}, "press"),
        ({"publisher": "VCCI"}, "official"),
        ({"publisher": "Trang lạ", "url": "https://baomoi.net.vn/tin"}, "repost"),
        ({"publisher": "Sở Lạ", "url": "https://sola.hanoi.gov.vn/tin"}, "official"),
        ({"publisher": "Trang lạ", "url": "https://evil.example/?x=.gov.vn"}, "press"),
        ({"publisher": "Trang lạ", "url": "https://hanoi.gov.vn@evil.example/"}, "press"),
        ({"publisher": "Trang lạ", "url": "https://notgov.vn/"}, "press"),
    ],
)
def test_the_kind_of_a_source_is_told_by_publisher_then_address(
    tmp_path: Path, cells: dict[str, str], kind: str
) -> None:
    """A listed name or domain decides; else the state's own domain is official and all others are press."""
    sources = tidy_sources([read_one(tmp_path, **cells)], REFERENCE["publisher"])
    assert list(sources["kind"]) == [kind]
