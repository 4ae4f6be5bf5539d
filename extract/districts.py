"""Districts and communes by their bare names: "Mê Linh" where the text says "huyện Mê Linh" elsewhere."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from extract.clean import VIETNAMESE_LETTERS, fold_name
from extract.mentions import Mention
from extract.scene import Memory, Scene

_NAMED = re.compile(
    r"(?:huyện|Huyện|quận|Quận|thị xã|Thị xã|phường|Phường|xã(?<!thị xã)|Xã|"
    r"thành phố|Thành phố|TP\.?) (\w+(?: \w+){0,2})"
)
# What stands in each, and how far from its head: to look for a string takes a tenth of what a pattern does.
_KINDS = (
    ("uyện ", 1),
    ("uận ", 1),
    ("xã ", 4),
    ("xã ", 0),
    ("Xã ", 0),
    ("hường ", 1),
    ("hành phố ", 1),
    ("TP", 0),
)
_FEW = 20  # so many can be looked for one by one
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"\w")
_KIND = re.compile(r"quận|huyện|thị xã|phường|xã")
_LISTED = re.compile(r"(?:\s*\([^()]*\))?(?:,| và)\s((?:\w+ ){1,3})(?=\()")


_CAPITAL = f"[{string.ascii_uppercase}{''.join(sorted(filter(str.isupper, VIETNAMESE_LETTERS)))}]"
_DIGIT = "|".join(string.digits)  # spelled out, so that the matcher jumps to them
_COUNTERS = tuple(
    f"{word} "
    for word in ["các", "Các", "hai", "Hai", "ba", "Ba", "bốn", "Bốn", "năm", "Năm", *string.digits]
)
_SEVERAL = re.compile(
    r"(huyện|quận|thị xã|phường|xã)(?: [a-zđ]\w*){0,2}:? "
    rf"((?:{_CAPITAL}\w*(?: {_CAPITAL}\w*){{0,3}}(?:, | và )?){{2,}})"
)
_PART = re.compile(r", | và ")


def name_districts(text: str) -> dict[str, str]:
    """Full names of districts and communes that the text uses, by their bare name."""
    names: dict[str, str] = {}
    starts = _kinds_in(text)
    for several in _several(text, starts):
        for name in _PART.split(several[2]):
            if " " in name:
                names.setdefault(fold_name(name), f"{several[1]} {name}")
    stop = 0
    for start in starts:
        match = _NAMED.match(text, start)
        if match is None or start < stop:
            continue
        stop = match.end()
        words = match[1].split(" ")
        while words and not words[-1][0].isupper():
            words.pop()
        local = match[0][0] in "pPxX"
        if len(words) > local and all(word[0].isupper() for word in words):
            name, kind = " ".join(words), text[match.start() : match.start(1)]
            kind = kind if kind.startswith("TP") else kind.lower()
            names.setdefault(fold_name(name), f"{kind}{name}")
    return names


def _kinds_in(text: str) -> list[int]:
    """Where a kind of district or commune may be named, in order."""
    starts = set()
    for kind, inside in _KINDS:
        at = text.find(kind)
        while at >= 0:
            if at >= inside:
                starts.add(at - inside)
            at = text.find(kind, at + 1)
    return sorted(starts)


def _several(text: str, starts: list[int]) -> list[re.Match[str]]:
    """Lists of several of a kind: "các huyện Sóc Sơn, Mê Linh", "2 xã"."""
    found, stop = [], 0
    for start in starts:
        if not text.endswith(_COUNTERS, 0, start) or not (match := _SEVERAL.match(text, start)):
            continue
        head = next(start - len(word) for word in _COUNTERS if text.endswith(word, 0, start))
        if head >= stop:
            found.append(match)
            stop = match.end()
    return found


def add_districts(scene: Scene) -> None:
    """Adds "Mê Linh" where the text says "huyện Mê Linh" elsewhere."""
    count = len(scene.mentions)
    for name in _named_in(scene) if scene.memory.districts else ():
        _add_named(scene, name, scene.memory.districts[name])
    if not scene.kinds.isdisjoint("%Q"):
        _add_valued(scene)
    if "A" in scene.codes or len(scene.mentions) > count:
        _add_listed(scene)
    if len(scene.mentions) > count:
        scene.keep(sorted(scene.mentions, key=lambda m: m.start))


def _named_in(scene: Scene) -> list[str]:
    """The districts whose bare names a sentence may hold, in the order in which the text first names them."""
    names, (start, end, *_) = scene.memory.districts, scene.sentence
    if len(names) <= _FEW:
        return [name for name in names if scene.folded.find(name, start, end) >= 0]
    words = _by_first_words(scene.memory)
    said = {*_WORD.findall(scene.folded, start, end), ""}
    groups = [group for word in said if (group := words.get(word))]
    places = {place for group in groups for second in group.keys() & said for place in group[second]}
    return [name for _, name in sorted(places)]


def _by_first_words(memory: Memory) -> dict[str, dict[str, list[tuple[int, str]]]]:
    """The districts of a text that names many, with their order, by their first word and their second.

    The second is empty where there is none, or where it is no word alone.
    """
    if not memory.district_words:
        for place, name in enumerate(memory.districts):
            first, _, rest = name.partition(" ")
            second = rest.partition(" ")[0]
            group = memory.district_words.setdefault(first, {})
            group.setdefault(second if _WORD.fullmatch(second) else "", []).append((place, name))
    return memory.district_words


def _add_named(scene: Scene, name: str, full: str) -> None:
    if name in scene.lexicon.words or f"thành phố {name}" in scene.lexicon.words:
        return
    for start in _where(name, scene.folded, scene.sentence.start, scene.sentence.end):
        end = start + len(name)
        if scene.document.text[start].isupper() and not (
            any(m.start < end and m.end > start for m in scene.mentions) or _of_person(scene, start)
        ):
            level = "commune" if full.startswith(("phường", "xã")) else "district"
            scene.mentions.append(Mention("A", start, end, id=level, unit=full))


_PERSON = re.compile(r"(?:ông|bà|anh|chị|đồng chí|đ/c)$")


def _of_person(scene: Scene, start: int) -> bool:
    """Whether a name is the last of a person's: "ông Trần Văn Vinh", "anh Vinh"."""
    before = scene.document.text[scene.sentence.start : start].split()
    if not before:
        return False
    named = before[-1].isalpha() and before[-1].istitle() and len(before) > 1
    return named or _PERSON.match(before[-1].lower()) is not None


