"""The PowerPoint file: opened again, its charts hold the database's figures and its notes the sentences."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Emu, Inches

from dashboard import cached, cached_figures
from dashboard.model_figures import FiguresAsked
from dashboard.slides.changed import said_value
from dashboard.slides.deck import Cancelled, Deck, make_deck
from dashboard.slides.figures import MOST_ROWS
from dashboard.slides.plotting import TimePlot
from dashboard.slides.plotting_rows import Row, RowPlot
from dashboard.slides.pptx import write_pptx
from dashboard.slides.pptx_bars import split_rows
from dashboard.slides.pptx_chart import clearer_side, tick_size
from dashboard.slides.pptx_table import column_widths, row_height
from dashboard.slides.tables import Table
from dashboard.stories.seen import see
from dashboard.stories.story import Seen, Story, StoryError, StorySlide
from dashboard.texts import words
from tests.dashboard.rebuilding import published_early, rebuilt
from tests.dashboard.stories_made import NOTE, RANKS, SHARE, story


@pytest.fixture(scope="module")
def deck(database: Path) -> Deck:
    """The deck of a story with every kind of slide."""
    return make_deck(str(database.resolve()), story())


@pytest.fixture(scope="module")
def slides(deck: Deck) -> list[Any]:
    """The slides of its file, opened again."""
    return list(opened(write_pptx(deck)).slides)


def opened(file: bytes) -> Any:
    """A presentation from its bytes."""
    return Presentation(io.BytesIO(file))


def charts(slides: list[Any]) -> list[Any]:
    """Every graphic frame that holds a chart."""
    return [shape for slide in slides for shape in slide.shapes if shape.has_chart]


def notes(slide: Any) -> str:
    """What the speaker reads."""
    return str(slide.notes_slide.notes_text_frame.text)


def test_chart_values_are_those_of_the_database(slides: list[Any], database: Path) -> None:
    """Every point of the database stands in the chart's own data, under its period, and no other does."""
    points = cached.points(str(database.resolve()), "par_index_rank", ("VN-HN", "VN-SG"), ("all",), ("",))
    expected = sorted((point.end.year, point.value) for point in points if point.end)
    chart = charts(slides)[0].chart
    years = [int(year) for year in chart.plots[0].categories]
    found = sorted(
        (year, value)
        for series in chart.plots[0].series
        for year, value in zip(years, series.values, strict=True)
        if value is not None
    )
    assert found == expected


def test_the_sheet_inside_a_chart_can_be_edited(slides: list[Any]) -> None:
    """Each chart carries the workbook that PowerPoint opens for its data."""
    for frame in charts(slides):
        assert frame.chart.part.chart_workbook.xlsx_part.blob[:2] == b"PK"


def test_days_are_days_in_the_chart(slides: list[Any]) -> None:
    """Figures of months and days stand on a date axis, at the last day of their period."""
    chart = charts(slides)[1].chart
    assert chart._chartSpace.xpath(".//c:dateAx") != []
    serials = chart._chartSpace.xpath(".//c:ser[1]/c:cat//c:v/text()")
    days = [date(1899, 12, 30) + timedelta(days=float(serial)) for serial in serials]
    assert date(2023, 6, 30) in days and days == sorted(days)


def test_a_rank_axis_is_upside_down(slides: list[Any]) -> None:
    """Rank 1 stands on top, and the axis of shares never passes 100 %."""
    ranks, share = (frame.chart.value_axis for frame in charts(slides))
    assert ranks.reverse_order and ranks.minimum_scale == 0
    assert not share.reverse_order and share.maximum_scale <= 100


def test_ticks_name_the_month_where_figures_are_not_of_years(slides: list[Any]) -> None:
    """A tick on the last day of 2022 is 12/2022 beside figures of months, not 2022, which has just ended."""
    months = charts(slides)[1].chart.category_axis.tick_labels
    assert months.number_format == "mm/yyyy"


def test_ticks_do_not_meet() -> None:
    """Months with their years under a narrow plot are smaller than under a wide one; a few years are not."""
    days = (date(2013, 10, 15), date(2025, 11, 5))
    dated = TimePlot(
        days, (), date(2012, 12, 31), date(2026, 6, 13), 24, 0, 800, 200, down=False, years=False
    )
    assert [tick_size(dated, width) for width in (6.1, 10.0)] == [11, 14]
    years = tuple(str(year) for year in range(2012, 2025))
    yearly = replace(dated, labels=years, months=12, years=True)
    assert [tick_size(yearly, width) for width in (6.1, 10.0)] == [11, 14]


