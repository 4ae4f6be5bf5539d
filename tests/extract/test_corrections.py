"""Corrections: what people decided about claims is applied, explained, checked, and deletes nothing."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

from extract import command
from extract.corrections import Corrections, apply_corrections, read_corrections, undo_corrections
from extract.figures import read_figures
from extract.model import Reading
from extract.store import write_database
from extract.table import claim_id_of, tidy
from extract.versions import BuildError, only_builder
from tests.conftest import ROOT
from tests.extract.figure_rows import read, write
from tests.extract.making import claim, query, readings, reference, tables

RATE = claim("on_time_rate", 98.1)
RANK = claim("par_index_rank", 3, total=63)
HEADER = ["claim_id", "action", "field", "value", "reason", "by", "date", "note"]
LINE = {
    "claim_id": claim_id_of(RATE),
    "action": "annotate",
    "reason": "Vì thế.",
    "by": "Số Gốc",
    "date": "2026-11-22",
}


def corrections(folder: Path, *lines: dict[str, str]) -> Corrections:
    """The corrections of a file with these lines, each LINE but for what is given."""
    path = folder / "corrections.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(LINE | line for line in lines)
    return read_corrections(path, reference())


def corrected(folder: Path, *lines: dict[str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tables claim and correction of RATE and RANK after these lines."""
    return apply_corrections(tidy(readings(RATE, RANK)), corrections(folder, *lines))


def of(claims: pd.DataFrame, claim_id: str = claim_id_of(RATE)) -> dict[str, object]:
    """The row of one claim."""
    return dict(claims[claims["claim_id"] == claim_id].iloc[0])


@pytest.mark.parametrize(
    ("actions", "status"),
    [
        (["annotate"], "accepted"),
        (["accept"], "accepted"),
        (["reject"], "rejected"),
        (["hold"], "pending"),
        (["correct"], "corrected"),
        (["correct", "reject"], "rejected"),
        (["reject", "accept"], "accepted"),
        (["hold", "correct", "accept"], "corrected"),
        (["hold", "annotate"], "pending"),
    ],
    ids="+".join,
)
def test_the_last_decision_gives_the_status(tmp_path: Path, actions: list[str], status: str) -> None:
    """Of several decisions on a claim the last day's counts, and a note changes none."""
    lines = [
        {"action": action, "date": f"2026-11-{20 + day}"}
        | ({"field": "value", "value": "98.91"} if action == "correct" else {})
        for day, action in enumerate(actions)
    ]
    claims, _ = corrected(tmp_path, *reversed(lines))
    assert of(claims)["status"] == status
    assert of(claims, claim_id_of(RANK))["status"] == "accepted"


def test_a_corrected_value_keeps_the_stated_one(tmp_path: Path) -> None:
    """The claim holds the corrected value with its range, keeps its id, and says what its source states."""
    claims, lines = corrected(tmp_path, {"action": "correct", "field": "value", "value": "98.91"})
    row = of(claims)
    assert (row["value"], row["low"], row["original_value"]) == (98.91, 98.905, 98.1)
    assert row["corrected"] == "value: 98.1" and row["quote"] == "98.1"
    assert (lines["original"].tolist(), lines["value"].tolist()) == (["98.1"], ["98.91"])


def test_a_corrected_period_moves_the_claim(tmp_path: Path) -> None:
    """The days follow from the corrected period, and an empty value takes a total away."""
    rank = claim_id_of(RANK)
    claims, lines = corrected(
        tmp_path,
        {"claim_id": rank, "action": "correct", "field": "period", "value": "2023-H1"},
        {"claim_id": rank, "action": "correct", "field": "total", "value": ""},
    )
    row = of(claims, rank)
    assert str(row["period_start"]) == "2023-01-01 00:00:00" and str(row["period_end"])[:10] == "2023-06-30"
    assert pd.isna(row["total"]) and pd.isna(row["original_value"])
    assert row["corrected"] == "period: 2022|total: 63"
    assert lines["original"].tolist() == ["2022", "63"]


