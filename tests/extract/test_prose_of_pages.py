"""How pages of portals and the press tell figures, and numbers that are none."""

from __future__ import annotations

from datetime import date

import pytest

from extract.claims import read_claims
from extract.lexicon import load_lexicon
from extract.model import Document
from extract.place_names import place_of_address
from tests.extract.telling import Case, of_each, told

PAGE = date(2024, 5, 5)


ADDRESSES = {
    "https://phutho.gov.vn/tin-tuc/1": "VN-68",
    "https://sonoivu.quangtri.gov.vn/cchc": "VN-25",
    "http://www.baophuyen.vn/xa-hoi": "VN-32",
    "https://baria-vungtau.gov.vn/x": "VN-43",
    "https://truyenhinhlangson.vn": "VN-09",
    "https://yenbaitv.org.vn": "VN-06",
    "https://hochiminhcity.gov.vn": "VN-SG",
    "https://vietnam.vn/bai-viet": "",
    "https://tuoitre.vn/phu-tho-dan-dau": "",
    "https://hanoi.haiphong.example": "",  # two places are none
    "": "",
}


@pytest.mark.parametrize(("address", "place"), ADDRESSES.items())
def test_a_host_names_the_province_that_it_is_of(address, place):
    """A host called by a province, its newspaper or its television tells that place, any other none."""
    assert place_of_address(load_lexicon(), address) == place


def test_what_a_portal_tells_of_nobody_is_of_its_province():
    """A page that names no province is about the one whose portal it stands on."""
    text = "Quý II/2024, toàn tỉnh tiếp nhận 52.310 hồ sơ, tỷ lệ đúng hạn đạt 98,4%."
    document = Document("bai", "bai.md", text, url="https://quangtri.gov.vn/bai", published=date(2024, 7, 3))
    claims = read_claims(document, load_lexicon()).claims
    assert [(claim.indicator, claim.place) for claim in claims] == [
        ("dossiers_received", "VN-25"),
        ("on_time_rate", "VN-25"),
    ]


