"""Wholes of dossiers, means and best scores, and ranks of parts, as pages of portals tell them."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, of_each, told

PAGE = date(2024, 5, 5)


SETTLED: list[Case] = [
    (
        "Năm 2023, Phú Yên có tổng số hồ sơ đã giải quyết xong là 81.350 hồ sơ.",
        ["dossiers_resolved VN-32 2023 81350 dossiers"],
        PAGE,
        "Phú Yên",
    ),
    (
        "Quý I/2024, ở Bến Tre tổng số hồ sơ TTHC được giải quyết trong kỳ là 12.408 hồ sơ.",
        ["dossiers_resolved VN-50 2024-Q1 12408 dossiers"],
        PAGE,
        "Bến Tre",
    ),
    (
        "Quý II/2023, tổng hồ sơ thủ tục hành chính đã trả kết quả của Hà Nam là 9.120 hồ sơ.",
        ["dossiers_resolved VN-63 2023-Q2 9120 dossiers"],
        PAGE,
        "Hà Nam",
    ),
    (
        "Năm 2023 tại Hà Nam, tổng số hồ sơ tiếp nhận và giải quyết là 64.300 hồ sơ.",
        ["dossiers_received VN-63 2023 64300 dossiers"],
        PAGE,
        "Hà Nam",
    ),
    (
        "Năm 2023, Hà Nam có tổng số hồ sơ phải giải quyết là 64.300 hồ sơ, đã giải quyết xong 63.900 hồ sơ.",
        ["dossiers_received VN-63 2023 64300 dossiers", "dossiers_resolved VN-63 2023 63900 dossiers"],
        PAGE,
        "Hà Nam",
    ),
    (
        "Quý I/2024, tỷ lệ hồ sơ do UBND cấp xã ở Phú Yên giải quyết đúng hạn đạt 97,2%; trong "
        "đó, tổng số hồ sơ đã giải quyết xong là 31.450 hồ sơ.",
        [
            "dossiers_resolved VN-32 commune 2024-Q1 31450 dossiers",
            "on_time_rate VN-32 commune 2024-Q1 97.2 percent",
        ],
        PAGE,
        "Phú Yên",
    ),
    (
        "Quý I/2024, tỷ lệ hồ sơ do các sở, ngành ở Phú Yên giải quyết đúng hạn đạt 99,2%, trong "
        "đó tổng số hồ sơ TTHC đã giải quyết là 8.450 hồ sơ.",
        [
            "dossiers_resolved VN-32 city 2024-Q1 8450 dossiers",
            "on_time_rate VN-32 city 2024-Q1 99.2 percent",
        ],
        PAGE,
        "Phú Yên",
    ),
    (
        "Quý I/2024, cấp huyện ở Phú Yên giải quyết đúng hạn 99,2% hồ sơ; trong đó, tổng số hồ "
        "sơ của toàn tỉnh đã giải quyết là 8.450 hồ sơ.",
        ["dossiers_resolved VN-32 2024-Q1 8450 dossiers", "on_time_rate VN-32 district 2024-Q1 99.2 percent"],
        PAGE,
        "Phú Yên",
    ),
]


@of_each(SETTLED)
def test_a_whole_of_what_was_settled_is_not_of_what_came(text, expected, published, title):
    """A count of dossiers settled is none of those received, and of the level whose rate it explains."""
    assert told(text, title=title, published=published) == expected


EXTREMES: list[Case] = [
    (
        "PCI năm 2023 của Lai Châu đạt 61,2 điểm. Điểm PCI cao nhất là 71,3 (Long An), thấp nhất "
        "là 57,9 (Bắc Kạn).",
        [
            "pci_score VN-01 2023 61.2 score",
            "pci_score VN-41 2023 71.3 score",
            "pci_score VN-53 2023 57.9 score",
        ],
        PAGE,
        "Lai Châu",
    ),
    (
        "Điểm PAPI năm 2023: cao nhất là 47,1 điểm (Thái Nguyên).",
        ["papi_score VN-69 2023 47.1 score"],
        PAGE,
        "Lai Châu",
    ),
    (
        "Chỉ số PAPI năm 2023: điểm trung bình cả nước là 42,1 điểm, điểm cao nhất là 46,9 điểm, "
        "điểm thấp nhất là 37,5 điểm. Lai Châu đạt 41,8 điểm.",
        [
            "papi_score VN 2023 42.1 score",
            "papi_score VN-01 2023 41.8 score",
            "✗ no_place «46,9 điểm»",
            "✗ no_place «37,5 điểm»",
        ],
        PAGE,
        "Lai Châu",
    ),
    (
        "Chỉ số PAPI năm 2023: điểm trung bình cả nước là 42.105 điểm (giảm 0.2 điểm so với năm "
        "2022), điểm cao nhất là 46.91 điểm (tăng 0.3 điểm so với năm 2022).",
        [
            "papi_score VN 2022 42.305 score implied",
            "papi_score VN 2023 42.105 score",
            "✗ no_place «46.91 điểm»",
            "✗ change_only «0.3 điểm»",
        ],
        PAGE,
        "Lai Châu",
    ),
    (
        "Điểm số PCI năm 2023 đạt bình quân 66,1 (trên tổng số 100), cao hơn năm 2022 không "
        "nhiều (0,4 điểm).",
        ["pci_score VN 2023 66.1 score", "✗ not_a_figure «100»", "✗ not_a_figure «0,4 điểm»"],
        PAGE,
        "Lai Châu",
    ),
    (
        "Điểm số PCI năm 2023 trung bình là 66,1. Lai Châu được 62,4 điểm.",
        ["pci_score VN 2023 66.1 score", "pci_score VN-01 2023 62.4 score"],
        PAGE,
        "Lai Châu",
    ),
    (
        "PCI năm 2023 của Lai Châu là 62,4 điểm, tăng đáng kể (2,6 điểm) so với năm 2022.",
        ["pci_score VN-01 2023 62.4 score", "✗ not_a_figure «2,6 điểm»"],
        PAGE,
        "Lai Châu",
    ),
    (
        "PCI năm 2023 của Lai Châu tăng mạnh (62,4 điểm).",
        ["pci_score VN-01 2023 62.4 score"],
        PAGE,
        "Lai Châu",
    ),
    (
        "PCI năm 2023 của Lai Châu là 62,4 điểm, cao hơn năm 2022 (60,1 điểm).",
        ["pci_score VN-01 2022 60.1 score", "pci_score VN-01 2023 62.4 score"],
        PAGE,
        "Lai Châu",
    ),
    (
        "Chỉ số PAPI năm 2023 của Lai Châu đạt 41.807 điểm, xếp thứ 40.",
        ["papi_rank VN-01 2023 40 rank", "papi_score VN-01 2023 41.807 score"],
        PAGE,
        "Lai Châu",
    ),
]


@of_each(EXTREMES)
def test_a_mean_and_the_best_score_are_of_whom_they_are_told(text, expected, published, title):
    """A mean is the nation's, the best score its place's or nobody's, and by how much it rose no score."""
    assert told(text, title=title, published=published) == expected


