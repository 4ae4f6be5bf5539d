"""Sentences to print and citations: the words of each unit, hedge and change, in both languages."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard import cached_figures
from dashboard.citing import change_in_words, cite_figure, cite_view, figure_sentence
from dashboard.model import Claim, Indicator, Language, Point, Words
from dashboard.model_figures import FigureRow, FiguresAsked
from dashboard.views.citations import figure_before, figure_citation, view_citation
from tests.dashboard.excerpts import trend_excerpt, version_of
from tests.dashboard.making import COUNT, PLACES, RANK, indicator, point, rank

HANOI = PLACES[1]
SHARE = indicator()
SCORE = indicator(name=Words("Điểm DTI", "DTI score"), unit="score")
AREA = indicator(name=Words("Diện tích dự án chậm", "Area of delayed projects"), unit="hectares")


def row(shown: Point, quote: str = "", **changes: Any) -> FigureRow:
    """A figure with its claim: a ministry's document, unless told otherwise."""
    values: dict[str, Any] = {
        **{name: value for name, value in vars(shown).items() if name in Claim.__dataclass_fields__},
        "sentence": "Hà Nội xếp thứ 3/63 & tăng 7 bậc.",
        "quote": quote,
        "quote_start": -1,
        "rule": "r",
        "inherited": "",
        "status": "accepted",
        "title": "Công bố kết quả",
        "publisher": shown.publisher,
        "kind": "official",
        "url": "https://moha.example.vn/a_b",
        "language": "vi",
        "published": date(2023, 4, 19),
        "retrieved": date(2026, 11, 1),
    }
    return FigureRow(shown, Claim(**(values | changes)), "", "only")


def said(shown: Point, what: Indicator, language: Language = "vi", quote: str = "") -> str:
    """The sentence of a figure, with ordinary spaces."""
    return figure_sentence(row(shown, quote), what, HANOI, language).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("shown", "what", "quote", "vi", "en"),
    [
        (rank("2022", 3), RANK, "thứ 3/63", "Hà Nội đứng thứ 3/63 về PAR Index năm 2022.",
         "Hanoi ranked 3rd of 63 in 2022 (PAR Index rank)."),
        (rank("2022", 11, total=None), RANK, "", "Hà Nội đứng thứ 11 về PAR Index năm 2022.",
         "Hanoi ranked 11th in 2022 (PAR Index rank)."),
        (rank("2022", 22), RANK, "", "Hà Nội đứng thứ 22/63 về PAR Index năm 2022.",
         "Hanoi ranked 22nd of 63 in 2022 (PAR Index rank)."),
        (point("2023-06-30", 99.81), SHARE, "99,81%",
         "Tỷ lệ đúng hạn của Hà Nội tính đến ngày 30/06/2023 là 99,81 %.",
         "On-time rate in Hanoi stood at 99.81% as of 30 June 2023."),
        (point("2024", 99.91, level="commune", published=date(2025, 1, 10)), SHARE, "",
         "Tỷ lệ đúng hạn ở cấp xã của Hà Nội năm 2024 là 99,91 %.",
         "On-time rate at commune level in Hanoi stood at 99.91% in 2024."),
        (point("2023", 99.2, qualifier="at_least"), SHARE, "ít nhất 99,2%",
         "Tỷ lệ đúng hạn của Hà Nội năm 2023 là ít nhất 99,2 %.",
         "On-time rate in Hanoi stood at no less than 99.2% in 2023."),
        (point("2023-07-05", 5000, unit="hectares", qualifier="over"), AREA, "hơn 5.000ha",
         "Diện tích dự án chậm của Hà Nội tính đến ngày 05/07/2023 là hơn 5.000 ha.",
         "Area of delayed projects in Hanoi stood at more than 5,000 ha as of 5 July 2023."),
        (point("2023-Q1", 1204511, unit="dossiers"), COUNT, "",
         "Số hồ sơ tiếp nhận của Hà Nội quý I/2023 là 1.204.511 hồ sơ.",
         "Dossiers received in Hanoi stood at 1,204,511 dossiers in Q1 2023."),
        (point("2022", 4900000, unit="dossiers", qualifier="under"), COUNT, "gần 4,9 triệu hồ sơ",
         "Số hồ sơ tiếp nhận của Hà Nội năm 2022 là gần 4,9 triệu hồ sơ.",
         "Dossiers received in Hanoi stood at nearly 4.9 million dossiers in 2022."),
        (point("2022", 4900000, unit="dossiers", qualifier="under"), COUNT, "dưới 4,9 triệu hồ sơ",
         "Số hồ sơ tiếp nhận của Hà Nội năm 2022 là dưới 4,9 triệu hồ sơ.",
         "Dossiers received in Hanoi stood at under 4.9 million dossiers in 2022."),
        (point("2023", 41870, unit="dossiers", agency="Sở Xây dựng"), COUNT, "",
         "Số hồ sơ tiếp nhận của Sở Xây dựng, Hà Nội năm 2023 là 41.870 hồ sơ.",
         "Dossiers received in Sở Xây dựng, Hanoi stood at 41,870 dossiers in 2023."),
        (point("2023", 43.9, unit="score", total=80), SCORE, "",
         "Điểm DTI của Hà Nội năm 2023 là 43,9/80 điểm.",
         "DTI score in Hanoi stood at 43.9/80 points in 2023."),
        (point("2025", 100, basis="target"), SHARE, "",
         "Hà Nội đặt mục tiêu tỷ lệ đúng hạn năm 2025 là 100 %.",
         "Hanoi set a target of 100% for 2025 (On-time rate)."),
        (rank("2021", 10, basis="implied"), RANK, "",
         "Hà Nội đứng thứ 10/63 về PAR Index năm 2021 (suy ra từ mức tăng, giảm mà văn bản nêu).",
         "Hanoi ranked 10th of 63 in 2021 (PAR Index rank) (computed from a change that the text states)."),
        (rank("2021", 10, disagree=True), RANK, "",
         "Hà Nội đứng thứ 10/63 về PAR Index năm 2021 (có nguồn nêu số khác).",
         "Hanoi ranked 10th of 63 in 2021 (PAR Index rank) (other sources differ)."),
        (point("2021-01-01/2023-03-31", 1867, unit="procedures"), COUNT, "",
         "Số hồ sơ tiếp nhận của Hà Nội từ 01/01/2021 đến 31/03/2023 là 1.867 thủ tục.",
         "Dossiers received in Hanoi stood at 1,867 procedures from 1 January 2021 to 31 March 2023."),
        (point(None, 98.2, qualifier="about"), SHARE, "khoảng 98,2%",
         "Tỷ lệ đúng hạn của Hà Nội là khoảng 98,2 %.",
         "On-time rate in Hanoi stood at about 98.2%."),
    ],
)  # fmt: skip
def test_a_figure_as_a_sentence(shown: Point, what: Indicator, quote: str, vi: str, en: str) -> None:
    """Unit, hedge, level, agency, period and basis stand in the sentence in the language's own words."""
    assert said(shown, what, "vi", quote) == vi
    assert said(shown, what, "en", quote) == en


