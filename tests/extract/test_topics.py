"""Which figures a sentence holds: each value with its indicator, and nothing of what stands beside them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import number, read

# The day of publication, the sentence, and all that it tells: indicator, value and what is not "exact".
CASES: list[tuple[str, str, list[str]]] = [
    ("2024-10-08", "9 tháng, Bến Tre tiếp nhận 45.210 hồ sơ, đã giải quyết 44.120 hồ sơ, đang giải quyết "
     "1.090 hồ sơ, quá hạn 35 hồ sơ.",
     ["dossiers_received 45210", "dossiers_resolved 44120", "dossiers_overdue 35"]),
    ("2024-10-08", "9 tháng, Bến Tre giải quyết 44.120 hồ sơ, trong đó trước hạn 30.110 hồ sơ (68,2%), đúng "
     "hạn 13.975 hồ sơ (31,7%), quá hạn 35 hồ sơ (0,1%).",
     ["dossiers_resolved 44120", "dossiers_overdue 35"]),
    ("2024-10-08", "Tại Bến Tre, tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 99,9%, chỉ 0,1% trễ hạn.",
     ["on_time_rate 99.9"]),
    ("2024-10-08", "Tỷ lệ trễ hạn của Bến Tre giảm còn 0,1%.",
     []),
    ("2024-10-08", "Tại Bến Tre, 35 hồ sơ trễ hẹn đều có thư xin lỗi, đạt 100%.",
     ["dossiers_overdue 35", "apology_letter_rate 100"]),
    ("2024-10-08", "Bến Tre đã gửi thư xin lỗi đối với 98% hồ sơ quá hạn.",
     ["apology_letter_rate 98"]),
    ("2024-10-08", "Mức độ hài lòng của người dân, tổ chức tại Bến Tre đạt 98,1%.",
     ["satisfaction_rate 98.1"]),
    ("2024-10-08", "Qua khảo sát, 98,1% người dân Bến Tre hài lòng và rất hài lòng với việc giải quyết thủ "
     "tục hành chính.",
     ["satisfaction_rate 98.1"]),
    ("2024-10-08", "Bến Tre cung cấp 1.210 dịch vụ công trực tuyến toàn trình và 310 dịch vụ công trực "
     "tuyến một phần.",
     ["online_procedures 1210", "online_procedures 310"]),
    ("2024-10-08", "Bến Tre có 78,3% hồ sơ nộp trực tuyến, 61,2% hồ sơ thanh toán trực tuyến và 85,1% hồ sơ "
     "số hóa.",
     ["online_dossier_rate 78.3"]),
    ("2024-10-08", "Số hồ sơ nộp qua mạng của Bến Tre là 35.210 hồ sơ, chiếm 78,3%.",
     ["online_dossiers 35210", "online_dossier_rate 78.3"]),
    ("2024-10-08", "Trong 45.210 hồ sơ Bến Tre tiếp nhận, có 35.210 hồ sơ trực tuyến (chiếm 77,9%), 10.000 "
     "hồ sơ trực tiếp và bưu chính.",
     ["dossiers_received 45210", "online_dossiers 35210", "online_dossier_rate 77.9"]),
    ("2024-10-08", "Bến Tre đạt 77,9% hồ sơ trực tuyến toàn trình.",
     ["online_dossier_rate 77.9"]),
    ("2024-10-08", "Bến Tre đưa 100% thủ tục hành chính đủ điều kiện lên cung cấp trực tuyến toàn trình.",
     ["online_procedure_rate 100"]),
    ("2024-10-08", "Bến Tre cắt giảm 30% thời gian giải quyết thủ tục hành chính, bãi bỏ 45 thủ tục.",
     []),
    ("2024-10-08", "Bến Tre công bố mới 35 thủ tục hành chính, sửa đổi 120 thủ tục, bãi bỏ 45 thủ tục.",
     []),
    ("2024-10-08", "Tổng đài tiếp nhận 1.210 phản ánh, 98% được xử lý đúng hạn tại Bến Tre.",
     []),
    ("2024-10-08", "Bến Tre giải quyết 100% đơn thư khiếu nại đúng hạn.",
     []),
    ("2024-10-08", "Bến Tre giải ngân 65,2% vốn đầu tư công, thu ngân sách đạt 98,1% dự toán.",
     []),
    ("2024-05-12", "Các chỉ số thành phần PCI 2023 của Bến Tre: gia nhập thị trường 7,5 điểm, tiếp cận đất "
     "đai 6,9 điểm, tính minh bạch 6,1 điểm.",
     []),
    ("2024-05-12", "PAPI 2023 của Bến Tre đạt 43,5 điểm, trong đó nội dung công khai, minh bạch đạt 5,6 "
     "điểm, thủ tục hành chính công đạt 7,3 điểm.",
     ["papi_score 43.5"]),
    ("2024-05-12", "PAR INDEX 2023 của Bến Tre đạt 88,12%, trong đó cải cách thể chế đạt 91,2%, cải cách "
     "thủ tục hành chính đạt 95,1%.",
     ["par_index_score 88.12"]),
    ("2024-05-12", "SIPAS 2023 của Bến Tre là 83,1%; mức hài lòng về đất đai 80,2%, tư pháp 88,1%.",
     ["sipas_score 83.1"]),
    ("2024-05-12", "DTI 2023 của Bến Tre đạt 0,6512 điểm, xếp thứ 20; chính quyền số xếp thứ 15, kinh tế số "
     "thứ 22, xã hội số thứ 18.",
     ["dti_score 0.6512", "dti_rank 20"]),
    ("2024-10-08", "Bến Tre có 45 dự án chậm tiến độ với tổng diện tích 310,5 ha, đã xử lý 30 dự án, còn 15 "
     "dự án.",
     ["delayed_projects 45", "delayed_projects_area 310.5", "delayed_projects_handled 30",
      "delayed_projects_remaining 15"]),
    ("2024-10-08", "Bến Tre rà soát 45 dự án chậm tiến độ, thu hồi 12 dự án (120 ha), gia hạn 18 dự án, 15 "
     "dự án còn lại tiếp tục xử lý.",
     ["delayed_projects 45", "delayed_projects_revoked 12", "delayed_projects_revoked_area 120",
      "delayed_projects_remaining 15"]),
    ("2024-10-08", "Bến Tre đã ủy quyền 120/1.845 thủ tục hành chính, đạt 6,5%.",
     ["delegated_procedures 120", "delegation_rate 6.5"]),
    ("2024-10-08", "Bến Tre phê duyệt phương án ủy quyền 150 thủ tục, đã ủy quyền 120 thủ tục hành chính.",
     ["delegation_planned 150", "delegated_procedures 120"]),
    ("2024-10-08", "Bến Tre ban hành 1.640 quy trình nội bộ, quy trình điện tử giải quyết thủ tục hành "
     "chính.",
     ["internal_processes 1640"]),
    ("2024-10-08", "Bến Tre xử lý xong 44.120/45.210 hồ sơ, đạt 97,6%; đúng hạn 43.900 hồ sơ, đạt 99,5%.",
     ["dossiers_resolved 44120", "on_time_rate 99.5"]),
    ("2024-10-08", "Bến Tre: 43.900/44.120 hồ sơ giải quyết đúng hạn (99,5%).",
     ["on_time_rate 99.5"]),
    ("2024-10-08", "Bến Tre: cứ 100 hồ sơ thì có 98 hồ sơ đúng hạn.",
     []),
    ("2024-10-08", "Bến Tre: gần 98% hồ sơ đúng hạn, hơn 45.000 hồ sơ được tiếp nhận, khoảng 35 hồ sơ quá "
     "hạn.",
     ["on_time_rate 98 under", "dossiers_received 45000 over", "dossiers_overdue 35 about"]),
]  # fmt: skip


@pytest.mark.parametrize(("published", "said", "expected"), CASES, ids=[said[:60] for _, said, _ in CASES])
def test_which_figures_a_sentence_holds(published: str, said: str, expected: list[str]) -> None:
    """Each figure is read with its indicator; parts, other matters and shares of them are not."""
    told = [
        f"{claim.indicator} {number(claim.value)} {claim.qualifier}".removesuffix(" exact")
        for claim in read(said, published=date.fromisoformat(published)).claims
    ]
    assert sorted(told) == sorted(expected)
