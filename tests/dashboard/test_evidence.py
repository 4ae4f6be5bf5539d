"""The evidence panel: what it says, and that a source's text stays text."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from dashboard.links import safe_address
from dashboard.model import Claim, Correction, Evidence, Finding, Words
from dashboard.parts.evidence import evidence_html, inherited_in_words, marked
from tests.dashboard.fixture_sources import HOSTILE_SENTENCE, HOSTILE_TITLE
from tests.dashboard.making import PLACES, indicator

HANOI = PLACES[1]


def claim(**changes: Any) -> Claim:
    """A claim of one figure."""
    values: dict[str, Any] = {
        "claim_id": "c1",
        "indicator": "on_time_rate",
        "place": "VN-HN",
        "agency": "",
        "level": "all",
        "period": "2023",
        "start": date(2023, 1, 1),
        "end": date(2023, 12, 31),
        "value": 99.81,
        "unit": "percent",
        "total": None,
        "qualifier": "exact",
        "basis": "stated",
        "sentence": "Tỷ lệ đúng hạn đạt 99,81%.",
        "quote": "99,81%",
        "quote_start": 19,
        "rule": "value",
        "inherited": "place: title|period: published",
        "status": "accepted",
        "title": "Báo cáo",
        "publisher": "Bộ Nội vụ",
        "kind": "official",
        "url": "https://example.vn/a?b=1&c=2",
        "language": "vi",
        "published": date(2024, 1, 10),
        "retrieved": date(2024, 2, 1),
        "source": "bao-cao",
    }
    return Claim(**(values | changes))


def panel(evidence: Evidence, language: Any = "vi") -> str:
    """The panel as HTML."""
    return evidence_html(evidence, indicator(), HANOI, language).replace("\u00a0", " ")


def test_the_panel_holds_the_whole_story() -> None:
    """Sentence with the phrase marked, title, publisher, day, link, rule, inheritance, others, findings."""
    other = claim(
        claim_id="c2", value=98.0, publisher="Báo Thủ đô", sentence="Đạt 98%.", quote_start=4, quote="98%"
    )
    found = Finding("disagreement", "warning", Words("Hai nguồn nói khác nhau.", "Two sources disagree."))
    html = panel(Evidence(claim(), None, True, "kind", (other,), (found,), ()))
    for part in (
        "đạt <mark>99,81%</mark>.",
        "Báo cáo",
        "Bộ Nội vụ · nguồn chính thức · đăng 10/01/2024 · lấy về 01/02/2024",
        'href="https://example.vn/a?b=1&amp;c=2"',
        "<code>value</code>",
        "địa phương từ tiêu đề; kỳ từ ngày đăng",
        "<strong>98 %</strong> Báo Thủ đô, 10/01/2024",
        "Đạt <mark>98%</mark>.",
        "vì nguồn chính thức đứng trước báo chí",
        "<strong>Cần xem:</strong> Hai nguồn nói khác nhau.",
    ):
        assert part in html
    assert "Two sources disagree." in panel(
        Evidence(claim(), None, True, "kind", (other,), (found,), ()), "en"
    )


def test_a_source_without_a_day_says_so() -> None:
    """Where nobody knows when it was published, the panel says that in words of the language."""
    assert "không rõ ngày đăng · lấy về" in panel(
        Evidence(claim(published=None), None, True, "only", (), (), ())
    )


def test_hostile_text_stays_text() -> None:
    """Nothing that a source says becomes markup, whatever field it stands in."""
    hostile = claim(
        title=HOSTILE_TITLE,
        sentence=HOSTILE_SENTENCE,
        quote="hơn 1.200",
        quote_start=HOSTILE_SENTENCE.index("hơn 1.200"),
        publisher='"><img src=x onerror=alert(1)>',
        rule="<b>",
        inherited="<i>: <u>",
        url="javascript:alert(1)",
        agency="<script>",
        claim_id='"><script>',
        source='"><script>',
    )
    html = panel(Evidence(hostile, None, True, "only", (hostile,), (), ()))
    for tag in ("<script", "<img", "<b ", "<i>", "<u>", 'javascript:alert(1)"'):
        assert tag not in html
    assert "&lt;script&gt;" in html
    assert "<mark>hơn 1.200</mark>" in html
    assert re.findall(r'<a href="[^"]*"', html) == [
        '<a href="sources?source=%22%3E%3Cscript%3E&amp;claim=%22%3E%3Cscript%3E"'
    ]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.vn/tin", True),
        ("http://example.vn", True),
        ("  https://example.vn  ", True),
        ("HTTPS://EXAMPLE.VN", True),
        ("", False),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("//example.vn", False),
        ("https:", False),
        ("https://[broken", False),
        ("tel:123", False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str, kept: bool) -> None:
    """http and https with a host, nothing else."""
    assert safe_address(url) == (url.strip() if kept else "")


@pytest.mark.parametrize(
    ("sentence", "quote", "start", "html"),
    [
        ("Đạt 99,8%, xã 99,8%.", "99,8%", 14, "Đạt 99,8%, xã <mark>99,8%</mark>."),
        ("a < b", "b", 4, "a &lt; <mark>b</mark>"),
        ("Không có", "x", -1, "Không có"),
    ],
)
def test_the_phrase_is_marked_where_it_stands(sentence: str, quote: str, start: int, html: str) -> None:
    """The span decides, not the first look-alike; what is not found is not marked."""
    assert marked(sentence, quote, start) == html


@pytest.mark.parametrize(
    ("inherited", "vi", "en"),
    [
        ("", "không, đủ trong câu", "nothing, all in the sentence"),
        ("place: sentence", "địa phương từ câu trước", "place from the sentence before"),
        ("period: published|place: document", "kỳ từ ngày đăng; địa phương từ cả văn bản",
         "period from the day of publication; place from the whole text"),
        ("level: somewhere", "cấp từ somewhere", "level from somewhere"),
    ],
)  # fmt: skip
def test_what_was_inherited_in_words(inherited: str, vi: str, en: str) -> None:
    """Known origins have words, others are shown as they are."""
    assert (inherited_in_words(inherited, "vi"), inherited_in_words(inherited, "en")) == (vi, en)


def test_many_other_sources_are_folded() -> None:
    """Four others are listed, the rest can be opened."""
    others = tuple(claim(claim_id=f"c{number}") for number in range(2, 9))
    assert "Thêm 3" in panel(Evidence(claim(), None, True, "newest", others, (), ()))


def test_what_a_person_decided_is_shown() -> None:
    """A correction says what the source states, why it was changed, by whom and when; both languages."""
    change = Correction(
        "correct", "value", "8.65", "86.5", Words("Đưa về thang 100.", "Put on the scale of 100."), "Số <b>",
        date(2026, 11, 22),
    )  # fmt: skip
    left_out = claim(claim_id="c2", status="rejected")
    evidence = Evidence(claim(status="corrected"), None, True, "exact", (left_out,), (), (change,))
    html = panel(evidence)
    assert "Đã đính chính (giá trị: nguồn nêu “8.65”, ở đây là “86.5”).</strong> Đưa về thang 100." in html
    assert "Số &lt;b&gt;, 22/11/2026" in html
    assert "không tính" in html
    assert "Put on the scale of 100." in panel(evidence, "en")