@pytest.mark.parametrize(
    ("before", "after", "vi", "en"),
    [
        (point("2021", 98.0), point("2022", 99.2), "tăng 1,2 điểm phần trăm so với năm 2021",
         "up 1.2 percentage points from 2021"),
        (point("2021", 98.0), point("2022", 97.0), "giảm 1 điểm phần trăm so với năm 2021",
         "down 1 percentage point from 2021"),
        (rank("2021", 10), rank("2022", 3), "tăng 7 bậc so với năm 2021", "up 7 places from 2021"),
        (rank("2021", 3), rank("2022", 4), "giảm 1 bậc so với năm 2021", "down 1 place from 2021"),
        (point("2023-Q1", 5, unit="projects"), point("2023-Q2", 4, unit="projects"),
         "giảm 1 dự án so với quý I/2023", "down 1 project from Q1 2023"),
        (point("2021", 99.1), point("2022", 99.1), "không đổi so với năm 2021", "unchanged from 2021"),
        (point("2021", 99.1, qualifier="over"), point("2022", 99.9), "", ""),
        (point("2021", 99.1), point("2022", 99.9, basis="target"), "", ""),
        (None, point("2022", 99.9), "", ""),
    ],
)  # fmt: skip
def test_a_change_in_words(before: Point | None, after: Point, vi: str, en: str) -> None:
    """A change between exact figures is told with its unit; a rank that falls in number has risen."""
    assert change_in_words(before, after, "vi").replace("\u00a0", " ") == vi
    assert change_in_words(before, after, "en").replace("\u00a0", " ") == en


