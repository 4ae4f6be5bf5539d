"""Figures and views as people print and cite them: a sentence, a short source line, BibTeX, CSL-JSON.

Nothing is said that the source does not say: its hedge ("hơn", "gần") is kept, a goal is called a goal, and a
change is told only between exact figures that may be compared.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from dashboard.links import safe_address
from dashboard.model import COUNTED, Claim, Indicator, Language, Place, Point
from dashboard.model_figures import FigureRow
from dashboard.numbers import NO_BREAK, format_number, percent_sign, unit_word
from dashboard.periods import format_day, format_period, kind_of, period_label
from dashboard.receipts import Receipt
from dashboard.texts import words

MILLION, ROUND = 1_000_000, 10_000
_TYPES = {"official": "report", "press": "article-newspaper", "repost": "webpage"}
_LATEX = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_{}"}
    | {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}
)


@dataclass(frozen=True)
class Citation:
    """One figure or view in every form in which it is cited; all are plain text to be pasted."""

    sentence: str
    """A line to be printed, with its source behind it."""
    newspaper: str
    """The same as a newspaper says it: according to whom."""
    source: str
    bibtex: str
    csl: str


def cite_figure(
    row: FigureRow, indicator: Indicator, place: Place, before: Point | None, language: Language
) -> Citation:
    """A figure; `before` is the figure of its line that it may be compared with, if there is one."""
    text = words(language)
    said = figure_sentence(row, indicator, place, language)
    who = row.claim.publisher or text["cite_nobody"]
    source = source_line(row.claim, language)
    change = change_in_words(before, row.point, language)
    printed = f"{said.removesuffix('.')}, {change}." if change else said
    against = text["cite_against"].format(who=_publisher(before, language)) if before and change else ""
    return Citation(
        sentence=f"{printed} ({source}{against})",
        newspaper=text["cite_according"].format(who=who, said=_within(said, language)),
        source=source,
        bibtex=_bibtex(_key(row), _fields(row, said, language)),
        csl=_csl(_of_figure(row, said, language)),
    )


def figure_sentence(row: FigureRow, indicator: Indicator, place: Place, language: Language) -> str:
    """The figure as a sentence of its own: what its source says and nothing else."""
    point, text = row.point, words(language)
    kind = "target" if point.basis == "target" else "rank" if point.unit == "rank" else "value"
    name = indicator.name.of(language)
    sentence = text[f"cite_{kind}"].format(
        name=name,
        within=_within(_ranked(name, language) if kind == "rank" else name, language),
        place=_whose(point, place, language),
        where=_where(point, place, language),
        period=_period(point.period, language),
        plain=period_label(point.period, language) if point.period else "",
        value=value_in_words(point, language, row.claim.quote),
    )
    if point.mark in ("implied", "provisional"):
        sentence += text[f"cite_{point.mark}"]
    if point.disagree:
        sentence += text["cite_contested"]
    return " ".join(sentence.replace(NO_BREAK, "\0").split()).replace("\0", NO_BREAK) + "."


def value_in_words(point: Point, language: Language, quote: str = "") -> str:
    """The value as it is printed: "hơn 5.000 ha", "thứ 3/63", "17,8 triệu hồ sơ", "43,9/80 điểm"."""
    text = words(language)
    if point.unit == "rank":
        key = "cite_rank_of" if point.total else "cite_rank_alone"
        total = format_number(point.total or 0, language)
        return text[key].format(rank=_ordinal(point.value, language), total=total)
    number = _number(point.value, language)
    if point.total is not None and point.unit != "percent":
        number = f"{format_number(point.value, language)}/{format_number(point.total, language)}"
    return f"{_hedge(point.qualifier, quote, language)}{number}{_unit(point.unit, point.value, language)}"


def change_in_words(before: Point | None, point: Point, language: Language) -> str:
    """How the figure moved: "tăng 1,2 điểm phần trăm so với năm 2021"; empty where that cannot be said."""
    if before is None or point.basis == "target" or (before.qualifier, point.qualifier) != ("exact", "exact"):
        return ""
    text = words(language)
    since = text["cite_since"].format(period=period_label(before.period, language))
    size = float(abs(Decimal(repr(point.value)) - Decimal(repr(before.value))))
    if size == 0:
        return f"{text['cite_same']} {since}"
    up = point.value < before.value if point.unit == "rank" else point.value > before.value
    one = "_one" if size == 1 else ""
    unit = (
        _unit(point.unit, size, language)
        if point.unit in COUNTED or point.unit == "hectares"
        else NO_BREAK + text[f"cite_points_{point.unit}{one}"]
    )
    return f"{text['cite_up' if up else 'cite_down']} {_number(size, language)}{unit} {since}"


def source_line(claim: Claim, language: Language) -> str:
    """Who published the figure, under which title, when: "Nguồn: Bộ Nội vụ, “…”, 19/04/2023"."""
    text = words(language)
    parts = [claim.publisher or text["publisher_unknown"]]
    parts += [f"“{' '.join(claim.title.split())}”"] if claim.title else []
    parts += [format_day(claim.published, language)] if claim.published else []
    return text["cite_source"].format(list=", ".join(parts))


def cite_view(title: str, sources: str, receipt: Receipt, link: str, language: Language) -> Citation:
    """A view: its finding as Số Gốc put it together, from which sources, on which day and data."""
    text = words(language)
    day = format_day(receipt.day, language)
    made = text["cite_view_source"].format(
        product=text["product"], version=receipt.version, day=day, number=receipt.number
    )
    facts = {
        "title": title,
        "author": text["product"],
        "year": str(receipt.day.year),
        "url": link,
        "urldate": receipt.day.isoformat(),
        "version": receipt.version,
        "note": f"{sources} {receipt.line}",
    }
    return Citation(
        sentence=f"{title}. ({sources.rstrip('.')}; {made})",
        newspaper=text["cite_view"].format(said=_within(title, language), product=text["product"]),
        source=f"{sources} {made}.",
        bibtex=_bibtex(f"sogoc-{receipt.number.lower()}", facts),
        csl=_csl(
            {
                "id": f"sogoc-{receipt.number.lower()}",
                "type": "dataset",
                "title": title,
                "author": [{"literal": text["product"]}],
                "issued": _date_parts(receipt.day),
                "accessed": _date_parts(receipt.day),
                "version": receipt.version,
                "URL": link,
                "note": f"{sources} {receipt.line}",
                "language": language,
            }
        ),
    )


def _ranked(name: str, language: Language) -> str:
    """What is ranked: the name of a rank without the words that say that it is one."""
    begun = next(
        (
            each
            for each in words(language)["cite_rank_words"].split("|")
            if each and name.startswith(each + " ")
        ),
        "",
    )
    return name.removeprefix(begun).lstrip()


def _within(sentence: str, language: Language) -> str:
    """A sentence or name behind other words: its first letter small, unless it begins a name or a code."""
    first, second = sentence[:1], sentence[1:2]
    small = sentence.partition(" ")[0] in words(language)["cite_beginnings"].split("|")
    return first.lower() + sentence[1:] if small and second.islower() else sentence


def _where(point: Point, place: Place, language: Language) -> str:
    """Of what the figure is: the place, an agency in it, a level of it."""
    text = words(language)
    key = "cite_of" if point.level == "all" or point.agency else "cite_of_level"
    level = text[f"level_{point.level}"].lower()
    return text[key].format(place=_whose(point, place, language), level=level)


def _publisher(point: Point, language: Language) -> str:
    return point.publisher or words(language)["publisher_unknown"]


def _whose(point: Point, place: Place, language: Language) -> str:
    """The place, or the agency and its place."""
    name = words(language)["cite_nation"] if place.kind == "nation" else place.name.of(language)
    return f"{point.agency}, {name}" if point.agency else name


def _period(period: str | None, language: Language) -> str:
    """The period inside a sentence; empty where the source does not say."""
    if not period:
        return ""
    if kind_of(period) == "interval":
        first, last = (format_period(part, language) for part in period.split("/"))
        return words(language)["cite_in_interval"].format(first=first, last=last)
    said = words(language).get(f"cite_in_{kind_of(period)}", "{period}")
    return said.format(period=format_period(period, language))


def _number(value: float, language: Language) -> str:
    """The number; round millions in words, as newspapers print them."""
    if value >= MILLION and value % ROUND == 0:
        return f"{format_number(value / MILLION, language)}{NO_BREAK}{words(language)['cite_million']}"
    return format_number(value, language)


def _unit(unit: str, value: float, language: Language) -> str:
    if unit == "percent":
        return percent_sign(language)
    if unit == "hectares":
        return f"{NO_BREAK}ha"
    if unit == "score":
        return NO_BREAK + words(language)["cite_score_one" if value == 1 else "cite_score"]
    return NO_BREAK + unit_word(unit, value, language)


def _hedge(qualifier: str, quote: str, language: Language) -> str:
    """The word before a figure that is not exact: for the source's own where it is a known one."""
    known = [pair.partition("=")[::2] for pair in words(language)[f"cite_{qualifier}"].split("|")]
    said = " ".join(["", *re.findall(r"\w+", quote.casefold()), ""])
    used = next((printed for spoken, printed in known if f" {spoken} " in said), known[0][1])
    return f"{used} " if used else ""


