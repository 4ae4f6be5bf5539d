"""A figure that Plotly takes as it is."""

from __future__ import annotations

from typing import Any

from plotly.basedatatypes import BaseFigure


class ReadyFigure(BaseFigure):  # type: ignore[misc]  # plotly has no types
    """A figure given as the dictionary that it is sent as.

    Plotly checks a dictionary by building its objects and taking them apart again, which costs more than
    everything else a page does for a chart. The figures of this package are checked by the tests instead.
    """

    def __init__(self, figure: dict[str, Any]) -> None:
        self._figure = figure

    def to_dict(self) -> dict[str, Any]:
        """The dictionary itself."""
        return self._figure
