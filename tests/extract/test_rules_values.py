"""Single values: which indicator, outcome or goal, and what is none."""

from __future__ import annotations

import pytest

from tests.extract.telling import told

DOSSIERS: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, Hà Nội tiếp nhận 5.000 hồ sơ, giải quyết 4.900 hồ sơ, quá hạn 100 hồ sơ.",
        [
            "dossiers_overdue VN-HN 2022 100 dossiers",
            "dossiers_received VN-HN 2022 5000 dossiers",
            "dossiers_resolved VN-HN 2022 4900 dossiers",
        ],
    ),
    (
        "Năm 2022, tổng số hồ sơ tiếp nhận của Hà Nội là 5.000.",
        ["dossiers_received VN-HN 2022 5000 dossiers"],
    ),
    (
        "Năm 2022, Hà Nội xử lý xong 4.900 hồ sơ, đạt tỷ lệ đúng hạn 97%.",
        ["dossiers_resolved VN-HN 2022 4900 dossiers", "on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, số hồ sơ trễ hạn của Hà Nội là 100 hồ sơ (2%).",
        ["dossiers_overdue VN-HN 2022 100 dossiers", "✗ not_a_figure «2%»"],
    ),
    (
        "Năm 2022, Hà Nội giải quyết đúng hạn 4.800 hồ sơ (đạt 97,9%).",
        ["on_time_rate VN-HN 2022 97.9 percent", "✗ no_indicator «4.800 hồ sơ»"],
    ),
    (
        "Năm 2022, 97% hồ sơ của Hà Nội được giải quyết đúng hạn.",
        ["on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, tỷ lệ giải quyết hồ sơ trước hạn và đúng hạn của Hà Nội đạt 97%.",
        ["on_time_rate VN-HN 2022 97 percent"],
    ),
    (
        "Năm 2022, Hà Nội có 100 hồ sơ chậm hạn, trong đó 95% có thư xin lỗi.",
        ["apology_letter_rate VN-HN 2022 95 percent", "dossiers_overdue VN-HN 2022 100 dossiers"],
    ),
    (
        "Năm 2022, mức độ hài lòng của người dân Hà Nội đạt 95%.",
        ["satisfaction_rate VN-HN 2022 95 percent"],
    ),
    (
        "Năm 2022, Hà Nội tiếp nhận 3.000 hồ sơ trực tuyến, chiếm 60%.",
        ["online_dossier_rate VN-HN 2022 60 percent", "online_dossiers VN-HN 2022 3000 dossiers"],
    ),
    (
        "Năm 2022, Hà Nội có 3.000 hồ sơ nộp trực tuyến trên tổng số 5.000 hồ sơ.",
        ["online_dossiers VN-HN 2022 3000/5000 dossiers"],
    ),
    (
        "Năm 2022, một nửa số hồ sơ của Hà Nội được nộp trực tuyến.",
        ["online_dossier_rate VN-HN 2022 50 percent"],
    ),
]
INDICES: list[tuple[str, list[str]]] = [
    (
        "Năm 2022, PAR Index của Hà Nội đạt 89,58%.",
        ["par_index_score VN-HN 2022 89.58 percent"],
    ),
    (
        "Năm 2022, chỉ số cải cách hành chính của Hà Nội đạt 89,58 điểm.",
        ["par_index_score VN-HN 2022 89.58 score"],
    ),
    (
        "Năm 2022, chỉ số hài lòng về sự phục vụ hành chính của Hà Nội đạt 80,08%, xếp thứ 30.",
        ["sipas_rank VN-HN 2022 30 rank", "sipas_score VN-HN 2022 80.08 percent"],
    ),
    (
        "Năm 2022, DTI của Hà Nội đạt 0.7955 điểm, xếp thứ 24/63.",
        ["dti_rank VN-HN 2022 24/63 rank", "dti_score VN-HN 2022 0.7955 score"],
    ),
    (
        "DTI 2022 của Hà Nội đạt 0,8241.",
        ["dti_score VN-HN 2022 0.8241 score"],
    ),
    (
        "Năm 2022, PAPI của Hà Nội đạt 43,96/80 điểm, xếp thứ 9.",
        ["papi_rank VN-HN 2022 9 rank", "papi_score VN-HN 2022 43.96/80 score"],
    ),
    (
        "Theo thang điểm 80, PAPI 2022 của Hà Nội đạt 43,96 điểm.",
        ["papi_score VN-HN 2022 43.96/80 score"],
    ),
    (
        "Năm 2022, chỉ số năng lực cạnh tranh cấp tỉnh của Hà Nội đạt 66,74 điểm, hạng 20.",
        ["pci_rank VN-HN 2022 20 rank", "pci_score VN-HN 2022 66.74 score"],
    ),
]
PROCEDURES: list[tuple[str, list[str]]] = [
    (
        "Hà Nội hiện có 1.867 thủ tục hành chính thuộc thẩm quyền.",
        ["procedures_total VN-HN 2023-07-05 1867 procedures"],
    ),
    (
        "Hà Nội có phương án ủy quyền 617/1.910 thủ tục, đạt 32,3%.",
        [
            "delegation_planned VN-HN 2023-07-05 617/1910 procedures",
            "delegation_planned_rate VN-HN 2023-07-05 32.3 percent",
        ],
    ),
    (
        "Hà Nội đã uỷ quyền 531/617 thủ tục, đạt 86,06%.",
        [
            "delegated_procedures VN-HN 2023-07-05 531/617 procedures",
            "delegation_rate VN-HN 2023-07-05 86.06 percent",
        ],
    ),
    (
        "Năm 2022, tỷ lệ thủ tục sau ủy quyền của Hà Nội có quy trình nội bộ là 96%.",
        ["delegated_process_rate VN-HN 2022 96 percent"],
    ),
    (
        "Hà Nội đã ban hành 1.745 quy trình nội bộ.",
        ["internal_processes VN-HN 2023-07-05 1745 processes"],
    ),
    (
        "Hà Nội cung cấp 805/1.746 thủ tục trực tuyến, đạt 46,1%.",
        [
            "online_procedure_rate VN-HN 2023-07-05 46.1 percent",
            "online_procedures VN-HN 2023-07-05 805/1746 procedures",
        ],
    ),
    (
        "Hà Nội có 1.000 dịch vụ công trực tuyến toàn trình.",
        ["online_procedures VN-HN 2023-07-05 1000 procedures"],
    ),
]
PROJECTS: list[tuple[str, list[str]]] = [
    (
        "Hà Nội rà soát 712 dự án chậm triển khai với tổng diện tích 5.000ha.",
        [
            "delayed_projects VN-HN 2023-07-05 712 projects",
            "delayed_projects_area VN-HN 2023-07-05 5000 hectares",
        ],
    ),
    (
        "Hà Nội có 712 dự án chậm tiến độ, đã xử lý 419 dự án, còn lại 293 dự án.",
        [
            "delayed_projects VN-HN 2023-07-05 712 projects",
            "delayed_projects_handled VN-HN 2023-07-05 419 projects",
            "delayed_projects_remaining VN-HN 2023-07-05 293 projects",
        ],
    ),
    (
        "Trong 712 dự án chậm tiến độ của Hà Nội, 439 dự án (61,66%) đã có phương án xử lý.",
        [
            "delayed_projects VN-HN 2023-07-05 712 projects",
            "delayed_projects_handled VN-HN 2023-07-05 439/712 projects",
            "✗ not_a_figure «61,66%»",
        ],
    ),
    (
        "Hà Nội đã chấm dứt hoạt động 48 dự án chậm triển khai, diện tích 1.844ha.",
        [
            "delayed_projects_revoked VN-HN 2023-07-05 48 projects",
            "delayed_projects_revoked_area VN-HN 2023-07-05 1844 hectares",
        ],
    ),
    (
        "Hà Nội có 45 dự án với 1.844ha chậm tiến độ bị chấm dứt.",
        [
            "delayed_projects_revoked VN-HN 2023-07-05 45 projects",
            "delayed_projects_revoked_area VN-HN 2023-07-05 1844 hectares",
        ],
    ),
]
TARGETS: list[tuple[str, list[str]]] = [
    (
        "Tại Hà Nội, 14 dự án chậm tiến độ bị đề xuất thu hồi.",
        ["delayed_projects_revoked VN-HN 2023-07-05 14 projects target"],
    ),
    (
        "Hà Nội có 14 dự án chậm tiến độ thuộc diện phải thu hồi.",
        ["delayed_projects_revoked VN-HN 2023-07-05 14 projects target"],
    ),
    (
        "Hà Nội có 14 dự án chậm tiến độ, trong đó 3 dự án đủ điều kiện thu hồi.",
        [
            "delayed_projects VN-HN 2023-07-05 14 projects",
            "delayed_projects_revoked VN-HN 2023-07-05 3 projects target",
        ],
    ),
    (
        "Hà Nội có 14 dự án chậm tiến độ, đề nghị thu hồi 3 dự án.",
        [
            "delayed_projects VN-HN 2023-07-05 14 projects",
            "delayed_projects_revoked VN-HN 2023-07-05 3 projects target",
        ],
    ),
    (
        "Mục tiêu năm 2023, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 98%.",
        ["on_time_rate VN-HN 2023 98 percent target"],
    ),
    (
        "Hà Nội phấn đấu năm 2023 tỷ lệ hồ sơ đúng hạn đạt trên 98%.",
        ["on_time_rate VN-HN 2023 98 percent over target"],
    ),
    (
        "Hà Nội phấn đấu đến năm 2025 xếp thứ 1 về PAR Index.",
        ["par_index_rank VN-HN 2025 1 rank target"],
    ),
    (
        "Chỉ tiêu đến hết năm 2025: tỷ lệ hồ sơ đúng hạn của Hà Nội đạt tối thiểu 98%.",
        ["on_time_rate VN-HN 2025 98 percent at_least target"],
    ),
    (
        "Hà Nội đặt mục tiêu ủy quyền 617 thủ tục trước ngày 30/9/2023.",
        ["delegated_procedures VN-HN 2023-09-30 617 procedures target"],
    ),
    (
        "Hà Nội sẽ thu hồi 12 dự án chậm tiến độ trước ngày 31/12/2023.",
        ["delayed_projects_revoked VN-HN 2023-12-31 12 projects target"],
    ),
    (
        "Hà Nội sẽ thu hồi 12 dự án chậm tiến độ trước ngày 30/9.",
        ["delayed_projects_revoked VN-HN 2023-09-30 12 projects target"],
    ),
    (
        "Trong tháng 12 tới, Hà Nội phấn đấu tỷ lệ hồ sơ đúng hạn đạt 98%.",
        ["on_time_rate VN-HN 2023-12 98 percent target"],
    ),
    (
        "Hà Nội phấn đấu trong quý IV tỷ lệ hồ sơ đúng hạn đạt 98%.",
        ["on_time_rate VN-HN 2023-Q4 98 percent target"],
    ),
    (
        "Hà Nội quyết tâm xử lý dứt điểm 293 dự án chậm tiến độ còn lại trước ngày 31-12-2023.",
        [
            "delayed_projects_remaining VN-HN 2023-07-05 293 projects",
            "delayed_projects_remaining VN-HN 2023-12-31 0 projects target",
        ],
    ),
    (
        "Mục tiêu của Hà Nội năm 2025:\n- Tỷ lệ hồ sơ đúng hạn đạt 98%;\n- Tỷ lệ hài lòng đạt 95%.",
        ["on_time_rate VN-HN 2025 98 percent target", "satisfaction_rate VN-HN 2025 95 percent target"],
    ),
    (
        "Năm 2022, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 97% (chỉ tiêu: 98%).",
        ["on_time_rate VN-HN 2022 97 percent", "on_time_rate VN-HN 2022 98 percent target"],
    ),
]
MET: list[tuple[str, list[str]]] = [
    (
        "Hà Nội đã hoàn thành mục tiêu ủy quyền 617 thủ tục.",
        ["delegated_procedures VN-HN 2023-07-05 617 procedures"],
    ),
    (
        "Kết quả vượt chỉ tiêu đề ra, tỷ lệ hồ sơ đúng hạn của Hà Nội đạt 98%.",
        ["on_time_rate VN-HN 2023-07-05 98 percent"],
    ),
    (
        "Hà Nội dự kiến ủy quyền 617 thủ tục hành chính.",
        ["delegation_planned VN-HN 2023-07-05 617 procedures"],
    ),
]
LAYOUTS: list[tuple[str, list[str]]] = [
    (
        "Kết quả của tỉnh Yên Bái quý I/2023:\n- Tiếp nhận: 5.000 hồ sơ\n- Giải quyết đúng hạn: 97%\n- "
        "Mức độ hài lòng: 95%",
        [
            "dossiers_received VN-06 2023-Q1 5000 dossiers",
            "on_time_rate VN-06 2023-Q1 97 percent",
            "satisfaction_rate VN-06 2023-Q1 95 percent",
        ],
    ),
    (
        "Kết quả của tỉnh Yên Bái năm 2022:\n• PAR Index: hạng 10/63\n• DTI: 0,6 điểm",
        ["dti_score VN-06 2022 0.6 score", "par_index_rank VN-06 2022 10/63 rank"],
    ),
    (
        "Tỉnh Yên Bái, năm 2022\nTổng số hồ sơ tiếp nhận: 5.000 hồ sơ.\nTỷ lệ đúng hạn: 97%.",
        ["dossiers_received VN-06 2022 5000 dossiers", "on_time_rate VN-06 2022 97 percent"],
    ),
]
OTHER_MATTERS: list[tuple[str, list[str]]] = [
    (
        "Hà Nội đạt các điểm thành phần PCI [7.98;7.39;6.31;5.02].",
        ["✗ component «[7.98;7.39;6.31;5.02]»"],
    ),
    (
        "Năm 2022, chỉ số thành phần Tính minh bạch trong PCI của Hà Nội đạt 5,9 điểm.",
        ["✗ component «5,9 điểm»"],
    ),
    (
        "Năm 2022, Chỉ số phục vụ người dân của Hà Nội đạt 17,94/18 điểm.",
        ["✗ component «17,94/18 điểm»"],
    ),
    (
        "Năm 2022, Hà Nội giải quyết đúng hạn 97% đơn khiếu nại.",
        ["✗ other_index «97%»"],
    ),
    (
        "Hà Nội có hàng chục nghìn hồ sơ quá hạn.",
        ["✗ vague «hàng chục nghìn»"],
    ),
    (
        "Trung bình mỗi tháng Hà Nội tiếp nhận 12.000 hồ sơ.",
        ["✗ no_indicator «12.000 hồ sơ»"],
    ),
    (
        "Năm 2022, Hà Nội tiếp nhận 5.000 hồ sơ, chi 1.200 tỷ đồng theo Quyết định số 312/QĐ-BNV.",
        [
            "dossiers_received VN-HN 2022 5000 dossiers",
            "✗ money «1.200 tỷ đồng»",
            "✗ document_number «Quyết định số 312/QĐ-BNV»",
        ],
    ),
    (
        "Năm 2022, dịch vụ công mức độ 4 của Hà Nội phát sinh 5.000 hồ sơ trực tuyến.",
        ["online_dossiers VN-HN 2022 5000 dossiers", "✗ label «mức độ 4»"],
    ),
    ("Kỳ họp thứ 17 thông qua Nghị quyết số 18-NQ/TU.", []),
]


@pytest.mark.parametrize(("text", "expected"), DOSSIERS)
def test_dossiers(text: str, expected: list[str]) -> None:
    """Dossiers are received, resolved, overdue, filed online, each its own indicator."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), INDICES)
def test_indices(text: str, expected: list[str]) -> None:
    """Each index has a rank and a score, on its scale."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PROCEDURES)
def test_procedures(text: str, expected: list[str]) -> None:
    """Procedures are in force, planned for delegation, delegated, offered online."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PROJECTS)
def test_projects(text: str, expected: list[str]) -> None:
    """Delayed projects are counted, dealt with, revoked and left, with their area."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), TARGETS)
def test_targets(text: str, expected: list[str]) -> None:
    """Goals, plans and deadlines are targets, never outcomes."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), MET)
def test_met(text: str, expected: list[str]) -> None:
    """A goal that was met is an outcome; a plan to delegate is a figure of its own."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), LAYOUTS)
def test_layouts(text: str, expected: list[str]) -> None:
    """Bullets and lines of cue and value are read like sentences."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), OTHER_MATTERS)
def test_other_matters(text: str, expected: list[str]) -> None:
    """Components, other indices and other matters are refused with their reason."""
    assert told(text) == expected