NO_FIGURES: list[Case] = [
    (  # telephone numbers
        "Đường dây nóng: 0912.345678. PAR INDEX năm 2023 của Phú Yên xếp thứ 40.",
        ["par_index_rank VN-32 2023 40 rank", "✗ not_a_figure «0912.345678»"],
        PAGE,
        "Phú Yên",
    ),
    (
        "PAR INDEX năm 2022: Hà Giang hạng 50. ĐT: 0263.512244",
        ["par_index_rank VN-03 2022 50 rank", "✗ not_a_figure «0263.512244»"],
        PAGE,
        "Hà Giang",
    ),
    (  # the share of what is late
        "Quý II/2023, Bạc Liêu có tỷ lệ đúng hạn 98,1%, còn 312 hồ sơ quá hạn, tỷ lệ 1,9%.",
        [
            "dossiers_overdue VN-55 2023-Q2 312 dossiers",
            "on_time_rate VN-55 2023-Q2 98.1 percent",
            "✗ not_a_figure «1,9%»",
        ],
        PAGE,
        "Bạc Liêu",
    ),
    (
        "Quý II/2023, Bạc Liêu giải quyết đúng hạn 98,1%; có 312 hồ sơ trễ hạn, tương ứng với tỷ lệ 1,9%.",
        [
            "dossiers_overdue VN-55 2023-Q2 312 dossiers",
            "on_time_rate VN-55 2023-Q2 98.1 percent",
            "✗ not_a_figure «1,9%»",
        ],
        PAGE,
        "Bạc Liêu",
    ),
    (
        "Tháng 5/2023, Hà Nam giải quyết đúng hạn 96,2%. Tỷ lệ hồ sơ chậm hạn giảm mạnh. "
        "Huyện Lý Nhân có tỷ lệ này là 1,4%.",
        ["on_time_rate VN-63 2023-05 96.2 percent", "✗ no_indicator «1,4%»"],
        PAGE,
        "Hà Nam",
    ),
    (
        "Tháng 5/2023, Hà Nam giải quyết đúng hạn 96,2%. Huyện Lý Nhân thấp nhất với tỷ lệ quá hạn 0,3%; "
        "huyện Bình Lục giảm từ 9,5% xuống còn 2,2%.",
        [
            "on_time_rate VN-63 2023-05 96.2 percent",
            "✗ no_indicator «0,3%»",
            "✗ no_indicator «9,5%»",
            "✗ no_indicator «2,2%»",
        ],
        PAGE,
        "Hà Nam",
    ),
    (
        "Tháng 5/2023, Hà Nam giải quyết đúng hạn 96,2%. Huyện Lý Nhân không có hồ sơ quá hạn, đạt 100%.",
        [
            "on_time_rate VN-63 2023-05 96.2 percent",
            "on_time_rate VN-63/Huyện Lý Nhân district 2023-05 100 percent",
        ],
        PAGE,
        "Hà Nam",
    ),
    (  # dossiers that fall due, or are taken back
        "Tháng 6/2023, Lai Châu tiếp nhận 4.100 hồ sơ; hồ sơ đến hạn giải quyết là 4.020 hồ sơ; "
        "có 15 hồ sơ xin rút hồ sơ.",
        [
            "dossiers_received VN-01 2023-06 4100 dossiers",
            "✗ not_a_figure «4.020 hồ sơ»",
            "✗ not_a_figure «15 hồ sơ»",
        ],
        PAGE,
        "Lai Châu",
    ),
    (  # those in time of a part
        "Năm 2022, Cao Bằng nhận trực tuyến 45.000 hồ sơ, tỷ lệ hồ sơ trực tuyến được giải quyết đúng hạn "
        "đạt 99,1%.",
        ["online_dossiers VN-04 2022 45000 dossiers", "✗ component «99,1%»"],
        PAGE,
        "Cao Bằng",
    ),
    (
        "Quý I/2023, Yên Bái đã trả trước thời hạn 8.200 hồ sơ, đạt 83%; đúng hạn 1.500 hồ sơ; "
        "quá hạn 40 hồ sơ.",
        [
            "dossiers_overdue VN-06 2023-Q1 40 dossiers",
            "✗ no_indicator «8.200 hồ sơ»",
            "✗ component «83%»",
            "✗ no_indicator «1.500 hồ sơ»",
        ],
        PAGE,
        "Yên Bái",
    ),
    (  # bounds of a group
        "PAR INDEX năm 2022 của Hà Tĩnh đạt 85,2%, thuộc nhóm B gồm các tỉnh có kết quả chỉ số từ 80% - 90%.",
        ["par_index_score VN-23 2022 85.2 percent", "✗ band «80%»", "✗ band «90%»"],
        PAGE,
        "Hà Tĩnh",
    ),
    (
        "PAR INDEX năm 2022 của Hà Tĩnh đạt 85,2%, nằm trong nhóm B - các địa phương đạt chỉ số từ 80% "
        "đến dưới 90%.",
        ["par_index_score VN-23 2022 85.2 percent", "✗ band «80%»", "✗ band «dưới 90%»"],
        PAGE,
        "Hà Tĩnh",
    ),
    (
        "Tháng 7/2023, Phú Thọ có 21 xã, phường có phát sinh dưới 90 hồ sơ.",
        ["✗ band «dưới 90 hồ sơ»"],
        PAGE,
        "Phú Thọ",
    ),
    (
        "Tháng 7/2023, nhiều xã của Phú Thọ nhận hồ sơ dưới mức bình quân (dưới 90 hồ sơ).",
        ["✗ band «dưới 90 hồ sơ»"],
        PAGE,
        "Phú Thọ",
    ),
    (
        "7 sở có chỉ số hài lòng SIPAS năm 2022 đạt trên 92%.",
        ["✗ no_place «trên 92%»"],
        PAGE,
        "Phú Thọ",
    ),
    (  # parts of an index
        "PAR INDEX năm 2022 của Lào Cai đạt 88,1 điểm. Kết quả ở 8 lĩnh vực là: Chỉ đạo điều hành cải cách "
        "hành chính (7,5 điểm); thể chế (8,8 điểm).",
        ["par_index_score VN-02 2022 88.1 score", "✗ component «7,5 điểm»", "✗ component «8,8 điểm»"],
        PAGE,
        "Lào Cai",
    ),
    (
        "Mục tiêu năm 2025 của Sơn La: 100% dịch vụ công trực tuyến được thiết kế lại; 80% hồ sơ trực tuyến.",
        ["online_dossier_rate VN-05 2025 80 percent target", "✗ no_indicator «100%»"],
        PAGE,
        "Sơn La",
    ),
]


@of_each(NO_FIGURES)
def test_a_number_of_a_page_that_is_no_figure_is_refused(text, expected, published, title):
    """Telephone numbers, bounds, parts and shares of what is late are refused, beside the figures."""
    assert told(text, title=title, published=published) == expected