RANKED: list[Case] = [
    (
        "Ở bảng PCI 2023, Long An giữ ngôi quán quân, á quân Hải Phòng đạt 70,3 điểm.",
        ["pci_rank VN-41 2023 1 rank", "pci_rank VN-HP 2023 2 rank", "pci_score VN-HP 2023 70.3 score"],
        PAGE,
        "Lai Châu",
    ),
    (
        "PCI 2023: Long An dẫn đầu, á quân tỉnh Bắc Giang.",
        ["pci_rank VN-41 2023 1 rank", "pci_rank VN-54 2023 2 rank"],
        PAGE,
        "Lai Châu",
    ),
    (
        "Các tỉnh, thành phố tiếp theo có chỉ số DTI đứng đầu năm 2023 gồm: Bắc Ninh, Cần Thơ, Tây Ninh.",
        ["✗ band «đứng đầu»"],
        PAGE,
        "Lai Châu",
    ),
    (
        "Những địa phương có điểm PCI 2023 cao nhất gồm: Long An, Bắc Ninh.",
        [],
        PAGE,
        "Lai Châu",
    ),
    (
        "DTI năm 2022: Sơn La xếp thứ 44/63. Trong đó, CQS xếp thứ 40/63; KTS xếp thứ 48/63; XHS "
        "xếp thứ 30/63.",
        [
            "dti_rank VN-05 2022 44/63 rank",
            "✗ component «xếp thứ 40/63»",
            "✗ component «xếp thứ 48/63»",
            "✗ component «xếp thứ 30/63»",
        ],
        PAGE,
        "Sơn La",
    ),
    (
        "DTI năm 2022: Sơn La xếp thứ 44/63. Ngoài ra, trong đánh giá về Cổng dịch vụ công, tỉnh xếp thứ 3.",
        ["dti_rank VN-05 2022 44/63 rank", "✗ other_index «xếp thứ 3»"],
        PAGE,
        "Sơn La",
    ),
    (
        "1. Tình hình chung\n\nNăm 2023, bảng xếp hạng PCI có Long An đứng thứ 2.\n\n2. Sơn "
        "La\n\nĐiểm PCI năm 2023 của Sơn La là 62,4.",
        ["pci_rank VN-41 2023 2 rank", "pci_score VN-05 2023 62.4 score"],
        PAGE,
        "Sơn La",
    ),
    (
        "Ở chỉ số DTI, Sơn La từ vị trí 44 tiến lên vị trí thứ 31 trong 63 tỉnh, thành năm 2022.",
        ["dti_rank VN-05 2021 44 rank", "dti_rank VN-05 2022 31/63 rank"],
        PAGE,
        "Sơn La",
    ),
]


@of_each(RANKED)
def test_a_rank_is_of_whom_and_of_what_it_names(text, expected, published, title):
    """A runner-up is the place behind, a heading ranks nobody, and a rank of a part is none of the index."""
    assert told(text, title=title, published=published) == expected
