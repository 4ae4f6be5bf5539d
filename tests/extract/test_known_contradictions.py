"""The contradictions that are known to be in the sources of the project are found, with their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd
import pytest

from extract.building import tables_of
from extract.corrections import read_corrections
from extract.reading import read_all
from tests.conftest import ROOT
from tests.extract.making import reference


@pytest.fixture(scope="module")
def found() -> pd.DataFrame:
    """The findings over everything under seeds/, corrected as the project corrects it."""
    harvest = read_all([ROOT / "seeds"], published=None, root=ROOT, progress=lambda _: None)
    known = reference()
    corrections = read_corrections(ROOT / "data" / "corrections.csv", known)
    return tables_of(harvest, known, corrections, versions={}, whole=True).findings


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("change", ["PAR Index, Hà Nội, 2023", "91,43 %", "89,76 %"]),
        ("change", ["PAR Index, Hà Nội, 2021", "58/63", "10"]),
        ("disagreement", ["DTI, Hà Nội, 2022", "24/63", "20/63"]),
        ("change", ["DTI, Hà Nội, 2022", "20/63", "24/63"]),
        ("other_area", ["Hà Nội", "712", "hơn 5.000 ha", "11.433,5 ha"]),
        ("levels", ["TP. Hồ Chí Minh", "1.865", "372", "2.237", "2.242"]),
        ("parts", ["TP. Hồ Chí Minh", "345 + 1.282 = 1.627"]),
        ("other_base", ["Hà Nội", "708/1.910", "531/617"]),
        ("share", ["Hà Nội", "617/1.910 = 32,3 %", "37 %"]),
        ("swapped_places", ["PAPI, 2019", "Hà Nội 42,53", "Hải Phòng 41,54", "Hà Nội 41,54"]),
        ("disagreement", ["PCI, TP. Hồ Chí Minh, 2020", "65,7", "67,5"]),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_a_known_contradiction_is_found(found: pd.DataFrame, kind: str, words: Sequence[str]) -> None:
    """It is a warning whose message holds the numbers that do not go together."""
    warnings = found[(found["kind"] == kind) & (found["severity"] == "warning")]["message_vi"]
    assert [text for text in warnings if all(word in text for word in words)], "\n".join(warnings)


def test_nothing_in_the_sources_is_impossible(found: pd.DataFrame) -> None:
    """No claim is out of range or above its total: of errors there are none."""
    assert found[found["severity"] == "error"]["message_vi"].tolist() == []


def test_every_warning_speaks_both_languages(found: pd.DataFrame) -> None:
    """Messages exist in both languages, differ, and hold no name of a column or type."""
    assert (found["message_vi"] != found["message_en"]).all()
    for message in (*found["message_vi"], *found["message_en"]):
        assert message.endswith((".", "?")) and not re.search(r"\b(?:None|nan|inf|VN-\w+)\b|_", message)
