"""Plotly's settings in the reader's language; its bundle knows English only."""

from __future__ import annotations

from typing import Any

from dashboard.model import Language
from dashboard.texts import words

BUNDLE = "plotly/plotly-basic-4.1.1.min.js"
"""Plotly for the browser, in the folder dashboard/static: the traces that our charts are made of."""


def plotly_config(language: Language) -> dict[str, Any]:
    """Configuration of a chart: locale, and none of Plotly's own buttons."""
    text = words(language)
    months = [text[f"month_{number}"] for number in range(1, 13)]
    return {
        "locale": "vi" if language == "vi" else "en",
        "locales": {
            "vi": {
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
        "displayModeBar": False,
        "doubleClick": False,
        "scrollZoom": False,
    }
