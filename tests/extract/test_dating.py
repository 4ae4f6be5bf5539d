"""When a figure is of: what states, carries over or implies its period, in the sentences of reports."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import number, read
from tests.scoring import bounds

# The day of publication, the text (title § text where it has one), and the period of each value.
CASES: list[tuple[str, str, dict[str, str]]] = [
    ("2024-10-08", "Kết quả cải cách hành chính quý III/2024 của tỉnh Bến Tre\nTỷ lệ hồ sơ đúng hạn đạt "
     "97,2%. Toàn tỉnh tiếp nhận 45.210 hồ sơ.", {"97.2": "2024-Q3", "45210": "2024-Q3"}),
    ("2024-07-10", "Tỉnh Bến Tre\nI. Kết quả năm 2023\nTỷ lệ hồ sơ đúng hạn đạt 96,1%.\nII. Kết quả 6 tháng "
     "đầu năm 2024\nTỷ lệ hồ sơ đúng hạn đạt 97,3%.", {"96.1": "2023", "97.3": "2024-H1"}),
    ("2024-10-08", "Đồng Tháp: 9 tháng, hồ sơ đúng hạn tăng § Tỉnh tiếp nhận 120.345 hồ sơ.",
     {"120345": "2024-01-01/2024-09-30"}),
    ("2023-12-20", "Công tác cải cách hành chính năm 2023 của tỉnh Bến Tre\nLời mở đầu.\nMột dòng.\nHai "
     "dòng.\nBa dòng.\nBốn dòng.\nNăm dòng.\nSáu dòng.\nBảy dòng.\nToàn tỉnh tiếp nhận 45.210 hồ sơ.",
     {"45210": "2023"}),
    ("2024-07-10", "Tỉnh Bến Tre tổ chức hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm, "
     "triển khai nhiệm vụ 6 tháng cuối năm 2024. Toàn tỉnh tiếp nhận 45.210 hồ sơ, tỷ lệ đúng hạn đạt 97,2%.",
     {"45210": "2024-H1", "97.2": "2024-H1"}),
    ("2024-10-08", "Báo cáo kết quả công tác cải cách hành chính quý III và phương hướng, nhiệm vụ quý IV "
     "năm 2024 tỉnh Bến Tre\nToàn tỉnh tiếp nhận 45.210 hồ sơ.", {"45210": "2024-Q3"}),
    ("2024-01-12", "Báo cáo cải cách hành chính năm 2023, phương hướng nhiệm vụ năm 2024 của tỉnh Bến Tre\n"
     "Toàn tỉnh tiếp nhận 45.210 hồ sơ; tỷ lệ đúng hạn đạt 97,2%.", {"45210": "2023", "97.2": "2023"}),
    ("2024-10-08", "Sáng 8/10, tỉnh Bến Tre họp đánh giá tình hình thực hiện quý III/2024 và nhiệm vụ trọng "
     "tâm quý IV/2024. Toàn tỉnh tiếp nhận 45.210 hồ sơ.", {"45210": "2024-Q3"}),
    ("2024-01-12", "Hội nghị tổng kết năm 2023 và triển khai nhiệm vụ năm 2024 của tỉnh Bến Tre diễn ra "
     "sáng 12/1.\nToàn tỉnh tiếp nhận 45.210 hồ sơ.", {"45210": "2023"}),
    ("2024-10-08", "Bến Tre: kết quả quý III và nhiệm vụ quý IV năm 2024 § Toàn tỉnh tiếp nhận 45.210 hồ sơ.",
     {"45210": "2024-Q3"}),
    ("2024-07-10", "6 tháng đầu năm 2024, tỉnh Bến Tre tiếp nhận 52.310 hồ sơ (cùng kỳ năm 2023 là 48.720 "
     "hồ sơ).", {"52310": "2024-H1", "48720": "2023-H1"}),
    ("2024-07-10", "Tỷ lệ hồ sơ đúng hạn của Bến Tre quý I/2024 là 98,1%, trong khi cùng kỳ chỉ đạt 95,4%.",
     {"98.1": "2024-Q1", "95.4": "2023-Q1"}),
    ("2024-07-10", "Quý I/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 98,1%, cao hơn mức 95,4% của cùng kỳ.",
     {"98.1": "2024-Q1", "95.4": "2023-Q1"}),
    ("2024-07-10", "Quý I/2024, Bến Tre tiếp nhận 52.310 hồ sơ. Cùng kỳ năm trước, con số này là 48.720 hồ "
     "sơ.", {"52310": "2024-Q1", "48720": "2023-Q1"}),
    ("2024-07-10", "Quý I/2024, Bến Tre tiếp nhận 52.310 hồ sơ, tăng mạnh so với con số 48.720 hồ sơ của "
     "cùng kỳ 2023.", {"52310": "2024-Q1", "48720": "2023-Q1"}),
    ("2024-07-10", "Quý I/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre tăng từ 95,4% của cùng kỳ năm ngoái lên "
     "98,1%.", {"98.1": "2024-Q1", "95.4": "2023-Q1"}),
    ("2024-07-10", "Quý I/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 98,1% (cùng kỳ 95,4%).",
     {"98.1": "2024-Q1", "95.4": "2023-Q1"}),
    ("2024-07-10", "Quý I/2024, Bến Tre tiếp nhận 52.310 hồ sơ, so với cùng kỳ năm 2023 (48.720 hồ sơ) tăng "
     "7,4%.", {"52310": "2024-Q1", "48720": "2023-Q1"}),
    ("2024-03-08", "Năm 2023, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 98,1%; năm trước đó là 96,5%.",
     {"98.1": "2023", "96.5": "2022"}),
    ("2024-03-08", "Tỷ lệ hồ sơ đúng hạn năm ngoái của Bến Tre đạt 96,5%.", {"96.5": "2023"}),
    ("2024-03-08", "Năm ngoái, Bến Tre tiếp nhận 96.500 hồ sơ.", {"96500": "2023"}),
    ("2024-05-12", "PCI năm 2023 của Bến Tre xếp thứ 12, năm trước xếp thứ 20.",
     {"12": "2023", "20": "2022"}),
    ("2024-05-12", "Năm nay, Bến Tre xếp thứ 12 trong bảng xếp hạng PCI 2023, năm ngoái xếp thứ 20.",
     {"12": "2023", "20": "2022"}),
    ("2024-09-12", "Năm nay, Bến Tre đã tiếp nhận 45.210 hồ sơ; năm ngoái là 60.110 hồ sơ.",
     {"45210": "2024", "60110": "2023"}),
    ("2024-09-20", "Tháng 8/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 98,1%; tháng trước là 97,5%.",
     {"98.1": "2024-08", "97.5": "2024-07"}),
    ("2024-09-20", "Tháng 8/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 98,1%, tăng 0,6 điểm phần trăm so "
     "với tháng trước (97,5%).", {"98.1": "2024-08", "97.5": "2024-07"}),
    ("2024-09-20", "Đến nay, Bến Tre có 98% hồ sơ được giải quyết đúng hạn.", {"98": "2024-09-20"}),
    ("2024-09-20", "Tính đến 15/9, Bến Tre tiếp nhận 88.210 hồ sơ, tỷ lệ đúng hạn 97,9%.",
     {"88210": "2024-09-15", "97.9": "2024-09-15"}),
    ("2024-09-20", "Từ đầu năm đến 15/9, Bến Tre tiếp nhận 88.210 hồ sơ. Tỷ lệ đúng hạn đạt 97,9%.",
     {"88210": "2024-01-01/2024-09-15", "97.9": "2024-01-01/2024-09-15"}),
    ("2024-10-08", "Lũy kế từ đầu năm đến hết quý III/2024, Bến Tre tiếp nhận 88.210 hồ sơ.",
     {"88210": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Lũy kế 9 tháng, Bến Tre tiếp nhận 88.210 hồ sơ.", {"88210": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Kết thúc quý III/2024, Bến Tre giải quyết đúng hạn 97,9% hồ sơ.", {"97.9": "2024-Q3"}),
    ("2024-01-12", "Khép lại năm 2023, Bến Tre giải quyết đúng hạn 97,9% hồ sơ.", {"97.9": "2023"}),
    ("2024-10-08", "Qua 9 tháng, Bến Tre tiếp nhận 88.210 hồ sơ.", {"88210": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Sau 9 tháng đầu năm, Bến Tre tiếp nhận 88.210 hồ sơ.",
     {"88210": "2024-01-01/2024-09-30"}),
    ("2024-11-27", "Trong 11 tháng của năm 2024, Bến Tre tiếp nhận 88.210 hồ sơ.",
     {"88210": "2024-01-01/2024-11-30"}),
    ("2025-09-05", "Từ ngày 1/7/2025 đến nay, Bến Tre tiếp nhận 88.210 hồ sơ.",
     {"88210": "2025-07-01/2025-09-05"}),
    ("2025-09-05", "Từ khi vận hành chính quyền địa phương hai cấp (1/7/2025) đến nay, tỉnh Vĩnh Long tiếp "
     "nhận 88.210 hồ sơ.", {"88210": "2025-07-01/2025-09-05"}),
    ("2025-09-05", "Kể từ ngày 1/7/2025 đến hết ngày 31/8/2025, tỉnh Vĩnh Long tiếp nhận 88.210 hồ sơ; đúng "
     "hạn 97,9%.", {"88210": "2025-07-01/2025-08-31", "97.9": "2025-07-01/2025-08-31"}),
    ("2025-08-05", "Sau một tháng vận hành chính quyền hai cấp (1/7 - 31/7), tỉnh Vĩnh Long tiếp nhận "
     "88.210 hồ sơ.", {"88210": "2025-07"}),
    ("2025-10-05", "Trong quý đầu tiên vận hành mô hình mới (quý III/2025), tỉnh Vĩnh Long tiếp nhận 88.210 "
     "hồ sơ.", {"88210": "2025-Q3"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre năm 2024: quý I: 95,1%; quý II: 96,8%; quý III: 97,2%.",
     {"95.1": "2024-Q1", "96.8": "2024-Q2", "97.2": "2024-Q3"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre theo quý: quý I 95,1%, quý II 96,8%, quý III 97,2%.",
     {"95.1": "2024-Q1", "96.8": "2024-Q2", "97.2": "2024-Q3"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre quý I, II và III lần lượt là 95,1%, 96,8% và 97,2%.",
     {"95.1": "2024-Q1", "96.8": "2024-Q2", "97.2": "2024-Q3"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre các tháng 7, 8, 9 lần lượt là 95,1%, 96,8% và 97,2%.",
     {"95.1": "2024-07", "96.8": "2024-08", "97.2": "2024-09"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 95,1% trong tháng 7, 96,8% trong tháng 8 và 97,2% "
     "trong tháng 9.", {"95.1": "2024-07", "96.8": "2024-08", "97.2": "2024-09"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre tháng 7 là 95,1%, tháng 8 là 96,8%, sang tháng 9 là "
     "97,2%.", {"95.1": "2024-07", "96.8": "2024-08", "97.2": "2024-09"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre: 95,1% (tháng 7), 96,8% (tháng 8), 97,2% (tháng 9).",
     {"95.1": "2024-07", "96.8": "2024-08", "97.2": "2024-09"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre tăng từ 95,1% (quý I) lên 97,2% (quý III).",
     {"95.1": "2024-Q1", "97.2": "2024-Q3"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre tăng dần qua từng năm: năm 2021 91,5%, năm 2022 93,2%, "
     "năm 2023 95,1%.", {"91.5": "2021", "93.2": "2022", "95.1": "2023"}),
    ("2024-10-08", "Từ mức 91,5% của năm 2021, tỷ lệ hồ sơ đúng hạn của Bến Tre lên 93,2% năm 2022 rồi "
     "95,1% năm 2023.", {"91.5": "2021", "93.2": "2022", "95.1": "2023"}),
    ("2024-05-12", "Ngày 9/5/2024, VCCI công bố chỉ số PCI năm 2023, Bến Tre xếp thứ 45 với 65,12 điểm.",
     {"45": "2023", "65.12": "2023"}),
    ("2024-05-12", "Theo bảng xếp hạng PCI công bố năm 2024, Bến Tre xếp thứ 45.", {"45": "2023"}),
    ("2024-05-12", "Năm 2024, Bộ Nội vụ công bố PAR INDEX năm 2023: Bến Tre xếp thứ 45.", {"45": "2023"}),
    ("2024-05-12", "Tại lễ công bố sáng 9/5/2024, PCI của Bến Tre xếp thứ 45/63.", {"45": "2023"}),
    ("2024-05-12", "Chỉ số PAR INDEX (công bố tháng 4/2024) của Bến Tre xếp thứ 45/63.", {"45": "2023"}),
    ("2024-05-12", "PAR INDEX năm 2023 (công bố tháng 4/2024), Bến Tre xếp thứ 45/63.", {"45": "2023"}),
    ("2024-10-20", "Chỉ số PAPI gần nhất của Bến Tre xếp thứ 45/63.", {"45": "2023"}),
    ("2024-05-12", "Trong năm qua, PAR INDEX của Bến Tre xếp thứ 45/63.", {"45": "2023"}),
    ("2025-05-12", "Năm 2024 Bến Tre xếp thứ 45/63 về PCI, còn năm 2023 xếp thứ 50.",
     {"45": "2024", "50": "2023"}),
    ("2024-10-08", "97,2% là tỷ lệ hồ sơ đúng hạn của Bến Tre trong 9 tháng đầu năm.",
     {"97.2": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2% (9 tháng năm 2024).",
     {"97.2": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%, số liệu 9 tháng đầu năm 2024.",
     {"97.2": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Bến Tre đã giải quyết đúng hạn 97,2% hồ sơ, đó là kết quả của 9 tháng đầu năm.",
     {"97.2": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Bến Tre giải quyết 44.120 hồ sơ, đúng hạn 97,2% trong quý III.",
     {"44120": "2024-Q3", "97.2": "2024-Q3"}),
    ("2024-10-08", "Có 45.210 hồ sơ được Bến Tre tiếp nhận trong quý III, trong đó 40.120 hồ sơ trực tuyến.",
     {"45210": "2024-Q3", "40120": "2024-Q3"}),
    ("2024-10-08", "9 tháng đầu năm 2024, Bến Tre tiếp nhận 45.210 hồ sơ, riêng tháng 9 tiếp nhận 5.120 hồ "
     "sơ.", {"45210": "2024-01-01/2024-09-30", "5120": "2024-09"}),
    ("2024-10-08", "9 tháng đầu năm 2024, Bến Tre tiếp nhận 45.210 hồ sơ, trong đó quý III là 15.330 hồ sơ.",
     {"45210": "2024-01-01/2024-09-30", "15330": "2024-Q3"}),
    ("2024-10-08", "9 tháng đầu năm 2024, Bến Tre tiếp nhận 45.210 hồ sơ (riêng quý III: 15.330 hồ sơ).",
     {"45210": "2024-01-01/2024-09-30", "15330": "2024-Q3"}),
    ("2024-10-08", "Năm 2023, Bến Tre tiếp nhận 60.110 hồ sơ, còn 9 tháng năm nay là 45.210 hồ sơ.",
     {"60110": "2023", "45210": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Tháng 9, Bến Tre tiếp nhận 5.120 hồ sơ; lũy kế 9 tháng tiếp nhận 45.210 hồ sơ.",
     {"5120": "2024-09", "45210": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Tháng 9, Bến Tre tiếp nhận 5.120 hồ sơ, nâng tổng số hồ sơ tiếp nhận từ đầu năm lên "
     "45.210 hồ sơ.", {"5120": "2024-09", "45210": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Trong quý III, Bến Tre tiếp nhận 15.330 hồ sơ, đưa tổng số hồ sơ 9 tháng lên 45.210 hồ "
     "sơ.", {"15330": "2024-Q3", "45210": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ.\nTỷ lệ hồ sơ trực tuyến đạt 78,3%.\n"
     "Cấp xã tiếp nhận 6.120 hồ sơ.", {"15330": "2024-Q3", "78.3": "2024-Q3", "6120": "2024-Q3"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ.\nTỷ lệ hồ sơ trực tuyến đạt 78,3%, "
     "cao hơn năm 2023 (70,5%).\nCấp xã tiếp nhận 6.120 hồ sơ.",
     {"15330": "2024-Q3", "78.3": "2024-Q3", "70.5": "2023", "6120": "2024-Q3"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ. Năm 2023 tỉnh xếp thứ 12 PAR INDEX. "
     "Tỷ lệ hồ sơ trực tuyến đạt 78,3%.", {"15330": "2024-Q3", "12": "2023", "78.3": "2024-Q3"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ. Đề án 06 được triển khai từ năm "
     "2022. Tỷ lệ hồ sơ trực tuyến đạt 78,3%.", {"15330": "2024-Q3", "78.3": "2024-Q3"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ. Trung tâm được thành lập tháng "
     "5/2018. Tỷ lệ hồ sơ trực tuyến đạt 78,3%.", {"15330": "2024-Q3", "78.3": "2024-Q3"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ. Tỉnh sẽ hoàn thành số hóa trước "
     "ngày 31/12/2024. Tỷ lệ hồ sơ trực tuyến đạt 78,3%.", {"15330": "2024-Q3", "78.3": "2024-Q3"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ. Trong quý IV, tỉnh sẽ nâng cấp hệ "
     "thống. Tỷ lệ hồ sơ trực tuyến đạt 78,3%.", {"15330": "2024-Q3", "78.3": "2024-Q3"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ. Cùng kỳ năm 2023 là 14.120 hồ sơ. "
     "Tỷ lệ hồ sơ trực tuyến đạt 78,3%.", {"15330": "2024-Q3", "14120": "2023-Q3", "78.3": "2024-Q3"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ. Quý trước con số này là 14.120 hồ "
     "sơ. Tỷ lệ hồ sơ trực tuyến đạt 78,3%.", {"15330": "2024-Q3", "14120": "2024-Q2", "78.3": "2024-Q3"}),
    ("2024-10-08", "Trong quý III/2024, Bến Tre tiếp nhận 15.330 hồ sơ. Quý II tiếp nhận 14.120 hồ sơ. Tỷ "
     "lệ hồ sơ trực tuyến quý III đạt 78,3%.", {"15330": "2024-Q3", "14120": "2024-Q2", "78.3": "2024-Q3"}),
    ("2024-10-08", "9 tháng đầu năm 2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%. Tỷ lệ này năm 2022 là "
     "95,3%.", {"97.2": "2024-01-01/2024-09-30", "95.3": "2022"}),
    ("2024-10-08", "9 tháng đầu năm 2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%, trong khi năm 2022 "
     "mới 95,3%.", {"97.2": "2024-01-01/2024-09-30", "95.3": "2022"}),
    ("2024-10-08", "So với năm 2022 (95,3%), tỷ lệ hồ sơ đúng hạn của Bến Tre năm 2023 tăng lên 97,2%.",
     {"97.2": "2023", "95.3": "2022"}),
    ("2024-10-08", "Nếu như năm 2022, tỷ lệ hồ sơ đúng hạn của Bến Tre chỉ là 95,3% thì đến năm 2023 đã là "
     "97,2%.", {"97.2": "2023", "95.3": "2022"}),
    ("2024-10-08", "Nếu năm 2022 Bến Tre chỉ có 95,3% hồ sơ đúng hạn thì 9 tháng năm 2024 là 97,2%.",
     {"97.2": "2024-01-01/2024-09-30", "95.3": "2022"}),
    ("2024-10-08", "Chỉ tiêu năm 2024 về tỷ lệ hồ sơ đúng hạn của Bến Tre là 98%, kết quả 9 tháng đạt 97,5%.",
     {"98": "2024", "97.5": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre 9 tháng đạt 97,5%, vượt chỉ tiêu 95% của năm 2024.",
     {"95": "2024", "97.5": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Quý IV/2024, Bến Tre phấn đấu tỷ lệ hồ sơ đúng hạn đạt 99%.", {"99": "2024-Q4"}),
    ("2024-10-08", "Bến Tre phấn đấu đến hết quý IV/2024 tỷ lệ hồ sơ đúng hạn đạt 99%.", {"99": "2024-Q4"}),
    ("2024-10-08", "Nhiệm vụ trọng tâm quý IV/2024 của tỉnh Bến Tre\n- Phấn đấu tỷ lệ hồ sơ đúng hạn đạt "
     "99%.", {"99": "2024-Q4"}),
    ("2024-07-10", "Nhiệm vụ 6 tháng cuối năm 2024 của tỉnh Bến Tre\n- Phấn đấu tỷ lệ hồ sơ đúng hạn đạt "
     "99%.", {"99": "2024-H2"}),
    ("2024-07-10", "Quý II/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,5%. Mục tiêu cả năm là 98%.",
     {"97.5": "2024-Q2", "98": "2024"}),
    ("2024-07-10", "Quý II/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,5% (mục tiêu năm 2024: 98%).",
     {"97.5": "2024-Q2", "98": "2024"}),
    ("2024-10-08", "Giai đoạn 2021-2023, tỷ lệ hồ sơ đúng hạn của Bến Tre bình quân đạt 96,1%.",
     {"96.1": "2021-01-01/2023-12-31"}),
    ("2024-10-08", "Trong 3 năm 2021-2023, Bến Tre tiếp nhận 345.210 hồ sơ.",
     {"345210": "2021-01-01/2023-12-31"}),
    ("2024-10-08", "Trong hai năm 2022 và 2023, Bến Tre tiếp nhận 345.210 hồ sơ.",
     {"345210": "2022-01-01/2023-12-31"}),
    ("2024-10-08", "Từ năm 2021 đến hết năm 2023, Bến Tre tiếp nhận 345.210 hồ sơ.",
     {"345210": "2021-01-01/2023-12-31"}),
    ("2024-11-25", "Từ ngày 15/11/2023 đến ngày 14/11/2024, Bến Tre tiếp nhận 345.210 hồ sơ.",
     {"345210": "2023-11-15/2024-11-14"}),
    ("2024-12-05", "Từ tháng 12/2023 đến hết tháng 11/2024, Bến Tre tiếp nhận 345.210 hồ sơ.",
     {"345210": "2023-12-01/2024-11-30"}),
    ("2024-09-20", "Kỳ báo cáo: từ 15/8 đến 14/9/2024\nĐơn vị: tỉnh Bến Tre\nTiếp nhận: 5.120 hồ sơ\nĐúng "
     "hạn: 97,2%", {"5120": "2024-08-15/2024-09-14", "97.2": "2024-08-15/2024-09-14"}),
    ("2024-07-10", "Nhiệm kỳ 2021-2026, đến nay tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%.",
     {"97.2": "2024-07-10"}),
    ("2024-10-08", "Q3/2024: tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%.", {"97.2": "2024-Q3"}),
    ("2024-07-10", "6T/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%.", {"97.2": "2024-H1"}),
    ("2024-10-08", "T9/2024: tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%.", {"97.2": "2024-09"}),
    ("2024-10-08", "9T năm 2024 tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%.",
     {"97.2": "2024-01-01/2024-09-30"}),
    ("2024-07-10", "Nửa đầu năm nay, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%.", {"97.2": "2024-H1"}),
    ("2024-07-10", "Trong nửa đầu 2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%.", {"97.2": "2024-H1"}),
    ("2024-10-08", "Ngày 8/10, UBND tỉnh Bến Tre sơ kết công tác cải cách hành chính 9 tháng năm 2024.\n"
     "Toàn tỉnh tiếp nhận 45.210 hồ sơ.", {"45210": "2024-01-01/2024-09-30"}),
    ("2024-01-12", "Chiều 12/1, tỉnh Bến Tre tổng kết công tác cải cách hành chính năm 2023.\nTheo báo cáo, "
     "toàn tỉnh tiếp nhận 45.210 hồ sơ, đúng hạn 97,2%.", {"45210": "2023", "97.2": "2023"}),
    ("2024-10-08", "Bến Tre: kết quả giải quyết thủ tục hành chính\n1. Tháng 9/2024\n- Tiếp nhận: 5.120 hồ "
     "sơ\n- Đúng hạn: 97,2%\n2. Lũy kế 9 tháng năm 2024\n- Tiếp nhận: 45.210 hồ sơ\n- Đúng hạn: 97,6%",
     {"5120": "2024-09", "97.2": "2024-09", "45210": "2024-01-01/2024-09-30",
      "97.6": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Bến Tre: kết quả giải quyết thủ tục hành chính\nTháng 9/2024:\n- Tiếp nhận: 5.120 hồ "
     "sơ\n- Đúng hạn: 97,2%\nLũy kế 9 tháng:\n- Tiếp nhận: 45.210 hồ sơ\n- Đúng hạn: 97,6%",
     {"5120": "2024-09", "97.2": "2024-09", "45210": "2024-01-01/2024-09-30",
      "97.6": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Báo cáo cải cách hành chính tháng 9 năm 2024 của tỉnh Bến Tre\nTrong tháng, toàn tỉnh "
     "tiếp nhận 5.120 hồ sơ.\nTừ đầu năm đến nay, toàn tỉnh tiếp nhận 45.210 hồ sơ.\nTrong tháng, tỷ lệ "
     "đúng hạn đạt 97,2%.", {"5120": "2024-09", "45210": "2024-01-01/2024-10-08", "97.2": "2024-09"}),
    ("2024-10-08", "Báo cáo quý III/2024 của tỉnh Bến Tre\nNăm 2023 toàn tỉnh tiếp nhận 60.110 hồ sơ.\n"
     "Trong quý, toàn tỉnh tiếp nhận 15.330 hồ sơ.", {"60110": "2023", "15330": "2024-Q3"}),
    ("2024-10-08", "Báo cáo quý III/2024 của tỉnh Bến Tre\nNăm 2023 toàn tỉnh tiếp nhận 60.110 hồ sơ.\n"
     "Trong kỳ, toàn tỉnh tiếp nhận 15.330 hồ sơ.", {"60110": "2023", "15330": "2024-Q3"}),
    ("2024-10-08", "Tháng 9 và 9 tháng đầu năm 2024, tỷ lệ hồ sơ đúng hạn của Bến Tre lần lượt đạt 97,2% và "
     "97,6%.", {"97.2": "2024-09", "97.6": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre trong tháng 9 đạt 97,2%, trong 9 tháng đạt 97,6%.",
     {"97.2": "2024-09", "97.6": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Từ đầu năm đến nay, Bến Tre tiếp nhận 45.210 hồ sơ. Năm ngoái, tỉnh tiếp nhận 60.110 hồ "
     "sơ.", {"45210": "2024-01-01/2024-10-08", "60110": "2023"}),
    ("2024-10-08", "Quý này, Bến Tre tiếp nhận 15.330 hồ sơ.", {"15330": "2024-Q4"}),
    ("2024-05-12", "Bến Tre xếp thứ 12/63 PAR INDEX năm 2023 (năm 2022 xếp thứ 15).",
     {"12": "2023", "15": "2022"}),
    ("2024-05-12", "PAR INDEX của Bến Tre: hạng 12 (2023), hạng 15 (2022).", {"12": "2023", "15": "2022"}),
    ("2024-05-12", "Về PAR INDEX, Bến Tre hạng 22 năm 2021, hạng 15 năm 2022 và hạng 12 năm 2023.",
     {"22": "2021", "12": "2023", "15": "2022"}),
    ("2024-05-12", "Về PAR INDEX, năm 2021 Bến Tre xếp hạng 22, 2022 hạng 15 và 2023 hạng 12.",
     {"22": "2021", "12": "2023", "15": "2022"}),
    ("2024-05-12", "Sau khi xếp thứ 22 năm 2021, năm 2022 Bến Tre vươn lên thứ 15 PAR INDEX và năm 2023 "
     "đứng thứ 12.", {"22": "2021", "12": "2023", "15": "2022"}),
    ("2024-05-12", "PAR INDEX 2023 của Bến Tre đạt 87,12%, xếp thứ 12; trong khi đó, 2022 là 85,30% và xếp "
     "thứ 15.", {"12": "2023", "15": "2022", "87.12": "2023", "85.3": "2022"}),
    ("2024-05-12", "Bến Tre từ hạng 22 (năm 2021) nhảy lên hạng 12 (năm 2023) trong bảng PAR INDEX.",
     {"22": "2021", "12": "2023"}),
    ("2024-07-10", "Kính thưa Quốc hội! Trong nửa năm qua, Bến Tre đã giải quyết đúng hạn 97,2% hồ sơ.",
     {"97.2": "2024-H1"}),
    ("2024-10-08", "Thưa các đồng chí, chín tháng qua, Bến Tre tiếp nhận 45.210 hồ sơ. Tôi nhớ năm 2019, "
     "con số ấy mới là 30.100 hồ sơ.", {"45210": "2024-01-01/2024-09-30", "30100": "2019"}),
    ("2024-10-08", "Cách đây 5 năm, tỷ lệ hồ sơ đúng hạn của Bến Tre chỉ 85,3%; nay đã là 97,2%.",
     {"85.3": "2019", "97.2": "2024-10-08"}),
    ("2024-10-08", "Hiện nay, tỷ lệ hồ sơ đúng hạn của Bến Tre là 97,2%, so với 85,3% của năm 2019.",
     {"97.2": "2024-10-08", "85.3": "2019"}),
    ("2024-10-08", "Năm 2019, tỷ lệ này ở Bến Tre là 85,3% hồ sơ đúng hạn; đến năm 2023 là 96,1%; 9 tháng "
     "năm nay là 97,2%.", {"85.3": "2019", "96.1": "2023", "97.2": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre tăng đều: 2021: 91,5%, 2022: 93,2%, 2023: 95,1%.",
     {"91.5": "2021", "93.2": "2022", "95.1": "2023"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre qua các năm 2021, 2022, 2023 lần lượt là 91,5%; 93,2%; "
     "95,1%.", {"91.5": "2021", "93.2": "2022", "95.1": "2023"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre giai đoạn 2021-2023 lần lượt là 91,5%, 93,2% và 95,1%.",
     {"91.5": "2021", "93.2": "2022", "95.1": "2023"}),
    ("2024-10-08", "Từ 91,5% (năm 2021), tỷ lệ hồ sơ đúng hạn của Bến Tre đã lên 95,1% (năm 2023).",
     {"91.5": "2021", "95.1": "2023"}),
    ("2024-10-08", "Từ chỗ chỉ 91,5% năm 2021, đến nay tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2%.",
     {"91.5": "2021", "97.2": "2024-10-08"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre quý III đạt 97,2%, nhích lên từ 96,8% của quý II.",
     {"97.2": "2024-Q3", "96.8": "2024-Q2"}),
    ("2024-10-08", "Quý III/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre đạt 97,2% (quý II: 96,8%; quý I: 95,1%).",
     {"97.2": "2024-Q3", "96.8": "2024-Q2", "95.1": "2024-Q1"}),
    ("2024-10-08", "Tháng 9, Bến Tre tiếp nhận 5.120 hồ sơ, tháng 8 tiếp nhận 4.980 hồ sơ.",
     {"5120": "2024-09", "4980": "2024-08"}),
    ("2024-10-08", "Bến Tre tiếp nhận 5.120 hồ sơ (tháng 9), 4.980 hồ sơ (tháng 8).",
     {"5120": "2024-09", "4980": "2024-08"}),
    ("2024-10-08", "Trong số 45.210 hồ sơ Bến Tre tiếp nhận 9 tháng qua, 44.120 hồ sơ đã giải quyết.",
     {"45210": "2024-01-01/2024-09-30", "44120": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Bến Tre đã giải quyết 44.120 trong tổng số 45.210 hồ sơ tiếp nhận từ đầu năm đến hết "
     "tháng 9.", {"44120": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Theo báo cáo 9 tháng của UBND tỉnh Bến Tre, tỷ lệ hồ sơ đúng hạn đạt 97,2%.",
     {"97.2": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Báo cáo quý III của UBND tỉnh Bến Tre cho thấy 97,2% hồ sơ được giải quyết đúng hạn, "
     "2,8% quá hạn.", {"97.2": "2024-Q3"}),
    ("2024-10-08", "Số liệu đến 30/9 cho thấy Bến Tre còn 45 dự án chậm tiến độ.", {"45": "2024-09-30"}),
    ("2024-10-08", "Bến Tre còn 45 dự án chậm tiến độ (số liệu đến 30/9/2024).", {"45": "2024-09-30"}),
    ("2024-10-08", "Bến Tre có 1.845 thủ tục hành chính (tính đến 30/9/2024), trong đó 1.480 thủ tục cấp "
     "tỉnh.", {"1845": "2024-09-30", "1480": "2024-09-30"}),
    ("2024-10-08", "Cuối năm 2023, Bến Tre có 60 dự án chậm tiến độ. Nay còn 45 dự án chậm tiến độ.",
     {"60": "2023", "45": "2024-10-08"}),
    ("2024-10-08", "Năm 2023, Bến Tre đã ủy quyền 60 thủ tục hành chính, năm 2024 ủy quyền thêm 45 thủ tục "
     "hành chính.", {"60": "2023", "45": "2024"}),
    ("2024-10-08", "Từ đầu nhiệm kỳ đến nay, Bến Tre đã thu hồi 45 dự án chậm tiến độ.",
     {"45": "2024-10-08"}),
    ("2024-10-08", "Trong giai đoạn 2021 - 2023, Bến Tre thu hồi 45 dự án chậm tiến độ, riêng năm 2023 thu "
     "hồi 20 dự án.", {"45": "2021-01-01/2023-12-31", "20": "2023"}),
    ("2024-10-08", "Năm 2023 Bến Tre thu hồi 20 dự án chậm tiến độ, nâng tổng số dự án bị thu hồi giai đoạn "
     "2021-2023 lên 45 dự án.", {"20": "2023", "45": "2021-01-01/2023-12-31"}),
    ("2024-05-12", "Năm 2023 ghi nhận bước tiến của Bến Tre: PAR INDEX xếp thứ 12, SIPAS xếp thứ 8, PCI xếp "
     "thứ 20.", {"12": "2023", "8": "2023", "20": "2023"}),
    ("2025-05-12", "Kết quả năm 2024: PAR INDEX của Bến Tre xếp thứ 12. SIPAS xếp thứ 8. PCI xếp thứ 20, "
     "trong khi năm 2023 xếp thứ 25.", {"12": "2024", "8": "2024", "20": "2024", "25": "2023"}),
    ("2025-05-12", "PCI của Bến Tre qua các năm: năm 2022 đứng thứ 30, năm 2023 đứng thứ 25, năm 2024 đứng "
     "thứ 20.", {"30": "2022", "25": "2023", "20": "2024"}),
    ("2025-05-12", "Chỉ số PCI năm 2024 của Bến Tre tăng 5 bậc, từ vị trí 25 lên vị trí 20.",
     {"25": "2023", "20": "2024"}),
    ("2025-05-12", "Nếu năm 2022, PCI của Bến Tre đứng thứ 30 thì hai năm sau, tỉnh đã vươn lên thứ 20.",
     {"30": "2022", "20": "2024"}),
    ("2025-05-12", "Lần gần nhất Bến Tre đứng trong nhóm 10 PCI là năm 2018, khi tỉnh xếp thứ 9.",
     {"9": "2018"}),
    ("2025-05-12", "Trước đó, PCI năm 2023 của Bến Tre là 65,10 điểm, PCI năm 2022 là 64,20 điểm.",
     {"65.1": "2023", "64.2": "2022"}),
    ("2025-02-12", "Năm 2025, Bến Tre phấn đấu PAR INDEX đạt trên 90%, SIPAS đạt trên 87%.",
     {"90": "2025", "87": "2025"}),
    ("2025-02-12", "Mục tiêu đến năm 2030: PAR INDEX của Bến Tre đạt 95%, tỷ lệ hồ sơ đúng hạn đạt 99,5%.",
     {"95": "2030", "99.5": "2030"}),
    ("2025-02-12", "Bến Tre đặt mục tiêu PAR INDEX đạt 90% vào năm 2025 và 95% vào năm 2030.",
     {"90": "2025", "95": "2030"}),
    ("2025-02-12", "Đến hết năm 2025, Bến Tre phấn đấu 85% hồ sơ trực tuyến; đến năm 2030 là 95%.",
     {"85": "2025", "95": "2030"}),
    ("2025-02-12", "Bến Tre đề ra chỉ tiêu: 98% hồ sơ đúng hạn trong năm 2025, 99% vào năm 2026.",
     {"98": "2025", "99": "2026"}),
    ("2024-10-08", "KẾT QUẢ 9 THÁNG NĂM 2024 TỈNH BẾN TRE\n- Hồ sơ tiếp nhận: 45.210 hồ sơ\n- Hồ sơ đã giải "
     "quyết: 44.120 hồ sơ\n- Tỷ lệ đúng hạn: 97,2%\nKẾT QUẢ CÙNG KỲ NĂM 2023\n- Hồ sơ tiếp nhận: 40.100 hồ "
     "sơ\n- Tỷ lệ đúng hạn: 95,9%",
     {"45210": "2024-01-01/2024-09-30", "44120": "2024-01-01/2024-09-30", "97.2": "2024-01-01/2024-09-30",
      "40100": "2023-01-01/2023-09-30", "95.9": "2023-01-01/2023-09-30"}),
    ("2024-10-08", "Bến Tre | Quý II/2024 | Quý III/2024\nHồ sơ tiếp nhận | 14.120 | 15.330\nTỷ lệ đúng hạn "
     "(%) | 96,8 | 97,2", {"14120": "2024-Q2", "15330": "2024-Q3", "96.8": "2024-Q2", "97.2": "2024-Q3"}),
    ("2024-10-08", "Kết quả quý III/2024 của tỉnh Bến Tre\nHuyện | Hồ sơ tiếp nhận | Tỷ lệ đúng hạn (%)\n"
     "Huyện Ba Tri | 1.120 | 98,1\nHuyện Giồng Trôm | 1.330 | 97,4",
     {"1120": "2024-Q3", "98.1": "2024-Q3", "1330": "2024-Q3", "97.4": "2024-Q3"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của tỉnh Bến Tre\nTháng | Tỷ lệ đúng hạn (%)\nTháng 7/2024 | 96,1\n"
     "Tháng 8/2024 | 96,8\nTháng 9/2024 | 97,2", {"96.1": "2024-07", "96.8": "2024-08", "97.2": "2024-09"}),
    ("2025-01-08", "Năm 2024, tính đến hết ngày 14/12, Bến Tre tiếp nhận 45.210 hồ sơ.",
     {"45210": "2024-12-14"}),
    ("2025-01-08", "Trong năm (từ 15/12/2023 đến 14/12/2024), Bến Tre tiếp nhận 45.210 hồ sơ.",
     {"45210": "2023-12-15/2024-12-14"}),
    ("2025-09-10", "Chỉ sau hai tháng vận hành chính quyền hai cấp (từ 1/7 đến 31/8), tỉnh Vĩnh Long tiếp "
     "nhận 45.210 hồ sơ.", {"45210": "2025-07-01/2025-08-31"}),
    ("2025-09-10", "Trong 2 tháng đầu vận hành (tháng 7 và tháng 8/2025), tỉnh Vĩnh Long tiếp nhận 45.210 "
     "hồ sơ.", {"45210": "2025-07-01/2025-08-31"}),
    ("2025-09-10", "Trước sắp xếp, 6 tháng đầu năm 2025, Bến Tre tiếp nhận 30.110 hồ sơ; sau sắp xếp, tháng "
     "7 và tháng 8, tỉnh Vĩnh Long mới tiếp nhận 45.210 hồ sơ.",
     {"30110": "2025-H1", "45210": "2025-07-01/2025-08-31"}),
    ("2025-09-10", "Tuần qua (từ 1/9 đến 7/9), Vĩnh Long tiếp nhận 5.210 hồ sơ.",
     {"5210": "2025-09-01/2025-09-07"}),
    ("2025-09-10", "Riêng trong ngày 8/9, phường Long Châu (Vĩnh Long) tiếp nhận 210 hồ sơ.",
     {"210": "2025-09-08"}),
    ("2025-09-10", "Trong tuần từ ngày 1 đến ngày 7/9/2025, Vĩnh Long tiếp nhận 5.210 hồ sơ, tăng so với "
     "tuần trước (4.980 hồ sơ).", {"5210": "2025-09-01/2025-09-07"}),
    ("2025-12-18", "Năm 2025 là năm bản lề. Đến thời điểm này, Vĩnh Long đã giải quyết đúng hạn 97,2% hồ sơ.",
     {"97.2": "2025-12-18"}),
    ("2025-12-18", "Năm 2025, tỷ lệ hồ sơ đúng hạn của Vĩnh Long đạt 97,2%. Đây là năm thứ hai liên tiếp "
     "tỉnh giữ mức trên 97%. Hồ sơ trực tuyến chiếm 88,1%.", {"97.2": "2025", "88.1": "2025"}),
    ("2025-12-18", "Năm 2025, tỷ lệ hồ sơ đúng hạn của Vĩnh Long đạt 97,2%. Theo Nghị quyết 02 ngày "
     "8/1/2025, tỉnh đã cắt giảm thủ tục. Hồ sơ trực tuyến chiếm 88,1%.", {"97.2": "2025", "88.1": "2025"}),
    ("2025-12-18", "Năm 2025, tỷ lệ hồ sơ đúng hạn của Vĩnh Long đạt 97,2%. Từ ngày 1/7/2025, tỉnh bỏ cấp "
     "huyện. Hồ sơ trực tuyến chiếm 88,1%.", {"97.2": "2025", "88.1": "2025"}),
    ("2025-12-18", "Năm 2025, tỷ lệ hồ sơ đúng hạn của Vĩnh Long đạt 97,2%.\nVề hạ tầng, giai đoạn "
     "2026-2030 tỉnh sẽ đầu tư trung tâm dữ liệu.\nHồ sơ trực tuyến chiếm 88,1%.",
     {"97.2": "2025", "88.1": "2025"}),
    ("2025-12-18", "Năm 2025, tỷ lệ hồ sơ đúng hạn của Vĩnh Long đạt 97,2%.\nKế hoạch giai đoạn 2026-2030 "
     "đã được phê duyệt.\nHồ sơ trực tuyến chiếm 88,1%.", {"97.2": "2025", "88.1": "2025"}),
    ("2024-10-08", "Kết quả giải quyết hồ sơ năm 2024 của tỉnh Bến Tre\nTháng | Hồ sơ tiếp nhận | Tỷ lệ "
     "đúng hạn (%)\n7 | 4.120 | 96,1\n8 | 4.980 | 96,8\n9 | 5.120 | 97,2",
     {"96.1": "2024-07", "96.8": "2024-08", "97.2": "2024-09", "4120": "2024-07", "4980": "2024-08",
      "5120": "2024-09"}),
    ("2024-10-08", "Kết quả giải quyết hồ sơ năm 2024 của tỉnh Bến Tre\nQuý | Hồ sơ tiếp nhận | Tỷ lệ đúng "
     "hạn (%)\nI | 4.120 | 96,1\nII | 4.980 | 96,8\nIII | 5.120 | 97,2",
     {"96.1": "2024-Q1", "96.8": "2024-Q2", "97.2": "2024-Q3", "4120": "2024-Q1", "4980": "2024-Q2",
      "5120": "2024-Q3"}),
    ("2024-10-08", "Kết quả giải quyết hồ sơ của tỉnh Bến Tre\nThời gian | Hồ sơ tiếp nhận | Tỷ lệ đúng hạn "
     "(%)\nNăm 2022 | 40.120 | 96,1\nNăm 2023 | 49.980 | 96,8\n9 tháng năm 2024 | 45.120 | 97,2",
     {"96.1": "2022", "96.8": "2023", "97.2": "2024-01-01/2024-09-30", "40120": "2022", "49980": "2023",
      "45120": "2024-01-01/2024-09-30"}),
    ("2024-05-12", "Theo Báo cáo PAPI 2023, Bến Tre đạt 43,5 điểm; báo cáo năm trước là 42,1 điểm.",
     {"43.5": "2023", "42.1": "2022"}),
    ("2024-05-12", "Kỳ đánh giá năm 2023, DTI của Bến Tre xếp thứ 20; kỳ trước đó xếp thứ 25.",
     {"20": "2023", "25": "2022"}),
    ("2024-05-12", "DTI của Bến Tre năm 2023 xếp thứ 20, hai năm trước đó lần lượt xếp thứ 25 và 30.",
     {"20": "2023"}),
    ("2024-05-12", "DTI của Bến Tre năm 2021 xếp thứ 30. Một năm sau, tỉnh lên thứ 25 và đến 2023 thì đứng "
     "thứ 20.", {"30": "2021", "25": "2022", "20": "2023"}),
    ("2024-05-12", "Vừa qua, Bộ Nội vụ công bố PAR INDEX, theo đó Bến Tre đạt 88,12%, xếp thứ 20.",
     {"88.12": "2023", "20": "2023"}),
    ("2024-05-12", "Mới đây, Bộ Nội vụ công bố chỉ số SIPAS 2023. Bến Tre xếp thứ 20 với 83,1%. Trước đó, "
     "năm 2022, tỉnh xếp thứ 25 với 80,2%.", {"20": "2023", "83.1": "2023", "25": "2022", "80.2": "2022"}),
    ("2024-05-12", "PAR INDEX 2023: Bến Tre hạng 20. PAR INDEX 2022: hạng 25. PAR INDEX 2021: hạng 30.",
     {"20": "2023", "25": "2022", "30": "2021"}),
    ("2024-05-12", "Xếp hạng PAR INDEX của Bến Tre các năm gần đây: 30 (2021), 25 (2022), 20 (2023).",
     {"20": "2023", "25": "2022", "30": "2021"}),
    ("2024-05-12", "Bến Tre giữ hạng 20 PAR INDEX trong cả hai năm 2022, 2023.", {"20": "2023"}),
    ("2024-05-12", "Năm 2023 là năm thứ ba liên tiếp Bến Tre đứng đầu PAR INDEX.", {"1": "2023"}),
    ("2024-05-12", "Điểm PCI của Bến Tre năm 2023 tăng 2,1 điểm so với năm 2022, đạt 67,12 điểm.",
     {"67.12": "2023"}),
    ("2024-05-12", "PCI của Bến Tre đạt 67,12 điểm trong năm 2023, so với 65,02 điểm một năm trước.",
     {"67.12": "2023", "65.02": "2022"}),
    ("2024-05-12", "Năm 2023, Bến Tre đạt 67,12 điểm PCI (năm 2022 đạt 65,02 điểm), xếp thứ 20/63 (năm 2022 "
     "xếp thứ 25).", {"67.12": "2023", "65.02": "2022", "20": "2023", "25": "2022"}),
    ("2024-05-12", "Từ thứ hạng 25 năm 2022, PCI của Bến Tre nhảy lên hạng 20.",
     {"25": "2022", "20": "2023"}),
    ("2024-05-12", "PCI của Bến Tre: 2022 - hạng 25; 2023 - hạng 20.", {"25": "2022", "20": "2023"}),
    ("2024-05-12", "- Năm 2022: PCI của Bến Tre đạt 65,02 điểm, hạng 25.\n- Năm 2023: 67,12 điểm, hạng 20.",
     {"65.02": "2022", "25": "2022", "67.12": "2023", "20": "2023"}),
    ("2024-10-08", "Trong đợt cao điểm từ 15/8 đến 30/9, Bến Tre giải quyết 5.210 hồ sơ.",
     {"5210": "2024-08-15/2024-09-30"}),
    ("2024-10-08", "Trong 10 ngày đầu tháng 9/2024, Bến Tre tiếp nhận 1.210 hồ sơ.",
     {"1210": "2024-09-01/2024-09-10"}),
    ("2024-10-08", "Chỉ trong một tuần (23 - 29/9), Bến Tre tiếp nhận 1.210 hồ sơ.",
     {"1210": "2024-09-23/2024-09-29"}),
    ("2024-10-08", "Trong 12 tháng, từ 1/10/2023 đến 30/9/2024, Bến Tre tiếp nhận 60.210 hồ sơ.",
     {"60210": "2023-10-01/2024-09-30"}),
    ("2024-10-08", "Sang quý III/2024, tỷ lệ hồ sơ đúng hạn của Bến Tre nhích lên 97,2%; quý liền trước là "
     "96,8%.", {"97.2": "2024-Q3", "96.8": "2024-Q2"}),
    ("2024-10-08", "Đến hết quý III/2024, Bến Tre giải quyết đúng hạn 97,2% hồ sơ.", {"97.2": "2024-Q3"}),
    ("2024-10-08", "Tính riêng tháng 9/2024, Bến Tre giải quyết đúng hạn 97,2% hồ sơ; cộng dồn từ đầu năm "
     "là 96,9%.", {"97.2": "2024-09", "96.9": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Tính chung 9 tháng năm 2024, Bến Tre giải quyết đúng hạn 97,2% hồ sơ, trong khi chỉ "
     "tính riêng tháng 9 là 98,1%.", {"97.2": "2024-01-01/2024-09-30", "98.1": "2024-09"}),
    ("2024-10-08", "Bình quân 9 tháng, tỷ lệ hồ sơ đúng hạn của Bến Tre là 97,2%.",
     {"97.2": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Bến Tre hiện còn 45 dự án chậm tiến độ, giảm 15 dự án so với đầu năm.",
     {"45": "2024-10-08"}),
    ("2024-10-08", "Tại thời điểm 30/9/2024, Bến Tre còn 45 dự án chậm tiến độ.", {"45": "2024-09-30"}),
    ("2024-10-08", "Theo thống kê đến hết tháng 9/2024, Bến Tre còn 45 dự án chậm tiến độ, tổng số 1.845 "
     "thủ tục hành chính.", {"45": "2024-09", "1845": "2024-09"}),
    ("2024-10-08", "Năm 2024, Bến Tre ủy quyền 45 thủ tục hành chính, nâng tổng số thủ tục đã ủy quyền lên "
     "120.", {"45": "2024"}),
    ("2024-10-08", "Từ tháng 1 đến tháng 9, Bến Tre tiếp nhận 45.210 hồ sơ.",
     {"45210": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Từ 1/1 đến 30/9/2024, Bến Tre tiếp nhận 45.210 hồ sơ, đúng hạn 97,2%; cùng thời gian "
     "này năm 2023 là 40.110 hồ sơ.",
     {"45210": "2024-01-01/2024-09-30", "97.2": "2024-01-01/2024-09-30", "40110": "2023-01-01/2023-09-30"}),
    ("2024-10-08", "Bến Tre yêu cầu đến 31/12/2024, 100% hồ sơ được số hóa; tỷ lệ hồ sơ trực tuyến đạt tối "
     "thiểu 80%.", {"80": "2024-12-31"}),
    ("2024-10-08", "Bến Tre phấn đấu cuối năm nay tỷ lệ hồ sơ trực tuyến đạt 80%.", {"80": "2024"}),
    ("2024-10-08", "Mục tiêu của Bến Tre đến cuối năm 2024 là 80% hồ sơ trực tuyến.", {"80": "2024"}),
    ("2024-10-08", "Bến Tre đặt chỉ tiêu cả năm 2024 đạt 80% hồ sơ trực tuyến, 9 tháng đã đạt 78,3%.",
     {"80": "2024", "78.3": "2024-01-01/2024-09-30"}),
    ("2024-10-08", "Theo kế hoạch năm 2025, Bến Tre sẽ đưa tỷ lệ hồ sơ trực tuyến lên 85%.",
     {"85": "2025"}),
    ("2024-10-08", "Giai đoạn 2026-2030, Bến Tre phấn đấu tỷ lệ hồ sơ đúng hạn đạt 99%.",
     {"99": "2026-01-01/2030-12-31"}),
    ("2024-10-08", "Nghị quyết đặt mục tiêu: đến năm 2025, tỷ lệ hồ sơ trực tuyến của Bến Tre đạt 80%; năm "
     "2030 đạt 95%.", {"80": "2025", "95": "2030"}),
    ("2024-07-10", "Bến Tre yêu cầu trong quý III, tỷ lệ hồ sơ trực tuyến phải đạt 80%.",
     {"80": "2024-Q3"}),
    ("2024-07-10", "6 tháng cuối năm, Bến Tre phấn đấu 98% hồ sơ đúng hạn.", {"98": "2024-H2"}),
]  # fmt: skip


@pytest.mark.parametrize(("published", "said", "periods"), CASES, ids=[said[:60] for _, said, _ in CASES])
def test_when_a_figure_is_of(published: str, said: str, periods: dict[str, str]) -> None:
    """Each value is of the time that its sentence, a heading or the title tells."""
    title, _, text = said.rpartition(" § ")
    claims = read(text, title=title, published=date.fromisoformat(published)).claims
    stated = {number(claim.value): claim.period for claim in claims if claim.basis != "implied"}
    assert {value: bounds(stated.get(value)) for value in periods} == {
        value: bounds(period) for value, period in periods.items()
    }
