"""Colours of both themes: one accent a city, the same on every page; greys for the rest.

The accents were chosen for distance under normal sight and the three colour deficiencies (least
CIEDE distance about 20) and for 4.5:1 against their background, so that a label may wear them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dashboard.model import Place

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True)
class Theme:
    """The colours of a figure."""

    paper: str
    ink: str
    quiet: str
    grid: str
    faint: str
    """Lines and points that stay behind the others."""
    steps: tuple[str, ...]
    """Fills of one hue for five classes, the strongest last; even steps of lightness."""
    accents: tuple[str, ...]
    greys: tuple[str, ...]


LIGHT = Theme(
    paper="#FBFAF7",
    ink="#1D2226",
    quiet="#5C646B",
    grid="#E6E2D9",
    faint="#C4BEB2",
    steps=("#E4EBEF", "#BACEDA", "#86ABC0", "#4A7F9E", "#17496A"),
    accents=("#8F1A0C", "#1450AE", "#A36407", "#10593E", "#741C63", "#11769F"),
    greys=("#5F666D", "#7A6A5B", "#47616B", "#6B5F78"),
)
DARK = Theme(
    paper="#15181C",
    ink="#E9E7E2",
    quiet="#A9B0B7",
    grid="#2C3239",
    faint="#535C66",
    steps=("#24313A", "#2F4D5F", "#43738D", "#74A7C2", "#BFE0F0"),
    accents=("#F4766A", "#7393F2", "#EFC055", "#5FDDB4", "#C98BB4", "#9FD6F7"),
    greys=("#B4BAC0", "#C2B3A3", "#9FB7BF", "#B8AEC4"),
)


def theme(name: ThemeName) -> Theme:
    """The theme of that name."""
    return DARK if name == "dark" else LIGHT


def halo(colours: Theme) -> str:
    """A text shadow in the colour of the paper, so that a label stays readable across a line."""
    return ", ".join(f"{x}px {y}px 2px {colours.paper}" for x in (-1, 1) for y in (-1, 1))


def accent(place: Place, colours: Theme) -> str:
    """The place's colour: a city's own accent, ink for the nation, a grey for a province."""
    if place.kind == "nation":
        return colours.ink
    if place.accent is not None and place.accent < len(colours.accents):
        return colours.accents[place.accent]
    return colours.greys[place.position % len(colours.greys)]
