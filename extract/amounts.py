"""What a number in a sentence says: its value with unit, qualifier and total, as one mention."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extract.lexicon import Word
from extract.numbers import MULTIPLIERS, parse_count, parse_fraction, parse_number, parse_words
from extract.patterns import AFTER, BEFORE, OF, ORDINAL, QUALIFIERS, UNITS
from extract.patterns_english import CARDINALS, NOUNS, ORDINALS, SCALES, parse_rank, reads_english
from extract.periods import Period


@dataclass(slots=True, eq=False, init=False)  # each is itself: none is taken for another that says the same
class Mention:
    """One mention: its code, its span in the clean text, and what it says."""

    code: str
    start: int
    end: int
    id: str
    value: float
    total: float | None
    unit: str
    qualifier: str
    period: Period | None
    also: tuple[Word, ...]
    head: int  # where the number itself begins, behind its qualifier

    def __init__(  # noqa: PLR0917 - by name they would cost a dict each; compiled, a made one is slow
        self,
        code: str,
        start: int,
        end: int,
        id: str = "",
        value: float = 0.0,
        total: float | None = None,
        unit: str = "",
        qualifier: str = "exact",
        period: Period | None = None,
        also: tuple[Word, ...] = (),
        head: int = 0,
    ) -> None:
        self.code, self.start, self.end = code, start, end  # by three: four would make a tuple
        self.id, self.value, self.total = id, value, total
        self.unit, self.qualifier, self.period = unit, qualifier, period
        self.also, self.head = also, head


_SCALED = frozenset({"mult", "rest"})
_COUNTS = frozenset({"dossiers", "procedures", "processes", "projects"})
_CODES = {"percent": "%", "points": "%", "score": "S", "steps": "X", "money": "n"}

_OUT_OF = re.compile(r"/| [^\d]+ ")
_LETTER = re.compile(r" [a-z]")
_ORDINAL = re.compile(rf"({ORDINAL})({OF})$")
_TOTAL = re.compile(r"\d{1,3}$")


def _rank(match: re.Match[str], folded: str, end: int) -> list[Mention] | None:
    """Xếp thứ 3/63, hạng nhất: a rank, with its number of ranked where it is said."""
    text = match[0]
    inner = _ORDINAL.search(text)
    if not inner:
        return None
    value = float(inner[1]) if inner[1].isdigit() else parse_words(inner[1])
    total = _TOTAL.search(inner[2])
    if not value:
        return None
    return [Mention("R", match.start(), match.end(), value=value, total=float(total[0]) if total else None,
                    unit="rank", head=match.start() + inner.start())]  # fmt: skip


def _bare_rank(match: re.Match[str], folded: str, end: int) -> list[Mention]:
    """Hà Nội nhất, Hải Phòng nhì: a rank by its word alone."""
    start, stop = match.span()
    place = 1.0 if match[0] == "nhất" else 2.0
    return [Mention("R", start, stop, id="bare_rank", value=place, unit="rank", head=start)]


def _streak(match: re.Match[str], folded: str, end: int) -> list[Mention]:
    """Năm thứ ba liên tiếp: how many years running."""
    count = match[0].removeprefix("năm thứ ").removeprefix("lần thứ ").split(" ")[0]
    value = float(count) if count.isdigit() else parse_words(count) or float(ORDINALS.get(count, 0))
    return [Mention("s", *match.span(), value=value)]


def _number(match: re.Match[str], folded: str, end: int) -> list[Mention] | None:
    start, stop = match.span()
    unit, multiplier, rest, thousands = "", 1.0, 0.0, False
    units = UNITS.match(folded, stop, end)
    if units and units.lastgroup:
        unit = "" if units.lastgroup in _SCALED else units.lastgroup
        if units["mult"]:
            multiplier, rest = _scale(units)
    if not unit and folded[stop : stop + 1] in "-." and _NO_AMOUNT.match(folded, stop, end):
        return None
    qualifier, begin = _qualifier(folded, start)
    if unit == "steps" and folded.startswith("vượt", begin):  # vượt 7 bậc: a change, not a bound
        qualifier, begin = "exact", start
    if units and units.lastgroup:
        stop = units.end()
    if not unit and _LETTER.match(folded, stop, end) and (noun := NOUNS.match(folded, stop, end)):
        unit, multiplier = noun.lastgroup or "", SCALES.get(noun["scale"] or "", multiplier)
        between = noun.start("between")
        stop = between if noun["between"] else noun.end()
        thousands = unit not in {"percent", "points", "score"} and multiplier == 1
    if folded.startswith(("trở ", " trở "), stop) and (after := AFTER.match(folded, stop, end)):
        qualifier, stop = ("at_least" if "lên" in after[0] else "under"), after.end()
    written, name = match[0], match.lastgroup
    code = _CODES.get(unit) or (
        "Q" if unit else "B" if _stands_bare(folded[stop : min(stop + 14, end)], written) else "n"
    )
    if name == "span":
        low, high = (parse_number(part.strip()) for part in written.split("-"))
        return [Mention(code, begin, stop, value=low, unit=unit, qualifier="span", head=start),
                Mention(code, start, stop, value=high, unit=unit, qualifier="span", head=start)]  # fmt: skip
    total = None
    digits = written.lstrip("+-")
    if name == "ratio":
        first, second = _OUT_OF.split(digits)
        value, total = parse_number(first) * multiplier, parse_number(second) * multiplier
        if total <= 0:
            return None
    else:
        words = None if digits[0].isdigit() else parse_words(digits)
        english = not unit and _GROUPED.fullmatch(digits) and reads_english(folded, start, stop)
        parse = parse_count if english or thousands or (unit in _COUNTS and multiplier == 1) else parse_number
        points = unit == "score" and _DECIMALS.fullmatch(digits)  # 42.269 điểm
        value = words if words is not None else float(digits) if points else parse(digits)
        value = value * multiplier + rest
    unit = "percent" if unit == "points" and value >= _NO_CHANGE else unit  # đạt 82,92% điểm
    if digits != written:
        return [Mention(written[0], start, start + 1),
                Mention(code, start + 1, stop, value=value, unit=unit, head=start + 1)]  # fmt: skip
    # Arguments by name would cost a dict for each number.
    return [Mention(code, begin, stop, "", round(value, 6), total, unit, qualifier, None, (), start)]


def _rank_english(match: re.Match[str], folded: str, end: int) -> list[Mention] | None:
    """Ranked third out of 63: a rank in English."""
    start, stop = match.span()
    said = parse_rank(match[0]) if reads_english(folded, start, stop) else None
    return (
        [Mention("R", start, stop, value=said[0], total=said[1], unit="rank", head=start)] if said else None
    )


def _steps_english(match: re.Match[str], folded: str, end: int) -> list[Mention]:
    """Seven places: how far a rank moved."""
    noun = NOUNS.match(folded, match.end(), end)
    stop = noun.end() if noun else match.end()
    return [
        Mention("X", match.start(), stop, value=float(CARDINALS[match[0]]), unit="steps", head=match.start())
    ]


def _scale(units: re.Match[str]) -> tuple[float, float]:
    """What the words behind a number multiply it by, and what they add: 2 triệu rưỡi, 1 triệu 200 nghìn."""
    multiplier, rest = 1.0, 0.0
    for word in units["mult"].split():
        multiplier *= MULTIPLIERS.get(word, 1.0)
    if units["rest"]:
        rest = multiplier / 2 if units["rest"] == "rưỡi" else float(units["rest"].split()[0]) * 1e3
    return multiplier, rest


_NO_AMOUNT = re.compile(
    r"-\d{1,2}(?![\d.,%/]|\s?(?:%|điểm))|\.(?:jpe?g|png|gif|webp|pdf|docx?|xlsx?|mp4)(?!\w)"
)
_NO_CHANGE = 40  # points: no index changes by so many
_DECIMALS = re.compile(r"\d{1,2}\.\d{3}")  # of a score, for none is of thousands
_GROUPED = re.compile(r"[1-9]\d{0,2},\d{3}")  # in English: settled 415,300
_NOUN = re.compile(r" ?[^\W\d_]")
_GOES_ON = re.compile(  # … or where it moved: "giảm từ 41 xuống còn 29"
    r" ?(?:\wà |năm (?:\(|(?:19|20)\d\d)|(?:lên|xuống)(?: còn| đến| tới)? \d)"
)
_WERE = re.compile(r" (?:were|was|are|have|had) ")  # of which 7,365 were filed online
_BROKEN = re.compile(r"\d+[.,]\d+")
_COMPARES = re.compile(
    r" (?:so|trong|trên|xếp|đứng|tăng|giảm|cao|thấp|vào|còn|nhưng|lên|xuống|nên|với|thì|của|ở|do|vì|"
    r"theo|song|để|cho thấy|tức|đưa|giúp|sau|chỉ|bằng|thuộc|ngang|kém|hơn|tương đương|cách|khi|"
    r"năm|nằm|dưới|vẫn|cũng)(?!\w)"
)


def _stands_bare(after: str, digits: str) -> bool:
    """Whether no noun follows a number: "0,60 năm 2022" is a value, "60 xã" counts something."""
    if not _NOUN.match(after) or _GOES_ON.match(after) or _WERE.match(after):
        return True
    return bool(_BROKEN.fullmatch(digits) and _COMPARES.match(after))


def _fraction(match: re.Match[str], folded: str, end: int) -> list[Mention]:
    """A share in words: "một nửa số hồ sơ" is 50 percent, "hai phần ba" about 66,67."""
    share = round((parse_fraction(match[0]) or 0.0) * 100, 2)
    qualifier, begin = _qualifier(folded, match.start())
    if qualifier == "exact" and share % 1:
        qualifier = "about"
    return [
        Mention("%", begin, match.end(), value=share, unit="percent", qualifier=qualifier, head=match.start())
    ]


_QUALIFYING = frozenset(f"{phrase[-2:]} " for phrase in (*QUALIFIERS, "là", "đạt", "có"))  # how they end


def _qualifier(folded: str, start: int) -> tuple[str, int]:
    """The qualifier before a number and where the phrase begins."""
    if folded[max(0, start - 3) : start] not in _QUALIFYING:
        return "exact", start
    window = folded[max(0, start - 16) : start]
    match = BEFORE.search(window)
    return (QUALIFIERS[match[1]], start - len(window) + match.start()) if match else ("exact", start)


# What the patterns about amounts make of a match in folded text, by their names; None where it is nothing.
AMOUNTS: dict[str, Callable[[re.Match[str], str, int], list[Mention] | None]] = {
    **dict.fromkeys(("number", "ratio", "span", "glued"), _number),
    "fraction": _fraction,
    "streak": _streak,
    "bare_rank": _bare_rank,
    "rank": _rank,
    "glued_rank": _rank,
    "rank_english": _rank_english,
    "steps_english": _steps_english,
}
