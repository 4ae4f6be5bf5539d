"""PDF documents and the command that writes them: read back, with every headline, figure and letter."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pdfplumber
import pytest
from pypdf import PdfReader

from dashboard import cached
from dashboard.address import Address, Form
from dashboard.charts.palette import LIGHT
from dashboard.charts.trend import SIZES, SYMBOLS
from dashboard.model import LANGUAGES, MARKS, Language, Mark
from dashboard.present import main
from dashboard.slides.deck import make_deck
from dashboard.slides.drawing import svg
from dashboard.slides.pdf import write_brief, write_handout
from dashboard.stories.format import write_story
from dashboard.stories.story import StorySlide
from dashboard.texts import words
from dashboard.views.showing import show
from tests.conftest import ROOT
from tests.dashboard.rebuilding import published_early, rebuilt
from tests.dashboard.stories_made import NOTE, RANKS, SHARE, story

# Every letter that Vietnamese has beside the bare Latin ones, small and capital, each with every tone.
LETTERS = "".join(
    letter + letter.upper()
    for letter in "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)


def words_of(file: bytes) -> str:
    """The text of a PDF with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(file)).pages).split())


@pytest.fixture(scope="module")
def version(database: Path) -> str:
    """The version of the tests' database."""
    return str(database.resolve())


def test_the_handout_holds_what_the_slides_say(version: str) -> None:
    """Each headline, note, table cell, source and the newest sentences can be selected as text."""
    deck = make_deck(version, story())
    said = words_of(write_handout(deck))
    assert NOTE in said and deck.title in said and deck.occasion in said
    for slide in deck.slides:
        assert " ".join(slide.headline.split()) in said
        assert " ".join(slide.quoted[0].sentence.split())[:60] in said
    for row in deck.slides[2].table.rows:
        assert all(cell.replace("\u00a0", " ") in said for cell in row)
    assert all(source.title in said for source in deck.sources)


def test_every_vietnamese_letter_is_readable(version: str) -> None:
    """The typeface has every letter, and a reader's copy gives the letters back."""
    alphabet = " ".join(LETTERS[start : start + 10] for start in range(0, len(LETTERS), 10))
    slides = (StorySlide(SHARE, headline="Đủ chữ", note=alphabet),)
    said = words_of(write_handout(make_deck(version, story(slides=slides))))
    assert [letter for letter in LETTERS if letter not in said] == []


def test_documents_are_tagged_with_title_and_language(version: str) -> None:
    """A screen reader is told title, language and structure; charts carry their text alternative."""
    deck = make_deck(version, story())
    for language, file in (("vi", write_handout(deck)), ("en", _brief(version, RANKS, "en"))):
        reader = PdfReader(io.BytesIO(file))
        root: Any = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == language
        assert reader.metadata and reader.metadata.title
        assert b"pdfuaid" in root["/Metadata"].get_data()
        assert len(_alternatives(root["/StructTreeRoot"])) >= 1


def _alternatives(tree: Any) -> list[str]:
    """The text alternatives of the figures in a PDF's structure."""
    found, rest = [], [tree]
    while rest:
        node = rest.pop().get_object()
        if hasattr(node, "get"):
            found += [str(node["/Alt"])] if "/Alt" in node else []
            inner = node.get("/K", [])
            inner = inner.get_object() if hasattr(inner, "get_object") else inner
            rest += [
                each
                for each in (inner if isinstance(inner, list) else [inner])
                if hasattr(each, "get_object")
            ]
    return found


