"""A deck: the slides of a story with everything that any of its formats needs, put together once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dashboard import cached
from dashboard.address import Address, read_address
from dashboard.charts.palette import LIGHT, Theme
from dashboard.links import figures_link, overview_link, view_link
from dashboard.model import Language
from dashboard.periods import format_day
from dashboard.slides.cards import Card, read_cards
from dashboard.slides.changed import changed_in_words
from dashboard.slides.figures import is_figures, read_figure_table, wrong_in
from dashboard.slides.quoting import Quoted, quote
from dashboard.slides.reading import in_words
from dashboard.slides.tables import Table, table_of
from dashboard.stories.seen import Figures, changes, figures_of
from dashboard.stories.story import Kind, Story, StorySlide
from dashboard.texts import words
from dashboard.views.showing import show
from dashboard.views.shown import Shown

Progress = Callable[[int, int], None]
"""Told after each slide how many of how many are done; it may raise Cancelled."""


class Cancelled(Exception):  # noqa: N818 - no error: the reader asked for it
    """The reader stopped the work."""


@dataclass(frozen=True)
class Slide:
    """One slide: its words, its view, and the sentences behind its figures."""

    kind: Kind
    topic: str
    """The indicator's short name, which a headline need not hold; empty where there is none."""
    headline: str
    subtitle: str
    note: str
    shown: Shown | None
    cards: tuple[Card, ...]
    table: Table
    quoted: tuple[Quoted, ...]
    sources: str
    reading: str
    """How the marks are to be read, in one line."""
    changed: str
    """That the figures differ from those the slide was made with; empty where they do not."""
    problem: str
    """Why there is nothing to show; empty where there is something."""
    link: str
    """The view's own address within the product."""
    figures: Figures
    """What a story remembers of it, to say later what has changed."""


@dataclass(frozen=True)
class Source:
    """Where figures of a deck come from; texts ready to be written, `address` empty where there is none."""

    title: str
    about: str
    """Who published it, where the title does not say so, and when."""
    address: str


@dataclass(frozen=True)
class Deck:
    """A story put together: title slide, agenda, slides, and the sources of all."""

    title: str
    occasion: str
    day: str
    language: Language
    agenda: tuple[tuple[str, str], ...]
    """Topic and headline of each slide; empty where the story wants none."""
    slides: tuple[Slide, ...]
    sources: tuple[Source, ...]
    made_of: str
    """The product and the build of the data that the figures come from."""


def make_deck(version: str, story: Story, progress: Progress | None = None, colours: Theme = LIGHT) -> Deck:
    """The deck of a story from the database at `version`; slides that cannot be shown say why."""
    language = story.language
    slides = []
    for done, each in enumerate(story.slides, start=1):
        slides.append(make_slide(version, each, story, colours))
        if progress:
            progress(done, len(story.slides))
    build = cached.build(version)
    text = words(language)
    return Deck(
        title=story.title or text["story_untitled"],
        occasion=story.occasion,
        day=format_day(story.day, language) if story.day else "",
        language=language,
        agenda=tuple((slide.topic, slide.headline) for slide in slides)
        if story.agenda and len(slides) > 1
        else (),
        slides=tuple(slides),
        sources=_sources(slides),
        made_of=text["image_from"].format(
            product=text["product"], version=build.version[:12] if build else ""
        ),
    )


def make_slide(version: str, slide: StorySlide, story: Story, colours: Theme = LIGHT) -> Slide:
    """One slide of a story."""
    language = story.language
    text = words(language)
    address = address_of(version, slide, story)
    if wrong := (*address.wrong, *wrong_in(version, slide.view)):
        return _empty(slide, text["slide_bad_view"].format(values=", ".join(dict.fromkeys(wrong))), address)
    if is_figures(slide.view):
        return _of_figures(version, slide, address)
    shown = show(version, address, language, colours)
    if slide.kind == "cards":
        return _of_cards(version, slide, address, colours)
    if shown is None:
        return _empty(slide, text["slide_nothing"], address)
    figures = figures_of(shown.drawn, shown.names, language)
    return Slide(
        kind=slide.kind,
        topic=shown.indicator.short.of(language),
        headline=slide.headline or shown.title,
        subtitle=shown.subtitle,
        note=slide.note,
        shown=shown,
        cards=(),
        table=table_of(shown),
        quoted=quote(version, shown),
        sources=shown.sources,
        reading=in_words(shown.notes),
        changed=changed_in_words(changes(figures, slide.seen), language),
        problem="",
        link=view_link(shown.address, language),
        figures=figures,
    )


def address_of(version: str, slide: StorySlide, story: Story) -> Address:
    """What the slide asks for, in the story's language and with what was known on its day."""
    indicators = [each.indicator for each in cached.indicators(version)]
    places = [each.place for each in cached.places(version)]
    address = read_address(slide.view, indicators, places)
    return replace(address, language=story.language, known_on=story.known_on or address.known_on, claim="")


def _of_cards(version: str, slide: StorySlide, address: Address, colours: Theme) -> Slide:
    """The newest headline figures of one place, side by side."""
    text = words(address.language)
    row = read_cards(version, address, colours)
    if not row.cards:
        return _empty(slide, text["slide_nothing"], address)
    return Slide(
        kind="cards",
        topic="",
        headline=slide.headline or text["cards_headline"].format(place=row.name),
        subtitle=text["cards_subtitle"],
        note=slide.note,
        shown=None,
        cards=row.cards,
        table=row.table,
        quoted=row.quoted,
        sources=row.sources,
        reading="",
        changed=changed_in_words(changes(row.figures, slide.seen), address.language),
        problem="",
        link=overview_link(row.place, address.language),
        figures=row.figures,
    )


def _of_figures(version: str, slide: StorySlide, address: Address) -> Slide:
    """A table of figures, each with its source."""
    found = read_figure_table(version, slide.view, address)
    if found is None:
        return _empty(slide, words(address.language)["slide_nothing"], address)
    return Slide(
        kind="table",
        topic="",
        headline=slide.headline or found.title,
        subtitle=found.subtitle,
        note=slide.note,
        shown=None,
        cards=(),
        table=found.table,
        quoted=found.quoted,
        sources=found.sources,
        reading="",
        changed=changed_in_words(changes(found.figures, slide.seen), address.language),
        problem="",
        link=figures_link(slide.view, address.language),
        figures=found.figures,
    )


def _empty(slide: StorySlide, problem: str, address: Address) -> Slide:
    nothing = Table("", (), ())
    headline = slide.headline or problem
    return Slide(
        slide.kind,
        "",
        headline,
        "",
        slide.note,
        None,
        (),
        nothing,
        (),
        "",
        "",
        "",
        problem,
        view_link(address, address.language),
        {},
    )


def _sources(slides: Sequence[Slide]) -> tuple[Source, ...]:
    """Every source of the deck once, in the order of the slides."""
    said = [Source(each.named, each.about, each.address) for slide in slides for each in slide.quoted]
    return tuple(dict.fromkeys(said))


def today() -> date:
    """The day on which slides are made."""
    return date.today()
