"""The page Figures in Chromium, as a journalist uses it: choose, copy, sort, take away."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.excerpts import trend_excerpt
from tests.dashboard.readers import WIDER, Reader, Visit, expect_script

pytestmark = pytest.mark.browser

VIEW = "figures?indicator=par_index_rank&places=HN,SG"


BESIDE = """() => Math.max(0, ...[...document.querySelectorAll('[data-testid=stColumn] table')].map((table) =>
  Math.round(table.getBoundingClientRect().right
    - table.closest('[data-testid=stColumn]').getBoundingClientRect().right)))"""
"""By how many pixels a table reaches out of its column, over what stands beside it."""


def rows(page: Page) -> list[str]:
    """The claims of the table's rows, in order."""
    page.wait_for_selector("table.all-figures tbody tr")
    found: list[str] = page.eval_on_selector_all(
        "table.all-figures tbody tr", "all => all.map((e) => e.dataset.claim)"
    )
    return found


def test_from_the_chart_to_its_figures_and_back(reader: Reader) -> None:
    """The chart leads to its table within the session, the table back to the chart."""
    page = reader.open("trends?indicator=par_index_rank&places=HN,SG")
    page.evaluate("window.sameSession = true")
    page.get_by_role("link", name="Số liệu và trích dẫn").click()
    page.wait_for_selector("table.all-figures")
    reader.wait()
    reader.expect_address(r"/figures\?", "places=HN(,|%2C)SG")
    page.get_by_role("link", name="Về biểu đồ").click()
    page.wait_for_selector(".st-key-trend")
    reader.wait()
    reader.expect_address(r"/trends\?.*places=HN")
    assert page.evaluate("window.sameSession") is True
    assert reader.errors == []


def test_a_row_leads_to_its_sentence_by_keyboard(reader: Reader) -> None:
    """Tab and Enter on a value open its evidence and its citation; the address keeps the figure."""
    page = reader.open(VIEW)
    claim = rows(page)[2]
    page.locator(f'tr[data-claim="{claim}"] button').press("Enter")
    page.wait_for_selector(f'#evidence[data-claim="{claim}"]')
    expect(page.locator(f'tr[data-claim="{claim}"]')).to_have_class("chosen")
    reader.wait()
    reader.expect_address(f"claim={claim}")
    page.reload()
    page.wait_for_selector(f'#evidence[data-claim="{claim}"]')


def test_copying_a_sentence(visit: Visit) -> None:
    """One click puts the line to print on the clipboard, in the language that is chosen there."""
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open(VIEW)
    block = page.locator(".citations", has_text="Trích dẫn con số này")
    block.locator('[data-form="sentence"] .copy').click()
    expect(block.get_by_role("status")).to_have_text("Đã chép: Câu để in")
    copied = page.evaluate("navigator.clipboard.readText()").replace("\u00a0", " ")
    assert copied.startswith("Hà Nội đứng thứ 3/63 về chỉ số cải cách hành chính")
    assert "(Nguồn: Bộ Nội vụ" in copied
    block.get_by_role("button", name="English").click()
    block.locator("summary", has_text="BibTeX").click()
    block.locator('[data-form="bibtex"] .copy').click()
    expect(block.get_by_role("status")).to_have_text("Đã chép: BibTeX")
    assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{sogoc-")


def test_sorting_and_turning_pages(reader: Reader) -> None:
    """A heading sorts and turns round, and says so; the second page holds other figures."""
    page = reader.open("figures")
    first = rows(page)
    page.get_by_role("button", name="Trang sau").click()
    expect(page.locator("nav.ledger-pages span")).to_contain_text("51–")
    expect(page.locator(f'tr[data-claim="{first[0]}"]')).to_have_count(0)
    assert not set(rows(page)) & set(first)
    reader.wait()
    reader.expect_address("page=2")
    page.get_by_role("button", name="Kỳ", exact=True).click()
    expect(page.locator("th.period")).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("button", name="Kỳ", exact=True).click()
    expect(page.locator("th.period")).to_have_attribute("aria-sort", "descending")
    reader.wait()
    reader.expect_address("sort=period&down=1")
    assert reader.errors == []


def test_taking_a_file_away(reader: Reader, database: Path) -> None:
    """The file that is saved is the view's, under a name that says so; the receipt in it is still current."""
    page = reader.open(VIEW)
    page.get_by_role("button", name="Tải về").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV", exact=True).click()
    assert download.value.suggested_filename == "so-goc_par-index-rank_HN-SG_2021-2026_fixture.csv"
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    saved = list(csv.DictReader(io.StringIO(text)))
    expected = trend_excerpt(database, places=("VN-HN", "VN-SG"))
    assert {row["claim_id"]: float(row["value"]) for row in saved} == {
        row.point.claim_id: row.point.value for row in expected.rows
    }
    page = reader.open("figures?scope=check")
    page.get_by_label("Biên nhận").fill(saved[0]["receipt"])
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    expect(page.locator(".standing")).to_have_text(f"Vẫn đúng: cả {len(saved)} con số vẫn như khi trích.")


@pytest.mark.parametrize(
    ("width", "scheme"), [(390, "dark"), (1000, "dark"), (1280, "light"), (1366, "light")]
)
def test_nothing_is_cut(visit: Visit, width: int, scheme: Literal["light", "dark"]) -> None:
    """No table of the page is wider than the screen, also with the longest periods and names."""
    reader = visit(viewport={"width": width, "height": 900}, color_scheme=scheme)
    for address in ("figures", "figures?lang=en&scope=all&sort=period", VIEW, "figures?scope=check"):
        page = reader.open(address)
        expect_script(page, WIDER, 0)
        expect_script(page, BESIDE, 0)
    page = reader.open("figures")
    page.evaluate("document.querySelector('.headline h1').textContent = 'dàiquá'.repeat(60)")
    expect_script(page, WIDER, 0)  # a title without a space
