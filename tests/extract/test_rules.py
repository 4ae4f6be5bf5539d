"""Rules: each by its name, on the shortest text that needs it, and what holds for all of them."""

from __future__ import annotations

import re

import pytest

from extract import rules
from extract.lexicon import load_lexicon
from extract.rules import RULES, Rule
from extract.scene import Scene
from tests.extract.telling import figures, read, reference, told

# The rule that a text needs, the text, and all that is read of it.
BY_RULE: list[tuple[str, str, list[str]]] = [
    (
        "opaque",
        "Hà Nội đạt các điểm thành phần PCI [7.98;7.39;6.31;5.02].",
        ["✗ component «[7.98;7.39;6.31;5.02]»"],
    ),
    (
        "opaque",
        "Năm 2022, Hà Nội tiếp nhận 5.0 00 hồ sơ.",
        ["✗ unreadable «5.0 00»"],
    ),
    (
        "band",
        "Năm 2022, Hà Nội lọt top 10 PAR Index.",
        ["✗ band «top 10»"],
    ),
    (
        "vague",
        "Hà Nội có hàng chục nghìn hồ sơ quá hạn.",
        ["✗ vague «hàng chục nghìn»"],
    ),
    (
        "clear_by",
        "Hà Nội quyết tâm xử lý dứt điểm 293 dự án chậm tiến độ còn lại trước ngày 31-12-2023.",
        [
            "delayed_projects_remaining VN-HN 2023-07-05 293 projects",
            "delayed_projects_remaining VN-HN 2023-12-31 0 projects target",
        ],
    ),
    (
        "from_to",
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Yên Bái tăng từ 81,82% lên 84,4%.",
        ["on_time_rate VN-06 2021 81.82 percent", "on_time_rate VN-06 2022 84.4 percent"],
    ),
    (
        "from_to",
        "Năm 2022, PCI của Yên Bái lên từ vị trí 47 đến vị trí 13.",
        ["pci_rank VN-06 2021 47 rank", "pci_rank VN-06 2022 13 rank"],
    ),
    (
        "respectively",
        "Năm 2022, Thanh Hóa, Điện Biên, Hà Tĩnh giữ vị trí thứ 5, 6, 7 về PAR Index.",
        [
            "par_index_rank VN-21 2022 5 rank",
            "par_index_rank VN-23 2022 7 rank",
            "par_index_rank VN-71 2022 6 rank",
        ],
    ),
    (
        "many_indexes",
        "Quảng Ninh là quán quân năm 2023 ở 4 bảng: PAR Index, SIPAS, PCI và PGI.",
        ["par_index_rank VN-13 2023 1 rank", "pci_rank VN-13 2023 1 rank", "sipas_rank VN-13 2023 1 rank"],
    ),
    (
        "streak",
        "Hà Nội giữ vị trí thứ 3 PAR Index hai năm liên tiếp.",
        ["par_index_rank VN-HN 2021 3 rank implied", "par_index_rank VN-HN 2022 3 rank"],
    ),
    (
        "each_year",
        "Chỉ số PAR Index của Hà Nội: năm 2020 – 2021 xếp thứ 10.",
        ["par_index_rank VN-HN 2020 10 rank", "par_index_rank VN-HN 2021 10 rank"],
    ),
    (
        "still",
        "Năm 2022, Hà Nội vẫn xếp thứ 3/63 về PAR Index.",
        ["par_index_rank VN-HN 2021 3/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "change",
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63, vượt 7 bậc so với năm 2021.",
        ["par_index_rank VN-HN 2021 10/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "value_before",
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, cao hơn năm 2021 (95%).",
        ["on_time_rate VN-HN 2021 95 percent", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "changes_in_brackets",
        "Năm 2022, 53 địa phương tăng (Bình Thuận 6,39%, Lai Châu 0,19%).",
        ["✗ change_only «6,39%»", "✗ change_only «0,19%»"],
    ),
    (
        "change_behind",
        "Quang Ngai ranked 20th in the 2021 PAR Index, 17 places higher than in 2020.",
        ["par_index_rank VN-29 2020 37 rank implied", "par_index_rank VN-29 2021 20 rank"],
    ),
    (
        "up_from",
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%, tăng từ mức 95%.",
        ["on_time_rate VN-HN 2021 95 percent", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "difference",
        "Năm 2022, SIPAS của Hà Nội đạt 80,08%, hơn 2,58% so với năm 2021.",
        ["sipas_score VN-HN 2021 77.5 percent implied", "sipas_score VN-HN 2022 80.08 percent"],
    ),
    (
        "unchanged",
        "Năm 2022, PAR Index của Hà Nội xếp thứ 3/63 (hạng y nguyên so với năm trước).",
        ["par_index_rank VN-HN 2021 3/63 rank implied", "par_index_rank VN-HN 2022 3/63 rank"],
    ),
    (
        "parts_by_holder",
        "Hà Nội có 7 dự án chậm tiến độ: 4 dự án tại huyện Mê Linh, 3 dự án thuộc quận Nam Từ Liêm.",
        [
            "delayed_projects VN-HN 2023-07-05 7 projects",
            "delayed_projects VN-HN/huyện Mê Linh district 2023-07-05 4 projects",
            "delayed_projects VN-HN/quận Nam Từ Liêm district 2023-07-05 3 projects",
        ],
    ),
    (
        "numbered",
        "Top 3 PCI 2022:\n1. Quảng Ninh: 72,95 điểm\n2. Bắc Giang: 72,80 điểm",
        [
            "pci_rank VN-13 2022 1 rank",
            "pci_rank VN-54 2022 2 rank",
            "pci_score VN-13 2022 72.95 score",
            "pci_score VN-54 2022 72.8 score",
            "✗ band «Top 3»",
        ],
    ),
    (
        "value",
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97%.",
        ["on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "followers",
        "Năm 2022, Đà Nẵng đứng đầu DTI, theo sau lần lượt là Thừa Thiên Huế, Bắc Ninh.",
        [
            "dti_rank VN-26 2022 2 rank implied",
            "dti_rank VN-56 2022 3 rank implied",
            "dti_rank VN-DN 2022 1 rank",
        ],
    ),
]
QUALIFIERS: dict[str, list[str]] = {
    "over": ["hơn 97%", "trên 97%", "vượt 97%", "vượt mức 97%", "vượt mốc 97%"],
    "under": [
        "gần 97%",
        "dưới 97%",
        "chưa đến 97%",
        "chưa tới 97%",
        "chưa đầy 97%",
        "không quá 97%",
        "ngót 97%",
        "97% trở xuống",
    ],
    "about": ["khoảng 97%", "xấp xỉ 97%", "ước 97%", "ước đạt 97%", "chừng 97%", "cỡ 97%", "trên dưới 97%"],
    "at_least": ["tối thiểu 97%", "ít nhất 97%", "không dưới 97%", "từ 97% trở lên", "97% trở lên"],
    "": ["97%", "chỉ đạt 97%", "đạt tới 97%", "lên tới 97%", "đạt đúng 97%", "tròn 97%", "đạt mức 97%"],
}


@pytest.mark.parametrize(("rule", "text", "expected"), BY_RULE, ids=[f"{r}, {t[:30]}" for r, t, _ in BY_RULE])
def test_each_rule(rule: str, text: str, expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The text gives what is expected, and the rule has a part in it."""
    worked: set[str] = set()
    monkeypatch.setattr(rules, "RULES", tuple(_watched(one, worked) for one in RULES))
    assert told(text) == expected
    assert rule in worked


@pytest.mark.parametrize(("rule", "text", "expected"), BY_RULE, ids=[f"{r}, {t[:30]}" for r, t, _ in BY_RULE])
def test_each_rule_is_needed(
    rule: str, text: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the rule the same text is read otherwise."""
    monkeypatch.setattr(rules, "RULES", tuple(one for one in RULES if one.name != rule))
    assert told(text) != expected


def test_every_rule_is_listed() -> None:
    """Each rule is exercised by a text above, and no two have one name."""
    names = [rule.name for rule in RULES]
    assert {rule for rule, _, _ in BY_RULE} == set(names)
    assert len(names) == len(set(names))


def _watched(rule: Rule, worked: set[str]) -> Rule:
    """The rule, noting its name where it drafts, refuses or takes anything."""

    def produce(scene: Scene, match: re.Match[str]) -> None:
        before = (len(scene.drafts), len(scene.refused), len(scene.taken))
        rule.produce(scene, match)
        if before != (len(scene.drafts), len(scene.refused), len(scene.taken)):
            worked.add(rule.name)

    return Rule(rule.name, rule.pattern, produce, rule.needs)


@pytest.mark.parametrize(
    ("qualifier", "said"), [(qualifier, said) for qualifier, texts in QUALIFIERS.items() for said in texts]
)
def test_qualifiers(qualifier: str, said: str) -> None:
    """A qualifier is kept, and emphasis is none."""
    expected = f"on_time_rate VN-HN 2022 97 percent {qualifier}".strip()
    assert figures(f"Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội {said}.") == [expected]


def test_a_range_keeps_both_its_ends() -> None:
    """A range is two values, never its middle."""
    assert figures("Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97-98%.") == [
        "on_time_rate VN-HN 2022 97 percent",
        "on_time_rate VN-HN 2022 98 percent",
    ]


def test_every_reason_is_of_the_closed_list() -> None:
    """Each refusal above gives a reason that reasons.csv knows."""
    given = {line.split()[1] for _, _, expected in BY_RULE for line in expected if line.startswith("✗")}
    assert given <= {row["reason"] for row in reference("reasons.csv")}


def test_the_same_figure_twice_is_one_claim() -> None:
    """A figure said again in the same text is refused as a duplicate, and the first is kept."""
    once = "Năm 2022, Hà Nội tiếp nhận 5.000 hồ sơ."
    assert told(f"{once}\n{once}") == [*told(once), "✗ duplicate «5.000 hồ sơ»"]


def test_evidence() -> None:
    """Every figure and every refusal cuts its quote out of the text, and knows its sentence."""
    for _, text, _ in BY_RULE:
        reading = read(text)
        for one in [*reading.claims, *reading.rejections]:
            assert reading.document.text[one.start : one.end] == one.quote
            assert one.quote in one.sentence


WORDS = load_lexicon().words
MOVES = {
    text: 1 if meant[0].kind == "up" else -1
    for text, meant in WORDS.items()
    if meant[0].kind in {"up", "down"}
}
STEPS = [  # ranks and rates that a word of movement moves by 7 and by 2
    "Năm 2022, PAR Index của Hà Nội xếp thứ 19/63, {} 7 bậc so với năm 2021.",
    "Năm 2022, PAR Index của Hà Nội {} 7 bậc so với năm 2021, xếp thứ 19/63.",
    "Năm 2022, Hà Nội xếp thứ 19/63 về PAR Index ({} 7 bậc so với năm trước).",
]
POINTS = [
    "Năm 2022, SIPAS của Hà Nội đạt 90%, {} 2% so với năm 2021.",
    "Năm 2022, SIPAS của Hà Nội đạt 90%, {} 2 điểm phần trăm so với năm trước.",
    "Năm 2022, SIPAS của Hà Nội đạt 90% ({} 2 điểm % so với cùng kỳ năm trước).",
]
SAID = [
    "xếp",
    "đứng",
    "ở",
    "đứng ở",
    "xếp ở",
    "giữ",
    "vươn lên",
    "tụt xuống",
    "đạt",
    "trở lại",
    "được xếp",
    "hiện ở",
]
PLACED = ["thứ 9/63", "vị trí thứ 9/63", "hạng 9/63", "thứ hạng 9/63", "vị trí 9/63", "vị trí số 9/63",
          "vị trí thứ 9 trên 63 tỉnh, thành phố", "thứ 9 trong 63 tỉnh, thành phố", "thứ 9/63 tỉnh, thành",
          "thứ 9/63 cả nước", "thứ 9/63 địa phương"]  # fmt: skip
ABOUT = ["Năm 2022, Hà Nội {} về PCI.", "Năm 2022, PCI của Hà Nội {}.", "PCI năm 2022 của Hà Nội {}.",
         "Về PCI năm 2022, Hà Nội {}.", "Hà Nội {} trong bảng xếp hạng PCI năm 2022.", "PCI 2022: Hà Nội {}.",
         "Theo kết quả PCI 2022, Hà Nội {}.", "Chỉ số PCI năm 2022 của Hà Nội {}."]  # fmt: skip


def test_every_word_of_movement_implies_the_other_end() -> None:
    """Each word that rises or falls implies the rank and the rate of the year before."""
    for word, sign in MOVES.items():
        for frame in STEPS:
            before = f"par_index_rank VN-HN 2021 {19 + 7 * sign}/63 rank implied"
            assert figures(frame.format(word)) == [before, "par_index_rank VN-HN 2022 19/63 rank"], word
        for frame in POINTS:
            before = f"sipas_score VN-HN 2021 {90 - 2 * sign} percent implied"
            assert figures(frame.format(word)) == [before, "sipas_score VN-HN 2022 90 percent"], word


@pytest.mark.parametrize("frame", ABOUT)
def test_every_way_to_say_a_rank(frame: str) -> None:
    """A rank is read whatever verb, noun and order say it."""
    missed = [
        sentence
        for said in SAID
        for placed in PLACED
        if figures(sentence := frame.format(f"{said} {placed}")) != ["pci_rank VN-HN 2022 9/63 rank"]
    ]
    assert missed == []


def test_every_agency_holds_its_figure() -> None:
    """Each department, and a district or commune of each kind, holds its figure in its place."""
    departments = [text[0].upper() + text[1:] for text, meant in WORDS.items() if meant[0].kind == "agency"]
    named = dict.fromkeys(departments, "city")
    named |= dict.fromkeys(["quận 1", "quận Long Biên", "huyện Đông Anh", "thị xã Sơn Tây"], "district")
    named |= dict.fromkeys(["phường Bến Nghé", "phường 12", "xã Đông Hội", "đặc khu Côn Đảo"], "commune")
    for agency, level in named.items():
        for frame in (
            "Năm 2022, {} Hà Nội tiếp nhận 5.000 hồ sơ.",
            "Năm 2022, tại {} Hà Nội, các cơ quan tiếp nhận 5.000 hồ sơ.",
            "Năm 2022, {} của Hà Nội tiếp nhận 5.000 hồ sơ.",
            "Năm 2022, {} (Hà Nội) tiếp nhận 5.000 hồ sơ.",
        ):
            told_of = f"dossiers_received VN-HN/{agency} {level} 2022 5000 dossiers"
            assert figures(frame.format(agency)) == [told_of]


@pytest.mark.parametrize(
    "frame",
    [
        "Mục tiêu năm 2025 của Hà Nội là {}.",
        "Hà Nội phấn đấu đến năm 2025 {}.",
        "Đến năm 2025, Hà Nội phấn đấu {}.",
        "Hà Nội đặt mục tiêu năm 2025 {}.",
        "Chỉ tiêu năm 2025 của Hà Nội: {}.",
        "Hà Nội hướng tới năm 2025 {}.",
        "Năm 2025, Hà Nội quyết tâm {}.",
    ],
)
@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        ("tỷ lệ hồ sơ đúng hạn 98%", "on_time_rate VN-HN 2025 98 percent target"),
        ("tỷ lệ hài lòng đạt trên 95%", "satisfaction_rate VN-HN 2025 95 percent over target"),
        ("xếp thứ 3 về PAR Index", "par_index_rank VN-HN 2025 3 rank target"),
        ("ủy quyền 617 thủ tục", "delegated_procedures VN-HN 2025 617 procedures target"),
        ("thu hồi 12 dự án chậm tiến độ", "delayed_projects_revoked VN-HN 2025 12 projects target"),
        ("tối thiểu 80% hồ sơ trực tuyến", "online_dossier_rate VN-HN 2025 80 percent at_least target"),
    ],
)
def test_every_way_to_aim(frame: str, goal: str, expected: str) -> None:
    """A goal is a target, whatever word sets it and whatever it is of."""
    assert figures(frame.format(goal)) == [expected]
