"""The page Trình bày / Present in Streamlit's test runner, and the address that shows a story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from dashboard.parts.exporting import Export
from dashboard.slides.serving import show_link, show_routes
from dashboard.stories import keeping
from dashboard.stories.format import parse_story, write_link, write_story
from dashboard.stories.story import Seen, Story, StoryError, StorySlide
from tests.dashboard.stories_made import RANKS, story

Open = Callable[..., AppTest]
SCRIPT = "<script>alert(1)</script>"


def said(app: AppTest) -> str:
    """All HTML and messages of the page as text."""
    parts = [element.proto.body for element in app.get("html")]
    parts += [each.value for each in (*app.error, *app.success, *app.info, *app.warning, *app.caption)]
    return unescape("\n".join(parts)).replace("\u00a0", " ")


def test_the_page_begins_with_how_to_begin(open_page: Open) -> None:
    """Without a story the page says what to do, and offers the stories that are kept."""
    app = open_page("present")
    assert not app.exception
    assert "Thêm vào bài trình bày" in said(app)
    assert len(app.selectbox[0].options) >= 3


@pytest.mark.parametrize(("page", "view"), [("trends", RANKS), ("compare", {"indicator": "par_index_rank"})])
def test_a_view_is_added_with_one_click(open_page: Open, page: str, view: dict[str, str]) -> None:
    """The button beside a chart adds the view as it stands, with the figures it has today."""
    app = open_page(page, **view)
    app.button(key="story-add-chart").click().run()
    assert not app.exception
    held: Story = app.session_state["story_now"]
    assert len(held.slides) == 1
    assert held.slides[0].view["indicator"] == "par_index_rank"
    assert "claim" not in held.slides[0].view and "from" not in held.slides[0].view
    assert held.slides[0].seen is not None and held.slides[0].seen.figures


def test_the_cards_of_a_city_are_added(open_page: Open) -> None:
    """The overview's row of cards is a slide as well."""
    app = open_page("overview", place="HN")
    app.button(key="story-add-cards").click().run()
    held: Story = app.session_state["story_now"]
    assert [(slide.kind, dict(slide.view)) for slide in held.slides] == [("cards", {"place": "HN"})]
    assert held.slides[0].seen is not None and "par_index_rank" in held.slides[0].seen.figures


def test_cards_of_a_day_stay_of_that_day(open_page: Open) -> None:
    """Cards added while an earlier day is looked at show what was known then."""
    app = open_page("overview", place="HN", as_known_on="2023-12-31")
    app.button(key="story-add-cards").click().run()
    assert app.session_state["story_now"].slides[0].view["as_known_on"] == "2023-12-31"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({**RANKS}, {"indicator": "par_index_rank", "places": "HN,SG"}),
        ({**RANKS, "q": "hạng"}, {"indicator": "par_index_rank", "places": "HN,SG"}),
        (
            {"scope": "all", "places": "HN", "sort": "value"},
            {"scope": "all", "places": "HN", "sort": "value"},
        ),
    ],
)
def test_a_table_of_figures_is_added_with_one_click(
    open_page: Open, asked: dict[str, str], expected: dict[str, str]
) -> None:
    """The page of figures adds its table: of a view, or of what was searched and sorted."""
    app = open_page("figures", **asked)
    app.button(key="story-add-table").click().run()
    assert not app.exception
    (slide,) = app.session_state["story_now"].slides
    assert slide.kind == "table" and expected.items() <= slide.view.items()
    assert slide.seen is not None and slide.seen.figures
    assert parse_story(write_story(Story("x", slides=(slide,)))).slides == (slide,)


def test_a_link_opens_its_story(open_page: Open) -> None:
    """A story that came as a link is opened, in order, with its words."""
    link = write_link(story())
    assert link
    app = open_page("present", s=link)
    assert not app.exception
    assert app.session_state["story_now"].slides == story().slides
    assert story().title in [field.value for field in app.text_input]


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"s": "abc"}, "bị cắt"),
        ({"story": "../../etc/passwd"}, "không dùng làm tên được"),
        ({"story": "khong-co-bai-nay"}, "Không thấy bài"),
    ],
)
def test_an_address_without_a_story_says_so(
    open_page: Open, parameters: dict[str, str], message: str
) -> None:
    """A cut link, a path or an unknown name get a sentence, and the page goes on."""
    app = open_page("present", **parameters)
    assert not app.exception
    assert message in said(app)


def test_markup_in_a_headline_is_refused(open_page: Open) -> None:
    """A script typed as a headline is named and not taken over."""
    app = open_page("present", s=str(write_link(story())))
    field = next(each for each in app.text_input if each.label.startswith("Tiêu đề trang"))
    field.set_value(SCRIPT).run()
    assert "mã HTML" in said(app)
    assert app.session_state["story_now"].slides[0].headline == ""


def test_headline_and_note_are_edited(open_page: Open) -> None:
    """What is written for a slide is in the story, and shows at once."""
    app = open_page("present", s=str(write_link(story())))
    next(each for each in app.text_input if each.label.startswith("Tiêu đề trang")).set_value(
        "Hạng đã lên"
    ).run()
    app.text_area[0].set_value("Dừng ở đây.").run()
    held = app.session_state["story_now"].slides[0]
    assert (held.headline, held.note) == ("Hạng đã lên", "Dừng ở đây.")
    assert "Hạng đã lên" in said(app)


