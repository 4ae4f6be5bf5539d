"""Hard line breaks: lines that a scan or a mail broke at one width are joined, all other lines stay."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.wrapped import join_wrapped
from tests.accuracy import claims_of

REPORT = (
    "Từ năm 2021 đến ngày 31/3/2025, tỉnh Quảng Trị đã chấm dứt hoạt động, thu hồi 54 dự án chậm "
    "tiến độ; riêng năm 2024 thu hồi 45 dự án. Nguyên nhân chủ yếu do nhà đầu tư thiếu năng lực tài "
    "chính, vướng mắc giải phóng mặt bằng kéo dài. Trong quý I/2025, tỷ lệ hồ sơ giải quyết đúng hạn "
    "của toàn tỉnh đạt 98,64%, cao hơn mức 97,2% của quý IV/2024; mức độ hài lòng của người dân và "
    "doanh nghiệp tại bộ phận một cửa các cấp là 96,3%."
)
LINES = [
    "Tháng 9/2024:\n- Tiếp nhận: 5.120 hồ sơ\n- Đúng hạn: 97,2%\n- Quá hạn: 12 hồ sơ",
    "Hà Nội\nquý III\nnăm 2024\nđúng hạn\n97,2%",
    "Một đoạn dài của bài báo không ngắt dòng, dài hơn mọi dòng của một trang in.\nđoạn sau viết thường.",
    "Quảng Ninh 2\nHải Phòng 1\nHà Nội 3",
]


@pytest.mark.parametrize("width", [50, 64, 80, 100])
def test_broken_lines_are_joined(width: int) -> None:
    """A paragraph broken at any usual width of a page is whole again, also beneath a heading."""
    broken = "\n".join(textwrap.wrap(REPORT, width))
    assert join_wrapped(f"BÁO CÁO\nTình hình xử lý\n\n{broken}\n\nNơi nhận:\n- Như trên;") == (
        f"BÁO CÁO\nTình hình xử lý\n\n{REPORT}\n\nNơi nhận:\n- Như trên;"
    )


@pytest.mark.parametrize("text", LINES)
def test_other_lines_stay(text: str) -> None:
    """Lists, short lines and long paragraphs are not joined."""
    assert join_wrapped(text) == text


@given(st.text(alphabet="aà Bđ1.,-\n", max_size=400))
def test_only_line_breaks_are_touched(text: str) -> None:
    """Whatever is joined keeps every word in its order."""
    assert join_wrapped(text).split() == text.split()


def test_figures_across_broken_lines(tmp_path: Path) -> None:
    """A broken report gives the figures of the whole one."""
    head = "---\ntitle: Báo cáo\npublished: '2025-04-10'\n---\n\n"
    told = []
    for name, body in (("whole.txt", REPORT), ("broken.txt", "\n".join(textwrap.wrap(REPORT, 64)))):
        path = tmp_path / name
        path.write_text(head + body, encoding="utf-8")
        told.append([(c["indicator"], c["period"], c["value"]) for c in claims_of([path])])
    assert told[0] == told[1] and len(told[0]) >= 4
