"""The page Tổng quan / Overview in Streamlit's test runner: cards, news, levels, families, states."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from dashboard.parts.place_rows import recent_html
from dashboard.texts import words
from dashboard.views.overview_rows import Recent
from tests.dashboard.rebuilding import published_early, rebuilt
from tests.dashboard.test_page import copied

Open = Callable[..., AppTest]
DAY = "2026-06-30"


def page(app: AppTest) -> str:
    """The HTML of the overview, with ordinary spaces."""
    (body,) = [each.proto.body for each in app.get("html") if 'class="overview"' in each.proto.body]
    return str(body).replace("\u00a0", " ")


def plain(html: str) -> str:
    """The text of some HTML, parts apart."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip())


def cards(app: AppTest) -> dict[str, str]:
    """The text of each card by its name."""
    found = re.findall(r"<article.*?</article>", page(app), re.S)
    return {plain(re.findall(r"<h2>.*?</h2>", card)[0]): plain(card) for card in found}


def section(app: AppTest, title: str) -> str:
    """The text of the section under a title."""
    return plain(page(app).partition(f'<h2 class="part">{title}</h2>')[2].partition('<h2 class="part">')[0])


def rows(app: AppTest, table: str) -> list[str]:
    """The rows of a table by its class."""
    html = page(app).partition(f'<table class="rows-of-place {table}">')[2].partition("</table>")[0]
    return [plain(row) for row in re.findall(r"<tr>.*?</tr>", html.partition("<tbody>")[2], re.S)]