def test_marks_stand_wherever_a_figure_is_written(tmp_path: Path) -> None:
    """A card and its sentence call a provisional figure provisional; the end of a contested line has ≠."""
    version = rebuilt(tmp_path, "early", *published_early("bao-cao-quy", "2023-03-20"))
    ends = {"indicator": "par_index_rank", "places": "HN,HP", "to": "2021"}
    made = make_deck(version, story(slides=(StorySlide({"place": "HN"}, kind="cards"), StorySlide(ends))))
    card = next(each for each in made.slides[0].cards if each.name == "Đúng hạn")
    assert card.period == "năm 2023 (tạm tính)"
    assert any("(tạm tính)" in each.figure for each in made.slides[0].quoted)
    written = [shape.text_frame.text for slide in opened(write_pptx(made)).slides for shape in slide.shapes
               if shape.has_text_frame]  # fmt: skip
    assert "Hà Nội\n10/63 ≠" in written and "Hải Phòng\n1/63" in written


def test_a_label_leaves_the_side_where_a_line_runs() -> None:
    """Above, then below where there is room, then on the right; its own side where all are crossed."""
    above, below, right = XL_LABEL_POSITION.ABOVE, XL_LABEL_POSITION.BELOW, XL_LABEL_POSITION.RIGHT
    over, under, beside = (0, 1.8, 9, 1.8), (0, 2.2, 9, 2.2), (4.4, 1.95, 4.4, 2.05)
    for strokes, foot, side in (
        ([], 3, above),
        ([over], 3, below),
        ([over], 2.1, right),
        ([over, under], 3, right),
        ([over, under, beside], 3, above),
    ):
        assert clearer_side(above, (4, 2, 0.9), strokes, foot) == side


def test_a_source_is_named_once(database: Path) -> None:
    """A source without a title is called by its publisher, who is not written a second time."""
    made = make_deck(str(database.resolve()), story())
    (quoted, *_) = made.slides[0].quoted
    bare = replace(quoted, title="")
    assert (bare.named, bare.about) == (quoted.publisher, quoted.published)
    assert replace(quoted, title=quoted.publisher).about == quoted.published
    assert quoted.about == f"{quoted.publisher} · {quoted.published}"


def test_no_line_is_drawn_across_a_break(database: Path) -> None:
    """Figures before and after a break are different series, and the break is a shape that says its name."""
    asked = {"indicator": "on_time_rate", "places": "HN", "levels": "commune"}
    made = make_deck(str(database.resolve()), story(slides=(StorySlide(asked),)))
    shown = made.slides[0].shown
    assert shown is not None and any(event.breaks for event in shown.events)
    slide = list(opened(write_pptx(made)).slides)[1]
    runs = [list(series.values) for series in charts([slide])[0].chart.plots[0].series]
    assert all(sum(value is not None for value in run) < len(shown.drawn) for run in runs)
    described = [shape._element.xpath(".//p:cNvPr/@descr") for shape in slide.shapes]
    assert any(event.name.vi in (texts or [""])[0] for event in shown.events for texts in described)


def test_notes_hold_the_sentence_and_what_disagrees(slides: list[Any], deck: Deck) -> None:
    """The speaker reads the presenter's note, each sentence with publisher, date and address, and doubts."""
    said = notes(slides[2])
    assert NOTE in said
    quoted = deck.slides[0].quoted
    assert len(quoted) >= 8
    for each in quoted:
        assert each.sentence in said and each.publisher in said and each.address in said
    disputed = [each for each in quoted if each.disagrees]
    assert disputed and all(text in said for each in disputed for text in each.disagrees)


def test_each_slide_says_what_it_is(slides: list[Any], deck: Deck) -> None:
    """Headline, subtitle and source stand on every slide; each chart and table has a text alternative."""
    for made, slide in zip(slides[2:], deck.slides, strict=False):
        texts = [shape.text_frame.text for shape in made.shapes if shape.has_text_frame]
        assert made.shapes.title.text_frame.text == slide.headline
        assert slide.subtitle in texts
        assert any(slide.sources in text for text in texts)
        for shape in made.shapes:
            if shape.has_chart or shape.has_table:
                assert shape._element.xpath(".//p:cNvPr/@descr")[0].strip()


