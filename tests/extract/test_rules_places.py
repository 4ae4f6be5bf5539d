"""Whose figure it is: places, agencies and levels."""

from __future__ import annotations

import pytest

from tests.extract.telling import told

POINTING_BACK: list[tuple[str, list[str]]] = [
    (
        "Tỉnh Yên Bái họp báo sáng 4/7. Tỷ lệ hồ sơ đúng hạn đạt 97%.",
        ["on_time_rate VN-06 2023-07-05 97 percent"],
    ),
    (
        "UBND TP.HCM họp về cải cách hành chính. Năm 2022, thành phố tiếp nhận 5.000 hồ sơ. Tỷ lệ đúng "
        "hạn đạt 97%.",
        ["dossiers_received VN-SG 2022 5000 dossiers", "on_time_rate VN-SG 2022 97 percent"],
    ),
    (
        "Tỉnh Quảng Ninh vừa sơ kết. Trong năm 2022, địa phương này xếp thứ 1/63 về PAR Index.",
        ["par_index_rank VN-13 2022 1/63 rank"],
    ),
    (
        "Tỉnh Quảng Ninh đứng đầu PAR Index 2022. Tỉnh đạt 90,1 điểm.",
        ["par_index_rank VN-13 2022 1 rank", "par_index_score VN-13 2022 90.1 score"],
    ),
    (
        "Ông Trần Văn A, Chủ tịch UBND tỉnh Thái Nguyên, cho biết năm 2022 tỉnh xếp thứ 8/63 về DTI.",
        ["dti_rank VN-69 2022 8/63 rank"],
    ),
    (
        "Phó Chủ tịch UBND thành phố Hải Phòng nói tỷ lệ hồ sơ đúng hạn năm 2022 đạt 97%.",
        ["on_time_rate VN-HP 2022 97 percent"],
    ),
    (
        "Hà Nội (TTXVN) - Năm 2022, Quảng Ninh xếp thứ 1 về PAR Index.",
        ["par_index_rank VN-13 2022 1 rank"],
    ),
]
NO_PLACE: list[tuple[str, list[str]]] = [
    (
        "Các tỉnh, thành phố đã tiếp nhận 5.000 hồ sơ.",
        ["✗ no_place «5.000 hồ sơ»"],
    ),
    (
        "Hà Nội có 3 đơn vị cấp huyện đạt 100% hồ sơ đúng hạn.",
        ["✗ no_place «100%»"],
    ),
    (
        "Cả nước tiếp nhận 17,8 triệu hồ sơ trong năm 2022.",
        ["dossiers_received VN 2022 17800000 dossiers"],
    ),
    (
        "Năm 2022, trung bình cả nước đạt 84,79% về PAR Index.",
        ["par_index_score VN 2022 84.79 percent"],
    ),
    (
        "Năm 2022, giá trị trung bình PAR Index của 63 tỉnh, thành phố là 84,79%.",
        ["par_index_score VN 2022 84.79 percent"],
    ),
    (
        "Năm 2022, Đồng bằng sông Hồng dẫn đầu về PAR Index với 87%.",
        ["✗ region «dẫn đầu»", "✗ region «87%»"],
    ),
    (
        "Năm 2022, Bộ Tư pháp dẫn đầu PAR Index với 92%.",
        ["✗ ministry «dẫn đầu»", "✗ ministry «92%»"],
    ),
    (
        "Việt Nam xếp thứ 71/193 về chính phủ điện tử.",
        ["✗ other_index «thứ 71/193»"],
    ),
]
SEVERAL: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, Hà Nội tiếp nhận 5.000 hồ sơ, TP.HCM 7.000 hồ sơ, Đà Nẵng 2.000 hồ sơ.",
        [
            "dossiers_received VN-DN 2022 2000 dossiers",
            "dossiers_received VN-HN 2022 5000 dossiers",
            "dossiers_received VN-SG 2022 7000 dossiers",
        ],
    ),
    (
        "Năm 2022, Hà Nội đạt 97% hồ sơ đúng hạn, còn TP.HCM đạt 98%.",
        ["on_time_rate VN-HN 2022 97 percent", "on_time_rate VN-SG 2022 98 percent"],
    ),
    (
        "Năm 2022, Hà Nội, TP.HCM lần lượt đạt 97% và 98% hồ sơ đúng hạn.",
        ["on_time_rate VN-HN 2022 97 percent", "on_time_rate VN-SG 2022 98 percent"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, thấp hơn TP.HCM.",
        ["on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, 80% hồ sơ của Hà Nội được xử lý trực tuyến, của Huế là 70%.",
        ["online_dossier_rate VN-26 2022 70 percent", "online_dossier_rate VN-HN 2022 80 percent"],
    ),
]
AGENCIES: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, Sở Nội vụ Hà Nội có tỷ lệ hồ sơ đúng hạn đạt 97%.",
        ["on_time_rate VN-HN/Sở Nội vụ city 2022 97 percent"],
    ),
    (
        "Năm 2022, tại Hà Nội, Sở Nội vụ tiếp nhận 5.000 hồ sơ, giải quyết đúng hạn 97%.",
        [
            "dossiers_received VN-HN/Sở Nội vụ city 2022 5000 dossiers",
            "on_time_rate VN-HN/Sở Nội vụ city 2022 97 percent",
        ],
    ),
    (
        "Năm 2022, quận 1 (TP.HCM) tiếp nhận 5.000 hồ sơ.",
        ["dossiers_received VN-SG/quận 1 district 2022 5000 dossiers"],
    ),
    (
        "Năm 2022, phường Bến Nghé, quận 1, TP.HCM tiếp nhận 5.000 hồ sơ.",
        ["dossiers_received VN-SG/phường Bến Nghé commune 2022 5000 dossiers"],
    ),
    (
        "Năm 2022, xã Đông Hội, huyện Đông Anh, Hà Nội tiếp nhận 5.000 hồ sơ.",
        ["dossiers_received VN-HN/xã Đông Hội commune 2022 5000 dossiers"],
    ),
    (
        "Năm 2022, TP Thủ Đức (TP.HCM) có tỷ lệ hồ sơ đúng hạn 97%.",
        ["on_time_rate VN-SG/TP Thủ Đức district 2022 97 percent"],
    ),
    (
        "Năm 2022, thị xã Sơn Tây của Hà Nội có tỷ lệ hồ sơ đúng hạn 97%.",
        ["on_time_rate VN-HN/thị xã Sơn Tây district 2022 97 percent"],
    ),
    (
        "Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh tiếp nhận 5.000 hồ sơ trong năm 2022.",
        ["dossiers_received VN-13/Trung tâm Phục vụ hành chính công tỉnh city 2022 5000 dossiers"],
    ),
    (
        "Năm 2022, Sở Xây dựng TP.HCM dẫn đầu khối sở về PAR Index với 92,5 điểm.",
        [
            "par_index_rank VN-SG/Sở Xây dựng city 2022 1 rank",
            "par_index_score VN-SG/Sở Xây dựng city 2022 92.5 score",
        ],
    ),
    (
        "Năm 2022, Sở Nội vụ dẫn đầu khối sở về chỉ số cải cách hành chính của Hà Nội.",
        ["par_index_rank VN-HN/Sở Nội vụ city 2022 1 rank"],
    ),
    (
        "Hà Nội có 7 dự án chậm tiến độ: 4 dự án tại huyện Mê Linh, 3 dự án thuộc quận Nam Từ Liêm.",
        [
            "delayed_projects VN-HN 2023-07-05 7 projects",
            "delayed_projects VN-HN/huyện Mê Linh district 2023-07-05 4 projects",
            "delayed_projects VN-HN/quận Nam Từ Liêm district 2023-07-05 3 projects",
        ],
    ),
]
SPEAKERS: list[tuple[str, list[str]]] = [
    (
        "Theo Giám đốc Sở Nội vụ Hà Nội, năm 2022 tỷ lệ hồ sơ đúng hạn đạt 97%.",
        ["on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Sở Nội vụ Hà Nội cho biết, năm 2022 thành phố tiếp nhận 5.000 hồ sơ.",
        ["dossiers_received VN-HN 2022 5000 dossiers"],
    ),
]
LEVELS: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, Hà Nội có tỷ lệ hồ sơ đúng hạn cấp thành phố đạt 97%, cấp huyện 98%, cấp xã 99%.",
        [
            "on_time_rate VN-HN city 2022 97 percent",
            "on_time_rate VN-HN commune 2022 99 percent",
            "on_time_rate VN-HN district 2022 98 percent",
        ],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội ở khối sở, ngành đạt 97%, ở khối quận, huyện, thị xã "
        "đạt 98%.",
        ["on_time_rate VN-HN city 2022 97 percent", "on_time_rate VN-HN district 2022 98 percent"],
    ),
    (
        "Năm 2022, khối xã, phường của Hà Nội đạt 97% hồ sơ đúng hạn.",
        ["on_time_rate VN-HN commune 2022 97 percent"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn cấp xã của Hà Nội đạt 97%.",
        ["on_time_rate VN-HN commune 2022 97 percent"],
    ),
    (
        "Tổng số thủ tục hành chính cấp huyện của Hà Nội là 284.",
        ["procedures_total VN-HN district 2023-07-05 284 procedures"],
    ),
    (
        "Năm 2022, Hà Nội tiếp nhận 8.000 hồ sơ (cấp sở 3.000, cấp huyện 4.000, cấp xã 1.000).",
        [
            "dossiers_received VN-HN 2022 8000 dossiers",
            "dossiers_received VN-HN city 2022 3000 dossiers",
            "dossiers_received VN-HN commune 2022 1000 dossiers",
            "dossiers_received VN-HN district 2022 4000 dossiers",
        ],
    ),
    (
        "Năm 2022, các quận, huyện, thị xã của Hà Nội tiếp nhận 5.000 hồ sơ; các sở, ngành tiếp nhận "
        "3.000 hồ sơ.",
        [
            "dossiers_received VN-HN city 2022 3000 dossiers",
            "dossiers_received VN-HN district 2022 5000 dossiers",
        ],
    ),
    (
        "Hà Nội đã ủy quyền 531 thủ tục, gồm 400 thủ tục cấp thành phố, 100 thủ tục cấp huyện và 31 thủ "
        "tục cấp xã.",
        [
            "delegated_procedures VN-HN 2023-07-05 531 procedures",
            "delegated_procedures VN-HN city 2023-07-05 400 procedures",
            "delegated_procedures VN-HN commune 2023-07-05 31 procedures",
            "delegated_procedures VN-HN district 2023-07-05 100 procedures",
        ],
    ),
    (
        "Năm 2022, Hà Nội có 1.867 thủ tục hành chính: cấp thành phố 1.471, cấp huyện 284, cấp xã 112.",
        [
            "procedures_total VN-HN 2022 1867 procedures",
            "procedures_total VN-HN city 2022 1471 procedures",
            "procedures_total VN-HN commune 2022 112 procedures",
            "procedures_total VN-HN district 2022 284 procedures",
        ],
    ),
    (
        "Hà Nội có 1.867 thủ tục, gồm 1.471 thủ tục cấp thành phố, 284 thủ tục cấp huyện và 112 thủ tục "
        "cấp xã.",
        [
            "procedures_total VN-HN 2023-07-05 1867 procedures",
            "procedures_total VN-HN city 2023-07-05 1471 procedures",
            "procedures_total VN-HN commune 2023-07-05 112 procedures",
            "procedures_total VN-HN district 2023-07-05 284 procedures",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), POINTING_BACK)
def test_pointing_back(text: str, expected: list[str]) -> None:
    """The words tỉnh, thành phố, địa phương này point back to the place named before."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), NO_PLACE)
def test_no_place(text: str, expected: list[str]) -> None:
    """Provinces in general, regions, ministries and the world are no place; the nation is."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several(text: str, expected: list[str]) -> None:
    """Each of several places has its own figure."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), AGENCIES)
def test_agencies(text: str, expected: list[str]) -> None:
    """A department, district or commune holds its figure inside its place."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text: str, expected: list[str]) -> None:
    """Who tells a figure does not hold it."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_levels(text: str, expected: list[str]) -> None:
    """Levels of administration are told apart and from their total."""
    assert told(text) == expected
