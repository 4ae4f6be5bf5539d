"""A build beside the one before is, row for row, the build that makes everything anew."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from extract import store_mending
from extract.building import all_findings, tables_of
from extract.corrections import Corrections, no_corrections, read_corrections
from extract.earlier import EarlierBuild
from extract.model import Claim, Reading, Rejection
from extract.reading import Harvest, Known
from extract.store import write_database
from extract.store_tables import Tables
from extract.versions import only_builder
from tests.extract.making import claim, query, readings, reference, rows
from tests.extract.test_checks_again import some_claims

HEADER = "claim_id,action,field,value,reason,by,date,note\n"
VERSIONS = {"reading": "a", "checks": "b", "store": "c"}


@pytest.fixture(params=[True, False], ids=["mended", "written"])
def mends(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the file of the build before is mended, however much changes, or another written."""
    monkeypatch.setattr(store_mending, "MOST", 1e9)
    return bool(request.param)


def built(path: Path, held: Tables, *, same_store: bool = False) -> EarlierBuild:
    """The build of these tables, as the next one finds it."""
    with only_builder(path, print):
        made = write_database(path, held, extractor="test")
    return EarlierBuild(made.file, Known({}, "", set()), same_checks=True, same_store=same_store)


def read(*claims: Claim, publisher: str = "Báo Kiểm thử") -> list[Reading]:
    """What reading gives: each source with a number that is no figure."""
    made = readings(*claims, publisher=publisher)
    for one in made:
        name, file = one.document.source, one.document.source_file
        one.rejections.append(Rejection(name, file, "Câu có số 7.", "7", 11, 12, "no_indicator"))
    return made


def decisions(folder: Path, claims: list[str], seed: int) -> Corrections:
    """Corrections of some claims: some are rejected, some get another value."""
    chance = random.Random(seed)
    lines = []
    for claim_id in sorted(chance.sample(claims, 6)):
        what = chance.choice(["reject,,", "hold,,", "annotate,,", f"correct,value,{chance.randint(1, 60)}.5"])
        lines.append(f"{claim_id},{what},Vì thế.,Số Gốc,2026-11-22,\n")
    file = folder / f"corrections-{seed}.csv"
    file.write_text(HEADER + "".join(lines), encoding="utf-8")
    return read_corrections(file, reference())


def some_changed(before: list[Reading], seed: int) -> list[Reading]:
    """The sources with some gone, some new, and some that say something else or are another publisher's."""
    chance = random.Random(seed)
    new = [replace(one, source=f"moi-{one.source}", source_file="moi.md") for one in some_claims(12, seed, 3)]
    now = [one for one in before if chance.random() < 0.95] + read(*new)
    index = chance.randrange(len(now))
    now[index] = replace(now[index], document=replace(now[index].document, publisher="Báo khác"))
    index = chance.randrange(len(now))
    other = [replace(one, value=one.value + 1, period="2022") for one in now[index].claims]
    now[index] = replace(now[index], claims=other)
    return now


@pytest.mark.parametrize("seed", range(8))
def test_beside_the_build_before_every_row_is_the_same(tmp_path: Path, mends: bool, seed: int) -> None:
    """Sources and corrections that come, go and change: all tables and the version are as if made anew."""
    known = reference()
    before = read(*some_claims(160, seed, 50))
    now = some_changed(before, seed)
    ids = [tables_of(Harvest(one), known, no_corrections(), versions=VERSIONS, whole=True).claims["claim_id"]
           for one in (before, now)]  # fmt: skip
    lines = [decisions(tmp_path, sorted(set(some)), seed + number) for number, some in enumerate(ids)]
    first = tables_of(Harvest(before), known, lines[0], versions=VERSIONS, whole=True)
    earlier = built(tmp_path / "one.duckdb", first, same_store=mends)
    kept = {one.document.source for one in before if one in now}
    harvest = Harvest([one for one in now if one not in before], kept=kept)
    beside = tables_of(harvest, known, lines[1], versions=VERSIONS, whole=True, earlier=earlier)
    anew = tables_of(Harvest(now), known, lines[1], versions=VERSIONS, whole=True)
    assert kept and len(beside.claims) < len(anew.claims)
    assert all_findings(beside).equals(anew.findings) and len(anew.findings) > 10
    built(tmp_path / "one.duckdb", beside)
    built(tmp_path / "two.duckdb", anew)
    assert (query(tmp_path / "one.duckdb", "SELECT mended FROM build") != [(0,)]) is mends
    assert rows(tmp_path / "one.duckdb") == rows(tmp_path / "two.duckdb")