def test_the_deck_has_a_beginning_and_an_end(slides: list[Any], deck: Deck) -> None:
    """A title slide with occasion and day, an agenda of the headlines, and a last slide with every source."""
    first = " ".join(shape.text_frame.text for shape in slides[0].shapes if shape.has_text_frame)
    assert deck.title in first and deck.occasion in first and "30/11/2026" in first
    agenda = " ".join(shape.text_frame.text for shape in slides[1].shapes if shape.has_text_frame)
    assert all(slide.headline in agenda for slide in deck.slides)
    last = [shape.text_frame for shape in slides[-1].shapes if shape.has_text_frame]
    assert all(any(source.title in frame.text for frame in last) for source in deck.sources)
    links = {run.hyperlink.address for frame in last for part in frame.paragraphs for run in part.runs}
    assert {source.address for source in deck.sources if source.address} <= links


def test_the_table_is_native_and_whole(slides: list[Any], deck: Deck) -> None:
    """Every row of the table stands in native tables, however many slides that takes."""
    rows = [
        tuple(cell.text for cell in row.cells)
        for slide in slides
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    assert rows == list(deck.slides[2].table.rows)


@pytest.mark.parametrize(("ratio", "width"), [("16:9", 13.333), ("4:3", 10.0)])
def test_nothing_leaves_the_slide(deck: Deck, ratio: Any, width: float) -> None:
    """In both shapes of a screen every shape lies within its slide."""
    presentation = opened(write_pptx(deck, ratio=ratio))
    assert presentation.slide_width == Inches(width)
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= presentation.slide_width + 10
            assert shape.top + shape.height <= presentation.slide_height + 10


def test_an_organisations_template_is_used(deck: Deck, tmp_path: Path) -> None:
    """A template keeps its size and layouts, its example slides go, and no field stays empty."""
    template = Presentation()
    template.slide_width = Inches(11)
    template.slides.add_slide(template.slide_layouts[1]).shapes.title.text = "Ví dụ"
    template.save(str(tmp_path / "mau.pptx"))
    presentation = opened(write_pptx(deck, tmp_path / "mau.pptx"))
    titles = [slide.shapes.title.text_frame.text for slide in presentation.slides]
    assert "Ví dụ" not in titles and deck.slides[0].headline in titles
    assert presentation.slide_width == Inches(11) and len(presentation.slide_layouts) == 11
    for slide in list(presentation.slides)[1:]:
        assert all(shape.text_frame.text for shape in slide.placeholders)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nothing", b"%PDF-1.7"])
def test_a_file_that_is_no_template_is_refused(deck: Deck, tmp_path: Path, content: bytes) -> None:
    """A template that cannot be opened gets a clear message."""
    (tmp_path / "mau.pptx").write_bytes(content)
    with pytest.raises(StoryError) as caught:
        write_pptx(deck, tmp_path / "mau.pptx")
    assert caught.value.fault == "template"


def test_an_edited_figure_keeps_its_marks(slides: list[Any]) -> None:
    """Labels are the chart's own values in formats that hold denominator and unit, not dead texts."""
    formats = {
        code
        for frame in charts(slides)
        for code in frame.chart._chartSpace.xpath(".//c:dLbl/c:numFmt/@formatCode")
    }
    assert any('"/63"' in code for code in formats) and any('" %"' in code for code in formats)
    assert all(frame.chart._chartSpace.xpath(".//c:dLbl//a:t") == [] for frame in charts(slides))


def test_known_on_its_day_or_today(database: Path) -> None:
    """A story shows today's figures, or those that were known on its day."""
    version = str(database.resolve())
    today = make_deck(version, story(slides=(StorySlide(RANKS),))).slides[0]
    then = story(slides=(StorySlide(RANKS),), figures="on_day", day=date(2023, 12, 31))
    known = make_deck(version, then).slides[0]
    assert len(known.quoted) < len(today.quoted)
    assert "31/12/2023" in known.subtitle


def test_a_slide_whose_figure_changed_says_so(database: Path) -> None:
    """The slide, and its notes, say that the figures differ from those it was made with."""
    slide = StorySlide(SHARE, seen=Seen(date(2026, 1, 5), "0" * 12, {"HN all 2022 stated": "1"}))
    made = make_deck(str(database.resolve()), story(slides=(slide,), agenda=False))
    assert "05/01/2026" in made.slides[0].changed
    page = list(opened(write_pptx(made)).slides)[1]
    assert made.slides[0].changed in notes(page)
    assert any(made.slides[0].changed in s.text_frame.text for s in page.shapes if s.has_text_frame)


def test_cards_whose_figure_changed_say_so(database: Path) -> None:
    """A row of cards tells which card was another figure, or another period, when it was made."""
    version = str(database.resolve())
    cards = StorySlide({"place": "HN"}, "cards")
    figures = make_deck(version, story(slides=(cards,))).slides[0].figures
    seen = see(figures, date(2026, 1, 5))
    same = make_deck(version, story(slides=(replace(cards, seen=seen),))).slides[0]
    assert same.changed == ""
    older = replace(seen, digest="0" * 12, figures={**seen.figures, "par_index_rank": "over 9.5/63 (2019)"})
    made = make_deck(version, story(slides=(replace(cards, seen=older),), agenda=False))
    changed = made.slides[0].changed.replace("\u00a0", " ")
    assert "05/01/2026" in changed and "> 9,5/63 (năm 2019) → 3/63 (năm 2024)" in changed
    assert figures["par_index_rank"].name in changed
    page = list(opened(write_pptx(made)).slides)[1]
    assert made.slides[0].changed in notes(page)
    assert any(made.slides[0].changed in s.text_frame.text for s in page.shapes if s.has_text_frame)


@pytest.mark.parametrize(
    "view",
    [
        {"scope": "all", "places": "HN", "sort": "value", "down": "1"},
        {"scope": "all", "q": "hạng"},
        {"scope": "view", "q": "2022", **RANKS},
    ],
)
def test_a_table_of_figures_is_a_native_table(database: Path, view: dict[str, str]) -> None:
    """Each row holds a figure that was asked for and its source; its sentence stands in the notes."""
    made = make_deck(str(database.resolve()), Story("x", slides=(StorySlide(view, "table"),), agenda=False))
    (slide,) = made.slides
    pages = list(opened(write_pptx(made)).slides)[1:-1]
    rows = [row for page in pages for shape in page.shapes if shape.has_table for row in shape.table.rows]
    texts = [tuple(cell.text for cell in row.cells) for row in rows]
    found = [each for each in texts if each != slide.table.all_heads]
    assert found == list(slide.table.rows) and 0 < len(found) <= MOST_ROWS
    assert len(slide.quoted) == len(found)
    assert all(each.sentence in notes(pages[0]) for each in slide.quoted)
    assert slide.sources and slide.link.startswith("figures?")
    for told, row in zip(slide.figures.values(), slide.table.rows, strict=False):
        assert said_value(told.value, "vi").split("/")[0] in " ".join(row)


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_a_long_table_leaves_the_foot_free(database: Path, ratio: Any) -> None:
    """Rows whose texts break into lines take their room, so that no table runs into the sources."""
    view = StorySlide({"scope": "all"}, "table")
    made = make_deck(str(database.resolve()), Story("x", slides=(view,), agenda=False))
    pages = list(opened(write_pptx(made, ratio=ratio)).slides)[1:-1]
    assert len(pages) > 1
    for page in pages:
        (table,) = [shape for shape in page.shapes if shape.has_table]
        (foot,) = [shape for shape in page.shapes if shape.name == "Sources"]
        widths = [Emu(column.width).inches for column in table.table.columns]
        rows = [tuple(cell.text for cell in row.cells) for row in table.table.rows]
        needed = sum(row_height(row, widths, 13) for row in rows)
        assert Emu(table.top).inches + needed <= Emu(foot.top).inches
        assert sum(Emu(row.height).inches for row in table.table.rows) == pytest.approx(needed, abs=0.01)


@pytest.mark.parametrize("width", [4.0, 9.1, 12.3])
def test_columns_share_the_room_by_their_texts(width: float) -> None:
    """Columns fill no more than the room; a longer text gets no less than a shorter one."""
    table = Table("a", ("b", "c", "d"), (("x" * 12, "1", "y" * 60, "z" * 25),))
    widths = column_widths(table, 13, width)
    assert sum(widths) <= width + 1e-6 and all(each > 0 for each in widths)
    assert widths[2] >= widths[3] >= widths[1]


def test_every_row_names_its_indicator(database: Path) -> None:
    """A search that happens to find one indicator only still says which; one asked for needs no column."""
    version = str(database.resolve())
    for view, named in (
        ({"scope": "all", "q": "99"}, True),
        ({"scope": "all", "indicators": "dti_rank"}, False),
    ):
        slide = make_deck(version, Story("x", slides=(StorySlide(view, "table"),))).slides[0]
        assert (slide.table.corner == words("vi")["column_what"]) == named


def test_more_figures_than_a_table_holds_are_counted(database: Path) -> None:
    """A table of all figures shows its first rows and says how many there are."""
    version = str(database.resolve())
    slide = make_deck(version, Story("x", slides=(StorySlide({"scope": "all"}, "table"),))).slides[0]
    total = cached_figures.figures(version, FiguresAsked(), 1).total
    assert len(slide.table.rows) == min(MOST_ROWS, total)
    assert total <= MOST_ROWS or f"trong {total} số" in slide.subtitle


@pytest.mark.parametrize(
    "view",
    [
        {"scope": "all", "places": "XX"},
        {"scope": "all", "q": "khôngcónhưthế"},
        {"indicator": "none_such"},
        {"places": "XX"},
        {"indicator": "pci_rank", "to": "1901"},
    ],
)
def test_a_view_that_cannot_be_shown_says_why(database: Path, view: dict[str, str]) -> None:
    """A slide without figures is a slide that says so, never a crash or an empty page."""
    made = make_deck(str(database.resolve()), Story("x", slides=(StorySlide(view),)))
    assert made.slides[0].problem.endswith(".")
    page = list(opened(write_pptx(made)).slides)[1]
    assert any(made.slides[0].problem in s.text_frame.text for s in page.shapes if s.has_text_frame)


def test_work_that_is_stopped_stops(database: Path) -> None:
    """Progress is told after each slide, and stopping there ends the work."""
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_deck(str(database.resolve()), story(), progress)
    assert told == [(1, 4), (2, 4)]


def test_libreoffice_renders_every_slide(deck: Deck, tmp_path: Path, render: Callable[[Path], str]) -> None:
    """LibreOffice opens the file: a page a slide, each headline and every Vietnamese letter readable."""
    (tmp_path / "bai.pptx").write_bytes(write_pptx(deck))
    text = " ".join(render(tmp_path / "bai.pptx").split())
    for slide in deck.slides:
        assert " ".join(slide.headline.split()) in text
    assert text.count("\f") == 0 and "TP. Hồ Chí Minh" in text
    assert not re.search("[\ufffd\u25a1]", text)


@pytest.fixture
def render(tmp_path: Path) -> Callable[[Path], str]:
    """Turn a presentation into the text of its pages; skips where LibreOffice is not installed."""
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if not office or not reader:
        pytest.skip("needs LibreOffice (soffice) and poppler (pdftotext), which are not here")

    def run(path: Path) -> str:
        command = [office, f"-env:UserInstallation=file://{tmp_path / 'office'}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        read = [reader, str(path.with_suffix(".pdf")), "-"]
        return subprocess.run(read, check=True, capture_output=True, encoding="utf8").stdout

    return run


def test_texts_shrink_before_they_overflow(slides: list[Any]) -> None:
    """A long headline is made smaller by PowerPoint instead of running into the chart."""
    assert slides[2].slide_layout.placeholders[0].text_frame.auto_size == MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE


COMPARED = [
    (indicator, form)
    for indicator in ("par_index_rank", "par_index_score", "on_time_rate")
    for form in ("ranked", "ranks", "changes", "levels", "map")
]


def comparison(database: Path, indicator: str, form: str, **asked: str) -> tuple[Deck, list[Any]]:
    """The deck of one comparison, and the slides between its title and its sources, opened again."""
    view = {"view": "compare", "form": form, "indicator": indicator, **asked}
    made = make_deck(str(database.resolve()), Story("x", slides=(StorySlide(view),), agenda=False))
    return made, list(opened(write_pptx(made)).slides)[1:-1]


def drawn_figures(pages: list[Any]) -> list[float]:
    """Every value in the sheets of the slides' charts, in ascending order."""
    return sorted(
        value
        for frame in charts(pages)
        for series in frame.chart.plots[0].series
        for value in series.values
        if value is not None
    )


@pytest.mark.parametrize(("indicator", "form"), COMPARED)
def test_every_comparison_is_a_native_chart(database: Path, indicator: str, form: str) -> None:
    """Each figure of a comparison stands in the sheet of a chart that can be edited, and no other does."""
    made, pages = comparison(database, indicator, form)
    slide = made.slides[0]
    if slide.shown is None:
        assert slide.problem
        return
    found = drawn_figures(pages)
    assert found and found == sorted(point.value for point in slide.shown.drawn)
    places = tuple({point.place for point in slide.shown.drawn})
    levels = tuple({point.level for point in slide.shown.drawn})
    known = cached.points(str(database.resolve()), indicator, places, levels, ("",))
    assert {point.claim_id for point in slide.shown.drawn} <= {point.claim_id for point in known}
    assert set(found) <= {point.value for point in known}
    assert not any(shape.has_table for page in pages for shape in page.shapes)


@pytest.mark.parametrize("form", ["ranked", "map"])
def test_a_longer_bar_is_a_better_rank(database: Path, form: str) -> None:
    """Bars of ranks run from the last place to the first, bars of values from 0; the best stands on top."""
    for indicator, down in (("par_index_rank", True), ("par_index_score", False)):
        made, pages = comparison(database, indicator, form)
        (frame,) = charts(pages)
        shown, values = made.slides[0].shown, list(frame.chart.plots[0].series[0].values)
        assert shown is not None and values == sorted(values, reverse=not down)
        axis = frame.chart.value_axis
        assert bool(axis.reverse_order) == down
        assert (axis.minimum_scale == 1) if down else (axis.minimum_scale == 0)
        if down:
            assert axis.maximum_scale > max(values)
            assert frame.chart._chartSpace.xpath(".//c:catAx/c:crosses/@val") == ["max"]


def test_changes_of_few_places_are_lines_between_two_periods(database: Path) -> None:
    """From one period to the next each place is a line of its own, ranks upside down."""
    made, pages = comparison(database, "par_index_rank", "changes", peers="cities")
    (frame,) = charts(pages)
    shown = made.slides[0].shown
    assert shown is not None and frame.chart.value_axis.reverse_order
    series = list(frame.chart.plots[0].series)
    assert len(series) == len(shown.compared) / 2
    ends = {name.name: [value for value in name.values if value is not None] for name in series}
    for before, after in zip(shown.compared[::2], shown.compared[1::2], strict=True):
        assert ends[shown.names.full[after.series]] == [before.value, after.value]


def test_many_rows_stand_in_columns_on_one_scale() -> None:
    """Rows that one chart cannot hold stand in up to three beside each other, then on a further slide."""
    rows = tuple(Row(str(number), "#5F666D", (None,)) for number in range(80))
    plot = RowPlot(("x",), rows, 1, 81, down=True)
    slides = split_rows(plot)
    assert [len(columns) for columns in slides] == [3, 1]
    assert [row for columns in slides for column in columns for row in column] == list(rows)
    assert max(len(column) for columns in slides for column in columns) <= 22


def test_lines_behind_the_others_have_no_name(database: Path) -> None:
    """Of ranks over years the marked place and those beside it are named; all others stay thin."""
    made, pages = comparison(database, "par_index_rank", "ranks", peers="nation")
    shown = made.slides[0].shown
    assert shown is not None
    told = {shape.text_frame.text.partition("\n")[0] for shape in pages[0].shapes if shape.has_text_frame}
    named = [line for line in shown.lines if line.key not in shown.behind]
    assert {shown.names.short[line.key] for line in named} <= told
    assert not {shown.names.short[key] for key in shown.behind} & told


@pytest.mark.parametrize("form", ["ranked", "changes", "map", "ranks"])
def test_the_text_alternative_speaks_of_the_native_chart(database: Path, form: str) -> None:
    """It names a bar or line chart, as which a slide draws the view, with its places and figures."""
    made, pages = comparison(database, "par_index_rank", form)
    shown = made.slides[0].shown
    assert shown is not None
    said = charts(pages)[0]._element.xpath(".//p:cNvPr/@descr")[0]
    assert said.startswith(("Biểu đồ thanh.", "Biểu đồ đường.")) and shown.title in said
    assert shown.names.places["VN-HN"] in said and "3/63" in said


def test_notes_of_cards_name_the_indicator(slides: list[Any], deck: Deck) -> None:
    """Where figures of several indicators stand together each sentence is told with its own."""
    cards = deck.slides[3]
    assert cards.kind == "cards"
    for card in cards.cards:
        assert f"{card.name}: {card.value}" in notes(slides[-2]).replace("\n", " ")


def test_how_to_read_speaks_of_what_is_drawn(database: Path) -> None:
    """A slide of bars names no arrow, tile or shade, which only the page draws."""
    for form in ("ranked", "changes", "map"):
        made, pages = comparison(database, "par_index_rank", form)
        shown = made.slides[0].shown
        assert shown is not None
        said = " ".join(s.text_frame.text for s in pages[0].shapes if s.has_text_frame)
        page_only = [note for kind, note in shown.notes if kind in ("arrow", "tiles", "framed", "marked")]
        assert page_only and not any(note in said for note in page_only)
        assert "hạng" in said