WHOSE: list[Case] = [
    (  # a rank beyond the places of a region is one among all
        "PCI năm 2021: trong vùng Tây Nguyên, Kon Tum xếp thứ 3, chỉ sau Lâm Đồng (hạng 9) và "
        "Gia Lai (hạng 26).",
        [
            "pci_rank VN-30 2021 26 rank",
            "pci_rank VN-35 2021 9 rank",
            "✗ region «xếp thứ 3»",
        ],
        PAGE,
        "Kon Tum",
    ),
    (
        "Tại Tây Nguyên có 2 địa phương tụt hạng PCI năm 2021 là Đắk Nông đứng hạng 52, Kon "
        "Tum đứng hạng 61.",
        ["pci_rank VN-28 2021 61 rank", "pci_rank VN-72 2021 52 rank"],
        PAGE,
        "",
    ),
    (
        "PCI năm 2021: trong khu vực Tây Nguyên, Kon Tum xếp thứ 3, sau Lâm Đồng (hạng 1) và "
        "Gia Lai (hạng 2).",
        ["✗ region «xếp thứ 3»", "✗ region «hạng 1»", "✗ region «hạng 2»"],
        PAGE,
        "Kon Tum",
    ),
    (
        "PAPI năm 2022: Hà Nam xếp thứ 30, Nam Định áp chót với vị trí 62 và đứng cuối là Cao Bằng "
        "với vị trí 63.",
        [
            "papi_rank VN-04 2022 63 rank",
            "papi_rank VN-63 2022 30 rank",
            "papi_rank VN-67 2022 62 rank",
        ],
        PAGE,
        "",
    ),
    (
        "Ở cấp quốc gia, chỉ số DTI năm 2023 đạt 0,7326. Ở cấp tỉnh, Huế đứng đầu.",
        ["dti_rank VN-26 2023 1 rank", "dti_score VN 2023 0.7326 score"],
        PAGE,
        "",
    ),
    (
        "Kết quả PCI năm 2022 cho thấy, trong số 10 tỉnh có điểm cao nhất, Quảng Ninh dẫn đầu "
        "với 72,95 điểm.",
        ["pci_rank VN-13 2022 1 rank", "pci_score VN-13 2022 72.95 score"],
        PAGE,
        "",
    ),
    (
        "Trong lĩnh vực tư pháp, 45 thủ tục được Chủ tịch UBND huyện Ba Vì ủy quyền cho Trưởng phòng.",
        ["delegated_procedures VN-HN/huyện Ba Vì district 2024-05-05 45 procedures"],
        PAGE,
        "Hà Nội",
    ),
    (
        "Với cấp xã, toàn tỉnh Hà Nam quý I/2023 tiếp nhận 64.600 hồ sơ, đã giải quyết 61.800 hồ sơ; "
        "trong đó đúng hạn đạt 99,5%.",
        [
            "dossiers_received VN-63 commune 2023-Q1 64600 dossiers",
            "dossiers_resolved VN-63 commune 2023-Q1 61800 dossiers",
            "on_time_rate VN-63 commune 2023-Q1 99.5 percent",
        ],
        PAGE,
        "Hà Nam",
    ),
    (  # a mean of an index that ranks provinces alone is the nation's
        "Giá trị trung bình của PAPI năm 2022 là 42,1, giảm nhẹ so với năm 2021 (42,4). Quảng Ninh dẫn đầu.",
        ["papi_rank VN-13 2022 1 rank", "papi_score VN 2021 42.4 score", "papi_score VN 2022 42.1 score"],
        PAGE,
        "Quảng Ninh",
    ),
    (
        "Điểm trung bình của PCI năm 2022 là 65,22 điểm, cao hơn năm 2021 (64,74 điểm).",
        ["pci_score VN 2021 64.74 score", "pci_score VN 2022 65.22 score"],
        PAGE,
        "Hà Nam",
    ),
    (
        "Năm 2022 điểm cao nhất(48,1), điểm trung vị (42.3) và điểm thấp nhất (37,2) của PAPI đều giảm.",
        ["✗ no_place «48,1»", "✗ no_indicator «42.3»", "✗ no_place «37,2»"],
        PAGE,
        "Quảng Ninh",
    ),
    (
        "Giá trị trung bình DTI năm 2022 cấp bộ có dịch vụ công là 0,61; giá trị DTI 2022 cấp tỉnh là 0,65.",
        ["dti_score VN city 2022 0.65 score", "✗ ministry «0,61»"],
        PAGE,
        "Đà Nẵng",
    ),
    (  # what many places have is not whose figure follows
        "Năm 2019, cả nước đã có 40/63 địa phương lập Trung tâm phục vụ hành chính công; tỷ lệ giải quyết "
        "đúng hạn đạt 95,8%.",
        ["on_time_rate VN 2019 95.8 percent"],
        PAGE,
        "Lai Châu",
    ),
    (
        "Tháng 4/2023, Trung tâm Hành chính công của tỉnh đã tiếp nhận 8.817 hồ sơ, trễ hạn 27 hồ sơ.",
        [
            "dossiers_overdue VN-05/Trung tâm Hành chính công tỉnh city 2023-04 27 dossiers",
            "dossiers_received VN-05/Trung tâm Hành chính công tỉnh city 2023-04 8817 dossiers",
        ],
        PAGE,
        "Sơn La",
    ),
    (  # one that leads all others is first, several are but among the first
        "Đà Nẵng dẫn đầu các tỉnh thành về chuyển đổi số năm 2022",
        ["dti_rank VN-DN 2022 1 rank"],
        PAGE,
        "",
    ),
    (
        "Đà Nẵng đứng đầu các địa phương về DTI năm 2022.",
        ["dti_rank VN-DN 2022 1 rank"],
        PAGE,
        "",
    ),
    (
        "Năm 2022, Đà Nẵng và Huế thuộc nhóm dẫn đầu các tỉnh về DTI.",
        ["✗ band «dẫn đầu»"],
        PAGE,
        "",
    ),
]


