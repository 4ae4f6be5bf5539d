"""What the words around an agency make of it: one of many, or one of the province named behind it."""

from __future__ import annotations

import re

from extract.mentions import Mention
from extract.scene import Scene

_SET_UP = re.compile(  # đã có 40/63 địa phương lập | Trung tâm phục vụ hành chính công
    r"\d (?:địa phương|tỉnh|tỉnh, thành phố|tỉnh thành|nơi)(?: [^\W\d]+){0,2}? "
    r"(?:tổ chức|thành lập|lập|có|xây dựng|vận hành|kiện toàn)(?: được| các| mô hình)* $"
)
_OF_PROVINCE = re.compile(r" của tỉnh(?! [A-ZĐ])(?!\w)")
_CENTRE = "trung tâm "


def is_set_up(scene: Scene, agency: Mention) -> bool:
    """Whether an agency is only what many places have: "40/63 địa phương lập Trung tâm …"."""
    before = scene.before(agency, 50)
    return before[-1:] == " " and _SET_UP.search(before) is not None


def name_in_full(scene: Scene, agency: Mention) -> str:
    """The name of a centre with the province that it is of: "Trung tâm Hành chính công | của tỉnh"."""
    text = scene.document.text
    if not scene.folded.startswith(_CENTRE, agency.start) or not _OF_PROVINCE.match(text, agency.end):
        return agency.unit
    return f"{agency.unit or text[agency.start : agency.end]} tỉnh"
