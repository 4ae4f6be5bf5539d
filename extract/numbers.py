"""Vietnamese numbers, written in digits or in words, into floats."""

from __future__ import annotations

import re

NUMBER = (
    r"\d{1,3}\. \d{3}(?= (?:hồ|thủ|dự|tth))|\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|"
    r"\d{1,3}(?: \d{3})+(?![\d.,%/-])|\d+(?:[.,]\d+|, \d{1,2}(?=\s?%))?"
)
MULTIPLIERS = {
    "chục": 10.0,
    "trăm": 100.0,
    "nghìn": 1e3,
    "ngàn": 1e3,
    "vạn": 1e4,
    "triệu": 1e6,
    "tỷ": 1e9,
    "tỉ": 1e9,
}
_ONES = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "nhất": 1,
    "nhì": 2,
}
_DIGIT = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín"
NUMBER_WORDS = (
    rf"(?:(?:{_DIGIT})\s+mươi(?:\s+(?:mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|tám|chín))?"
    rf"|mười(?:\s+(?:một|hai|ba|bốn|lăm|nhăm|sáu|bảy|tám|chín))?|{_DIGIT})"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?")


def parse_number(text: str) -> float:
    """The value of a number written in digits: 1.867 → 1867, 99,81 → 99.81, 0.7955 → 0.7955.

    A dot before exactly three digits groups thousands (the Vietnamese custom) unless the number
    begins with 0; any other single dot or comma is a decimal mark. Raises ValueError on other text.
    """
    text = text.replace(", ", ",").replace(". ", ".").strip()
    if _THOUSANDS.fullmatch(text) and (not text.startswith("0") or " " in text or text.count(".") > 1):
        return float(text.replace(".", "").replace(" ", "").replace(",", "."))
    return float(text.replace(",", "."))


def parse_words(text: str) -> float | None:
    """The value of number words up to ninety-nine (hai mươi mốt → 21), None where they are none."""
    words = text.split()
    if not words:
        return None
    total = 0
    for word in words:
        if word in {"mươi", "mười"}:
            total = total * 10 if word == "mươi" and total else total + 10
        elif word in _ONES:
            total += _ONES[word]
        else:
            return None
    return float(total)