def _ordinal(value: float, language: Language) -> str:
    number = format_number(value, language)
    if language == "vi":
        return number
    last = int(value) % 100
    ending = "th" if 10 <= last <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(last % 10, "th")
    return number + ending


def _key(row: FigureRow) -> str:
    return f"sogoc-{row.point.claim_id[:8]}"


def _fields(row: FigureRow, said: str, language: Language) -> dict[str, str]:
    claim, text = row.claim, words(language)
    return {
        "title": " ".join(claim.title.split()) or text["source_title_unknown"],
        "author": claim.publisher,
        "year": str(claim.published.year) if claim.published else "",
        "date": claim.published.isoformat() if claim.published else "",
        "url": safe_address(claim.url),
        "urldate": claim.retrieved.isoformat() if claim.retrieved else "",
        "note": f"{said} “{' '.join(claim.sentence.split())}”",
    }


def _of_figure(row: FigureRow, said: str, language: Language) -> dict[str, Any]:
    claim = row.claim
    return {
        "id": _key(row),
        "type": _TYPES[claim.kind],
        "title": " ".join(claim.title.split()) or words(language)["source_title_unknown"],
        "publisher" if claim.kind == "official" else "container-title": claim.publisher,
        "issued": _date_parts(claim.published),
        "accessed": _date_parts(claim.retrieved),
        "URL": safe_address(claim.url),
        "note": f"{said} “{' '.join(claim.sentence.split())}”",
        "language": claim.language,
    }


def _date_parts(day: date | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


def _bibtex(key: str, fields: Mapping[str, str]) -> str:
    """An entry whose values mean nothing to LaTeX; author names stay whole."""
    lines = [f"@misc{{{key},"]
    for name, value in fields.items():
        if value:
            inside = value if name == "url" else value.translate(_LATEX)
            lines.append(f"  {name} = {{{{{inside}}}}}," if name == "author" else f"  {name} = {{{inside}}},")
    return "\n".join([*lines, "}"])


def _csl(item: Mapping[str, Any]) -> str:
    kept = {name: value for name, value in item.items() if value}
    return json.dumps([kept], ensure_ascii=False, indent=2)
