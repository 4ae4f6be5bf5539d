"""English prose: ranks, counts, shares and times are read as in Vietnamese, and its traps are none."""

from __future__ import annotations

import pytest

from tests.extract.telling import told

ENGLISH: dict[str, list[str]] = {
    "In 2022, Hanoi ranked third out of 63 provinces in the PAR Index.": [
        "par_index_rank VN-HN 2022 3/63 rank",
    ],
    "Hanoi scored 89.58 percent in the 2022 PAR Index, ranking third nationwide.": [
        "par_index_rank VN-HN 2022 3 rank",
        "par_index_score VN-HN 2022 89.58 percent",
    ],
    "Hanoi placed 16th in the 2022 PCI with 66.74 points.": [
        "pci_rank VN-HN 2022 16 rank",
        "pci_score VN-HN 2022 66.74 score",
    ],
    "Hanoi ranked 24th in the DTI in 2022, with a score of 0.6532.": [
        "dti_rank VN-HN 2022 24 rank",
        "dti_score VN-HN 2022 0.6532 score",
    ],
    "Da Nang led the country in the 2022 DTI with 0.8002 points.": [
        "dti_rank VN-DN 2022 1 rank",
        "dti_score VN-DN 2022 0.8002 score",
    ],
    "In the 2022 PAR Index, Quang Ninh topped the ranking with 90.10%.": [
        "par_index_rank VN-13 2022 1 rank",
        "par_index_score VN-13 2022 90.1 percent",
    ],
    "Hanoi rose seven places to third in the 2022 PAR Index.": [
        "par_index_rank VN-HN 2021 10 rank implied",
        "par_index_rank VN-HN 2022 3 rank",
    ],
    "Hanoi climbed from 10th in 2021 to third in 2022 in the PAR Index.": [
        "par_index_rank VN-HN 2021 10 rank",
        "par_index_rank VN-HN 2022 3 rank",
    ],
    "Hanoi's 2022 SIPAS was 80.98%, ranking 30th, down three places compared with 2021.": [
        "sipas_rank VN-HN 2021 27 rank implied",
        "sipas_rank VN-HN 2022 30 rank",
        "sipas_score VN-HN 2022 80.98 percent",
    ],
    "Quang Ngai ranked 20th in the 2021 PAR Index, 17 places higher than in 2020.": [
        "par_index_rank VN-29 2020 37 rank implied",
        "par_index_rank VN-29 2021 20 rank",
    ],
    "Thai Binh, Ha Nam and Hai Phong ranked 5th, 6th and 7th respectively in the 2022 PAR Index.": [
        "par_index_rank VN-20 2022 5 rank",
        "par_index_rank VN-63 2022 6 rank",
        "par_index_rank VN-HP 2022 7 rank",
    ],
    "Hanoi's PAR Index was 89.58% in 2022, up 1.2 percentage points from 2021.": [
        "par_index_score VN-HN 2021 88.38 percent implied",
        "par_index_score VN-HN 2022 89.58 percent",
    ],
    "The national average PAR Index was 84.79 percent in 2022.": [
        "par_index_score VN 2022 84.79 percent",
    ],
    "In 2022, Hanoi received 5,000 dossiers, of which 97% were settled on time.": [
        "dossiers_received VN-HN 2022 5000 dossiers",
        "on_time_rate VN-HN 2022 97 percent",
    ],
    "In the second quarter of 2023, Hanoi received 1,304,371 dossiers, with 96.63% resolved on time.": [
        "dossiers_received VN-HN 2023-Q2 1304371 dossiers",
        "on_time_rate VN-HN 2023-Q2 96.63 percent",
    ],
    "In the first six months of 2023, Hanoi received over 2.4 million applications, 97.5% of them online.": [
        "dossiers_received VN-HN 2023-H1 2400000 dossiers over",
        "online_dossier_rate VN-HN 2023-H1 97.5 percent",
    ],
    "In the first half of 2023, 97 percent of dossiers in Hanoi were handled on time.": [
        "on_time_rate VN-HN 2023-H1 97 percent",
    ],
    "Nearly 98 percent of applications in Hanoi were processed on time in 2022.": [
        "on_time_rate VN-HN 2022 98 percent under",
    ],
    "By the end of June 2023, Hanoi had 712 delayed projects covering more than 5,000 hectares.": [
        "delayed_projects VN-HN 2023-06 712 projects",
        "delayed_projects_area VN-HN 2023-06 5000 hectares over",
    ],
    "As of June 30, 2023, Hanoi had delegated 617 administrative procedures.": [
        "delegated_procedures VN-HN 2023-06-30 617 procedures",
    ],
    "As of 30 June 2023, Hanoi offered 1,627 online public services, including 1,282 end-to-end services.": [
        "online_procedures VN-HN 2023-06-30 1282 procedures",
        "online_procedures VN-HN 2023-06-30 1627 procedures",
    ],
    "Hanoi aims to settle 98 percent of dossiers on time in 2025.": [
        "on_time_rate VN-HN 2025 98 percent target",
    ],
    "The satisfaction rate in Hanoi reached 97.2 percent in 2022.": [
        "satisfaction_rate VN-HN 2022 97.2 percent",
    ],
    "Commune-level authorities in Hanoi received 3,000 dossiers in 2022, 99% of them settled on time.": [
        "dossiers_received VN-HN commune 2022 3000 dossiers",
        "on_time_rate VN-HN commune 2022 99 percent",
    ],
    "Hanoi was among the top 10 in the 2022 PAR Index.": [
        "✗ band «top 10»",
    ],
    "Hanoi ranked second in the Red River Delta in the 2022 PAR Index.": [
        "✗ region «ranked second»",
    ],
    "The 16th session of the Hanoi People's Council opened on 5 July.": [],
}


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items())
def test_english(text: str, expected: list[str]) -> None:
    """An English sentence gives its figures with place, level, time, total, qualifier and basis."""
    assert told(text) == expected
