"""Makes a raw text clean, once, and folds a clean text for matching.

Every offset of a claim points into what `clean` returns, so nothing may change a text after it.
`fold` keeps the length: `fold(t)[i]` is `t[i]` in another coat, and spans found in the one hold in the other.
"""

from __future__ import annotations

import html
import re
import string
import sys
import unicodedata
from functools import cache, lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
_SHAPES = "\u0302\u0306\u031b"  # the marks of â ê ô, ă, ơ ư

_VOWELS = "aăâeêioôơuưy"
VIETNAMESE_LETTERS = frozenset(
    letter
    for vowel in _VOWELS
    for tone in ("", *TONES)
    for small in [unicodedata.normalize("NFC", vowel + tone)]
    for letter in (small, small.upper())
    if not letter.isascii()
) | {"đ", "Đ"}

# --- cleaning -----------------------------------------------------------------------------------

_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_ENTITY = re.compile(r"&amp;(?![#\w]+;)|&(?!amp;)(?:#[0-9]{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8}[0-9]?);")
# Anything but ASCII, Latin letters and their marks, and the punctuation of Vietnamese print.
_ODD = re.compile("[^\n\x20-\x7e\xa1-\xac\xae-\xcf\xd1-\xef\xf1-\u0188\u018a-\u036f\u1e00-\u1eff–—“”‘’…•₫]")
_MARK = re.compile("[\u0300-\u036f]")
_MARKED = re.compile("[^\\W\\d_][\u0300-\u036f]+")
# A text without any other sign is clean as it stands: plain print, its letters composed.
_TOUCHED = re.compile("[^\n\x20-%'-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—“”‘’…•₫]")
_SPACES = re.compile(r"  (?<=[^\s\d]  ) *(?=\S)|  (?<=\d  ) *(?=[^\s\d])")
_ETH = str.maketrans("ÐƉð", "ĐĐđ")


def clean(text: str) -> str:
    """The clean text of a raw one; cleaning it again changes nothing.

    Line ends become LF, every other kind of space one plain space, a run of spaces between words one of
    them, full-width and mathematical
    letters and digits ASCII, the result NFC. Zero-width and control characters and soft hyphens go.
    Mojibake is repaired where that is certain and left where it is not (see `damaged`).
    """
    if not _TOUCHED.search(text):
        return _single_spaced(text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: _unescape(match[0]), text)
    text = repair(text)
    if _ODD.search(text):
        text = _LINE_ENDS.sub("\n", text)
        text = _ODD.sub(lambda match: _plain(match[0]), text)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _MARK.search(text):
        text = _MARKED.sub(lambda match: _ordered(match[0]), text)
    return _single_spaced(text)


def _single_spaced(text: str) -> str:
    """The text with one space for a run of them between words; indents and columns of numbers stay."""
    return _SPACES.sub(" ", text) if "  " in text else text


def _unescape(entity: str) -> str:
    """The character of an HTML entity; a hidden "&" stays as written, lest it make a new one."""
    character = html.unescape(entity)
    return entity if character == "&" and entity != "&amp;" else character


def _plain(character: str) -> str:
    """What stands for an odd character in the clean text: one character, a short string, or nothing."""
    code = ord(character)
    if 0xFF01 <= code <= 0xFF5E:  # full-width ASCII
        return chr(code - 0xFEE0)
    if 0x1D400 <= code <= 0x1D7FF:  # bold and italic "mathematical" letters of social posts
        return unicodedata.normalize("NFKC", character)
    if character in "ÐƉð":
        return character.translate(_ETH)
    category = unicodedata.category(character)
    if category == "Zs" or character == "\t":
        return " "
    if category in {"Cc", "Cf"} or 0xFE00 <= code <= 0xFE0F or code & 0xFFFE == 0xFFFE:
        return ""
    return "\ufffd" if category == "Cs" else character


def _ordered(marked: str) -> str:
    """One letter and its marks with the shape (â, ă, ơ) before the tone, composed."""
    letters = unicodedata.normalize("NFD", marked)
    marks = sorted(letters[1:], key=lambda mark: mark not in _SHAPES)
    return unicodedata.normalize("NFC", letters[0] + "".join(marks))


# --- mojibake -----------------------------------------------------------------------------------

# UTF-8 that was read as Windows-1252 or Mac Roman; none of these pairs stands in a Vietnamese word.
_MOJIBAKE = re.compile(
    "á[º»][^\\s.,;:)\"'”’]"
    "|Ä[‘’\x90ƒ‚]|Æ[°¡¯\xa0]|Ã[\x80-\x9f¡¢£¤¥§¨©ª«¬\xad®¯°±²³´µ¶¸¹º»¼½¾¿]|â€[œ\x9d˜™¦“”¢]|Â[°²·«»\xa0]"
    "|[·∫]ª.|·∫.|∆[∞°]|ƒ[ëê]|√[†°¢£®©™≠≤≥¥µππ∫Ωºø]"
)
# One of these stands in each of them, and in few other texts; a "Â" before a space is looked for by itself.
_HINT = re.compile("[\x80-\x9f¡-¿ÄÆ€ƒ∫∆√]")


