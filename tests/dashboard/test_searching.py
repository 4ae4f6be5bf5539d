"""What a reader's words find: without accents, by abbreviations, while they are being typed."""

from __future__ import annotations

import csv
from typing import Any

import duckdb
import pytest

from dashboard.model import Indicator, Place, Words
from dashboard.searching import find_hits, fold, pattern
from tests.conftest import ROOT


def _rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / "reference" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _indicator(row: dict[str, str]) -> Indicator:
    both: dict[str, Any] = {
        name: Words(row[f"{key}_vi"], row[f"{key}_en"])
        for name, key in (
            ("family_name", "family"), ("name", "name"), ("short", "short"), ("definition", "definition"),
        )
    }  # fmt: skip
    return Indicator(
        row["indicator"], row["family"], **both, unit=row["unit"], decimals=0, better="higher", lowest=0,
        highest=1, owner="", measure="index", headline=row["headline"] == "true",
    )  # fmt: skip


INDICATORS = [_indicator(row) for row in _rows("indicators.csv")]
PLACES = [
    Place(row["place"], Words(row["name_vi"], row["name_en"]), "province", int(row["position"]), None)
    for row in _rows("places.csv")
]
ALIASES = {row["place"]: row["aliases"].split("|") for row in _rows("places.csv") if row["aliases"]}


def first(asked: str) -> tuple[str, str]:
    """Indicator and place of the best hit."""
    hits = find_hits(asked, INDICATORS, PLACES, ALIASES)
    if not hits:
        return "", ""
    return (
        hits[0].indicator.indicator if hits[0].indicator else "",
        hits[0].place.place if hits[0].place else "",
    )


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("da nang", ("", "VN-DN")),
        ("Đà Nẵng", ("", "VN-DN")),
        ("danang", ("", "VN-DN")),
        ("tphcm", ("", "VN-SG")),
        ("TP.HCM", ("", "VN-SG")),
        ("tp hcm", ("", "VN-SG")),
        ("sai gon", ("", "VN-SG")),
        ("hai ph", ("", "VN-HP")),
        ("ti le dung han", ("on_time_rate", "")),
        ("tỷ lệ đúng hạn", ("on_time_rate", "")),
        ("par index", ("par_index_rank", "")),
        ("dti da nang", ("dti_rank", "VN-DN")),
        ("da nang dti", ("dti_rank", "VN-DN")),
        ("hà nội dự án chậm", ("delayed_projects", "VN-HN")),
        ("diem papi can tho", ("papi_score", "VN-CT")),
        ("dvctt", ("online_procedures", "")),
        ("uy quyen hn", ("delegated_procedures", "VN-HN")),
        ("sipas", ("sipas_rank", "")),
        ("on time hanoi", ("on_time_rate", "VN-HN")),
        ("khong co gi nhu vay", ("", "")),
        ("", ("", "")),
        ("  %_'; DROP TABLE claim --", ("", "")),
    ],
)
def test_what_words_find_first(asked: str, expected: tuple[str, str]) -> None:
    """The best hit is what a Vietnamese reader means by the words."""
    assert first(asked) == expected


def test_folding_keeps_letters_apart_that_are_no_accents() -> None:
    """Only accents, case, marks and i/y go; different letters stay different."""
    assert fold("Tỷ lệ HỒ SƠ, đúng-hạn!") == "ti le ho so dung han"
    assert fold("Đắk Lắk") == "dak lak"
    assert fold("𝟙") == "" or fold("𝟙").isascii()


@pytest.mark.parametrize(
    ("word", "told", "found"),
    [
        ("noi", "HÀ NỘI", True),
        ("Đúng", "giải quyết dung hạn", True),
        ("dung", "giải quyết Đúng hạn", True),
        ("ủy", "quỹ", True),
        ("uy", "quyền", True),
        ("ly", "tỉ lệ", False),
        ("3.5", "315", False),
        ("(a|b)", "a", False),
        ("2025", "tuần 2025", True),
    ],
)
def test_a_word_is_found_accents_or_none(word: str, told: str, found: bool) -> None:
    """A typed word is found in text of either case with any accents; marks in it mean themselves."""
    with duckdb.connect() as connection:
        row = connection.execute("SELECT regexp_matches(?, ?)", [told, pattern(word)]).fetchone()
    assert row == (found,)
