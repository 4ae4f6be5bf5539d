"""Stories: their files, their names, and what has changed since they were made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.address import read_address
from dashboard.charts.palette import LIGHT
from dashboard.stories.format import (
    MOST_LINK,
    check_words,
    parse_story,
    read_link,
    write_link,
    write_story,
)
from dashboard.stories.keeping import FOLDER, VARIABLE, keep, kept_names, may_keep, read_file, read_kept
from dashboard.stories.seen import Change, changes, figures_of, see
from dashboard.stories.story import MOST_SLIDES, Seen, Story, StoryError, StorySlide
from dashboard.texts import words
from dashboard.views.showing import show
from tests.dashboard.stories_made import RANKS, held, story, written

SCRIPT = "<script>alert(1)</script>"
READY = ["ha-noi", "ha-noi-va-tp-hcm", "tp-hcm"]


def test_a_story_is_read_as_it_was_written() -> None:
    """Writing a story and reading it gives the same story."""
    seen = Seen(date(2026, 11, 1), "0123456789ab", {"HN all 2022 stated": "3/63"})
    whole = story(slides=(StorySlide(RANKS, "table", "Hạng < 10 & hơn", "Hai\ndòng", seen),), agenda=False)
    assert parse_story(write_story(whole)) == whole


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"], exclude_characters="<"), max_size=200))
def test_any_words_come_back_by_link(text: str) -> None:
    """A short story survives its way through a link, whatever is written in it."""
    whole = story(title=text, slides=(StorySlide(RANKS, note=text),))
    link = write_link(whole)
    assert link is None or read_link(link) == whole


def test_a_long_story_has_no_link() -> None:
    """A story too long for an address is not cut: it has no link."""
    said = [sha256(str(number).encode()).hexdigest() for number in range(60)]
    assert write_link(story(slides=tuple(StorySlide(RANKS, note=note) for note in said))) is None
    short = write_link(story())
    assert short is not None and len(short) <= MOST_LINK


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no_json"),
        ("{", "no_json"),
        ("[" * 5000, "no_json"),
        ("[1, 2]", "no_story"),
        ('{"title": "x"}', "no_story"),
        (written(version=2), "newer"),
        (written(version="1"), "schema"),
        (written(title=5), "schema"),
        (written(slides="none"), "schema"),
        (written(extra=1), "schema"),
        (written(day="2026-13-45"), "schema"),
        (written(language="fr"), "schema"),
        (written(slides=[{"view": {"places": ["HN"]}}]), "schema"),
        (written(slides=[{"view": RANKS}] * (MOST_SLIDES + 1)), "schema"),
        (written(title="x" * 301), "schema"),
        (written(title=SCRIPT), "markup"),
        (written(slides=[{"view": RANKS, "headline": f"Hạng {SCRIPT}"}]), "markup"),
        (written(slides=[{"view": RANKS, "note": "<img src=x onerror=alert(1)>"}]), "markup"),
        (written(slides=[{"view": {"indicator": SCRIPT}}]), "markup"),
        (written(title="a\u202eb"), "control"),
        (" " * 600_000, "too_large"),
    ],
)
def test_what_is_no_story_gets_a_clear_message(text: str, fault: str) -> None:
    """A file that is broken, too new or hostile is refused with a sentence in both languages."""
    with pytest.raises(StoryError) as caught:
        parse_story(text)
    assert caught.value.fault == fault
    for language in ("vi", "en"):
        said = words("en" if language == "en" else "vi")[f"story_fault_{fault}"].format(**caught.value.values)
        assert said.endswith(".")


def test_numbers_below_ten_are_no_markup() -> None:
    """A headline may say that a share is below something."""
    check_words("Tỷ lệ trễ hạn < 10 %, và a<5", "headline")


@pytest.mark.parametrize("link", ["", "x", "%%%", "A" * (MOST_LINK + 4), "eJwDAAAAAAE", "é"])
def test_a_cut_link_gets_a_clear_message(link: str) -> None:
    """A link that holds no story is refused, not guessed at."""
    with pytest.raises(StoryError) as caught:
        read_link(link)
    assert caught.value.fault == "bad_link"


def test_a_link_that_unpacks_to_very_much_is_refused() -> None:
    """A small link cannot make the server hold a large text."""
    import base64  # noqa: PLC0415 - only this test packs one
    import zlib  # noqa: PLC0415 - as above

    bomb = base64.urlsafe_b64encode(zlib.compress(b" " * 1_000_000, 9)).decode().rstrip("=")
    assert len(bomb) <= MOST_LINK
    with pytest.raises(StoryError):
        read_link(bomb)


@pytest.mark.parametrize(
    "name",
    ["../evil", "a/b", "..", "", ".hidden", "A", "a b", "a.json", "-a", "a-", "ố", "x" * 61, "c:\\x", "a\0b"],
)
def test_a_path_is_no_name(name: str, tmp_path: Path) -> None:
    """A name that could lead out of the folder is refused, and nothing is written."""
    folder = tmp_path / "stories"
    for attempt in (lambda: keep(name, story(), folder=folder), lambda: read_kept(name, folder)):
        with pytest.raises(StoryError) as caught:
            attempt()
        assert caught.value.fault == "bad_name"
    assert not folder.exists() and list(tmp_path.iterdir()) == []


def test_a_story_is_kept_by_name(tmp_path: Path) -> None:
    """What is kept is found again; another story does not take its name unless that is meant."""
    keep("hop-giao-ban", story(), folder=tmp_path)
    assert kept_names(tmp_path) == ["hop-giao-ban"]
    assert read_kept("hop-giao-ban", tmp_path) == story()
    with pytest.raises(StoryError) as caught:
        keep("hop-giao-ban", story(title="Khác"), folder=tmp_path)
    assert caught.value.fault == "taken"
    keep("hop-giao-ban", story(title="Khác"), over=True, folder=tmp_path)
    assert read_kept("hop-giao-ban", tmp_path).title == "Khác"
    assert [path.name for path in tmp_path.iterdir()] == ["hop-giao-ban.json"]


@pytest.mark.parametrize(
    ("said", "kept"), [("", True), ("yes", True), ("1", True), ("no", False), ("0", False), ("khong", False)]
)
def test_keeping_can_be_turned_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, kept: bool
) -> None:
    """Unless the setting is absent or says yes nothing is written; what was kept before is still read."""
    keep("truoc", story(), folder=tmp_path)
    monkeypatch.setenv(VARIABLE, said)
    assert may_keep() == kept
    if not kept:
        with pytest.raises(StoryError) as caught:
            keep("sau", story(), folder=tmp_path)
        assert caught.value.fault == "keeping_off"
        assert kept_names(tmp_path) == ["truoc"] and read_kept("truoc", tmp_path) == story()


def test_a_file_that_is_not_there_gets_a_clear_message(tmp_path: Path) -> None:
    """A story that nobody kept is missing, and a file that is no text no story."""
    with pytest.raises(StoryError) as caught:
        read_kept("khong-co", tmp_path)
    assert caught.value.fault == "missing"
    (tmp_path / "anh.json").write_bytes(b"\xff\xfe\x00\x9f")
    with pytest.raises(StoryError) as caught:
        read_file(tmp_path / "anh.json")
    assert caught.value.fault == "no_json"


@pytest.mark.parametrize("name", READY)
def test_the_ready_stories_ask_for_what_there_is(name: str, root: Path) -> None:
    """Each ready story can be read, and names only indicators and places that the reference knows."""
    assert set(READY) <= set(kept_names())
    indicators, places = (
        [
            line.split(",")[0]
            for line in (root / "data" / "reference" / table).read_text(encoding="utf8").splitlines()
        ]
        for table in ("indicators.csv", "places.csv")
    )
    ready = read_kept(name)
    assert len(ready.slides) >= 5 and ready.title
    for slide in ready.slides:
        assert read_address(slide.view, indicators, places).wrong == ()
    assert (FOLDER / f"{name}.json").read_text(encoding="utf8").endswith("}\n")


def test_slides_are_moved_duplicated_and_removed() -> None:
    """The order of a story changes as asked, and ends stay ends."""
    a, b, c = (StorySlide({"indicator": name}) for name in "abc")
    three = Story("x", slides=(a, b, c))
    assert three.moved(0, 1).slides == (b, a, c)
    assert three.moved(2, -5).slides == (c, a, b)
    assert three.moved(0, 99).slides == (b, c, a)
    assert three.duplicated(0).slides == (a, a, b, c)
    assert three.without(1).slides == (a, c)
    assert three.changed(1, a).slides == (a, a, c)
    with pytest.raises(StoryError):
        Story("x", slides=(a,) * MOST_SLIDES).duplicated(0)


def test_a_slide_knows_what_has_changed_since(database: Path) -> None:
    """A figure that is another, new or gone since the slide was made is said; the same say nothing."""
    address = read_address(RANKS, ["par_index_rank"], ["VN-HN", "VN-SG"])
    shown = show(str(database.resolve()), address, "vi", LIGHT)
    assert shown is not None
    told = figures_of(shown.drawn, shown.names, "vi")
    seen = see(told, date(2026, 11, 1))
    assert changes(told, seen) is None
    assert changes(told, None) is None
    figures = dict(seen.figures)
    first, second = list(figures)[:2]
    figures |= {first: "9/63", "HN all 1999 stated": "1/63"}
    del figures[second]
    changed = changes(told, replace(seen, digest="0" * 12, figures=figures))
    assert changed is not None
    assert changed.other == (Change(told[first].name, "9/63", seen.figures[first]),)
    assert (changed.added, changed.gone, changed.somehow) == (1, 1, False)
    vague = changes(told, Seen(seen.on, "0" * 12))
    assert vague is not None and vague.somehow


def test_what_a_story_holds_is_told_by_its_schema() -> None:
    """The least a story needs is enough, and everything else has its default."""
    least: Any = parse_story(written())
    assert (least.language, least.figures, least.agenda, least.day) == ("vi", "current", True, None)
    assert least.slides[0].kind == "chart"
    assert held()["version"] == 1
