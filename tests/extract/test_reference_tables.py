"""Reading data/reference: what an editor may get wrong is named with its place and its remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.reference import read_reference
from extract.versions import BuildError
from tests.extract.making import reference_copy


def damage(name: str, change: Callable[[str], str]) -> Callable[[Path], None]:
    """A function that changes one reference table in a folder."""

    def apply(folder: Path) -> None:
        file = folder / name
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")

    return apply


def spoil_letters(folder: Path) -> None:
    """Write a table in an encoding that is not UTF-8."""
    (folder / "reasons.csv").write_bytes("lý do".encode("utf-16"))


BROKEN: dict[str, tuple[Callable[[Path], None], str]] = {
    "missing file": (
        lambda folder: (folder / "reasons.csv").unlink(),
        r"reasons\.csv is missing: .*name_vi",
    ),
    "missing column": (
        damage("reasons.csv", lambda text: text.replace("name_en", "english", 1)),
        r"reasons\.csv, line 1: the header lacks name_en and has the unknown english; write reason,",
    ),
    "no number": (
        damage("indicators.csv", lambda text: text.replace(",2,higher,", ",hai,higher,", 1)),
        r"indicators\.csv, line 2, column decimals: 'hai' is not a whole number",
    ),
    "no choice": (
        damage("publishers.csv", lambda text: text.replace(",official,", ",state,", 1)),
        r"publishers\.csv, line 2, column kind: 'state' is not one of official, press, repost",
    ),
    "no day": (
        damage("events.csv", lambda text: text.replace("2018-01-01", "1/1/2018", 1)),
        r"events\.csv, line 2, column day: '1/1/2018' is not a day such as",
    ),
    "no truth": (
        damage("events.csv", lambda text: text.replace(",true", ",yes", 1)),
        r"events\.csv, line 2, column breaks: 'yes' is not true or false",
    ),
    "twice": (
        damage("reasons.csv", lambda text: text + text.splitlines()[1] + "\n"),
        r"reasons\.csv, line \d+: reason '\w+' is in line 2 already",
    ),
    "tile twice": (
        damage("tiles.csv", lambda text: text + text.splitlines()[1] + "\n"),
        r"tiles\.csv, line \d+: grid '63', row '0', column '\d' is in line 2 already",
    ),
    "too short": (
        damage("reasons.csv", lambda text: text + "new_reason\n"),
        r"reasons\.csv, line \d+, column name_vi: the line has too few fields",
    ),
    "not UTF-8": (
        spoil_letters,
        r"reasons\.csv cannot be read as CSV in UTF-8",
    ),
}


@pytest.mark.parametrize(("apply", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_reference_table_is_named(
    tmp_path: Path, apply: Callable[[Path], None], message: str
) -> None:
    """The message names file, line, column and what to write instead."""
    folder = reference_copy(tmp_path)
    apply(folder)
    with pytest.raises(BuildError, match=message):
        read_reference(folder)
