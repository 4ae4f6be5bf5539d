"""Web pages: the article and its date out of what stands around it, tables with their merged cells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.extract.sources import (
    HEADER,
    PROSE,
    RANKING,
    check_ranking,
    document,
    in_windows_1258,
    table,
    write,
)

PAGE = """<!doctype html><html lang="vi"><head><title>{title} - Báo</title><meta charset="utf-8">
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Báo Thủ đô">
<meta property="og:url" content="https://bao.vn/a.html">{head}</head><body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/b">Thời sự</a></li></ul></nav>
<div class="menu">Thứ hai, 10/3/2025</div>
<article><h1>{title}</h1>{body}</article>
<div class="comments"><p>Bình luận: 50% đồng ý</p></div>
<footer>Bản quyền 2019, giấy phép ngày 01/02/2018</footer>
</body></html>"""


def page(path: Path, body: str = f"<p>{PROSE}</p>", head: str = "") -> Path:
    """A newspaper's page with a menu, comments and a footer around an article."""
    return write(path, PAGE.format(title="PAR Index 2022: xếp thứ 3", head=head, body=body))


def test_page(tmp_path: Path) -> None:
    """Of a page the article, its title, address, publisher and date are kept, nothing around it."""
    head = '<meta property="article:published_time" content="2023-04-19T22:00:00+07:00">'
    items = "<ul><li>Cấp xã: 112</li><li>Cấp huyện: 284</li></ul>"
    body = f"<p><strong>{PROSE}</strong></p><h2>Chi tiết</h2>{items}"
    read = document(page(tmp_path / "a.html", body, head))
    assert read.text == f"PAR Index 2022: xếp thứ 3\n{PROSE}\nChi tiết\nCấp xã: 112\nCấp huyện: 284"
    assert (read.title, read.publisher, read.url) == (
        "PAR Index 2022: xếp thứ 3", "Báo Thủ đô", "https://bao.vn/a.html",
    )  # fmt: skip
    assert (read.published, read.language) == (date(2023, 4, 19), "vi")


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("", '<span class="date">Thứ tư, 19/4/2023 | 10:00</span>', date(2023, 4, 19)),
        ("", '<div class="post-time">Ngày đăng: 05/07/2023 08:15</div>', date(2023, 7, 5)),
        ("", '<time datetime="2023-04-19T08:00">19/4/2023</time>', date(2023, 4, 19)),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle",'
            '"datePublished":"2023-04-19T01:00:00Z","dateModified":"2024-01-01"}</script>',
            "",
            date(2023, 4, 19),
        ),
        ("", "", None),
    ],
)
def test_date_of_a_page(tmp_path: Path, head: str, body: str, day: date | None) -> None:
    """The day a page says it was published is taken; the day in its menu or footer is not."""
    assert document(page(tmp_path / "a.html", f"{body}<p>{PROSE}</p>", head)).published == day


def test_table_of_a_page(tmp_path: Path) -> None:
    """A merged cell of a page is written once and stands at every place that it covers."""
    body = f"""<p>{PROSE}</p><table><tr><th rowspan="2">Tỉnh</th><th colspan="2">PAR Index</th></tr>
    <tr><td>2021</td><td>2022</td></tr><tr><td>Hà Nội<br>(Thủ đô)</td><td></td><td>89,58</td></tr></table>
    <p>Hết bài viết.</p>"""
    read = document(page(tmp_path / "a.html", body))
    assert read.text.endswith(
        "Tỉnh | PAR Index | \n | 2021 | 2022\nHà Nội (Thủ đô) |  | 89,58\nHết bài viết."
    )
    assert table(read) == {**HEADER, (2, 0): "Hà Nội (Thủ đô)", (2, 2): "89,58"}


def test_layout_tables_of_a_page_are_no_tables(tmp_path: Path) -> None:
    """A table that only holds the page's parts is read as text."""
    inner = "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in RANKING)
    body = (
        f"<table><tr><td><p>{PROSE}</p><table><tr><th>Hạng</th><th>Tỉnh</th><th>Điểm</th></tr>{inner}</table>"
        "</td></tr></table>"
    )
    read = document(write(tmp_path / "a.html", f"<html><body>{body}</body></html>"))
    assert read.text.startswith(f"{PROSE}\nHạng | Tỉnh | Điểm\n1 | Tỉnh 1 | 89,25\n")
    check_ranking(read)


def test_page_in_windows_1258(tmp_path: Path) -> None:
    """A page in an encoding of its time is read like any text in it."""
    markup = f"<html><body><p>{PROSE}</p></body></html>"
    assert document(write(tmp_path / "a.htm", in_windows_1258(markup))).text == PROSE
