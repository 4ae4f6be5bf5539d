"""Numbers beside the figures that are none themselves: distances, ranks of parts, some out of so many."""

from __future__ import annotations

from datetime import date

from tests.extract.telling import Case, figures, of_each

DAY = date(2025, 9, 20)

DISTANCES: list[Case] = [
    ("PCI 2024 của Cà Mau là 65,2 điểm; khoảng cách giữa hạng nhất và hạng nhì chỉ 0,3 điểm.",
     ["pci_score VN-59 2024 65.2 score"], DAY, ""),
    ("PAPI 2024: từ hạng 5 đến hạng 15 chênh nhau chưa tới 1 điểm, Cà Mau được 43,1 điểm.",
     ["papi_score VN-59 2024 43.1 score"], DAY, ""),
    ("PAR Index 2024 của Cà Mau đạt 85,2%, thứ 40; khoảng cách với nhóm dẫn đầu còn 7 điểm.",
     ["par_index_rank VN-59 2024 40 rank", "par_index_score VN-59 2024 85.2 percent"], DAY, ""),
    ("PCI 2024: Cà Mau được 65,2 điểm, bỏ xa đơn vị xếp ngay sau 2,4 điểm.",
     ["pci_score VN-59 2024 65.2 score"], DAY, ""),
    ("PCI 2024: Cà Mau được 65,2 điểm, kém hàng xóm gần 2 điểm.",
     ["pci_score VN-59 2024 65.2 score"], DAY, ""),
    ("PCI 2024: Cà Mau được 65,2 điểm, vượt Bạc Liêu 2,4 điểm.",
     ["pci_score VN-59 2024 65.2 score"], DAY, ""),
    ("Tỷ lệ đúng hạn của Cà Mau tháng 6/2025 là 97%, cấp xã hơn cấp tỉnh 4%.",
     ["on_time_rate VN-59 2025-06 97 percent"], DAY, ""),
    ("Năm 2024, DTI Cà Mau hơn Huế 0,05 điểm, đạt 0,71.", ["dti_score VN-59 2024 0.71 score"], DAY, ""),
    ("PCI 2024: so với láng giềng Cao Bằng (hạng 58), Lạng Sơn bỏ xa hơn 7 điểm, hạng 16.",
     ["pci_rank VN-04 2024 58 rank", "pci_rank VN-09 2024 16 rank"], DAY, ""),
    # what one is above may be a figure of its own, and a distance does not take what follows it away
    ("PCI 2024: Cà Mau được 65,2 điểm, cao hơn mức bình quân cả nước 64,1 điểm.",
     ["pci_score VN 2024 64.1 score", "pci_score VN-59 2024 65.2 score"], DAY, ""),
    ("PCI 2024, khoảng cách với Huế nới rộng khi Cà Mau tụt xuống hạng 12 với 66 điểm.",
     ["pci_rank VN-59 2024 12 rank", "pci_score VN-59 2024 66 score"], DAY, ""),
    ("PAR Index 2024: Cà Mau (hạng 21) còn khoảng cách khá xa với Huế.",
     ["par_index_rank VN-59 2024 21 rank"], DAY, ""),
]  # fmt: skip

SUPPOSED: list[Case] = [
    ("Kiên Giang PAR Index 2023 thứ 60. Hạng 62 hay 63 thì cũng thế.",
     ["par_index_rank VN-47 2023 60 rank"], DAY, ""),
    ("Kiên Giang PAR Index 2023 thứ 60. Muốn lên hạng 50, tỉnh cần thêm 3 điểm.",
     ["par_index_rank VN-47 2023 60 rank"], DAY, ""),
    # what came about, and what is aimed at
    ("Kiên Giang PAR Index 2023 thứ 60. Để giữ đà, năm 2024 tỉnh lên hạng 50, vượt kế hoạch.",
     ["par_index_rank VN-47 2023 60 rank", "par_index_rank VN-47 2024 50 rank"], DAY, ""),
    ("Phấn đấu PAR Index năm 2026 của Kiên Giang lên hạng 40, tỉnh sẽ rà soát từng tiêu chí.",
     ["par_index_rank VN-47 2026 40 rank target"], DAY, ""),
]  # fmt: skip