def repair(text: str) -> str:
    """The text with its mojibake undone, line by line, where nothing has to be guessed.

    A line is repaired only if it reads wholly as bytes of one encoding (so it holds no Vietnamese letter
    that those bytes cannot spell) and nothing of it stays damaged. Any other line is returned as it is.
    """
    if not (_HINT.search(text) or "Â\xa0" in text) or not _MOJIBAKE.search(text):
        return text
    return "\n".join(_repair_line(line) for line in text.split("\n"))


def _repair_line(line: str) -> str:
    if not _MOJIBAKE.search(line):
        return line
    import ftfy  # noqa: PLC0415 - takes 0.1 s, and few texts need it

    certain = ftfy.TextFixerConfig(replace_lossy_sequences=False, decode_inconsistent_utf8=False)
    fixed: str = ftfy.fix_encoding(line, config=certain)
    broken = _MOJIBAKE.search(fixed) or "\ufffd" in fixed or re.search("[\x80-\x9f]", fixed)
    return line if broken else fixed


def damaged(text: str) -> list[tuple[int, int]]:
    """Spans of a clean text where letters are lost: mojibake that could not be undone, U+FFFD."""
    lost = re.compile(_MOJIBAKE.pattern + "|\ufffd+")
    return [match.span() for match in lost.finditer(text)]


# --- splices ------------------------------------------------------------------------------------

_SPLICE = 12
_RUN = re.compile(f"[A-Za-zÀ-ÖØ-öø-ɏ\u1e00-\u1eff]{{{_SPLICE},}}")


def splices(text: str, start: int = 0, end: int = sys.maxsize) -> list[tuple[int, int]]:
    """Spans of spam spliced into a clean text: 12 or more letters in one run, one of them Vietnamese.

    A Vietnamese syllable has at most seven letters. The text keeps them; extraction skips them.
    """
    if max(map(len, text[start:end].split()), default=0) < _SPLICE:
        return []
    runs = _RUN.finditer(text, start, end)
    return [match.span() for match in runs if not VIETNAMESE_LETTERS.isdisjoint(match[0])]


# --- folding ------------------------------------------------------------------------------------

_LOOKALIKES = {
    **dict.fromkeys("‐‑‒–—―−﹘﹣⁃", "-"),
    **dict.fromkeys("“”„‟«»″❝❞", '"'),
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("⁄∕", "/"),
}


def _toned(vowel: str) -> str:
    return "".join(unicodedata.normalize("NFC", vowel + tone) for tone in TONES)


_PLAIN_OF = {toned: vowel for vowel in _VOWELS for toned in _toned(vowel)}
_TONE_OF = {toned: tone for vowel in _VOWELS for toned, tone in zip(_toned(vowel), TONES, strict=True)}
_SMALL = "".join(sorted(letter for letter in VIETNAMESE_LETTERS if letter.islower())) + string.ascii_lowercase
# Two vowels whose tone may have to move; `_place_tone` decides. Each branch names what most pairs lack, so
# that few are looked at twice: "toàn" and "quả" are written as the press writes them.
_TONED_PAIR = re.compile(
    f"[ou{_toned('o')}{_toned('u')}](?:(?<=o)[{_toned('a')}{_toned('e')}](?![{_SMALL}])|(?<=u)[{_toned('y')}]"
    f"|(?<=[{_toned('o')}])[ae](?=\\w)|(?<=[{_toned('u')}])(?:y|(?<=q.)[aăâeêiơ]))"
)
_MOVABLE = {"oa", "oe", "uy"}


def fold(text: str) -> str:
    """The text for matching only, of the same length: `len(fold(t)) == len(t)`.

    Lower case; tones where the press puts them (hòa, khỏe, ủy, thúy; quý, hoàn, huỳnh); every dash is "-",
    every quotation mark straight. Accents and đ stay: Vietnamese words differ by them alone. Patterns that
    meet folded text must be written so, or be folded themselves.
    """
    folded = text.lower()
    if len(folded) != len(text):  # İ becomes two characters
        folded = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    for sign, plain in _LOOKALIKES.items():
        if sign in folded:
            folded = folded.replace(sign, plain)
    folded = _TONED_PAIR.sub(_place_tone, folded)
    assert len(folded) == len(text)
    return folded


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """The same of a name, which a text says again and again."""
    return fold(name)


def _place_tone(match: re.Match[str]) -> str:
    """Two vowels, one of them toned, with the tone where the press puts it: hòa, hoàn, quý."""
    start, end = match.span()
    text = match.string
    return _toned_pair(match[0], text[start - 1 : start] == "q", text[end : end + 1].isalpha())


@cache
def _toned_pair(pair: str, behind_q: bool, closed: bool) -> str:
    first, second = pair[0], pair[1]
    after_q = behind_q and _PLAIN_OF.get(first, first) == "u"
    if not after_q and _PLAIN_OF.get(first, first) + _PLAIN_OF.get(second, second) not in _MOVABLE:
        return pair
    if second in _TONE_OF and not closed and not after_q:
        return unicodedata.normalize("NFC", first + _TONE_OF[second]) + _PLAIN_OF[second]
    if first in _TONE_OF and (closed or after_q):
        return _PLAIN_OF[first] + unicodedata.normalize("NFC", second + _TONE_OF[first])
    return pair