@pytest.mark.parametrize("slide", [StorySlide({"place": "HN"}, "cards"), StorySlide(RANKS)])
def test_todays_figures_are_taken_as_the_new_mark(open_page: Open, slide: StorySlide) -> None:
    """A slide whose figures changed says so until the reader takes today's for those it was made with."""
    older = Seen(date(2026, 1, 5), "0" * 12, {"par_index_rank": "9/63 (2019)", "HN all 1999 stated": "9"})
    app = open_page("present", s=str(write_link(story(slides=(replace(slide, seen=older),)))))
    assert "05/01/2026" in said(app)
    next(each for each in app.button if str(each.key).startswith("slide-accept")).click().run()
    assert not app.exception and "05/01/2026" not in said(app)
    assert app.session_state["story_now"].slides[0].seen.digest != older.digest


def test_a_day_that_is_none_is_named(open_page: Open) -> None:
    """A day that cannot be is said to be none; a good one is taken in either way of writing it."""
    app = open_page("present", s=str(write_link(story(day=None))))
    field = next(each for each in app.text_input if each.label == "Ngày")
    field.set_value("31/02/2026").run()
    assert "không phải một ngày" in said(app)
    next(each for each in app.text_input if each.label == "Ngày").set_value("2026-11-30").run()
    assert app.session_state["story_now"].day.isoformat() == "2026-11-30"


def test_a_story_is_kept_under_a_name(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saving by name writes a file of that name; a path as a name writes nothing."""
    monkeypatch.setattr(keeping, "FOLDER", tmp_path)
    monkeypatch.setattr(keeping.keep, "__kwdefaults__", {"over": False, "folder": tmp_path})
    app = open_page("present", s=str(write_link(story())))
    for name, expected in (("../x", []), ("hop-giao-ban", ["hop-giao-ban.json"])):
        next(each for each in app.text_input if "data/stories" in each.label).set_value(name).run()
        app.button(key="story-keep").click().run()
        assert [path.name for path in tmp_path.iterdir()] == expected
    assert "Đã lưu" in said(app)


def test_a_server_that_keeps_nothing_says_so(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where keeping is turned off there is no field for a name, but a sentence; file and link stay."""
    monkeypatch.setenv(keeping.VARIABLE, "no")
    app = open_page("present", s=str(write_link(story())))
    assert not app.exception and "không lưu bài trình bày" in said(app)
    assert [each for each in app.text_input if "data/stories" in each.label] == []
    assert [each for each in app.button if each.key == "story-keep"] == []
    assert [each for each in app.get("download_button") if ".json" in each.proto.label]
    assert len(app.selectbox[0].options) >= 3


@pytest.mark.parametrize("kind", ["pptx", "pdf", "html"])
def test_a_file_is_made_on_the_page(open_page: Open, kind: str) -> None:
    """Each format is made in the background and offered when it is done."""
    app = open_page("present", s=str(write_link(story())))
    app.button(key=f"export-{kind}").click().run()
    export: Export = app.session_state["story_export"]
    assert export.finished.wait(60)
    app.run()
    assert not app.exception and export.fault is None
    assert export.content[:4] in (b"PK\x03\x04", b"%PDF", b"<!do")
    assert [each.proto.label for each in app.get("download_button") if f".{kind}" in each.proto.label]


def test_stopping_stops(database: Path) -> None:
    """A file that is stopped while it is made ends soon and leaves nothing."""
    many = story(slides=(StorySlide(RANKS),) * 60)
    export = Export(str(database.resolve()), many, "pptx", "bai")
    export.stopped.set()
    export.run()
    assert export.finished.is_set() and export.content == b"" and export.fault is None
    assert export.done <= 1


def test_a_template_that_is_none_is_named(database: Path) -> None:
    """A file that is no presentation fails with its sentence, not with a trace."""
    export = Export(str(database.resolve()), story(), "pptx", "bai", template=b"no")
    export.run()
    assert isinstance(export.fault, StoryError) and export.fault.fault == "template"


@pytest.fixture
def client(database: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """A client of the address that shows stories."""
    monkeypatch.setenv("SOGOC_DATABASE", str(database))
    return TestClient(Starlette(routes=list(show_routes())))


def test_a_story_is_shown_on_its_own_address(client: TestClient) -> None:
    """A short story is in its link, a long one is held; both answer with the whole deck."""
    said = [sha256(str(number).encode()).hexdigest() for number in range(60)]
    long = story(slides=tuple(StorySlide(RANKS, note=note) for note in said))
    for each in (story(), long):
        address = show_link(each)
        assert ("held=" in address) == (each is long)
        answer = client.get("/" + address)
        assert answer.status_code == 200
        assert each.title in answer.text and "plotly-basic" in answer.text
        assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "query", ["", "?story=..%2Fx", "?story=khong-co", "?s=%00", "?held=1", "?s=" + "A" * 5000]
)
def test_what_is_no_story_is_no_page(client: TestClient, query: str) -> None:
    """Any other address gets a sentence in its language, and nothing of the input as markup."""
    for language in ("vi", "en"):
        joint = "&" if query else "?"
        answer = client.get(f"/show{query}{joint}lang={language}")
        assert answer.status_code == 404
        assert f'lang="{language}"' in answer.text and "<script" not in answer.text