def _brief(version: str, view: dict[str, str], language: Language) -> bytes:
    places = tuple(f"VN-{code}" for code in view["places"].split(","))
    shown = show(version, Address(language, indicator=view["indicator"], places=places), language, LIGHT)
    assert shown is not None
    return write_brief(version, shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("indicator", ["par_index_rank", "on_time_rate", "dossiers_received"])
def test_a_brief_is_one_page(version: str, indicator: str, language: Language) -> None:
    """Whatever the view holds, its brief is one A4 page with finding, definition, sentence and source."""
    shown = show(version, Address(language, indicator=indicator), language, LIGHT)
    assert shown is not None
    reader = PdfReader(io.BytesIO(write_brief(version, shown)))
    assert len(reader.pages) == 1
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    said = " ".join(reader.pages[0].extract_text().split())
    assert " ".join(shown.title.split()) in said
    assert " ".join(shown.indicator.definition.of(language).split()) in said


def test_charts_are_vectors(version: str) -> None:
    """A chart in a document is lines and text, no picture of them."""
    file = write_handout(make_deck(version, story(slides=(StorySlide(RANKS),))))
    with pdfplumber.open(io.BytesIO(file)) as pdf:
        assert all(page.images == [] for page in pdf.pages)
        assert sum(len(page.curves) + len(page.lines) for page in pdf.pages) > 10
    assert "3/63" in words_of(file)


def test_a_drawn_chart_holds_every_point(version: str) -> None:
    """The SVG has a mark for each point of the view, in the line's own colour, and hostile text is text."""
    shown = show(version, Address(indicator="par_index_rank", places=("VN-HN", "VN-SG")), "vi", LIGHT)
    assert shown is not None
    drawn = ElementTree.fromstring(svg(shown.figure, 780))
    circles = [each for each in drawn.iter() if each.tag.endswith("circle")]
    stated = [point for point in shown.drawn if point.basis != "target"]
    assert len(circles) == len(stated)
    assert {each.get("fill") for each in circles} - {LIGHT.paper} <= set(shown.colours.values())
    figure = json.loads(json.dumps(shown.figure))
    figure["layout"]["annotations"].append(
        {"text": "&lt;script&gt;", "x": 0, "y": 0, "xref": "paper", "yref": "paper", "showarrow": False,
         "font": {"size": 12}}
    )  # fmt: skip
    assert "<script>" not in svg(figure, 780) and "&lt;script&gt;" in svg(figure, 780)


def test_what_cannot_be_drawn_is_said() -> None:
    """A kind of mark that the drawing does not know is an error, not a chart with a hole."""
    axis = {"range": [0, 1], "tickvals": [], "ticktext": []}
    layout = {"margin": {"l": 0, "r": 0, "t": 200, "b": 200}, "height": 700, "xaxis": axis, "yaxis": axis,
              "annotations": [], "font": {"size": 12}}  # fmt: skip
    with pytest.raises(ValueError, match="cannot draw"):
        svg({"data": [{"type": "pie"}], "layout": layout}, 500)


@pytest.mark.parametrize("mark", MARKS)
def test_a_document_draws_every_mark_of_the_page(version: str, mark: Mark) -> None:
    """Whatever a figure rests on, its mark is in the document: as many more as the view has such points."""
    shown = show(version, Address(indicator="par_index_rank", places=("VN-HN",)), "vi", LIGHT)
    assert shown is not None
    figure = json.loads(json.dumps(shown.figure))
    (trace,) = (each for each in figure["data"] if each["mode"] == "markers")
    for name, of in (("symbol", SYMBOLS), ("size", SIZES)):
        trace["marker"][name] = [of[mark]] * len(trace["x"])
    without = dict(figure, data=[each for each in figure["data"] if each is not trace])
    assert svg(figure, 780).count("<") - svg(without, 780).count("<") == len(trace["x"])


def test_the_brief_of_a_provisional_figure_says_so(tmp_path: Path) -> None:
    """A figure published before its period was over is made into a brief, and marked in it as provisional."""
    version = rebuilt(tmp_path, "early", *published_early("bao-cao-quy", "2023-03-20"))
    said = words_of(_brief(version, SHARE, "vi"))
    assert "99,1 % (tạm tính)" in said.replace("\u00a0", " ")
    assert words("vi")["note_provisional"] in said


def test_quotations_of_a_brief_stand_clear_of_each_other(tmp_path: Path) -> None:
    """A long address beside a short one does not run into the quotation below it."""
    address = "https://example.vn/bai-viet-rat-dai/" + "xep-hang-cai-cach-hanh-chinh-" * 2 + "2024.html"
    long = f"UPDATE source SET url = '{address}' WHERE source = 'par-index-2024'"
    version = rebuilt(tmp_path, "long", long)
    asked = Address(view="compare", form="changes", indicator="par_index_rank", peers="cities")
    shown = show(version, asked, "vi", LIGHT)
    assert shown is not None
    with pdfplumber.open(io.BytesIO(write_brief(version, shown))) as pdf:
        page = pdf.pages[0]
        for side in ((0, page.width / 2), (page.width / 2, page.width)):
            written = page.crop((side[0], 0, side[1], page.height)).extract_words()
            begin = max(word["top"] for word in written if word["text"].startswith("“"))
            lines = sorted({round(word["top"]) for word in written if 0 < word["top"] - begin + 90 < 180})
            assert min(after - before for before, after in pairwise(lines)) >= 8, lines


def test_letters_of_other_scripts_do_not_stop_a_document(version: str) -> None:
    """A title in Japanese or with a picture letter is marked as left out, and the document is made."""
    file = write_handout(make_deck(version, story(title="Hạng ベトナム 2024 🎉 ok")))
    assert "Hạng […] 2024 […] ok" in words_of(file)


def test_nothing_of_a_story_is_read_as_markup(version: str) -> None:
    """What looks like a document's own language stays text."""
    note = '#read("/etc/passwd") *đậm* $x$ \\ `mã` @ai [[ ]] "'
    file = write_handout(make_deck(version, story(slides=(StorySlide(RANKS, note=note),))))
    assert '#read("/etc/passwd") *đậm*' in words_of(file)


@pytest.mark.parametrize("name", ["bai.pptx", "bai.pdf", "bai.html"])
def test_the_command_writes_a_file(database: Path, tmp_path: Path, name: str) -> None:
    """A scheduled job needs one command and no browser; the file is there whole, and nothing beside it."""
    (tmp_path / "bai.json").write_text(write_story(story()), encoding="utf8")
    command = [sys.executable, "-m", "dashboard.present", str(tmp_path / "bai.json")]
    command += ["--to", str(tmp_path / name), "--database", str(database), "--language", "en"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf8", check=False, timeout=120)
    assert run.returncode == 0 and run.stderr == "" and run.stdout == ""
    assert {path.name for path in tmp_path.iterdir()} == {"bai.json", name}
    assert (tmp_path / name).read_bytes()[:4] in (b"PK\x03\x04", b"%PDF", b"<!do")


@pytest.mark.parametrize(
    ("text", "target", "said"),
    [
        ("{", "bai.pdf", "không phải JSON"),
        ('{"format": "so-goc.story", "version": 9}', "bai.pdf", "mới hơn"),
        (write_story(story()), "bai.exe", ".pptx"),
        (write_story(story()), "khong/co/bai.pdf", "Kiểm tra thư mục"),
    ],
)
def test_the_command_says_what_is_wrong(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, *, text: str, target: str, said: str,
) -> None:  # fmt: skip
    """A broken story, another format or a folder that is not there: one sentence, and nothing is written."""
    monkeypatch.setenv("SOGOC_DATABASE", str(database))
    (tmp_path / "bai.json").write_text(text, encoding="utf8")
    assert main([str(tmp_path / "bai.json"), "--to", str(tmp_path / target)]) == 1
    message = capsys.readouterr().err
    assert said in message and "Traceback" not in message and message.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["bai.json"]


def test_the_command_says_that_there_is_no_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that is not there is named."""
    monkeypatch.setenv("SOGOC_DATABASE", "")
    (tmp_path / "bai.json").write_text(write_story(story()), encoding="utf8")
    missing = str(tmp_path / "none.duckdb")
    assert main([str(tmp_path / "bai.json"), "--to", str(tmp_path / "x.pdf"), "--database", missing]) == 1
    assert missing in capsys.readouterr().err


@pytest.mark.parametrize(
    "asked", [["bai.json", "--to", "x.pptx"], ["--brief", "par_index_rank", "--to", "x.pdf"]]
)
def test_the_command_says_that_the_database_is_of_an_older_version(
    older_database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, *, asked: list[str],
) -> None:  # fmt: skip
    """A story and a brief: one sentence with the file and what to type to have it built again."""
    monkeypatch.setenv("SOGOC_DATABASE", "")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bai.json").write_text(write_story(story()), encoding="utf8")
    assert main([*asked, "--database", str(older_database)]) == 1
    message = capsys.readouterr().err
    assert "phiên bản cũ" in message and f"python -m extract --database '{older_database}'" in message
    assert message.count("\n") == 1 and not list(tmp_path.glob("x.*"))


@pytest.mark.parametrize("asked", ["par_index_rank", "indicator=on_time_rate&places=HN,DN&lang=en"])
def test_the_command_writes_a_brief(database: Path, tmp_path: Path, asked: str) -> None:
    """An indicator, or a view by its address, becomes one page with its finding, sources and definition."""
    command = [sys.executable, "-m", "dashboard.present", "--brief", asked, "--to", str(tmp_path / "x.pdf")]
    command += ["--database", str(database)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf8", check=False, timeout=120)
    assert run.returncode == 0 and run.stderr == "" and run.stdout == ""
    file = (tmp_path / "x.pdf").read_bytes()
    assert len(PdfReader(io.BytesIO(file)).pages) == 1
    language: Language = "en" if "lang=en" in asked else "vi"
    said = words_of(file)
    for each in cached.indicators(str(database.resolve())):
        if each.indicator in asked:
            assert " ".join(each.definition.of(language).split()) in said
    assert words(language)["slide_quotes"] in said and re.search(r"\d/63|\d.%", said)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--brief", "no_such", "--to", "x.pdf"], 1, "par_index_rank"),
        (["--brief", "indicator=pci_rank&places=XX", "--to", "x.pdf"], 1, "places=XX"),
        (["--brief", "indicator=par_index_rank&from=1901&to=1902", "--to", "x.pdf"], 1, "Chưa có số liệu"),
        (["--brief", "par_index_rank", "--to", "x.pptx"], 1, ".pdf"),
        (["--to", "x.pdf"], 2, "--brief"),
        (["bai.json", "--brief", "par_index_rank", "--to", "x.pdf"], 2, "--brief"),
    ],
)
def test_a_brief_that_cannot_be_made_says_why(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, *, arguments: list[str], status: int, said: str,
) -> None:  # fmt: skip
    """An unknown indicator, no figures, another format, a story beside it: named, and nothing written."""
    monkeypatch.setenv("SOGOC_DATABASE", str(database))
    monkeypatch.chdir(tmp_path)
    try:
        found = main(arguments)
    except SystemExit as ended:
        found = int(str(ended.code))
    assert found == status and said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["ranked", "ranks", "changes", "map"])
def test_a_brief_of_a_comparison_is_one_page(version: str, form: Form) -> None:
    """However tall the chart of a comparison is, its brief stays on one page."""
    shown = show(version, Address(view="compare", form=form, indicator="par_index_rank"), "vi", LIGHT)
    assert shown is not None
    assert len(PdfReader(io.BytesIO(write_brief(version, shown))).pages) == 1
