"""Patterns of layer 1 for English prose: ranks, and the nouns that numbers count."""

from __future__ import annotations

import re

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
CARDINALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

_WORD = "|".join(ORDINALS)
_NUMBERED = r"\d{1,2}(?:st|nd|rd|th)"
_OF = (
    r"(?:/\d{2}|,? (?:out of|of|among|from)(?: the| all| all the)? (?:country's )?\d{2}"
    r"(?= (?:(?:surveyed|ranked|participating|measured) )?(?:provinces|cities|localities|with|in|on|at|by|"
    r"after)(?!\w)|[.,;)]|$)|)"
)
_RANKED = r"(?:ranked|ranks|rank|ranking|placed|placing|stood|stands|came|coming|finished|sat|sits|landed)"
_NO_RANK = (
    r"(?! (?:session|term|anniversary|century|meeting|time|floor|national|party|congress|day|conference|"
    r"edition|quarter|half|month|months|year|years|phase|of (?:january|february|march|april|may|june|july|"
    r"august|september|october|november|december)|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|consecutive|straight|successive|percent|per cent|points?))"
)
ENGLISH: tuple[tuple[str, str, str], ...] = (
    (
        "rank_english",
        "was were is ranked ranks rank ranking placed placing stood stands came coming finished sat sits "
        f"landed no number in at the {' '.join(ORDINALS)} 0",
        rf"{_RANKED}(?: at| in| as)?(?: the)? (?:no\.? ?|number )?"
        rf"(?:{_WORD}|{_NUMBERED}|\d{{1,2}}(?![\d.,%]\d|%))(?: place| position| spot)?{_OF}(?!\w){_NO_RANK}"
        rf"|(?:was|were|is) (?:the )?(?:{_WORD})(?= (?:with|in|on|at|among|behind|nationwide|nationally)"
        r"(?!\w)|[,.;]|$)"
        rf"|(?:no\.? ?|number )\d{{1,2}}(?!\d){_OF}"
        rf"|(?:(?:in|at) )?(?:the )?(?:{_WORD}|{_NUMBERED}) (?:place|position|spot)(?!\w){_OF}"
        rf"|(?:{_WORD}) (?=(?:out of|of|among) (?:the |all )?\d\d|nationwide|nationally|in the country)"
        r"(?:(?:out of|of|among) (?:the |all )?\d\d)?"
        rf"|(?<=(?:to|om) )(?:{_WORD})(?= (?:in|out|place|nationwide|to)(?!\w)|[,.;)]|$){_OF}"
        rf"|(?<![\d.,/]){_NUMBERED}{_OF}(?!\w){_NO_RANK}",
    ),
    (
        "steps_english",
        " ".join(CARDINALS),
        rf"(?:{'|'.join(CARDINALS)})(?= (?:places?|spots?|notch(?:es)?|positions?|ranks?|rungs?)(?!\w))",
    ),
)
NOUNS = re.compile(  # up to three words may stand between: 712 slow-moving investment projects
    r" (?:(?P<scale>million|thousand|billion)(?!\w) ?)?(?:of )?(?P<between>(?:[a-z-]+ ){0,3}?)(?:"
    r"(?P<points>percentage points?)|(?P<percent>percent|per cent)|(?P<score>points?)|"
    r"(?P<steps>places?|spots?|notch(?:es)?|positions?|rungs?)|(?P<hectares>hectares?)|"
    r"(?P<dossiers>dossiers?|applications?|files|submissions)|"
    r"(?P<procedures>procedures?|services)|(?P<processes>processes|workflows)|"
    r"(?P<projects>projects?)|(?P<money>vnd|dong|us dollars|usd|dollars))(?!\w)"
)
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}


_FUNCTION_WORDS = re.compile(
    r"(?<!\w)(?:the|of|in|its|was|by|with|which|has|is|out|and|for|from|were|are|dossiers|percent)(?!\w)"
)
_MARKED = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


def reads_english(folded: str, start: int, stop: int) -> bool:
    """Whether the words around a span are English, whatever names stand among them."""
    around = folded[max(0, start - 50) : stop + 50]
    english = len(_FUNCTION_WORDS.findall(around)) + 1
    return english > 1 and len(_MARKED.findall(around)) < 3 * english


def parse_rank(text: str) -> tuple[float, float | None] | None:
    """The rank that a text says in English and the number of ranked: "ranked third out of 63" → (3, 63)."""
    total = re.search(r"(?:/|(?:of|among|from)(?: the| all| all the)? (?:country's )?)(\d{2})$", text)
    rest = text[: total.start()] if total else text
    said = re.search(rf"(?:{_WORD})(?!\w)", rest)
    digits = re.search(r"\d{1,2}", rest)
    value = ORDINALS[said[0]] if said else int(digits[0]) if digits else 0
    return (float(value), float(total[1]) if total else None) if value else None
