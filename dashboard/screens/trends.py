"""Xu hướng / Trends: one indicator over time, by place and level, each point with its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard import cached
from dashboard.address import Address, read_address, write_address
from dashboard.charts.locale import plotly_config
from dashboard.charts.palette import Theme, theme
from dashboard.charts.trend import Caption, TrendView, trend_figure
from dashboard.model import Language, Place, Point, SeriesKey
from dashboard.narrative import alternative, finding, notes, sources_line, subtitle
from dashboard.parts.choices import Choice, choose
from dashboard.parts.evidence import evidence_html, message_html
from dashboard.parts.figures import put_figures
from dashboard.parts.naming import line_colours, line_labels, line_names
from dashboard.series import build_lines, dated, main_unit
from dashboard.texts import words

MOST_LINES = 8
CHART = "trend"


def put_page(version: str, language: Language) -> None:
    """The page from top to bottom."""
    asked = _asked(version)
    choice = choose(version, asked, _theme(), language)
    points = _points(version, choice)
    _put_wrong_values(asked, language)
    if not points:
        _put_empty(version, choice, language)
        _write_address(choice, language)
        return
    chosen = _chosen(points)
    with st.container(key="view"):
        left, right = st.columns([2.15, 1], gap="large")
    with left:
        _put_chart(version, choice, points, chosen, language)
        names = line_names(points, choice, language)
        put_figures(points, names, line_colours(points, choice, _theme()), chosen, _choose_claim, language)
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


def _points(version: str, choice: Choice) -> list[Point]:
    """The points of the chosen lines within the chosen years, undated ones kept for the table."""
    codes = tuple(place.place for place in choice.places)
    agencies = choice.agencies or ("",)
    levels = choice.levels if not choice.agencies else ("all", "city", "district", "commune")
    points = cached.points(version, choice.indicator.indicator, codes, levels, agencies)
    if choice.years is None:
        return points
    first, last = choice.years
    return [point for point in points if point.end is None or first <= point.end.year <= last]


def _put_wrong_values(asked: Address, language: Language) -> None:
    if asked.wrong:
        st.info(words(language)["bad_address"].format(values=", ".join(asked.wrong)))


def _put_chart(
    version: str, choice: Choice, points: Sequence[Point], chosen: str, language: Language
) -> None:
    text = words(language)
    unit = main_unit(dated(points), choice.indicator)
    drawn = [point for point in points if point.unit == unit]
    events = cached.events(version, choice.indicator.indicator, tuple(place.place for place in choice.places))
    lines = build_lines(drawn, choice.indicator, events)
    if not lines:
        _put_headline(choice.indicator.name.of(language), text["undated_only"])
        return
    left_over = lines[MOST_LINES:]
    lines = lines[:MOST_LINES]
    shown = [point for line in lines for point in line.drawn]
    names = line_names(shown, choice, language)
    first, last = min(point.end for point in shown if point.end), max(point.end for point in shown if point.end)
    cut = any(event.breaks and first < event.day <= last for event in events)
    marks = notes(lines, unit, cut, language)
    caption = Caption(
        title=finding(lines, names, choice.indicator, language),
        subtitle=subtitle(choice.indicator, unit, _shown_places(choice, shown, language), "", shown, language),
        notes=[f"{text['how_to_read']}: " + "; ".join(words_ for _, words_ in marks) + "."],
        sources=sources_line(shown, language),
    )
    view = TrendView(
        indicator=choice.indicator,
        unit=unit,
        lines=lines,
        events=events,
        names=names,
        labels=line_labels(shown, choice, language),
        colours=line_colours(shown, choice, _theme()),
        caption=caption,
        chosen=chosen,
        language=language,
        theme=_theme(),
    )
    _put_headline(caption.title, caption.subtitle)
    st.plotly_chart(
        trend_figure(view),
        theme=None,
        key=CHART,
        on_select=_choose_point,
        selection_mode="points",
        config=plotly_config(language, f"so-goc-{choice.indicator.indicator}"),
        alt=alternative(caption.title, caption.subtitle, lines, names, language),
    )
    _put_notes(marks, caption.sources, language)
    _put_left_out(choice, points, shown, len(left_over), language)


def _put_headline(title: str, under: str) -> None:
    st.html(f'<div class="headline"><h1>{escape(title)}</h1><p>{escape(under)}</p></div>')


def _put_notes(marks: Sequence[tuple[str, str]], sources: str, language: Language) -> None:
    items = "".join(
        f'<li><i class="mark {escape(kind)}" aria-hidden="true"></i>{escape(note)}</li>' for kind, note in marks
    )
    st.html(f'<div class="reading"><ul>{items}</ul><p class="sources">{escape(sources)}</p></div>')


def _put_left_out(
    choice: Choice, points: Sequence[Point], shown: Sequence[Point], lines_left: int, language: Language
) -> None:
    """Say what was asked for and is not drawn."""
    text = words(language)
    said = []
    without = [place.name.of(language) for place in choice.places if place.place not in {p.place for p in points}]
    if without:
        said.append(text["missing_places"].format(places=", ".join(without)))
    if lines_left:
        said.append(text["too_many"].format(most=MOST_LINES, left=lines_left))
    undated = sum(point.end is None for point in points)
    if undated:
        said.append(text["off_chart_undated"].format(count=undated))
    other_unit = sum(point.unit != shown[0].unit for point in points if point.end)
    if other_unit:
        said.append(text["off_chart_unit"].format(count=other_unit))
    if said:
        st.html(f'<p class="left-out">{escape(" ".join(said))}</p>')


def _shown_places(choice: Choice, shown: Sequence[Point], language: Language) -> list[str]:
    found = {point.place for point in shown}
    return [place.name.of(language) for place in choice.places if place.place in found]


def _put_evidence(version: str, choice: Choice, chosen: str, language: Language) -> None:
    evidence = cached.evidence(version, chosen)
    if evidence is None:
        st.html(message_html(words(language)["evidence_gone"], language))
        return
    place = next(each for each in cached.places(version) if each.place == evidence.claim.place)
    st.html(evidence_html(evidence, choice.indicator, place, language))


def _put_empty(version: str, choice: Choice, language: Language) -> None:
    """Say what is missing and what there is instead."""
    text = words(language)
    name = choice.indicator.name.of(language)
    known = _known_places(version, choice, language)
    if not choice.places or not choice.levels:
        message = text["empty_nothing_chosen"]
    elif not known:
        message = text["empty_indicator"].format(indicator=name)
    elif not any(place.name.of(language) in known for place in choice.places):
        names = ", ".join(place.name.of(language) for place in choice.places)
        message = text["empty_places"].format(indicator=name, places=names, known=", ".join(known[:8]))
    else:
        first, last = choice.all_years or (0, 0)
        message = text["empty_years"].format(indicator=name, first=first, last=last)
    st.html(
        f'<div class="empty"><h1>{escape(text["empty_title"])}</h1><p>{escape(message)}</p>'
        f'<p class="quiet">{escape(choice.indicator.definition.of(language))}</p></div>'
    )


def _known_places(version: str, choice: Choice, language: Language) -> list[str]:
    found = {each.place for each in cached.availability(version, choice.indicator.indicator) if not each.agency}
    return [place.name.of(language) for place in cached.places(version) if place.place in found]


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
            places=tuple(place.place for place in choice.places) if st.session_state.get("places_touched") else (),
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
