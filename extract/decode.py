"""Bytes into text: which encoding a file has, and which legacy fonts its letters were typed for."""

from __future__ import annotations

import codecs
import re

from extract.clean import clean
from extract.guard import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Frequent words that tell a right reading from a wrong one; each has a letter only Vietnamese puts there.
_VIETNAMESE_WORDS = re.compile(
    r"(?<!\w)(?:và|của|các|được|là|đến|với|về|những|không|một|người|năm|hành|tỉnh|phố|nhân|dân|thủ|tục|hồ|sơ"
    r"|đạt|đúng|hạn|giải|quyết|tỷ|tỉ|lệ|số|cấp)(?!\w)",
    re.IGNORECASE,
)
# The same words typed for a TCVN3 (.VnTime) or VNI font, as Windows-1252 shows them. Spellings that are
# words in Unicode too (mét, phè, hoà, sô) are left out.
_TCVN3_WORDS = re.compile(
    r"(?<!\w)(?:vµ|cña|c¸c|®\xad?îc|lµ|®Õn|vÒ|n¨m|hµnh|tØnh|nh©n|d©n|thñ|s¬|®¹t|gi¶i|quyÕt|h¹n|lÖ|kh«ng|nh÷ng|ng\xad?êi)(?!\w)"
)
_VNI_WORDS = re.compile(
    r"(?<!\w)(?:vaø|cuûa|caùc|ñöôïc|laø|ñeán|vôùi|veà|naêm|haønh|tænh|nhaân|daân|thuû|tuïc|ñaït|giaûi|quyeát|haïn|khoâng|nhöõng|ngöôøi|coù)(?!\w)",
    re.IGNORECASE,
)
# Letters of those two that no Vietnamese text in Unicode has; looking for one of them is quick.
_TCVN3_LETTER = re.compile("[µ®¸¶¬©«¨¹]")
_VNI_LETTER = re.compile("[øûïåäëöñØÛÏÅÄËÖÑ]")
_ENOUGH = 3


def decode(data: bytes) -> str:
    """The text of a file's bytes, by its mark or by trial: UTF-8, UTF-16, UTF-32, Windows-1258.

    Raises UnreadableError for binary data, for legacy Vietnamese encodings (named) and for unknown ones.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name)
    if b"\x00" in data:
        return _without_mark(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        where = error
    if (text := _windows_1258(data)) is not None:
        return text
    western = data.decode("cp1252", errors="replace")
    if legacy := legacy_encoding(western):
        raise UnreadableError(legacy_reason(legacy))
    letters = sum(character.isalpha() and not character.isascii() for character in western)
    if "\ufffd" not in western and letters * 100 < len(western):  # English with curly quotes
        return western
    raise UnreadableError(
        f"unknown encoding: byte 0x{data[where.start]:02x} at offset {where.start} is not UTF-8, and the "
        "text reads as neither UTF-16 nor Windows-1258; save it as UTF-8"
    )


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"damaged: marked as {name.upper()} but wrong at byte {error.start}; save it again as UTF-8"
        ) from error


def _without_mark(data: bytes) -> str:
    """Text of UTF-16 without its mark, told by where the zero bytes stand."""
    half = max(1, len(data) // 2)
    for name, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if zeros.count(0) * 2 > half:
            text = data.decode(name, errors="replace")
            if not re.search("[\x00-\x08\x0e-\x1f\ufffd-\uffff]", text):
                return text
    raise UnreadableError("not a text: it holds zero bytes; check what it is, or save it as UTF-8")


def _windows_1258(data: bytes) -> str | None:
    """The text if it reads as Vietnamese in Windows-1258, else None."""
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return None
    known = _VIETNAMESE_WORDS.findall(clean(text))
    # A share of all words for a short text; many different ones for a page full of markup.
    enough = len(known) * 25 >= len(text.split()) or len({word.lower() for word in known}) >= 5
    return text if known and enough else None


def legacy_encoding(text: str) -> str:
    """ "TCVN3" or "VNI" where a text was typed for such a font, else an empty string.

    Fonts, not files, carry these encodings, so a Word or PDF file in Unicode can hold them as well.
    """
    for name, letter, words in (("TCVN3", _TCVN3_LETTER, _TCVN3_WORDS), ("VNI", _VNI_LETTER, _VNI_WORDS)):
        found = len(words.findall(text)) if letter.search(text) else 0
        if found >= _ENOUGH and found * 5 > len(_VIETNAMESE_WORDS.findall(text)):
            return name
    return ""


def legacy_reason(name: str) -> str:
    """The line that refuses a text in a legacy encoding and says what to do."""
    fonts = {"TCVN3": "TCVN3 (ABC, fonts .VnTime and the like)", "VNI": "VNI (fonts VNI-Times and the like)"}
    return f"legacy encoding: typed in {fonts[name]}, not in Unicode; convert it with UniKey or Word first"