def test_what_was_corrected_can_be_undone(tmp_path: Path) -> None:
    """From the two tables the claims as stated come back, every column as it was."""
    stated = tidy(readings(RATE, RANK))
    rank = claim_id_of(RANK)
    claims, lines = corrected(
        tmp_path,
        {"action": "correct", "field": "value", "value": "98.91"},
        {"action": "correct", "field": "indicator", "value": "satisfaction_rate"},
        {"claim_id": rank, "action": "correct", "field": "total", "value": ""},
        {"claim_id": rank, "action": "correct", "field": "period", "value": ""},
        {"claim_id": rank, "action": "reject"},
    )
    assert not claims.equals(stated)
    pd.testing.assert_frame_equal(undo_corrections(claims, lines), stated)


def test_the_series_leaves_rejected_claims_out_and_shows_corrected_ones(path: Path, tmp_path: Path) -> None:
    """A cell is chosen among what counts; the table keeps all claims, and the correction is beside them."""
    wrong = claim("on_time_rate", 12, source="bai-2")
    waiting = claim("on_time_rate", 13, source="bai-3")
    made = tables(
        RATE,
        wrong,
        waiting,
        corrections=corrections(
            tmp_path,
            {"claim_id": claim_id_of(wrong), "action": "reject"},
            {"claim_id": claim_id_of(waiting), "action": "hold"},
            {"action": "correct", "field": "value", "value": "98.91"},
        ),
    )
    with only_builder(path, print):
        write_database(path, made, extractor="test")
    shown = query(path, "SELECT value, original_value, status, claims_count, disagree FROM series")
    assert shown == [(98.91, 98.1, "corrected", 1, False)]
    kept = query(path, "SELECT value, status FROM claim ORDER BY value")
    assert kept == [(12, "rejected"), (13, "pending"), (98.91, "corrected")]
    told = query(path, 'SELECT action, original, value, reason, "by" FROM correction ORDER BY line')
    assert told == [
        ("reject", "", "", "Vì thế.", "Số Gốc"),
        ("hold", "", "", "Vì thế.", "Số Gốc"),
        ("correct", "98.1", "98.91", "Vì thế.", "Số Gốc"),
    ]
    assert made.findings.empty