def test_a_change_is_not_put_into_the_sources_mouth() -> None:
    """A computed change stands in the line to be printed, with both sources, not in what one says."""
    before = rank("2021", 10, publisher="Báo Thủ đô")
    cited = cite_figure(row(rank("2022", 3)), RANK, HANOI, before, "vi")
    assert cited.sentence.replace("\u00a0", " ") == (
        "Hà Nội đứng thứ 3/63 về PAR Index năm 2022, tăng 7 bậc so với năm 2021. "
        "(Nguồn: Bộ Nội vụ, “Công bố kết quả”, 19/04/2023; so với số của Báo Thủ đô)"
    )
    assert cited.newspaper == "Theo Bộ Nội vụ, Hà Nội đứng thứ 3/63 về PAR Index năm 2022."
    assert cited.source == "Nguồn: Bộ Nội vụ, “Công bố kết quả”, 19/04/2023"


def test_bibtex_and_csl() -> None:
    """Both carry title, publisher, days, address and the sentence, escaped for LaTeX and for JSON."""
    cited = cite_figure(
        row(rank("2022", 3, claim_id="c99a81f0aa"), title="100 % & {x}"), RANK, HANOI, None, "vi"
    )
    assert cited.bibtex.startswith(
        "@misc{sogoc-c99a81f0,\n  title = {100 \\% \\& \\{x\\}},\n  author = {{Bộ Nội vụ}},"
    )
    assert "url = {https://moha.example.vn/a_b}," in cited.bibtex
    assert cited.bibtex.count("{") - cited.bibtex.count("\\{") == cited.bibtex.count(
        "}"
    ) - cited.bibtex.count("\\}")
    (item,) = json.loads(cited.csl)
    assert (item["type"], item["publisher"], item["issued"]) == (
        "report",
        "Bộ Nội vụ",
        {"date-parts": [[2023, 4, 19]]},
    )
    assert "tăng 7 bậc" in item["note"]


def test_hostile_and_missing_words() -> None:
    """A script's address is not cited, an unknown publisher is said, an unknown day is left out."""
    shown = rank("2022", 3, publisher="")
    hostile = row(shown, url="javascript:alert(1)", title="a\nb", published=None, retrieved=None)
    cited = cite_figure(hostile, RANK, HANOI, None, "vi")
    assert cited.newspaper.startswith("Theo một nguồn không rõ nơi đăng, Hà Nội")
    assert cited.source == "Nguồn: không rõ nơi đăng, “a b”"
    for text in (cited.bibtex, cited.csl):
        assert "javascript" not in text
    assert "issued" not in json.loads(cited.csl)[0]


def test_every_figure_can_be_cited(database: Path) -> None:
    """Every figure of the database gives whole sentences in both languages, without a gap or a code."""
    version = version_of(database)
    rows = cached_figures.figures(version, FiguresAsked()).rows
    assert len(rows) > 60
    for each in rows:
        for language in ("vi", "en"):
            cited = figure_citation(version, each, "en" if language == "en" else "vi")
            for text in (cited.sentence, cited.newspaper, cited.source):
                assert not re.search(r"  | \.|\{|\}|None|cite_", text.replace("{x}", "")), text
            assert json.loads(cited.csl)


def test_no_change_across_a_break_or_a_contradiction(database: Path) -> None:
    """What is compared lies before on the same line: not across a break, nor where sources differ."""
    version = version_of(database)
    rows = {
        (each.point.indicator, each.point.place, each.point.period): each.point
        for each in cached_figures.figures(version, FiguresAsked(bases=("stated",))).rows
    }
    before = figure_before(version, rows["par_index_rank", "VN-HP", "2022"])
    assert before is not None
    assert before.period == "2021"
    assert figure_before(version, rows["par_index_rank", "VN-HN", "2022"]) is None
    assert figure_before(version, rows["dti_rank", "VN-HN", "2025"]) is None


def test_a_view_is_cited_with_its_data_version(database: Path) -> None:
    """The finding, its sources, the product, the data version, the day and the receipt."""
    excerpt = trend_excerpt(database)
    cited = view_citation(excerpt)
    assert cited.newspaper.startswith("Hải Phòng đứng đầu 4 nơi được chọn")
    for part in ("Số Gốc, bản dữ liệu fixture, trích ngày 22/11/2026", excerpt.receipt.number, "Bộ Nội vụ"):
        assert part in cited.source
    (item,) = json.loads(cited.csl)
    assert (item["type"], item["version"], item["URL"]) == ("dataset", "fixture", excerpt.link)
    english = cite_view("A", "Sources: B.", replace(excerpt.receipt, version="v"), "", "en")
    assert english.sentence.startswith("A. (Sources: B; Số Gốc, data version v, taken on 22 November 2026")