@of_each(WHOSE)
def test_a_figure_of_a_page_is_of_whom_it_is_told(text, expected, published, title):
    """A figure is of the place, level or agency that its clause names, and of nobody else."""
    assert told(text, title=title, published=published) == expected


WHEN: list[Case] = [
    (  # "xếp hạng năm 2022" names a year, no fifth place
        "Hải Phòng tiếp tục giữ vị trí thứ nhất ở cả hai bảng xếp hạng năm 2022: PAR INDEX và SIPAS.",
        [
            "par_index_rank VN-HP 2021 1 rank implied",
            "par_index_rank VN-HP 2022 1 rank",
            "sipas_rank VN-HP 2021 1 rank implied",
            "sipas_rank VN-HP 2022 1 rank",
        ],
        PAGE,
        "",
    ),
    (
        "Năm 2021, Hải Phòng đoạt ngôi đầu ở cả hai chỉ số PAR INDEX và SIPAS.",
        ["par_index_rank VN-HP 2021 1 rank", "sipas_rank VN-HP 2021 1 rank"],
        PAGE,
        "",
    ),
    (  # the month is that of publication
        "Ở bảng DTI năm 2022 công bố tháng trước, Lạng Sơn ở vị trí thứ 6/63 tỉnh.",
        ["dti_rank VN-09 2022 6/63 rank"],
        PAGE,
        "",
    ),
    (  # what is asked for by people is no goal
        "Quý I/2023, tỉnh Phú Yên có 52.000 hồ sơ yêu cầu giải quyết; tỷ lệ đúng hạn đạt 97,4%.",
        ["on_time_rate VN-32 2023-Q1 97.4 percent", "✗ no_indicator «52.000 hồ sơ»"],
        PAGE,
        "Phú Yên",
    ),
    (
        "Quý I/2023, UBND tỉnh Phú Yên yêu cầu giải quyết hồ sơ với tỷ lệ đúng hạn đạt 97,4%.",
        ["on_time_rate VN-32 2023-Q1 97.4 percent target"],
        PAGE,
        "Phú Yên",
    ),
    (  # the year in which an index began is not that of its last result
        "Chỉ số này được công bố thí điểm vào năm 2005. Theo bảng xếp hạng PCI mới nhất, Bến Tre đạt "
        "66,3 điểm, xếp vị trí thứ 18.",
        ["pci_rank VN-50 2023 18 rank", "pci_score VN-50 2023 66.3 score"],
        PAGE,
        "Bến Tre",
    ),
    (
        "PAPI lần đầu tiên được thực hiện năm 2009. Nay Hà Tĩnh được 44,1 điểm.",
        ["papi_score VN-23 2023 44.1 score"],
        PAGE,
        "Hà Tĩnh",
    ),
]


@of_each(WHEN)
def test_a_figure_of_a_page_is_of_when_it_is_told(text, expected, published, title):
    """A year behind "xếp hạng" is one, a month of publication dates no index, a request sets no goal."""
    assert told(text, title=title, published=published) == expected
