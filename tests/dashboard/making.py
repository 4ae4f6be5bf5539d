"""Points, indicators and lines for the pure tests, each with ordinary values unless told otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.charts.layout import Caption
from dashboard.charts.palette import LIGHT
from dashboard.charts.view import TrendView
from dashboard.model import Event, Indicator, Language, Place, Point, Words
from dashboard.naming import line_colours, name_lines
from dashboard.series import build_lines
from tests.dashboard.fixture_database import period_dates

PLACES = (
    Place("VN", Words("Việt Nam", "Vietnam"), "nation", 0, None),
    Place("VN-HN", Words("Hà Nội", "Hanoi"), "city", 1, 0),
    Place("VN-SG", Words("TP. Hồ Chí Minh", "Ho Chi Minh City"), "city", 2, 1),
    Place("VN-HP", Words("Hải Phòng", "Hai Phong"), "city", 3, 2),
    Place("VN-13", Words("Quảng Ninh", "Quang Ninh"), "province", 50, None),
)


def indicator(**changes: Any) -> Indicator:
    """A share of dossiers, unless told otherwise."""
    values: dict[str, Any] = {
        "indicator": "on_time_rate",
        "family": "dossiers",
        "family_name": Words("Hồ sơ", "Dossiers"),
        "name": Words("Tỷ lệ đúng hạn", "On-time rate"),
        "short": Words("Đúng hạn", "On time"),
        "definition": Words("Phần hồ sơ đúng hạn.", "Share settled on time."),
        "unit": "percent",
        "decimals": 2,
        "better": "higher",
        "lowest": 0,
        "highest": 100,
        "owner": "",
        "measure": "index",
        "headline": True,
    }
    return Indicator(**(values | changes))


RANK = indicator(
    indicator="par_index_rank",
    name=Words("Hạng PAR Index", "PAR Index rank"),
    unit="rank",
    decimals=0,
    better="lower",
)
COUNT = indicator(
    indicator="dossiers_received",
    name=Words("Số hồ sơ tiếp nhận", "Dossiers received"),
    unit="dossiers",
    decimals=0,
    better="neither",
    measure="flow",
)


def point(period: str | None, value: float, place: str = "VN-HN", **changes: Any) -> Point:
    """A stated share of a whole place, unless told otherwise."""
    first, last = period_dates(period)
    values: dict[str, Any] = {
        "claim_id": f"{place}-{period}-{value}-{changes.get('basis', '')}-{changes.get('level', '')}",
        "indicator": "on_time_rate",
        "place": place,
        "agency": "",
        "level": "all",
        "period": period,
        "start": first,
        "end": last,
        "value": value,
        "unit": "percent",
        "total": None,
        "qualifier": "exact",
        "basis": "stated",
        "source": "s",
        "published": date(2024, 1, 10),
        "publisher": "Bộ Nội vụ",
        "sources": 1,
        "lowest": value,
        "highest": value,
        "disagree": False,
    }
    return Point(**(values | changes))


def rank(period: str, value: float, place: str = "VN-HN", **changes: Any) -> Point:
    """A rank among 63 places."""
    return point(period, value, place, **({"unit": "rank", "total": 63} | changes))


def view(
    points: Sequence[Point],
    what: Indicator,
    events: Sequence[Event] = (),
    language: Language = "vi",
    **changes: Any,
) -> TrendView:
    """A trend view of the points."""
    lines = build_lines(points, what, events)
    drawn = [point for line in lines for point in line.drawn]
    values: dict[str, Any] = {
        "indicator": what,
        "unit": drawn[0].unit,
        "lines": lines,
        "events": events,
        "names": name_lines(drawn, PLACES, language),
        "colours": line_colours(drawn, PLACES, LIGHT),
        "caption": Caption("Tựa", "Phụ đề", "Cách đọc", "Nguồn: Bộ Nội vụ (2024)."),
        "chosen": "",
        "language": language,
        "theme": LIGHT,
    }
    return TrendView(**(values | changes))
