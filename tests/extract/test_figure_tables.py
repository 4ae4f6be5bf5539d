"""Tables of figures as files: hostile cells stay text, and a broken table is one clear failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.clean import clean
from extract.figure_tables import COLUMNS
from extract.figures import read_figures
from extract.model import Failure, Reading
from extract.reading import read_all
from extract.table import tidy
from tests.extract.figure_rows import HEADER, REFERENCE, read, read_one, write


def failure(path: Path) -> str:
    """Why a broken table could not be read."""
    (found,) = read_figures([path], REFERENCE)
    assert isinstance(found, Failure)
    assert found.source_file == path.name
    assert "\n" not in found.reason
    return found.reason


HOSTILE = [
    '"quoted", ""twice"" and \'once\'',
    "two\nlines\r\nand\u2028more\ttabs",
    '=HYPERLINK("http://evil.example","x")',
    "+cmd|' /C calc'!A0",
    "<script>alert('x')</script>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "\u202egnp.exe\u202c \u200bz\u0000ero",
    "ｆｕｌｌ ｗｉｄｔｈ ９９",
    "a\u0301 e\u0302\u0323",
    "x" * 5000,
    "'; DROP TABLE claim; --",
    "😀 | 63 | %s {value} \\",
]


@pytest.mark.parametrize("column", ["agency", "title", "publisher", "note", "published"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(tmp_path: Path, column: str, text: str) -> None:
    """Whatever a cell holds, its row is one line, the text is clean, and the quote lies where it should."""
    table = write(tmp_path / "t.csv", {column: text}, {"place": "VN-SG"})
    readings = read(table)
    assert sum(len(reading.claims) for reading in readings) == 2
    for reading in readings:
        document = reading.document
        assert clean(document.text) == document.text
        assert "\n" not in document.title + document.publisher
        for claim in reading.claims:
            assert document.text[claim.start : claim.end] == claim.quote
            assert claim.sentence in document.text.split("\n")
    assert len(tidy(readings)) == 2


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ('http://example.vn/detail/"5"', "http://example.vn/detail/%225%22"),
        ("https://example.vn/Hue's", "https://example.vn/Hue%27s"),
        ('https://example.vn/" onclick="x', ""),
        ("javascript:alert(1)", ""),
        ("https://example.vn/" + "a" * 900, "https://example.vn/" + "a" * 900),
    ],
)
def test_an_address_is_one_of_the_web_or_none(tmp_path: Path, url: str, kept: str) -> None:
    """Quotes in an address are written so that none can break out of a page; other schemes are dropped."""
    assert read_one(tmp_path, url=url).document.url == kept


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    """A table without a column is refused whole, with the header to write."""
    header = [name for name in HEADER if name != "period"]
    reason = failure(write(tmp_path / "t.csv", {}, header=header))
    assert reason == f"broken header: period is missing; write {','.join(HEADER)}"


def test_a_column_that_is_unknown_or_stands_twice_is_named(tmp_path: Path) -> None:
    """A misspelled column would be ignored in silence otherwise."""
    table = tmp_path / "t.csv"
    table.write_text(",".join([*COLUMNS, "notes", "value"]) + "\n", encoding="utf-8")
    assert failure(table).startswith("broken header: notes is unknown; value stands twice; write ")


def test_a_table_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """The message names the line, the byte and what to do."""
    table = write(tmp_path / "t.csv", {}, {})
    table.write_bytes(table.read_text(encoding="utf-8").encode("cp1258", "replace"))
    assert failure(table).startswith("wrong encoding: line 2: byte 0x")


def test_an_open_quote_is_refused_with_its_line(tmp_path: Path) -> None:
    """A quote that is never closed would swallow the rows behind it."""
    table = write(tmp_path / "t.csv", {}, {})
    with table.open("a", encoding="utf-8") as file:
        file.write('par_index_rank,"VN-HN\n')
    assert failure(table).startswith("not a CSV table: line 4: ")


def test_a_table_that_vanished_is_a_failure(tmp_path: Path) -> None:
    """A file that cannot be opened is named, not raised."""
    assert failure(tmp_path / "gone.csv").startswith("could not be read: ")


def test_a_broken_table_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    """Failures and readings come side by side."""
    broken = tmp_path / "a.csv"
    broken.write_text("indicator,place,value,publisher\n", encoding="utf-8")
    found = read_figures([broken, write(tmp_path / "b.csv", {})], REFERENCE)
    assert [type(one) for one in found] == [Failure, Reading]


def test_a_table_saved_by_a_spreadsheet_reads_the_same(tmp_path: Path) -> None:
    """A byte order mark, CRLF and capitals in the header change nothing."""
    plain = write(tmp_path / "t.csv", {}, {"place": "VN-SG"})
    (before,) = read(plain)
    header, _, rows = plain.read_text(encoding="utf-8").partition("\n")
    plain.write_bytes(("\ufeff" + header.title() + "\n" + rows).replace("\n", "\r\n").encode())
    assert read(plain) == [before]


def test_tables_are_found_among_texts_and_read_with_them(tmp_path: Path) -> None:
    """`read_all` reads a folder's texts one by one and its tables of figures together."""
    write(tmp_path / "t.csv", {})
    write(tmp_path / "u.csv", {"place": "VN-SG"})
    (tmp_path / "a.txt").write_text("Năm 2022, Hà Nội xếp thứ 3/63 về PAR Index.", encoding="utf-8")
    said: list[str] = []
    harvest = read_all([tmp_path], published=None, root=tmp_path, progress=said.append)
    assert not harvest.failures
    assert [reading.document.source_file for reading in harvest.readings] == ["a.txt", "t.csv"]
    assert len(harvest.readings[1].claims) == 2
