"""Building again: what did not change is taken over, and the result is that of reading everything."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from extract import command, identity, rebuilding, runs, same_again
from extract.checks import Claimed, Reference, check_all
from extract.identity import modules_behind, part_versions
from extract.versions import current_file
from tests.extract.figure_rows import write
from tests.extract.making import query, reference_copy, rows

TEXT = "---\npublisher: Báo Kiểm thử\npublished: {day}\n---\nNăm {year}, {text}\n"
TEXTS = {
    "bai-1.md": (2022, "Chỉ số cải cách hành chính của Hà Nội xếp thứ 3/63 tỉnh, thành phố."),
    "bai-2.md": (2022, "Chỉ số cải cách hành chính của Hà Nội xếp thứ 5/63 tỉnh, thành phố."),
    "bai-3.md": (
        2021,
        "tỷ lệ hồ sơ giải quyết đúng hạn của TP.HCM đạt 99,81%. Số hồ sơ quá hạn là 388 (mẫu 2).",
    ),
}
HEADER = "claim_id,action,field,value,reason,by,date,note\n"

Build = Callable[..., tuple[str, list[str]]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with sources, reference tables and no corrections, which the command takes for its own."""
    home = tmp_path / "home"
    (home / "seeds").mkdir(parents=True)
    (home / "reference").mkdir()
    reference_copy(home / "reference")
    for name, (year, text) in TEXTS.items():
        article(home, name, year, text)
    write(home / "seeds" / "table.csv", {}, {"place": "VN-SG", "value": "36"}, {"period": "bao giờ"})
    monkeypatch.setattr(command, "SEEDS", home / "seeds")
    monkeypatch.setattr(command, "REFERENCE", home / "reference")
    monkeypatch.setattr(command, "CORRECTIONS", home / "corrections.csv")
    monkeypatch.setattr(command, "DATABASE", home / "metrics.duckdb")
    return home


def article(home: Path, name: str, year: int, text: str) -> None:
    """A text among the sources."""
    day = f"{year + 1}-07-05"
    (home / "seeds" / name).write_text(TEXT.format(day=day, year=year, text=text), encoding="utf-8")


@pytest.fixture
def build(home: Path, capsys: pytest.CaptureFixture[str]) -> Build:
    """Builds and gives the version and the names of the files that were read."""

    def run(*arguments: str, status: int = 0) -> tuple[str, list[str]]:
        assert command.main([*arguments]) == status
        out, err = capsys.readouterr()
        version = re.search(r"version (\w{12})$", out, re.MULTILINE)
        return version[1] if version else "", re.findall(r"^\d+/\d+ (.+)$", err, re.MULTILINE)

    return run


def anew(home: Path, build: Build) -> str:
    """The version of a build that reads everything, elsewhere."""
    return build(str(home / "seeds"), "--database", str(home.parent / "anew.duckdb"), "--anew")[0]


def test_nothing_changed_reads_nothing(home: Path, build: Build) -> None:
    """The same sources again: no file is read, and the build is the same."""
    first, read = build()
    assert read == [*TEXTS, "table.csv"]
    assert build() == (first, []) and anew(home, build) == first


def test_nothing_changed_loads_nothing(home: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """That nothing changed is told by hashes alone: no part that reads is asked, and the file stays."""
    first, _ = build()
    file = current_file(home / "metrics.duckdb")
    assert file
    held = file.stat().st_ino, file.read_bytes()
    monkeypatch.setattr(runs, "build", lambda *_: pytest.fail("it was asked to read"))
    assert build() == (first, [])
    assert held == (file.stat().st_ino, file.read_bytes())


def _add(home: Path) -> None:
    article(home, "bai-0.md", 2022, "Chỉ số cải cách hành chính của Hà Nội xếp thứ 4/63 tỉnh, thành phố.")


def _change(home: Path) -> None:
    article(home, "bai-2.md", 2022, "Chỉ số cải cách hành chính của Hà Nội xếp thứ 3/63 tỉnh, thành phố.")


def _remove(home: Path) -> None:
    (home / "seeds" / "bai-1.md").unlink()


def _rename(home: Path) -> None:
    (home / "seeds" / "bai-1.md").rename(home / "seeds" / "bai-9.md")


def _change_table(home: Path) -> None:
    write(home / "seeds" / "table.csv", {"value": "4"}, {"place": "VN-SG", "value": "36"})


def _remove_table(home: Path) -> None:
    (home / "seeds" / "table.csv").unlink()


def _change_publisher(home: Path) -> None:
    path = home / "seeds" / "bai-1.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Báo Kiểm thử", "Báo khác"), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "reads"),
    [
        (_add, ["bai-0.md"]),
        (_change, ["bai-2.md"]),
        (_remove, []),
        (_rename, ["bai-9.md"]),
        (_change_table, ["table.csv"]),
        (_remove_table, []),
        (_change_publisher, ["bai-1.md"]),
    ],
)
def test_only_what_changed_is_read(
    home: Path, build: Build, change: Callable[[Path], None], reads: list[str]
) -> None:
    """A source that comes, goes or changes: only it is read, and every table is as if all had been."""
    build()
    change(home)
    version, read = build()
    assert read == reads
    assert version == anew(home, build)
    beside, whole = rows(home / "metrics.duckdb"), rows(home.parent / "anew.duckdb")
    assert beside == whole and len(whole["claim"]) >= 3