def test_a_lost_claim_fails_the_build_and_is_named(tmp_path: Path) -> None:
    """A correction whose claim is gone stops the whole with file, line, id and what to do."""
    lost = [{}, {"claim_id": "0123456789abcdef", "action": "reject"}]
    with pytest.raises(
        BuildError, match=r"corrections\.csv, line 3: there is no claim 0123456789abcdef .*«Vì thế.»"
    ):
        corrected(tmp_path, *lost)
    part = corrections(tmp_path, *lost)
    claims, lines = apply_corrections(tidy(readings(RATE)), part, whole=False)
    assert len(claims) == 1 and lines["line"].tolist() == [2]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({"action": "delete"}, "line 2, column action: 'delete' is not one of accept, reject, hold, correct"),
        ({"reason": " "}, "line 2, column reason: it is empty; say why"),
        ({"by": ""}, "line 2, column by: it is empty; say which person"),
        ({"claim_id": ""}, "line 2, column claim_id: it is empty"),
        ({"date": "22/11/2026"}, "line 2, column date: '22/11/2026' is not a day"),
        ({"value": "3"}, "line 2: annotate changes no column"),
        (
            {"action": "correct", "field": "sentence", "value": "x"},
            "line 2, column field: 'sentence' is not one of",
        ),
        (
            {"action": "correct", "field": "value", "value": "98,9"},
            "line 2, column value: '98,9' is not a number",
        ),
        (
            {"action": "correct", "field": "value", "value": "nan"},
            "line 2, column value: 'nan' is not a number",
        ),
        ({"action": "correct", "field": "value", "value": ""}, "line 2, column value: '' is not a number"),
        (
            {"action": "correct", "field": "value", "value": "98.1"},
            "line 2: value of claim .* is '98.1' already",
        ),
        (
            {"action": "correct", "field": "level", "value": "ward"},
            "'ward' is not one of all, city, district",
        ),
        (
            {"action": "correct", "field": "place", "value": "VN-XX"},
            r"'VN-XX' is no place of data/reference/places\.csv",
        ),
        (
            {"action": "correct", "field": "period", "value": "Q1/2023"},
            "line 2, column value: 'Q1/2023' is not a period",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_line_that_cannot_be_meant_is_named(tmp_path: Path, line: dict[str, str], says: str) -> None:
    """A wrong line stops the build with its number, its column and what to write instead."""
    with pytest.raises(BuildError, match=says) as refusal:
        corrected(tmp_path, line)
    assert "\n" not in str(refusal.value) and "corrections.csv" in str(refusal.value)


def test_two_values_for_one_column_are_refused(tmp_path: Path) -> None:
    """Two corrections of one column of a claim stop the build with both lines."""
    lines = [{"action": "correct", "field": "value", "value": value} for value in ("98.2", "98.3")]
    with pytest.raises(BuildError, match=r"line 3: value of claim .* is corrected in line 2 already"):
        corrected(tmp_path, *lines)


def test_no_file_corrects_nothing(tmp_path: Path) -> None:
    """Without the file the claims are what they were."""
    stated = tidy(readings(RATE))
    none = read_corrections(tmp_path / "corrections.csv", reference())
    pd.testing.assert_frame_equal(apply_corrections(stated, none)[0], stated)


def test_a_build_with_a_lost_claim_ends_with_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command names the line and exits with 1, and the database stays as it was."""
    corrections(tmp_path, {"claim_id": "0123456789abcdef", "action": "reject"})
    article = tmp_path / "seeds" / "bai-1.txt"
    article.parent.mkdir()
    article.write_text("Năm 2022, Chỉ số cải cách hành chính của Hà Nội xếp thứ 3/63.\n", encoding="utf-8")
    monkeypatch.setattr(command, "SEEDS", article.parent)
    monkeypatch.setattr(command, "CORRECTIONS", tmp_path / "corrections.csv")
    database = tmp_path / "metrics.duckdb"
    assert command.main([str(article.parent), "--database", str(database)]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("error: ") and not database.exists()
    assert command.main([str(article), "--database", str(database)]) == 0


def test_the_corrections_of_the_project_hold() -> None:
    """Each names a claim of seeds/tables, says why in a sentence, and changes something or explains."""
    known = reference()
    own = read_corrections(ROOT / "data" / "corrections.csv", known)
    found = read_figures(sorted((ROOT / "seeds" / "tables").glob("*.csv")), known)
    claims, lines = apply_corrections(tidy(one for one in found if isinstance(one, Reading)), own)
    assert len(lines) == len(own.lines) > 10
    assert all(len(reason) > 40 and reason.endswith(".") for reason in lines["reason"])
    counts = claims["status"].value_counts().to_dict()
    assert counts["corrected"] >= 5 and counts["rejected"] >= 1


def ids(*paths: Path) -> set[str]:
    """Ids of the claims of tables of figures."""
    return set(tidy(read(*paths))["claim_id"])


def test_rows_beside_it_do_not_change_a_claim(tmp_path: Path) -> None:
    """Another row before it, another order, file, title or note leave a row's id as it is."""
    row, other = {"note": "Ghi chú."}, {"place": "VN-SG", "value": "36", "title": "Tin khác", "note": "Khác."}
    alone = ids(write(tmp_path / "a.csv", row))
    assert len(alone) == 1
    for name, rows in {
        "b.csv": [other, row],
        "c.csv": [row, other],
        "d.csv": [other, other | {"place": "VN-DN"}, row],
    }.items():
        assert alone < ids(write(tmp_path / name, *rows))
    assert alone == ids(write(tmp_path / "e.csv", {"note": "", "title": "Đổi tên", "publisher": "Báo khác"}))


@pytest.mark.parametrize(
    "cells",
    [
        {"total": "34"},
        {"total": ""},
        {"qualifier": "about"},
        {"url": "https://example.vn/khac"},
        {"value": "4"},
    ],
    ids=str,
)
def test_what_a_row_says_makes_its_id(tmp_path: Path, cells: dict[str, str]) -> None:
    """Another total, qualifier, publication or value is another claim."""
    assert ids(write(tmp_path / "a.csv", {})).isdisjoint(ids(write(tmp_path / "b.csv", cells)))
