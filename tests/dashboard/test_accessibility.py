"""What axe-core finds on each page in Chromium, against what it finds on an empty Streamlit page."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.dashboard.conftest import serving
from tests.dashboard.readers import Reader, Visit

pytestmark = pytest.mark.browser

GRAVE = {"serious", "critical"}
PAGES = [
    "overview?place=HN",
    "overview?place=HP&lang=en",
    "trends?indicator=par_index_rank",
    "compare?indicator=par_index_rank",
    "compare?form=ranks&indicator=dti_rank",
    "compare?form=changes&indicator=par_index_rank&lang=en",
    "compare?form=levels&indicator=on_time_rate",
    "compare?form=map&indicator=par_index_rank",
    "checks?severity=warning",
    "sources",
    "figures",
    "figures?indicator=par_index_rank&lang=en",
    "figures?scope=check",
]


def found(page: Page) -> dict[str, str]:
    """The grave violations of a page by their names, each with the first element concerned."""
    violations = Axe().run(page).response["violations"]
    return {each["id"]: each["nodes"][0]["html"][:300] for each in violations if each["impact"] in GRAVE}


@pytest.fixture(scope="module")
def empty(browser: Browser, database: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What axe-core finds on a page of Streamlit that says one word."""
    folder = tmp_path_factory.mktemp("empty")
    app = folder / "app.py"
    app.write_text('import streamlit as st\n\nst.write("Số Gốc")\n', encoding="utf-8")
    with serving(database, folder / "log.txt", app) as address:
        page = browser.new_page(viewport={"width": 1366, "height": 900})
        violations = found(Reader(page, address).open())
        page.close()
    return set(violations)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_shuts_anyone_out(
    visit: Visit, empty: set[str], address: str, scheme: Literal["light", "dark"]
) -> None:
    """No page has a grave violation that an empty one has not, on a laptop by day, on a phone by night."""
    width = 1366 if scheme == "light" else 390
    reader = visit(viewport={"width": width, "height": 900}, color_scheme=scheme)
    violations = found(reader.open(address))
    assert {name: html for name, html in violations.items() if name not in empty} == {}