def both_ways(tmp_path: Path, mends: bool, before: list[Reading], new: list[Reading]) -> list[Path]:
    """The databases of all sources, one built beside that of the sources before, one anew."""
    known, paths = reference(), [tmp_path / "beside.duckdb", tmp_path / "anew.duckdb"]
    given = {"versions": VERSIONS, "whole": True}
    earlier = built(paths[0], tables_of(Harvest(before), known, no_corrections(), **given), same_store=mends)
    harvest = Harvest(new, kept={one.document.source for one in before})
    built(paths[0], tables_of(harvest, known, no_corrections(), **given, earlier=earlier))
    built(paths[1], tables_of(Harvest([*before, *new]), known, no_corrections(), **given))
    return paths


def test_a_file_mended_often_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where more rows came and went than may, all rows are written in order again."""
    before, new = read(claim("papi_score", 42.53)), read(claim("papi_score", 41.54, source="b"))
    monkeypatch.setattr(store_mending, "MOST", 1e9)
    mended, _ = both_ways(tmp_path, True, before, new)
    assert query(mended, "SELECT mended > 0 FROM build") == [(True,)]
    given = reference(), no_corrections()
    every = tables_of(Harvest([*before, *new]), *given, versions=VERSIONS, whole=True)
    again = built(mended, every, same_store=True)
    monkeypatch.setattr(store_mending, "MOST", 0)
    harvest = Harvest(read(claim("papi_score", 40, source="c")), kept={"bai-1", "b"})
    built(mended, tables_of(harvest, *given, versions=VERSIONS, whole=True, earlier=again))
    assert query(mended, "SELECT mended FROM build") == [(0,)]
    assert query(mended, "SELECT count(*) FROM claim") == [(3,)]


def test_a_rank_changes_what_those_beside_it_are_among(tmp_path: Path, mends: bool) -> None:
    """A new rank of 34 makes the ranks without a total ranks of 34 too; what is found of others stays."""
    two, other = {"source": "b", "period": "2023"}, {"source": "c", "period": "2023"}
    before = read(
        *(claim("dti_rank", value, period="2024", source=source) for value, source in ((5, "a"), (9, "b"))),
        claim("dti_rank", 8, start=3, **two),
        claim("dti_rank", 9, start=9, place="VN-HP", **two),
        claim("dti_rank", 9, start=3, **other),
        claim("dti_rank", 8, start=9, place="VN-HP", **other),
    )
    new = [claim("dti_rank", n, total=34, period="2024", place="VN-SG", source="d", start=n) for n in (1, 2)]
    beside, anew = both_ways(tmp_path, mends, before, read(*new))
    asked = "SELECT DISTINCT ranked_among FROM series WHERE place = 'VN-HN' ORDER BY period"
    assert query(beside, asked) == [(63,), (34,)]
    assert query(beside, "SELECT count(*) FROM finding WHERE kind = 'swapped_places'") == [(1,)]
    assert rows(beside) == rows(anew)


def test_a_new_text_is_seen_beside_other_places(tmp_path: Path, mends: bool) -> None:
    """Two values met crosswise are found where the new text tells only one of them."""
    before = read(claim("papi_score", 42.53), claim("papi_score", 41.54, place="VN-HP"))
    beside, anew = both_ways(tmp_path, mends, before, read(claim("papi_score", 41.54, source="b")))
    assert query(beside, "SELECT count(*) FROM finding WHERE kind = 'swapped_places'") == [(1,)]
    assert rows(beside) == rows(anew)