def _where(name: str, folded: str, start: int, end: int) -> Iterator[int]:
    """Where a name stands as whole words in folded[start:end]; no pattern, for each would be compiled."""
    first, text = start, folded[start:end]
    position = text.find(name)
    while position >= 0:
        stop = position + len(name)
        begins = not (position and _LETTER.match(text, position - 1))
        if begins and not _LETTER.match(text, stop):
            yield first + position
            position = text.find(name, stop)
        else:
            position = text.find(name, position + 1)


_BLOCK = re.compile(
    rf"(?:các|những|một số|nhiều|mấy|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|{_DIGIT}) "
    r"(huyện|quận|thị xã|phường|xã)"
    r"(?!,|\w| (?:này|trên|đó|ấy|đều))"
)
_VALUED = re.compile(
    r"(?:[:,;.] |(?:là|gồm|như|có|với|và|thuộc về|ở|tại|còn) )"
    rf"({_CAPITAL}\w+(?: {_CAPITAL}\w+){{1,2}})"
    r"(?=[:( ]{1,2}(?:với |đạt |có |còn )?\d[\d.,]* ?(?:%|hồ sơ|dự án))"
)
_KINDS_FOLDED = ("huyện", "quận", "xã", "phường")


def _add_valued(scene: Scene) -> None:
    """Adds the names of a block that values follow: "ba huyện thấp nhất: Kỳ Sơn 81,2%, Quế Phong 84,1%"."""
    start, end = scene.sentence.start, scene.sentence.end
    if not [kind for kind in _KINDS_FOLDED if scene.folded.find(kind, start, end) >= 0]:
        return
    block = _BLOCK.search(scene.folded, start, end)
    if block is None:
        return
    named = [*_VALUED.finditer(scene.document.text, block.end(), end)]
    free = [m for m in named if not any(o.start < m.end(1) and o.end > m.start(1) for o in scene.mentions)]
    if len(named) < _FEWEST or len(free) < len(named):
        return
    level = "commune" if block[1] in {"xã", "phường"} else "district"
    for match in named:
        name = match[1]
        if fold_name(name) in scene.lexicon.words:
            continue
        at = match.start(1)
        scene.mentions.append(Mention("A", at, at + len(name), id=level, unit=f"{block[1]} {name}"))


_FEWEST = 2  # such names make a list


def _add_listed(scene: Scene) -> None:
    """Adds the bare names behind a district: "quận Long Biên (95,56%), Đống Đa (94,93%)"."""
    for mention in list(scene.mentions):
        kind = _KIND.match(scene.folded, mention.start, mention.end) if mention.code == "A" else None
        if not kind:
            continue
        position = mention.end
        while match := _LISTED.match(scene.document.text, position, scene.sentence.end):
            name = match[1].strip()
            if not all(word[0].isupper() for word in name.split()) or fold_name(name) in scene.lexicon.words:
                break
            if not any(m.start == match.start(1) for m in scene.mentions):
                scene.mentions.append(
                    Mention(
                        "A",
                        match.start(1),
                        match.start(1) + len(name),
                        id=mention.id,
                        unit=f"{kind[0]} {name}",
                    )
                )
            position = match.start(1) + len(name)
