"""Plotly's settings in the reader's language; its bundle knows English only."""

from __future__ import annotations

from typing import Any

from dashboard.charts.layout import BOTTOM, HEAD_ROOM, IMAGE_WIDTH, PLOT_HEIGHT, TICK_ROOM, TOP
from dashboard.model import Language
from dashboard.texts import words

IMAGE_SIZE = (IMAGE_WIDTH, TOP + HEAD_ROOM + PLOT_HEIGHT + TICK_ROOM + BOTTOM)


def plotly_config(language: Language, file_name: str, size: tuple[int, int] = IMAGE_SIZE) -> dict[str, Any]:
    """Configuration of a chart: locale, one button (save as an image of that size), no logo."""
    text = words(language)
    months = [text[f"month_{number}"] for number in range(1, 13)]
    return {
        "locale": "vi" if language == "vi" else "en",
        "locales": {
            "vi": {
                "dictionary": {
                    "Download plot as a PNG": words("vi")["save_image"],
                    "Download plot as a png": words("vi")["save_image"],
                    "Taking snapshot - this may take a few seconds": words("vi")["saving_image"],
                    "Snapshot succeeded": words("vi")["saved_image"],
                },
                "format": {
                    "months": months,
                    "shortMonths": [f"{number}" for number in range(1, 13)],
                    "days": [text[f"day_{number}"] for number in range(7)],
                    "shortDays": [text[f"day_{number}"] for number in range(7)],
                    "date": "%d/%m/%Y",
                    "decimal": ",",
                    "thousands": ".",
                },
            }
        }
        if language == "vi"
        else {},
        "displaylogo": False,
        "displayModeBar": True,
        "modeBarButtons": [["toImage"]],
        "doubleClick": False,
        "scrollZoom": False,
        "toImageButtonOptions": {
            "format": "png",
            "filename": file_name,
            "width": size[0],
            "height": size[1],
            "scale": 2,
        },
    }
