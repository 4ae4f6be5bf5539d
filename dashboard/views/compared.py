"""What every form of a comparison begins with: whom it compares, their figures, and the words they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import cached
from dashboard.address import Address
from dashboard.caption import Note, notes_of_marks, qualifier_note, sources_line
from dashboard.charts.layout import Caption
from dashboard.charts.palette import Theme, accent
from dashboard.charts.rows import RowsView
from dashboard.comparing import best_first
from dashboard.headline_compare import standing_finding
from dashboard.model import COUNTED, Indicator, Language, Place, Point
from dashboard.model_compare import Round
from dashboard.naming import line_colours, name_lines
from dashboard.numbers import NO_BREAK, format_beside
from dashboard.periods import kind_of, period_label
from dashboard.texts import words
from dashboard.views.captioned import captioned
from dashboard.views.compare_offers import offer_of, periods_of
from dashboard.views.peers import nation_of, peers_of
from dashboard.views.shown import Figure, Shown, ShownForm

MOST_NAMED = 4


@dataclass(frozen=True)
class Compared:
    """A comparison before it is drawn; `address` is complete."""

    version: str
    address: Address
    indicator: Indicator
    asked: Round
    peers: tuple[Place, ...]
    language: Language
    colours: Theme

    @property
    def places(self) -> list[Place]:
        """The peers and the nation."""
        nation = nation_of(self.version)
        return [*([nation] if nation else []), *self.peers]

    @property
    def names(self) -> dict[str, str]:
        """The name of every peer, and of the nation."""
        return {place.place: place.name.of(self.language) for place in self.places}

    def figures(self, asked: Round, levels: Sequence[str]) -> list[Point]:
        """The peers' figures of a round."""
        places = tuple(place.place for place in self.peers)
        known_on = self.address.known_on
        return cached.compared(
            self.version, self.address.indicator, asked, places, tuple(levels), known_on=known_on
        )

    def nation_figure(self, asked: Round) -> Point | None:
        """The nation's figure of a round where it may stand beside those of places: no rank, no sum."""
        nation = nation_of(self.version)
        if nation is None or asked.unit in COUNTED or asked.unit in ("rank", "hectares"):
            return None
        known_on = self.address.known_on
        found = cached.compared(
            self.version, self.address.indicator, asked, (nation.place,), (asked.level,), known_on=known_on
        )
        return found[0] if found else None


def begin(version: str, address: Address, language: Language, colours: Theme) -> Compared | None:
    """The comparison that a complete address asks for; None where its indicator has no such period."""
    level = address.levels[0] if address.levels else ""
    assert address.form, "the address is complete"
    offer = offer_of(version, address.indicator, address.known_on)
    periods = periods_of(offer, address.form, level)
    asked = next((each for each in periods if each.period == address.period), None)
    if asked is None:
        return None
    peers = peers_of(version, address, asked)
    return Compared(version, address, offer.indicator, asked, peers, language, colours)


def area_of(compared: Compared) -> str:
    """Whom the comparison is with, in words."""
    text = words(compared.language)
    count = len(compared.peers)
    match compared.address.peers:
        case "own" if count <= MOST_NAMED:
            return ", ".join(compared.names[place.place] for place in compared.peers)
        case "region":
            marked = next(place for place in compared.peers if place.place == compared.address.place)
            regions = {region.region: region.name for region in cached.regions(compared.version)}
            name = regions[marked.region].of(compared.language) if marked.region in regions else ""
            return text["compared_area_region"].format(region=name, count=count)
    return text[f"compared_area_{compared.address.peers}"].format(count=count)


def under_of(compared: Compared, period: str, found: int) -> str:
    """The subtitle: measure, whom with, when, and how many have a figure."""
    text = words(compared.language)
    measure = compared.indicator.name.of(compared.language)
    if unit_note := text[f"measured_in_{compared.asked.unit}"]:
        measure += f" ({unit_note})"
    parts = [measure, area_of(compared), period]
    if compared.asked.level not in ("", "all"):
        parts[1] += f", {text[f'level_{compared.asked.level}'].lower()}"
    if found < len(compared.peers):
        parts.append(text["reported"].format(found=found, count=len(compared.peers)))
    return " · ".join(parts)


def period_of(asked: Round, language: Language) -> str:
    """The period of a round in words; a short one is not broken across lines."""
    label = period_label(asked.period, language)
    return label if kind_of(asked.period) == "interval" else label.replace(" ", NO_BREAK)