def test_a_correction_comes_and_goes_without_reading(home: Path, build: Build) -> None:
    """Corrections are applied to, and taken back from, what is taken over."""
    first, _ = build()
    (claim_id,) = query(home / "metrics.duckdb", "SELECT claim_id FROM claim WHERE value = 5")[0]
    file = home / "corrections.csv"
    lines = [
        f"{claim_id},correct,value,3,Vì thế.,Số Gốc,2026-11-22,\n",
        f"{claim_id},correct,total,,Vì thế.,Số Gốc,2026-11-22,\n",
    ]
    file.write_text(HEADER + "".join(lines), encoding="utf-8")
    corrected, read = build()
    assert read == [] and corrected != first and corrected == anew(home, build)
    assert query(home / "metrics.duckdb", "SELECT DISTINCT value FROM claim WHERE place = 'VN-HN'") == [(3,)]
    file.unlink()
    assert build() == (first, [])


def test_what_could_not_be_read_is_tried_again(home: Path, build: Build) -> None:
    """A file that failed fails again by name, and is read once it is sound."""
    broken = home / "seeds" / "bai-2.md"
    sound = broken.read_text(encoding="utf-8")
    broken.write_text("")
    assert build(status=1)[1] == [*TEXTS, "table.csv"]
    assert build(status=1)[1] == ["bai-2.md"]
    broken.write_text(sound, encoding="utf-8")
    version, read = build()
    assert read == ["bai-2.md"] and version == anew(home, build)


