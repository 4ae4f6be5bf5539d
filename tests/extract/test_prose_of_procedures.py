"""Procedures that a ward or a province keeps, and dossiers that are called so."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

DAY = date(2025, 12, 5)
KEPT: list[Case] = [
    (
        "Phường đang giải quyết 418 thủ tục hành chính, với 12 cán bộ.",
        ["procedures_total VN-56/Phường Tân Tiến commune 2025-12-05 418 procedures"],
        DAY,
        "Phường Tân Tiến, Bắc Ninh",
    ),
    (
        "Trung tâm Phục vụ hành chính công tỉnh Ninh Bình hiện đang tiếp nhận, giải quyết 1.904 thủ tục "
        "hành chính thuộc 15 sở.",
        [
            "procedures_total VN-18/Trung tâm Phục vụ hành chính công tỉnh city 2025-12-05 1904 procedures",
        ],
        DAY,
        "",
    ),
    (
        "Phường Nam Sơn (Bắc Ninh) vào việc với 407 thủ tục hành chính phải giải quyết.",
        ["procedures_total VN-56/Phường Nam Sơn commune 2025-12-05 407 procedures"],
        DAY,
        "",
    ),
    (  # dossiers
        "Phường Nam Sơn (Bắc Ninh) đang giải quyết 40 hồ sơ thủ tục hành chính.",
        [],
        DAY,
        "",
    ),
    (  # some of them
        "Tỉnh Bắc Ninh đang giải quyết 12 thủ tục về đất đai.",
        [],
        DAY,
        "",
    ),
]


@of_each(KEPT)
def test_procedures_that_an_office_keeps(text: str, expected: list[str], published: date, title: str) -> None:
    """Procedures that an office is settling now are all that it has, and no dossiers on their way."""
    assert figures(text, published=published, title=title) == expected