def unreported(compared: Compared, points: Sequence[Point], key: str = "unreported") -> tuple[str, ...]:
    """Which peers have no figure, of the period or at all; `key` names the sentence."""
    text = words(compared.language)
    found = {point.place for point in points}
    without = [compared.names[place.place] for place in compared.peers if place.place not in found]
    said = []
    if without:
        said.append(text[key].format(count=len(without), places=", ".join(without)))
    if apart := _not_among(compared):
        said.append(text["not_among"].format(count=len(compared.peers), places=", ".join(apart)))
    return tuple(said)


def _not_among(compared: Compared) -> list[str]:
    """The places with a figure of the period that were no province of their own when it was made."""
    if compared.address.peers != "nation":
        return []
    others = {
        place.place: place.name.of(compared.language)
        for place in cached.places(compared.version)
        if place not in compared.places
    }
    known_on = compared.address.known_on
    points = cached.compared(
        compared.version,
        compared.address.indicator,
        compared.asked,
        tuple(others),
        compared.address.levels,
        known_on=known_on,
    )
    return [others[point.place] for point in points]


def marks_of(points: Sequence[Point], named: Sequence[Note], language: Language) -> tuple[Note, ...]:
    """How to read the marks: those of the figures, those the form has of its own, and the hedges."""
    return (*notes_of_marks(points, language), *named, *qualifier_note(points, language))


def ordered(compared: Compared, points: Sequence[Point]) -> list[Point]:
    """The figures from the best to the worst."""
    return best_first(points, compared.indicator)


def caption_of(
    compared: Compared, title: str, under: str, marks: Sequence[Note], points: Sequence[Point]
) -> Caption:
    """The words around the figure."""
    return captioned(
        compared.version,
        compared.address,
        title=title,
        under=under,
        marks=marks,
        points=points,
        language=compared.language,
    )


def standing_caption(
    compared: Compared,
    points: Sequence[Point],
    nation: Point | None,
    marks: Sequence[Note],
    *,
    drawn: Sequence[Point] | None = None,
) -> Caption:
    """The words beside the figures of one period: how the marked place stands among the others.

    Sources are those of what is `drawn`, of the points where nothing else is.
    """
    title = standing_finding(
        points,
        nation,
        marked=compared.address.place,
        names=compared.names,
        indicator=compared.indicator,
        language=compared.language,
    )
    under = under_of(compared, period_of(compared.asked, compared.language), len(points))
    return caption_of(compared, title, under, marks, drawn or points)


def tint(compared: Compared, place: Place) -> str:
    """A city's accent; one grey for provinces, among which the marked one is dark."""
    if place.kind != "province":
        return accent(place, compared.colours)
    return compared.colours.ink if place.place == compared.address.place else compared.colours.greys[0]


def rows_view(
    compared: Compared, points: Sequence[Point], nation: Point | None, caption: Caption
) -> RowsView:
    """What a chart of rows is drawn from."""
    return RowsView(
        points=points,
        names=compared.names,
        colours={place.place: tint(compared, place) for place in compared.places},
        marked=compared.address.place,
        nation=nation,
        among=compared.asked.among if compared.asked.unit == "rank" else None,
        unit=compared.asked.unit,
        caption=caption,
        chosen=compared.address.claim,
        language=compared.language,
        theme=compared.colours,
    )


def shown_of(
    compared: Compared,
    form: ShownForm,
    points: Sequence[Point],
    figure: Figure,
    caption: Caption,
    *,
    marks: Sequence[Note],
    left_out: Sequence[str],
) -> Shown:
    """The view of a comparison; `points` are all that are drawn, in the order of their reading."""
    found = [point for point in points if point.place in compared.names]
    tints = line_colours(points, compared.places, compared.colours)
    if form != "levels":
        own = {place.place: tint(compared, place) for place in compared.places}
        tints = {key: own[key.place] for key in tints}
    in_words = "; ".join(
        f"{compared.names[point.place]} {format_beside(point, compared.language, False)}" for point in found
    )
    alternative = words(compared.language)[f"alt_{form}"].format(
        title=caption.title, subtitle=caption.subtitle, lines=in_words
    )
    return Shown(
        form=form,
        address=compared.address,
        indicator=compared.indicator,
        unit=compared.asked.unit,
        title=caption.title,
        subtitle=caption.subtitle,
        alternative=alternative,
        notes=tuple(marks),
        sources=sources_line(points, compared.language),
        figure=figure,
        lines=(),
        points=tuple(points),
        names=name_lines(points, compared.places, compared.language),
        colours=tints,
        language=compared.language,
        left_out=tuple(left_out),
        compared=tuple(points),
    )