def test_a_broken_table_is_named_every_time(
    home: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    """A broken table does not fall silent because the tables beside it did not change."""
    (home / "seeds" / "worse.csv").write_text("indicator,place,value,publisher\n1,2,3,4\n", encoding="utf-8")
    for _ in range(2):
        assert command.main([]) == 1
        assert "not read: worse.csv: broken header" in capsys.readouterr().err


def test_another_day_for_texts_without_one_reads_them(home: Path, build: Build) -> None:
    """With another --published the texts are read again, for their claims depend on it."""
    arguments = [str(home / "seeds"), "--database", str(home / "other.duckdb")]
    build(*arguments)
    assert build(*arguments, "--published", "2024-07-03")[1] == [*TEXTS]


def _forget(home: Path) -> None:
    (home / "metrics.duckdb").unlink()


def _other_words(home: Path) -> None:
    shutil.move(home / "reference", home / "words")
    places = home / "words" / "places.csv"
    places.write_text(places.read_text(encoding="utf-8").replace("Thủ đô|", "", 1), encoding="utf-8")
    vars(command)["REFERENCE"] = home / "words"  # put back with the fixture's


def _older_contract(home: Path) -> None:
    file = current_file(home / "metrics.duckdb")
    assert file
    with duckdb.connect(str(file)) as connection:
        connection.execute("DROP TABLE ingredient")


@pytest.mark.parametrize("change", [_forget, _other_words, _older_contract])
def test_other_words_or_no_build_read_everything(
    home: Path, build: Build, change: Callable[[Path], None]
) -> None:
    """Without an earlier build of this contract, code and words, every source is read."""
    build()
    change(home)
    assert build()[1] == [*TEXTS, "table.csv"]


def test_other_checks_check_everything_and_read_nothing(
    home: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where only the checks are others, all claims are taken over and all are checked."""
    build()
    versions = {**part_versions(home / "reference"), "checks": "other"}
    monkeypatch.setattr(same_again, "part_versions", lambda _: versions)
    checked: list[int] = []

    def listen(now: Claimed, reference: Reference) -> pd.DataFrame:
        checked.append(len(now.claims))
        return check_all(now, reference)

    monkeypatch.setattr(rebuilding, "check_all", listen)
    held = query(home / "metrics.duckdb", "FROM finding ORDER BY ALL")
    assert build()[1] == [] and checked == [
        query(home / "metrics.duckdb", "SELECT count(*) FROM claim")[0][0]
    ]
    assert query(home / "metrics.duckdb", "FROM finding ORDER BY ALL") == held


def test_checking_takes_over_and_writes_nothing(home: Path, build: Build) -> None:
    """`--check` reads what the database does not hold yet, and leaves the database as it is."""
    build()
    _add(home)
    before = sorted((file.name, file.lstat().st_mtime) for file in home.iterdir())
    assert build("--check")[1] == ["bai-0.md"]
    assert sorted((file.name, file.lstat().st_mtime) for file in home.iterdir()) == before


def test_a_source_named_like_one_that_is_kept(home: Path, build: Build) -> None:
    """A text that takes the name of a publication of the tables changes nothing but what it says."""
    build()
    known = query(home / "metrics.duckdb", "SELECT DISTINCT source FROM claim WHERE rule = 'table_row'")
    article(
        home, f"{known[0][0]}.md", 2022, "Chỉ số cải cách hành chính của Hà Nội xếp thứ 9/63 tỉnh, thành phố."
    )
    version, _ = build()
    assert version == anew(home, build)
    counted = "SELECT count(*) FROM claim WHERE source = ?"
    assert query(home / "metrics.duckdb", counted, known[0][0]) == [(3,)]


def test_a_part_is_made_of_the_modules_it_imports() -> None:
    """Reading does not depend on the checks, nor the checks on reading; each depends on its own modules."""
    reading, checks = ({path.stem for path in modules_behind(part)} for part in ("reading", "checks"))
    assert {"claims", "periods", "patterns", "read_pdf", "clean", "figures", "model"} <= reading
    assert {"checks_across", "findings", "wording", "rankings"} <= checks
    assert not {name for name in reading if name.startswith("check")} and "reading" not in checks
    assert not {"command", "building", "rebuilding", "earlier", "formats"} & (reading | checks)


def test_no_import_is_overlooked() -> None:
    """The modules behind a part are those that its code imports, as Python itself reads it."""
    package = Path(identity.__file__).parent
    found: set[str] = set()
    waiting = ["reading", "checks"]
    while waiting:
        name = waiting.pop()
        if name not in found and (package / f"{name}.py").exists():
            found.add(name)
            for node in ast.walk(ast.parse((package / f"{name}.py").read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("extract"):
                    waiting += [
                        str(node.module).removeprefix("extract."),
                        *(alias.name for alias in node.names),
                    ]
                elif isinstance(node, ast.Import):
                    waiting += [alias.name.removeprefix("extract.") for alias in node.names]
    assert {path.stem for part in ("reading", "checks") for path in modules_behind(part)} == found


def test_a_part_changes_with_its_words(tmp_path: Path) -> None:
    """Other relations change the checks, other phrases reading, other places both; the store everything."""
    own = part_versions(reference_copy(_folder(tmp_path / "own")))
    changed = {}
    for table in ("relations", "phrases", "places", "events"):
        folder = reference_copy(_folder(tmp_path / table))
        with (folder / f"{table}.csv").open("a", encoding="utf-8") as file:
            file.write("\n")
        changed[table] = {part for part, version in part_versions(folder).items() if version != own[part]}
    assert changed == {
        "relations": {"checks", "store"},
        "phrases": {"reading", "store"},
        "places": {"reading", "checks", "store"},
        "events": {"store"},
    }
    assert identity.extractor_version(tmp_path / "own") != identity.extractor_version(tmp_path / "events")


def _folder(path: Path) -> Path:
    path.mkdir()
    return path