def test_a_provisional_figure_is_called_so_wherever_it_stands(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its card and its row among what was published lately say that its period was not over."""
    rebuilt(tmp_path, "early", *published_early("bao-cao-quy", "2023-12-20"))
    monkeypatch.setenv("SOGOC_DATABASE", str(tmp_path / "metrics.duckdb"))
    app = open_page("overview", place="HN")
    assert "năm 2023, tạm tính" in cards(app)["Đúng hạn"]
    assert "Đúng hạn năm 2023, tạm tính" in section(app, "Mới công bố")


def test_the_bare_address_is_the_overview_of_the_first_city(open_page: Open) -> None:
    """Vietnamese, five cards, a title that counts what got better or worse; the address says the place."""
    app = open_page("")
    assert not app.exception
    assert "<h1>Hà Nội</h1>" in page(app)
    assert "Trong 5 chỉ tiêu tiêu biểu: 1 giữ nguyên, 4 chưa so được" in page(app)
    assert list(cards(app)) == [
        "Đúng hạn",
        "Hạng PAR Index",
        "Hạng DTI",
        "TTHC đã ủy quyền",
        "Dự án chậm tiến độ",
    ]
    assert app.query_params["place"] in ("HN", ["HN"])
    assert "page=" not in str(app.query_params)


def test_a_card_with_all_its_parts(open_page: Open) -> None:
    """Value with its denominator, period, change in places, its meaning, sentence and age."""
    card = cards(open_page("overview", place="DN", as_known_on=DAY))["Hạng PAR Index"]
    assert card.startswith("Hạng PAR Index 8/63 năm 2024 ↑ lên 4 bậc tốt lên so với năm 2023")
    assert "Từ 3/63 (năm 2021) đến 8/63 (năm 2024), 4 số." in card
    assert "Đà Nẵng xếp thứ 8/63 (năm 2024), lên 4 bậc so với năm 2023; tốt nhất là 3/63 (năm 2021)." in card
    assert card.endswith("Công bố 14 tháng trước")


def test_the_small_line_is_drawn_in_the_accent_of_the_city(open_page: Open) -> None:
    """Each card with several figures has an image without alternative text, for the words stand beside it."""
    html = page(open_page("overview", place="DN"))
    accent = re.findall(r'style="--accent: (#\w+)"', html)[0]
    images = re.findall(r'<img class="spark" src="([^"]+)" alt=""', html)
    assert len(images) == 3
    assert all(f"%23{accent[1:]}" in image for image in images)


def test_a_hedged_figure_has_no_change_in_points(open_page: Open) -> None:
    """Between about 98.2 and 98.95 no difference is counted, and nothing is called better."""
    card = cards(open_page("overview", place="DN", as_known_on=DAY))["Đúng hạn"]
    assert "trước đó ≈ 98,2 % năm 2022" in card
    assert "điểm %" not in card
    assert "tốt lên" not in card


def test_a_break_is_not_compared_across(open_page: Open) -> None:
    """The card says with which period its figure cannot be compared and why; a goal past its day is late."""
    card = cards(open_page("overview", place="HN", as_known_on=DAY))["Dự án chậm tiến độ"]
    assert "chưa so được" in card
    assert "không so được với ngày 05/07/2023: Còn 34 tỉnh, thành; bỏ cấp huyện" in card
    assert "Còn 405 dự án tới mục tiêu 0 dự án, đã quá hạn (ngày 31/12/2023)" in card
    assert not re.search(r"giảm \d", card)


def test_contradicting_sources_are_marked(open_page: Open) -> None:
    """The card says between what the sources differ, with a sign that is no colour."""
    card = cards(open_page("overview", place="HN"))["TTHC đã ủy quyền"]
    assert card.startswith("TTHC đã ủy quyền 531/617 thủ tục ngày 05/07/2023")
    assert "≠ nguồn nói khác nhau: 531–620" in card


def test_a_card_without_figures_says_what_is_missing_since_when(open_page: Open) -> None:
    """No figure at all, one of unknown period, a figure that is overdue: each has its own sentence."""
    missing = cards(open_page("overview", place="HP"))
    assert "– chưa có số Chưa có nguồn nào nêu số này của Hải Phòng." in missing["Đúng hạn"]
    assert "Nơi khác có số từ năm 2022 (2 nơi)." in missing["Đúng hạn"]
    assert "Nguồn có nêu > 1.200 dự án nhưng không rõ kỳ nào" in missing["Dự án chậm tiến độ"]
    late = cards(open_page("overview", place="HN", as_known_on=DAY))["Đúng hạn"]
    assert "Chưa có số từ năm 2024" in late


def test_a_card_leads_to_its_cell_in_the_trend(open_page: Open) -> None:
    """The link opens the indicator, the place, the level, the claim, and the day it was known on."""
    html = page(open_page("overview", place="DN", as_known_on=DAY))
    (link,) = re.findall(r'href="([^"]+)"[^>]*data-way>Hạng PAR Index</a></h2>', html)
    assert unescape(link).startswith(
        "trends?indicator=par_index_rank&places=DN&levels=all&as_known_on=2026-06-30&claim="
    )


def test_what_was_published_last(open_page: Open) -> None:
    """Newest first with day, level, value, change and source; goals and undated sources are no news."""
    news = rows(open_page("overview", place="HN"), "news")
    assert news[0].startswith("20/11/2025")
    assert "20/11/2025 Đúng hạn, cấp xã kỳ 01/07/2025 – 30/09/2025 97,6 % Báo Thủ đô" in news
    assert "06/04/2025 Hạng PAR Index năm 2024 3/63 = không đổi so với năm 2023 Bộ Nội vụ" in news
    assert not any("100 %" in row for row in news)
    days = [row[6:10] + row[3:5] + row[:2] for row in news]
    assert days == sorted(days, reverse=True)


def test_levels_stand_side_by_side_in_one_period(open_page: Open) -> None:
    """The period most levels share is compared; a newer figure of one level stands under it with its own."""
    (row,) = rows(open_page("overview", place="HN"), "levels")
    assert row.startswith("Đúng hạn ngày 30/06/2023")
    assert "Cấp tỉnh, thành phố 99,68 % Cấp huyện 99,88 % Cấp xã 99,89 % 97,6 %, kỳ 01/07/2025" in row


def test_a_place_without_levels_has_no_such_section(open_page: Open) -> None:
    """Where no level has figures, nothing is put side by side."""
    app = open_page("overview", place="DN")
    assert words("vi")["by_level"] not in page(app)


def test_other_indicators_by_family(open_page: Open) -> None:
    """The rest stands in compact rows; those without figures are named as such."""
    app = open_page("overview", place="HN")
    others = section(app, words("vi")["others_by_family"])
    assert "Hồ sơ tiếp nhận năm 2023 5.412.000 hồ sơ trước đó < 4.900.000 hồ sơ năm 2022" in others
    assert "Chưa có số liệu: Hạng SIPAS." in others
    assert "Hạng PAR Index" not in others


def test_english(open_page: Open) -> None:
    """Title, card, sentence and news in English, with English numbers."""
    app = open_page("overview", place="HP", lang="en", as_known_on=DAY)
    assert "Of 5 headline indicators, 1 improved, 4 without figures" in page(app)
    card = cards(app)["PAR Index rank"]
    assert card.startswith("PAR Index rank 1/63 2024 ↑ up 1 place better than 2023")
    assert "Hai Phong ranks 1/63 (2024), up 1 place from 2023" in card
    assert "19 April 2023 PAR Index score 2022 89.09% ↓ down 2.71 percentage points worse than 2021" in (
        " ".join(rows(app, "news"))
    )


def test_as_known_on_a_day(open_page: Open) -> None:
    """What was published later is left out of cards, news and title, and ages are counted from that day."""
    app = open_page("overview", place="HN", as_known_on="2022-12-31")
    assert "như đã biết đến 31/12/2022" in page(app)
    assert cards(app)["Hạng PAR Index"].startswith("Hạng PAR Index 10/63 năm 2021 chưa so được")
    assert "Công bố 7 tháng trước" in cards(app)["Hạng PAR Index"]
    assert "≠" not in page(app)
    assert len(rows(app, "news")) == 1


def test_wrong_values_are_named(open_page: Open) -> None:
    """A place and a day that are none are named, and the page shows its defaults."""
    app = open_page("overview", place="XX", as_known_on="2023-02-31")
    assert "place=XX" in app.info[0].value
    assert "as_known_on=2023-02-31" in app.info[0].value
    assert "<h1>Hà Nội</h1>" in page(app)


def test_a_place_that_has_ended_leads_to_the_one_it_became_part_of(open_page: Open) -> None:
    """The page says until when the place existed, and where it went; on an earlier day it says neither."""
    html = page(open_page("overview", place="43"))
    assert "Địa phương này có đến hết ngày 30/06/2025. Nay thuộc TP. Hồ Chí Minh" in plain(html)
    assert 'href="overview?place=SG"' in html
    assert "30/06/2025" not in page(open_page("overview", place="43", as_known_on="2024-12-31"))


def test_choosing_a_city(open_page: Open) -> None:
    """The page and the address follow the choice; the field finds names without accents as well."""
    app = open_page("overview")
    field = app.selectbox(key="city")
    assert "Đà Nẵng · Da Nang" in field.options
    field.set_value("DN").run()
    assert "<h1>Đà Nẵng</h1>" in page(app)
    assert "DN" in app.query_params["place"]


def test_the_city_survives_the_way_to_the_trends(open_page: Open) -> None:
    """The trends begin with the city that was chosen on the overview."""
    app = open_page("overview")
    app.selectbox(key="city").set_value("HP").run()
    follow(app, "trends")
    assert app.session_state["places"] == ["VN-HP"]


def test_the_city_survives_the_way_to_the_comparison(open_page: Open) -> None:
    """The comparison marks the city of the overview, and the overview opens the one that is marked there."""
    app = open_page("overview")
    app.selectbox(key="city").set_value("DN").run()
    follow(app, "compare")
    assert app.selectbox(key="compare_place").value == "VN-DN"
    app.selectbox(key="compare_place").set_value("VN-HP").run()
    follow(app, "overview")
    assert "<h1>Hải Phòng</h1>" in page(app)


def follow(app: AppTest, page: str) -> None:
    """Go to another page within the session, as by the header."""
    app._page_hash = calc_hash(page)
    app.query_params.clear()
    app.run()


def test_the_link_says_everything(open_page: Open) -> None:
    """The address to copy names language, place and a day, though all three are defaults."""
    app = open_page("overview")
    assert re.fullmatch(r"lang=vi&place=HN&as_known_on=\d{4}-\d\d-\d\d", copied(app))


def test_nothing_a_source_says_becomes_markup() -> None:
    """The name of a publisher is text, in the news as elsewhere."""
    hostile = '<img src=x onerror="alert(1)">'
    row = Recent("05/07/2023", "Đúng hạn", "99 %", "năm 2022", None, hostile, "sources?source=a", "trends?a")
    html = recent_html([row], "vi")
    assert "<img" not in html
    assert "&lt;img src=x" in html
