"""Xu hướng / Trends: one indicator over time, by place and level, each point with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from dashboard import cached
from dashboard.address import Address, read_address, write_address
from dashboard.caption import Note, alternative, notes, sources_line, subtitle
from dashboard.charts.layout import Caption
from dashboard.charts.locale import plotly_config
from dashboard.charts.palette import Theme, theme
from dashboard.charts.trend import trend_figure
from dashboard.charts.view import TrendView
from dashboard.headline import finding
from dashboard.model import LEVELS, Language, Point
from dashboard.naming import line_colours, name_lines
from dashboard.numbers import NO_BREAK
from dashboard.parts.choices import Choice, choose
from dashboard.parts.evidence import evidence_html, message_html
from dashboard.parts.figures import put_figures
from dashboard.parts.states import MOST_LINES, put_empty, put_left_out
from dashboard.series import Line, build_lines, dated, events_between, main_unit
from dashboard.texts import words

CHART = "trend"


def put_page(version: str, language: Language) -> None:
    """The page from top to bottom."""
    asked = _asked(version)
    choice = choose(version, asked, _theme(), language)
    points = _points(version, choice)
    _put_wrong_values(asked, choice, language)
    if not points:
        put_empty(version, choice, language)
    else:
        chosen = _chosen(points)
        with st.container(key="view"):
            left, right = st.columns([2.15, 1], gap="large")
        with left:
            _put_chart(version, choice, points, chosen, language)
            _put_table(choice, points, chosen, language)
        with right, st.container(key="evidence-panel"):
            _put_evidence(version, choice, chosen, language)
    _write_address(choice, language)


def _asked(version: str) -> Address:
    """What the address asked for when the session began."""
    if "asked" not in st.session_state:
        indicators = [each.indicator for each in cached.indicators(version)]
        places = [each.place for each in cached.places(version)]
        st.session_state["asked"] = read_address(st.query_params.to_dict(), indicators, places)
        st.session_state["claim"] = st.session_state["asked"].claim
    asked: Address = st.session_state["asked"]
    return asked


def _put_wrong_values(asked: Address, choice: Choice, language: Language) -> None:
    """Name what the address asked for in vain, until the reader chooses something else."""
    first: Choice = st.session_state.setdefault("first_choice", choice)
    if asked.wrong and first == choice:
        st.info(words(language)["bad_address"].format(values=", ".join(asked.wrong)))


def _points(version: str, choice: Choice) -> list[Point]:
    """The points of the chosen lines within the chosen years, undated ones kept for the table."""
    codes = tuple(place.place for place in choice.places)
    levels = LEVELS if choice.agencies else choice.levels
    agencies = choice.agencies or ("",)
    points = cached.points(version, choice.indicator.indicator, codes, levels, agencies)
    if choice.years is None:
        return points
    first, last = choice.years
    return [point for point in points if point.end is None or first <= point.end.year <= last]


def _put_chart(
    version: str, choice: Choice, points: Sequence[Point], chosen: str, language: Language
) -> None:
    """The finding, the chart, how to read it, its sources, and what is not in it."""
    unit = main_unit(dated(points), choice.indicator)
    events = cached.events(version, choice.indicator.indicator, tuple(place.place for place in choice.places))
    lines = build_lines([point for point in points if point.unit == unit], choice.indicator, events)
    if not lines:
        _put_headline(choice.indicator.name.of(language), words(language)["undated_only"])
        return
    left_over = len(lines[MOST_LINES:])
    view, marks = _view(version, choice, lines[:MOST_LINES], chosen, language)
    _put_headline(view.caption.title, view.caption.subtitle, view.names.places.values())
    st.plotly_chart(
        trend_figure(view),
        theme=None,
        key=CHART,
        on_select=_choose_point,
        selection_mode="points",
        config=plotly_config(language, f"so-goc-{choice.indicator.indicator}"),
        alt=alternative(view.caption.title, view.caption.subtitle, view.lines, view.names, language),
    )
    _put_notes(marks, sources_line(view.points, language))
    put_left_out(choice, points, unit, left_over, language)


def _view(
    version: str, choice: Choice, lines: Sequence[Line], chosen: str, language: Language
) -> tuple[TrendView, list[Note]]:
    """Everything the figure is drawn from, and the notes on how to read it."""
    text = words(language)
    shown = [point for line in lines for point in line.drawn]
    names = name_lines(shown, choice.places, language)
    codes = tuple(place.place for place in choice.places)
    events = events_between(cached.events(version, choice.indicator.indicator, codes), lines)
    marks = notes(lines, choice.indicator, events, language)
    build = cached.build(version)
    origin = text["image_from"].format(product=text["product"], version=build.version[:12] if build else "")
    caption = Caption(
        title=finding(lines, names, choice.indicator, language),
        subtitle=subtitle(choice.indicator, shown[0].unit, shown, names, language),
        notes=f"{text['how_to_read']}: {'; '.join(note for _, note in marks)}.",
        sources=f"{sources_line(shown, language)} {origin}",
    )
    view = TrendView(
        indicator=choice.indicator,
        unit=shown[0].unit,
        lines=lines,
        events=events,
        names=names,
        colours=line_colours(shown, choice.places, _theme()),
        caption=caption,
        chosen=chosen,
        language=language,
        theme=_theme(),
    )
    return view, marks


def _put_headline(title: str, under: str, tied: Iterable[str] = ()) -> None:
    """The finding and what it is about; names of places are not broken across lines."""
    for name in tied:
        title = title.replace(name, name.replace(" ", NO_BREAK))
    st.html(f'<div class="headline"><h1>{escape(title)}</h1><p>{escape(under)}</p></div>')


def _put_notes(marks: Sequence[Note], sources: str) -> None:
    items = "".join(
        f'<li><i class="mark {escape(kind)}" aria-hidden="true"></i>{escape(note)}</li>'
        for kind, note in marks
    )
    st.html(f'<div class="reading"><ul>{items}</ul><p class="sources">{escape(sources)}</p></div>')


def _put_table(choice: Choice, points: Sequence[Point], chosen: str, language: Language) -> None:
    names = name_lines(points, choice.places, language)
    colours = line_colours(points, choice.places, _theme())
    put_figures(points, names, colours, chosen=chosen, on_choose=_choose_claim, language=language)


def _put_evidence(version: str, choice: Choice, chosen: str, language: Language) -> None:
    evidence = cached.evidence(version, chosen)
    if evidence is None:
        st.html(message_html(words(language)["evidence_gone"], language))
        return
    place = next(each for each in cached.places(version) if each.place == evidence.claim.place)
    st.html(evidence_html(evidence, choice.indicator, place, language))


def _chosen(points: Sequence[Point]) -> str:
    """The claim whose evidence is open: the reader's, else the newest point of the first line."""
    wanted: str = st.session_state.get("claim", "")
    if any(point.claim_id == wanted for point in points):
        return wanted
    st.session_state["claim"] = ""
    first = [point for point in points if point.series == points[0].series and point.basis == "stated"]
    newest = max(first or points, key=lambda point: point.end.toordinal() if point.end else 0)
    return newest.claim_id


def _choose_claim(claim: str) -> None:
    st.session_state["claim"] = claim


def _choose_point() -> None:
    """A point of the chart was chosen; an empty choice (the chart was redrawn) changes nothing."""
    for point in st.session_state[CHART].selection.points:
        data = point.get("customdata")
        if data:
            _choose_claim(data[0])


def _write_address(choice: Choice, language: Language) -> None:
    """Keep the address in step with the view, so that it can be copied."""
    narrowed = choice.years if choice.years != choice.all_years else None
    parameters = write_address(
        Address(
            language=language,
            indicator=choice.indicator.indicator,
            places=tuple(place.place for place in choice.places) if choice.own_places else (),
            levels=choice.levels,
            agencies=choice.agencies,
            first_year=narrowed[0] if narrowed else None,
            last_year=narrowed[1] if narrowed else None,
            claim=st.session_state.get("claim", ""),
        )
    )
    if st.query_params.to_dict() != parameters:
        st.query_params.from_dict(parameters)


def _theme() -> Theme:
    return theme("dark" if st.context.theme.type == "dark" else "light")
