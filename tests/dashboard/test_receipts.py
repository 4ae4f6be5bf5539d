"""Receipts: what they hold, that they hold together, and what a broken one gets."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.files.formats import write_file
from dashboard.receipts import LEADER, Receipt, ReceiptError, issue, read_receipt
from tests.dashboard.excerpts import DAY, trend_excerpt, whole_excerpt
from tests.dashboard.making import rank

POINTS = [rank("2022", 3, claim_id="c99a81f0aa11bb22"), rank("2021", 10, claim_id="0123456789abcdef")]
ASKED = {"indicator": "par_index_rank", "places": "HN,SG", "agencies": "Sở Xây dựng|Sở Y tế"}


def made() -> Receipt:
    """A receipt of two figures."""
    return issue("f2c46a77db69", DAY, ASKED, POINTS)


def test_a_receipt_says_what_it_was_made_from() -> None:
    """Number, data version, day and parameters stand in one line; the marks stand behind it."""
    receipt = made()
    assert re.fullmatch(r"[0-9A-Z]{5}-[0-9A-Z]{5}", receipt.number)
    assert receipt.line.startswith(f"{LEADER} {receipt.number} f2c46a77db69 2026-11-22 agencies=")
    assert receipt.token.startswith(receipt.line + " ")
    assert receipt.token.isascii()


def test_reading_gives_back_what_was_issued() -> None:
    """The long form comes back whole; the short form without its figures."""
    assert read_receipt(made().token) == made()
    assert read_receipt(made().line) == replace(made(), marks=None)


def test_the_same_view_has_the_same_number() -> None:
    """Order, day and language of an export do not change its number; version, view and figures do."""
    number = made().number
    assert (
        issue("f2c46a77db69", date(2030, 1, 1), dict(reversed(ASKED.items())), POINTS[::-1]).number == number
    )
    others = [
        issue("another", DAY, ASKED, POINTS),
        issue("f2c46a77db69", DAY, ASKED | {"places": "HN"}, POINTS),
        issue("f2c46a77db69", DAY, ASKED, POINTS[:1]),
        issue("f2c46a77db69", DAY, ASKED, [POINTS[0], replace(POINTS[1], value=11.0)]),
        issue("f2c46a77db69", DAY, ASKED, [POINTS[0], replace(POINTS[1], basis="target")]),
    ]
    assert len({number, *(each.number for each in others)}) == 6


def test_mail_may_break_the_lines() -> None:
    """A receipt that was wrapped, indented and quoted by words around it is read."""
    token = made().token
    packed = token.rsplit(" ", 1)[1]
    broken = token.replace(packed, f"{packed[:5]}\r\n   {packed[5:]}\n")
    assert read_receipt(f"  Biên nhận:\n {broken}") == made()


def test_a_csv_file_is_its_own_long_receipt(database: Path) -> None:
    """The whole text of a CSV file can be pasted; it says what every figure was."""
    for excerpt in (trend_excerpt(database), whole_excerpt(database, "en")):
        assert read_receipt(write_file("csv", excerpt).decode()) == excerpt.receipt


def test_a_changed_csv_file_is_noticed(database: Path) -> None:
    """A figure that was changed in the file no longer fits its receipt."""
    text = write_file("csv", trend_excerpt(database)).decode().replace(",2021-12-31,10,", ",2021-12-31,9,")
    with pytest.raises(ReceiptError, match="altered"):
        read_receipt(text)


@pytest.mark.parametrize(
    ("pasted", "fault"),
    [
        ("", "empty"),
        (" \n\ufeff ", "empty"),
        ("xin chào", "unknown"),
        ("<script>alert(1)</script>", "unknown"),
        ("' OR 1=1 --", "unknown"),
        (made().number, "number_only"),
        (f"biên nhận {made().number.lower()}", "number_only"),
        (f"{LEADER} x", "broken"),
        (f"{LEADER} 00000-00000 v 2026-13-40 a=b", "broken"),
        (f"{LEADER} 00000-00000 v 2026-11-22 ab", "broken"),
        (f"{LEADER} 00000-00000 ../../etc 2026-11-22 a=b", "broken"),
        (f"{LEADER} 00000-00000 v 2026-11-22 {'&'.join(f'a{n}=1' for n in range(99))}", "broken"),
        (made().token[:-1] + "*", "broken"),
        (made().token[:-3], "broken"),
        (made().line + " " + "A" * 8, "altered"),
        (made().token.replace("HN", "SG"), "altered"),
        ("claim_id,value\n1,2\n", "broken"),
        ("claim_id\n\0", "broken"),
        ("x" * 2_000_001, "too_long"),
    ],
)
def test_what_is_no_receipt_is_told_apart(pasted: str, fault: str) -> None:
    """Each way in which a pasted text can fail has its own answer."""
    with pytest.raises(ReceiptError) as caught:
        read_receipt(pasted)
    assert caught.value.fault == fault


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(pasted: str) -> None:
    """Whatever is pasted behind a leader, the reader answers with a receipt or with its own error."""
    for text in (pasted, f"{LEADER} {pasted}", f"{made().line} {pasted}", f"claim_id,receipt\n{pasted}"):
        try:
            assert isinstance(read_receipt(text), Receipt)
        except ReceiptError as error:
            assert error.fault
