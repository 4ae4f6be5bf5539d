"""The check of an old export: current, corrected or superseded, figure by figure, after a rebuild."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard import cached, cached_figures
from dashboard.address import Address
from dashboard.figures_address import read_figures_address, write_figures_address
from dashboard.files.formats import write_file
from dashboard.model_figures import FiguresAsked
from dashboard.model_receipts import Checked
from dashboard.parts.export_check import answer_html
from dashboard.receipts import issue
from dashboard.views.checking import check_export
from dashboard.views.excerpts import figures_excerpt, view_excerpt
from tests.dashboard.excerpts import DAY, trend_excerpt, version_of, whole_excerpt
from tests.dashboard.rebuilding import HANOI_2021, HANOI_2022, corrected, rebuilt, rejected, restated


def told(checked: Checked, version: str) -> str:
    """The answer as a reader reads it, in Vietnamese, with ordinary spaces."""
    indicators = {each.indicator: each for each in cached.indicators(version)}
    places = {each.place: each for each in cached.places(version)}
    return answer_html(checked, indicators, places, "vi").replace("\u00a0", " ")


@pytest.mark.parametrize("form", ["token", "line", "csv"])
def test_a_rebuild_alone_changes_nothing(database: Path, tmp_path: Path, form: str) -> None:
    """After a rebuild under another version a receipt still says: current, in each of its forms."""
    excerpt = trend_excerpt(database)
    later = rebuilt(tmp_path, "later")
    pasted = {
        "token": excerpt.receipt.token,
        "line": excerpt.receipt.line,
        "csv": write_file("csv", excerpt).decode(),
    }[form]
    checked = check_export(later, pasted)
    assert (checked.standing, checked.unchanged, checked.fates) == ("current", len(excerpt.rows), ())
    assert f"Vẫn đúng: cả {len(excerpt.rows)} con số" in told(checked, later)


def test_every_kind_of_export_is_current_on_its_own_data(database: Path) -> None:
    """A view, a comparison, a view as known on a day, all figures and a page of them answer current."""
    version = version_of(database)
    addresses = [
        Address(indicator="delayed_projects", places=("VN-HN", "VN-HP")),
        Address(indicator="dossiers_received", places=("VN-HN",), agencies=("Sở Xây dựng",)),
        Address(indicator="par_index_rank", known_on=date(2023, 12, 31)),
        Address(view="compare", indicator="par_index_rank"),
    ]
    receipts = [view_excerpt(version, address, "vi", DAY).receipt for address in addresses]
    asked = FiguresAsked(words="ha noi", order="value", descending=True)
    rows = cached_figures.figures(version, asked, 5, 5).rows
    receipts += [
        whole_excerpt(database).receipt,
        figures_excerpt(version, asked, write_figures_address(asked), "vi", DAY).receipt,
        figures_excerpt(version, asked, write_figures_address(asked, 2), "vi", DAY, rows=rows).receipt,
    ]
    for receipt in receipts:
        assert receipt.marks, receipt.line
        checked = check_export(version, receipt.token)
        assert (checked.standing, checked.added, checked.unmatched) == ("current", (), False), receipt.line


def test_a_correction_is_told_with_its_day_and_reason(database: Path, tmp_path: Path) -> None:
    """A corrected figure says when and why, what it was and what it is; the others still stand."""
    excerpt = trend_excerpt(database)
    later = rebuilt(tmp_path, "later", *corrected(HANOI_2022, 4, "2027-02-01"))
    checked = check_export(later, excerpt.receipt.token)
    (fate,) = checked.fates
    assert (checked.standing, fate.kind, checked.unchanged) == (
        "corrected",
        "corrected",
        len(excerpt.rows) - 1,
    )
    answer = told(checked, later)
    assert "Đã đính chính ngày 01/02/2027: Bảng gốc ghi số khác." in answer
    assert "đã trích: 3/63." in answer
    assert ">4/63</a> (Cổng thông tin điện tử Hà Nội, 05/07/2023)" in answer


def test_a_rejected_figure_is_told(database: Path, tmp_path: Path) -> None:
    """A figure that was withdrawn says so; where another source has one, that is shown."""
    later = rebuilt(tmp_path, "later", *rejected(HANOI_2022, "2027-02-01"))
    checked = check_export(later, trend_excerpt(database).receipt.token)
    (fate,) = checked.fates
    assert (checked.standing, fate.kind) == ("corrected", "corrected")
    assert fate.shown is not None
    assert fate.shown.source == "par-index-2022"
    assert "Không thể đúng." in told(checked, later)


def test_an_older_correction_is_no_news(database: Path, tmp_path: Path) -> None:
    """What had been corrected before the export was made is not told as a change."""
    before = rebuilt(tmp_path / "a", "before", *corrected(HANOI_2022, 4, "2026-01-01"))
    receipt = view_excerpt(before, Address(indicator="par_index_rank"), "vi", DAY).receipt
    after = rebuilt(tmp_path / "b", "after", *corrected(HANOI_2022, 4, "2026-01-01"))
    assert check_export(after, receipt.token).standing == "current"


def test_a_newer_source_supersedes(database: Path, tmp_path: Path) -> None:
    """Where another source is chosen for a cell, the old and the new figure stand side by side."""
    later = rebuilt(tmp_path, "later", *restated(HANOI_2021, 11, "feedfacefeedface"))
    checked = check_export(later, trend_excerpt(database).receipt.token)
    (fate,) = checked.fates
    assert (checked.standing, fate.kind, checked.added) == ("superseded", "replaced", ())
    answer = told(checked, later)
    assert "Đã có số mới: 1 con số thay đổi" in answer
    assert "đã trích: 10/63." in answer
    assert ">11/63</a> (Bộ Nội vụ, 05/01/2027)" in answer
    assert "Có nguồn khác được chọn" in answer


def test_as_known_on_a_day_nothing_later_counts(database: Path, tmp_path: Path) -> None:
    """A view as known on a day stays current when a newer source says otherwise."""
    address = Address(indicator="par_index_rank", known_on=date(2025, 12, 31))
    receipt = view_excerpt(version_of(database), address, "vi", DAY).receipt
    later = rebuilt(tmp_path, "later", *restated(HANOI_2021, 11, "feedfacefeedface"))
    assert check_export(later, receipt.token).standing == "current"
    assert check_export(later, receipt.line).standing == "current"


def test_what_is_gone_and_what_is_new(database: Path, tmp_path: Path) -> None:
    """A claim that is no longer there is told by its code; figures that came since are listed."""
    later = rebuilt(
        tmp_path,
        "later",
        *restated(HANOI_2022, 2, "feedfacefeedface", period="2025"),
        f"DELETE FROM claim WHERE {HANOI_2021}",
    )
    excerpt = trend_excerpt(database)
    gone = next(row for row in excerpt.rows if row.point.place == "VN-HN" and row.point.period == "2021")
    checked = check_export(later, excerpt.receipt.token)
    (fate,) = checked.fates
    assert (checked.standing, fate.kind, fate.digits) == ("superseded", "gone", gone.point.claim_id[:8])
    assert "feedfacefeedface" in {point.claim_id for point in checked.added}
    assert "Có thêm từ ngày đó" in told(checked, later)


def test_a_short_receipt_tells_by_dates(database: Path, tmp_path: Path) -> None:
    """The line under a picture names no figure: corrections and new sources since its day are told."""
    line = trend_excerpt(database).receipt.line
    fixed = rebuilt(tmp_path / "a", "a", *corrected(HANOI_2022, 4, "2027-02-01"))
    checked = check_export(fixed, line)
    assert (checked.standing, checked.exact, len(checked.fates)) == ("corrected", False, 1)
    assert "Biên nhận ngắn chỉ nói biểu đồ nào" in told(checked, fixed)
    newer = rebuilt(tmp_path / "b", "b", *restated(HANOI_2021, 11, "feedfacefeedface"))
    checked = check_export(newer, line)
    assert checked.standing == "superseded"
    assert [point.claim_id for point in checked.added] == ["feedfacefeedface"]


@pytest.mark.parametrize(
    "parameters",
    [
        {"indicator": "no_such"},
        {"indicator": "par_index_rank", "places": "XX"},
        {},
        {"scope": "all", "bases": "x"},
    ],
)
def test_what_no_longer_means_anything_is_said(database: Path, parameters: dict[str, str]) -> None:
    """A receipt whose parameters ask for nothing today gets a sentence; its figures are still answered."""
    points = [row.point for row in trend_excerpt(database).rows]
    checked = check_export(version_of(database), issue("old", DAY, parameters, points).token)
    assert (checked.standing, checked.unmatched) == ("current", True)
    assert "nay không còn số nào" in told(checked, version_of(database))


def test_hostile_words_in_an_answer_are_text(database: Path, tmp_path: Path) -> None:
    """Reasons, publishers and parameters are shown as text."""
    hostile = "<img src=x onerror=alert(1)>"
    later = rebuilt(
        tmp_path,
        "later",
        *rejected(HANOI_2022, "2027-02-01"),
        f"UPDATE correction SET reason = '{hostile}', \"by\" = '{hostile}'",
        f"UPDATE source SET publisher = '{hostile}'",
    )
    excerpt = trend_excerpt(database)
    receipt = replace(excerpt.receipt, parameters={**excerpt.receipt.parameters, "q": hostile})
    checked = check_export(later, issue("v", DAY, receipt.parameters, [r.point for r in excerpt.rows]).token)
    assert "<img" not in told(checked, later)


def test_the_address_of_a_table_comes_back() -> None:
    """What a table's address says is what it asks for; what cannot be used is named."""
    asked = FiguresAsked(
        words="hà nội",
        indicators=("a", "b"),
        places=("VN-HN",),
        levels=("city",),
        bases=("target",),
        first_year=2020,
        last_year=2022,
        known_on=date(2023, 1, 1),
        order="value",
        descending=True,
    )
    written = write_figures_address(asked, 3)
    read = read_figures_address(written, ["a", "b"], ["VN-HN"])
    assert (read.asked, read.page, read.wrong) == (asked, 3, ())
    broken = {
        "sort": "x",
        "places": "HN,XX",
        "from": "20",
        "page": "0",
        "as_known_on": "2023-02-30",
        "bases": "y",
    }
    wrong = read_figures_address(broken, [], ["VN-HN"]).wrong
    assert set(wrong) == {"sort=x", "places=XX", "from=20", "page=0", "as_known_on=2023-02-30", "bases=y"}
