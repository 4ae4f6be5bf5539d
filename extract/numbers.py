"""Vietnamese numbers, written in digits or in words, into floats."""

from __future__ import annotations

import re

NUMBER = (
    r"\d++(?![., ])|"  # most numbers: no need to look for groups of three
    r"\d{1,3} ,\d{1,2}(?=\s?%)|\d{1,3} \.\d{3}(?= (?:hồ|thủ|dự|tth))|"
    r"\d{1,3}\. \d{3}(?= (?:hồ|thủ|dự|tth))|\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|"
    r"\d{1,3}(?:,\d{3}){2,}(?![\d])|"
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
    "nửa": 0.5,
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
_HUNDREDS = rf"(?:(?:{_DIGIT})\s+trăm(?:\s+(?:(?:linh|lẻ)\s+(?:{_DIGIT}|tư)|{NUMBER_WORDS}))?|{NUMBER_WORDS})"
_SCALE = r"(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)"
COUNT_WORDS = rf"(?:{_HUNDREDS}(?:\s+{_SCALE}(?:\s+(?:rưỡi(?!\w)|{_HUNDREDS}))?)*)"
FRACTION_WORDS = rf"(?:(?:một\s+)?nửa|(?:{_DIGIT})\s+phần\s+(?:ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))"
_THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}")


def parse_number(text: str) -> float:
    """The value of a number written in digits: 1.867 → 1867, 99,81 → 99.81, 0.7955 → 0.7955.

    A dot before exactly three digits groups thousands (the Vietnamese custom) unless the number
    begins with 0; any other single dot or comma is a decimal mark. Raises ValueError on other text.
    """
    if text.isdecimal():
        return float(text)
    text = text.replace(", ", ",").replace(". ", ".").replace(" ,", ",").replace(" .", ".").strip()
    if text.count(",") > 1 and _THOUSANDS.fullmatch(text):
        return float(text.replace(",", ""))
    if _THOUSANDS.fullmatch(text) and (not text.startswith("0") or " " in text or text.count(".") > 1):
        return float(text.replace(".", "").replace(" ", "").replace(",", "."))
    return float(text.replace(",", "."))


def parse_count(text: str) -> float:
    """The value of a number that counts things: none is broken, so 1,234 can only be 1234."""
    grouped = "," in text and re.fullmatch(r"[1-9]\d{0,2},\d{3}", text)
    return parse_number(text.replace(",", "") if grouped else text)


def parse_words(text: str) -> float | None:
    """The value of number words (hai mươi mốt → 21, hai trăm linh ba → 203), None where they are none."""
    words = text.split()
    if not words:
        return None
    total = tail = 0.0  # what whole thousands, millions, … come to, and what is not yet multiplied
    scale = 1.0
    for word in words:
        if word == "mười":
            tail += 10
        elif word == "mươi":
            ones = tail % 10 or 1
            tail += ones * 10 - tail % 10
        elif word in {"chục", "trăm"}:
            scale = MULTIPLIERS[word]
            tail = (tail or 1) * scale
        elif word in MULTIPLIERS:
            scale = MULTIPLIERS[word]
            total, tail = total + (tail or 1) * scale, 0.0
        elif word == "rưỡi" and (total or tail):
            tail += scale / 2
        elif word in _ONES:
            tail += _ONES[word]
        elif word not in {"linh", "lẻ"}:
            return None
    return total + tail


def parse_fraction(text: str) -> float | None:
    """The value of a fraction in words (một nửa → 0.5, hai phần ba → 2/3), None where they are none."""
    if text.split()[-1:] == ["nửa"]:
        return 0.5
    above, _, below = (part.strip() for part in text.partition("phần"))
    first, second = parse_words(above), parse_words(below)
    return first / second if first and second else None