OVER_YEARS: list[Case] = [
    ("PCI năm 2024 Lạng Sơn đứng hạng 16, tức sáu năm tiến 43 bậc.",
     ["pci_rank VN-09 2024 16 rank"], DAY, ""),
    ("PCI năm 2024 Lạng Sơn đứng hạng 16, tăng 3 bậc.",
     ["pci_rank VN-09 2023 19 rank implied", "pci_rank VN-09 2024 16 rank"], DAY, ""),
]  # fmt: skip

PARTS: list[Case] = [
    ("Ba trụ cột DTI của Cà Mau lần lượt xếp thứ 14, 8 và 11.", [], DAY, ""),
    ("Ở kỳ gần nhất, ba mặt của DTI Cà Mau đứng thứ 5 (kinh tế số), thứ 7 (xã hội số).", [], DAY, ""),
    ("Trụ cột kinh tế số của Cà Mau đứng thứ 9 trong bảng DTI 2024.", [], DAY, ""),
    # the index itself, beside its parts
    ("Ba trụ cột giúp Cà Mau đứng thứ 9 trong bảng DTI 2024.", ["dti_rank VN-59 2024 9 rank"], DAY, ""),
    ("DTI năm 2024, Cà Mau xếp thứ 9 (chính quyền số tăng 3 bậc).", ["dti_rank VN-59 2024 9 rank"], DAY, ""),
    ("Hai trụ cột còn thấp là kinh tế số và xã hội số, nên DTI 2024 Cà Mau xếp thứ 30.",
     ["dti_rank VN-59 2024 30 rank"], DAY, ""),
]  # fmt: skip

OUT_OF_SO_MANY: list[Case] = [
    ("Tỉnh Cà Mau còn 500 hồ sơ quá hạn. Tính ra, cứ 20 hồ sơ trễ của tỉnh thì 17 là hồ sơ đất đai.",
     ["dossiers_overdue VN-59 2025-09-20 500 dossiers"], DAY, ""),
    ("Căn cứ 2.000 hồ sơ Cà Mau tiếp nhận trong tháng 8/2025 thì việc đã nhiều lên.",
     ["dossiers_received VN-59 2025-08 2000 dossiers"], DAY, ""),
]  # fmt: skip

OF_THE_YEAR: list[Case] = [
    ("DTI năm 2023, Nam Định ở hạng 20. Đến kỳ xếp hạng năm 2024 vừa công bố tuần trước, Nam Định vươn lên "
     "vị trí thứ 9/34.", ["dti_rank VN-67 2023 20 rank", "dti_rank VN-67 2024 9/34 rank"], DAY, ""),
    ("Bảng xếp hạng năm 2023 công bố tháng trước cho thấy Nam Định đứng thứ 12 về DTI.",
     ["dti_rank VN-67 2023 12 rank"], DAY, ""),
    ("Theo DTI, Nam Định xếp hạng năm cả nước năm 2022.", ["dti_rank VN-67 2022 5 rank"], DAY, ""),
    ("DTI năm 2023, Nam Định xếp thứ 12, năm trước xếp thứ 15.",
     ["dti_rank VN-67 2022 15 rank", "dti_rank VN-67 2023 12 rank"], DAY, ""),
]  # fmt: skip


@of_each(DISTANCES)
def test_a_distance_is_no_figure(text: str, expected: list[str], published: date, title: str) -> None:
    """How far two lie apart is nobody's score or rank; what stands beside it is read as before."""
    assert figures(text, title=title, published=published) == sorted(expected)


@of_each([*SUPPOSED, *OVER_YEARS])
def test_what_is_supposed_is_no_figure(text: str, expected: list[str], published: date, title: str) -> None:
    """A rank that would be, and steps over many years, tell of no year's rank."""
    assert figures(text, title=title, published=published) == sorted(expected)


@of_each(PARTS)
def test_a_rank_of_a_part_is_none_of_the_index(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """The ranks that pillars and components hold are not those of the index they belong to."""
    assert figures(text, title=title, published=published) == sorted(expected)


@of_each(OUT_OF_SO_MANY)
def test_so_many_out_of_every_ten_are_no_count(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """A manner of speaking, "cứ 10 hồ sơ thì 9", counts nothing, wherever it stands in its sentence."""
    assert figures(text, title=title, published=published) == sorted(expected)


@of_each(OF_THE_YEAR)
def test_the_year_of_a_ranking_is_the_one_it_names(
    text: str, expected: list[str], published: date, title: str
) -> None:
    """A ranking is of the year it is named by, which is no rank, not of when it came out."""
    assert figures(text, title=title, published=published) == sorted(expected)
