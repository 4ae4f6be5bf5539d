"""Whose a figure is: the place, agency and level that a sentence names, carries over or implies."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import number, read

# The day of publication, the text (title § text where it has one), and the holder and level of each value.
CASES: list[tuple[str, str, dict[str, str]]] = [
    ("2024-10-08", "Quý III/2024, tỉnh Bến Tre tiếp nhận 45.210 hồ sơ, trong đó cấp tỉnh 10.120 hồ sơ, cấp "
     "huyện 20.050 hồ sơ, cấp xã 15.040 hồ sơ.",
     {"45210": "VN-50 all", "10120": "VN-50 city", "20050": "VN-50 district", "15040": "VN-50 commune"}),
    ("2024-10-08", "Tỉnh Bến Tre quý III/2024. Các sở, ngành tiếp nhận 10.120 hồ sơ, đúng hạn 99,1%; UBND "
     "cấp huyện tiếp nhận 20.050 hồ sơ, đúng hạn 98,2%; UBND cấp xã tiếp nhận 15.040 hồ sơ, đúng hạn 97,3%.",
     {"10120": "VN-50 city", "99.1": "VN-50 city", "20050": "VN-50 district", "98.2": "VN-50 district",
      "15040": "VN-50 commune", "97.3": "VN-50 commune"}),
    ("2024-10-08", "Tại Bến Tre, tỷ lệ hồ sơ đúng hạn ở ba cấp lần lượt là 99,1% (cấp tỉnh), 98,2% (cấp "
     "huyện) và 97,3% (cấp xã).",
     {"99.1": "VN-50 city", "98.2": "VN-50 district", "97.3": "VN-50 commune"}),
    ("2024-10-08", "Tỷ lệ hồ sơ đúng hạn của Bến Tre: cấp tỉnh 99,1%; cấp huyện 98,2%; cấp xã 97,3%; toàn "
     "tỉnh 98,4%.",
     {"99.1": "VN-50 city", "98.2": "VN-50 district", "97.3": "VN-50 commune", "98.4": "VN-50 all"}),
    ("2024-10-08", "Bến Tre: 99,1% hồ sơ cấp tỉnh và 97,3% hồ sơ cấp xã được giải quyết đúng hạn.",
     {"99.1": "VN-50 city", "97.3": "VN-50 commune"}),
    ("2024-10-08", "Tại Bến Tre, Sở Tài nguyên và Môi trường có 1.120 hồ sơ quá hạn, Sở Xây dựng có 85 hồ "
     "sơ quá hạn, các sở còn lại không có hồ sơ quá hạn.",
     {"1120": "VN-50/Sở Tài nguyên và Môi trường city", "85": "VN-50/Sở Xây dựng city"}),
    ("2024-10-08", "Sở Nội vụ Bến Tre cho biết toàn tỉnh tiếp nhận 45.210 hồ sơ.", {"45210": "VN-50 all"}),
    ("2024-10-08", "Theo Sở Nội vụ tỉnh Bến Tre, tỷ lệ hồ sơ đúng hạn đạt 98,4%.", {"98.4": "VN-50 all"}),
    ("2024-10-08", "Ông Nguyễn Văn A, Giám đốc Sở Nội vụ tỉnh Bến Tre, cho hay tỷ lệ hồ sơ đúng hạn đạt "
     "98,4%.", {"98.4": "VN-50 all"}),
    ("2024-10-08", "UBND huyện Ba Tri (Bến Tre) tiếp nhận 4.521 hồ sơ, đúng hạn 99,2%.",
     {"4521": "VN-50/huyện Ba Tri district", "99.2": "VN-50/huyện Ba Tri district"}),
    ("2024-10-08", "Huyện Ba Tri, tỉnh Bến Tre tiếp nhận 4.521 hồ sơ. Tỷ lệ đúng hạn của huyện đạt 99,2%, "
     "cao hơn mức 98,4% của toàn tỉnh.",
     {"4521": "VN-50/huyện Ba Tri district", "99.2": "VN-50/huyện Ba Tri district", "98.4": "VN-50 all"}),
    ("2025-09-10", "Phường Bến Tre (tỉnh Vĩnh Long) tiếp nhận 4.521 hồ sơ. Phường đã giải quyết 4.120 hồ "
     "sơ, đúng hạn 99,2%.",
     {"4120": "VN-49/Phường Bến Tre commune", "99.2": "VN-49/Phường Bến Tre commune"}),
    ("2025-09-10", "Tỉnh Vĩnh Long có tỷ lệ hồ sơ đúng hạn cao ở cấp xã: phường Long Châu 99,5%, phường "
     "Phước Hậu 98,7%, xã Trung Thành 97,9%.",
     {"99.5": "VN-49/phường Long Châu commune", "98.7": "VN-49/phường Phước Hậu commune",
      "97.9": "VN-49/xã Trung Thành commune"}),
    ("2025-09-10", "Dẫn đầu tỉnh Vĩnh Long về tỷ lệ hồ sơ trực tuyến là phường Long Châu (99,5%), kế đến là "
     "phường Phước Hậu (98,7%), thấp nhất là xã Trung Thành (67,9%).",
     {"99.5": "VN-49/phường Long Châu commune", "98.7": "VN-49/phường Phước Hậu commune",
      "67.9": "VN-49/xã Trung Thành commune"}),
    ("2024-10-08", "Bến Tre giải quyết đúng hạn 98,4% hồ sơ, trong khi Vĩnh Long đạt 97,1% và Trà Vinh đạt "
     "99,3%.", {"98.4": "VN-50 all", "97.1": "VN-49 all", "99.3": "VN-51 all"}),
    ("2024-10-08", "Tỷ lệ hồ sơ trực tuyến của cả nước đạt 55,2%; Bến Tre đạt 78,3%, cao hơn bình quân cả "
     "nước 23,1 điểm phần trăm.", {"55.2": "VN all", "78.3": "VN-50 all"}),
    ("2024-10-08", "Bến Tre, Vĩnh Long và Trà Vinh lần lượt đạt 98,4%, 97,1% và 99,3% hồ sơ đúng hạn.",
     {"98.4": "VN-50 all", "97.1": "VN-49 all", "99.3": "VN-51 all"}),
    ("2024-10-08", "Chỉ số CCHC năm 2023 của các sở tỉnh Bến Tre: Sở Tư pháp dẫn đầu với 95,12%, Sở Tài "
     "chính xếp thứ hai với 94,20%.",
     {"95.12": "VN-50/Sở Tư pháp city", "94.2": "VN-50/Sở Tài chính city"}),
    ("2024-10-08", "Khối huyện của Bến Tre có chỉ số CCHC bình quân 88,15%, khối sở 90,22%.",
     {"88.15": "VN-50 district", "90.22": "VN-50 city"}),
    ("2024-10-08", "Bình quân chỉ số CCHC khối các sở, ban, ngành tỉnh Bến Tre năm 2023 là 90,22%; khối "
     "UBND cấp huyện là 88,15%.", {"90.22": "VN-50 city", "88.15": "VN-50 district"}),
    ("2024-10-08", "Tại Bến Tre, hầu hết hồ sơ trễ hạn thuộc các chi nhánh văn phòng đăng ký đất đai. Tháng "
     "9, tỉnh có 512 hồ sơ quá hạn.", {"512": "VN-50 all"}),
    ("2024-10-08", "Chi nhánh Văn phòng Đăng ký đất đai huyện Ba Tri (Bến Tre) có 212 hồ sơ quá hạn.",
     {"212": "VN-50/Chi nhánh Văn phòng Đăng ký đất đai huyện Ba Tri district"}),
    ("2024-10-08", "Công an tỉnh Bến Tre tiếp nhận 12.450 hồ sơ, đúng hạn 100%.",
     {"12450": "VN-50/Công an tỉnh city", "100": "VN-50/Công an tỉnh city"}),
    ("2024-10-08", "Trung tâm Phục vụ hành chính công tỉnh Bến Tre tiếp nhận 12.450 hồ sơ; tỷ lệ đúng hạn "
     "99,8%.",
     {"12450": "VN-50/Trung tâm Phục vụ hành chính công tỉnh city",
      "99.8": "VN-50/Trung tâm Phục vụ hành chính công tỉnh city"}),
    ("2024-10-08", "Vĩnh Long đẩy mạnh cải cách hành chính § Năm 2023, ba tỉnh Bến Tre, Vĩnh Long, Trà Vinh "
     "ký kết hợp tác. Tỉnh tiếp nhận 45.210 hồ sơ trong năm 2023.", {"45210": "VN-49 all"}),
    ("2024-10-08", "Quảng Ninh là địa phương được nhiều nơi học tập. Năm 2023, toàn tỉnh Vĩnh Long tiếp "
     "nhận 45.210 hồ sơ, tỷ lệ đúng hạn 98,4%.", {"45210": "VN-49 all", "98.4": "VN-49 all"}),
    ("2024-10-08", "Năm 2023, Vĩnh Long xếp thứ 15 PAR INDEX, sau Trà Vinh (thứ 12) và trên Bến Tre (thứ "
     "18).", {"15": "VN-49 all", "12": "VN-51 all", "18": "VN-50 all"}),
    ("2024-10-08", "So với Trà Vinh, Vĩnh Long xếp trên 3 bậc PAR INDEX 2023, ở vị trí thứ 15.",
     {"15": "VN-49 all"}),
    ("2024-10-08", "Vĩnh Long đứng thứ 15 PAR INDEX 2023; hai tỉnh liền kề là Trà Vinh và Bến Tre lần lượt "
     "đứng thứ 16 và 17.", {"15": "VN-49 all", "16": "VN-51 all", "17": "VN-50 all"}),
    ("2024-10-08", "Năm 2023, tỷ lệ hồ sơ đúng hạn của TP. Cần Thơ đạt 99,1%. Quận Ninh Kiều tiếp nhận "
     "45.210 hồ sơ, quận Cái Răng 12.050 hồ sơ.",
     {"99.1": "VN-CT all", "45210": "VN-CT/Quận Ninh Kiều district",
      "12050": "VN-CT/quận Cái Răng district"}),
    ("2024-10-08", "Toàn TP. Cần Thơ có 45 dự án chậm tiến độ, riêng quận Ninh Kiều 12 dự án, quận Bình "
     "Thủy 8 dự án.",
     {"45": "VN-CT all", "12": "VN-CT/quận Ninh Kiều district", "8": "VN-CT/quận Bình Thủy district"}),
    ("2024-10-08", "Trên địa bàn huyện Ba Tri (tỉnh Bến Tre) có 4 dự án chậm tiến độ.",
     {"4": "VN-50/huyện Ba Tri district"}),
    ("2024-10-08", "TP. Cần Thơ đã ủy quyền 120 thủ tục hành chính, trong đó UBND thành phố ủy quyền cho "
     "các sở 95 thủ tục, ủy quyền cho UBND cấp huyện 25 thủ tục.",
     {"120": "VN-CT all", "95": "VN-CT city", "25": "VN-CT district"}),
    ("2024-10-08", "Bến Tre có 1.845 thủ tục hành chính, gồm 1.480 thủ tục cấp tỉnh, 245 thủ tục cấp huyện, "
     "120 thủ tục cấp xã.",
     {"1845": "VN-50 all", "1480": "VN-50 city", "245": "VN-50 district", "120": "VN-50 commune"}),
    ("2024-10-08", "Tại Bến Tre, số thủ tục hành chính thuộc thẩm quyền giải quyết của cấp tỉnh là 1.480, "
     "cấp huyện là 245, cấp xã là 120 thủ tục.",
     {"1480": "VN-50 city", "245": "VN-50 district", "120": "VN-50 commune"}),
    ("2024-10-08", "Mức độ hài lòng tại bộ phận một cửa cấp huyện của Bến Tre đạt 96,2%, tại cấp xã đạt "
     "97,8%.", {"96.2": "VN-50 district", "97.8": "VN-50 commune"}),
    ("2024-10-08", "Ở cấp xã, Bến Tre tiếp nhận 15.040 hồ sơ; đúng hạn 97,3%.",
     {"15040": "VN-50 commune", "97.3": "VN-50 commune"}),
    ("2024-10-08", "Bến Tre: hồ sơ đúng hạn đạt 98,4%. Trong đó, cấp xã đạt 97,3%. Cấp huyện tiếp nhận "
     "20.050 hồ sơ, quá hạn 35 hồ sơ.",
     {"98.4": "VN-50 all", "97.3": "VN-50 commune", "20050": "VN-50 district", "35": "VN-50 district"}),
    ("2024-10-08", "Bến Tre: hồ sơ đúng hạn đạt 98,4%. Trong đó, cấp xã đạt 97,3%. Tỷ lệ hồ sơ trực tuyến "
     "toàn tỉnh đạt 78,3%.", {"98.4": "VN-50 all", "97.3": "VN-50 commune", "78.3": "VN-50 all"}),
    ("2025-09-10", "Phường Long Châu (Vĩnh Long): kết quả tháng 8 § Trong tháng 8/2025, phường tiếp nhận "
     "1.210 hồ sơ, đúng hạn 99,1%.",
     {"1210": "VN-49/phường Long Châu commune", "99.1": "VN-49/phường Long Châu commune"}),
    ("2025-09-10", "PHƯỜNG LONG CHÂU, TỈNH VĨNH LONG\nKết quả tháng 8/2025\n- Tiếp nhận: 1.210 hồ sơ\n- "
     "Đúng hạn: 99,1%\n- Hài lòng: 98,5%",
     {"1210": "VN-49/PHƯỜNG LONG CHÂU commune", "99.1": "VN-49/PHƯỜNG LONG CHÂU commune",
      "98.5": "VN-49/PHƯỜNG LONG CHÂU commune"}),
    ("2025-09-10", "UBND phường Long Châu (tỉnh Vĩnh Long) cho biết, tháng 8 phường tiếp nhận 1.210 hồ sơ. "
     "Tỷ lệ đúng hạn đạt 99,1%. Toàn tỉnh đạt 97,2%.",
     {"1210": "VN-49/phường Long Châu commune", "99.1": "VN-49/phường Long Châu commune",
      "97.2": "VN-49 all"}),
    ("2025-09-10", "Tháng 8, 124 xã, phường của Vĩnh Long tiếp nhận 91.210 hồ sơ, đúng hạn 98,1%.",
     {"91210": "VN-49 commune", "98.1": "VN-49 commune"}),
    ("2025-09-10", "Vĩnh Long: cấp xã tiếp nhận 91.210 hồ sơ, trong đó phường Long Châu nhiều nhất với "
     "4.210 hồ sơ, xã Trung Thành ít nhất với 210 hồ sơ.",
     {"91210": "VN-49 commune", "4210": "VN-49/phường Long Châu commune",
      "210": "VN-49/xã Trung Thành commune"}),
    ("2025-09-10", "Tại xã Trung Thành, tỉnh Vĩnh Long, lãnh đạo xã cho biết đã giải quyết 210 hồ sơ, đúng "
     "hạn 100%.", {"210": "VN-49/xã Trung Thành commune", "100": "VN-49/xã Trung Thành commune"}),
    ("2025-09-10", "Sở Xây dựng tỉnh Vĩnh Long tiếp nhận 1.210 hồ sơ. Sở đã giải quyết đúng hạn 99,1%. "
     "Trong khi đó, Sở Y tế còn 12 hồ sơ quá hạn.",
     {"1210": "VN-49/Sở Xây dựng city", "99.1": "VN-49/Sở Xây dựng city", "12": "VN-49/Sở Y tế city"}),
    ("2025-09-10", "Vĩnh Long có 12 hồ sơ quá hạn, gồm Sở Y tế 5 hồ sơ, Sở Xây dựng 4 hồ sơ và UBND xã "
     "Trung Thành 3 hồ sơ.",
     {"12": "VN-49 all", "5": "VN-49/Sở Y tế city", "4": "VN-49/Sở Xây dựng city",
      "3": "VN-49/xã Trung Thành commune"}),
    ("2025-09-10", "Về kết quả chấm điểm CCHC năm 2024 của tỉnh Vĩnh Long, Sở Nội vụ đạt 95,1%, Sở Tài "
     "chính 94,2%, thấp nhất là Sở Y tế 81,3%.",
     {"95.1": "VN-49/Sở Nội vụ city", "94.2": "VN-49/Sở Tài chính city", "81.3": "VN-49/Sở Y tế city"}),
    ("2024-10-08", "TP. Hồ Chí Minh: quận 1 và quận 3 cùng đạt 99,1% hồ sơ đúng hạn; huyện Cần Giờ đạt "
     "97,3%.", {"99.1": "VN-SG/quận 1 district", "97.3": "VN-SG/huyện Cần Giờ district"}),
    ("2024-10-08", "Hà Nội hiện có 712 dự án chậm tiến độ, nhiều nhất ở huyện Mê Linh với 47 dự án, tiếp "
     "đến là quận Hà Đông 38 dự án.",
     {"712": "VN-HN all", "47": "VN-HN/huyện Mê Linh district", "38": "VN-HN/quận Hà Đông district"}),
    ("2024-10-08", "Ở nhóm quận, huyện, thị xã, Hà Nội có điểm CCHC trung bình 91,2%; nhóm sở, cơ quan "
     "tương đương sở là 93,4%.", {"91.2": "VN-HN district", "93.4": "VN-HN city"}),
    ("2024-10-08", "Hà Nội đã phê duyệt 1.200 quy trình nội bộ cấp thành phố, 300 quy trình cấp huyện và "
     "150 quy trình cấp xã.", {"1200": "VN-HN city", "300": "VN-HN district", "150": "VN-HN commune"}),
    ("2024-10-08", "Năm 2023, nhóm dẫn đầu PAR INDEX gồm Quảng Ninh 92,18%, Hải Phòng 91,87%, Hà Nội 91,43%.",
     {"92.18": "VN-13 all", "91.87": "VN-HP all", "91.43": "VN-HN all"}),
    ("2024-10-08", "Năm 2023, về PAR INDEX, Bắc Kạn xếp cuối với 75,03%, liền trên là Cao Bằng 79,1% và "
     "Bình Thuận 80,2%.", {"75.03": "VN-53 all", "79.1": "VN-04 all", "80.2": "VN-40 all"}),
    ("2024-10-08", "Cả nước có 8 địa phương trên 90% PAR INDEX 2023; Vĩnh Long đạt 88,1%, đứng thứ 20.",
     {"88.1": "VN-49 all", "20": "VN-49 all"}),
    ("2024-10-08", "Điểm PAPI 2023: Thái Nguyên 45,5; Đồng Tháp 44,9; Vĩnh Long 43,1.",
     {"45.5": "VN-69 all", "44.9": "VN-45 all", "43.1": "VN-49 all"}),
    ("2024-10-08", "Trong 13 tỉnh, thành Đồng bằng sông Cửu Long, Đồng Tháp dẫn đầu PCI 2023 với 69,66 "
     "điểm, Long An 68,8 điểm, Vĩnh Long 66,2 điểm.",
     {"69.66": "VN-45 all", "68.8": "VN-41 all", "66.2": "VN-49 all"}),
    ("2024-10-08", "Vĩnh Long đứng thứ 4 khu vực và thứ 12 cả nước về PCI 2023.", {"12": "VN-49 all"}),
    ("2024-10-08", "Với 66,2 điểm, PCI 2023 của Vĩnh Long xếp thứ 12, xếp trên Trà Vinh (thứ 15) nhưng sau "
     "Đồng Tháp (thứ 5).", {"66.2": "VN-49 all", "12": "VN-49 all", "15": "VN-51 all", "5": "VN-45 all"}),
    ("2024-10-08", "Cùng nhóm với Vĩnh Long (thứ 12) còn có Trà Vinh (thứ 15), Bến Tre (thứ 18) trong bảng "
     "PCI 2023.", {"12": "VN-49 all", "15": "VN-51 all", "18": "VN-50 all"}),
    ("2025-09-10", "Từ ngày 1/7/2025, tỉnh Vĩnh Long mới được hợp nhất từ Bến Tre, Trà Vinh và Vĩnh Long. "
     "Tháng 8, toàn tỉnh tiếp nhận 91.210 hồ sơ.", {"91210": "VN-49 all"}),
    ("2025-09-10", "Năm 2024, tỉnh Bến Tre (trước hợp nhất) xếp thứ 12 PAR INDEX, tỉnh Trà Vinh (cũ) xếp "
     "thứ 15, tỉnh Vĩnh Long (cũ) xếp thứ 20.", {"12": "VN-50 all", "15": "VN-51 all", "20": "VN-49 all"}),
    ("2025-09-10", "Bến Tre cũ từng xếp thứ 12 PAR INDEX 2024.", {"12": "VN-50 all"}),
    ("2025-09-10", "Cả nước tiếp nhận 5,2 triệu hồ sơ trong tháng 8, trong đó cấp tỉnh 1,2 triệu hồ sơ, cấp "
     "xã 4,0 triệu hồ sơ.", {"5200000": "VN all", "1200000": "VN city", "4000000": "VN commune"}),
    ("2025-09-10", "Tính chung 34 tỉnh, thành phố, tỷ lệ hồ sơ đúng hạn tháng 8/2025 đạt 92,1%; Vĩnh Long "
     "đạt 97,2%.", {"92.1": "VN all", "97.2": "VN-49 all"}),
    ("2025-09-10", "Tỷ lệ hồ sơ trực tuyến toàn trình của các địa phương đạt 39,8%, của các bộ, ngành đạt "
     "52,1%; Vĩnh Long đạt 81,2%.", {"81.2": "VN-49 all"}),
    ("2025-09-10", "Theo Cục Kiểm soát TTHC, tháng 8/2025, toàn quốc có 92,1% hồ sơ đúng hạn.",
     {"92.1": "VN all"}),
    ("2024-10-08", "Ngành thuế tỉnh Vĩnh Long tiếp nhận 1.210 hồ sơ, đúng hạn 99,1%. Toàn tỉnh có 12 hồ sơ "
     "quá hạn.", {"12": "VN-49 all"}),
    ("2024-10-08", "Phát biểu tại Trà Vinh, Chủ tịch UBND tỉnh Vĩnh Long cho biết tỷ lệ hồ sơ đúng hạn của "
     "tỉnh đạt 98,1%.", {"98.1": "VN-49 all"}),
    ("2024-10-08", "Ông Trần Văn B, Phó Chủ tịch UBND huyện Ba Tri, tỉnh Bến Tre, nói huyện đã giải quyết "
     "4.120 hồ sơ, đúng hạn 99,1%.",
     {"4120": "VN-50/huyện Ba Tri district", "99.1": "VN-50/huyện Ba Tri district"}),
    ("2024-10-08", "Năm 2023, Sở Nội vụ Bến Tre tham mưu xếp hạng: huyện Ba Tri hạng 1 với 95,1 điểm, huyện "
     "Giồng Trôm hạng 2 với 94,2 điểm về chỉ số CCHC.",
     {"95.1": "VN-50/huyện Ba Tri district", "94.2": "VN-50/huyện Giồng Trôm district",
      "1": "VN-50/huyện Ba Tri district", "2": "VN-50/huyện Giồng Trôm district"}),
    ("2024-10-08", "Bến Tre: mức độ hài lòng ở cấp tỉnh, cấp huyện và cấp xã lần lượt là 97,1%, 96,2% và "
     "98,3%.", {"97.1": "VN-50 city", "96.2": "VN-50 district", "98.3": "VN-50 commune"}),
    ("2024-10-08", "Bến Tre có 45 hồ sơ quá hạn: cấp tỉnh 5, cấp huyện 30, cấp xã 10.",
     {"45": "VN-50 all", "5": "VN-50 city", "30": "VN-50 district", "10": "VN-50 commune"}),
    ("2024-10-08", "Tại Bến Tre, trong 45.210 hồ sơ tiếp nhận có 10.120 hồ sơ thuộc thẩm quyền cấp tỉnh, "
     "35.090 hồ sơ thuộc thẩm quyền cấp huyện.",
     {"45210": "VN-50 all", "10120": "VN-50 city", "35090": "VN-50 district"}),
]  # fmt: skip


@pytest.mark.parametrize(("published", "said", "holders"), CASES, ids=[said[:60] for _, said, _ in CASES])
def test_whose_a_figure_is(published: str, said: str, holders: dict[str, str]) -> None:
    """Each value is of the place, the agency and the level that the text tells."""
    title, _, text = said.rpartition(" § ")
    told = {
        number(claim.value): f"{claim.place}{'/' if claim.agency else ''}{claim.agency} {claim.level}"
        for claim in read(text, title=title, published=date.fromisoformat(published)).claims
        if claim.basis != "implied"
    }
    assert {value: told.get(value, "").casefold() for value in holders} == {
        value: holder.casefold() for value, holder in holders.items()
    }


def test_the_bare_name_of_a_district_is_a_whole_word() -> None:
    """A district named once is known by its bare name, and not where that is a part of another word."""
    reading = read(
        "Hà Nội có 7 dự án chậm tiến độ. Ba Vìn có 5 dự án chậm tiến độ. CBa Vì có 6 dự án chậm tiến độ.\n"
        "Huyện Ba Vì có 3 dự án chậm tiến độ.\nHiện Ba Vì có 4 dự án chậm tiến độ."
    )
    told = [(claim.agency, claim.value) for claim in reading.claims]
    assert told == [("", 7), ("", 5), ("", 6), ("Huyện Ba Vì", 3), ("huyện Ba Vì", 4)]
